/* sos-planning-override.c - a rule of planning that somebody set aside for one session, and why (V28). */
#include "config.h"
#include "sos-planning-override.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PLANNING_OVERRIDE_SESSION] = { "session", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Session"), "session" },
  [SOS_PLANNING_OVERRIDE_RULE] = { "rule", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Rule") },
  [SOS_PLANNING_OVERRIDE_REASON] = { "reason", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED, N_("Why") },
  [SOS_PLANNING_OVERRIDE_AGREED_BY] = { "agreed-by", SOS_KIND_TEXT, 0, N_("Agreed at the school by") },
  [SOS_PLANNING_OVERRIDE_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Set aside by"), "staff" },
  [SOS_PLANNING_OVERRIDE_AT] = { "at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("On") },
};

SOS_DEFINE_RECORD (SosPlanningOverride, sos_planning_override, "planning_override", fields)
