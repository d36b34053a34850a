/* test-map-counts.c - the counts of the map are those of the records, whatever is done; and hold nobody whom they must not. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-family-deeds.h"
#include "sos-map-counts.h"
#include "sos-records.h"
#include "sos-stage-rules.h"

#include <sqlite3.h>
#include <string.h>

#define CAMDEN "E09000007"
#define LAMBETH "E09000022"
#define SOUTHWARK "E09000028"

/* ---- helpers ---- */

static gboolean
read_kept (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT layer, kind, service, place, period, people FROM map_count ORDER BY layer, kind, service, place, period", error, "");

  while (rows != NULL && sos_rows_next (rows, error))
    g_string_append_printf (data, "%s%s %s %s %s %d\n", sos_rows_get_text (rows, 0), sos_rows_get_text (rows, 1),
                            sos_rows_get_text (rows, 2), sos_rows_get_text (rows, 3), sos_rows_get_text (rows, 4),
                            (int) sos_rows_get_number (rows, 5));
  return rows != NULL;
}

/* Everything kept, a sum a line. (transfer full) */
static char *
dup_kept (Office *office)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, read_kept, text, &error);
  g_assert_no_error (error);
  return g_strdup (text->str);
}

/* The counts against a recount, by the program's own check of the file. */
static void
assert_right (Office *office)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_check (office->path, &findings, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) findings->pdata[i]);
  g_assert_cmpuint (findings->len, ==, 0);
}

static gint64
add_person (Office *office, const char *name, const char *borough)
{
  const gint64 person = office_add_person (office, name);

  office_set (office, SOS_TYPE_PERSON, person, "home-borough", borough);
  return person;
}

/* (transfer none): the id */
static gint64
open_episode (Office *office, gint64 person, const char *service)
{
  return office_must (office, (SosTransactionFunc) sos_casework_open_episode, office_deed (person, 0, service, NULL, NULL));
}

static void
move_to (Office *office, gint64 episode, const char *stage)
{
  SosDeed *deed = office_deed (episode, 0, stage, "Moved away from London.", NULL);

  deed->why = g_strdup ("MOVED_AWAY");
  office_must (office, (SosTransactionFunc) sos_casework_move_episode, deed);
}

/* The day of its first event at @stage becomes another. */
static void
date_stage (Office *office, gint64 episode, const char *stage, const char *date)
{
  g_autofree char *sql = g_strdup_printf ("SELECT min (id) FROM stage_event WHERE episode = $1 AND stage = '%s'", stage);

  office_set (office, SOS_TYPE_STAGE_EVENT, office_count (office, sql, episode), "dated", date);
}

static gint64
wait_for (Office *office, gint64 person, const char *service)
{
  const gint64 episode = open_episode (office, person, service);

  move_to (office, episode, "SCREENING");
  move_to (office, episode, "WAITING");
  return episode;
}

static gint64
work_with (Office *office, gint64 person, const char *service)
{
  const gint64 episode = wait_for (office, person, service);

  office_must (office, (SosTransactionFunc) sos_casework_allocate_episode, office_deed (episode, office->worker, NULL, NULL, NULL));
  return episode;
}

static SosMapCounts *
load (Office *office)
{
  SosMapCounts *counts = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, sos_map_counts_load, &counts, &error);
  g_assert_no_error (error);
  return counts;
}

/* "57", "<5", "5+", "…" of that place. (transfer full) */
static char *
dup_seen (SosMapCounts *counts, const char *layer, SosMapKind kind, const char *service, const char *place)
{
  int first;
  SosMapView view = { (guint) sos_map_layers_find (layer), kind, service != NULL ? (guint) sos_map_counts_find_service (counts, service)
                                                                                 : sos_map_counts_get_n_services (counts) };

  sos_map_counts_get_quarters (counts, &first, &view.quarter);
  return sos_shown_dup_text (sos_map_counts_get (counts, &view, (guint) sos_map_counts_find_place (counts, place)), FALSE);
}

