/* test-apart-attack.c - random bookings made as an office makes them: visits, times in hospital and in prison, family meetings, places on runs.
 * Each answer of the program, and each clash it keeps, is held against plain facts and a plain loop over them (N1; domain 4.7, 4.8). */
#include "config.h"
#include "office.h"

#include "sos-apart.h"
#include "sos-clock.h"
#include "sos-duty.h"
#include "sos-family-deeds.h"
#include "sos-hospital.h"
#include "sos-run.h"

#include <string.h>

#define DAY "2026-11-26"
#define NEXT_DAY "2026-11-27"
#define N_OFFICES 16
#define N_DEEDS 40 /* of each office */
#define N_PEOPLE 5
#define N_STAFF 2
#define N_RUNS 2
#define MINUTE 60

/* ---- plain facts ---- */

typedef enum
{
  LONDON = 1,
  KINGS,
  ISIS,
  BELMARSH,
  FIRST_SCHOOL,
  N_BUILDINGS = FIRST_SCHOOL + N_RUNS,
} Building;

/* How each may be written; the first is what the office calls it. */
static const struct
{
  const char *code;
  const char *words[4];
} sites[] = {
  [LONDON] = { "ROYAL_LONDON", { "Royal London Hospital", "royal london", "The Royal London", "ROYAL LONDON HOSPITAL" } },
  [KINGS] = { "KINGS", { "King’s College Hospital", "Kings", "King's", "kings college hospital" } },
  [ISIS] = { "ISIS", { "HMP/YOI Isis", "HMP Isis", "isis", "YOI Isis" } },
  [BELMARSH] = { "BELMARSH", { "HMP Belmarsh", "Belmarsh", "belmarsh prison", "HMP BELMARSH" } },
};

/* Somebody will be somewhere: one row a person of a booking. */
typedef struct
{
  const char *kind;
  gint64 id;
  guint person, staff; /* from 1; staff 0: nobody */
  gint64 from, to;
  guint building, ward; /* 0: none */
  gboolean visit, stay, session;
} Fact;

typedef struct
{
  Office *office;
  GRand *rand;
  gint64 people[N_PEOPLE + 1], staff[N_STAFF + 1];
  gint64 households[2], schools[N_RUNS], runs[N_RUNS], sessions[N_RUNS];
  gint64 hours[N_RUNS][2]; /* of its session */
  gboolean asked[N_RUNS][N_PEOPLE + 1];
  int levels[N_PEOPLE + 1][N_PEOPLE + 1], staff_levels[N_PEOPLE + 1][N_STAFF + 1];
  int bans[N_PEOPLE + 1][N_BUILDINGS];
  GArray *facts;
  guint n_deeds, n_refused, n_clashes, n_meetings;
} Town;

static int
draw (Town *self, int from, int below)
{
  return g_rand_int_range (self->rand, from, below);
}

/* ---- by force ---- */

