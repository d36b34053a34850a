/* bench-office.c - what the rooms without a window can do with a large office, beside raw SQLite and raw cairo in the same run. */
#include "bench-report.h"

#include "sos-casework.h"
#include "sos-contact-desk.h"
#include "sos-contact-log.h"
#include "sos-family-case.h"
#include "sos-family-list.h"
#include "sos-likely.h"
#include "sos-rights.h"
#include "sos-map-counts.h"
#include "sos-map-kept.h"
#include "sos-people.h"
#include "sos-person-case.h"
#include "sos-search.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#define N_NAMES 400
#define N_PEOPLE 300
#define N_SAVES 400

typedef struct
{
  SosStore *store;
  sqlite3 *raw;       /* a second, read-only door for the raw limits */
  GPtrArray *names;   /* full names of people spread over the office */
  GArray *people;     /* their ids */
} Bench;

/* People spread evenly over the ids, so that no cache page helps twice. */
static void
choose_people (Bench *bench)
{
  sqlite3_stmt *statement;
  gint64 n_people = 0;

  sqlite3_prepare_v2 (bench->raw, "SELECT count(*) FROM person_list", -1, &statement, NULL);
  if (sqlite3_step (statement) == SQLITE_ROW)
    n_people = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  printf ("%" G_GINT64_FORMAT " people in the list\n", n_people);

  sqlite3_prepare_v2 (bench->raw,
                      "SELECT person, name FROM (SELECT person, name, row_number() OVER (ORDER BY person) AS n "
                      "FROM person_list) WHERE n % $1 = 0 LIMIT $2",
                      -1, &statement, NULL);
  sqlite3_bind_int64 (statement, 1, MAX (n_people / N_NAMES, 1));
  sqlite3_bind_int64 (statement, 2, N_NAMES);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (bench->people, id);
      g_ptr_array_add (bench->names, g_strdup ((const char *) sqlite3_column_text (statement, 1)));
    }
  sqlite3_finalize (statement);
}

typedef struct
{
  const char *typed;
  SosSearchFlags flags;
  double took;
  guint found;
} Typing;

static gboolean
search_once (SosTransaction *transaction, gpointer data, GError **error)
{
  Typing *typing = data;
  const double begun = bench_now_ms ();
  g_autoptr (GArray) ids = sos_search_people (transaction, typing->typed, typing->flags, error);

  typing->took = bench_now_ms () - begun;
  typing->found = ids != NULL ? ids->len : 0;
  return ids != NULL;
}

static void
time_search (Bench *bench, const char *typed, SosSearchFlags flags, BenchSamples *samples, guint *found)
{
  g_autoptr (GError) error = NULL;
  Typing typing = { typed, flags };

  sos_store_read (bench->store, search_once, &typing, &error);
  bench_stop_on (error);
  bench_samples_add (samples, typing.took);
  *found += typing.found > 0;
}

/* One letter of the word is another, as a hurried hand does it. */
static char *
misspell (const char *word, guint at)
{
  char *wrong = g_strdup (word);

  wrong[at] = wrong[at] == 'x' ? 'q' : 'x';
  return wrong;
}

static void
bench_search (Bench *bench)
{
  g_autoptr (BenchSamples) keys = bench_samples_new ();
  g_autoptr (BenchSamples) wrong = bench_samples_new ();
  guint found = 0, found_wrong = 0;

  for (guint i = 0; i < bench->names->len; i++)
    {
      const char *name = g_ptr_array_index (bench->names, i);
      g_autofree char *typed = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), 12));
      glong n = g_utf8_strlen (typed, -1);

      for (glong k = 1; k <= n; k++)
        {
          g_autofree char *prefix = g_utf8_substring (typed, 0, k);

          time_search (bench, prefix, SOS_SEARCH_EXACT, keys, &found);
        }
      if (i % 4 == 0 && g_str_is_ascii (typed) && strcspn (typed, " -'") >= 5)
        {
          g_autofree char *word = g_strndup (name, strcspn (name, " -'"));
          g_autofree char *misspelt = misspell (word, 2);

          time_search (bench, misspelt, SOS_SEARCH_TOLERANT, wrong, &found_wrong);
        }
    }
  printf ("%u typed keys, %u found somebody; %u misspelt names, %u found somebody\n", keys->values->len, found,
          wrong->values->len, found_wrong);
  bench_report ("search, a typed key, median", bench_samples_percentile (keys, 50), "ms", 2, NULL, 0);
  bench_report ("search, a typed key, p99", bench_samples_percentile (keys, 99), "ms", 16, NULL, 0);
  bench_report ("search, one misspelling, p99", bench_samples_percentile (wrong, 99), "ms", 25, NULL, 0);
}

