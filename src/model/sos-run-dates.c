/* sos-run-dates.c - when the measures of a run fall due, and how far it has come. Knows no record. */
#include "config.h"
#include "sos-run-dates.h"

#include "sos-run-states.h"

#include <string.h>

static const char *const codes[] = {
  [SOS_MOMENT_BASELINE] = "BASELINE", [SOS_MOMENT_MID] = "MID", [SOS_MOMENT_END] = "END", [SOS_MOMENT_FOLLOW_UP] = "FOLLOW_UP",
};

const char *
sos_measure_moment_get_code (SosMeasureMoment moment)
{
  g_return_val_if_fail (moment > 0 && moment < SOS_MOMENTS_OVER, NULL);

  return codes[moment];
}

static int
or_else (int day, int other)
{
  return day != 0 ? day : other;
}

/* From and due of one moment; FALSE where it is not known. */
static gboolean
find_days (const SosRunDates *dates, const SosLimits *limits, SosMeasureMoment moment, SosMeasureSpan *span)
{
  switch (moment)
    {
    case SOS_MOMENT_BASELINE:
      *span = (SosMeasureSpan){ or_else (dates->baseline_from, dates->first - limits->measure_first_days), or_else (dates->baseline_to, dates->first), 0 };
      return dates->first != 0 || dates->baseline_from != 0;
    case SOS_MOMENT_MID:
      *span = (SosMeasureSpan){ dates->review, dates->review + limits->measure_days, 0 };
      return dates->review != 0;
    case SOS_MOMENT_END:
      *span = (SosMeasureSpan){ dates->last - limits->measure_days, dates->last + limits->measure_days, 0 };
      return dates->last != 0;
    case SOS_MOMENT_FOLLOW_UP:
    case SOS_MOMENTS_OVER:
    default:
      span->from = or_else (dates->follow_up_on, dates->last + limits->measure_follow_up_days);
      span->due = span->from + limits->measure_days;
      return dates->last != 0 || dates->follow_up_on != 0;
    }
}

gboolean
sos_run_dates_find_span (const SosRunDates *dates, const SosLimits *limits, SosMeasureMoment moment, SosMeasureSpan *span)
{
  SosMeasureSpan next;

  g_return_val_if_fail (moment > 0 && moment < SOS_MOMENTS_OVER, FALSE);

  if ((dates->review == 0 && dates->baseline_from == 0) || !find_days (dates, limits, moment, span))
    return FALSE;
  span->due = MAX (span->due, span->from);
  span->until = moment == SOS_MOMENT_FOLLOW_UP ? span->due + limits->measure_follow_up_days : G_MAXINT;
  for (SosMeasureMoment later = moment + 1; later < SOS_MOMENTS_OVER; later++)
    if (find_days (dates, limits, later, &next))
      span->until = MIN (span->until, next.from - 1);
  return TRUE;
}

/* ---- which way it goes ---- */

SosRunCourse
sos_run_course_find (const char *service)
{
  static const struct
  {
    const char *service;
    SosRunCourse course;
  } courses[] = { { "SPL", SOS_RUN_IS_BOOKING }, { "BRV", SOS_RUN_IS_BOOKING }, { "STP", SOS_RUN_IS_TRAINING } };

  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    if (g_strcmp0 (courses[i].service, service) == 0)
      return courses[i].course;
  return SOS_RUN_IS_GROUP;
}

static const char *const group[] = { "PROPOSED", "SCHOOL_AGREED", "PANEL_HELD", "SCHEDULED", "RUNNING", "COMPLETED", "EVALUATED", "CLOSED" };
static const char *const booking[] = { "ENQUIRY", "PENCILLED", "SCHOOL_CONFIRMED", "STAFFED", "CONFIRMED", "DELIVERED", "EVALUATED", "CLOSED" };
static const char *const training[] = { "PLANNED", "OPEN", "FULL", "CONFIRMED", "DELIVERED", "EVALUATED", "CLOSED" };

static const struct
{
  const char *const *stages;
  guint n;
} courses[] = {
  [SOS_RUN_IS_GROUP] = { group, G_N_ELEMENTS (group) },
  [SOS_RUN_IS_BOOKING] = { booking, G_N_ELEMENTS (booking) },
  [SOS_RUN_IS_TRAINING] = { training, G_N_ELEMENTS (training) },
};

const char *const *
sos_run_course_get_stages (SosRunCourse course, guint *n)
{
  *n = courses[course].n;
  return courses[course].stages;
}

