/* test-family-meetings.c - the meetings with a family: noted, planned, changed; and that what is typed about one is never lost. */
#include "config.h"
#include "family-desk.h"

#include "sos-family-deeds.h"
#include "sos-family-meeting-dialog.h"
#include "sos-family-meetings.h"

#include <string.h>

static GtkWidget *
part_of (FamilyDesk *desk)
{
  return GTK_WIDGET (desk->part);
}

static gint64
count (FamilyDesk *desk, const char *what, gint64 id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", what);

  return office_count (desk->desk.office, sql, id);
}

static GtkWidget *
open_note (FamilyDesk *desk, gint64 meeting)
{
  sos_family_ask_meeting (desk->part, meeting);
  desk_settle (&desk->desk);
  g_assert_nonnull (family_desk_dialog (desk));
  return family_desk_dialog (desk);
}

/* The row of a guest in the window. */
static AdwComboRow *
guest (GtkWidget *dialog, const char *name)
{
  GtkWidget *row = gtk_widget_get_ancestor (desk_find_words (dialog, name), ADW_TYPE_COMBO_ROW);

  g_assert_nonnull (row);
  return ADW_COMBO_ROW (row);
}

static gint64
add_meeting (FamilyDesk *desk)
{
  const gint64 meeting = office_add (desk->desk.office, SOS_TYPE_FAMILY_MEETING, "household", desk->household, "day", "2026-10-19", "place",
                                     "Community hall", "note", "Denise spoke of the rent", "next-on", "2026-12-01", NULL);

  office_add (desk->desk.office, SOS_TYPE_MEETING_PERSON, "meeting", meeting, "person", desk->denise, "attendance", "PRESENT", NULL);
  office_add (desk->desk.office, SOS_TYPE_MEETING_PERSON, "meeting", meeting, "person", desk->aaliyah, "attendance", "APOLOGIES", NULL);
  return meeting;
}

static void
test_note (void)
{
  FamilyDesk *desk = family_desk_new (sos_family_meetings_new);
  GtkWidget *dialog;

  g_assert_nonnull (desk_find_label (part_of (desk), "No meeting yet"));
  dialog = open_note (desk, 0);
  desk_assert_words (dialog, "family_meeting.day", "23 November 2026");
  desk_write (dialog, "family_meeting.place", "Community hall");
  desk_write (dialog, "family_meeting.note", "They want to eat together");
  desk_write (dialog, "family_meeting.next-on", "11 Jan 2027");
  desk_write (dialog, "family_meeting.next-hour", "17.30");
  adw_combo_row_set_selected (guest (dialog, "Denise Bennett"), 2);
  adw_combo_row_set_selected (guest (dialog, "Patrick Okafor"), 4);
  family_desk_answer (desk, "Store");
  g_assert_nonnull (desk_find_words (part_of (desk), "Present: Denise"));
  g_assert_nonnull (desk_find_words (part_of (desk), "Absent: Patrick"));
  g_assert_nonnull (desk_find_words (part_of (desk), "Note, for workers alone: They want to eat together"));
  g_assert_nonnull (desk_find_words (part_of (desk), "Next meeting: 11 Jan 2027"));
  /* The head of the page says the same: the one of today was held. */
  g_assert_nonnull (strstr (sos_family_case_get_subtitle (sos_family_part_get_case (desk->part)), "family meeting 11 Jan 2027"));
  g_assert_cmpint (count (desk, "meeting_person WHERE removed IS NULL AND $1 = 0", 0), ==, 2);
  g_assert_cmpint (count (desk, "draft WHERE $1 = 0", 0), ==, 0);
  g_assert_cmpint (count (desk, "family_meeting WHERE next_hour = '17:30' AND $1 = 0", 0), ==, 1);
  g_assert_cmpstr (sos_family_case_find_next_hour (sos_family_part_get_case (desk->part)), ==, "17:30");
  office_undo (desk->desk.office);
  desk_settle (&desk->desk);
  g_assert_null (desk_find_words (part_of (desk), "Community hall"));
  family_desk_free (desk);
}

