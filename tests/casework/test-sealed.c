/* test-sealed.c - ten thousand questions through every way of reading: to whoever must not know of somebody, the office answers word for
 * word as one in which that somebody never was. Who must not know of whom is told here a second time, in other words than the rules use. */
#include "config.h"
#include "office.h"

#include "sos-family-case.h"
#include "sos-family-list.h"
#include "sos-history.h"
#include "sos-likely.h"
#include "sos-history-entries.h"
#include "sos-openings.h"
#include "sos-pairs.h"
#include "sos-reference.h"

#include <string.h>

#define N_PEOPLE 360
#define N_HOMES 150
#define N_QUESTIONS 10400
#define BASE G_GINT64_CONSTANT (1000000)
#define ROOM 40 /* ids of one person: their own, and those of what is theirs */

static const struct
{
  const char *role; /* NULL: nobody sits at the desk */
  int team;         /* 0: none */
} seats[] = {
  { "CASEWORKER", 1 }, { "CASEWORKER", 2 },    { "SITE_WORKER", 1 },          { "TEAM_LEAD", 1 },           { "TEAM_LEAD", 2 },
  { "TEAM_LEAD", 3 },  { "DSL", 0 },           { "ADMINISTRATOR", 1 },        { "DATA_PROTECTION_LEAD", 0 }, { "SCHOOLS_COORDINATOR", 2 },
  { "VOLUNTEER", 1 },  { "CASEWORKER", 3 },    { NULL, 0 },
};

#define N_SEATS G_N_ELEMENTS (seats)
#define N_WORKERS 3 /* the first ones have people */

static const char *const given[] = { "Zebedee", "Kadeem", "Aaliyah", "Nguyễn", "Zoë", "Łukasz", "Mohammed", "Şeyma", "Tolu", "Xanthe" };
static const char *const family[] = { "O'Neill", "Okafor", "Öztürk", "Wójcik", "Smith", "Bennett-Reid", "Quillfeather", "Thị Hà" };

/* What the world knows of one person. */
typedef struct
{
  gboolean sealed;
  int worker; /* an open episode; -1: none */
  int home;   /* -1: none */
  int mother; /* another person; -1: none */
  const char *given, *family;
  char phone[16], postcode[12], born[16], ref[16];
} Person;

typedef struct
{
  GRand *rand;
  Person people[N_PEOPLE];
  Office *whole;
  Office *twins[N_SEATS]; /* without those of whom the seat must not know */
  /* the one being filled */
  SosTransaction *transaction;
  int seat; /* -1: everybody is there */
  guint n_by_kind[16], n_seen;
} World;

/* ---- who must not know of whom ---- */

static gboolean
is_role (int seat, const char *role)
{
  return g_strcmp0 (seats[seat].role, role) == 0;
}

static gboolean
team_works_with (World *world, int team, guint p)
{
  return team != 0 && world->people[p].worker >= 0 && seats[world->people[p].worker].team == team;
}

/* Of the home of @p, or tied to them. */
static gboolean
is_family (World *world, guint p, guint q)
{
  const Person *one = &world->people[p], *other = &world->people[q];

  return p != q
         && ((one->home >= 0 && one->home == other->home)
             || (one->worker < 0 && (one->mother == (int) q || other->mother == (int) p)));
}

static gboolean
leads (World *world, int seat, guint p)
{
  gboolean anybody = world->people[p].worker >= 0, mine = team_works_with (world, seats[seat].team, p);

  for (guint q = 0; q < N_PEOPLE; q++)
    if (is_family (world, p, q))
      {
        anybody = anybody || world->people[q].worker >= 0;
        mine = mine || team_works_with (world, seats[seat].team, q);
      }
  return is_role (seat, "DSL") || (is_role (seat, "TEAM_LEAD") && (mine || !anybody));
}

static gboolean
is_hidden (World *world, int seat, guint p)
{
  return seat >= 0 && world->people[p].sealed && world->people[p].worker != seat && !leads (world, seat, p);
}

/* ---- the world, in words first, then in offices ---- */

static int
between (World *world, int lowest, int highest)
{
  return g_rand_int_range (world->rand, lowest, highest + 1);
}

static gboolean
chance (World *world, int percent)
{
  return between (world, 1, 100) <= percent;
}