static gboolean
load_case (SosTransaction *transaction, gpointer data, GError **error)
{
  gint64 *id = data;
  g_autoptr (SosPersonCase) person_case = sos_person_case_load (transaction, *id, error);

  return person_case != NULL;
}

static double
time_raw_row (Bench *bench, gint64 id)
{
  const double begun = bench_now_ms ();
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (bench->raw, "SELECT * FROM person WHERE id = $1", -1, &statement, NULL);
  sqlite3_bind_int64 (statement, 1, id);
  sqlite3_step (statement);
  sqlite3_finalize (statement);
  return bench_now_ms () - begun;
}

static void
bench_open_person (Bench *bench)
{
  g_autoptr (BenchSamples) cases = bench_samples_new ();
  g_autoptr (BenchSamples) raw = bench_samples_new ();

  for (guint i = 0; i < MIN (bench->people->len, N_PEOPLE); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 id = g_array_index (bench->people, gint64, i);
      const double begun = bench_now_ms ();

      sos_store_read (bench->store, load_case, &id, &error);
      bench_stop_on (error);
      bench_samples_add (cases, bench_now_ms () - begun);
      bench_samples_add (raw, time_raw_row (bench, id));
    }
  bench_report ("a person's whole case read, p95", bench_samples_percentile (cases, 95), "ms", 50, "one raw row",
                bench_samples_percentile (raw, 95));
}

/* Every household with whom there is work, as their worker sees it; those of the large office are as many times eleven as it is large. */
static gboolean
load_family (SosTransaction *transaction, gpointer data, GError **error)
{
  const SosFamilyView view = { .household = *(gint64 *) data };
  g_autoptr (SosFamilyCase) family_case = sos_family_case_load (transaction, &view, error);

  return family_case != NULL;
}

static void
bench_open_family (Bench *bench)
{
  g_autoptr (BenchSamples) cases = bench_samples_new ();
  g_autoptr (BenchSamples) raw = bench_samples_new ();
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (bench->raw,
                      "SELECT household, worker FROM household_episode WHERE closed_on IS NULL AND worker IS "
                      "NOT NULL ORDER BY household % 997 LIMIT $1",
                      -1, &statement, NULL);
  sqlite3_bind_int64 (statement, 1, N_PEOPLE);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_autoptr (GError) error = NULL;
      gint64 household = sqlite3_column_int64 (statement, 0);
      double begun;

      sos_store_set_actor (bench->store, sqlite3_column_int64 (statement, 1));
      begun = bench_now_ms ();
      sos_store_read (bench->store, load_family, &household, &error);
      bench_stop_on (error);
      bench_samples_add (cases, bench_now_ms () - begun);
      bench_samples_add (raw, time_raw_row (bench, household));
    }
  sqlite3_finalize (statement);
  sos_store_set_actor (bench->store, 0);
  printf ("%u families opened\n", cases->values->len);
  bench_report ("a family case read, p95", bench_samples_percentile (cases, 95), "ms", 60, "one raw row",
                bench_samples_percentile (raw, 95));
}

static gboolean
run_families (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (GArray) ids = sos_families_query_run (transaction, data, NULL, error);

  return ids != NULL;
}

static void
bench_families (Bench *bench)
{
  bench_open_family (bench);
  for (SosFamiliesOrder order = 0; order < SOS_FAMILIES_N_ORDERS; order++)
    {
      g_autoptr (GError) error = NULL;
      SosFamiliesQuery query = { .order = order };
      const double begun = bench_now_ms ();

      sos_store_read (bench->store, run_families, &query, &error);
      bench_stop_on (error);
      printf ("all households in order %u: %.1f ms\n", order, bench_now_ms () - begun);
    }
}

