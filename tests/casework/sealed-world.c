/* sealed-world.c - the world, in words first, then in offices. */
#include "config.h"
#include "sealed-world.h"

#include "sos-access-part.h"
#include "sos-access-request.h"

#include "sos-clock.h"
#include "sos-reference.h"

#define BASE G_GINT64_CONSTANT (1000000)
#define ROOM 40 /* ids of one person: their own, and those of what is theirs */

const SealedSeat sealed_seats[SEALED_N_SEATS] = {
  { "CASEWORKER", 1 }, { "CASEWORKER", 2 },    { "SITE_WORKER", 1 },          { "TEAM_LEAD", 1 },           { "TEAM_LEAD", 2 },
  { "TEAM_LEAD", 3 },  { "DSL", 0 },           { "ADMINISTRATOR", 1 },        { "DATA_PROTECTION_LEAD", 0 }, { "SCHOOLS_COORDINATOR", 2 },
  { "VOLUNTEER", 1 },  { "CASEWORKER", 3 },    { NULL, 0 },
};

static const char *const given[] = { "Zebedee", "Kadeem", "Aaliyah", "Nguyễn", "Zoë", "Łukasz", "Mohammed", "Şeyma", "Tolu", "Xanthe" };
static const char *const family[] = { "O'Neill", "Okafor", "Öztürk", "Wójcik", "Smith", "Bennett-Reid", "Quillfeather", "Thị Hà" };

/* ---- who must not know of whom ---- */

static gboolean
is_role (int seat, const char *role)
{
  return g_strcmp0 (sealed_seats[seat].role, role) == 0;
}

static gboolean
team_works_with (SealedWorld *world, int team, guint p)
{
  return team != 0 && world->people[p].worker >= 0 && sealed_seats[world->people[p].worker].team == team;
}

/* Of the home of @p, or tied to them. */
static gboolean
is_family (SealedWorld *world, guint p, guint q)
{
  const SealedPerson *one = &world->people[p], *other = &world->people[q];

  return p != q
         && ((one->home >= 0 && one->home == other->home)
             || (one->worker < 0 && (one->mother == (int) q || other->mother == (int) p)));
}

/* With every second home somebody works; with every fifth of these no more. */
static int
get_family_worker (int home)
{
  return home >= 0 && home % 2 == 0 ? home / 2 % SEALED_N_WORKERS : -1;
}

static gboolean
is_family_work_over (int home)
{
  return home % 10 == 0;
}

static gboolean
leads (SealedWorld *world, int seat, guint p)
{
  const int home = world->people[p].home, with_all = home >= 0 && !is_family_work_over (home) ? get_family_worker (home) : -1;
  gboolean anybody = world->people[p].worker >= 0 || with_all >= 0;
  gboolean mine = team_works_with (world, sealed_seats[seat].team, p)
                  || (with_all >= 0 && sealed_seats[with_all].team != 0 && sealed_seats[with_all].team == sealed_seats[seat].team);

  for (guint q = 0; q < SEALED_N_PEOPLE; q++)
    if (is_family (world, p, q))
      {
        anybody = anybody || world->people[q].worker >= 0;
        mine = mine || team_works_with (world, sealed_seats[seat].team, q);
      }
  return is_role (seat, "DSL") || (is_role (seat, "TEAM_LEAD") && (mine || !anybody));
}

gboolean
sealed_is_hidden (SealedWorld *world, int seat, guint p)
{
  return seat >= 0 && world->people[p].sealed && world->people[p].worker != seat && !leads (world, seat, p);
}

/* ---- the world, in words first, then in offices ---- */

int
sealed_between (SealedWorld *world, int lowest, int highest)
{
  return g_rand_int_range (world->rand, lowest, highest + 1);
}

gboolean
sealed_chance (SealedWorld *world, int percent)
{
  return sealed_between (world, 1, 100) <= percent;
}

