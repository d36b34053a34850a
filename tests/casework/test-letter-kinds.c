/* test-letter-kinds.c - letters of every kind through their gates: who reads them, who approves, which agreement, which way, what was typed. */
#include "config.h"
#include "office.h"
#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-letter-states.h"

#define MAKE ((SosTransactionFunc) sos_casework_make_letter)
#define CHECK ((SosTransactionFunc) sos_casework_check_letter)
#define CHOOSE ((SosTransactionFunc) sos_casework_choose_delivery)
#define RELEASE ((SosTransactionFunc) sos_casework_release_letter)
#define DELIVERED ((SosTransactionFunc) sos_casework_mark_delivered)
#define REASON ((SosTransactionFunc) sos_casework_give_letter_reason)

static gint64
try_make (Office *office, gint64 person, const char *kind, gint64 reader, const char *ground, GError **error)
{
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (person, kind);

  make->reader = reader;
  make->ground = g_strdup (ground);
  return office_do (office, MAKE, make, error) ? make->letter : 0;
}

static gint64
must_make (Office *office, gint64 person, const char *kind, gint64 reader)
{
  g_autoptr (GError) error = NULL;
  const gint64 letter = try_make (office, person, kind, reader, NULL, &error);

  g_assert_no_error (error);
  return letter;
}

static void
must_not_make (Office *office, gint64 person, const char *kind, gint64 reader, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (try_make (office, person, kind, reader, NULL, &error), ==, 0);
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  if (!office_says (error, words))
    g_error ("%s: not \"%s\" but \"%s\"", kind, words, error->message);
}

static void
must_fill (Office *office, gint64 letter, const char *field, const char *words)
{
  g_autoptr (SosFillLetter) fill = sos_fill_letter_new (letter);
  g_autoptr (GError) error = NULL;

  sos_fill_letter_add (fill, field, words);
  office_do (office, (SosTransactionFunc) sos_casework_fill_letter, fill, &error);
  g_assert_no_error (error);
}

static SosDeed *
about (gint64 letter)
{
  return sos_deed_new (letter, NULL, NULL);
}

#define SURGERY "Larkfield Surgery"

static void
agree_with (Office *office, gint64 person, const char *type, const char *agency, const char *status, const char *day)
{
  office_add (office, SOS_TYPE_CONSENT, "person", person, "type", type, "status", status, "to-agency", agency, "dated", day, NULL);
}

static void
agree (Office *office, gint64 person, const char *type)
{
  agree_with (office, person, type, SURGERY, SOS_CONSENT_GIVEN, "2026-10-01");
}

/* To somebody at work, of a kind that goes with an agreement alone, where they agreed. */
static gint64
make_to_surgery (Office *office, gint64 person, const char *kind)
{
  const gint64 letter = must_make (office, person, kind, 0);

  must_fill (office, letter, "to_office", SURGERY);
  return letter;
}

/* A mother with a home of her own, where she may be written to. */
static gint64
add_mother (Office *office, gint64 person, gint64 *address)
{
  const gint64 mother = office_add_person (office, "Ruth Brennan");

  office_add (office, SOS_TYPE_RELATIONSHIP, "person", person, "other-person", mother, "type", "MOTHER", "parental-responsibility", "YES", NULL);
  *address = office_add (office, SOS_TYPE_ADDRESS, "person", mother, "type", "HOME", "lines", "11 Orchard Court\nLondon", "postcode", "SE5 9CK",
                         "posting-rule", SOS_POSTING_OK, "visiting-rule", "OK", "reviewed-on", "2026-11-01", NULL);
  return mother;
}

/* ---- a parent reads it (N4) ---- */