static void
think_up (World *world)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      Person *person = &world->people[i];
      g_autofree char *ref = NULL;

      person->sealed = chance (world, 20);
      person->worker = chance (world, 65) ? between (world, 0, N_WORKERS - 1) : -1;
      person->home = chance (world, 75) ? between (world, 0, N_HOMES - 1) : -1;
      person->mother = i > 0 && chance (world, 45) ? between (world, 0, (int) i - 1) : -1;
      /* Names of which only sealed people have some, so that a slip of the pen leads to others or to nobody. */
      person->given = given[person->sealed && chance (world, 50) ? 0 : between (world, 1, G_N_ELEMENTS (given) - 1)];
      person->family = family[person->sealed && chance (world, 50) ? 6 : between (world, 0, G_N_ELEMENTS (family) - 1)];
      g_snprintf (person->phone, sizeof person->phone, "07700 9%05d", between (world, 0, 99999));
      g_snprintf (person->postcode, sizeof person->postcode, "SE%d 9CK", between (world, 1, 28));
      g_snprintf (person->born, sizeof person->born, "20%02d-%02d-%02d", between (world, 5, 14), between (world, 1, 12), between (world, 1, 28));
      ref = sos_reference_make ('P', i + 1);
      g_strlcpy (person->ref, ref, sizeof person->ref);
    }
}

/* Somebody who is known only because of a person who is sealed is no less closed to others for that: their record tells where the
 * other lives. It looks like that of any relative of those others work with; but it does not look as if there were nobody. The one
 * difference that is meant, so it is kept out of the comparison. */
