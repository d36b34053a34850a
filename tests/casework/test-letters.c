/* test-letters.c - the course of a letter and its gates (domain 6.1; N2, V23), and scenario S8 without a window. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-deaths.h"
#include "sos-history.h"
#include "sos-letter-states.h"
#include "sos-plan-rules.h"
#include "sos-posting-rules.h"

#include <string.h>

#define DAY ((gint64) 24 * 60 * 60)

#define DRAFT ((SosTransactionFunc) sos_casework_draft_letter)
#define CHOOSE ((SosTransactionFunc) sos_casework_choose_delivery)
#define CHECK ((SosTransactionFunc) sos_casework_check_letter)
#define RELEASE ((SosTransactionFunc) sos_casework_release_letter)
#define PRINTED ((SosTransactionFunc) sos_casework_mark_printed)
#define DELIVERED ((SosTransactionFunc) sos_casework_mark_delivered)
#define VOID_LETTER ((SosTransactionFunc) sos_casework_void_letter)
#define SET_RULE ((SosTransactionFunc) sos_casework_set_posting_rule)

static SosDeed *
about (gint64 id)
{
  return office_deed (id, 0, NULL, NULL, NULL);
}

static SosDeed *
with_code (gint64 id, const char *code)
{
  return office_deed (id, 0, code, NULL, NULL);
}

/* Done without a title, so that it is not what undo turns back. */
static void
do_quietly (Office *office, SosTransactionFunc func, SosDeed *deed)
{
  g_autoptr (SosDeed) taken = deed;
  g_autoptr (GError) error = NULL;

  sos_store_write (office->store, NULL, func, taken, &error);
  g_assert_no_error (error);
}

static void
approve_quietly (Office *office, gint64 letter)
{
  g_autoptr (SosApproveLetter) approve = office_look_at (office, letter);
  g_autoptr (GError) error = NULL;

  sos_store_write (office->store, NULL, (SosTransactionFunc) sos_casework_approve_letter, approve, &error);
  g_assert_no_error (error);
}

static void
assert_state (Office *office, gint64 letter, const char *state)
{
  g_autofree char *now = office_dup_text (office, SOS_TYPE_LETTER, letter, "state");

  g_assert_cmpstr (now, ==, state);
}

/* The usual way of a letter by post, with what it leaves behind. */
static void
test_course (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Zoë O'Neill", &address);
  const gint64 letter = office_add_approved_letter (office, person, address);
  g_autofree char *ref = office_dup_text (office, SOS_TYPE_LETTER, letter, "ref");
  g_autofree char *rule = NULL;

  g_assert_true (g_str_has_prefix (ref, "L-000001-"));
  assert_state (office, letter, SOS_LETTER_APPROVED);
  office_must_not (office, DELIVERED, with_code (letter, SOS_LETTER_POSTED), "print it first");
  office_must (office, RELEASE, with_code (letter, SOS_DELIVERY_POST));
  office_must (office, PRINTED, about (letter));
  assert_state (office, letter, SOS_LETTER_PRINTED);
  office_must_not (office, DELIVERED, office_deed (letter, 0, SOS_LETTER_POSTED, NULL, "2026-11-24"), "still to come");
  office_must (office, DELIVERED, office_deed (letter, 0, SOS_LETTER_POSTED, NULL, "2026-11-23"));
  assert_state (office, letter, SOS_LETTER_POSTED);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM audit WHERE verb = 'print' AND record = $1", letter), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM plan WHERE person = $1 AND copy_given = 'POSTED'", person), ==, 1);

  /* What comes back stops the next letter. */
  office_must (office, DELIVERED, with_code (letter, SOS_LETTER_RETURNED));
  rule = office_dup_text (office, SOS_TYPE_ADDRESS, address, "posting-rule");
  g_assert_cmpstr (rule, ==, SOS_POSTING_DO_NOT_POST);
  g_assert_cmpint (office_count (office, "SELECT check_needed FROM address WHERE id = $1", address), ==, 1);
}