typedef struct
{
  gint64 id;
  guint turn;
} Edit;

static gboolean
save_one_field (SosTransaction *transaction, gpointer data, GError **error)
{
  Edit *edit = data;
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, edit->id, error);
  g_autofree char *known_as = g_strdup_printf ("Bench %u", edit->turn);
  g_autoptr (SosSaveRecord) save = NULL;

  if (person == NULL)
    return FALSE;
  sos_record_set_text (person, SOS_PERSON_KNOWN_AS, known_as);
  save = sos_save_record_new (person, NULL);
  return sos_casework_save_record (transaction, save, error);
}

static void
save_once (Bench *bench, guint turn, BenchSamples *samples)
{
  g_autoptr (GError) error = NULL;
  Edit edit = { g_array_index (bench->people, gint64, turn % bench->people->len), g_random_int () };
  const double begun = bench_now_ms ();

  sos_store_write (bench->store, NULL, save_one_field, &edit, &error);
  bench_stop_on (error);
  bench_samples_add (samples, bench_now_ms () - begun);
}

/* A one-row table in a file of its own beside the office, so that the raw commit meets the same disk. */
static sqlite3 *
open_raw_table (const char *path)
{
  sqlite3 *database;

  sqlite3_open (path, &database);
  sqlite3_exec (database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS t (a INTEGER PRIMARY KEY, b TEXT);"
                "INSERT OR REPLACE INTO t VALUES (1, '')", NULL, NULL, NULL);
  return database;
}

static void
commit_raw (sqlite3 *database, BenchSamples *samples)
{
  const double begun = bench_now_ms ();

  sqlite3_exec (database, "UPDATE t SET b = b || 'x' WHERE a = 1", NULL, NULL, NULL);
  bench_samples_add (samples, bench_now_ms () - begun);
}

/* In turns, so that whatever else the disk does meets both alike. */
static void
bench_save (Bench *bench)
{
  g_autoptr (BenchSamples) saves = bench_samples_new ();
  g_autoptr (BenchSamples) raw = bench_samples_new ();
  g_autofree char *path = g_strconcat (sos_store_get_path (bench->store), ".raw", NULL);
  sqlite3 *database = open_raw_table (path);
  double limit;

  for (guint i = 0; i < N_SAVES; i++)
    {
      commit_raw (database, raw);
      save_once (bench, i, saves);
    }
  sqlite3_close (database);
  remove (path);
  limit = bench_samples_percentile (raw, 50);
  bench_report ("save one field, median", bench_samples_percentile (saves, 50), "ms", 4 * limit, "raw one-row FULL commit", limit);
}

typedef struct
{
  Bench *bench;
  volatile int done;
  double took;
} Backup;

static gpointer
back_up (gpointer data)
{
  Backup *backup = data;
  g_autofree char *path = g_strconcat (sos_store_get_path (backup->bench->store), ".copy", NULL);
  g_autoptr (GError) error = NULL;
  const double begun = bench_now_ms ();

  remove (path);
  sos_store_backup (backup->bench->store, path, &error);
  bench_stop_on (error);
  backup->took = bench_now_ms () - begun;
  remove (path);
  g_atomic_int_set (&backup->done, 1);
  return NULL;
}

static void
bench_backup (Bench *bench)
{
  g_autoptr (BenchSamples) saves = bench_samples_new ();
  Backup backup = { bench };
  g_autoptr (GThread) thread = g_thread_new ("backup", back_up, &backup);

  for (guint i = 0; g_atomic_int_get (&backup.done) == 0; i++)
    save_once (bench, i, saves);
  g_thread_join (g_steal_pointer (&thread));
  printf ("backup took %.0f ms; %u saves went through meanwhile\n", backup.took, saves->values->len);
  bench_report ("the longest save during a backup", bench_samples_max (saves), "ms", 100, NULL, 0);
}

static gboolean
run_query (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (GArray) ids = sos_people_query_run (transaction, data, error);

  return ids != NULL;
}

