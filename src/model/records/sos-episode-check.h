/* sos-episode-check.h - one point of a list that must be ready by a day; domain 3.2, 3.3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_EPISODE_CHECK (sos_episode_check_get_type ())
SOS_DECLARE_RECORD (SosEpisodeCheck, sos_episode_check, EPISODE_CHECK)

typedef enum
{
  SOS_EPISODE_CHECK_EPISODE,
  SOS_EPISODE_CHECK_ITEM,
  SOS_EPISODE_CHECK_STATE,
  SOS_EPISODE_CHECK_DATED,
  SOS_EPISODE_CHECK_WORDS,
  SOS_EPISODE_CHECK_STAY,
  SOS_EPISODE_CHECK_ADMISSION,
} SosEpisodeCheckField;

G_END_DECLS