static void
test_gates (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Null", &address);
  const gint64 nobody = office_add_person (office, "Sukarno");
  const gint64 elsewhere = office_add (office, SOS_TYPE_ADDRESS, "person", nobody, "type", "HOME", "posting-rule", "OK", "visiting-rule",
                                       "OK", "reviewed-on", "2026-11-01", NULL);
  gint64 letter;
  g_autoptr (GError) error = NULL;

  office_must_not (office, DRAFT, about (nobody), "no plan yet");
  letter = office_must (office, DRAFT, about (person));
  office_must_not (office, CHOOSE, office_deed (letter, 0, SOS_DELIVERY_POST, NULL, NULL), "no address is chosen");
  office_must_not (office, CHOOSE, office_deed (letter, elsewhere, SOS_DELIVERY_POST, NULL, NULL), "no address is chosen");
  office_must_not (office, CHOOSE, office_deed (letter, address, SOS_DELIVERY_SECURE_EMAIL, NULL, NULL), "(N2)");
  office_must_not (office, RELEASE, with_code (letter, SOS_DELIVERY_HAND), "not approved");
  office_must_not (office, RELEASE, with_code (letter, "SOMEHOW"), "(N2)");
  g_assert_false (office_try_approve (office, letter, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);

  office_approve (office, letter);
  office_must_not (office, CHOOSE, office_deed (letter, address, SOS_DELIVERY_POST, NULL, NULL), "back to draft");
  office_must_not (office, RELEASE, with_code (letter, SOS_DELIVERY_POST), "(N2)");
  office_must (office, RELEASE, with_code (letter, SOS_DELIVERY_HAND));
  office_must (office, PRINTED, about (letter));
  office_must_not (office, DELIVERED, with_code (letter, SOS_LETTER_POSTED), "by hand");
  office_must_not (office, VOID_LETTER, about (letter), "why");
  office_must (office, DELIVERED, with_code (letter, SOS_LETTER_HANDED));
  office_must_not (office, VOID_LETTER, office_deed (letter, 0, NULL, "Wrong name", NULL), "have this letter");
}

static void
change_format (Office *office, gint64 person, gint64 letter)
{
  office_set (office, SOS_TYPE_LETTER, letter, "format", SOS_FORMAT_GIANT);
}

static void
change_name (Office *office, gint64 person, gint64 letter)
{
  office_set (office, SOS_TYPE_PERSON, person, "known-as", "Zed");
}

/* Pages made from an older state of the letter, or of what it says, are never frozen. */
static void
test_stale_pages (void)
{
  static void (*const changes[]) (Office *, gint64, gint64) = { change_format, change_name };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 address;
      const gint64 person = office_add_client (office, "Şeyma", &address);
      const gint64 letter = office_must (office, DRAFT, about (person));
      g_autoptr (SosApproveLetter) approve = NULL;
      g_autoptr (GError) error = NULL;

      office_must (office, CHECK, about (letter));
      approve = office_look_at (office, letter);
      changes[i](office, person, letter);
      g_assert_false (office_do (office, (SosTransactionFunc) sos_casework_approve_letter, approve, &error));
      g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
    }
}

static gboolean
forge_pages (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) paper = sos_transaction_find (transaction, SOS_TYPE_LETTER_PAPER, "letter = $1", error, "i", *(gint64 *) data);
  g_autoptr (GBytes) other = g_bytes_new_static ("%PDF other", 10);

  sos_record_set_bytes (paper, SOS_LETTER_PAPER_PDF, other);
  return sos_transaction_save (transaction, paper, error);
}

/* Only what was approved comes out, byte for byte. */
static void
test_forged_pages (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address, letter;
  const gint64 person = office_add_client (office, "Łukasz", &address);
  g_autoptr (GError) error = NULL;

  letter = office_add_approved_letter (office, person, address);
  sos_store_write (office->store, NULL, forge_pages, &letter, &error);
  g_assert_no_error (error);
  office_must_not (office, RELEASE, with_code (letter, SOS_DELIVERY_POST), "not those that were approved");
}

/* Who approves: the one at the desk x whether an address was called unsafe lately. */
static void
test_approvers (void)
{
  static const struct
  {
    int actor; /* 0 worker, 1 colleague, 2 lead, 3 administrator, 4 nobody */
    gboolean unsafe_lately;
    gboolean may;
  } rows[] = {
    { 0, FALSE, TRUE }, { 0, TRUE, FALSE },  { 1, FALSE, FALSE }, { 1, TRUE, FALSE },  { 2, FALSE, TRUE },
    { 2, TRUE, TRUE },  { 3, FALSE, FALSE }, { 3, TRUE, FALSE },  { 4, FALSE, FALSE }, { 4, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      const gint64 actors[] = { office->worker, office->colleague, office->lead, office->administrator, 0 };
      gint64 address, letter;
      const gint64 person = office_add_client (office, "Zo", &address);
      g_autoptr (SosApproveLetter) approve = NULL;
      g_autoptr (GError) error = NULL;

      if (rows[i].unsafe_lately)
        office_must (office, SET_RULE, office_deed (address, 0, SOS_POSTING_UNSAFE, "Threat", NULL));
      letter = office_must (office, DRAFT, about (person));
      office_must (office, CHECK, about (letter));
      approve = office_look_at (office, letter);
      sos_store_set_actor (office->store, actors[rows[i].actor]);
      if (office_do (office, (SosTransactionFunc) sos_casework_approve_letter, approve, &error) != rows[i].may)
        g_error ("row %u: %s", i, error != NULL ? error->message : "allowed");
      if (!rows[i].may)
        g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
    }
}

/* ---- S8: approved yesterday, unsafe this morning ---- */

static void
assert_no_address (SosLetterCase *letter_case)
{
  g_assert_false (sos_letter_case_get_posting_verdict (letter_case)->allowed);
  g_assert_true (sos_letter_case_is_hand_only (letter_case));
  g_assert_cmpint (sos_merge_get_kind (sos_letter_case_get_merge (letter_case), "recipient_address_block"), ==, SOS_MERGE_ABSENT);
}

static int
count_refused (Office *office, gint64 letter, const char *deed)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM audit WHERE verb = 'fail' AND kind = 'letter' AND record = $1"
                                          " AND new = '%s' AND actor <> 0 AND reason <> ''", deed);

  return (int) office_count (office, sql, letter);
}

