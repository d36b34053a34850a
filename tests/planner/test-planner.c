/* test-planner.c - whole terms planned: nothing hard against anything, the same for a seed, what is fixed stays, stopped in between it hands
 * over what it has. */
#include "config.h"

#include "worlds.h"

#include "sos-day.h"
#include "sos-plan-slots.h"
#include "sos-planner.h"

#include <string.h>

/* By a board made new, so that nothing the search kept counts. */
static void
assert_sound (const SosPlanProposal *proposal)
{
  g_autoptr (SosPlanBoard) board = sos_plan_board_copy (proposal->board);
  const SosPlanSum sum = sos_plan_board_sum (board);
  gint64 n = 0;

  g_assert_cmpint (sum.n_hard, ==, 0);
  g_assert_cmpint (sum.cost, ==, proposal->sum.cost);
  for (int i = 0; i < sos_plan_board_get_n (board); i++)
    {
      n += sos_plan_board_get (board, i)->day == 0;
      /* Every school here has rooms, so that whatever has a day has one. */
      g_assert_true (sos_plan_board_get (board, i)->day == 0 || sos_plan_board_get (board, i)->room != SOS_PLAN_NONE);
    }
  g_assert_cmpint (n == 0, ==, proposal->unplaced->len == 0);
}

static void
test_terms (void)
{
  static const WorldSize sizes[] = { { 3, 6, 2, 1, 3, 0, 2 }, { 10, 12, 6, 3, 8, 4, 3 }, { 25, 20, 14, 6, 15, 8, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (SosPlanWorld) world = world_make (&sizes[i], 40 + i);
      g_autoptr (SosPlanBoard) board = world_make_board (world);
      const SosPlanWish wish = { .seed = 1, .rounds = 60 };
      g_autoptr (SosPlanProposal) proposal = sos_planner_plan (board, &wish, NULL);

      g_test_message ("%d sessions: cost %d, then %d; %u runs without a plan", sos_plan_board_get_n (board), proposal->cost_first, proposal->sum.cost,
                      proposal->unplaced->len);
      assert_sound (proposal);
      g_assert_cmpuint (proposal->unplaced->len, ==, 0);
      g_assert_cmpint (proposal->sum.cost, <=, proposal->cost_first);
      g_assert_cmpint (proposal->rounds, ==, 60);
    }
}

static void
assert_same (const SosPlanBoard *one, const SosPlanBoard *other, gboolean same)
{
  guint n = 0;

  for (int i = 0; i < sos_plan_board_get_n (one); i++)
    {
      const SosPlanSession *a = sos_plan_board_get (one, i), *b = sos_plan_board_get (other, i);

      n += a->day != b->day || a->from != b->from || a->room != b->room || a->parts[0].n_staff != b->parts[0].n_staff
           || a->parts[0].staff[0].person != b->parts[0].staff[0].person;
    }
  g_assert_cmpint (n == 0, ==, same);
}

static void
test_seeds (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ 10, 12, 6, 3, 8, 4, 3 }, 41), again = world_make (&(WorldSize){ 10, 12, 6, 3, 8, 4, 3 }, 41);
  g_autoptr (SosPlanBoard) board = world_make_board (world), board_again = world_make_board (again);
  g_autoptr (SosPlanProposal) one = sos_planner_plan (board, &(SosPlanWish){ .seed = 5, .rounds = 20 }, NULL);
  g_autoptr (SosPlanProposal) same = sos_planner_plan (board_again, &(SosPlanWish){ .seed = 5, .rounds = 20 }, NULL);
  g_autoptr (SosPlanProposal) other = sos_planner_plan (board, &(SosPlanWish){ .seed = 6, .rounds = 20 }, NULL);

  assert_same (one->board, same->board, TRUE);
  assert_same (one->board, other->board, FALSE);
  /* The board it was asked about lies as it lay. */
  for (int i = 0; i < sos_plan_board_get_n (board); i++)
    g_assert_cmpint (sos_plan_board_get (board, i)->day, ==, 0);
}

