/* sos-alert.c - an alert somebody set by hand; domain 4.11. */
#include "config.h"
#include "sos-alert.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ALERT_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_ALERT_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Alert"), "alert-kind" },
  [SOS_ALERT_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Words") },
  [SOS_ALERT_REVIEWED_ON] = { "reviewed-on", SOS_KIND_DATE, 0, N_("Last looked at") },
  [SOS_ALERT_REVIEW_BY] = { "review-by", SOS_KIND_DATE, 0, N_("Look again by") },
};

SOS_DEFINE_RECORD (SosAlert, sos_alert, "alert", fields)
