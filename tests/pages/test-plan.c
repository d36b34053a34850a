/* test-plan.c - a plan written, refused, agreed and changed through its page (domain 4.4, V13; X9). */
#include "config.h"
#include "plan-desk.h"

#include "sos-apart.h"
#include "sos-deed-dialog.h"
#include "sos-form-binder.h"
#include "sos-person-papers.h"
#include "sos-person-plan-goal.h"
#include "sos-person-plan-sheet.h"
#include "sos-person-plan-words.h"
#include "sos-person-plan.h"
#include "sos-plan-rules.h"
#include "sos-stage-rules.h"

#include <adwaita.h>

static gboolean
may_agree (Desk *desk)
{
  return gtk_widget_is_sensitive (desk_find_button (plan_desk_tab (desk), "plan.agree"));
}

static const char *
get_reason (Desk *desk)
{
  return gtk_label_get_label (desk_find_id (plan_desk_tab (desk), GTK_TYPE_LABEL, "reason"));
}

static void
test_no_plan (void)
{
  Office *office = office_new ();
  gint64 person = office_add_person (office, "Null");
  Desk *desk = desk_new (office, person, 0, "plan");

  g_assert_nonnull (desk_find_button (plan_desk_tab (desk), "plan.begin"));
  desk_act (plan_desk_tab (desk), "plan.begin", NULL);
  desk_settle (desk);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM plan WHERE person = $1", person), ==, 1);
  g_assert_false (may_agree (desk));
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: there is no goal yet.");
  desk_act (plan_desk_tab (desk), "plan.add-goal", NULL);
  desk_settle (desk);
  g_assert_nonnull (desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL));
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: goal 1 has no words yet.");
  desk_type (desk, "I want to sleep");
  plan_desk_keep (desk);
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: goal 1 has no step for you.");
  desk_act (desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL), "goal.add-step", NULL);
  desk_settle (desk);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM action WHERE who = 'WORKER' AND removed IS NULL AND id > $1", 0), ==, 1);
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: goal 1 has no step for you.");
  desk_type (desk, "Ring the council");
  plan_desk_keep (desk);
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: there is no review date.");
  desk_free (desk);
}

/* What is still to be written stands there as a hint and nowhere else: it is no text of the step, it counts for nothing, and undo
 * takes it away again. */
static void
test_blank (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  GtkWidget *card = desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL);
  GtkWidget *row;

  desk_act (card, "goal.add-step", NULL);
  desk_settle (desk);
  row = desk_find_last (card, SOS_TYPE_PERSON_PLAN_STEP);
  desk_assert_words (row, "action.words", "");
  g_assert_nonnull (desk_find_label (row, "What they do, beginning with the deed"));
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM action WHERE words = '' AND removed IS NULL AND id > $1", 0), ==, 1);
  g_assert_cmpstr (gtk_label_get_label (desk_find_id (plan_desk_tab (desk), GTK_TYPE_LABEL, "count")), ==, "1 goal, 2 steps");
  g_assert_false (may_agree (desk));
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: a step has no words yet.");
  desk_type (desk, "Go on Friday");
  plan_desk_keep (desk);
  g_assert_true (may_agree (desk));
  office_undo (desk->office);
  desk_settle (desk);
  desk_assert_words (row, "action.words", "");
  g_assert_false (may_agree (desk));
  office_undo (desk->office);
  desk_settle (desk);
  g_assert_cmpuint (desk_count (card, SOS_TYPE_PERSON_PLAN_STEP), ==, 2);
  g_assert_true (may_agree (desk));
  office_redo (desk->office);
  office_redo (desk->office);
  desk_settle (desk);
  desk_assert_words (desk_find_last (card, SOS_TYPE_PERSON_PLAN_STEP), "action.words", "Go on Friday");
  desk_free (desk);
}

/* Words typed in a card are the record's after the field is left, and undo knows what they were. */
static void
test_edit (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  gint64 goal = plan_desk_first (desk, "goal");
  gint64 action = plan_desk_first (desk, "action");
  GtkWidget *row = desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_STEP);

  desk_write (plan_desk_tab (desk), "goal.in-my-words", "I want <b>my</b> own room; ' OR 1=1 --");
  desk_write (plan_desk_tab (desk), "plan.strengths", "You came every week");
  gtk_editable_set_text (desk_find_id (row, GTK_TYPE_ENTRY, "when"), "3 Dec");
  gtk_editable_set_text (desk_find_id (plan_desk_tab (desk), GTK_TYPE_ENTRY, "plan.next-meeting-on"), "18 dec");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "I want <b>my</b> own room; ' OR 1=1 --");
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "strengths", "You came every week");
  desk_wait_text (desk, SOS_TYPE_ACTION, action, "by-when", "2026-12-03");
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "next-meeting-on", "2026-12-18");
  gtk_editable_set_text (desk_find_id (row, GTK_TYPE_ENTRY, "when"), "any Tuesday");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  desk_wait_text (desk, SOS_TYPE_ACTION, action, "when-words", "any Tuesday");
  desk_wait_text (desk, SOS_TYPE_ACTION, action, "by-when", NULL);
  desk_free (desk);
}