static void
assert_seen (SosMapCounts *counts, const char *layer, SosMapKind kind, const char *service, const char *place, const char *expected)
{
  g_autofree char *seen = dup_seen (counts, layer, kind, service, place);

  g_assert_cmpstr (seen, ==, expected);
}

static void
add_many (Office *office, guint n, const char *borough)
{
  for (guint i = 0; i < n; i++)
    work_with (office, add_person (office, "Robin Sample", borough), "SOS");
}

/* ---- what counts ---- */

static void
test_kinds (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = add_person (office, "Robin Sample", CAMDEN), episode = work_with (office, person, "SOS");
  g_autofree char *kept = NULL, *with_ties = NULL;

  office_set (office, SOS_TYPE_EPISODE, episode, "borough", LAMBETH);
  kept = dup_kept (office);
  g_assert_cmpstr (kept, ==,
                   "OC  UNKNOWN 2026-4 1\nOC SOS UNKNOWN 2026-4 1\nOD  " LAMBETH " 2026-4 1\nOD SOS " LAMBETH " 2026-4 1\n"
                   "OH  " CAMDEN " 2026-4 1\nOH SOS " CAMDEN " 2026-4 1\n");
  office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "connection-borough", "code", SOUTHWARK, NULL);
  office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "connection-borough", "code", CAMDEN, NULL);
  office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "access-need", "code", "LARGE_PRINT", NULL);
  with_ties = dup_kept (office);
  g_assert_true (g_str_has_prefix (with_ties, "OC  " CAMDEN " 2026-4 1\nOC  " SOUTHWARK " 2026-4 1\nOC SOS " CAMDEN " 2026-4 1\n"
                                              "OC SOS " SOUTHWARK " 2026-4 1\nOD  "));
  assert_right (office);
}

/* Two services are one person of all services, in one place; where the work is in two places, one in each. */
static void
test_two_services (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = add_person (office, "Robin Sample", CAMDEN), episode = work_with (office, person, "SOS");
  g_autofree char *kept = NULL;

  office_set (office, SOS_TYPE_EPISODE, episode, "borough", LAMBETH);
  work_with (office, person, "TTG");
  kept = dup_kept (office);
  g_assert_nonnull (strstr (kept, "OH  " CAMDEN " 2026-4 1\nOH SOS " CAMDEN " 2026-4 1\nOH TTG " CAMDEN " 2026-4 1\n"));
  g_assert_nonnull (strstr (kept, "OD  " CAMDEN " 2026-4 1\nOD  " LAMBETH " 2026-4 1\n"));
  assert_right (office);
}

/* From waiting to allocated to closed: never in both layers, and gone at the end of the quarter in which it closes. */
static void
test_course (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = add_person (office, "Robin Sample", CAMDEN), episode = open_episode (office, person, "SOS");
  g_autofree char *referred = dup_kept (office), *waiting = NULL, *allocated = NULL, *closed = NULL, *earlier = NULL;

  g_assert_cmpstr (referred, ==, "");
  move_to (office, episode, "SCREENING");
  move_to (office, episode, "WAITING");
  date_stage (office, episode, "WAITING", "2026-08-03");
  waiting = dup_kept (office);
  g_assert_nonnull (strstr (waiting, "SH SOS " CAMDEN " 2026-08-03 1\n"));
  g_assert_nonnull (strstr (waiting, "WH SOS " CAMDEN " 2026-3 1\n"));
  g_assert_null (strstr (waiting, "OH"));
  office_must (office, (SosTransactionFunc) sos_casework_allocate_episode, office_deed (episode, office->worker, NULL, NULL, NULL));
  allocated = dup_kept (office);
  g_assert_nonnull (strstr (allocated, "OH SOS " CAMDEN " 2026-4 1\n"));
  g_assert_nonnull (strstr (allocated, "WH SOS " CAMDEN " 2026-3 1\nWH SOS " CAMDEN " 2026-4 -1\n"));
  g_assert_null (strstr (allocated, "SH"));
  move_to (office, episode, "CLOSED_EARLY");
  closed = dup_kept (office);
  g_assert_null (strstr (closed, "OH")); /* allocated and closed in one quarter */
  date_stage (office, episode, "ALLOCATED", "2026-09-30");
  earlier = dup_kept (office);
  g_assert_nonnull (strstr (earlier, "OH SOS " CAMDEN " 2026-3 1\nOH SOS " CAMDEN " 2026-4 -1\n"));
  g_assert_null (strstr (earlier, "WH"));
  assert_right (office);
}

