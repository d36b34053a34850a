/* test-family-plan.c - goals and steps of a family: whose they are, who may see them, how they go; and the review every six weeks. */
#include "config.h"
#include "family-desk.h"

#include "sos-family-deeds.h"
#include "sos-family-plan.h"

#include <string.h>

typedef struct
{
  FamilyDesk *desk;
  gint64 shared, own, step;
} Plan;

static Plan
plan_new (void)
{
  Plan plan = { family_desk_new_empty () };
  Office *office = plan.desk->desk.office;

  plan.own = office_add (office, SOS_TYPE_FAMILY_GOAL, "household", plan.desk->household, "person", plan.desk->kadeem, "in-their-words",
                         "Sleep through the night", "shared", FALSE, NULL);
  plan.shared = office_add (office, SOS_TYPE_FAMILY_GOAL, "household", plan.desk->household, "in-their-words", "Pay off what we owe",
                            "why-it-matters", "So that we can stay", "target-date", "2026-12-18", "shared", TRUE, NULL);
  plan.step = office_add (office, SOS_TYPE_FAMILY_ACTION, "goal", plan.shared, "words", "Ring the landlord", "who", "MEMBER", "person",
                          plan.desk->denise, "by-when", "2026-11-20", NULL);
  family_desk_show (plan.desk, sos_family_plan_new);
  return plan;
}

static GtkWidget *
part_of (const Plan *plan)
{
  return GTK_WIDGET (plan->desk->part);
}

static void
assert_text (const Plan *plan, GType type, gint64 id, const char *field, const char *text)
{
  g_autofree char *held = NULL;

  desk_settle (&plan->desk->desk);
  held = office_dup_text (plan->desk->desk.office, type, id, field);
  g_assert_cmpstr (held, ==, text);
}

static gint64
count (const Plan *plan, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s WHERE removed IS NULL AND $1 = 0", table);

  return office_count (plan->desk->desk.office, sql, 0);
}

static void
choose (const Plan *plan, const char *id, guint selected)
{
  GtkWidget *row = desk_find_id (family_desk_dialog (plan->desk), ADW_TYPE_COMBO_ROW, id);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
}

/* ---- what is shown ---- */

static void
test_shown (void)
{
  Plan plan = plan_new ();
  GtkListBox *list = desk_find_id (part_of (&plan), GTK_TYPE_LIST_BOX, "list");

  g_assert_nonnull (desk_find_words (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), "The family"));
  g_assert_nonnull (desk_find_words (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), "Shared"));
  g_assert_nonnull (desk_find_words (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), "by 18 Dec"));
  g_assert_nonnull (desk_find_words (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)), "Denise · 3 days over"));
  g_assert_nonnull (desk_find_words (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)), "Kadeem"));
  g_assert_nonnull (desk_find_words (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 1)), "Private"));
  family_desk_free (plan.desk);
}

static void
test_none (void)
{
  FamilyDesk *desk = family_desk_new (sos_family_plan_new);

  g_assert_nonnull (desk_find_label (GTK_WIDGET (desk->part), "No goals yet"));
  family_desk_free (desk);
}

/* ---- deeds ---- */

static void
test_status (void)
{
  Plan plan = plan_new ();

  desk_act (part_of (&plan), "family-plan.goal-status", "(xs)", plan.own, "STUCK");
  assert_text (&plan, SOS_TYPE_FAMILY_GOAL, plan.own, "status", "STUCK");
  desk_act (part_of (&plan), "family-plan.step-status", "(xs)", plan.step, "DOING");
  assert_text (&plan, SOS_TYPE_FAMILY_ACTION, plan.step, "status", "DOING");
  /* Not done asks why, and without an answer it stays as it was. */
  desk_act (part_of (&plan), "family-plan.step-status", "(xs)", plan.step, "NOT_DONE");
  desk_settle (&plan.desk->desk);
  desk_press (family_desk_dialog (plan.desk), "Not done");
  desk_settle (&plan.desk->desk);
  g_assert_nonnull (desk_find_words (family_desk_dialog (plan.desk), "Say why it was not done"));
  desk_write (family_desk_dialog (plan.desk), "reason", "He never rings back");
  family_desk_answer (plan.desk, "Not done");
  assert_text (&plan, SOS_TYPE_FAMILY_ACTION, plan.step, "status", "NOT_DONE");
  assert_text (&plan, SOS_TYPE_FAMILY_ACTION, plan.step, "reason", "He never rings back");
  office_undo (plan.desk->desk.office);
  assert_text (&plan, SOS_TYPE_FAMILY_ACTION, plan.step, "status", "DOING");
  family_desk_free (plan.desk);
}

