/* test-run-dates.c - when the measures of a run fall due: each in its span, none after the next began; and how far a run has come. */
#include "config.h"
#include "sos-day.h"
#include "sos-measure-rules.h"
#include "sos-run-dates.h"
#include "sos-run-states.h"

#define DAY(text) sos_day_parse (text)

static void
assert_span (const SosRunDates *dates, SosMeasureMoment moment, const char *from, const char *due, const char *until)
{
  SosMeasureSpan span;

  g_assert_true (sos_run_dates_find_span (dates, &sos_limits_default, moment, &span));
  g_assert_cmpint (span.from, ==, DAY (from));
  g_assert_cmpint (span.due, ==, DAY (due));
  g_assert_cmpint (span.until, ==, until != NULL ? DAY (until) : G_MAXINT);
}

/* Meridian Park: thirteen Tuesdays from 15 September, half-term left out (S6). */
static SosRunDates
meridian (void)
{
  return (SosRunDates){ .first = DAY ("2026-09-15"), .last = DAY ("2026-12-15"), .review = DAY ("2026-11-03") };
}

static void
test_spans (void)
{
  const SosRunDates dates = meridian ();

  assert_span (&dates, SOS_MOMENT_BASELINE, "2026-08-04", "2026-09-15", "2026-11-02");
  assert_span (&dates, SOS_MOMENT_MID, "2026-11-03", "2026-11-13", "2026-12-04");
  assert_span (&dates, SOS_MOMENT_END, "2026-12-05", "2026-12-25", "2027-03-08");
  assert_span (&dates, SOS_MOMENT_FOLLOW_UP, "2027-03-09", "2027-03-19", "2027-06-11");
}

/* What the office wrote down is kept; the review goes where its session goes. */
static void
test_written_down (void)
{
  SosRunDates dates = meridian ();

  dates.baseline_from = DAY ("2026-09-07");
  dates.baseline_to = DAY ("2026-09-14");
  dates.follow_up_on = DAY ("2027-03-01");
  dates.review = DAY ("2026-11-05");
  assert_span (&dates, SOS_MOMENT_BASELINE, "2026-09-07", "2026-09-14", "2026-11-04");
  assert_span (&dates, SOS_MOMENT_MID, "2026-11-05", "2026-11-15", "2026-12-04");
  assert_span (&dates, SOS_MOMENT_FOLLOW_UP, "2027-03-01", "2027-03-11", "2027-06-03");
}

static void
test_unknown (void)
{
  const SosRunDates none = { .first = DAY ("2026-09-15"), .last = DAY ("2026-10-20") };
  SosRunDates undated = meridian ();
  SosMeasureSpan span;

  /* A programme without a review measures nothing, unless its first measures were written down. */
  g_assert_false (sos_run_dates_find_span (&none, &sos_limits_default, SOS_MOMENT_END, &span));
  /* Not every session has a day: where it ends is not known. */
  undated.last = 0;
  g_assert_false (sos_run_dates_find_span (&undated, &sos_limits_default, SOS_MOMENT_END, &span));
  g_assert_false (sos_run_dates_find_span (&undated, &sos_limits_default, SOS_MOMENT_FOLLOW_UP, &span));
  assert_span (&undated, SOS_MOMENT_MID, "2026-11-03", "2026-11-13", NULL);
}

