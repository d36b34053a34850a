/* test-map-layers.c - the layers of the map: what they mean, what is on offer where, where people wait and nothing is, and who says so. */
#include "config.h"
#include "map-office.h"

#include "sos-borough-offers.h"
#include "sos-map-sheet.h"
#include "sos-people.h"
#include "sos-records.h"

#include <string.h>

/* 7.4: what is kept for the map holds places and times, and nothing by which somebody is known. */
static void
test_nothing_private (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = map_add_person (office, "Canary Quillfeather", CAMDEN);

  map_work_with (office, person, "SOS");
  office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "lines", "12 Canary Street", "postcode", "NW1 9ZZ", "posting-rule",
              "OK", "visiting-rule", "OK", NULL);
  office_add (office, SOS_TYPE_AREA_TO_AVOID, "person", person, "label", "Canary Estate", "severity", "NEVER", NULL);
  g_assert_cmpint (office_count (office,
                                 "SELECT count (*) FROM map_person WHERE person = $1"
                                 " AND says LIKE 'E09000007 UNKNOWN SOS:E09000007:8107:2147483647:0:0: #%'", person), ==, 1);
}

static void
test_layers (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  g_autofree char *title = NULL, *now = NULL, *then = NULL, *kept = NULL, *quarter = NULL;
  SosCodes *codes = sos_store_get_codes (office->store);

  office_set (office, SOS_TYPE_TEAM, office->team, "borough", SOUTHWARK);
  counts = map_load (office);
  map_assert_seen (counts, "teams", SOS_MAP_KIND_HOME, NULL, SOUTHWARK, "1"); /* of nobody: nothing to hide */
  title = sos_map_layer_dup_title (sos_map_layers_get (0), SOS_MAP_KIND_DELIVERY, codes, "SOS");
  now = sos_map_layer_dup_as_of (sos_map_layers_get (0), 2026 * 4 + 3, "2026-11-23", NULL);
  then = sos_map_layer_dup_as_of (sos_map_layers_get (0), 2026 * 4 + 2, "2026-11-23", NULL);
  kept = sos_map_layer_dup_as_of (sos_map_layers_get (0), 2026 * 4 + 2, "2026-11-23", "2026-10-03");
  quarter = sos_map_quarter_dup_name (2026 * 4 + 3, "2026-11-23");
  g_assert_cmpstr (title, ==, "Open people by borough we work in, SOS core casework");
  g_assert_cmpstr (now, ==, "As of 23 November 2026");
  g_assert_cmpstr (then, ==, "At the end of September 2026, as the records say today");
  g_assert_cmpstr (kept, ==, "At the end of September 2026, figures as kept on 3 October 2026");
  g_assert_cmpstr (quarter, ==, "Oct–Dec 2026, to date");
  for (guint i = 0; i < sos_map_layers_get_n (); i++)
    {
      const SosMapLayer *layer = sos_map_layers_get (i);

      g_assert_true (layer->titles[0] != NULL && layer->definition != NULL && layer->numerator != NULL && layer->dup_amount != NULL);
      g_assert_true ((layer->counts != 0) != (layer->sql != NULL));
      g_assert_cmpint (sos_map_layers_find (layer->id), ==, i);
    }
}

/* ---- what is on offer ---- */

