/* test-concern-rules.c - a concern's course, its clocks over nights, weekends, bank holidays and changed clocks (4.5.1, V25); missing; and
 * parts in a concern that go stale by themselves (N12). */
#include "config.h"

#include "sos-clock.h"
#include "sos-concern-rules.h"
#include "sos-moment.h"
#include "sos-rights-rules.h"
#include "sos-role-rules.h"

#include <string.h>

static GHashTable *
holidays_new (void)
{
  static const char *const days[] = { "2026-12-25", "2026-12-28", "2026-04-03", "2026-04-06" };
  GHashTable *closed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_hash_table_add (closed, (gpointer) days[i]);
  return closed;
}

static gint64
at (const char *utc)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (utc, NULL);

  g_assert_nonnull (moment);
  return g_date_time_to_unix (moment);
}

static void
assert_at (gint64 moment, const char *utc)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (moment);
  g_autofree char *shown = g_date_time_format_iso8601 (time);

  g_assert_cmpstr (shown, ==, utc);
}

/* ---- clocks ---- */

static void
test_clocks (void)
{
  static const struct
  {
    const char *what, *raised, *triage, *referral;
  } rows[] = {
    { "a Monday", "2026-11-23T09:00:00Z", "2026-11-23T13:00:00Z", "2026-11-24T09:00:00Z" },
    { "late: still the same day", "2026-11-23T21:30:00Z", "2026-11-23T23:59:59Z", "2026-11-24T21:30:00Z" },
    { "summer: the day ends an hour before that of UTC", "2026-07-01T20:30:00Z", "2026-07-01T22:59:59Z", "2026-07-02T20:30:00Z" },
    { "the night the clocks go forward", "2026-03-28T23:30:00Z", "2026-03-28T23:59:59Z", "2026-03-29T23:30:00Z" },
    { "the morning they did", "2026-03-29T00:30:00Z", "2026-03-29T04:30:00Z", "2026-03-30T00:30:00Z" },
    { "the night they go back", "2026-10-24T23:30:00Z", "2026-10-25T03:30:00Z", "2026-10-25T23:30:00Z" },
    { "the last hour of a day of 25", "2026-10-25T23:10:00Z", "2026-10-25T23:59:59Z", "2026-10-26T23:10:00Z" },
  };
  g_autoptr (GHashTable) closed = holidays_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosConcernCase asked = { .state = SOS_CONCERN_RAISED, .raised_at = at (rows[i].raised), .danger = TRUE };
      SosConcernDue due[SOS_N_CLOCKS];

      g_test_message ("%s", rows[i].what);
      sos_concern_state_clocks (&asked, &sos_limits_default, closed, due);
      g_assert_true (due[SOS_CLOCK_TRIAGE].runs && due[SOS_CLOCK_REFERRAL].runs);
      g_assert_false (due[SOS_CLOCK_CHASE].runs || due[SOS_CLOCK_ESCALATE].runs);
      assert_at (due[SOS_CLOCK_TRIAGE].due, rows[i].triage);
      assert_at (due[SOS_CLOCK_REFERRAL].due, rows[i].referral);
      g_assert_cmpint (sos_concern_find_first (due), ==, SOS_CLOCK_TRIAGE);
    }
}

static void
test_working_days (void)
{
  static const struct
  {
    const char *what, *referred, *chase, *escalate;
  } rows[] = {
    { "a Monday", "2026-11-23T15:20:00Z", "2026-11-24T15:20:00Z", "2026-11-26T15:20:00Z" },
    { "a Friday", "2026-11-27T15:20:00Z", "2026-11-30T15:20:00Z", "2026-12-02T15:20:00Z" },
    { "a Saturday", "2026-11-28T15:20:00Z", "2026-11-30T15:20:00Z", "2026-12-02T15:20:00Z" },
    { "Christmas Eve", "2026-12-24T10:00:00Z", "2026-12-29T10:00:00Z", "2026-12-31T10:00:00Z" },
    { "before Easter: the same hour on the wall", "2026-03-27T10:00:00Z", "2026-03-30T09:00:00Z", "2026-04-01T09:00:00Z" },
    { "over Easter", "2026-04-02T09:00:00Z", "2026-04-07T09:00:00Z", "2026-04-09T09:00:00Z" },
    { "over the clocks going back", "2026-10-23T09:00:00Z", "2026-10-26T10:00:00Z", "2026-10-28T10:00:00Z" },
  };
  g_autoptr (GHashTable) closed = holidays_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosConcernReferral referral = { .sent_at = at (rows[i].referred) };
      SosConcernDue due[SOS_N_CLOCKS];

      g_test_message ("%s", rows[i].what);
      sos_concern_state_referral (SOS_CONCERN_REFERRED, &referral, &sos_limits_default, closed, due);
      g_assert_true (due[SOS_CLOCK_CHASE].runs && due[SOS_CLOCK_ESCALATE].runs && !due[SOS_CLOCK_TRIAGE].runs);
      assert_at (due[SOS_CLOCK_CHASE].due, rows[i].chase);
      assert_at (due[SOS_CLOCK_ESCALATE].due, rows[i].escalate);
    }
}