static void
think_up (SealedWorld *world)
{
  for (guint i = 0; i < SEALED_N_PEOPLE; i++)
    {
      SealedPerson *person = &world->people[i];
      g_autofree char *ref = NULL;

      person->sealed = sealed_chance (world, 20);
      person->worker = sealed_chance (world, 65) ? sealed_between (world, 0, SEALED_N_WORKERS - 1) : -1;
      person->home = sealed_chance (world, 75) ? sealed_between (world, 0, SEALED_N_HOMES - 1) : -1;
      person->mother = i > 0 && sealed_chance (world, 45) ? sealed_between (world, 0, (int) i - 1) : -1;
      /* Names of which only sealed people have some, so that a slip of the pen leads to others or to nobody. */
      person->given = given[person->sealed && sealed_chance (world, 50) ? 0 : sealed_between (world, 1, G_N_ELEMENTS (given) - 1)];
      person->family = family[person->sealed && sealed_chance (world, 50) ? 6 : sealed_between (world, 0, G_N_ELEMENTS (family) - 1)];
      g_snprintf (person->phone, sizeof person->phone, "07700 9%05d", sealed_between (world, 0, 99999));
      g_snprintf (person->postcode, sizeof person->postcode, "SE%d 9CK", sealed_between (world, 1, 28));
      g_snprintf (person->born, sizeof person->born, "20%02d-%02d-%02d", sealed_between (world, 5, 14), sealed_between (world, 1, 12), sealed_between (world, 1, 28));
      ref = sos_reference_make ('P', i + 1);
      g_strlcpy (person->ref, ref, sizeof person->ref);
    }
}

/* Somebody who is known only because of a person who is sealed is no less closed to others for that: their record tells where the
 * other lives. It looks like that of any relative of those others work with; but it does not look as if there were nobody. The one
 * difference that is meant, so it is kept out of the comparison. */
static void
keep_apart (SealedWorld *world)
{
  for (guint i = 0; i < SEALED_N_PEOPLE; i++)
    for (guint j = 0; j < SEALED_N_PEOPLE; j++)
      {
        SealedPerson *relative = &world->people[i];
        const SealedPerson *client = &world->people[j];

        if (i == j || relative->worker >= 0 || relative->sealed || client->worker < 0 || !client->sealed)
          continue;
        if (relative->home == client->home)
          relative->home = -1;
        if (relative->mother == (int) j)
          relative->mother = -1;
        if (client->mother == (int) i)
          world->people[j].mother = -1;
      }
}

gint64
sealed_id (guint person, guint what)
{
  return BASE + (gint64) person * ROOM + what;
}

gint64
sealed_staff (int seat)
{
  return 1000 + seat;
}

gint64
sealed_run (guint run)
{
  return 6000 + run;
}

gint64
sealed_home (int home)
{
  return 5000 + home;
}

static void
make (SealedWorld *world, gint64 id, GType type, const char *first, ...)
{
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  va_list values;

  va_start (values, first);
  record = SOS_RECORD (g_object_new_valist (type, first, values));
  va_end (values);
  sos_record_set_identity (record, id, 0, 0);
  sos_transaction_save (world->transaction, record, &error);
  g_assert_no_error (error);
}

static const char *
get_stage (guint person)
{
  static const char *const stages[] = { "ACTIVE", "WAITING", "ACTIVE", "REFERRED", "ACTIVE" };

  return stages[person % G_N_ELEMENTS (stages)];
}

/* How they came, and what was done with them. */
static void
make_work (SealedWorld *world, guint i)
{
  const SealedPerson *person = &world->people[i];
  g_autofree char *ref = sos_reference_make ('R', i + 1), *roll = i % 4 == 0 ? g_strdup_printf ("%s from the roll", person->given) : NULL;

  if (person->worker >= 0)
    make (world, sealed_id (i, SEALED_REFERRAL), SOS_TYPE_REFERRAL, "person", sealed_id (i, SEALED_PERSON), "episode", sealed_id (i, SEALED_EPISODE),
          "ref", ref, "received-on", "2026-09-01", "service", i % 2 == 0 ? "SOS" : "EXR", NULL);
  if (person->worker >= 0 && i % 2 == 0)
    make (world, sealed_id (i, SEALED_CONTACT), SOS_TYPE_CONTACT, "person", sealed_id (i, SEALED_PERSON), "episode", sealed_id (i, SEALED_EPISODE),
          "starts-at", sos_clock_from_london ("2026-11-16", 600), "type", "PHONE", "outcome", "HELD", "note", "Rang.", "worker",
          sealed_staff (person->worker), NULL);
  if (i % 6 == 0)
    make (world, sealed_id (i, SEALED_PLACE), SOS_TYPE_COHORT_PLACE, "run", sealed_run (i % SEALED_N_RUNS), "person", sealed_id (i, SEALED_PERSON),
          "pupil-name", roll, "status", "ACTIVE", NULL);
}

