/* sos-school-mends-days.c - other days for a session that cannot be, or was cancelled, found on the board of a term. */
#include "config.h"
#include "sos-school-mends-private.h"

#include "sos-day.h"
#include "sos-plan-mend.h"
#include "sos-plan-slots.h"
#include "sos-run.h"
#include "sos-school-deeds.h"

#include <glib/gi18n.h>

#define LOOK_DAYS 35
#define SLOTS 60   /* looked at, */
#define OF_A_DAY 2 /* of which so many of one day are shown */
#define OTHERS 2 /* sessions more that may move so that one finds a place */

/* ---- another day ---- */

static int
find_last_day (const SosTermSheet *sheet, int run)
{
  const GArray *sessions = sos_plan_board_get_run (sheet->plan->board, run);
  int last = 0;

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    last = MAX (last, sos_plan_board_get (sheet->plan->board, g_array_index (sessions, int, i))->day);
  return last;
}

/* So that the hours of one day do not hide the other days. */
static guint
count_same_day (const GArray *slots, guint before)
{
  guint n = 0;

  for (guint i = 0; i < before; i++)
    n += g_array_index (slots, SosPlanSlot, i).as.day == g_array_index (slots, SosPlanSlot, before).as.day;
  return n;
}

guint
sos_school_mends_add_slots (GPtrArray *mends, SosTermSheet *sheet, SosPlanBoard *board, int session, gboolean other_day)
{
  const SosPlanSession *lies = sos_plan_board_get (board, session);
  const int from = MAX (lies->day - 7, sheet->today), to = MAX (MAX (lies->day, from) + LOOK_DAYS, find_last_day (sheet, lies->run) + 7);
  g_autoptr (GArray) slots = sos_plan_find_slots (board, session, from, to, SLOTS);
  guint n = 0;

  for (guint i = 0; i < slots->len && n < SOS_SCHOOL_MENDS_MOST; i++)
    {
      const SosPlanSlot *slot = &g_array_index (slots, SosPlanSlot, i);

      if ((other_day && slot->as.day == lies->day) || count_same_day (slots, i) >= OF_A_DAY)
        continue;
      n++;
      sos_school_mends_add_move (mends, sheet, &slot->as, sos_school_mends_dup_note (sheet, board, session, &slot->as), sos_school_mends_laying_of (sheet, &slot->as), 0);
    }
  return n;
}

void
sos_school_mends_add_together (GPtrArray *mends, SosTermSheet *sheet, SosPlanBoard *board, int session)
{
  const SosPlanSession *lies = sos_plan_board_get (board, session);
  SosPlanMend *mend = sos_plan_mend (board, &session, 1, MAX (lies->day - 7, sheet->today), MAX (lies->day, sheet->today) + LOOK_DAYS, OTHERS, NULL);
  SosLaying *laying;

  if (mend == NULL)
    return;
  laying = sos_laying_new (sheet->year);
  for (guint i = 0; i < mend->moves->len; i++)
    sos_laying_add (laying, sheet->plan, &g_array_index (mend->moves, SosPlanMove, i).as);
  sos_school_mends_add_move (mends, sheet, &g_array_index (mend->moves, SosPlanMove, 0).as,
       g_strdup_printf (g_dngettext (NULL, "%u more session moves", "%u more sessions move", mend->moves->len - 1), mend->moves->len - 1), laying, mend->moves->len - 1);
  sos_plan_mend_free (mend);
}

GPtrArray *
sos_school_mends_move (SosTermSheet *sheet, int session)
{
  GPtrArray *mends = sos_school_mends_new ();

  if (sos_school_mends_add_slots (mends, sheet, sheet->plan->board, session, FALSE) == 0)
    sos_school_mends_add_together (mends, sheet, sheet->plan->board, session);
  return mends;
}

/* ---- cancelled ---- */

/* Its people and room are those of the run: the next session that has some. */
static SosPlanSession
make_lost (SosTermSheet *sheet, const SosTermRun *run, const SosTermBlock *block)
{
  SosPlanSession lost = sos_plan_session_make (sheet->plan->world, run->place, block->number);
  const GArray *sessions = sos_plan_board_get_run (sheet->plan->board, run->place);

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const SosPlanSession *other = sos_plan_board_get (sheet->plan->board, g_array_index (sessions, int, i));

      if (other->day == 0 || other->number > block->number + 1)
        continue;
      lost = *other;
    }
  lost.id = block->session;
  lost.number = block->number;
  lost.held = lost.confirmed = lost.locked = FALSE;
  lost.aside = 0;
  sos_plan_session_move (&lost, sheet->plan->world, block->day, block->from, block->to);
  return lost;
}

