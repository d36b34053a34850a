/* test-map-counts.c - the counts of the map are those of the records, whatever is done; and hold nobody whom they must not. */
#include "config.h"
#include "map-office.h"

#include "sos-clock.h"
#include "sos-family-deeds.h"
#include "sos-records.h"
#include "sos-stage-rules.h"

#include <sqlite3.h>
#include <string.h>

/* ---- what counts ---- */

static void
test_kinds (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = map_add_person (office, "Robin Sample", CAMDEN), episode = map_work_with (office, person, "SOS");
  g_autofree char *kept = NULL, *with_ties = NULL;

  office_set (office, SOS_TYPE_EPISODE, episode, "borough", LAMBETH);
  kept = map_dup_kept (office);
  g_assert_cmpstr (kept, ==,
                   "OC  UNKNOWN 2026-4 1\nOC SOS UNKNOWN 2026-4 1\nOD  " LAMBETH " 2026-4 1\nOD SOS " LAMBETH " 2026-4 1\n"
                   "OH  " CAMDEN " 2026-4 1\nOH SOS " CAMDEN " 2026-4 1\n");
  office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "connection-borough", "code", SOUTHWARK, NULL);
  office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "connection-borough", "code", CAMDEN, NULL);
  office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "access-need", "code", "LARGE_PRINT", NULL);
  with_ties = map_dup_kept (office);
  g_assert_true (g_str_has_prefix (with_ties, "OC  " CAMDEN " 2026-4 1\nOC  " SOUTHWARK " 2026-4 1\nOC SOS " CAMDEN " 2026-4 1\n"
                                              "OC SOS " SOUTHWARK " 2026-4 1\nOD  "));
  map_assert_right (office);
}

/* Two services are one person of all services, in one place; where the work is in two places, one in each. */
static void
test_two_services (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = map_add_person (office, "Robin Sample", CAMDEN), episode = map_work_with (office, person, "SOS");
  g_autofree char *kept = NULL;

  office_set (office, SOS_TYPE_EPISODE, episode, "borough", LAMBETH);
  map_work_with (office, person, "TTG");
  kept = map_dup_kept (office);
  g_assert_nonnull (strstr (kept, "OH  " CAMDEN " 2026-4 1\nOH SOS " CAMDEN " 2026-4 1\nOH TTG " CAMDEN " 2026-4 1\n"));
  g_assert_nonnull (strstr (kept, "OD  " CAMDEN " 2026-4 1\nOD  " LAMBETH " 2026-4 1\n"));
  map_assert_right (office);
}

/* From waiting to allocated to closed: never in both layers, and gone at the end of the quarter in which it closes. */
static void
test_course (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = map_add_person (office, "Robin Sample", CAMDEN), episode = map_open_episode (office, person, "SOS");
  g_autofree char *referred = map_dup_kept (office), *waiting = NULL, *allocated = NULL, *closed = NULL, *earlier = NULL;

  g_assert_cmpstr (referred, ==, "");
  map_move_to (office, episode, "SCREENING");
  map_move_to (office, episode, "WAITING");
  map_date_stage (office, episode, "WAITING", "2026-08-03");
  waiting = map_dup_kept (office);
  g_assert_nonnull (strstr (waiting, "SH SOS " CAMDEN " 2026-08-03 1\n"));
  g_assert_nonnull (strstr (waiting, "WH SOS " CAMDEN " 2026-3 1\n"));
  g_assert_null (strstr (waiting, "OH"));
  office_must (office, (SosTransactionFunc) sos_casework_allocate_episode, office_deed (episode, office->worker, NULL, NULL, NULL));
  allocated = map_dup_kept (office);
  g_assert_nonnull (strstr (allocated, "OH SOS " CAMDEN " 2026-4 1\n"));
  g_assert_nonnull (strstr (allocated, "WH SOS " CAMDEN " 2026-3 1\nWH SOS " CAMDEN " 2026-4 -1\n"));
  g_assert_null (strstr (allocated, "SH"));
  map_move_to (office, episode, "CLOSED_EARLY");
  closed = map_dup_kept (office);
  g_assert_null (strstr (closed, "OH")); /* allocated and closed in one quarter */
  map_date_stage (office, episode, "ALLOCATED", "2026-09-30");
  earlier = map_dup_kept (office);
  g_assert_nonnull (strstr (earlier, "OH SOS " CAMDEN " 2026-3 1\nOH SOS " CAMDEN " 2026-4 -1\n"));
  g_assert_null (strstr (earlier, "WH"));
  map_assert_right (office);
}