static void
test_parent (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, hers;
  const gint64 person = office_add_client (office, "Zo", &home), mother = add_mother (office, person, &hers);
  const gint64 stranger = office_add_person (office, "Somebody Else");
  g_autoptr (SosLetterCase) letter_case = NULL;
  gint64 letter;

  must_not_make (office, person, "L2", mother, "not agreed that we write to a parent");
  agree (office, person, SOS_CONSENT_PARENT);
  must_not_make (office, person, "L2", stranger, "nobody of their family");
  letter = must_make (office, person, "L2", mother);
  /* Theirs is no address for her letter. */
  office_must_not (office, CHOOSE, office_deed (letter, home, SOS_DELIVERY_POST, NULL, NULL), "no address is chosen");
  office_must_not (office, CHOOSE, office_deed (letter, 0, SOS_DELIVERY_SECURE_EMAIL, NULL, NULL), "(N2)");
  office_must (office, CHOOSE, office_deed (letter, hers, SOS_DELIVERY_POST, NULL, NULL));
  letter_case = office_open_letter (office, letter);
  g_assert_cmpstr (sos_merge_get_text (sos_letter_case_get_merge (letter_case), "recipient_name"), ==, "Ruth Brennan");
  g_assert_cmpstr (sos_merge_get_text (sos_letter_case_get_merge (letter_case), "recipient_address_block"), ==, "11 Orchard Court\nLondon\nSE5 9CK");
  g_assert_cmpstr (sos_merge_get_text (sos_letter_case_get_merge (letter_case), "pr_status"), ==, "YES");
  /* Nothing of their own plan is in it. */
  g_assert_null (sos_merge_get_text (sos_letter_case_get_merge (letter_case), "strengths"));
  g_assert_cmpuint (sos_merge_get_list (sos_letter_case_get_merge (letter_case), "goals")->len, ==, 0);
}

static gint64
find_goal (Office *office, gint64 person)
{
  return office_count (office, "SELECT goal.id FROM goal JOIN plan ON plan.id = goal.plan WHERE plan.person = $1 LIMIT 1", person);
}