/* Print, print again, save as a file, mark as posted: each way out is shut, and each attempt is noted. */
static void
assert_shut (Office *office, gint64 letter)
{
  g_autoptr (SosLetterCase) letter_case = office_open_letter (office, letter);

  office_must_not (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_POST, "print", NULL), "marked unsafe");
  office_must_not (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_POST, "export", NULL), "marked unsafe");
  office_must_not (office, RELEASE, office_deed (letter, 0, NULL, "export", NULL), "marked unsafe");
  office_must_not (office, RELEASE, with_code (letter, SOS_DELIVERY_HAND), "not approved");
  office_must_not (office, DELIVERED, with_code (letter, SOS_LETTER_POSTED), "marked unsafe");
  office_must_not (office, CHECK, about (letter), "marked unsafe");
  assert_no_address (letter_case);
  g_assert_null (sos_letter_case_get_paper (letter_case));
  g_assert_cmpint (count_refused (office, letter, "print"), ==, 2);
  g_assert_cmpint (count_refused (office, letter, "export"), ==, 2);
  g_assert_cmpint (count_refused (office, letter, "send"), ==, 2);
}

/* By hand it may go, with the lead's approval, and as new pages. */
static void
give_by_hand (Office *office, gint64 letter)
{
  g_autoptr (SosLetterCase) letter_case = NULL;
  g_autoptr (GError) error = NULL;

  office_must (office, CHOOSE, with_code (letter, SOS_DELIVERY_HAND));
  office_must (office, CHECK, about (letter));
  g_assert_false (office_try_approve (office, letter, &error));
  g_clear_error (&error);
  sos_store_set_actor (office->store, office->lead);
  office_try_approve (office, letter, &error);
  g_assert_no_error (error);
  letter_case = office_open_letter (office, letter);
  assert_no_address (letter_case);
  g_assert_cmpint (sos_record_get_number (SOS_RECORD (sos_letter_case_get_letter (letter_case)), SOS_LETTER_VERSION), ==, 2);
  g_assert_true (sos_record_has_text (SOS_RECORD (sos_letter_case_get_paper (letter_case)), SOS_LETTER_PAPER_DELIVERY, "HAND"));
  office_must_not (office, RELEASE, with_code (letter, SOS_DELIVERY_POST), "(N2)");
  office_must (office, RELEASE, with_code (letter, SOS_DELIVERY_HAND));
  office_must (office, PRINTED, about (letter));
  office_must (office, DELIVERED, with_code (letter, SOS_LETTER_HANDED));
}

static void
test_s8 (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Zo", &address);
  const gint64 waiting = office_add_approved_letter (office, person, address);
  const gint64 printed = office_add_approved_letter (office, person, address);
  g_autoptr (SosDeed) unsafe = office_deed (address, 0, SOS_POSTING_UNSAFE, "Police warning", NULL);
  g_autoptr (SosLetterCase) before = office_open_letter (office, waiting);
  g_autoptr (GError) error = NULL;

  g_assert_true (sos_letter_case_get_posting_verdict (before)->allowed);
  g_assert_cmpstr (sos_merge_get_text (sos_letter_case_get_merge (before), "recipient_address_block"), ==,
                   "7 Larkfield Walk\nLondon\nSE15 9CK");
  g_assert_nonnull (sos_letter_case_get_paper (before));
  office_must (office, RELEASE, with_code (printed, SOS_DELIVERY_POST));
  office_must (office, PRINTED, about (printed));

  office_do (office, SET_RULE, unsafe, &error);
  g_assert_no_error (error);
  g_assert_cmpint (unsafe->count, ==, 2);
  assert_state (office, waiting, SOS_LETTER_DRAFT);
  assert_state (office, printed, SOS_LETTER_DRAFT);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM task WHERE person = $1 AND kind = 'PRINTED_NOT_POSTED'", person), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM task WHERE letter = $1", printed), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM audit WHERE record = $1 AND field = 'state' AND new = 'DRAFT'"
                                         " AND old = 'APPROVED' AND reason = 'Police warning'", waiting), ==, 1);
  assert_shut (office, waiting);
  assert_shut (office, printed);
  give_by_hand (office, waiting);
}

