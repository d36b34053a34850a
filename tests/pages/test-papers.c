/* test-papers.c - a letter from draft to their hand through its page; posting refused; scenario S8 (N2, V23; T-18). */
#include "config.h"
#include "desk.h"

#include "sos-consent-rules.h"
#include "sos-deed-dialog.h"
#include "sos-letter-states.h"
#include "sos-page-preview.h"
#include "sos-letter-view.h"
#include "sos-letter-words-pane.h"
#include "sos-person-papers.h"
#include "sos-posting-rules.h"
#include "sos-stage-rules.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#define STREET "Larkfield Walk"
#define POSTCODE "SE15"

static void
set_up (Desk *desk, gconstpointer data)
{
  Office *office = desk->office = office_new ();
  gint64 person = office_add_client (office, "Zoë O’Neill-Brennan", &desk->address);
  /* The rest of what the letter says; the words of an agreed plan come with its next version. */
  gint64 id = office_must (office, (SosTransactionFunc) sos_casework_start_plan, office_deed (person, 0, NULL, NULL, NULL));

  office_set (office, SOS_TYPE_PLAN, id, "strengths", "You came every week.");
  office_set (office, SOS_TYPE_PLAN, id, "if-things-go-wrong", "Go where there are people. Then ring me.");
  office_set (office, SOS_TYPE_PLAN, id, "next-meeting-on", "2026-12-03");
  office_set (office, SOS_TYPE_PLAN, id, "review-on", "2026-12-21");
  office_set (office, SOS_TYPE_PLAN, id, "agreement", "SIGNED");
  office_must (office, (SosTransactionFunc) sos_casework_agree_plan, office_deed (id, 0, NULL, NULL, NULL));
  desk_show_person (desk, person, "papers");
}

static GtkWidget *
papers (Desk *desk)
{
  return desk_get_tab (desk, SOS_TYPE_PERSON_PAPERS);
}

/* The letter among them: its actions are its own. */
static GtkWidget *
view (Desk *desk)
{
  return desk_find (papers (desk), SOS_TYPE_LETTER_VIEW);
}

static gint64
letter_of (Desk *desk)
{
  return office_count (desk->office, "SELECT max (id) FROM letter WHERE person = $1", desk->person);
}

static const char *
get_label (Desk *desk, const char *id)
{
  return gtk_label_get_label (desk_find_id (papers (desk), GTK_TYPE_LABEL, id));
}

static GtkWidget *
deed_button (Desk *desk)
{
  return desk_find_button (papers (desk), "papers.deed");
}

static void
assert_deed (Desk *desk, const char *label, gboolean on)
{
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (deed_button (desk))), ==, label);
  if (gtk_widget_is_sensitive (deed_button (desk)) != on)
    g_error ("%s is %s: %s", label, on ? "off" : "on", get_label (desk, "reason"));
}

static void
do_deed (Desk *desk, const char *label, const char *state)
{
  assert_deed (desk, label, TRUE);
  desk_act (view (desk), "papers.deed", NULL);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "state", state);
}

/* Into whose hand, and when: both stand there, and neither may be missing. */
static void
give (Desk *desk)
{
  GtkWidget *dialog;

  assert_deed (desk, "Given by hand…", TRUE);
  desk_act (view (desk), "papers.deed", NULL);
  office_wait (desk_has_dialog, NULL, "the window that asks");
  dialog = desk_find_dialog ();
  g_assert_true (desk_has_words (dialog, "day", "23 November 2026"));
  desk_write (dialog, "whom", "");
  desk_press (dialog, "Given");
  office_wait (desk_dialog_says, (gpointer) "Say into whose hand it went.", "why not");
  desk_write (dialog, "day", "22 November 2026");
  desk_write (dialog, "whom", "Their mother, at the door");
  desk_press (dialog, "Given");
  office_wait (desk_has_no_dialog, NULL, "the window to go");
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "state", SOS_LETTER_HANDED);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "delivered-on", "2026-11-22");
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "handed-to", "Their mother, at the door");
}