static gboolean
says_allow (gpointer dialog)
{
  return desk_find_words (dialog, "You may allow it, with a reason and a plan") != NULL;
}

/* Where the worker of the plan is kept from them: whoever decides is asked in a window, and then what was typed stands (N1, V28). */
static void
test_let (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();
  const gint64 person = office_count (desk->office, "SELECT person FROM plan WHERE id = $1", plan);
  const gint64 episode = office_add (desk->office, SOS_TYPE_EPISODE, "person", person, "service", "SOS", "stage", SOS_STAGE_ASSESSED, "worker", desk->office->worker,
                                     "team", desk->office->team, NULL);
  g_autoptr (SosRecord) record = office_load (desk->office, SOS_TYPE_PLAN, plan);
  SosDeedDialog *dialog;

  sos_record_set_number (record, SOS_PLAN_EPISODE, episode);
  office_put (desk->office, g_object_ref (record));

  keep->kind = g_strdup (SOS_CONFLICT_PERSON_VS_STAFF);
  keep->level = g_strdup ("3");
  keep->reason_code = g_strdup ("STAFF_CONFLICT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], person);
  g_array_append_val (keep->staff, desk->office->worker);
  office_attempt (desk->office, (SosTransactionFunc) sos_casework_keep_apart, keep, NULL);
  sos_store_set_actor (desk->office->store, desk->office->lead);
  desk_settle (desk);
  gtk_editable_set_text (desk_find_id (plan_desk_tab (desk), GTK_TYPE_ENTRY, "plan.next-meeting-on"), "19 dec");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  office_wait (desk_has_dialog, NULL, "the window that asks");
  dialog = desk_find_dialog ();
  office_wait (says_allow, dialog, "what may be done");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "let-reason"), "They made it up last week");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "let-plan"), "Sheila comes with her");
  desk_press (GTK_WIDGET (dialog), "Allow it");
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "next-meeting-on", "2026-12-19");
  desk_settle (desk);
  g_assert_false (gtk_widget_has_css_class (desk_find_id (plan_desk_tab (desk), GTK_TYPE_ENTRY, "plan.next-meeting-on"), "error"));
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM clash WHERE gone_on IS NULL AND overridden_by = $1", desk->office->lead), ==, 1);
  desk_free (desk);
}

/* Far down, where nothing had its place when it was made. */
static void
test_in_view (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);

  gtk_window_set_default_size (desk->window, 1280, 480);
  desk_settle (desk);
  for (guint n = 2; n <= (guint) sos_limits_default.goals; n++)
    {
      GtkWidget *focus, *scroller;
      graphene_rect_t place;

      desk_act (plan_desk_tab (desk), "plan.add-goal", NULL);
      desk_settle (desk);
      focus = gtk_window_get_focus (desk->window);
      scroller = gtk_widget_get_ancestor (focus, GTK_TYPE_SCROLLED_WINDOW);
      g_assert_true (gtk_widget_compute_bounds (focus, scroller, &place));
      g_assert_cmpfloat (place.origin.y, >=, 0);
      g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (scroller));
      g_assert_cmpuint (desk_count (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL), ==, n);
    }
  g_assert_false (gtk_widget_is_sensitive (desk_find_button (plan_desk_tab (desk), "plan.add-goal")));
  desk_free (desk);
}

static const char *
tab (Desk *desk, GtkDirectionType direction)
{
  GtkWidget *focus;

  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (desk->window), direction));
  focus = gtk_window_get_focus (desk->window);
  if (GTK_IS_TEXT (focus) || GTK_IS_TOGGLE_BUTTON (focus))
    focus = gtk_widget_get_parent (focus);
  return gtk_buildable_get_buildable_id (GTK_BUILDABLE (focus));
}