/* Each who was asked has clocks of their own: a reply stops them, asking again sets the next time, taking it further happens once, and the
 * close ends all but what the NRM has still to decide. */
static void
test_each_asked (void)
{
  static const struct
  {
    const char *what, *state, *sent, *replied, *chased, *escalated, *chase, *escalate;
  } rows[] = {
    { "asked", "REFERRED_OUT", "2026-11-23T15:20:00Z", NULL, NULL, NULL, "2026-11-24T15:20:00Z", "2026-11-26T15:20:00Z" },
    { "another replied", "ACKNOWLEDGED", "2026-11-23T15:20:00Z", NULL, NULL, NULL, "2026-11-24T15:20:00Z", "2026-11-26T15:20:00Z" },
    { "replied", "ACKNOWLEDGED", "2026-11-23T15:20:00Z", "2026-11-24T09:00:00Z", NULL, NULL, NULL, NULL },
    { "asked again", "REFERRED_OUT", "2026-11-23T15:20:00Z", NULL, "2026-11-24T16:00:00Z", NULL, "2026-11-25T16:00:00Z", "2026-11-26T15:20:00Z" },
    { "taken further", "REFERRED_OUT", "2026-11-23T15:20:00Z", NULL, "2026-11-24T16:00:00Z", "2026-11-27T10:00:00Z", "2026-11-30T10:00:00Z", NULL },
    { "closed", "CLOSED", "2026-11-23T15:20:00Z", NULL, NULL, NULL, NULL, NULL },
  };
  g_autoptr (GHashTable) closed = holidays_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosConcernReferral referral = { .sent_at = at (rows[i].sent),
                                            .replied_at = rows[i].replied != NULL ? at (rows[i].replied) : 0,
                                            .chased_at = rows[i].chased != NULL ? at (rows[i].chased) : 0,
                                            .escalated_at = rows[i].escalated != NULL ? at (rows[i].escalated) : 0 };
      SosConcernDue due[SOS_N_CLOCKS];

      g_test_message ("%s", rows[i].what);
      sos_concern_state_referral (rows[i].state, &referral, &sos_limits_default, closed, due);
      g_assert_cmpint (due[SOS_CLOCK_CHASE].runs, ==, rows[i].chase != NULL);
      g_assert_cmpint (due[SOS_CLOCK_ESCALATE].runs, ==, rows[i].escalate != NULL);
      if (rows[i].chase != NULL)
        assert_at (due[SOS_CLOCK_CHASE].due, rows[i].chase);
      if (rows[i].escalate != NULL)
        assert_at (due[SOS_CLOCK_ESCALATE].due, rows[i].escalate);
    }
}

/* ---- the NRM ---- */

static void
test_nrm_clocks (void)
{
  static const struct
  {
    const char *state, *grounds, *grounds_on, *conclusive, *first, *last;
  } rows[] = {
    { "REFERRED_OUT", NULL, NULL, NULL, "2026-11-30T10:00:00Z", NULL },
    { "CLOSED", NULL, NULL, NULL, "2026-11-30T10:00:00Z", NULL },
    { "CLOSED", "POSITIVE", "2026-11-30", NULL, NULL, "2026-12-30T12:00:00Z" },
    { "CLOSED", "NEGATIVE", "2026-11-30", NULL, NULL, NULL },
    { "CLOSED", "POSITIVE", "2026-11-30", "POSITIVE", NULL, NULL },
  };
  g_autoptr (GHashTable) closed = holidays_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosConcernReferral referral = { .sent_at = at ("2026-11-23T10:00:00Z"), .replied_at = 1, .nrm = TRUE, .grounds = rows[i].grounds,
                                            .grounds_on = rows[i].grounds_on, .conclusive = rows[i].conclusive };
      SosConcernDue due[SOS_N_CLOCKS];

      sos_concern_state_referral (rows[i].state, &referral, &sos_limits_default, closed, due);
      g_assert_cmpint (due[SOS_CLOCK_GROUNDS].runs, ==, rows[i].first != NULL);
      g_assert_cmpint (due[SOS_CLOCK_CONCLUSIVE].runs, ==, rows[i].last != NULL);
      if (rows[i].first != NULL)
        assert_at (due[SOS_CLOCK_GROUNDS].due, rows[i].first);
      if (rows[i].last != NULL)
        assert_at (due[SOS_CLOCK_CONCLUSIVE].due, rows[i].last);
    }
}

