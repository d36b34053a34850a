/* test-map-kept.c - a quarter that was given out is the same for ever after: two pictures of it have no difference to learn from. */
#include "config.h"
#include "map-office.h"

#include "sos-clock.h"
#include "sos-family-deeds.h"
#include "sos-map-kept.h"
#include "sos-map-person.h"
#include "sos-map-sheet.h"
#include "sos-records.h"

#define LAST_QUARTER (2026 * 4 + 2) /* that has ended: July to September */
#define TO_JANUARY ((gint64) 45 * 86400)

/* ---- pictures ---- */

static void
given_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(SosMapSheet **) data = sos_map_sheet_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_given (gpointer data)
{
  return *(SosMapSheet **) data != NULL;
}

/* As the page asks for it, for others. (transfer full) */
static SosMapSheet *
give (Office *office, const SosMapAsk *view)
{
  SosMapSheet *sheet = NULL;

  sos_map_sheet_async (office->store, NULL, view, TRUE, NULL, given_cb, &sheet);
  office_wait (is_given, &sheet, "figures for others");
  return sheet;
}

/* What somebody has who kept all that was given out of one quarter: each layer of people, kind, service and place, and the totals. */
static GArray *
look_at_all (Office *office)
{
  GArray *seen = g_array_new (FALSE, FALSE, sizeof (SosShown));
  SosMapAsk view = { 0, SOS_MAP_KIND_HOME, 0, LAST_QUARTER };
  g_autoptr (SosMapSheet) first = give (office, &view);
  const guint n_services = sos_map_counts_get_n_services (first->counts);

  for (; view.layer < sos_map_layers_get_n (); view.layer++)
    for (view.kind = 0; sos_map_layer_is_of_people (sos_map_layers_get (view.layer)) && view.kind < SOS_MAP_N_KINDS; view.kind++)
      for (view.service = 0; view.service <= n_services; view.service++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (SosMapSheet) sheet = sos_map_sheet_new (first->counts, &view, TRUE, sos_store_get_codes (office->store), &error);

          g_assert_no_error (error);
          for (guint i = 0; i < sheet->rows->len; i++)
            g_array_append_val (seen, ((const SosMapRow *) sheet->rows->pdata[i])->shown);
        }
  return seen;
}

/* How many counts are known to differ by one to four from one picture to the other: somebody is among those few. */
static guint
count_recovered (const GArray *before, const GArray *after)
{
  guint n = 0;

  g_assert_cmpuint (before->len, ==, after->len);
  for (guint i = 0; i < before->len; i++)
    {
      const SosShown one = g_array_index (before, SosShown, i), other = g_array_index (after, SosShown, i);
      guint one_least, one_most, other_least, other_most, apart;

      sos_shown_get_bounds (one, &one_least, &one_most);
      sos_shown_get_bounds (other, &other_least, &other_most);
      apart = one_most < other_least ? other_most - one_least : other_most < one_least ? one_most - other_least : 0;
      n += apart > 0 && apart < SOS_FEWEST_SHOWN;
    }
  return n;
}

static void
assert_same (const GArray *before, const GArray *after)
{
  g_assert_cmpuint (count_recovered (before, after), ==, 0);
  g_assert_cmpmem (before->data, before->len * sizeof (SosShown), after->data, after->len * sizeof (SosShown));
}

/* ---- an office with a past ---- */

static gint64
add_since_summer (Office *office, const char *borough, const char *service)
{
  const gint64 person = map_add_person (office, "Robin Sample", borough), episode = map_work_with (office, person, service);

  office_set (office, SOS_TYPE_EPISODE, episode, "referred-on", "2026-07-10");
  map_date_stage (office, episode, "WAITING", "2026-07-20");
  map_date_stage (office, episode, "ALLOCATED", "2026-08-03");
  return person;
}

static Office *
new_office (GArray *people)
{
  static const char *const boroughs[] = { CAMDEN, LAMBETH, SOUTHWARK };
  Office *office = office_new ();

  for (guint i = 0; i < 24; i++)
    {
      const gint64 person = add_since_summer (office, boroughs[i % G_N_ELEMENTS (boroughs)], i % 2 == 0 ? "SOS" : "TTG");

      g_array_append_val (people, person);
    }
  return office;
}

