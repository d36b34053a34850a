/* sos-transaction.c - one read or one write: its frame, what it is asked and told, and records out of it. How they go in: sos-transaction-records.c. */
#include "config.h"
#include "sos-transaction-state.h"
#include "sos-pass-error.h"
#include "sos-transaction-last.h"

#include "sos-clock.h"
#include "sos-record-sql.h"
#include "sos-records.h"
#include "sos-search-private.h"

#include <glib/gi18n.h>

typedef struct
{
  gpointer thing; /* owned */
  GDestroyNotify free;
} Known;

/* Memory for pages: while an office is filled its indexes are written all over. */
#define BULK_CACHE_KB (192 * 1024)
#define CACHE_KB 16000

static GPtrArray *projections; /* SosProjection; registered before the first thread */
static SosLast last_of_all;

void
sos_step_free (SosStep *self)
{
  g_clear_object (&self->before);
  g_free (self);
}

static void
clear_standing (gpointer data)
{
  g_object_unref (((SosStanding *) data)->record);
}

static void
free_known (gpointer data)
{
  Known *known = data;

  known->free (known->thing);
  g_free (known);
}

SosTransaction *
sos_transaction_new (SosSqlite *sqlite, SosStoreShared *shared, SosCodes *codes, gint64 actor, gboolean write)
{
  SosTransaction *self = g_new0 (SosTransaction, 1);

  self->sqlite = sqlite;
  self->shared = shared;
  self->codes = codes != NULL ? g_object_ref (codes) : sos_codes_new ();
  self->actor = actor;
  self->write = write;
  self->now = sos_clock_now ();
  self->today = sos_clock_dup_today ();
  self->changes = g_array_new (FALSE, FALSE, sizeof (SosChange));
  self->standings = g_array_new (FALSE, FALSE, sizeof (SosStanding));
  g_array_set_clear_func (self->standings, clear_standing);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) sos_step_free);
  self->step_of = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->reindex = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->made = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_known);
  return self;
}

void
sos_transaction_free (SosTransaction *self)
{
  g_object_unref (self->codes);
  g_array_unref (self->changes);
  g_array_unref (self->standings);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_hash_table_unref (self->step_of);
  g_hash_table_unref (self->touched);
  g_hash_table_unref (self->reindex);
  g_hash_table_unref (self->made);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->known);
  g_clear_pointer (&self->hidden, g_array_unref);
  g_free (self->today);
  g_free (self->reason);
  g_free (self->title);
  g_free (self->refused);
  g_free (self);
}

/* ---- what it is ---- */

gint64
sos_transaction_get_actor (SosTransaction *self)
{
  return self->actor;
}

gint64
sos_transaction_get_now (SosTransaction *self)
{
  return self->now;
}

const char *
sos_transaction_get_today (SosTransaction *self)
{
  return self->today;
}

SosCodes *
sos_transaction_get_codes (SosTransaction *self)
{
  return self->codes;
}

gboolean
sos_transaction_is_write (SosTransaction *self)
{
  return self->write;
}

void
sos_transaction_set_reason (SosTransaction *self, const char *reason)
{
  g_free (self->reason);
  self->reason = g_strdup (reason);
}

const char *
sos_transaction_get_reason (SosTransaction *self)
{
  return self->reason;
}

void
sos_transaction_set_brought (SosTransaction *self, gpointer brought)
{
  self->brought = brought;
}

gpointer
sos_transaction_get_brought (SosTransaction *self)
{
  return self->brought;
}

void
sos_transaction_set_title (SosTransaction *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
}

const char *
sos_transaction_get_title (SosTransaction *self)
{
  return self->title;
}

gboolean
sos_transaction_find_deed (SosTransaction *self, gint64 *deed, gboolean *first, GError **error)
{
  g_autoptr (GError) local = NULL;

  *first = self->deed == 0;
  if (*first)
    self->deed = sos_sqlite_get_number (self->sqlite, "SELECT coalesce (max (seq), 0) + 1 FROM audit", &local);
  *deed = self->deed;
  return sos_pass_error (&local, error);
}