static void
draft (Desk *desk)
{
  desk_act (desk->page, "page.new-letter", NULL);
  desk_settle (desk);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "state", SOS_LETTER_DRAFT);
  g_assert_cmpuint (sos_page_preview_get_n_pages (desk_find (papers (desk), SOS_TYPE_PAGE_PREVIEW)), >=, 1);
}

static void
approve (Desk *desk)
{
  do_deed (desk, "Check", SOS_LETTER_CHECK);
  do_deed (desk, "Approve", SOS_LETTER_APPROVED);
}

/* Asks for the post; @delivery is what comes of it. */
static void
choose_post (Desk *desk, const char *delivery)
{
  desk_act (view (desk), "papers.way", "(sx)", SOS_DELIVERY_POST, desk->address);
  desk_settle (desk);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "delivery", delivery);
}

static void
set_rule (Desk *desk, const char *rule, const char *reason)
{
  office_must (desk->office, (SosTransactionFunc) sos_casework_set_posting_rule, office_deed (desk->address, 0, rule, reason, NULL));
  desk_settle (desk);
}

/* What stands on the paper, as a reader of the file would have it. */
static char *
dup_pdf_text (const char *path)
{
  g_autofree char *quoted = g_shell_quote (path);
  g_autofree char *command = g_strdup_printf ("pdftotext -layout %s -", quoted);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_spawn_command_line_sync (command, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static char *
dup_exported (Desk *desk)
{
  g_autofree char *ref = office_dup_text (desk->office, SOS_TYPE_LETTER, letter_of (desk), "ref");
  g_autofree char *name = g_strdup_printf ("%s.pdf", ref);

  return g_build_filename (desk->office->folder, name, NULL);
}

/* A draft; its paper comes into a file of the office's folder, whose path is given. */
static char *
draft_for_file (Desk *desk)
{
  sos_letter_view_set_export_folder (desk->office->folder);
  draft (desk);
  return dup_exported (desk);
}

/* The paper at @path says @words, and not where they live. */
static void
assert_paper (const char *path, const char *words)
{
  g_autofree char *text = dup_pdf_text (path);

  g_assert_nonnull (strstr (text, words));
  g_assert_null (strstr (text, STREET));
  g_assert_null (strstr (text, POSTCODE));
}

/* Draft, check, approve, print, their hand: one button each time. */
static void
test_by_hand (Desk *desk, gconstpointer data)
{
  g_autofree char *path = draft_for_file (desk);

  approve (desk);
  do_deed (desk, "Print…", SOS_LETTER_PRINTED);
  assert_paper (path, "I want to box again");
  give (desk);
  assert_deed (desk, "Print again…", TRUE);
}

/* What is approved is what is saved, to the byte. */
static void
test_save (Desk *desk, gconstpointer data)
{
  g_autofree char *path = draft_for_file (desk);
  g_autofree char *contents = NULL;
  g_autofree char *hash = NULL;
  gint64 paper;
  gsize length;

  approve (desk);
  desk_act (view (desk), "papers.save", NULL);
  desk_settle (desk);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
  paper = office_count (desk->office, "SELECT max (id) FROM letter_paper WHERE letter = $1", letter_of (desk));
  g_autofree char *frozen = office_dup_text (desk->office, SOS_TYPE_LETTER_PAPER, paper, "hash");
  g_assert_cmpstr (hash, ==, frozen);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM audit WHERE verb = 'export' AND record = $1", letter_of (desk)), ==, 1);
}

/* Where the rule says no, the button is off with the sentence, and the hand is offered. */
static void
test_refused (Desk *desk, gconstpointer data)
{
  GtkWidget *change;

  set_rule (desk, SOS_POSTING_DO_NOT_POST, "Sister opens the post");
  draft (desk);
  change = desk_find_id (papers (desk), GTK_TYPE_BOX, "ways");
  g_assert_nonnull (desk_find_button (change, "papers.way"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_widget_observe_children (change))), ==, 2);
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_last_child (change)));
  choose_post (desk, SOS_DELIVERY_HAND);
}