static gint64
episode_of (Office *office, gint64 person)
{
  return office_count (office, "SELECT id FROM episode WHERE removed IS NULL AND person = $1", person);
}

/* ---- what happens to one of them in between ---- */

static void
relocate (Office *office, gint64 person)
{
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", "WITHHELD");
}

static void
take_in (Office *office, gint64 person)
{
  office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "REFUGE", "borough", CAMDEN, "posting-rule", "UNSAFE", "visiting-rule",
              "NOT_AT_ADDRESS", "valid-to", "2027-11-30", NULL);
}

static void
seal (Office *office, gint64 person)
{
  sos_store_set_actor (office->store, office->lead);
  office_must (office, (SosTransactionFunc) sos_casework_seal_person, office_deed (person, 0, "YES", "Witness in a trial", NULL));
}

static void
seal_and_undo (Office *office, gint64 person)
{
  seal (office, person);
  office_undo (office);
}

static void
erase (Office *office, gint64 person)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (office_remove (office, SOS_TYPE_EPISODE, episode_of (office, person), &error));
  g_assert_no_error (error);
}

static gboolean
merge (SosTransaction *transaction, gpointer data, GError **error)
{
  const gint64 *people = data;
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, people[0], error);

  sos_record_set_number (person, SOS_PERSON_MERGED_INTO, people[1]);
  return sos_transaction_save (transaction, person, error);
}

static void
merge_into_new (Office *office, gint64 person)
{
  gint64 people[] = { person, map_add_person (office, "Ola Sample", LAMBETH) };

  g_assert_true (office_do (office, merge, people, NULL));
}

static void
put_right (Office *office, gint64 person)
{
  map_date_stage (office, episode_of (office, person), "ALLOCATED", "2026-10-05");
}

static void
come_late (Office *office, gint64 person)
{
  add_since_summer (office, CAMDEN, "SOS");
}

static void
close_in_summer (Office *office, gint64 person)
{
  map_move_to (office, episode_of (office, person), "CLOSED_EARLY");
  office_set (office, SOS_TYPE_EPISODE, episode_of (office, person), "closed-on", "2026-09-01");
}

static void
find_ties (Office *office, gint64 person)
{
  office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "connection-borough", "code", SOUTHWARK, NULL);
}

static const struct
{
  const char *name;
  void (*happen) (Office *office, gint64 person);
} events[] = {
  { "relocated", relocate },     { "taken into a refuge", take_in }, { "sealed", seal },        { "sealed, and undone", seal_and_undo },
  { "erased", erase },           { "merged", merge_into_new },       { "put right", put_right }, { "written down late", come_late },
  { "closed then", close_in_summer }, { "has ties", find_ties },
};

/* The attack by two pictures: one printed in July, one in October, and something happened to one person in between. */
static void
test_two_pictures (void)
{
  for (guint e = 0; e < G_N_ELEMENTS (events); e++)
    {
      g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64)), before = NULL, after = NULL;
      g_autoptr (Office) office = new_office (people);

      before = look_at_all (office);
      events[e].happen (office, g_array_index (people, gint64, 0));
      after = look_at_all (office);
      g_test_message ("%s: %u of %u counts recovered", events[e].name, count_recovered (before, after), before->len);
      assert_same (before, after);
      map_assert_right (office);
    }
}

/* Without it the same two pictures point at somebody: what the attack finds where an ended quarter is counted anew, as the office itself sees it
 * until it is given out. */
static void
test_attack_finds (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64)), before = NULL, after = NULL;
  g_autoptr (Office) office = new_office (people), later = NULL;

  before = look_at_all (office);
  g_array_set_size (people, 0);
  later = new_office (people);
  come_late (later, g_array_index (people, gint64, 0));
  after = look_at_all (later);
  g_assert_cmpuint (count_recovered (before, after), >, 0);
}

/* ---- which are kept, and what is said of it ---- */

