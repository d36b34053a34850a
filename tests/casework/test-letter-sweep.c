/* test-letter-sweep.c - N2, T-21: ten thousand people, addresses and rules made up; at every gate a letter by post is held against a reading of
 * the bare facts that is made here and nowhere else. Each is tried in a transaction that leaves nothing behind. */
#include "config.h"
#include "office.h"

#include "sos-letter-queue.h"
#include "sos-letter-states.h"
#include "sos-pull-back.h"
#include "sos-posting-rules.h"

#include <string.h>

#define N_EVERY_DAY 1200
#define N_FULL 12000
#define TODAY "2026-11-23"
#define LAST_OF_90 "2026-08-25"
#define MOST_ANSWERS 3
#define THEIR_STREET "7 Larkfield Walk"
#define NUMBER "A1234BC"
#define HER_STREET "11 Orchard Court"

/* ---- the facts, as they would be told ---- */

typedef struct
{
  const char *status, *day, *ends, *taken_back;
} Answer;

typedef enum
{
  SEEN_BY_ALL,
  HIDDEN_BY_RECORD, /* from whom the letter is for */
  HIDDEN_BY_NAME,
  HIDDEN_FROM_OTHER,
} Hidden;

typedef struct
{
  gboolean parent;      /* she reads it, at her address */
  gboolean they_died, she_died;
  gboolean elsewhere;   /* the address of somebody else is chosen */
  gboolean taken_away;  /* the address is */
  const char *rule, *from, *to, *asked;
  gboolean came_back;
  Hidden hidden;
  Answer post[MOST_ANSWERS];
  guint n_post;
  const char *parent_answer; /* to writing to a parent; NULL: never asked */
  gboolean ground;
  gboolean other_way; /* it is sent by the post into a prison, or as prison mail to a home */
  gboolean inside, numbered; /* their address is a prison; their number there is known */
  gboolean no_sender; /* the office has no neutral name to put on a plain letter */
  gboolean foreign; /* whoever reads it has their letters in another language by now */
} Facts;

static const char *
pick (GRand *rand, const char *const *choices, guint n)
{
  return choices[g_rand_int_range (rand, 0, (gint32) n)];
}

#define PICK(rand, choices) pick (rand, choices, G_N_ELEMENTS (choices))

/* One in @n. */
static gboolean
seldom (GRand *rand, int n)
{
  return g_rand_int_range (rand, 0, n) == 0;
}

static void
make_answers (GRand *rand, Facts *facts)
{
  static const char *const statuses[] = { "GIVEN", "GIVEN", "GIVEN", "GIVEN", "GIVEN", "WITHDRAWN", "REFUSED", "ASKED", "PARTLY", "EXPIRED" };
  static const char *const days[] = { TODAY, "2026-11-20", "2026-01-01", "2026-11-20" };
  static const char *const ends[] = { "2026-11-22", TODAY, "2026-11-24" };

  facts->n_post = (guint) (seldom (rand, 12) ? 0 : g_rand_int_range (rand, 1, MOST_ANSWERS + 1));
  for (guint i = 0; i < facts->n_post; i++)
    facts->post[i] = (Answer){ PICK (rand, statuses), PICK (rand, days), NULL, NULL };
  if (facts->n_post == 1 && seldom (rand, 3))
    facts->post[0].ends = PICK (rand, ends);
  if (facts->n_post == 1 && seldom (rand, 5))
    facts->post[0].taken_back = PICK (rand, ends);
}