static void
bench_lists (Bench *bench)
{
  for (SosPeopleOrder order = 0; order < SOS_PEOPLE_N_ORDERS; order++)
    {
      g_autoptr (GError) error = NULL;
      SosPeopleQuery query = { .scope = SOS_PEOPLE_ALL, .order = order };
      double begun = bench_now_ms ();

      sos_store_read (bench->store, run_query, &query, &error);
      bench_stop_on (error);
      printf ("all ids in order %u: %.1f ms", order, bench_now_ms () - begun);
      query.status = (char *) "ACTIVE";
      begun = bench_now_ms ();
      sos_store_read (bench->store, run_query, &query, &error);
      bench_stop_on (error);
      printf ("; of those open, the order known: %.1f ms\n", bench_now_ms () - begun);
    }
}

/* ---- what the rights cost: the same questions with and without those subtracted whom the one at the desk must not know of ---- */

#define N_SEALED 1000
#define N_LISTS 9 /* times each order is listed, each way */

/* The hiding of the program, and none: in turns, so that whatever else the machine does meets both alike. */
static GArray *
hide_nobody (SosTransaction *transaction, GError **error)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static const SosHiding hidings[] = { hide_nobody, sos_viewer_dup_hidden };

/* Far more than an office would ever seal, spread over all of it. */
static gboolean
set_sealed (SosTransaction *transaction, gpointer data, GError **error)
{
  const char *sql = GPOINTER_TO_INT (data) ? "UPDATE person SET sealed = 1 WHERE id IN (SELECT person FROM (SELECT person, row_number() OVER (ORDER BY person) AS n"
                                             " FROM person_list) WHERE n % (SELECT max (1, count (*) / $1) FROM person_list) = 0)"
                                           : "UPDATE person SET sealed = 0 WHERE sealed = 1 AND id IN (SELECT person FROM person_list) AND $1 > 0";

  return sos_transaction_execute (transaction, sql, error, "i", (gint64) N_SEALED);
}

static void
seal (Bench *bench, gboolean sealed)
{
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (bench->store, 0);
  sos_store_write (bench->store, NULL, set_sealed, GINT_TO_POINTER (sealed), &error);
  bench_stop_on (error);
}

static gint64
find_caseworker (Bench *bench)
{
  sqlite3_stmt *statement;
  gint64 id = 0;

  sqlite3_prepare_v2 (bench->raw, "SELECT id FROM staff WHERE role = 'CASEWORKER' AND active = 1 ORDER BY id LIMIT 1", -1, &statement, NULL);
  if (sqlite3_step (statement) == SQLITE_ROW)
    id = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return id;
}

static void
report_cost (const char *what, BenchSamples *without, BenchSamples *with, double percentile)
{
  const double before = bench_samples_percentile (without, percentile), after = bench_samples_percentile (with, percentile);

  bench_report (what, after, "ms", before * 1.1, "without the rights", before);
}

static void
bench_rights_search (Bench *bench)
{
  BenchSamples *keys[] = { bench_samples_new (), bench_samples_new () };
  BenchSamples *wrong[] = { bench_samples_new (), bench_samples_new () };
  guint found = 0;

  for (guint i = 0; i < bench->names->len; i++)
    {
      const char *name = g_ptr_array_index (bench->names, i);
      const glong n = MIN (g_utf8_strlen (name, -1), 12);

      for (glong k = 1; k <= n; k++)
        for (guint turn = 0; turn < 2; turn++)
          {
            const guint way = (turn + (guint) k + i) % 2; /* whoever comes second finds the pages read; neither is always first with one letter, whose answers are the largest */
            g_autofree char *typed = g_utf8_substring (name, 0, k);

            sos_transaction_register_hiding (hidings[way]);
            time_search (bench, typed, SOS_SEARCH_EXACT, keys[way], &found);
          }
      for (guint turn = 0; turn < 2 && i % 4 == 0 && g_str_is_ascii (name) && strcspn (name, " -'") >= 5; turn++)
        {
          const guint way = (turn + i / 4) % 2;
          g_autofree char *word = g_strndup (name, strcspn (name, " -'"));
          g_autofree char *misspelt = misspell (word, 2);

          sos_transaction_register_hiding (hidings[way]);
          time_search (bench, misspelt, SOS_SEARCH_TOLERANT, wrong[way], &found);
        }
    }
  report_cost ("search with rights, a typed key, median", keys[0], keys[1], 50);
  report_cost ("search with rights, a typed key, p99", keys[0], keys[1], 99);
  report_cost ("search with rights, one misspelling, median", wrong[0], wrong[1], 50);
  report_cost ("search with rights, one misspelling, p99", wrong[0], wrong[1], 99);
  for (guint way = 0; way < 2; way++)
    {
      bench_samples_free (keys[way]);
      bench_samples_free (wrong[way]);
    }
}

