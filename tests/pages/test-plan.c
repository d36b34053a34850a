/* test-plan.c - a plan written, refused, agreed and changed through its page (domain 4.4, V13; X9). */
#include "config.h"
#include "person-desk.h"

#include "sos-form-binder.h"
#include "sos-person-papers.h"
#include "sos-person-plan-goal.h"
#include "sos-person-plan-words.h"
#include "sos-person-plan.h"
#include "sos-plan-rules.h"

#include <adwaita.h>

static Desk *
new_desk_with_draft (gint64 *plan)
{
  Office *office = office_new ();
  gint64 person = office_add_person (office, "Zoë O’Neill-Brennan");

  *plan = office_add_plan (office, person);
  return desk_new (office, person, 0, "plan");
}

static GtkWidget *
plan_tab (Desk *desk)
{
  return desk_get_tab (desk, SOS_TYPE_PERSON_PLAN);
}

static void
type_words (GtkWidget *root, const char *id, const char *words)
{
  GtkTextView *view = desk_find_id (root, GTK_TYPE_TEXT_VIEW, id);

  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), words, -1);
}

static gboolean
may_agree (Desk *desk)
{
  return gtk_widget_is_sensitive (desk_find_button (plan_tab (desk), "plan.agree"));
}

static const char *
get_reason (Desk *desk)
{
  return gtk_label_get_label (desk_find_id (plan_tab (desk), GTK_TYPE_LABEL, "reason"));
}

static gint64
first_of (Desk *desk, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT min (id) FROM %s WHERE removed IS NULL AND id > $1", table);

  return office_count (desk->office, sql, 0);
}

static void
test_no_plan (void)
{
  Office *office = office_new ();
  gint64 person = office_add_person (office, "Null");
  Desk *desk = desk_new (office, person, 0, "plan");

  g_assert_nonnull (desk_find_button (plan_tab (desk), "plan.begin"));
  desk_act (plan_tab (desk), "plan.begin", NULL);
  desk_settle (desk);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM plan WHERE person = $1", person), ==, 1);
  g_assert_false (may_agree (desk));
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: there is no goal yet.");
  desk_act (plan_tab (desk), "plan.add-goal", NULL);
  desk_settle (desk);
  g_assert_nonnull (desk_find (plan_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL));
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: goal 1 has no step for you.");
  desk_act (desk_find (plan_tab (desk), SOS_TYPE_PERSON_PLAN_GOAL), "goal.add-step", NULL);
  desk_settle (desk);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM action WHERE who = 'WORKER' AND removed IS NULL AND id > $1", 0), ==, 1);
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: there is no review date.");
  desk_free (desk);
}

/* Words typed in a card are the record's after the field is left, and undo knows what they were. */
static void
test_edit (void)
{
  gint64 plan;
  Desk *desk = new_desk_with_draft (&plan);
  gint64 goal = first_of (desk, "goal");
  gint64 action = first_of (desk, "action");
  GtkWidget *row = desk_find (plan_tab (desk), SOS_TYPE_PERSON_PLAN_STEP);

  type_words (plan_tab (desk), "goal.in-my-words", "I want <b>my</b> own room; ' OR 1=1 --");
  type_words (plan_tab (desk), "plan.strengths", "You came every week");
  gtk_editable_set_text (desk_find_id (row, GTK_TYPE_TEXT, "when"), "3 Dec");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_tab (desk)));
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "I want <b>my</b> own room; ' OR 1=1 --");
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "strengths", "You came every week");
  desk_wait_text (desk, SOS_TYPE_ACTION, action, "by-when", "2026-12-03");
  gtk_editable_set_text (desk_find_id (row, GTK_TYPE_TEXT, "when"), "any Tuesday");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_tab (desk)));
  desk_wait_text (desk, SOS_TYPE_ACTION, action, "when-words", "any Tuesday");
  desk_wait_text (desk, SOS_TYPE_ACTION, action, "by-when", NULL);
  desk_free (desk);
}

