/* test-access.c - a request to see a record (domain 4.15, V26, scenario 10): its clock and task, what is collected, what is taken out, two who look
 * through it, what is given and listed; who may not, and that the original is never altered. */
#include "config.h"
#include "office.h"

#include "sos-access-paper.h"

#include <string.h>

typedef struct
{
  Office *office;
  gint64 zo, dion, dsl, protection, contact;
} Room;

#define NOTE "Zo came with Dion Kessie and his brother; Dion has 07700 900093. An informant told us of it."

static void
set_up (Room *self, gconstpointer data)
{
  gint64 address;

  self->office = office_new ();
  self->dsl = office_add (self->office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  self->protection = office_add (self->office, SOS_TYPE_STAFF, "name", "Ines Duarte", "role", "DATA_PROTECTION_LEAD", "active", TRUE, NULL);
  self->zo = office_add_client (self->office, "Zo Maddox", &address);
  self->dion = office_add_person (self->office, "Dion Kessie");
  office_add (self->office, SOS_TYPE_RELATIONSHIP, "person", self->zo, "other-person", self->dion, "type", "FRIEND", NULL);
  self->contact = office_put (self->office, g_object_new (SOS_TYPE_CONTACT, "person", self->zo, "starts-at", G_GINT64_CONSTANT (1795000000), "type", "FACE_TO_FACE", "outcome",
                                                          "HELD", "note", NOTE, "worker", self->office->worker, NULL));
  office_put (self->office, g_object_new (SOS_TYPE_MAPPA, "person", self->zo, "category", "1", "level", "2", "agency", "Probation", NULL));
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

static void
sit (Room *self, gint64 staff)
{
  sos_store_set_actor (self->office->store, staff);
}

static gint64
log_request (Room *self, const char *kind, const char *received)
{
  g_autoptr (SosRecord) record
    = g_object_new (SOS_TYPE_ACCESS_REQUEST, "person", self->zo, "requester", "Zo Maddox", "requester-kind", kind, "received-on", received, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

  office_attempt (self->office, sos_casework_log_access, save, NULL);
  return sos_record_get_id (save->record);
}

static void
take (Room *self, gint64 request, const char *code, const char *words, const char *day, const char *refused)
{
  g_autoptr (SosDeed) deed = office_deed (request, 0, code, words, day);

  office_attempt (self->office, sos_casework_take_access, deed, refused);
}

typedef struct
{
  gint64 request;
  SosAccessSheet *sheet;
} Look;

static gboolean
look_through (SosTransaction *transaction, gpointer data, GError **error)
{
  Look *look = data;

  look->sheet = sos_access_sheet_load (transaction, look->request, error);
  return look->sheet != NULL;
}

static SosAccessSheet *
read_sheet (Room *self, gint64 request)
{
  Look look = { request, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, look_through, &look, &error);
  g_assert_no_error (error);
  return look.sheet;
}

static char *
say_letter (SosRecord *letter, SosRecord *paper)
{
  return g_strdup_printf ("Dear Zo, we wrote of Dion in %s.", sos_record_get_text (letter, SOS_LETTER_REF));
}

static gint64
collect (Room *self, const char *kind)
{
  const gint64 request = log_request (self, kind, "2026-11-20");
  SosCollectAccess deed = { request, say_letter, 0 };

  sit (self, self->protection);
  take (self, request, SOS_ACCESS_DO_KNOW, "Has a signed letter", "2026-11-23", NULL);
  take (self, request, SOS_ACCESS_DO_SCOPE, "All that is held", NULL, NULL);
  office_attempt (self->office, sos_casework_collect_access, &deed, NULL);
  g_assert_cmpuint (deed.count, >, 5);
  return request;
}

static char *
dup_given (Room *self, gint64 request)
{
  g_autoptr (SosAccessSheet) sheet = read_sheet (self, request);
  g_autoptr (SosAccessPaper) paper = sos_access_paper_new (sheet, sos_store_get_codes (self->office->store));
  g_autofree guint *pages = g_new0 (guint, paper->paper->blocks->len + 1);

  sos_access_paper_add_index (paper, pages, sos_store_get_codes (self->office->store));
  return sos_office_paper_dup_text (paper->paper);
}

static const SosAccessItem *
find_contact (SosAccessSheet *sheet)
{
  for (guint i = 0; i < sheet->items->len; i++)
    if (sos_record_has_text (((SosAccessItem *) sheet->items->pdata[i])->part, SOS_ACCESS_PART_ABOUT, "contact"))
      return sheet->items->pdata[i];
  g_assert_not_reached ();
}

#define OPEN_TASK "SELECT count (*) FROM task WHERE person = $1 AND kind = 'ACCESS_DUE' AND done_on IS NULL AND removed IS NULL"

static void
test_clock (Room *self, gconstpointer data)
{
  const gint64 request = log_request (self, "SUBJECT", "2026-11-20");
  g_autofree char *ref = office_dup_text (self->office, SOS_TYPE_ACCESS_REQUEST, request, "ref");
  g_autofree char *due = office_dup_text (self->office, SOS_TYPE_ACCESS_REQUEST, request, "due-on");
  g_autofree char *later = NULL;

  g_assert_true (g_str_has_prefix (ref, "A-"));
  g_assert_cmpstr (due, ==, "2026-12-20");
  g_assert_cmpint (office_count (self->office, OPEN_TASK, self->zo), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT staff FROM task WHERE kind = 'ACCESS_DUE' AND $1 <> 0", 1), ==, self->protection);
  take (self, request, SOS_ACCESS_DO_KNOW, NULL, "2026-11-23", "The data protection lead"); /* the worker who took it */
  sit (self, self->protection);
  take (self, request, SOS_ACCESS_DO_ASK, NULL, "2026-11-21", NULL);
  g_assert_cmpint (office_count (self->office, OPEN_TASK, self->zo), ==, 0); /* the clock stands */
  take (self, request, SOS_ACCESS_DO_KNOW, NULL, "2026-11-23", NULL);
  take (self, request, SOS_ACCESS_DO_SCOPE, "All that is held", "2026-11-23", NULL);
  later = office_dup_text (self->office, SOS_TYPE_ACCESS_REQUEST, request, "due-on");
  g_assert_cmpstr (later, ==, "2026-12-23"); /* counted from when it was seen who asks */
  g_assert_cmpint (office_count (self->office, OPEN_TASK, self->zo), ==, 1);
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, OPEN_TASK, self->zo), ==, 0);
}

/* Everything is copied; what tells of others is proposed; nothing of it stands on paper before anybody decided. */
static void
test_collected (Room *self, gconstpointer data)
{
  const gint64 request = collect (self, "SUBJECT");
  g_autofree char *given = dup_given (self, request), *note = office_dup_text (self->office, SOS_TYPE_CONTACT, self->contact, "note");
  g_autoptr (SosAccessSheet) sheet = read_sheet (self, request);
  const SosAccessItem *contact = find_contact (sheet);

  g_assert_cmpuint (contact->marks->len, ==, 4); /* Dion Kessie, his brother, Dion, the number */
  g_assert_nonnull (strstr (given, "Zo came with"));
  g_assert_nonnull (strstr (given, "An informant told us"));
  g_assert_null (strstr (given, "Dion"));
  g_assert_null (strstr (given, "brother"));
  g_assert_null (strstr (given, "900093"));
  g_assert_null (strstr (given, "Probation")); /* that MAPPA applies is kept back unless somebody says otherwise */
  g_assert_nonnull (strstr (given, "About\302\240another\302\240person"));
  g_assert_cmpstr (note, ==, NOTE);
}

/* Of a keep-apart rule only that there is one. */
static void
test_rule (Room *self, gconstpointer data)
{
  gint64 conflict = office_put (self->office, g_object_new (SOS_TYPE_CONFLICT, "ref", "C-000009-X", "kind", "PAIR", "level", "3", "reason-code", "THREAT", "reason-text",
                                                            "Dion said he would wait", "reported-on", "2026-11-01", "review-by", "2027-01-01", "status", "ACTIVE", NULL));
  g_autofree char *given = NULL;
  gint64 request;

  office_put (self->office, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", conflict, "person", self->zo, "side", "A", NULL));
  office_put (self->office, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", conflict, "person", self->dion, "side", "B", NULL));
  request = collect (self, "SUBJECT");
  given = dup_given (self, request);
  g_assert_nonnull (strstr (given, "We hold a rule"));
  g_assert_null (strstr (given, "would wait"));
  g_assert_null (strstr (given, "C-000009-X"));
}

/* Ends as scenario 10: the words nobody proposed are marked by hand and go everywhere; the safeguarding lead alone says what could do harm; two look. */
static void
test_sent (Room *self, gconstpointer data)
{
  const gint64 request = collect (self, "SUBJECT");
  g_autoptr (SosAccessSheet) sheet = read_sheet (self, request);
  const SosAccessItem *contact = find_contact (sheet);
  g_autoptr (SosDeed) words = office_deed (sos_record_get_id (contact->part), 0, NULL, "informant", NULL);
  g_autoptr (SosDeed) harm = office_deed (sos_record_get_id (contact->part), 0, NULL, NULL, NULL);
  g_autoptr (SosDeed) all = office_deed (request, 0, NULL, NULL, NULL), left = office_deed (sos_record_get_id (contact->marks->pdata[1]), 0, SOS_MARK_LEFT, NULL, NULL);
  SosAccessOut out = { request, "print" };
  g_autofree char *given = NULL, *state = NULL;

  words->why = g_strdup ("CONFIDENTIAL_SOURCE");
  harm->why = g_strdup (SOS_ACCESS_HARM);
  take (self, request, SOS_ACCESS_DO_FIRST, NULL, NULL, "still to be decided");
  office_attempt (self->office, sos_casework_withhold_part, harm, "decided by the safeguarding lead");
  office_attempt (self->office, sos_casework_mark_words, words, NULL);
  office_attempt (self->office, sos_casework_decide_mark, left, NULL); /* "his brother" stays, for a reason of whoever looks */
  office_attempt (self->office, sos_casework_take_marks, all, NULL);
  take (self, request, SOS_ACCESS_DO_FIRST, NULL, NULL, NULL);
  office_attempt (self->office, sos_casework_take_marks, all, "done already"); /* nothing changes behind the second pair of eyes */
  take (self, request, SOS_ACCESS_DO_REDACT, NULL, NULL, NULL);
  take (self, request, SOS_ACCESS_DO_SECOND, NULL, NULL, "safeguarding lead does this");
  office_attempt (self->office, sos_casework_release_access, &out, "Two people");
  sit (self, self->dsl);
  take (self, request, SOS_ACCESS_DO_SECOND, NULL, NULL, NULL);
  office_attempt (self->office, sos_casework_release_access, &out, NULL);
  take (self, request, SOS_ACCESS_DO_SEND, "By hand, in the office", NULL, NULL);
  state = office_dup_text (self->office, SOS_TYPE_ACCESS_REQUEST, request, "state");
  g_assert_cmpstr (state, ==, SOS_ACCESS_REFUSED_PART);
  g_assert_cmpint (office_count (self->office, OPEN_TASK, self->zo), ==, 0);
  given = dup_given (self, request);
  g_assert_nonnull (strstr (given, "his brother"));
  g_assert_null (strstr (given, "informant"));
  g_assert_null (strstr (given, "Dion"));
  g_assert_nonnull (strstr (given, "Told in confidence"));
  take (self, request, SOS_ACCESS_DO_REFUSE, "Changed our mind about it", NULL, "done already");
}

/* The first is never the second, even where one of them leads safeguarding; given back, both look anew. */
static void
test_two (Room *self, gconstpointer data)
{
  const gint64 request = collect (self, "SUBJECT");
  g_autoptr (SosDeed) all = office_deed (request, 0, NULL, NULL, NULL);

  sit (self, self->dsl);
  office_attempt (self->office, sos_casework_take_marks, all, NULL);
  take (self, request, SOS_ACCESS_DO_FIRST, NULL, NULL, NULL);
  take (self, request, SOS_ACCESS_DO_REDACT, NULL, NULL, NULL);
  take (self, request, SOS_ACCESS_DO_SECOND, NULL, NULL, "Somebody else");
  take (self, request, SOS_ACCESS_DO_BACK, "The second letter names the school", NULL, NULL);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM access_request WHERE id = $1 AND first_reviewer IS NULL AND state = 'COLLECTED'", request), ==, 1);
}

/* What is taken out here and stands there is not taken out. */
static void
test_left (Room *self, gconstpointer data)
{
  const gint64 request = collect (self, "SUBJECT");
  g_autoptr (SosDeed) all = office_deed (request, 0, NULL, NULL, NULL);
  g_autoptr (SosAccessSheet) sheet = read_sheet (self, request);
  const char *words = sos_record_get_text (find_contact (sheet)->part, SOS_ACCESS_PART_WORDS), *at = strstr (words, "Zo came");
  g_autoptr (SosRecord) mark = g_object_new (SOS_TYPE_ACCESS_MARK, "part", sos_record_get_id (find_contact (sheet)->part), "starts",
                                             (gint64) g_utf8_pointer_to_offset (words, at), "length", (gint64) 2, "reason", SOS_ACCESS_OTHERS, "state", SOS_MARK_TAKEN, NULL);

  office_attempt (self->office, sos_casework_take_marks, all, NULL);
  office_put (self->office, g_steal_pointer (&mark)); /* "Zo", taken out in one place: it stands in many */
  take (self, request, SOS_ACCESS_DO_FIRST, NULL, NULL, NULL);
  take (self, request, SOS_ACCESS_DO_REDACT, NULL, NULL, "can still be read");
}

static void
test_refused (Room *self, gconstpointer data)
{
  const gint64 request = log_request (self, "PARENT", "2026-11-20");
  g_autofree char *state = NULL;

  sit (self, self->protection);
  take (self, request, SOS_ACCESS_DO_KNOW, NULL, "2026-11-23", "by what right");
  take (self, request, SOS_ACCESS_DO_REFUSE, "Too short", NULL, "ten characters");
  take (self, request, SOS_ACCESS_DO_REFUSE, "He is 15 and does not agree to it", NULL, NULL);
  state = office_dup_text (self->office, SOS_TYPE_ACCESS_REQUEST, request, "state");
  g_assert_cmpstr (state, ==, SOS_ACCESS_CLOSED);
  g_assert_cmpint (office_count (self->office, OPEN_TASK, self->zo), ==, 0);
  take (self, request, SOS_ACCESS_DO_COMPLAIN, "Wrote to the Commissioner", NULL, NULL);
}

/* What is hidden from somebody is not given to another who asks in their name. */
static void
test_hidden_address (Room *self, gconstpointer data)
{
  const gint64 place = office_put (self->office, g_object_new (SOS_TYPE_ADDRESS, "person", self->zo, "type", "OTHER_PARENT", "lines", "3 Quiet Mews", "visiting-rule", "OK", "posting-rule", "DO_NOT_POST", NULL));
  g_autofree char *given = NULL;

  office_put (self->office, g_object_new (SOS_TYPE_ADDRESS_PERSON, "address", place, "other-person", self->dion, "name", "Dion Kessie", "rule", "HIDDEN_FROM", NULL));
  given = dup_given (self, collect (self, "PARENT"));
  g_assert_null (strstr (given, "Quiet Mews"));
}

/* The pages of letters as they were approved are part of what is held, and looked through like all of it. */
static void
test_letters (Room *self, gconstpointer data)
{
  gint64 address = office_count (self->office, "SELECT id FROM address WHERE person = $1", self->zo);
  const gint64 letter = office_add_approved_letter (self->office, self->zo, address);
  g_autofree char *ref = office_dup_text (self->office, SOS_TYPE_LETTER, letter, "ref"), *said = NULL, *given = NULL;

  said = g_strdup_printf ("Dear Zo, we wrote of [About\302\240another\302\240person] in %s.", ref);
  given = dup_given (self, collect (self, "SUBJECT"));
  g_assert_nonnull (strstr (given, said));
}

static void
note_competence (Room *self)
{
  office_put (self->office, g_object_new (SOS_TYPE_COMPETENCE_NOTE, "person", self->zo, "decision", "HOME_VISIT", "dated", "2026-11-03", "understands", "YES", "remembers", "YES",
                                          "weighs", "YES", "can-say", "YES", "pressure", "NO", "view", "CAN_DECIDE", "reasons", "Said it back in their words", NULL));
}

/* A parent asks: of whom is the answer, and what is known of it. */
static void
test_competence (Room *self, gconstpointer data)
{
  static const struct
  {
    const char *kind, *born;
    gboolean noted;
    const char *said;
  } rows[] = {
    { "SUBJECT", "2012-01-01", FALSE, NULL },          { "PARENT", "2015-01-01", FALSE, "parental responsibility" },
    { "PARENT", "2012-01-01", FALSE, "write a note" }, { "SOLICITOR", "2010-01-01", FALSE, "their own agreement" },
    { "PARENT", NULL, FALSE, "write a note" },         { "PARENT", "2012-01-01", TRUE, "3 Nov" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosAccessSheet) sheet = NULL;
      gint64 request;

      sit (self, self->office->worker);
      office_set (self->office, SOS_TYPE_PERSON, self->zo, "birth-date", rows[i].born);
      if (rows[i].noted)
        note_competence (self);
      request = log_request (self, rows[i].kind, "2026-11-20");
      sit (self, self->protection);
      sheet = read_sheet (self, request);
      if (rows[i].said == NULL ? sheet->competence != NULL : strstr (sheet->competence, rows[i].said) == NULL)
        g_error ("row %u: %s", i, sheet->competence);
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*func) (Room *self, gconstpointer data);
  } tests[] = {
    { "/access/clock", test_clock },   { "/access/collected", test_collected }, { "/access/rule", test_rule },
    { "/access/sent", test_sent },     { "/access/two", test_two },             { "/access/left", test_left },
    { "/access/refused", test_refused }, { "/access/hidden-address", test_hidden_address },
    { "/access/letters", test_letters }, { "/access/competence", test_competence },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Room, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
