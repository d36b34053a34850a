/* sos-limits-load.c - the numbers this office chose, read once a transaction. Decides nothing. */
#include "config.h"
#include "sos-limits-load.h"

#include "sos-records.h"

#define KEY "limits"

static gboolean
read_all (SosTransaction *transaction, SosLimits *limits, GError **error)
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

gboolean
sos_limits_load (SosTransaction *transaction, SosLimits *limits, GError **error)
{
  const SosLimits *known = sos_transaction_recall (transaction, KEY);

  if (known != NULL)
    *limits = *known;
  else if (!read_all (transaction, limits, error))
    return FALSE;
  else
    sos_transaction_remember (transaction, KEY, g_memdup2 (limits, sizeof *limits), g_free);
  return TRUE;
}

void
sos_limits_reach (SosTransaction *transaction, SosRecord *record)
{
  if (SOS_IS_SETTING (record))
    sos_transaction_forget (transaction, KEY);
}
