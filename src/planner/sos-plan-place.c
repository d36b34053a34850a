/* sos-plan-place.c - lays one run down with all else staying where it is: which weekday and hour, which weeks, who. Asks the constraints. */
#include "config.h"
#include "sos-planner.h"
#include "sos-plan-placing.h"

#include "sos-plan-private.h"

#include "sos-day.h"

enum
{
  MOST_STARTS = 3, /* weeks in which it might begin, that are looked at */
  TRIES = 7,       /* ways drawn, where not all are looked at */
  TRY_DAYS = 10,   /* days drawn for a single session */
  MOST_PLANS = 4,  /* kept, the cheapest, until one lies */
  SUBSTITUTE = 9,  /* what it costs that somebody else comes than usual */
  NOT_WANTED = 12, /* and another lead than wanted */
};

/* ---- a team ---- */

static int
get_week (const SosPlacing *self, const SosPlacingWeek *week)
{
  return (sos_day_get_monday (week->as.day) - self->first) / 7;
}

static int
weigh_person (const SosPlacing *self, const SosPlacingPlan *plan, int person)
{
  int cost = 0;

  for (int i = 0; i < plan->n; i++)
    {
      const int of = self->costs[person * SOS_PLACING_MOST_WEEKS + get_week (self, &plan->weeks[i])];

      cost += of >= 0 ? of : SUBSTITUTE;
    }
  return cost;
}

static int
find_mate (const SosPlacing *self, const SosPlacingPlan *plan, int but, int wanted, int *cost, GRand *rand)
{
  int best = SOS_PLAN_NONE;

  *cost = SUBSTITUTE * plan->n;
  for (int person = 0; person < sos_plan_world_get_n_people (self->world); person++)
    {
      const SosPlanPerson *who = sos_plan_world_get_person (self->world, person);
      int of;

      if (person == but || who->kind == SOS_PLAN_VOLUNTEER)
        continue;
      of = weigh_person (self, plan, person) - (person == wanted ? NOT_WANTED : 0) + (rand != NULL ? g_rand_int_range (rand, 0, 3) : 0);
      if (of >= *cost)
        continue;
      *cost = of;
      best = person;
    }
  return best;
}

static void
choose_team (const SosPlacing *self, SosPlacingPlan *plan, GRand *rand)
{
  int least, target, volunteers, cost;

  sos_plan_count_needed (self->world, &plan->weeks[0].as, 0, &least, &target, &volunteers);
  plan->team.second = SOS_PLAN_NONE;
  plan->team.lead = find_mate (self, plan, SOS_PLAN_NONE, self->of->lead, &cost, rand);
  plan->cost += cost;
  if (target < 2)
    return;
  plan->team.second = find_mate (self, plan, plan->team.lead, SOS_PLAN_NONE, &cost, rand);
  plan->cost += cost;
}

/* ---- laying down ---- */

void
sos_planner_lift_run (SosPlanBoard *board, int run)
{
  const GArray *all = sos_plan_board_get_run (board, run);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const int place = g_array_index (all, int, i);
      SosPlanSession session = *sos_plan_board_get (board, place);

      if (session.day == 0 || !sos_plan_session_is_free (&session))
        continue;
      session.day = 0;
      sos_plan_board_put (board, place, &session);
    }
}

static void
take_identity (SosPlanSession *as, const SosPlanSession *of)
{
  as->id = of->id;
  as->number = of->number;
  as->aside = of->aside;
}

/* What was looked at one by one is asked again as it lies down: who has come to much by now, and weeks missed. */
static gboolean
lay_down (SosPlacing *self, SosPlacingPlan *plan)
{
  for (int i = 0; i < plan->n; i++)
    {
      const int place = g_array_index (self->free, int, i);
      SosPlanSession as = plan->weeks[i].as;
      g_autoptr (GArray) findings = NULL;

      take_identity (&as, sos_plan_board_get (self->board, place));
      if (!sos_plan_give_people (self->board, place, &as, &plan->team))
        return FALSE;
      findings = sos_plan_board_ask (self->board, place, &as);
      if (sos_findings_are_hard (findings))
        return FALSE;
      sos_plan_board_put (self->board, place, &as);
    }
  return TRUE;
}

static void
keep_cheaper (GArray *plans, const SosPlacingPlan *plan)
{
  guint i = 0;

  while (i < plans->len && g_array_index (plans, SosPlacingPlan, i).cost <= plan->cost)
    i++;
  g_array_insert_vals (plans, i, plan, 1);
  if (plans->len > MOST_PLANS)
    g_array_set_size (plans, MOST_PLANS);
}

static void
look_at_way (SosPlacing *self, const SosPlacingWay *way, GArray *plans, GRand *rand)
{
  int n_starts = 0;

  for (int week = 0; week < self->n_weeks; week++)
    sos_placing_look_at_week (self, week, way);
  for (int start = 0; start < self->n_weeks && n_starts < MOST_STARTS; start++)
    {
      g_autofree SosPlacingPlan *plan = NULL;

      if (!self->weeks[start].can && self->last_fixed < 0)
        continue;
      plan = g_new0 (SosPlacingPlan, 1);
      if (sos_placing_choose_weeks (self, start, plan))
        {
          choose_team (self, plan, rand);
          keep_cheaper (plans, plan);
        }
      n_starts++;
      if (self->last_fixed >= 0)
        return;
    }
}

