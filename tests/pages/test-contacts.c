/* test-contacts.c - the contacts of a person in a window: a line typed and saved, asked about what is doubtful, kept, signed, put right
 * beneath, printed. */
#include "config.h"
#include "desk.h"

#include "sos-clock.h"
#include "sos-contact-list-row.h"
#include "sos-contact-print.h"
#include "sos-contact-quick.h"
#include "sos-contact-reach-note.h"
#include "sos-deed-dialog.h"
#include "sos-duty.h"
#include "sos-person-contacts.h"
#include "sos-person-page.h"
#include "sos-weeks-chart.h"


#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)
/* Monday 23 November 2026, 14:02. */
#define NOW G_GINT64_CONSTANT (1795442520)
#define DAY (24 * 60 * 60)

static void
set_up (Desk *desk, gconstpointer data)
{
  sos_clock_set (NOW);
  desk->office = office_new ();
  desk->person = office_add_client (desk->office, "Zoe Tester", &desk->address);
  office_set (desk->office, SOS_TYPE_PERSON, desk->person, "known-as", "Zo");
  desk_show_person (desk, desk->person, "contacts");
  desk_settle (desk);
}

static SosContactQuick *
get_quick (Desk *desk)
{
  return desk_find (desk->page, SOS_TYPE_CONTACT_QUICK);
}

static gint64
count (Desk *desk, const char *condition)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM contact WHERE person = $1 AND removed IS NULL AND %s", condition);

  return office_count (desk->office, sql, desk->person);
}

static void
write_line (Desk *desk, const char *words)
{
  sos_contact_quick_focus (get_quick (desk));
  sos_contact_quick_set_text (get_quick (desk), words);
}

static void
log_one (Desk *desk, const char *note, gint64 at)
{
  g_autoptr (SosContactEntry) entry = sos_contact_entry_new (desk->person);
  g_autoptr (GError) error = NULL;

  g_object_set (entry->contact, "starts-at", at, "type", "PHONE", "direction", "OUT", "outcome", "HELD", "note", note, NULL);
  sos_contact_entry_add_with (entry, SOS_WITH_YP, 0, 0, NULL, NULL);
  office_do (desk->office, FUNC (keep_contact), entry, &error);
  g_assert_no_error (error);
  desk_settle (desk);
}

static void
test_empty (Desk *desk, gconstpointer data)
{
  desk_wait_words (desk, "No contact yet");
  g_assert_nonnull (desk_find_label (desk->page, "With Zo"));
  g_assert_nonnull (desk_find (desk->page, SOS_TYPE_WEEKS_CHART));
}

static void
test_line (Desk *desk, gconstpointer data)
{
  write_line (desk, "13:20 rang zo 10 min, held. Worried about Friday. Ask college re short days by 30 nov");
  g_assert_nonnull (desk_find_label (desk->page, "today 13:20"));
  g_assert_nonnull (desk_find_label (desk->page, "phone"));
  g_assert_nonnull (desk_find_label (desk->page, "10 min"));
  g_assert_nonnull (desk_find_label (desk->page, "for you, Mon 30 Nov"));
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "Worried about Friday.");
  desk_settle (desk);
  g_assert_cmpint (count (desk, "note = 'Worried about Friday.' AND type = 'PHONE' AND minutes = 10"), ==, 1);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM task WHERE due_on = '2026-11-30' AND person = $1", desk->person), ==, 1);
  g_assert_cmpstr (sos_contact_quick_get_text (get_quick (desk)), ==, "");
  /* Nothing of the line stays a draft. */
  desk_catch_up (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM draft WHERE kind = 'contact' AND record = $1", desk->person), ==, 0);
  office_undo (desk->office);
  desk_settle (desk);
  g_assert_cmpint (count (desk, "1 = 1"), ==, 0);
}

/* What is not said is asked, and nothing is saved before. */
static void
test_asks (Desk *desk, gconstpointer data)
{
  write_line (desk, "rang zo, she sounded well");
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "Now: today 14:02");
  desk_press (desk->page, "Now: today 14:02");
  desk_settle (desk);
  g_assert_cmpint (count (desk, "1 = 1"), ==, 0);
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "No reply");
  desk_press (desk->page, "Held");
  desk_settle (desk);
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "she sounded well");
  desk_settle (desk);
  g_assert_cmpint (count (desk, "outcome = 'HELD' AND starts_at = 1795442520 AND note = 'she sounded well'"), ==, 1);
}

