/* sos-episode-fact.h - one thing a service asks about, as it is now; what was there before is in the history; domain 3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_EPISODE_FACT (sos_episode_fact_get_type ())
SOS_DECLARE_RECORD (SosEpisodeFact, sos_episode_fact, EPISODE_FACT)

typedef enum
{
  SOS_EPISODE_FACT_EPISODE,
  SOS_EPISODE_FACT_FIELD,
  SOS_EPISODE_FACT_VALUE,
} SosEpisodeFactField;

G_END_DECLS
