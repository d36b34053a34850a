/* test-map-counts.c - the counts of the map are those of the records, whatever is done; and hold nobody whom they must not. */
#include "config.h"
#include "office.h"
#include "suppression-attack.h"

#include "sos-clock.h"
#include "sos-demo.h"
#include "sos-family-deeds.h"
#include "sos-map-counts.h"
#include "sos-map-person.h"
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
  SosMapAsk view = { (guint) sos_map_layers_find (layer), kind, service != NULL ? (guint) sos_map_counts_find_service (counts, service)
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
  SosMapAsk view = { 0 };
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

static void
assert_external (SosMapCounts *counts, const SosMapAsk *view, const char *place, const char *expected)
{
  g_autofree char *text
    = sos_shown_dup_text (sos_map_counts_get_external (counts, view, (guint) sos_map_counts_find_place (counts, place)), TRUE);

  g_assert_cmpstr (text, ==, expected);
}

/* For others the City is counted with Hackney, and nothing of either can be worked out from the sum. */
static void
test_external (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) few = NULL, many = NULL;
  SosMapAsk view = { 0 };
  int first;

  add_many (office, 3, SOS_CITY_OF_LONDON);
  add_many (office, 14, SOS_CITY_STANDS_WITH);
  add_many (office, 9, LAMBETH);
  few = load (office);
  view.service = sos_map_counts_get_n_services (few);
  sos_map_counts_get_quarters (few, &first, &view.quarter);
  assert_external (few, &view, SOS_CITY_OF_LONDON, "…");
  assert_external (few, &view, SOS_CITY_STANDS_WITH, "5+");
  assert_external (few, &view, CAMDEN, "–");
  add_many (office, 3, SOS_CITY_OF_LONDON);
  many = load (office);
  assert_external (many, &view, SOS_CITY_STANDS_WITH, "20");
  assert_external (many, &view, LAMBETH, "9");
}

static void
assert_note (SosMapCounts *counts, const SosMapAsk *view, const char *expected)
{
  g_autofree char *note = sos_map_counts_dup_note (counts, view);

  g_assert_cmpstr (note, ==, expected);
}

/* What the legend says of the whole gives no more away than the places do. */
static void
test_note (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) all_placed = NULL, few = NULL, many = NULL, too_few = NULL;
  SosMapAsk view = { 0 };
  int first;

  add_many (office, 2, CAMDEN);
  too_few = load (office);
  view.service = sos_map_counts_get_n_services (too_few);
  sos_map_counts_get_quarters (too_few, &first, &view.quarter);
  assert_note (too_few, &view, "There are too few people to hide a single one among them: they are not shown by borough.");
  add_many (office, 10, CAMDEN);
  all_placed = load (office);
  assert_note (all_placed, &view, "12 people");
  add_many (office, 3, "WITHHELD");
  add_many (office, 9, LAMBETH);
  few = load (office);
  assert_note (few, &view, "24 people, fewer than 5 of them in no borough");
  add_many (office, 6, "WITHHELD");
  many = load (office);
  assert_note (many, &view, "30 people, 9 of them in no borough");
  view.layer = (guint) sos_map_layers_find ("teams");
  assert_note (many, &view, "2 teams, 2 of them in no borough");
}

/* ---- an attack on all that the map of the demo office shows ---- */

typedef struct
{
  char letter;
  int quarter;
  SosMapCounts *counts;
  guint *cells; /* exact: [kind][place][service, all] */
} Exact;

static guint
find_place (SosMapCounts *counts, const char *code)
{
  const int place = sos_map_counts_find_place (counts, code);

  return place >= 0 ? (guint) place : sos_map_counts_get_n_places (counts) - 1;
}

static gboolean
read_exact (SosTransaction *transaction, gpointer data, GError **error)
{
  Exact *exact = data;
  const char letter[] = { exact->letter, '\0' }, kinds[] = { SOS_MAP_HOME, SOS_MAP_DELIVERY, SOS_MAP_CONNECTION, '\0' };
  const guint n_places = sos_map_counts_get_n_places (exact->counts), n_services = sos_map_counts_get_n_services (exact->counts);
  g_autofree char *period = sos_map_quarter_dup_period (exact->quarter);
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT kind, service, place, sum (people) FROM map_count WHERE layer = $1 AND period <= $2 GROUP BY kind, service, place",
    error, "ss", letter, period);

  while (rows != NULL && sos_rows_next (rows, error))
    {
      const char *service = sos_rows_get_text (rows, 1);
      const guint kind = (guint) (strchr (kinds, *sos_rows_get_text (rows, 0)) - kinds);
      const guint column = *service == '\0' ? n_services : (guint) sos_map_counts_find_service (exact->counts, service);

      exact->cells[(kind * n_places + find_place (exact->counts, sos_rows_get_text (rows, 2))) * (n_services + 1) + column]
        = (guint) sos_rows_get_number (rows, 3);
    }
  return rows != NULL;
}

