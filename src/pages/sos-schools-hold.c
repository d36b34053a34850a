/* sos-schools-hold.c - a session taken in hand: every week of the term says yes, or why not, before anything is moved. */
#include "config.h"
#include "sos-schools-page-private.h"

#include "sos-block-sign.h"
#include "sos-blocks.h"
#include "sos-day.h"
#include "sos-plan-slots.h"

#include <glib/gi18n.h>

/* ---- answers ---- */

/* The hour it has first; else the one that costs least. What the refusal names is that hour. */
static void
ask_week (SosSchoolsPage *self, int place, int monday, SosHeldWeek *week)
{
  const SosPlanSession *lies = sos_plan_board_get (self->sheet->plan->board, place);
  const int usual = sos_day_get_weekday (lies->day) - 1;
  int best = G_MAXINT;

  for (int i = 0; i < 5; i++)
    {
      const int day = monday + (usual + i) % 5;
      g_autoptr (GArray) hours = sos_plan_list_hours (self->sheet->plan->world, lies->run, day);
      const SosPlanHour same = { day, lies->from, lies->to, NULL };

      if (i == 0)
        g_array_prepend_val (hours, same);
      for (guint k = 0; k < hours->len; k++)
        {
          SosPlanSession as;
          g_autoptr (GArray) findings = sos_schools_hold_ask (self, place, &g_array_index (hours, SosPlanHour, k), &as);

          if (!sos_findings_are_hard (findings) && sos_findings_get_cost (findings) < best)
            {
              best = sos_findings_get_cost (findings);
              week->as = as;
              sos_schools_hold_say_yes (self, week, findings);
            }
          else if (i == 0 && k == 0)
            sos_schools_hold_say_no (self, week, &as, findings);
          if (best == 0)
            return;
        }
    }
}

static void
ask_all (SosSchoolsPage *self, int place)
{
  const guint n = self->rows->picture->weeks->len;

  self->held_weeks = sos_schools_held_new ();
  g_array_set_size (self->held_weeks, n);
  for (guint i = 0; i < n; i++)
    ask_week (self, place, self->rows->first + 7 * (int) i, &g_array_index (self->held_weeks, SosHeldWeek, i));
}

/* ---- taking up and putting down ---- */

void
sos_schools_hold_chosen (SosSchoolsPage *self, int week)
{
  if (self->held != 0 && week >= 0)
    sos_schools_hold_show_bar (self, week);
}

void
sos_schools_hold_take (SosSchoolsPage *self, int row, int week)
{
  g_autoptr (GPtrArray) blocks = self->rows != NULL && week >= 0 ? sos_term_rows_find_blocks (self->rows, (guint) row, (guint) week) : NULL;
  const char *bar = blocks != NULL ? sos_schools_hold_find_bar (self, blocks) : NULL;
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (SosAnswer));
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  if (blocks == NULL)
    return;
  if (bar != NULL)
    {
      sos_page_say (GTK_WIDGET (self), bar);
      return;
    }
  sos_schools_hold_let_go (self);
  self->held = ((SosTermBlock *) blocks->pdata[0])->session;
  ask_all (self, ((SosTermBlock *) blocks->pdata[0])->place);
  for (guint i = 0; i < self->held_weeks->len; i++)
    {
      g_array_append_val (answers, g_array_index (self->held_weeks, SosHeldWeek, i).answer);
      g_ptr_array_add (words, g_array_index (self->held_weeks, SosHeldWeek, i).words);
    }
  g_ptr_array_add (words, NULL);
  sos_term_grid_hold (self->grid, row, week, (const SosAnswer *) (const void *) answers->data, (char **) words->pdata);
  sos_schools_hold_show_bar (self, week);
}

void
sos_schools_hold_put (SosSchoolsPage *self, int week)
{
  if (self->held != 0 && week >= 0)
    sos_schools_hold_lay (self, &g_array_index (self->held_weeks, SosHeldWeek, (guint) week));
}
