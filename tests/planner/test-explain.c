/* test-explain.c - runs that cannot be: each is named impossible, for its true reasons, and what is said to allow it allows it. */
#include "config.h"

#include "impossible.h"
#include "worlds.h"

#include "sos-day.h"
#include "sos-plan-explain.h"
#include "sos-planner.h"

#include <string.h>

static void
test_case (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (SosPlanExplanation) explanation = NULL;
  g_autofree char *ids = NULL, *text = NULL;
  ImpossibleCase made;

  impossible_begin (&made, i);
  explanation = sos_plan_explain (made.board, 0, NULL);
  ids = impossible_dup_ids (explanation);
  text = sos_plan_explanation_dup_text (explanation);
  g_test_message ("%s: %s\n%s", impossible_get_name (i), ids, text);
  g_assert_cmpstr (ids, ==, impossible_get_ids (i));
  /* The search finds nothing exactly where there is nothing. */
  g_assert_cmpint (explanation->possible, ==, impossible_get_ids (i)[0] == '\0');
  g_assert_cmpint (sos_planner_place_run (made.board, 0, NULL), ==, explanation->possible);
  for (guint k = 0; k < IMPOSSIBLE_WORDS && impossible_get_words (i)[k] != NULL; k++)
    if (strstr (text, impossible_get_words (i)[k]) == NULL)
      g_error ("“%s” is not in “%s”", impossible_get_words (i)[k], text);
  impossible_end (&made);
}

/* Where the search lays a run down, explaining it says that it is possible, and where explaining says impossible, the search finds
 * nothing: many small worlds, tight ones. */
static void
test_agree (void)
{
  guint n_possible = 0, n_impossible = 0, n_missed = 0;

  for (guint seed = 0; seed < 150; seed++)
    {
      const WorldSize size = { 1 + seed % 2, 2 + seed % 4, 1, 1, 2, seed % 3, 10 + seed % 30 };
      g_autoptr (SosPlanWorld) world = world_make (&size, 900 + seed);
      g_autoptr (SosPlanBoard) board = sos_plan_board_new (world);

      for (int run = 0; run < sos_plan_world_get_n_runs (world); run++)
        {
          g_autoptr (SosPlanExplanation) explanation = NULL;
          gboolean placed;

          sos_planner_add_missing (board, run);
          explanation = sos_plan_explain (board, run, NULL);
          placed = sos_planner_place_run (board, run, NULL);
          n_possible += explanation->possible;
          n_impossible += !explanation->possible;
          n_missed += explanation->possible && !placed;
          g_assert_true (explanation->possible || !placed);
          g_assert_cmpint (explanation->facts->len > 0, ==, !explanation->possible);
        }
    }
  g_test_message ("%u runs possible, %u of them not found by the search; %u impossible, none found", n_possible, n_missed, n_impossible);
  g_assert_cmpuint (n_missed * 50, <=, n_possible);
  g_assert_cmpuint (n_impossible, >, 20);
}

static void
test_stopped (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  ImpossibleCase made;

  impossible_begin (&made, 0);
  g_cancellable_cancel (cancellable);
  g_assert_null (sos_plan_explain (made.board, 0, cancellable));
  impossible_end (&made);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < impossible_get_n (); i++)
    {
      g_autofree char *path = g_strdup_printf ("/planner/explain/%s", impossible_get_name (i));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/planner/explain/agree", test_agree);
  g_test_add_func ("/planner/explain/stopped", test_stopped);
  return g_test_run ();
}
