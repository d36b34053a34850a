/* test-safety.c - agreements and safeguarding at the desk: forms whose rows all name a field, what follows shown before it is done, refusals in
 * place, what a colleague may do. */
#include "config.h"
#include "desk.h"

#include "sos-clock.h"
#include "sos-concerns-page.h"
#include "sos-deed-dialog.h"
#include "sos-form-binder.h"
#include "sos-people-choice.h"
#include "sos-person-page.h"
#include "sos-duty-page.h"
#include "sos-person-safety.h"
#include "sos-safeguarding.h"

#include <sqlite3.h>
#include <string.h>

static void
set_up (Desk *desk, gconstpointer data)
{
  gint64 address;

  desk->office = office_new ();
  desk->person = office_add_client (desk->office, "Zo", &address);
  desk->address = address;
  office_set (desk->office, SOS_TYPE_PERSON, desk->person, "birth-date", "2010-03-18");
  office_add (desk->office, SOS_TYPE_CONSENT, "person", desk->person, "type", "WORK_WITH_ME", "status", "GIVEN", "given-by", "SELF", "dated", "2026-10-01", NULL);
  office_add_approved_letter (desk->office, desk->person, address);
  desk_show_person (desk, desk->person, "safety");
  desk_wait_words (desk, "No warning by the police.");
}

/* ---- windows ---- */

static GtkWidget *
find_window (const char *title)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), title) == 0)
        return window;
    }
  return NULL;
}

static GtkWidget *
open_dialog (Desk *desk, const char *action)
{
  desk_act (desk_get_tab (desk, SOS_TYPE_PERSON_SAFETY), action, NULL);
  g_assert_nonnull (desk_find_dialog ());
  return desk_find_dialog ();
}

static void
press_and_close (GtkWidget *dialog, const char *verb)
{
  desk_press (dialog, verb);
  office_wait (desk_has_no_dialog, NULL, "the window to close");
}

static gint64
count (Desk *desk, const char *sql)
{
  return office_count (desk->office, sql, desk->person);
}

static GtkWidget *
find_box (GtkWidget *root, const char *label)
{
  GtkWidget *found = GTK_IS_CHECK_BUTTON (root) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (root)), label) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_box (child, label);
  return found;
}

/* ---- forms ---- */

static void
test_forms (Desk *desk, gconstpointer data)
{
  static const struct
  {
    const char *form;
    GType (*get_type) (void);
    guint n_rows;
  } forms[] = {
    { "sos-agreement-form", sos_consent_get_type, 10 },      { "sos-competence-form", sos_competence_note_get_type, 11 },
    { "sos-lawful-basis-form", sos_lawful_basis_get_type, 3 }, { "sos-concern-form", sos_concern_get_type, 11 },
    { "sos-concern-step-form", sos_concern_step_get_type, 20 }, { "sos-incident-form", sos_incident_get_type, 10 },
    { "sos-missing-form", sos_missing_episode_get_type, 11 }, { "sos-threat-form", sos_threat_warning_get_type, 7 },
    { "sos-role-form", sos_role_in_concern_get_type, 5 }, { "sos-mappa-form", sos_mappa_get_type, 9 },
  };

  g_type_ensure (SOS_TYPE_PEOPLE_CHOICE);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/org/stgiles/Sos/ui/%s.ui", forms[i].form);
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);
      g_autoptr (SosFormBinder) binder = sos_form_binder_new (GTK_WIDGET (gtk_builder_get_object (builder, "form")), forms[i].get_type (),
                                                              sos_store_get_codes (desk->office->store));

      g_test_message ("%s", forms[i].form);
      g_assert_cmpuint (sos_form_binder_get_faults (binder)->len, ==, 0);
      g_assert_cmpuint (sos_form_binder_get_n_rows (binder), ==, forms[i].n_rows);
    }
}

/* ---- taking back ---- */

