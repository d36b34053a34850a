/* test-duty-rules.c - the ladder of a visit (domain 4.9), minute by minute, over the night the clocks change, and against a simulation of
 * 10,000 random visits; what a plan of one must have; daylight. */
#include "config.h"

#include "sos-clock.h"
#include "sos-duty-rules.h"
#include "sos-visit-rules.h"

#include <string.h>

#define N_CASES 10000
#define MINUTE 60
#define NOON 1795435200 /* 23 November 2026, 12:00 */

static SosDutyVisit
make_visit (const char *state)
{
  return (SosDutyVisit){ .state = state, .starts_at = NOON, .ends_at = NOON + 60 * MINUTE };
}

static void
test_ladder (void)
{
  static const struct
  {
    int minute, second;
    SosDutyPhase phase;
    int until; /* minutes; -1: never */
  } cases[] = {
    { 0, 0, SOS_DUTY_OUT, 60 },           { 59, 59, SOS_DUTY_OUT, 60 },         { 60, 0, SOS_DUTY_DUE_BACK, 75 }, { 74, 59, SOS_DUTY_DUE_BACK, 75 },
    { 75, 0, SOS_DUTY_CALL_WORKER, 90 },  { 89, 59, SOS_DUTY_CALL_WORKER, 90 }, { 90, 0, SOS_DUTY_CALL_BUDDY, 105 },
    { 104, 59, SOS_DUTY_CALL_BUDDY, 105 }, { 105, 0, SOS_DUTY_DECIDE, -1 },      { 3000, 0, SOS_DUTY_DECIDE, -1 },
  };
  SosDutyVisit visit = make_visit (SOS_VISIT_OUT);

  visit.out_at = NOON;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SosDuty duty = sos_duty_decide (&visit, NOON + cases[i].minute * MINUTE + cases[i].second);

      g_assert_cmpint (duty.phase, ==, cases[i].phase);
      g_assert_cmpint (duty.until, ==, cases[i].until < 0 ? G_MAXINT64 : NOON + cases[i].until * MINUTE);
      g_assert_false (duty.unsaid);
    }
}

static void
test_nobody_said (void)
{
  SosDutyVisit visit = make_visit (SOS_VISIT_PLANNED);

  g_assert_cmpint (sos_duty_decide (&visit, NOON - 1).phase, ==, SOS_DUTY_PLANNED);
  g_assert_cmpint (sos_duty_decide (&visit, NOON - 1).until, ==, NOON);
  g_assert_true (sos_duty_decide (&visit, NOON).unsaid);
  g_assert_cmpint (sos_duty_decide (&visit, NOON + 105 * MINUTE).phase, ==, SOS_DUTY_DECIDE);
  visit.state = SOS_VISIT_CANCELLED;
  g_assert_cmpint (sos_duty_decide (&visit, NOON + 105 * MINUTE).phase, ==, SOS_DUTY_CANCELLED);
}

static void
test_phone_in (void)
{
  SosDutyVisit visit = make_visit (SOS_VISIT_OUT);

  visit.out_at = NOON;
  visit.phone_in_at = NOON + 40 * MINUTE;
  g_assert_cmpint (sos_duty_decide (&visit, NOON + 39 * MINUTE).phase, ==, SOS_DUTY_OUT);
  g_assert_true (sos_duty_decide (&visit, NOON + 41 * MINUTE).phone);
  g_assert_cmpint (sos_duty_decide (&visit, NOON + 55 * MINUTE).phase, ==, SOS_DUTY_CALL_WORKER);
  /* A call long before is not the one that was agreed; one shortly before is, and one after it. */
  visit.checked_in_at = NOON + 5 * MINUTE;
  g_assert_cmpint (sos_duty_decide (&visit, NOON + 55 * MINUTE).phase, ==, SOS_DUTY_CALL_WORKER);
  visit.checked_in_at = NOON + 10 * MINUTE;
  g_assert_cmpint (sos_duty_decide (&visit, NOON + 55 * MINUTE).phase, ==, SOS_DUTY_CHECKED_IN);
  visit.checked_in_at = NOON + 56 * MINUTE;
  g_assert_cmpint (sos_duty_decide (&visit, NOON + 57 * MINUTE).phase, ==, SOS_DUTY_CHECKED_IN);
  g_assert_cmpint (sos_duty_decide (&visit, NOON + 60 * MINUTE).phase, ==, SOS_DUTY_DUE_BACK);
}

/* The night of 25 October 2026 has an hour twice: a visit from 23:30 that ends two real hours later is due then, whatever the clock says.
 * That of 28 March 2027 leaves one out. */