void
sos_transaction_note_refusal (SosTransaction *self, const char *deed, GType type, gint64 id, gint64 person)
{
  g_free (self->refused);
  self->refused = g_strdup (deed);
  self->refused_type = type;
  self->refused_id = id;
  self->refused_person = person;
}

void
sos_transaction_set_lasting (SosTransaction *self)
{
  self->lasting = TRUE;
}

void
sos_transaction_set_bulk (SosTransaction *self)
{
  self->bulk = TRUE;
  sos_sqlite_set_cache (self->sqlite, BULK_CACHE_KB);
}

gboolean
sos_transaction_is_bulk (SosTransaction *self)
{
  return self->bulk;
}

void
sos_transaction_note_codes (SosTransaction *self)
{
  self->codes_changed = TRUE;
}

gboolean
sos_transaction_has_new_codes (SosTransaction *self)
{
  return self->codes_changed;
}

SosStoreShared *
sos_transaction_get_shared (SosTransaction *self)
{
  return self->shared;
}

GArray **
sos_transaction_get_hidden_place (SosTransaction *self)
{
  return &self->hidden;
}

guint
sos_transaction_get_search_age (SosTransaction *self)
{
  return self->search_age;
}

SosSqlite *
sos_transaction_get_sqlite (SosTransaction *self)
{
  return self->sqlite;
}

GArray *
sos_transaction_get_changes (SosTransaction *self)
{
  return self->changes;
}

GPtrArray *
sos_transaction_steal_steps (SosTransaction *self)
{
  if (self->lasting || self->bulk || self->steps->len == 0)
    return NULL;
  return g_steal_pointer (&self->steps);
}

void
sos_transaction_register_last (SosLast last)
{
  last_of_all = last;
}

void
sos_transaction_register_projection (SosProjection projection)
{
  if (projections == NULL)
    projections = g_ptr_array_new ();
  if (!g_ptr_array_find (projections, projection, NULL))
    g_ptr_array_add (projections, projection);
}

/* ---- what it knows already ---- */

gpointer
sos_transaction_recall (SosTransaction *self, const char *key)
{
  const Known *known = g_hash_table_lookup (self->known, key);

  return known != NULL ? known->thing : NULL;
}

gpointer
sos_transaction_remember (SosTransaction *self, const char *key, gpointer thing, GDestroyNotify free)
{
  Known *known = g_new (Known, 1);

  *known = (Known){ thing, free };
  g_hash_table_replace (self->known, (gpointer) key, known);
  return thing;
}

void
sos_transaction_forget (SosTransaction *self, const char *key)
{
  g_hash_table_remove (self->known, key);
}

/* ---- records out ---- */

SosRecord *
sos_transaction_find_any (SosTransaction *self, GType type, gint64 id, GError **error)
{
  SosStatement statement;
  SosRecord *record = NULL;

  if (!sos_sqlite_prepare (self->sqlite, sos_record_sql_get (type)->load, &statement, error))
    return NULL;
  sos_statement_bind_number (&statement, 1, id);
  if (sos_sqlite_step (self->sqlite, &statement, error))
    record = sos_record_sql_read (type, &statement);
  sos_statement_done (&statement);
  return record;
}

void
sos_transaction_set_not_found (GError **error)
{
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND, _("That record is not there any more."));
}

gpointer
sos_transaction_load (SosTransaction *self, GType type, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) record = sos_transaction_find_any (self, type, id, &local);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (record == NULL || sos_record_get_removed (record) != 0)
    sos_transaction_set_not_found (error);
  else
    return g_steal_pointer (&record);
  return NULL;
}

gint64
sos_transaction_find_person (SosTransaction *self, SosRecord *record, GError **error)
{
  const SosRecordSql *sql = sos_record_sql_get (G_OBJECT_TYPE (record));
  const int owner = sos_record_class_find_owner (sql->klass);
  GType type = sql->owner_type;
  gint64 id;

  if (G_OBJECT_TYPE (record) == SOS_TYPE_PERSON)
    return sos_record_get_id (record);
  if (owner < 0)
    return 0;
  id = sos_record_get_number (record, (guint) owner);
  while (type != SOS_TYPE_PERSON && type != G_TYPE_INVALID && id != 0)
    {
      SosStatement statement;

      sql = sos_record_sql_get (type);
      if (sql->owner == NULL || !sos_sqlite_prepare (self->sqlite, sql->owner, &statement, error))
        return 0;
      sos_statement_bind_number (&statement, 1, id);
      id = sos_sqlite_step (self->sqlite, &statement, error) ? sqlite3_column_int64 (statement.statement, 0) : 0;
      sos_statement_done (&statement);
      type = sql->owner_type;
    }
  return id;
}

