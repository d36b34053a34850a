/* sos-run-stand.c - how a run lies on a board: its weekday, whether it is over, how many weeks it can lose; and whether it can lie there at all. Decides
 * nothing. */
#include "config.h"
#include "sos-school-plan.h"

#include "sos-clock.h"
#include "sos-day.h"
#include "sos-run-shapes.h"

#include <glib/gi18n.h>

/* ---- a run without a day ---- */

/* Within which it is to lie, and for whom. */
typedef struct
{
  SosSchoolDays *days;
  int from, to, weekday; /* 0: any */
  int years_from, years_to;
} Span;

static Span
span_new (SosSchoolDays *days, const SosPlanRun *run, int today)
{
  Span span = { days, MAX (run->not_before, today + 1), run->not_after, run->weekday, run->years_from, run->years_to };
  const SosTermSpan *term = sos_school_days_find_term (days, span.from);

  if (span.to == 0)
    span.to = term != NULL ? term->ends : span.from - 1;
  return span;
}

/* Weeks taught on the weekday wanted, or on the best of them. */
static int
count_taught (const Span *span)
{
  int best = 0;

  for (int weekday = 1; weekday <= 5 && span->to >= span->from; weekday++)
    if (span->weekday == 0 || span->weekday == weekday)
      best = MAX (best, sos_school_days_count (span->days, weekday, span->from, span->to, span->years_from, span->years_to));
  return best;
}

char *
sos_school_plan_dup_too_few (const SosSchoolPlan *self, const SosPlanRun *run)
{
  SosSchoolDays *days = run->school != SOS_PLAN_NONE ? sos_plan_world_get_school (self->world, run->school)->days : NULL;
  const int today = sos_plan_world_get_today (self->world);
  const Span span = days != NULL ? span_new (days, run, today) : (Span){ 0 };
  const int n = days != NULL ? count_taught (&span) : run->sessions;
  g_autofree char *from = NULL, *to = NULL;

  if (n >= run->sessions)
    return NULL;
  from = sos_day_dup_words (span.from, today);
  to = sos_day_dup_words (MAX (span.to, span.from), today);
  if (span.weekday != 0)
    /* Translators: "Only 11 Tuesdays are taught from Mon 4 Jan to Thu 25 Mar; 13 are needed." */
    return g_strdup_printf (_("Only %d %s are taught from %s to %s; %d are needed."), n, sos_weekday_get_plural (span.weekday), from, to, run->sessions);
  return g_strdup_printf (_("No weekday is taught more than %d times from %s to %s; %d are needed."), n, from, to, run->sessions);
}

/* ---- where it lies ---- */

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
  SosSchoolDays *days = sos_plan_world_get_school (self->world, plan->school)->days;
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
                    && days != NULL;
  if (stand.has_slack)
    stand.slack = sos_run_slack (days, stand.weekday, next != G_MAXINT ? next : today, last, n_left, plan->years_from, plan->years_to);
  else if (last == 0 && days != NULL && sos_plan_world_get_programme_of (self->world, run)->every_week)
    {
      const Span span = span_new (days, plan, today);

      stand.has_slack = TRUE;
      stand.slack = count_taught (&span) - plan->sessions;
    }
  return stand;
}