/* ---- what was refused is in the history ---- */

static gboolean
read_history (SosTransaction *transaction, gpointer data, GError **error)
{
  gint64 person = *(gint64 *) data;
  g_autoptr (GArray) papers = sos_history_query_run (transaction, person, SOS_HISTORY_PAPERS, error);
  g_autoptr (GArray) changes = sos_history_query_run (transaction, person, SOS_HISTORY_CHANGES, error);
  g_autoptr (GPtrArray) rows = sos_history_fetch (transaction, (gint64 *) (gpointer) papers->data, papers->len, error);
  g_autoptr (GPtrArray) changed = sos_history_fetch (transaction, (gint64 *) (gpointer) changes->data, changes->len, error);
  SosHistoryRow *row;

  g_assert_cmpuint (rows->len, ==, 2);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (sos_history_row_get_what (row), ==, "Letter: Sending refused");
  row = g_ptr_array_index (rows, 1);
  g_assert_cmpstr (sos_history_row_get_what (row), ==, "Letter: Saving as a file refused");
  g_assert_cmpstr (sos_history_row_get_who (row), ==, "Moyo Adeyemi");
  g_assert_null (sos_history_row_get_old (row));
  g_assert_null (sos_history_row_get_new (row));
  g_assert_cmpstr (sos_history_row_get_reason (row), ==, "This letter is not approved. Check and approve it first.");
  for (guint i = 0; i < changed->len; i++)
    g_assert_cmpstr (sos_history_row_get_verb (g_ptr_array_index (changed, i)), !=, "fail");
  return TRUE;
}

static gboolean
draft_and_choose_post (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosDeed) draft = about (*(gint64 *) data);
  g_autoptr (SosDeed) choose = NULL;

  if (!sos_casework_draft_letter (transaction, draft, error))
    return FALSE;
  choose = with_code (draft->result, SOS_DELIVERY_POST);
  return sos_casework_choose_delivery (transaction, choose, error);
}

static void
test_refusals (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address, person = office_add_client (office, "Zo", &address);
  const gint64 letter = office_must (office, DRAFT, about (person));
  g_autoptr (GError) error = NULL;

  office_must_not (office, RELEASE, office_deed (letter, 0, NULL, "export", NULL), "not approved");
  /* A letter that was never kept: the line is the person's all the same. */
  g_assert_false (sos_store_write (office->store, NULL, draft_and_choose_post, &person, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM audit WHERE verb = 'fail' AND person = $1 AND record IS NULL", person), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM letter WHERE person = $1", person), ==, 1);
  g_clear_error (&error);
  sos_store_read (office->store, read_history, &person, &error);
  g_assert_no_error (error);

  /* Undo takes back the last thing that was done, not what was refused. */
  office_undo (office);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM letter WHERE person = $1 AND removed IS NULL", person), ==, 0);
}

static gint64
count_printed (Office *office, gint64 letter)
{
  return office_count (office, "SELECT count(*) FROM audit WHERE verb = 'print' AND record = $1", letter);
}

static gint64
count_to_destroy (Office *office, gint64 letter)
{
  return office_count (office, "SELECT count(*) FROM task WHERE letter = $1 AND kind = 'PRINTED_NOT_POSTED' AND done_on IS NULL", letter);
}

static void
forbid_post (Office *office, gint64 letter, gint64 address)
{
  office_must (office, SET_RULE, with_code (address, SOS_POSTING_DO_NOT_POST));
}

static void
take_back (Office *office, gint64 letter, gint64 address)
{
  office_must (office, CHECK, with_code (letter, SOS_LETTER_DRAFT));
}

static void
put_aside (Office *office, gint64 letter, gint64 address)
{
  office_must (office, VOID_LETTER, office_deed (letter, 0, NULL, "Wrong name", NULL));
}

static void
approve_anew (Office *office, gint64 letter, gint64 address)
{
  take_back (office, letter, address);
  office_approve (office, letter);
}