static void
assert_as_of (Office *office, gboolean external, int quarter, const char *expected)
{
  g_autoptr (SosMapCounts) counts = map_load (office);
  const SosMapAsk view = { 0, SOS_MAP_KIND_HOME, sos_map_counts_get_n_services (counts), quarter };
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMapSheet) sheet = sos_map_sheet_new (counts, &view, external, sos_store_get_codes (office->store), &error);

  if (expected == NULL)
    {
      g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (sheet->as_of, ==, expected);
}

/* The running quarter is as the records say, in the office alone; one that has ended too, until it is given out. */
static void
test_first_given (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);
  const SosMapAsk view = { 0, SOS_MAP_KIND_HOME, G_MAXUINT, G_MAXINT };
  g_autoptr (SosMapSheet) sheet = NULL;

  assert_as_of (office, FALSE, LAST_QUARTER, "At the end of September 2026, as the records say today");
  assert_as_of (office, TRUE, LAST_QUARTER, NULL);
  sheet = give (office, &view);
  g_assert_cmpint (sheet->ask.quarter, ==, LAST_QUARTER);
  assert_as_of (office, FALSE, LAST_QUARTER, "At the end of September 2026, figures as kept on 23 November 2026");
  assert_as_of (office, TRUE, LAST_QUARTER, "At the end of September 2026, figures as kept on 23 November 2026");
  assert_as_of (office, FALSE, LAST_QUARTER + 1, "As of 23 November 2026");
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_quarter", 0), ==, 1);
  relocate (office, g_array_index (people, gint64, 0));
  {
    g_autoptr (SosMapCounts) counts = map_load (office);

    map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, NULL, CAMDEN, "5+"); /* seven now, and hides the one who is withheld */
    map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, NULL, SOS_MAP_WITHHELD, "<5");
  }
}

/* A quarter that ends later is kept later, with what has become of everybody, and leaves the one before alone. */
static void
test_next_quarter (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64)), before = NULL, after = NULL;
  g_autoptr (Office) office = new_office (people);
  const SosMapAsk last = { 0, SOS_MAP_KIND_HOME, G_MAXUINT, G_MAXINT };
  g_autoptr (SosMapSheet) sheet = NULL;

  before = look_at_all (office);
  for (guint i = 0; i < 6; i++)
    relocate (office, g_array_index (people, gint64, i));
  sos_clock_set (sos_clock_now () + TO_JANUARY);
  sheet = give (office, &last);
  after = look_at_all (office);
  assert_as_of (office, TRUE, LAST_QUARTER, "At the end of September 2026, figures as kept on 23 November 2026");
  assert_as_of (office, TRUE, LAST_QUARTER + 1, "At the end of December 2026, figures as kept on 7 January 2027");
  sos_clock_set (sos_clock_now () - TO_JANUARY);
  assert_same (before, after);
  g_assert_cmpint (office_count (office,
                                 "SELECT people FROM map_kept WHERE period = '2026-4' AND layer = 'O' AND kind = 'H' AND service = '' AND place = 'WITHHELD'", 0),
                   ==, 6);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_kept WHERE period = '2026-3' AND place = 'WITHHELD'", 0), ==, 0);
}

/* What was kept while the clock stood ahead is let go of when it is right again; what has ended stays. */
static void
test_clock_ahead (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);
  const SosMapAsk last = { 0, SOS_MAP_KIND_HOME, G_MAXUINT, G_MAXINT };
  g_autoptr (SosMapSheet) sheet = NULL;

  sos_clock_set (sos_clock_now () + TO_JANUARY);
  sheet = give (office, &last);
  sos_clock_set (sos_clock_now () - TO_JANUARY);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_quarter WHERE period = '2026-4'", 0), ==, 1);
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_quarter WHERE period >= '2026-4'", 0), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_kept WHERE period >= '2026-4'", 0), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_quarter WHERE period = '2026-3'", 0), ==, 1);
}

/* ---- how it was shown ---- */

static gboolean
set_shown (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_execute (transaction,
                                  "UPDATE map_kept SET shown = $1 WHERE layer = 'O' AND kind = 'H' AND service = '' AND place = '" CAMDEN "'", error,
                                  "s", data);
}