/* S8: approved for the post yesterday; this morning the address is unsafe. */
static void
test_s8 (Desk *desk, gconstpointer data)
{
  g_autofree char *path = draft_for_file (desk);

  choose_post (desk, SOS_DELIVERY_POST);
  approve (desk);
  assert_deed (desk, "Print…", TRUE);

  set_rule (desk, SOS_POSTING_UNSAFE, "Police warning");
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "state", SOS_LETTER_DRAFT);
  assert_deed (desk, "Check", FALSE);
  g_assert_true (strlen (get_label (desk, "reason")) > 10);
  desk_act (desk->page, "page.print", NULL);
  desk_settle (desk);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM audit WHERE verb = 'fail' AND record = $1 AND new = 'print'",
                                 letter_of (desk)), ==, 1);

  /* The hand is what is left; a team lead approves, so soon after. */
  g_assert_nonnull (desk_find_button (papers (desk), "papers.for-hand"));
  desk_act (view (desk), "papers.for-hand", NULL);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "delivery", SOS_DELIVERY_HAND);
  do_deed (desk, "Check", SOS_LETTER_CHECK);
  desk_act (view (desk), "papers.deed", NULL);
  desk_settle (desk);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "state", SOS_LETTER_CHECK);
  sos_store_set_actor (desk->office->store, desk->office->lead);
  do_deed (desk, "Approve", SOS_LETTER_APPROVED);
  do_deed (desk, "Print…", SOS_LETTER_PRINTED);
  assert_paper (path, "Hand delivery only");
}

/* By hand and approved while the post was safe; printed after it was not: the same pages, with the stamp (S8.2). */
static void
test_stamp (Desk *desk, gconstpointer data)
{
  g_autofree char *path = draft_for_file (desk);

  approve (desk);
  set_rule (desk, SOS_POSTING_UNSAFE, "Police warning");
  do_deed (desk, "Print…", SOS_LETTER_PRINTED);
  assert_paper (path, "Hand delivery only");
}

/* What changed after the approval never reaches the printer. */
static void
test_changed (Desk *desk, gconstpointer data)
{
  g_autofree char *path = draft_for_file (desk);

  approve (desk);
  office_set (desk->office, SOS_TYPE_PERSON, desk->person, "known-as", "Zed");
  desk_settle (desk);
  desk_act (view (desk), "papers.deed", NULL);
  desk_settle (desk);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "state", SOS_LETTER_APPROVED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static char *
dup_shown (Desk *desk)
{
  char *words = NULL;

  g_object_get (gtk_text_view_get_buffer (desk_find_id (papers (desk), GTK_TYPE_TEXT_VIEW, "text")), "text", &words, NULL);
  return words;
}

static void
drop_goal (Desk *desk)
{
  const gint64 goal = office_count (desk->office, "SELECT max (goal.id) FROM goal JOIN plan ON plan.id = goal.plan"
                                                  " WHERE plan.person = $1 AND plan.state = 'AGREED'", desk->person);

  office_must (desk->office, (SosTransactionFunc) sos_casework_set_goal_status, office_deed (goal, 0, "DROPPED", NULL, NULL));
  desk_settle (desk);
}

/* What they were given is what is shown, printed and saved, whatever has become of their plan since. */
static void
test_lived_on (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL, *given = NULL, *shown = NULL, *copy = NULL, *saved = NULL, *frozen = NULL;
  gint64 paper;
  gsize length;

  sos_letter_view_set_export_folder (desk->office->folder);
  draft (desk);
  path = dup_exported (desk);
  do_deed (desk, "Check", SOS_LETTER_CHECK);
  do_deed (desk, "Approve", SOS_LETTER_APPROVED);
  do_deed (desk, "Print…", SOS_LETTER_PRINTED);
  given = dup_pdf_text (path);
  give (desk);
  g_assert_null (desk_find_label (papers (desk), "It would say something else today"));
  g_unlink (path);
  drop_goal (desk);
  shown = dup_shown (desk);
  g_assert_nonnull (strstr (shown, "I want to box again"));
  g_assert_nonnull (desk_find_label (papers (desk), "It would say something else today"));
  do_deed (desk, "Print again…", SOS_LETTER_HANDED);
  desk_settle (desk);
  copy = dup_pdf_text (path);
  g_assert_cmpstr (copy, ==, given);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM audit WHERE verb = 'print' AND record = $1", letter_of (desk)), ==, 2);
  desk_act (view (desk), "papers.save", NULL);
  desk_settle (desk);
  g_assert_true (g_file_get_contents (path, &saved, &length, NULL));
  paper = office_count (desk->office, "SELECT max (id) FROM letter_paper WHERE letter = $1", letter_of (desk));
  frozen = office_dup_text (desk->office, SOS_TYPE_LETTER_PAPER, paper, "hash");
  g_free (given);
  given = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) saved, length);
  g_assert_cmpstr (given, ==, frozen);
}