static Facts
make_facts (GRand *rand)
{
  static const char *const rules[] = { "OK", "OK", "OK", "OK", "OK_DISCREET", "OK_DISCREET", "HAND_ONLY", "DO_NOT_POST", "UNSAFE" };
  static const char *const froms[] = { "2020-01-01", TODAY, "2026-11-24", "2020" };
  static const char *const tos[] = { "2027-01-01", TODAY, "2026-11-22", "2027", "2026" };
  static const char *const asked[] = { TODAY, "2026-10-01", LAST_OF_90, "2026-08-24", "2026-11-24", NULL };
  static const char *const answers[] = { "GIVEN", "GIVEN", "GIVEN", "REFUSED", "WITHDRAWN", NULL };
  Facts facts = { .parent = seldom (rand, 3), .they_died = seldom (rand, 20), .elsewhere = seldom (rand, 20), .taken_away = seldom (rand, 20) };

  facts.she_died = facts.parent && seldom (rand, 15);
  facts.rule = PICK (rand, rules);
  facts.from = seldom (rand, 4) ? PICK (rand, froms) : NULL;
  facts.to = seldom (rand, 4) ? PICK (rand, tos) : NULL;
  facts.asked = seldom (rand, 2) ? PICK (rand, asked) : "2026-11-01";
  facts.came_back = seldom (rand, 12);
  facts.hidden = seldom (rand, 4) ? (Hidden) g_rand_int_range (rand, 0, HIDDEN_FROM_OTHER + 1) : SEEN_BY_ALL;
  make_answers (rand, &facts);
  facts.parent_answer = PICK (rand, answers);
  facts.ground = seldom (rand, 3);
  facts.foreign = seldom (rand, 8);
  facts.no_sender = seldom (rand, 4);
  facts.inside = !facts.parent && seldom (rand, 5);
  facts.numbered = seldom (rand, 2);
  facts.other_way = seldom (rand, 12);
  return facts;
}

/* ---- the reading of them ---- */

/* The last day on which something was said counts; on it, only yes. Taken back is taken back, whatever day is written beside it. */
static gboolean
agrees_to_post (const Facts *facts)
{
  const char *last = "";

  for (guint i = 0; i < facts->n_post; i++)
    last = strcmp (facts->post[i].day, last) > 0 ? facts->post[i].day : last;
  for (guint i = 0; i < facts->n_post; i++)
    {
      const Answer *answer = &facts->post[i];

      if (strcmp (answer->day, last) == 0 && strcmp (answer->status, "GIVEN") != 0)
        return FALSE;
      if ((answer->ends != NULL && strcmp (answer->ends, TODAY) < 0) || answer->taken_back != NULL)
        return FALSE;
    }
  return facts->n_post > 0;
}

/* A year alone is its first day where it begins; where it ends, it is taken for past. */
static gboolean
holds_today (const Facts *facts)
{
  if (facts->from != NULL && strcmp (facts->from, TODAY) > 0)
    return FALSE;
  return facts->to == NULL || strcmp (facts->to, TODAY) >= 0;
}

static const char *
way_of (const Facts *facts)
{
  return facts->inside != facts->other_way ? SOS_DELIVERY_SITE_MAIL : SOS_DELIVERY_POST;
}

static gboolean
may_be_posted (const Facts *facts)
{
  if (facts->other_way)
    return FALSE;
  if (facts->they_died || facts->she_died || facts->elsewhere || facts->taken_away || facts->came_back)
    return FALSE;
  if (facts->hidden == HIDDEN_BY_RECORD || facts->hidden == HIDDEN_BY_NAME)
    return FALSE;
  if (facts->parent && g_strcmp0 (facts->parent_answer, "GIVEN") != 0 && !facts->ground)
    return FALSE;
  if (strcmp (facts->rule, "OK") != 0 && strcmp (facts->rule, "OK_DISCREET") != 0)
    return FALSE;
  if (facts->inside && !facts->numbered)
    return FALSE;
  if (facts->no_sender && strcmp (facts->rule, "OK_DISCREET") == 0)
    return FALSE;
  if (facts->asked == NULL || strcmp (facts->asked, LAST_OF_90) < 0 || strcmp (facts->asked, TODAY) > 0)
    return FALSE;
  return holds_today (facts) && agrees_to_post (facts);
}

/* ---- the office they are told to ---- */

typedef struct
{
  Office *office;
  gint64 zo, mother, home, hers, other;
  gint64 note, to_her; /* letters by post, approved: L14 to them, L2 to her */
} World;

static gint64
add_letter (World *world, const char *kind, gint64 reader, gint64 address)
{
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (world->zo, kind);

  make->reader = reader;
  office_attempt (world->office, sos_casework_make_letter, make, NULL);
  office_must (world->office, (SosTransactionFunc) sos_casework_choose_delivery, office_deed (make->letter, address, SOS_DELIVERY_POST, NULL, NULL));
  office_approve (world->office, make->letter);
  return make->letter;
}

