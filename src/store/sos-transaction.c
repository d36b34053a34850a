/* sos-transaction.c - records in one read or one write: load, query, save, remove, and what goes with them before the commit. */
#include "config.h"
#include "sos-transaction-private.h"
#include "sos-pass-error.h"
#include "sos-transaction-last.h"

#include "sos-clock.h"
#include "sos-record-differs.h"
#include "sos-record-sql.h"
#include "sos-records.h"
#include "sos-search-private.h"

#include <glib/gi18n.h>

struct _SosTransaction
{
  SosSqlite *sqlite;      /* borrowed */
  SosStoreShared *shared; /* borrowed */
  SosCodes *codes;        /* owned */
  gint64 actor;
  gint64 now;
  char *today;
  char *reason;
  gpointer brought; /* not owned */
  char *title;
  gint64 deed;           /* the number of its first line in the audit; 0: none yet */
  gboolean write;
  gboolean lasting;
  gboolean bulk;
  gboolean codes_changed;
  guint search_age;
  GArray *changes;       /* SosChange */
  GArray *standings;     /* Standing: what the records handed in were before this write */
  GPtrArray *steps;      /* SosStep */
  GHashTable *step_of;   /* record id -> SosStep, borrowed; ids are unique over all types */
  GHashTable *touched;   /* person ids, gint64* */
  GHashTable *reindex;   /* those whose searched words changed */
  GHashTable *made;      /* those who came with this write */
  GHashTable *words;     /* of names, that this write has met */
  GArray *hidden;        /* gint64, ascending; NULL: not asked yet */
  GHashTable *known;     /* static key -> Known */
  char *refused;         /* the deed a rule said no to, or NULL; and what it was about */
  GType refused_type;
  gint64 refused_id, refused_person;
};

typedef struct
{
  SosRecord *record; /* owned */
  gint64 id, revision, removed;
  guint64 changed;
} Standing;

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
static SosReach reach_others;  /* as they are */
static SosRestoreGuard restore_guard;

void
sos_step_free (SosStep *self)
{
  g_clear_object (&self->before);
  g_free (self);
}

static void
clear_standing (gpointer data)
{
  g_object_unref (((Standing *) data)->record);
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
  self->standings = g_array_new (FALSE, FALSE, sizeof (Standing));
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
sos_transaction_register_reach (SosReach reach)
{
  reach_others = reach;
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

void
sos_transaction_register_guard (SosRestoreGuard guard)
{
  restore_guard = guard;
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

/* The record as it stands, removed or not; NULL without @error where there is none. */
static SosRecord *
find_any (SosTransaction *self, GType type, gint64 id, GError **error)
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
  g_autoptr (SosRecord) record = find_any (self, type, id, &local);

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

/* ---- records in ---- */

gint64
sos_store_shared_make_id (SosStoreShared *shared, gint64 now)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&shared->id_lock);
  const gint64 base = (now * 1000) << 20 | g_random_int_range (0, 1 << 20);

  shared->last_id = MAX (base, shared->last_id + 1 + g_random_int_range (0, 16));
  return shared->last_id;
}

static void
add_id (GHashTable *ids, gint64 id)
{
  if (id != 0 && !g_hash_table_contains (ids, &id))
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* The first state of a record in this write is what undo goes back to; the last revision is what it must find. */
static void
remember_step (SosTransaction *self, SosRecord *before, SosRecord *after)
{
  const gint64 id = sos_record_get_id (after);
  SosStep *step;

  if (self->bulk)
    return;
  step = g_hash_table_lookup (self->step_of, &id);
  if (step == NULL)
    {
      step = g_new0 (SosStep, 1);
      step->type = G_OBJECT_TYPE (after);
      step->id = id;
      step->before = before != NULL ? g_object_ref (before) : NULL;
      g_ptr_array_add (self->steps, step);
      g_hash_table_insert (self->step_of, g_memdup2 (&id, sizeof id), step);
    }
  step->revision = sos_record_get_revision (after);
}

static void
touch (SosTransaction *self, SosRecord *record, gint64 person, gboolean words_differ)
{
  SosChange change = { G_OBJECT_TYPE (record), sos_record_get_id (record), person };

  add_id (self->touched, person);
  if (words_differ)
    add_id (self->reindex, person);
  if (!self->bulk)
    g_array_append_val (self->changes, change);
}

void
sos_transaction_refresh_person (SosTransaction *self, gint64 person)
{
  const SosChange change = { SOS_TYPE_PERSON, person, person };

  add_id (self->touched, person);
  g_array_append_val (self->changes, change);
}

gboolean
sos_transaction_has_made (SosTransaction *self, gint64 person)
{
  return g_hash_table_contains (self->made, &person);
}

gboolean
sos_transaction_meets_word (SosTransaction *self, const char *word)
{
  return !g_hash_table_contains (self->words, word) && g_hash_table_add (self->words, g_strdup (word));
}

static gint64
get_joined_with (SosRecord *person)
{
  return person != NULL ? sos_record_get_number (person, SOS_PERSON_MERGED_INTO) : 0;
}

/* Whoever is joined with another is found by the words of both, under the other's number. */
static void
touch_joined (SosTransaction *self, SosRecord *before, SosRecord *after)
{
  const gint64 others[] = { get_joined_with (before), get_joined_with (after) };

  if (others[0] == others[1])
    return;
  add_id (self->reindex, sos_record_get_id (after));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] != 0)
      {
        add_id (self->reindex, others[i]);
        sos_transaction_refresh_person (self, others[i]);
      }
}

