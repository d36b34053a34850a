/* sos-school-mends-run.c - how a run whose sessions have no day could lie: as the planner finds it, or in one of the legal shapes (5.1). */
#include "config.h"
#include "sos-school-mends-private.h"

#include "sos-day.h"
#include "sos-plan-explain.h"
#include "sos-plan-slots.h"
#include "sos-planner.h"
#include "sos-run-shapes.h"

#include <glib/gi18n.h>

/* ---- runs ---- */

static SosPlanHour
find_hour (SosTermSheet *sheet, int run, int day)
{
  const SosPlanRun *plan = sos_plan_world_get_run (sheet->plan->world, run);
  g_autoptr (GArray) hours = sos_plan_list_hours (sheet->plan->world, run, day);

  for (guint i = 0; i < hours->len; i++)
    if (plan->period == NULL || g_strcmp0 (g_array_index (hours, SosPlanHour, i).period, plan->period) == 0)
      return g_array_index (hours, SosPlanHour, i);
  return hours->len > 0 ? g_array_index (hours, SosPlanHour, 0) : (SosPlanHour){ 0 };
}

/* FALSE where one of its days cannot be, whoever comes. */
static gboolean
lay_shape (SosTermSheet *sheet, SosPlanBoard *board, int run, const SosShape *shape, SosLaying *laying)
{
  for (int i = 0; i < shape->n_days; i++)
    {
      const SosPlanHour hour = find_hour (sheet, run, shape->days[i]);
      SosPlanSession as = sos_plan_session_make (sheet->plan->world, run, i + 1);
      const GArray *sessions = sos_plan_board_get_run (board, run);
      int place = SOS_PLAN_NONE;

      for (guint k = 0; sessions != NULL && k < sessions->len; k++)
        if (sos_plan_board_get (board, g_array_index (sessions, int, k))->number == i + 1)
          place = g_array_index (sessions, int, k);
      if (place != SOS_PLAN_NONE)
        as = *sos_plan_board_get (board, place);
      else
        place = sos_plan_board_add (board, &as);
      sos_plan_session_move (&as, sheet->plan->world, shape->days[i], hour.from, hour.to);
      if (hour.to == 0 || !sos_plan_give_room (board, place, &as) || !sos_plan_give_people (board, place, &as, NULL))
        return FALSE;
      sos_plan_board_put (board, place, &as);
      sos_laying_add (laying, sheet->plan, &as);
    }
  return TRUE;
}

/* On a Tuesday where no weekday is wanted. */
static SosShapeWish
make_wish (const SosTermSheet *sheet, const SosPlanRun *plan)
{
  return (SosShapeWish){ plan->weekday != 0 ? plan->weekday : 2, plan->sessions, MAX (plan->not_before, MAX (sheet->begins, sheet->today + 1)), plan->years_from,
                         plan->years_to };
}

static const struct
{
  const char *brief, *title;
} shape_words[] = {
  [SOS_SHAPE_IN_TERM] = { N_("In this term"), N_("Hold it in this term") },
  [SOS_SHAPE_AUTUMN] = { N_("In autumn"), N_("Hold it from the beginning of autumn") },
  [SOS_SHAPE_CROSS_EASTER] = { N_("Across Easter"), N_("Hold it across Easter") },
  [SOS_SHAPE_SUMMER] = { N_("In summer"), N_("Hold it from the beginning of summer") },
};

static void
add_shapes (GPtrArray *mends, SosTermSheet *sheet, int run)
{
  const SosPlanRun *plan = sos_plan_world_get_run (sheet->plan->world, run);
  SosSchoolDays *days = sos_plan_world_get_school (sheet->plan->world, plan->school)->days;
  const SosShapeWish wish = make_wish (sheet, plan);
  g_autoptr (GArray) shapes = days != NULL ? sos_run_shapes_list (days, &wish) : NULL;

  for (guint i = 0; shapes != NULL && i < shapes->len; i++)
    {
      const SosShape *shape = &g_array_index (shapes, SosShape, i);
      g_autoptr (SosPlanBoard) board = sos_plan_board_copy (sheet->plan->board);
      g_autoptr (SosLaying) laying = sos_laying_new (sheet->year);

      if (lay_shape (sheet, board, run, shape, laying))
        sos_school_mends_add (mends, SOS_MEND_DAY, g_strdup (_(shape_words[shape->kind].brief)), g_strdup (_(shape_words[shape->kind].title)), sos_shape_dup_words (shape, days))->laying = g_steal_pointer (&laying);
    }
}

