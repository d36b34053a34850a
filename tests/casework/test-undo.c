/* test-undo.c - every deed turned back leaves the office as it was, lists included; and done again, as after it. */
#include "config.h"
#include "office.h"

#include "sos-letter-states.h"
#include "sos-likely.h"
#include "sos-plan-rules.h"
#include "sos-posting-rules.h"
#include "sos-stage-rules.h"

/* What the deeds are about, made anew for each. */
typedef struct
{
  Office *office;
  gint64 person, address, letter, draft, plan, new_plan, goal, step, episode, colleague;
} Desk;

static Desk
sit_down (Office *office)
{
  Desk desk = { .office = office, .colleague = office->colleague };

  desk.person = office_add_client (office, "Zo", &desk.address);
  desk.letter = office_add_approved_letter (office, desk.person, desk.address);
  desk.draft = office_must (office, (SosTransactionFunc) sos_casework_draft_letter, office_deed (desk.person, 0, NULL, NULL, NULL));
  desk.plan = office_count (office, "SELECT id FROM plan WHERE person = $1", desk.person);
  desk.new_plan = office_must (office, (SosTransactionFunc) sos_casework_start_plan, office_deed (desk.person, 0, NULL, NULL, NULL));
  office_set (office, SOS_TYPE_PLAN, desk.new_plan, "review-on", "2026-12-21");
  desk.goal = office_count (office, "SELECT id FROM goal WHERE plan = $1", desk.new_plan);
  desk.step = office_count (office, "SELECT id FROM action WHERE goal = $1 ORDER BY position", desk.goal);
  desk.episode = office_count (office, "SELECT id FROM episode WHERE person = $1", desk.person);
  return desk;
}

typedef struct
{
  const char *name;
  SosTransactionFunc func;
  gsize subject; /* of the desk */
  gsize other;   /* of the desk, 0 for none */
  const char *code;
  const char *words;
} Deed;

#define ON(field) G_STRUCT_OFFSET (Desk, field)

static const Deed deeds[] = {
  { "agree plan", (SosTransactionFunc) sos_casework_agree_plan, ON (new_plan), 0, SOS_AGREEMENT_SIGNED, NULL },
  { "action status", (SosTransactionFunc) sos_casework_set_action_status, ON (step), 0, SOS_ACTION_NOT_DONE, "No time" },
  { "share goal", (SosTransactionFunc) sos_casework_share_goal, ON (goal), 0, "OTHER", "Coach Bello" },
  { "goal status", (SosTransactionFunc) sos_casework_set_goal_status, ON (goal), 0, SOS_GOAL_STUCK, NULL },
  { "unsafe", (SosTransactionFunc) sos_casework_set_posting_rule, ON (address), 0, SOS_POSTING_UNSAFE, "Threat" },
  { "ask again", (SosTransactionFunc) sos_casework_ask_address_again, ON (address), 0, NULL, NULL },
  { "open episode", (SosTransactionFunc) sos_casework_open_episode, ON (person), 0, "EXR", NULL },
  { "move episode", (SosTransactionFunc) sos_casework_move_episode, ON (episode), 0, SOS_STAGE_ACTIVE, NULL },
  { "allocate", (SosTransactionFunc) sos_casework_allocate_episode, ON (episode), ON (colleague), NULL, NULL },
  { "draft letter", (SosTransactionFunc) sos_casework_draft_letter, ON (person), 0, NULL, NULL },
  { "choose delivery", (SosTransactionFunc) sos_casework_choose_delivery, ON (draft), ON (address), SOS_DELIVERY_POST, NULL },
  { "check letter", (SosTransactionFunc) sos_casework_check_letter, ON (draft), 0, NULL, NULL },
  { "letter to draft", (SosTransactionFunc) sos_casework_check_letter, ON (letter), 0, SOS_LETTER_DRAFT, NULL },
  { "void letter", (SosTransactionFunc) sos_casework_void_letter, ON (draft), 0, NULL, "Wrong person" },
};

static gint64
get_id (const Desk *desk, gsize offset)
{
  return offset != 0 ? G_STRUCT_MEMBER (gint64, desk, offset) : 0;
}

