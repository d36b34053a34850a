/* test-calendar.c - the academic year of a borough and of a school, as a person looks at it and changes it. */
#include "config.h"
#include "desk.h"
#include "school-office.h"

#include "sos-calendar-page.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-deed-dialog.h"
#include "sos-run-out.h"
#include "sos-year-grid.h"
#include "sos-year-place.h"

#include <glib/gstdio.h>

typedef struct
{
  Desk desk;
  SchoolOffice *school;
} Year;

static void
set_up (Year *self, gconstpointer data)
{
  sos_clock_set (sos_clock_from_london ("2026-11-23", 14 * 60));
  self->school = school_office_new ();
  self->desk.office = self->school->office;
}

static void
tear_down (Year *self, gconstpointer data)
{
  desk_close (&self->desk);
  school_office_free (self->school);
}

static SosYearGrid *
find_grid (Year *self)
{
  return desk_find (self->desk.page, SOS_TYPE_YEAR_GRID);
}

static void
show (Year *self, gint64 school)
{
  desk_show (&self->desk, sos_calendar_page_new (self->school->office->store, school));
  desk_wait_words (&self->desk, "2026/27");
}

static void
assert_chosen (Year *self, const char *first, const char *last)
{
  int from, to;

  sos_year_grid_get_chosen (find_grid (self), &from, &to);
  g_assert_cmpint (from, ==, sos_day_parse (first));
  g_assert_cmpint (to, ==, sos_day_parse (last));
}

static gint64
count (Year *self, const char *sql)
{
  return office_count (self->school->office, sql, 0);
}

#define DAYS "SELECT count (*) FROM calendar_day WHERE removed IS NULL AND $1 = 0"

static gboolean
has_days (gpointer data)
{
  Year *self = data;

  return count (self, DAYS) > 0;
}

static gboolean
has_no_days (gpointer data)
{
  return !has_days (data);
}

static gboolean
dialog_names (gpointer words)
{
  GtkWidget *dialog = desk_find_dialog ();

  return dialog != NULL && desk_find_words (dialog, words) != NULL;
}

/* One tab stop; arrows go by days and weeks, Page keys by months, Shift chooses more. */
static void
test_keys (Year *self, gconstpointer data)
{
  show (self, 0);
  sos_page_focus_default (SOS_PAGE (self->desk.page));
  assert_chosen (self, "2026-11-23", "2026-11-23");
  desk_key (&self->desk, GDK_KEY_Right, 0);
  assert_chosen (self, "2026-11-24", "2026-11-24");
  desk_key (&self->desk, GDK_KEY_Down, 0);
  assert_chosen (self, "2026-12-01", "2026-12-01");
  desk_key (&self->desk, GDK_KEY_Page_Down, 0);
  assert_chosen (self, "2027-01-01", "2027-01-01");
  desk_key (&self->desk, GDK_KEY_End, 0);
  assert_chosen (self, "2027-01-31", "2027-01-31");
  desk_key (&self->desk, GDK_KEY_Page_Down, 0);
  assert_chosen (self, "2027-02-28", "2027-02-28");
  desk_key (&self->desk, GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_chosen (self, "2027-02-27", "2027-02-28");
  desk_key (&self->desk, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_chosen (self, "2026-09-01", "2026-09-01");
  desk_key (&self->desk, GDK_KEY_Left, 0);
  assert_chosen (self, "2026-09-01", "2026-09-01");
  desk_go (&self->desk, GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->desk.window)), GTK_WIDGET (find_grid (self))));
}

/* What a day would upset is said before it is kept; undo takes it back. */
static void
test_mark (Year *self, gconstpointer data)
{
  show (self, 0);
  sos_year_grid_choose (find_grid (self), sos_day_parse ("2026-11-24"), sos_day_parse ("2026-11-24"), TRUE);
  desk_act (self->desk.page, "page.mark", "s", "CLOSED");
  g_assert_nonnull (desk_find_dialog ());
  office_wait (dialog_names, (gpointer) "session 10", "what it would upset");
  g_assert_cmpint (count (self, DAYS), ==, 0);
  desk_press (desk_find_dialog (), "Keep");
  office_wait (has_days, self, "the day to be kept");
  desk_wait_words (&self->desk, "Tue 24 Nov · Closed");
  office_undo (self->school->office);
  office_wait (has_no_days, self, "the day to be taken back");
}

