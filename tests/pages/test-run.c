/* test-run.c - the page of a run: a register taken by keys, the sixteenth pupil, measures entered, what is not yet right. */
#include "config.h"
#include "desk.h"

#include "sos-deed-dialog.h"
#include "sos-run-dates.h"
#include "sos-run-out.h"
#include "sos-school-letter-out.h"
#include "sos-run-page.h"
#include "sos-run.h"
#include "sos-widgets.h"

#include <string.h>

typedef struct
{
  Desk desk;
  gint64 run, places[3], sessions[13];
} Group;

typedef struct
{
  const char *programme, *title;
} Kind;

static const Kind livve = { "SELECT id FROM programme WHERE code = 'LIVVE' AND $1 = 0", "LiVVE at Alder Hill School" };
static const Kind sos_plus = { "SELECT id FROM programme WHERE code = 'ASSEMBLY' AND $1 = 0", "SOS+ assembly at Alder Hill School" };

static void
set_up (Group *self, gconstpointer data)
{
  Office *office = office_new_with_people (2);
  const gint64 school = office_add (office, SOS_TYPE_SCHOOL, "name", "Alder Hill School", "type", "SECONDARY", "borough", "E09000010", NULL);
  const Kind *kind = data != NULL ? data : &livve;
  const gint64 programme = office_count (office, kind->programme, 0);
  const char *names[] = { "Ada B.", "Ben C.", "Cem D." };

  self->desk.office = office;
  self->run = office_add (office, SOS_TYPE_PROGRAMME_RUN, "programme", programme, "school", school, "name", "Tuesdays", "status", "RUNNING", "year", (gint64) 2026,
                          "sessions", (gint64) 13, NULL);
  for (guint i = 0; i < 13; i++)
    {
      g_autoptr (GDate) date = g_date_new_dmy (3, G_DATE_NOVEMBER, 2026);
      g_autofree char *day = NULL;

      g_date_add_days (date, 7 * i);
      day = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
      self->sessions[i] = office_add (office, SOS_TYPE_SESSION, "run", self->run, "number", (gint64) (i + 1), "day", day, "begins", "10:50", "ends", "11:50", "status",
                                      "CONFIRMED", NULL);
    }
  for (guint i = 0; i < 3; i++)
    self->places[i] = office_add (office, SOS_TYPE_COHORT_PLACE, "run", self->run, "pupil-name", names[i], "person", i == 0 ? g_array_index (office->people, gint64, 0) : (gint64) 0,
                                  "status", "ACTIVE", "agreed-by", "PARENT", NULL);
  sos_store_set_actor (office->store, office->lead);
  desk_show (&self->desk, sos_run_page_new (office->store, self->run));
  desk_wait_words (&self->desk, kind->title);
}

static void
tear_down (Group *self, gconstpointer data)
{
  desk_tear_down (&self->desk, data);
}

static GtkWidget *
find_cell (Group *self, guint row, guint session)
{
  SosRovingGrid *grid = desk_find (self->desk.page, SOS_TYPE_ROVING_GRID);

  return sos_roving_grid_find (grid, (int) session + 1, (int) row + 1);
}

typedef struct
{
  Group *group;
  const char *sql;
  gint64 id, wanted;
} Wanted;

static gboolean
is_so (gpointer data)
{
  Wanted *wanted = data;

  return office_count (wanted->group->desk.office, wanted->sql, wanted->id) == wanted->wanted;
}

static void
wait_count (Group *self, const char *sql, gint64 id, gint64 n)
{
  Wanted wanted = { self, sql, id, n };

  office_wait (is_so, &wanted, sql);
}

static gboolean
shows (gpointer data)
{
  Wanted *wanted = data;

  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (find_cell (wanted->group, (guint) wanted->id, (guint) wanted->wanted))), wanted->sql) == 0;
}

static void
wait_mark (Group *self, guint row, guint session, const char *letter)
{
  Wanted wanted = { self, letter, row, session };

  office_wait (shows, &wanted, letter);
}

#define MARKS "SELECT count (*) FROM attendance WHERE session = $1 AND removed IS NULL"

