/* test-wordings.c - the words of letters kept by version, translated and approved, and what letters are made with. */
#include "config.h"
#include "office.h"
#include "sos-letter-states.h"
#include "sos-wording-english.h"
#include "sos-wordings.h"

#include <string.h>

#define KEEP ((SosTransactionFunc) sos_casework_keep_wording)
#define DRAFT ((SosTransactionFunc) sos_casework_draft_wording)
#define END ((SosTransactionFunc) sos_casework_end_wording)
#define RENEW ((SosTransactionFunc) sos_casework_renew_letter_words)
#define RELEASE ((SosTransactionFunc) sos_casework_release_letter)
#define PRINTED ((SosTransactionFunc) sos_casework_mark_printed)
#define DELIVERED ((SosTransactionFunc) sos_casework_mark_delivered)
#define CHECK ((SosTransactionFunc) sos_casework_check_letter)

static void
sit (Office *office, gint64 staff)
{
  sos_store_set_actor (office->store, staff);
}

static gint64
keep (Office *office, const char *kind, const char *language, const char *template, const char *english, const char *translator, const char *refused)
{
  g_autoptr (SosKeepWording) words = sos_keep_wording_new (kind, language, template, english);

  words->translator = g_strdup (translator);
  office_attempt (office, KEEP, words, refused);
  return words->result;
}

static gint64
make (Office *office, gint64 person)
{
  g_autoptr (SosMakeLetter) letter = sos_make_letter_new (person, SOS_LETTER_KIND_PLAN);

  office_attempt (office, sos_casework_make_letter, letter, NULL);
  return letter->letter;
}

static gint64
get (Office *office, gint64 letter, const char *field)
{
  g_autofree char *sql = g_strdup_printf ("SELECT COALESCE (%s, 0) FROM letter WHERE id = $1", field);

  return office_count (office, sql, letter);
}

static gboolean
has_moved (Office *office, gint64 letter)
{
  g_autoptr (SosLetterCase) letter_case = office_open_letter (office, letter);

  return sos_letter_case_has_moved (letter_case);
}

/* Who keeps the lists of the office keeps its letters; each version ends the one before, and ending the last brings back the program's. */
static void
test_versions (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 first, second;

  keep (office, "L1", "en", "<letter/>", NULL, NULL, "kept by the office");
  sit (office, office->administrator);
  keep (office, "L1", "xx", "<letter/>", NULL, NULL, "none of the languages");
  first = keep (office, "L1", "en", "<letter>1</letter>", NULL, NULL, NULL);
  second = keep (office, "L1", "en", "<letter>2</letter>", NULL, NULL, NULL);
  g_assert_cmpint (office_count (office, "SELECT version FROM wording WHERE id = $1", second), ==, 2);
  g_assert_cmpint (office_count (office, "SELECT ended_by FROM wording WHERE id = $1", first), ==, office->administrator);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM wording WHERE ended_at IS NULL AND $1 = 0", 0), ==, 1);
  office_must_not (office, END, office_deed (first, 0, NULL, NULL, NULL), "not in use");
  office_must (office, END, office_deed (second, 0, NULL, NULL, NULL));
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM wording WHERE ended_at IS NULL AND $1 = 0", 0), ==, 0);
  office_undo (office);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM wording WHERE ended_at IS NULL AND $1 = 0", 0), ==, 1);
}

/* What is typed is stored, whatever it is; no letter is made of it. */
static void
test_draft (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autoptr (SosKeepWording) words = sos_keep_wording_new ("L1", "en", "<letter>{god</letter>", NULL);

  sit (office, office->administrator);
  office_attempt (office, DRAFT, words, NULL);
  office_attempt (office, DRAFT, words, NULL);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM wording WHERE $1 = 0", 0), ==, 1);
  sit (office, office->worker);
  g_assert_cmpint (get (office, make (office, person), "wording"), ==, 0);
}

