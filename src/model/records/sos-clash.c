/* sos-clash.c - two bookings that a rule does not let stand side by side, and what was decided; domain 4.7, V28. */
#include "config.h"
#include "sos-clash.h"

#include <glib/gi18n.h>

/* It belongs to neither of the two: in the history of the one stands nothing of the other. */
static const SosField fields[] = {
  [SOS_CLASH_CONFLICT] = { "conflict", SOS_KIND_REFERENCE, 0, N_("Keep-apart rule"), "conflict" },
  [SOS_CLASH_RESTRICTION] = { "restriction", SOS_KIND_REFERENCE, 0, N_("Order"), "restriction" },
  [SOS_CLASH_LEVEL] = { "level", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("How strictly") },
  [SOS_CLASH_SPOT] = { "spot", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Where they would meet"), "clash-spot" },
  [SOS_CLASH_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Person"), "person" },
  [SOS_CLASH_KIND] = { "kind", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Booking") },
  [SOS_CLASH_BOOKING] = { "booking", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Number of the booking") },
  [SOS_CLASH_BEGINS_AT] = { "begins-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("Begins") },
  [SOS_CLASH_OTHER_PERSON] = { "other-person", SOS_KIND_REFERENCE, 0, N_("Other person"), "person" },
  [SOS_CLASH_OTHER_STAFF] = { "other-staff", SOS_KIND_REFERENCE, 0, N_("Colleague"), "staff" },
  [SOS_CLASH_OTHER_KIND] = { "other-kind", SOS_KIND_TEXT, 0, N_("Other booking") },
  [SOS_CLASH_OTHER_BOOKING] = { "other-booking", SOS_KIND_NUMBER, 0, N_("Number of the other booking") },
  [SOS_CLASH_OTHER_BEGINS_AT] = { "other-begins-at", SOS_KIND_TIME, 0, N_("Other begins") },
  [SOS_CLASH_FOUND_ON] = { "found-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Found on") },
  [SOS_CLASH_GONE_ON] = { "gone-on", SOS_KIND_DATE, 0, N_("Gone on") },
  [SOS_CLASH_OVERRIDDEN_BY] = { "overridden-by", SOS_KIND_REFERENCE, 0, N_("Overridden by"), "staff" },
  [SOS_CLASH_OVERRIDDEN_AT] = { "overridden-at", SOS_KIND_TIME, 0, N_("Overridden at") },
  [SOS_CLASH_OVERRIDDEN_LEVEL] = { "overridden-level", SOS_KIND_NUMBER, 0, N_("Level when overridden") },
  [SOS_CLASH_OVERRIDE_REASON] = { "override-reason", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why it may stand") },
  [SOS_CLASH_RISK_PLAN] = { "risk-plan", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What is done about the risk") },
  [SOS_CLASH_AREA] = { "area", SOS_KIND_REFERENCE, 0, N_("Area to avoid"), "area_to_avoid" },
};

SOS_DEFINE_RECORD (SosClash, sos_clash, "clash", fields)