static const SosTermBlock *
find_block (const SosTermRun *run, gint64 session)
{
  for (guint i = 0; run != NULL && i < run->blocks->len; i++)
    if (g_array_index (run->blocks, SosTermBlock, i).session == session)
      return &g_array_index (run->blocks, SosTermBlock, i);
  return NULL;
}

/* Those that have a day: what the deed will leave. */
static int
count_there (const SosTermSheet *sheet, int run)
{
  const GArray *sessions = sos_plan_board_get_run (sheet->plan->board, run);
  int n = 0;

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    n += sos_plan_board_get (sheet->plan->board, g_array_index (sessions, int, i))->day != 0;
  return n;
}

/* The next one to come, else the one before: both topics in one sitting. */
static const SosTermBlock *
find_neighbour (const SosTermSheet *sheet, const SosTermRun *run, const SosTermBlock *lost)
{
  const SosTermBlock *found = NULL;

  for (guint i = 0; i < run->blocks->len; i++)
    {
      const SosTermBlock *block = &g_array_index (run->blocks, SosTermBlock, i);
      const gboolean follows = found != NULL && found->number > lost->number;

      if (block->place == SOS_PLAN_NONE || block->day < sheet->today || !sos_plan_session_is_to_come (sos_plan_board_get (sheet->plan->board, block->place), sheet->today))
        continue;
      if (block->number > lost->number ? !follows || block->number < found->number : !follows && (found == NULL || block->number > found->number))
        found = block;
    }
  return found;
}

static void
add_merge (GPtrArray *mends, const SosTermSheet *sheet, const SosTermRun *run, const SosTermBlock *lost)
{
  const SosTermBlock *with = sos_plan_world_get_programme_of (sheet->plan->world, run->place)->every_week ? find_neighbour (sheet, run, lost) : NULL;
  g_autofree char *day = with != NULL ? sos_day_dup_words (with->day, sheet->today) : NULL;
  SosSchoolMend *mend;

  if (with == NULL)
    return;
  mend = sos_school_mends_add (mends, SOS_MEND_TOGETHER, g_strdup_printf (_("Together with %d…"), with->number),
                               g_strdup_printf (_("Take it together with session %d, %s"), with->number, day),
                               g_strdup (_("Both topics in one session; the run has one session fewer")));
  mend->func = (SosTransactionFunc) sos_casework_merge_sessions;
  mend->id = lost->session;
  mend->other = with->session;
  mend->asks_reason = TRUE;
}

static void
add_curtail (GPtrArray *mends, const SosTermSheet *sheet, const SosTermRun *run)
{
  const int there = count_there (sheet, run->place);
  SosSchoolMend *mend;

  if (there == 0 || there >= sos_plan_world_get_run (sheet->plan->world, run->place)->sessions)
    return;
  mend = sos_school_mends_add (mends, SOS_MEND_FEWER, g_strdup_printf (_("End with %d…"), there), g_strdup_printf (g_dngettext (NULL, "End the run with %d session", "End the run with %d sessions", (gulong) there), there),
              g_strdup (_("A team lead says why; it is written down as it was")));
  mend->func = (SosTransactionFunc) sos_casework_curtail_run;
  mend->id = run->run;
  mend->asks_reason = TRUE;
}

GPtrArray *
sos_school_mends_cancelled (SosTermSheet *sheet, int run, gint64 session)
{
  GPtrArray *mends = sos_school_mends_new ();
  const SosTermRun *of = sos_term_sheet_find_run (sheet, run);
  const SosTermBlock *block = find_block (of, session);
  g_autoptr (SosPlanBoard) board = sos_plan_board_copy (sheet->plan->board);
  SosPlanSession lost;
  int place;

  if (block == NULL)
    return mends;
  lost = make_lost (sheet, of, block);
  place = sos_plan_board_add (board, &lost);
  if (sos_school_mends_add_slots (mends, sheet, board, place, TRUE) == 0)
    sos_school_mends_add_together (mends, sheet, board, place);
  add_merge (mends, sheet, of, block);
  add_curtail (mends, sheet, of);
  return mends;
}