/* @set and @value: one more field; NULL: none. */
static gint64
add_offer (Office *office, const char *borough, const char *service, const char *set, const char *value)
{
  g_autoptr (SosRecord) offer
    = g_object_new (SOS_TYPE_BOROUGH_SERVICE, "borough", borough, "service", service, "status", SOS_OFFER_ACTIVE, set, value, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (offer, NULL);
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (office->store, office->lead);
  office_do (office, (SosTransactionFunc) sos_casework_keep_offer, save, &error);
  g_assert_no_error (error);
  return sos_record_get_id (offer);
}

/* Of today: neither what is to come, nor what is over, nor what pauses. Each service once, whatever teams it has. */
static void
test_offers (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL, after = NULL;
  SosMapAsk view = { (guint) sos_map_layers_find ("offers") };
  gint64 paused;

  add_offer (office, CAMDEN, "SOS", "starts-on", "2026-11-23");
  add_offer (office, CAMDEN, "TTG", "ends-on", "2026-11-23");
  add_offer (office, CAMDEN, "LIV", "starts-on", "2026-11-24");
  add_offer (office, CAMDEN, "EXR", "ends-on", "2026-11-22");
  office_set (office, SOS_TYPE_BOROUGH_SERVICE, add_offer (office, CAMDEN, "CFS", "office", "Unit 4"), "status", "PAUSED");
  paused = add_offer (office, LAMBETH, "FAM", "funder", "COUNCIL");
  add_offer (office, LAMBETH, "EXR", "funder", "COUNCIL"); /* where girls meet: on no map, nor who pays for it there */
  counts = map_load (office);
  map_assert_seen (counts, "offers", SOS_MAP_KIND_HOME, NULL, LAMBETH, "1");
  map_assert_seen (counts, "offers", SOS_MAP_KIND_HOME, "EXR", LAMBETH, "0");
  view.service = sos_map_counts_get_n_services (counts);
  map_assert_seen (counts, "offers", SOS_MAP_KIND_HOME, NULL, CAMDEN, "2");
  map_assert_seen (counts, "offers", SOS_MAP_KIND_CONNECTION, "SOS", CAMDEN, "1");
  map_assert_seen (counts, "offers", SOS_MAP_KIND_HOME, "LIV", CAMDEN, "0");
  map_assert_seen (counts, "funders", SOS_MAP_KIND_HOME, NULL, CAMDEN, "0");
  map_assert_seen (counts, "funders", SOS_MAP_KIND_HOME, "FAM", LAMBETH, "1");
  g_assert_cmpstr (sos_map_counts_get_names (counts, &view, (guint) sos_map_counts_find_place (counts, CAMDEN)), ==,
                   "SOS core casework\nSouthwark Through the Gates");
  office_set (office, SOS_TYPE_BOROUGH_SERVICE, paused, "status", "ENDED");
  after = map_load (office);
  map_assert_seen (after, "offers", SOS_MAP_KIND_HOME, NULL, LAMBETH, "0");
  map_assert_seen (after, "funders", SOS_MAP_KIND_HOME, NULL, LAMBETH, "0");
}

/* One who pays for three things in a borough is one funder there, and one of each. */
static void
test_funders (void)
{
  static const char *const services[] = { "SOS", "TTG", "LIV" };
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  SosMapAsk view = { (guint) sos_map_layers_find ("funders") };

  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    add_offer (office, SOUTHWARK, services[i], "funder", i < 2 ? "JBVC" : "COUNCIL");
  add_offer (office, LAMBETH, "SOS", "funder", "COUNCIL");
  counts = map_load (office);
  view.service = sos_map_counts_get_n_services (counts);
  map_assert_seen (counts, "funders", SOS_MAP_KIND_HOME, NULL, SOUTHWARK, "2");
  map_assert_seen (counts, "funders", SOS_MAP_KIND_HOME, "TTG", SOUTHWARK, "1");
  g_assert_cmpstr (sos_map_counts_get_names (counts, &view, (guint) sos_map_counts_find_place (counts, SOUTHWARK)), ==,
                   "JBVC Foundation\nThe council");
  /* Together each once, not once a borough. */
  g_assert_cmpuint (sos_map_counts_get_total (counts, &view).number, ==, 2);
  view.layer = (guint) sos_map_layers_find ("offers");
  g_assert_cmpuint (sos_map_counts_get_total (counts, &view).number, ==, 3);
}

/* Waiting and nothing on offer: of one service where that one is not, of all where none is. */
static void
test_not_offered (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;

  for (guint i = 0; i < 6; i++)
    {
      map_wait_for (office, map_add_person (office, "Robin Sample", CAMDEN), "SOS");
      map_wait_for (office, map_add_person (office, "Robin Sample", LAMBETH), "SOS");
      map_wait_for (office, map_add_person (office, "Robin Sample", SOUTHWARK), "SOS");
    }
  add_offer (office, LAMBETH, "SOS", NULL, NULL);
  add_offer (office, SOUTHWARK, "TTG", NULL, NULL);
  counts = map_load (office);
  map_assert_seen (counts, "not-offered", SOS_MAP_KIND_HOME, NULL, CAMDEN, "6");
  map_assert_seen (counts, "not-offered", SOS_MAP_KIND_HOME, NULL, LAMBETH, "0");
  map_assert_seen (counts, "not-offered", SOS_MAP_KIND_HOME, NULL, SOUTHWARK, "0");
  map_assert_seen (counts, "not-offered", SOS_MAP_KIND_HOME, "SOS", CAMDEN, "6");
  map_assert_seen (counts, "not-offered", SOS_MAP_KIND_HOME, "SOS", LAMBETH, "0");
  map_assert_seen (counts, "not-offered", SOS_MAP_KIND_HOME, "SOS", SOUTHWARK, "6");
}

/* Hospitals and prisons stand on the map by name, where they are looked at and nowhere else. */
static void
test_sites (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = map_load (office);
  SosMapAsk view = { (guint) sos_map_layers_find ("sites"), SOS_MAP_KIND_HOME, G_MAXUINT, G_MAXINT };
  g_autoptr (GError) error = NULL;
  g_autoptr (SosMapSheet) sites = sos_map_sheet_new (counts, &view, FALSE, sos_store_get_codes (office->store), &error);
  g_autoptr (SosMapSheet) open = NULL;
  guint n_greenwich = 0;

  g_assert_no_error (error);
  map_assert_seen (counts, "sites", SOS_MAP_KIND_HOME, NULL, "E09000011", "3");
  for (guint i = 0; i < sites->picture->pins->len; i++)
    {
      const SosMapPin *pin = sites->picture->pins->pdata[i];

      n_greenwich += pin->borough == (guint) sos_borough_map_find (sites->picture->map, "E09000011");
    }
  g_assert_cmpuint (n_greenwich, ==, 3);
  g_assert_cmpstr (sites->picture->key, ==, "hospital or prison");
  view.layer = 0;
  open = sos_map_sheet_new (counts, &view, FALSE, sos_store_get_codes (office->store), &error);
  g_assert_cmpuint (open->picture->pins->len, ==, 0);
}

/* Where those who deliver live is theirs: few are hidden, and so is one more where few could be worked out from the total. */
static void
test_deliverers (void)
{
  static const struct
  {
    const char *borough;
    guint n;
  } bases[] = { { CAMDEN, 2 }, { SOUTHWARK, 6 }, { LAMBETH, 9 } };
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  SosMapAsk view = { (guint) sos_map_layers_find ("deliverers"), SOS_MAP_KIND_HOME, 0, G_MAXINT };
  guint total = 0;

  sos_store_set_actor (office->store, office->lead);
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    for (guint n = 0; n < bases[i].n; n++)
      {
        const gint64 staff = office_add (office, SOS_TYPE_STAFF, "name", "Canary Quillfeather", "role", "VOLUNTEER", "active", TRUE, NULL);

        office_add (office, SOS_TYPE_DELIVERER, "staff", staff, "kind", "VOLUNTEER", "base-borough", bases[i].borough, NULL);
        total++;
      }
  counts = map_load (office);
  view.service = sos_map_counts_get_n_services (counts);
  map_assert_seen (counts, "deliverers", SOS_MAP_KIND_HOME, NULL, CAMDEN, "<5");
  map_assert_seen (counts, "deliverers", SOS_MAP_KIND_HOME, NULL, SOUTHWARK, "6");
  map_assert_seen (counts, "deliverers", SOS_MAP_KIND_HOME, NULL, LAMBETH, "5+"); /* nine lend Camden two, six could not */
  g_assert_cmpuint (sos_map_counts_get_total (counts, &view).number, ==, total);
  g_assert_null (sos_map_counts_get_names (counts, &view, (guint) sos_map_counts_find_place (counts, CAMDEN)));
}

/* ---- schools and sessions ---- */

static gint64
add_run (Office *office, gint64 school, gint64 programme, const char *status)
{
  return office_add (office, SOS_TYPE_PROGRAMME_RUN, "programme", programme, "school", school, "name", "Group", "status", status, "year",
                     (gint64) 2026, "sessions", (gint64) 3, NULL);
}

static gint64
add_school (Office *office, const char *name, const char *borough)
{
  return office_add (office, SOS_TYPE_SCHOOL, "name", name, "type", "SECONDARY", "borough", borough, "active", TRUE, NULL);
}

static void
add_session (Office *office, gint64 run, gint64 number, const char *day, const char *status)
{
  office_add (office, SOS_TYPE_SESSION, "run", run, "number", number, "day", day, "begins", "10:50", "status", status, NULL);
}

static gint64
find_programme (Office *office, const char *code)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM programme WHERE code = '%s' AND $1 = 0", code);

  return office_count (office, sql, 0);
}

