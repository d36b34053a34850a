/* test-alert-rules.c - from a dated fact to what is due, for whom and from when; the words; putting off. */
#include "config.h"
#include "sos-alert-rules.h"

#include "sos-day.h"
#include "sos-stage-needs.h"

#include <string.h>

#define TODAY "2026-11-23"

typedef struct
{
  const char *what;
  SosAlertFact fact;
  const char *on;
  const char *rule, *due, *shows; /* rule NULL: nothing is due */
  SosDesk desk;
  gint64 seat;
} Case;

static const Case cases[] = {
  { "the day the clock says, over any weekend", { .of = SOS_FACT_STAGE, .code = "FIRST_CONTACT", .service = "SOS", .staff = 7 }, "2026-11-24", "FIRST_TRY", "2026-11-24", "2026-11-22", SOS_DESK_WORKER, 7 },
  { "nobody works with them: the lead of the team", { .of = SOS_FACT_STAGE, .code = "ASSESS", .team = 3 }, "2026-11-30", "ASSESS", "2026-11-30", NULL, SOS_DESK_LEAD, 3 },
  { "the waiting list is the lead's", { .of = SOS_FACT_STAGE, .code = "WAITING", .staff = 7, .team = 3 }, "2026-11-16", "WAITING_REVIEW", "2026-11-16", "2026-11-02", SOS_DESK_LEAD, 3 },
  { "what a worker writes down is theirs, though a lead signs it", { .of = SOS_FACT_STAGE, .code = "CLOSE", .staff = 7, .team = 3 }, "2026-11-16", "CLOSE", "2026-11-16", NULL, SOS_DESK_WORKER, 7 },
  { "a stage without a clock", { .of = SOS_FACT_STAGE, .staff = 7 }, "2026-01-02", NULL },
  { "a clock without a day", { .of = SOS_FACT_STAGE, .code = "FIRST_CONTACT", .staff = 7 }, NULL, NULL },
  { "two working days over a weekend", { .of = SOS_FACT_LETTER, .code = "CHECK", .staff = 7 }, "2026-11-20", "LETTER_SIGN", "2026-11-24", NULL, SOS_DESK_WORKER, 7 },
  { "a bank holiday is no working day", { .of = SOS_FACT_LETTER, .code = "CHECK", .staff = 7 }, "2026-12-24", "LETTER_SIGN", "2026-12-30", NULL, SOS_DESK_WORKER, 7 },
  { "a review on its day", { .of = SOS_FACT_PLAN, .code = "AGREED", .staff = 7 }, "2026-12-01", "PLAN_REVIEW", "2026-12-01", "2026-11-24", SOS_DESK_WORKER, 7 },
  { "a task by its kind", { .of = SOS_FACT_TASK, .code = "CONCERN_TRIAGE", .staff = 9 }, TODAY, "TASK_TRIAGE", TODAY, NULL, SOS_DESK_WORKER, 9 },
  { "a task of a kind no row names", { .of = SOS_FACT_TASK, .code = "OTHER", .staff = 9 }, TODAY, "TASK", TODAY, NULL, SOS_DESK_WORKER, 9 },
  { "born on 29 February", { .of = SOS_FACT_BIRTHDAY, .staff = 7 }, "2008-02-29", "TURNS_18", "2026-03-01", "2025-12-01", SOS_DESK_WORKER, 7 },
};

static GHashTable *
make_closed (void)
{
  GHashTable *closed = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (closed, (gpointer) "2026-12-25");
  g_hash_table_add (closed, (gpointer) "2026-12-28");
  return closed;
}

static void
take_cb (const SosAlertFact *fact, const SosAlertDue *due, gpointer data)
{
  g_array_append_vals (data, due, 1);
}

static GArray *
find (const SosAlertClock *clock, SosAlertFact fact, const char *on)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (SosAlertDue));

  fact.on = sos_day_parse (on != NULL ? on : "");
  fact.since = sos_day_parse ("2025-09-01");
  sos_alert_find (clock, &fact, take_cb, found);
  return found;
}