static void
test_deeds (void)
{
  g_autoptr (Office) office = office_new ();
  Desk desk = sit_down (office);

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      const gint64 other = get_id (&desk, deeds[i].other);
      g_autofree char *before = office_dump (office);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      g_autofree char *undone_again = NULL;

      g_test_message ("%s", deeds[i].name);
      office_must (office, deeds[i].func,
                   office_deed (get_id (&desk, deeds[i].subject), other, deeds[i].code, deeds[i].words, NULL));
      after = office_dump (office);
      g_assert_cmpstr (before, !=, after);
      office_undo (office);
      undone = office_dump (office);
      g_assert_cmpstr (undone, ==, before);
      office_redo (office);
      redone = office_dump (office);
      g_assert_cmpstr (redone, ==, after);
      office_undo (office);
      undone_again = office_dump (office);
      g_assert_cmpstr (undone_again, ==, before);
    }
}

static void
undo_all (Office *office, guint n)
{
  while (n-- > 0)
    office_undo (office);
}

static void
redo_all (Office *office, guint n)
{
  while (n-- > 0)
    office_redo (office);
}

/* A step added, its words written, its words taken away again: each is a deed, and each comes back as it was, blank or not. */
static void
test_blank_steps (void)
{
  g_autoptr (Office) office = office_new ();
  Desk desk = sit_down (office);
  g_autofree char *before = office_dump (office);
  g_autofree char *after = NULL, *undone = NULL, *redone = NULL;
  gint64 goal, step;

  goal = office_add_goal (office, desk.new_plan, NULL);
  step = office_add_step (office, goal, SOS_WHO_WORKER, NULL, NULL);
  office_set (office, SOS_TYPE_GOAL, goal, "in-my-words", "I want to sleep");
  office_set (office, SOS_TYPE_ACTION, step, "words", "Ring the council");
  office_set (office, SOS_TYPE_ACTION, step, "words", NULL);
  after = office_dump (office);
  undo_all (office, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM action WHERE id = $1 AND words = 'Ring the council'", step), ==, 1);
  undo_all (office, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM action WHERE id = $1 AND words = ''", step), ==, 1);
  undo_all (office, 3);
  undone = office_dump (office);
  g_assert_cmpstr (undone, ==, before);
  redo_all (office, 5);
  redone = office_dump (office);
  g_assert_cmpstr (redone, ==, after);
}

static void
test_approval (void)
{
  g_autoptr (Office) office = office_new ();
  Desk desk = sit_down (office);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;

  office_must (office, (SosTransactionFunc) sos_casework_check_letter, office_deed (desk.draft, 0, NULL, NULL, NULL));
  before = office_dump (office);
  office_try_approve (office, desk.draft, &error);
  g_assert_no_error (error);
  office_undo (office);
  undone = office_dump (office);
  g_assert_cmpstr (undone, ==, before);
}

static void
assert_paper_stands (Office *office, Desk *desk)
{
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM letter WHERE id = $1 AND removed IS NULL AND state = 'PRINTED'", desk->letter), ==, 1);
  g_assert_cmpint (office_count (office,
                                 "SELECT count(*) FROM letter JOIN plan ON plan.id = letter.plan WHERE letter.id = $1 AND plan.removed IS NULL "
                                 "AND plan.state = 'AGREED'",
                                 desk->letter),
                   ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM person WHERE id = $1 AND removed IS NULL", desk->person), ==, 1);
}

/* Whatever can still be turned back, refusals or not. */
static void
undo_till_empty (Office *office)
{
  while (g_main_context_iteration (NULL, FALSE)) /* deeds are heard of there */
    ;
  for (guint i = 0; i < 200 && sos_store_get_undo_title (office->store) != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      office_try_undo (office, &error);
    }
  g_assert_null (sos_store_get_undo_title (office->store));
}

/* What the printer has cannot be called back, nor what it says: the plan it was made from stays agreed. What was done about
 * somebody else can still be. */
static void
test_paper_is_lasting (void)
{
  g_autoptr (Office) office = office_new ();
  Desk desk = sit_down (office);
  const gint64 other = office_add_person (office, "Somebody Else");

  office_must (office, (SosTransactionFunc) sos_casework_release_letter, office_deed (desk.letter, 0, NULL, NULL, NULL));
  office_must (office, (SosTransactionFunc) sos_casework_mark_printed, office_deed (desk.letter, 0, NULL, NULL, NULL));
  g_assert_true (office_try_undo (office, NULL)); /* the last one that can be: somebody else's */
  undo_till_empty (office);
  assert_paper_stands (office, &desk);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM person WHERE id = $1 AND removed IS NULL", other), ==, 0);
}

static gboolean
rename_elsewhere (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, *(gint64 *) data, error);

  if (person == NULL)
    return FALSE;
  sos_record_set_text (person, SOS_PERSON_SCHOOL, "Ferry Lane PRU");
  return sos_transaction_save (transaction, person, error);
}

/* A deed that something rests on is not jumped over to the one before it: nothing is turned back out of order. */
static void
test_nothing_out_of_order (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Tyrell Mensah");
  g_autoptr (GError) error = NULL;
  gint64 id = person;

  office_set (office, SOS_TYPE_PERSON, person, "known-as", "Ty");
  office_set (office, SOS_TYPE_PERSON, person, "pronunciation", "TIE-rel");
  sos_store_write (office->store, NULL, rename_elsewhere, &id, &error);
  g_assert_no_error (error);
  g_assert_false (office_try_undo (office, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT);
  undo_till_empty (office);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM person WHERE id = $1 AND removed IS NULL AND known_as = 'Ty'", person), ==, 1);
}

/* ---- a walk of deeds, prints, undo and redo, at this desk and at others ---- */

#define N_WALKS 12
#define N_WALK_STEPS 60

static gboolean
write_goal (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) goal = sos_transaction_find (
    transaction, SOS_TYPE_GOAL, "plan IN (SELECT id FROM plan WHERE person = $1) ORDER BY id DESC", error, "i", *(gint64 *) data);
  g_autofree char *words = g_strdup_printf ("I want %u", g_test_rand_int ());
  g_autoptr (SosSaveRecord) save = NULL;

  if (goal == NULL)
    return FALSE;
  sos_record_set_text (goal, SOS_GOAL_IN_MY_WORDS, words);
  save = sos_save_record_new (goal, NULL);
  return sos_casework_save_record (transaction, save, error);
}

static void
do_either (Office *office, SosTransactionFunc func, gint64 id, const char *code)
{
  g_autoptr (SosDeed) deed = office_deed (id, 0, code, NULL, NULL);

  /* Half of them at another desk, which leaves nothing to undo at this one. */
  sos_store_write (office->store, g_test_rand_bit () ? "A deed" : NULL, func, deed, NULL);
}

/* What comes next for the last letter of @person, to the printed page. */
static void
move_letter_on (Office *office, gint64 person)
{
  const gint64 letter = office_count (office, "SELECT coalesce (max (id), 0) FROM letter WHERE person = $1 AND removed IS NULL", person);
  g_autofree char *state = letter != 0 ? office_dup_text (office, SOS_TYPE_LETTER, letter, "state") : NULL;

  if (letter == 0 || g_strcmp0 (state, SOS_LETTER_PRINTED) == 0)
    do_either (office, (SosTransactionFunc) sos_casework_draft_letter, person, NULL);
  else if (g_strcmp0 (state, SOS_LETTER_DRAFT) == 0)
    do_either (office, (SosTransactionFunc) sos_casework_check_letter, letter, NULL);
  else if (g_strcmp0 (state, SOS_LETTER_CHECK) == 0)
    office_try_approve (office, letter, NULL);
  else
    {
      do_either (office, (SosTransactionFunc) sos_casework_release_letter, letter, NULL);
      do_either (office, (SosTransactionFunc) sos_casework_mark_printed, letter, NULL);
    }
}

static void
walk_once (Office *office, gint64 person)
{
  const gint64 plan
    = office_count (office, "SELECT coalesce ((SELECT id FROM plan WHERE person = $1 AND removed IS NULL ORDER BY version DESC LIMIT 1), 0)", person);
  gint64 id = person;

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      do_either (office, (SosTransactionFunc) sos_casework_start_plan, person, NULL);
      break;
    case 1:
      do_either (office, (SosTransactionFunc) sos_casework_agree_plan, plan, SOS_AGREEMENT_VERBAL);
      break;
    case 2:
      sos_store_write (office->store, "A deed", write_goal, &id, NULL);
      break;
    case 3:
    case 4:
      office_try_undo (office, NULL);
      break;
    default:
      move_letter_on (office, person);
    }
}

/* The words of a version that was agreed, as they were when it was first seen so. */
static void
assert_frozen (Office *office, gint64 person, GHashTable *seen)
{
  static const char sql[]
    = "SELECT coalesce ((SELECT id FROM plan WHERE person = $1 AND removed IS NULL AND state <> 'DRAFT' ORDER BY version DESC LIMIT 1), 0)";
  const gint64 plan = office_count (office, sql, person);
  const gint64 goal = office_count (office, "SELECT coalesce (max (id), 0) FROM goal WHERE plan = $1 AND removed IS NULL", plan);
  g_autofree char *words = goal != 0 ? office_dup_text (office, SOS_TYPE_GOAL, goal, "in-my-words") : g_strdup ("");
  const gint64 agreed = office_count (office, "SELECT coalesce (max (seq), 0) FROM audit WHERE record = $1 AND field = 'state'", plan);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " agreed by line %" G_GINT64_FORMAT, plan, agreed);

  if (!g_hash_table_contains (seen, key))
    g_hash_table_insert (seen, g_strdup (key), g_strdup (words));
  g_assert_cmpstr (words, ==, g_hash_table_lookup (seen, key));
}