static void
test_plan (void)
{
  FamilyDesk *desk = family_desk_new (sos_family_meetings_new);
  GtkWidget *dialog = open_note (desk, 0);

  desk_write (dialog, "family_meeting.day", "26 Nov 2026");
  family_desk_answer (desk, "Store");
  g_assert_nonnull (desk_find_words (part_of (desk), "Planned"));
  g_assert_nonnull (desk_find_words (part_of (desk), "Next meeting: Thu 26 Nov"));
  /* The next one before this one: refused in the window. */
  dialog = open_note (desk, 0);
  desk_write (dialog, "family_meeting.next-on", "1 Nov 2026");
  desk_press (dialog, "Store");
  desk_settle (&desk->desk);
  g_assert_true (family_desk_dialog (desk) == dialog);
  g_assert_nonnull (desk_find_words (dialog, "is before"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  family_desk_free (desk);
}

static void
test_edit (void)
{
  FamilyDesk *desk = family_desk_new_empty ();
  const gint64 meeting = add_meeting (desk);
  GtkWidget *dialog;

  family_desk_show (desk, sos_family_meetings_new);
  dialog = open_note (desk, meeting);
  desk_assert_words (dialog, "family_meeting.note", "Denise spoke of the rent");
  g_assert_cmpuint (adw_combo_row_get_selected (guest (dialog, "Aaliyah Okafor")), ==, 3);
  adw_combo_row_set_selected (guest (dialog, "Aaliyah Okafor"), 0);
  adw_combo_row_set_selected (guest (dialog, "Kadeem Okafor"), 2);
  family_desk_answer (desk, "Store");
  g_assert_nonnull (desk_find_words (part_of (desk), "Present: Denise, Kadeem"));
  g_assert_null (desk_find_words (part_of (desk), "Apologies"));
  desk_act (part_of (desk), "family-meetings.remove", "x", meeting);
  desk_settle (&desk->desk);
  g_assert_nonnull (desk_find_label (part_of (desk), "No meeting yet"));
  office_undo (desk->desk.office);
  desk_settle (&desk->desk);
  g_assert_nonnull (desk_find_words (part_of (desk), "Present: Denise, Kadeem"));
  family_desk_free (desk);
}

/* Somebody sealed was there: whoever may not know of it changes the meeting and does not take them off. */
static void
test_hidden (void)
{
  FamilyDesk *desk = family_desk_new_empty ();
  const gint64 meeting = add_meeting (desk);
  GtkWidget *dialog;

  sos_store_set_actor (desk->desk.office->store, desk->desk.office->lead);
  office_must (desk->desk.office, (SosTransactionFunc) sos_casework_seal_person,
               office_deed (desk->aaliyah, 0, "YES", "a witness in a case", NULL));
  sos_store_set_actor (desk->desk.office->store, desk->desk.office->worker);
  family_desk_show (desk, sos_family_meetings_new);
  g_assert_null (desk_find_words (part_of (desk), "Aaliyah"));
  dialog = open_note (desk, meeting);
  g_assert_null (desk_find_words (dialog, "Aaliyah"));
  desk_write (dialog, "family_meeting.place", "At home");
  family_desk_answer (desk, "Store");
  g_assert_cmpint (count (desk, "meeting_person WHERE removed IS NULL AND meeting = $1", meeting), ==, 2);
  family_desk_free (desk);
}

/* Closed by mistake: the next time it is all there again, the guests too; and it can be begun anew. */
static void
test_drafts (void)
{
  FamilyDesk *desk = family_desk_new (sos_family_meetings_new);
  GtkWidget *dialog = open_note (desk, 0);

  desk_write (dialog, "family_meeting.note", "A long talk about");
  adw_combo_row_set_selected (guest (dialog, "Denise Bennett"), 2);
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&desk->desk);
  g_assert_null (family_desk_dialog (desk));
  g_assert_cmpint (count (desk, "draft WHERE record = $1", desk->household), ==, 2);

  dialog = open_note (desk, 0);
  desk_assert_words (dialog, "family_meeting.note", "A long talk about");
  g_assert_cmpuint (adw_combo_row_get_selected (guest (dialog, "Denise Bennett")), ==, 2);
  g_assert_nonnull (desk_find_words (dialog, "What you wrote until 23 Nov"));
  g_assert_true (sos_page_is_kept (GTK_WINDOW (dialog)));
  desk_press (dialog, "Begin anew");
  desk_settle (&desk->desk);
  desk_assert_words (dialog, "family_meeting.note", "");
  g_assert_cmpint (count (desk, "draft WHERE record = $1", desk->household), ==, 0);
  /* Stored, nothing is left behind, though something was typed a moment before. */
  desk_write (dialog, "family_meeting.note", "Short");
  family_desk_answer (desk, "Store");
  g_assert_cmpint (count (desk, "draft WHERE $1 = 0", 0), ==, 0);
  family_desk_free (desk);
}

/* Refused and closed a moment after it was typed: it is there again. */
static void
test_refused_draft (void)
{
  FamilyDesk *desk = family_desk_new (sos_family_meetings_new);
  GtkWidget *dialog = open_note (desk, 0);

  desk_write (dialog, "family_meeting.next-on", "1 Nov 2026");
  desk_write (dialog, "family_meeting.note", "The last words");
  desk_press (dialog, "Store");
  desk_settle (&desk->desk);
  g_assert_nonnull (desk_find_words (dialog, "is before"));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_settle (&desk->desk);
  desk_assert_words (open_note (desk, 0), "family_meeting.note", "The last words");
  gtk_window_destroy (GTK_WINDOW (family_desk_dialog (desk)));
  family_desk_free (desk);
}

/* Who works with one of them alone reads no note and writes none. */
static void
test_others (void)
{
  FamilyDesk *desk = family_desk_new_empty ();
  const gint64 meeting = add_meeting (desk);

  sos_store_set_actor (desk->desk.office->store, desk->desk.office->colleague);
  family_desk_show (desk, sos_family_meetings_new);
  g_assert_nonnull (desk_find_words (part_of (desk), "Community hall"));
  g_assert_null (desk_find_words (part_of (desk), "the rent"));
  sos_family_ask_meeting (desk->part, meeting);
  family_desk_wait_said (desk, "Only who works with the whole family");
  g_assert_null (family_desk_dialog (desk));
  family_desk_free (desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  g_test_add_func ("/family-meetings/note", test_note);
  g_test_add_func ("/family-meetings/plan", test_plan);
  g_test_add_func ("/family-meetings/edit", test_edit);
  g_test_add_func ("/family-meetings/hidden", test_hidden);
  g_test_add_func ("/family-meetings/drafts", test_drafts);
  g_test_add_func ("/family-meetings/refused-draft", test_refused_draft);
  g_test_add_func ("/family-meetings/others", test_others);
  return g_test_run ();
}
