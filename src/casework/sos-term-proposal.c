/* sos-term-proposal.c - what the planner proposes for a term, as runs that can be accepted. Plans nothing itself. */
#include "config.h"
#include "sos-term-proposal.h"

#include "sos-day.h"

#include <glib/gi18n.h>

static int
count_laid (const SosPlanBoard *board, int run)
{
  const GArray *sessions = sos_plan_board_get_run (board, run);
  int n = 0;

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    n += sos_plan_board_get (board, g_array_index (sessions, int, i))->day != 0;
  return n;
}

GArray *
sos_term_proposal_list_open (const SosTermSheet *sheet, const SosTermRows *rows)
{
  GArray *open = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < rows->rows->len; i++)
    {
      const GPtrArray *runs = rows->rows->pdata[i];

      for (guint k = 0; k < runs->len; k++)
        {
          const int run = ((SosTermRun *) runs->pdata[k])->place;

          if (count_laid (sheet->plan->board, run) < sos_plan_world_get_run (sheet->plan->world, run)->sessions)
            g_array_append_val (open, run);
        }
    }
  return open;
}

SosPlanBoard *
sos_term_proposal_dup_board (const SosTermSheet *sheet, const GArray *runs)
{
  SosPlanBoard *board = sos_plan_board_copy (sheet->plan->board);

  for (guint i = 0; i < runs->len; i++)
    sos_planner_add_missing (board, g_array_index (runs, int, i));
  return board;
}

/* ---- a run of it ---- */

static void
free_proposed (gpointer data)
{
  SosProposedRun *run = data;

  g_free (run->title);
  g_free (run->note);
  sos_laying_free (run->laying);
  g_free (run);
}

/* Laid by the proposal: it had no day before. */
static gboolean
is_proposed (const SosTermSheet *sheet, const SosPlanBoard *before, const SosPlanSession *as)
{
  const int place = as->id != 0 ? sos_school_plan_find (sheet->plan->sessions, as->id) : SOS_PLAN_NONE;

  return as->day != 0 && (place == SOS_PLAN_NONE || sos_plan_board_get (before, place)->day == 0);
}

static char *
dup_note (const SosTermSheet *sheet, const SosPlanSession *first, guint n)
{
  g_autofree char *day = sos_day_dup_words (first->day, sheet->today), *hour = sos_minutes_dup_text (first->from);
  g_autoptr (GString) names = g_string_new (NULL);

  for (int p = 0; p < first->n_parts; p++)
    for (int k = 0; k < first->parts[p].n_staff; k++)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", sos_plan_world_get_person (sheet->plan->world, first->parts[p].staff[k].person)->name);
  /* Translators: how many sessions, the first day and hour, names */
  return g_strdup_printf (g_dngettext (NULL, "%u session, %s %s, with %s", "%u sessions from %s %s, with %s", n), n, day, hour,
                          names->len > 0 ? names->str : _("nobody yet"));
}

static void
add_block (SosTermRun *run, const SosPlanSession *as, int place)
{
  const SosTermBlock block = { .session = as->id, .place = place, .number = as->number, .day = as->day, .from = as->from, .to = as->to,
                               .state = SOS_BLOCK_PLANNED, .proposed = TRUE };

  for (guint i = 0; i < run->blocks->len; i++)
    if (as->id != 0 && g_array_index (run->blocks, SosTermBlock, i).session == as->id)
      {
        g_array_remove_index (run->blocks, i);
        break;
      }
  g_array_append_val (run->blocks, block);
}

static int
compare_blocks (gconstpointer one, gconstpointer other)
{
  return ((const SosTermBlock *) one)->day - ((const SosTermBlock *) other)->day;
}