static void
test_table (void)
{
  g_autoptr (GHashTable) closed = make_closed ();
  g_autoptr (SosAlertClock) clock = sos_alert_clock_new (closed);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = find (clock, cases[i].fact, cases[i].on);
      const SosAlertDue *due = found->len > 0 ? &g_array_index (found, SosAlertDue, 0) : NULL;
      g_autofree char *on = due != NULL ? sos_day_dup_text (due->due) : NULL, *shows = due != NULL ? sos_day_dup_text (due->shows) : NULL;

      g_test_message ("%s", cases[i].what);
      g_assert_cmpuint (found->len, ==, cases[i].rule != NULL);
      if (due == NULL)
        continue;
      g_assert_cmpstr (due->rule->id, ==, cases[i].rule);
      g_assert_cmpstr (on, ==, cases[i].due);
      g_assert_true (cases[i].shows == NULL || g_str_equal (shows, cases[i].shows));
      g_assert_cmpint (due->desk, ==, cases[i].desk);
      g_assert_cmpint (due->seat, ==, cases[i].seat);
    }
}

/* Half as long again as their tier says, and those who lead see it. */
static void
test_late (void)
{
  g_autoptr (SosAlertClock) clock = sos_alert_clock_new (NULL);
  g_autoptr (GArray) found = find (clock, (SosAlertFact){ .of = SOS_FACT_CONTACT, .code = "T2", .staff = 7, .team = 3 }, "2026-11-09");
  const SosAlertDue *due = &g_array_index (found, SosAlertDue, 0);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (due->due, ==, sos_day_parse (TODAY));
  g_assert_cmpint (due->due + due->rule->lead, ==, sos_day_parse ("2026-11-30"));
}

/* A stored id must always mean one row. */
static void
test_ids (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sos_n_alert_rules; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) sos_alert_rules[i].id));
      g_assert_true (sos_alert_rule_find (sos_alert_rules[i].id) == &sos_alert_rules[i]);
      /* What has no words of its own is said by the task. */
      g_assert_true (sos_alert_rules[i].title != NULL || sos_alert_rules[i].of == SOS_FACT_TASK);
      g_assert_nonnull (sos_alert_rules[i].label);
    }
  g_assert_null (sos_alert_rule_find ("GONE"));
}

static void
test_numbers (void)
{
  g_autoptr (SosAlertClock) clock = sos_alert_clock_new (NULL);
  g_autoptr (GArray) found = NULL;
  g_autofree char *reason = NULL;

  sos_alert_clock_choose (clock, "alert-days.SEE_T2", "5");
  sos_alert_clock_choose (clock, "alert-days.SEE_T2", "soon");
  sos_alert_clock_choose (clock, "alert-days.NOBODY", "5");
  sos_alert_clock_choose (clock, "plan-goals", "9");
  found = find (clock, (SosAlertFact){ .of = SOS_FACT_CONTACT, .code = "T2", .service = "SOS", .staff = 7 }, "2026-11-18");
  g_assert_cmpint (g_array_index (found, SosAlertDue, 0).due, ==, sos_day_parse (TODAY));
  reason = sos_alert_dup_reason (sos_alert_rule_find ("SEE_T2"), clock, sos_day_parse ("2026-11-18"), sos_day_parse (TODAY));
  g_assert_cmpstr (reason, ==, "Last met on Wed 18 Nov; every 5 days");
}

/* Every clock of a stage makes something due, on its own day whatever anybody sets here, and says why in its own words. */
static void
test_clocks (void)
{
  static const char *const codes[] = { SOS_CLOCK_ACKNOWLEDGE, SOS_CLOCK_DECIDE, SOS_CLOCK_ANSWER, SOS_CLOCK_WAITING, SOS_CLOCK_FIRST_CONTACT, SOS_CLOCK_ASSESS,
                                       SOS_CLOCK_AGREE_PLAN, SOS_CLOCK_REVIEW, SOS_CLOCK_PAUSED, SOS_CLOCK_CLOSE };
  g_autoptr (SosAlertClock) clock = sos_alert_clock_new (NULL);

  sos_alert_clock_choose (clock, "alert-days.FIRST_TRY", "5");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GArray) found = find (clock, (SosAlertFact){ .of = SOS_FACT_STAGE, .code = codes[i], .service = "SOS", .staff = 7, .team = 3 }, TODAY);
      const SosAlertDue *due = found->len > 0 ? &g_array_index (found, SosAlertDue, 0) : NULL;
      g_autofree char *reason = due != NULL ? sos_alert_dup_reason (due->rule, clock, sos_day_parse ("2026-11-16"), due->due) : NULL;

      g_test_message ("%s", codes[i]);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpint (due->due, ==, sos_day_parse (TODAY));
      g_assert_cmpint (due->desk == SOS_DESK_LEAD, ==, sos_stage_clock_is_leads (codes[i]));
      g_assert_nonnull (strstr (reason, "Mon 16 Nov"));
      g_assert_nonnull (strstr (reason, sos_stage_clock_get_words (codes[i])));
    }
}