static gboolean
forget_choice (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_transaction_execute (transaction, "UPDATE map_quarter SET chosen = 0", error, "")
         && sos_transaction_execute (transaction, "UPDATE map_kept SET shown = NULL", error, "");
}

static void
assert_last_seen (Office *office, const char *expected)
{
  const SosMapAsk view = { 0, SOS_MAP_KIND_HOME, G_MAXUINT, G_MAXINT };
  g_autoptr (SosMapSheet) sheet = give (office, &view);
  g_autofree char *seen = sos_shown_dup_text (sos_map_sheet_find_place (sheet, CAMDEN)->shown, TRUE);

  g_assert_cmpstr (seen, ==, expected);
}

/* Another version of the rule may hide others: what was given out looks as it did. What an older version kept without it is decided once, and kept. */
static void
test_choice_kept (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);

  assert_last_seen (office, "8");
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_kept WHERE shown IS NULL", 0), ==, 0);
  g_assert_true (office_do (office, set_shown, (gpointer) "hidden", NULL));
  assert_last_seen (office, "5+");
  g_assert_true (office_do (office, set_shown, (gpointer) "nothing", NULL));
  assert_last_seen (office, "…");
  g_assert_true (office_do (office, forget_choice, NULL, NULL));
  assert_last_seen (office, "8");
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_kept WHERE shown IS NULL", 0), ==, 0);
}

/* What stands in the file may have been meddled with: a few are a few all the same. */
static void
test_few_are_few (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);

  for (guint i = 0; i < 5; i++)
    relocate (office, g_array_index (people, gint64, i * 3)); /* of Camden, three are left */
  assert_last_seen (office, "<5");
  g_assert_true (office_do (office, set_shown, (gpointer) "number", NULL));
  assert_last_seen (office, "<5");
}

/* It is on record who looked first, once. */
static void
test_first_look_noted (void)
{
  static const char sql[] = "SELECT count (*) FROM audit WHERE verb = 'disclose' AND reason LIKE 'Map: figures of Jul–Sep 2026 kept%'";
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);

  g_assert_cmpint (office_count (office, sql, 0), ==, 0);
  assert_last_seen (office, "8");
  assert_last_seen (office, "8");
  g_assert_cmpint (office_count (office, sql, 0), ==, 1);
}

/* Three years are kept, and told of, however long ago the first was worked with. */
static void
test_far_back (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);
  g_autoptr (SosMapCounts) counts = NULL;
  int first, last;

  map_date_stage (office, episode_of (office, g_array_index (people, gint64, 0)), "ALLOCATED", "2015-02-03");
  assert_last_seen (office, "8");
  counts = map_load (office);
  sos_map_counts_get_quarters (counts, &first, &last);
  g_assert_cmpint (last - first, ==, SOS_MAP_QUARTERS_BACK);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_quarter", 0), ==, SOS_MAP_QUARTERS_BACK);
  g_assert_cmpint (office_count (office, "SELECT people FROM map_kept WHERE layer = 'O' AND kind = 'H' AND service = '' AND period = '2023-4'", 0), ==, 1);
}

/* Who deliver are counted as of today: two days of them would tell who came between. */
static void
test_who_deliver (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);
  const SosMapAsk view = { (guint) sos_map_layers_find ("deliverers"), SOS_MAP_KIND_HOME, G_MAXUINT, G_MAXINT };
  g_autoptr (SosMapSheet) sheet = give (office, &view);

  g_assert_true (sheet->refused);
  for (guint i = 0; i < sheet->rows->len; i++)
    g_assert_cmpint (((const SosMapRow *) sheet->rows->pdata[i])->shown.kind, ==, SOS_SHOWN_NOTHING);
}

/* People of a quarter that has ended stand beside things of today: either way it is said which is of when. */
static void
test_dates_aside (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);
  const SosMapAsk of_people = { 0, SOS_MAP_KIND_HOME, G_MAXUINT, G_MAXINT },
                  of_things = { (guint) sos_map_layers_find ("schools"), SOS_MAP_KIND_HOME, G_MAXUINT, G_MAXINT };
  g_autoptr (SosMapSheet) open = give (office, &of_people), schools = give (office, &of_things);

  g_assert_cmpstr (open->aside, ==, "Schools, sessions, teams and what is on offer are as of today, 23 November 2026.");
  g_assert_cmpstr (schools->as_of, ==, "As of 23 November 2026");
  g_assert_cmpstr (schools->aside, ==, "People: At the end of September 2026, figures as kept on 23 November 2026.");
  g_assert_nonnull (sos_map_sheet_why_no_list (open));
  g_assert_null (sos_map_sheet_why_no_list (schools));
}

