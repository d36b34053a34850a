/* test-service-rules.c - dates of release that follow one another, visits a prison wants to be asked for, times in hospital, and steps counted
 * in days and hours over the nights on which the clocks change (domain 3.2, 3.3; V4, V16, V17). */
#include "config.h"

#include "sos-check-rules.h"
#include "sos-clock.h"
#include "sos-hospital-rules.h"
#include "sos-moment.h"
#include "sos-release-rules.h"
#include "sos-step-rules.h"

#include <string.h>

#define TODAY "2026-11-23"

static gint64
at (const char *utc)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (utc, NULL);

  g_assert_nonnull (moment);
  return g_date_time_to_unix (moment);
}

/* @rule NULL: allowed. */
static void
assert_verdict (SosVerdict *verdict, const char *what, const char *rule, const char *words)
{
  g_autoptr (SosVerdict) taken = verdict;

  g_test_message ("%s", what);
  g_assert_cmpint (taken->allowed, ==, rule == NULL);
  if (rule == NULL)
    return;
  g_assert_cmpstr (taken->rule, ==, rule);
  if (strstr (taken->words, words) == NULL)
    g_error ("“%s” is not in “%s”", words, taken->words);
}

/* ---- which date plans ---- */

static SosReleaseFact
fact (gint64 id, const char *kind, const char *sort, const char *status, const char *day, const char *told)
{
  return (SosReleaseFact){ .id = id, .kind = kind, .sort = sort, .status = status, .day = day, .told_on = told };
}

static void
test_planned (void)
{
  static const struct
  {
    const char *what;
    SosReleaseFact facts[3];
    guint n;
    int planned;
  } rows[] = {
    { "nothing told", { { 0 } }, 0, -1 },
    { "one", { { 1, "CONDITIONAL", "RELEASE", "INDICATIVE", "2027-01-20", "2026-09-01" } }, 1, 0 },
    { "what was told last", { { 1, "CONDITIONAL", "RELEASE", "CONFIRMED", "2027-01-20", "2026-09-01" }, { 2, "CONDITIONAL", "RELEASE", "CONFIRMED", "2026-12-02", "2026-11-23" } }, 2, 1 },
    { "confirmed before indicative, though older", { { 1, "CONDITIONAL", "RELEASE", "CONFIRMED", "2027-01-20", "2026-09-01" }, { 2, "PAROLE", "RELEASE", "INDICATIVE", "2026-12-02", "2026-11-23" } }, 2, 0 },
    { "the same day told twice: the one written down last", { { 1, "CONDITIONAL", "RELEASE", "CONFIRMED", "2027-01-20", "2026-11-23" }, { 0, "CONDITIONAL", "RELEASE", "CONFIRMED", "2026-12-02", "2026-11-23" } }, 2, 1 },
    { "a tag date lets nobody out", { { 1, "HDC_ELIGIBILITY", "OTHER", "CONFIRMED", "2026-12-01", "2026-11-23" } }, 1, -1 },
    { "the end of a licence lets nobody out", { { 1, "LICENCE_END", "END", "CONFIRMED", "2027-12-01", "2026-11-23" } }, 1, -1 },
    { "superseded stands no more", { { 1, "CONDITIONAL", "RELEASE", "SUPERSEDED", "2027-01-20", "2026-11-23" } }, 1, -1 },
    { "what happened counts before all", { { 1, "ACTUAL", "RELEASE", "HAPPENED", "2026-11-20", "2026-11-20" }, { 2, "CONDITIONAL", "RELEASE", "CONFIRMED", "2027-01-20", "2026-11-23" } }, 2, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].what);
      g_assert_cmpint (sos_release_find_planned (rows[i].facts, rows[i].n), ==, rows[i].planned);
    }
}