static void
keep_apart (World *world)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    for (guint j = 0; j < N_PEOPLE; j++)
      {
        Person *relative = &world->people[i];
        const Person *client = &world->people[j];

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

static gint64
id_of (guint person, guint what)
{
  return BASE + (gint64) person * ROOM + what;
}

static gint64
staff_id (int seat)
{
  return 1000 + seat;
}

static gint64
home_id (int home)
{
  return 5000 + home;
}

static void
make (World *world, gint64 id, GType type, const char *first, ...)
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

static void
make_person (World *world, guint i)
{
  const Person *person = &world->people[i];
  g_autofree char *name = g_strconcat (person->given, " ", person->family, NULL);

  make (world, id_of (i, 0), SOS_TYPE_PERSON, "ref", person->ref, "full-name", name, "family-name", person->family, "birth-date", person->born,
        "home-borough", i % 2 == 0 ? "E09000028" : "E09000022", "school", i % 3 == 0 ? "Meridian Park" : NULL, "status",
        person->worker >= 0 ? "ACTIVE" : i % 4 == 0 ? "ENQUIRY" : NULL, "sealed", person->sealed, NULL);
  make (world, id_of (i, 1), SOS_TYPE_CONTACT_POINT, "person", id_of (i, 0), "kind", "PHONE", "value", person->phone, NULL);
  make (world, id_of (i, 2), SOS_TYPE_ADDRESS, "person", id_of (i, 0), "type", "HOME", "lines", "4 Larkfield Walk", "postcode",
        person->postcode, "posting-rule", i % 3 == 0 ? "UNSAFE" : "OK", "visiting-rule", "OK", NULL);
  if (i % 5 == 0)
    make (world, id_of (i, 3), SOS_TYPE_PERSON_NAME, "person", id_of (i, 0), "name", given[i % G_N_ELEMENTS (given)], "type", "PREFERRED", NULL);
  if (person->worker >= 0)
    make (world, id_of (i, 4), SOS_TYPE_EPISODE, "person", id_of (i, 0), "service", i % 2 == 0 ? "SOS" : "EXR", "stage", "ACTIVE", "worker",
          staff_id (person->worker), "team", (gint64) 100 + seats[person->worker].team, "referred-on", "2026-09-01", NULL);
  if (person->home >= 0)
    make (world, id_of (i, 5), SOS_TYPE_MEMBERSHIP, "person", id_of (i, 0), "household", home_id (person->home), "role", "OTHER",
          "lives-here", "FULL", NULL);
  make (world, id_of (i, 6), SOS_TYPE_PLAN, "person", id_of (i, 0), "version", (gint64) 1, "state", "AGREED", "started-on",
        "2026-10-01", NULL);
  make (world, id_of (i, 7), SOS_TYPE_LETTER, "person", id_of (i, 0), "kind", "L1", "plan", id_of (i, 6), "state", "DRAFT", "format",
        "CLEAR_PRINT", "delivery", "HAND", NULL);
}

/* A home is there where somebody of it is, or nobody ever was. */
static gboolean
has_home (World *world, int home)
{
  gboolean empty = TRUE;

  for (guint i = 0; i < N_PEOPLE; i++)
    if (world->people[i].home == home)
      {
        empty = FALSE;
        if (!is_hidden (world, world->seat, i))
          return TRUE;
      }
  return empty;
}

static gboolean
fill (SosTransaction *transaction, gpointer data, GError **error)
{
  World *world = data;

  sos_transaction_set_bulk (transaction);
  world->transaction = transaction;
  for (int team = 1; team <= 3; team++)
    make (world, 100 + team, SOS_TYPE_TEAM, "name", team == 1 ? "One" : team == 2 ? "Two" : "Three", NULL);
  for (int seat = 0; seat < (int) N_SEATS; seat++)
    if (seats[seat].role != NULL)
      make (world, staff_id (seat), SOS_TYPE_STAFF, "name", "Somebody", "role", seats[seat].role, "team",
            seats[seat].team != 0 ? (gint64) 100 + seats[seat].team : (gint64) 0, "active", TRUE, NULL);
  for (int home = 0; home < N_HOMES; home++)
    if (has_home (world, home))
      {
        g_autofree char *ref = sos_reference_make ('H', (guint) home + 1);

        make (world, home_id (home), SOS_TYPE_HOUSEHOLD, "ref", ref, "label", "A household", "borough", "E09000022", NULL);
      }
  for (guint i = 0; i < N_PEOPLE; i++)
    if (!is_hidden (world, world->seat, i))
      make_person (world, i);
  return TRUE;
}

/* What ties one to another, with its lines in the history of the one. */
static gboolean
tie (SosTransaction *transaction, gpointer data, GError **error)
{
  World *world = data;

  world->transaction = transaction;
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      const int mother = world->people[i].mother;
      const gboolean gone = mother >= 0 && is_hidden (world, world->seat, (guint) mother);
      g_autofree char *words = mother >= 0 ? g_strdup_printf ("Same person as %s, or someone else?", world->people[mother].ref) : NULL;

      if (mother < 0 || is_hidden (world, world->seat, i))
        continue;
      make (world, id_of (i, 10), SOS_TYPE_ADDRESS_PERSON, "address", id_of (i, 2), "rule", "HIDDEN_FROM", "other-person",
            gone ? (gint64) 0 : id_of ((guint) mother, 0), "name", "Somebody", NULL);
      if (gone)
        continue;
      make (world, id_of (i, 11), SOS_TYPE_RELATIONSHIP, "person", id_of (i, 0), "other-person", id_of ((guint) mother, 0), "type", "MOTHER", NULL);
      if (i % 3 == 0)
        make (world, id_of (i, 12), SOS_TYPE_LIKENESS, "person", id_of (i, 0), "other-person", id_of ((guint) mother, 0), "verdict", "NOT_SURE",
              "score", (gint64) 70, NULL);
      if (i % 3 == 0)
        make (world, id_of (i, 13), SOS_TYPE_TASK, "person", id_of (i, 0), "kind", "OTHER", "words", words, NULL);
    }
  return TRUE;
}

static Office *
make_office (World *world, int seat)
{
  Office *office = office_new ();
  g_autoptr (GError) error = NULL;

  world->seat = seat;
  sos_store_set_actor (office->store, 0);
  sos_store_write (office->store, NULL, fill, world, &error);
  g_assert_no_error (error);
  sos_store_write (office->store, NULL, tie, world, &error);
  g_assert_no_error (error);
  sos_store_set_actor (office->store, seat >= 0 && seats[seat].role != NULL ? staff_id (seat) : 0);
  return office;
}

/* ---- questions ---- */

typedef enum
{
  ASK_WORDS,
  ASK_FILTER,
  ASK_ROWS,
  ASK_LIKELY,
  ASK_REFERENCE,
  ASK_FAMILIES,
  ASK_CASE,
  ASK_HISTORY,
  ASK_LETTER,
  ASK_FAMILY,
  ASK_RECORD,
  ASK_OPENINGS,
  ASK_ALIKE,
  ASK_PAIRS,
  ASK_PAIR,
  ASK_ENTRIES,
  N_KINDS,
} Kind;

static const char *const kind_names[N_KINDS] = { "words", "filter", "rows", "likely", "reference", "families", "case",
                                                 "history", "letter", "family", "record", "openings",
                                                 "alike", "pairs", "pair", "entries" };