static void
assert_ground (Office *office, gint64 person)
{
  g_assert_cmpint (office_count (office,
                                 "SELECT count (*) FROM letter l JOIN plan p ON p.id = l.plan WHERE l.person = $1 AND l.removed IS NULL "
                                 "AND l.state IN ('APPROVED', 'PRINTED', 'HANDED', 'POSTED') AND (p.state = 'DRAFT' OR p.removed IS NOT NULL)",
                                 person),
                   ==, 0);
}

/* No way leads to a plan that changes behind its agreement or its paper, whoever did what before. */
static void
test_walk (void)
{
  guint n_printed = 0;

  for (guint i = 0; i < N_WALKS; i++)
    {
      g_autoptr (Office) office = office_new ();
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      gint64 address;
      const gint64 person = office_add_client (office, "Zo", &address);

      for (guint j = 0; j < N_WALK_STEPS; j++)
        {
          walk_once (office, person);
          assert_ground (office, person);
          assert_frozen (office, person, seen);
        }
      n_printed += office_count (office, "SELECT count (*) FROM letter WHERE person = $1 AND state = 'PRINTED'", person) > 0;
    }
  g_test_message ("%u walks of %u steps, %u of them with a printed letter", N_WALKS, N_WALK_STEPS, n_printed);
  g_assert_cmpuint (n_printed, >, 0);
}

static void
test_new_person (void)
{
  g_autoptr (Office) office = office_new ();
  const SosNewPerson typed = { .name = "Tyrell Mensah", .birth_date = "2009-01-02", .phone = "07700 900611", .postcode = "SE15 9CK", .parent = "Ama Mensah" };
  SosCreatePerson *create = sos_create_person_new (&typed);
  g_autofree char *before = office_dump (office);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;

  office_do (office, (SosTransactionFunc) sos_casework_create_person, create, &error);
  g_assert_no_error (error);
  office_undo (office);
  undone = office_dump (office);
  g_assert_cmpstr (undone, ==, before);
  sos_create_person_free (create);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/deeds", test_deeds);
  g_test_add_func ("/undo/blank-steps", test_blank_steps);
  g_test_add_func ("/undo/approval", test_approval);
  g_test_add_func ("/undo/paper-is-lasting", test_paper_is_lasting);
  g_test_add_func ("/undo/nothing-out-of-order", test_nothing_out_of_order);
  g_test_add_func ("/undo/walk", test_walk);
  g_test_add_func ("/undo/new-person", test_new_person);
  return g_test_run ();
}
