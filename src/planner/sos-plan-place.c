/* sos-plan-place.c - lays one run down with all else staying where it is: which weekday and hour, which weeks, who. Asks the constraints. */
#include "config.h"
#include "sos-planner.h"
#include "sos-plan-private.h"
#include "sos-plan-slots.h"

#include "sos-day.h"

#include <string.h>

enum
{
  MOST_WEEKS = 60,
  MOST_STARTS = 3,   /* weeks in which it might begin, that are looked at */
  TRIES = 7,         /* ways drawn, where not all are looked at */
  TRY_DAYS = 10,     /* days drawn for a single session */
  SUBSTITUTE = 9,    /* what it costs that somebody else comes than usual */
  ELSEWHERE = 8,     /* and another hour than usual */
  MISSED = 5,        /* and a week in which they do not meet */
  NOT_WANTED = 12,   /* and another lead than wanted */
  LEAST_DAYS_AHEAD = 1,
};

/* A weekday and an hour of it, for all weeks. */
typedef struct
{
  int weekday, from;
  const char *period;
} Way;

typedef struct
{
  gboolean can;
  SosPlanSession as;
  int cost;
} Week;

typedef struct
{
  SosPlanBoard *board;
  SosPlanWorld *world;
  int run;
  const SosPlanRun *of;
  const SosPlanProgramme *programme;
  GArray *free;      /* int: places of sessions to lay down, by number */
  int first, n_weeks; /* Monday of the first week */
  gboolean fixed[MOST_WEEKS]; /* a session that stays is in it */
  int last_fixed;    /* the last such week; -1: none */
  Week weeks[MOST_WEEKS]; /* of the way that is looked at */
  int *costs;        /* person by week; -1: cannot */
} Placing;

/* One whole way of laying it down. */
typedef struct
{
  int cost;
  SosPlanTeam team;
  int n;
  Week weeks[MOST_WEEKS]; /* those chosen */
} Plan;

/* ---- the frame ---- */

static int
compare_numbers (const void *a, const void *b, gpointer board)
{
  return sos_plan_board_get (board, *(const int *) a)->number - sos_plan_board_get (board, *(const int *) b)->number;
}

static void
read_sessions (Placing *self)
{
  const GArray *all = sos_plan_board_get_run (self->board, self->run);

  self->last_fixed = -1;
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const int place = g_array_index (all, int, i);
      const SosPlanSession *session = sos_plan_board_get (self->board, place);
      const int week = session->day != 0 ? (sos_day_get_monday (session->day) - self->first) / 7 : -1;

      if (session->day == 0)
        g_array_append_val (self->free, place);
      else if (week >= 0 && week < MOST_WEEKS)
        {
          self->fixed[week] = TRUE;
          self->last_fixed = MAX (self->last_fixed, week);
        }
    }
  g_array_sort_with_data (self->free, compare_numbers, self->board);
}

static int
get_first_day (const Placing *self)
{
  const int soon = sos_plan_world_get_today (self->world) + MAX (LEAST_DAYS_AHEAD, sos_plan_world_get_school (self->world, self->of->school)->notice_days);

  return MAX (self->of->not_before, soon);
}

static int
get_last_day (const Placing *self)
{
  return self->of->not_after > 0 ? self->of->not_after : get_first_day (self) + 7 * 40;
}

/* From the week of the first session that stays, where there is one. */
static int
find_first_week (SosPlanBoard *board, int run, int day)
{
  const GArray *all = sos_plan_board_get_run (board, run);
  int first = sos_day_get_monday (day);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const SosPlanSession *session = sos_plan_board_get (board, g_array_index (all, int, i));

      if (session->day != 0)
        first = MIN (first, sos_day_get_monday (session->day));
    }
  return first;
}

static void
begin (Placing *self, SosPlanBoard *board, int run)
{
  *self = (Placing){ .board = board, .world = sos_plan_board_get_world (board), .run = run };
  self->of = sos_plan_world_get_run (self->world, run);
  self->programme = sos_plan_world_get_programme_of (self->world, run);
  self->free = g_array_new (FALSE, FALSE, sizeof (int));
  self->first = find_first_week (board, run, get_first_day (self));
  self->n_weeks = CLAMP ((get_last_day (self) - self->first) / 7 + 1, 0, MOST_WEEKS);
  self->costs = g_new (int, (gsize) MAX (sos_plan_world_get_n_people (self->world), 1) * MOST_WEEKS);
  read_sessions (self);
}

