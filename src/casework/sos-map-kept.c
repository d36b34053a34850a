/* sos-map-kept.c - ended quarters of the map as they were first given out. Decides nothing about what may be seen of them. */
#include "config.h"
#include "sos-map-kept.h"

#include "sos-map-counts-private.h"
#include "sos-map-person.h"
#include "sos-pass-error.h"

#include <string.h>

/* ---- which ---- */

gboolean
sos_map_kept_find (SosTransaction *transaction, int *first, int *last, GError **error)
{
  g_autofree char *from = NULL, *to = NULL;

  if (!sos_map_select_two (transaction, "SELECT min (period), max (period) FROM map_quarter", &from, &to, error))
    return FALSE;
  *first = sos_map_quarter_from_period (from);
  *last = sos_map_quarter_from_period (to);
  return TRUE;
}

/* The first quarter with anybody in it, who may be there from before all (''); G_MAXINT: none, or nobody is counted yet. */
static gboolean
find_first_counted (SosTransaction *transaction, int ended, int *first, GError **error)
{
  g_autofree char *before = NULL, *from = NULL;

  if (!sos_map_select_two (transaction,
                           "SELECT min (period), min (nullif (period, '')) FROM map_count WHERE layer IN ('O', 'W')"
                           " AND EXISTS (SELECT 1 FROM map_state WHERE counted != 0)",
                           &before, &from, error))
    return FALSE;
  *first = from != NULL ? sos_map_quarter_from_period (from) : G_MAXINT;
  if (before != NULL && *before == '\0')
    *first = MIN (*first, ended);
  return TRUE;
}

/* ---- keeping ---- */

static gboolean
keep (SosTransaction *transaction, int quarter, GError **error)
{
  g_autofree char *period = sos_map_quarter_dup_period (quarter);

  return sos_transaction_execute (transaction, "INSERT INTO map_quarter (period, kept_on) VALUES ($1, $2)", error, "ss", period,
                                  sos_transaction_get_today (transaction))
         && sos_transaction_execute (transaction,
                                     "INSERT INTO map_kept (period, layer, kind, service, place, people)"
                                     " SELECT $1, layer, kind, service, place, sum (people) FROM map_count WHERE layer IN ('O', 'W') AND period <= $1"
                                     " GROUP BY layer, kind, service, place HAVING sum (people) != 0",
                                     error, "s", period);
}

gboolean
sos_map_kept_keep (SosTransaction *transaction, gpointer data, GError **error)
{
  const int ended = sos_map_quarter_of (sos_transaction_get_today (transaction)) - 1;
  int first, last, from;

  if (!sos_map_kept_find (transaction, &first, &last, error) || !find_first_counted (transaction, ended, &from, error))
    return FALSE;
  for (int quarter = last > 0 ? last + 1 : from; quarter <= ended; quarter++)
    if (!keep (transaction, quarter, error))
      return FALSE;
  return TRUE;
}

/* Kept while a clock stood ahead: what has not ended cannot have been. */
gboolean
sos_map_kept_turn_day (SosTransaction *transaction, GError **error)
{
  g_autofree char *running = sos_map_quarter_dup_period (sos_map_quarter_of (sos_transaction_get_today (transaction)));
  gint64 n;

  if (!sos_transaction_select_number (transaction, "SELECT count (*) FROM map_quarter WHERE period >= $1", &n, error, "s", running))
    return FALSE;
  if (n == 0)
    return TRUE;
  return sos_transaction_execute (transaction, "DELETE FROM map_kept WHERE period >= $1", error, "s", running)
         && sos_transaction_execute (transaction, "DELETE FROM map_quarter WHERE period >= $1", error, "s", running);
}

/* ---- reading ---- */

static void
begin_quarter (SosMapCounts *counts, guint quarter, const char *kept_on)
{
  const guint size = sos_map_get_quarter_size (counts);

  counts->kept_on[quarter] = g_strdup (kept_on);
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    if (counts->people[i] != NULL)
      memset (&counts->people[i][quarter * size], 0, size * sizeof *counts->people[i]);
}

static gboolean
read_quarters (SosTransaction *transaction, SosMapCounts *counts, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT period, kept_on FROM map_quarter", &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const int quarter = sos_map_quarter_from_period (sos_rows_get_text (rows, 0));

      if (quarter < counts->last)
        begin_quarter (counts, sos_map_quarter_index (counts, quarter), sos_rows_get_text (rows, 1));
    }
  return sos_pass_error (&local, error);
}

static gboolean
read_figures (SosTransaction *transaction, SosMapCounts *counts, GError **error)
{
  g_autofree char *running = sos_map_quarter_dup_period (counts->last);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT layer, kind, service, place, period, people FROM map_kept WHERE period < $1", &local, "s", running);

  while (rows != NULL && sos_rows_next (rows, &local))
    sos_map_counts_take_row (counts, rows);
  return sos_pass_error (&local, error);
}

gboolean
sos_map_kept_read (SosTransaction *transaction, SosMapCounts *counts, GError **error)
{
  return read_quarters (transaction, counts, error) && read_figures (transaction, counts, error);
}
