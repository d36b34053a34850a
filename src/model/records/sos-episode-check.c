/* sos-episode-check.c - one point of a list that must be ready by a day; domain 3.2, 3.3. */
#include "config.h"
#include "sos-episode-check.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_EPISODE_CHECK_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_EPISODE_CHECK_ITEM] = { "item", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Point"), "check-item" },
  [SOS_EPISODE_CHECK_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("How far"), "check-state" },
  [SOS_EPISODE_CHECK_DATED] = { "dated", SOS_KIND_DATE, 0, N_("On") },
  [SOS_EPISODE_CHECK_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("In words") },
  [SOS_EPISODE_CHECK_STAY] = { "stay", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Time in prison"), "custody_stay" },
  [SOS_EPISODE_CHECK_ADMISSION] = { "admission", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Time in hospital"), "admission" },
};

SOS_DEFINE_RECORD (SosEpisodeCheck, sos_episode_check, "episode_check", fields)