/* What is arranged for them, asked of others, worried about: of each kind for some. */
static void
make_arranged (SealedWorld *world, guint i)
{
  const SealedPerson *person = &world->people[i];
  const gint64 id = sealed_id (i, SEALED_PERSON), episode = sealed_id (i, SEALED_EPISODE), staff = sealed_staff (person->worker);
  g_autofree char *ref = sos_reference_make ('G', i + 1);

  if (i % 3 == 0)
    make (world, sealed_id (i, SEALED_APPOINTMENT), SOS_TYPE_APPOINTMENT, "person", id, "worker", staff, "starts-at",
          sos_clock_from_london ("2026-11-23", 600 + i % 200), "minutes", (gint64) 45, "place-kind", "ELSEWHERE", "place", "The library", "words", "Catch up",
          "state", "PLANNED", NULL);
  if (i % 4 == 1)
    make (world, sealed_id (i, SEALED_ONWARD), SOS_TYPE_ONWARD_REFERRAL, "person", id, "episode", episode, "agency", (gint64) SEALED_AGENCY, "asked-for",
          "A mentor", "state", "ASKED", "asked-on", "2026-11-02", "chase-on", "2026-11-16", "staff", staff, NULL);
  if (i % 4 == 2)
    make (world, sealed_id (i, SEALED_HANDOVER), SOS_TYPE_HANDOVER, "person", id, "episode", episode, "from-staff",
          sealed_staff ((person->worker + 1) % SEALED_N_WORKERS), "to-staff", staff, "dated", "2026-11-20", "note", "Likes to be rung first", NULL);
  if (i % 4 == 3)
    make (world, sealed_id (i, SEALED_HELP), SOS_TYPE_HELP_REQUEST, "episode", episode, "kind", "FOOD", "words", "A week of food", "amount", (gint64) 40, "state",
          "ASKED", "asked-on", "2026-11-19", "asked-by", staff, NULL);
  if (i % 5 == 2)
    {
      make (world, sealed_id (i, SEALED_ACCESS), SOS_TYPE_ACCESS_REQUEST, "person", id, "requester", "Their solicitor", "requester-kind", "SOLICITOR", "received-on", "2026-11-02",
            "due-on", "2026-12-02", "state", "COLLECTED", NULL);
      make (world, sealed_id (i, SEALED_ACCESS_PART), SOS_TYPE_ACCESS_PART, "request", sealed_id (i, SEALED_ACCESS), "position", (gint64) 1, "what", "Record", "words",
            "What is held about them", NULL);
    }
  if (i % 5 != 1)
    return;
  make (world, sealed_id (i, SEALED_CONCERN), SOS_TYPE_CONCERN, "ref", ref, "person", id, "raised-at", sos_clock_from_london ("2026-11-20", 600), "raised-by", staff,
        "words", "“They wait at the gate.”", "state", "RAISED", NULL);
  make (world, sealed_id (i, SEALED_CATEGORY), SOS_TYPE_CONCERN_CATEGORY, "concern", sealed_id (i, SEALED_CONCERN), "category", "ONLINE", NULL);
}

/* Somebody is out, whoever knows with whom: where it is with somebody who must not be known of, with nobody and nowhere. */
static void
make_visit (SealedWorld *world, guint i)
{
  const gboolean there = !sealed_is_hidden (world, world->seat, i);

  if (world->people[i].worker >= 0 && i % 5 == 0)
    make (world, sealed_id (i, SEALED_VISIT), SOS_TYPE_VISIT_PLAN, "person", there ? sealed_id (i, SEALED_PERSON) : (gint64) 0, "worker",
          sealed_staff (world->people[i].worker), "place-kind", "HOME", "place", there ? "4 Larkfield Walk" : NULL, "purpose", "HOME_VISIT",
          "starts-at", sos_clock_from_london ("2026-11-23", 900 + i % 100), "ends-at", sos_clock_from_london ("2026-11-23", 1020), "risk", "LOW", "state",
          "PLANNED", NULL);
}