/* A goal shared with the father is not for the mother. */
static void
test_shared_goals (void)
{
  static const struct
  {
    const char *with;
    guint n;
  } rows[] = { { "FATHER", 0 }, { "SCHOOL", 0 }, { "MOTHER", 1 }, { "FAMILY", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 home, hers;
      const gint64 person = office_add_client (office, "Zo", &home), mother = add_mother (office, person, &hers);
      g_autoptr (SosLetterCase) letter_case = NULL;

      agree (office, person, SOS_CONSENT_PARENT);
      office_put (office, g_object_new (SOS_TYPE_GOAL_SHARE, "goal", find_goal (office, person), "shared-with", rows[i].with, NULL));
      letter_case = office_open_letter (office, must_make (office, person, "L2", mother));
      g_assert_cmpuint (sos_merge_get_list (sos_letter_case_get_merge (letter_case), "shared_goals")->len, ==, rows[i].n);
    }
}

/* Her home becomes unsafe, or they take their agreement back: her letter comes back whichever it was. */
static void
test_parent_pulled_back (void)
{
  for (guint way = 0; way < 2; way++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 home, hers, letter;
      const gint64 person = office_add_client (office, "Zo", &home), mother = add_mother (office, person, &hers);
      g_autofree char *state = NULL;

      agree (office, person, SOS_CONSENT_PARENT);
      letter = must_make (office, person, "L2", mother);
      if (way == 0)
        office_must (office, CHOOSE, office_deed (letter, hers, SOS_DELIVERY_POST, NULL, NULL));
      office_approve (office, letter);
      if (way == 0)
        office_must (office, (SosTransactionFunc) sos_casework_set_posting_rule, office_deed (hers, 0, SOS_POSTING_UNSAFE, "Threat", NULL));
      else
        office_add (office, SOS_TYPE_CONSENT, "person", person, "type", SOS_CONSENT_PARENT, "status", SOS_CONSENT_REFUSED, "dated",
                    "2026-11-23", NULL);
      state = office_dup_text (office, SOS_TYPE_LETTER, letter, "state");
      g_assert_cmpstr (state, ==, SOS_LETTER_DRAFT);
      office_must_not (office, RELEASE, about (letter), way == 0 ? "unsafe" : "not agreed");
    }
}

/* A reason of safety stands in for the agreement; then a lead approves. */
static void
test_ground (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, hers, letter;
  const gint64 person = office_add_client (office, "Zo", &home), mother = add_mother (office, person, &hers);
  g_autoptr (GError) error = NULL;

  letter = try_make (office, person, "L2", mother, "Missing since Friday; she has to know whom to ring.", &error);
  g_assert_no_error (error);
  office_must (office, CHECK, about (letter));
  g_assert_false (office_try_approve (office, letter, &error));
  g_assert_true (office_says (error, "team lead"));
  g_clear_error (&error);
  sos_store_set_actor (office->store, office->lead);
  g_assert_true (office_try_approve (office, letter, &error));
  g_assert_no_error (error);
}

/* ---- somebody at work reads it ---- */

static void
test_office (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autoptr (SosLetterCase) letter_case = NULL;
  SosMerge *merge;

  must_not_make (office, person, "L9", 0, "not agreed that we share");
  agree (office, person, SOS_CONSENT_SHARE);
  letter = must_make (office, person, "L9", 0);
  must_fill (office, letter, "to_name", "Dr A. Idris");
  must_fill (office, letter, "to_office", SURGERY);
  must_fill (office, letter, "to_address", "1 Station Road\nLondon");
  must_fill (office, letter, "why", "To say what helps.");
  /* Words typed for what records alone may fill are none. */
  must_fill (office, letter, "recipient_address_block", "7 Larkfield Walk");
  office_must (office, CHOOSE, office_deed (letter, home, SOS_DELIVERY_POST, NULL, NULL));
  letter_case = office_open_letter (office, letter);
  merge = sos_letter_case_get_merge (letter_case);
  g_assert_cmpstr (sos_merge_get_text (merge, "recipient_name"), ==, "Dr A. Idris\nLarkfield Surgery");
  g_assert_cmpstr (sos_merge_get_text (merge, "salutation"), ==, "Dr A. Idris");
  g_assert_cmpstr (sos_merge_get_text (merge, "recipient_address_block"), ==, "1 Station Road\nLondon");
  g_assert_cmpstr (sos_merge_get_text (merge, "why"), ==, "To say what helps.");
  g_assert_cmpstr (sos_merge_get_text (merge, "consent_date"), ==, "1 October 2026");
  g_assert_cmpuint (sos_letter_case_get_addresses (letter_case)->len, ==, 0);
}

/* N4: an agreement to share with one agency is none with another, and a no to another does not stop it. */
static void
test_agency (void)
{
  static const struct
  {
    const char *agreed, *refused, *office, *name, *words; /* words: of the refusal to approve; NULL: it is approved */
  } rows[] = {
    { SURGERY, NULL, "  larkfield surgery ", "Dr A. Idris", NULL },
    { SURGERY, NULL, NULL, SURGERY, NULL },
    { SURGERY, "Probation", SURGERY, "Dr A. Idris", NULL },
    { "Probation", NULL, SURGERY, "Dr A. Idris", "share anything with Larkfield Surgery" },
    { SURGERY, SURGERY, SURGERY, "Dr A. Idris", "share anything with Larkfield Surgery" },
    { SURGERY, NULL, "Larkfield", SURGERY, "share anything with Larkfield" },
    { SURGERY, NULL, NULL, "Dr A. Idris", "share anything with Dr A. Idris" },
    { SURGERY, NULL, NULL, NULL, "share anything with an agency" },
  };
  static const char *const kinds[] = { "L8", "L9", "L11" };

  for (guint i = 0; i < G_N_ELEMENTS (rows) * G_N_ELEMENTS (kinds); i++)
    {
      const guint row = i % G_N_ELEMENTS (rows);
      g_autoptr (Office) office = office_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (SosDeed) check = NULL;
      gint64 home, letter;
      const gint64 person = office_add_client (office, "Zo", &home);

      agree_with (office, person, SOS_CONSENT_SHARE, "Youth Offending Team", SOS_CONSENT_GIVEN, "2026-09-01");
      agree_with (office, person, SOS_CONSENT_SHARE, rows[row].agreed, SOS_CONSENT_GIVEN, "2026-10-01");
      if (rows[row].refused != NULL)
        agree_with (office, person, SOS_CONSENT_SHARE, rows[row].refused, SOS_CONSENT_REFUSED, "2026-10-02");
      letter = must_make (office, person, kinds[i / G_N_ELEMENTS (rows)], 0);
      must_fill (office, letter, "to_office", rows[row].office);
      must_fill (office, letter, "to_name", rows[row].name);
      sos_store_set_actor (office->store, office->lead);
      check = about (letter);
      if (office_do (office, CHECK, check, &error) && office_try_approve (office, letter, &error))
        g_assert_null (rows[row].words);
      else if (rows[row].words == NULL || !office_says (error, rows[row].words))
        g_error ("%s, row %u: %s", kinds[i / G_N_ELEMENTS (rows)], row, error->message);
    }
}

/* Taken back from that agency, its letter comes back; that of another stays. */
static void
test_agency_taken_back (void)
{
  static const struct
  {
    const char *agency, *state;
  } rows[] = { { SURGERY, SOS_LETTER_DRAFT }, { "Probation", SOS_LETTER_APPROVED } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 home, letter;
      const gint64 person = office_add_client (office, "Zo", &home);
      g_autofree char *state = NULL;

      agree (office, person, SOS_CONSENT_SHARE);
      agree_with (office, person, SOS_CONSENT_SHARE, "Probation", SOS_CONSENT_GIVEN, "2026-10-01");
      letter = make_to_surgery (office, person, "L11");
      office_approve (office, letter);
      agree_with (office, person, SOS_CONSENT_SHARE, rows[i].agency, SOS_CONSENT_REFUSED, "2026-11-23");
      state = office_dup_text (office, SOS_TYPE_LETTER, letter, "state");
      g_assert_cmpstr (state, ==, rows[i].state);
    }
}

static void
test_secure_email (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autofree char *state = NULL, *sent = NULL;

  letter = must_make (office, person, "L10", 0);
  office_must_not (office, CHOOSE, office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL), "secure email alone");
  office_set (office, SOS_TYPE_STAFF, office->lead, "role", "DSL");
  sos_store_set_actor (office->store, office->lead);
  office_approve (office, letter);
  office_must_not (office, DELIVERED, sos_deed_new (letter, SOS_LETTER_POSTED, NULL), "by hand");
  office_must (office, DELIVERED, sos_deed_new (letter, SOS_LETTER_EMAILED_SECURE, NULL));
  state = office_dup_text (office, SOS_TYPE_LETTER, letter, "state");
  sent = office_dup_text (office, SOS_TYPE_LETTER, letter, "delivered-on");
  g_assert_cmpstr (state, ==, SOS_LETTER_EMAILED_SECURE);
  g_assert_cmpstr (sent, ==, "2026-11-23");
}

