/* test-schools.c - the term page, as a person uses it. */
#include "config.h"
#include "desk.h"
#include "school-office.h"

#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-roving-grid.h"
#include "sos-schools-page.h"
#include "sos-term-grid.h"
#include "sos-term-place.h"

typedef struct
{
  Desk desk;
  SchoolOffice *school;
} Term;

static gint64 shown_run;

static void
set_up (Term *self, gconstpointer data)
{
  sos_clock_set (sos_clock_from_london ("2026-11-23", 14 * 60));
  self->school = school_office_new ();
  self->desk.office = self->school->office;
}

static void
tear_down (Term *self, gconstpointer data)
{
  desk_close (&self->desk);
  school_office_free (self->school);
}

static SosTermGrid *
find_grid (Term *self)
{
  return desk_find (self->desk.page, SOS_TYPE_TERM_GRID);
}

static void
show (Term *self)
{
  desk_show (&self->desk, sos_schools_page_new (self->school->office->store));
  desk_wait_words (&self->desk, "Autumn 2026");
  desk_wait_words (&self->desk, "Alder Hill School");
}

static void
assert_cursor (Term *self, int row, int week)
{
  int at_row, at_week;

  sos_term_grid_get_chosen (find_grid (self), &at_row, &at_week);
  g_assert_cmpint (at_row, ==, row);
  g_assert_cmpint (at_week, ==, week);
}

/* One tab stop; arrows go by week, Home and End to the first and the last session. */
static void
test_keys (Term *self, gconstpointer data)
{
  show (self);
  sos_page_focus_default (SOS_PAGE (self->desk.page));
  assert_cursor (self, 0, 12);
  desk_go (&self->desk, GTK_DIR_LEFT);
  assert_cursor (self, 0, 11);
  desk_key (&self->desk, GDK_KEY_Home, 0);
  assert_cursor (self, 0, 2);
  desk_key (&self->desk, GDK_KEY_End, 0);
  assert_cursor (self, 0, 15);
  desk_go (&self->desk, GTK_DIR_DOWN);
  assert_cursor (self, 0, 15);
  desk_go (&self->desk, GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->desk.window)), GTK_WIDGET (find_grid (self))));
}

static void
show_run_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  shown_run = g_variant_get_int64 (parameter);
}