static double
time_list (Bench *bench, SosPeopleQuery *query)
{
  g_autoptr (GError) error = NULL;
  const double begun = bench_now_ms ();

  sos_store_read (bench->store, run_query, query, &error);
  bench_stop_on (error);
  return bench_now_ms () - begun;
}

static void
bench_rights_lists (Bench *bench)
{
  static const SosPeopleOrder orders[] = { SOS_PEOPLE_BY_NAME, SOS_PEOPLE_BY_NEXT_DUE };
  static char *const statuses[] = { NULL, (char *) "ACTIVE" };

  for (guint i = 0; i < G_N_ELEMENTS (orders) * G_N_ELEMENTS (statuses); i++)
    {
      SosPeopleQuery query = { .scope = SOS_PEOPLE_ALL, .order = orders[i / 2], .status = statuses[i % 2] };
      BenchSamples *lists[] = { bench_samples_new (), bench_samples_new () };

      time_list (bench, &query); /* the order is known from here on */
      for (guint turn = 0; turn < 2 * N_LISTS; turn++)
        {
          const guint way = (turn + turn / 2) % 2; /* whoever comes second finds the memory as the other one left it */

          sos_transaction_register_hiding (hidings[way]);
          bench_samples_add (lists[way], time_list (bench, &query));
        }
      report_cost (i / 2 == 0 ? i % 2 == 0 ? "list with rights, all by name" : "list with rights, open by name"
                   : i % 2 == 0 ? "list with rights, all by next due" : "list with rights, open by next due", lists[0], lists[1], 50);
      bench_samples_free (lists[0]);
      bench_samples_free (lists[1]);
    }
}

/* Rows of people far apart, and what of that is asking who sits at the desk: the rest of a line's rights is a look at two numbers. */
typedef struct
{
  GArray *people;
  guint first;
  double rows, viewer;
} Block;

static gboolean
fetch_block (SosTransaction *transaction, gpointer data, GError **error)
{
  Block *block = data;
  const double begun = bench_now_ms ();
  g_autoptr (GPtrArray) rows = sos_people_fetch (transaction, &g_array_index (block->people, gint64, block->first), 64, error);
  const double read = bench_now_ms ();
  g_autoptr (SosViewer) viewer = rows != NULL ? sos_viewer_load (transaction, error) : NULL;

  block->rows = read - begun;
  block->viewer = bench_now_ms () - read;
  return viewer != NULL;
}

static void
bench_rights_rows (Bench *bench)
{
  g_autoptr (BenchSamples) rows = bench_samples_new ();
  g_autoptr (BenchSamples) viewers = bench_samples_new ();

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GError) error = NULL;
      Block block = { bench->people, i * 37 % (bench->people->len - 64) };

      sos_store_read (bench->store, fetch_block, &block, &error);
      bench_stop_on (error);
      bench_samples_add (rows, block.rows);
      bench_samples_add (viewers, block.viewer);
    }
  bench_report ("64 rows with rights, median", bench_samples_percentile (rows, 50), "ms", 1, "asking who looks",
                bench_samples_percentile (viewers, 50));
}

static void
bench_rights (Bench *bench)
{
  seal (bench, TRUE);
  sos_store_set_actor (bench->store, find_caseworker (bench));
  bench_rights_search (bench);
  bench_rights_lists (bench);
  sos_transaction_register_hiding (sos_viewer_dup_hidden);
  bench_rights_rows (bench);
  seal (bench, FALSE);
}

#define N_MAPS 50

