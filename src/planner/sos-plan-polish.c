/* sos-plan-polish.c - sessions of a run one by one: where another hour of the same week, or other people, cost less, that is taken. */
#include "config.h"
#include "sos-planner.h"
#include "sos-plan-slots.h"

#include "sos-day.h"

static int
get_run_cost (SosPlanBoard *board, int run)
{
  g_autoptr (GArray) findings = sos_plan_board_check_run (board, run);

  return sos_findings_get_cost (findings);
}

/* What is asked costs less than @cost, and nothing hard speaks against it. */
static gboolean
is_cheaper (SosPlanBoard *board, int session, const SosPlanSession *as, int *cost)
{
  g_autoptr (GArray) findings = sos_plan_board_ask (board, session, as);

  if (sos_findings_are_hard (findings) || sos_findings_get_cost (findings) >= *cost)
    return FALSE;
  *cost = sos_findings_get_cost (findings);
  return TRUE;
}

static void
try_people (SosPlanBoard *board, int session, SosPlanSession *best, int *cost)
{
  SosPlanSession as = *sos_plan_board_get (board, session);

  if (sos_plan_give_people (board, session, &as, NULL) && is_cheaper (board, session, &as, cost))
    *best = as;
}

/* With the people it has, where they can, and with whoever costs least. */
static void
try_hour (SosPlanBoard *board, int session, const SosPlanHour *hour, SosPlanSession *best, int *cost)
{
  SosPlanSession as = *sos_plan_board_get (board, session);

  sos_plan_session_move (&as, sos_plan_board_get_world (board), hour->day, hour->from, hour->to);
  if (!sos_plan_settle (board, session, &as))
    return;
  if (is_cheaper (board, session, &as, cost))
    *best = as;
  if (sos_plan_give_people (board, session, &as, NULL) && is_cheaper (board, session, &as, cost))
    *best = as;
}

static gboolean
is_in_window (SosPlanWorld *world, int run, int day)
{
  const SosPlanRun *of = sos_plan_world_get_run (world, run);

  return day >= of->not_before && (of->not_after <= 0 || day <= of->not_after)
         && sos_day_kind_is_taught (sos_plan_world_get_day_kind (world, run, day));
}

static void
polish_session (SosPlanBoard *board, int session)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  const SosPlanSession before = *sos_plan_board_get (board, session);
  const int monday = sos_day_get_monday (before.day), of_run = get_run_cost (board, before.run);
  int cost = sos_findings_get_cost (sos_plan_board_check (board, session));
  const int was = cost;
  SosPlanSession best = before;

  try_people (board, session, &best, &cost);
  for (int day = monday; day < monday + 5 && cost > 0; day++)
    {
      g_autoptr (GArray) hours = is_in_window (world, before.run, day) ? sos_plan_list_hours (world, before.run, day) : NULL;

      for (guint i = 0; hours != NULL && i < hours->len && cost > 0; i++)
        try_hour (board, session, &g_array_index (hours, SosPlanHour, i), &best, &cost);
    }
  if (cost == was)
    return;
  sos_plan_board_put (board, session, &best);
  /* Not at the price of the run as a whole: another lead. */
  if (get_run_cost (board, before.run) - of_run + cost >= was)
    sos_plan_board_put (board, session, &before);
}

void
sos_planner_polish_run (SosPlanBoard *board, int run)
{
  const GArray *all = sos_plan_board_get_run (board, run);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const int place = g_array_index (all, int, i);
      const SosPlanSession *session = sos_plan_board_get (board, place);

      if (session->day != 0 && sos_plan_session_is_free (session) && sos_findings_get_cost (sos_plan_board_check (board, place)) > 0)
        polish_session (board, place);
    }
}