static void
make_person (SealedWorld *world, guint i)
{
  const SealedPerson *person = &world->people[i];
  g_autofree char *name = g_strconcat (person->given, " ", person->family, NULL);

  make (world, sealed_id (i, SEALED_PERSON), SOS_TYPE_PERSON, "ref", person->ref, "full-name", name, "family-name", person->family, "birth-date", person->born,
        "home-borough", i % 2 == 0 ? "E09000028" : "E09000022", "school", i % 3 == 0 ? "Meridian Park" : NULL, "status",
        person->worker >= 0 ? "ACTIVE" : i % 4 == 0 ? "ENQUIRY" : NULL, "sealed", person->sealed, NULL);
  make (world, sealed_id (i, SEALED_PHONE), SOS_TYPE_CONTACT_POINT, "person", sealed_id (i, SEALED_PERSON), "kind", "PHONE", "value", person->phone, NULL);
  make (world, sealed_id (i, SEALED_ADDRESS), SOS_TYPE_ADDRESS, "person", sealed_id (i, SEALED_PERSON), "type", "HOME", "lines", "4 Larkfield Walk", "postcode",
        person->postcode, "posting-rule", i % 3 == 0 ? "UNSAFE" : "OK", "visiting-rule", "OK", NULL);
  if (i % 5 == 0)
    make (world, sealed_id (i, SEALED_NAME), SOS_TYPE_PERSON_NAME, "person", sealed_id (i, SEALED_PERSON), "name", given[i % G_N_ELEMENTS (given)], "type", "PREFERRED", NULL);
  if (person->worker >= 0)
    make (world, sealed_id (i, SEALED_EPISODE), SOS_TYPE_EPISODE, "person", sealed_id (i, SEALED_PERSON), "service", i % 2 == 0 ? "SOS" : "EXR", "stage", get_stage (i), "worker",
          sealed_staff (person->worker), "team", (gint64) SEALED_TEAM + sealed_seats[person->worker].team, "referred-on", "2026-09-01", NULL);
  if (person->home >= 0)
    make (world, sealed_id (i, SEALED_MEMBERSHIP), SOS_TYPE_MEMBERSHIP, "person", sealed_id (i, SEALED_PERSON), "household", sealed_home (person->home), "role", "OTHER",
          "lives-here", "FULL", NULL);
  make (world, sealed_id (i, SEALED_PLAN), SOS_TYPE_PLAN, "person", sealed_id (i, SEALED_PERSON), "version", (gint64) 1, "state", "AGREED", "started-on",
        "2026-10-01", NULL);
  make (world, sealed_id (i, SEALED_LETTER), SOS_TYPE_LETTER, "person", sealed_id (i, SEALED_PERSON), "kind", "L1", "plan", sealed_id (i, SEALED_PLAN), "state", "DRAFT", "format",
        "CLEAR_PRINT", "delivery", "HAND", "worker", person->worker >= 0 ? sealed_staff (person->worker) : (gint64) 0, NULL);
  make_work (world, i);
  if (person->worker >= 0)
    make_arranged (world, i);
}

static void
make_family_work (SealedWorld *world, int home)
{
  const int worker = get_family_worker (home);

  if (worker >= 0)
    make (world, SEALED_FAMILY_WORK + home, SOS_TYPE_HOUSEHOLD_EPISODE, "household", sealed_home (home), "service", "FAM", "stage",
          is_family_work_over (home) ? "CLOSED" : "ACTIVE", "worker", sealed_staff (worker), "team", (gint64) SEALED_TEAM + sealed_seats[worker].team, "referred-on",
          "2026-09-01", "review-on", "2026-11-20", "closed-on", is_family_work_over (home) ? "2026-11-02" : NULL, NULL);
}

/* A home is there where somebody of it is, or nobody ever was. */
static gboolean
has_home (SealedWorld *world, int home)
{
  gboolean empty = TRUE;

  for (guint i = 0; i < SEALED_N_PEOPLE; i++)
    if (world->people[i].home == home)
      {
        empty = FALSE;
        if (!sealed_is_hidden (world, world->seat, i))
          return TRUE;
      }
  return empty;
}

static gboolean
fill (SosTransaction *transaction, gpointer data, GError **error)
{
  SealedWorld *world = data;

  sos_transaction_set_bulk (transaction);
  world->transaction = transaction;
  for (int team = 1; team <= 3; team++)
    make (world, SEALED_TEAM + team, SOS_TYPE_TEAM, "name", team == 1 ? "One" : team == 2 ? "Two" : "Three", NULL);
  for (int seat = 0; seat < (int) SEALED_N_SEATS; seat++)
    if (sealed_seats[seat].role != NULL)
      make (world, sealed_staff (seat), SOS_TYPE_STAFF, "name", "Somebody", "role", sealed_seats[seat].role, "team",
            sealed_seats[seat].team != 0 ? (gint64) SEALED_TEAM + sealed_seats[seat].team : (gint64) 0, "active", TRUE, NULL);
  for (int home = 0; home < SEALED_N_HOMES; home++)
    if (has_home (world, home))
      {
        g_autofree char *ref = sos_reference_make ('H', (guint) home + 1);

        make (world, sealed_home (home), SOS_TYPE_HOUSEHOLD, "ref", ref, "label", "A household", "borough", "E09000022", NULL);
        make_family_work (world, home);
      }
  make (world, SEALED_AGENCY, SOS_TYPE_AGENCY, "name", "Mentors of Walworth", "type", "OTHER", NULL);
  make (world, 5900, SOS_TYPE_PROGRAMME, "code", "GRP", "service", "SPL", "name", "A group", "sessions", (gint64) 6, "minutes", (gint64) 60, "staff-least",
        (gint64) 1, "active", TRUE, NULL);
  for (guint run = 0; run < SEALED_N_RUNS; run++)
    make (world, sealed_run (run), SOS_TYPE_PROGRAMME_RUN, "programme", (gint64) 5900, "name", "A run", "status", "RUNNING", "year", (gint64) 2026,
          "sessions", (gint64) 6, "cap", (gint64) 6, NULL);
  for (guint i = 0; i < SEALED_N_PEOPLE; i++)
    {
      if (!sealed_is_hidden (world, world->seat, i))
        make_person (world, i);
      make_visit (world, i);
    }
  return TRUE;
}