/* The counts of one map out of the records, as they would have to be counted each time if they were not kept. */
static double
time_one_map_raw (Bench *bench)
{
  const double begun = bench_now_ms ();
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (bench->raw,
                      "SELECT person.home_borough, episode.service, count (DISTINCT episode.person) FROM episode"
                      " JOIN person ON person.id = episode.person WHERE episode.removed IS NULL AND person.removed IS NULL"
                      " AND person.sealed = 0 AND episode.stage = 'ACTIVE' GROUP BY 1, 2",
                      -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    ;
  sqlite3_finalize (statement);
  return bench_now_ms () - begun;
}

/* All figures of one layer in one quarter, decided for the first time. */
static double
time_decide (SosMapCounts *counts, guint layer, int quarter)
{
  const SosMapAsk view = { layer, SOS_MAP_KIND_HOME, sos_map_counts_get_n_services (counts), quarter };
  const double begun = bench_now_ms ();

  sos_map_counts_get_total (counts, &view);
  return bench_now_ms () - begun;
}

/* From one borough to another: what is kept for the map goes along. */
static gboolean
move_home (SosTransaction *transaction, gpointer data, GError **error)
{
  Edit *edit = data;
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, edit->id, error);
  g_autoptr (SosSaveRecord) save = NULL;

  if (person == NULL)
    return FALSE;
  sos_record_set_text (person, SOS_PERSON_HOME_BOROUGH, edit->turn % 2 == 0 ? "E09000022" : "E09000028");
  save = sos_save_record_new (person, NULL);
  return sos_casework_save_record (transaction, save, error);
}

/* What keeping the counts right adds to a save: one that moves somebody, beside one that does not, in turns. */
static void
bench_moves (Bench *bench)
{
  g_autoptr (BenchSamples) moves = bench_samples_new (), saves = bench_samples_new ();

  for (guint i = 0; i < 2 * N_MAPS; i++)
    {
      g_autoptr (GError) error = NULL;
      Edit edit = { g_array_index (bench->people, gint64, i / 2 % bench->people->len), i };
      const double begun = bench_now_ms ();

      sos_store_write (bench->store, NULL, move_home, &edit, &error);
      bench_stop_on (error);
      bench_samples_add (moves, bench_now_ms () - begun);
      save_once (bench, i, saves);
    }
  bench_report ("somebody moved to another borough, all counts of the map right, p95", bench_samples_percentile (moves, 95), "ms", 16,
                "a save that moves nobody, p95", bench_samples_percentile (saves, 95));
}

static void
bench_map (Bench *bench)
{
  g_autoptr (BenchSamples) loads = bench_samples_new (), decisions = bench_samples_new ();
  g_autoptr (GError) error = NULL;
  double begun = bench_now_ms ();

  sos_store_write (bench->store, NULL, sos_casework_turn_day, NULL, &error);
  bench_stop_on (error);
  printf ("the day turned, with a first count where there was none: %.0f ms\n", bench_now_ms () - begun);
  begun = bench_now_ms ();
  sos_store_write (bench->store, NULL, sos_map_kept_keep, NULL, &error);
  bench_stop_on (error);
  printf ("all quarters that have ended kept: %.0f ms\n", bench_now_ms () - begun);
  for (guint i = 0; i < N_MAPS; i++)
    {
      g_autoptr (SosMapCounts) counts = NULL;
      int first, last;

      begun = bench_now_ms ();
      sos_store_read (bench->store, sos_map_counts_load, &counts, &error);
      bench_stop_on (error);
      bench_samples_add (loads, bench_now_ms () - begun);
      sos_map_counts_get_quarters (counts, &first, &last);
      for (int quarter = MAX (first, last - 3); quarter <= last; quarter++)
        bench_samples_add (decisions, time_decide (counts, i % 2, quarter));
    }
  bench_report ("counts of the map, all layers, kinds, services and quarters, p95", bench_samples_percentile (loads, 95), "ms", 100,
                "one map counted out of the records", time_one_map_raw (bench));
  bench_report ("what may be seen of a layer in a quarter decided, p95", bench_samples_percentile (decisions, 95), "ms", 50, NULL, 0);
  bench_moves (bench);
}

/* ---- held twice ---- */