static void
add_show_run (Term *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-run", G_VARIANT_TYPE_INT64);

  g_signal_connect (action, "activate", G_CALLBACK (show_run_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (self->desk.page, "app", G_ACTION_GROUP (group));
}

static void
test_open (Term *self, gconstpointer data)
{
  show (self);
  add_show_run (self);
  shown_run = 0;
  desk_act (self->desk.page, "page.open", NULL);
  g_assert_cmpint (shown_run, ==, self->school->run);
}

/* A day that is closed meanwhile is seen at once, in the grid and in the list; choosing it there moves the cursor. */
static void
test_not_right (Term *self, gconstpointer data)
{
  GtkListBox *wrongs;

  show (self);
  desk_wait_words (&self->desk, "Every session to come keeps every rule.");
  office_add (self->school->office, SOS_TYPE_CALENDAR_DAY, "calendar", self->school->calendar, "kind", "CLOSED", "first", "2026-12-08", "last", "2026-12-08", NULL);
  desk_wait_words (&self->desk, "LiVVE 12 at Alder Hill School, Tue 8 Dec");
  wrongs = desk_find_id (self->desk.page, GTK_TYPE_LIST_BOX, "wrongs");
  gtk_list_box_select_row (wrongs, gtk_list_box_get_row_at_index (wrongs, 0));
  assert_cursor (self, 0, 14);
}

static void
test_filters (Term *self, gconstpointer data)
{
  show (self);
  sos_filter_button_set_value (desk_find_id (self->desk.page, SOS_TYPE_FILTER_BUTTON, "service"), "EXR");
  desk_wait_words (&self->desk, "No run is like that");
  desk_act (self->desk.page, "page.clear", NULL);
  desk_wait_words (&self->desk, "Alder Hill School");
  desk_act (self->desk.page, "page.term-after", NULL);
  desk_wait_words (&self->desk, "Nothing is planned in this term");
  desk_act (self->desk.page, "page.now", NULL);
  desk_wait_words (&self->desk, "Autumn 2026");
}

/* Space takes a session in hand: its own week and others say yes or why not; Enter elsewhere puts it there, undone by one undo. */
static void
test_hold (Term *self, gconstpointer data)
{
  int row, week;

  office_add (self->school->office, SOS_TYPE_CALENDAR_DAY, "calendar", self->school->calendar, "kind", "CLOSED", "first", "2026-12-08", "last", "2026-12-08", NULL);
  show (self);
  sos_page_focus_default (SOS_PAGE (self->desk.page));
  sos_term_grid_choose (find_grid (self), 0, 14, TRUE);
  desk_act (self->desk.page, "page.hold", NULL);
  g_assert_true (sos_term_grid_get_held (find_grid (self), &row, &week));
  g_assert_cmpint (week, ==, 14);
  desk_wait_words (&self->desk, "yes, but: It is another weekday than usual.");
  desk_go (&self->desk, GTK_DIR_LEFT);
  desk_go (&self->desk, GTK_DIR_LEFT);
  desk_go (&self->desk, GTK_DIR_LEFT);
  desk_wait_words (&self->desk, "That day is over.");
  /* A refusal goes with the next places that would do (5.5). */
  desk_wait_words (&self->desk, "It could be on: ");
  desk_key (&self->desk, GDK_KEY_Escape, 0);
  g_assert_false (sos_term_grid_get_held (find_grid (self), &row, &week));
  sos_term_grid_choose (find_grid (self), 0, 14, TRUE);
  desk_act (self->desk.page, "page.hold", NULL);
  desk_act (self->desk.page, "page.put", NULL);
  desk_wait_text (&self->desk, SOS_TYPE_SESSION, self->school->sessions[12], "day", "2026-12-09");
  office_undo (self->school->office);
  desk_wait_text (&self->desk, SOS_TYPE_SESSION, self->school->sessions[12], "day", "2026-12-08");
}

static void
test_not_theirs (Term *self, gconstpointer data)
{
  int row, week;

  sos_store_set_actor (self->school->office->store, self->school->office->worker);
  show (self);
  sos_term_grid_choose (find_grid (self), 0, 13, TRUE);
  desk_act (self->desk.page, "page.hold", NULL);
  g_assert_false (sos_term_grid_get_held (find_grid (self), &row, &week));
}

typedef struct
{
  Term *term;
  guint row, n;
} Ways;

static gboolean
has_ways (gpointer data)
{
  const Ways *ways = data;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (desk_find_id (ways->term->desk.page, GTK_TYPE_LIST_BOX, "wrongs"), (int) ways->row);

  return row != NULL && desk_count (GTK_WIDGET (row), GTK_TYPE_BUTTON) == ways->n;
}

/* So many ways stand beside what is not right; they are looked for once the term is shown. */
static void
wait_ways (Term *self, guint row, guint n)
{
  office_wait (has_ways, &(Ways){ self, row, n }, "the ways to mend it");
}

/* The first of them. */
static void
press_first_way (Term *self, guint row)
{
  GtkWidget *of = GTK_WIDGET (gtk_list_box_get_row_at_index (desk_find_id (self->desk.page, GTK_TYPE_LIST_BOX, "wrongs"), (int) row));
  GtkWidget *child = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (of)));

  while (child != NULL && !GTK_IS_BUTTON (child))
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);
  g_signal_emit_by_name (child, "clicked");
}

/* A closed day: its ways are offered, what follows is shown before it is done. */
static void
test_mend (Term *self, gconstpointer data)
{
  office_add (self->school->office, SOS_TYPE_CALENDAR_DAY, "calendar", self->school->calendar, "kind", "CLOSED", "first", "2026-12-08", "last", "2026-12-08", NULL);
  show (self);
  desk_wait_words (&self->desk, "LiVVE 12 at Alder Hill School, Tue 8 Dec");
  wait_ways (self, 0, 3); /* two days, and that the school agrees: one of each kind at least */
  desk_press (self->desk.page, "The school agrees…");
  office_wait (desk_dialog_says, (gpointer) "Who at the school agreed to it in writing", "the words that way needs");
  desk_press (GTK_WIDGET (desk_find_dialog ()), "Cancel");
  office_wait (desk_has_no_dialog, NULL, "the window to go");
  press_first_way (self, 0);
  office_wait (desk_dialog_says, (gpointer) "Session 12 goes from Tue 8 Dec 11:00 to", "what follows to be told");
  desk_press (GTK_WIDGET (desk_find_dialog ()), "Do It");
  office_wait (desk_has_no_dialog, NULL, "it to be mended");
  desk_wait_words (&self->desk, "Every session to come keeps every rule.");
}

