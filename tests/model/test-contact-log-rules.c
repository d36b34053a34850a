/* test-contact-log-rules.c - when a contact may be kept, who reads it, when the next is due (domain 4.6, 3.1, V4, V5). */
#include "config.h"

#include "sos-contact-log-rules.h"

#include "sos-clock.h"
#include "sos-field.h"

#include <string.h>

/* Monday 23 November 2026, 14:02. */
#define NOW G_GINT64_CONSTANT (1795442520)
#define HOUR (60 * 60)

static SosContactFacts
good (void)
{
  return (SosContactFacts){ .type = "PHONE", .outcome = "HELD", .starts_at = NOW - HOUR, .now = NOW, .day = "2026-11-23", .minutes = 10, .n_with = 1,
                            .referred_on = "2026-08-05" };
}

static void
assert_refused (const SosContactFacts *facts, const char *rule, const char *words)
{
  g_autoptr (SosVerdict) verdict = sos_contact_check (facts);
  g_autofree char *text = sos_verdict_dup_text (verdict);

  g_assert_cmpint (verdict->allowed, ==, words == NULL);
  if (words == NULL)
    return;
  g_assert_cmpstr (verdict->rule, ==, rule);
  g_assert_nonnull (strstr (text, words));
}

static void
test_check (void)
{
  const struct
  {
    const char *rule, *words; /* NULL: allowed */
    SosContactFacts change;   /* what is not 0 */
    gboolean no_type, no_outcome, no_with, no_when;
  } rows[] = {
    { NULL, NULL, { 0 } },
    { "4.6", "Say how", { 0 }, .no_type = TRUE },
    { "4.6", "what it came to", { 0 }, .no_outcome = TRUE },
    { "4.6", "with whom", { 0 }, .no_with = TRUE },
    { "4.6", "when it was", { 0 }, .no_when = TRUE },
    { "V5", "still to come", { .starts_at = NOW + 60 } },
    { "V5", "still to come", { .starts_at = NOW + 60, .outcome = "NO_REPLY" } },
    { NULL, NULL, { .starts_at = NOW } },
    { NULL, NULL, { .starts_at = NOW + HOUR, .outcome = "CANCELLED_YP" } },
    { NULL, NULL, { .starts_at = NOW + HOUR, .outcome = "REARRANGED" } },
    { "V4", "before they were referred", { .day = "2026-08-04" } },
    { NULL, NULL, { .day = "2026-08-05" } },
    { NULL, NULL, { .minutes = 1440 } },
    { "V4", "lasted", { .minutes = 1441 } },
    { "V4", "lasted", { .minutes = -1 } },
    { NULL, NULL, { .minutes = SOS_NUMBER_UNKNOWN } },
    { "4.6", "has a day and no words", { .next_step_on = "2026-11-30" } },
    { "4.6", "has a day and no words", { .next_step_on = "2026-11-30", .next_step = "  " } },
    { NULL, NULL, { .next_step_on = "2026-11-30", .next_step = "Ask college" } },
    { NULL, NULL, { .next_step = "Ask college" } },
    { "V4", "no day", { .next_step_on = "2026-02-30", .next_step = "Ask college" } },
    { "V4", "before the contact", { .next_step_on = "2026-11-22", .next_step = "Ask college" } },
    { NULL, NULL, { .late_days = 5 } },
    { "V5", "6 working days ago", { .late_days = 6 } },
    { "V5", "why it is entered late", { .late_days = 6, .late_reason = " was ill " } },
    { NULL, NULL, { .late_days = 60, .late_reason = "I was off sick" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosContactFacts *change = &rows[i].change;
      SosContactFacts facts = good ();

      facts.starts_at = rows[i].no_when ? 0 : change->starts_at != 0 ? change->starts_at : facts.starts_at;
      facts.outcome = rows[i].no_outcome ? NULL : change->outcome != NULL ? change->outcome : facts.outcome;
      facts.day = change->day != NULL ? change->day : facts.day;
      facts.minutes = change->minutes != 0 ? change->minutes : facts.minutes;
      facts.type = rows[i].no_type ? NULL : facts.type;
      facts.n_with = rows[i].no_with ? 0 : facts.n_with;
      facts.next_step = change->next_step;
      facts.next_step_on = change->next_step_on;
      facts.late_days = change->late_days;
      facts.late_reason = change->late_reason;
      assert_refused (&facts, rows[i].rule, rows[i].words);
    }
}

static void
test_tries (void)
{
  g_assert_false (sos_contact_is_try ("HELD"));
  g_assert_false (sos_contact_is_try (NULL));
  g_assert_true (sos_contact_is_try ("NO_REPLY"));
  g_assert_true (sos_contact_is_try ("CANCELLED_US"));
}

static void
test_working_days (void)
{
  static const char *const holidays[] = { "2026-12-25", "2026-12-28", NULL };
  static const struct
  {
    const char *from, *to;
    int days;
  } rows[] = {
    { "2026-11-23", "2026-11-23", 0 }, { "2026-11-20", "2026-11-23", 1 }, { "2026-11-16", "2026-11-23", 5 }, { "2026-11-13", "2026-11-23", 6 },
    { "2026-11-21", "2026-11-22", 0 }, { "2026-11-24", "2026-11-23", 0 }, { "2026-12-24", "2026-12-29", 1 }, { "nonsense", "2026-11-23", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (sos_working_days_between (rows[i].from, rows[i].to, holidays), ==, rows[i].days);
  g_assert_cmpint (sos_working_days_between ("2026-12-24", "2026-12-29", NULL), ==, 3);
}

static void
test_due (void)
{
  static const struct
  {
    const char *last, *since, *tier, *due;
  } rows[] = {
    { "2026-11-18", "2026-08-05", "T2", "2026-12-02" }, { "2026-11-18", NULL, "T1", "2026-11-25" }, { "2026-11-18", NULL, "T3", "2026-12-16" },
    { "2026-11-18", NULL, NULL, "2026-12-02" },         { NULL, "2026-11-20", "T1", "2026-11-27" }, { NULL, NULL, "T1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *due = sos_contact_dup_due (rows[i].last, rows[i].since, rows[i].tier);

      g_assert_cmpstr (due, ==, rows[i].due);
    }
}

static void
test_rights (void)
{
  const struct
  {
    SosRightsCase asked;
    gboolean wrote_it, reads, finishes;
  } rows[] = {
    { { .role = SOS_ROLE_CASEWORKER, .near = SOS_NEAR_OWN, .keeps = TRUE }, FALSE, TRUE, FALSE },
    { { .role = SOS_ROLE_CASEWORKER, .near = SOS_NEAR_OWN, .keeps = TRUE }, TRUE, TRUE, TRUE },
    { { .role = SOS_ROLE_CASEWORKER, .keeps = TRUE }, FALSE, FALSE, FALSE },
    { { .role = SOS_ROLE_CASEWORKER, .opened = TRUE }, FALSE, FALSE, FALSE },
    { { .role = SOS_ROLE_CASEWORKER, .near = SOS_NEAR_HOUSEHOLD, .keeps = TRUE }, FALSE, FALSE, FALSE },
    { { .role = SOS_ROLE_TEAM_LEAD, .leads = TRUE }, FALSE, TRUE, TRUE },
    { { .role = SOS_ROLE_TEAM_LEAD }, FALSE, FALSE, FALSE },
    { { .role = SOS_ROLE_DSL }, FALSE, TRUE, TRUE },
    { { .role = NULL }, FALSE, FALSE, FALSE },
    { { .program = TRUE }, FALSE, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_contact_may_finish (&rows[i].asked, rows[i].wrote_it);

      g_assert_cmpint (sos_contact_sees_restricted (&rows[i].asked, rows[i].wrote_it), ==, rows[i].reads);
      g_assert_cmpint (verdict->allowed, ==, rows[i].finishes);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-log/check", test_check);
  g_test_add_func ("/contact-log/tries", test_tries);
  g_test_add_func ("/contact-log/working-days", test_working_days);
  g_test_add_func ("/contact-log/due", test_due);
  g_test_add_func ("/contact-log/rights", test_rights);
  return g_test_run ();
}