/* Whatever happened to the letter between the printer's start and its end: the pages are there, and somebody is told. */
static void
test_printed_meanwhile (void)
{
  static const struct
  {
    void (*happen) (Office *office, gint64 letter, gint64 address);
    const char *state;
  } rows[] = {
    { forbid_post, SOS_LETTER_DRAFT },
    { take_back, SOS_LETTER_DRAFT },
    { put_aside, SOS_LETTER_VOID },
    { approve_anew, SOS_LETTER_APPROVED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 address;
      const gint64 person = office_add_client (office, "Zo", &address);
      const gint64 letter = office_add_approved_letter (office, person, address);

      g_test_message ("row %u", i);
      office_must (office, RELEASE, with_code (letter, SOS_DELIVERY_POST));
      rows[i].happen (office, letter, address);
      office_must (office, PRINTED, office_deed (letter, 1, NULL, NULL, NULL));
      assert_state (office, letter, rows[i].state);
      g_assert_cmpint (count_to_destroy (office, letter), ==, 1);
      g_assert_cmpint (count_printed (office, letter), ==, 1);
    }
}

/* The history says "printed" of what the printer took, a copy as well, and of nothing else. */
static void
test_noted_when_out (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Zo", &address);
  const gint64 letter = office_add_approved_letter (office, person, address);

  office_must (office, RELEASE, with_code (letter, SOS_DELIVERY_POST));
  office_must (office, RELEASE, office_deed (letter, 0, SOS_DELIVERY_POST, "export", NULL));
  g_assert_cmpint (count_printed (office, letter), ==, 0);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM audit WHERE verb = 'export' AND record = $1", letter), ==, 0);
  office_must (office, PRINTED, office_deed (letter, 1, NULL, NULL, NULL));
  office_must (office, PRINTED, office_deed (letter, 1, NULL, NULL, NULL));
  office_must (office, (SosTransactionFunc) sos_casework_mark_exported, about (letter));
  g_assert_cmpint (count_printed (office, letter), ==, 2);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM audit WHERE verb = 'export' AND record = $1", letter), ==, 1);
  assert_state (office, letter, SOS_LETTER_PRINTED);
}

/* V23: nobody gets an English letter who has them in another language. */
static void
test_language (void)
{
  static const struct
  {
    const char *language;
    gboolean may;
  } rows[] = { { NULL, TRUE }, { "en", TRUE }, { "so", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 address;
      const gint64 person = office_add_client (office, "Zo", &address);
      const gint64 letter = office_must (office, DRAFT, about (person));
      g_autoptr (GError) error = NULL;

      office_set (office, SOS_TYPE_PERSON, person, "letter-language", rows[i].language);
      office_must (office, CHECK, about (letter));
      g_assert_true (office_try_approve (office, letter, &error) == rows[i].may);
      if (!rows[i].may)
        g_assert_true (office_says (error, "another language"));
    }
}

static void
remove_unsafe (Office *office, gint64 address)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (office_remove (office, SOS_TYPE_ADDRESS, address, &error));
}

static void
remove_unsafe_and_undo (Office *office, gint64 address)
{
  remove_unsafe (office, address);
  office_undo (office);
}

/* For how long a lead approves is the office's to choose. */
static void
test_careful_days (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 now = sos_clock_now ();
  gint64 address, letter;
  const gint64 person = office_add_client (office, "Zo", &address);
  g_autoptr (GError) error = NULL;

  office_add (office, SOS_TYPE_SETTING, "name", "letter-careful-days", "value", "20", NULL);
  sos_clock_set (now - 15 * DAY);
  office_must (office, SET_RULE, office_deed (address, 0, SOS_POSTING_UNSAFE, "Threat", NULL));
  sos_clock_set (now);
  letter = office_must (office, DRAFT, about (person));
  office_must (office, CHECK, about (letter));
  g_assert_false (office_try_approve (office, letter, &error));
  g_assert_true (office_says (error, "20 days"));
}

/* An unsafe address that is taken away, or brought back, is as careful a matter as one that is marked (6.1). */
static void
test_unsafe_taken_away (void)
{
  static void (*const rows[]) (Office *, gint64) = { remove_unsafe, remove_unsafe_and_undo };
  const gint64 now = sos_clock_now ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 address, letter;
      const gint64 person = office_add_client (office, "Zo", &address);
      g_autoptr (GError) error = NULL;

      sos_clock_set (now - 15 * DAY);
      office_must (office, SET_RULE, office_deed (address, 0, SOS_POSTING_UNSAFE, "Threat", NULL));
      sos_clock_set (now);
      rows[i](office, address);
      letter = office_must (office, DRAFT, about (person));
      office_must (office, CHECK, about (letter));
      g_assert_false (office_try_approve (office, letter, &error));
      g_assert_true (office_says (error, "14 days"));
    }
}

