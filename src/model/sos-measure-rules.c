/* sos-measure-rules.c - what is measured of a pupil, and what may be said of a change (domain 3.6). Knows no record. */
#include "config.h"
#include "sos-measure-rules.h"

#include <glib/gi18n.h>

#define STATEMENT_MOST 4

static const SosMeasureKind kinds[] = {
  { "ATTENDANCE", FALSE, FALSE, TRUE, FALSE, 0 },
  { "NEGATIVE_POINTS", TRUE, FALSE, FALSE, FALSE, 0 },
  { "POSITIVE_POINTS", FALSE, FALSE, FALSE, FALSE, 0 },
  { "DETENTIONS", TRUE, FALSE, FALSE, FALSE, 0 },
  { "ISOLATION_DAYS", TRUE, FALSE, FALSE, FALSE, 0 },
  { "SUSPENSION_DAYS", TRUE, FALSE, FALSE, FALSE, 0 },
  { "EXCLUSION", TRUE, FALSE, FALSE, FALSE, 1 },
  { "SAY_NO", FALSE, FALSE, FALSE, TRUE, STATEMENT_MOST },
  { "WHO_TO_TALK_TO", FALSE, FALSE, FALSE, TRUE, STATEMENT_MOST },
  { "SCHOOL_MATTERS", FALSE, FALSE, FALSE, TRUE, STATEMENT_MOST },
  { "CARRYING_SAFER", FALSE, TRUE, FALSE, TRUE, STATEMENT_MOST },
  { "THINK_FIRST", FALSE, FALSE, FALSE, TRUE, STATEMENT_MOST },
  { "SAFE_ON_WAY", FALSE, FALSE, FALSE, TRUE, STATEMENT_MOST },
  { "WORKER_HOME", TRUE, FALSE, FALSE, FALSE, STATEMENT_MOST, TRUE },
  { "WORKER_FAMILY", TRUE, FALSE, FALSE, FALSE, STATEMENT_MOST, TRUE },
  { "WORKER_SCHOOL", TRUE, FALSE, FALSE, FALSE, STATEMENT_MOST, TRUE },
  { "WORKER_FRIENDS", TRUE, FALSE, FALSE, FALSE, STATEMENT_MOST, TRUE },
  { "WORKER_PLACES", TRUE, FALSE, FALSE, FALSE, STATEMENT_MOST, TRUE },
  { "WORKER_SAFETY", TRUE, FALSE, FALSE, FALSE, STATEMENT_MOST, TRUE },
};

const SosMeasureKind *
sos_measure_kinds_get (guint *n)
{
  *n = G_N_ELEMENTS (kinds);
  return kinds;
}

const SosMeasureKind *
sos_measure_kind_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].code, code) == 0)
      return &kinds[i];
  return NULL;
}

gboolean
sos_measure_may_be (const SosMeasureKind *kind, gint64 value, gint64 possible)
{
  if (value < 0 || (kind->most > 0 && value > kind->most))
    return FALSE;
  return !kind->of_possible || possible == SOS_MEASURE_UNKNOWN || (possible > 0 && value <= possible);
}

gboolean
sos_measure_get_worth (const SosMeasureKind *kind, gint64 value, gint64 possible, double *worth)
{
  if (value == SOS_MEASURE_UNKNOWN || !sos_measure_may_be (kind, value, possible) || (kind->of_possible && possible == SOS_MEASURE_UNKNOWN))
    return FALSE;
  *worth = kind->of_possible ? 100.0 * (double) value / (double) possible : (double) (kind->reversed ? kind->most - value : value);
  return TRUE;
}

/* Of all statements, or of all areas of the worker's view; of fewer there is no mean. */
static gboolean
get_mean (const double *worths, guint n, gboolean worker, double *mean)
{
  double sum = 0;
  guint asked = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    asked += worker ? kinds[i].worker : kinds[i].attitude;
  if (n != asked || n == 0)
    return FALSE;
  for (guint i = 0; i < n; i++)
    sum += worths[i];
  *mean = sum / n;
  return TRUE;
}

gboolean
sos_measure_get_attitude (const double *worths, guint n, double *mean)
{
  return get_mean (worths, n, FALSE, mean);
}

gboolean
sos_measure_get_worker_view (const double *worths, guint n, double *mean)
{
  return get_mean (worths, n, TRUE, mean);
}

gboolean
sos_measures_are_whole (const char *const *known, guint n)
{
  gboolean attendance = FALSE, behaviour = FALSE;
  guint statements = 0, asked = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gboolean there = FALSE;

      for (guint k = 0; k < n && !there; k++)
        there = g_strcmp0 (known[k], kinds[i].code) == 0;
      attendance |= there && kinds[i].of_possible;
      behaviour |= there && !kinds[i].of_possible && !kinds[i].attitude && !kinds[i].worker;
      statements += there && kinds[i].attitude;
      asked += kinds[i].attitude;
    }
  return attendance && behaviour && statements == asked;
}

SosMeasureChange
sos_measure_change (const SosMeasurePair *pairs, guint n, gboolean less_better)
{
  SosMeasureChange change = { .n = n };

  for (guint i = 0; i < n; i++)
    {
      const double turn = less_better ? pairs[i].before - pairs[i].after : pairs[i].after - pairs[i].before;

      change.before += pairs[i].before / n;
      change.after += pairs[i].after / n;
      change.better += turn > 0;
      change.worse += turn < 0;
      change.same += turn == 0;
    }
  return change;
}

const char *
sos_measure_get_absence_words (double worth)
{
  if (worth <= 50)
    return _("severely absent");
  return worth <= 90 ? _("persistently absent") : "";
}
