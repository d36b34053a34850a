/* test-time-alone.c - N10: time decides nothing. A whole demo office is left alone for years, and nobody is joined, nothing closed or removed. */
#include "config.h"

#include "sos-casework.h"
#include "sos-clock.h"
#include "sos-demo.h"
#include "sos-records.h"

#include <glib/gstdio.h>

typedef struct
{
  const char *sql;
  gint64 number;
} Count;

static gboolean
count (SosTransaction *transaction, gpointer data, GError **error)
{
  Count *request = data;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, request->sql, error, "");

  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  request->number = sos_rows_get_number (rows, 0);
  return TRUE;
}

static gint64
count_in (SosStore *store, const char *sql)
{
  Count request = { sql, 0 };
  g_autoptr (GError) error = NULL;

  sos_store_read (store, count, &request, &error);
  g_assert_no_error (error);
  return request.number;
}

typedef struct
{
  guint n_records, n_removed; /* of whatever there is */
} Held;

static gboolean
hold_all (SosTransaction *transaction, gpointer data, GError **error)
{
  Held *held = data;
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*), count (removed) FROM %s", sos_records_get_class (types[i])->name);
      g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, error, "");

      if (rows == NULL || !sos_rows_next (rows, error))
        return FALSE;
      held->n_records += (guint) sos_rows_get_number (rows, 0);
      held->n_removed += (guint) sos_rows_get_number (rows, 1);
    }
  return TRUE;
}

static Held
hold (SosStore *store)
{
  Held held = { 0 };
  g_autoptr (GError) error = NULL;

  sos_store_read (store, hold_all, &held, &error);
  g_assert_no_error (error);
  return held;
}

static SosStore *
make_office (char **folder, char **path)
{
  g_autoptr (GError) error = NULL;
  SosStore *store;

  *folder = g_dir_make_tmp ("sos-alone-XXXXXX", &error);
  *path = g_build_filename (*folder, "office.sos", NULL);
  store = sos_store_open (*path, SOS_STORE_CREATE, &error);
  g_assert_no_error (error);
  sos_demo_fill (store, (guint64) g_test_rand_int_range (1, G_MAXINT32), 1, NULL, NULL, &error);
  g_assert_no_error (error);
  return store;
}

static void
remove_office (SosStore *store, const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  sos_store_close (store);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* A whole office left alone for years, in which reviews, agreements, checks and addresses run out and pairs look alike: nobody is made one with
 * somebody, nothing is closed, and no record goes away. */
static void
test_time_alone (void)
{
  static const char *const decided[] = {
    "SELECT count (*) FROM person WHERE merged_into IS NOT NULL", "SELECT count (*) FROM episode WHERE closed_on IS NOT NULL",
    "SELECT count (*) FROM concern WHERE closed_at IS NOT NULL", "SELECT count (*) FROM household_episode WHERE closed_on IS NOT NULL",
    "SELECT count (*) FROM conflict WHERE status <> 'ACTIVE'", "SELECT count (*) FROM likeness WHERE verdict <> 'OPEN'",
    "SELECT count (*) FROM threat_warning WHERE ended_on IS NOT NULL", "SELECT count (*) FROM missing_episode WHERE found_at IS NOT NULL",
  };
  g_autofree char *folder = NULL, *path = NULL;
  g_autoptr (SosStore) store = make_office (&folder, &path);
  const Held before = hold (store);
  const gint64 began = sos_clock_now ();
  gint64 counts[G_N_ELEMENTS (decided)];
  guint n_days = 0;
  Held after;

  for (guint i = 0; i < G_N_ELEMENTS (decided); i++)
    counts[i] = count_in (store, decided[i]);
  for (int day = 0; day < 900; day += g_test_rand_int_range (1, 45), n_days++)
    {
      g_autoptr (GError) error = NULL;

      sos_clock_set (began + (gint64) day * 86400);
      sos_store_write (store, NULL, sos_casework_turn_day, NULL, &error);
      g_assert_no_error (error);
    }
  after = hold (store);
  for (guint i = 0; i < G_N_ELEMENTS (decided); i++)
    {
      g_test_message ("%s", decided[i]);
      g_assert_cmpint (count_in (store, decided[i]), ==, counts[i]);
    }
  g_assert_cmpuint (after.n_records, >=, before.n_records);
  g_assert_cmpuint (after.n_removed, ==, before.n_removed);
  g_test_message ("N10: %u records of %" G_GINT64_FORMAT " people over %u days on which the office was opened: nobody joined, nothing closed, nothing removed",
                  before.n_records, count_in (store, "SELECT count (*) FROM person"), n_days);
  remove_office (store, folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time/alone", test_time_alone);
  return g_test_run ();
}