/* ---- who approves, and which way, by kind ---- */

static void
test_approvers (void)
{
  static const struct
  {
    const char *kind, *worker, *lead, *dsl; /* words of the refusal; NULL: may */
  } rows[] = {
    { "L3", "team lead", NULL, NULL },
    { "L4", NULL, NULL, NULL },
    { "L6", NULL, NULL, NULL },
    { "L7", NULL, NULL, NULL },
    { "L8", "team lead", NULL, NULL },
    { "L9", "team lead", NULL, NULL },
    { "L10", "safeguarding lead", "safeguarding lead", NULL },
    { "L11", NULL, NULL, NULL },
    { "L13", "data-protection lead", "data-protection lead", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      const char *const words[] = { rows[i].worker, rows[i].lead, rows[i].dsl };
      gint64 home, letter;
      const gint64 person = office_add_client (office, "Zo", &home);

      agree (office, person, SOS_CONSENT_SHARE);
      for (guint who = 0; who < G_N_ELEMENTS (words); who++)
        {
          g_autoptr (GError) error = NULL;

          sos_store_set_actor (office->store, office->worker);
          letter = make_to_surgery (office, person, rows[i].kind);
          office_must (office, CHECK, about (letter));
          if (who == 2)
            office_set (office, SOS_TYPE_STAFF, office->lead, "role", "DSL");
          sos_store_set_actor (office->store, who == 0 ? office->worker : office->lead);
          if (office_try_approve (office, letter, &error) != (words[who] == NULL))
            g_error ("%s, %u: %s", rows[i].kind, who, error != NULL ? error->message : "allowed");
          if (words[who] != NULL)
            g_assert_true (office_says (error, words[who]));
        }
    }
}

/* A note to keep in touch is of use by post alone; where that is shut there is none. */
static void
test_keep_in_touch (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autofree char *delivery = NULL;

  letter = must_make (office, person, SOS_LETTER_KIND_KEEP_IN_TOUCH, 0);
  delivery = office_dup_text (office, SOS_TYPE_LETTER, letter, "delivery");
  g_assert_cmpstr (delivery, ==, SOS_DELIVERY_POST);
  office_must_not (office, CHOOSE, office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL), "for the post alone");
  office_must (office, (SosTransactionFunc) sos_casework_set_posting_rule, office_deed (home, 0, SOS_POSTING_HAND_ONLY, "Asked", NULL));
  must_not_make (office, person, SOS_LETTER_KIND_KEEP_IN_TOUCH, 0, "(N2)");
}

