/* sos-drafts.c - words that were typed and not saved, read back after a crash or a page left too soon. Reads only. */
#include "config.h"
#include "sos-drafts.h"

#include "sos-records.h"

typedef struct
{
  GType type;
  gint64 id;
  GPtrArray *drafts;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_pointer (&load->drafts, g_ptr_array_unref);
  g_free (load);
}

static void
draft_free (gpointer data)
{
  SosDraft *draft = data;

  g_free (draft->field);
  g_free (draft->words);
  g_free (draft);
}

static gboolean
load_drafts (SosTransaction *transaction, gpointer data, GError **error)
{
  Load *load = data;
  g_autoptr (SosRows) rows = sos_transaction_select (
      transaction,
      "SELECT field, words, base_revision, at FROM draft WHERE kind = $1 AND record = $2 AND actor = $3 ORDER BY field", error,
      "sii", sos_records_get_class (load->type)->name, load->id, sos_transaction_get_actor (transaction));
  g_autoptr (GError) local = NULL;

  if (!rows)
    return FALSE;
  load->drafts = g_ptr_array_new_with_free_func (draft_free);
  while (sos_rows_next (rows, &local))
    {
      SosDraft *draft = g_new0 (SosDraft, 1);
      const char *words = sos_rows_get_text (rows, 1);

      draft->field = g_strdup (sos_rows_get_text (rows, 0));
      draft->words = g_strdup (words ? words : "");
      draft->base_revision = sos_rows_get_number (rows, 2);
      draft->at = sos_rows_get_number (rows, 3);
      g_ptr_array_add (load->drafts, draft);
    }
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

void
sos_drafts_load_async (SosStore *store, GType type, gint64 id, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Load *load = g_new0 (Load, 1);

  load->type = type;
  load->id = id;
  /* In the queue of the writes, though it only reads: a page that was just left may still have its draft in there, and a read
   * of its own would overtake it. */
  sos_store_write_async (store, NULL, load_drafts, load, load_free, cancellable, callback, user_data);
}

GPtrArray *
sos_drafts_finish (SosStore *store, GAsyncResult *result, GError **error)
{
  gpointer data = NULL;
  GPtrArray *drafts = NULL;

  if (sos_store_finish (store, result, &data, error))
    drafts = g_steal_pointer (&((Load *) data)->drafts);
  g_clear_pointer (&data, load_free);
  return drafts;
}