/* Who will read it is said; and it is shared with all, with one home, or with some by name. */
static void
test_share (void)
{
  Plan plan = plan_new ();

  g_assert_nonnull (desk_find_words (part_of (&plan), "May be read by Kadeem."));
  desk_act (part_of (&plan), "family-plan.share", "(xs)", plan.own, "YES");
  desk_settle (&plan.desk->desk);
  g_assert_null (desk_find_words (part_of (&plan), "May be read by Kadeem."));
  desk_act (part_of (&plan), "family-plan.share-home", "(xx)", plan.own, plan.desk->other_home);
  desk_settle (&plan.desk->desk);
  g_assert_nonnull (desk_find_words (part_of (&plan), "Shared with Home 2"));
  g_assert_nonnull (desk_find_words (part_of (&plan), "May be read by Kadeem, Patrick."));
  office_undo (plan.desk->desk.office);
  office_undo (plan.desk->desk.office);
  desk_settle (&plan.desk->desk);
  g_assert_nonnull (desk_find_words (part_of (&plan), "May be read by Kadeem."));
  family_desk_free (plan.desk);
}

static GtkSwitch *
find_switch (Plan *plan, const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (desk_find_words (family_desk_dialog (plan->desk), title), ADW_TYPE_ACTION_ROW);

  return desk_find (row, GTK_TYPE_SWITCH);
}

static void
test_share_with (void)
{
  Plan plan = plan_new ();

  desk_act (part_of (&plan), "family-plan.share-with", "x", plan.own);
  desk_settle (&plan.desk->desk);
  desk_press (family_desk_dialog (plan.desk), "Share");
  desk_settle (&plan.desk->desk);
  g_assert_nonnull (desk_find_words (family_desk_dialog (plan.desk), "Choose somebody"));
  g_assert_null (desk_find_words (family_desk_dialog (plan.desk), "Kadeem Okafor")); /* whose it is reads it in any case */
  gtk_switch_set_active (find_switch (&plan, "Denise Bennett"), TRUE);
  family_desk_answer (plan.desk, "Share");
  g_assert_nonnull (desk_find_words (part_of (&plan), "Shared with Denise"));
  g_assert_nonnull (desk_find_words (part_of (&plan), "May be read by Kadeem, Denise."));
  /* It opens again as it stands. */
  desk_act (part_of (&plan), "family-plan.share-with", "x", plan.own);
  desk_settle (&plan.desk->desk);
  g_assert_true (gtk_switch_get_active (find_switch (&plan, "Denise Bennett")));
  g_assert_false (gtk_switch_get_active (find_switch (&plan, "Patrick Okafor")));
  family_desk_free (plan.desk);
}

/* One of theirs is their own at first; one of the family is everybody’s. */
static void
test_add_goal (void)
{
  Plan plan = plan_new ();
  const gint64 before = count (&plan, "family_goal");

  desk_act (part_of (&plan), "family-plan.add-goal", "x", plan.desk->denise);
  desk_settle (&plan.desk->desk);
  desk_press (family_desk_dialog (plan.desk), "Add");
  desk_settle (&plan.desk->desk);
  g_assert_nonnull (desk_find_words (family_desk_dialog (plan.desk), "is still empty"));
  desk_write (family_desk_dialog (plan.desk), "family_goal.in-their-words", "Work that fits the school day");
  desk_write (family_desk_dialog (plan.desk), "family_goal.target-date", "1 Feb 2027");
  family_desk_answer (plan.desk, "Add");
  g_assert_cmpint (count (&plan, "family_goal"), ==, before + 1);
  g_assert_cmpint (office_count (plan.desk->desk.office,
                                 "SELECT count (*) FROM family_goal WHERE person = $1 AND shared = 0 AND target_date = '2027-02-01'",
                                 plan.desk->denise), ==, 1);
  desk_act (part_of (&plan), "family-plan.add-goal", "x", plan.desk->denise);
  desk_settle (&plan.desk->desk);
  choose (&plan, "whose", 0);
  desk_write (family_desk_dialog (plan.desk), "family_goal.in-their-words", "Eat together on Sundays");
  family_desk_answer (plan.desk, "Add");
  g_assert_cmpint (office_count (plan.desk->desk.office,
                                 "SELECT count (*) FROM family_goal WHERE person IS NULL AND shared = 1 AND id <> $1", plan.shared), ==, 1);
  family_desk_free (plan.desk);
}