static void
test_take_back (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, "agreement.take-back");

  office_wait (desk_dialog_says, (gpointer) "“Working with us” is agreed no more.", "what follows");
  g_assert_true (desk_dialog_says ((gpointer) "is taken back."));
  desk_press (dialog, "Take back today");
  office_wait (desk_dialog_says, (gpointer) "how it was said", "the refusal");
  g_assert_cmpint (count (desk, "SELECT count (*) FROM withdrawal WHERE person = $1"), ==, 0);
  desk_write (dialog, "how", "Said so");
  press_and_close (dialog, "Take back today");
  desk_wait_words (desk, "A safeguarding check is due");
  g_assert_cmpint (count (desk, "SELECT count (*) FROM letter WHERE person = $1 AND state = 'DRAFT'"), ==, 1);
  desk_wait_words (desk, "Agreement taken back");
}

/* Somebody of fourteen alone: refused in place, and the words say what to do. */
static void
test_ask (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog;

  office_set (desk->office, SOS_TYPE_PERSON, desk->person, "birth-date", "2012-03-18");
  desk_settle (desk);
  dialog = open_dialog (desk, "agreement.ask");
  desk_press (dialog, "Write down");
  g_assert_nonnull (desk_find_words (dialog, "“Agreement to” is still empty."));
  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, "consent.type"), 1);
  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, "consent.given-by"), 1);
  desk_press (dialog, "Write down");
  office_wait (desk_dialog_says, (gpointer) "Write the note on their competence first", "the refusal");
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_cmpint (count (desk, "SELECT count (*) FROM consent WHERE person = $1 AND type = 'WORK_WITH_ME'"), ==, 1);
}

/* ---- concerns ---- */

static void
raise_it (Desk *desk, GtkWidget *dialog)
{
  desk_press (dialog, "Raise it");
  g_assert_nonnull (desk_find_words (dialog, "is still empty"));
  g_assert_true (desk_dialog_says ((gpointer) "what kind of worry")); /* all that lacks, at once */
  desk_write (dialog, "concern.words", "“They wait at the gate.”");
  desk_press (dialog, "Raise it");
  office_wait (desk_dialog_says, (gpointer) "what kind of worry", "the refusal");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_box (dialog, "Serious violence")), TRUE);
  desk_write (dialog, "hours", "half past");
  desk_press (dialog, "Raise it");
  g_assert_true (desk_dialog_says ((gpointer) "Write the day and the hour"));
  desk_write (dialog, "hours", "9:30");
  press_and_close (dialog, "Raise it");
}

static gboolean
shows_agency (gpointer window)
{
  return desk_find_words (window, "MASH Southwark") != NULL;
}

static void
test_concern (Desk *desk, gconstpointer data)
{
  GtkWidget *window;
  gint64 concern;

  raise_it (desk, open_dialog (desk, "concern.raise"));
  desk_wait_words (desk, "Look at it: was due 23 Nov, 13:30");
  concern = count (desk, "SELECT id FROM concern WHERE person = $1");
  desk_act (desk_get_tab (desk, SOS_TYPE_PERSON_SAFETY), "concern.open", "x", concern);
  window = find_window ("Concern");
  g_assert_nonnull (window);
  g_assert_nonnull (desk_find_words (window, "“They wait at the gate.”"));
  /* A worker refers and writes notes; triage, decisions and the close are the safeguarding lead's, and are not offered. */
  g_assert_null (desk_find_label (window, "Decide…"));
  desk_press (window, "Referral…");
  desk_press (desk_find_dialog (), "Write down");
  office_wait (desk_dialog_says, (gpointer) "Say to which agency", "the refusal");
  desk_write (desk_find_dialog (), "concern_step.agency", "MASH Southwark");
  press_and_close (desk_find_dialog (), "Write down");
  office_wait (shows_agency, window, "the referral in the window of the concern");
  desk_wait_words (desk, "Referred");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Closed with nothing in it, as by Escape; what somebody said, or a kind that is ticked, is never thrown away unasked. */
static void
test_kept (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, "concern.raise");

  gtk_window_close (GTK_WINDOW (dialog));
  office_wait (desk_has_no_dialog, NULL, "the empty window to close");
  dialog = open_dialog (desk, "concern.raise");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_box (dialog, "Serious violence")), TRUE);
  gtk_window_close (GTK_WINDOW (dialog));
  office_wait (desk_dialog_says, (gpointer) "kept nowhere yet", "the question");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_box (dialog, "Serious violence")), FALSE);
  desk_write (dialog, "concern.words", "“They wait at the gate.”");
  for (guint i = 0; i < 2; i++)
    {
      gtk_window_close (GTK_WINDOW (dialog));
      desk_settle (desk);
      g_assert_true (desk_find_dialog () == dialog);
    }
  desk_assert_words (dialog, "concern.words", "“They wait at the gate.”");
  desk_press (dialog, "Throw it away");
  office_wait (desk_has_no_dialog, NULL, "the window to go");
  g_assert_cmpint (count (desk, "SELECT count (*) FROM concern WHERE person = $1"), ==, 0);
}