/* S6: cancelled with a reason, then straight to what can be done: another day, or one session fewer. */
static void
test_cancel (Term *self, gconstpointer data)
{
  show (self);
  desk_act (self->desk.page, "page.cancel", "x", self->school->sessions[11]);
  desk_press (GTK_WIDGET (desk_find_dialog ()), "Cancel It");
  office_wait (desk_dialog_says, (gpointer) "End the run with 12 sessions", "the ways to be offered");
  office_wait (desk_dialog_says, (gpointer) "Session 11 is on", "what follows to be told");
  desk_press (GTK_WIDGET (desk_find_dialog ()), "Do It");
  desk_wait_text (&self->desk, SOS_TYPE_SESSION, self->school->sessions[11], "status", "CATCH_UP");
  office_wait (desk_has_no_dialog, NULL, "the window to go");
}

/* From nothing: a run is added, planned, shown as a proposal, accepted; then every session has a day and its people. */
static void
test_plan (Term *self, gconstpointer data)
{
  const gint64 run = school_office_add_run (self->school, "LIVVE", "Two weeks", 2);

  show (self);
  desk_wait_words (&self->desk, "2 sessions, no day yet");
  desk_act (self->desk.page, "page.plan", NULL);
  desk_wait_words (&self->desk, "Proposed, not yet planned: 2 sessions.");
  g_assert_cmpint (office_count (self->school->office, "SELECT count (*) FROM session WHERE run = $1", run), ==, 0);
  desk_act (self->desk.page, "page.accept", NULL);
  office_wait (desk_has_dialog, NULL, "the proposal to be asked about");
  desk_press (GTK_WIDGET (desk_find_dialog ()), "Accept");
  office_wait (desk_has_no_dialog, NULL, "the plan to be accepted");
  g_assert_cmpint (office_count (self->school->office, "SELECT count (*) FROM session WHERE run = $1 AND day > '2026-11-23'", run), ==, 2);
  g_assert_cmpint (office_count (self->school->office, "SELECT count (*) FROM session s JOIN segment g ON g.session = s.id JOIN segment_staff f ON f.segment = g.id WHERE s.run = $1", run), >=, 2);
  office_undo (self->school->office);
  g_assert_cmpint (office_count (self->school->office, "SELECT count (*) FROM session WHERE run = $1 AND removed IS NULL", run), ==, 0);
}

static void
test_discard (Term *self, gconstpointer data)
{
  school_office_add_run (self->school, "LIVVE", "Two weeks", 2);
  show (self);
  desk_act (self->desk.page, "page.plan", NULL);
  desk_wait_words (&self->desk, "Proposed, not yet planned");
  desk_act (self->desk.page, "page.discard", NULL);
  desk_wait_words (&self->desk, "2 sessions, no day yet");
  g_assert_null (desk_find_words (self->desk.page, "Proposed, not yet planned"));
}

static void
test_new_run (Term *self, gconstpointer data)
{
  show (self);
  desk_act (self->desk.page, "page.new-run", NULL);
  office_wait (desk_has_dialog, NULL, "the run to be asked about");
  sos_deed_dialog_set_choice (desk_find_dialog (), "programme", school_office_find_programme (self->school, "LIVVE"));
  sos_deed_dialog_set_choice (desk_find_dialog (), "school", self->school->other_school);
  sos_deed_dialog_set_choice (desk_find_dialog (), "weekday", 3);
  g_assert_nonnull (desk_find_words (GTK_WIDGET (desk_find_dialog ()), "13 are needed"));
  desk_press (GTK_WIDGET (desk_find_dialog ()), "Add");
  /* What is left of the autumn is too short: how it could lie is offered at once, and may be left. */
  office_wait (desk_dialog_says, (gpointer) "What can be done", "the shapes to be offered");
  desk_press (GTK_WIDGET (desk_find_dialog ()), "Cancel");
  office_wait (desk_has_no_dialog, NULL, "the window to go");
  desk_wait_words (&self->desk, "Osier Vale School");
  desk_wait_words (&self->desk, "13 sessions, no day yet");
}