static void
test_supersedes (void)
{
  const SosReleaseFact confirmed = fact (2, "CONDITIONAL", "RELEASE", "CONFIRMED", "2026-12-02", "2026-11-23");
  const SosReleaseFact indicative = fact (3, "PAROLE", "RELEASE", "INDICATIVE", "2026-12-05", "2026-11-23");
  const SosReleaseFact out = fact (4, "ACTUAL", "RELEASE", "HAPPENED", "2026-12-02", "2026-12-02");
  const SosReleaseFact licence = fact (5, "LICENCE_END", "END", "CONFIRMED", "2027-12-02", "2026-11-23");
  const struct
  {
    const char *what;
    SosReleaseFact newer, old;
    gboolean supersedes;
  } rows[] = {
    { "another day for the same thing", confirmed, fact (1, "CONDITIONAL", "RELEASE", "CONFIRMED", "2027-01-20", "2026-09-01"), TRUE },
    { "of another kind, it lets out too", confirmed, fact (1, "PAROLE", "RELEASE", "INDICATIVE", "2027-01-20", "2026-09-01"), TRUE },
    { "confirmed over indicative, though told before it", confirmed, fact (1, "PAROLE", "RELEASE", "INDICATIVE", "2027-01-20", "2026-11-24"), TRUE },
    { "indicative takes nothing from confirmed", indicative, fact (1, "CONDITIONAL", "RELEASE", "CONFIRMED", "2027-01-20", "2026-09-01"), FALSE },
    { "told earlier, came late", confirmed, fact (9, "CONDITIONAL", "RELEASE", "CONFIRMED", "2027-01-20", "2026-11-24"), FALSE },
    { "what happened over all that stood", out, confirmed, TRUE },
    { "nothing over what happened", confirmed, out, FALSE },
    { "what is superseded is so once", confirmed, fact (1, "CONDITIONAL", "RELEASE", "SUPERSEDED", "2027-01-20", "2026-09-01"), FALSE },
    { "a licence ends at its own date alone", licence, confirmed, FALSE },
    { "and a release leaves it alone", confirmed, licence, FALSE },
    { "an end over the same end", fact (6, "LICENCE_END", "END", "CONFIRMED", "2027-11-02", "2026-11-24"), licence, TRUE },
    { "a sentence is not its licence", fact (6, "SENTENCE_END", "END", "CONFIRMED", "2027-11-02", "2026-11-24"), licence, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].what);
      g_assert_cmpint (sos_release_supersedes (&rows[i].newer, &rows[i].old), ==, rows[i].supersedes);
    }
}

/* Whatever is told in whatever order: of all that stands, at most what is confirmed and what is indicative beside it, and one plans. */
static void
test_any_order (void)
{
  static const char *const statuses[] = { "INDICATIVE", "CONFIRMED" };
  static const char *const days[] = { "2026-12-02", "2026-12-16", "2027-01-20", "2027-02-10" };

  for (guint order = 0; order < 4 * 4 * 4 * 8; order++)
    {
      SosReleaseFact facts[3];
      guint n_confirmed = 0, n_indicative = 0;
      guint pick[] = { order % 4, order / 4 % 4, order / 16 % 4 };

      for (guint i = 0; i < 3; i++)
        {
          facts[i] = fact (i + 1, "CONDITIONAL", "RELEASE", statuses[(order / 64) >> i & 1], days[pick[i]], days[0]);
          for (guint k = 0; k < i; k++)
            if (sos_release_supersedes (&facts[i], &facts[k]))
              facts[k].status = "SUPERSEDED";
        }
      for (guint i = 0; i < 3; i++)
        {
          n_confirmed += g_str_equal (facts[i].status, "CONFIRMED");
          n_indicative += g_str_equal (facts[i].status, "INDICATIVE");
        }
      g_assert_cmpuint (n_confirmed, <=, 1);
      g_assert_cmpint (sos_release_find_planned (facts, 3), >=, 0);
      if (n_confirmed == 1)
        g_assert_cmpstr (facts[sos_release_find_planned (facts, 3)].status, ==, "CONFIRMED");
    }
}