/* Planning what is left around what is fixed: confirmed, held and locked sessions stay where they are. */
static void
test_fixed (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ 10, 12, 6, 3, 8, 4, 3 }, 41);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (SosPlanProposal) first = sos_planner_plan (board, &(SosPlanWish){ .seed = 5, .rounds = 10 }, NULL);
  g_autoptr (SosPlanProposal) next = NULL;

  for (int i = 0; i < sos_plan_board_get_n (first->board); i++)
    {
      SosPlanSession session = *sos_plan_board_get (first->board, i);

      session.confirmed = i % 5 == 0;
      session.locked = i % 5 == 1;
      session.held = i % 5 == 2;
      if (i % 5 == 0)
        session.parts[1].accepted = session.parts[0].accepted = TRUE;
      sos_plan_board_put (first->board, i, &session);
    }
  {
    int runs[32];
    const int n = sos_plan_world_get_n_runs (world);

    for (int run = 0; run < n; run++)
      runs[run] = run;
    next = sos_planner_plan (first->board, &(SosPlanWish){ .seed = 77, .rounds = 40, .runs = runs, .n_runs = (guint) n }, NULL);
  }
  for (int i = 0; i < sos_plan_board_get_n (first->board); i++)
    {
      const SosPlanSession *a = sos_plan_board_get (first->board, i), *b = sos_plan_board_get (next->board, i);

      g_assert_cmpint (a->locked, ==, b->locked);
      if (!sos_plan_session_is_free (a))
        g_assert_cmpmem (a, sizeof *a, b, sizeof *b);
    }
  assert_sound (next);
}

/* Only what has no day is given one. */
static void
test_keep (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ 10, 12, 6, 3, 8, 4, 3 }, 41);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (SosPlanProposal) first = sos_planner_plan (board, &(SosPlanWish){ .seed = 5, .rounds = 10 }, NULL);
  g_autoptr (SosPlanProposal) next = NULL;
  guint n = 0;

  for (int i = 0; i < sos_plan_board_get_n (first->board); i += 11)
    {
      SosPlanSession session = *sos_plan_board_get (first->board, i);

      session.day = 0;
      sos_plan_board_put (first->board, i, &session);
    }
  next = sos_planner_plan (first->board, &(SosPlanWish){ .seed = 9, .rounds = 30, .keep = TRUE }, NULL);
  for (int i = 0; i < sos_plan_board_get_n (first->board); i++)
    {
      const SosPlanSession *a = sos_plan_board_get (first->board, i), *b = sos_plan_board_get (next->board, i);

      if (a->day != 0)
        g_assert_cmpint (a->day, ==, b->day);
      n += a->day == 0 && b->day != 0;
    }
  g_assert_cmpuint (n, >, 0);
  assert_sound (next);
}

/* ---- stopped, and in a thread ---- */

typedef struct
{
  GCancellable *cancellable;
  int stop_at;
  guint n_reports;
  int last_cost;
} Watch;

static void
stop_cb (const SosPlanProgress *progress, gpointer data)
{
  Watch *watch = data;

  watch->n_reports++;
  /* What is reported never gets worse. */
  g_assert_cmpint (progress->cost + progress->n_unplaced * 100000, <=, watch->last_cost);
  watch->last_cost = progress->cost + progress->n_unplaced * 100000;
  if (progress->round >= watch->stop_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_stopped (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ 10, 12, 6, 3, 8, 4, 3 }, 41);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = { cancellable, 3, 0, G_MAXINT };
  const SosPlanWish wish = { .seed = 5, .rounds = 100000, .progress = stop_cb, .data = &watch };
  g_autoptr (SosPlanProposal) proposal = sos_planner_plan (board, &wish, cancellable);

  g_assert_cmpint (proposal->rounds, <, 100000);
  g_assert_cmpuint (watch.n_reports, >, 0);
  assert_sound (proposal);
}

/* Two or three runs alone: fewer than may be taken up at once. */
static void
test_few (void)
{
  for (guint n = 1; n <= 4; n++)
    for (guint32 seed = 1; seed <= 10; seed++)
      {
        g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ n, 6, (int) n, 0, 0, 0, 2 }, 40 + n);
        g_autoptr (SosPlanBoard) board = world_make_board (world);
        g_autoptr (SosPlanProposal) proposal = sos_planner_plan (board, &(SosPlanWish){ .seed = seed, .rounds = 30 }, NULL);

        g_assert_cmpint (proposal->rounds, ==, 30);
        assert_sound (proposal);
      }
}