static gboolean
read_flag (SosTransaction *transaction, gpointer data, GError **error)
{
  gint64 person = *(gint64 *) data;
  g_autoptr (GArray) ids = sos_history_query_run (transaction, person, SOS_HISTORY_CHANGES, error);
  g_autoptr (GPtrArray) rows = sos_history_fetch (transaction, (gint64 *) (gpointer) ids->data, ids->len, error);
  SosHistoryRow *newest = g_ptr_array_index (rows, 0);

  g_assert_cmpstr (sos_history_row_get_what (newest), ==, "Needs an interpreter");
  g_assert_cmpstr (sos_history_row_get_old (newest), ==, "no");
  g_assert_cmpstr (sos_history_row_get_new (newest), ==, "yes");
  return TRUE;
}

/* A flag reads in the history as it was set. */
static void
test_flag_in_history (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 person = office_add_person (office, "Zo");
  g_autoptr (SosRecord) record = office_load (office, SOS_TYPE_PERSON, person);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);
  g_autoptr (GError) error = NULL;

  sos_record_set_flag (record, SOS_PERSON_INTERPRETER_NEEDED, TRUE);
  office_do (office, (SosTransactionFunc) sos_casework_save_record, save, &error);
  g_assert_no_error (error);
  sos_store_read (office->store, read_flag, &person, &error);
  g_assert_no_error (error);
}

/* Of a letter that was posted a copy comes out as it went; once the post is not safe, its words alone, for the hand (S8.2). */
static void
test_copy (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Zo", &address);
  const gint64 letter = office_add_approved_letter (office, person, address);
  g_autoptr (SosDeed) copy = office_deed (letter, 0, SOS_DELIVERY_HAND, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *merge;

  office_must (office, PRINTED, about (letter));
  office_must_not (office, RELEASE, with_code (letter, SOS_DELIVERY_HAND), "another way");
  office_must (office, DELIVERED, with_code (letter, SOS_LETTER_POSTED));
  office_must (office, RELEASE, with_code (letter, SOS_DELIVERY_POST));
  office_must (office, SET_RULE, with_code (address, SOS_POSTING_UNSAFE));
  office_must_not (office, RELEASE, with_code (letter, SOS_DELIVERY_POST), "marked unsafe");
  g_assert_true (office_do (office, RELEASE, copy, &error));
  g_assert_null (sos_record_get_bytes (copy->made, SOS_LETTER_PAPER_PDF));
  merge = sos_record_get_bytes (copy->made, SOS_LETTER_PAPER_MERGE);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (merge, NULL), (gssize) g_bytes_get_size (merge), "I want to box again"));
  g_assert_null (g_strstr_len (g_bytes_get_data (merge, NULL), (gssize) g_bytes_get_size (merge), "Larkfield Walk"));
}

/* Its address was taken away while it was on its way: it came back all the same, and that is noted. */
static void
test_returned_from_nowhere (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Zo", &address);
  const gint64 letter = office_add_approved_letter (office, person, address);
  g_autoptr (GError) error = NULL;

  office_must (office, RELEASE, with_code (letter, SOS_DELIVERY_POST));
  office_must (office, PRINTED, about (letter));
  office_must (office, DELIVERED, with_code (letter, SOS_LETTER_POSTED));
  g_assert_true (office_remove (office, SOS_TYPE_ADDRESS, address, &error));
  office_must (office, DELIVERED, with_code (letter, SOS_LETTER_RETURNED));
  assert_state (office, letter, SOS_LETTER_RETURNED);
}

/* Whoever undoes the permission takes back what rested on it, though the printing itself cannot be undone. */
static void
test_undone_permission (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address, letter;
  const gint64 person = office_add_client (office, "Zo", &address);
  g_autofree char *rule = NULL;

  office_must (office, SET_RULE, with_code (address, SOS_POSTING_DO_NOT_POST));
  letter = office_must (office, DRAFT, about (person));
  /* Only the permission can be undone: the rest is done by others, at their own desks. */
  office_must (office, SET_RULE, with_code (address, SOS_POSTING_OK));
  do_quietly (office, CHOOSE, office_deed (letter, address, SOS_DELIVERY_POST, NULL, NULL));
  do_quietly (office, CHECK, about (letter));
  approve_quietly (office, letter);
  do_quietly (office, RELEASE, with_code (letter, SOS_DELIVERY_POST));
  do_quietly (office, PRINTED, about (letter));
  office_undo (office);
  rule = office_dup_text (office, SOS_TYPE_ADDRESS, address, "posting-rule");
  g_assert_cmpstr (rule, ==, SOS_POSTING_DO_NOT_POST);
  assert_state (office, letter, SOS_LETTER_DRAFT);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM task WHERE letter = $1 AND kind = 'PRINTED_NOT_POSTED'", letter), ==, 1);
}

/* ---- every change that makes post unsafe ---- */

typedef void (*Change) (Office *office, gint64 person, gint64 address);

static void
hide_from_them (Office *office, gint64 person, gint64 address)
{
  office_add (office, SOS_TYPE_ADDRESS_PERSON, "address", address, "rule", "HIDDEN_FROM", "other-person", person, NULL);
}

