/* test-apart-places.c - whom the keep-apart rules find at one place, however the place was written down: wards of one hospital, prisons, schools
 * and halls (N1; domain 4.7, 4.8). Everything is done as an office does it: admissions, times in prison, visits, places on a run. */
#include "config.h"
#include "office.h"

#include "sos-apart.h"
#include "sos-duty.h"
#include "sos-family-deeds.h"
#include "sos-hospital.h"
#include "sos-moment.h"
#include "sos-places.h"
#include "sos-run.h"

#include <string.h>

#define DAY "2026-11-26"
#define OPEN_CLASHES "SELECT count (*) FROM clash WHERE removed IS NULL AND gone_on IS NULL AND $1 = 0"

typedef struct
{
  Office *office;
  gint64 ann, ben;
} Town;

static void
set_up (Town *self, gconstpointer data)
{
  self->office = office_new_with_people (2);
  self->ann = g_array_index (self->office->people, gint64, 0);
  self->ben = g_array_index (self->office->people, gint64, 1);
}

static void
tear_down (Town *self, gconstpointer data)
{
  office_free (self->office);
}

static SosKeepApart *
draft_rule (const char *kind, const char *level, gint64 one)
{
  SosKeepApart *keep = sos_keep_apart_new ();

  keep->kind = g_strdup (kind);
  keep->level = g_strdup (level);
  keep->reason_code = g_strdup ("THREAT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], one);
  return keep;
}

static void
keep_apart (Town *self, const char *level)
{
  g_autoptr (SosKeepApart) keep = draft_rule ("PAIR", level, self->ann);

  g_array_append_val (keep->people[1], self->ben);
  office_attempt (self->office, sos_casework_keep_apart, keep, NULL);
}

static gint64
get_episode (Town *self, gint64 person)
{
  return office_count (self->office, "SELECT id FROM episode WHERE person = $1", person);
}

static gint64
admit (Town *self, gint64 person, const char *site, const char *ward)
{
  g_autoptr (SosAdmission) record = g_object_new (SOS_TYPE_ADMISSION, "episode", get_episode (self, person), "site", site, "ward", ward, "admitted-at",
                                                  sos_moment_parse ("2026-11-22", "09:00"), "lead", "US", NULL);
  g_autoptr (SosAdmit) arrival = sos_admit_new (record);

  office_attempt (self->office, sos_casework_admit, arrival, NULL);
  return arrival->result;
}

static gint64
lock_up (Town *self, gint64 person, const char *site)
{
  return office_add (self->office, SOS_TYPE_CUSTODY_STAY, "episode", get_episode (self, person), "site", site, "valid-from", "2026-11-20", NULL);
}

/* Refused with @words; done where they are NULL. What is said of a visit that was planned, else NULL. */
static char *
plan_visit (Town *self, gint64 person, gint64 worker, const char *kind, const char *site, const char *place, const char *words)
{
  g_autoptr (SosVisitPlan) visit
    = g_object_new (SOS_TYPE_VISIT_PLAN, "person", person, "worker", worker, "buddy", self->office->lead, "place-kind", kind, "site", site, "place", place, "purpose", "PRISON_VISIT",
                    "starts-at", sos_moment_parse (DAY, "10:00"), "ends-at", sos_moment_parse (DAY, "11:00"), "state", "PLANNED", "risk", "LOW", NULL);
  g_autoptr (SosPlanVisit) plan = sos_plan_visit_new (visit);

  office_attempt (self->office, sos_casework_plan_visit, plan, words);
  return g_steal_pointer (&plan->remark);
}

static void
assert_clash (Town *self, const char *spot)
{
  g_autofree char *found = NULL;

  g_assert_cmpint (office_count (self->office, OPEN_CLASHES, 0), ==, spot != NULL ? 1 : 0);
  if (spot == NULL)
    return;
  found = office_dup_text (self->office, SOS_TYPE_CLASH, office_count (self->office, "SELECT id FROM clash WHERE gone_on IS NULL AND $1 = 0", 0), "spot");
  g_assert_cmpstr (found, ==, spot);
}

/* ---- hospitals ---- */

typedef struct
{
  const char *name, *site, *ward, *other_site, *other_ward, *spot;
} Wards;

static const Wards wards[] = {
  { "same-ward", "ROYAL_LONDON", "12D", "ROYAL_LONDON", "Ward 12d", "WARD" },
  { "next-ward", "ROYAL_LONDON", "12D", "ROYAL_LONDON", "12E", "BUILDING" },
  { "no-ward", "ROYAL_LONDON", NULL, "ROYAL_LONDON", NULL, "BUILDING" },
  { "one-ward", "ROYAL_LONDON", "12D", "ROYAL_LONDON", NULL, "BUILDING" },
  { "two-hospitals", "ROYAL_LONDON", "12D", "KINGS", "12D", NULL },
};

static void
test_wards (Town *self, gconstpointer data)
{
  const Wards *row = data;

  keep_apart (self, "4");
  admit (self, self->ann, row->site, row->ward);
  assert_clash (self, NULL);
  admit (self, self->ben, row->other_site, row->other_ward);
  assert_clash (self, row->spot);
}

/* An address of before, which is words alone, names the hospital as people do. */
static void
test_ward_in_words (Town *self, gconstpointer data)
{
  keep_apart (self, "4");
  admit (self, self->ann, "ROYAL_LONDON", "12D");
  office_add (self->office, SOS_TYPE_ADDRESS, "person", self->ben, "type", "HOSPITAL", "site", "royal london, Ward 3", "valid-from", "2026-11-22", NULL);
  assert_clash (self, "BUILDING");
}

/* ---- prisons, and words ---- */

typedef struct
{
  const char *name;
  gboolean prison;
  const char *site, *place; /* of the visit */
  gboolean meets;
} Words;

static const Words written[] = {
  { "isis-in-words", TRUE, NULL, "HMP Isis", TRUE },         { "isis-lower", TRUE, NULL, "isis, visits hall", TRUE },
  { "isis-chosen", TRUE, "ISIS", NULL, TRUE },               { "belmarsh", TRUE, NULL, "HMP Belmarsh", FALSE },
  { "belmarsh-chosen", TRUE, "BELMARSH", NULL, FALSE },      { "london-in-words", FALSE, NULL, "Royal London", TRUE },
  { "london-ward", FALSE, NULL, "Royal London, 12E", TRUE }, { "london-chosen", FALSE, "ROYAL_LONDON", "ward 3", TRUE },
  { "kings", FALSE, NULL, "King's", FALSE },                 { "georges", FALSE, NULL, "St Georges", FALSE },
};

static void
test_words (Town *self, gconstpointer data)
{
  const Words *words = data;
  g_autofree char *remark = NULL;

  keep_apart (self, "4");
  if (words->prison)
    lock_up (self, self->ann, "ISIS");
  else
    admit (self, self->ann, "ROYAL_LONDON", "12D");
  remark = plan_visit (self, self->ben, self->office->worker, words->prison ? "PRISON" : "HOSPITAL", words->site, words->place,
                       words->meets ? "in the same building" : NULL);
  assert_clash (self, NULL);
  /* The name of the site stands in the plan, with what was written beside. */
  if (!words->meets && words->site != NULL)
    g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM visit_plan WHERE place = 'HMP Belmarsh' AND borough = 'E09000011' AND $1 = 0", 0), ==, 1);
}

/* Who is inside meets nobody more by being visited there; two who are visited at one hour meet in the hall. */
static void
test_inside (Town *self, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;

  lock_up (self, self->ann, "ISIS");
  lock_up (self, self->ben, "ISIS");
  keep_apart (self, "4");
  assert_clash (self, "BUILDING");
  first = plan_visit (self, self->ben, self->office->worker, "PRISON", "ISIS", NULL, NULL);
  assert_clash (self, "BUILDING");
  second = plan_visit (self, self->ann, self->office->colleague, "PRISON", NULL, "HMP Isis", "in the same visits hall");
}

/* ---- a colleague they are kept from ---- */

static void
test_colleague (Town *self, gconstpointer data)
{
  g_autoptr (SosKeepApart) keep = draft_rule ("PERSON_VS_STAFF", "3", self->ann);
  g_autofree char *other = NULL;
  gint64 visit;

  g_array_append_val (keep->staff, self->office->colleague);
  office_attempt (self->office, sos_casework_keep_apart, keep, NULL);
  lock_up (self, self->ann, "ISIS");
  /* With somebody whom no rule is about. */
  g_free (plan_visit (self, self->ben, self->office->colleague, "PRISON", "ISIS", NULL, "in the same building (C-"));
  other = plan_visit (self, self->ben, self->office->worker, "PRISON", "ISIS", NULL, NULL);
  assert_clash (self, NULL);
  /* Planned before they were locked up. */
  visit = office_count (self->office, "SELECT id FROM custody_stay WHERE $1 = 0", 0);
  office_remove (self->office, SOS_TYPE_CUSTODY_STAY, visit, NULL);
  other = (g_free (other), plan_visit (self, self->ben, self->office->colleague, "PRISON", "ISIS", NULL, NULL));
  assert_clash (self, NULL);
  lock_up (self, self->ann, "ISIS");
  assert_clash (self, "BUILDING");
}

/* ---- runs ---- */

static gint64
add_run (Town *self, gboolean school, const char *day, const char *begins)
{
  const gint64 programme = office_count (self->office, "SELECT id FROM programme WHERE code = 'LIVVE' AND $1 = 0", 0);
  const gint64 at = school ? office_add (self->office, SOS_TYPE_SCHOOL, "name", "Alder Hill School", "type", "SECONDARY", "borough", "E09000011", "postcode",
                                         "SE9 1CI", "active", TRUE, NULL) : 0;
  const gint64 run = office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme", programme, "school", at, "venue", school ? NULL : "Harbour Hall, Quay Street",
                                 "name", "Autumn", "status", "RUNNING", "year", (gint64) 2026, "sessions", (gint64) 13, NULL);

  if (day != NULL)
    office_add (self->office, SOS_TYPE_SESSION, "run", run, "number", (gint64) 1, "day", day, "begins", begins, "ends", begins != NULL ? "11:50" : NULL, "status",
                "PLANNED", NULL);
  return run;
}