/* Nobody is asked to where they do not go, nor by a way that leads through it. */
static void
test_venue (void)
{
  static const struct
  {
    const char *field, *words;
    gboolean may;
  } rows[] = { { "venue", "The library, Peckham High Street", FALSE }, { "route_note", "Take the 171 to Peckham.", FALSE }, { "venue", "The library", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 home, letter;
      const gint64 person = office_add_client (office, "Zo", &home);

      office_put (office, g_object_new (SOS_TYPE_AREA_TO_AVOID, "person", person, "label", "Peckham", "severity", "DO_NOT_GO", NULL));
      letter = must_make (office, person, "L4", 0);
      must_fill (office, letter, rows[i].field, rows[i].words);
      if (rows[i].may)
        office_must (office, CHECK, about (letter));
      else
        office_must_not (office, CHECK, about (letter), "where they do not go");
    }
}

/* An order that forbids a place, or a rule, holds for letters as areas do; where no place was typed, that of the next appointment at its hour. */
static void
test_venue_orders (void)
{
  static const struct
  {
    const char *order, *days; /* the place of an order, the days of an area: Southwark */
    const char *place;        /* typed; NULL: an appointment at a school in Southwark, on a Thursday */
    const char *words;        /* NULL: it may go */
  } rows[] = { { "Burgess Park", NULL, "Burgess Park café", "where they must not go" }, { "Southwark", NULL, NULL, "where they must not go" },
               { NULL, "THU", NULL, "where they do not go" }, { NULL, "FRI", NULL, NULL }, { NULL, "FRI", "Library, Southwark", "where they do not go" },
               { "Burgess Park", NULL, "The library", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 home, letter, school;
      const gint64 person = office_add_client (office, "Zo", &home);

      school = office_add (office, SOS_TYPE_SCHOOL, "name", "Meridian Park", "type", "ACADEMY", "borough", "E09000028", NULL);
      office_put (office, g_object_new (SOS_TYPE_APPOINTMENT, "person", person, "worker", office->worker, "starts-at", sos_clock_from_london ("2026-12-03", 600),
                                        "minutes", (gint64) 30, "place-kind", "SCHOOL", "school", school, "place", "Meridian Park", "state", "PLANNED", NULL));
      if (rows[i].order != NULL)
        office_add (office, SOS_TYPE_RESTRICTION, "person", person, "kind", "EXCLUSION_ZONE", "valid-from", "2026-11-01", "place", rows[i].order, NULL);
      else
        office_add (office, SOS_TYPE_AREA_TO_AVOID, "person", person, "label", "Southwark", "severity", "RISKY", "days", rows[i].days, NULL);
      letter = must_make (office, person, "L4", 0);
      if (rows[i].place != NULL)
        must_fill (office, letter, "venue", rows[i].place);
      if (rows[i].words == NULL)
        office_must (office, CHECK, about (letter));
      else
        office_must_not (office, CHECK, about (letter), rows[i].words);
    }
}

/* Words that tell stay in a letter home for a reason alone; at work they are read by those who know. */
static void
test_sensitive (void)
{
  static const struct
  {
    const char *kind;
    gboolean needs;
  } rows[] = { { "L4", TRUE }, { "L11", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 home, letter;
      const gint64 person = office_add_client (office, "Zo", &home);
      g_autoptr (SosApproveLetter) approve = NULL, again = NULL;
      g_autoptr (GError) error = NULL;

      agree (office, person, SOS_CONSENT_SHARE);
      letter = make_to_surgery (office, person, rows[i].kind);
      office_must (office, CHECK, about (letter));
      approve = office_look_at (office, letter);
      g_free (approve->said);
      approve->said = g_strdup ("The prison lets you come.");
      g_assert_true (office_do (office, (SosTransactionFunc) sos_casework_approve_letter, approve, &error) != rows[i].needs);
      if (!rows[i].needs)
        continue;
      g_assert_true (office_says (error, "write down why"));
      g_clear_error (&error);
      office_must (office, REASON, sos_deed_new (letter, "kept-words", "They asked for the word."));
      again = office_look_at (office, letter);
      g_free (again->said);
      again->said = g_strdup ("The prison lets you come.");
      g_assert_true (office_do (office, (SosTransactionFunc) sos_casework_approve_letter, again, &error));
      g_assert_no_error (error);
    }
}

static void
test_typed (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autoptr (SosFillLetter) late = NULL;
  g_autoptr (GError) error = NULL;

  must_not_make (office, person, "L5", 0, "not written to a person");
  letter = must_make (office, person, "L4", 0);
  must_fill (office, letter, "venue", "  The office  ");
  must_fill (office, letter, "venue", "The library");
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM letter_word WHERE letter = $1", letter), ==, 1);
  office_undo (office);
  office_redo (office);
  office_must (office, REASON, sos_deed_new (letter, "kept-words", "They asked for the word."));
  office_approve (office, letter);
  late = sos_fill_letter_new (letter);
  sos_fill_letter_add (late, "venue", "Elsewhere");
  g_assert_false (office_do (office, (SosTransactionFunc) sos_casework_fill_letter, late, &error));
  g_assert_true (office_says (error, "back to draft"));
  office_must_not (office, REASON, sos_deed_new (letter, "ground", "Late"), "back to draft");
}

/* ---- to a prison (6.3) ---- */

static void
assert_addressed (Office *office, gint64 letter, const char *name, const char *first_lines)
{
  g_autoptr (SosLetterCase) letter_case = office_open_letter (office, letter);
  SosMerge *words = sos_letter_case_get_merge (letter_case);

  g_assert_cmpstr (sos_merge_get_text (words, "recipient_name"), ==, name);
  g_assert_true (g_str_has_prefix (sos_merge_get_text (words, "recipient_address_block"), first_lines));
}

static void
must_not_approve (Office *office, gint64 letter, gint64 plan, const char *meeting, const char *words)
{
  g_autoptr (GError) error = NULL;

  office_set (office, SOS_TYPE_PLAN, plan, "next-meeting-words", meeting);
  g_assert_false (office_try_approve (office, letter, &error));
  g_assert_true (office_says (error, words));
}

/* It arrives by the whole name and the number, and is read there: no place they keep away from, and nobody else by name. By hand it may say more. */
static void
test_prison (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, prison, letter;
  const gint64 person = office_add_client (office, "Dion Kamara", &home), mother = office_add_person (office, "Adaeze Kamara"),
               plan = office_count (office, "SELECT id FROM plan WHERE person = $1", person);
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;

  office_set (office, SOS_TYPE_PERSON, person, "name-on-letters", "D. Kamara");
  prison = office_add (office, SOS_TYPE_ADDRESS, "person", person, "type", "PRISON", "site", "BELMARSH", "lines", "Western Way\nLondon", "postcode", "SE28 0EB",
                       "posting-rule", SOS_POSTING_OK, "visiting-rule", "OK", "reviewed-on", "2026-11-01", NULL);
  office_add (office, SOS_TYPE_RELATIONSHIP, "person", person, "other-person", mother, "type", "MOTHER", NULL);
  office_add (office, SOS_TYPE_AREA_TO_AVOID, "person", person, "label", "Rye Lane", "severity", "NEVER", NULL);
  letter = must_make (office, person, SOS_LETTER_KIND_PLAN, 0);
  office_must_not (office, CHOOSE, office_deed (letter, prison, SOS_DELIVERY_POST, NULL, NULL), "goes as prison mail");
  office_must_not (office, CHOOSE, office_deed (letter, home, SOS_DELIVERY_SITE_MAIL, NULL, NULL), "not that of a prison");
  office_must_not (office, CHOOSE, office_deed (letter, prison, SOS_DELIVERY_SITE_MAIL, NULL, NULL), "prison number");
  office_add (office, SOS_TYPE_IDENTIFIER, "person", person, "type", "PRISON_NO", "value", "A1234BC", NULL);
  office_must (office, CHOOSE, office_deed (letter, prison, SOS_DELIVERY_SITE_MAIL, NULL, NULL));
  assert_addressed (office, letter, "Dion Kamara", "A1234BC\nHMP Belmarsh\nWestern Way");

  office_must (office, CHECK, office_deed (letter, 0, NULL, NULL, NULL));
  must_not_approve (office, letter, plan, "in the visits hall, not on Rye Lane", "names a place they keep away from");
  must_not_approve (office, letter, plan, "in the visits hall, with Adaeze", "names somebody else");
  office_set (office, SOS_TYPE_PLAN, plan, "next-meeting-words", "in the visits hall, with your mother");
  g_assert_true (office_try_approve (office, letter, &error));
  g_assert_no_error (error);
  office_must (office, RELEASE, office_deed (letter, 0, NULL, NULL, NULL));

  /* A place they keep away from since: what names it comes back. */
  office_add (office, SOS_TYPE_AREA_TO_AVOID, "person", person, "label", "Visits hall", "severity", "NEVER", NULL);
  state = office_dup_text (office, SOS_TYPE_LETTER, letter, "state");
  g_assert_cmpstr (state, ==, SOS_LETTER_DRAFT);

  letter = must_make (office, person, SOS_LETTER_KIND_PLAN, 0);
  office_set (office, SOS_TYPE_PLAN, plan, "next-meeting-words", "at home, with Adaeze");
  office_must (office, CHOOSE, office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL));
  office_must (office, CHECK, office_deed (letter, 0, NULL, NULL, NULL));
  g_assert_true (office_try_approve (office, letter, &error));
}

/* With a reason words that tell may stay, but eighteen of them are for a lead to approve, whoever wrote the letter (6.1). */
static void
test_many_telling (void)
{
  static const guint counts[] = { 17, 18 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 address;
      const gint64 person = office_add_client (office, "Zo", &address), letter = office_must (office, (SosTransactionFunc) sos_casework_draft_letter, office_deed (person, 0, NULL, NULL, NULL));
      g_autoptr (GString) said = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (SosApproveLetter) approve = NULL;

      office_must (office, (SosTransactionFunc) sos_casework_give_letter_reason, sos_deed_new (letter, "kept-words", "They asked for it."));
      office_must (office, (SosTransactionFunc) sos_casework_check_letter, office_deed (letter, 0, NULL, NULL, NULL));
      approve = office_look_at (office, letter);
      for (guint k = 0; k < counts[i]; k++)
        g_string_append (said, "prison, ");
      g_free (approve->said);
      approve->said = g_strdup (said->str);
      g_assert_cmpint (office_do (office, (SosTransactionFunc) sos_casework_approve_letter, approve, &error), ==, counts[i] < 18);
      g_assert_true (error == NULL || strstr (error->message, "team lead") != NULL);
      sos_store_set_actor (office->store, office->lead);
      g_clear_error (&error);
      if (counts[i] >= 18)
        g_assert_true (office_do (office, (SosTransactionFunc) sos_casework_approve_letter, approve, &error));
    }
}

/* Who wrote it down is said, whoever it comes from. */
static void
test_drafted_by (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Zo", &address);
  g_autofree char *lead = NULL;
  g_autoptr (SosLetterCase) opened = NULL;

  sos_store_set_actor (office->store, office->lead);
  lead = office_dup_text (office, SOS_TYPE_STAFF, office->lead, "name");
  opened = office_open_letter (office, office_must (office, (SosTransactionFunc) sos_casework_draft_letter, office_deed (person, 0, NULL, NULL, NULL)));
  g_assert_cmpstr (sos_letter_case_get_drafted_by (opened), ==, lead);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/casework/letter-kinds/parent", test_parent);
  g_test_add_func ("/casework/letter-kinds/shared-goals", test_shared_goals);
  g_test_add_func ("/casework/letter-kinds/parent-pulled-back", test_parent_pulled_back);
  g_test_add_func ("/casework/letter-kinds/ground", test_ground);
  g_test_add_func ("/casework/letter-kinds/office", test_office);
  g_test_add_func ("/casework/letter-kinds/agency", test_agency);
  g_test_add_func ("/casework/letter-kinds/agency-taken-back", test_agency_taken_back);
  g_test_add_func ("/casework/letter-kinds/secure-email", test_secure_email);
  g_test_add_func ("/casework/letter-kinds/approvers", test_approvers);
  g_test_add_func ("/casework/letter-kinds/keep-in-touch", test_keep_in_touch);
  g_test_add_func ("/casework/letter-kinds/sensitive", test_sensitive);
  g_test_add_func ("/casework/letter-kinds/many-telling", test_many_telling);
  g_test_add_func ("/casework/letter-kinds/drafted-by", test_drafted_by);
  g_test_add_func ("/casework/letter-kinds/venue", test_venue);
  g_test_add_func ("/casework/letter-kinds/venue-orders", test_venue_orders);
  g_test_add_func ("/casework/letter-kinds/typed", test_typed);
  g_test_add_func ("/casework/letter-kinds/prison", test_prison);
  return g_test_run ();
}
