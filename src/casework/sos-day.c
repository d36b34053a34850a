/* sos-day.c - what a new day changes without anybody's deed: an agreement ends, an address is left behind. Decides nothing: the
 * rules do, when what is kept about these people is made anew. */
#include "config.h"
#include "sos-casework.h"

#include "sos-deliver.h"
#include "sos-due-keep.h"
#include "sos-endings.h"
#include "sos-map-keep.h"
#include "sos-map-kept.h"
#include "sos-office-checks.h"
#include "sos-pass-error.h"
#include "sos-stage-clock.h"

/* Everybody about whom something ended between the day the lists know of and today. A date of less than a whole day ("2026-10")
 * is over with its last one, which as a text stands after it, so those are looked at from the beginning of the year. */
#define ENDED \
  "SELECT person FROM consent WHERE expires_on >= $1 AND expires_on < $2" \
  " UNION SELECT person FROM address WHERE valid_to >= $1 AND valid_to < $2" \
  " UNION SELECT person FROM address WHERE valid_to >= substr ($1, 1, 4) AND valid_to < $2 AND length (valid_to) < 10" \
  " UNION SELECT person FROM clash WHERE gone_on IS NULL AND removed IS NULL" \
  " UNION SELECT person FROM threat_warning WHERE ended_on IS NULL AND removed IS NULL AND review_by >= $1 AND review_by < $2" \
  " UNION SELECT person FROM restriction WHERE removed IS NULL AND (valid_from BETWEEN $1 AND $2 OR (valid_to >= $1 AND valid_to < $2))"

/* Whoever had left a refuge, or an address that is withheld, by a clock that stood ahead: they are there. */
#define HIDDEN_AGAIN \
  "SELECT person FROM address WHERE (type = 'REFUGE' OR borough = 'WITHHELD') AND removed IS NULL AND valid_to <= $1 AND valid_to >= substr ($2, 1, length (valid_to))"

/* The day the lists know of; "" where none was ever noted. FALSE with @error. */
static gboolean
read_day (SosTransaction *transaction, char **day, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT day FROM list_day", &local, "");
  const int number = rows != NULL && sos_rows_next (rows, &local) ? (int) sos_rows_get_number (rows, 0) : 0;

  *day = number > 0 ? g_strdup_printf ("%04d-%02d-%02d", number / 10000, number / 100 % 100, number % 100) : g_strdup ("");
  return sos_pass_error (&local, error);
}

static gboolean
note_day (SosTransaction *transaction, const char *day, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (day, "-", 3);
  g_autofree char *number = g_strjoinv ("", parts);

  return sos_transaction_execute (transaction,
                                  "INSERT INTO list_day (one, day) VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET day = excluded.day",
                                  error, "i", g_ascii_strtoll (number, NULL, 10));
}

static gboolean
refresh (SosTransaction *transaction, const char *sql, const char *since, const char *today, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "ss", since, today);

  while (rows != NULL && sos_rows_next (rows, &local))
    sos_transaction_refresh_person (transaction, sos_rows_get_number (rows, 0));
  return sos_pass_error (&local, error);
}

/* A clock that was set back makes no yesterday: the lists keep the later day until it comes again; but nobody is shown in a borough who is in hiding. */
gboolean
sos_casework_turn_day (SosTransaction *transaction, gpointer data, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autofree char *since = NULL;

  if (!sos_map_keep_fill (transaction, NULL, error) || !sos_stage_clock_fill (transaction, error) || !sos_due_keep_turn (transaction, NULL, error)
      || !sos_map_kept_turn_day (transaction, error) || !read_day (transaction, &since, error))
    return FALSE;
  if (strcmp (since, today) > 0)
    return refresh (transaction, HIDDEN_AGAIN, since, today, error);
  return strcmp (since, today) == 0 || (refresh (transaction, ENDED, since, today, error) && sos_deliver_rescan (transaction, 0, error)
                                        && sos_endings_turn_day (transaction, error) && sos_office_turn_day (transaction, error)
                                        && note_day (transaction, today, error));
}