static gint64
nominate (Town *self, gint64 run, gint64 person)
{
  return office_add (self->office, SOS_TYPE_COHORT_PLACE, "run", run, "person", person, "status", "NOMINATED", NULL);
}

static void
decide (Town *self, gint64 id, const char *reason, const char *words)
{
  g_autoptr (SosRecord) place = office_load (self->office, SOS_TYPE_COHORT_PLACE, id);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (place, NULL);

  g_object_set (place, "decision", "GROUP", "decision-reason", reason, NULL);
  sos_store_set_actor (self->office->store, self->office->lead);
  office_attempt (self->office, sos_casework_decide_place, save, words);
}

typedef struct
{
  const char *name;
  gboolean school;
  const char *kind;  /* of the order; NULL: a rule of the office */
  const char *place; /* they are kept from */
  const char *day, *begins;
  gboolean blocked;
} Ban;

static const Ban bans[] = {
  { "school-ban", TRUE, "SCHOOL_BAN", "Alder Hill School", DAY, "10:50", TRUE }, { "zone", TRUE, "EXCLUSION_ZONE", "SE9", DAY, "10:50", TRUE },
  { "no-hours", TRUE, "SCHOOL_BAN", "Alder Hill School", DAY, NULL, TRUE },      { "no-day", TRUE, "SCHOOL_BAN", "Alder Hill School", NULL, NULL, TRUE },
  { "hall", FALSE, "EXCLUSION_ZONE", "Quay Street", DAY, "10:50", TRUE },        { "hall-rule", FALSE, NULL, "Harbour Hall", NULL, NULL, TRUE },
  { "rule", TRUE, NULL, "Alder Hill", DAY, "10:50", TRUE },                      { "elsewhere", TRUE, NULL, "Harbour Hall", DAY, "10:50", FALSE },
};