static gboolean
lives_there (Town *self, const Fact *visit)
{
  for (guint i = 0; visit->visit && i < self->facts->len; i++)
    {
      const Fact *fact = &g_array_index (self->facts, Fact, i);

      if (fact->stay && fact->person == visit->person && fact->building == visit->building && fact->from <= visit->from)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_prison (guint building)
{
  return building == ISIS || building == BELMARSH;
}

/* Nearer than under one roof: the ward, the visits hall, the session or the meeting itself. */
static gboolean
stand_together (const Fact *one, const Fact *other)
{
  if (strcmp (one->kind, other->kind) == 0 && one->id == other->id)
    return TRUE;
  if (one->building == 0 || one->building != other->building)
    return FALSE;
  return (one->ward != 0 && one->ward == other->ward) || (one->visit && other->visit && is_prison (one->building));
}

static int
force_two (Town *self, const Fact *one, const Fact *other)
{
  const gboolean together = stand_together (one, other);
  const gboolean counts = together || !lives_there (self, one), other_counts = together || !lives_there (self, other);
  int level = 0;

  if (one->from - other->to > 30 * MINUTE || other->from - one->to > 30 * MINUTE)
    return 0;
  if (!together && (one->building == 0 || one->building != other->building))
    return 0;
  if (counts && other_counts)
    level = self->levels[one->person][other->person];
  if (counts)
    level = MAX (level, self->staff_levels[one->person][other->staff]);
  return other_counts ? MAX (level, self->staff_levels[other->person][one->staff]) : level;
}

static int
force_alone (Town *self, const Fact *fact)
{
  return MAX (self->staff_levels[fact->person][fact->staff], self->bans[fact->person][fact->building]);
}

/* Of what is about to be booked, against itself and all there is. */
static int
force_new (Town *self, const GArray *rows)
{
  int level = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const Fact *row = &g_array_index (rows, Fact, i);

      level = MAX (level, force_alone (self, row));
      for (guint k = i + 1; k < rows->len; k++)
        level = MAX (level, force_two (self, row, &g_array_index (rows, Fact, k)));
      for (guint k = 0; k < self->facts->len; k++)
        level = MAX (level, force_two (self, row, &g_array_index (self->facts, Fact, k)));
    }
  return level;
}

/* ---- what the program keeps ---- */

static void
note (GHashTable *clashes, const char *kind, gint64 id, const char *other_kind, gint64 other, int level)
{
  g_autofree char *one = g_strdup_printf ("%s %" G_GINT64_FORMAT, kind, id);
  g_autofree char *two = other_kind != NULL ? g_strdup_printf ("%s %" G_GINT64_FORMAT, other_kind, other) : g_strdup ("alone");
  char *key = strcmp (one, two) <= 0 ? g_strdup_printf ("%s, %s", one, two) : g_strdup_printf ("%s, %s", two, one);

  if (level >= 2 && level > GPOINTER_TO_INT (g_hash_table_lookup (clashes, key)))
    g_hash_table_insert (clashes, key, GINT_TO_POINTER (level));
  else
    g_free (key);
}

static GHashTable *
force_clashes (Town *self)
{
  GHashTable *clashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->facts->len; i++)
    {
      const Fact *one = &g_array_index (self->facts, Fact, i);

      note (clashes, one->kind, one->id, NULL, 0, force_alone (self, one));
      for (guint k = i + 1; k < self->facts->len; k++)
        {
          const Fact *other = &g_array_index (self->facts, Fact, k);

          note (clashes, one->kind, one->id, other->kind, other->id, force_two (self, one, other));
        }
    }
  return clashes;
}

static gboolean
read_clashes (SosTransaction *transaction, gpointer clashes, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT kind, booking, other_kind, other_booking, level FROM clash WHERE gone_on IS NULL AND removed IS NULL", &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    note (clashes, sos_rows_get_text (rows, 0), sos_rows_get_number (rows, 1), sos_rows_get_text (rows, 2), sos_rows_get_number (rows, 3),
          (int) sos_rows_get_number (rows, 4));
  g_assert_no_error (local);
  return TRUE;
}

static void
assert_in (GHashTable *some, GHashTable *others, const char *words)
{
  GHashTableIter iter;
  gpointer key, level;

  g_hash_table_iter_init (&iter, some);
  while (g_hash_table_iter_next (&iter, &key, &level))
    if (g_hash_table_lookup (others, key) != level)
      g_error ("%s: %s at level %d, and %d", words, (char *) key, GPOINTER_TO_INT (level), GPOINTER_TO_INT (g_hash_table_lookup (others, key)));
}

static void
compare_clashes (Town *self)
{
  g_autoptr (GHashTable) forced = force_clashes (self), kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  sos_store_read (self->office->store, read_clashes, kept, NULL);
  assert_in (forced, kept, "not told");
  assert_in (kept, forced, "told, and is none");
  self->n_clashes = MAX (self->n_clashes, g_hash_table_size (kept));
}

/* ---- deeds ---- */

static gint64
get_episode (Town *self, guint person)
{
  return office_count (self->office, "SELECT id FROM episode WHERE person = $1", self->people[person]);
}

/* @rows: as it is once it is booked; @fact: nobody can refuse it. TRUE where it stands. */
static gboolean
attempt (Town *self, gpointer func, gpointer data, GArray *rows, gboolean fact)
{
  const int level = force_new (self, rows);
  g_autoptr (GError) error = NULL;
  const gboolean done = office_do (self->office, func, data, &error);
  const Fact *row = &g_array_index (rows, Fact, 0);

  self->n_deeds++;
  if (!done && (error == NULL || strstr (error->message, "(C-") == NULL))
    g_error ("%s of person %u: refused for something else: %s", row->kind, row->person, error != NULL ? error->message : "");
  if (done != (fact || level < 3))
    g_error ("%s of person %u with %u at %u, ward %u: level %d by force, but %s", row->kind, row->person, row->staff, row->building, row->ward, level,
             done ? "done" : error->message);
  self->n_refused += !done;
  return done;
}

static void
keep (Town *self, GArray *rows, gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    g_array_index (rows, Fact, i).id = id;
  g_array_append_vals (self->facts, rows->data, rows->len);
}

static GArray *
make_rows (Fact fact)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Fact));

  g_array_append_val (rows, fact);
  return rows;
}