/* Whoever does not work with somebody sees no safety, and raises a concern all the same. */
static void
test_colleague (Desk *desk, gconstpointer data)
{
  desk_close (desk);
  sos_store_set_actor (desk->office->store, desk->office->colleague);
  desk_show (desk, sos_person_page_new (desk->office->store, desk->person));
  desk_wait_words (desk, "open the record with a reason");
  desk_act (desk->page, "page.raise-concern", NULL);
  raise_it (desk, desk_find_dialog ());
  g_assert_cmpint (count (desk, "SELECT raised_by FROM concern WHERE person = $1"), ==, desk->office->colleague);
  g_assert_null (desk_find_words (desk->page, "They wait at the gate"));
}

static GtkWidget *
open_concern (Desk *desk)
{
  raise_it (desk, open_dialog (desk, "concern.raise"));
  desk_wait_words (desk, "Look at it: was due 23 Nov, 13:30");
  desk_act (desk_get_tab (desk, SOS_TYPE_PERSON_SAFETY), "concern.open", "x", count (desk, "SELECT id FROM concern WHERE person = $1"));
  return find_window ("Concern");
}

typedef struct
{
  GtkWidget *window;
  const char *words;
} Shown;

static gboolean
is_shown (gpointer data)
{
  const Shown *shown = data;

  return desk_find_words (shown->window, shown->words) != NULL;
}

static void
wait_shown (GtkWidget *window, const char *words)
{
  Shown shown = { window, words };

  office_wait (is_shown, &shown, words);
}

