/* sos-run-measures.c - the measures of a run put together: those known both times, and nobody else. */
#include "config.h"
#include "sos-run-needs.h"
#include "sos-run-private.h"

#include "sos-day.h"

#define WORKER_VIEW "WORKER_VIEW"
#define MOST_STATEMENTS 8

SosRecord *
sos_run_case_find_measure (SosRunCase *self, gint64 place, const char *moment, const char *kind)
{
  for (guint i = self->measures->len; i > 0; i--)
    {
      SosRecord *measure = self->measures->pdata[i - 1];

      if (sos_record_get_number (measure, SOS_MEASURE_PLACE) == place && sos_record_has_text (measure, SOS_MEASURE_MOMENT, moment)
          && sos_record_has_text (measure, SOS_MEASURE_KIND, kind))
        return measure;
    }
  return NULL;
}

static gboolean
get_one (SosRunCase *self, gint64 place, const char *moment, const SosMeasureKind *kind, double *worth)
{
  SosRecord *measure = sos_run_case_find_measure (self, place, moment, kind->code);
  gint64 possible;

  if (measure == NULL)
    return FALSE;
  possible = sos_record_get_number (measure, SOS_MEASURE_POSSIBLE);
  return sos_measure_get_worth (kind, sos_record_get_number (measure, SOS_MEASURE_VALUE), possible == SOS_NUMBER_UNKNOWN ? SOS_MEASURE_UNKNOWN : possible, worth);
}

static gboolean
get_attitude (SosRunCase *self, gint64 place, const char *moment, double *mean)
{
  double worths[MOST_STATEMENTS];
  guint n_kinds, n = 0;
  const SosMeasureKind *kinds = sos_measure_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds && n < MOST_STATEMENTS; i++)
    if (kinds[i].attitude && get_one (self, place, moment, &kinds[i], &worths[n]))
      n++;
  return sos_measure_get_attitude (worths, n, mean);
}

static gboolean
get_worker_view (SosRunCase *self, gint64 place, const char *moment, double *mean)
{
  double worths[MOST_STATEMENTS];
  guint n_kinds, n = 0;
  const SosMeasureKind *kinds = sos_measure_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds && n < MOST_STATEMENTS; i++)
    if (kinds[i].worker && get_one (self, place, moment, &kinds[i], &worths[n]))
      n++;
  return sos_measure_get_worker_view (worths, n, mean);
}

static gboolean
get_worth (SosRunCase *self, gint64 place, const char *moment, const char *kind, double *worth)
{
  const SosMeasureKind *found = sos_measure_kind_find (kind);

  if (found != NULL)
    return get_one (self, place, moment, found, worth);
  return g_str_equal (kind, WORKER_VIEW) ? get_worker_view (self, place, moment, worth) : get_attitude (self, place, moment, worth);
}

gboolean
sos_run_case_get_pair (SosRunCase *self, gint64 place, const char *kind, SosMeasurePair *pair)
{
  static const char *const later[] = { "FOLLOW_UP", "END", "MID" };

  if (!get_worth (self, place, "BASELINE", kind, &pair->before))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    if (get_worth (self, place, later[i], kind, &pair->after))
      return TRUE;
  return FALSE;
}

SosMeasureChange
sos_run_case_get_change (SosRunCase *self, const char *kind)
{
  const SosMeasureKind *found = sos_measure_kind_find (kind);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (SosMeasurePair));

  for (guint i = 0; i < self->places->len; i++)
    {
      SosMeasurePair pair;

      if (sos_run_case_get_pair (self, sos_record_get_id (((SosRunPlace *) self->places->pdata[i])->place), kind, &pair))
        g_array_append_val (pairs, pair);
    }
  return sos_measure_change ((SosMeasurePair *) pairs->data, pairs->len, g_str_equal (kind, WORKER_VIEW) || (found != NULL && found->less_better));
}

/* ---- when, and of how many ---- */

GPtrArray *
sos_run_case_list_sessions (SosRunCase *self)
{
  GPtrArray *sessions = g_ptr_array_new ();

  for (guint i = 0; i < self->sessions->len; i++)
    g_ptr_array_add (sessions, ((SosRunSession *) self->sessions->pdata[i])->session);
  return sessions;
}

gboolean
sos_run_case_find_span (SosRunCase *self, SosMeasureMoment moment, SosMeasureSpan *span)
{
  g_autoptr (GPtrArray) sessions = sos_run_case_list_sessions (self);
  const SosRunDates dates = sos_run_needs_get_dates (&(SosRunRead){ self->run, self->programme, self->school, sessions }, sos_day_parse (self->today));

  return sos_run_dates_find_span (&dates, &self->limits, moment, span);
}

gboolean
sos_run_case_is_measured (SosRunCase *self)
{
  SosMeasureSpan span;

  for (SosMeasureMoment moment = SOS_MOMENT_BASELINE; moment < SOS_MOMENTS_OVER; moment++)
    if (sos_run_case_find_span (self, moment, &span))
      return TRUE;
  return FALSE;
}

static gboolean
is_measured (SosRunCase *self, gint64 place, const char *moment)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; i < self->measures->len; i++)
    if (sos_record_get_number (self->measures->pdata[i], SOS_MEASURE_PLACE) == place && sos_record_has_text (self->measures->pdata[i], SOS_MEASURE_MOMENT, moment))
      g_ptr_array_add (kinds, (gpointer) sos_record_get_text (self->measures->pdata[i], SOS_MEASURE_KIND));
  return sos_measures_are_whole ((const char *const *) kinds->pdata, kinds->len);
}

guint
sos_run_case_count_measured (SosRunCase *self, SosMeasureMoment moment)
{
  guint n = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      const SosRunPlace *place = self->places->pdata[i];

      n += place->group == SOS_PLACE_TAKEN && is_measured (self, sos_record_get_id (place->place), sos_measure_moment_get_code (moment));
    }
  return n;
}