static void
test_clock_changes (void)
{
  static const struct
  {
    const char *day, *ends_on;
    int from, to, minutes; /* on the wall; how long it is in truth */
  } cases[] = {
    { "2026-10-24", "2026-10-25", 23 * 60 + 30, 3 * 60, 4 * 60 + 30 },
    { "2027-03-27", "2027-03-28", 23 * 60 + 30, 3 * 60, 2 * 60 + 30 },
    { "2026-11-23", "2026-11-23", 9 * 60, 12 * 60, 3 * 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SosDutyVisit visit = { .state = SOS_VISIT_OUT, .starts_at = sos_clock_from_london (cases[i].day, cases[i].from),
                             .ends_at = sos_clock_from_london (cases[i].ends_on, cases[i].to) };

      visit.out_at = visit.starts_at;
      g_assert_cmpint (visit.ends_at - visit.starts_at, ==, cases[i].minutes * MINUTE);
      g_assert_cmpint (sos_duty_decide (&visit, visit.starts_at + (cases[i].minutes + 14) * MINUTE).phase, ==, SOS_DUTY_DUE_BACK);
      g_assert_cmpint (sos_duty_decide (&visit, visit.starts_at + (cases[i].minutes + 15) * MINUTE).phase, ==, SOS_DUTY_CALL_WORKER);
    }
  /* An hour that comes twice is the first of them; one that is left out moves on; no hour is before the one before it. */
  g_assert_cmpint (sos_clock_from_london ("2026-10-25", 90), ==, 1792888200);
  g_assert_cmpint (sos_clock_from_london ("2027-03-28", 90), ==, sos_clock_from_london ("2027-03-28", 120));
  g_assert_cmpint (sos_clock_from_london ("2026-02-30", 90), ==, 0);
  g_assert_cmpint (sos_clock_from_london ("2026-02-27", 1440), ==, 0);
}

/* ---- by force: the rungs climbed one minute after the other ---- */

static SosDutyPhase
force (const SosDutyVisit *visit, gint64 now)
{
  gint64 due = visit->ends_at;
  int late;

  if (g_str_equal (visit->state, SOS_VISIT_BACK))
    return SOS_DUTY_BACK;
  if (g_str_equal (visit->state, SOS_VISIT_CANCELLED))
    return SOS_DUTY_CANCELLED;
  if (visit->out_at == 0 && now < visit->starts_at)
    return SOS_DUTY_PLANNED;
  if (visit->phone_in_at > 0 && visit->phone_in_at < due && visit->checked_in_at + 30 * MINUTE < visit->phone_in_at)
    due = visit->phone_in_at;
  late = (int) ((now - due) / MINUTE);
  if (now < due)
    return visit->checked_in_at > 0 ? SOS_DUTY_CHECKED_IN : SOS_DUTY_OUT;
  return late >= 45 ? SOS_DUTY_DECIDE : late >= 30 ? SOS_DUTY_CALL_BUDDY : late >= 15 ? SOS_DUTY_CALL_WORKER : SOS_DUTY_DUE_BACK;
}

static SosDutyVisit
draw_visit (GRand *rand)
{
  static const char *const states[] = { SOS_VISIT_PLANNED, SOS_VISIT_OUT, SOS_VISIT_OUT, SOS_VISIT_OUT, SOS_VISIT_BACK, SOS_VISIT_CANCELLED };
  SosDutyVisit visit = make_visit (states[g_rand_int_range (rand, 0, 6)]);

  visit.ends_at = NOON + g_rand_int_range (rand, 10, 240) * MINUTE;
  if (g_str_equal (visit.state, SOS_VISIT_OUT))
    visit.out_at = NOON + g_rand_int_range (rand, -20, 20) * MINUTE;
  if (visit.out_at > 0 && g_rand_boolean (rand))
    visit.checked_in_at = visit.out_at + g_rand_int_range (rand, 1, 200) * MINUTE;
  if (g_rand_boolean (rand))
    visit.phone_in_at = NOON + g_rand_int_range (rand, 1, 240) * MINUTE;
  return visit;
}

/* Whoever looks only when the rule says that something changes misses no rung; and a program that was closed meanwhile comes to the same. */
static void
test_histories (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (49);
  guint n_looks = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      const SosDutyVisit visit = draw_visit (rand);
      SosDuty seen = sos_duty_decide (&visit, NOON - 60 * MINUTE);

      for (gint64 now = NOON - 60 * MINUTE; now < NOON + 360 * MINUTE; now += MINUTE)
        {
          const SosDuty duty = sos_duty_decide (&visit, now);

          if (now >= seen.until)
            seen = duty;
          g_assert_cmpint (duty.phase, ==, force (&visit, now));
          g_assert_cmpint (duty.phase, ==, seen.phase);
          g_assert_cmpint (duty.until, >, now);
          n_looks++;
        }
    }
  g_print ("# %d random visits, %u looks at the board, each as by force\n", N_CASES, n_looks);
}