/* It ends where nothing gets better, always at the same step. */
static void
test_patience (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ 10, 12, 6, 3, 8, 4, 3 }, 41);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (SosPlanProposal) ended = sos_planner_plan (board, &(SosPlanWish){ .seed = 5, .rounds = 100000, .patience = 5 }, NULL);
  g_autoptr (SosPlanProposal) again = sos_planner_plan (board, &(SosPlanWish){ .seed = 5, .rounds = 100000, .patience = 5 }, NULL);

  g_assert_cmpint (ended->rounds, <, 100000);
  assert_sound (ended);
  g_assert_cmpint (again->rounds, ==, ended->rounds);
  assert_same (ended->board, again->board, TRUE);
}

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(SosPlanProposal **) data = sos_planner_plan_finish (result, &error);
  g_assert_no_error (error);
}

/* While one thread plans, another asks about the same world. */
static void
test_thread (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ 10, 12, 6, 3, 8, 4, 3 }, 41);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (SosPlanProposal) proposal = NULL, same = NULL;

  sos_planner_plan_async (board, &(SosPlanWish){ .seed = 5, .rounds = 30 }, NULL, ready_cb, &proposal);
  while (proposal == NULL)
    {
      g_autoptr (GArray) slots = sos_plan_find_slots (board, 0, sos_day_parse (WORLD_FIRST), sos_day_parse (WORLD_FIRST) + 20, 3);

      g_assert_cmpuint (slots->len, >, 0);
      g_main_context_iteration (NULL, FALSE);
    }
  same = sos_planner_plan (board, &(SosPlanWish){ .seed = 5, .rounds = 30 }, NULL);
  assert_same (proposal->board, same->board, TRUE);
}

/* Stopped before it began: nothing is planned, and nothing is wrong. */
static void
test_stopped_at_once (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ 3, 6, 2, 1, 3, 0, 2 }, 40);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (SosPlanProposal) proposal = NULL;

  g_cancellable_cancel (cancellable);
  proposal = sos_planner_plan (board, &(SosPlanWish){ .seed = 1, .rounds = 10 }, cancellable);
  g_assert_cmpuint (proposal->unplaced->len, ==, 6);
  g_assert_cmpint (proposal->sum.n_hard, ==, 0);
}

/* ---- slots ---- */

/* What is offered may be taken; three, the cheapest first. */
static void
test_slots (void)
{
  g_autoptr (SosPlanWorld) world = world_make (&(WorldSize){ 10, 12, 6, 3, 8, 4, 3 }, 41);
  g_autoptr (SosPlanBoard) board = world_make_board (world);
  g_autoptr (SosPlanProposal) proposal = sos_planner_plan (board, &(SosPlanWish){ .seed = 5, .rounds = 10 }, NULL);
  guint n = 0;

  for (int i = 0; i < sos_plan_board_get_n (proposal->board); i += 3)
    {
      const SosPlanSession *lies = sos_plan_board_get (proposal->board, i);
      g_autoptr (GArray) slots = sos_plan_find_slots (proposal->board, i, lies->day - 3, lies->day + 4, 3);

      for (guint k = 0; k < slots->len; k++, n++)
        {
          const SosPlanSlot *slot = &g_array_index (slots, SosPlanSlot, k);
          g_autoptr (GArray) findings = sos_plan_board_ask (proposal->board, i, &slot->as);

          g_assert_false (sos_findings_are_hard (findings));
          g_assert_cmpint (sos_findings_get_cost (findings), ==, slot->cost);
          g_assert_true (k == 0 || slot->cost + 3 * slot->n_others >= g_array_index (slots, SosPlanSlot, k - 1).cost + 3 * g_array_index (slots, SosPlanSlot, k - 1).n_others);
          g_assert_true (slot->as.day != lies->day || slot->as.from != lies->from);
        }
    }
  g_test_message ("%u slots offered", n);
  g_assert_cmpuint (n, >, 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/planner/terms", test_terms);
  g_test_add_func ("/planner/planner/seeds", test_seeds);
  g_test_add_func ("/planner/planner/fixed", test_fixed);
  g_test_add_func ("/planner/planner/keep", test_keep);
  g_test_add_func ("/planner/planner/stopped", test_stopped);
  g_test_add_func ("/planner/planner/few", test_few);
  g_test_add_func ("/planner/planner/patience", test_patience);
  g_test_add_func ("/planner/planner/stopped-at-once", test_stopped_at_once);
  g_test_add_func ("/planner/planner/thread", test_thread);
  g_test_add_func ("/planner/planner/slots", test_slots);
  return g_test_run ();
}
