/* test-map-shown.c - what the map shows of its counts: few as few, others hidden for their sake, and nothing to be worked out of it. */
#include "config.h"
#include "map-office.h"
#include "suppression-attack.h"

#include "sos-demo.h"
#include "sos-map-person.h"
#include "sos-records.h"

#include <string.h>

/* X2: four in a borough are "<5", and a second borough is hidden so that the total cannot reveal them; the others are as they are. */
static void
test_x2 (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  SosMapAsk view = { 0 };
  int first;

  map_add_many (office, 4, CAMDEN);
  map_add_many (office, 12, LAMBETH);
  map_add_many (office, 8, SOUTHWARK);
  counts = map_load (office);
  for (guint service = 0; service < 2; service++)
    {
      map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, service == 0 ? NULL : "SOS", CAMDEN, "<5");
      map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, service == 0 ? NULL : "SOS", LAMBETH, "5+");
      map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, service == 0 ? NULL : "SOS", SOUTHWARK, "8");
      map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, service == 0 ? NULL : "SOS", "E09000001", "0");
    }
  sos_map_counts_get_quarters (counts, &first, &view.quarter);
  view.service = sos_map_counts_get_n_services (counts);
  g_assert_cmpuint (sos_map_counts_get_total (counts, &view).number, ==, 24);
}

/* Withheld is the same number in each kind of borough: it would lead from one to the other. */
static void
test_withheld (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;

  map_add_many (office, 4, CAMDEN);
  map_add_many (office, 12, LAMBETH);
  map_add_many (office, 8, SOS_MAP_WITHHELD);
  counts = map_load (office);
  map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, NULL, CAMDEN, "<5");
  map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, NULL, LAMBETH, "5+");
  for (SosMapKind kind = 0; kind < SOS_MAP_N_KINDS; kind++)
    map_assert_seen (counts, "open", kind, NULL, SOS_MAP_WITHHELD, "8");
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

  map_add_many (office, 3, SOS_CITY_OF_LONDON);
  map_add_many (office, 14, SOS_CITY_STANDS_WITH);
  map_add_many (office, 9, LAMBETH);
  few = map_load (office);
  view.service = sos_map_counts_get_n_services (few);
  sos_map_counts_get_quarters (few, &first, &view.quarter);
  assert_external (few, &view, SOS_CITY_OF_LONDON, "…");
  assert_external (few, &view, SOS_CITY_STANDS_WITH, "5+");
  assert_external (few, &view, CAMDEN, "–");
  map_add_many (office, 3, SOS_CITY_OF_LONDON);
  many = map_load (office);
  assert_external (many, &view, SOS_CITY_STANDS_WITH, "20");
  assert_external (many, &view, LAMBETH, "9");
}

/* For others there are home boroughs alone: one who lives there has one home. */
static void
test_external_kinds (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  SosMapAsk view = { 0 };
  int first;

  for (guint i = 0; i < 8; i++)
    {
      const gint64 person = map_add_person (office, "Robin Sample", SOS_CITY_STANDS_WITH);

      office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "connection-borough", "code", SOS_CITY_OF_LONDON, NULL);
      office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "connection-borough", "code", SOS_CITY_STANDS_WITH, NULL);
      map_work_with (office, person, "SOS");
    }
  counts = map_load (office);
  view.service = sos_map_counts_get_n_services (counts);
  sos_map_counts_get_quarters (counts, &first, &view.quarter);
  assert_external (counts, &view, SOS_CITY_STANDS_WITH, "8");
  for (view.kind = SOS_MAP_KIND_DELIVERY; view.kind < SOS_MAP_N_KINDS; view.kind++)
    for (guint place = 0; place < sos_map_counts_get_n_places (counts); place++)
      assert_external (counts, &view, sos_map_counts_get_place (counts, place), "…");
}

