/* bench-today.c - what is due in a large office: recomputed for everybody, looked up by those who work there; a release that moves. */
#include "bench-report.h"

#include "sos-casework.h"
#include "sos-clock.h"
#include "sos-due-keep.h"
#include "sos-release.h"
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

/* The rows that are kept, and nothing else: less than this no comparison can take. */
static gboolean
read_plainly (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT person, rule, about, due_on FROM person_due ORDER BY person, rule, about", error, "");
  gint64 sum = 0;

  while (rows != NULL && sos_rows_next (rows, error))
    sum += sos_rows_get_number (rows, 0) ^ sos_rows_get_number (rows, 3);
  return sum != 0;
}

static gboolean
forget_month (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_execute (transaction, "UPDATE due_state SET filled = 0", error, "");
}

static void
recompute (SosStore *store)
{
  g_autoptr (BenchSamples) samples = bench_samples_new (), spent = bench_samples_new (), raw = bench_samples_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ROUNDS; i++)
    {
      const double begun = bench_spent_ms ();

      bench_samples_add (samples, time_write (store, sos_due_keep_all, NULL));
      bench_samples_add (spent, bench_spent_ms () - begun);
    }
  for (guint i = 0; i < ROUNDS && error == NULL; i++)
    {
      const double begun = bench_now_ms ();

      sos_store_read (store, read_plainly, NULL, &error);
      bench_samples_add (raw, bench_now_ms () - begun);
    }
  bench_stop_on (error);
  bench_report ("what is due recomputed for all open episodes, median", bench_samples_percentile (samples, 50), "ms", 1000, "its rows read",
                bench_samples_percentile (raw, 50));
  bench_report ("  of the processor", bench_samples_percentile (spent, 50), "ms", 1000, NULL, 0);
}

/* As it stood a month before, and the day that comes after it: only the days that come in are read. */
static void
turn_month (SosStore *store)
{
  g_autoptr (BenchSamples) samples = bench_samples_new (), spent = bench_samples_new ();
  const gint64 now = sos_clock_now ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      double begun, worked;

      sos_clock_set (now + i * 62 * G_GINT64_CONSTANT (86400));
      time_write (store, forget_month, NULL);
      time_write (store, sos_due_keep_turn, NULL);
      sos_clock_set (now + (i * 62 + 32) * G_GINT64_CONSTANT (86400));
      begun = bench_now_ms ();
      worked = bench_spent_ms ();
      time_write (store, sos_due_keep_turn, NULL);
      bench_samples_add (samples, bench_now_ms () - begun);
      bench_samples_add (spent, bench_spent_ms () - worked);
    }
  sos_clock_set (now);
  time_write (store, forget_month, NULL);
  time_write (store, sos_due_keep_turn, NULL);
  bench_report ("what is due for all open episodes, a month on, median", bench_samples_percentile (samples, 50), "ms", 1000, NULL, 0);
  bench_report ("  of the processor", bench_samples_percentile (spent, 50), "ms", 1000, NULL, 0);
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
  g_autoptr (BenchSamples) samples = bench_samples_new (), spent = bench_samples_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_seats && error == NULL; i++)
    {
      double begun, worked;

      sos_store_set_actor (store, g_array_index (staff, gint64, i % staff->len));
      begun = bench_now_ms ();
      worked = bench_spent_ms ();
      sos_store_read (store, func, data, &error);
      bench_samples_add (samples, bench_now_ms () - begun);
      bench_samples_add (spent, bench_spent_ms () - worked);
    }
  bench_stop_on (error);
  bench_report (name, bench_samples_percentile (samples, 95), "ms", must, NULL, 0);
  bench_report ("  of the processor, p95", bench_samples_percentile (spent, 95), "ms", must, NULL, 0);
}

/* ---- a release that moves ---- */

#define RELEASES \
  "SELECT e.id, min (c.valid_from) FROM episode e JOIN custody_stay c ON c.episode = e.id AND c.released_at IS NULL AND c.removed IS NULL" \
  " JOIN release_date r ON r.episode = e.id AND r.status = 'CONFIRMED' AND r.removed IS NULL AND r.day > $1" \
  " WHERE e.service = 'TTG' AND e.closed_on IS NULL AND e.removed IS NULL GROUP BY e.id ORDER BY e.id LIMIT 40"

static gboolean
list_releases (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, RELEASES, error, "s", sos_transaction_get_today (transaction));

  while (rows != NULL && sos_rows_next (rows, error))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val (data, id);
    }
  return rows != NULL;
}

static gboolean
read_dates (SosTransaction *transaction, gpointer episode, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT id, day FROM release_date WHERE episode = $1", error, "i", *(gint64 *) episode);

  while (rows != NULL && sos_rows_next (rows, error))
    sos_rows_get_text (rows, 1);
  return rows != NULL;
}

static SosTellRelease *
move_release (gint64 episode)
{
  g_autoptr (SosReleaseDate) date = g_object_new (SOS_TYPE_RELEASE_DATE, "episode", episode, "kind", "CONDITIONAL", "status", "CONFIRMED", "day", "2027-02-17",
                                                  "source", "OMU", "told-on", "2026-11-23", NULL);

  return sos_tell_release_new (date);
}

static void
move_releases (SosStore *store)
{
  g_autoptr (BenchSamples) samples = bench_samples_new (), spent = bench_samples_new (), raw = bench_samples_new ();
  g_autoptr (GArray) episodes = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (store, 0);
  sos_store_read (store, list_releases, episodes, &error);
  for (guint i = 0; i < episodes->len && error == NULL; i++)
    {
      g_autoptr (SosTellRelease) tell = move_release (g_array_index (episodes, gint64, i));
      const double begun = bench_now_ms (), worked = bench_spent_ms ();

      sos_store_read (store, (SosTransactionFunc) sos_release_ask, tell, &error);
      bench_samples_add (samples, bench_now_ms () - begun);
      bench_samples_add (spent, bench_spent_ms () - worked);
    }
  for (guint i = 0; i < episodes->len && error == NULL; i++)
    {
      const double begun = bench_now_ms ();

      sos_store_read (store, read_dates, &g_array_index (episodes, gint64, i), &error);
      bench_samples_add (raw, bench_now_ms () - begun);
    }
  bench_stop_on (error);
  if (episodes->len == 0)
    {
      printf ("nobody waits for a release that could move: none found in this office\n");
      return;
    }
  printf ("%u releases moved\n", episodes->len);
  bench_report ("what a moved release changes, shown, p95", bench_samples_percentile (samples, 95), "ms", 100, "its dates read", bench_samples_percentile (raw, 95));
  bench_report ("  of the processor, p95", bench_samples_percentile (spent, 95), "ms", 100, NULL, 0);
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
  turn_month (store);
  sos_store_read (store, list_staff, &(Staff){ 0, workers }, &error);
  bench_stop_on (error);
  sos_store_read (store, list_staff, &(Staff){ 1, leads }, &error);
  bench_stop_on (error);
  look (store, workers, N_SEATS, "the day of a worker read, p95", load, NULL, 100);
  look (store, workers, N_SEATS, "how much is due, for the sidebar, p95", count_mine, &n, 20);
  look (store, leads, N_SEATS, "the team of a lead read, p95", load_team, NULL, 100);
  move_releases (store);
  return 0;
}
