/* sos-team.h - a team of the office. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_TEAM (sos_team_get_type ())
SOS_DECLARE_RECORD (SosTeam, sos_team, TEAM)

typedef enum
{
  SOS_TEAM_NAME,
  SOS_TEAM_BOROUGH,
  SOS_TEAM_ENDED_ON,
} SosTeamField;

G_END_DECLS
