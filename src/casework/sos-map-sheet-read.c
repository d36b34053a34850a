/* sos-map-sheet-read.c - one look at the map, made in a worker: read, and where figures go out that are not kept yet, written and read. Decides nothing
 * about what may be seen. */
#include "config.h"
#include "sos-map-sheet-private.h"

#include "sos-map-kept.h"

typedef struct
{
  SosMapCounts *counts;
  SosMapAsk view;
  gboolean external, goes_out;
  gboolean keeping; /* it is asked once more, for writing */
  SosCodes *codes;
  SosMapSheet *sheet;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->counts, sos_map_counts_unref);
  g_clear_pointer (&reading->sheet, sos_map_sheet_unref);
  g_clear_object (&reading->codes);
  g_free (reading);
}

static gboolean
read_anew (SosTransaction *transaction, gpointer data, GError **error)
{
  Reading *reading = data;

  g_clear_pointer (&reading->counts, sos_map_counts_unref);
  if ((reading->keeping && !sos_map_kept_keep (transaction, NULL, error)) || !sos_map_counts_load (transaction, &reading->counts, error))
    return FALSE;
  if (reading->goes_out && !reading->keeping && sos_map_sheet_needs_keeping (reading->counts, &reading->view, reading->external))
    return TRUE;
  reading->sheet = sos_map_sheet_new (reading->counts, &reading->view, reading->external, sos_transaction_get_codes (transaction), error);
  return reading->sheet != NULL;
}

static void
read_anew_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer data = NULL;
  const gboolean done = sos_store_finish (SOS_STORE (source), result, &data, &error);
  Reading *reading = data;

  if (done && reading->sheet == NULL)
    {
      reading->keeping = TRUE;
      sos_store_write_async (SOS_STORE (source), NULL, read_anew, reading, reading_free, g_task_get_cancellable (task), read_anew_cb,
                             g_object_ref (task));
      return;
    }
  if (done)
    g_task_return_pointer (task, g_steal_pointer (&reading->sheet), (GDestroyNotify) sos_map_sheet_unref);
  else
    g_task_return_error (task, error);
  g_clear_pointer (&data, reading_free);
}

static void
make_again (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  SosMapSheet *sheet = sos_map_sheet_new (reading->counts, &reading->view, reading->external, reading->codes, &error);

  if (sheet != NULL)
    g_task_return_pointer (task, sheet, (GDestroyNotify) sos_map_sheet_unref);
  else
    g_task_return_error (task, error);
}

static void
begin_reading (GTask *task, SosStore *store, SosMapCounts *counts, const SosMapAsk *view, gboolean external, gboolean goes_out)
{
  Reading *reading = g_new0 (Reading, 1);

  g_task_set_source_tag (task, sos_map_sheet_async);
  reading->view = *view;
  reading->external = external;
  reading->goes_out = goes_out;
  if (counts == NULL || (goes_out && sos_map_sheet_needs_keeping (counts, view, external)))
    {
      sos_store_read_async (store, read_anew, reading, reading_free, g_task_get_cancellable (task), read_anew_cb, g_object_ref (task));
      return;
    }
  reading->counts = sos_map_counts_ref (counts);
  reading->codes = g_object_ref (sos_store_get_codes (store));
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, make_again);
}

void
sos_map_sheet_async (SosStore *store, SosMapCounts *counts, const SosMapAsk *view, gboolean external, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);

  begin_reading (task, store, counts, view, external, external);
}

void
sos_map_sheet_give_async (SosStore *store, const SosMapSheet *sheet, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);

  begin_reading (task, store, sheet->counts, &sheet->ask, sheet->external, TRUE);
}

SosMapSheet *
sos_map_sheet_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sos_map_sheet_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