static void
write_place (Town *self, SosVisitPlan *visit, const Fact *fact)
{
  const gboolean chosen = draw (self, 0, 2) != 0;
  const char *name = sites[fact->building].words[draw (self, 0, 4)];
  g_autofree char *ward = fact->ward != 0 ? g_strdup_printf ("ward %u", fact->ward) : NULL;
  g_autofree char *words = chosen ? g_strdup (ward) : ward != NULL ? g_strdup_printf ("%s, %s", name, ward) : g_strdup (name);

  g_object_set (visit, "site", chosen ? sites[fact->building].code : NULL, "place", words, NULL);
}

/* Nobody is at two places (C3). */
static gboolean
is_taken (Town *self, const Fact *visit)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const Fact *fact = &g_array_index (self->facts, Fact, i);

      if (fact->visit && fact->staff == visit->staff && fact->from < visit->to && visit->from < fact->to)
        return TRUE;
    }
  return FALSE;
}

static void
visit (Town *self)
{
  const guint building = (guint) draw (self, 1, N_BUILDINGS);
  const gint64 from = sos_clock_from_london (DAY, 9 * 60 + draw (self, 0, 24) * 15);
  const Fact fact = { .kind = "visit_plan", .person = (guint) draw (self, 1, N_PEOPLE + 1), .staff = (guint) draw (self, 1, N_STAFF + 1), .from = from,
                      .to = from + draw (self, 2, 5) * 15 * MINUTE, .building = building, .ward = building <= KINGS ? (guint) draw (self, 0, 3) : 0,
                      .visit = TRUE };
  g_autoptr (SosVisitPlan) record
    = g_object_new (SOS_TYPE_VISIT_PLAN, "apart-note", "Two doors, two workers", "person", self->people[fact.person], "worker", self->staff[fact.staff], "buddy", self->office->lead, "place-kind",
                    building <= KINGS ? "HOSPITAL" : building <= BELMARSH ? "PRISON" : "SCHOOL", "purpose", "PRISON_VISIT", "starts-at", fact.from, "ends-at",
                    fact.to, "state", "PLANNED", "risk", "LOW", NULL);
  g_autoptr (SosPlanVisit) plan = sos_plan_visit_new (record);
  g_autoptr (GArray) rows = make_rows (fact);

  if (building >= FIRST_SCHOOL)
    g_object_set (record, "school", self->schools[building - FIRST_SCHOOL], NULL);
  else
    write_place (self, record, &fact);
  if (is_taken (self, &fact))
    office_attempt (self->office, sos_casework_plan_visit, plan, force_new (self, rows) >= 3 ? "(C-" : "somewhere else at that time");
  else if (attempt (self, sos_casework_plan_visit, plan, rows, FALSE))
    keep (self, rows, sos_record_get_id (SOS_RECORD (record)));
}

static gboolean
stays (Town *self, const char *kind, guint person)
{
  for (guint i = 0; i < self->facts->len; i++)
    if (g_array_index (self->facts, Fact, i).person == person && strcmp (g_array_index (self->facts, Fact, i).kind, kind) == 0)
      return TRUE;
  return FALSE;
}

static void
admit (Town *self)
{
  const Fact fact = { .kind = "admission", .person = (guint) draw (self, 1, N_PEOPLE + 1), .from = sos_clock_from_london ("2026-11-22", 600), .to = G_MAXINT64 / 2,
                      .building = (guint) draw (self, LONDON, KINGS + 1), .ward = (guint) draw (self, 0, 3), .stay = TRUE };
  g_autofree char *ward = fact.ward != 0 ? g_strdup_printf ("%s%u", draw (self, 0, 2) ? "Ward " : "", fact.ward) : NULL;
  g_autoptr (SosAdmission) record = g_object_new (SOS_TYPE_ADMISSION, "episode", get_episode (self, fact.person), "site", sites[fact.building].code, "ward", ward,
                                                  "admitted-at", fact.from, "lead", "US", NULL);
  g_autoptr (SosAdmit) arrival = sos_admit_new (record);
  g_autoptr (GArray) rows = make_rows (fact);

  if (!stays (self, "admission", fact.person) && attempt (self, sos_casework_admit, arrival, rows, TRUE))
    keep (self, rows, sos_record_get_id (SOS_RECORD (record)));
}

