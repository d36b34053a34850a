/* test-retention-rules.c - how long a record is kept, and that it needs two to erase it. */
#include "config.h"
#include "sos-retention-rules.h"

#include <string.h>

#define TODAY "2026-11-23"

static const struct
{
  const char *what;
  SosRetentionFacts facts;
  const char *rule, *day;
} cases[] = {
  { "somebody works with them", { .open = TRUE, .worked = TRUE, .birth_date = "1980-01-01", .ended_on = "2001-01-01" }, NULL, NULL },
  { "nothing has ended", { .worked = TRUE, .birth_date = "1980-01-01" }, NULL, NULL },
  { "a child at the end", { .worked = TRUE, .birth_date = "2004-05-17", .ended_on = "2019-03-01" }, "CHILD", "2029-05-17" },
  { "the day before they turned 18", { .worked = TRUE, .birth_date = "2004-05-17", .ended_on = "2022-05-16" }, "CHILD", "2029-05-17" },
  { "on the day they turned 18", { .worked = TRUE, .birth_date = "2004-05-17", .ended_on = "2022-05-17" }, "ADULT", "2029-05-17" },
  { "an adult", { .worked = TRUE, .birth_date = "1996-01-01", .ended_on = "2018-02-28" }, "ADULT", "2025-02-28" },
  { "only the year is known: the last day of it counts", { .worked = TRUE, .birth_date = "2004", .ended_on = "2019-03-01" }, "CHILD", "2029-12-31" },
  { "nobody knows how old", { .worked = TRUE, .ended_on = "2019-03-01" }, "CHILD", "2044-03-01" },
  { "serious: the later of two, the birthday", { .worked = TRUE, .serious = TRUE, .birth_date = "2004-05-17", .ended_on = "2016-03-01" }, "SERIOUS", "2029-05-17" },
  { "serious: the later of two, the years", { .worked = TRUE, .serious = TRUE, .birth_date = "1996-05-17", .ended_on = "2018-03-01" }, "SERIOUS", "2028-03-01" },
  { "declined", { .birth_date = "2010-05-17", .ended_on = "2025-11-23" }, "DECLINED", "2026-11-23" },
  { "declined, with a serious concern", { .serious = TRUE, .birth_date = "2010-05-17", .ended_on = "2025-11-23" }, "SERIOUS", "2035-11-23" },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *rule;
      g_autofree char *day = sos_retention_dup_day (&cases[i].facts, &sos_limits_default, &rule);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (rule, ==, cases[i].rule);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

#define FINE .deciding = TRUE, .due = TRUE, .data = TRUE, .words = "Seven years are over"

static const struct
{
  const char *what;
  SosRetentionAsk asked;
  const char *ask, *dispose; /* a part of the refusal; NULL: allowed */
} asks[] = {
  { "the first of two", { FINE }, NULL, "First one" },
  { "the second, who is another", { FINE, .asked = TRUE }, "asked for already", NULL },
  { "the same again", { FINE, .asked = TRUE, .own = TRUE }, "asked for already", "needs two" },
  { "two who lead, and nobody of data protection", { .deciding = TRUE, .due = TRUE, .asked = TRUE, .words = "Seven years are over" }, "asked for already", "data protection" },
  { "held", { FINE, .asked = TRUE, .held = TRUE }, "held", "held" },
  { "its day has not come", { .deciding = TRUE, .data = TRUE, .asked = TRUE, .words = "Seven years are over" }, "kept longer", "kept longer" },
  { "a worker", { .due = TRUE, .data = TRUE, .words = "Seven years are over" }, "decide how long", "decide how long" },
  { "without a reason", { .deciding = TRUE, .due = TRUE, .data = TRUE, .words = "old" }, "Say why", "First one" },
};

static void
assert_verdict (SosVerdict *verdict, const char *words)
{
  g_autoptr (SosVerdict) taken = verdict;

  g_assert_cmpint (taken->allowed, ==, words == NULL);
  g_assert_true (words == NULL || strstr (taken->words, words) != NULL);
}

static void
test_two (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    {
      g_test_message ("%s", asks[i].what);
      assert_verdict (sos_retention_may_ask (&asks[i].asked), asks[i].ask);
      assert_verdict (sos_retention_may_dispose (&asks[i].asked), asks[i].dispose);
    }
}

static void
test_keep (void)
{
  const SosRetentionAsk fine = { FINE }, worker = { .words = "Seven years are over" };

  assert_verdict (sos_retention_may_keep (&fine, NULL, TODAY), NULL);
  assert_verdict (sos_retention_may_keep (&fine, "2030-01-01", TODAY), NULL);
  assert_verdict (sos_retention_may_keep (&fine, TODAY, TODAY), "day to come");
  assert_verdict (sos_retention_may_keep (&worker, NULL, TODAY), "decide how long");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/retention-rules/days", test_days);
  g_test_add_func ("/retention-rules/two", test_two);
  g_test_add_func ("/retention-rules/keep", test_keep);
  return g_test_run ();
}
