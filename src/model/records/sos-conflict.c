/* sos-conflict.c - a rule that keeps people apart; domain 4.7. */
#include "config.h"
#include "sos-conflict.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CONFLICT_REF] = { "ref", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Reference") },
  [SOS_CONFLICT_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Who from whom"), "conflict-kind" },
  [SOS_CONFLICT_LEVEL] = { "level", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("How strictly"), "conflict-level" },
  [SOS_CONFLICT_REASON_CODE] = { "reason-code", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Reason"), "conflict-reason" },
  [SOS_CONFLICT_REASON_TEXT] = { "reason-text", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What happened") },
  [SOS_CONFLICT_SOURCE] = { "source", SOS_KIND_CODE, 0, N_("Source"), "conflict-source" },
  [SOS_CONFLICT_REPORTED_ON] = { "reported-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Since") },
  [SOS_CONFLICT_REVIEW_BY] = { "review-by", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Look again by") },
  [SOS_CONFLICT_REVIEWED_ON] = { "reviewed-on", SOS_KIND_DATE, 0, N_("Last looked at") },
  [SOS_CONFLICT_REVIEWED_BY] = { "reviewed-by", SOS_KIND_REFERENCE, 0, N_("Looked at by"), "staff" },
  [SOS_CONFLICT_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("State"), "conflict-status" },
  [SOS_CONFLICT_ENDED_ON] = { "ended-on", SOS_KIND_DATE, 0, N_("Ended on") },
  [SOS_CONFLICT_CREATED_BY] = { "created-by", SOS_KIND_REFERENCE, 0, N_("Entered by"), "staff" },
  [SOS_CONFLICT_APPROVED_BY] = { "approved-by", SOS_KIND_REFERENCE, 0, N_("Approved by"), "staff" },
  [SOS_CONFLICT_PLACE_KIND] = { "place-kind", SOS_KIND_CODE, 0, N_("Kind of place"), "area-place-kind" },
  [SOS_CONFLICT_PLACE] = { "place", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Place") },
};

SOS_DEFINE_RECORD (SosConflict, sos_conflict, "conflict", fields)
