/* sos-run-dates.c - when the measures of a run fall due, and how far it has come. Knows no record. */
#include "config.h"
#include "sos-run-dates.h"

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

const char *
sos_run_progress_find_status (const SosRunProgress *progress)
{
  static const char *const decided[] = { "CANCELLED", "EVALUATED", "CLOSED", NULL };
  const gboolean whole = progress->n_dated >= progress->sessions && progress->sessions > 0;

  if (g_strv_contains (decided, progress->status))
    return progress->status;
  if (whole && progress->n_open == 0)
    return progress->curtailed ? "CURTAILED" : "COMPLETED";
  if (progress->n_held > 0 || g_str_equal (progress->status, "RUNNING"))
    return "RUNNING";
  if (whole)
    return "SCHEDULED";
  if (progress->panel_held)
    return "PANEL_HELD";
  if (progress->agreed)
    return "SCHOOL_AGREED";
  return g_str_equal (progress->status, "ENQUIRY") ? progress->status : "PROPOSED";
}
