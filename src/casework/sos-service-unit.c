/* sos-service-unit.c - with whom a service works, as the office chose: one person, or a household and its members. */
#include "config.h"
#include "sos-service-unit.h"

#include "sos-casework-private.h"
#include "sos-load.h"

#include <glib/gi18n.h>

static gpointer
list_services (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT service FROM service_shape WHERE unit = '" SOS_UNIT_HOUSEHOLD "' AND removed IS NULL ORDER BY id", &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    g_ptr_array_add (codes, g_strdup (sos_rows_get_text (rows, 0)));
  if (local == NULL)
    return g_steal_pointer (&codes);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

gboolean
sos_service_unit_is_household (SosTransaction *transaction, const char *service, gboolean *household, GError **error)
{
  g_autoptr (GPtrArray) codes = list_services (transaction, NULL, error);

  *household = codes != NULL && g_ptr_array_find_with_equal_func (codes, service, g_str_equal, NULL);
  return codes != NULL;
}

gboolean
sos_service_unit_check (SosTransaction *transaction, SosRecord *before, SosRecord *shape, GError **error)
{
  g_autofree char *words = NULL;
  gint64 open;

  if (before == NULL || !sos_record_has_text (before, SOS_SERVICE_SHAPE_UNIT, SOS_UNIT_HOUSEHOLD) || sos_record_has_text (shape, SOS_SERVICE_SHAPE_UNIT, SOS_UNIT_HOUSEHOLD))
    return TRUE;
  if (!sos_transaction_select_number (transaction, "SELECT count (*) FROM household_episode WHERE service = $1 AND closed_on IS NULL AND removed IS NULL", &open, error, "s",
                                      sos_record_get_text (shape, SOS_SERVICE_SHAPE_SERVICE)))
    return FALSE;
  if (open == 0)
    return TRUE;
  words = g_strdup_printf (g_dngettext (NULL, "%d family is worked with on this service. End that work first.", "%d families are worked with on this service. End that work first.",
                                        (gulong) open), (int) open);
  return sos_casework_refuse ("3.10", words, error);
}

void
sos_household_services_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, list_services, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_household_services_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