typedef struct
{
  SosNewPerson typed;
  gint64 person; /* 0: somebody new */
  double ms;
} Likely;

static gboolean
find_likely (SosTransaction *transaction, gpointer data, GError **error)
{
  Likely *likely = data;
  const double begun = bench_now_ms ();
  g_autoptr (GPtrArray) found = likely->person != 0 ? sos_casework_find_likely_to (transaction, likely->person, error)
                                                    : sos_casework_find_likely (transaction, &likely->typed, error);

  likely->ms = bench_now_ms () - begun;
  return found != NULL;
}

static double
time_likely (Bench *bench, Likely likely)
{
  g_autoptr (GError) error = NULL;

  sos_store_read (bench->store, find_likely, &likely, &error);
  bench_stop_on (error);
  return likely.ms;
}

/* Two letters of the name the wrong way round, as people type; and a day of birth, a number. */
static void
bench_likely (Bench *bench)
{
  g_autoptr (BenchSamples) typed = bench_samples_new (), held = bench_samples_new ();

  for (guint i = 0; i < MIN (bench->names->len, N_PEOPLE); i++)
    {
      g_autofree char *name = g_strdup (g_ptr_array_index (bench->names, i));
      g_autofree char *born = g_strdup_printf ("20%02u-%02u-%02u", 5 + i % 12, 1 + i % 12, 1 + i % 28);
      g_autofree char *phone = g_strdup_printf ("07700 900%03u", i);
      const Likely likely = { .typed = { .name = name, .birth_date = born, .phone = phone } };

      if (strlen (name) > 4 && (guchar) name[2] < 128 && (guchar) name[3] < 128)
        {
          const char letter = name[2];

          name[2] = name[3];
          name[3] = letter;
        }
      bench_samples_add (typed, time_likely (bench, likely));
      bench_samples_add (held, time_likely (bench, (Likely){ .person = g_array_index (bench->people, gint64, i) }));
    }
  bench_report ("who looks like somebody being entered, p95", bench_samples_percentile (typed, 95), "ms", 50, "median", bench_samples_percentile (typed, 50));
  bench_report ("who looks like somebody who is held, p95", bench_samples_percentile (held, 95), "ms", 50, "median", bench_samples_percentile (held, 50));
}

/* ---- somebody with two thousand contacts ---- */

#define N_CONTACTS 2000
#define N_OPENED 60
#define FIRST_ROWS 64

typedef struct
{
  gint64 person;
  const char *words;
} Log;

/* Once for an office: whoever comes first gets them. */
static gboolean
write_contacts (SosTransaction *transaction, gpointer data, GError **error)
{
  const Log *log = data;
  g_autoptr (SosRecord) staff = sos_transaction_find (transaction, SOS_TYPE_STAFF, "active = 1 ORDER BY id", error, "");

  sos_transaction_set_bulk (transaction);
  for (gint64 i = 0; staff != NULL && i < N_CONTACTS; i++)
    {
      g_autoptr (SosRecord) contact
        = g_object_new (SOS_TYPE_CONTACT, "person", log->person, "starts-at", G_GINT64_CONSTANT (1600000000) + i * 90000, "type", "PHONE", "outcome",
                        i % 7 == 0 ? "NO_REPLY" : "HELD", "note", "Went through the bus route stop by stop. Mornings are better since the side gate opened.",
                        "worker", sos_record_get_id (staff), "entered-at", G_GINT64_CONSTANT (1600000000) + i * 90000, NULL);
      g_autoptr (SosRecord) with = NULL;

      if (!sos_transaction_save (transaction, contact, error))
        return FALSE;
      with = g_object_new (SOS_TYPE_CONTACT_WITH, "contact", sos_record_get_id (contact), "kind", "YP", NULL);
      if (!sos_transaction_save (transaction, with, error))
        return FALSE;
    }
  return staff != NULL;
}