static void
hide_by_name (Office *office, gint64 person, gint64 address)
{
  office_add (office, SOS_TYPE_ADDRESS_PERSON, "address", address, "rule", "HIDDEN_FROM", "name", "ZO", NULL);
}

static void
withdraw (Office *office, gint64 person, gint64 address)
{
  office_add (office, SOS_TYPE_CONSENT, "person", person, "type", "POST_LETTERS", "status", "WITHDRAWN", "dated", "2026-11-23", NULL);
}

static void
end_address (Office *office, gint64 person, gint64 address)
{
  office_set (office, SOS_TYPE_ADDRESS, address, "valid-to", "2026-11-22");
}

static void
rewrite_address (Office *office, gint64 person, gint64 address)
{
  office_set (office, SOS_TYPE_ADDRESS, address, "lines", "8 Larkfield Walk");
}

static void
take_address_away (Office *office, gint64 person, gint64 address)
{
  g_autoptr (GError) error = NULL;

  office_remove (office, SOS_TYPE_ADDRESS, address, &error);
  g_assert_no_error (error);
}

static void
die (Office *office, gint64 person, gint64 address)
{
  office_set (office, SOS_TYPE_PERSON, person, "deceased-on", "2026-11-20");
}

/* Before anybody knows the day. */
static void
end_by_death (Office *office, gint64 person, gint64 address)
{
  office_must (office, (SosTransactionFunc) sos_casework_note_death, office_deed (person, 0, NULL, "The hospital rang", "2026"));
}

static void
agree_and_withdraw (Office *office, gint64 person, gint64 address)
{
  office_add (office, SOS_TYPE_CONSENT, "person", person, "type", "POST_LETTERS", "status", "GIVEN", "dated", "2026-11-20", "withdrawn-on",
              "2026-11-23", NULL);
}

static void
agree_after_no (Office *office, gint64 person, gint64 address)
{
  withdraw (office, person, address);
  office_add (office, SOS_TYPE_CONSENT, "person", person, "type", "POST_LETTERS", "status", "GIVEN", "dated", "2026-11-23", NULL);
}

static void
end_in_part (Office *office, gint64 person, gint64 address)
{
  office_set (office, SOS_TYPE_ADDRESS, address, "valid-to", "2026-11");
}

static void
shorten_review (Office *office, gint64 person, gint64 address)
{
  office_add (office, SOS_TYPE_SETTING, "name", "posting-review-days", "value", "10", NULL);
}

static void
mark_by_form (Office *office, gint64 person, gint64 address)
{
  office_set (office, SOS_TYPE_ADDRESS, address, "posting-rule", SOS_POSTING_HAND_ONLY);
}

/* What the page offers is what the gate lets through: the same question, whatever the facts. */
static void
test_offered_is_allowed (void)
{
  static const Change changes[] = { NULL, hide_from_them, hide_by_name, withdraw, agree_and_withdraw, agree_after_no, end_address,
                                    end_in_part, shorten_review, die, end_by_death, mark_by_form };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 address;
      const gint64 person = office_add_client (office, "Zo", &address);
      const gint64 letter = office_must (office, DRAFT, about (person));
      g_autoptr (SosDeed) choose = office_deed (letter, address, SOS_DELIVERY_POST, NULL, NULL);
      g_autoptr (SosLetterCase) letter_case = NULL;
      g_autoptr (SosVerdict) offered = NULL;
      g_autoptr (GError) error = NULL;

      if (changes[i] != NULL)
        changes[i](office, person, address);
      letter_case = office_open_letter (office, letter);
      offered = sos_letter_case_ask_posting (letter_case, address);
      g_test_message ("row %u", i);
      g_assert_true (offered->allowed == (i == 0));
      g_assert_true (office_do (office, CHOOSE, choose, &error) == offered->allowed);
      if (!offered->allowed)
        g_assert_true (g_str_has_prefix (error->message, offered->words));
    }
}

static void
test_every_change_pulls_back (void)
{
  static const Change changes[]
    = { hide_from_them, hide_by_name, withdraw, end_address, rewrite_address, take_address_away, die, end_by_death, mark_by_form };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (Office) office = office_new ();
      gint64 address;
      const gint64 person = office_add_client (office, "Zo", &address);
      const gint64 letter = office_add_approved_letter (office, person, address);
      g_autofree char *reason = NULL;

      changes[i](office, person, address);
      assert_state (office, letter, SOS_LETTER_DRAFT);
      reason = office_dup_text (office, SOS_TYPE_LETTER, letter, "pulled-back-reason");
      g_assert_nonnull (reason);
    }
}

