/* sos-plan-placing.c - one run that is being laid down: its weeks, and which hours of them can be. Asks the constraints. */
#include "config.h"
#include "sos-plan-placing.h"

#include "sos-plan-private.h"

#include "sos-day.h"

enum
{
  ELSEWHERE = 1, /* what another hour than usual costs, beside what the constraints say */
  MISSED = 5,    /* and a week in which they do not meet */
  LEAST_DAYS_AHEAD = 1,
};

/* ---- the frame ---- */

static int
compare_numbers (const void *a, const void *b, gpointer board)
{
  return sos_plan_board_get (board, *(const int *) a)->number - sos_plan_board_get (board, *(const int *) b)->number;
}

static void
read_sessions (SosPlacing *self)
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
      else if (week >= 0 && week < SOS_PLACING_MOST_WEEKS)
        {
          self->fixed[week] = TRUE;
          self->last_fixed = MAX (self->last_fixed, week);
        }
    }
  g_array_sort_with_data (self->free, compare_numbers, self->board);
}

int
sos_placing_get_first_day (const SosPlacing *self)
{
  const int soon = sos_plan_world_get_today (self->world) + MAX (LEAST_DAYS_AHEAD, sos_plan_world_get_school (self->world, self->of->school)->notice_days);

  return MAX (self->of->not_before, soon);
}

int
sos_placing_get_last_day (const SosPlacing *self)
{
  return self->of->not_after > 0 ? self->of->not_after : sos_placing_get_first_day (self) + 7 * 40;
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

void
sos_placing_begin (SosPlacing *self, SosPlanBoard *board, int run)
{
  *self = (SosPlacing){ .board = board, .world = sos_plan_board_get_world (board), .run = run };
  self->of = sos_plan_world_get_run (self->world, run);
  self->programme = sos_plan_world_get_programme_of (self->world, run);
  self->free = g_array_new (FALSE, FALSE, sizeof (int));
  self->first = find_first_week (board, run, sos_placing_get_first_day (self));
  self->n_weeks = CLAMP ((sos_placing_get_last_day (self) - self->first) / 7 + 1, 0, SOS_PLACING_MOST_WEEKS);
  self->costs = g_new (int, (gsize) MAX (sos_plan_world_get_n_people (self->world), 1) * SOS_PLACING_MOST_WEEKS);
  read_sessions (self);
}

void
sos_placing_clear (SosPlacing *self)
{
  g_clear_pointer (&self->free, g_array_unref);
  g_clear_pointer (&self->costs, g_free);
}
/* ---- ways ---- */

static gboolean
has_way (const GArray *ways, const SosPlacingWay *way)
{
  for (guint i = 0; i < ways->len; i++)
    if (g_array_index (ways, SosPlacingWay, i).weekday == way->weekday && g_array_index (ways, SosPlacingWay, i).from == way->from)
      return TRUE;
  return FALSE;
}

/* Each hour of each weekday that the timetable knows, in two weeks as schools with two have them. */
GArray *
sos_placing_list_ways (const SosPlacing *self)
{
  GArray *ways = g_array_new (FALSE, FALSE, sizeof (SosPlacingWay));
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
              const SosPlacingWay way = { weekday, hour->from, hour->period };

              if (!has_way (ways, &way))
                g_array_append_val (ways, way);
            }
        }
      n_weeks += any ? 1 : 0;
    }
  return ways;
}

static gboolean
is_wanted (const SosPlacing *self, const SosPlacingWay *way)
{
  return (self->of->weekday == 0 || self->of->weekday == way->weekday) && (self->of->period == NULL || g_strcmp0 (self->of->period, way->period) == 0);
}

/* Those wanted first, then the others; either drawn. */
void
sos_placing_shuffle_ways (const SosPlacing *self, GArray *ways, GRand *rand)
{
  guint wanted = 0;

  sos_plan_shuffle (ways, rand);
  for (guint i = 0; i < ways->len; i++)
    if (is_wanted (self, &g_array_index (ways, SosPlacingWay, i)))
      {
        const SosPlacingWay kept = g_array_index (ways, SosPlacingWay, wanted);

        g_array_index (ways, SosPlacingWay, wanted++) = g_array_index (ways, SosPlacingWay, i);
        g_array_index (ways, SosPlacingWay, i) = kept;
      }
}

/* ---- weeks of a way ---- */

static const SosPlanHour *
find_hour (const GArray *hours, const SosPlacingWay *way)
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
is_in_window (const SosPlacing *self, int day)
{
  return day >= sos_placing_get_first_day (self) && day <= sos_placing_get_last_day (self);
}