static char *
dup_names (SosMapCounts *counts, const char *layer, const char *place)
{
  const SosMapAsk view = { (guint) sos_map_layers_find (layer), SOS_MAP_KIND_HOME, sos_map_counts_get_n_services (counts), G_MAXINT };

  return g_strdup (sos_map_counts_get_names (counts, &view, (guint) sos_map_counts_find_place (counts, place)));
}

/* Of this term: what is done and what is to come, not what is called off, moved, or of another term. The next three are named. */
static void
test_sessions (void)
{
  static const struct
  {
    const char *day, *status;
  } sessions[] = {
    { "2026-10-05", "DELIVERED" }, { "2026-10-12", "PART_DELIVERED" }, { "2026-10-19", "CANCELLED" }, { "2026-11-02", "POSTPONED" },
    { "2026-11-30", "CONFIRMED" }, { "2026-12-07", "PLANNED" }, { "2026-11-24", "PLANNED" }, { "2026-12-14", "PLANNED" }, { NULL, "PLANNED" },
    { "2027-01-11", "PLANNED" },
  };
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  g_autofree char *next = NULL;
  SosMapAsk view = { (guint) sos_map_layers_find ("sessions") };
  const gint64 run = add_run (office, add_school (office, "Meridian Park", CAMDEN), find_programme (office, "LIVVE"), "RUNNING");

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    add_session (office, run, i + 1, sessions[i].day, sessions[i].status);
  counts = map_load (office);
  view.service = (guint) sos_map_counts_find_service (counts, "LIV");
  map_assert_seen (counts, "sessions", SOS_MAP_KIND_HOME, NULL, CAMDEN, "7");
  map_assert_seen (counts, "sessions", SOS_MAP_KIND_HOME, "SPL", CAMDEN, "0");
  g_assert_cmpint (sos_map_counts_get_done (counts, &view, sos_map_counts_find_place (counts, CAMDEN), FALSE), ==, 2);
  g_assert_cmpint (sos_map_counts_get_done (counts, &view, -1, FALSE), ==, 2);
  view.layer = 0;
  g_assert_cmpint (sos_map_counts_get_done (counts, &view, -1, FALSE), ==, -1);
  next = dup_names (counts, "sessions", CAMDEN);
  g_assert_cmpstr (next, ==, "2026-11-24 10:50 Meridian Park\n2026-11-30 10:50 Meridian Park\n2026-12-07 10:50 Meridian Park");
}