static void
test_check (void)
{
  static const struct
  {
    const char *what, *kind, *sort, *status, *day, *told, *source, *there, *rule, *words;
  } rows[] = {
    { "as it should be", "CONDITIONAL", "RELEASE", "CONFIRMED", "2026-12-02", TODAY, "OMU", "2026-05-01", NULL, NULL },
    { "today", "CONDITIONAL", "RELEASE", "CONFIRMED", TODAY, TODAY, "OMU", "2026-05-01", NULL, NULL },
    { "an end that is past may be told", "SENTENCE_END", "END", "CONFIRMED", "2026-11-01", TODAY, "OMU", "2026-05-01", NULL, NULL },
    { "no day", "CONDITIONAL", "RELEASE", "CONFIRMED", NULL, TODAY, "OMU", NULL, "V4", "which date" },
    { "a month", "CONDITIONAL", "RELEASE", "CONFIRMED", "2026-12", TODAY, "OMU", NULL, "V4", "which date" },
    { "nobody said so", "CONDITIONAL", "RELEASE", "CONFIRMED", "2026-12-02", TODAY, NULL, NULL, "3.2", "never worked out" },
    { "told tomorrow", "CONDITIONAL", "RELEASE", "CONFIRMED", "2026-12-02", "2026-11-24", "OMU", NULL, "V4", "not one to come" },
    { "told on no day", "CONDITIONAL", "RELEASE", "CONFIRMED", "2026-12-02", NULL, "OMU", NULL, "V4", "not one to come" },
    { "released by hand", "ACTUAL", "RELEASE", "CONFIRMED", "2026-12-02", TODAY, "OMU", NULL, "3.2", "its own button" },
    { "happened by hand", "CONDITIONAL", "RELEASE", "HAPPENED", "2026-12-02", TODAY, "OMU", NULL, "3.2", "its own button" },
    { "superseded by hand", "CONDITIONAL", "RELEASE", "SUPERSEDED", "2026-12-02", TODAY, "OMU", NULL, "3.2", "indicative or confirmed" },
    { "yesterday", "CONDITIONAL", "RELEASE", "CONFIRMED", "2026-11-22", TODAY, "OMU", NULL, "V4", "past" },
    { "before they came", "SENTENCE_END", "END", "CONFIRMED", "2026-04-30", TODAY, "OMU", "2026-05-01", "V4", "before they came" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosReleaseFact told = fact (0, rows[i].kind, rows[i].sort, rows[i].status, rows[i].day, rows[i].told);

      assert_verdict (sos_release_check (&told, rows[i].source, rows[i].there, TODAY), rows[i].what, rows[i].rule, rows[i].words);
    }
}

static void
test_close (void)
{
  g_autofree char *all = sos_release_dup_missing (FALSE, FALSE, FALSE), *one = sos_release_dup_missing (TRUE, TRUE, FALSE);
  g_autofree char *none = sos_release_dup_missing (TRUE, TRUE, TRUE);

  g_assert_cmpstr (all, ==, "Still to ask about the release: the hour, who met them, where they went.");
  g_assert_cmpstr (one, ==, "Still to ask about the release: where they went.");
  g_assert_null (none);
  assert_verdict (sos_release_may_close (NULL, TODAY, FALSE), "never inside", NULL, NULL);
  assert_verdict (sos_release_may_close ("2026-11-22", TODAY, FALSE), "a day out", "V16", "20 December 2026");
  assert_verdict (sos_release_may_close ("2026-10-27", TODAY, FALSE), "27 days out", "V16", "24 November");
  assert_verdict (sos_release_may_close ("2026-10-26", TODAY, FALSE), "28 days out", NULL, NULL);
  assert_verdict (sos_release_may_close ("2026-11-22", TODAY, TRUE), "the lead", NULL, NULL);
}

static void
test_rungs (void)
{
  static const int rows[][2] = { { -1, 0 }, { 0, 1 }, { 1, 1 }, { 2, 7 }, { 7, 7 }, { 8, 14 }, { 14, 14 }, { 15, 42 }, { 42, 42 }, { 43, 90 }, { 90, 90 }, { 91, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (sos_release_get_rung (rows[i][0]), ==, rows[i][1]);
}

static void
test_visits (void)
{
  g_autofree char *too_late = sos_prison_visit_dup_last_ask (10, "2026-12-02", TODAY), *today = sos_prison_visit_dup_last_ask (8, "2026-12-02", TODAY);
  g_autofree char *never = sos_prison_visit_dup_last_ask (10, NULL, TODAY);

  assert_verdict (sos_prison_visit_check ("2026-12-03", 10, "2027-01-20", TODAY), "the first day there is", NULL, NULL);
  assert_verdict (sos_prison_visit_check ("2026-12-02", 10, "2027-01-20", TODAY), "a day too early", "3.2", "10 days before");
  assert_verdict (sos_prison_visit_check ("2026-12-02", 0, "2026-12-02", TODAY), "on the day of release", "3.2", "released on 2 December");
  assert_verdict (sos_prison_visit_check ("2026-12-05", 0, "2026-12-02", TODAY), "after it", "3.2", "released on 2 December");
  assert_verdict (sos_prison_visit_check ("2026-11-22", 0, NULL, TODAY), "yesterday", "V4", "a day to come");
  assert_verdict (sos_prison_visit_check ("2026-11-24", 1, NULL, TODAY), "no release known", NULL, NULL);
  g_assert_cmpstr (too_late, ==, "");
  g_assert_cmpstr (today, ==, TODAY);
  g_assert_null (never);
}

/* ---- steps ---- */

static void
test_due (void)
{
  static const struct
  {
    const char *what, *day, *moment;
    int days, hours;
    const char *due;
  } rows[] = {
    { "two weeks before", "2026-12-02", NULL, -14, SOS_STEP_UNCOUNTED, "2026-11-18" },
    { "the day itself", "2026-12-02", NULL, 0, SOS_STEP_UNCOUNTED, "2026-12-02" },
    { "a day, the hour known", "2026-12-02", "2026-12-02T10:15:00Z", SOS_STEP_UNCOUNTED, 24, "2026-12-03" },
    { "a day, the hour not known", "2026-12-02", NULL, SOS_STEP_UNCOUNTED, 24, "2026-12-03" },
    { "72 hours", "2026-12-02", "2026-12-02T10:15:00Z", SOS_STEP_UNCOUNTED, 72, "2026-12-05" },
    { "two weeks over a leap day", "2028-02-20", NULL, 14, SOS_STEP_UNCOUNTED, "2028-03-05" },
    { "24 hours of a day of 25: late in the evening it is still that day", "2026-10-24", "2026-10-24T22:30:00Z", SOS_STEP_UNCOUNTED, 24, "2026-10-25" },
    { "24 hours over the night the clocks go forward: the day after the next", "2026-03-28", "2026-03-28T23:30:00Z", SOS_STEP_UNCOUNTED, 24, "2026-03-30" },
    { "in summer the day ends an hour before that of UTC", "2026-07-01", "2026-06-30T23:10:00Z", SOS_STEP_UNCOUNTED, 24, "2026-07-02" },
    { "48 hours before, by days", "2026-12-02", NULL, SOS_STEP_UNCOUNTED, -48, "2026-11-30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosStepCase step = { .day = rows[i].day, .moment = rows[i].moment != NULL ? at (rows[i].moment) : 0, .days = rows[i].days, .hours = rows[i].hours };
      g_autofree char *due = sos_step_dup_due (&step);

      g_test_message ("%s", rows[i].what);
      g_assert_cmpstr (due, ==, rows[i].due);
    }
}

/* Every hour of two years: 24 and 72 hours are that many hours, and the day is that of London. */
static void
test_every_hour (void)
{
  for (gint64 moment = at ("2026-01-01T00:11:00Z"); moment < at ("2028-01-01T00:00:00Z"); moment += 61 * 60)
    {
      g_autofree char *day = sos_moment_dup_day (moment), *expected = sos_moment_dup_day (moment + 72 * SOS_HOUR);
      const SosStepCase step = { .day = day, .moment = moment, .days = SOS_STEP_UNCOUNTED, .hours = 72 };
      g_autofree char *due = sos_step_dup_due (&step);

      g_assert_cmpstr (due, ==, expected);
      g_assert_cmpint (sos_step_get_moment (&step) - moment, ==, 72 * SOS_HOUR);
    }
}

static SosStepCase
step (const char *code, const char *needs, int days, gboolean met)
{
  return (SosStepCase){ .code = code, .event = "RELEASE", .needs = needs, .days = days, .hours = SOS_STEP_UNCOUNTED, .day = "2026-12-02", .met = met };
}

static void
test_wanted (void)
{
  const SosStepCase steps[] = { step ("42", "CHECKS", -42, FALSE), step ("14", "CHECKS", -14, FALSE), step ("7", "CHECKS", -7, FALSE),
                                step ("plan", "PLAN", -14, FALSE), step ("done", "ADDRESS", -14, TRUE), step ("gate", NULL, 0, FALSE) };
  static const gboolean now[] = { FALSE, TRUE, TRUE, TRUE, FALSE, TRUE }, later[] = { FALSE, FALSE, TRUE, TRUE, FALSE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_test_message ("%s", steps[i].code);
      g_assert_cmpint (sos_step_is_wanted (&steps[i], steps, G_N_ELEMENTS (steps), TODAY), ==, now[i]);
      g_assert_cmpint (sos_step_is_wanted (&steps[i], steps, G_N_ELEMENTS (steps), "2026-11-26"), ==, later[i]);
    }
}

/* ---- hospital ---- */

static void
test_hospital (void)
{
  static const SosHospitalLead split[] = { { "KINGS", "REDTHREAD", 11, 24 }, { "ROYAL_LONDON", "JOINT", 11, 15 } };
  const gint64 now = at ("2026-11-23T14:02:00Z"), in = at ("2026-11-22T02:10:00Z"), left = at ("2026-11-09T15:00:00Z");
  g_autofree char *again = sos_hospital_dup_readmission (left, in);

  g_assert_cmpstr (sos_hospital_find_lead (split, 2, "KINGS", 24), ==, "REDTHREAD");
  g_assert_cmpstr (sos_hospital_find_lead (split, 2, "KINGS", 25), ==, "US");
  g_assert_cmpstr (sos_hospital_find_lead (split, 2, "ROYAL_LONDON", 15), ==, "JOINT");
  g_assert_cmpstr (sos_hospital_find_lead (split, 2, "ROYAL_LONDON", 16), ==, "US");
  g_assert_cmpstr (sos_hospital_find_lead (split, 2, "KINGS", -1), ==, "US");
  g_assert_cmpstr (again, ==, "readmission, 13 days");
  assert_verdict (sos_hospital_check_admission (in, 0, FALSE, left, now), "again", NULL, NULL);
  assert_verdict (sos_hospital_check_admission (0, 0, FALSE, 0, now), "no hour", "V4", "when they came");
  assert_verdict (sos_hospital_check_admission (now + 60, 0, FALSE, 0, now), "to come", "V4", "still to come");
  assert_verdict (sos_hospital_check_admission (in, in - 60, FALSE, 0, now), "told before", "V4", "before they came");
  assert_verdict (sos_hospital_check_admission (in, 0, TRUE, 0, now), "there already", "3.3", "in hospital already");
  assert_verdict (sos_hospital_check_admission (left - 60, 0, FALSE, left, now), "before they left", "V4", "before they left");
}

static void
test_discharge (void)
{
  const gint64 now = at ("2026-11-23T14:02:00Z"), in = at ("2026-11-22T02:10:00Z");
  const struct
  {
    const char *what;
    gint64 left;
    gboolean ready, died;
    const char *why, *rule, *words;
  } rows[] = {
    { "with a plan", now, TRUE, FALSE, NULL, NULL, NULL },
    { "without", now, FALSE, FALSE, NULL, "V17", "no safety plan" },
    { "a reason that says nothing", now, FALSE, FALSE, "  left   ", "V17", "no safety plan" },
    { "with a reason", now, FALSE, FALSE, "Walked out at four in the night.", NULL, NULL },
    { "died", now, FALSE, TRUE, NULL, NULL, NULL },
    { "to come", now + 60, TRUE, FALSE, NULL, "V4", "not a time to come" },
    { "no hour", 0, TRUE, FALSE, NULL, "V4", "not a time to come" },
    { "before they came", in - 1, TRUE, FALSE, NULL, "V4", "left before they came" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_verdict (sos_hospital_check_discharge (in, rows[i].left, rows[i].ready, rows[i].why, rows[i].died, now), rows[i].what, rows[i].rule, rows[i].words);
}

static void
test_offers (void)
{
  const gint64 now = at ("2026-11-23T14:02:00Z"), in = at ("2026-11-22T02:10:00Z");

  assert_verdict (sos_hospital_check_offer (now, in, 0, 0, FALSE, now), "the first", NULL, NULL);
  assert_verdict (sos_hospital_check_offer (now, in, 0, 2, FALSE, now), "the third", NULL, NULL);
  assert_verdict (sos_hospital_check_offer (now, in, 0, 3, FALSE, now), "the fourth", "3.3", "three times");
  assert_verdict (sos_hospital_check_offer (now, in, 0, 1, TRUE, now), "said yes", "3.3", "yes already");
  assert_verdict (sos_hospital_check_offer (in - 60, in, 0, 0, FALSE, now), "before they came", "V4", "not on the ward");
  assert_verdict (sos_hospital_check_offer (now, in, in + 60, 0, FALSE, now), "after they left", "V4", "not on the ward");
  assert_verdict (sos_hospital_check_offer (now + 60, in, 0, 0, FALSE, now), "to come", "V4", "still to come");
  g_assert_true (sos_hospital_is_answer ("DECLINED"));
  g_assert_false (sos_hospital_is_answer ("POLICE_PRESENT"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/service-rules/release/planned", test_planned);
  g_test_add_func ("/model/service-rules/release/supersedes", test_supersedes);
  g_test_add_func ("/model/service-rules/release/any-order", test_any_order);
  g_test_add_func ("/model/service-rules/release/check", test_check);
  g_test_add_func ("/model/service-rules/release/close", test_close);
  g_test_add_func ("/model/service-rules/release/rungs", test_rungs);
  g_test_add_func ("/model/service-rules/release/visits", test_visits);
  g_test_add_func ("/model/service-rules/steps/due", test_due);
  g_test_add_func ("/model/service-rules/steps/every-hour", test_every_hour);
  g_test_add_func ("/model/service-rules/steps/wanted", test_wanted);
  g_test_add_func ("/model/service-rules/hospital/admission", test_hospital);
  g_test_add_func ("/model/service-rules/hospital/discharge", test_discharge);
  g_test_add_func ("/model/service-rules/hospital/offers", test_offers);
  return g_test_run ();
}