/* A letter a pupil, and the cursor goes down by itself; Enter repeats, Control and Enter fills. */
static void
test_keys (Group *self, gconstpointer data)
{
  gtk_widget_grab_focus (find_cell (self, 0, 2));
  desk_key (&self->desk, GDK_KEY_a, 0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->desk.window)) == find_cell (self, 1, 2));
  desk_key (&self->desk, GDK_KEY_Return, 0);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->desk.window)) == find_cell (self, 2, 2));
  desk_key (&self->desk, GDK_KEY_l, 0);
  wait_count (self, MARKS, self->sessions[2], 3);
  g_assert_cmpint (office_count (self->desk.office, "SELECT count (*) FROM attendance WHERE session = $1 AND code = 'A'", self->sessions[2]), ==, 2);
  g_assert_cmpint (office_count (self->desk.office, "SELECT count (*) FROM task WHERE kind = 'ABSENT' AND done_on IS NULL AND $1 = 0", 0), ==, 1);
  wait_mark (self, 2, 2, "L");
  gtk_widget_grab_focus (find_cell (self, 1, 2));
  desk_key (&self->desk, GDK_KEY_BackSpace, 0);
  wait_count (self, MARKS, self->sessions[2], 2);
  desk_key (&self->desk, GDK_KEY_Return, GDK_CONTROL_MASK);
  wait_count (self, MARKS, self->sessions[2], 3);
  wait_mark (self, 1, 2, "P");
  /* What is no mark is nobody's, and what is still to come is said. */
  desk_key (&self->desk, GDK_KEY_z, 0);
  gtk_widget_grab_focus (find_cell (self, 0, 5));
  desk_key (&self->desk, GDK_KEY_p, 0);
  wait_count (self, MARKS, self->sessions[5], 0);
}

static GtkWidget *
get_cursor (Group *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->desk.window));
}

/* Work begins at the first who lacks a mark; where nobody does, at the next session, which takes none yet: a letter typed by chance changes nothing, and the
 * cursor stays. */
static void
test_begins (Group *self, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      sos_page_focus_default (SOS_PAGE (self->desk.page));
      g_assert_true (get_cursor (self) == find_cell (self, 0, i));
      desk_key (&self->desk, GDK_KEY_Return, GDK_CONTROL_MASK);
      wait_count (self, MARKS, self->sessions[i], 3);
      desk_settle (&self->desk);
    }
  sos_page_focus_default (SOS_PAGE (self->desk.page));
  g_assert_true (get_cursor (self) == find_cell (self, 0, 3));
  desk_key (&self->desk, GDK_KEY_a, 0);
  g_assert_true (get_cursor (self) == find_cell (self, 0, 3));
  wait_count (self, MARKS, self->sessions[2], 3);
}

static gboolean
is_there (gpointer data)
{
  return desk_find_dialog () != NULL;
}

/* In a closed register a mark that is there is corrected in a window that asks why. */
static void
test_closed (Group *self, gconstpointer data)
{
  GtkWidget *dialog;

  gtk_widget_grab_focus (find_cell (self, 1, 0));
  desk_key (&self->desk, GDK_KEY_a, 0);
  wait_count (self, MARKS, self->sessions[0], 1);
  desk_settle (&self->desk);
  wait_mark (self, 1, 0, "A");
  gtk_widget_grab_focus (find_cell (self, 1, 0));
  desk_key (&self->desk, GDK_KEY_p, 0);
  office_wait (is_there, NULL, "the window that asks");
  dialog = desk_find_dialog ();
  g_assert_nonnull (desk_find_words (dialog, ", session 1"));
  g_assert_nonnull (desk_find_words (dialog, "The mark that was there, Absent,"));
  desk_press (dialog, "Correct");
  office_wait (desk_dialog_says, "Say why the mark is corrected", "the refusal");
  gtk_editable_set_text (sos_deed_dialog_get (SOS_DEED_DIALOG (dialog), "attendance.correction"), "He was in the library");
  desk_press (dialog, "Correct");
  wait_count (self, "SELECT count (*) FROM attendance WHERE session = $1 AND code = 'P' AND first_code = 'A'", self->sessions[0], 1);
}

