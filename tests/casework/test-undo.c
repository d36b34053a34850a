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
  { "goal status", (SosTransactionFunc) sos_casework_set_goal_status, ON (goal), 0, SOS_GOAL_STUCK, NULL },
  { "unsafe", (SosTransactionFunc) sos_casework_set_posting_rule, ON (address), 0, SOS_POSTING_UNSAFE, "Threat" },
  { "ask again", (SosTransactionFunc) sos_casework_ask_address_again, ON (address), 0, NULL, NULL },
  { "open episode", (SosTransactionFunc) sos_casework_open_episode, ON (person), 0, "EXR", NULL },
  { "move episode", (SosTransactionFunc) sos_casework_move_episode, ON (episode), 0, SOS_STAGE_CLOSED_EARLY, "Moved" },
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

/* What the printer has cannot be called back. */
static void
test_paper_is_lasting (void)
{
  g_autoptr (Office) office = office_new ();
  Desk desk = sit_down (office);
  g_autoptr (GError) error = NULL;

  office_must (office, (SosTransactionFunc) sos_casework_release_letter, office_deed (desk.letter, 0, NULL, NULL, NULL));
  office_must (office, (SosTransactionFunc) sos_casework_mark_printed, office_deed (desk.letter, 0, NULL, NULL, NULL));
  while (sos_store_get_undo_title (office->store) != NULL && office_try_undo (office, &error))
    ;
  g_assert_true (error == NULL || g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT));
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM letter WHERE id = $1 AND removed IS NULL AND state = 'PRINTED'", desk.letter), ==, 1);
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
  g_test_add_func ("/undo/new-person", test_new_person);
  return g_test_run ();
}
