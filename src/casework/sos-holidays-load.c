/* sos-holidays-load.c - the days on which offices are shut, read once a transaction: those of England, what the office put in, and without
 * what it struck out. Decides nothing. */
#include "config.h"
#include "sos-holidays-load.h"

#include "sos-bank-holidays.h"
#include "sos-day.h"
#include "sos-records.h"

#define KEY "holidays"
#define FIRST_YEAR 2020
#define LAST_YEAR 2050

static gpointer
compute (gpointer nothing)
{
  GPtrArray *days = g_ptr_array_new ();
  const int last = sos_day_make (LAST_YEAR, 12, 31);

  for (int day = sos_day_make (FIRST_YEAR, 1, 1); day <= last; day++)
    if (sos_bank_holiday_get_name (day) != NULL)
      g_ptr_array_add (days, sos_day_dup_text (day));
  return days;
}

/* The days are known once and for all. */
static GHashTable *
make_computed (void)
{
  static GOnce once = G_ONCE_INIT;
  GPtrArray *days = g_once (&once, compute, NULL);
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < days->len; i++)
    g_hash_table_add (table, days->pdata[i]);
  return table;
}

static void
take (GHashTable *days, SosRows *rows)
{
  const char *day = g_intern_string (sos_rows_get_text (rows, 0));

  if (sos_rows_get_number (rows, 1) != 0)
    g_hash_table_add (days, (gpointer) day);
  else
    g_hash_table_remove (days, day);
}

static GHashTable *
read_all (SosTransaction *transaction, GError **error)
{
  g_autoptr (GHashTable) days = make_computed ();
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT day, kept FROM bank_holiday WHERE removed IS NULL ORDER BY id", &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    take (days, rows);
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

/* What the set holds is never freed: it is static, or interned. */
char **
sos_holidays_list (SosTransaction *transaction, GError **error)
{
  g_autoptr (GHashTable) days = sos_holidays_load (transaction, error);

  return days != NULL ? (char **) g_hash_table_get_keys_as_array (days, NULL) : NULL;
}

void
sos_holidays_reach (SosTransaction *transaction, SosRecord *record)
{
  if (SOS_IS_BANK_HOLIDAY (record))
    sos_transaction_forget (transaction, KEY);
}