static void
test_edit (void)
{
  Plan plan = plan_new ();

  desk_act (part_of (&plan), "family-plan.edit-goal", "x", plan.own);
  desk_settle (&plan.desk->desk);
  desk_assert_words (family_desk_dialog (plan.desk), "family_goal.in-their-words", "Sleep through the night");
  desk_write (family_desk_dialog (plan.desk), "family_goal.in-their-words", "Sleep");
  family_desk_answer (plan.desk, "Save");
  assert_text (&plan, SOS_TYPE_FAMILY_GOAL, plan.own, "in-their-words", "Sleep");
  g_assert_nonnull (desk_find_words (part_of (&plan), "Private"));

  desk_act (part_of (&plan), "family-plan.edit-step", "x", plan.step);
  desk_settle (&plan.desk->desk);
  g_assert_false (gtk_widget_get_visible (desk_find_id (family_desk_dialog (plan.desk), GTK_TYPE_WIDGET, "family_action.who-name")));
  choose (&plan, "who", 7); /* four of them, everybody, their worker, the school, a professional */
  g_assert_true (gtk_widget_get_visible (desk_find_id (family_desk_dialog (plan.desk), GTK_TYPE_WIDGET, "family_action.who-name")));
  desk_write (family_desk_dialog (plan.desk), "family_action.who-name", "Mr Osei, Citizens Advice");
  family_desk_answer (plan.desk, "Save");
  assert_text (&plan, SOS_TYPE_FAMILY_ACTION, plan.step, "who", "PROFESSIONAL");
  g_assert_cmpint (office_count (plan.desk->desk.office, "SELECT coalesce (person, 0) FROM family_action WHERE id = $1", plan.step), ==, 0);
  g_assert_nonnull (desk_find_words (part_of (&plan), "Mr Osei, Citizens Advice"));

  desk_act (part_of (&plan), "family-plan.add-step", "x", plan.own);
  desk_settle (&plan.desk->desk);
  desk_write (family_desk_dialog (plan.desk), "family_action.words", "No phone after ten");
  family_desk_answer (plan.desk, "Add");
  g_assert_cmpint (office_count (plan.desk->desk.office, "SELECT person FROM family_action WHERE goal = $1", plan.own), ==, plan.desk->kadeem);
  family_desk_free (plan.desk);
}

/* Whose goal and step it is stays as it was, though they have left: a goal of theirs never becomes one of the whole family. */
static void
test_left (void)
{
  Plan plan = plan_new ();
  Office *office = plan.desk->desk.office;
  const gint64 here[] = { plan.desk->kadeem, plan.desk->denise };
  const char *membership = "SELECT id FROM membership WHERE person = $1 AND removed IS NULL";

  for (guint i = 0; i < G_N_ELEMENTS (here); i++)
    office_must (office, (SosTransactionFunc) sos_casework_end_membership,
                 office_deed (office_count (office, membership, here[i]), 0, NULL, NULL, "2026-11-01"));
  desk_settle (&plan.desk->desk);
  desk_act (part_of (&plan), "family-plan.edit-goal", "x", plan.own);
  desk_settle (&plan.desk->desk);
  g_assert_nonnull (desk_find_words (family_desk_dialog (plan.desk), "Kadeem Okafor"));
  desk_write (family_desk_dialog (plan.desk), "family_goal.in-their-words", "Sleep");
  family_desk_answer (plan.desk, "Save");
  assert_text (&plan, SOS_TYPE_FAMILY_GOAL, plan.own, "in-their-words", "Sleep");
  g_assert_cmpint (office_count (office, "SELECT coalesce (person, 0) FROM family_goal WHERE id = $1", plan.own), ==, plan.desk->kadeem);
  desk_act (part_of (&plan), "family-plan.edit-step", "x", plan.step);
  desk_settle (&plan.desk->desk);
  g_assert_nonnull (desk_find_words (family_desk_dialog (plan.desk), "Denise Bennett"));
  desk_write (family_desk_dialog (plan.desk), "family_action.words", "Ring them");
  /* Enter in a row of one line is the button. */
  g_assert_true (adw_entry_row_get_activates_default (desk_find_id (family_desk_dialog (plan.desk), ADW_TYPE_ENTRY_ROW, "family_action.by-when")));
  family_desk_answer (plan.desk, "Save");
  g_assert_cmpint (office_count (office, "SELECT coalesce (person, 0) FROM family_action WHERE id = $1", plan.step), ==, plan.desk->denise);
  family_desk_free (plan.desk);
}

