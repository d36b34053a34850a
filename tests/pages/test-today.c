/* test-today.c - the page of the day, as a person uses it. */
#include "config.h"
#include "desk.h"

#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-due-row.h"
#include "sos-desk-print.h"
#include "sos-today-page.h"

#include <glib/gstdio.h>

#define TODAY "2026-11-23"
#define FUNC(name) (SosTransactionFunc) sos_casework_##name

static gint64
episode (Desk *self, guint i)
{
  return office_count (self->office, "SELECT id FROM episode WHERE person = $1", g_array_index (self->office->people, gint64, i));
}

static void
set_up (Desk *self, gconstpointer data)
{
  static const char *const stages[] = { "SCREENING", "WAITING", "ALLOCATED" };

  sos_clock_set (sos_clock_from_london (TODAY, 14 * 60));
  self->office = office_new_with_people (2);
  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, NULL);
  office_make_ready (self->office, episode (self, 0));
  for (guint k = 0; k < G_N_ELEMENTS (stages); k++)
    office_move (self->office, episode (self, 0), stages[k]);
  office_forget_tries (self->office, g_array_index (self->office->people, gint64, 0));
}

static void
show (Desk *self)
{
  desk_show (self, sos_today_page_new (self->office->store));
  desk_wait_words (self, "Monday 23 November");
}

static gboolean
is_gone (gpointer data)
{
  Desk *self = data;

  return desk_find_words (self->page, "first contact") == NULL;
}

static void
test_shows (Desk *self, gconstpointer data)
{
  show (self);
  desk_wait_words (self, "first contact");
  g_assert_nonnull (desk_find_words (self->page, "Allocated on Mon 23 Nov"));
  g_assert_nonnull (desk_find_label (self->page, "This week"));
  g_assert_nonnull (desk_find_words (self->page, "Nothing is planned today"));
  /* No team where nobody leads. */
  g_assert_null (desk_find_label (self->page, "Team"));
}

/* The fact changes, and the row is gone; it comes back with the fact. */
static void
test_follows (Desk *self, gconstpointer data)
{
  show (self);
  desk_wait_words (self, "first contact");
  office_make_ready (self->office, episode (self, 0));
  office_wait (is_gone, self, "the row to go");
  office_forget_tries (self->office, g_array_index (self->office->people, gint64, 0));
  desk_wait_words (self, "first contact");
}

/* What comes while another page is looked at is there once this one is shown again. */
static void
test_hidden (Desk *self, gconstpointer data)
{
  show (self);
  desk_wait_words (self, "first contact");
  gtk_widget_set_visible (self->page, FALSE);
  office_add (self->office, SOS_TYPE_TASK, "person", g_array_index (self->office->people, gint64, 1), "kind", "OTHER", "words", "Ring the college", "staff",
              self->office->worker, "due-on", "2026-11-20", NULL);
  desk_settle (self);
  gtk_widget_set_visible (self->page, TRUE);
  desk_wait_words (self, "Ring the college");
}

static void
test_tick (Desk *self, gconstpointer data)
{
  office_add (self->office, SOS_TYPE_TASK, "person", g_array_index (self->office->people, gint64, 1), "kind", "OTHER", "words", "Ring the college", "staff",
              self->office->worker, "due-on", "2026-11-20", NULL);
  show (self);
  desk_wait_words (self, "Ring the college");
  g_assert_nonnull (desk_find_label (self->page, "3 days"));
  desk_press (self->page, "Done");
  desk_settle (self);
  g_assert_null (desk_find_words (self->page, "Ring the college"));
  office_undo (self->office);
  desk_wait_words (self, "Ring the college");
}