static void
lock_up (Town *self)
{
  const Fact fact = { .kind = "custody_stay", .person = (guint) draw (self, 1, N_PEOPLE + 1), .from = sos_clock_from_london ("2026-11-20", 0), .to = G_MAXINT64 / 2,
                      .building = (guint) draw (self, ISIS, BELMARSH + 1), .stay = TRUE };
  g_autoptr (SosCustodyStay) record = g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", get_episode (self, fact.person), "site", sites[fact.building].code,
                                                    "valid-from", "2026-11-20", NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);
  g_autoptr (GArray) rows = make_rows (fact);

  if (!stays (self, "custody_stay", fact.person) && attempt (self, sos_casework_save_record, save, rows, TRUE))
    keep (self, rows, sos_record_get_id (SOS_RECORD (record)));
}

/* The first three are one family, the last three another; somebody belongs to both. The next meeting takes the place of the one before. */
static void
meet (Town *self)
{
  const guint which = (guint) draw (self, 0, 2);
  const gint64 from = sos_clock_from_london (DAY, 17 * 60);
  g_autofree char *day = g_strdup_printf ("2026-09-%02u", ++self->n_meetings);
  g_autoptr (SosFamilyMeeting) record = g_object_new (SOS_TYPE_FAMILY_MEETING, "household", self->households[which], "day", day, "next-on", DAY, "next-hour", "17:00",
                                                      "note", "In two rooms, one after the other", NULL);
  g_autoptr (SosRecordMeeting) meeting = sos_record_meeting_new (record);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Fact));

  for (guint i = 0; i < 3; i++)
    {
      const Fact fact = { .kind = "family_meeting", .person = which * 2 + i + 1, .from = from, .to = from + 60 * MINUTE };

      g_array_append_val (rows, fact);
    }
  if (self->n_meetings > 28 || !attempt (self, sos_casework_record_meeting, meeting, rows, FALSE))
    return;
  for (guint i = self->facts->len; i > 0; i--)
    {
      const Fact *fact = &g_array_index (self->facts, Fact, i - 1);

      if (strcmp (fact->kind, "family_meeting") == 0
          && office_count (self->office, "SELECT household FROM family_meeting WHERE id = $1", fact->id) == self->households[which])
        g_array_remove_index (self->facts, i - 1);
    }
  keep (self, rows, sos_record_get_id (SOS_RECORD (record)));
}

static void
join (Town *self)
{
  const guint run = (guint) draw (self, 0, N_RUNS), person = (guint) draw (self, 1, N_PEOPLE + 1);
  g_autoptr (SosRecord) place = NULL;
  g_autoptr (SosSaveRecord) save = NULL;
  g_autoptr (GArray) rows = make_rows ((Fact){ .kind = "session", .id = self->sessions[run], .person = person, .from = self->hours[run][0],
                                               .to = self->hours[run][1], .building = FIRST_SCHOOL + run, .session = TRUE });

  if (self->asked[run][person])
    return;
  self->asked[run][person] = TRUE;
  place = office_load (self->office, SOS_TYPE_COHORT_PLACE,
                       office_add (self->office, SOS_TYPE_COHORT_PLACE, "run", self->runs[run], "person", self->people[person], "status", "NOMINATED", NULL));
  save = sos_save_record_new (place, NULL);
  g_object_set (place, "decision", "GROUP", "decision-reason", "Two tables, one between them", NULL);
  if (attempt (self, sos_casework_decide_place, save, rows, FALSE))
    keep (self, rows, self->sessions[run]);
}

/* ---- a town ---- */

static SosKeepApart *
draft_rule (Town *self, const char *kind, int level, guint person)
{
  SosKeepApart *rule = sos_keep_apart_new ();

  rule->kind = g_strdup (kind);
  rule->level = g_strdup_printf ("%d", level);
  rule->reason_code = g_strdup ("THREAT");
  rule->reported_on = g_strdup ("2026-11-20");
  rule->review_by = g_strdup ("2027-03-01");
  g_array_append_val (rule->people[0], self->people[person]);
  return rule;
}

