/* test-map-withheld.c - who is withheld is so everywhere: on the map, in the list of people it leads to, and on papers. */
#include "config.h"
#include "map-office.h"

#include "sos-clock.h"
#include "sos-map-person.h"
#include "sos-records.h"

typedef struct
{
  SosPeopleQuery query;
  GArray *ids;
} Asking;

static gboolean
ask (SosTransaction *transaction, gpointer data, GError **error)
{
  Asking *asking = data;

  asking->ids = sos_people_query_run (transaction, &asking->query, error);
  return asking->ids != NULL;
}

/* As the map opens it. */
static guint
count_listed (Office *office, const char *borough)
{
  Asking asking = { { .scope = SOS_PEOPLE_ALL, .status = (char *) SOS_PEOPLE_WORKED_WITH, .borough = (char *) borough } };
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, ask, &asking, &error);
  g_assert_no_error (error);
  ids = asking.ids;
  return ids->len;
}

static gboolean
hides (SosTransaction *transaction, gpointer data, GError **error)
{
  const gint64 *home = data;
  g_autoptr (SosRecord) address = sos_transaction_load (transaction, SOS_TYPE_ADDRESS, home[0], error);

  g_assert_nonnull (address);
  ((gint64 *) data)[1] = sos_withheld_hides (transaction, address);
  return TRUE;
}

static void
assert_listed (Office *office, gint64 home, gboolean withheld)
{
  gint64 asked[] = { home, 0 };

  sos_store_read (office->store, hides, asked, NULL);
  g_assert_cmpuint (count_listed (office, CAMDEN), ==, withheld ? 8 : 9);
  g_assert_cmpuint (count_listed (office, SOS_WITHHELD), ==, withheld ? 1 : 0);
  g_assert_cmpint (asked[1], ==, withheld);
}

static gint64
add_tie (Office *office, gint64 person, gint64 episode)
{
  return office_add (office, SOS_TYPE_PERSON_CODE, "person", person, "list", "connection-borough", "code", "WITHHELD", NULL);
}

static gint64
add_refuge (Office *office, gint64 person, gint64 episode)
{
  return office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "REFUGE", "borough", CAMDEN, "posting-rule", "UNSAFE", "visiting-rule",
                     "NOT_AT_ADDRESS", "valid-to", "2026-11-30", NULL);
}

/* Moved along with somebody: their home is one that is withheld. */
static gint64
add_withheld_home (Office *office, gint64 person, gint64 episode)
{
  return office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "borough", SOS_WITHHELD, "posting-rule", "UNSAFE", "visiting-rule",
                     "NOT_AT_ADDRESS", "valid-to", "2026-11-30", NULL);
}

static gint64
relocate (Office *office, gint64 person, gint64 episode)
{
  office_set (office, SOS_TYPE_PERSON, person, "home-borough", "WITHHELD");
  return 0;
}

static gint64
withhold_work (Office *office, gint64 person, gint64 episode)
{
  office_set (office, SOS_TYPE_EPISODE, episode, "borough", "WITHHELD");
  return 0;
}

/* Each way in which somebody is withheld, and back where that is a record of its own. The map counts whom its list holds. */
static void
test_each_way (void)
{
  static const struct
  {
    gint64 (*withhold) (Office *office, gint64 person, gint64 episode);
    GType (*type) (void);
  } ways[] = { { relocate, NULL }, { add_tie, sos_person_code_get_type },
               { add_refuge, sos_address_get_type }, { add_withheld_home, sos_address_get_type }, { withhold_work, NULL } };

  for (guint w = 0; w < G_N_ELEMENTS (ways); w++)
    {
      g_autoptr (Office) office = office_new ();
      const gint64 person = map_add_person (office, "Robin Sample", CAMDEN), episode = map_work_with (office, person, "SOS");
      const gint64 home = office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "borough", CAMDEN, "posting-rule", "UNSAFE",
                                      "visiting-rule", "NOT_AT_ADDRESS", NULL);
      g_autoptr (SosMapCounts) counts = NULL;
      gint64 record;

      map_add_many (office, 8, CAMDEN);
      assert_listed (office, home, FALSE);
      record = ways[w].withhold (office, person, episode);
      assert_listed (office, home, TRUE);
      counts = map_load (office);
      map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, NULL, SOS_MAP_WITHHELD, "<5");
      if (ways[w].type == NULL)
        continue;
      g_assert_true (office_remove (office, ways[w].type (), record, NULL));
      assert_listed (office, home, FALSE);
    }
}

/* Out of the refuge the day after its last, in the list as on the map. */
static void
test_refuge_left (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = map_add_person (office, "Robin Sample", CAMDEN);

  map_work_with (office, person, "SOS");
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  add_refuge (office, person, 0);
  g_assert_cmpuint (count_listed (office, CAMDEN), ==, 0);
  sos_clock_set (sos_clock_now () + 8 * 86400);
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  g_assert_cmpuint (count_listed (office, CAMDEN), ==, 1);
  /* That was a clock ahead of its time: back on the right day they are in the refuge as before. */
  sos_clock_set (sos_clock_now () - 8 * 86400);
  g_assert_true (office_do (office, sos_casework_turn_day, NULL, NULL));
  g_assert_cmpuint (count_listed (office, CAMDEN), ==, 0);
}