/* On protective relocation a person is in no place of any kind; the number withheld goes up instead. */
static void
test_withheld (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = map_add_person (office, "Robin Sample", CAMDEN);
  g_autofree char *before = NULL, *moved = NULL, *back = NULL, *refuge = NULL;

  office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "connection-borough", "code", SOUTHWARK, NULL);
  office_set (office, SOS_TYPE_EPISODE, map_work_with (office, person, "SOS"), "borough", LAMBETH);
  before = map_dup_kept (office);
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", "WITHHELD");
  moved = map_dup_kept (office);
  g_assert_null (strstr (moved, "E09"));
  g_assert_cmpstr (moved, ==,
                   "OC  WITHHELD 2026-4 1\nOC SOS WITHHELD 2026-4 1\nOD  WITHHELD 2026-4 1\nOD SOS WITHHELD 2026-4 1\n"
                   "OH  WITHHELD 2026-4 1\nOH SOS WITHHELD 2026-4 1\n");
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", CAMDEN);
  back = map_dup_kept (office);
  g_assert_cmpstr (back, ==, before);
  office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "REFUGE", "borough", CAMDEN, "posting-rule", "UNSAFE", "visiting-rule",
              "NOT_AT_ADDRESS", "valid-to", "2026-11-30", NULL);
  refuge = map_dup_kept (office);
  g_assert_cmpstr (refuge, ==, moved);
  map_assert_right (office);
}