/* A copy of what was posted, once the post is not safe: for the hand, stamped, without the address (S8.2). */
static void
test_copy_of_posted (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL, *text = NULL;

  sos_letter_view_set_export_folder (desk->office->folder);
  draft (desk);
  path = dup_exported (desk);
  desk_act (view (desk), "papers.way", "(sx)", SOS_DELIVERY_POST, desk->address);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "delivery", SOS_DELIVERY_POST);
  do_deed (desk, "Check", SOS_LETTER_CHECK);
  do_deed (desk, "Approve", SOS_LETTER_APPROVED);
  do_deed (desk, "Print…", SOS_LETTER_PRINTED);
  do_deed (desk, "Posted", SOS_LETTER_POSTED);
  office_must (desk->office, (SosTransactionFunc) sos_casework_set_posting_rule,
               office_deed (desk->address, 0, SOS_POSTING_UNSAFE, "Police warning", NULL));
  desk_settle (desk);
  g_unlink (path);
  do_deed (desk, "Print again…", SOS_LETTER_POSTED);
  desk_settle (desk);
  text = dup_pdf_text (path);
  g_assert_nonnull (strstr (text, "I want to box again"));
  g_assert_nonnull (strstr (text, "Hand delivery only"));
  g_assert_null (strstr (text, STREET));
}

/* Whoever has their letters in another language gets none in English (V23). */
static void
test_language (Desk *desk, gconstpointer data)
{
  office_set (desk->office, SOS_TYPE_PERSON, desk->person, "letter-language", "so");
  desk_settle (desk);
  draft (desk);
  assert_deed (desk, "Check", FALSE);
  g_assert_nonnull (strstr (get_label (desk, "reason"), "another language"));
}

/* Each form is laid out anew, and the text beside the page says the same. */
static void
test_formats (Desk *desk, gconstpointer data)
{
  static const char *const formats[] = { "LARGE_PRINT", "GIANT", "CLEAR_PRINT" };
  SosPagePreview *preview;
  g_autofree char *words = NULL;
  guint pages[G_N_ELEMENTS (formats)];

  draft (desk);
  preview = desk_find (papers (desk), SOS_TYPE_PAGE_PREVIEW);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      desk_act (view (desk), "papers.format", "s", formats[i]);
      desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "format", formats[i]);
      pages[i] = sos_page_preview_get_n_pages (preview);
    }
  g_test_message ("pages: large %u, giant %u, clear %u", pages[0], pages[1], pages[2]);
  g_assert_cmpuint (pages[1], >, pages[2]);
  words = dup_shown (desk);
  g_assert_nonnull (strstr (words, "I want to box again"));
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.turn", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.turn", "i", -1000);
  g_assert_cmpuint (sos_page_preview_get_page (preview), ==, 0);
}