/* Tab goes as it is read, however many lines the words take, and back the same way. */
static void
test_tab_order (void)
{
  static const char *const stops[] = { "goal.in-my-words", "goal.why-it-matters", "status", "share", "who", "action.words", "when",
                                       "status", "who", "action.words", "when", "status", "add_step" };
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);

  desk_write (plan_desk_tab (desk), "action.words",
              "Pay the first four weeks, and ask the club whether there is a place for somebody who can only come every second week, "
              "because the other weeks are with the grandmother in Enfield, who needs help in the evenings");
  desk_settle (desk);
  gtk_widget_grab_focus (desk_find_id (plan_desk_tab (desk), GTK_TYPE_TEXT_VIEW, stops[0]));
  for (guint i = 1; i < G_N_ELEMENTS (stops); i++)
    g_assert_cmpstr (tab (desk, GTK_DIR_TAB_FORWARD), ==, stops[i]);
  for (guint i = G_N_ELEMENTS (stops) - 1; i > 0; i--)
    g_assert_cmpstr (tab (desk, GTK_DIR_TAB_BACKWARD), ==, stops[i - 1]);
  desk_free (desk);
}

static const char *
get_place (Desk *desk)
{
  GtkWidget *focus = gtk_window_get_focus (desk->window);
  GVariant *target = GTK_IS_BUTTON (focus) ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (focus)) : NULL;

  return target ? g_variant_get_string (target, NULL) : NULL;
}

static void
assert_at (Desk *desk, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (desk->window);

  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, action);
}

static void
stand_at (Desk *desk, const char *action)
{
  g_assert_true (gtk_widget_grab_focus (desk_find_button (plan_desk_tab (desk), action)));
}

/* What is made anew under the cursor does not send it to the other end of the window. */
static void
test_focus (void)
{
  Office *office = office_new ();
  Desk *desk = desk_new (office, office_add_person (office, "Null"), 0, "plan");
  gint64 plan;

  stand_at (desk, "plan.begin");
  desk_act (plan_desk_tab (desk), "plan.begin", NULL);
  desk_settle (desk);
  assert_at (desk, "plan.add-goal");
  plan = plan_desk_first (desk, "plan");
  desk_act (plan_desk_tab (desk), "plan.show", "s", SOS_PLAN_REMEDY_ADD_GOAL ":0:0");
  desk_type (desk, "I want to sleep");
  plan_desk_keep (desk);
  stand_at (desk, "plan.show");
  g_assert_true (g_str_has_prefix (get_place (desk), SOS_PLAN_REMEDY_SHOW_STEPS));
  office_set (office, SOS_TYPE_PLAN, plan, "strengths", "You asked for help");
  desk_settle (desk);
  g_assert_true (g_str_has_prefix (get_place (desk), SOS_PLAN_REMEDY_SHOW_STEPS));
  desk_act (plan_desk_tab (desk), "plan.show", "s", get_place (desk));
  assert_at (desk, "goal.add-step");
  desk_act (gtk_window_get_focus (desk->window), "goal.add-step", NULL);
  desk_type (desk, "Ring the council");
  office_set (office, SOS_TYPE_PLAN, plan, "review-on", "2026-12-21");
  plan_desk_keep (desk);
  stand_at (desk, "plan.show");
  g_assert_true (g_str_has_prefix (get_place (desk), SOS_PLAN_REMEDY_CHOOSE_AGREEMENT));
  office_set (office, SOS_TYPE_PLAN, plan, "agreement", SOS_AGREEMENT_VERBAL);
  desk_settle (desk);
  assert_at (desk, "plan.agree");
  desk_act (plan_desk_tab (desk), "plan.agree", NULL);
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "state", SOS_PLAN_AGREED);
  assert_at (desk, "plan.print");
  stand_at (desk, "plan.change");
  desk_act (plan_desk_tab (desk), "plan.change", NULL);
  desk_settle (desk);
  g_assert_true (gtk_window_get_focus (desk->window) == desk_find_id (plan_desk_tab (desk), GTK_TYPE_TEXT_VIEW, "goal.in-my-words"));
  desk_free (desk);
}

static void
test_order_and_remove (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  gint64 action = plan_desk_first (desk, "action");
  GtkWidget *row = desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_STEP);

  desk_act (row, "step.move", "i", 1);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT position FROM action WHERE id = $1", action), ==, 2);
  desk_act (desk_find (plan_desk_tab (desk), SOS_TYPE_PERSON_PLAN_STEP), "step.remove", NULL);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM action WHERE removed IS NULL AND id > $1", 0), ==, 1);
  g_assert_cmpstr (sos_store_get_undo_title (desk->office->store), ==, "Step removed");
  office_undo (desk->office);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM action WHERE removed IS NULL AND id > $1", 0), ==, 2);
  desk_free (desk);
}

