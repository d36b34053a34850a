/* sos-team.c - a team of the office. */
#include "config.h"
#include "sos-team.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_TEAM_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_TEAM_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_TEAM_ENDED_ON] = { "ended-on", SOS_KIND_DATE, 0, N_("Last day") },
};

SOS_DEFINE_RECORD (SosTeam, sos_team, "team", fields)