/* Two were asked: the window says of each when it is asked again, and a reply is written down for the one that is chosen. */
static void
test_two_asked (Desk *desk, gconstpointer data)
{
  static const char *const agencies[] = { "MASH Southwark", "Police, Walworth" };
  GtkWidget *window, *dialog;

  window = open_concern (desk);
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    {
      desk_press (window, "Referral…");
      dialog = desk_find_dialog ();
      g_assert_false (gtk_widget_get_visible (desk_find_id (dialog, GTK_TYPE_WIDGET, "nrm")));
      desk_write (dialog, "concern_step.agency", agencies[i]);
      press_and_close (dialog, "Write down");
      wait_shown (window, agencies[i]);
    }
  g_assert_nonnull (desk_find_words (window, "Ask for a reply by 24 Nov, 14:02"));
  desk_press (window, "Reply…");
  dialog = desk_find_dialog ();
  g_assert_nonnull (desk_find_words (dialog, "MASH Southwark, 23 Nov, 14:02"));
  g_assert_false (gtk_widget_get_visible (desk_find_id (dialog, GTK_TYPE_WIDGET, "concern_step.agency")));
  desk_write (dialog, "concern_step.words", "They hold a strategy meeting");
  press_and_close (dialog, "Write down");
  wait_shown (window, "Replied 23 Nov, 14:02");
  g_assert_nonnull (desk_find_words (window, "Ask for a reply by 24 Nov, 14:02"));

  /* What came later of the first: its reference. */
  desk_press (window, "What came later…");
  dialog = desk_find_dialog ();
  desk_write (dialog, "concern_step.reference", "SW-26-1");
  press_and_close (dialog, "Write down");
  g_assert_cmpint (count (desk, "SELECT count (*) FROM concern_step s JOIN concern c ON c.id = s.concern WHERE c.person = $1 AND s.reference = 'SW-26-1' AND s.kind = 'REFERRAL'"), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the NRM decides is asked only of a referral to it. */
static void
test_nrm_rows (Desk *desk, gconstpointer data)
{
  GtkWidget *window, *dialog;
  GListModel *choices;
  AdwComboRow *row;

  window = open_concern (desk);
  desk_press (window, "Referral…");
  dialog = desk_find_dialog ();
  row = desk_find_id (dialog, GTK_TYPE_WIDGET, "concern_step.decision");
  choices = adw_combo_row_get_model (row);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      adw_combo_row_set_selected (row, i);
      if (gtk_widget_get_visible (desk_find_id (dialog, GTK_TYPE_WIDGET, "nrm")))
        break;
    }
  g_assert_true (gtk_widget_get_visible (desk_find_id (dialog, GTK_TYPE_WIDGET, "nrm")));
  desk_write (dialog, "concern_step.agency", "Salvation Army");
  press_and_close (dialog, "Write down");
  g_assert_cmpint (count (desk, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'NRM_GROUNDS'"), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_mappa (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, "mappa.add");

  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, "mappa.category"), 2);
  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, "mappa.level"), 2);
  desk_press (dialog, "Write down");
  g_assert_nonnull (desk_find_words (dialog, "“Lead agency” is still empty."));
  desk_write (dialog, "mappa.agency", "Probation, Southwark");
  desk_write (dialog, "mappa.next-on", "7 Dec");
  press_and_close (dialog, "Write down");
  desk_wait_words (desk, "Probation, Southwark");
  desk_wait_words (desk, "Next on 7 Dec.");
}

/* Somebody who is not worked with: a name, and who looks like it is offered; then the list in which those who lead find them. */
static void
test_other (Desk *desk, gconstpointer data)
{
  Office *office = desk->office;
  const gint64 dsl = office_add (office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  gint64 address;
  GtkWidget *dialog;

  office_add_client (office, "Zebedee Quill", &address);
  desk_close (desk);
  sos_store_set_actor (office->store, dsl);
  desk->person = 0;
  desk_show (desk, sos_concerns_page_new (office->store));
  desk_wait_words (desk, "No concern is yours to read");
  desk_act (desk->page, "page.raise-concern", NULL);
  dialog = desk_find_dialog ();
  g_assert_false (gtk_widget_get_visible (desk_find_id (dialog, GTK_TYPE_WIDGET, "held")));
  desk_write (dialog, "name", "Zebedee Quill");
  desk_wait_seen (desk_find_id (dialog, GTK_TYPE_WIDGET, "held"), TRUE, "who looks like that");
  desk_write (dialog, "name", "Kit Marlow");
  desk_wait_seen (desk_find_id (dialog, GTK_TYPE_WIDGET, "held"), FALSE, "nobody who looks like that");
  desk_write (dialog, "concern.words", "“He is never fed.”");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_box (dialog, "Neglect")), TRUE);
  g_assert_nonnull (desk_find_words (dialog, "Choose…"));
  desk_press (dialog, "Raise it");
  office_wait (desk_dialog_says, (gpointer) "Say who they are to us", "the refusal");
  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, "concern.subject"), 2);
  press_and_close (dialog, "Raise it");
  desk_wait_words (desk, "Kit Marlow");
  desk_wait_words (desk, "Neglect · A brother or sister · raised 23 Nov, 14:02");
  desk_wait_words (desk, "Due 23 Nov");
}

