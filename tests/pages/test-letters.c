/* test-letters.c - the queue of the office: what waits, what a rule holds; many to the printer, and back after a jam; labels (N2, 6.3). */
#include "config.h"
#include "desk.h"

#include "sos-letter-batch.h"
#include "sos-letter-labels-out.h"
#include "sos-letter-print.h"
#include "sos-letter-states.h"
#include "sos-letter-view.h"
#include "sos-letter-window.h"
#include "sos-letters-list.h"
#include "sos-letters-page.h"
#include "sos-widgets.h"

#include <glib/gstdio.h>
#include <string.h>

static gint64 letters[3], addresses[3];

static void
approve (Office *office, gint64 letter)
{
  g_autoptr (SosLetterCase) letter_case = NULL;
  g_autoptr (SosPaper) paper = NULL;
  g_autoptr (GBytes) pdf = NULL, template = NULL;
  g_autoptr (SosApproveLetter) deed = NULL;
  g_autoptr (GError) error = NULL;

  office_must (office, (SosTransactionFunc) sos_casework_check_letter, office_deed (letter, 0, NULL, NULL, NULL));
  letter_case = office_open_letter (office, letter);
  paper = sos_letter_pages_make (letter_case, NULL, &error);
  g_assert_no_error (error);
  pdf = sos_paper_render_pdf (paper, &error);
  g_assert_no_error (error);
  template = sos_paper_load_template (SOS_LETTER_KIND_KEEP_IN_TOUCH);
  deed = sos_approve_letter_new (letter_case, template, pdf);
  deed->said = g_strdup ("Hello");
  deed->above = g_strdup ("");
  office_do (office, (SosTransactionFunc) sos_casework_approve_letter, deed, &error);
  g_assert_no_error (error);
}

/* Three notes by post, approved. */
static void
set_up (Desk *desk, gconstpointer data)
{
  static const char *const names[] = { "Zoë O’Neill-Brennan", "Null", "محمد الأحمد" };
  Office *office = desk->office = office_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const gint64 person = office_add_client (office, names[i], &addresses[i]);
      g_autoptr (SosMakeLetter) make = sos_make_letter_new (person, SOS_LETTER_KIND_KEEP_IN_TOUCH);
      g_autoptr (GError) error = NULL;

      office_do (office, (SosTransactionFunc) sos_casework_make_letter, make, &error);
      g_assert_no_error (error);
      approve (office, letters[i] = make->letter);
    }
}

/* What is given to whoever asks to see a record is what was approved, word for word, and no case is read for it (4.15). */
static void
test_kept (Desk *desk, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (SosLetterCase) letter_case = office_open_letter (desk->office, letters[i]);
      g_autoptr (SosPaper) paper = sos_letter_pages_make (letter_case, NULL, NULL);
      g_autofree char *approved = sos_paper_dup_text (paper, SOS_PAPER_WHOLE);
      g_autofree char *said = sos_letter_pages_dup_kept (SOS_RECORD (sos_letter_case_get_letter (letter_case)), SOS_RECORD (sos_letter_case_get_paper (letter_case)));

      g_assert_cmpstr (said, ==, approved);
      g_assert_cmpuint (strlen (said), >, 40);
    }
}

/* Of those that need no window. */
static void
close_office (Desk *desk, gconstpointer data)
{
  g_clear_pointer (&desk->office, office_free);
}

static void
assert_state (Desk *desk, guint i, const char *state)
{
  g_autofree char *now = office_dup_text (desk->office, SOS_TYPE_LETTER, letters[i], "state");

  g_assert_cmpstr (now, ==, state);
}

static gboolean
load_queue (SosTransaction *transaction, gpointer data, GError **error)
{
  *(GPtrArray **) data = sos_letter_queue_load (transaction, error);
  return *(GPtrArray **) data != NULL;
}

static GPtrArray *
read_queue (Desk *desk)
{
  GPtrArray *rows = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_read (desk->office->store, load_queue, &rows, &error);
  g_assert_no_error (error);
  return rows;
}

static gboolean
has_ended (gpointer data)
{
  return !sos_letter_batch_is_running (data);
}

static void
run (SosLetterBatch *batch)
{
  sos_letter_batch_run (batch);
  office_wait (has_ended, batch, "the batch");
}

static gboolean
is_there (Desk *desk, guint i)
{
  g_autofree char *ref = office_dup_text (desk->office, SOS_TYPE_LETTER, letters[i], "ref");
  g_autofree char *name = g_strdup_printf ("%s.pdf", ref);
  g_autofree char *path = g_build_filename (desk->office->folder, name, NULL);

  return g_unlink (path) == 0;
}

