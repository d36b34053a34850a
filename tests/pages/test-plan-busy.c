/* test-plan-busy.c - what is typed into a plan while the office is slow to store and to read: nothing is lost, nothing wanders. */
#include "config.h"
#include "plan-desk.h"

#include "sos-page.h"
#include "sos-person-plan-goal.h"
#include "sos-person-plan-sheet.h"
#include "sos-person-plan.h"
#include "sos-plan-rules.h"

#include <adwaita.h>

static GtkCheckButton *
find_choice (GtkWidget *root, const char *words)
{
  if (GTK_IS_CHECK_BUTTON (root) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (root)), words) == 0)
    return GTK_CHECK_BUTTON (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    if (find_choice (child, words))
      return find_choice (child, words);
  return NULL;
}

static void
focus (GtkWidget *root, GType type, const char *id)
{
  g_assert_true (gtk_widget_grab_focus (desk_find_id (root, type, id)));
}

/* Nothing is stored and nothing is read while a goal, a step in it, its day and one more goal are written, hither and thither; then
 * all of it stands where it was typed, from the first letter on. */
static void
test_write_before_stored (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  Hold *hold = desk_hold (desk, TRUE, TRUE);
  GtkWidget *card, *row;
  gint64 goal, step;

  desk_act (plan_desk_tab (desk), "plan.add-goal", NULL);
  desk_type (desk, "I want ");
  card = desk_find_last (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL);
  desk_act (card, "goal.add-step", NULL);
  desk_type (desk, "Ring ");
  row = desk_find_last (card, SOS_TYPE_PERSON_PLAN_STEP);
  focus (row, GTK_TYPE_ENTRY, "when");
  desk_type (desk, "3 Dec");
  focus (row, GTK_TYPE_TEXT_VIEW, "action.words");
  desk_type (desk, "the club");
  focus (card, GTK_TYPE_TEXT_VIEW, "goal.in-my-words");
  desk_type (desk, "my own room");
  desk_act (plan_desk_tab (desk), "plan.add-goal", NULL);
  desk_type (desk, "Sleep");
  desk_let_go (desk, hold);
  desk_type (desk, " better");
  plan_desk_keep (desk);

  g_assert_true (desk_find_last (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL) != card);
  goal = office_count (desk->office, "SELECT id FROM goal WHERE plan = $1 AND position = 2", plan);
  step = office_count (desk->office, "SELECT id FROM action WHERE goal = $1", goal);
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "I want my own room");
  desk_wait_text (desk, SOS_TYPE_ACTION, step, "words", "Ring the club");
  desk_wait_text (desk, SOS_TYPE_ACTION, step, "by-when", "2026-12-03");
  desk_wait_text (desk, SOS_TYPE_GOAL, office_count (desk->office, "SELECT id FROM goal WHERE plan = $1 AND position = 3", plan),
                  "in-my-words", "Sleep better");
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM action WHERE removed IS NULL AND id > $1", 0), ==, 3);
  desk_assert_words (card, "goal.in-my-words", "I want my own room");
  desk_assert_words (row, "action.words", "Ring the club");
  desk_free (desk);
}

static gboolean
is_added (gpointer data)
{
  return g_strcmp0 (sos_store_get_undo_title (((Desk *) data)->office->store), "Step added") == 0;
}

/* The step is stored; it is read again while it is being written, once before a save and once after. */
static void
test_write_under_reload (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  GtkWidget *card = desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL);
  Hold *hold = desk_hold (desk, TRUE, FALSE);
  GtkWidget *row;
  gint64 step;

  desk_act (card, "goal.add-step", NULL);
  row = desk_find_last (card, SOS_TYPE_PERSON_PLAN_STEP);
  office_wait (is_added, desk, "the step");
  desk_type (desk, "Ring ");
  desk_let_go (desk, hold);
  desk_settle (desk);
  desk_assert_words (row, "action.words", "Ring ");
  desk_type (desk, "the ");
  hold = desk_hold (desk, TRUE, FALSE);
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  desk_type (desk, "club");
  desk_let_go (desk, hold);
  desk_settle (desk);
  desk_assert_words (row, "action.words", "Ring the club");
  g_assert_true (desk_find_last (card, SOS_TYPE_PERSON_PLAN_STEP) == row);
  g_assert_true (gtk_window_get_focus (desk->window) == desk_find_id (row, GTK_TYPE_TEXT_VIEW, "action.words"));
  plan_desk_keep (desk);
  step = office_count (desk->office, "SELECT max (id) FROM action WHERE id > $1", 0);
  desk_wait_text (desk, SOS_TYPE_ACTION, step, "words", "Ring the club");
  desk_free (desk);
}

