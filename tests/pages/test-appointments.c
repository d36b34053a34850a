/* test-appointments.c - appointments at the desk: made from the page of a person, refused in place, moved, kept, cancelled. */
#include "config.h"
#include "desk.h"

#include "sos-apart.h"
#include "sos-appointments.h"
#include "sos-clock.h"
#include "sos-deed-dialog.h"
#include "sos-form-binder.h"
#include "sos-person-overview.h"
#include "sos-person-page.h"

#define DAY "2026-12-03"

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->office = office_new ();
  desk->person = office_add_client (desk->office, "Zo", &desk->address);
  desk_show_person (desk, desk->person, "overview");
}

static gboolean
has_worker (gpointer dialog)
{
  return sos_deed_dialog_get_choice (dialog, "worker") != 0;
}

static GtkWidget *
open_new (Desk *desk)
{
  desk_act (desk->page, "page.appointment", NULL);
  g_assert_nonnull (desk_find_dialog ());
  office_wait (has_worker, desk_find_dialog (), "the colleagues");
  return desk_find_dialog ();
}

static gint64
count (Desk *desk, const char *sql)
{
  return office_count (desk->office, sql, desk->person);
}

static void
test_form (Desk *desk, gconstpointer data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/stgiles/Sos/ui/sos-appointment-form.ui");
  g_autoptr (SosFormBinder) binder = sos_form_binder_new (GTK_WIDGET (gtk_builder_get_object (builder, "form")), SOS_TYPE_APPOINTMENT,
                                                          sos_store_get_codes (desk->office->store));

  g_assert_cmpuint (sos_form_binder_get_faults (binder)->len, ==, 0);
  g_assert_cmpuint (sos_form_binder_get_n_rows (binder), ==, 8);
}

static void
test_make (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog;

  desk_wait_words (desk, "No appointment is made.");
  dialog = open_new (desk);
  g_assert_true (gtk_widget_get_visible (sos_deed_dialog_get (SOS_DEED_DIALOG (dialog), "appointment.office")));
  g_assert_false (gtk_widget_get_visible (sos_deed_dialog_get (SOS_DEED_DIALOG (dialog), "appointment.place")));
  desk_write (dialog, "day", "3 December 2026");
  desk_press (dialog, "Make it");
  office_wait (desk_dialog_says, (gpointer) "Write hours as 09:30.", "the hour to be asked for");
  desk_write (dialog, "hour", "15:30");
  desk_write (dialog, "appointment.minutes", "2");
  desk_press (dialog, "Make it");
  office_wait (desk_dialog_says, (gpointer) "five minutes to ten hours", "the refusal");
  desk_write (dialog, "appointment.minutes", "30");
  desk_write (dialog, "appointment.room", "Blue room");
  desk_press (dialog, "Make it");
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  desk_wait_words (desk, "15:30");
  desk_wait_words (desk, "Blue room");
  g_assert_cmpint (count (desk, "SELECT count (*) FROM appointment WHERE person = $1 AND minutes = 30 AND state = 'PLANNED'"), ==, 1);
  office_undo (desk->office);
  desk_wait_words (desk, "No appointment is made.");
}

static void
put_appointment (Desk *desk, int minutes)
{
  g_autoptr (SosRecord) appointment
    = g_object_new (SOS_TYPE_APPOINTMENT, "person", desk->person, "worker", desk->office->worker, "starts-at", sos_clock_from_london (DAY, minutes), "minutes",
                    (gint64) 30, "place-kind", "OFFICE", NULL);
  g_autoptr (SosMakeAppointment) make = sos_make_appointment_new (appointment);

  office_attempt (desk->office, sos_casework_make_appointment, make, NULL);
}

/* ---- a clash that is let be ---- */