/* On protective relocation a person is in no place of any kind; the number withheld goes up instead. */
static void
test_withheld (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = add_person (office, "Robin Sample", CAMDEN);
  g_autofree char *before = NULL, *moved = NULL, *back = NULL, *refuge = NULL;

  office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "connection-borough", "code", SOUTHWARK, NULL);
  office_set (office, SOS_TYPE_EPISODE, work_with (office, person, "SOS"), "borough", LAMBETH);
  before = dup_kept (office);
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", "WITHHELD");
  moved = dup_kept (office);
  g_assert_null (strstr (moved, "E09"));
  g_assert_cmpstr (moved, ==,
                   "OC  WITHHELD 2026-4 1\nOC SOS WITHHELD 2026-4 1\nOD  WITHHELD 2026-4 1\nOD SOS WITHHELD 2026-4 1\n"
                   "OH  WITHHELD 2026-4 1\nOH SOS WITHHELD 2026-4 1\n");
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", CAMDEN);
  back = dup_kept (office);
  g_assert_cmpstr (back, ==, before);
  office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "REFUGE", "borough", CAMDEN, "posting-rule", "UNSAFE", "visiting-rule",
              "NOT_AT_ADDRESS", "valid-to", "2026-11-30", NULL);
  refuge = dup_kept (office);
  g_assert_cmpstr (refuge, ==, moved);
  assert_right (office);
}

/* Out of the refuge the day after its last, without anybody's deed. */
static void
test_refuge_left (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = add_person (office, "Robin Sample", CAMDEN);
  g_autofree char *in = NULL, *out = NULL;

  work_with (office, person, "SOS");
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "REFUGE", "borough", CAMDEN, "posting-rule", "UNSAFE", "visiting-rule",
              "NOT_AT_ADDRESS", "valid-to", "2026-11-24", NULL);
  in = dup_kept (office);
  sos_clock_set (sos_clock_now () + 2 * 86400);
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  out = dup_kept (office);
  assert_right (office);
  sos_clock_set (sos_clock_now () - 2 * 86400);
  g_assert_null (strstr (in, "E09"));
  g_assert_nonnull (strstr (out, "OH SOS " CAMDEN));
}

typedef struct
{
  gint64 person, into;
} Merging;

static gboolean
merge (SosTransaction *transaction, gpointer data, GError **error)
{
  const Merging *merging = data;
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, merging->person, error);

  g_assert_nonnull (person);
  sos_record_set_number (person, SOS_PERSON_MERGED_INTO, merging->into);
  return sos_transaction_save (transaction, person, error);
}

/* Sealed, or merged into another: the counts are those of an office that never knew them. */
static void
test_not_counted (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 other = add_person (office, "Ola Sample", LAMBETH);
  gint64 person;
  g_autofree char *without = NULL, *sealed = NULL, *merged = NULL;

  work_with (office, other, "SOS");
  without = dup_kept (office);
  person = add_person (office, "Robin Sample", CAMDEN);
  work_with (office, person, "TTG");
  sos_store_set_actor (office->store, office->lead);
  office_must (office, (SosTransactionFunc) sos_casework_seal_person, office_deed (person, 0, "YES", "Witness in a trial", NULL));
  sealed = dup_kept (office);
  g_assert_cmpstr (sealed, ==, without);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_person WHERE person = $1", person), ==, 0);
  assert_right (office);
  office_undo (office);
  g_assert_true (office_do (office, merge, &(Merging){ person, other }, NULL));
  merged = dup_kept (office);
  g_assert_cmpstr (merged, ==, without);
  assert_right (office);
}