/* Where no way begins by itself in any week, one may still begin elsewhere in each. */
static void
look_at_any (SosPlacing *self, const GArray *ways, GArray *plans, GRand *rand)
{
  for (int start = 0; ways->len > 0 && start < self->n_weeks && plans->len == 0; start++)
    {
      g_autofree SosPlacingPlan *plan = g_new0 (SosPlacingPlan, 1);

      for (int week = 0; week < self->n_weeks; week++)
        sos_placing_look_at_week (self, week, &g_array_index (ways, SosPlacingWay, 0));
      if (!self->weeks[start].can)
        sos_placing_look_elsewhere (self, start);
      if (!self->weeks[start].can || !sos_placing_choose_weeks (self, start, plan))
        continue;
      choose_team (self, plan, rand);
      keep_cheaper (plans, plan);
    }
}

static gboolean
place_weekly (SosPlacing *self, GRand *rand)
{
  g_autoptr (GArray) ways = sos_placing_list_ways (self), plans = g_array_new (FALSE, FALSE, sizeof (SosPlacingPlan));
  guint n = 0;

  sos_placing_shuffle_ways (self, ways, rand);
  for (guint i = 0; i < ways->len && (rand == NULL || n < TRIES || plans->len == 0); i++, n++)
    look_at_way (self, &g_array_index (ways, SosPlacingWay, i), plans, rand);
  if (plans->len == 0)
    look_at_any (self, ways, plans, rand);
  for (guint i = 0; i < plans->len; i++)
    {
      if (lay_down (self, &g_array_index (plans, SosPlacingPlan, i)))
        return TRUE;
      sos_planner_lift_run (self->board, self->run);
    }
  return FALSE;
}

/* ---- single sessions ---- */

static GArray *
list_days (const SosPlacing *self, GRand *rand)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));

  for (int day = sos_placing_get_first_day (self); day <= sos_placing_get_last_day (self); day++)
    if (sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day))
        && (self->of->weekday == 0 || rand == NULL || sos_day_get_weekday (day) == self->of->weekday || g_rand_int_range (rand, 0, 4) == 0))
      g_array_append_val (days, day);
  sos_plan_shuffle (days, rand);
  return days;
}

static void
try_day (SosPlacing *self, int place, int day, const SosPlanTeam *team, SosPlanSession *best, int *best_cost)
{
  g_autoptr (GArray) hours = sos_plan_list_hours (self->world, self->run, day);

  for (guint i = 0; i < hours->len; i++)
    {
      SosPlanSession as;
      g_autoptr (GArray) findings = NULL;

      if (!sos_placing_look_at_hour (self, &g_array_index (hours, SosPlanHour, i), &as))
        continue;
      take_identity (&as, sos_plan_board_get (self->board, place));
      if (!sos_plan_give_people (self->board, place, &as, team))
        continue;
      findings = sos_plan_board_ask (self->board, place, &as);
      if (sos_findings_are_hard (findings) || sos_findings_get_cost (findings) >= *best_cost)
        continue;
      *best_cost = sos_findings_get_cost (findings);
      *best = as;
    }
}

static gboolean
place_single (SosPlacing *self, int place, GRand *rand)
{
  g_autoptr (GArray) days = list_days (self, rand);
  const SosPlanTeam team = { self->of->lead, SOS_PLAN_NONE };
  SosPlanSession best;
  int cost = G_MAXINT;

  for (guint i = 0; i < days->len && (rand == NULL || i < TRY_DAYS || cost == G_MAXINT) && cost > 0; i++)
    try_day (self, place, g_array_index (days, int, i), &team, &best, &cost);
  if (cost == G_MAXINT)
    return FALSE;
  sos_plan_board_put (self->board, place, &best);
  return TRUE;
}

static gboolean
place_singles (SosPlacing *self, GRand *rand)
{
  while (self->free->len > 0)
    {
      if (!place_single (self, g_array_index (self->free, int, 0), rand))
        return FALSE;
      g_array_remove_index (self->free, 0);
    }
  return TRUE;
}

gboolean
sos_planner_place_run (SosPlanBoard *board, int run, GRand *rand)
{
  g_auto (SosPlacing) self = { 0 };

  sos_planner_lift_run (board, run);
  sos_placing_begin (&self, board, run);
  if (self.free->len == 0)
    return TRUE;
  if (self.free->len < SOS_PLACING_MOST_WEEKS && (self.programme->every_week ? place_weekly (&self, rand) : place_singles (&self, rand)))
    return TRUE;
  sos_planner_lift_run (board, run);
  return FALSE;
}

void
sos_planner_add_missing (SosPlanBoard *board, int run)
{
  SosPlanWorld *world = sos_plan_board_get_world (board);
  const GArray *all = sos_plan_board_get_run (board, run);
  const int sessions = sos_plan_world_get_run (world, run)->sessions;
  g_autofree gboolean *there = g_new0 (gboolean, sessions + 1);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const int number = sos_plan_board_get (board, g_array_index (all, int, i))->number;

      if (number >= 1 && number <= sessions)
        there[number] = TRUE;
    }
  for (int number = 1; number <= sessions; number++)
    if (!there[number])
      {
        const SosPlanSession session = sos_plan_session_make (world, run, number);

        sos_plan_board_add (board, &session);
      }
}
