/* sos-measure-rules.h - what is measured of a pupil before, during and after a run, and what may be said of a change (domain 3.6). Pairs
 * alone are compared: who is known both times. Decides on plain values; knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *code;    /* of "measure-kind" */
  gboolean less_better, reversed, of_possible, attitude;
  int most;            /* the largest value there is; 0: none */
  gboolean worker;     /* how whoever delivers sees it, 0 no concern to 4 (3.6) */
} SosMeasureKind;

/* All of them, in the order in which they are entered. */
const SosMeasureKind *sos_measure_kinds_get (guint *n);
/* NULL for none. */
const SosMeasureKind *sos_measure_kind_find (const char *code);

/* One value as it counts: a share of what was possible in hundredths, a statement turned round where agreeing with it is worse. FALSE
 * where it says nothing: not known is never 0 (N11). @value, @possible: SOS_MEASURE_UNKNOWN where not known. */
#define SOS_MEASURE_UNKNOWN G_MININT64
gboolean sos_measure_get_worth (const SosMeasureKind *kind, gint64 value, gint64 possible, double *worth);
/* Whether @value may stand: not below 0, not above the largest or above what was possible. */
gboolean sos_measure_may_be (const SosMeasureKind *kind, gint64 value, gint64 possible);

/* Attitude: the six statements together, of one pupil at one time; FALSE unless all are known. */
gboolean sos_measure_get_attitude (const double *worths, guint n, double *mean);

/* The same of how the worker sees a pupil: all areas together. */
gboolean sos_measure_get_worker_view (const double *worths, guint n, double *mean);

/* Whether of the @kinds that are known of a pupil at one time nothing is missing: their attendance, something of their behaviour, and all six
 * statements. */
gboolean sos_measures_are_whole (const char *const *kinds, guint n);

typedef struct
{
  double before, after;
} SosMeasurePair;

typedef struct
{
  guint n, better, worse, same; /* pupils known both times */
  double before, after;         /* their means; 0 where n is */
} SosMeasureChange;

SosMeasureChange sos_measure_change (const SosMeasurePair *pairs, guint n, gboolean less_better);

/* Missed a tenth of what was possible or more, or half and more: "" , "persistently absent", "severely absent"; translated. @worth: of
 * ATTENDANCE. */
const char *sos_measure_get_absence_words (double worth);

G_END_DECLS
