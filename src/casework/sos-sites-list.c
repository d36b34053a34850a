/* sos-sites-list.c - prisons or hospitals that are open. Reads only. */
#include "config.h"
#include "sos-sites-list.h"

#include "sos-load.h"

#define OPEN " AND status = 'OPEN' AND code IS NOT NULL AND ended_on IS NULL ORDER BY id"

static gpointer
run (SosTransaction *transaction, gpointer hospitals, GError **error)
{
  return sos_transaction_query (transaction, SOS_TYPE_SITE, hospitals != NULL ? "type = 'HOSPITAL'" OPEN : "type NOT IN ('HOSPITAL', 'OTHER')" OPEN, error, "");
}

void
sos_sites_list_async (SosStore *store, gboolean hospitals, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, GINT_TO_POINTER (hospitals), NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_sites_list_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