static gint64
put_clashing (Desk *desk)
{
  const gint64 ben = office_add_person (desk->office, "Ben");
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();

  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup ("3");
  keep->reason_code = g_strdup ("THREAT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], desk->person);
  g_array_append_val (keep->people[1], ben);
  office_put (desk->office, g_object_new (SOS_TYPE_APPOINTMENT, "person", ben, "worker", desk->office->colleague, "starts-at", sos_clock_from_london (DAY, 600), "minutes",
                                          (gint64) 30, "place-kind", "OFFICE", "office", "MAIN", "place", "Our office", "state", "PLANNED", NULL));
  office_attempt (desk->office, sos_casework_keep_apart, keep, NULL);
  return ben;
}

/* The row called @title; NULL where there is none. */
static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_ENTRY_ROW (root) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A worker is told who may allow it and is asked nothing; whoever decides is asked in the same window, which then does it. */
static void
test_let (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog;

  put_clashing (desk);
  dialog = open_new (desk);
  desk_write (dialog, "day", "3 December 2026");
  desk_write (dialog, "hour", "10:15");
  desk_press (dialog, "Make it");
  office_wait (desk_dialog_says, (gpointer) "may allow it, with a reason and a plan", "who may allow it");
  g_assert_null (find_row (dialog, "Why it may stand"));
  sos_store_set_actor (desk->office->store, desk->office->lead);
  desk_press (dialog, "Make it");
  office_wait (desk_dialog_says, (gpointer) "You may allow it", "the question");
  g_assert_nonnull (find_row (dialog, "Why it may stand"));
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Why it may stand")), "They have made it up");
  desk_press (dialog, "Make it");
  office_wait (desk_dialog_says, (gpointer) "what is done about the risk", "the plan to be asked for");
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "What is done about the risk")), "Two waiting rooms");
  desk_press (dialog, "Make it");
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  g_assert_cmpint (count (desk, "SELECT count (*) FROM clash WHERE (person = $1 OR other_person = $1) AND overridden_by IS NOT NULL AND risk_plan = 'Two waiting rooms'"), ==, 1);
}

static void
do_with (Desk *desk, const char *deed)
{
  const gint64 id = count (desk, "SELECT max (id) FROM appointment WHERE person = $1");

  desk_act (desk_get_tab (desk, SOS_TYPE_PERSON_OVERVIEW), "overview.appointment", "(xs)", id, deed);
  g_assert_nonnull (desk_find_dialog ());
}

/* The window has words of its own beside those of the form. */
static void
write_note (const char *words)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (sos_deed_dialog_get (desk_find_dialog (), "words")), words, -1);
}

static void
test_move_and_cancel (Desk *desk, gconstpointer data)
{
  put_appointment (desk, 600);
  desk_wait_words (desk, "10:00");
  do_with (desk, "move");
  desk_assert_words (desk_find_dialog (), "hour", "10:00");
  office_wait (has_worker, desk_find_dialog (), "the colleagues");
  desk_write (desk_find_dialog (), "hour", "11:15");
  desk_press (desk_find_dialog (), "Move it");
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  desk_wait_words (desk, "11:15");
  do_with (desk, "CANCELLED");
  desk_press (desk_find_dialog (), "Cancel it");
  office_wait (desk_dialog_says, (gpointer) "Say why", "the reason to be asked for");
  write_note ("She is ill");
  desk_press (desk_find_dialog (), "Cancel it");
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  desk_wait_words (desk, "Cancelled");
}

static void
test_kept (Desk *desk, gconstpointer data)
{
  const gint64 now = sos_clock_now ();

  put_appointment (desk, 600);
  desk_wait_words (desk, "10:00");
  sos_clock_set (sos_clock_from_london (DAY, 700));
  do_with (desk, "KEPT");
  write_note ("Talked about college");
  desk_press (desk_find_dialog (), "Write down");
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  g_assert_cmpint (count (desk, "SELECT count (*) FROM contact WHERE person = $1 AND outcome = 'HELD' AND note = 'Talked about college'"), ==, 1);
  desk_wait_words (desk, "Talked about college");
  desk_settle (desk);
  sos_clock_set (now);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (Desk *desk, gconstpointer data);
  } tests[] = {
    { "/pages/appointments/form", test_form },
    { "/pages/appointments/make", test_make },
    { "/pages/appointments/let", test_let },
    { "/pages/appointments/move-and-cancel", test_move_and_cancel },
    { "/pages/appointments/kept", test_kept },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Desk, NULL, set_up, tests[i].func, desk_tear_down);
  return g_test_run ();
}