typedef struct
{
  Kind kind;
  guint person; /* whom it is about, in the world */
  const char *ref;
  int home;
  SosPeopleQuery people;
  SosFamiliesQuery families;
  SosNewPerson typed;
  char *words;
  GString *answer;
} Question;

static char *
misspell (World *world, const char *word)
{
  g_autofree char *plain = g_str_to_ascii (word, NULL);
  const gsize n = strlen (plain);

  if (n > 3 && chance (world, 60))
    plain[1 + between (world, 0, (int) n - 3)] = (char) between (world, 'a', 'z');
  return g_steal_pointer (&plain);
}

static char *
dup_words (World *world, const Person *person)
{
  switch (between (world, 0, 8))
    {
    case 0:
      return g_strdup (person->given);
    case 1:
      return g_utf8_substring (person->given, 0, MIN (between (world, 1, 4), g_utf8_strlen (person->given, -1)));
    case 2:
      return misspell (world, person->given);
    case 3:
      return misspell (world, person->family);
    case 4:
      return g_strconcat (person->given, " ", person->family, NULL);
    case 5:
      return g_strdup (person->ref);
    case 6:
      return g_strndup (person->ref, (gsize) between (world, 5, 8));
    case 7:
      return g_strdup (person->phone + strlen (person->phone) - between (world, 3, 6));
    default:
      return g_strdup (person->postcode);
    }
}

/* About the sealed more often than about others: that is where something might show. */
static guint
choose (World *world)
{
  guint person = (guint) between (world, 0, N_PEOPLE - 1);

  for (guint i = 0; i < 4 && !world->people[person].sealed; i++)
    person = (guint) between (world, 0, N_PEOPLE - 1);
  return person;
}

static void
draw (World *world, Question *question)
{
  static const char *const services[] = { "SOS", "EXR", NULL }, *const alerts[] = { "DO_NOT_POST", "NO_CONSENT", NULL };
  const Person *person = &world->people[question->person = choose (world)];

  question->kind = (Kind) between (world, 0, N_KINDS - 1);
  question->ref = person->ref;
  question->home = person->home >= 0 && chance (world, 80) ? person->home : between (world, 0, N_HOMES - 1);
  question->words = dup_words (world, person);
  question->people = (SosPeopleQuery){ .scope = (SosPeopleScope) between (world, 0, 2), .order = (SosPeopleOrder) between (world, 0, SOS_PEOPLE_N_ORDERS - 1),
                                       .descending = chance (world, 30) };
  if (question->kind == ASK_WORDS || question->kind == ASK_ROWS)
    question->people.words = question->words;
  if (question->kind == ASK_FILTER)
    {
      question->people.service = (char *) services[between (world, 0, 2)];
      question->people.alert = (char *) alerts[between (world, 0, 2)];
      question->people.borough = (char *) (chance (world, 30) ? "E09000028" : NULL);
      question->people.status = (char *) (chance (world, 50) ? "ACTIVE" : NULL);
      question->people.worker = chance (world, 20) ? staff_id (between (world, 0, N_WORKERS - 1)) : 0;
    }
  question->families = (SosFamiliesQuery){ .order = (SosFamiliesOrder) between (world, 0, SOS_FAMILIES_N_ORDERS - 1), .descending = chance (world, 30),
                                           .words = chance (world, 70) ? question->words : NULL };
  question->typed = (SosNewPerson){ .name = g_strconcat (person->given, " ", person->family, NULL),
                                    .birth_date = (char *) (chance (world, 50) ? person->born : NULL),
                                    .phone = (char *) (chance (world, 50) ? person->phone : NULL),
                                    .postcode = (char *) (chance (world, 50) ? person->postcode : NULL),
                                    .parent = (char *) (chance (world, 30) ? "Zebedee Quillfeather" : NULL) };
}

static void
clear_question (Question *question)
{
  g_free (question->words);
  g_free (question->typed.name);
  g_string_free (question->answer, TRUE);
}

/* ---- answers, in words ---- */

static void
say (Question *question, const char *text)
{
  g_string_append_printf (question->answer, "%s|", text != NULL ? text : "~");
}

static void
say_number (Question *question, gint64 number)
{
  g_string_append_printf (question->answer, "%" G_GINT64_FORMAT "|", number);
}