static void
begin (World *world)
{
  Office *office = world->office = office_new ();
  gint64 home;

  world->zo = office_add_client (office, "Zo Quillfeather", &world->home);
  world->mother = office_add_person (office, "Ruth Brennan");
  office_add (office, SOS_TYPE_RELATIONSHIP, "person", world->zo, "other-person", world->mother, "type", "MOTHER", NULL);
  office_add (office, SOS_TYPE_CONSENT, "person", world->zo, "type", "CONTACT_PARENT", "status", "GIVEN", "dated", "2026-10-01", NULL);
  world->hers = office_add (office, SOS_TYPE_ADDRESS, "person", world->mother, "type", "HOME", "lines", HER_STREET, "postcode", "SE5 9CK", "posting-rule",
                            "OK", "visiting-rule", "OK", "reviewed-on", "2026-11-01", NULL);
  office_add_client (office, "Somebody Else", &home);
  world->other = home;
  sos_store_set_actor (office->store, office->lead);
  world->note = add_letter (world, "L14", 0, world->home);
  world->to_her = add_letter (world, "L2", world->mother, world->hers);
}

/* ---- the facts are told ---- */

typedef struct
{
  World *world;
  const Facts *facts;
  SosTransaction *transaction;
  guint *n_passed; /* a gate each */
  gint64 letter, address, reader;
  gboolean may;     /* by that way; a letter in English may still be written */
  gboolean may_out; /* its pages */
  gboolean stays;   /* what was approved before, when post there need not be discreet: it names the office */
} Trial;

static void
run (Trial *trial, const char *sql, gint64 id)
{
  g_autoptr (GError) error = NULL;

  sos_transaction_execute (trial->transaction, sql, &error, "i", id);
  g_assert_no_error (error);
}

static void
save (Trial *trial, gpointer record)
{
  g_autoptr (SosRecord) taken = record;
  g_autoptr (GError) error = NULL;

  sos_transaction_save (trial->transaction, taken, &error);
  g_assert_no_error (error);
}

static void
tell_answers (Trial *trial)
{
  run (trial, "DELETE FROM consent WHERE person = $1", trial->world->zo);
  for (guint i = 0; i < trial->facts->n_post; i++)
    {
      const Answer *answer = &trial->facts->post[i];

      save (trial, g_object_new (SOS_TYPE_CONSENT, "person", trial->world->zo, "type", "POST_LETTERS", "status", answer->status, "dated", answer->day,
                                 "expires-on", answer->ends, "withdrawn-on", answer->taken_back, NULL));
    }
  if (trial->facts->parent_answer != NULL)
    save (trial, g_object_new (SOS_TYPE_CONSENT, "person", trial->world->zo, "type", "CONTACT_PARENT", "status", trial->facts->parent_answer, "dated",
                               "2026-11-02", NULL));
}

static void
tell_hidden (Trial *trial)
{
  const char *name = trial->facts->parent ? "ruth brennan" : "zo quillfeather";

  if (trial->facts->hidden == HIDDEN_BY_RECORD)
    save (trial, g_object_new (SOS_TYPE_ADDRESS_PERSON, "address", trial->address, "rule", "HIDDEN_FROM", "other-person", trial->reader, "name", name, NULL));
  else if (trial->facts->hidden != SEEN_BY_ALL)
    save (trial, g_object_new (SOS_TYPE_ADDRESS_PERSON, "address", trial->address, "rule", "HIDDEN_FROM", "name",
                               trial->facts->hidden == HIDDEN_BY_NAME ? name : "Derek Quillfeather", NULL));
}

