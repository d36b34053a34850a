/* sos-schools-list.c - schools the office works with now, by name. Reads only. */
#include "config.h"
#include "sos-schools-list.h"

#include "sos-load.h"

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_query (transaction, SOS_TYPE_SCHOOL, "active = 1 ORDER BY name, id", error, "");
}

void
sos_schools_list_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_schools_list_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