static void
clear_placing (Placing *self)
{
  g_clear_pointer (&self->free, g_array_unref);
  g_clear_pointer (&self->costs, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Placing, clear_placing)

/* ---- ways ---- */

static gboolean
has_way (const GArray *ways, const Way *way)
{
  for (guint i = 0; i < ways->len; i++)
    if (g_array_index (ways, Way, i).weekday == way->weekday && g_array_index (ways, Way, i).from == way->from)
      return TRUE;
  return FALSE;
}

/* Each hour of each weekday that the timetable knows, in two weeks as schools with two have them. */
static GArray *
list_ways (const Placing *self)
{
  GArray *ways = g_array_new (FALSE, FALSE, sizeof (Way));
  int n_weeks = 0;

  for (int week = 0; week < self->n_weeks && n_weeks < 2; week++)
    {
      gboolean any = FALSE;

      for (int weekday = 1; weekday <= 5; weekday++)
        {
          const int day = self->first + 7 * week + weekday - 1;
          g_autoptr (GArray) hours = NULL;

          if (!sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day)))
            continue;
          any = TRUE;
          hours = sos_plan_list_hours (self->world, self->run, day);
          for (guint i = 0; i < hours->len; i++)
            {
              const SosPlanHour *hour = &g_array_index (hours, SosPlanHour, i);
              const Way way = { weekday, hour->from, hour->period };

              if (!has_way (ways, &way))
                g_array_append_val (ways, way);
            }
        }
      n_weeks += any ? 1 : 0;
    }
  return ways;
}

static gboolean
is_wanted (const Placing *self, const Way *way)
{
  return (self->of->weekday == 0 || self->of->weekday == way->weekday) && (self->of->period == NULL || g_strcmp0 (self->of->period, way->period) == 0);
}

/* Those wanted first, then the others; either drawn. */
static void
shuffle_ways (const Placing *self, GArray *ways, GRand *rand)
{
  guint wanted = 0;

  sos_plan_shuffle (ways, rand);
  for (guint i = 0; i < ways->len; i++)
    if (is_wanted (self, &g_array_index (ways, Way, i)))
      {
        const Way kept = g_array_index (ways, Way, wanted);

        g_array_index (ways, Way, wanted++) = g_array_index (ways, Way, i);
        g_array_index (ways, Way, i) = kept;
      }
}

/* ---- weeks of a way ---- */

static const SosPlanHour *
find_hour (const GArray *hours, const Way *way)
{
  for (guint i = 0; i < hours->len; i++)
    if (g_array_index (hours, SosPlanHour, i).from == way->from)
      return &g_array_index (hours, SosPlanHour, i);
  for (guint i = 0; way->period != NULL && i < hours->len; i++)
    if (g_strcmp0 (g_array_index (hours, SosPlanHour, i).period, way->period) == 0)
      return &g_array_index (hours, SosPlanHour, i);
  return NULL;
}

static gboolean
is_in_window (const Placing *self, int day)
{
  return day >= get_first_day (self) && day <= get_last_day (self);
}

/* Place and hour alone; who comes is looked at after. */
static gboolean
look_at_hour (Placing *self, const SosPlanHour *hour, SosPlanSession *as)
{
  *as = *sos_plan_board_get (self->board, g_array_index (self->free, int, 0));
  as->room = SOS_PLAN_NONE;
  for (int part = 0; part < as->n_parts; part++)
    as->parts[part].n_staff = 0;
  sos_plan_session_move (as, self->world, hour->day, hour->from, hour->to);
  return sos_plan_give_room (self->board, g_array_index (self->free, int, 0), as);
}

static int
get_slot_cost (Placing *self, const SosPlanSession *as)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (SosFinding));

  sos_plan_board_allows_slot (self->board, g_array_index (self->free, int, 0), as, findings);
  return sos_findings_get_cost (findings);
}