static void
tell_address (Trial *trial)
{
  const Facts *facts = trial->facts;
  g_autoptr (SosRecord) address = sos_transaction_load (trial->transaction, SOS_TYPE_ADDRESS, trial->address, NULL);

  sos_record_set_text (address, SOS_ADDRESS_POSTING_RULE, facts->rule);
  sos_record_set_text (address, SOS_ADDRESS_VALID_FROM, facts->from);
  sos_record_set_text (address, SOS_ADDRESS_VALID_TO, facts->to);
  sos_record_set_text (address, SOS_ADDRESS_REVIEWED_ON, facts->asked);
  sos_record_set_flag (address, SOS_ADDRESS_CHECK_NEEDED, facts->came_back);
  save (trial, g_steal_pointer (&address));
  tell_hidden (trial);
  if (facts->taken_away)
    run (trial, "UPDATE address SET removed = 1 WHERE id = $1", trial->address);
}

static void
bury (Trial *trial, gint64 person)
{
  run (trial, "UPDATE person SET deceased_on = '2026-11-20' WHERE id = $1", person);
}

static void
tell (Trial *trial)
{
  tell_answers (trial);
  tell_address (trial);
  if (trial->facts->they_died)
    bury (trial, trial->world->zo);
  if (trial->facts->she_died)
    bury (trial, trial->world->mother);
  if (trial->facts->elsewhere)
    {
      g_autoptr (GError) error = NULL;

      sos_transaction_execute (trial->transaction, "UPDATE letter SET address = $1 WHERE id = $2", &error, "ii", trial->world->other, trial->letter);
      g_assert_no_error (error);
    }
  if (trial->facts->inside)
    run (trial, "UPDATE address SET type = 'PRISON' WHERE id = $1", trial->address);
  if (trial->facts->numbered)
    save (trial, g_object_new (SOS_TYPE_IDENTIFIER, "person", trial->reader, "type", "PRISON_NO", "value", NUMBER, NULL));
  if (trial->facts->no_sender)
    run (trial, "UPDATE setting SET value = '' WHERE name = 'office.plain-name' AND $1 <> 0", trial->letter);
  if (trial->facts->foreign)
    run (trial, "UPDATE person SET letter_language = 'so' WHERE id = $1", trial->reader);
  if (trial->facts->parent && trial->facts->ground)
    run (trial, "UPDATE letter SET ground = 'said on the phone, for their safety' WHERE id = $1", trial->letter);
}

/* ---- the gates ---- */

static const char *const gates[] = { "choose", "check", "approve", "print", "batch", "labels", "export", "labels again", "re-print", "re-export", "mark posted", "re-print of a posted one" };

#define FIRST_OF_PAGES 2

static void
put_at (Trial *trial, const char *state)
{
  g_autoptr (GError) error = NULL;

  sos_transaction_execute (trial->transaction, "UPDATE letter SET state = $1, version = 1, delivery = $2 WHERE id = $3", &error, "ssi", state, way_of (trial->facts), trial->letter);
  g_assert_no_error (error);
  sos_transaction_execute (trial->transaction, "UPDATE letter_paper SET delivery = $1 WHERE letter = $2", &error, "si", way_of (trial->facts), trial->letter);
  g_assert_no_error (error);
}

static char *
dup_facts (const Facts *facts)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s rule %s from %s to %s asked %s%s%s%s%s%s%s%s%s%s%s hidden %d ground %d parent answer %s;", facts->parent ? "to her" : "to them", facts->rule,
                          facts->from, facts->to, facts->asked, facts->they_died ? " died" : "", facts->she_died ? " she died" : "",
                          facts->elsewhere ? " elsewhere" : "", facts->taken_away ? " taken away" : "", facts->came_back ? " came back" : "", facts->foreign ? " reads another language" : "", facts->no_sender ? " no sender" : "", facts->inside ? " inside" : "", facts->other_way ? " the other way" : "", facts->numbered ? " numbered" : "", (int) facts->hidden,
                          facts->ground, facts->parent_answer);
  for (guint i = 0; i < facts->n_post; i++)
    g_string_append_printf (words, " %s on %s ends %s back %s", facts->post[i].status, facts->post[i].day, facts->post[i].ends, facts->post[i].taken_back);
  return g_string_free (words, FALSE);
}