static void
test_undo (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = add_person (office, "Robin Sample", CAMDEN);
  g_autofree char *before = NULL, *moved = NULL, *undone = NULL, *redone = NULL;

  work_with (office, person, "SOS");
  before = dup_kept (office);
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", LAMBETH);
  moved = dup_kept (office);
  office_undo (office);
  undone = dup_kept (office);
  office_redo (office);
  redone = dup_kept (office);
  g_assert_cmpstr (moved, !=, before);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (redone, ==, moved);
}

/* ---- whatever is done ---- */

static const char *
draw (GRand *rand, const char *const *from, guint n)
{
  return from[g_rand_int_range (rand, 0, (int) n)];
}

static gboolean
is_there (Office *office, gint64 episode)
{
  return office_count (office, "SELECT count (*) FROM episode WHERE id = $1 AND removed IS NULL", episode) > 0;
}

/* Along the course as a rule. (transfer full) */
static char *
dup_next (Office *office, gint64 episode, GRand *rand)
{
  g_autofree char *stage = is_there (office, episode) ? office_dup_text (office, SOS_TYPE_EPISODE, episode, "stage") : NULL;
  g_autofree GStrv next = sos_stage_dup_next (stage);

  if (next == NULL || next[0] == NULL)
    return g_strdup ("CLOSED");
  return g_strdup (next[g_rand_int_range (rand, 0, 4) ? 0 : g_rand_int_range (rand, 0, (int) g_strv_length (next))]);
}

/* Something that may be refused; what is refused must leave the counts alone too. */
static void
do_something (Office *office, GRand *rand, GArray *people, GArray *episodes)
{
  static const char *const boroughs[] = { CAMDEN, LAMBETH, SOUTHWARK, "WITHHELD", "NFA", "OUT_OF_LONDON", NULL };
  static const char *const services[] = { "SOS", "TTG", "HOS", "LIV" };
  static const char *const days[] = { "2024-12-31", "2025-02-03", "2026-06-30", "2026-07-01", "2026-11-01" };
  const gint64 person = g_array_index (people, gint64, g_rand_int_range (rand, 0, people->len));
  const gint64 episode = episodes->len > 0 ? g_array_index (episodes, gint64, g_rand_int_range (rand, 0, episodes->len)) : 0;
  SosDeed *deed = office_deed (episode, office->worker, NULL, "Other things came first", NULL);

  gint64 event;

  deed->why = g_strdup ("MOVED_AWAY");
  switch (g_rand_int_range (rand, 0, 16))
    {
    case 0:
    case 1:
      deed->code = g_strdup (draw (rand, services, G_N_ELEMENTS (services)));
      deed->id = person;
      g_clear_pointer (&deed->why, g_free);
      if (office_do (office, (SosTransactionFunc) sos_casework_open_episode, deed, NULL))
        g_array_append_val (episodes, deed->result);
      break;
    case 2:
    case 3:
      office_do (office, (SosTransactionFunc) sos_casework_allocate_episode, deed, NULL);
      break;
    case 5:
      office_set (office, SOS_TYPE_PERSON, person, "home-borough", draw (rand, boroughs, G_N_ELEMENTS (boroughs)));
      break;
    case 6:
      if (is_there (office, episode))
        office_try_set (office, SOS_TYPE_EPISODE, episode, "borough", draw (rand, boroughs, G_N_ELEMENTS (boroughs)), NULL);
      break;
    case 7:
      event = office_count (office, "SELECT max (id) FROM stage_event WHERE removed IS NULL AND episode = $1", episode);
      if (event != 0)
        office_try_set (office, SOS_TYPE_STAGE_EVENT, event, "dated", draw (rand, days, G_N_ELEMENTS (days)), NULL);
      break;
    case 8:
      office_try_undo (office, NULL);
      break;
    default:
      deed->code = dup_next (office, episode, rand);
      office_do (office, (SosTransactionFunc) sos_casework_move_episode, deed, NULL);
    }
  sos_deed_free (deed);
}