static Known
know (SosShown shown)
{
  guint least, most;

  sos_shown_get_bounds (shown, &least, &most);
  return (Known){ least, most == G_MAXUINT ? G_MAXDOUBLE : most };
}

static void
attack_quarter (SosStore *store, SosMapCounts *counts, guint layer, int quarter, Attack *all)
{
  const guint n_places = sos_map_counts_get_n_places (counts), n_services = sos_map_counts_get_n_services (counts), width = n_services + 1;
  g_autofree guint *cells = g_new0 (guint, 3 * n_places * width), *single = g_new0 (guint, 3 * n_places * n_services),
                   *any = g_new0 (guint, 3 * n_places), *services = g_new0 (guint, n_services);
  Exact exact = { sos_map_layers_get (layer)->counts, quarter, counts, cells };
  SosCountTable tables[3];
  SosCountCube cube = { n_places, n_services, 3, tables, services, 0 };
  g_autoptr (Seen) seen = NULL;
  g_autoptr (GError) error = NULL;
  Attack found;

  sos_store_read (store, read_exact, &exact, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 3 * n_places * width; i++)
    *(i % width == n_services ? &any[i / width] : &single[i / width * n_services + i % width]) = cells[i];
  for (guint t = 0; t < 3; t++)
    tables[t] = (SosCountTable){ t == SOS_MAP_KIND_CONNECTION, t != SOS_MAP_KIND_HOME, &single[t * n_places * n_services], &any[t * n_places] };
  seen = seen_new (&cube);
  for (guint s = 0; s <= n_services; s++)
    {
      SosMapAsk view = { layer, SOS_MAP_KIND_HOME, s, quarter };

      seen->totals[s] = know (sos_map_counts_get_total (counts, &view));
      for (view.kind = SOS_MAP_KIND_HOME; view.kind < SOS_MAP_N_KINDS; view.kind++)
        for (guint p = 0; p < n_places; p++)
          *seen_cell (seen, view.kind, p, s) = know (sos_map_counts_get (counts, &view, p));
    }
  found = attack (seen);
  all->n_protected += found.n_protected;
  all->n_recovered += found.n_recovered;
  all->n_narrowed += found.n_narrowed;
}

static void
test_demo_attack (void)
{
  g_autoptr (Office) office = office_new ();
  g_autofree char *path = g_build_filename (office->folder, "demo.sos", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_CREATE, &error);
  g_autoptr (SosMapCounts) counts = NULL;
  Attack all = { 0 };
  int first, last;

  g_assert_no_error (error);
  sos_demo_fill (store, SOS_DEMO_SEED, 1, NULL, NULL, &error);
  g_assert_no_error (error);
  sos_store_read (store, sos_map_counts_load, &counts, &error);
  g_assert_no_error (error);
  sos_map_counts_get_quarters (counts, &first, &last);
  for (int quarter = last - 3; quarter <= last; quarter++)
    for (guint layer = 0; layer < 2; layer++)
      attack_quarter (store, counts, layer, quarter, &all);
  sos_store_close (store);
  g_test_message ("%u counts to protect: %u recovered, %u narrowed", all.n_protected, all.n_recovered, all.n_narrowed);
  g_assert_cmpuint (all.n_protected, >, 100);
  g_assert_cmpuint (all.n_recovered, ==, 0);
  g_assert_cmpuint (all.n_narrowed, ==, 0);
}

/* The longest wait is one person's: it is said only where five or more wait, and never as a day. */
static void
test_longest_wait (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  g_autofree char *many = NULL, *few = NULL;
  SosMapAsk view = { (guint) sos_map_layers_find ("waiting"), SOS_MAP_KIND_HOME };
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

      g_assert_true (layer->titles[0] != NULL && layer->definition != NULL && layer->numerator != NULL && layer->dup_amount != NULL);
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
  g_test_add_func ("/map-counts/external", test_external);
  g_test_add_func ("/map-counts/note", test_note);
  g_test_add_func ("/map-counts/demo-attack", test_demo_attack);
  g_test_add_func ("/map-counts/longest-wait", test_longest_wait);
  g_test_add_func ("/map-counts/nothing-private", test_nothing_private);
  g_test_add_func ("/map-counts/layers", test_layers);
  return g_test_run ();
}