gboolean
sos_transaction_find_last_line (SosTransaction *self, gint64 *line, GError **error)
{
  g_autoptr (GError) local = NULL;

  *line = sos_sqlite_get_number (self->sqlite, "SELECT coalesce (max (seq), 0) FROM audit", &local);
  return sos_pass_error (&local, error);
}

/* ---- the frame ---- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

/* In the order of their numbers, so that tables grow at their end. */
static GArray *
dup_sorted (GHashTable *people)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), g_hash_table_size (people));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, people);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);
  g_array_sort (ids, compare_ids);
  return ids;
}

static gboolean
for_each_person (SosTransaction *self, GArray *people, SosProjection projection, GError **error)
{
  for (guint i = 0; i < people->len; i++)
    if (!projection (self, g_array_index (people, gint64, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
bring_up_to_date (SosTransaction *self, GError **error)
{
  g_autoptr (GArray) touched = dup_sorted (self->touched);
  g_autoptr (GArray) reindex = dup_sorted (self->reindex);

  if (!sos_search_index_people (self, reindex, error))
    return FALSE;
  for (guint i = 0; projections != NULL && i < projections->len; i++)
    if (!for_each_person (self, touched, (SosProjection) g_ptr_array_index (projections, i), error))
      return FALSE;
  return last_of_all == NULL || last_of_all (self, error);
}

static void
roll_back (SosTransaction *self)
{
  if (!sqlite3_get_autocommit (sos_sqlite_get_handle (self->sqlite)))
    sos_sqlite_run (self->sqlite, "ROLLBACK", NULL); /* a disk error may have rolled back already */
}

/* What the refused write itself had made is gone again, and no line names it. */
static gint64
get_kept (SosTransaction *self, gint64 id)
{
  SosStep *step = g_hash_table_lookup (self->step_of, &id);

  return step != NULL && step->before == NULL ? 0 : id;
}

/* Nobody is told of a refusal that has no line: where that cannot be kept, this is what is said. */
static void
keep_refusal (SosTransaction *self, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (self->refused == NULL || !g_error_matches (*error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED))
    return;
  self->deed = 0;
  sos_transaction_set_title (self, NULL);
  if (sos_sqlite_run (self->sqlite, "BEGIN IMMEDIATE", &local)
      && sos_audit_write (self, "fail", sos_records_get_class (self->refused_type)->name, get_kept (self, self->refused_id),
                          get_kept (self, self->refused_person), NULL, NULL, self->refused, (*error)->message, &local)
      && sos_sqlite_run (self->sqlite, "COMMIT", &local))
    return;
  roll_back (self);
  g_clear_error (error);
  g_propagate_error (error, g_steal_pointer (&local));
}

gboolean
sos_transaction_run (SosTransaction *self, SosTransactionFunc func, gpointer data, GError **error)
{
  g_autoptr (GError) local = NULL;
  gboolean done;

  self->search_age = sos_short_answers_get_age (self->shared->short_answers);
  if (!sos_sqlite_run (self->sqlite, self->write ? "BEGIN IMMEDIATE" : "BEGIN", error))
    return FALSE;
  done = func (self, data, &local) && (!self->write || bring_up_to_date (self, &local))
         && sos_sqlite_run (self->sqlite, "COMMIT", &local);
  if (self->bulk)
    sos_sqlite_set_cache (self->sqlite, CACHE_KB);
  if (!done)
    roll_back (self);
  if (self->write)
    sos_short_answers_end_write (self->shared->short_answers);
  if (done)
    return TRUE;

  g_array_set_size (self->changes, 0);
  sos_transaction_put_standings_back (self);
  if (local == NULL)
    g_set_error_literal (&local, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED, _("That could not be done. Nothing was changed."));
  keep_refusal (self, &local);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