static void
test_order_and_remove (void)
{
  gint64 plan;
  Desk *desk = new_desk_with_draft (&plan);
  gint64 action = first_of (desk, "action");
  GtkWidget *row = desk_find (plan_tab (desk), SOS_TYPE_PERSON_PLAN_STEP);

  desk_act (row, "step.move", "i", 1);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT position FROM action WHERE id = $1", action), ==, 2);
  desk_act (desk_find (plan_tab (desk), SOS_TYPE_PERSON_PLAN_STEP), "step.remove", NULL);
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
  Desk *desk = new_desk_with_draft (&plan);

  g_assert_true (may_agree (desk));
  office_set (desk->office, SOS_TYPE_PLAN, plan, "review-on", "2027-03-01");
  desk_settle (desk);
  g_assert_false (may_agree (desk));
  g_assert_cmpstr (get_reason (desk), ==, "Not yet: the review date is too late.");
  g_assert_nonnull (desk_find_button (plan_tab (desk), "plan.show"));
  gtk_editable_set_text (desk_find_id (plan_tab (desk), GTK_TYPE_TEXT, "plan.review-on"), "21 December 2026");
  sos_person_tab_flush (SOS_PERSON_TAB (plan_tab (desk)));
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "review-on", "2026-12-21");
  g_assert_true (may_agree (desk));

  desk_act (plan_tab (desk), "plan.agree", NULL);
  desk_wait_text (desk, SOS_TYPE_PLAN, plan, "state", SOS_PLAN_AGREED);
  g_assert_false (gtk_text_view_get_editable (desk_find_id (plan_tab (desk), GTK_TYPE_TEXT_VIEW, "goal.in-my-words")));
  g_assert_null (desk_find_button (plan_tab (desk), "plan.agree"));

  desk_act (plan_tab (desk), "plan.print", NULL);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM letter WHERE person = $1 AND state = 'DRAFT'", desk->person), ==, 1);
  g_assert_true (gtk_widget_get_mapped (desk_get_tab (desk, SOS_TYPE_PERSON_PAPERS)));
  desk_act (desk->page, "page.go", "(ss)", "plan", "");

  desk_act (plan_tab (desk), "plan.change", NULL);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM plan WHERE person = $1 AND version = 2 AND state = 'DRAFT'",
                                 desk->person), ==, 1);
  g_assert_true (gtk_text_view_get_editable (desk_find_id (plan_tab (desk), GTK_TYPE_TEXT_VIEW, "goal.in-my-words")));
  desk_free (desk);
}

static GtkWidget *
find_label (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (root)), words) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, words);

      if (found)
        return found;
    }
  return NULL;
}

/* X9: somebody else changed the same words; both are shown, nothing is lost. */
static void
test_conflict (void)
{
  gint64 plan;
  Desk *desk = new_desk_with_draft (&plan);
  gint64 goal = first_of (desk, "goal");
  g_autofree char *mine = NULL;
  GtkTextBuffer *words;
  GtkWidget *theirs;

  type_words (plan_tab (desk), "goal.in-my-words", "Mine");
  office_set (desk->office, SOS_TYPE_GOAL, goal, "in-my-words", "Theirs");
  desk_settle (desk);
  sos_person_tab_flush (SOS_PERSON_TAB (plan_tab (desk)));
  desk_settle (desk);
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "Theirs");
  words = gtk_text_view_get_buffer (desk_find_id (plan_tab (desk), GTK_TYPE_TEXT_VIEW, "goal.in-my-words"));
  g_object_get (words, "text", &mine, NULL);
  g_assert_cmpstr (mine, ==, "Mine");
  theirs = find_label (plan_tab (desk), "Keep theirs: Theirs");
  g_assert_nonnull (theirs);
  g_assert_nonnull (find_label (plan_tab (desk), "Keep mine: Mine"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (find_label (plan_tab (desk), "Keep mine: Mine"), GTK_TYPE_BUTTON), "clicked");
  desk_wait_text (desk, SOS_TYPE_GOAL, goal, "in-my-words", "Mine");
  g_assert_null (find_label (plan_tab (desk), "Keep mine: Mine"));
  desk_free (desk);
}

static void
test_days (void)
{
  static const struct
  {
    const char *typed;
    const char *day;
  } days[] = {
    { "30 Nov", "2026-11-30" },
    { "Mon 30 Nov", "2026-11-30" },
    { "18 Jan", "2027-01-18" },
    { "13 Nov", "2026-11-13" },
    { "3.12.2026", "2026-12-03" },
    { "2026-12-03", "2026-12-03" },
    { "any day", NULL },
    { "from 1 Dec", NULL },
    { "Nov 2026", NULL },
    { "31 Feb", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day = sos_person_plan_words_dup_day (days[i].typed, "2026-11-23");

      g_assert_cmpstr (day, ==, days[i].day);
    }
  g_test_message ("%u days read", (guint) G_N_ELEMENTS (days));
}

/* Every row of every form of the plan is a field. */
static void
test_rows (void)
{
  gint64 plan;
  Desk *desk = new_desk_with_draft (&plan);
  const GType types[] = { SOS_TYPE_PLAN, SOS_TYPE_GOAL, SOS_TYPE_ACTION };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (SosFormBinder) binder = sos_form_binder_new (plan_tab (desk), types[i], sos_store_get_codes (desk->office->store));

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
  g_test_add_func ("/plan/days", test_days);
  g_test_add_func ("/plan/no-plan", test_no_plan);
  g_test_add_func ("/plan/edit", test_edit);
  g_test_add_func ("/plan/order", test_order_and_remove);
  g_test_add_func ("/plan/agree", test_agree);
  g_test_add_func ("/plan/conflict", test_conflict);
  g_test_add_func ("/plan/rows", test_rows);
  return g_test_run ();
}