/* What is typed after an answer goes on with the line, it does not take its place. */
static void
test_goes_on (Desk *desk, gconstpointer data)
{
  GtkText *line = desk_find (GTK_WIDGET (get_quick (desk)), GTK_TYPE_TEXT);
  GtkEntry *hour;

  write_line (desk, "rang zo, she sounded well");
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "Now: today 14:02");
  hour = desk_find (desk_find (GTK_WIDGET (get_quick (desk)), GTK_TYPE_POPOVER), GTK_TYPE_ENTRY);
  gtk_widget_grab_focus (GTK_WIDGET (hour));
  gtk_editable_set_text (GTK_EDITABLE (hour), "13:40");
  g_signal_emit_by_name (hour, "activate");
  desk_settle (desk);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (line)));
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (line), NULL, NULL));
}

/* A name nobody has is asked about; whoever it was instead, what was typed is not lost. */
static void
test_stranger (Desk *desk, gconstpointer data)
{
  write_line (desk, "13:20 rang Mr Patel 10 min, held. Flat is free");
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "Somebody else: name, who they are");
  gtk_check_button_set_active (desk_find (GTK_WIDGET (get_quick (desk)), GTK_TYPE_CHECK_BUTTON), TRUE);
  gtk_popover_popdown (desk_find (GTK_WIDGET (get_quick (desk)), GTK_TYPE_POPOVER));
  desk_settle (desk);
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "Flat is free (Mr Patel)");
  desk_settle (desk);
  g_assert_cmpint (count (desk, "note = 'Flat is free (Mr Patel)'"), ==, 1);
}

/* V5 is said below the line; the reason is asked for, and then it goes. */
static void
test_late (Desk *desk, gconstpointer data)
{
  office_set (desk->office, SOS_TYPE_EPISODE, office_count (desk->office, "SELECT id FROM episode WHERE person = $1", desk->person), "referred-on",
              "2026-08-05");
  write_line (desk, "2 nov 10:00 rang zo, held. Late one");
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "15 working days ago");
  g_assert_cmpint (count (desk, "1 = 1"), ==, 0);
  desk_write (desk->page, "reason", "The laptop was away for repair");
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "Late one");
  desk_settle (desk);
  g_assert_cmpint (count (desk, "late_reason = 'The laptop was away for repair'"), ==, 1);
}

/* A page that goes, by whatever way, leaves what was typed; it comes back. */
static void
test_kept (Desk *desk, gconstpointer data)
{
  write_line (desk, "rang zo about the bus");
  desk_close (desk);
  desk_catch_up (desk);
  desk_show_person (desk, desk->person, "contacts");
  desk_settle (desk);
  g_assert_cmpstr (sos_contact_quick_get_text (get_quick (desk)), ==, "rang zo about the bus");
}

/* What was put right in a chip outlives the window with the line. */
static void
test_kept_right (Desk *desk, gconstpointer data)
{
  write_line (desk, "13:20 rang zo, she sounded well");
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "No reply");
  desk_press (desk->page, "Held");
  desk_settle (desk);
  desk_close (desk);
  desk_catch_up (desk);
  desk_show_person (desk, desk->person, "contacts");
  desk_wait_words (desk, "today 13:20");
  g_assert_cmpstr (sos_contact_quick_get_text (get_quick (desk)), ==, "13:20 rang zo, she sounded well");
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "she sounded well");
  desk_settle (desk);
  g_assert_cmpint (count (desk, "outcome = 'HELD' AND note = 'she sounded well'"), ==, 1);
}

/* What a rule speaks against is said at once; a reason is asked for, and stands with the contact. */
static void
test_against (Desk *desk, gconstpointer data)
{
  office_put (desk->office, g_object_new (SOS_TYPE_CONTACT_POINT, "person", desk->person, "kind", "MOBILE", "value", "07700 900142", "safe-to-text", "NO", NULL));
  desk_close (desk);
  desk_catch_up (desk);
  desk_show_person (desk, desk->person, "contacts");
  desk_settle (desk);
  write_line (desk, "13:20 texted zo, held");
  desk_wait_words (desk, "No number of theirs is safe to text. Say why it was needed all the same.");
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_settle (desk);
  g_assert_cmpint (count (desk, "1 = 1"), ==, 0);
  gtk_editable_set_text (desk_find (desk_find (GTK_WIDGET (get_quick (desk)), SOS_TYPE_CONTACT_REACH_NOTE), GTK_TYPE_ENTRY), "Her own wish, on her new phone.");
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_settle (desk);
  g_assert_cmpint (count (desk, "override_rule = '0.7' AND override_reason = 'Her own wish, on her new phone.'"), ==, 1);
  g_assert_null (desk_find_label (desk->page, "No number of theirs is safe to text. Say why it was needed all the same."));
}