static void
test_ban (Town *self, gconstpointer data)
{
  const Ban *ban = data;
  const gint64 run = add_run (self, ban->school, ban->day, ban->begins);

  if (ban->kind != NULL)
    office_add (self->office, SOS_TYPE_RESTRICTION, "person", self->ann, "kind", ban->kind, "place", ban->place, "valid-from", "2026-11-01", NULL);
  else
    {
      g_autoptr (SosKeepApart) keep = draft_rule ("PERSON_VS_PLACE", "4", self->ann);

      keep->place = g_strdup (ban->place);
      office_attempt (self->office, sos_casework_keep_apart, keep, NULL);
    }
  decide (self, nominate (self, run, self->ann), NULL, ban->blocked ? "at a place they are kept from" : NULL);
}

/* Whoever is in the hall at that hour for something else. */
static void
test_hall (Town *self, gconstpointer data)
{
  const gint64 run = add_run (self, FALSE, DAY, data != NULL ? "10:50" : NULL);
  g_autofree char *remark = NULL;

  keep_apart (self, "4");
  remark = plan_visit (self, self->ben, self->office->worker, "PUBLIC", NULL, "Harbour Hall, Quay Street", NULL);
  decide (self, nominate (self, run, self->ann), NULL, "in the same building");
}

/* One place in other words; and another one. */
static void
test_gate (Town *self, gconstpointer data)
{
  keep_apart (self, "4");
  g_free (plan_visit (self, self->ann, self->office->worker, "PUBLIC", NULL, "Meridian Park, side gate", NULL));
  g_free (plan_visit (self, self->ben, self->office->colleague, "PUBLIC", NULL, "Meridian Park, main gate", NULL));
  g_free (plan_visit (self, self->ben, self->office->colleague, "PUBLIC", NULL, "At the side-gate of Meridian Park", "in the same building"));
}