static gboolean
answer_people (SosTransaction *transaction, Question *question, gboolean rows, GError **error)
{
  static const char *const texts[] = { "name", "ref", "age", "borough", "services", "worker", "alert", "alert-words", "contact", "next-due" };
  g_autoptr (GArray) ids = sos_people_query_run (transaction, &question->people, error);
  g_autoptr (GPtrArray) fetched
    = ids != NULL && rows ? sos_people_fetch (transaction, (const gint64 *) ids->data, MIN (ids->len, 40), error) : NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    say_number (question, g_array_index (ids, gint64, i));
  for (guint i = 0; fetched != NULL && i < fetched->len; i++)
    for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
      {
        g_autofree char *text = NULL;

        g_object_get (fetched->pdata[i], texts[t], &text, NULL);
        say (question, text);
      }
  return ids != NULL;
}

static gboolean
answer_likely (SosTransaction *transaction, Question *question, GError **error)
{
  g_autoptr (GPtrArray) likely = sos_casework_find_likely (transaction, &question->typed, error);

  for (guint i = 0; likely != NULL && i < likely->len; i++)
    {
      say_number (question, sos_likely_get_person (likely->pdata[i]));
      say (question, sos_likely_get_facts (likely->pdata[i]));
      say_number (question, sos_likely_get_result (likely->pdata[i])->score);
      for (SosLikenessLine line = 0; line < SOS_LIKENESS_N_LINES; line++)
        say (question, sos_likely_get_held (likely->pdata[i], line));
    }
  return likely != NULL;
}

static gboolean
answer_families (SosTransaction *transaction, Question *question, GError **error)
{
  g_autoptr (GArray) ids = sos_families_query_run (transaction, &question->families, error);
  g_autoptr (GPtrArray) rows = ids != NULL ? sos_family_list_fetch (transaction, (const gint64 *) ids->data, MIN (ids->len, 40), error) : NULL;

  for (guint i = 0; rows != NULL && i < ids->len; i++)
    say_number (question, g_array_index (ids, gint64, i));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    say_number (question, sos_family_list_row_get_n_members (rows->pdata[i]));
  return rows != NULL;
}

static void
say_record (Question *question, SosPersonCase *person_case, SosRecord *record)
{
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == SOS_KIND_REFERENCE && g_str_equal (fields[i].of, "person"))
      say (question, sos_person_case_get_name_of (person_case, sos_record_get_number (record, i)));
    else if (fields[i].kind == SOS_KIND_TEXT || fields[i].kind == SOS_KIND_CODE || fields[i].kind == SOS_KIND_DATE)
      say (question, sos_record_get_text (record, i));
}

static gboolean
answer_case (SosTransaction *transaction, Question *question, GError **error)
{
  g_autoptr (SosPersonCase) person_case = sos_person_case_load (transaction, id_of (question->person, 0), error);
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  if (person_case == NULL)
    return FALSE;
  say_record (question, person_case, SOS_RECORD (sos_person_case_get_person (person_case)));
  say_number (question, sos_person_case_get_alerts (person_case)->len);
  for (guint i = 0; i < n_types; i++)
    {
      GPtrArray *records = sos_person_case_get_records (person_case, types[i]);

      say_number (question, records->len);
      for (guint j = 0; j < records->len; j++)
        say_record (question, person_case, records->pdata[j]);
    }
  return TRUE;
}

static gboolean
answer_history (SosTransaction *transaction, Question *question, GError **error)
{
  g_autoptr (GArray) ids = sos_history_query_run (transaction, id_of (question->person, 0), SOS_HISTORY_ALL, error);
  g_autoptr (GPtrArray) rows = ids != NULL ? sos_history_fetch (transaction, (const gint64 *) ids->data, ids->len, error) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      say (question, sos_history_row_get_what (rows->pdata[i]));
      say (question, sos_history_row_get_old (rows->pdata[i]));
      say (question, sos_history_row_get_new (rows->pdata[i]));
      say (question, sos_history_row_get_reason (rows->pdata[i]));
    }
  return rows != NULL;
}

static void
say_likely (Question *question, GPtrArray *likely)
{
  for (guint i = 0; likely != NULL && i < likely->len; i++)
    {
      say_number (question, sos_likely_get_person (likely->pdata[i]));
      say (question, sos_likely_get_facts (likely->pdata[i]));
    }
}