/* One key swaps the first hard word that somebody wrote for the letter; what the letter says by itself has no button. */
static void
test_swap (Desk *desk, gconstpointer data)
{
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (desk->person, "L4");
  g_autoptr (SosFillLetter) fill = NULL;
  gint64 word;

  office_attempt (desk->office, sos_casework_make_letter, make, NULL);
  fill = sos_fill_letter_new (make->letter);
  sos_fill_letter_add (fill, "route_note", "Please comply, and engage.");
  office_attempt (desk->office, sos_casework_fill_letter, fill, NULL);
  desk_settle (desk);
  word = office_count (desk->office, "SELECT id FROM letter_word WHERE letter = $1", make->letter);
  desk_act (view (desk), "papers.swap-next", NULL);
  desk_wait_text (desk, SOS_TYPE_LETTER_WORD, word, "words", "Please keep to, and engage.");
  desk_settle (desk);
  desk_act (view (desk), "papers.swap-next", NULL);
  desk_wait_text (desk, SOS_TYPE_LETTER_WORD, word, "words", "Please keep to, and take part.");
  desk_settle (desk);
  g_assert_null (desk_find_button (papers (desk), "papers.swap"));
}

static void
set_up_without_plan (Desk *desk, gconstpointer data)
{
  Office *office = desk->office = office_new ();
  const gint64 person = office_add_person (office, "Zoë O’Neill-Brennan");

  office_add (office, SOS_TYPE_EPISODE, "person", person, "service", "SOS", "stage", SOS_STAGE_ASSESSED, "worker", office->worker,
              "team", office->team, "referred-on", "2026-09-01", NULL);
  desk_show_person (desk, person, "papers");
}

/* Where there is no plan to write about, the other kinds are offered, and nobody is sent away. */
static void
test_without_plan (Desk *desk, gconstpointer data)
{
  desk_act (desk->page, "page.new-letter", NULL);
  office_wait (desk_has_dialog, NULL, "the kinds to choose from");
  gtk_window_close (GTK_WINDOW (desk_find_dialog ()));
  office_wait (desk_has_no_dialog, NULL, "the window to close");
  g_assert_cmpint (letter_of (desk), ==, 0);
}

static gint64 to_office;

static gboolean
is_named (gpointer data)
{
  return office_count (((Desk *) data)->office, "SELECT count (*) FROM letter_word WHERE letter = $1 AND field = 'to_name' AND words = 'Thornfield Trust'",
                       to_office) == 1;
}

/* To a landlord, begun and with nothing typed yet. */
static void
set_up_to_office (Desk *desk, gconstpointer data)
{
  Office *office = desk->office = office_new ();
  const gint64 person = office_add_client (office, "Zoë O’Neill-Brennan", &desk->address);
  g_autoptr (SosMakeLetter) make = sos_make_letter_new (person, "L11");
  g_autoptr (GError) error = NULL;

  office_add (office, SOS_TYPE_CONSENT, "person", person, "type", SOS_CONSENT_SHARE, "status", SOS_CONSENT_GIVEN, "to-agency", "Thornfield Trust", "dated",
              "2026-10-01", NULL);
  office_do (office, (SosTransactionFunc) sos_casework_make_letter, make, &error);
  g_assert_no_error (error);
  to_office = make->letter;
  if (data)
    office_must (office, (SosTransactionFunc) sos_casework_choose_delivery, office_deed (to_office, 0, SOS_DELIVERY_POST, NULL, NULL));
  desk_show_person (desk, person, "papers");
  desk_settle (desk);
}

/* Whom it is for, and where they work, is typed for this letter: no way leads to the details or the addresses of the young person. */
static void
test_to_office (Desk *desk, gconstpointer data)
{
  static const char *const of_theirs[] = { "Name on letters", "Name to greet them by", "Address to post to", "To the details", "To the addresses" };
  GtkWidget *missing = desk_find_id (papers (desk), GTK_TYPE_BOX, "missing"), *focus;

  for (guint i = 0; i < G_N_ELEMENTS (of_theirs); i++)
    g_assert_null (desk_find_words (missing, of_theirs[i]));
  g_assert_nonnull (desk_find_label (missing, "Who it is for"));
  g_assert_true ((desk_find_label (missing, "Their address at work") != NULL) == (data != NULL));
  desk_press (missing, "Write it");
  desk_settle (desk);
  focus = gtk_window_get_focus (desk->window);
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, SOS_TYPE_LETTER_WORDS_PANE));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY)), "Thornfield Trust");
  desk_settle (desk);
  gtk_widget_child_focus (GTK_WIDGET (desk->window), GTK_DIR_TAB_FORWARD);
  office_wait (is_named, desk, "the name that was typed in the letter");
  g_assert_null (desk_find_label (missing, "Who it is for"));
}

