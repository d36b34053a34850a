/* sos-episode.c - one person's time on one service, referral to closure; domain 1.1. */
#include "config.h"
#include "sos-episode.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_EPISODE_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_EPISODE_SERVICE] = { "service", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Service"), "service" },
  [SOS_EPISODE_STAGE] = { "stage", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Stage"), "stage" },
  [SOS_EPISODE_WORKER] = { "worker", SOS_KIND_REFERENCE, 0, N_("Worker"), "staff" },
  [SOS_EPISODE_TEAM] = { "team", SOS_KIND_REFERENCE, 0, N_("Team"), "team" },
  [SOS_EPISODE_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_EPISODE_SOURCE] = { "source", SOS_KIND_CODE, 0, N_("Referred by"), "referral-source" },
  [SOS_EPISODE_REFERRED_ON] = { "referred-on", SOS_KIND_DATE, 0, N_("Referred on") },
  [SOS_EPISODE_CLOSED_ON] = { "closed-on", SOS_KIND_DATE, 0, N_("Closed on") },
  [SOS_EPISODE_REVIEW_ON] = { "review-on", SOS_KIND_DATE, 0, N_("Review due") },
  [SOS_EPISODE_REASON] = { "reason", SOS_KIND_CODE, 0, N_("Reason"), "closing-reason" },
  [SOS_EPISODE_REASON_WORDS] = { "reason-words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Reason in words") },
  [SOS_EPISODE_SECOND_REASON] = { "second-reason", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why a second episode") },
  [SOS_EPISODE_LAST_CONTACT_ON] = { "last-contact-on", SOS_KIND_DATE, 0, N_("Last contact") },
  [SOS_EPISODE_NEXT_DUE_ON] = { "next-due-on", SOS_KIND_DATE, 0, N_("Next due") },
  [SOS_EPISODE_TIER] = { "tier", SOS_KIND_CODE, 0, N_("Tier"), "tier" },
  [SOS_EPISODE_CLOCK] = { "clock", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("What is due"), "stage-clock" },
  [SOS_EPISODE_LAST_SEEN_ON] = { "last-seen-on", SOS_KIND_DATE, 0, N_("Last met in person") },
  [SOS_EPISODE_ALLOCATED_ON] = { "allocated-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Allocated on") },
  [SOS_EPISODE_INDEX_PERSON] = { "index-person", SOS_KIND_REFERENCE, SOS_FIELD_PRIVATE, N_("On account of"), "person" },
  [SOS_EPISODE_FOLLOWS] = { "follows", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Goes on from"), "episode" },
};

SOS_DEFINE_RECORD (SosEpisode, sos_episode, "episode", fields)