static gboolean
answer_pairs (SosTransaction *transaction, Question *question, GError **error)
{
  g_autoptr (GPtrArray) pairs = sos_pairs_load (transaction, question->home % 2 == 0 ? id_of (question->person, 0) : 0, error);
  guint n = 0;

  for (guint i = 0; pairs != NULL && i < pairs->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        const SosPair *pair = pairs->pdata[i];

        say_number (question, pair->people[j]);
        say (question, pair->names[j]);
        say (question, pair->facts[j]);
      }
  if (pairs == NULL || !sos_pairs_count (transaction, id_of (question->person, 0), &n, error))
    return FALSE;
  say_number (question, n);
  return TRUE;
}

static gboolean
answer_pair (SosTransaction *transaction, Question *question, GError **error)
{
  g_autoptr (SosPairCase) pair_case = sos_pair_case_load (transaction, id_of (question->person, 12), error);

  for (guint i = 0; pair_case != NULL && i < 2; i++)
    say (question, sos_pair_case_get_facts (pair_case, i));
  return pair_case != NULL;
}

static gboolean
answer_entries (SosTransaction *transaction, Question *question, GError **error)
{
  const SosHistoryAsk asked = { .person = id_of (question->person, 0) };
  g_autoptr (SosHistory) history = sos_history_load (transaction, &asked, error);

  for (guint i = 0; history != NULL && i < history->entries->len; i++)
    {
      say (question, sos_history_entry_get_title (history->entries->pdata[i]));
      say (question, sos_history_entry_get_note (history->entries->pdata[i]));
      say_number (question, sos_history_entry_get_lines (history->entries->pdata[i])->len);
    }
  return history != NULL;
}

/* A picture of a family keeps a plain shape for whoever is not shown (test-family-leaks.c), so that here only who has a picture counts. */
static gboolean
answer_family (SosTransaction *transaction, Question *question, gint64 household, GError **error)
{
  g_autoptr (SosFamilyView) view = sos_family_view_new (household, 0, id_of (question->person, 0), NULL);
  g_autoptr (SosFamilyCase) family_case = sos_family_case_load (transaction, view, error);

  return family_case != NULL;
}

static gboolean
answer (SosTransaction *transaction, gpointer data, GError **error)
{
  Question *question = data;

  switch (question->kind)
    {
    case ASK_WORDS:
    case ASK_FILTER:
      return answer_people (transaction, question, FALSE, error);
    case ASK_ROWS:
      return answer_people (transaction, question, TRUE, error);
    case ASK_LIKELY:
      return answer_likely (transaction, question, error);
    case ASK_REFERENCE:
      say_number (question, sos_transaction_find_reference (transaction, SOS_TYPE_PERSON, question->ref, error));
      return TRUE;
    case ASK_FAMILIES:
      return answer_families (transaction, question, error);
    case ASK_CASE:
      return answer_case (transaction, question, error);
    case ASK_HISTORY:
      return answer_history (transaction, question, error);
    case ASK_LETTER:
      {
        g_autoptr (SosLetterCase) letter = sos_letter_case_load (transaction, id_of (question->person, 7), error);

        return letter != NULL;
      }
    case ASK_FAMILY:
      return answer_family (transaction, question, home_id (question->home), error);
    case ASK_OPENINGS:
      {
        g_autoptr (GPtrArray) openings = sos_openings_load (transaction, error);

        say_number (question, openings != NULL ? openings->len : 99);
        return openings != NULL;
      }
    case ASK_ALIKE:
      {
        g_autoptr (GPtrArray) likely = sos_casework_find_likely_to (transaction, id_of (question->person, 0), error);

        say_likely (question, likely);
        return likely != NULL;
      }
    case ASK_PAIRS:
      return answer_pairs (transaction, question, error);
    case ASK_PAIR:
      return answer_pair (transaction, question, error);
    case ASK_ENTRIES:
      return answer_entries (transaction, question, error);
    case ASK_RECORD:
    case N_KINDS:
    default:
      return TRUE;
    }
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRecord) record = sos_store_open_record_finish (SOS_STORE (source), result, &error);

  say (question, record == NULL          ? error->message
                 : SOS_IS_PERSON (record) ? sos_record_get_text (record, SOS_PERSON_REF)
                                          : sos_record_get_text (record, SOS_CONTACT_POINT_VALUE));
  question->kind = N_KINDS;
}