static gint64
add_home (Office *office, gint64 person, const char *lines)
{
  return office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "borough", CAMDEN, "lines", lines, "postcode", "NW1 8AB",
                     "posting-rule", "OK", "visiting-rule", "NOT_AT_ADDRESS", NULL);
}

static void
live_with (Office *office, gint64 household, gint64 person)
{
  office_add (office, SOS_TYPE_MEMBERSHIP, "person", person, "household", household, "role", "OTHER", "lives-here", "FULL", NULL);
}

/* Who moved along before anybody knew that it is a refuge is hidden with them once it is; who lives elsewhere, or is no family, is not. */
static void
test_moved_along (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 household = office_add (office, SOS_TYPE_HOUSEHOLD, "label", "Sample", NULL);
  const gint64 mother = map_add_person (office, "Robin Sample", CAMDEN), child = map_add_person (office, "Ada Sample", CAMDEN),
               brother = map_add_person (office, "Ben Sample", CAMDEN), neighbour = map_add_person (office, "Cleo Other", CAMDEN);
  const gint64 people[] = { mother, child, brother, neighbour };
  const gint64 home = add_home (office, mother, "12 Canary Row");

  add_home (office, child, "12, canary row");
  add_home (office, brother, "3 Elsewhere Street");
  add_home (office, neighbour, "12 Canary Row");
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      map_work_with (office, people[i], "SOS");
      if (people[i] != neighbour)
        live_with (office, household, people[i]);
    }
  map_add_many (office, 8, CAMDEN);
  g_assert_cmpuint (count_listed (office, CAMDEN), ==, 12);
  office_set (office, SOS_TYPE_ADDRESS, home, "type", "REFUGE");
  g_assert_cmpuint (count_listed (office, CAMDEN), ==, 10);
  g_assert_cmpuint (count_listed (office, SOS_WITHHELD), ==, 2);
  map_assert_right (office);
}

/* Nothing of @place in any layer, kind or service, nor a name there; for others neither. */
static void
assert_nothing_of (SosMapCounts *counts, const char *place)
{
  const int p = sos_map_counts_find_place (counts, place);
  SosMapAsk view = { 0 };
  int first;

  sos_map_counts_get_quarters (counts, &first, &view.quarter);
  for (view.layer = 0; view.layer < sos_map_layers_get_n (); view.layer++)
    for (view.kind = 0; view.kind < SOS_MAP_N_KINDS; view.kind++)
      for (view.service = 0; view.service <= sos_map_counts_get_n_services (counts); view.service++)
        {
          const SosShown own = sos_map_counts_get (counts, &view, (guint) p), others = sos_map_counts_get_external (counts, &view, (guint) p);

          g_test_message ("%s %u %u", sos_map_layers_get (view.layer)->id, view.kind, view.service);
          g_assert_true (own.kind == SOS_SHOWN_NOTHING || (own.kind == SOS_SHOWN_NUMBER && own.number == 0));
          g_assert_true (others.kind == SOS_SHOWN_NOTHING || (others.kind == SOS_SHOWN_NUMBER && others.number == 0));
          g_assert_null (sos_map_counts_get_names (counts, &view, (guint) p));
        }
}

/* 7.4: the borough in which Expect Respect meets is told by no number of those on it, worked with or waiting: they are counted where they live, and
 * where we work with them is not said. */
static void
test_expect_respect (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;

  for (guint i = 0; i < 24; i++)
    {
      const gint64 person = map_add_person (office, "Ada Sample", CAMDEN);

      office_set (office, SOS_TYPE_PERSON, person, "sex", "F");
      office_set (office, SOS_TYPE_EPISODE, i < 12 ? map_work_with (office, person, "EXR") : map_wait_for (office, person, "EXR"), "borough",
                  SOUTHWARK);
    }
  office_put (office, g_object_new (SOS_TYPE_PROGRAMME_RUN, "programme", office_count (office, "SELECT id FROM programme WHERE code = 'EXPECT_RESPECT'", 0),
              "name", "Girls", "venue", "Girls of Canary", "borough", SOUTHWARK, "status", "RUNNING", "year", (gint64) 2026, "sessions",
              (gint64) 3, NULL));
  counts = map_load (office);
  assert_nothing_of (counts, SOUTHWARK);
  map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, "EXR", CAMDEN, "12");
  map_assert_seen (counts, "open", SOS_MAP_KIND_DELIVERY, "EXR", SOS_MAP_NOT_KNOWN, "12");
  map_assert_seen (counts, "waiting", SOS_MAP_KIND_DELIVERY, NULL, SOS_MAP_NOT_KNOWN, "12");
  map_assert_seen (counts, "waiting", SOS_MAP_KIND_DELIVERY, NULL, CAMDEN, "…"); /* beside home, none would say that all of them are on it */
  map_assert_right (office);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-withheld/each-way", test_each_way);
  g_test_add_func ("/map-withheld/refuge-left", test_refuge_left);
  g_test_add_func ("/map-withheld/moved-along", test_moved_along);
  g_test_add_func ("/map-withheld/expect-respect", test_expect_respect);
  return g_test_run ();
}
