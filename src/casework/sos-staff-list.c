/* sos-staff-list.c - everybody who works here now, by name, for choosing one. Reads only. */
#include "config.h"
#include "sos-staff-list.h"

typedef struct
{
  gboolean everybody;
  GPtrArray *staff;
} List;

static void
list_free (gpointer data)
{
  List *list = data;

  g_clear_pointer (&list->staff, g_ptr_array_unref);
  g_free (list);
}

static gboolean
load_staff (SosTransaction *transaction, gpointer data, GError **error)
{
  List *list = data;

  list->staff = sos_transaction_query (transaction, SOS_TYPE_STAFF,
                                       list->everybody ? "active = 1 ORDER BY name, id" : "active = 1 AND role <> 'VOLUNTEER' ORDER BY name, id",
                                       error, "");
  return list->staff != NULL;
}

static void
list_async (SosStore *store, gboolean everybody, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  List *list = g_new0 (List, 1);

  list->everybody = everybody;
  sos_store_read_async (store, load_staff, list, list_free, cancellable, callback, user_data);
}

void
sos_staff_list_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  list_async (store, FALSE, cancellable, callback, user_data);
}

void
sos_staff_list_everybody_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  list_async (store, TRUE, cancellable, callback, user_data);
}

GPtrArray *
sos_staff_list_finish (SosStore *store, GAsyncResult *result, GError **error)
{
  gpointer data = NULL;
  GPtrArray *staff = NULL;

  if (sos_store_finish (store, result, &data, error))
    staff = g_steal_pointer (&((List *) data)->staff);
  g_clear_pointer (&data, list_free);
  return staff;
}