/* What a class said of a session of SOS+ is typed in its window, kept, and stands there again (3.5). */
static void
test_feedback (Group *self, gconstpointer data)
{
  SosDeedDialog *dialog;

  for (guint i = 0; i < 2; i++)
    {
      desk_act (self->desk.page, "page.feedback", "x", self->sessions[0]);
      office_wait (is_there, NULL, "the window that asks");
      dialog = SOS_DEED_DIALOG (desk_find_dialog ());
      if (i == 0)
        {
          gtk_editable_set_text (sos_deed_dialog_get (dialog, "session_feedback.asked-before"), "20");
          gtk_editable_set_text (sos_deed_dialog_get (dialog, "session_feedback.help-before"), "8");
          desk_press (GTK_WIDGET (dialog), "Write Down");
          wait_count (self, "SELECT count (*) FROM session_feedback WHERE session = $1 AND asked_before = 20 AND help_before = 8", self->sessions[0], 1);
          office_wait (desk_has_no_dialog, NULL, "the window to close");
          desk_settle (&self->desk);
        }
    }
  g_assert_cmpstr (gtk_editable_get_text (sos_deed_dialog_get (dialog, "session_feedback.help-before")), ==, "8");
  gtk_window_destroy (GTK_WINDOW (dialog));
  office_set_number (self->desk.office, SOS_TYPE_SESSION, self->sessions[0], "pupils-came", 28);
  desk_wait_words (&self->desk, "pupils came: 28");
}

static void
test_faults (Group *self, gconstpointer data)
{
  g_assert_nonnull (desk_find_words (self->desk.page, "Nobody took the register of session 1."));
  g_assert_nonnull (desk_find_words (self->desk.page, "The group has 3 pupils; it needs 6."));
}

#define MEASURES "SELECT count (*) FROM measure WHERE place = $1 AND moment = 'BASELINE' AND kind = 'ATTENDANCE' AND value = 61 AND possible = 70 AND removed IS NULL"

/* What cannot be is marked and not kept; empty is not known again. */
static void
test_measures (Group *self, gconstpointer data)
{
  GtkWidget *entry;

  desk_act (self->desk.page, "page.measures", "x", (gint64) SOS_MOMENT_BASELINE);
  entry = desk_find (self->desk.page, GTK_TYPE_ENTRY);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "80/70");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "61/70");
  g_signal_emit_by_name (entry, "activate");
  desk_settle (&self->desk);
  wait_count (self, MEASURES, self->places[0], 1);
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "activate");
  wait_count (self, MEASURES, self->places[0], 0);
}

typedef struct
{
  Group *group;
  const char *words;
} Said;

static gboolean
is_gone (gpointer data)
{
  const Said *said = data;

  return desk_find_words (said->group->desk.page, said->words) == NULL;
}

static void
wait_gone (Group *self, const char *words)
{
  office_wait (is_gone, &(Said){ self, words }, words);
}

/* What is asked leads where it is written down, and is gone once it is: when the panel met, and who the Safer Schools officer is. */
static void
test_details (Group *self, gconstpointer data)
{
  GtkWidget *dialog;

  g_assert_nonnull (desk_find_words (self->desk.page, "When the panel met is not written down."));
  desk_act (self->desk.page, "page.details", NULL);
  office_wait (is_there, NULL, "the window for the particulars");
  dialog = desk_find_dialog ();
  gtk_editable_set_text (sos_deed_dialog_get (SOS_DEED_DIALOG (dialog), "programme_run.panel-on"), "4/9/2026");
  desk_press (dialog, "Save");
  wait_count (self, "SELECT count (*) FROM programme_run WHERE id = $1 AND panel_on = '2026-09-04' AND status = 'RUNNING'", self->run, 1);
  wait_gone (self, "When the panel met is not written down.");
  desk_act (self->desk.page, "page.officer", NULL);
  office_wait (is_there, NULL, "the window for the officer");
  dialog = desk_find_dialog ();
  gtk_editable_set_text (sos_deed_dialog_get (SOS_DEED_DIALOG (dialog), "school_contact.name"), "PC Walsh");
  desk_press (dialog, "Add");
  wait_gone (self, "No Safer Schools officer is written down for this school.");
}