/* The City has no row of its own, and whoever chooses it sees what it stands with. */
static void
test_city (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);
  const SosMapAsk view = { 0, SOS_MAP_KIND_HOME, G_MAXUINT, G_MAXINT };
  g_autoptr (SosMapSheet) sheet = give (office, &view);

  g_assert_cmpstr (sos_map_sheet_find_place (sheet, SOS_CITY_OF_LONDON)->name, ==, "Hackney with City of London");
}

/* Nobody has ties that are written down: that is what is missing, and not that they live elsewhere. Others have home boroughs, whatever is asked. */
static void
test_no_ties (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);
  g_autoptr (SosMapCounts) counts = map_load (office);
  const SosMapAsk view = { 0, SOS_MAP_KIND_CONNECTION, G_MAXUINT, G_MAXINT };
  g_autoptr (SosMapSheet) others = give (office, &view), sheet = NULL;

  sheet = sos_map_sheet_new (counts, &view, FALSE, sos_store_get_codes (office->store), NULL);
  g_assert_cmpint (others->ask.kind, ==, SOS_MAP_KIND_HOME);
  g_assert_cmpstr (sheet->remark, ==, "No ties to a borough of London are written down of those who are counted.");
  g_assert_cmpstr (sheet->note, ==, "24 people, 24 of them with ties to no borough");
}

/* Who is written down for a quarter before the first that was given out does not make it be counted at last. */
static void
test_before_the_first (void)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (Office) office = new_office (people);
  g_autoptr (GArray) before = look_at_all (office), after = NULL;
  g_autoptr (SosMapCounts) counts = NULL;
  int first, last;

  map_date_stage (office, episode_of (office, g_array_index (people, gint64, 0)), "ALLOCATED", "2025-02-03");
  after = look_at_all (office);
  counts = map_load (office);
  sos_map_counts_get_quarters (counts, &first, &last);
  g_assert_cmpint (first, ==, LAST_QUARTER);
  assert_same (before, after);
}

/* An office in its first quarter may be looked at for others: there is nobody, and nothing to keep. */
static void
test_nobody_yet (void)
{
  g_autoptr (Office) office = office_new ();
  const SosMapAsk view = { 0, SOS_MAP_KIND_HOME, G_MAXUINT, G_MAXINT };
  g_autoptr (SosMapSheet) sheet = NULL;

  map_add_many (office, 12, CAMDEN);
  sheet = give (office, &view);
  g_assert_cmpuint (sos_map_sheet_find_place (sheet, CAMDEN)->shown.number, ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM map_quarter", 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-kept/two-pictures", test_two_pictures);
  g_test_add_func ("/map-kept/attack-finds", test_attack_finds);
  g_test_add_func ("/map-kept/first-given", test_first_given);
  g_test_add_func ("/map-kept/next-quarter", test_next_quarter);
  g_test_add_func ("/map-kept/clock-ahead", test_clock_ahead);
  g_test_add_func ("/map-kept/choice-kept", test_choice_kept);
  g_test_add_func ("/map-kept/few-are-few", test_few_are_few);
  g_test_add_func ("/map-kept/first-look-noted", test_first_look_noted);
  g_test_add_func ("/map-kept/far-back", test_far_back);
  g_test_add_func ("/map-kept/who-deliver", test_who_deliver);
  g_test_add_func ("/map-kept/dates-aside", test_dates_aside);
  g_test_add_func ("/map-kept/city", test_city);
  g_test_add_func ("/map-kept/no-ties", test_no_ties);
  g_test_add_func ("/map-kept/before-the-first", test_before_the_first);
  g_test_add_func ("/map-kept/nobody-yet", test_nobody_yet);
  return g_test_run ();
}
