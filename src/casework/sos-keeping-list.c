/* sos-keeping-list.c - the records whose day has come, read from the work and what was decided. The rules decide. */
#include "config.h"
#include "sos-keeping-private.h"

#include "sos-limits-load.h"
#include "sos-load.h"
#include "sos-rights-private.h"

#define MOST 200

/* ---- one person ---- */

void
sos_retention_state_clear (SosRetentionState *self)
{
  g_clear_object (&self->hold);
  g_clear_object (&self->ask);
  g_clear_pointer (&self->until, g_free);
}

static void
take_decision (SosRetentionState *state, SosRecord *decision)
{
  if (sos_record_has_text (decision, SOS_RETENTION_KIND, SOS_RETENTION_HOLD))
    g_set_object (&state->hold, decision);
  else if (sos_record_has_text (decision, SOS_RETENTION_KIND, SOS_RETENTION_DISPOSE))
    g_set_object (&state->ask, decision);
  else if (g_strcmp0 (sos_record_get_text (decision, SOS_RETENTION_UNTIL), state->until) > 0)
    {
      g_free (state->until);
      state->until = g_strdup (sos_record_get_text (decision, SOS_RETENTION_UNTIL));
    }
}

gboolean
sos_retention_read_state (SosTransaction *transaction, gint64 person, SosRetentionState *state, GError **error)
{
  g_autoptr (GPtrArray) decisions = sos_transaction_query (transaction, SOS_TYPE_RETENTION, "person = $1 AND ended_on IS NULL ORDER BY id", error, "i", person);

  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    take_decision (state, decisions->pdata[i]);
  return decisions != NULL;
}

/* ---- their work ---- */

#define FACTS \
  "SELECT p.id, p.full_name, p.ref, p.birth_date, max (e.closed_on), sum (e.closed_on IS NULL), sum (e.stage NOT IN ('DECLINED', 'SIGNPOSTED'))," \
  " EXISTS (SELECT 1 FROM concern c WHERE c.person = p.id AND c.removed IS NULL) FROM person p JOIN episode e ON e.person = p.id AND e.removed IS NULL" \
  " WHERE p.removed IS NULL AND p.merged_into IS NULL"
#define ONE FACTS " AND p.id = $1 GROUP BY p.id"
#define ALL FACTS " AND $1 = 0 GROUP BY p.id HAVING sum (e.closed_on IS NULL) = 0 ORDER BY max (e.closed_on), p.id" /* more than can be shown: what ended first */
#define HELD FACTS " AND $1 = 0 AND p.id IN (SELECT r.person FROM retention r WHERE r.kind <> 'EXTEND' AND r.ended_on IS NULL AND r.removed IS NULL) GROUP BY p.id"

static char *
dup_day (SosRows *rows, const SosLimits *limits, const char **rule)
{
  const SosRetentionFacts facts = { .open = sos_rows_get_number (rows, 5) != 0, .worked = sos_rows_get_number (rows, 6) != 0, .serious = sos_rows_get_number (rows, 7) != 0,
                                    .birth_date = sos_rows_get_text (rows, 3), .ended_on = sos_rows_get_text (rows, 4) };

  return sos_retention_dup_day (&facts, limits, rule);
}