/* The term is as the office's calendars of boroughs have it, not that of one school. */
static void
test_term (void)
{
  static const char *const ends[] = { "2026-12-04", "2026-11-27" };
  g_autoptr (Office) office = office_new ();
  const gint64 school = add_school (office, "Meridian Park", CAMDEN), run = add_run (office, school, find_programme (office, "LIVVE"), "RUNNING");
  g_autoptr (SosMapCounts) guessed = NULL, read = NULL;

  add_session (office, run, 1, "2026-11-30", "CONFIRMED");
  add_session (office, run, 2, "2026-12-07", "PLANNED");
  guessed = map_load (office);
  map_assert_seen (guessed, "sessions", SOS_MAP_KIND_HOME, NULL, CAMDEN, "2");
  for (guint i = 0; i < 3; i++)
    {
      const gint64 calendar = office_put (office, g_object_new (SOS_TYPE_SCHOOL_CALENDAR, "name", "A calendar", "year", (gint64) 2026, "borough",
                                                                i == 2 ? NULL : CAMDEN, "school", i == 2 ? school : 0, NULL));

      office_put (office, g_object_new (SOS_TYPE_SCHOOL_TERM, "calendar", calendar, "name", "Autumn", "begins-on", "2026-09-01", "ends-on",
                                        i == 2 ? "2026-12-18" : ends[i], NULL));
    }
  read = map_load (office);
  map_assert_seen (read, "sessions", SOS_MAP_KIND_HOME, NULL, CAMDEN, "1");
}