/* Whether enough people can come; what each would cost is kept for the choice of a team. */
static gboolean
look_at_people (Placing *self, int week, const SosPlanSession *as)
{
  int least, target, volunteers, n = 0, n_volunteers = 0;

  sos_plan_count_needed (self->world, as, 0, &least, &target, &volunteers);
  for (int person = 0; person < sos_plan_world_get_n_people (self->world); person++)
    {
      int *cost = &self->costs[person * MOST_WEEKS + week];
      const gboolean volunteer = sos_plan_world_get_person (self->world, person)->kind == SOS_PLAN_VOLUNTEER;

      if (!sos_plan_board_allows_person (self->board, g_array_index (self->free, int, 0), as, 0, person, cost, NULL))
        *cost = -1;
      n += !volunteer && *cost >= 0 ? 1 : 0;
      n_volunteers += volunteer && *cost >= 0 ? 1 : 0;
    }
  return n >= least && n_volunteers >= volunteers;
}

static void
look_at_week (Placing *self, int week, const Way *way)
{
  const int day = self->first + 7 * week + way->weekday - 1;
  g_autoptr (GArray) hours = NULL;
  const SosPlanHour *hour;

  self->weeks[week] = (Week){ 0 };
  if (self->fixed[week] || !is_in_window (self, day) || !sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day)))
    return;
  hours = sos_plan_list_hours (self->world, self->run, day);
  hour = find_hour (hours, way);
  if (hour == NULL || !look_at_hour (self, hour, &self->weeks[week].as) || !look_at_people (self, week, &self->weeks[week].as))
    return;
  self->weeks[week].can = TRUE;
  self->weeks[week].cost = get_slot_cost (self, &self->weeks[week].as) + (is_wanted (self, way) ? 0 : ELSEWHERE / 2);
}

/* Another hour of the same week, the first that can be. */
static void
look_elsewhere (Placing *self, int week)
{
  for (int day = self->first + 7 * week; day < self->first + 7 * week + 5 && !self->weeks[week].can; day++)
    {
      g_autoptr (GArray) hours = NULL;

      if (!is_in_window (self, day) || !sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day)))
        continue;
      hours = sos_plan_list_hours (self->world, self->run, day);
      for (guint i = 0; i < hours->len && !self->weeks[week].can; i++)
        self->weeks[week].can = look_at_hour (self, &g_array_index (hours, SosPlanHour, i), &self->weeks[week].as)
                                && look_at_people (self, week, &self->weeks[week].as);
    }
  if (self->weeks[week].can)
    self->weeks[week].cost = get_slot_cost (self, &self->weeks[week].as) + ELSEWHERE;
}

static gboolean
is_week_taught (const Placing *self, int week)
{
  for (int day = self->first + 7 * week; day < self->first + 7 * week + 5; day++)
    if (sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day)))
      return TRUE;
  return FALSE;
}

/* From @start on, one a week: FALSE where they do not suffice, or too many would be missed. */
static gboolean
choose_weeks (Placing *self, int start, Plan *plan)
{
  int n_missed = 0;

  plan->n = 0;
  plan->cost = 0;
  for (int week = start; week < self->n_weeks && plan->n < (int) self->free->len; week++)
    {
      if (self->fixed[week] || !is_week_taught (self, week))
        continue;
      if (!self->weeks[week].can)
        look_elsewhere (self, week);
      if (self->weeks[week].can)
        {
          plan->cost += self->weeks[week].cost;
          plan->weeks[plan->n++] = self->weeks[week];
          continue;
        }
      plan->cost += MISSED;
      if (++n_missed > self->programme->gap_most && !self->of->gaps_agreed)
        return FALSE;
    }
  return plan->n == (int) self->free->len;
}

/* ---- a team ---- */

static int
get_week (const Placing *self, const Week *week)
{
  return (sos_day_get_monday (week->as.day) - self->first) / 7;
}