static gboolean
is_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A paper is seen, kept as a file that is called by a reference, and noted; a calendar too. */
static void
test_out (Group *self, gconstpointer data)
{
  g_autofree char *ref = office_dup_text (self->desk.office, SOS_TYPE_PROGRAMME_RUN, self->run, "ref");
  g_autofree char *paper = g_strdup_printf ("%s/%s-register.pdf", self->desk.office->folder, ref), *calendar = g_strdup_printf ("%s/%s.ics", self->desk.office->folder, ref);

  sos_run_out_set_export_folder (self->desk.office->folder);
  desk_act (self->desk.page, "page.paper", "s", "register");
  office_wait (desk_has_paper, NULL, "the window with the paper");
  desk_press (desk_find_paper (), "Save as PDF…");
  office_wait (is_file, paper, "the paper in its file");
  wait_count (self, "SELECT count (*) FROM audit WHERE verb = 'export' AND reason = 'register' AND $1 = 0", 0, 1);
  desk_act (self->desk.page, "page.calendar", NULL);
  office_wait (is_file, calendar, "the calendar in its file");
  desk_settle (&self->desk);
  sos_run_out_set_export_folder (NULL);
}

/* Somebody who comes and of whom everything was checked. */
static void
name_who_comes (Group *self)
{
  Office *office = self->desk.office;
  static const char *const kinds[] = { "DBS", "SAFEGUARDING" };
  const gint64 segment = office_add (office, SOS_TYPE_SEGMENT, "session", self->sessions[4], "number", (gint64) 1, "provider", "US", "status", "PLANNED", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    office_put (office, g_object_new (SOS_TYPE_CLEARANCE, "staff", office->colleague, "kind", kinds[i], "level", "ENHANCED", "workforce", "CHILD", "issued-on", "2026-02-11",
                                      "last-day", "2028-02-10", NULL));
  office_put (office, g_object_new (SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", office->colleague, "part", "LEAD", NULL));
}

static gboolean
is_file_there (gpointer path)
{
  return is_file (path) && desk_has_no_paper (NULL);
}

/* What the letter lacks is said and it stays in; made whole, it is seen, kept, and the school has it. */
static void
test_assurance (Group *self, gconstpointer data)
{
  Office *office = self->desk.office;
  g_autofree char *ref = office_dup_text (office, SOS_TYPE_PROGRAMME_RUN, self->run, "ref"), *paper = g_strdup_printf ("%s/%s-assurance.pdf", office->folder, ref);
  const gint64 school = office_count (office, "SELECT school FROM programme_run WHERE id = $1", self->run);

  sos_school_letter_out_set_export_folder (office->folder);
  name_who_comes (self);
  desk_settle (&self->desk);
  desk_act (self->desk.page, "page.school-letter", "s", "assurance");
  desk_settle (&self->desk);
  g_assert_null (desk_find_paper ());
  office_set (office, SOS_TYPE_SCHOOL, school, "street", "1 Larkfield Walk");
  office_set (office, SOS_TYPE_SCHOOL, school, "postcode", "EN3 9CK");
  office_add (office, SOS_TYPE_SCHOOL_CONTACT, "school", school, "role", "DSL", "name", "Ms Idris", NULL);
  office_set (office, SOS_TYPE_STAFF, office->lead, "phone", "020 7946 0101");
  office_set (office, SOS_TYPE_STAFF, office->lead, "hours", "9 to 5");
  desk_settle (&self->desk);
  desk_act (self->desk.page, "page.school-letter", "s", "assurance");
  office_wait (desk_has_paper, NULL, "the window with the letter");
  g_assert_nonnull (desk_find_words (desk_find_paper (), "Version 1."));
  desk_press (desk_find_paper (), "Save as PDF…");
  office_wait (is_file_there, paper, "the letter in its file");
  wait_count (self, "SELECT count (*) FROM school_notice WHERE run = $1 AND kind = 'ASSURES' AND version = 1", self->run, 1);
  wait_count (self, "SELECT count (*) FROM clearance WHERE staff = $1 AND kind = 'SCHOOL_LETTER'", office->colleague, 1);
  desk_settle (&self->desk);
  sos_school_letter_out_set_export_folder (NULL);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();

#define ADD(path, func) g_test_add (path, Group, NULL, set_up, func, tear_down)
  ADD ("/run/keys", test_keys);
  ADD ("/run/begins", test_begins);
  ADD ("/run/closed", test_closed);
  g_test_add ("/run/feedback", Group, &sos_plus, set_up, test_feedback, tear_down);
  ADD ("/run/faults", test_faults);
  ADD ("/run/measures", test_measures);
  ADD ("/run/details", test_details);
  ADD ("/run/out", test_out);
  ADD ("/run/assurance", test_assurance);
#undef ADD
  return g_test_run ();
}
