/* sos-area-to-avoid.c - a place a person cannot safely go; domain 4.8. */
#include "config.h"
#include "sos-area-to-avoid.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_AREA_TO_AVOID_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_AREA_TO_AVOID_LABEL] = { "label", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Place") },
  [SOS_AREA_TO_AVOID_SEVERITY] = { "severity", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("How bad"), "area-severity" },
  [SOS_AREA_TO_AVOID_TIMES] = { "times", SOS_KIND_TEXT, 0, N_("Times, in words") },
  [SOS_AREA_TO_AVOID_REASON_CODE] = { "reason-code", SOS_KIND_CODE, 0, N_("Reason"), "area-reason" },
  [SOS_AREA_TO_AVOID_SOURCE] = { "source", SOS_KIND_CODE, 0, N_("Source"), "area-source" },
  [SOS_AREA_TO_AVOID_REVIEW_BY] = { "review-by", SOS_KIND_DATE, 0, N_("Look again by") },
  [SOS_AREA_TO_AVOID_DAYS] = { "days", SOS_KIND_CODE, 0, N_("Only on"), "area-days" },
  [SOS_AREA_TO_AVOID_FROM_HOUR] = { "from-hour", SOS_KIND_TEXT, 0, N_("Only from, like 15:00") },
  [SOS_AREA_TO_AVOID_TO_HOUR] = { "to-hour", SOS_KIND_TEXT, 0, N_("Until, like 17:30") },
};

SOS_DEFINE_RECORD (SosAreaToAvoid, sos_area_to_avoid, "area_to_avoid", fields)