static void
assert_note (SosMapCounts *counts, const SosMapAsk *view, const char *expected)
{
  g_autofree char *note = sos_map_counts_dup_note (counts, view, FALSE);

  g_assert_cmpstr (note, ==, expected);
}

/* What is missing is told as of today, and of today others have no people; the office has both of the pair apart. */
static void
test_external_missing (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  SosMapAsk view = { (guint) sos_map_layers_find ("gap"), SOS_MAP_KIND_HOME };
  g_autoptr (SosVerdict) own_refusal = NULL, refusal = NULL;
  g_autofree char *own = NULL, *others = NULL;
  int first;

  office_set (office, SOS_TYPE_TEAM, office->team, "borough", SOS_CITY_STANDS_WITH);
  for (guint i = 0; i < 18; i++)
    map_wait_for (office, map_add_person (office, "Robin Sample", i < 6 ? SOS_CITY_OF_LONDON : i < 12 ? SOS_CITY_STANDS_WITH : CAMDEN), "SOS");
  counts = map_load (office);
  view.service = sos_map_counts_get_n_services (counts);
  sos_map_counts_get_quarters (counts, &first, &view.quarter);
  assert_external (counts, &view, SOS_CITY_STANDS_WITH, "…");
  assert_external (counts, &view, CAMDEN, "…");
  own_refusal = sos_map_counts_get_refusal (counts, &view, FALSE);
  refusal = sos_map_counts_get_refusal (counts, &view, TRUE);
  g_assert_null (own_refusal);
  g_assert_cmpstr (refusal->rule, ==, "N9");
  own = sos_map_counts_dup_note (counts, &view, FALSE);
  others = sos_map_counts_dup_note (counts, &view, TRUE);
  g_assert_cmpstr (own, ==, "2 boroughs: no group in 2, nothing on offer in 2");
  g_assert_cmpstr (others, ==, refusal->words);
}

/* What the legend says of the whole gives no more away than the places do. */
static void
test_note (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) all_placed = NULL, few = NULL, many = NULL, too_few = NULL;
  SosMapAsk view = { 0 };
  int first;

  map_add_many (office, 2, CAMDEN);
  too_few = map_load (office);
  view.service = sos_map_counts_get_n_services (too_few);
  sos_map_counts_get_quarters (too_few, &first, &view.quarter);
  assert_note (too_few, &view, "There are too few people to hide a single one among them: they are not shown by borough.");
  map_add_many (office, 10, CAMDEN);
  all_placed = map_load (office);
  assert_note (all_placed, &view, "12 people");
  map_add_many (office, 3, "WITHHELD");
  map_add_many (office, 9, LAMBETH);
  few = map_load (office);
  assert_note (few, &view, "24 people, fewer than 5 of them in no borough");
  map_add_many (office, 6, "WITHHELD");
  many = map_load (office);
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
  SosCountCube cube = { n_places, n_services, 3, tables, services, 0, find_place (counts, SOS_MAP_WITHHELD) + 1 };
  g_autoptr (Seen) seen = NULL;
  g_autoptr (GError) error = NULL;
  Attack found;

  sos_store_read (store, read_exact, &exact, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 3 * n_places * width; i++)
    *(i % width == n_services ? &any[i / width] : &single[i / width * n_services + i % width]) = cells[i];
  for (guint i = 0; i < n_places * width; i++) /* everybody lives in one place */
    *(i % width == n_services ? &cube.people : &services[i % width]) += cells[SOS_MAP_KIND_HOME * n_places * width + i];
  for (guint t = 0; t < 3; t++)
    tables[t] = (SosCountTable){ t == SOS_MAP_KIND_CONNECTION, t != SOS_MAP_KIND_HOME, t == SOS_MAP_KIND_CONNECTION,
                                 t == SOS_MAP_KIND_CONNECTION ? find_place (counts, SOS_MAP_NOT_KNOWN) + 1 : 0, 0,
                                 &single[t * n_places * n_services], &any[t * n_places] };
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
  all->n_several += found.n_several;
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
  g_test_message ("%u counts to protect, %u on several: %u recovered, %u narrowed", all.n_protected, all.n_several, all.n_recovered, all.n_narrowed);
  g_assert_cmpuint (all.n_protected, >, 100);
  g_assert_cmpuint (all.n_recovered, ==, 0);
  g_assert_cmpuint (all.n_narrowed, ==, 0);
}