/* All that follows from one record having changed, inside the same transaction. */
static gboolean
follow (SosTransaction *self, const char *verb, SosRecord *before, SosRecord *after, GError **error)
{
  g_autoptr (GError) local = NULL;
  const gboolean given_away = sos_record_changes_hands (before, after);
  const gint64 person = sos_transaction_find_person (self, after, &local);
  const gint64 other = given_away && local == NULL ? sos_transaction_find_person (self, before, &local) : person;

  if (!sos_pass_error (&local, error))
    return FALSE;
  touch (self, after, person, given_away || sos_record_searched_words_differ (before, after));
  if (other != person)
    touch (self, after, other, TRUE);
  if (SOS_IS_PERSON (after))
    touch_joined (self, before, after);
  remember_step (self, before, after);
  if (reach_others != NULL && !reach_others (self, after, error))
    return FALSE;
  return sos_audit_write_change (self, verb, before, after, person, error)
         && sos_drafts_drop_saved (self, before, after, error);
}

static gboolean
put (SosTransaction *self, const char *sql, SosRecord *record, gint64 revision, gint64 removed, int must_have, GError **error)
{
  SosStatement statement;
  g_autoptr (GError) local = NULL;

  if (!sos_sqlite_prepare (self->sqlite, sql, &statement, error))
    return FALSE;
  sos_record_sql_bind (&statement, record, revision, removed);
  if (must_have > 0)
    sos_statement_bind_number (&statement, must_have, revision - 1);
  sos_sqlite_step (self->sqlite, &statement, &local);
  sos_statement_done (&statement);
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (must_have > 0 && sqlite3_changes (sos_sqlite_get_handle (self->sqlite)) == 0)
    {
      g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT,
                           _("Somebody else changed this in the meantime. Nothing was overwritten."));
      return FALSE;
    }
  return TRUE;
}

/* What a record is told by a save is true only once the write is committed. Filling an office takes no such care. */
static void
remember_standing (SosTransaction *self, SosRecord *record)
{
  Standing standing = { record, sos_record_get_id (record), sos_record_get_revision (record), sos_record_get_removed (record),
                        sos_record_get_changed (record) };

  if (self->bulk)
    return;
  g_object_ref (record);
  g_array_append_val (self->standings, standing);
}

static void
put_standings_back (SosTransaction *self)
{
  for (guint i = self->standings->len; i > 0; i--)
    {
      Standing *standing = &g_array_index (self->standings, Standing, i - 1);

      sos_record_set_identity (standing->record, standing->id, standing->revision, standing->removed);
      sos_record_set_changed (standing->record, standing->changed);
    }
}

