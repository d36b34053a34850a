/* sos-run-dates.h - when the measures of a run fall due, and how far it has come (domain 3.6). Decides on plain values; knows no record. */
#pragma once

#include "sos-limits.h"

G_BEGIN_DECLS

/* Times at which pupils are measured; 0 is none. */
typedef enum
{
  SOS_MOMENT_BASELINE = 1,
  SOS_MOMENT_MID,
  SOS_MOMENT_END,
  SOS_MOMENT_FOLLOW_UP,
  SOS_MOMENTS_OVER,
} SosMeasureMoment;

/* Code of "measure-moment". Static. */
const char *sos_measure_moment_get_code (SosMeasureMoment moment);

/* Days as in sos-day.h; 0: not known. */
typedef struct
{
  int first, last;                /* its first and last session; @last is 0 as long as not every session has a day */
  int review;                     /* its mid-point review; 0: the programme has none */
  int baseline_from, baseline_to; /* as the office wrote them down */
  int follow_up_on;
} SosRunDates;

typedef struct
{
  int from, due;
  int until; /* the last day on which it is still asked for; G_MAXINT: where the next is not known yet */
} SosMeasureSpan;

/* When a moment is measured: before the first session, at the review, around the last session, some weeks after it. What was missed is asked
 * for until the next moment begins: a first measure taken at the review would not be one; the last as long again as it was waited for. FALSE where nothing of it is known, or where the run
 * measures nothing. */
gboolean sos_run_dates_find_span (const SosRunDates *dates, const SosLimits *limits, SosMeasureMoment moment, SosMeasureSpan *span);

/* Which way a run goes: a group that meets for weeks (3.6, 3.9), a booking of a school (3.5, 3.7), a training for professionals (3.8). */
typedef enum
{
  SOS_RUN_IS_GROUP,
  SOS_RUN_IS_BOOKING,
  SOS_RUN_IS_TRAINING,
} SosRunCourse;

/* @service: code of "service". */
SosRunCourse sos_run_course_find (const char *service);
/* The stages a run goes through, codes of "run-status", in their order. Static. */
const char *const *sos_run_course_get_stages (SosRunCourse course, guint *n);
/* The stage that @status, of any run of that course, stands at: one that ended otherwise stands where the others end. */
guint sos_run_course_find_stage (SosRunCourse course, const char *status);

/* Every session is over; and what came of it is written up, or it was called off. @status: code of "run-status". */
gboolean sos_run_may_be_evaluated (const char *status);
gboolean sos_run_may_be_closed (const char *status);

/* How far a run has come. */
typedef struct
{
  const char *status;              /* the code of "run-status" it has now */
  gboolean agreed, panel_held, curtailed; /* as the office wrote it down */
  guint sessions, n_dated, n_held, n_open; /* those it has; with a day and not off; held; of the dated ones not held yet */
  SosRunCourse course;
  guint n_part;                    /* of those held, in part */
  guint n_confirmed, n_staffed;    /* of the open ones: the school has confirmed, everybody needed is named */
  gboolean letter_sent;            /* the school has them in writing, after it confirmed */
  const char *cancel_reason;       /* of the last that was called off; NULL: none */
  guint n_booked, n_waiting, cap;  /* delegates; cap 0: no matter */
} SosRunProgress;

/* The code of "run-status" that says so. One that somebody decided (cancelled, evaluated, closed) stays; what goes on never stands as planned again. Static, or @status. */
const char *sos_run_progress_find_status (const SosRunProgress *progress);

G_END_DECLS