/* An empty line says so. */
static void
test_nothing (Desk *desk, gconstpointer data)
{
  desk_act (GTK_WIDGET (get_quick (desk)), "quick.save", NULL);
  desk_wait_words (desk, "Nothing to save yet. Write what happened: when, how, with whom, what came of it.");
}

static void
test_sign (Desk *desk, gconstpointer data)
{
  GtkWidget *row;
  gint64 id;

  log_one (desk, "Nine days of ten.", NOW - DAY);
  desk_wait_words (desk, "Nine days of ten.");
  id = office_count (desk->office, "SELECT id FROM contact WHERE person = $1", desk->person);
  row = desk_find (desk->page, SOS_TYPE_CONTACT_LIST_ROW);
  gtk_widget_activate (row);
  g_assert_true (sos_contact_list_row_get_open (SOS_CONTACT_LIST_ROW (row)));
  g_assert_nonnull (desk_find_button (desk->page, "contacts.sign"));
  desk_act (row, "contacts.sign", "x", id);
  desk_settle (desk);
  g_assert_cmpint (count (desk, "signed_at IS NOT NULL"), ==, 1);
  /* It stays open, and can be put right beneath. */
  desk_wait_words (desk, "Note beneath…");
  g_assert_null (desk_find_button (desk->page, "contacts.change"));
}

static void
test_filters (Desk *desk, gconstpointer data)
{
  SosFilterButton *type = desk_find_last (desk->page, SOS_TYPE_FILTER_BUTTON);

  log_one (desk, "About the bus", NOW - DAY);
  log_one (desk, "About the café", NOW - 2 * DAY);
  g_assert_cmpuint (desk_count (desk->page, SOS_TYPE_CONTACT_LIST_ROW), ==, 2);
  desk_press (desk_get_tab (desk, SOS_TYPE_PERSON_CONTACTS), "Tries");
  desk_wait_words (desk, "No try matches");
  desk_press (desk_get_tab (desk, SOS_TYPE_PERSON_CONTACTS), "All");
  desk_wait_words (desk, "About the bus");
  sos_filter_button_set_value (type, "TEXT");
  desk_wait_words (desk, "Nothing matches");
  sos_filter_button_set_value (type, NULL);
  gtk_editable_set_text (desk_find (desk->page, GTK_TYPE_SEARCH_ENTRY), "cafe");
  desk_wait_words (desk, "About the café");
  desk_settle (desk);
  while (desk_count (desk->page, SOS_TYPE_CONTACT_LIST_ROW) != 1)
    desk_settle (desk);
}

static void
test_form (Desk *desk, gconstpointer data)
{
  SosDeedDialog *dialog;
  GListModel *windows = gtk_window_get_toplevels ();

  write_line (desk, "13:20 rang zo 10 min, held. Long story");
  desk_press (desk->page, "More fields");
  desk_settle (desk);
  dialog = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (SOS_IS_DEED_DIALOG (window))
        dialog = SOS_DEED_DIALOG (window);
    }
  g_assert_nonnull (dialog);
  desk_assert_words (GTK_WIDGET (dialog), "contact.note", "Long story");
  desk_write (GTK_WIDGET (dialog), "contact.note", "A longer story");
  gtk_switch_set_active (sos_deed_dialog_get (dialog, "sign"), TRUE);
  desk_press (GTK_WIDGET (dialog), "Save");
  desk_settle (desk);
  desk_wait_words (desk, "A longer story");
  g_assert_cmpint (count (desk, "note = 'A longer story' AND signed_at IS NOT NULL AND minutes = 10"), ==, 1);
  g_assert_cmpstr (sos_contact_quick_get_text (get_quick (desk)), ==, "");
  desk_catch_up (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM draft WHERE kind = 'contact' AND record = $1", desk->person), ==, 0);
}