guint
sos_run_course_find_stage (SosRunCourse course, const char *status)
{
  static const char *const likes[][2] = {
    { "CURTAILED", "COMPLETED" }, { "PART_DELIVERED", "DELIVERED" }, { "CANCELLED_BY_SCHOOL", "DELIVERED" }, { "CANCELLED_BY_US", "DELIVERED" },
    { "NO_SHOW", "DELIVERED" }, { "WAITLIST", "FULL" },
  };

  for (guint i = 0; i < courses[course].n; i++)
    if (g_strcmp0 (courses[course].stages[i], status) == 0)
      return i;
  for (guint i = 0; i < G_N_ELEMENTS (likes); i++)
    if (g_strcmp0 (likes[i][0], status) == 0)
      return sos_run_course_find_stage (course, likes[i][1]);
  return 0;
}

gboolean
sos_run_state_is (const char *status, const char *states)
{
  g_autofree char *quoted = g_strdup_printf ("'%s'", status);

  return strstr (states, quoted) != NULL;
}

gboolean
sos_run_may_be_evaluated (const char *status)
{
  static const char *const over[] = { "COMPLETED", "CURTAILED", "DELIVERED", "PART_DELIVERED", NULL };

  return g_strv_contains (over, status);
}

gboolean
sos_run_may_be_closed (const char *status)
{
  return g_str_equal (status, "EVALUATED") || sos_run_state_is (status, SOS_RUN_CALLED_OFF);
}

/* ---- how far it has come ---- */

static gboolean
is_whole (const SosRunProgress *progress)
{
  return progress->n_dated >= progress->sessions && progress->sessions > 0;
}

static const char *
find_group_status (const SosRunProgress *progress)
{
  if (is_whole (progress) && progress->n_open == 0)
    return progress->curtailed ? "CURTAILED" : "COMPLETED";
  if (progress->n_held > 0 || g_str_equal (progress->status, "RUNNING"))
    return "RUNNING";
  if (is_whole (progress))
    return "SCHEDULED";
  if (progress->panel_held)
    return "PANEL_HELD";
  if (progress->agreed)
    return "SCHOOL_AGREED";
  return g_str_equal (progress->status, "ENQUIRY") ? progress->status : "PROPOSED";
}

/* Who called it off. */
static const char *
find_cancelled (const char *reason)
{
  static const char *const of_school[] = { "SCHOOL_CLOSED", "SCHOOL_CANCELLED", "BEREAVEMENT_IN_SCHOOL", NULL };

  if (g_str_equal (reason, "NO_SHOW"))
    return "NO_SHOW";
  return g_strv_contains (of_school, reason) ? "CANCELLED_BY_SCHOOL" : "CANCELLED_BY_US";
}

/* All of it given, or some: one half of two, or not all of its sessions. */
static const char *
find_delivered (const SosRunProgress *progress)
{
  return is_whole (progress) && progress->n_open == 0 && progress->n_part == 0 && !progress->curtailed ? "DELIVERED" : "PART_DELIVERED";
}

static const char *
find_booking_status (const SosRunProgress *progress)
{
  if (progress->n_held > 0)
    return find_delivered (progress);
  if (progress->n_dated == 0)
    return progress->cancel_reason != NULL ? find_cancelled (progress->cancel_reason) : "ENQUIRY";
  if (progress->n_confirmed < progress->n_open)
    return "PENCILLED";
  if (progress->n_staffed < progress->n_open)
    return "SCHOOL_CONFIRMED";
  return progress->letter_sent ? "CONFIRMED" : "STAFFED";
}

static const char *
find_training_status (const SosRunProgress *progress)
{
  if (progress->n_held > 0)
    return find_delivered (progress);
  if (progress->n_dated == 0)
    return progress->cancel_reason != NULL ? find_cancelled (progress->cancel_reason) : "PLANNED";
  if (progress->n_confirmed == progress->n_open)
    return "CONFIRMED";
  if (progress->n_waiting > 0)
    return "WAITLIST";
  return progress->cap > 0 && progress->n_booked >= progress->cap ? "FULL" : "OPEN";
}

const char *
sos_run_progress_find_status (const SosRunProgress *progress)
{
  static const char *const decided[] = { "CANCELLED", "EVALUATED", "CLOSED", NULL };
  static const char *(*const finders[]) (const SosRunProgress *) = {
    [SOS_RUN_IS_GROUP] = find_group_status, [SOS_RUN_IS_BOOKING] = find_booking_status, [SOS_RUN_IS_TRAINING] = find_training_status,
  };

  return g_strv_contains (decided, progress->status) ? progress->status : finders[progress->course](progress);
}
