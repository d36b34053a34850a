/* sos-episode.h - one person's time on one service, referral to closure; domain 1.1. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_EPISODE (sos_episode_get_type ())
SOS_DECLARE_RECORD (SosEpisode, sos_episode, EPISODE)

typedef enum
{
  SOS_EPISODE_PERSON,
  SOS_EPISODE_SERVICE,
  SOS_EPISODE_STAGE,
  SOS_EPISODE_WORKER,
  SOS_EPISODE_TEAM,
  SOS_EPISODE_BOROUGH,
  SOS_EPISODE_SOURCE,
  SOS_EPISODE_REFERRED_ON,
  SOS_EPISODE_CLOSED_ON,
  SOS_EPISODE_REVIEW_ON,
  SOS_EPISODE_REASON,
  SOS_EPISODE_REASON_WORDS,
  SOS_EPISODE_SECOND_REASON,
  SOS_EPISODE_LAST_CONTACT_ON,
  SOS_EPISODE_NEXT_DUE_ON,
  SOS_EPISODE_TIER,
  SOS_EPISODE_CLOCK,   /* why it is due: a line of sos-stage-clocks.h */
  SOS_EPISODE_FOLLOWS,
  SOS_EPISODE_LAST_SEEN_ON, /* held with them, face to face (3.1) */
  SOS_EPISODE_ALLOCATED_ON, /* the last time; kept with the clock, so that a team is counted off one index */
  SOS_EPISODE_INDEX_PERSON, /* the young person on whose account this work is done (3.10); to others only "related to a supported person" */
} SosEpisodeField;

G_END_DECLS