static void
assert_wait (Office *office, const char *place, const char *expected)
{
  g_autoptr (SosMapCounts) counts = map_load (office);
  SosMapAsk view = { (guint) sos_map_layers_find ("waiting"), SOS_MAP_KIND_HOME, sos_map_counts_get_n_services (counts) };
  const char *wait;
  int first;

  sos_map_counts_get_quarters (counts, &first, &view.quarter);
  wait = sos_map_wait_get_words (sos_map_counts_get_longest_wait (counts, &view, (guint) sos_map_counts_find_place (counts, place)));
  g_assert_cmpstr (wait, ==, expected);
}

/* The longest wait is one person's: it is said only where five or more are seen to wait, and never as a day. Where their number is hidden, it
 * would tell of one of two figures whose it is. */
static void
test_longest_wait (void)
{
  g_autoptr (Office) office = office_new ();

  for (guint i = 0; i < 13; i++)
    {
      const gint64 episode = map_wait_for (office, map_add_person (office, "Robin Sample", i < 9 ? CAMDEN : LAMBETH), "SOS");

      if (i == 3)
        map_date_stage (office, episode, "WAITING", "2026-10-20");
    }
  assert_wait (office, CAMDEN, NULL); /* hidden, for the four of Lambeth */
  assert_wait (office, LAMBETH, NULL);
  map_wait_for (office, map_add_person (office, "Robin Sample", LAMBETH), "SOS");
  assert_wait (office, CAMDEN, "4 to 8 weeks");
  assert_wait (office, LAMBETH, "under 2 weeks");
}

/* Twenty who wait, of which three on a third service: the waits of the first two, beside that of all, would tell how long one of the three waits. */
static void
test_wait_of_few (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  SosMapAsk view = { (guint) sos_map_layers_find ("waiting"), SOS_MAP_KIND_HOME };
  int first;

  for (guint i = 0; i < 20; i++)
    {
      const gint64 person = map_add_person (office, "Robin Sample", CAMDEN);

      if (i < 12)
        map_wait_for (office, person, "SOS");
      if (i >= 8)
        map_wait_for (office, person, "HOS");
      if (i >= 5 && i < 8)
        map_wait_for (office, person, "TTG");
    }
  for (guint i = 0; i < 30; i++)
    {
      const gint64 person = map_add_person (office, "Robin Sample", LAMBETH);

      map_wait_for (office, person, i < 15 ? "SOS" : i < 22 ? "HOS" : "TTG");
    }
  counts = map_load (office);
  view.service = sos_map_counts_get_n_services (counts);
  sos_map_counts_get_quarters (counts, &first, &view.quarter);
  g_assert_cmpint (sos_map_counts_get (counts, &view, (guint) sos_map_counts_find_place (counts, CAMDEN)).kind, ==, SOS_SHOWN_NUMBER);
  assert_wait (office, CAMDEN, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-shown/x2", test_x2);
  g_test_add_func ("/map-shown/withheld", test_withheld);
  g_test_add_func ("/map-shown/external", test_external);
  g_test_add_func ("/map-shown/external-kinds", test_external_kinds);
  g_test_add_func ("/map-shown/external-missing", test_external_missing);
  g_test_add_func ("/map-shown/note", test_note);
  g_test_add_func ("/map-shown/demo-attack", test_demo_attack);
  g_test_add_func ("/map-shown/longest-wait", test_longest_wait);
  g_test_add_func ("/map-shown/wait-of-few", test_wait_of_few);
  return g_test_run ();
}
