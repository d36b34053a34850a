/* sos-transaction-records.c - records into a write: saved, removed, brought back, put as they were; the line of the audit, the step of undo and the people
 * whose words and lists are made anew before the commit. */
#include "config.h"
#include "sos-transaction-state.h"

#include "sos-pass-error.h"
#include "sos-record-differs.h"
#include "sos-record-sql.h"
#include "sos-records.h"

#include <glib/gi18n.h>

static SosReach reach_others; /* as they are */
static SosRestoreGuard restore_guard;

void
sos_transaction_register_reach (SosReach reach)
{
  reach_others = reach;
}

void
sos_transaction_register_guard (SosRestoreGuard guard)
{
  restore_guard = guard;
}

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
  SosStanding standing = { record, sos_record_get_id (record), sos_record_get_revision (record), sos_record_get_removed (record),
                        sos_record_get_changed (record) };

  if (self->bulk)
    return;
  g_object_ref (record);
  g_array_append_val (self->standings, standing);
}

void
sos_transaction_put_standings_back (SosTransaction *self)
{
  for (guint i = self->standings->len; i > 0; i--)
    {
      SosStanding *standing = &g_array_index (self->standings, SosStanding, i - 1);

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
  g_autoptr (SosRecord) before = sos_transaction_find_any (self, type, id, &local);
  g_autoptr (SosRecord) record = before != NULL ? sos_record_copy (before) : NULL;

  g_return_val_if_fail (self->write, FALSE);

  if (!sos_pass_error (&local, error))
    return FALSE;
  return before == NULL || sos_record_get_removed (before) == 0 || update (self, before, record, 0, "restore", error);
}

gboolean
sos_transaction_restore (SosTransaction *self, SosStep *step, GError **error)
{
  g_autoptr (SosRecord) before = sos_transaction_find_any (self, step->type, step->id, error);
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
