/* sos-open-records.c - the one open record of each id, kept weakly; reloads what another view or an operation changed. */
#include "config.h"
#include "sos-store-private.h"

struct _SosOpenRecords
{
  SosStore *store;   /* borrowed: it owns this */
  GHashTable *by_id; /* gint64* -> SosRecord, not owned; ids are unique over all types */
};

static void
forget (gpointer data, GObject *gone)
{
  SosOpenRecords *self = data;
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (record == gone)
      g_hash_table_iter_remove (&iter);
}

SosOpenRecords *
sos_open_records_new (SosStore *store)
{
  SosOpenRecords *self = g_new0 (SosOpenRecords, 1);

  self->store = store;
  self->by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
sos_open_records_free (SosOpenRecords *self)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_object_weak_unref (record, forget, self);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

static SosRecord *
find (SosOpenRecords *self, gint64 id)
{
  SosRecord *record = g_hash_table_lookup (self->by_id, &id);

  return record != NULL ? g_object_ref (record) : NULL;
}

static void
remember (SosOpenRecords *self, SosRecord *record)
{
  const gint64 id = sos_record_get_id (record);

  g_object_weak_ref (G_OBJECT (record), forget, self);
  g_hash_table_insert (self->by_id, g_memdup2 (&id, sizeof id), record);
}

typedef struct
{
  GType type;
  gint64 id;
  SosRecord *record;
} Loading;

static void
free_loading (gpointer data)
{
  g_clear_object (&((Loading *) data)->record);
  g_free (data);
}

/* What is hidden is not there, in the words of what is not there. */
static gboolean
is_for_them (SosTransaction *transaction, SosRecord *record, GError **error)
{
  g_autoptr (GError) local = NULL;
  const gint64 person = sos_transaction_find_person (transaction, record, &local);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (person != 0 && sos_transaction_hides (transaction, person))
    sos_transaction_set_not_found (error);
  else
    return TRUE;
  return FALSE;
}

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  Loading *loading = data;

  loading->record = sos_transaction_load (transaction, loading->type, loading->id, error);
  return loading->record != NULL && is_for_them (transaction, loading->record, error);
}

static Loading *
make_loading (GType type, gint64 id)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->type = type;
  loading->id = id;
  return loading;
}

static void
take_over (SosRecord *open, SosRecord *fresh)
{
  const guint64 typed = sos_record_get_changed (open);

  if (sos_record_get_revision (fresh) <= sos_record_get_revision (open))
    return;
  sos_record_assign (open, fresh, typed);
  /* With words still unsaved the old revision stays, so that saving them asks instead of overwriting. */
  if (typed == 0)
    sos_record_set_identity (open, sos_record_get_id (fresh), sos_record_get_revision (fresh), sos_record_get_removed (fresh));
}

static void
reloaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SosOpenRecords *self = sos_store_get_open_records (SOS_STORE (source));
  gpointer data;

  if (self != NULL && sos_store_finish (SOS_STORE (source), result, &data, NULL))
    {
      Loading *loading = data;
      g_autoptr (SosRecord) open = find (self, loading->id);

      if (open != NULL)
        take_over (open, loading->record);
      free_loading (loading);
    }
}

void
sos_open_records_reload (SosOpenRecords *self, GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const SosChange *change = &g_array_index (changes, SosChange, i);
      g_autoptr (SosRecord) open = find (self, change->id);

      if (open != NULL)
        sos_store_read_async (self->store, load, make_loading (change->type, change->id), free_loading, NULL, reloaded_cb, NULL);
    }
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SosOpenRecords *self = sos_store_get_open_records (SOS_STORE (source));
  g_autoptr (GError) error = NULL;
  gpointer data;

  if (!sos_store_finish (SOS_STORE (source), result, &data, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    {
      Loading *loading = data;
      g_autoptr (SosRecord) open = find (self, loading->id); /* somebody else may have been quicker */

      if (open == NULL)
        remember (self, loading->record);
      g_task_return_pointer (task, g_object_ref (open != NULL ? open : loading->record), g_object_unref);
      free_loading (loading);
    }
}

void
sos_store_open_record_async (SosStore *self, GType type, gint64 id, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (SosRecord) open = find (sos_store_get_open_records (self), id);

  if (open != NULL)
    g_task_return_pointer (task, g_steal_pointer (&open), g_object_unref);
  else
    sos_store_read_async (self, load, make_loading (type, id), free_loading, cancellable, opened_cb, g_steal_pointer (&task));
}

gpointer
sos_store_open_record_finish (SosStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