/* Saves of one field one behind the other are nobody else's doing: nothing is asked, the last words stay, and undo goes back through
 * all of them. */
static void
test_save_behind_save (void)
{
  static const char *const drafts[] = { "One", "Two", "Three", "Two", "Four" };
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  gint64 goal = plan_desk_first (desk, "goal");
  Hold *hold = desk_hold (desk, TRUE, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      desk_write (plan_desk_tab (desk), "goal.in-my-words", drafts[i]);
      sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
    }
  desk_let_go (desk, hold);
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "Four");
  desk_assert_words (plan_desk_tab (desk), "goal.in-my-words", "Four");
  g_assert_null (desk_find_label (plan_desk_tab (desk), "Keep mine: Four"));
  for (guint i = G_N_ELEMENTS (drafts) - 1; i > 0; i--)
    {
      office_undo (desk->office);
      desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", drafts[i - 1]);
      desk_assert_words (plan_desk_tab (desk), "goal.in-my-words", drafts[i - 1]);
    }
  desk_free (desk);
}

/* The person is read again, as they were before what is on its way. */
static void
read_again (Desk *desk)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (SosChange));
  SosChange change = { SOS_TYPE_PERSON, desk->person, desk->person };

  g_array_append_val (changes, change);
  g_signal_emit_by_name (desk->office->store, "changed", changes);
  desk_settle (desk);
}

/* An older state, read while words, a day and a choice are on their way, puts nothing back. */
static void
test_old_news (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  gint64 goal = plan_desk_first (desk, "goal");
  gint64 step = plan_desk_first (desk, "action");
  GtkWidget *row = desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_STEP);
  Hold *hold = desk_hold (desk, FALSE, TRUE);

  desk_write (plan_desk_tab (desk), "goal.in-my-words", "I want to box again soon");
  gtk_editable_set_text (desk_find_id (row, GTK_TYPE_ENTRY, "when"), "3 Dec");
  gtk_check_button_set_active (find_choice (row, "School"), TRUE);
  gtk_check_button_set_active (find_choice (plan_desk_tab (desk), "Signed"), TRUE);
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  read_again (desk);
  desk_assert_words (plan_desk_tab (desk), "goal.in-my-words", "I want to box again soon");
  g_assert_cmpstr (gtk_editable_get_text (desk_find_id (row, GTK_TYPE_ENTRY, "when")), ==, "Thu 3 Dec");
  g_assert_cmpstr (gtk_label_get_label (desk_find_id (row, GTK_TYPE_LABEL, "who_label")), ==, "School");
  g_assert_true (gtk_check_button_get_active (find_choice (plan_desk_tab (desk), "Signed")));
  desk_write (plan_desk_tab (desk), "goal.in-my-words", "I want to box again");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  read_again (desk);
  desk_assert_words (plan_desk_tab (desk), "goal.in-my-words", "I want to box again");
  desk_let_go (desk, hold);
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "I want to box again");
  desk_wait_text (desk, SOS_TYPE_ACTION, step, "by-when", "2026-12-03");
  desk_wait_text (desk, SOS_TYPE_ACTION, step, "who", SOS_WHO_SCHOOL);
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "agreement", SOS_AGREEMENT_SIGNED);
  g_assert_null (desk_find_label (plan_desk_tab (desk), "Keep mine: I want to box again"));
  desk_free (desk);
}

