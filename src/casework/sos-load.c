/* sos-load.c - reads that give one thing back. Knows nothing of what is read. */
#include "config.h"
#include "sos-load.h"

typedef struct
{
  SosLoadFunc func;
  gpointer data;
  GDestroyNotify free_data;
  gpointer made;
  GDestroyNotify free_made;
} Load;

static void
free_load (gpointer data)
{
  Load *load = data;

  if (load->free_data != NULL)
    load->free_data (load->data);
  if (load->made != NULL)
    load->free_made (load->made);
  g_free (load);
}

static gboolean
run (SosTransaction *transaction, gpointer data, GError **error)
{
  Load *load = data;

  load->made = load->func (transaction, load->data, error);
  return load->made != NULL;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer data = NULL;

  if (sos_store_finish (SOS_STORE (source), result, &data, &error))
    {
      Load *load = data;

      g_task_return_pointer (task, g_steal_pointer (&load->made), load->free_made);
    }
  else
    g_task_return_error (task, error);
  g_clear_pointer (&data, free_load);
}

void
sos_load_async (SosStore *store, SosLoadFunc func, gpointer data, GDestroyNotify free_data, GDestroyNotify free_made,
                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Load *load = g_new0 (Load, 1);

  g_return_if_fail (SOS_IS_STORE (store));

  load->func = func;
  load->data = data;
  load->free_data = free_data;
  load->free_made = free_made;
  sos_store_read_async (store, run, load, free_load, cancellable, done_cb, g_task_new (store, cancellable, callback, user_data));
}

gpointer
sos_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
