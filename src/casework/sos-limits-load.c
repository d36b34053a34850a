/* sos-limits-load.c - the numbers this office chose, read. Decides nothing. */
#include "config.h"
#include "sos-limits-load.h"

gboolean
sos_limits_load (SosTransaction *transaction, SosLimits *limits, GError **error)
{
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT name, value FROM setting WHERE removed IS NULL", error, "");
  g_autoptr (GError) local = NULL;

  *limits = sos_limits_default;
  while (rows != NULL && sos_rows_next (rows, &local))
    sos_limits_choose (limits, sos_rows_get_text (rows, 0), sos_rows_get_text (rows, 1));
  if (local == NULL)
    return rows != NULL;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