/* Two rules say the same of two bookings; where the one is over, the other is told. */
static void
test_rule_behind (Town *self, gconstpointer data)
{
  g_autoptr (SosKeepApart) colleague = draft_rule ("PERSON_VS_STAFF", "3", self->ben);

  keep_apart (self, "3");
  g_array_append_val (colleague->staff, self->office->worker);
  office_attempt (self->office, sos_casework_keep_apart, colleague, NULL);
  g_free (plan_visit (self, self->ann, self->office->worker, "HOSPITAL", "ROYAL_LONDON", "12D", NULL));
  admit (self, self->ben, "ROYAL_LONDON", "3A");
  assert_clash (self, "BUILDING");
  /* From now on she lives there, and her visits bring her no nearer; but her worker comes. */
  admit (self, self->ann, "ROYAL_LONDON", "12D");
  g_assert_cmpint (office_count (self->office, OPEN_CLASHES " AND kind = 'admission' AND other_kind = 'admission'", 0), ==, 1);
  g_assert_cmpint (office_count (self->office, OPEN_CLASHES " AND other_staff IS NOT NULL", 0), ==, 1);
}

/* ---- places that nobody has told apart ---- */

static void
visit_first (Town *self, const char *place)
{
  g_free (plan_visit (self, self->ann, self->office->worker, "PUBLIC", NULL, place, NULL));
}

static void
visit_second (Town *self, const char *place, const char *words)
{
  g_free (plan_visit (self, self->ben, self->office->colleague, "PUBLIC", NULL, place, words));
}

static void
tell (Town *self, const char *place, const char *code, const char *other)
{
  SosDeed *deed = sos_deed_new (0, code, place);

  deed->why = g_strdup (other);
  office_must (self->office, (SosTransactionFunc) sos_casework_tell_place, deed);
}

typedef struct
{
  const char *words;
  char *like;
} Like;

static gboolean
find_like (SosTransaction *transaction, gpointer data, GError **error)
{
  ((Like *) data)->like = sos_places_find_like (transaction, ((Like *) data)->words, error);
  return *error == NULL;
}

static void
assert_like (Town *self, const char *words, const char *expected)
{
  Like like = { words, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, find_like, &like, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (like.like, ==, expected);
  g_free (like.like);
}

/* Until somebody says that they are two, what may be one place is one. */
static void
test_may_be_one (Town *self, gconstpointer data)
{
  keep_apart (self, "4");
  visit_first (self, "Side Gate");
  visit_second (self, "side gate, by the railings", "in the same building");
  assert_like (self, "side gate, by the railings", "Side Gate");
  tell (self, "side gate, by the railings", SOS_PLACE_OTHER, "Side Gate");
  assert_like (self, "Side-gate by the railings", NULL);
  visit_second (self, "By the railings, side gate", NULL);
  assert_clash (self, NULL);
  /* Somebody knows better, and then not. */
  tell (self, "Side gate by the railings", SOS_PLACE_SAME, "side gate");
  assert_clash (self, "BUILDING");
  office_undo (self->office);
  assert_clash (self, NULL);
  office_redo (self->office);
  assert_clash (self, "BUILDING");
}

/* What only looks alike is asked about; from the answer on it is one place, in both orders and for a third name. */
static void
test_told_same (Town *self, gconstpointer data)
{
  keep_apart (self, "4");
  visit_first (self, "Larkfield alley");
  assert_like (self, "the cut behind Larkfield", "Larkfield alley");
  tell (self, "the cut behind Larkfield", SOS_PLACE_SAME, "Larkfield alley");
  assert_like (self, "the cut behind Larkfield", NULL);
  visit_second (self, "Larkfield, behind the cut", "in the same building");
  tell (self, "Quay passage", SOS_PLACE_SAME, "the cut behind Larkfield");
  visit_second (self, "Quay passage", "in the same building");
  tell (self, "Larkfield alley", SOS_PLACE_SAME, "Harbour steps"); /* all three are that one now */
  visit_second (self, "Quay passage", "in the same building");
  visit_second (self, "Harbour steps", "in the same building");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_tell_place, office_deed (0, 0, SOS_PLACE_SAME, "the", NULL), "not two places");
}

