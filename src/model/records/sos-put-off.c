/* sos-put-off.c - what is due put off until a day, with the reason; domain 4.12. */
#include "config.h"
#include "sos-put-off.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PUT_OFF_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_PUT_OFF_RULE] = { "rule", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_ISSUED, N_("Rule") },
  [SOS_PUT_OFF_ABOUT_ID] = { "about-id", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Which one") },
  [SOS_PUT_OFF_DUE_ON] = { "due-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Was due on") },
  [SOS_PUT_OFF_UNTIL] = { "until", SOS_KIND_DATE, SOS_FIELD_REQUIRED | SOS_FIELD_NEAR, N_("Put off until") },
  [SOS_PUT_OFF_REASON] = { "reason", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Why") },
  [SOS_PUT_OFF_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Put off by"), "staff" },
};

SOS_DEFINE_RECORD (SosPutOff, sos_put_off, "put_off", fields)