/* Each a job of its own by its reference; the one that became unsafe since the list was read is refused in words and leaves no paper. */
static void
test_batch (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = read_queue (desk);
  g_autoptr (SosLetterBatch) batch = sos_letter_batch_new (desk->office->store, rows, NULL, desk->office->folder);

  g_assert_cmpuint (rows->len, ==, 3);
  office_must (desk->office, (SosTransactionFunc) sos_casework_set_posting_rule, office_deed (addresses[1], 0, SOS_POSTING_UNSAFE, "Threat", NULL));
  run (batch);
  g_assert_cmpuint (sos_letter_batch_count (batch, SOS_BATCH_PRINTED), ==, 2);
  g_assert_cmpint (sos_letter_batch_get_state (batch, 1), ==, SOS_BATCH_REFUSED);
  g_assert_nonnull (g_strstr_len (sos_letter_batch_get_words (batch, 1), -1, "unsafe"));
  g_assert_true (is_there (desk, 0));
  g_assert_false (is_there (desk, 1));
  g_assert_true (is_there (desk, 2));
  assert_state (desk, 0, SOS_LETTER_PRINTED);
  assert_state (desk, 1, SOS_LETTER_DRAFT);
  assert_state (desk, 2, SOS_LETTER_PRINTED);
}

static gboolean
is_back (gpointer data)
{
  return office_count (((Desk *) data)->office, "SELECT count(*) FROM letter WHERE id = $1 AND state = 'APPROVED'", letters[2]) == 1;
}