static void
change_file (Desk *desk, const char *sql)
{
  sqlite3 *file = NULL;

  g_assert_cmpint (sqlite3_open (desk->office->path, &file), ==, SQLITE_OK);
  sqlite3_busy_timeout (file, 10000);
  g_assert_cmpint (sqlite3_exec (file, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (file);
}

static void
put_concern (Desk *desk, const char *words)
{
  office_put (desk->office, g_object_new (SOS_TYPE_CONCERN, "person", desk->person, "ref", words, "raised-at", sos_clock_now (), "words", words, "state", "OPEN", NULL));
  desk_settle (desk);
}

/* Where a read fails, what came meanwhile is read all the same. */
static void
test_read_fails (Desk *desk, gconstpointer data)
{
  const gint64 dsl = office_add (desk->office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  Hold *before, *after;

  desk_close (desk);
  sos_store_set_actor (desk->office->store, dsl);
  desk_show (desk, sos_concerns_page_new (desk->office->store));
  desk_wait_words (desk, "No concern is yours to read");
  before = desk_hold (desk, TRUE, FALSE);
  put_concern (desk, "Is being read");
  put_concern (desk, "Came meanwhile");
  change_file (desk, "ALTER TABLE concern RENAME COLUMN raised_at TO away");
  after = desk_hold (desk, TRUE, FALSE);
  desk_let_go (desk, before);
  desk_settle (desk);
  change_file (desk, "ALTER TABLE concern RENAME COLUMN away TO raised_at");
  desk_let_go (desk, after);
  desk_wait_words (desk, "Came meanwhile");
}

/* Where the history, the concerns and the duty board cannot be read, each says so and is asked again by a button. */
static void
test_unread (Desk *desk, gconstpointer data)
{
  static const struct
  {
    GtkWidget *(*make) (SosStore *store); /* NULL: the tab of somebody */
    const char *breaks, *mends, *then;
  } rows[] = {
    { NULL, "ALTER TABLE audit RENAME COLUMN old TO away", "ALTER TABLE audit RENAME COLUMN away TO old", "entries, newest first" },
    { sos_concerns_page_new, "ALTER TABLE concern RENAME COLUMN raised_at TO away", "ALTER TABLE concern RENAME COLUMN away TO raised_at",
      "No concern is yours to read" },
    { sos_duty_page_new, "ALTER TABLE visit_plan RENAME COLUMN starts_at TO away", "ALTER TABLE visit_plan RENAME COLUMN away TO starts_at",
      "Nobody is out, and nobody goes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      change_file (desk, rows[i].breaks);
      if (rows[i].make != NULL)
        {
          desk_close (desk);
          desk_show (desk, rows[i].make (desk->office->store));
        }
      else
        desk_act (desk->page, "page.tab", "s", "history");
      desk_wait_words (desk, "This could not be read");
      change_file (desk, rows[i].mends);
      desk_press (desk->page, "Try again");
      desk_wait_words (desk, rows[i].then);
    }
}

/* Closed while it reads and is to read again, it reads no more. */
static void
test_closed_reading (Desk *desk, gconstpointer data)
{
  GtkWidget *page = sos_concerns_page_new (desk->office->store);
  Hold *hold;

  desk_close (desk);
  desk_show (desk, page);
  hold = desk_hold (desk, TRUE, FALSE);
  put_concern (desk, "Is being read");
  put_concern (desk, "Came meanwhile");
  gtk_window_destroy (desk->window);
  desk_let_go (desk, hold);
  desk_show (desk, sos_concerns_page_new (desk->office->store));
}

/* ---- threats, missing, parts ---- */

static void
test_threat (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, "threat.add");

  office_wait (desk_dialog_says, (gpointer) "is unsafe: no post and no visits", "what follows");
  desk_press (dialog, "Write down");
  g_assert_nonnull (desk_find_words (dialog, "is still empty"));
  desk_write (dialog, "threat_warning.steps", "Stays with her aunt");
  press_and_close (dialog, "Write down");
  desk_wait_words (desk, "Look again by 21 Dec.");
  g_assert_cmpint (count (desk, "SELECT count (*) FROM address WHERE person = $1 AND posting_rule = 'UNSAFE'"), ==, 1);
  g_assert_cmpint (count (desk, "SELECT count (*) FROM person_list WHERE person = $1 AND alert = 'THREAT_TO_LIFE'"), ==, 1);
}

static void
test_missing (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, "missing.add");

  press_and_close (dialog, "Write down");
  desk_wait_words (desk, "Missing now");
  desk_wait_words (desk, "Missing since 23 Nov, 14:02");
  desk_act (desk_get_tab (desk, SOS_TYPE_PERSON_SAFETY), "missing.change", "x", count (desk, "SELECT id FROM missing_episode WHERE person = $1"));
  dialog = desk_find_dialog ();
  desk_write (dialog, "found-day", "23 Nov 2026");
  desk_write (dialog, "found-hours", "13:00");
  desk_press (dialog, "Write down");
  office_wait (desk_dialog_says, (gpointer) "not before", "the refusal");
  desk_write (dialog, "found-hours", "14:02");
  press_and_close (dialog, "Write down");
  desk_wait_words (desk, "Found");
}

static void
test_role (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, "role.add");

  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, "role_in_concern.role"), 2);
  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, "role_in_concern.reliability"), 3);
  desk_write (dialog, "role_in_concern.source", "Somebody says a gang member");
  desk_press (dialog, "Write down");
  g_assert_true (desk_dialog_says ((gpointer) "calls somebody a name"));
  desk_write (dialog, "role_in_concern.source", "Her school");
  desk_write (dialog, "role_in_concern.review-by", "1 August 2027");
  desk_press (dialog, "Write down");
  office_wait (desk_dialog_says, (gpointer) "by 23 May 2027 at the latest", "the refusal");
  desk_write (dialog, "role_in_concern.review-by", "1 May 2027");
  press_and_close (dialog, "Write down");
  desk_wait_words (desk, "Until 1 May 2027");
}