static SosProposedRun *
propose_run (SosTermSheet *sheet, const SosPlanBoard *before, int run)
{
  const GArray *sessions = sos_plan_board_get_run (sheet->plan->board, run);
  SosTermRun *of = sos_term_sheet_find_run (sheet, run);
  g_autoptr (SosLaying) laying = sos_laying_new (sheet->year);
  const SosPlanSession *first = NULL;
  SosProposedRun *proposed;

  for (guint i = 0; of != NULL && sessions != NULL && i < sessions->len; i++)
    {
      const int place = g_array_index (sessions, int, i);
      const SosPlanSession *as = sos_plan_board_get (sheet->plan->board, place);

      if (!is_proposed (sheet, before, as))
        continue;
      add_block (of, as, place);
      sos_laying_add (laying, sheet->plan, as);
      if (first == NULL || as->day < first->day)
        first = as;
    }
  if (first == NULL)
    return NULL;
  g_array_sort (of->blocks, compare_blocks);
  of->weekday = sos_day_get_weekday (first->day);
  proposed = g_new0 (SosProposedRun, 1);
  proposed->run = run;
  proposed->title = g_strdup_printf (_("%s at %s"), of->tag, of->school);
  proposed->note = dup_note (sheet, first, laying->sessions->len);
  proposed->laying = g_steal_pointer (&laying);
  return proposed;
}

GPtrArray *
sos_term_proposal_show (SosTermSheet *sheet, SosPlanProposal *proposal, const GArray *runs)
{
  GPtrArray *proposed = g_ptr_array_new_with_free_func (free_proposed);
  g_autoptr (SosPlanBoard) before = g_steal_pointer (&sheet->plan->board);

  sheet->plan->board = g_steal_pointer (&proposal->board);
  for (guint i = 0; i < runs->len; i++)
    {
      SosProposedRun *run = propose_run (sheet, before, g_array_index (runs, int, i));

      if (run != NULL)
        g_ptr_array_add (proposed, run);
    }
  return proposed;
}

/* What a wish that is not kept comes to, as one would say it. */
static const char *const wishes[SOS_N_CONSTRAINTS] = {
  [SOS_C10] = N_("Some sessions share a week, or are on another weekday or at another hour than wanted."),
  [SOS_C14] = N_("A run is led by several people in turn."),
  [SOS_C15] = N_("Somebody has many sessions in a day or a week."),
  [SOS_C16] = N_("Some sessions lie in weeks better left alone: exams, fasting, the last of term."),
  [SOS_C17] = N_("Some people have more sessions than others, or go where they would rather not."),
  [SOS_C18] = N_("The same lesson is missed several times."),
  [SOS_C19] = N_("Some rooms are not private, or not step-free."),
  [SOS_C20] = N_("Some sessions lie on days on which a partner would rather not."),
};

/* The dearest first. */
GPtrArray *
sos_term_proposal_list_costs (SosTermSheet *sheet, const SosPlanSum *before, const SosPlanSum *after)
{
  GPtrArray *costs = g_ptr_array_new_with_free_func (g_free);
  int more[SOS_N_CONSTRAINTS] = { 0 }, all = 0, dearest;

  for (int i = SOS_C1; i < SOS_N_CONSTRAINTS; i++)
    all += more[i] = MAX (after->by_constraint[i] - before->by_constraint[i], 0);
  for (;;)
    {
      dearest = 0;
      for (int i = SOS_C1; i < SOS_N_CONSTRAINTS; i++)
        if (more[i] > more[dearest])
          dearest = i;
      if (dearest == 0)
        return costs;
      /* Translators: a wish that is not kept in a sentence, what it weighs, and what all of them do */
      g_ptr_array_add (costs, g_strdup_printf (_("%s Weight: %d of %d."), wishes[dearest] != NULL ? _(wishes[dearest]) : sos_constraint_get_words ((SosConstraint) dearest),
                                               more[dearest], all));
      more[dearest] = 0;
    }
}

SosLaying *
sos_term_proposal_make_laying (const SosTermSheet *sheet, const GPtrArray *runs, const gboolean *chosen)
{
  SosLaying *laying = sos_laying_new (sheet->year);

  for (guint i = 0; i < runs->len; i++)
    if (chosen[i])
      g_array_append_vals (laying->sessions, ((SosProposedRun *) runs->pdata[i])->laying->sessions->data, ((SosProposedRun *) runs->pdata[i])->laying->sessions->len);
  return laying;
}