/* A place somebody is kept from, in more words than the booking has, and in other ones. */
static void
test_ban_in_fewer_words (Town *self, gconstpointer data)
{
  g_autoptr (SosKeepApart) keep = draft_rule ("PERSON_VS_PLACE", "4", self->ben);

  keep->place = g_strdup ("side gate, by the railings");
  office_attempt (self->office, sos_casework_keep_apart, keep, NULL);
  visit_second (self, "Side Gate", "at a place they are kept from");
  visit_second (self, "the narrow door", NULL);
  assert_clash (self, NULL);
  tell (self, "the narrow door", SOS_PLACE_SAME, "side gate, by the railings");
  assert_clash (self, "PLACE");
}

/* Wherever it is in a school, it is the school. */
static void
test_school_in_words (Town *self, gconstpointer data)
{
  keep_apart (self, "4");
  office_add (self->office, SOS_TYPE_SCHOOL, "name", "Meridian Park Academy", "type", "SECONDARY", "borough", "E09000011", "postcode", "SE9 1CI", "active", TRUE, NULL);
  visit_first (self, "Meridian Park, side gate");
  visit_second (self, "Meridian Park Academy, room 4", "in the same building");
  visit_second (self, "Northgate Academy, room 4", NULL);
}

/* A place of somebody who must not be known of is offered to nobody, and holds all the same. */
static void
test_like_of_hidden (Town *self, gconstpointer data)
{
  keep_apart (self, "4");
  visit_first (self, "Side Gate");
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_seal_person, office_deed (self->ann, 0, "YES", "A witness, who must not be found", NULL));
  assert_like (self, "side gate, by the railings", "Side Gate");
  sos_store_set_actor (self->office->store, self->office->colleague);
  assert_like (self, "side gate, by the railings", NULL);
  sos_store_set_actor (self->office->store, self->office->lead);
  visit_second (self, "side gate, by the railings", "in the same building");
}

/* Level 2: they may, where it is written down how. */
static void
test_better_not (Town *self, gconstpointer data)
{
  const gint64 run = add_run (self, TRUE, DAY, "10:50"), place = nominate (self, run, self->ben);

  keep_apart (self, "2");
  decide (self, nominate (self, run, self->ann), NULL, NULL);
  decide (self, place, NULL, "write down in the panel’s decision");
  decide (self, place, "Two tables, Joel sits between them", NULL);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (Town *self, gconstpointer data);
    gconstpointer data;
  } tests[] = {
    { "ward-in-words", test_ward_in_words, NULL }, { "inside", test_inside, NULL },   { "colleague", test_colleague, NULL },
    { "hall", test_hall, "hours" },                { "hall-all-day", test_hall, NULL }, { "better-not", test_better_not, NULL },
    { "gate", test_gate, NULL }, { "rule-behind", test_rule_behind, NULL },                 { "may-be-one", test_may_be_one, NULL }, { "told-same", test_told_same, NULL },
    { "ban-in-fewer-words", test_ban_in_fewer_words, NULL }, { "school-in-words", test_school_in_words, NULL }, { "like-of-hidden", test_like_of_hidden, NULL },
  };

#define ADD(kind, label, row, func) \
  { \
    g_autofree char *path = g_strdup_printf ("/apart-places/" kind "/%s", label); \
    g_test_add (path, Town, row, set_up, func, tear_down); \
  }
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wards); i++)
    ADD ("wards", wards[i].name, &wards[i], test_wards);
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    ADD ("words", written[i].name, &written[i], test_words);
  for (guint i = 0; i < G_N_ELEMENTS (bans); i++)
    ADD ("bans", bans[i].name, &bans[i], test_ban);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    ADD ("all", tests[i].name, tests[i].data, tests[i].func);
  return g_test_run ();
}