/* Somebody was quicker: nothing of theirs is written over, and what was typed still stands in the window. */
static void
test_conflict (void)
{
  Plan plan = plan_new ();
  Hold *hold;

  desk_act (part_of (&plan), "family-plan.edit-goal", "x", plan.own);
  desk_settle (&plan.desk->desk);
  office_set (plan.desk->desk.office, SOS_TYPE_FAMILY_GOAL, plan.own, "in-their-words", "Sleep at home");
  desk_write (family_desk_dialog (plan.desk), "family_goal.in-their-words", "Sleep");
  desk_press (family_desk_dialog (plan.desk), "Save");
  desk_settle (&plan.desk->desk);
  assert_text (&plan, SOS_TYPE_FAMILY_GOAL, plan.own, "in-their-words", "Sleep at home");
  desk_assert_words (family_desk_dialog (plan.desk), "family_goal.in-their-words", "Sleep");
  /* Where the window was closed meanwhile, it is said on the page. */
  hold = desk_hold (&plan.desk->desk, FALSE, TRUE);
  desk_press (family_desk_dialog (plan.desk), "Save");
  gtk_window_close (GTK_WINDOW (family_desk_dialog (plan.desk)));
  desk_let_go (&plan.desk->desk, hold);
  family_desk_wait_said (plan.desk, "Somebody");
  family_desk_free (plan.desk);
}

static void
test_remove (void)
{
  Plan plan = plan_new ();

  desk_act (part_of (&plan), "family-plan.remove-step", "x", plan.step);
  desk_settle (&plan.desk->desk);
  g_assert_null (desk_find_words (part_of (&plan), "Ring the landlord"));
  desk_act (part_of (&plan), "family-plan.remove-goal", "x", plan.shared);
  desk_settle (&plan.desk->desk);
  g_assert_null (desk_find_words (part_of (&plan), "Pay off what we owe"));
  office_undo (plan.desk->desk.office);
  office_undo (plan.desk->desk.office);
  desk_settle (&plan.desk->desk);
  g_assert_nonnull (desk_find_words (part_of (&plan), "Ring the landlord"));
  family_desk_free (plan.desk);
}

static void
test_review (void)
{
  Plan plan = plan_new ();
  GtkWidget *button = desk_find_button (part_of (&plan), "family-plan.reviewed");

  office_set (plan.desk->desk.office, SOS_TYPE_HOUSEHOLD_EPISODE, plan.desk->work, "review-on", "2026-11-20");
  desk_settle (&plan.desk->desk);
  g_assert_nonnull (desk_find_words (part_of (&plan), "The review is 3 days over"));
  g_signal_emit_by_name (button, "clicked");
  assert_text (&plan, SOS_TYPE_HOUSEHOLD_EPISODE, plan.desk->work, "reviewed-on", "2026-11-23");
  assert_text (&plan, SOS_TYPE_HOUSEHOLD_EPISODE, plan.desk->work, "review-on", "2027-01-04");
  g_assert_nonnull (desk_find_words (part_of (&plan), "Next review: 4 Jan 2027, last one 23 Nov"));
  office_undo (plan.desk->desk.office);
  assert_text (&plan, SOS_TYPE_HOUSEHOLD_EPISODE, plan.desk->work, "review-on", "2026-11-20");
  family_desk_free (plan.desk);
}

/* The focus stays with what it was on, though the rows are new; and on a day that has passed nothing can be done. */
static void
test_focus (void)
{
  Plan plan = plan_new ();
  GtkWidget *share = gtk_widget_get_ancestor (desk_find_label (part_of (&plan), "Private"), GTK_TYPE_MENU_BUTTON);
  GtkWidget *focus;

  gtk_widget_grab_focus (share);
  desk_act (part_of (&plan), "family-plan.step-status", "(xs)", plan.step, "DONE");
  desk_settle (&plan.desk->desk);
  focus = gtk_window_get_focus (plan.desk->desk.window);
  g_assert_nonnull (focus);
  g_assert_nonnull (desk_find_label (focus, "Private"));
  family_desk_turn_to (plan.desk, "2026-11-01");
  g_assert_false (gtk_widget_is_sensitive (desk_find_button (part_of (&plan), "family-plan.reviewed")));
  desk_act (part_of (&plan), "family-plan.share", "(xs)", plan.own, "YES");
  desk_settle (&plan.desk->desk);
  g_assert_cmpint (office_count (plan.desk->desk.office, "SELECT shared FROM family_goal WHERE id = $1", plan.own), ==, 0);
  family_desk_free (plan.desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  g_test_add_func ("/family-plan/shown", test_shown);
  g_test_add_func ("/family-plan/none", test_none);
  g_test_add_func ("/family-plan/status", test_status);
  g_test_add_func ("/family-plan/share", test_share);
  g_test_add_func ("/family-plan/share-with", test_share_with);
  g_test_add_func ("/family-plan/add-goal", test_add_goal);
  g_test_add_func ("/family-plan/edit", test_edit);
  g_test_add_func ("/family-plan/left", test_left);
  g_test_add_func ("/family-plan/conflict", test_conflict);
  g_test_add_func ("/family-plan/remove", test_remove);
  g_test_add_func ("/family-plan/review", test_review);
  g_test_add_func ("/family-plan/focus", test_focus);
  return g_test_run ();
}