static void
test_progress (void)
{
  static const struct
  {
    SosRunProgress progress;
    const char *status;
  } rows[] = {
    { { "PROPOSED", FALSE, FALSE, FALSE, 13, 0, 0, 0 }, "PROPOSED" },     { { "ENQUIRY", FALSE, FALSE, FALSE, 13, 0, 0, 0 }, "ENQUIRY" },
    { { "ENQUIRY", TRUE, FALSE, FALSE, 13, 4, 0, 4 }, "SCHOOL_AGREED" },  { { "PROPOSED", TRUE, TRUE, FALSE, 13, 0, 0, 0 }, "PANEL_HELD" },
    { { "PANEL_HELD", TRUE, TRUE, FALSE, 13, 13, 0, 13 }, "SCHEDULED" },  { { "SCHEDULED", TRUE, TRUE, FALSE, 13, 13, 1, 12 }, "RUNNING" },
    { { "RUNNING", TRUE, TRUE, FALSE, 13, 13, 13, 0 }, "COMPLETED" },     { { "RUNNING", TRUE, TRUE, FALSE, 13, 12, 12, 0 }, "RUNNING" },
    { { "RUNNING", TRUE, TRUE, TRUE, 12, 12, 12, 0 }, "CURTAILED" },      { { "COMPLETED", TRUE, TRUE, FALSE, 14, 14, 13, 1 }, "RUNNING" },
    { { "RUNNING", TRUE, TRUE, FALSE, 13, 13, 0, 13 }, "RUNNING" },       { { "EVALUATED", TRUE, TRUE, FALSE, 13, 13, 0, 13 }, "EVALUATED" },
    { { "CANCELLED", TRUE, TRUE, FALSE, 13, 0, 0, 0 }, "CANCELLED" },
#define BOOKED(...) .course = SOS_RUN_IS_BOOKING, .sessions = 1, __VA_ARGS__
    { { "PROPOSED", BOOKED (.n_dated = 0) }, "ENQUIRY" },
    { { "ENQUIRY", BOOKED (.n_dated = 1, .n_open = 1, .n_staffed = 1) }, "PENCILLED" },
    { { "PENCILLED", BOOKED (.n_dated = 1, .n_open = 1, .n_confirmed = 1) }, "SCHOOL_CONFIRMED" },
    { { "PENCILLED", BOOKED (.n_dated = 1, .n_open = 1, .n_confirmed = 1, .n_staffed = 1) }, "STAFFED" },
    { { "STAFFED", BOOKED (.n_dated = 1, .n_open = 1, .n_confirmed = 1, .n_staffed = 1, .letter_sent = TRUE) }, "CONFIRMED" },
    { { "CONFIRMED", BOOKED (.n_dated = 1, .n_held = 1) }, "DELIVERED" },
    { { "CONFIRMED", BOOKED (.n_dated = 1, .n_held = 1, .n_part = 1) }, "PART_DELIVERED" },
    { { "CONFIRMED", BOOKED (.cancel_reason = "BEREAVEMENT_IN_SCHOOL") }, "CANCELLED_BY_SCHOOL" },
    { { "CONFIRMED", BOOKED (.cancel_reason = "TRANSPORT_STRIKE") }, "CANCELLED_BY_US" },
    { { "CONFIRMED", BOOKED (.cancel_reason = "NO_SHOW") }, "NO_SHOW" },
    { { "CANCELLED_BY_US", BOOKED (.n_dated = 1, .n_open = 1, .cancel_reason = "STAFF_SICK") }, "PENCILLED" },
    { { "CLOSED", BOOKED (.n_dated = 1, .n_open = 1) }, "CLOSED" },
#define TRAINED(...) .course = SOS_RUN_IS_TRAINING, .sessions = 1, .cap = 25, __VA_ARGS__
    { { "PROPOSED", TRAINED (.n_dated = 0) }, "PLANNED" },
    { { "PLANNED", TRAINED (.n_dated = 1, .n_open = 1, .n_booked = 24) }, "OPEN" },
    { { "OPEN", TRAINED (.n_dated = 1, .n_open = 1, .n_booked = 25) }, "FULL" },
    { { "FULL", TRAINED (.n_dated = 1, .n_open = 1, .n_booked = 25, .n_waiting = 1) }, "WAITLIST" },
    { { "WAITLIST", TRAINED (.n_dated = 1, .n_open = 1, .n_booked = 25, .n_waiting = 1, .n_confirmed = 1) }, "CONFIRMED" },
    { { "CONFIRMED", TRAINED (.n_dated = 1, .n_held = 1) }, "DELIVERED" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (sos_run_progress_find_status (&rows[i].progress), ==, rows[i].status);
}

static void
test_whole (void)
{
  const char *kinds[] = { "SAY_NO", "WHO_TO_TALK_TO", "SCHOOL_MATTERS", "CARRYING_SAFER", "THINK_FIRST", "SAFE_ON_WAY", "ATTENDANCE", "DETENTIONS" };

  g_assert_true (sos_measures_are_whole (kinds, G_N_ELEMENTS (kinds)));
  g_assert_false (sos_measures_are_whole (kinds, G_N_ELEMENTS (kinds) - 1));
  g_assert_false (sos_measures_are_whole (kinds + 1, G_N_ELEMENTS (kinds) - 1));
  g_assert_false (sos_measures_are_whole (NULL, 0));
}

/* One table of them: a part of a code is none of them. */
static void
test_states (void)
{
  g_assert_true (sos_run_state_is ("PLANNED", SOS_RUN_ASKED));
  g_assert_true (sos_run_state_is ("CANCELLED", SOS_RUN_CALLED_OFF));
  g_assert_true (sos_run_state_is ("CANCELLED_BY_US", SOS_RUN_CALLED_OFF));
  g_assert_false (sos_run_state_is ("CANCEL", SOS_RUN_CALLED_OFF));
  g_assert_false (sos_run_state_is ("", SOS_RUN_CALLED_OFF));
  g_assert_false (sos_run_state_is ("RUNNING", SOS_RUN_GOES_NOT_ON));
  g_assert_true (sos_run_state_is ("NO_SHOW", SOS_RUN_GOES_NOT_ON));
  g_assert_true (sos_run_state_is ("CLOSED", SOS_RUN_GOES_NOT_ON));
  g_assert_true (sos_run_may_be_closed ("EVALUATED"));
  g_assert_true (sos_run_may_be_closed ("NO_SHOW"));
  g_assert_false (sos_run_may_be_closed ("DELIVERED"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run-dates/spans", test_spans);
  g_test_add_func ("/run-dates/written-down", test_written_down);
  g_test_add_func ("/run-dates/unknown", test_unknown);
  g_test_add_func ("/run-dates/progress", test_progress);
  g_test_add_func ("/run-dates/whole", test_whole);
  g_test_add_func ("/run-dates/states", test_states);
  return g_test_run ();
}