static void
test_put_off (Desk *self, gconstpointer data)
{
  SosDeedDialog *dialog;

  show (self);
  desk_wait_words (self, "first contact");
  desk_act (self->page, "page.put-off", "(sxx)", "FIRST_TRY", g_array_index (self->office->people, gint64, 0), episode (self, 0));
  office_wait (desk_has_dialog, NULL, "the window that asks");
  dialog = desk_find_dialog ();
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "until"), "some day");
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "words"), "They are abroad until then");
  desk_press (GTK_WIDGET (dialog), "Put off");
  g_assert_nonnull (desk_find_words (GTK_WIDGET (dialog), "Write a day"));
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "until"), "26 nov");
  desk_press (GTK_WIDGET (dialog), "Put off");
  office_wait (desk_has_no_dialog, NULL, "the window to go");
  desk_wait_words (self, "1 put off");
  office_wait (is_gone, self, "the row to go");
  /* It is found under what was put off, and taken up there. */
  sos_filter_button_set_value (desk_find_id (self->page, SOS_TYPE_FILTER_BUTTON, "filter"), "put-off");
  desk_wait_words (self, "Until Thu 26 Nov: They are abroad until then");
  desk_press (self->page, "Take up");
  desk_settle (self);
  sos_filter_button_set_value (desk_find_id (self->page, SOS_TYPE_FILTER_BUTTON, "filter"), NULL);
  desk_wait_words (self, "Allocated on Mon 23 Nov");
}

static void
test_nothing (Desk *self, gconstpointer data)
{
  sos_store_set_actor (self->office->store, self->office->colleague);
  show (self);
  desk_wait_words (self, "Nothing is due.");
  g_assert_null (desk_find_words (self->page, "Person 1"));
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Who leads turns to the team, and writes a supervision down. */
static void
test_team (Desk *self, gconstpointer data)
{
  g_autofree char *lead_ref = office_dup_text (self->office, SOS_TYPE_STAFF, self->office->lead, "ref"), *lead_name = g_strconcat (lead_ref, ".pdf", NULL);
  g_autofree char *ref = office_dup_text (self->office, SOS_TYPE_STAFF, self->office->worker, "ref"), *name = g_strconcat (ref, ".pdf", NULL);
  g_autofree char *board = g_build_filename (self->office->folder, lead_name, NULL), *sheet = g_build_filename (self->office->folder, name, NULL);
  SosDeedDialog *dialog;

  sos_store_set_actor (self->office->store, self->office->lead);
  show (self);
  desk_act (self->page, "page.team", NULL);
  desk_wait_words (self, "For your decision");
  desk_wait_words (self, OFFICE_WORKER);
  desk_act (self->page, "page.supervise", "x", self->office->worker);
  office_wait (desk_has_dialog, NULL, "the window that asks");
  dialog = desk_find_dialog ();
  gtk_editable_set_text (sos_deed_dialog_get (dialog, "action"), "Ring the school");
  desk_press (GTK_WIDGET (dialog), "Write it down");
  office_wait (desk_has_no_dialog, NULL, "the window to go");
  desk_wait_words (self, "Last on 23 Nov");
  sos_desk_print_set_export_folder (self->office->folder);
  desk_act (self->page, "page.print", NULL);
  office_wait (is_there, board, "the board of the team");
  desk_settle (self);
  desk_act (self->page, "page.print-supervision", "x", office_count (self->office, "SELECT max (id) FROM supervision WHERE $1 = $1", 0));
  office_wait (is_there, sheet, "the sheet of the supervision");
  desk_settle (self);
  sos_desk_print_set_export_folder (NULL);
}

static void
test_print (Desk *self, gconstpointer data)
{
  g_autofree char *ref = office_dup_text (self->office, SOS_TYPE_STAFF, self->office->worker, "ref");
  g_autofree char *name = g_strconcat (ref, ".pdf", NULL), *path = g_build_filename (self->office->folder, name, NULL);

  sos_desk_print_set_export_folder (self->office->folder);
  show (self);
  desk_wait_words (self, "first contact");
  desk_act (self->page, "page.print", NULL);
  office_wait (is_there, path, "the list of the day");
  desk_settle (self);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM audit WHERE verb = 'print' AND kind = 'staff' AND $1 = $1", 0), ==, 1);
  sos_desk_print_set_export_folder (NULL);
}

#define ADD(path, func) g_test_add ("/pages/today/" path, Desk, NULL, set_up, func, desk_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  ADD ("shows", test_shows);
  ADD ("follows", test_follows);
  ADD ("hidden", test_hidden);
  ADD ("tick", test_tick);
  ADD ("put-off", test_put_off);
  ADD ("nothing", test_nothing);
  ADD ("team", test_team);
  ADD ("print", test_print);
  return g_test_run ();
}