/* A day of review that cannot be read is said, and not taken for none. */
static void
test_unread_day (Desk *desk, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, "role.add");

  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, "role_in_concern.role"), 2);
  adw_combo_row_set_selected (desk_find_id (dialog, GTK_TYPE_WIDGET, "role_in_concern.reliability"), 3);
  desk_write (dialog, "role_in_concern.source", "Her school");
  desk_write (dialog, "role_in_concern.review-by", "1 May 2027");
  press_and_close (dialog, "Write down");
  desk_wait_words (desk, "Until 1 May 2027");
  desk_act (desk_get_tab (desk, SOS_TYPE_PERSON_SAFETY), "role.renew", "x", count (desk, "SELECT id FROM role_in_concern WHERE person = $1"));
  dialog = desk_find_dialog ();
  desk_write (dialog, "next", "thirty-first of June");
  desk_press (dialog, "It still holds");
  office_wait (desk_dialog_says, (gpointer) "That day cannot be read.", "the refusal");
  desk_write (dialog, "next", "1 March 2027");
  press_and_close (dialog, "It still holds");
  desk_wait_words (desk, "Until 1 Mar 2027");
}

#define ADD(name, func) g_test_add ("/safety/" name, Desk, NULL, set_up, func, desk_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  ADD ("forms", test_forms);
  ADD ("take-back", test_take_back);
  ADD ("ask", test_ask);
  ADD ("concern", test_concern);
  ADD ("kept", test_kept);
  ADD ("two-asked", test_two_asked);
  ADD ("nrm", test_nrm_rows);
  ADD ("mappa", test_mappa);
  ADD ("other", test_other);
  ADD ("read-fails", test_read_fails);
  ADD ("closed-reading", test_closed_reading);
  ADD ("unread", test_unread);
  ADD ("colleague", test_colleague);
  ADD ("threat", test_threat);
  ADD ("missing", test_missing);
  ADD ("role", test_role);
  ADD ("unread-day", test_unread_day);
  return g_test_run ();
}