static void
test_put_off (void)
{
  static const struct
  {
    const char *rule, *until, *reason, *says; /* says NULL: allowed */
  } asked[] = {
    { "PLAN_REVIEW", "2026-12-01", "They are away until then", NULL },
    { "PLAN_REVIEW", TODAY, "They are away until then", "to come" },
    { "PLAN_REVIEW", "2026-12-25", "They are away until then", "Not longer" },
    { "PLAN_REVIEW", "2026-12-01", " away ", "Say why" },
    { "COUNTERSIGN", "2026-11-24", "They are away until then", "cannot be put off" },
    { "TASK_TRIAGE", "2026-11-24", "They are away until then", "cannot be put off" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_alert_may_put_off (sos_alert_rule_find (asked[i].rule), sos_day_parse (TODAY), sos_day_parse (asked[i].until), asked[i].reason);

      g_assert_cmpint (verdict->allowed, ==, asked[i].says == NULL);
      g_assert_true (asked[i].says == NULL || strstr (verdict->words, asked[i].says) != NULL);
    }
}

/* What is of a later day is shown later, by every rule: nothing is left out of what is read up to that day. */
static void
test_last (void)
{
  g_autoptr (GHashTable) closed = make_closed ();
  g_autoptr (SosAlertClock) clock = sos_alert_clock_new (closed);
  const int until = sos_day_parse (TODAY);

  sos_alert_clock_choose (clock, "alert-days.SEE_T2", "0");
  for (guint i = 0; i < sos_n_alert_rules; i++)
    for (int after = 1; after < 40; after++)
      {
        const SosAlertRule *rule = &sos_alert_rules[i];
        const int last = sos_alert_find_last (clock, rule->of, until);
        g_autofree char *on = sos_day_dup_text (last + after);
        g_autoptr (GArray) found = find (clock, (SosAlertFact){ .of = rule->of, .code = rule->code, .service = "TTG", .staff = 7 }, on);

        for (guint k = 0; k < found->len; k++)
          g_assert_cmpint (g_array_index (found, SosAlertDue, k).shows, >, until);
      }
}

/* What is of an earlier day is shown by that day already: nothing is left out of what comes in after it. */
static void
test_first (void)
{
  g_autoptr (GHashTable) closed = make_closed ();
  g_autoptr (SosAlertClock) clock = sos_alert_clock_new (closed);
  const int day = sos_day_parse (TODAY);

  sos_alert_clock_choose (clock, "alert-days.SEE_T2", "90");
  for (guint i = 0; i < sos_n_alert_rules; i++)
    for (int before = 1; before < 40; before++)
      {
        const SosAlertRule *rule = &sos_alert_rules[i];
        g_autofree char *on = sos_day_dup_text (sos_alert_find_first (clock, rule->of, day) - before);
        g_autoptr (GArray) found = find (clock, (SosAlertFact){ .of = rule->of, .code = rule->code, .service = "TTG", .staff = 7 }, on);

        for (guint k = 0; k < found->len; k++)
          g_assert_cmpint (g_array_index (found, SosAlertDue, k).shows, <=, day);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/alert-rules/table", test_table);
  g_test_add_func ("/model/alert-rules/last", test_last);
  g_test_add_func ("/model/alert-rules/first", test_first);
  g_test_add_func ("/model/alert-rules/late", test_late);
  g_test_add_func ("/model/alert-rules/ids", test_ids);
  g_test_add_func ("/model/alert-rules/numbers", test_numbers);
  g_test_add_func ("/model/alert-rules/clocks", test_clocks);
  g_test_add_func ("/model/alert-rules/put-off", test_put_off);
  return g_test_run ();
}