/* Place and hour alone; who comes is looked at after. */
gboolean
sos_placing_look_at_hour (SosPlacing *self, const SosPlanHour *hour, SosPlanSession *as)
{
  *as = *sos_plan_board_get (self->board, g_array_index (self->free, int, 0));
  as->room = SOS_PLAN_NONE;
  for (int part = 0; part < as->n_parts; part++)
    as->parts[part].n_staff = 0;
  sos_plan_session_move (as, self->world, hour->day, hour->from, hour->to);
  return sos_plan_give_room (self->board, g_array_index (self->free, int, 0), as);
}

/* Who comes is not said yet, and costs nothing. */
static int
get_slot_cost (SosPlacing *self, const SosPlanSession *as)
{
  g_autoptr (GArray) findings = sos_plan_board_ask (self->board, g_array_index (self->free, int, 0), as);

  return sos_findings_get_cost (findings);
}

/* Whether enough people can come; what each would cost is kept for the choice of a team. */
static gboolean
look_at_people (SosPlacing *self, int week, const SosPlanSession *as)
{
  int least, target, volunteers, n = 0, n_volunteers = 0;

  sos_plan_count_needed (self->world, as, 0, &least, &target, &volunteers);
  for (int person = 0; person < sos_plan_world_get_n_people (self->world); person++)
    {
      int *cost = &self->costs[person * SOS_PLACING_MOST_WEEKS + week];
      const gboolean volunteer = sos_plan_world_get_person (self->world, person)->kind == SOS_PLAN_VOLUNTEER;

      if (!sos_plan_board_allows_person (self->board, g_array_index (self->free, int, 0), as, 0, person, cost, NULL))
        *cost = -1;
      n += !volunteer && *cost >= 0 ? 1 : 0;
      n_volunteers += volunteer && *cost >= 0 ? 1 : 0;
    }
  return n >= least && n_volunteers >= volunteers;
}

void
sos_placing_look_at_week (SosPlacing *self, int week, const SosPlacingWay *way)
{
  const int day = self->first + 7 * week + way->weekday - 1;
  g_autoptr (GArray) hours = NULL;
  const SosPlanHour *hour;

  self->weeks[week] = (SosPlacingWeek){ 0 };
  if (self->fixed[week] || !is_in_window (self, day) || !sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day)))
    return;
  hours = sos_plan_list_hours (self->world, self->run, day);
  hour = find_hour (hours, way);
  if (hour == NULL || !sos_placing_look_at_hour (self, hour, &self->weeks[week].as) || !look_at_people (self, week, &self->weeks[week].as))
    return;
  self->weeks[week].can = TRUE;
  self->weeks[week].cost = get_slot_cost (self, &self->weeks[week].as);
}

/* Another hour of the same week, the cheapest. */
void
sos_placing_look_elsewhere (SosPlacing *self, int week)
{
  SosPlacingWeek *best = &self->weeks[week];

  for (int day = self->first + 7 * week; day < self->first + 7 * week + 5; day++)
    {
      g_autoptr (GArray) hours = NULL;

      if (!is_in_window (self, day) || !sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day)))
        continue;
      hours = sos_plan_list_hours (self->world, self->run, day);
      for (guint i = 0; i < hours->len; i++)
        {
          SosPlacingWeek other = { TRUE };

          if (!sos_placing_look_at_hour (self, &g_array_index (hours, SosPlanHour, i), &other.as))
            continue;
          other.cost = get_slot_cost (self, &other.as) + ELSEWHERE;
          if ((!best->can || other.cost < best->cost) && look_at_people (self, week, &other.as))
            *best = other;
        }
    }
  if (best->can)
    look_at_people (self, week, &best->as);
}

static gboolean
is_week_taught (const SosPlacing *self, int week)
{
  for (int day = self->first + 7 * week; day < self->first + 7 * week + 5; day++)
    if (sos_day_kind_is_taught (sos_plan_world_get_day_kind (self->world, self->run, day)))
      return TRUE;
  return FALSE;
}

/* From @start on, one a week, to the last that has to be there: FALSE where they do not suffice, or too many would be missed. */
gboolean
sos_placing_choose_weeks (SosPlacing *self, int start, SosPlacingPlan *plan)
{
  const int needed = (int) self->free->len;
  int n_missed = 0;
  gboolean begun = FALSE;

  plan->n = 0;
  plan->cost = 0;
  for (int week = start; week < self->n_weeks && (plan->n < needed || week <= self->last_fixed); week++)
    {
      begun = begun || self->fixed[week];
      if (self->fixed[week] || !is_week_taught (self, week))
        continue;
      if (plan->n < needed && !self->weeks[week].can)
        sos_placing_look_elsewhere (self, week);
      if (plan->n < needed && self->weeks[week].can)
        {
          plan->cost += self->weeks[week].cost;
          plan->weeks[plan->n++] = self->weeks[week];
          begun = TRUE;
          continue;
        }
      plan->cost += MISSED;
      if (begun && ++n_missed > self->programme->gap_most && !self->of->gaps_agreed)
        return FALSE;
    }
  return plan->n == needed;
}
