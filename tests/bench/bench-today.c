/* bench-today.c - what is due in a large office: recomputed for everybody, kept by one change, looked up by those who work there. */
#include "bench-report.h"

#include "sos-casework.h"
#include "sos-due-keep.h"
#include "sos-team-board.h"
#include "sos-today.h"

#include <stdio.h>

#define ROUNDS 5
#define N_SEATS 40
#define MOST 60

typedef struct
{
  gint64 leads; /* 1: those who lead, 0: those who do not */
  GArray *ids;
} Staff;

static gboolean
list_staff (SosTransaction *transaction, gpointer data, GError **error)
{
  Staff *staff = data;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT id FROM staff WHERE role = (CASE $1 WHEN 1 THEN 'TEAM_LEAD' ELSE 'CASEWORKER' END) AND active = 1 AND removed IS NULL ORDER BY id", error, "i", staff->leads);

  while (rows != NULL && sos_rows_next (rows, error))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val (staff->ids, id);
    }
  return rows != NULL;
}

static gboolean
count (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT count (*), (SELECT count (*) FROM episode WHERE closed_on IS NULL AND removed IS NULL) FROM person_due", error, "");

  if (rows != NULL && sos_rows_next (rows, error))
    printf ("%" G_GINT64_FORMAT " things due of %" G_GINT64_FORMAT " open episodes\n", sos_rows_get_number (rows, 0), sos_rows_get_number (rows, 1));
  return rows != NULL;
}

static double
time_write (SosStore *store, SosTransactionFunc func, gpointer data)
{
  const double begun = bench_now_ms ();
  g_autoptr (GError) error = NULL;

  sos_store_write (store, NULL, func, data, &error);
  bench_stop_on (error);
  return bench_now_ms () - begun;
}

static void
recompute (SosStore *store)
{
  g_autoptr (BenchSamples) samples = bench_samples_new ();

  for (guint i = 0; i < ROUNDS; i++)
    bench_samples_add (samples, time_write (store, sos_due_keep_all, NULL));
  bench_report ("what is due recomputed for all open episodes, median", bench_samples_percentile (samples, 50), "ms", 1000, NULL, 0);
}

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosToday) today = sos_today_load (transaction, SOS_DUE_NOW, MOST, error);

  return today != NULL;
}

static gboolean
load_team (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosTeamBoard) board = sos_team_board_load (transaction, error);

  return board != NULL;
}

static gboolean
count_mine (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_today_count (transaction, data, error);
}

/* @n_seats times, one after the other of those who work here. */
static void
look (SosStore *store, GArray *staff, guint n_seats, const char *name, SosTransactionFunc func, gpointer data, double must)
{
  g_autoptr (BenchSamples) samples = bench_samples_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_seats && error == NULL; i++)
    {
      double begun;

      sos_store_set_actor (store, g_array_index (staff, gint64, i % staff->len));
      begun = bench_now_ms ();
      sos_store_read (store, func, data, &error);
      bench_samples_add (samples, bench_now_ms () - begun);
    }
  bench_stop_on (error);
  bench_report (name, bench_samples_percentile (samples, 95), "ms", must, NULL, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = NULL;
  g_autoptr (GArray) workers = g_array_new (FALSE, FALSE, sizeof (gint64)), leads = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = 0;

  sos_casework_init ();
  store = sos_store_open (argv[1], SOS_STORE_OPEN, &error);
  bench_stop_on (error);
  printf ("the first turn of the day took %.0f ms\n", time_write (store, sos_casework_turn_day, NULL));
  sos_store_read (store, count, NULL, &error);
  bench_stop_on (error);
  recompute (store);
  sos_store_read (store, list_staff, &(Staff){ 0, workers }, &error);
  bench_stop_on (error);
  sos_store_read (store, list_staff, &(Staff){ 1, leads }, &error);
  bench_stop_on (error);
  look (store, workers, N_SEATS, "the day of a worker read, p95", load, NULL, 100);
  look (store, workers, N_SEATS, "how much is due, for the sidebar, p95", count_mine, &n, 20);
  look (store, leads, N_SEATS, "the team of a lead read, p95", load_team, NULL, 100);
  return 0;
}