/* V13 in the window: refused with its sentence, then allowed; what is agreed stays; the next version begins with it. */
static void
test_agree (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);

  g_assert_true (may_agree (desk));
  office_set (desk->office, SOS_TYPE_PLAN, plan, "review-on", "2027-03-01");
  desk_settle (desk);
  g_assert_false (may_agree (desk));
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: the review date is too late.");
  g_assert_nonnull (desk_find_button (plan_desk_tab (desk), "plan.show"));
  gtk_editable_set_text (desk_find_id (plan_desk_tab (desk), GTK_TYPE_ENTRY, "plan.review-on"), "21 December 2026");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "review-on", "2026-12-21");
  g_assert_true (may_agree (desk));

  desk_act (plan_desk_tab (desk), "plan.agree", NULL);
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "state", SOS_PLAN_AGREED);
  g_assert_false (gtk_text_view_get_editable (desk_find_id (plan_desk_tab (desk), GTK_TYPE_TEXT_VIEW, "goal.in-my-words")));
  g_assert_null (desk_find_button (plan_desk_tab (desk), "plan.agree"));

  desk_act (plan_desk_tab (desk), "plan.print", NULL);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM letter WHERE person = $1 AND state = 'DRAFT'", desk->person), ==, 1);
  g_assert_true (gtk_widget_get_mapped (desk_get_tab (desk, SOS_TYPE_PERSON_PAPERS)));
  desk_act (desk->page, "page.go", "(ss)", "plan", "");

  desk_act (plan_desk_tab (desk), "plan.change", NULL);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM plan WHERE person = $1 AND version = 2 AND state = 'DRAFT'",
                                 desk->person), ==, 1);
  g_assert_true (gtk_text_view_get_editable (desk_find_id (plan_desk_tab (desk), GTK_TYPE_TEXT_VIEW, "goal.in-my-words")));
  desk_free (desk);
}

/* X9: somebody else changed the same words; both are shown, nothing is lost. */
static void
test_conflict (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  gint64 goal = plan_desk_first (desk, "goal");
  g_autofree char *mine = NULL;
  GtkTextBuffer *words;
  GtkWidget *theirs;

  desk_write (plan_desk_tab (desk), "goal.in-my-words", "Mine");
  office_set (desk->office, SOS_TYPE_GOAL, goal, "in-my-words", "Theirs");
  desk_settle (desk);
  sos_person_tab_flush (SOS_PERSON_TAB (plan_desk_tab (desk)));
  desk_settle (desk);
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "Theirs");
  words = gtk_text_view_get_buffer (desk_find_id (plan_desk_tab (desk), GTK_TYPE_TEXT_VIEW, "goal.in-my-words"));
  g_object_get (words, "text", &mine, NULL);
  g_assert_cmpstr (mine, ==, "Mine");
  theirs = desk_find_label (plan_desk_tab (desk), "Keep theirs: Theirs");
  g_assert_nonnull (theirs);
  g_assert_nonnull (desk_find_label (plan_desk_tab (desk), "Keep mine: Mine"));
  desk_press (plan_desk_tab (desk), "Keep mine: Mine");
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "Mine");
  g_assert_null (desk_find_label (plan_desk_tab (desk), "Keep mine: Mine"));
  desk_free (desk);
}

/* Every row of every form of the plan is a field. */
static void
test_rows (void)
{
  gint64 plan;
  Desk *desk = plan_desk_new (&plan);
  const GType types[] = { SOS_TYPE_PLAN, SOS_TYPE_GOAL, SOS_TYPE_ACTION };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (SosFormBinder) binder = sos_form_binder_new (plan_desk_tab (desk), types[i], sos_store_get_codes (desk->office->store));

      g_assert_cmpuint (sos_form_binder_get_faults (binder)->len, ==, 0);
      n += sos_form_binder_get_n_rows (binder);
    }
  g_test_message ("%u rows bound", n);
  g_assert_cmpuint (n, >=, 7 + 6 + 2 * 4);
  desk_free (desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/plan/no-plan", test_no_plan);
  g_test_add_func ("/plan/blank", test_blank);
  g_test_add_func ("/plan/in-view", test_in_view);
  g_test_add_func ("/plan/tab-order", test_tab_order);
  g_test_add_func ("/plan/focus", test_focus);
  g_test_add_func ("/plan/edit", test_edit);
  g_test_add_func ("/plan/let", test_let);
  g_test_add_func ("/plan/order", test_order_and_remove);
  g_test_add_func ("/plan/agree", test_agree);
  g_test_add_func ("/plan/conflict", test_conflict);
  g_test_add_func ("/plan/rows", test_rows);
  return g_test_run ();
}
