/* sos-household-episode.c - a household’s time on one service, from referral to closing; domain 3.4. */
#include "config.h"
#include "sos-household-episode.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_HOUSEHOLD_EPISODE_HOUSEHOLD] = { "household", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Household"), "household" },
  [SOS_HOUSEHOLD_EPISODE_SERVICE] = { "service", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Service"), "service" },
  [SOS_HOUSEHOLD_EPISODE_STAGE] = { "stage", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Stage"), "stage" },
  [SOS_HOUSEHOLD_EPISODE_WORKER] = { "worker", SOS_KIND_REFERENCE, 0, N_("Worker"), "staff" },
  [SOS_HOUSEHOLD_EPISODE_TEAM] = { "team", SOS_KIND_REFERENCE, 0, N_("Team"), "team" },
  [SOS_HOUSEHOLD_EPISODE_REFERRED_ON] = { "referred-on", SOS_KIND_DATE, 0, N_("Referred") },
  [SOS_HOUSEHOLD_EPISODE_CLOSED_ON] = { "closed-on", SOS_KIND_DATE, 0, N_("Closed") },
  [SOS_HOUSEHOLD_EPISODE_REVIEWED_ON] = { "reviewed-on", SOS_KIND_DATE, 0, N_("Last review") },
  [SOS_HOUSEHOLD_EPISODE_REVIEW_ON] = { "review-on", SOS_KIND_DATE, 0, N_("Next review") },
  [SOS_HOUSEHOLD_EPISODE_REASON] = { "reason", SOS_KIND_CODE, 0, N_("Why it ended"), "closing-reason" },
  [SOS_HOUSEHOLD_EPISODE_REASON_WORDS] = { "reason-words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why, in words") },
};

SOS_DEFINE_RECORD (SosHouseholdEpisode, sos_household_episode, "household_episode", fields)