/* One plan has one letter on its way; when that has gone another may be begun. */
static void
test_one_on_its_way (Desk *desk, gconstpointer data)
{
  g_autofree char *path = draft_for_file (desk);
  const gint64 first = letter_of (desk);

  draft (desk);
  g_assert_cmpint (letter_of (desk), ==, first);
  approve (desk);
  do_deed (desk, "Print…", SOS_LETTER_PRINTED);
  desk_act (desk->page, "page.new-letter", NULL);
  desk_settle (desk);
  g_assert_cmpint (letter_of (desk), ==, first);
  give (desk);
  desk_act (desk->page, "page.new-letter", NULL);
  desk_settle (desk);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "state", SOS_LETTER_DRAFT);
  g_assert_cmpint (letter_of (desk), !=, first);
}

/* A step that speaks of them instead of to them is shown beside the page, and stops nothing. */
static void
test_speaks_of_them (Desk *desk, gconstpointer data)
{
  const gint64 plan = office_must (desk->office, (SosTransactionFunc) sos_casework_start_plan, office_deed (desk->person, 0, NULL, NULL, NULL));
  const gint64 goal = office_count (desk->office, "SELECT max (g.id) FROM goal g JOIN plan p ON p.id = g.plan WHERE p.id = $1", plan);
  GtkWidget *advice;

  office_add_step (desk->office, goal, "WORKER", "Meet her at the side gate", "2026-12-01");
  office_set (desk->office, SOS_TYPE_PLAN, plan, "review-on", "2026-12-21");
  office_set (desk->office, SOS_TYPE_PLAN, plan, "agreement", "SIGNED");
  office_must (desk->office, (SosTransactionFunc) sos_casework_agree_plan, office_deed (plan, 0, NULL, NULL, NULL));
  desk_settle (desk);
  draft (desk);
  advice = desk_find_id (papers (desk), GTK_TYPE_BOX, "advice");
  g_assert_true (gtk_widget_get_visible (advice));
  g_assert_nonnull (desk_find_button (advice, "papers.go"));
  assert_deed (desk, "Check", TRUE);
  do_deed (desk, "Check", SOS_LETTER_CHECK);
  do_deed (desk, "Approve", SOS_LETTER_APPROVED);
  g_assert_false (gtk_widget_get_visible (desk_find_id (papers (desk), GTK_TYPE_BOX, "advice")));
}

static gboolean
dialog_allows (gpointer allows)
{
  SosDeedDialog *dialog = desk_find_dialog ();

  return dialog != NULL && gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (dialog))) == (allows != NULL);
}

/* What may go nowhere is said before it is begun; what is being written is offered before another is. */
static void
test_new_letter (Desk *desk, gconstpointer data)
{
  SosDeedDialog *dialog;
  gint64 letter;

  desk_act (desk->page, "page.other-letter", NULL);
  dialog = desk_find_dialog ();
  sos_deed_dialog_set_choice (dialog, "kind", 10); /* L11: shares with somebody, and no reason stands in for their agreement */
  office_wait (desk_dialog_says, (gpointer) "They have not agreed that we share anything with an agency.", "why not");
  office_wait (dialog_allows, NULL, "the button to be shut");
  sos_deed_dialog_set_choice (dialog, "kind", 12); /* L14: by the post alone */
  office_wait (dialog_allows, dialog, "the button to be open");
  office_set (desk->office, SOS_TYPE_ADDRESS, desk->address, "posting-rule", SOS_POSTING_HAND_ONLY);
  sos_deed_dialog_set_choice (dialog, "kind", 4);
  office_wait (dialog_allows, dialog, "the button to be open");
  sos_deed_dialog_set_choice (dialog, "kind", 12);
  office_wait (desk_dialog_says, (gpointer) "asked for letters to be given by hand", "why not by post");
  office_wait (dialog_allows, NULL, "the button to be shut");
  sos_deed_dialog_set_choice (dialog, "kind", 4);
  office_wait (dialog_allows, dialog, "the button to be open");
  g_assert_false (gtk_widget_get_visible (sos_deed_dialog_get (dialog, "draft")));
  desk_press (GTK_WIDGET (dialog), "Draft it");
  office_wait (desk_has_no_dialog, NULL, "the letter");
  desk_settle (desk);
  letter = letter_of (desk);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter, "kind", "L4");

  desk_act (desk->page, "page.other-letter", NULL);
  dialog = desk_find_dialog ();
  sos_deed_dialog_set_choice (dialog, "kind", 4);
  g_assert_true (gtk_widget_get_visible (sos_deed_dialog_get (dialog, "draft")));
  desk_press (GTK_WIDGET (dialog), "Open it");
  office_wait (desk_has_no_dialog, NULL, "the window to go");
  desk_settle (desk);
  g_assert_cmpint (letter_of (desk), ==, letter);
  g_assert_cmpint (sos_letter_view_get_letter (SOS_LETTER_VIEW (view (desk))), ==, letter);
}