static SosLaying *
laying_run (SosTermSheet *sheet, SosPlanBoard *board, int run, const SosPlanSession **first, guint *n)
{
  const GArray *sessions = sos_plan_board_get_run (board, run);
  SosLaying *laying = sos_laying_new (sheet->year);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const SosPlanSession *as = sos_plan_board_get (board, g_array_index (sessions, int, i));
      const int place = as->id != 0 ? sos_school_plan_find (sheet->plan->sessions, as->id) : SOS_PLAN_NONE;

      if (as->day == 0 || (place != SOS_PLAN_NONE && sos_plan_board_get (sheet->plan->board, place)->day == as->day))
        continue;
      sos_laying_add (laying, sheet->plan, as);
      if (*first == NULL || as->day < (*first)->day)
        *first = as;
    }
  *n = laying->sessions->len;
  return laying;
}

static char *
dup_from (const SosTermSheet *sheet, const SosPlanSession *first, guint n)
{
  g_autofree char *day = sos_day_dup_words (first->day, sheet->today);

  /* Translators: how many sessions, from which day on */
  return g_strdup_printf (g_dngettext (NULL, "%u on %s", "%u from %s", n), n, day);
}

static char *
dup_all (const SosTermSheet *sheet, const SosPlanSession *first, guint n)
{
  g_autofree char *day = sos_day_dup_words (first->day, sheet->today), *hour = sos_minutes_dup_text (first->from);

  /* Translators: how many, and the day and hour of the first */
  return g_strdup_printf (g_dngettext (NULL, "Hold %u session on %s, %s", "Hold %u sessions from %s, %s", n), n, day, hour);
}

GPtrArray *
sos_school_mends_run (SosTermSheet *sheet, int run)
{
  GPtrArray *mends = sos_school_mends_new ();
  g_autoptr (SosPlanBoard) board = sos_plan_board_copy (sheet->plan->board);
  const SosPlanSession *first = NULL;
  guint n = 0;

  sos_planner_add_missing (board, run);
  if (sos_planner_place_run (board, run, NULL))
    {
      SosLaying *laying = laying_run (sheet, board, run, &first, &n);

      if (first != NULL)
        sos_school_mends_add (mends, SOS_MEND_DAY, dup_from (sheet, first, n), dup_all (sheet, first, n), sos_school_mends_dup_note (sheet, board, SOS_PLAN_NONE, first))->laying = laying;
      else
        sos_laying_free (laying);
    }
  if (mends->len == 0)
    add_shapes (mends, sheet, run);
  return mends;
}

char *
sos_school_mends_dup_reason (SosTermSheet *sheet, int run)
{
  const SosPlanRun *plan = sos_plan_world_get_run (sheet->plan->world, run);
  SosSchoolDays *days = sos_plan_world_get_school (sheet->plan->world, plan->school)->days;
  const SosShapeWish wish = make_wish (sheet, plan);
  g_autofree char *shape = sos_plan_world_get_programme_of (sheet->plan->world, run)->every_week ? sos_run_shapes_dup_reason (days, &wish) : NULL;
  g_autoptr (SosPlanBoard) board = sos_plan_board_copy (sheet->plan->board);
  g_autoptr (SosPlanExplanation) explanation = NULL;

  if (shape != NULL)
    return g_steal_pointer (&shape);
  sos_planner_add_missing (board, run);
  explanation = sos_plan_explain (board, run, NULL);
  return explanation != NULL && !explanation->possible ? sos_plan_explanation_dup_text (explanation) : NULL;
}