/* All that the tab shows first: the case, the ids, the rows on the screen, what stands beside. */
static gboolean
open_contacts (SosTransaction *transaction, gpointer data, GError **error)
{
  const Log *log = data;
  const SosContactFilter filter = { .person = log->person, .words = (char *) log->words };
  g_autoptr (SosPersonCase) person_case = sos_person_case_load (transaction, log->person, error);
  g_autoptr (GArray) ids = person_case != NULL ? sos_contact_log_query_run (transaction, &filter, error) : NULL;
  g_autoptr (GPtrArray) rows
    = ids != NULL ? sos_contact_log_fetch (transaction, (const gint64 *) (const void *) ids->data, MIN (ids->len, FIRST_ROWS), error) : NULL;
  g_autoptr (SosContactDesk) desk = rows != NULL ? sos_contact_desk_load (transaction, log->person, error) : NULL;

  return desk != NULL;
}

static void
time_contacts (Bench *bench, const char *words, BenchSamples *samples)
{
  const Log log = { g_array_index (bench->people, gint64, 0), words };

  for (guint i = 0; i < N_OPENED; i++)
    {
      g_autoptr (GError) error = NULL;
      const double begun = bench_now_ms ();

      sos_store_read (bench->store, open_contacts, (gpointer) &log, &error);
      bench_stop_on (error);
      bench_samples_add (samples, bench_now_ms () - begun);
    }
}

static double
time_raw_contacts (Bench *bench)
{
  const double begun = bench_now_ms ();
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (bench->raw, "SELECT * FROM contact WHERE person = $1 ORDER BY starts_at DESC", -1, &statement, NULL);
  sqlite3_bind_int64 (statement, 1, g_array_index (bench->people, gint64, 0));
  while (sqlite3_step (statement) == SQLITE_ROW)
    ;
  sqlite3_finalize (statement);
  return bench_now_ms () - begun;
}

static gint64
count_contacts (Bench *bench)
{
  sqlite3_stmt *statement;
  gint64 n = 0;

  sqlite3_prepare_v2 (bench->raw, "SELECT count(*) FROM contact WHERE person = $1", -1, &statement, NULL);
  sqlite3_bind_int64 (statement, 1, g_array_index (bench->people, gint64, 0));
  if (sqlite3_step (statement) == SQLITE_ROW)
    n = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return n;
}

static void
bench_contacts (Bench *bench)
{
  g_autoptr (BenchSamples) opened = bench_samples_new (), found = bench_samples_new ();
  g_autoptr (GError) error = NULL;
  const Log log = { g_array_index (bench->people, gint64, 0), NULL };

  if (count_contacts (bench) < N_CONTACTS)
    sos_store_write (bench->store, NULL, write_contacts, (gpointer) &log, &error);
  bench_stop_on (error);
  time_contacts (bench, NULL, opened);
  time_contacts (bench, "bus morn", found);
  bench_report ("somebody with 2,000 contacts opened, p95", bench_samples_percentile (opened, 95), "ms", 60, "their 2,000 raw rows",
                time_raw_contacts (bench));
  bench_report ("words found in 2,000 notes, p95", bench_samples_percentile (found, 95), "ms", 100, NULL, 0);
}

static const struct
{
  const char *name;
  void (*measure) (Bench *bench);
} parts[] = {
  { "search", bench_search }, { "open", bench_open_person }, { "family", bench_families },
  { "lists", bench_lists },   { "map", bench_map },          { "save", bench_save },     { "backup", bench_backup },
  { "rights", bench_rights },
  { "likely", bench_likely },
  { "contacts", bench_contacts },
};

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  Bench bench = { .names = g_ptr_array_new_with_free_func (g_free), .people = g_array_new (FALSE, FALSE, sizeof (gint64)) };

  if (argc < 2)
    {
      fprintf (stderr, "bench-office FILE [PART…]\n");
      return 2;
    }
  bench.store = sos_store_open (argv[1], SOS_STORE_OPEN, &error);
  bench_stop_on (error);
  sqlite3_open_v2 (argv[1], &bench.raw, SQLITE_OPEN_READONLY, NULL);
  choose_people (&bench);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (argc == 2 || g_strv_contains ((const char *const *) argv + 2, parts[i].name))
      parts[i].measure (&bench);
  sqlite3_close (bench.raw);
  sos_store_close (bench.store);
  g_object_unref (bench.store);
  g_ptr_array_unref (bench.names);
  g_array_unref (bench.people);
  return 0;
}