/* Pressed again and again, faster than it is written. */
static void
test_six_presses (Desk *desk, gconstpointer data)
{
  for (guint i = 0; i < 6; i++)
    desk_act (desk->page, "page.new-letter", NULL);
  desk_settle (desk);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "state", SOS_LETTER_DRAFT);
  desk_settle (desk);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM letter WHERE person = $1", desk->person), ==, 1);
}

/* Into a prison: a way of its own, offered where it is, and noted as that. */
static void
test_prison_mail (Desk *desk, gconstpointer data)
{
  g_autofree char *path = NULL, *text = NULL;

  office_set (desk->office, SOS_TYPE_ADDRESS, desk->address, "type", "PRISON");
  office_set (desk->office, SOS_TYPE_ADDRESS, desk->address, "site", "ISIS");
  office_add (desk->office, SOS_TYPE_IDENTIFIER, "person", desk->person, "type", "PRISON_NO", "value", "A1234BC", NULL);
  path = draft_for_file (desk);
  desk_act (view (desk), "papers.way", "(sx)", SOS_DELIVERY_SITE_MAIL, desk->address);
  desk_wait_text (desk, SOS_TYPE_LETTER, letter_of (desk), "delivery", SOS_DELIVERY_SITE_MAIL);
  g_assert_nonnull (desk_find_words (papers (desk), "It is opened and read there."));
  approve (desk);
  do_deed (desk, "Print…", SOS_LETTER_PRINTED);
  text = dup_pdf_text (path);
  g_assert_nonnull (strstr (text, "A1234BC"));
  g_assert_nonnull (strstr (text, "Zoë O’Neill-Brennan"));
  do_deed (desk, "Sent as prison mail", SOS_LETTER_POSTED);
}

#define ADD(name, test) g_test_add ("/papers/" name, Desk, NULL, set_up, test, desk_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  g_test_add ("/papers/without-plan", Desk, NULL, set_up_without_plan, test_without_plan, desk_tear_down);
  g_test_add ("/papers/to-office", Desk, NULL, set_up_to_office, test_to_office, desk_tear_down);
  g_test_add ("/papers/to-office-by-post", Desk, "post", set_up_to_office, test_to_office, desk_tear_down);
  ADD ("by-hand", test_by_hand);
  ADD ("save", test_save);
  ADD ("refused", test_refused);
  ADD ("s8", test_s8);
  ADD ("stamp", test_stamp);
  ADD ("changed", test_changed);
  ADD ("lived-on", test_lived_on);
  ADD ("copy-of-posted", test_copy_of_posted);
  ADD ("language", test_language);
  ADD ("formats", test_formats);
  ADD ("swap", test_swap);
  ADD ("one-on-its-way", test_one_on_its_way);
  ADD ("speaks-of-them", test_speaks_of_them);
  ADD ("new-letter", test_new_letter);
  ADD ("six-presses", test_six_presses);
  ADD ("prison-mail", test_prison_mail);
  return g_test_run ();
}
