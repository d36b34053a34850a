/* sos-holidays-load.c - the days on which offices are shut, read once a transaction. Decides nothing. */
#include "config.h"
#include "sos-holidays-load.h"

#include "sos-records.h"

#define KEY "holidays"

static GHashTable *
read_all (SosTransaction *transaction, GError **error)
{
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT day FROM bank_holiday WHERE kept = 1 AND removed IS NULL", &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    g_hash_table_add (days, g_strdup (sos_rows_get_text (rows, 0)));
  if (local == NULL)
    return g_steal_pointer (&days);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

GHashTable *
sos_holidays_load (SosTransaction *transaction, GError **error)
{
  GHashTable *days = sos_transaction_recall (transaction, KEY);

  if (days == NULL && (days = read_all (transaction, error)) != NULL)
    sos_transaction_remember (transaction, KEY, days, (GDestroyNotify) g_hash_table_unref);
  return days != NULL ? g_hash_table_ref (days) : NULL;
}

void
sos_holidays_reach (SosTransaction *transaction, SosRecord *record)
{
  if (SOS_IS_BANK_HOLIDAY (record))
    sos_transaction_forget (transaction, KEY);
}