static void
damage (Office *office, const char *sql)
{
  sqlite3 *file;

  g_assert_cmpint (sqlite3_open (office->path, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (file);
}

static void
assert_found (Office *office, const char *finding)
{
  g_autoptr (GPtrArray) findings = NULL;

  sos_store_check (office->path, &findings, NULL);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (findings->pdata[0], ==, finding);
}

/* What is remembered of a person was damaged in the file: found, and counted anew when they change; a text that reads well and is another as well. */
static void
test_damaged (void)
{
  static const char *const damages[] = {
    "UPDATE map_person SET says = 'E09000007 UNKNOWN SOS:E0900' WHERE says LIKE 'E09000007%'",
    "UPDATE map_person SET says = replace (says, '8107', '8104') WHERE says LIKE 'E09000007%'",
    "UPDATE map_person SET says = 'E09000007' WHERE says LIKE 'E09000007%'",
    "UPDATE map_person SET says = '' WHERE says LIKE 'E09000007%'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (Office) office = office_new ();
      const gint64 person = map_add_person (office, "Robin Sample", CAMDEN);
      g_autofree char *before = NULL, *after = NULL;

      map_add_many (office, 3, LAMBETH);
      map_work_with (office, person, "SOS");
      before = map_dup_kept (office);
      damage (office, damages[i]);
      assert_found (office, "What the map remembers of 1 person is not what the records say.");
      office_set (office, SOS_TYPE_PERSON, person, "home-borough", SOUTHWARK);
      map_assert_right (office);
      office_set (office, SOS_TYPE_PERSON, person, "home-borough", CAMDEN);
      after = map_dup_kept (office);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Withheld in one kind of borough is withheld in each, or the numbers would differ. */
static void
test_withheld_anywhere (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 one = map_add_person (office, "Robin Sample", CAMDEN), other = map_add_person (office, "Ash Sample", CAMDEN);
  g_autofree char *kept = NULL;

  office_set (office, SOS_TYPE_EPISODE, map_work_with (office, one, "SOS"), "borough", "WITHHELD");
  map_work_with (office, other, "SOS");
  office_add (office, SOS_TYPE_PERSON_CODE, "person", other, "list", "connection-borough", "code", "WITHHELD", NULL);
  kept = map_dup_kept (office);
  g_assert_cmpstr (kept, ==,
                   "OC  WITHHELD 2026-4 2\nOC SOS WITHHELD 2026-4 2\nOD  WITHHELD 2026-4 2\nOD SOS WITHHELD 2026-4 2\n"
                   "OH  WITHHELD 2026-4 2\nOH SOS WITHHELD 2026-4 2\n");
  map_assert_right (office);
}

/* Out of the refuge the day after its last, without anybody's deed. */
static void
test_refuge_left (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = map_add_person (office, "Robin Sample", CAMDEN);
  g_autofree char *in = NULL, *out = NULL;

  map_work_with (office, person, "SOS");
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "REFUGE", "borough", CAMDEN, "posting-rule", "UNSAFE", "visiting-rule",
              "NOT_AT_ADDRESS", "valid-to", "2026-11-24", NULL);
  in = map_dup_kept (office);
  sos_clock_set (sos_clock_now () + 2 * 86400);
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  out = map_dup_kept (office);
  map_assert_right (office);
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
  const gint64 other = map_add_person (office, "Ola Sample", LAMBETH);
  gint64 person;
  g_autofree char *without = NULL, *sealed = NULL, *merged = NULL;

  map_work_with (office, other, "SOS");
  without = map_dup_kept (office);
  person = map_add_person (office, "Robin Sample", CAMDEN);
  map_work_with (office, person, "TTG");
  sos_store_set_actor (office->store, office->lead);
  office_must (office, (SosTransactionFunc) sos_casework_seal_person, office_deed (person, 0, "YES", "Witness in a trial", NULL));
  sealed = map_dup_kept (office);
  g_assert_cmpstr (sealed, ==, without);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_person WHERE person = $1", person), ==, 0);
  map_assert_right (office);
  office_undo (office);
  g_assert_true (office_do (office, merge, &(Merging){ person, other }, NULL));
  merged = map_dup_kept (office);
  g_assert_cmpstr (merged, ==, without);
  map_assert_right (office);
}

static void
test_undo (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = map_add_person (office, "Robin Sample", CAMDEN);
  g_autofree char *before = NULL, *moved = NULL, *undone = NULL, *redone = NULL;

  map_work_with (office, person, "SOS");
  before = map_dup_kept (office);
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", LAMBETH);
  moved = map_dup_kept (office);
  office_undo (office);
  undone = map_dup_kept (office);
  office_redo (office);
  redone = map_dup_kept (office);
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
        {
          office_make_ready (office, deed->result);
          g_array_append_val (episodes, deed->result);
        }
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
      const gint64 person = map_add_person (office, "Robin Sample", CAMDEN);

      g_array_append_val (people, person);
    }
  for (guint i = 1; i <= (g_getenv ("SOS_FULL") != NULL ? 5000 : 400); i++)
    {
      do_something (office, rand, people, episodes);
      if (i % 50 == 0)
        map_assert_right (office);
    }
  kept = map_dup_kept (office);
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

  map_add_many (office, 3, CAMDEN);
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

  map_add_many (office, 7, CAMDEN);
  person = map_add_person (office, "Robin Sample", LAMBETH);
  map_work_with (office, person, "TTG");
  all = map_dup_kept (office);
  g_assert_true (office_do (office, forget_counts, NULL, NULL));
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", SOUTHWARK);
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", LAMBETH);
  before = map_load (office);
  g_assert_false (sos_map_counts_is_complete (before));
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  after = map_load (office);
  g_assert_true (sos_map_counts_is_complete (after));
  again = map_dup_kept (office);
  g_assert_cmpstr (again, ==, all);
  map_assert_right (office);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-counts/kinds", test_kinds);
  g_test_add_func ("/map-counts/two-services", test_two_services);
  g_test_add_func ("/map-counts/course", test_course);
  g_test_add_func ("/map-counts/withheld", test_withheld);
  g_test_add_func ("/map-counts/damaged", test_damaged);
  g_test_add_func ("/map-counts/withheld-anywhere", test_withheld_anywhere);
  g_test_add_func ("/map-counts/refuge-left", test_refuge_left);
  g_test_add_func ("/map-counts/not-counted", test_not_counted);
  g_test_add_func ("/map-counts/undo", test_undo);
  g_test_add_func ("/map-counts/anything", test_anything);
  g_test_add_func ("/map-counts/check-finds", test_check_finds);
  g_test_add_func ("/map-counts/older-office", test_older_office);
  return g_test_run ();
}