static int
weigh_person (const Placing *self, const Plan *plan, int person)
{
  int cost = 0;

  for (int i = 0; i < plan->n; i++)
    {
      const int of = self->costs[person * MOST_WEEKS + get_week (self, &plan->weeks[i])];

      cost += of >= 0 ? of : SUBSTITUTE;
    }
  return cost;
}

static int
find_mate (const Placing *self, const Plan *plan, int but, int wanted, int *cost, GRand *rand)
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
choose_team (const Placing *self, Plan *plan, GRand *rand)
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
lay_down (Placing *self, Plan *plan)
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
keep_cheaper (GArray *plans, const Plan *plan)
{
  guint i = 0;

  while (i < plans->len && g_array_index (plans, Plan, i).cost <= plan->cost)
    i++;
  g_array_insert_vals (plans, i, plan, 1);
  if (plans->len > 4)
    g_array_set_size (plans, 4);
}

static void
look_at_way (Placing *self, const Way *way, GArray *plans, GRand *rand)
{
  int n_starts = 0;

  for (int week = 0; week < self->n_weeks; week++)
    look_at_week (self, week, way);
  for (int start = 0; start < self->n_weeks && n_starts < MOST_STARTS; start++)
    {
      g_autofree Plan *plan = NULL;

      if (!self->weeks[start].can && self->last_fixed < 0)
        continue;
      plan = g_new0 (Plan, 1);
      if (choose_weeks (self, start, plan))
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
look_at_any (Placing *self, const GArray *ways, GArray *plans, GRand *rand)
{
  for (int start = 0; ways->len > 0 && start < self->n_weeks && plans->len == 0; start++)
    {
      g_autofree Plan *plan = g_new0 (Plan, 1);

      for (int week = 0; week < self->n_weeks; week++)
        look_at_week (self, week, &g_array_index (ways, Way, 0));
      if (!self->weeks[start].can)
        look_elsewhere (self, start);
      if (!self->weeks[start].can || !choose_weeks (self, start, plan))
        continue;
      choose_team (self, plan, rand);
      keep_cheaper (plans, plan);
    }
}

static gboolean
place_weekly (Placing *self, GRand *rand)
{
  g_autoptr (GArray) ways = list_ways (self), plans = g_array_new (FALSE, FALSE, sizeof (Plan));
  guint n = 0;

  shuffle_ways (self, ways, rand);
  for (guint i = 0; i < ways->len && (rand == NULL || n < TRIES || plans->len == 0); i++, n++)
    look_at_way (self, &g_array_index (ways, Way, i), plans, rand);
  if (plans->len == 0)
    look_at_any (self, ways, plans, rand);
  for (guint i = 0; i < plans->len; i++)
    {
      if (lay_down (self, &g_array_index (plans, Plan, i)))
        return TRUE;
      sos_planner_lift_run (self->board, self->run);
    }
  return FALSE;
}

/* ---- single sessions ---- */

static GArray *
list_days (const Placing *self, GRand *rand)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));

  for (int day = get_first_day (self); day <= get_last_day (self); day++)
    if (sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day))
        && (self->of->weekday == 0 || rand == NULL || sos_day_get_weekday (day) == self->of->weekday || g_rand_int_range (rand, 0, 4) == 0))
      g_array_append_val (days, day);
  sos_plan_shuffle (days, rand);
  return days;
}

static void
try_day (Placing *self, int place, int day, const SosPlanTeam *team, SosPlanSession *best, int *best_cost)
{
  g_autoptr (GArray) hours = sos_plan_list_hours (self->world, self->run, day);

  for (guint i = 0; i < hours->len; i++)
    {
      SosPlanSession as;
      g_autoptr (GArray) findings = NULL;

      if (!look_at_hour (self, &g_array_index (hours, SosPlanHour, i), &as))
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
place_single (Placing *self, int place, GRand *rand)
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
place_singles (Placing *self, GRand *rand)
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
  g_auto (Placing) self = { 0 };

  sos_planner_lift_run (board, run);
  begin (&self, board, run);
  if (self.free->len == 0)
    return TRUE;
  if (self.free->len < MOST_WEEKS && (self.programme->every_week ? place_weekly (&self, rand) : place_singles (&self, rand)))
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