/* A school is served once something is agreed there, and asked until then; of one service, by what is agreed of that. */
static void
test_schools (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  g_autofree char *served = NULL, *asked = NULL;
  const gint64 one = add_school (office, "Alder School", CAMDEN), other = add_school (office, "Birch School", CAMDEN);
  const gint64 third = add_school (office, "Cedar School", LAMBETH);
  SosMapAsk view = { .kind = SOS_MAP_KIND_HOME };
  g_autoptr (SosMapSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  add_run (office, one, find_programme (office, "LIVVE"), "RUNNING");
  add_run (office, one, find_programme (office, "CLASS"), "PROPOSED");
  add_run (office, other, find_programme (office, "CLASS"), "ENQUIRY");
  add_run (office, third, find_programme (office, "CLASS"), "CANCELLED");
  counts = map_load (office);
  served = dup_names (counts, "schools", CAMDEN);
  asked = dup_names (counts, "schools-asked", CAMDEN);
  g_assert_cmpstr (served, ==, "Alder School");
  g_assert_cmpstr (asked, ==, "Birch School");
  map_assert_seen (counts, "schools-asked", SOS_MAP_KIND_HOME, "SPL", CAMDEN, "2");
  map_assert_seen (counts, "schools", SOS_MAP_KIND_HOME, "SPL", CAMDEN, "0");
  map_assert_seen (counts, "schools", SOS_MAP_KIND_HOME, NULL, LAMBETH, "0");
  /* Schools we work in are on the map whatever is looked at. */
  view.service = sos_map_counts_get_n_services (counts);
  view.quarter = G_MAXINT;
  sheet = sos_map_sheet_new (counts, &view, FALSE, sos_store_get_codes (office->store), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sheet->picture->pins->len, ==, 1);
  g_assert_cmpstr (((SosMapPin *) sheet->picture->pins->pdata[0])->name, ==, "Alder School");
  g_assert_cmpstr (sheet->picture->key, ==, "school we work in");
}

/* 7.4: where a group for girls alone meets is in no layer, no name, no number, of that service neither; nor is the school of one pupil. */
static void
test_never_girls (void)
{
  static const char *const layers[] = { "sessions", "schools", "schools-asked", "programmes", "groups" };
  static const char *const codes[] = { "EXPECT_RESPECT", "GIRLS_ONLY", "ONE_TO_ONE" };
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      add_session (office, add_run (office, add_school (office, "Canary School", CAMDEN), find_programme (office, codes[i]), "RUNNING"), 1,
                   "2026-11-30", "CONFIRMED");
      add_run (office, add_school (office, "Canary School", CAMDEN), find_programme (office, codes[i]), "PROPOSED");
    }
  counts = map_load (office);
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autofree char *names = dup_names (counts, layers[i], CAMDEN);

      g_assert_null (names);
      map_assert_seen (counts, layers[i], SOS_MAP_KIND_HOME, NULL, CAMDEN, "0");
      map_assert_seen (counts, layers[i], SOS_MAP_KIND_HOME, "EXR", CAMDEN, "0");
      map_assert_seen (counts, layers[i], SOS_MAP_KIND_HOME, "SPL", CAMDEN, "0");
    }
}

/* A school that asks for a class is listed as any other, whether a group of girls meets there or not. */
static void
test_never_by_difference (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  const gint64 with = add_school (office, "Alder School", CAMDEN), without = add_school (office, "Birch School", CAMDEN);
  g_autofree char *of_all = NULL;

  add_run (office, with, find_programme (office, "EXPECT_RESPECT"), "RUNNING");
  add_run (office, with, find_programme (office, "LIVVE"), "ENQUIRY");
  add_run (office, without, find_programme (office, "LIVVE"), "ENQUIRY");
  counts = map_load (office);
  of_all = dup_names (counts, "schools-asked", CAMDEN);
  g_assert_cmpstr (of_all, ==, "Alder School\nBirch School");
  map_assert_seen (counts, "schools-asked", SOS_MAP_KIND_HOME, NULL, CAMDEN, "2");
  map_assert_seen (counts, "schools-asked", SOS_MAP_KIND_HOME, "LIV", CAMDEN, "2");
}

/* ---- who says so ---- */