static void
expect (Trial *trial, guint gate, gboolean passed, const GError *error)
{
  const gboolean may = gate < FIRST_OF_PAGES ? trial->may : trial->may_out;
  g_autofree char *facts = passed != may ? dup_facts (trial->facts) : NULL;

  if (facts != NULL)
    g_error ("%s: %s, and the facts say %s: %s (%s)", gates[gate], passed ? "let through" : "held", may ? "yes" : "no", facts, error != NULL ? error->message : "");
  trial->n_passed[gate] += passed;
}

static void
ask_deed (Trial *trial, guint gate, gpointer func, gint64 other, const char *code, const char *words)
{
  g_autoptr (SosDeed) deed = office_deed (trial->letter, other, code, words, NULL);
  g_autoptr (GError) error = NULL;
  const gboolean passed = ((SosTransactionFunc) func) (trial->transaction, deed, &error);

  expect (trial, gate, passed, error);
}

/* 6.3: into a prison with the whole name and the number, to nobody else with it; and where post must be discreet, no word of whom it comes from is the office's own. */
static void
check_sender (Trial *trial, SosMerge *merge)
{
  g_autofree char *all = sos_merge_dup_text (merge);
  const gboolean discreet = strcmp (trial->facts->rule, "OK_DISCREET") == 0;

  g_assert_cmpstr (sos_merge_get_text (merge, "office_name"), ==, discreet ? "The Yard Office" : "SOS");
  g_assert_true ((strstr (all, "Larkfield Yard") == NULL) == discreet);
  g_assert_true ((strstr (all, "PO Box 4") != NULL) == discreet);
  g_assert_true ((strstr (sos_merge_get_text (merge, "recipient_address_block"), NUMBER) != NULL) == trial->facts->inside);
}

static void
ask_approval (Trial *trial, guint gate)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLetterCase) letter_case = sos_letter_case_load (trial->transaction, trial->letter, &error);
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-1.7 pages", 14), template = g_bytes_new_static ("<letter/>", 9);
  g_autoptr (SosApproveLetter) approve = NULL;

  g_assert_no_error (error);
  /* Before anything is asked: no page of a letter that may not be posted has an address on it. */
  g_assert_true ((sos_merge_get_text (sos_letter_case_get_merge (letter_case), "recipient_address_block") != NULL) == trial->may);
  if (trial->may)
    check_sender (trial, sos_letter_case_get_merge (letter_case));
  approve = sos_approve_letter_new (letter_case, template, pdf);
  approve->said = g_strdup ("Hello");
  approve->above = g_strdup ("");
  expect (trial, gate, sos_casework_approve_letter (trial->transaction, approve, &error), error);
}

static void
ask_labels (Trial *trial, guint gate)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  SosEnvelopes *envelopes;

  g_array_append_val (letters, trial->letter);
  envelopes = sos_envelopes_new (letters);
  sos_casework_address_envelopes (trial->transaction, envelopes, &error);
  g_assert_no_error (error);
  expect (trial, gate, envelopes->envelopes->len == 1, NULL);
  sos_envelopes_free (envelopes);
}

/* What the list of many says of it. */
static void
ask_batch (Trial *trial, guint gate)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sos_letter_queue_load (trial->transaction, &error);
  gboolean allowed = FALSE;

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    if (sos_letter_row_get (rows->pdata[i])->id == trial->letter)
      allowed = sos_letter_row_get_verdict (rows->pdata[i])->allowed;
  expect (trial, gate, allowed, NULL);
}