/* A visit to them stands beside the log; who goes says so there. */
static void
test_out (Desk *desk, gconstpointer data)
{
  g_autoptr (SosRecord) visit
    = g_object_new (SOS_TYPE_VISIT_PLAN, "person", desk->person, "worker", desk->office->worker, "buddy", desk->office->colleague, "place-kind", "PUBLIC",
                    "place", "The library", "purpose", "OTHER", "starts-at", NOW + 1800, "ends-at", NOW + 5400, "risk", "LOW", NULL);
  g_autoptr (SosPlanVisit) plan = sos_plan_visit_new (visit);
  g_autoptr (GError) error = NULL;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (desk_find_id (desk->page, SOS_TYPE_SECTION, "out_part"))));
  office_do (desk->office, FUNC (plan_visit), plan, &error);
  g_assert_no_error (error);
  desk_settle (desk);
  desk_wait_words (desk, "The library, 14:32 to 15:32.");
  desk_act (desk_find_button (desk->page, "contacts.visit"), "contacts.visit", "(xs)", sos_record_get_id (visit), "OUT");
  desk_wait_words (desk, "Back safe");
  desk_act (desk_find_button (desk->page, "contacts.visit"), "contacts.visit", "(xs)", sos_record_get_id (visit), "BACK");
  desk_wait_seen (GTK_WIDGET (desk_find_id (desk->page, SOS_TYPE_SECTION, "out_part")), FALSE, "the card");
}

static gboolean
is_kept (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) && desk_has_no_paper (NULL);
}

/* Seen before it goes out; what was seen goes out, or nothing does. */
static void
test_print (Desk *desk, gconstpointer data)
{
  g_autofree char *ref = office_dup_text (desk->office, SOS_TYPE_PERSON, desk->person, "ref"), *path = g_strdup_printf ("%s/%s.pdf", desk->office->folder, ref);

  sos_contact_print_set_export_folder (desk->office->folder);
  log_one (desk, "Rang about Friday", NOW - DAY);
  desk_act (desk->page, "page.print", NULL);
  office_wait (desk_has_dialog, NULL, "the dialog");
  desk_press (desk_find_dialog (), "Look at it");
  office_wait (desk_has_paper, NULL, "the pages");
  log_one (desk, "Rang again", NOW - 60);
  desk_press (desk_find_paper (), "Save as PDF…");
  desk_settle (desk);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM audit WHERE verb = 'export' AND person = $1", desk->person), ==, 0);
  gtk_window_close (GTK_WINDOW (desk_find_paper ()));
  desk_act (desk->page, "page.print", NULL);
  office_wait (desk_has_dialog, NULL, "the dialog");
  desk_press (desk_find_dialog (), "Look at it");
  office_wait (desk_has_paper, NULL, "the pages");
  desk_press (desk_find_paper (), "Save as PDF…");
  office_wait (is_kept, path, "the file");
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count (*) FROM audit WHERE verb = 'export' AND person = $1", desk->person), ==, 1);
  sos_contact_print_set_export_folder (NULL);
}

/* Whoever only looks has no line to write in. */
static void
test_log_button (Desk *desk, gconstpointer data)
{
  desk_act (desk->page, "page.go", "(ss)", "overview", "");
  desk_act (desk->page, "page.log-contact", NULL);
  desk_settle (desk);
  desk_type (desk, "rang zo");
  g_assert_cmpstr (sos_contact_quick_get_text (get_quick (desk)), ==, "rang zo");
  write_line (desk, "");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Desk *desk, gconstpointer data);
  } tests[] = {
    { "/contacts/empty", test_empty }, { "/contacts/line", test_line },       { "/contacts/asks", test_asks }, { "/contacts/goes-on", test_goes_on }, { "/contacts/stranger", test_stranger },
    { "/contacts/late", test_late },   { "/contacts/kept", test_kept },       { "/contacts/sign", test_sign },
    { "/contacts/filters", test_filters }, { "/contacts/form", test_form }, { "/contacts/out", test_out }, { "/contacts/log-button", test_log_button },
    { "/contacts/kept-right", test_kept_right }, { "/contacts/print", test_print }, { "/contacts/against", test_against }, { "/contacts/nothing", test_nothing },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Desk, NULL, set_up, tests[i].test, desk_tear_down);
  return g_test_run ();
}
