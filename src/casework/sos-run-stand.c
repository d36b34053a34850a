/* sos-run-stand.c - how a run lies on a board: its weekday, whether it is over, how many weeks it can lose. Decides nothing. */
#include "config.h"
#include "sos-school-plan.h"

#include "sos-day.h"
#include "sos-run-shapes.h"

static int
find_weekday (const SosSchoolPlan *self, int run, const GArray *sessions)
{
  int n[8] = { 0 }, best = sos_plan_world_get_run (self->world, run)->weekday;

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const int day = sos_plan_board_get (self->board, g_array_index (sessions, int, i))->day;

      if (day != 0)
        n[sos_day_get_weekday (day)]++;
    }
  for (int i = 1; i < 8; i++)
    if (n[i] > n[best])
      best = i;
  return best;
}

SosRunStand
sos_school_plan_stand (const SosSchoolPlan *self, int run)
{
  const SosPlanRun *plan = sos_plan_world_get_run (self->world, run);
  const GArray *sessions = sos_plan_board_get_run (self->board, run);
  const int today = sos_plan_world_get_today (self->world);
  int n_left = plan->sessions, last = 0, next = G_MAXINT;
  SosRunStand stand = { .weekday = find_weekday (self, run, sessions) };

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const int day = sos_plan_board_get (self->board, g_array_index (sessions, int, i))->day;

      n_left -= day != 0 && day < today;
      last = MAX (last, day);
      if (day >= today)
        next = MIN (next, day);
    }
  stand.done = last != 0 && last < today && n_left <= 0;
  stand.has_slack = sos_plan_world_get_programme_of (self->world, run)->every_week && stand.weekday != 0 && !stand.done && last != 0
                    && sos_plan_world_get_school (self->world, plan->school)->days != NULL;
  if (stand.has_slack)
    stand.slack = sos_run_slack (sos_plan_world_get_school (self->world, plan->school)->days, stand.weekday, next != G_MAXINT ? next : today, last, n_left,
                                 plan->years_from, plan->years_to);
  return stand;
}