/* S8.2: what was posted can be had again for the hand, with no address on it. */
static void
ask_copy (Trial *trial)
{
  g_autoptr (SosDeed) deed = office_deed (trial->letter, 0, SOS_DELIVERY_HAND, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *merge;

  if (!sos_casework_release_letter (trial->transaction, deed, &error))
    {
      g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
      return;
    }
  merge = sos_record_get_bytes (SOS_RECORD (deed->made), SOS_LETTER_PAPER_MERGE);
  g_assert_null (sos_record_get_bytes (SOS_RECORD (deed->made), SOS_LETTER_PAPER_PDF));
  g_assert_null (g_strstr_len (g_bytes_get_data (merge, NULL), (gssize) g_bytes_get_size (merge), trial->facts->parent ? HER_STREET : THEIR_STREET));
}

/* A rule that changed takes back what waits, and asks for printed pages to be destroyed. */
static void
check_taken_back (Trial *trial, gboolean printed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRecord) letter = NULL, task = NULL;

  put_at (trial, printed ? SOS_LETTER_PRINTED : SOS_LETTER_APPROVED);
  g_assert_cmpint (sos_letters_pull_back (trial->transaction, trial->world->zo, "A rule changed.", &error), >=, 0);
  g_assert_no_error (error);
  letter = sos_transaction_load (trial->transaction, SOS_TYPE_LETTER, trial->letter, &error);
  task = sos_transaction_find (trial->transaction, SOS_TYPE_TASK, "kind = 'PRINTED_NOT_POSTED' AND letter = $1", &error, "i", trial->letter);
  g_assert_no_error (error);
  if (sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_DRAFT) == trial->stays || (task != NULL) != (printed && !trial->stays))
    {
      g_autofree char *facts = dup_facts (trial->facts);

      g_error ("%s was %s: %s", printed ? "printed" : "approved", trial->stays ? "taken back" : "left", facts);
    }
}

static gboolean
try_gates (SosTransaction *transaction, gpointer data, GError **error)
{
  Trial *trial = data;
  guint gate = 0;

  trial->transaction = transaction;
  tell (trial);
  check_taken_back (trial, FALSE);
  check_taken_back (trial, TRUE);
  put_at (trial, SOS_LETTER_DRAFT);
  ask_deed (trial, gate++, sos_casework_choose_delivery, trial->facts->elsewhere ? trial->world->other : trial->address, way_of (trial->facts), NULL);
  put_at (trial, SOS_LETTER_DRAFT);
  ask_deed (trial, gate++, sos_casework_check_letter, 0, NULL, NULL);
  put_at (trial, SOS_LETTER_CHECK);
  ask_approval (trial, gate++);
  put_at (trial, SOS_LETTER_APPROVED);
  ask_deed (trial, gate++, sos_casework_release_letter, 0, NULL, NULL);
  ask_batch (trial, gate++);
  ask_labels (trial, gate++);
  ask_deed (trial, gate++, sos_casework_release_letter, 0, NULL, "export");
  put_at (trial, SOS_LETTER_PRINTED);
  ask_labels (trial, gate++);
  ask_deed (trial, gate++, sos_casework_release_letter, 0, NULL, NULL);
  ask_deed (trial, gate++, sos_casework_release_letter, 0, NULL, "export");
  ask_deed (trial, gate++, sos_casework_mark_delivered, 0, SOS_LETTER_POSTED, NULL);
  put_at (trial, SOS_LETTER_POSTED);
  ask_deed (trial, gate++, sos_casework_release_letter, 0, way_of (trial->facts), NULL);
  ask_copy (trial);
  g_assert_cmpuint (gate, ==, G_N_ELEMENTS (gates));
  /* Nothing of it stays. */
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT, "tried");
  return FALSE;
}

static void
test_sweep (void)
{
  World world = { NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1121);
  const guint n = g_getenv ("SOS_FULL") != NULL ? N_FULL : N_EVERY_DAY;
  guint n_passed[G_N_ELEMENTS (gates)] = { 0 }, n_may = 0;

  begin (&world);
  for (guint i = 0; i < n; i++)
    {
      const Facts facts = make_facts (rand);
      Trial trial = { &world, &facts, NULL, n_passed, facts.parent ? world.to_her : world.note, facts.parent ? world.hers : world.home,
                      facts.parent ? world.mother : world.zo, may_be_posted (&facts), may_be_posted (&facts) && !facts.foreign,
                      may_be_posted (&facts) && !facts.foreign && strcmp (facts.rule, "OK_DISCREET") != 0 };
      g_autoptr (GError) error = NULL;

      n_may += trial.may;
      sos_store_write (world.office->store, NULL, try_gates, &trial, &error);
      g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
    }
  g_test_message ("%u made up, %u may be posted; at each of %u gates these and no others", n, n_may, (guint) G_N_ELEMENTS (gates));
  g_assert_cmpuint (n_may, >, n / 20);
  office_free (world.office);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letters/sweep", test_sweep);
  return g_test_run ();
}
