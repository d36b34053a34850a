/* sos-service-unit.c - with whom a service works, as the office chose: one person, or a household and its members. */
#include "config.h"
#include "sos-service-unit.h"

#include "sos-casework-private.h"
#include "sos-family-list.h"
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

/* How many families are worked with on it, of whom whoever is at the desk may know: of the others no number says a word, and their work goes on as it
 * was begun. FALSE with @error. */
static gboolean
count_families (SosTransaction *transaction, const char *service, guint *n, GError **error)
{
  g_autoptr (GArray) households = sos_transaction_select_ids (
    transaction, "SELECT household FROM household_episode WHERE service = $1 AND closed_on IS NULL AND removed IS NULL ORDER BY id", error, "s", service);

  *n = 0;
  for (guint i = 0; households != NULL && i < households->len; i++)
    {
      gboolean hidden;

      if (!sos_family_list_hides (transaction, g_array_index (households, gint64, i), &hidden, error))
        return FALSE;
      *n += !hidden;
    }
  return households != NULL;
}

gboolean
sos_service_unit_check (SosTransaction *transaction, SosRecord *before, SosRecord *shape, GError **error)
{
  g_autofree char *words = NULL;
  guint open;

  if (before == NULL || !sos_record_has_text (before, SOS_SERVICE_SHAPE_UNIT, SOS_UNIT_HOUSEHOLD) || sos_record_has_text (shape, SOS_SERVICE_SHAPE_UNIT, SOS_UNIT_HOUSEHOLD))
    return TRUE;
  if (!count_families (transaction, sos_record_get_text (shape, SOS_SERVICE_SHAPE_SERVICE), &open, error))
    return FALSE;
  if (open == 0)
    return TRUE;
  words = g_strdup_printf (g_dngettext (NULL, "%d family is worked with on this service. End that work first.", "%d families are worked with on this service. End that work first.",
                                        open), (int) open);
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