/* What ties one to another, with its lines in the history of the one. */
static gboolean
tie (SosTransaction *transaction, gpointer data, GError **error)
{
  SealedWorld *world = data;

  world->transaction = transaction;
  for (guint i = 0; i < SEALED_N_PEOPLE; i++)
    {
      const int mother = world->people[i].mother;
      const gboolean gone = mother >= 0 && sealed_is_hidden (world, world->seat, (guint) mother);
      g_autofree char *words = mother >= 0 ? g_strdup_printf ("Same person as %s, or someone else?", world->people[mother].ref) : NULL;

      if (mother < 0 || sealed_is_hidden (world, world->seat, i))
        continue;
      make (world, sealed_id (i, SEALED_HIDDEN_FROM), SOS_TYPE_ADDRESS_PERSON, "address", sealed_id (i, SEALED_ADDRESS), "rule", "HIDDEN_FROM", "other-person",
            gone ? (gint64) 0 : sealed_id ((guint) mother, SEALED_PERSON), "name", "Somebody", NULL);
      if (world->people[i].worker >= 0 && i % 2 == 0)
        make (world, sealed_id (i, SEALED_WITH), SOS_TYPE_CONTACT_WITH, "contact", sealed_id (i, SEALED_CONTACT), "kind", "THIRD_PARTY", "other-person",
              gone ? (gint64) 0 : sealed_id ((guint) mother, SEALED_PERSON), "role", "a relative", NULL);
      if (gone)
        continue;
      make (world, sealed_id (i, SEALED_RELATIONSHIP), SOS_TYPE_RELATIONSHIP, "person", sealed_id (i, SEALED_PERSON), "other-person", sealed_id ((guint) mother, SEALED_PERSON), "type", "MOTHER", NULL);
      if (i % 3 == 0)
        make (world, sealed_id (i, SEALED_LIKENESS), SOS_TYPE_LIKENESS, "person", sealed_id (i, SEALED_PERSON), "other-person", sealed_id ((guint) mother, SEALED_PERSON), "verdict", "NOT_SURE",
              "score", (gint64) 70, NULL);
      if (i % 3 == 0)
        make (world, sealed_id (i, SEALED_TASK), SOS_TYPE_TASK, "person", sealed_id (i, SEALED_PERSON), "kind", "OTHER", "words", words, NULL);
    }
  return TRUE;
}

static Office *
make_office (SealedWorld *world, int seat)
{
  Office *office = office_new ();
  g_autoptr (GError) error = NULL;

  world->seat = seat;
  sos_store_set_actor (office->store, 0);
  sos_store_write (office->store, NULL, fill, world, &error);
  g_assert_no_error (error);
  sos_store_write (office->store, NULL, tie, world, &error);
  g_assert_no_error (error);
  sos_store_set_actor (office->store, seat >= 0 && sealed_seats[seat].role != NULL ? sealed_staff (seat) : 0);
  return office;
}
SealedWorld *
sealed_world_new (void)
{
  SealedWorld *world = g_new0 (SealedWorld, 1);

  world->rand = g_rand_new_with_seed (2026);
  think_up (world);
  keep_apart (world);
  world->whole = make_office (world, -1);
  for (int seat = 0; seat < (int) SEALED_N_SEATS; seat++)
    world->twins[seat] = make_office (world, seat);
  return world;
}

void
sealed_world_free (SealedWorld *world)
{
  office_free (world->whole);
  for (guint seat = 0; seat < SEALED_N_SEATS; seat++)
    office_free (world->twins[seat]);
  g_rand_free (world->rand);
  g_free (world);
}