static void
assert_refused (Office *office, gint64 actor, const char *service, const char *from, const char *to, const char *words)
{
  g_autoptr (SosRecord) offer = g_object_new (SOS_TYPE_BOROUGH_SERVICE, "borough", CAMDEN, "service", service, "status", SOS_OFFER_ACTIVE,
                                              "starts-on", from, "ends-on", to, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (offer, NULL);
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (office->store, actor);
  g_assert_false (office_do (office, (SosTransactionFunc) sos_casework_keep_offer, save, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_keeping_offers (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosOffers) seen = sos_offers_new (CAMDEN), leads = sos_offers_new (CAMDEN);
  g_autoptr (GError) error = NULL;

  add_offer (office, CAMDEN, "SOS", NULL, NULL);
  assert_refused (office, office->worker, "TTG", NULL, NULL, "kept by the office and the team leads");
  assert_refused (office, office->lead, "SOS", NULL, NULL, "has that service there already");
  assert_refused (office, office->administrator, "TTG", "2026-11-23", "2026-11-22", "last day is before");
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM audit WHERE verb = 'fail'", 0), ==, 1);
  sos_store_read (office->store, (SosTransactionFunc) sos_offers_load, leads, &error);
  g_assert_no_error (error);
  g_assert_true (leads->may->allowed);
  g_assert_cmpuint (leads->offers->len, ==, 1);
  g_assert_cmpuint (leads->teams->len, ==, 2);
  sos_store_set_actor (office->store, office->worker);
  sos_store_read (office->store, (SosTransactionFunc) sos_offers_load, seen, &error);
  g_assert_no_error (error);
  g_assert_false (seen->may->allowed);
}

/* Waiting and no group: of one service where that one has none, of all where none meets. What is held once, is over, is for professionals or
 * was only asked about is none; nor is a group for girls alone: nobody sees by it where girls meet. A club is as good as a school. */
static void
test_no_group (void)
{
  static const char *const boroughs[] = { CAMDEN, LAMBETH, SOUTHWARK, "E09000012", "E09000005", "E09000014" };
  static const struct
  {
    guint borough;
    const char *code, *status;
  } none[] = { { 2, "GIRLS_ONLY", "RUNNING" }, { 2, "EXPECT_RESPECT", "RUNNING" }, { 3, "LIVVE", "ENQUIRY" }, { 3, "LIVVE", "COMPLETED" },
               { 5, "ASSEMBLY", "RUNNING" }, { 5, "STOP_FULL_DAY", "RUNNING" }, { 5, "ONE_TO_ONE", "RUNNING" } };
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;

  for (guint i = 0; i < 6 * G_N_ELEMENTS (boroughs); i++)
    map_wait_for (office, map_add_person (office, "Robin Sample", boroughs[i % G_N_ELEMENTS (boroughs)]), "SOS");
  add_run (office, add_school (office, "Alder School", LAMBETH), find_programme (office, "LIVVE"), "RUNNING");
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    add_run (office, add_school (office, "Beech School", boroughs[none[i].borough]), find_programme (office, none[i].code), none[i].status);
  office_set (office, SOS_TYPE_PROGRAMME_RUN, add_run (office, 0, find_programme (office, "EXTENDED_GROUP"), "RUNNING"), "borough", boroughs[4]);
  counts = map_load (office);
  map_assert_seen (counts, "no-group", SOS_MAP_KIND_HOME, NULL, CAMDEN, "6");
  map_assert_seen (counts, "no-group", SOS_MAP_KIND_HOME, NULL, LAMBETH, "0");
  map_assert_seen (counts, "no-group", SOS_MAP_KIND_HOME, "SOS", LAMBETH, "6");
  map_assert_seen (counts, "no-group", SOS_MAP_KIND_HOME, NULL, SOUTHWARK, "6");
  map_assert_seen (counts, "no-group", SOS_MAP_KIND_HOME, NULL, boroughs[3], "6");
  map_assert_seen (counts, "no-group", SOS_MAP_KIND_HOME, NULL, boroughs[4], "0");
  map_assert_seen (counts, "no-group", SOS_MAP_KIND_HOME, NULL, boroughs[5], "6");
}

/* Each programme of a school once, with its sessions of the year; a group for girls alone is not told of. */
static void
test_programmes (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  g_autofree char *names = NULL, *first = NULL, *second = NULL;
  g_auto (GStrv) lines = NULL;
  const SosMapLayer *layer = sos_map_layers_get ((guint) sos_map_layers_find ("programmes"));
  const gint64 school = add_school (office, "Alder School", CAMDEN);
  const gint64 spring = add_run (office, school, find_programme (office, "CLASS"), "COMPLETED");
  const gint64 autumn = add_run (office, school, find_programme (office, "CLASS"), "RUNNING");

  add_session (office, spring, 1, "2026-09-14", "DELIVERED");
  add_session (office, autumn, 1, "2026-11-30", "PLANNED");
  add_session (office, autumn, 2, "2026-11-23", "CANCELLED");
  add_run (office, school, find_programme (office, "LIVVE"), "SCHOOL_AGREED");
  add_run (office, school, find_programme (office, "GIRLS_ONLY"), "RUNNING");
  add_run (office, school, find_programme (office, "ASSEMBLY"), "ENQUIRY");
  counts = map_load (office);
  map_assert_seen (counts, "programmes", SOS_MAP_KIND_HOME, NULL, CAMDEN, "2");
  map_assert_seen (counts, "programmes", SOS_MAP_KIND_HOME, "LIV", CAMDEN, "1");
  names = dup_names (counts, "programmes", CAMDEN);
  lines = g_strsplit (names, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  first = layer->dup_name (lines[0]);
  second = layer->dup_name (lines[1]);
  g_assert_cmpstr (first, ==, "Alder School: LiVVE, no session planned yet");
  g_assert_cmpstr (second, ==, "Alder School: SOS+ class, 1 of 2 done this school year");
}

typedef struct
{
  SosPeopleQuery query;
  guint n;
} Listing;

static gboolean
count_them (SosTransaction *transaction, gpointer data, GError **error)
{
  Listing *listing = data;
  g_autoptr (GArray) ids = sos_people_query_run (transaction, &listing->query, error);

  listing->n = ids != NULL ? ids->len : 0;
  return ids != NULL;
}

static void
assert_listed (Office *office, const char *status, const char *service, guint n)
{
  Listing listing = { { .scope = SOS_PEOPLE_ALL, .status = (char *) status, .borough = (char *) CAMDEN, .service = (char *) service } };
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (office->store, office->lead);
  sos_store_read (office->store, count_them, &listing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (listing.n, ==, n);
}

/* The list a borough leads to holds those its figure counts: who waits is not among those worked with, on any service or on one. */
static void
test_list_as_counted (void)
{
  g_autoptr (Office) office = office_new ();
  g_autoptr (SosMapCounts) counts = NULL;
  gint64 both;

  map_add_many (office, 6, CAMDEN);
  for (guint i = 0; i < 7; i++)
    map_wait_for (office, map_add_person (office, "Ola Sample", CAMDEN), "SOS");
  both = map_add_person (office, "Kit Sample", CAMDEN);
  map_work_with (office, both, "SOS");
  map_wait_for (office, both, "TTG");
  counts = map_load (office);
  map_assert_seen (counts, "open", SOS_MAP_KIND_HOME, NULL, CAMDEN, "7");
  assert_listed (office, SOS_PEOPLE_WORKED_WITH, NULL, 7);
  assert_listed (office, SOS_PEOPLE_WAITING, NULL, 8);
  assert_listed (office, SOS_PEOPLE_WORKED_WITH, "SOS", 7);
  assert_listed (office, SOS_PEOPLE_WAITING, "SOS", 7);
  assert_listed (office, SOS_PEOPLE_WORKED_WITH, "TTG", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-layers/nothing-private", test_nothing_private);
  g_test_add_func ("/map-layers/layers", test_layers);
  g_test_add_func ("/map-layers/offers", test_offers);
  g_test_add_func ("/map-layers/funders", test_funders);
  g_test_add_func ("/map-layers/not-offered", test_not_offered);
  g_test_add_func ("/map-layers/no-group", test_no_group);
  g_test_add_func ("/map-layers/sites", test_sites);
  g_test_add_func ("/map-layers/deliverers", test_deliverers);
  g_test_add_func ("/map-layers/sessions", test_sessions);
  g_test_add_func ("/map-layers/term", test_term);
  g_test_add_func ("/map-layers/schools", test_schools);
  g_test_add_func ("/map-layers/programmes", test_programmes);
  g_test_add_func ("/map-layers/never-girls", test_never_girls);
  g_test_add_func ("/map-layers/never-by-difference", test_never_by_difference);
  g_test_add_func ("/map-layers/keeping-offers", test_keeping_offers);
  g_test_add_func ("/map-layers/list-as-counted", test_list_as_counted);
  return g_test_run ();
}