/* It stuck in the second: that and the third are approved again and come out again; the first is not. */
static void
test_jam (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = read_queue (desk);
  g_autoptr (SosLetterBatch) batch = sos_letter_batch_new (desk->office->store, rows, NULL, desk->office->folder);

  run (batch);
  g_assert_cmpuint (sos_letter_batch_count (batch, SOS_BATCH_PRINTED), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    g_assert_true (is_there (desk, i));
  sos_letter_batch_take_back (batch, 1, 0);
  office_wait (is_back, desk, "the letters to be put back");
  assert_state (desk, 0, SOS_LETTER_PRINTED);
  assert_state (desk, 1, SOS_LETTER_APPROVED);
  run (batch);
  g_assert_cmpuint (sos_letter_batch_count (batch, SOS_BATCH_PRINTED), ==, 3);
  g_assert_false (is_there (desk, 0));
  g_assert_true (is_there (desk, 1));
  g_assert_true (is_there (desk, 2));
  assert_state (desk, 2, SOS_LETTER_PRINTED);
}

static SosEnvelopes *
address (Desk *desk)
{
  SosEnvelopes *envelopes = sos_envelopes_new (g_array_new (FALSE, FALSE, sizeof (gint64)));
  g_autoptr (GError) error = NULL;

  g_array_append_vals (envelopes->letters, letters, G_N_ELEMENTS (letters));
  office_do (desk->office, (SosTransactionFunc) sos_casework_address_envelopes, envelopes, &error);
  g_assert_no_error (error);
  return envelopes;
}

/* A label for each that may be posted; one whose address became unsafe has none, whatever was printed, and its history says so (S8). */
static void
test_labels (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = read_queue (desk);
  g_autoptr (SosLetterBatch) batch = sos_letter_batch_new (desk->office->store, rows, NULL, desk->office->folder);
  SosEnvelopes *before, *after;

  run (batch);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    is_there (desk, i);
  before = address (desk);
  g_assert_cmpuint (before->envelopes->len, ==, 3);
  g_assert_cmpstr (((SosEnvelope *) before->envelopes->pdata[0])->address, ==, "7 Larkfield Walk\nLondon\nSE15 9CK");
  sos_envelopes_free (before);
  office_must (desk->office, (SosTransactionFunc) sos_casework_set_posting_rule, office_deed (addresses[2], 0, SOS_POSTING_UNSAFE, "Threat", NULL));
  after = address (desk);
  g_assert_cmpuint (after->envelopes->len, ==, 2);
  g_assert_cmpuint (after->n_refused, ==, 1);
  sos_envelopes_free (after);
  g_assert_cmpint (office_count (desk->office, "SELECT count(*) FROM audit WHERE verb = 'fail' AND record = $1", letters[2]), >=, 1);
}

/* The page: what waits stands under its state, what a rule holds says so, and the very page is beside it. */
static void
test_page (Desk *desk, gconstpointer data)
{
  desk_show (desk, sos_letters_page_new (desk->office->store));
  desk_wait_words (desk, "To print");
  desk_wait_words (desk, "Address rule");
  g_assert_nonnull (desk_find_words (desk->page, "Zoë O’Neill-Brennan"));
  office_must (desk->office, (SosTransactionFunc) sos_casework_set_posting_rule, office_deed (addresses[0], 0, SOS_POSTING_UNSAFE, "Threat", NULL));
  desk_wait_words (desk, "Taken back");
  desk_wait_words (desk, "held by a rule");
}

static GtkWidget *
find_many (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (g_strcmp0 (gtk_window_get_title (window->data), "Print many letters") == 0)
      return window->data;
  return NULL;
}

static gboolean
is_many_printed (gpointer data)
{
  GtkWidget *jam = desk_find_words (find_many (), "It stuck in");

  return jam != NULL && gtk_widget_get_mapped (jam)
         && office_count (((Desk *) data)->office, "SELECT count(*) FROM letter WHERE state = 'PRINTED' AND $1 = 0", 0) == G_N_ELEMENTS (letters);
}

static gboolean
is_second_put_back (gpointer data)
{
  return office_count (((Desk *) data)->office, "SELECT count(*) FROM letter WHERE id = $1 AND state = 'APPROVED'", letters[1]) == 1;
}

/* Through the window: all are printed, it stuck in the second; from there on they come out again, each under its own reference. */
static void
test_jam_in_window (Desk *desk, gconstpointer data)
{
  sos_letter_view_set_export_folder (desk->office->folder);
  desk_show (desk, sos_letters_page_new (desk->office->store));
  desk_wait_words (desk, "To print");
  desk_act (desk->page, "page.print-many", NULL);
  desk_press (find_many (), "Print these");
  office_wait (is_many_printed, desk, "the letters to be printed");
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    g_assert_true (is_there (desk, i));
  gtk_drop_down_set_selected (desk_find (find_many (), GTK_TYPE_DROP_DOWN), 1);
  desk_press (find_many (), "Print again from there");
  office_wait (is_second_put_back, desk, "the letters to be put back");
  desk_settle (desk);
  desk_press (find_many (), "Go on");
  office_wait (is_many_printed, desk, "the rest");
  g_assert_false (is_there (desk, 0));
  g_assert_true (is_there (desk, 1));
  gtk_window_destroy (GTK_WINDOW (find_many ()));
  desk_settle (desk);
  sos_letter_view_set_export_folder (NULL);
}

/* It came back: nothing is posted there any more until the address was looked at (6.3.7). */
static void
test_came_back (Desk *desk, gconstpointer data)
{
  GtkWidget *view = g_object_new (SOS_TYPE_LETTER_VIEW, NULL);
  g_autoptr (SosRecord) address = NULL;

  office_must (desk->office, (SosTransactionFunc) sos_casework_mark_printed, office_deed (letters[0], 0, NULL, NULL, NULL));
  office_must (desk->office, (SosTransactionFunc) sos_casework_mark_delivered, office_deed (letters[0], 0, SOS_LETTER_POSTED, NULL, NULL));
  sos_letter_view_set_store (SOS_LETTER_VIEW (view), desk->office->store);
  sos_letter_view_open (SOS_LETTER_VIEW (view), letters[0]);
  desk_show (desk, view);
  desk_wait_words (desk, "Address rule");
  desk_act (view, "papers.deliver", "s", SOS_LETTER_RETURNED);
  desk_wait_text (desk, SOS_TYPE_LETTER, letters[0], "state", SOS_LETTER_RETURNED);
  address = office_load (desk->office, SOS_TYPE_ADDRESS, addresses[0]);
  g_assert_true (sos_record_get_flag (address, SOS_ADDRESS_CHECK_NEEDED));
  g_assert_cmpstr (sos_record_get_text (address, SOS_ADDRESS_POSTING_RULE), ==, SOS_POSTING_DO_NOT_POST);
  desk_settle (desk);
}

/* Set once for the office: what was approved for the place before comes back, and what is made from now on follows. */
static void
test_window (Desk *desk, gconstpointer data)
{
  Office *office = desk->office;
  SosSetWindow set = { { 3.5, -2 } };
  SosSetWindow too_far = { { 11, 0 } };
  g_autoptr (SosLetterCase) letter_case = NULL;

  office_attempt (office, sos_casework_set_window, &set, "lists and numbers of the office");
  sos_store_set_actor (office->store, office->lead);
  office_attempt (office, sos_casework_set_window, &too_far, "further than a letter can follow");
  office_attempt (office, sos_casework_set_window, &set, NULL);
  g_assert_cmpuint (set.n_back, ==, G_N_ELEMENTS (letters));
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autofree char *state = office_dup_text (office, SOS_TYPE_LETTER, letters[i], "state");

      g_assert_cmpstr (state, ==, SOS_LETTER_DRAFT);
    }
  letter_case = office_open_letter (office, letters[0]);
  g_assert_cmpstr (sos_merge_get_text (sos_letter_case_get_merge (letter_case), SOS_WINDOW_FIELD), ==, "3.5 -2.0");
  office_attempt (office, sos_casework_set_window, &set, NULL);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM setting WHERE name = 'letters.window' AND $1 = 0", 0), ==, 1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  g_test_add ("/letters/kept", Desk, NULL, set_up, test_kept, close_office);
  g_test_add ("/letters/batch", Desk, NULL, set_up, test_batch, close_office);
  g_test_add ("/letters/jam", Desk, NULL, set_up, test_jam, close_office);
  g_test_add ("/letters/labels", Desk, NULL, set_up, test_labels, close_office);
  g_test_add ("/letters/jam-in-window", Desk, NULL, set_up, test_jam_in_window, desk_tear_down);
  g_test_add ("/letters/came-back", Desk, NULL, set_up, test_came_back, desk_tear_down);
  g_test_add ("/letters/window", Desk, NULL, set_up, test_window, close_office);
  g_test_add ("/letters/page", Desk, NULL, set_up, test_page, desk_tear_down);
  return g_test_run ();
}
