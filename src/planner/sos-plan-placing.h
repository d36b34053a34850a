/* sos-plan-placing.h - one run that is being laid down: its weeks, and which hours of them can be. Inside planner alone. */
#pragma once

#include "sos-plan-slots.h"

G_BEGIN_DECLS

enum
{
  SOS_PLACING_MOST_WEEKS = 60,
};

/* A weekday and an hour of it, for all weeks. */
typedef struct
{
  int weekday, from;
  const char *period;
} SosPlacingWay;

typedef struct
{
  gboolean can;
  SosPlanSession as;
  int cost;
} SosPlacingWeek;

typedef struct
{
  SosPlanBoard *board;
  SosPlanWorld *world;
  int run;
  const SosPlanRun *of;
  const SosPlanProgramme *programme;
  GArray *free;      /* int: places of sessions to lay down, by number */
  int first, n_weeks; /* Monday of the first week */
  gboolean fixed[SOS_PLACING_MOST_WEEKS]; /* a session that stays is in it */
  int last_fixed;    /* the last such week; -1: none */
  SosPlacingWeek weeks[SOS_PLACING_MOST_WEEKS]; /* of the way that is looked at */
  int *costs;        /* person by week; -1: cannot */
} SosPlacing;

/* One whole way of laying it down. */
typedef struct
{
  int cost;
  SosPlanTeam team;
  int n;
  SosPlacingWeek weeks[SOS_PLACING_MOST_WEEKS]; /* those chosen */
} SosPlacingPlan;

/* The free sessions of @run must have no day. */
void sos_placing_begin (SosPlacing *self, SosPlanBoard *board, int run);
void sos_placing_clear (SosPlacing *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosPlacing, sos_placing_clear)

int sos_placing_get_first_day (const SosPlacing *self);
int sos_placing_get_last_day (const SosPlacing *self);

/* Each hour of each weekday that the timetable knows; those wanted first, drawn by @rand (NULL: in order). Element type SosPlacingWay.
 * (transfer full) */
GArray *sos_placing_list_ways (const SosPlacing *self);
void sos_placing_shuffle_ways (const SosPlacing *self, GArray *ways, GRand *rand);

/* Place and hour alone; who comes is looked at after. */
gboolean sos_placing_look_at_hour (SosPlacing *self, const SosPlanHour *hour, SosPlanSession *as);
/* What @way would be in a week of the frame; another hour of that week. */
void sos_placing_look_at_week (SosPlacing *self, int week, const SosPlacingWay *way);
void sos_placing_look_elsewhere (SosPlacing *self, int week);
/* From @start on, one a week, to the last that has to be there: FALSE where they do not suffice, or too many would be missed. */
gboolean sos_placing_choose_weeks (SosPlacing *self, int start, SosPlacingPlan *plan);

G_END_DECLS