static void
test_nrm (void)
{
  static const struct
  {
    SosNrmCase asked;
    const char *refused;
  } rows[] = {
    { { .adult = TRUE }, "An adult has to agree" },
    { { .adult = TRUE, .agreed = "NO" }, "An adult has to agree" },
    { { .adult = TRUE, .agreed = "YES" }, NULL },
    { { .agreed = "NO" }, NULL },
    { { .grounds = "POSITIVE" }, "both of them" },
    { { .grounds_on = "2026-11-20" }, "both of them" },
    { { .grounds = "POSITIVE", .grounds_on = "2026-11-24" }, "still to come" },
    { { .grounds = "POSITIVE", .grounds_on = "2026-11-01" }, "after the referral" },
    { { .grounds = "POSITIVE", .grounds_on = "2026-11-20" }, NULL },
    { { .grounds = "NEGATIVE", .grounds_on = "2026-11-20", .conclusive = "POSITIVE", .conclusive_on = "2026-11-21" }, "only after a yes" },
    { { .conclusive = "POSITIVE", .conclusive_on = "2026-11-21" }, "only after a yes" },
    { { .grounds = "POSITIVE", .grounds_on = "2026-11-20", .conclusive = "NEGATIVE", .conclusive_on = "2026-11-19" }, "after the first" },
    { { .grounds = "POSITIVE", .grounds_on = "2026-11-20", .conclusive = "NEGATIVE", .conclusive_on = "2026-11-22" }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SosNrmCase asked = rows[i].asked;
      g_autoptr (SosVerdict) verdict = NULL;

      asked.sent_on = "2026-11-10";
      asked.today = "2026-11-23";
      verdict = sos_nrm_check (&asked);
      g_assert_cmpint (verdict->allowed, ==, rows[i].refused == NULL);
      if (rows[i].refused != NULL && strstr (verdict->words, rows[i].refused) == NULL)
        g_error ("“%s” is not in “%s”", rows[i].refused, verdict->words);
    }
}

/* Every minute of two years: the triage is due on the day it was raised, never before it, never more than four hours on; the chase on a
 * working day, at the same hour of the wall. */
static void
test_every_hour (void)
{
  g_autoptr (GHashTable) closed = holidays_new ();
  guint n = 0;

  for (gint64 now = at ("2026-01-01T00:07:00Z"); now < at ("2028-01-01T00:00:00Z"); now += 37 * 60)
    {
      const SosConcernCase raised = { .state = SOS_CONCERN_RAISED, .raised_at = now };
      const SosConcernReferral referral = { .sent_at = now };
      SosConcernDue due[SOS_N_CLOCKS], later[SOS_N_CLOCKS];
      g_autofree char *day = sos_moment_dup_day (now), *hours = sos_moment_dup_hours (now);
      g_autofree char *due_day = NULL, *chase_day = NULL, *chase_hours = NULL;

      sos_concern_state_clocks (&raised, &sos_limits_default, closed, due);
      sos_concern_state_referral (SOS_CONCERN_REFERRED, &referral, &sos_limits_default, closed, later);
      due_day = sos_moment_dup_day (due[SOS_CLOCK_TRIAGE].due);
      chase_day = sos_moment_dup_day (later[SOS_CLOCK_CHASE].due);
      chase_hours = sos_moment_dup_hours (later[SOS_CLOCK_CHASE].due);
      g_assert_cmpstr (due_day, ==, day);
      g_assert_true (due[SOS_CLOCK_TRIAGE].due >= now && due[SOS_CLOCK_TRIAGE].due <= now + 4 * SOS_HOUR);
      g_assert_true (sos_date_is_working_day (chase_day, closed));
      g_assert_cmpstr (chase_hours, ==, hours);
      g_assert_cmpint (later[SOS_CLOCK_ESCALATE].due, >, later[SOS_CLOCK_CHASE].due);
      n++;
    }
  g_test_message ("%u moments of two years", n);
}

/* ---- its course ---- */

#define ANYBODY SOS_ROLE_CASEWORKER

static void
test_course (void)
{
  static const struct
  {
    const char *what, *deed, *role;
    SosConcernCase asked;
    const char *refused;
  } rows[] = {
    { "a worker triages", SOS_DEED_TRIAGE, ANYBODY, { .state = "RAISED" }, "safeguarding lead" },
    { "a team lead triages", SOS_DEED_TRIAGE, SOS_ROLE_TEAM_LEAD, { .state = "RAISED" }, "safeguarding lead" },
    { "triaged", SOS_DEED_TRIAGE, SOS_ROLE_DSL, { .state = "RAISED" }, NULL },
    { "triaged twice", SOS_DEED_TRIAGE, SOS_ROLE_DSL, { .state = "TRIAGED", .triaged_at = 1 }, "already" },
    { "decided before", SOS_STEP_DECISION, SOS_ROLE_DSL, { .state = "RAISED" }, "not looked at" },
    { "decided", SOS_STEP_DECISION, SOS_ROLE_DSL, { .state = "TRIAGED", .triaged_at = 1 }, NULL },
    { "999 first, referred before anybody looked", SOS_STEP_REFERRAL, ANYBODY, { .state = "RAISED", .danger = TRUE }, NULL },
    { "a reply to nothing", SOS_STEP_REPLY, ANYBODY, { .state = "DECIDED", .triaged_at = 1 }, "not referred" },
    { "a reply", SOS_STEP_REPLY, ANYBODY, { .state = "REFERRED_OUT", .triaged_at = 1, .n_referrals = 1 }, NULL },
    { "closed by a worker", SOS_DEED_CLOSE, ANYBODY, { .state = "OUTCOME", .triaged_at = 1, .n_decisions = 1 }, "safeguarding lead" },
    { "closed, undecided", SOS_DEED_CLOSE, SOS_ROLE_DSL, { .state = "TRIAGED", .triaged_at = 1 }, "Nothing was decided" },
    { "closed, nobody told", SOS_DEED_CLOSE, SOS_ROLE_DSL, { .state = "DECIDED", .triaged_at = 1, .n_decisions = 1, .n_owed = 1 }, "no referral" },
    { "closed, no reference", SOS_DEED_CLOSE, SOS_ROLE_DSL,
      { .state = "DECIDED", .triaged_at = 1, .n_decisions = 1, .n_referrals = 2, .n_unanswered = 1 }, "no reference" },
    { "closed, one of two told", SOS_DEED_CLOSE, SOS_ROLE_DSL, { .state = "REPLIED", .triaged_at = 1, .n_decisions = 2, .n_referrals = 1, .n_owed = 1 }, "no referral" },
    { "closed, a short reason", SOS_DEED_CLOSE, SOS_ROLE_DSL, { .state = "DECIDED", .triaged_at = 1, .n_decisions = 1, .dsl_note = "  Nineteen letters.. " },
      "twenty characters" },
    { "closed, a duty", SOS_DEED_CLOSE, SOS_ROLE_DSL,
      { .state = "DECIDED", .triaged_at = 1, .n_decisions = 1, .dsl_note = "Seen by the council and safe.", .child_abuse = TRUE }, "was reported" },
    { "closed", SOS_DEED_CLOSE, SOS_ROLE_DSL, { .state = "DECIDED", .triaged_at = 1, .n_decisions = 1, .dsl_note = "Seen by the council and safe." }, NULL },
    { "anything after", SOS_STEP_NOTE, SOS_ROLE_DSL, { .state = "CLOSED", .triaged_at = 1 }, "is closed" },
    { "nothing we know", "FORGET", SOS_ROLE_DSL, { .state = "RAISED" }, "nothing that is done" },
    { "nobody", SOS_DEED_TRIAGE, NULL, { .state = "RAISED" }, "safeguarding lead" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_concern_may (&rows[i].asked, rows[i].deed, rows[i].role);

      g_test_message ("%s", rows[i].what);
      g_assert_cmpint (verdict->allowed, ==, rows[i].refused == NULL);
      g_assert_cmpstr (verdict->rule, ==, "V25");
      if (rows[i].refused != NULL && strstr (verdict->words, rows[i].refused) == NULL)
        g_error ("%s: “%s” is not in “%s”", rows[i].what, rows[i].refused, verdict->words);
    }
}

/* Whatever is done in whatever order, a concern never goes back, and after the close it stays. */
static void
test_never_back (void)
{
  static const char *const deeds[] = { SOS_DEED_TRIAGE,     SOS_STEP_DECISION, SOS_STEP_REFERRAL, SOS_STEP_REPLY,   SOS_STEP_CHASE,
                                       SOS_STEP_ESCALATION, SOS_STEP_MEETING,  SOS_STEP_NOTE,     SOS_DEED_OUTCOME, SOS_DEED_CLOSE };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  const guint n = 20000;

  for (guint i = 0; i < n; i++)
    {
      const char *state = SOS_CONCERN_RAISED;

      for (guint k = 0; k < 8; k++)
        {
          const char *next = sos_concern_get_next (state, deeds[g_rand_int_range (rand, 0, G_N_ELEMENTS (deeds))]);

          g_assert_cmpuint (sos_concern_get_order (next), >=, sos_concern_get_order (state));
          g_assert_true (sos_concern_is_open (state) || !sos_concern_is_open (next));
          state = next;
        }
    }
  g_test_message ("%u courses", n);
}

static void
test_steps (void)
{
  static const struct
  {
    const char *kind, *decision, *words, *agency, *next_on, *refused;
  } rows[] = {
    { "DECISION", NULL, "Because of what he said today.", NULL, NULL, "Choose the decision" },
    { "DECISION", "MASH_REFERRAL", "Because.", NULL, NULL, "twenty characters" },
    { "DECISION", "MASH_REFERRAL", "Because of what he said today.", NULL, NULL, NULL },
    { "DECISION", "MONITOR", "Because of what he said today.", NULL, NULL, "until which day" },
    { "DECISION", "MONITOR", "Because of what he said today.", NULL, "2026-11-23", "until which day" },
    { "DECISION", "MONITOR", "Because of what he said today.", NULL, "2026-11-24", NULL },
    { "REFERRAL", NULL, NULL, " ", NULL, "which agency" },
    { "REFERRAL", NULL, NULL, "MASH", NULL, NULL },
    { "CHASE", NULL, " ", NULL, NULL, "what was done" },
    { "CHASE", NULL, "Rang again", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict
        = sos_concern_check_step (rows[i].kind, rows[i].decision, rows[i].words, rows[i].agency, rows[i].next_on, "2026-11-23");

      g_assert_cmpint (verdict->allowed, ==, rows[i].refused == NULL);
      if (rows[i].refused != NULL && strstr (verdict->words, rows[i].refused) == NULL)
        g_error ("“%s” is not in “%s”", rows[i].refused, verdict->words);
    }
}

static void
test_missing (void)
{
  const gint64 now = at ("2026-11-23T14:00:00Z"), day = 24 * SOS_HOUR;
  const gint64 times[] = { now - 90 * day, now - 90 * day + 1, now - day, now, now + 1 };
  const struct
  {
    gint64 from, to; /* 0: not known, or not back yet */
    gboolean allowed;
  } rows[] = {
    { now - day, 0, TRUE },        { now - day, now - day, TRUE }, { now - day, now - day - 1, FALSE },
    { now + 1, 0, FALSE },         { now - day, now + 1, FALSE },  { 0, 0, FALSE },
  };

  g_assert_cmpuint (sos_missing_count (times, G_N_ELEMENTS (times), now), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_missing_check (rows[i].from, rows[i].to, now);

      g_assert_cmpint (verdict->allowed, ==, rows[i].allowed);
    }
}

/* ---- N12 ---- */

static void
test_roles (void)
{
  static const struct
  {
    const char *role, *source, *reliability, *recorded_on, *review_by, *refused;
  } rows[] = {
    { "AT_RISK", "School", "PROFESSIONAL", "2026-11-23", "2027-05-23", NULL },
    { "AT_RISK", "School", "PROFESSIONAL", "2026-11-23", "2027-05-24", "at the latest" },
    { "AT_RISK", "School", "PROFESSIONAL", "2026-11-23", "2026-11-23", "still to come" },
    { "AT_RISK", "School", "PROFESSIONAL", "2026-11-23", NULL, "by when" },
    { "AT_RISK", "School", "PROFESSIONAL", "2026-11-24", "2027-05-01", "not one to come" },
    { "AT_RISK", "School", "PROFESSIONAL", NULL, "2027-05-01", "which day" },
    { "AT_RISK", " ", "PROFESSIONAL", "2026-11-23", "2027-05-01", "who says so" },
    { "AT_RISK", "School", NULL, "2026-11-23", "2027-05-01", "who says so" },
    { NULL, "School", "PROFESSIONAL", "2026-11-23", "2027-05-01", "what part" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosRoleCase asked = { rows[i].role, rows[i].source, rows[i].reliability, rows[i].recorded_on, rows[i].review_by, NULL, "2026-11-23" };
      g_autoptr (SosVerdict) verdict = sos_role_check (&asked);

      g_assert_cmpint (verdict->allowed, ==, rows[i].refused == NULL);
      g_assert_cmpstr (verdict->rule, ==, "N12");
      if (rows[i].refused != NULL && strstr (verdict->words, rows[i].refused) == NULL)
        g_error ("“%s” is not in “%s”", rows[i].refused, verdict->words);
    }
}

static char *
draw_date (GRand *rand)
{
  if (g_rand_int_range (rand, 0, 8) == 0)
    return NULL;
  if (g_rand_int_range (rand, 0, 20) == 0)
    return g_strdup ("2026-11");
  return sos_date_dup_add ("2026-11-23", g_rand_int_range (rand, -400, 400));
}

/* However it was entered: nothing counts without a source, a day, and a review that is not past. By a plain reading of the rule. */
static void
test_stale (void)
{
  static const char *const roles[] = { "AT_RISK", "HARMED", "", NULL }, *const sources[] = { "School", "  ", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  const guint n = 50000;
  guint n_holds = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *recorded = draw_date (rand), *review = draw_date (rand), *ended = g_rand_int_range (rand, 0, 5) == 0 ? draw_date (rand) : NULL;
      g_autofree char *today = sos_date_dup_add ("2026-11-23", g_rand_int_range (rand, -100, 100));
      const SosRoleCase asked = { roles[g_rand_int_range (rand, 0, 4)], sources[g_rand_int_range (rand, 0, 3)], "DIRECT", recorded, review, ended, today };
      const gboolean whole = asked.role != NULL && asked.role[0] != '\0' && asked.source != NULL && asked.source[0] == 'S' && recorded != NULL
                             && strlen (recorded) == 10 && review != NULL && strlen (review) == 10;
      const gboolean holds = ended == NULL && whole && strcmp (review, today) >= 0;

      g_assert_cmpint (sos_role_get_hold (&asked) == SOS_ROLE_HOLDS, ==, holds);
      g_assert_cmpint (sos_role_get_hold (&asked) == SOS_ROLE_ENDED, ==, ended != NULL);
      n_holds += holds ? 1 : 0;
    }
  g_test_message ("N12: %u parts in a concern, %u of them hold; none that is past its review, without source or without date does", n, n_holds);
}

static void
test_labels (void)
{
  static const struct
  {
    const char *words;
    gboolean label;
  } rows[] = {
    { "He is a gang member", TRUE },  { "GANG-MEMBER.", TRUE },          { "gang nominal", TRUE },         { "A nominal", TRUE },
    { "Was threatened at the gate", FALSE }, { "nominally in year 9", FALSE }, { "hurt by a group", FALSE }, { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = sos_role_find_label (rows[i].words);

      g_test_message ("%s", rows[i].words != NULL ? rows[i].words : "");
      g_assert_cmpint (found != NULL, ==, rows[i].label);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concern/clocks", test_clocks);
  g_test_add_func ("/concern/working-days", test_working_days);
  g_test_add_func ("/concern/each-asked", test_each_asked);
  g_test_add_func ("/concern/nrm-clocks", test_nrm_clocks);
  g_test_add_func ("/concern/nrm", test_nrm);
  g_test_add_func ("/concern/every-hour", test_every_hour);
  g_test_add_func ("/concern/course", test_course);
  g_test_add_func ("/concern/never-back", test_never_back);
  g_test_add_func ("/concern/steps", test_steps);
  g_test_add_func ("/concern/missing", test_missing);
  g_test_add_func ("/role/check", test_roles);
  g_test_add_func ("/role/stale", test_stale);
  g_test_add_func ("/role/labels", test_labels);
  return g_test_run ();
}