static void
test_anything (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64)), episodes = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *kept = NULL;

  for (guint i = 0; i < 12; i++)
    {
      const gint64 person = add_person (office, "Robin Sample", CAMDEN);

      g_array_append_val (people, person);
    }
  for (guint i = 1; i <= (g_getenv ("SOS_FULL") != NULL ? 5000 : 400); i++)
    {
      do_something (office, rand, people, episodes);
      if (i % 50 == 0)
        assert_right (office);
    }
  kept = dup_kept (office);
  g_test_message ("%s", kept);
  g_assert_cmpuint (strlen (kept), >, 400); /* something came of it */
}

/* A count that was meddled with is found. */
static void
test_check_finds (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *file = NULL;

  add_many (office, 3, CAMDEN);
  sos_store_close (office->store);
  g_assert_cmpint (sqlite3_open (office->path, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file, "UPDATE map_count SET people = people + 1 WHERE kind = 'H' AND service = ''", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (file);
  sos_store_check (office->path, &findings, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_nonnull (strstr (findings->pdata[0], "map"));
}

static gboolean
forget_counts (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_execute (transaction, "UPDATE map_state SET counted = 0", error, "")
         && sos_transaction_execute (transaction, "DELETE FROM map_count", error, "")
         && sos_transaction_execute (transaction, "DELETE FROM map_person", error, "");
}

/* An office from before there were counts: somebody is changed even before the first day is turned. */
static void
test_older_office (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) before = NULL, after = NULL;
  g_autofree char *all = NULL, *again = NULL;
  gint64 person;

  add_many (office, 7, CAMDEN);
  person = add_person (office, "Robin Sample", LAMBETH);
  work_with (office, person, "TTG");
  all = dup_kept (office);
  g_assert_true (office_do (office, forget_counts, NULL, NULL));
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", SOUTHWARK);
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", LAMBETH);
  before = load (office);
  g_assert_false (sos_map_counts_is_complete (before));
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  after = load (office);
  g_assert_true (sos_map_counts_is_complete (after));
  again = dup_kept (office);
  g_assert_cmpstr (again, ==, all);
  assert_right (office);
}

/* ---- what may be seen ---- */

/* X2: four in a borough are "<5", and a second borough is hidden so that the total cannot reveal them; the others are as they are. */
static void
test_x2 (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  SosMapView view = { 0 };
  int first;

  add_many (office, 4, CAMDEN);
  add_many (office, 12, LAMBETH);
  add_many (office, 8, SOUTHWARK);
  counts = load (office);
  for (guint service = 0; service < 2; service++)
    {
      assert_seen (counts, "open", SOS_MAP_KIND_HOME, service == 0 ? NULL : "SOS", CAMDEN, "<5");
      assert_seen (counts, "open", SOS_MAP_KIND_HOME, service == 0 ? NULL : "SOS", SOUTHWARK, "5+");
      assert_seen (counts, "open", SOS_MAP_KIND_HOME, service == 0 ? NULL : "SOS", LAMBETH, "12");
      assert_seen (counts, "open", SOS_MAP_KIND_HOME, service == 0 ? NULL : "SOS", "E09000001", "0");
    }
  sos_map_counts_get_quarters (counts, &first, &view.quarter);
  view.service = sos_map_counts_get_n_services (counts);
  g_assert_cmpuint (sos_map_counts_get_total (counts, &view).number, ==, 24);
}

/* The longest wait is one person's: it is said only where five or more wait, and never as a day. */
static void
test_longest_wait (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  g_autofree char *many = NULL, *few = NULL;
  SosMapView view = { (guint) sos_map_layers_find ("waiting"), SOS_MAP_KIND_HOME };
  int first;

  for (guint i = 0; i < 13; i++)
    {
      const gint64 episode = wait_for (office, add_person (office, "Robin Sample", i < 9 ? CAMDEN : LAMBETH), "SOS");

      if (i == 3)
        date_stage (office, episode, "WAITING", "2026-10-20");
    }
  counts = load (office);
  view.service = sos_map_counts_get_n_services (counts);
  sos_map_counts_get_quarters (counts, &first, &view.quarter);
  many = sos_map_counts_dup_longest_wait (counts, &view, (guint) sos_map_counts_find_place (counts, CAMDEN));
  few = sos_map_counts_dup_longest_wait (counts, &view, (guint) sos_map_counts_find_place (counts, LAMBETH));
  g_assert_cmpstr (many, ==, "4 to 8 weeks");
  g_assert_null (few);
}

/* 7.4: what is kept for the map holds places and times, and nothing by which somebody is known. */
static void
test_nothing_private (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = add_person (office, "Canary Quillfeather", CAMDEN);

  work_with (office, person, "SOS");
  office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "lines", "12 Canary Street", "postcode", "NW1 9ZZ", "posting-rule",
              "OK", "visiting-rule", "OK", NULL);
  office_add (office, SOS_TYPE_AREA_TO_AVOID, "person", person, "label", "Canary Estate", "severity", "NEVER", NULL);
  g_assert_cmpint (office_count (office,
                                 "SELECT count (*) FROM map_person WHERE person = $1"
                                 " AND says = 'E09000007 UNKNOWN SOS:E09000007:8107:2147483647:0:0:'", person), ==, 1);
}

static void
test_layers (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  g_autofree char *title = NULL, *now = NULL, *then = NULL, *quarter = NULL;
  SosCodes *codes = sos_store_get_codes (office->store);

  office_set (office, SOS_TYPE_TEAM, office->team, "borough", SOUTHWARK);
  counts = load (office);
  assert_seen (counts, "teams", SOS_MAP_KIND_HOME, NULL, SOUTHWARK, "1"); /* of nobody: nothing to hide */
  title = sos_map_layer_dup_title (sos_map_layers_get (0), SOS_MAP_KIND_DELIVERY, codes, "SOS");
  now = sos_map_layer_dup_as_of (sos_map_layers_get (0), 2026 * 4 + 3, "2026-11-23");
  then = sos_map_layer_dup_as_of (sos_map_layers_get (0), 2026 * 4 + 2, "2026-11-23");
  quarter = sos_map_quarter_dup_name (2026 * 4 + 3, "2026-11-23");
  g_assert_cmpstr (title, ==, "Open people by borough we work in, SOS core casework");
  g_assert_cmpstr (now, ==, "As of 23 November 2026");
  g_assert_cmpstr (then, ==, "At the end of September 2026");
  g_assert_cmpstr (quarter, ==, "Oct–Dec 2026, to date");
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    {
      const SosMapLayer *layer = sos_map_layers_get (i);

      g_assert_true (layer->titles[0] != NULL && layer->definition != NULL && layer->numerator != NULL && layer->units != NULL);
      g_assert_true ((layer->counts != 0) != (layer->sql != NULL));
      g_assert_cmpint (sos_map_layers_find (layer->id), ==, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-counts/kinds", test_kinds);
  g_test_add_func ("/map-counts/two-services", test_two_services);
  g_test_add_func ("/map-counts/course", test_course);
  g_test_add_func ("/map-counts/withheld", test_withheld);
  g_test_add_func ("/map-counts/refuge-left", test_refuge_left);
  g_test_add_func ("/map-counts/not-counted", test_not_counted);
  g_test_add_func ("/map-counts/undo", test_undo);
  g_test_add_func ("/map-counts/anything", test_anything);
  g_test_add_func ("/map-counts/check-finds", test_check_finds);
  g_test_add_func ("/map-counts/older-office", test_older_office);
  g_test_add_func ("/map-counts/x2", test_x2);
  g_test_add_func ("/map-counts/longest-wait", test_longest_wait);
  g_test_add_func ("/map-counts/nothing-private", test_nothing_private);
  g_test_add_func ("/map-counts/layers", test_layers);
  return g_test_run ();
}