/* ---- plans ---- */

static SosVisitFacts
make_plan (void)
{
  return (SosVisitFacts){ .worker = 1, .buddy = 2, .starts_at = NOON, .ends_at = NOON + 60 * MINUTE, .now = NOON - 3600, .place_kind = SOS_VISIT_AT_HOME,
                          .place = "4 Larkfield Walk", .visiting_rule = "OK", .posting_rule = "OK", .risk = "LOW", .role = "CASEWORKER" };
}

static void
assert_plan (SosVisitFacts plan, const char *words)
{
  g_autoptr (SosVerdict) verdict = sos_visit_check (&plan);

  g_assert_cmpint (verdict->allowed, ==, words == NULL);
  if (words != NULL)
    g_assert_nonnull (strstr (verdict->words, words));
}

static void
test_plans (void)
{
  SosVisitFacts plan = make_plan ();

  assert_plan (plan, NULL);
#define WITH(member, value, words) \
  plan = make_plan (); \
  plan.member = value; \
  assert_plan (plan, words);
  WITH (worker, 0, "Nobody goes")
  WITH (ends_at, NOON, "before they leave")
  WITH (ends_at, NOON + 17 * 60 * MINUTE, "longer than")
  WITH (phone_in_at, NOON, "phone in")
  WITH (phone_in_at, NOON + 60 * MINUTE, "phone in")
  WITH (phone_in_at, NOON + 59 * MINUTE, NULL)
  WITH (place, "  ", "where they will be")
  WITH (second, 1, "is the first")
  WITH (second, 2, "no buddy")
  WITH (buddy, 0, "no buddy")
  WITH (visiting_rule, "NOT_AT_ADDRESS", "Nobody visits")
  WITH (posting_rule, "UNSAFE", "Nobody visits")
  WITH (posting_rule, "DO_NOT_POST", NULL)
  WITH (visiting_rule, "TWO_WORKERS", "Two workers")
  WITH (two_workers, TRUE, "Two workers")
  WITH (visiting_rule, "DAYLIGHT_ONLY", NULL)
  WITH (risk, "HIGH", "makes it safer")
#undef WITH
  plan = make_plan ();
  plan.two_workers = TRUE;
  plan.place_kind = SOS_VISIT_AT_PUBLIC;
  assert_plan (plan, NULL);
  plan = make_plan ();
  plan.visiting_rule = "DAYLIGHT_ONLY";
  plan.ends_at = NOON + 4 * 60 * MINUTE + 30 * MINUTE; /* 16:30; the sun has set */
  assert_plan (plan, "daylight");
}

static void
test_high_risk (void)
{
  SosVisitFacts plan = make_plan ();
  g_autoptr (SosVerdict) low = sos_visit_may_begin (&plan), high = NULL, approved = NULL;

  plan.risk = "HIGH";
  high = sos_visit_may_begin (&plan);
  plan.approved = TRUE;
  approved = sos_visit_may_begin (&plan);
  g_assert_true (low->allowed);
  g_assert_false (high->allowed);
  g_assert_true (approved->allowed);
}

/* Held against an almanac, to five minutes. */
static void
test_daylight (void)
{
  static const struct
  {
    const char *day;
    int rise, set; /* minutes on the wall */
  } days[] = {
    { "2026-06-21", 4 * 60 + 43, 21 * 60 + 22 }, { "2026-12-21", 8 * 60 + 4, 15 * 60 + 54 }, { "2026-03-20", 6 * 60 + 5, 18 * 60 + 13 },
    { "2026-09-22", 6 * 60 + 46, 18 * 60 + 59 }, { "2026-11-23", 7 * 60 + 31, 16 * 60 + 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      gint64 rise, set;

      sos_daylight_find (sos_clock_from_london (days[i].day, 720), &rise, &set);
      g_assert_cmpint (ABS (rise - sos_clock_from_london (days[i].day, days[i].rise)), <=, 5 * MINUTE);
      g_assert_cmpint (ABS (set - sos_clock_from_london (days[i].day, days[i].set)), <=, 5 * MINUTE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/duty/ladder", test_ladder);
  g_test_add_func ("/model/duty/nobody-said", test_nobody_said);
  g_test_add_func ("/model/duty/phone-in", test_phone_in);
  g_test_add_func ("/model/duty/clock-changes", test_clock_changes);
  g_test_add_func ("/model/duty/histories", test_histories);
  g_test_add_func ("/model/duty/plans", test_plans);
  g_test_add_func ("/model/duty/high-risk", test_high_risk);
  g_test_add_func ("/model/duty/daylight", test_daylight);
  return g_test_run ();
}