static void
make_rules (Town *self)
{
  for (guint i = 0; i < 4; i++)
    {
      const guint one = (guint) draw (self, 1, N_PEOPLE), other = (guint) draw (self, (int) one + 1, N_PEOPLE + 1);
      const int level = draw (self, 1, 5);
      g_autoptr (SosKeepApart) rule = draft_rule (self, "PAIR", level, one);

      g_array_append_val (rule->people[1], self->people[other]);
      office_attempt (self->office, sos_casework_keep_apart, rule, NULL);
      self->levels[one][other] = self->levels[other][one] = MAX (level, self->levels[one][other]);
    }
  {
    const guint person = (guint) draw (self, 1, N_PEOPLE + 1), staff = (guint) draw (self, 1, N_STAFF + 1), kept_out = (guint) draw (self, 1, N_PEOPLE + 1),
                building = (guint) draw (self, 1, N_BUILDINGS);
    const int level = draw (self, 2, 5), ban = draw (self, 2, 5);
    g_autoptr (SosKeepApart) colleague = draft_rule (self, "PERSON_VS_STAFF", level, person), place = draft_rule (self, "PERSON_VS_PLACE", ban, kept_out);

    g_array_append_val (colleague->staff, self->staff[staff]);
    office_attempt (self->office, sos_casework_keep_apart, colleague, NULL);
    self->staff_levels[person][staff] = level;
    /* A place they are kept from is looked for by its words. */
    place->place = g_strdup_printf ("%s Hill School", building % 2 ? "Alder" : "Birch");
    office_attempt (self->office, sos_casework_keep_apart, place, NULL);
    self->bans[kept_out][FIRST_SCHOOL + (building % 2 ? 0 : 1)] = ban;
  }
}

static void
make_run (Town *self, guint i)
{
  const gint64 programme = office_count (self->office, "SELECT id FROM programme WHERE code = 'LIVVE' AND $1 = 0", 0);
  const int from = 9 * 60 + draw (self, 0, 16) * 15;
  const gboolean hours = draw (self, 0, 3) != 0;
  g_autofree char *begins = g_strdup_printf ("%02d:%02d", from / 60, from % 60), *ends = g_strdup_printf ("%02d:%02d", (from + 60) / 60, (from + 60) % 60);

  self->schools[i] = office_add (self->office, SOS_TYPE_SCHOOL, "name", i == 0 ? "Alder Hill School" : "Birch Hill School", "type", "SECONDARY", "borough",
                                 "E09000011", "postcode", "SE9 1CI", "active", TRUE, NULL);
  self->runs[i] = office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme", programme, "school", self->schools[i], "name", "Autumn", "status", "RUNNING",
                              "year", (gint64) 2026, "sessions", (gint64) 13, NULL);
  self->sessions[i] = office_add (self->office, SOS_TYPE_SESSION, "run", self->runs[i], "number", (gint64) 1, "day", DAY, "begins", hours ? begins : NULL, "ends",
                                  hours ? ends : NULL, "status", "PLANNED", NULL);
  self->hours[i][0] = sos_clock_from_london (DAY, hours ? from : 0);
  self->hours[i][1] = hours ? sos_clock_from_london (DAY, from + 60) : sos_clock_from_london (NEXT_DAY, 0);
}

static void
make_town (Town *self)
{
  self->office = office_new_with_people (N_PEOPLE);
  self->facts = g_array_new (FALSE, FALSE, sizeof (Fact));
  for (guint i = 1; i <= N_PEOPLE; i++)
    self->people[i] = g_array_index (self->office->people, gint64, i - 1);
  self->staff[1] = self->office->worker;
  self->staff[2] = self->office->colleague;
  for (guint i = 0; i < 2; i++)
    {
      self->households[i] = office_add (self->office, SOS_TYPE_HOUSEHOLD, "label", "Household", NULL);
      for (guint k = 0; k < 3; k++)
        office_add (self->office, SOS_TYPE_MEMBERSHIP, "person", self->people[i * 2 + k + 1], "household", self->households[i], "role", "SIBLING", NULL);
    }
  for (guint i = 0; i < N_RUNS; i++)
    make_run (self, i);
  sos_store_set_actor (self->office->store, self->office->lead);
  make_rules (self);
}

static void
test_attack (void)
{
  static void (*const deeds[]) (Town *self) = { visit, visit, visit, visit, admit, lock_up, meet, join, join };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_deeds = 0, n_refused = 0, n_most = 0;

  for (guint i = 0; i < N_OFFICES; i++)
    {
      Town town = { .rand = rand };

      make_town (&town);
      for (guint k = 0; k < N_DEEDS; k++)
        {
          deeds[draw (&town, 0, G_N_ELEMENTS (deeds))] (&town);
          compare_clashes (&town);
        }
      n_deeds += town.n_deeds;
      n_refused += town.n_refused;
      n_most += town.n_clashes;
      g_array_unref (town.facts);
      office_free (town.office);
    }
  g_assert_cmpuint (n_refused, >, N_OFFICES);
  g_assert_cmpuint (n_most, >, N_OFFICES);
  g_assert_cmpuint (n_deeds, >, 2 * n_refused);
  g_test_message ("N1: %u bookings in %d offices: %u refused and the others kept as by force; clashes at most in each office: %u in all", n_deeds, N_OFFICES, n_refused,
                  n_most);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/apart/attack", test_attack);
  return g_test_run ();
}
