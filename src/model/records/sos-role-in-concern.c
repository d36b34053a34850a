/* sos-role-in-concern.c - what part somebody has in a concern, who says so, and until when that holds; domain 4.5.5, N12. Never a label. */
#include "config.h"
#include "sos-role-in-concern.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ROLE_IN_CONCERN_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_ROLE_IN_CONCERN_ROLE] = { "role", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Part in the concern"), "concern-role" },
  [SOS_ROLE_IN_CONCERN_CONCERN] = { "concern", SOS_KIND_REFERENCE, 0, N_("Concern"), "concern" },
  [SOS_ROLE_IN_CONCERN_SOURCE] = { "source", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Who says so") },
  [SOS_ROLE_IN_CONCERN_RELIABILITY] = { "reliability", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("How they know"), "source-reliability" },
  [SOS_ROLE_IN_CONCERN_RECORDED_ON] = { "recorded-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Written down on") },
  [SOS_ROLE_IN_CONCERN_RECORDED_BY] = { "recorded-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written down by"), "staff" },
  [SOS_ROLE_IN_CONCERN_REVIEW_BY] = { "review-by", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Look again by") },
  [SOS_ROLE_IN_CONCERN_REVIEWED_ON] = { "reviewed-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Looked at on") },
  [SOS_ROLE_IN_CONCERN_REVIEWED_BY] = { "reviewed-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Looked at by"), "staff" },
  [SOS_ROLE_IN_CONCERN_ENDED_ON] = { "ended-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Ended on") },
  [SOS_ROLE_IN_CONCERN_ENDED_REASON] = { "ended-reason", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why it ended") },
};

SOS_DEFINE_RECORD (SosRoleInConcern, sos_role_in_concern, "role_in_concern", fields)
