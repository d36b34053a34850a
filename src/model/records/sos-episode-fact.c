/* sos-episode-fact.c - one thing a service asks about, as it is now; what was there before is in the history; domain 3. */
#include "config.h"
#include "sos-episode-fact.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_EPISODE_FACT_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_EPISODE_FACT_FIELD] = { "field", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_ISSUED, N_("What") },
  [SOS_EPISODE_FACT_VALUE] = { "value", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Value") },
};

SOS_DEFINE_RECORD (SosEpisodeFact, sos_episode_fact, "episode_fact", fields)
