/* worlds.h - small and large worlds for the tests and measurements of the planner: invented, the same for a seed. */
#pragma once

#include "sos-plan-board.h"

G_BEGIN_DECLS

#define WORLD_TODAY "2026-08-24"
#define WORLD_FIRST "2026-09-03"
#define WORLD_LAST "2026-12-18"

typedef struct
{
  int n_schools, n_people, n_weekly; /* runs of thirteen sessions, */
  int n_short;                       /* of six, */
  int n_single;                      /* of one */
  int n_apart;                       /* pairs of runs kept apart */
  int away;                          /* days of a hundred on which somebody cannot be asked */
} WorldSize;

/* Days of the pattern of domain 5.1. (transfer full) */
SosSchoolDays *world_make_days (void);
/* The programmes of domain 3, in this order. */
enum
{
  WORLD_LIVVE,
  WORLD_EXPECT_RESPECT,
  WORLD_BRAVE,
  WORLD_CLASS,
  WORLD_GROUP,
  WORLD_STOP,
};
void world_add_programmes (SosPlanWorld *world);
SosPlanWorld *world_make (const WorldSize *size, guint32 seed);
/* A board with every session its runs have to have, none with a day. */
SosPlanBoard *world_make_board (SosPlanWorld *world);
/* A session somewhere: most lie well, many do not. */
SosPlanSession world_draw_session (SosPlanWorld *world, GRand *rand, int run, int number);

G_END_DECLS