/* A wish that nothing could keep is refused in words, and nothing is added. */
static void
refuse_run (Term *self, const char *row, const char *wish, const char *why)
{
  SosDeedDialog *dialog = desk_find_dialog ();

  gtk_editable_set_text (sos_deed_dialog_get (dialog, row), wish);
  desk_press (GTK_WIDGET (dialog), "Add");
  office_wait (desk_dialog_says, (gpointer) why, "the refusal");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, row), "");
}

/* What fits its term is added, and nothing more is asked. */
static void
test_new_run_fits (Term *self, gconstpointer data)
{
  show (self);
  desk_act (self->desk.page, "page.term-after", NULL);
  desk_wait_words (&self->desk, "Spring 2027");
  desk_act (self->desk.page, "page.new-run", NULL);
  office_wait (desk_has_dialog, NULL, "the run to be asked about");
  sos_deed_dialog_set_choice (desk_find_dialog (), "programme", school_office_find_programme (self->school, "EXPECT_RESPECT"));
  sos_deed_dialog_set_choice (desk_find_dialog (), "school", self->school->other_school);
  refuse_run (self, "programme_run.audience", "0", "at least one");
  refuse_run (self, "programme_run.period", "99", "There are: ");
  desk_press (GTK_WIDGET (desk_find_dialog ()), "Add");
  office_wait (desk_has_no_dialog, NULL, "the run to be added");
  desk_wait_words (&self->desk, "no day yet");
  desk_settle (&self->desk);
  g_assert_true (desk_has_no_dialog (NULL));
}

/* X5: thirteen weeks do not fit the spring; the legal shapes are offered, and the school is asked to cross Easter. */
static void
test_shapes (Term *self, gconstpointer data)
{
  const gint64 run = school_office_add_run (self->school, "LIVVE", "Spring", 13);

  office_set (self->school->office, SOS_TYPE_PROGRAMME_RUN, run, "begins-on", "2027-01-11");
  office_set (self->school->office, SOS_TYPE_PROGRAMME_RUN, run, "ends-on", "2027-03-25");
  show (self);
  desk_act (self->desk.page, "page.term-after", NULL);
  desk_wait_words (&self->desk, "Spring 2027");
  desk_wait_words (&self->desk, "LiVVE at Alder Hill School");
  desk_wait_words (&self->desk, "Across Easter");
  desk_press (self->desk.page, "Across Easter");
  office_wait (desk_dialog_says, (gpointer) "across Easter", "the shapes to be offered");
  office_wait (desk_dialog_says, (gpointer) "Session 13 is on", "what follows to be told");
  desk_press (GTK_WIDGET (desk_find_dialog ()), "Do It");
  office_wait (desk_has_no_dialog, NULL, "the run to be planned");
  g_assert_cmpint (office_count (self->school->office, "SELECT count (*) FROM session WHERE run = $1 AND day > '2027-01-01'", run), ==, 13);
  g_assert_cmpint (office_count (self->school->office, "SELECT count (*) FROM session WHERE run = $1 AND day > '2027-04-01'", run), >=, 2);
}

/* Asked for a borough before the term is read, and for one without a run: the filter says which, and is the only one. */
static void
test_borough (Term *self, gconstpointer data)
{
  GtkWidget *page = sos_schools_page_new (self->school->office->store);
  SosFilterButton *borough = desk_find_id (page, SOS_TYPE_FILTER_BUTTON, "borough");

  sos_filter_button_set_value (desk_find_id (page, SOS_TYPE_FILTER_BUTTON, "service"), "EXR");
  sos_schools_page_show_borough (SOS_SCHOOLS_PAGE (page), "E09000001");
  desk_show (&self->desk, page);
  desk_wait_words (&self->desk, "No run is like that");
  g_assert_cmpstr (sos_filter_button_get_label (borough), ==, "City of London");
  g_assert_null (sos_filter_button_get_value (desk_find_id (page, SOS_TYPE_FILTER_BUTTON, "service")));
  desk_act (page, "page.clear", NULL);
  desk_wait_words (&self->desk, "Alder Hill School");
}

