/* sos-runs-list.c - the runs of an academic year, as lists show them. Reads only. */
#include "config.h"
#include "sos-run.h"

#include "sos-day.h"
#include "sos-load.h"

#define RUNS_SQL \
  "SELECT r.id, r.ref, r.name, coalesce (h.name, r.venue), p.name, p.service, r.status, min (s.day), max (s.day)," \
  " count (s.id) FILTER (WHERE s.status IN ('DELIVERED', 'PART_DELIVERED')), r.sessions, r.cap" \
  " FROM programme_run r JOIN programme p ON p.id = r.programme LEFT JOIN school h ON h.id = r.school" \
  " LEFT JOIN session s ON s.run = r.id AND s.removed IS NULL AND s.status NOT IN ('CANCELLED', 'POSTPONED')" \
  " WHERE r.removed IS NULL AND r.year = $1 GROUP BY r.id ORDER BY r.sessions < 2, p.id, 4, r.id"

#define TAKEN_SQL \
  "SELECT c.run, c.person FROM cohort_place c JOIN programme_run r ON r.id = c.run WHERE r.year = $1 AND c.removed IS NULL AND c.left_on IS NULL" \
  " AND c.status IN ('OFFERED', 'CONSENTED', 'BASELINED', 'ACTIVE', 'ONE_TO_ONE', 'COMPLETED', 'PARTIAL')"

static void
free_row (gpointer data)
{
  SosRunRow *row = data;

  g_free (row->ref);
  g_free (row->name);
  g_free (row->school);
  g_free (row->programme);
  g_free (row->service);
  g_free (row->status);
  g_free (row->first);
  g_free (row->last);
  g_free (row);
}

static SosRunRow *
read_row (SosRows *rows)
{
  SosRunRow *row = g_new0 (SosRunRow, 1);

  *row = (SosRunRow){ .id = sos_rows_get_number (rows, 0), .ref = g_strdup (sos_rows_get_text (rows, 1)), .name = g_strdup (sos_rows_get_text (rows, 2)),
                      .school = g_strdup (sos_rows_get_text (rows, 3)), .programme = g_strdup (sos_rows_get_text (rows, 4)),
                      .service = g_strdup (sos_rows_get_text (rows, 5)), .status = g_strdup (sos_rows_get_text (rows, 6)),
                      .first = g_strdup (sos_rows_get_text (rows, 7)), .last = g_strdup (sos_rows_get_text (rows, 8)),
                      .held = (guint) sos_rows_get_number (rows, 9), .sessions = (guint) sos_rows_get_number (rows, 10),
                      .cap = sos_rows_is_null (rows, 11) ? SOS_NUMBER_UNKNOWN : sos_rows_get_number (rows, 11) };
  return row;
}

/* Whoever must not be known of is not counted either. */
static gboolean
count_taken (SosTransaction *transaction, GPtrArray *runs, int year, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, TAKEN_SQL, &local, "i", (gint64) year);

  for (guint i = 0; i < runs->len; i++)
    g_hash_table_insert (by_id, &((SosRunRow *) runs->pdata[i])->id, runs->pdata[i]);
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 run = sos_rows_get_number (rows, 0), person = sos_rows_get_number (rows, 1);
      SosRunRow *row = g_hash_table_lookup (by_id, &run);

      if (row != NULL && (person == 0 || !sos_transaction_hides (transaction, person)))
        row->taken++;
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

GPtrArray *
sos_runs_load (SosTransaction *transaction, GError **error)
{
  const int year = sos_day_get_academic_year (sos_day_parse (sos_transaction_get_today (transaction)));
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  if (!sos_run_ask (transaction, SOS_SCHOOL_MAY_SEE, 0, error))
    return NULL;
  rows = sos_transaction_select (transaction, RUNS_SQL, &local, "i", (gint64) year);
  while (rows != NULL && sos_rows_next (rows, &local))
    g_ptr_array_add (runs, read_row (rows));
  g_clear_pointer (&rows, sos_rows_free);
  if (local == NULL)
    return count_taken (transaction, runs, year, error) ? g_steal_pointer (&runs) : NULL;
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gpointer
load (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_runs_load (transaction, error);
}

void
sos_runs_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_runs_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
