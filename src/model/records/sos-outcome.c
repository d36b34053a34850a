/* sos-outcome.c - what came of an episode, never taken for achieved; domain 4.14. */
#include "config.h"
#include "sos-outcome.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_OUTCOME_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_OUTCOME_CODE] = { "code", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Outcome"), "outcome" },
  [SOS_OUTCOME_STATUS] = { "status", SOS_KIND_CODE, 0, N_("How far"), "outcome-status" },
  [SOS_OUTCOME_EVIDENCE] = { "evidence", SOS_KIND_CODE, 0, N_("Who says so"), "outcome-evidence" },
  [SOS_OUTCOME_DATED] = { "dated", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("On") },
  [SOS_OUTCOME_SUSTAINED_13W] = { "sustained-13w", SOS_KIND_CODE, 0, N_("Still so after 13 weeks"), "yes-no-unknown" },
  [SOS_OUTCOME_SUSTAINED_26W] = { "sustained-26w", SOS_KIND_CODE, 0, N_("Still so after 26 weeks"), "yes-no-unknown" },
  [SOS_OUTCOME_NOTE] = { "note", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosOutcome, sos_outcome, "outcome", fields)