/* A name of somebody else stands in the letter only where the goal is shared with them. */
static void
test_third_parties (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 plan = office_add_plan (office, person);
  const gint64 goal = office_count (office, "SELECT id FROM goal WHERE plan = $1", plan);
  g_autoptr (SosLetterCase) letter_case = NULL;
  GPtrArray *goals, *steps;

  office_add (office, SOS_TYPE_ACTION, "goal", goal, "position", (gint64) 3, "words", "Meet you at the side gate", "who", SOS_WHO_SCHOOL,
              "who-name", "Ms Idris", "status", "TO_DO", NULL);
  office_add (office, SOS_TYPE_ACTION, "goal", goal, "position", (gint64) 4, "words", "Keep a place", "who", SOS_WHO_PROFESSIONAL,
              "who-name", "Coach Bello", "status", "TO_DO", NULL);
  office_add (office, SOS_TYPE_GOAL_SHARE, "goal", goal, "shared-with", "SCHOOL", "name", "Ms Idris", NULL);
  letter_case = office_open_letter (office, office_must (office, DRAFT, about (person)));
  goals = sos_merge_get_list (sos_letter_case_get_merge (letter_case), "goals");
  g_assert_cmpuint (goals->len, ==, 1);
  steps = sos_merge_get_list (g_ptr_array_index (goals, 0), "steps");
  g_assert_cmpuint (steps->len, ==, 4);
  g_assert_cmpstr (sos_merge_get_text (g_ptr_array_index (steps, 0), "who_kind"), ==, "ME");
  g_assert_cmpstr (sos_merge_get_text (g_ptr_array_index (steps, 2), "who"), ==, "Ms Idris");
  g_assert_cmpstr (sos_merge_get_text (g_ptr_array_index (steps, 3), "who"), ==, "Someone who helps us");
  g_assert_nonnull (strstr (sos_merge_get_text (sos_letter_case_get_merge (letter_case), "shared_with"), "Ms Idris"));
}

/* What is still to be written is on no paper, not even as an empty line, and nobody is named for it. */
static void
test_blank_goals (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 plan = office_add_plan (office, person);
  const gint64 goal = office_count (office, "SELECT id FROM goal WHERE plan = $1", plan);
  const gint64 blank = office_add_goal (office, plan, NULL);
  g_autoptr (SosLetterCase) letter_case = NULL;
  GPtrArray *goals, *steps;

  office_add_step (office, goal, SOS_WHO_YP, NULL, "2026-12-03");
  office_add_step (office, blank, SOS_WHO_WORKER, "Ring the council", NULL);
  office_add (office, SOS_TYPE_GOAL_SHARE, "goal", blank, "shared-with", "SCHOOL", "name", "Ms Idris", NULL);
  letter_case = office_open_letter (office, office_must (office, DRAFT, about (person)));
  goals = sos_merge_get_list (sos_letter_case_get_merge (letter_case), "goals");
  g_assert_cmpuint (goals->len, ==, 1);
  steps = sos_merge_get_list (g_ptr_array_index (goals, 0), "steps");
  g_assert_cmpuint (steps->len, ==, 2);
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpstr (sos_merge_get_text (g_ptr_array_index (steps, i), "what"), !=, NULL);
  g_assert_null (strstr (sos_merge_get_text (sos_letter_case_get_merge (letter_case), "shared_with"), "Ms Idris"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letters/course", test_course);
  g_test_add_func ("/letters/gates", test_gates);
  g_test_add_func ("/letters/stale-pages", test_stale_pages);
  g_test_add_func ("/letters/forged-pages", test_forged_pages);
  g_test_add_func ("/letters/approvers", test_approvers);
  g_test_add_func ("/letters/s8", test_s8);
  g_test_add_func ("/letters/refusals", test_refusals);
  g_test_add_func ("/letters/printed-meanwhile", test_printed_meanwhile);
  g_test_add_func ("/letters/undone-permission", test_undone_permission);
  g_test_add_func ("/letters/noted-when-out", test_noted_when_out);
  g_test_add_func ("/letters/language", test_language);
  g_test_add_func ("/letters/careful-days", test_careful_days);
  g_test_add_func ("/letters/unsafe-taken-away", test_unsafe_taken_away);
  g_test_add_func ("/letters/copy", test_copy);
  g_test_add_func ("/letters/flag-in-history", test_flag_in_history);
  g_test_add_func ("/letters/returned-from-nowhere", test_returned_from_nowhere);
  g_test_add_func ("/letters/offered-is-allowed", test_offered_is_allowed);
  g_test_add_func ("/letters/every-change-pulls-back", test_every_change_pulls_back);
  g_test_add_func ("/letters/third-parties", test_third_parties);
  g_test_add_func ("/letters/blank-goals", test_blank_goals);
  return g_test_run ();
}