static gboolean
set_why (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) goal = sos_transaction_load (transaction, SOS_TYPE_GOAL, *(gint64 *) data, error);

  g_object_set (goal, "why-it-matters", "Theirs", NULL);
  return sos_transaction_save (transaction, goal, error);
}

/* Changed and changed back, with somebody else's save of another field in between and an older state read on the way: what they wrote
 * is there, and what was meant here is there. */
static void
test_back_again (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  gint64 goal = plan_desk_first (desk, "goal");
  Hold *hold = desk_hold (desk, FALSE, TRUE);

  desk_write (plan_desk_tab (desk), "goal.in-my-words", "Something else");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  sos_store_write_async (desk->office->store, NULL, set_why, &goal, NULL, NULL, NULL, NULL);
  desk_write (plan_desk_tab (desk), "goal.in-my-words", "I want to box again");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  read_again (desk);
  desk_let_go (desk, hold);
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "why-it-matters", "Theirs");
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "I want to box again");
  desk_assert_words (plan_desk_tab (desk), "goal.in-my-words", "I want to box again");
  desk_assert_words (plan_desk_tab (desk), "goal.why-it-matters", "Theirs");
  desk_free (desk);
}

/* A reading that began before a step and its goal were stored comes after them. */
static void
test_older_reading (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  g_autoptr (SosPersonCase) before = g_object_ref (sos_person_tab_get_case (SOS_PERSON_TAB (plan_desk_tab (desk))));
  g_autoptr (SosPersonCase) after = NULL;
  GtkWidget *card, *row;

  desk_act (plan_desk_tab (desk), "plan.add-goal", NULL);
  card = desk_find_last (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL);
  desk_act (card, "goal.add-step", NULL);
  row = desk_find_last (card, SOS_TYPE_PERSON_PLAN_STEP);
  plan_desk_keep (desk);
  after = g_object_ref (sos_person_tab_get_case (SOS_PERSON_TAB (plan_desk_tab (desk))));
  sos_person_tab_set_case (SOS_PERSON_TAB (plan_desk_tab (desk)), before);
  g_assert_true (desk_find_last (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL) == card);
  g_assert_true (desk_find_last (card, SOS_TYPE_PERSON_PLAN_STEP) == row);
  desk_type (desk, "Ring the club");
  sos_person_tab_set_case (SOS_PERSON_TAB (plan_desk_tab (desk)), after);
  plan_desk_keep (desk);
  desk_assert_words (row, "action.words", "Ring the club");
  office_undo (desk->office);
  office_undo (desk->office);
  office_undo (desk->office);
  desk_settle (desk);
  g_assert_cmpuint (desk_count (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL), ==, 1);
  desk_free (desk);
}

/* Shared by mistake and taken back at once: nobody may see it, whatever the page knew by then. */
static void
test_quick_choices (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  GtkWidget *card = desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL);
  Hold *hold = desk_hold (desk, TRUE, TRUE);

  gtk_check_button_set_active (find_choice (card, "Mother"), TRUE);
  gtk_check_button_set_active (find_choice (card, "Father"), TRUE);
  gtk_check_button_set_active (find_choice (card, "Father"), FALSE);
  desk_let_go (desk, hold);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM goal_share WHERE removed IS NULL AND shared_with = 'MOTHER' AND id > $1", 0),
                   ==, 1);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM goal_share WHERE removed IS NULL AND id > $1", 0), ==, 1);
  g_assert_false (gtk_check_button_get_active (find_choice (card, "Father")));
  office_undo (desk->office);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM goal_share WHERE removed IS NULL AND id > $1", 0), ==, 2);
  desk_free (desk);
}

static gboolean
has_draft (gpointer data)
{
  return office_count (((Desk *) data)->office, "SELECT count(*) FROM draft WHERE kind = 'action' AND words = 'Ring the club' AND record > $1",
                       0)
         == 1;
}