/* Who is where this week, and next; what happens at each school; the closed day is told with its session. */
static void
test_week (Term *self, gconstpointer data)
{
  office_add (self->school->office, SOS_TYPE_CALENDAR_DAY, "calendar", self->school->calendar, "kind", "CLOSED", "first", "2026-12-01", "last", "2026-12-01", NULL);
  desk_show (&self->desk, sos_schools_page_new_week (self->school->office->store, 0));
  desk_wait_words (&self->desk, "Week of Mon 23 Nov");
  desk_wait_words (&self->desk, "11:00–11:50 LiVVE 10");
  desk_wait_words (&self->desk, "Alder Hill School · B12");
  desk_act (self->desk.page, "page.term-after", NULL);
  desk_wait_words (&self->desk, "11:00–11:50 LiVVE 11");
  g_assert_nonnull (desk_find_words (self->desk.page, "at Alder Hill School."));
  desk_act (self->desk.page, "page.by-school", NULL);
  desk_wait_words (&self->desk, "Alder Hill School");
  g_assert_null (desk_find_words (self->desk.page, "Alder Hill School · B12"));
  desk_act (self->desk.page, "page.now", NULL);
  desk_wait_words (&self->desk, "11:00–11:50 LiVVE 10");
  /* In another term, and where there is nothing. */
  for (int i = 0; i < 6; i++)
    desk_act (self->desk.page, "page.term-after", NULL);
  desk_wait_words (&self->desk, "Nothing is planned in this week");
}

static GtkWidget *
find_current (Term *self)
{
  return sos_roving_grid_get_current (desk_find_id (self->desk.page, SOS_TYPE_ROVING_GRID, "week_grid"));
}

/* Of a week what is not right in it, with the same ways as in the term and how much more there is elsewhere; choosing it there moves the cursor, and
 * while a session is in hand its answers have the room. */
static void
test_week_wrongs (Term *self, gconstpointer data)
{
  GtkWidget *wrongs;

  for (guint i = 0; i < 2; i++)
    office_add (self->school->office, SOS_TYPE_CALENDAR_DAY, "calendar", self->school->calendar, "kind", i == 0 ? "CLOSED" : "INSET", "first", i == 0 ? "2026-12-01" : "2026-12-08",
                "last", i == 0 ? "2026-12-01" : "2026-12-08", "source", "Letter of the school", "source-on", "2026-11-20", NULL);
  desk_show (&self->desk, sos_schools_page_new_week (self->school->office->store, 0));
  desk_wait_words (&self->desk, "Every session to come of this week keeps every rule.");
  g_assert_nonnull (desk_find_words (self->desk.page, "more in the term"));
  desk_act (self->desk.page, "page.term-after", NULL);
  desk_wait_words (&self->desk, "LiVVE 11 at Alder Hill School, Tue 1 Dec");
  g_assert_nonnull (desk_find_words (self->desk.page, "Who says so: Letter of the school, Fri 20 Nov."));
  wrongs = desk_find_id (self->desk.page, GTK_TYPE_LIST_BOX, "wrongs");
  wait_ways (self, 0, 3);
  gtk_list_box_select_row (GTK_LIST_BOX (wrongs), gtk_list_box_get_row_at_index (GTK_LIST_BOX (wrongs), 0));
  g_assert_nonnull (desk_find_words (find_current (self), "LiVVE 11"));
  desk_act (self->desk.page, "page.take", "x", self->school->sessions[11]);
  g_assert_false (gtk_widget_get_mapped (wrongs));
  desk_act (self->desk.page, "page.let-go", NULL);
  g_assert_true (gtk_widget_get_mapped (wrongs));
  wait_ways (self, 0, 3);
  press_first_way (self, 0);
  office_wait (desk_dialog_says, (gpointer) "Session 11 goes from Tue 1 Dec 11:00 to", "what follows to be told");
  desk_press (GTK_WIDGET (desk_find_dialog ()), "Do It");
  desk_wait_words (&self->desk, "Every session to come of this week keeps every rule.");
}