/* A school that says a day gets a calendar of its own for it, and gives it up again. */
static void
test_school (Year *self, gconstpointer data)
{
  show (self, self->school->school);
  desk_wait_words (&self->desk, "Goes by the calendar of");
  sos_year_grid_choose (find_grid (self), sos_day_parse ("2027-06-28"), sos_day_parse ("2027-06-29"), TRUE);
  desk_act (self->desk.page, "page.mark", "s", "INSET");
  office_wait (dialog_names, (gpointer) "Nothing that is planned changes", "what follows");
  desk_press (desk_find_dialog (), "Keep");
  desk_wait_words (&self->desk, "with days of its own");
  g_assert_cmpint (count (self, "SELECT count (*) FROM school_calendar WHERE school IS NOT NULL AND confirmed = 1 AND $1 = 0"), ==, 1);
  desk_act (self->desk.page, "page.give-up", NULL);
  office_wait (dialog_names, (gpointer) "Nothing that is planned changes", "what follows");
  desk_press (desk_find_dialog (), "Take Away");
  desk_wait_words (&self->desk, "Goes by the calendar of");
  g_assert_cmpint (count (self, DAYS), ==, 0);
}

/* The next year begins with this one’s terms, and is not confirmed until somebody says so. */
static void
test_begin (Year *self, gconstpointer data)
{
  show (self, 0);
  desk_act (self->desk.page, "page.year-after", NULL);
  desk_wait_words (&self->desk, "No term is known");
  desk_act (self->desk.page, "page.begin", NULL);
  desk_press (desk_find_dialog (), "Begin");
  desk_wait_words (&self->desk, "Autumn · Thu 2 Sep");
  desk_wait_words (&self->desk, "Not yet confirmed");
  desk_act (self->desk.page, "page.calendar", NULL);
  gtk_switch_set_active (sos_deed_dialog_get (desk_find_dialog (), "school_calendar.confirmed"), TRUE);
  desk_press (desk_find_dialog (), "Keep");
  desk_wait_words (&self->desk, "Confirmed");
}

/* X5: where thirteen weeks do not fit, the number leads to the ways there are. */
static void
test_shapes (Year *self, gconstpointer data)
{
  GtkWidget *few = NULL;

  show (self, 0);
  few = desk_find_label (self->desk.page, "−2");
  g_assert_nonnull (few);
  g_signal_emit_by_name (gtk_widget_get_ancestor (few, GTK_TYPE_BUTTON), "clicked");
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (desk_find_words (window, "across Easter") != NULL)
        {
          g_assert_nonnull (desk_find_words (window, "are taught in the spring term; 13 are needed"));
          gtk_window_destroy (GTK_WINDOW (window));
          return;
        }
    }
  g_assert_not_reached ();
}

/* ---- a file ---- */