/* The power goes while a step is being written that was never left: its words are there again. */
static void
test_crash (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  Desk *again;

  desk_act (desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL), "goal.add-step", NULL);
  desk_type (desk, "Ring the club");
  office_wait (has_draft, desk, "the draft");
  gtk_window_destroy (desk->window); /* without a flush */
  again = desk_new (desk->office, desk->person, 0, "plan");
  desk_assert_words (desk_find_last (plan_desk_tab (again), SOS_TYPE_PERSON_PLAN_STEP), "action.words", "Ring the club");
  g_free (desk);
  plan_desk_keep (again);
  g_assert_cmpint (office_count (again->office, "SELECT count(*) FROM action WHERE words = 'Ring the club' AND id > $1", 0), ==, 1);
  desk_free (again);
}

/* Agreed while words and the choice are still on their way: all of it is in what is agreed. */
static void
test_agree_behind_save (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  gint64 goal = plan_desk_first (desk, "goal");
  Hold *hold = desk_hold (desk, TRUE, TRUE);

  desk_write (plan_desk_tab (desk), "goal.in-my-words", "I want to box");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  desk_write (plan_desk_tab (desk), "goal.in-my-words", "I want to box again");
  gtk_check_button_set_active (find_choice (plan_desk_tab (desk), "Signed"), TRUE);
  desk_act (plan_desk_tab (desk), "plan.agree", NULL);
  desk_let_go (desk, hold);
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "state", SOS_PLAN_AGREED);
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "agreement", SOS_AGREEMENT_SIGNED);
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "I want to box again");
  desk_free (desk);
}

/* The plan was agreed at another desk while one more step was being written: its words are not stored and not lost either. One that
 * was only begun goes. */
static void
test_refused_step (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  GtkWidget *card = desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL);
  Hold *hold = desk_hold (desk, FALSE, TRUE);

  sos_store_write_async (desk->office->store, NULL, (SosTransactionFunc) sos_casework_agree_plan, sos_deed_new (plan, NULL, NULL),
                         (GDestroyNotify) sos_deed_free, NULL, NULL, NULL);
  desk_act (card, "goal.add-step", NULL);
  desk_type (desk, "Go on Friday");
  desk_act (card, "goal.add-step", NULL);
  g_assert_cmpuint (desk_count (card, SOS_TYPE_PERSON_PLAN_STEP), ==, 4);
  desk_let_go (desk, hold);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM action WHERE id > $1", 0), ==, 2);
  g_assert_cmpuint (desk_count (card, SOS_TYPE_PERSON_PLAN_STEP), ==, 3);
  desk_assert_words (desk_find_last (card, SOS_TYPE_PERSON_PLAN_STEP), "action.words", "Go on Friday");
  desk_free (desk);
}

/* The window closes on what was typed a moment ago. */
static void
test_close_behind_save (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  GtkWidget *card = desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL);
  Hold *hold = desk_hold (desk, FALSE, TRUE);
  SosStore *again;
  g_autoptr (GError) error = NULL;

  desk_act (card, "goal.add-step", NULL);
  desk_type (desk, "Ring ");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  desk_type (desk, "the club");
  sos_page_flush (SOS_PAGE (desk->page));
  desk_open (hold);
  sos_store_close (desk->office->store);
  desk_let_go (desk, hold);
  again = sos_store_open (desk->office->path, SOS_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_set_object (&desk->office->store, again);
  g_object_unref (again);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM action WHERE words = 'Ring the club' AND id > $1", 0), ==, 1);
  desk_free (desk);
}


int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/plan-busy/write-before-stored", test_write_before_stored);
  g_test_add_func ("/plan-busy/write-under-reload", test_write_under_reload);
  g_test_add_func ("/plan-busy/save-behind-save", test_save_behind_save);
  g_test_add_func ("/plan-busy/old-news", test_old_news);
  g_test_add_func ("/plan-busy/back-again", test_back_again);
  g_test_add_func ("/plan-busy/older-reading", test_older_reading);
  g_test_add_func ("/plan-busy/quick-choices", test_quick_choices);
  g_test_add_func ("/plan-busy/crash", test_crash);
  g_test_add_func ("/plan-busy/agree-behind-save", test_agree_behind_save);
  g_test_add_func ("/plan-busy/refused-step", test_refused_step);
  g_test_add_func ("/plan-busy/close-behind-save", test_close_behind_save);
  return g_test_run ();
}
