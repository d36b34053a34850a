/* test-outcome-rules.c - what came of the work: what is not known is not “not achieved”, and what held is said when the weeks are over. */
#include "config.h"

#include "sos-outcome-rules.h"

static void
test_count (void)
{
  static const char *const said[] = { "ACHIEVED", "ACHIEVED", "PARTLY", "NOT", "NOT_A_GOAL", "UNKNOWN", NULL, "NONSENSE" };
  SosOutcomeCount count = { 0 }, plain = { 0 };
  g_autofree char *words = NULL, *bare = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    sos_outcome_count_add (&count, said[i]);
  g_assert_cmpuint (count.asked, ==, 8);
  g_assert_cmpuint (count.not, ==, 1);
  g_assert_cmpuint (count.open, ==, 2);
  words = sos_outcome_count_dup_words (&count);
  g_assert_cmpstr (words, ==, "2 achieved, 1 partly, 1 not, of 4 known; 1 not known, 1 no goal, 2 not answered");
  sos_outcome_count_add (&plain, "NOT");
  bare = sos_outcome_count_dup_words (&plain);
  g_assert_cmpstr (bare, ==, "0 achieved, 0 partly, 1 not, of 1 known");
}

static void
test_hold (void)
{
  static const struct
  {
    const char *status, *dated;
    int weeks;
    gboolean allowed;
  } rows[] = {
    { "ACHIEVED", "2026-08-24", 13, TRUE },  { "ACHIEVED", "2026-08-25", 13, FALSE }, { "PARTLY", "2026-05-25", 26, TRUE }, { "PARTLY", "2026-05-26", 26, FALSE },
    { "NOT", "2026-01-01", 13, FALSE },      { "UNKNOWN", "2026-01-01", 13, FALSE },  { NULL, "2026-01-01", 13, FALSE },    { "ACHIEVED", NULL, 13, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_outcome_may_hold (rows[i].status, rows[i].dated, rows[i].weeks, "2026-11-23");

      g_assert_cmpint (verdict->allowed, ==, rows[i].allowed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outcome-rules/count", test_count);
  g_test_add_func ("/outcome-rules/hold", test_hold);
  return g_test_run ();
}