static gboolean
is_moved (gpointer data)
{
  Term *self = data;

  return office_count (self->school->office, "SELECT count (*) FROM session WHERE id = $1 AND NOT (day = '2026-11-24' AND begins = '11:00')", self->school->sessions[10]) == 1;
}

static GtkWidget *
find_focus (Term *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->desk.window));
}

/* In the week a session in hand is answered by each hour; the cursor is at the first that says yes, Escape lets go, Enter puts it there. */
static void
test_week_hold (Term *self, gconstpointer data)
{
  GtkWidget *block;

  desk_show (&self->desk, sos_schools_page_new_week (self->school->office->store, 0));
  desk_wait_words (&self->desk, "11:00–11:50 LiVVE 10");
  block = gtk_widget_get_ancestor (desk_find_words (self->desk.page, "11:00–11:50 LiVVE 10"), GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (block);
  desk_act (self->desk.page, "page.hold", NULL);
  g_assert_nonnull (desk_find_label (self->desk.page, "Where it could go"));
  /* Today is too late for its school, or past: that is said, not hidden. */
  g_assert_nonnull (desk_find_words (self->desk.page, "09:00–09:50"));
  g_assert_nonnull (desk_find_words (find_focus (self), "–"));
  desk_key (&self->desk, GDK_KEY_Escape, 0);
  g_assert_null (desk_find_label (self->desk.page, "Where it could go"));
  g_assert_nonnull (desk_find_words (find_focus (self), "LiVVE 10"));
  desk_act (self->desk.page, "page.take", "x", self->school->sessions[10]);
  desk_act (self->desk.page, "page.put", NULL);
  office_wait (is_moved, self, "the session to be moved");
  office_undo (self->school->office);
  g_assert_false (is_moved (self));
}

/* Whoever does not plan takes nothing in hand. */
static void
test_week_not_theirs (Term *self, gconstpointer data)
{
  sos_store_set_actor (self->school->office->store, self->school->office->worker);
  desk_show (&self->desk, sos_schools_page_new_week (self->school->office->store, 0));
  desk_wait_words (&self->desk, "11:00–11:50 LiVVE 10");
  desk_act (self->desk.page, "page.take", "x", self->school->sessions[10]);
  g_assert_null (desk_find_label (self->desk.page, "Where it could go"));
}

/* Many runs: only those that are seen are widgets, and the cursor goes to the last all the same. */
static void
test_many (Term *self, gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    school_office_add_session (self->school, school_office_add_run (self->school, "LIVVE", "One more", 13), 1, "2026-12-02", "09:00", "09:50", "PLANNED");
  show (self);
  sos_page_focus_default (SOS_PAGE (self->desk.page));
  desk_key (&self->desk, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_cursor (self, 60, 12);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (self->desk.window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->desk.window)), GTK_WIDGET (find_grid (self))));
  g_assert_cmpuint (desk_count (self->desk.page, SOS_TYPE_TERM_PLACE), <, 45 * 16);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
#define ADD(name, func) g_test_add ("/pages/schools/" name, Term, NULL, set_up, func, tear_down)
  ADD ("keys", test_keys);
  ADD ("open", test_open);
  ADD ("not-right", test_not_right);
  ADD ("filters", test_filters);
  ADD ("hold", test_hold);
  ADD ("not-theirs", test_not_theirs);
  ADD ("mend", test_mend);
  ADD ("cancel", test_cancel);
  ADD ("plan", test_plan);
  ADD ("discard", test_discard);
  ADD ("new-run", test_new_run);
  ADD ("new-run-fits", test_new_run_fits);
  ADD ("shapes", test_shapes);
  ADD ("borough", test_borough);
  ADD ("week", test_week);
  ADD ("week-wrongs", test_week_wrongs);
  ADD ("week-hold", test_week_hold);
  ADD ("week-not-theirs", test_week_not_theirs);
  ADD ("many", test_many);
  return g_test_run ();
}