static const char events[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
  "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:INSET day\r\nDTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261125\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Sports day\r\nDTSTART;VALUE=DATE:20270615\r\nDTEND;VALUE=DATE:20270616\r\nEND:VEVENT\r\n"
  "BEGIN:VEVENT\r\nUID:3\r\nSUMMARY:Autumn term\r\nDTSTART;VALUE=DATE:20260903\r\nDTEND;VALUE=DATE:20261219\r\nEND:VEVENT\r\n"
  "END:VCALENDAR\r\n";

static GFile *
write_file (Year *self, const char *text)
{
  g_autofree char *path = g_build_filename (self->school->office->folder, "school.ics", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

/* What is new, what the borough says already, what is refused and why, what it would upset; one deed, taken back as one. */
static void
test_file (Year *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, events);
  GtkWidget *dialog;

  show (self, self->school->school);
  sos_calendar_page_take (SOS_CALENDAR_PAGE (self->desk.page), file);
  office_wait (desk_has_dialog, NULL, "the window of the file");
  dialog = desk_find_dialog ();
  office_wait (dialog_names, (gpointer) "1 new · 1 as it is · 1 refused", "what the file says");
  office_wait (dialog_names, (gpointer) "session 10", "what it would upset");
  g_assert_nonnull (desk_find_words (dialog, "INSET day · event 1 of the file"));
  g_assert_cmpint (count (self, DAYS), ==, 0);
  desk_press (dialog, "Take What Is Chosen");
  office_wait (has_days, self, "the file to be taken");
  g_assert_cmpint (count (self, DAYS), ==, 1);
  desk_wait_words (&self->desk, "Tue 24 Nov · Training day (INSET)");
  office_undo (self->school->office);
  g_assert_cmpint (count (self, DAYS), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM school_calendar WHERE removed IS NULL AND school IS NOT NULL AND $1 = 0"), ==, 0);
}

#define UNSURE "SELECT count (*) FROM calendar_day WHERE removed IS NULL AND unsure = 1 AND source = 'A calendar file' AND source_on = '2026-11-23' AND $1 = 0"

static gboolean
is_sure (gpointer data)
{
  return count (data, UNSURE) == 0;
}

static gboolean
says_sure (gpointer data)
{
  return desk_find_words (((Year *) data)->desk.page, "Confirmed but for") == NULL;
}

/* Into a year that is confirmed: its own source stays, the days say whose word they are and are not confirmed until somebody says so. */
static void
test_who_says_so (Year *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, events);
  gint64 day;

  show (self, 0);
  desk_wait_words (&self->desk, "Confirmed");
  sos_calendar_page_take (SOS_CALENDAR_PAGE (self->desk.page), file);
  office_wait (desk_has_dialog, NULL, "the window of the file");
  office_wait (dialog_names, (gpointer) "1 new · 1 as it is · 1 refused", "what the file says");
  desk_press (desk_find_dialog (), "Take What Is Chosen");
  office_wait (has_days, self, "the file to be taken");
  desk_wait_words (&self->desk, "A calendar file, Mon 23 Nov; not yet confirmed");
  desk_wait_words (&self->desk, "Confirmed but for 1");
  g_assert_cmpint (count (self, UNSURE), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM school_calendar WHERE confirmed = 1 AND source IS NULL AND $1 = 0"), ==, 1);
  /* The day itself says so too. */
  sos_year_grid_choose (find_grid (self), sos_day_parse ("2026-11-24"), sos_day_parse ("2026-11-24"), TRUE);
  desk_wait_words (&self->desk, "who says so: A calendar file, Mon 23 Nov; not yet confirmed");
  day = count (self, "SELECT id FROM calendar_day WHERE $1 = 0");
  desk_act (self->desk.page, "page.confirm", "x", day);
  office_wait (is_sure, self, "the day to be confirmed");
  office_wait (says_sure, self, "the page to say so");
  office_undo (self->school->office);
  g_assert_cmpint (count (self, UNSURE), ==, 1);
}

/* What is entered by hand says so, with its day; whoever enters it may say more. */
static void
test_by_hand (Year *self, gconstpointer data)
{
  show (self, 0);
  sos_year_grid_choose (find_grid (self), sos_day_parse ("2027-06-28"), sos_day_parse ("2027-06-28"), TRUE);
  desk_act (self->desk.page, "page.mark", "s", "CLOSED");
  office_wait (dialog_names, (gpointer) "Nothing that is planned changes", "what follows");
  desk_press (desk_find_dialog (), "Keep");
  office_wait (has_days, self, "the day to be kept");
  desk_wait_words (&self->desk, "Entered by hand, Mon 23 Nov");
}

static void
test_no_file (Year *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "\x89PNG\r\n");

  show (self, 0);
  sos_calendar_page_take (SOS_CALENDAR_PAGE (self->desk.page), file);
  desk_settle (&self->desk);
  g_assert_null (desk_find_dialog ());
}

/* Whoever does not plan looks, and changes nothing. */
static void
test_right (Year *self, gconstpointer data)
{
  sos_store_set_actor (self->school->office->store, self->school->office->worker);
  show (self, self->school->school);
  g_assert_false (gtk_widget_get_sensitive (desk_find_button (self->desk.page, "page.import")));
  g_assert_null (desk_find_button (self->desk.page, "page.add-period"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Year *self, gconstpointer data);
  } tests[] = {
    { "keys", test_keys },     { "mark", test_mark }, { "school", test_school },   { "begin", test_begin },
    { "shapes", test_shapes }, { "file", test_file }, { "who-says-so", test_who_says_so }, { "by-hand", test_by_hand }, { "no-file", test_no_file }, { "right", test_right },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/pages/calendar/", tests[i].name, NULL);

      g_test_add (path, Year, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