/* A letter keeps what it was begun with, and is told; taking today's words is a deed. */
static void
test_letters (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter, version;
  const gint64 person = office_add_client (office, "Zo", &home);

  letter = make (office, person);
  g_assert_false (has_moved (office, letter));
  sit (office, office->administrator);
  version = keep (office, "L1", "en", "<letter>2</letter>", NULL, NULL, NULL);
  sit (office, office->worker);
  g_assert_cmpint (get (office, letter, "wording"), ==, 0);
  g_assert_true (has_moved (office, letter));
  office_must (office, RENEW, office_deed (letter, 0, NULL, NULL, NULL));
  g_assert_cmpint (get (office, letter, "wording"), ==, version);
  g_assert_false (has_moved (office, letter));
  office_approve (office, letter);
  g_assert_cmpint (office_count (office, "SELECT wording FROM letter_paper WHERE letter = $1", letter), ==, version);
  office_must_not (office, RENEW, office_deed (letter, 0, NULL, NULL, NULL), "approved as it is");
}

/* A letter in another language needs an approved translation of what is said in English today (6.2, V23). */
static void
test_translation (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter, translation;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autoptr (GError) error = NULL;

  office_set (office, SOS_TYPE_PERSON, person, "letter-language", "so");
  letter = make (office, person);
  office_must (office, CHECK, office_deed (letter, 0, NULL, NULL, NULL));
  g_assert_false (office_try_approve (office, letter, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_clear_error (&error);

  sit (office, office->administrator);
  keep (office, "L1", "so", "<letter>so</letter>", "<letter/>", NULL, "Say who translated it");
  translation = keep (office, "L1", "so", "<letter>so</letter>", "<letter/>", "Ayaan Warsame", NULL);
  sit (office, office->worker);
  /* Not without the words that all letters share. */
  office_must (office, RENEW, office_deed (letter, 0, NULL, NULL, NULL));
  g_assert_cmpint (get (office, letter, "translation"), ==, 0);
  sit (office, office->administrator);
  keep (office, SOS_WORDING_COMMON, "so", "<letter>all</letter>", "<letter/>", "Ayaan Warsame", NULL);
  sit (office, office->worker);
  office_must (office, RENEW, office_deed (letter, 0, NULL, NULL, NULL));
  g_assert_cmpint (get (office, letter, "translation"), ==, translation);
  g_assert_true (office_try_approve (office, letter, &error));
  g_assert_no_error (error);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM letter_paper WHERE translated IS NOT NULL AND letter = $1", letter), ==, 1);
}

/* The English changes: what was translated is stale, and no letter comes out with it. */
static void
test_stale (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autoptr (GError) error = NULL;

  office_set (office, SOS_TYPE_PERSON, person, "letter-language", "so");
  sit (office, office->administrator);
  keep (office, SOS_WORDING_COMMON, "so", "<letter>all</letter>", "<letter/>", "Ayaan Warsame", NULL);
  keep (office, "L1", "so", "<letter>so</letter>", "<letter/>", "Ayaan Warsame", NULL);
  sit (office, office->worker);
  letter = make (office, person);
  g_assert_cmpint (get (office, letter, "translation"), >, 0);
  sit (office, office->administrator);
  keep (office, "L1", "en", "<letter>new</letter>", NULL, NULL, NULL);
  sit (office, office->worker);
  office_must (office, CHECK, office_deed (letter, 0, NULL, NULL, NULL));
  g_assert_false (office_try_approve (office, letter, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_true (office_says (error, "changed since they were translated"));
  /* Translated of words that are not those of today, it is not approved. */
  sit (office, office->administrator);
  {
    g_autoptr (SosKeepWording) words = sos_keep_wording_new ("L1", "so", "<letter>so</letter>", "<letter/>");

    words->translator = g_strdup ("Ayaan Warsame");
    g_clear_error (&error);
    g_assert_false (office_do (office, KEEP, words, &error));
    g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
  }
  keep (office, "L1", "so", "<letter>so 2</letter>", "<letter>new</letter>", "Ayaan Warsame", NULL);
  sit (office, office->worker);
  office_must (office, RENEW, office_deed (letter, 0, NULL, NULL, NULL));
  g_clear_error (&error);
  g_assert_true (office_try_approve (office, letter, &error));
}

/* ---- out of use ---- */

static void
add_somali (Office *office)
{
  sit (office, office->administrator);
  keep (office, SOS_WORDING_COMMON, "so", "<letter>all</letter>", "<letter/>", "Ayaan Warsame", NULL);
  keep (office, "L1", "so", "<letter>so</letter>", "<letter/>", "Ayaan Warsame", NULL);
  sit (office, office->worker);
}

static gint64
approve_for (Office *office, gint64 person)
{
  const gint64 letter = make (office, person);

  office_approve (office, letter);
  return letter;
}

static char *
dup_state (Office *office, gint64 letter)
{
  g_autoptr (SosLetterCase) letter_case = office_open_letter (office, letter);

  return g_strdup (sos_record_get_text (SOS_RECORD (sos_letter_case_get_letter (letter_case)), SOS_LETTER_STATE));
}

/* A newer version leaves what was approved; a translation taken out of use takes it back, printed or not, and lets no copy of it out again. */
static void
test_withdrawn (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, second, translation;
  const gint64 person = office_add_client (office, "Zo", &home);
  gint64 approved, printed, given;
  g_autofree char *kept = NULL, *one = NULL, *two = NULL, *three = NULL;

  office_set (office, SOS_TYPE_PERSON, person, "letter-language", "so");
  add_somali (office);
  approved = approve_for (office, person);
  sit (office, office->administrator);
  second = keep (office, "L1", "so", "<letter>so 2</letter>", "<letter/>", "Ayaan Warsame", NULL);
  sit (office, office->worker);
  kept = dup_state (office, approved);
  g_assert_cmpstr (kept, ==, SOS_LETTER_APPROVED);
  office_must (office, RELEASE, office_deed (approved, 0, NULL, NULL, NULL));

  translation = get (office, approved, "translation");
  g_assert_cmpint (translation, !=, second);
  approved = approve_for (office, person);
  g_assert_cmpint (get (office, approved, "translation"), ==, second);
  printed = approve_for (office, person);
  office_must (office, PRINTED, office_deed (printed, 0, NULL, NULL, NULL));
  given = approve_for (office, person);
  office_must (office, PRINTED, office_deed (given, 0, NULL, NULL, NULL));
  office_must (office, DELIVERED, office_deed (given, 0, SOS_LETTER_HANDED, NULL, NULL));
  sit (office, office->administrator);
  office_must (office, END, office_deed (second, 0, NULL, NULL, NULL));
  sit (office, office->worker);
  one = dup_state (office, approved);
  two = dup_state (office, printed);
  three = dup_state (office, given);
  g_assert_cmpstr (one, ==, SOS_LETTER_DRAFT);
  g_assert_cmpstr (two, ==, SOS_LETTER_DRAFT);
  g_assert_cmpstr (three, ==, SOS_LETTER_HANDED);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM task WHERE kind = 'PRINTED_NOT_POSTED' AND letter = $1", printed), ==, 1);
  office_must_not (office, RELEASE, office_deed (given, 0, NULL, NULL, NULL), "not approved any more");
  /* Another translation, approved since, is not the one that was given. */
  sit (office, office->administrator);
  keep (office, "L1", "so", "<letter>so 3</letter>", "<letter/>", "Ayaan Warsame", NULL);
  sit (office, office->worker);
  office_must_not (office, RELEASE, office_deed (given, 0, NULL, NULL, NULL), "not approved any more");
}

/* The words all letters share, taken out of use, stop each letter of their language; undone, all stand as they stood. */
static void
test_withdrawn_common (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter, common;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autofree char *back = NULL, *again = NULL;

  office_set (office, SOS_TYPE_PERSON, person, "letter-language", "so");
  add_somali (office);
  letter = approve_for (office, person);
  common = office_count (office, "SELECT max (id) FROM wording WHERE kind = 'common' AND $1 = 0", 0);
  sit (office, office->administrator);
  office_must (office, END, office_deed (common, 0, NULL, NULL, NULL));
  sit (office, office->worker);
  back = dup_state (office, letter);
  g_assert_cmpstr (back, ==, SOS_LETTER_DRAFT);
  sit (office, office->administrator);
  office_undo (office);
  sit (office, office->worker);
  again = dup_state (office, letter);
  g_assert_cmpstr (again, ==, SOS_LETTER_APPROVED);
  office_must (office, RELEASE, office_deed (letter, 0, NULL, NULL, NULL));
}

/* Approved in English; then they have their letters in another language: it comes back, and no copy of one that went goes out again. */
static void
test_other_language (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, approved, given;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autofree char *state = NULL;

  approved = approve_for (office, person);
  given = approve_for (office, person);
  office_must (office, PRINTED, office_deed (given, 0, NULL, NULL, NULL));
  office_must (office, DELIVERED, office_deed (given, 0, SOS_LETTER_HANDED, NULL, NULL));
  office_set (office, SOS_TYPE_PERSON, person, "letter-language", "so");
  state = dup_state (office, approved);
  g_assert_cmpstr (state, ==, SOS_LETTER_DRAFT);
  office_must_not (office, RELEASE, office_deed (given, 0, NULL, NULL, NULL), "letters in another language");
}

/* ---- the program says its letters otherwise ---- */

static const char *brought;

static char *
dup_own (const char *kind)
{
  return g_str_equal (kind, "L1") || g_str_equal (kind, "common") ? g_strdup (g_str_equal (kind, "L1") ? brought : "<letter/>") : NULL;
}

static guint
count_moved (Office *office, const char *kind, const char *language)
{
  g_autoptr (SosWordingCase) wording = sos_wording_case_new (kind, language, NULL);
  guint n;

  office_attempt (office, sos_wording_case_read, wording, NULL);
  n = wording->moved->len;
  g_assert_true (n == 0 || g_str_equal (wording->moved->pdata[0], "so"));
  return n;
}

/* A new version of the program brings other English: the translation of what it said before is for nobody until it was looked at and approved again.
 * What was approved before stays as it was. */
static void
test_new_program (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, before, waiting;
  const gint64 person = office_add_client (office, "Zo", &home);

  brought = "<letter/>";
  sos_wording_english_give (dup_own);
  office_set (office, SOS_TYPE_PERSON, person, "letter-language", "so");
  add_somali (office);
  before = approve_for (office, person);
  waiting = make (office, person);
  g_assert_cmpuint (count_moved (office, "L1", "so"), ==, 0);

  brought = "<letter>and more</letter>";
  g_assert_cmpuint (count_moved (office, "L1", "so"), ==, 1);
  g_assert_cmpuint (count_moved (office, "L1", "en"), ==, 1);
  office_must (office, RELEASE, office_deed (before, 0, NULL, NULL, NULL));
  g_assert_cmpint (get (office, make (office, person), "translation"), ==, 0);
  office_must (office, CHECK, office_deed (waiting, 0, NULL, NULL, NULL));
  {
    g_autoptr (SosApproveLetter) approve = office_look_at (office, waiting);
    g_autoptr (GError) error = NULL;

    g_assert_false (office_do (office, (SosTransactionFunc) sos_casework_approve_letter, approve, &error));
    g_assert_true (office_says (error, "English words have changed"));
  }

  sit (office, office->administrator);
  keep (office, "L1", "so", "<letter>so, wax badan</letter>", brought, "Ayaan Warsame", NULL);
  sit (office, office->worker);
  g_assert_cmpuint (count_moved (office, "L1", "so"), ==, 0);
  g_assert_cmpint (get (office, make (office, person), "translation"), >, 0);
  sos_wording_english_give (NULL);
}

/* ---- lists of words ---- */

static gint64
keep_list (Office *office, const char *list, const char *text, const char *why, const char *refused)
{
  g_autoptr (SosKeepWording) words = sos_keep_wording_new (list, "en", text, NULL);

  words->note = g_strdup (why);
  sit (office, office->administrator);
  office_attempt (office, KEEP, words, refused);
  sit (office, office->worker);
  return words->n_back;
}

static SosApproveLetter *
look_saying (Office *office, gint64 letter, const char *said, const char *above)
{
  SosApproveLetter *approve = NULL;

  office_must (office, CHECK, office_deed (letter, 0, NULL, NULL, NULL));
  approve = office_look_at (office, letter);
  g_free (approve->said);
  g_free (approve->above);
  approve->said = g_strdup (said);
  approve->above = g_strdup (above);
  return approve;
}

static gint64
approve_saying (Office *office, gint64 person, const char *said, const char *above)
{
  const gint64 letter = make (office, person);
  g_autoptr (SosApproveLetter) approve = look_saying (office, letter, said, above);
  g_autoptr (GError) error = NULL;

  office_do (office, (SosTransactionFunc) sos_casework_approve_letter, approve, &error);
  g_assert_no_error (error);
  return letter;
}

static void
assert_state (Office *office, gint64 letter, const char *expected)
{
  g_autofree char *state = dup_state (office, letter);

  g_assert_cmpstr (state, ==, expected);
}

/* What went out is in the record, byte for byte, and says why no copy of it leaves. */
static void
assert_readable (Office *office, gint64 letter)
{
  g_autoptr (SosLetterCase) letter_case = office_open_letter (office, letter);
  SosRecord *paper = SOS_RECORD (sos_letter_case_get_paper (letter_case));
  const SosVerdict *own = sos_letter_case_get_own_verdict (letter_case);

  g_assert_nonnull (paper);
  g_assert_cmpuint (g_bytes_get_size (sos_record_get_bytes (paper, SOS_LETTER_PAPER_PDF)), >, 0);
  g_assert_false (own->allowed);
  g_assert_cmpstr (own->rule, ==, "N3");
  g_assert_nonnull (strstr (own->remedy, "draft a new letter"));
}

#define MORE "gang*\nprison*\nfoyer\n"

/* A word that is new in the list takes back what holds it, printed or not, above the fold or below; what was given stays, and no copy of it comes out. */
static void
test_new_word (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home;
  const gint64 person = office_add_client (office, "Zo", &home);
  const gint64 below = approve_saying (office, person, "We meet at the foyer.", "For Zo"), above = approve_saying (office, person, "Hello", "The Foyer"),
               clean = approve_saying (office, person, "Hello", "For Zo"), printed = approve_saying (office, person, "The foyer", ""),
               given = approve_saying (office, person, "The foyer", "");

  office_must (office, PRINTED, office_deed (printed, 0, NULL, NULL, NULL));
  office_must (office, PRINTED, office_deed (given, 0, NULL, NULL, NULL));
  office_must (office, DELIVERED, office_deed (given, 0, SOS_LETTER_HANDED, NULL, NULL));
  g_assert_cmpint (keep_list (office, "sensitive-words", MORE, "shorter", NULL), ==, 3);
  assert_state (office, below, SOS_LETTER_DRAFT);
  assert_state (office, above, SOS_LETTER_DRAFT);
  assert_state (office, printed, SOS_LETTER_DRAFT);
  assert_state (office, clean, SOS_LETTER_APPROVED);
  assert_state (office, given, SOS_LETTER_HANDED);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM task WHERE kind = 'PRINTED_NOT_POSTED' AND letter = $1", printed), ==, 1);
  office_must (office, RELEASE, office_deed (clean, 0, NULL, NULL, NULL));
  office_must_not (office, RELEASE, office_deed (given, 0, NULL, NULL, NULL), "tell what it is about");
  office_must_not (office, RELEASE, office_deed (given, 0, NULL, NULL, "export"), "What went out stays here to be read");
  assert_readable (office, given);
  /* Undone, all stand as they stood. */
  sit (office, office->administrator);
  office_undo (office);
  sit (office, office->worker);
  assert_state (office, below, SOS_LETTER_APPROVED);
  office_must (office, RELEASE, office_deed (below, 0, NULL, NULL, NULL));
}

/* It is asked of what is approved from then on; a name that is let be is let be. */
static void
test_list_at_once (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autoptr (SosApproveLetter) approve = NULL;
  g_autoptr (GError) error = NULL;

  keep_list (office, "sensitive-words", MORE, "shorter", NULL);
  letter = make (office, person);
  approve = look_saying (office, letter, "We meet at the Foyer.", "");
  g_assert_false (office_do (office, (SosTransactionFunc) sos_casework_approve_letter, approve, &error));
  g_assert_true (office_says (error, "write down why"));
  keep_list (office, "everyday-words", "foyer\nward\ncourt", NULL, "Say under");
  keep_list (office, "everyday-words", "foyer\nward\ncourt", "The name of a house", NULL);
  approve_saying (office, person, "We meet at the Foyer.", "");
}

/* Who gave a reason gave it for the words that were there then. */
static void
test_list_and_reason (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter;
  const gint64 person = office_add_client (office, "Zo", &home);
  g_autoptr (SosApproveLetter) approve = NULL;
  g_autoptr (GError) error = NULL;

  letter = make (office, person);
  office_must (office, (SosTransactionFunc) sos_casework_give_letter_reason, sos_deed_new (letter, "kept-words", "They asked for it."));
  approve = look_saying (office, letter, "The prison and the foyer.", "");
  office_do (office, (SosTransactionFunc) sos_casework_approve_letter, approve, &error);
  g_assert_no_error (error);
  g_assert_cmpint (keep_list (office, "sensitive-words", "gang*\nprison*", "shorter", NULL), ==, 0);
  g_assert_cmpint (keep_list (office, "sensitive-words", MORE, NULL, NULL), ==, 1);
  assert_state (office, letter, SOS_LETTER_DRAFT);
}

static void
test_list_refused (void)
{
  g_autoptr (Office) office = office_new ();

  keep_list (office, "sensitive-words", "", "none", "no word in it");
  keep_list (office, "sensitive-words", "gang*", NULL, "Say under");
  keep_list (office, "hard-words", "comply = keep to", NULL, NULL);
  keep (office, "hard-words", "so", "comply = keep to", NULL, NULL, "kept by the office");
  sit (office, office->administrator);
  keep (office, "hard-words", "so", "comply = keep to", "comply", "Ayaan Warsame", "English alone");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  g_test_add_func ("/casework/wordings/versions", test_versions);
  g_test_add_func ("/casework/wordings/draft", test_draft);
  g_test_add_func ("/casework/wordings/letters", test_letters);
  g_test_add_func ("/casework/wordings/translation", test_translation);
  g_test_add_func ("/casework/wordings/stale", test_stale);
  g_test_add_func ("/casework/wordings/withdrawn", test_withdrawn);
  g_test_add_func ("/casework/wordings/withdrawn-common", test_withdrawn_common);
  g_test_add_func ("/casework/wordings/new-program", test_new_program);
  g_test_add_func ("/casework/wordings/other-language", test_other_language);
  g_test_add_func ("/casework/wordings/new-word", test_new_word);
  g_test_add_func ("/casework/wordings/list-at-once", test_list_at_once);
  g_test_add_func ("/casework/wordings/list-and-reason", test_list_and_reason);
  g_test_add_func ("/casework/wordings/list-refused", test_list_refused);
  return g_test_run ();
}