gboolean
sos_retention_read_day (SosTransaction *transaction, gint64 person, char **day, const char **rule, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;
  SosLimits limits;

  *day = NULL;
  *rule = NULL;
  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  rows = sos_transaction_select (transaction, ONE, &local, "i", person);
  if (rows != NULL && sos_rows_next (rows, &local))
    *day = dup_day (rows, &limits, rule);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* ---- the list ---- */

static void
row_free (gpointer data)
{
  SosRetentionRow *row = data;

  g_free (row->name);
  g_free (row->ref);
  g_free (row->day);
  g_free (row->words);
  g_free (row->who);
  g_free (row);
}

typedef struct
{
  SosTransaction *transaction;
  SosLimits limits;
  SosSeatRead seat;
  GPtrArray *rows;
  gboolean decided; /* only what something was decided about */
} Reading;

/* Whoever leads data protection decides about everybody they may know of; others about those they lead. */
static gboolean
is_theirs (Reading *reading, gint64 person, gboolean *theirs, GError **error)
{
  SosRightsCase rights;

  *theirs = FALSE;
  if (sos_transaction_hides (reading->transaction, person))
    return TRUE;
  if (!sos_rights_load (reading->transaction, person, &rights, error))
    return FALSE;
  *theirs = sos_rights_knows_of (&rights) && sos_retention_is_deciding (rights.role, rights.leads);
  return TRUE;
}

static void
say_decided (Reading *reading, SosRetentionRow *row, SosRecord *decision)
{
  g_autoptr (SosRecord) who = NULL;

  if (decision == NULL)
    return;
  who = sos_transaction_find (reading->transaction, SOS_TYPE_STAFF, "id = $1", NULL, "i", sos_record_get_number (decision, SOS_RETENTION_ASKED_BY));
  row->words = g_strdup (sos_record_get_text (decision, SOS_RETENTION_WORDS));
  row->who = who != NULL ? g_strdup (sos_record_get_text (who, SOS_STAFF_NAME)) : NULL;
  row->own = row->hold == 0 && sos_record_get_number (decision, SOS_RETENTION_ASKED_BY) == sos_transaction_get_actor (reading->transaction);
}

static gboolean
take (Reading *reading, SosRows *rows, GError **error)
{
  const char *today = sos_transaction_get_today (reading->transaction), *rule;
  const gint64 person = sos_rows_get_number (rows, 0);
  g_autofree char *day = dup_day (rows, &reading->limits, &rule);
  g_auto (SosRetentionState) state = { 0 };
  const gboolean due = day != NULL && g_strcmp0 (day, today) <= 0;
  gboolean theirs;
  SosRetentionRow *row;

  if (!reading->decided && !due)
    return TRUE;
  if (!is_theirs (reading, person, &theirs, error) || !sos_retention_read_state (reading->transaction, person, &state, error))
    return FALSE;
  if (!theirs || (!reading->decided && (state.hold != NULL || state.ask != NULL || g_strcmp0 (state.until, today) > 0)))
    return TRUE;
  row = g_new0 (SosRetentionRow, 1);
  row->person = person;
  row->name = g_strdup (sos_rows_get_text (rows, 1));
  row->ref = g_strdup (sos_rows_get_text (rows, 2));
  row->rule = rule;
  row->day = g_steal_pointer (&day);
  row->hold = state.hold != NULL ? sos_record_get_id (state.hold) : 0;
  row->ask = state.ask != NULL ? sos_record_get_id (state.ask) : 0;
  say_decided (reading, row, state.hold != NULL ? state.hold : state.ask);
  g_ptr_array_add (reading->rows, row);
  return TRUE;
}

static gboolean
read_rows (Reading *reading, const char *sql, gboolean decided, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (reading->transaction, sql, &local, "i", G_GINT64_CONSTANT (0));
  const guint most = reading->rows->len + MOST;

  reading->decided = decided;
  while (rows != NULL && reading->rows->len < most && sos_rows_next (rows, &local))
    if (!take (reading, rows, &local))
      break;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static int
place_of (const SosRetentionRow *row)
{
  return row->hold != 0 ? 2 : row->ask != 0 ? 0 : 1;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const SosRetentionRow *one = *(SosRetentionRow *const *) a, *other = *(SosRetentionRow *const *) b;

  return place_of (one) != place_of (other) ? place_of (one) - place_of (other) : g_strcmp0 (one->day, other->day);
}

GPtrArray *
sos_retention_load (SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  Reading reading = { .transaction = transaction, .rows = rows };

  if (!sos_rights_read_seat (transaction, &reading.seat, error) || !sos_limits_load (transaction, &reading.limits, error))
    return NULL;
  if (sos_retention_is_deciding (reading.seat.role, TRUE) && (!read_rows (&reading, HELD, TRUE, error) || !read_rows (&reading, ALL, FALSE, error)))
    return NULL;
  g_ptr_array_sort (rows, compare);
  return g_steal_pointer (&rows);
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_retention_load (transaction, error);
}

void
sos_retention_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_retention_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- certificates ---- */

static gpointer
load_disposals (SosTransaction *transaction, gpointer data, GError **error)
{
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error))
    return NULL;
  return sos_transaction_query (transaction, SOS_TYPE_DISPOSAL, sos_retention_is_deciding (seat.role, TRUE) ? "id > 0 ORDER BY id DESC LIMIT 50" : "id < 0", error, "");
}

void
sos_disposals_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, load_disposals, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_disposals_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