/* What the office says to it, an error in its words included. (transfer full) */
static char *
ask (Office *office, Question *question)
{
  g_autoptr (GError) error = NULL;
  const Kind kind = question->kind;

  g_string_truncate (question->answer, 0);
  if (kind == ASK_RECORD)
    {
      sos_store_open_record_async (office->store, question->person % 2 == 0 ? SOS_TYPE_PERSON : SOS_TYPE_CONTACT_POINT,
                                   id_of (question->person, question->person % 2), NULL, opened_cb, question);
      while (question->kind == ASK_RECORD)
        g_main_context_iteration (NULL, TRUE);
      question->kind = kind;
    }
  else if (!sos_store_read (office->store, answer, question, &error))
    say (question, error->message);
  return g_strdup (question->answer->str);
}

/* ---- asking ---- */

static World *
world_new (void)
{
  World *world = g_new0 (World, 1);

  world->rand = g_rand_new_with_seed (2026);
  think_up (world);
  keep_apart (world);
  world->whole = make_office (world, -1);
  for (int seat = 0; seat < (int) N_SEATS; seat++)
    world->twins[seat] = make_office (world, seat);
  return world;
}

static void
world_free (World *world)
{
  office_free (world->whole);
  for (guint seat = 0; seat < N_SEATS; seat++)
    office_free (world->twins[seat]);
  g_rand_free (world->rand);
  g_free (world);
}

static void
sit_down (World *world, int seat)
{
  sos_store_set_actor (world->whole->store, seats[seat].role != NULL ? staff_id (seat) : 0);
}

/* How many of @n questions are answered otherwise than where those who must not be known of never were. */
static guint
count_differing (World *world, guint n, gboolean tell)
{
  guint n_differing = 0;

  memset (world->n_by_kind, 0, sizeof world->n_by_kind);
  for (guint i = 0; i < n; i++)
    {
      const int seat = (int) (i % N_SEATS);
      Question question = { .answer = g_string_new (NULL) };
      g_autofree char *here = NULL;
      g_autofree char *there = NULL;

      draw (world, &question);
      sit_down (world, seat);
      here = ask (world->whole, &question);
      there = ask (world->twins[seat], &question);
      world->n_seen += here[0] != '\0';
      if (!g_str_equal (here, there))
        {
          n_differing++;
          world->n_by_kind[question.kind]++;
          if (tell)
            g_test_message ("seat %d %s, %s “%s” about %u: “%s”, without them “%s”", seat, seats[seat].role, kind_names[question.kind],
                            question.words, question.person, here, there);
        }
      clear_question (&question);
    }
  return n_differing;
}

static guint
count_hidden (World *world)
{
  guint n = 0;

  for (int seat = 0; seat < (int) N_SEATS; seat++)
    for (guint i = 0; i < N_PEOPLE; i++)
      n += is_hidden (world, seat, i);
  return n;
}

static GArray *
hide_nobody (SosTransaction *transaction, GError **error)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
test_sealed (void)
{
  World *world = world_new ();
  const guint n_differing = count_differing (world, N_QUESTIONS, TRUE);

  g_test_message ("%u questions by %u seats, %u answered with something, %u times somebody must not be known of: %u reveal",
                  N_QUESTIONS, (guint) N_SEATS, world->n_seen, count_hidden (world), n_differing);
  g_assert_cmpuint (n_differing, ==, 0);
  g_assert_cmpuint (world->n_seen, >, N_QUESTIONS / 2);
  g_assert_cmpuint (count_hidden (world), >, 300);
  world_free (world);
}

/* The same questions, with the subtraction left out: each of the ways it stands in is found open. */
static void
test_would_be_seen (void)
{
  static const Kind open[] = { ASK_WORDS, ASK_FILTER, ASK_ROWS, ASK_LIKELY, ASK_REFERENCE, ASK_FAMILIES, ASK_CASE, ASK_HISTORY, ASK_RECORD, ASK_ALIKE, ASK_PAIRS,
                               ASK_ENTRIES };
  World *world = world_new ();
  guint n_differing;

  sos_transaction_register_hiding (hide_nobody);
  n_differing = count_differing (world, N_QUESTIONS / 2, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_test_message ("%s: %u would be seen", kind_names[open[i]], world->n_by_kind[open[i]]);
      g_assert_cmpuint (world->n_by_kind[open[i]], >, 0);
    }
  g_test_message ("%u of %u questions would reveal somebody", n_differing, N_QUESTIONS / 2);
  world_free (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sealed/reveals-nobody", test_sealed);
  g_test_add_func ("/sealed/would-be-seen", test_would_be_seen);
  return g_test_run ();
}
