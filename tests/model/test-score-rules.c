/* test-score-rules.c - the office's own scale: what is known, what is not, what changed (domain 4.3, N11). */
#include "sos-score-rules.h"

#include <string.h>

static const char *const domains[] = { "HOME", "FAM", "ETE", "PEER", "AREA", "EXPL", "VIOL", "ONL", "SUBS", "HEALTH", "MIND", "THINK", "ID", "LEGAL", "HOPE" };
static const char *const codes[] = { "0", "1", "2", "3", "4", "NK", "NA", NULL };

#define N G_N_ELEMENTS (domains)

static void
draw (SosAreaScore *areas, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      areas[i] = (SosAreaScore){ .domain = domains[i] };
      for (SosColumn column = 0; column < SOS_N_COLUMNS; column++)
        areas[i].codes[column] = codes[g_test_rand_int_range (0, G_N_ELEMENTS (codes))];
    }
}

static void
shuffle (SosAreaScore *areas, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      const guint k = (guint) g_test_rand_int_range (0, (gint32) i);
      const SosAreaScore last = areas[i - 1];

      areas[i - 1] = areas[k];
      areas[k] = last;
    }
}

static void
test_values (void)
{
  static const struct
  {
    const char *code;
    int value;
  } rows[] = { { "0", 0 }, { "4", 4 }, { "5", -1 }, { "NK", -1 }, { "NA", -1 }, { "", -1 }, { NULL, -1 }, { "-1", -1 }, { "40", -1 }, { "/", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (sos_score_get_value (rows[i].code), ==, rows[i].value);
  g_assert_true (sos_score_may_be (SOS_COLUMN_SCORE, "NA"));
  g_assert_false (sos_score_may_be (SOS_COLUMN_OWN, "NA"));
  g_assert_false (sos_score_may_be (SOS_COLUMN_STRENGTH, "NA"));
  g_assert_false (sos_score_may_be (SOS_COLUMN_SCORE, "5"));
  g_assert_true (sos_score_may_be (SOS_COLUMN_OWN, NULL));
}

static void
test_strength (void)
{
  g_assert_false (sos_domain_asks ("HOPE", SOS_COLUMN_SCORE));
  g_assert_true (sos_domain_asks ("HOPE", SOS_COLUMN_STRENGTH));
  g_assert_true (sos_domain_asks ("HOME", SOS_COLUMN_SCORE));
  g_assert_cmpint (sos_domain_get_column ("HOPE"), ==, SOS_COLUMN_STRENGTH);
}

/* In whatever order the areas were answered, nothing that is said of them changes. */
static void
test_order (void)
{
  for (guint round = 0; round < 300; round++)
    {
      SosAreaScore before[N], after[N], mixed[N], mixed_before[N];

      draw (before, N);
      draw (after, N);
      memcpy (mixed, after, sizeof mixed);
      memcpy (mixed_before, before, sizeof mixed_before);
      shuffle (mixed, N);
      shuffle (mixed_before, N);
      for (SosColumn column = 0; column < SOS_N_COLUMNS; column++)
        {
          const SosScoreCount one = sos_score_count (after, N, column), other = sos_score_count (mixed, N, column);
          const SosScoreChange change = sos_score_compare (before, N, after, N, column), again = sos_score_compare (mixed_before, N, mixed, N, column);

          g_assert_cmpmem (&one, sizeof one, &other, sizeof other);
          g_assert_cmpmem (&change, sizeof change, &again, sizeof again);
          g_assert_cmpuint (one.known + one.unknown + one.not_applying + one.open, ==, one.asked);
          g_assert_cmpuint (change.better + change.worse + change.same, ==, change.both);
        }
    }
}

/* What is not known, does not apply or was not said moves no mean and no change, wherever it stands and however often. */
static void
test_unknown_moves_nothing (void)
{
  static const char *const nothing[] = { "NK", "NA", NULL };

  for (guint round = 0; round < 300; round++)
    {
      SosAreaScore areas[N], known[N];
      guint n_known = 0;
      SosScoreCount all, alone;
      double mean, mean_alone;
      gboolean any, any_alone;

      draw (areas, N);
      for (guint i = 0; i < N; i++)
        if (sos_score_get_value (areas[i].codes[SOS_COLUMN_SCORE]) >= 0)
          known[n_known++] = areas[i];
        else
          areas[i].codes[SOS_COLUMN_SCORE] = nothing[g_test_rand_int_range (0, G_N_ELEMENTS (nothing))];
      all = sos_score_count (areas, N, SOS_COLUMN_SCORE);
      alone = sos_score_count (known, n_known, SOS_COLUMN_SCORE);
      any = sos_score_count_get_mean (&all, &mean);
      any_alone = sos_score_count_get_mean (&alone, &mean_alone);
      g_assert_cmpint (any, ==, any_alone);
      g_assert_cmpfloat (mean, ==, mean_alone);
      g_assert_cmpuint (all.known, ==, alone.known);
      g_assert_cmpint (all.sum, ==, alone.sum);
      g_assert_cmpuint (sos_score_compare (areas, N, areas, N, SOS_COLUMN_SCORE).both, ==, all.known);
    }
}

static void
test_words (void)
{
  const SosAreaScore areas[] = { { "HOME", { "2" } }, { "FAM", { "NK" } }, { "LEGAL", { "NA" } }, { "ETE", { "1" } }, { "PEER", { NULL } }, { "HOPE", { NULL } } };
  const SosScoreCount count = sos_score_count (areas, G_N_ELEMENTS (areas), SOS_COLUMN_SCORE), none = sos_score_count (areas + 1, 2, SOS_COLUMN_SCORE);
  g_autofree char *words = sos_score_count_dup_words (&count), *nothing = sos_score_count_dup_words (&none);

  g_assert_cmpstr (words, ==, "mean 1.5, of 2 known; 1 not known, 1 does not apply, 1 not answered");
  g_assert_cmpstr (nothing, ==, "none known; 1 not known, 1 does not apply");
}

/* Less worry is better, more strength is better; nothing is said of what was known but once. */
static void
test_change (void)
{
  const SosAreaScore before[] = { { "HOME", { "3", "NK", "1" } }, { "FAM", { "1", "2", "2" } }, { "ETE", { "NK", "4", NULL } }, { "PEER", { "2", "2", "0" } } };
  const SosAreaScore after[] = { { "PEER", { "2", "4", "0" } }, { "HOME", { "1", "2", "3" } }, { "FAM", { "2", "1", "1" } }, { "ETE", { "0", "NK", "4" } }, { "ID", { "4", "4", "4" } } };
  const SosScoreChange ours = sos_score_compare (before, 4, after, 5, SOS_COLUMN_SCORE), own = sos_score_compare (before, 4, after, 5, SOS_COLUMN_OWN);
  const SosScoreChange strength = sos_score_compare (before, 4, after, 5, SOS_COLUMN_STRENGTH), nothing = sos_score_compare (NULL, 0, after, 5, SOS_COLUMN_OWN);
  g_autofree char *words = sos_score_change_dup_words (&ours), *none = sos_score_change_dup_words (&nothing);

  g_assert_cmpstr (words, ==, "1 better, 1 worse, 1 the same, of 3 areas known both times");
  g_assert_cmpuint (own.both, ==, 2);
  g_assert_cmpuint (own.better, ==, 1);
  g_assert_cmpuint (strength.better, ==, 1);
  g_assert_cmpuint (strength.worse, ==, 1);
  g_assert_cmpstr (none, ==, "no area was known both times");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score-rules/values", test_values);
  g_test_add_func ("/score-rules/strength", test_strength);
  g_test_add_func ("/score-rules/order", test_order);
  g_test_add_func ("/score-rules/unknown-moves-nothing", test_unknown_moves_nothing);
  g_test_add_func ("/score-rules/words", test_words);
  g_test_add_func ("/score-rules/change", test_change);
  return g_test_run ();
}
