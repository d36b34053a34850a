/* sos-threat-warning.c - a warning by the police that somebody’s life is in danger; domain 4.5.4. */
#include "config.h"
#include "sos-threat-warning.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_THREAT_WARNING_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_THREAT_WARNING_WARNED_AT] = { "warned-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("Warned at") },
  [SOS_THREAT_WARNING_OFFICER] = { "officer", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Officer") },
  [SOS_THREAT_WARNING_CRIME_REF] = { "crime-ref", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Crime reference") },
  [SOS_THREAT_WARNING_GIVEN_TO] = { "given-to", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Given to") },
  [SOS_THREAT_WARNING_WHO_KNOWS] = { "who-knows", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Who knows") },
  [SOS_THREAT_WARNING_STEPS] = { "steps", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("What is done to protect them") },
  [SOS_THREAT_WARNING_RELOCATION] = { "relocation", SOS_KIND_CODE, 0, N_("Moving away"), "relocation" },
  [SOS_THREAT_WARNING_REVIEW_BY] = { "review-by", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Look again by") },
  [SOS_THREAT_WARNING_REVIEWED_ON] = { "reviewed-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Looked at on") },
  [SOS_THREAT_WARNING_REVIEWED_BY] = { "reviewed-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Looked at by"), "staff" },
  [SOS_THREAT_WARNING_RECORDED_BY] = { "recorded-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written down by"), "staff" },
  [SOS_THREAT_WARNING_ENDED_ON] = { "ended-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Ended on") },
  [SOS_THREAT_WARNING_ENDED_BY] = { "ended-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Ended by"), "staff" },
  [SOS_THREAT_WARNING_ENDED_REASON] = { "ended-reason", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why it ended") },
};

SOS_DEFINE_RECORD (SosThreatWarning, sos_threat_warning, "threat_warning", fields)