static gboolean
insert (SosTransaction *self, SosRecord *record, GError **error)
{
  const gint64 given = sos_record_get_id (record);

  remember_standing (self, record);
  sos_record_set_identity (record, given != 0 ? given : sos_store_shared_make_id (self->shared, self->now), 0, 0);
  if (!put (self, sos_record_sql_get (G_OBJECT_TYPE (record))->insert, record, 1, 0, 0, error))
    {
      sos_record_set_identity (record, given, 0, 0); /* the write may go on without it */
      return FALSE;
    }
  sos_record_set_identity (record, sos_record_get_id (record), 1, 0);
  if (SOS_IS_PERSON (record))
    add_id (self->made, sos_record_get_id (record));
  return follow (self, "collect", NULL, record, error);
}

static gboolean
update (SosTransaction *self, SosRecord *before, SosRecord *record, gint64 removed, const char *verb, GError **error)
{
  const SosRecordSql *record_sql = sos_record_sql_get (G_OBJECT_TYPE (record));
  const gint64 revision = sos_record_get_revision (record) + 1;
  g_autofree char *sql = sos_record_sql_dup_update (record_sql, sos_record_find_changes (before, record));

  if (!put (self, sql, record, revision, removed, (int) (4 + record_sql->klass->n_fields), error))
    return FALSE;
  remember_standing (self, record);
  sos_record_set_identity (record, sos_record_get_id (record), revision, removed);
  return follow (self, verb, before, record, error);
}

gboolean
sos_transaction_save (SosTransaction *self, gpointer object, GError **error)
{
  SosRecord *record = SOS_RECORD (object);
  g_autoptr (SosRecord) before = NULL;

  g_return_val_if_fail (self->write, FALSE);

  if (!sos_record_check_complete (record, error))
    return FALSE;
  if (sos_record_get_revision (record) == 0)
    return insert (self, record, error);
  before = sos_transaction_load (self, G_OBJECT_TYPE (record), sos_record_get_id (record), error);
  if (before == NULL)
    return FALSE;
  if (sos_record_get_revision (before) == sos_record_get_revision (record) && sos_record_find_changes (before, record) == 0)
    return TRUE;
  return update (self, before, record, 0, "alter", error);
}

gboolean
sos_transaction_remove (SosTransaction *self, gpointer object, GError **error)
{
  SosRecord *record = SOS_RECORD (object);
  g_autoptr (SosRecord) before = sos_transaction_load (self, G_OBJECT_TYPE (record), sos_record_get_id (record), error);

  g_return_val_if_fail (self->write, FALSE);

  return before != NULL && update (self, before, record, self->now, "erase", error);
}

gboolean
sos_transaction_bring_back (SosTransaction *self, GType type, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) before = find_any (self, type, id, &local);
  g_autoptr (SosRecord) record = before != NULL ? sos_record_copy (before) : NULL;

  g_return_val_if_fail (self->write, FALSE);

  if (!sos_pass_error (&local, error))
    return FALSE;
  return before == NULL || sos_record_get_removed (before) == 0 || update (self, before, record, 0, "restore", error);
}

gboolean
sos_transaction_find_last_line (SosTransaction *self, gint64 *line, GError **error)
{
  g_autoptr (GError) local = NULL;

  *line = sos_sqlite_get_number (self->sqlite, "SELECT coalesce (max (seq), 0) FROM audit", &local);
  return sos_pass_error (&local, error);
}

gboolean
sos_transaction_restore (SosTransaction *self, SosStep *step, GError **error)
{
  g_autoptr (SosRecord) before = find_any (self, step->type, step->id, error);
  const gint64 removed = step->before == NULL ? self->now : sos_record_get_removed (step->before);
  g_autoptr (SosRecord) image = NULL;
  SosStep *own;

  if (before == NULL)
    return FALSE;
  image = sos_record_copy (step->before != NULL ? step->before : before);
  /* The revision that undo expects; another one is a conflict. */
  sos_record_set_identity (image, step->id, step->revision, 0);
  if (restore_guard != NULL && !restore_guard (self, before, removed == 0 ? image : NULL, error))
    return FALSE;
  if (!update (self, before, image, removed, "alter", error))
    return FALSE;
  own = g_hash_table_lookup (self->step_of, &step->id);
  own->again = step->before != NULL ? sos_record_get_revision (step->before) : 0;
  return TRUE;
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
  put_standings_back (self);
  if (local == NULL)
    g_set_error_literal (&local, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED, _("That could not be done. Nothing was changed."));
  keep_refusal (self, &local);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
