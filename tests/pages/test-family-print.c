/* test-family-print.c - the window that asks for whom a family prints what: readers, pages, what is left out, and each way out. */
#include "config.h"
#include "desk.h"

#include "sos-family-deeds.h"
#include "sos-family-print.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  Office *office;
  GtkWindow *window; /* weak */
  gint64 household, denise, kadeem, marlon, goal;
  char *path;  /* of what is made for the mother */
  char *sheet; /* for the worker */
} Print;

static void
add_member (Print *print, gint64 person, const char *role, const char *status, gboolean main_contact)
{
  office_add (print->office, SOS_TYPE_MEMBERSHIP, "person", person, "household", print->household, "role", role, "lives-here", "FULL",
              "main-contact", main_contact, "valid-from", "2019-05-01", NULL);
  office_add (print->office, SOS_TYPE_CONSENT, "person", person, "type", "WORK_WITH_ME", "status", status, "dated", "2026-09-14", NULL);
}

static void
set_up (Print *print, gconstpointer data)
{
  Office *office = print->office = office_new ();
  g_autofree char *ref = NULL, *reader = NULL, *name = NULL, *sheet = NULL;

  print->denise = office_add_person (office, "Denise Bennett");
  print->kadeem = office_add_person (office, "Kadeem Okafor");
  print->marlon = office_add_person (office, "Marlon Reid");
  print->household = office_must (office, (SosTransactionFunc) sos_casework_add_household, office_deed (0, 0, "E09000022", NULL, NULL));
  add_member (print, print->kadeem, "YP_OF_CONCERN", "GIVEN", FALSE);
  add_member (print, print->denise, "MOTHER", "GIVEN", TRUE);
  add_member (print, print->marlon, "PARENT_PARTNER", "REFUSED", FALSE);
  office_add (office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", print->household, "service", "FAM", "stage", "ACTIVE", "worker",
              office->worker, "referred-on", "2026-09-28", NULL);
  print->goal = office_add (office, SOS_TYPE_FAMILY_GOAL, "household", print->household, "in-their-words", "We eat together", "shared", TRUE,
                            NULL);
  office_add (office, SOS_TYPE_FAMILY_GOAL, "household", print->household, "person", print->kadeem, "in-their-words", "An evening alone",
              "shared", FALSE, NULL);
  ref = office_dup_text (office, SOS_TYPE_HOUSEHOLD, print->household, "ref");
  reader = office_dup_text (office, SOS_TYPE_PERSON, print->denise, "ref");
  name = g_strconcat (ref, "-", reader, ".pdf", NULL); /* the papers of two never lie under one name */
  print->path = g_build_filename (office->folder, name, NULL);
  sheet = g_strconcat (ref, ".pdf", NULL);
  print->sheet = g_build_filename (office->folder, sheet, NULL);
  sos_family_print_set_export_folder (office->folder);
}

static void
tear_down (Print *print, gconstpointer data)
{
  if (print->window != NULL)
    gtk_window_destroy (print->window);
  for (guint i = 0; i < 100 && print->window != NULL; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (print->window);
  sos_family_print_set_export_folder (NULL);
  g_unlink (print->path);
  g_unlink (print->sheet);
  g_free (print->path);
  g_free (print->sheet);
  office_free (print->office);
}

static gpointer
child (Print *print, GType type, const char *id)
{
  gpointer found = desk_find_id (GTK_WIDGET (print->window), type, id);

  g_assert_nonnull (found);
  return found;
}

static const char *
get_view (Print *print)
{
  return gtk_stack_get_visible_child_name (child (print, GTK_TYPE_STACK, "views"));
}

static char *
dup_words (Print *print)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (child (print, GTK_TYPE_TEXT_VIEW, "text"));
  char *words = NULL;

  g_object_get (buffer, "text", &words, NULL);
  return words;
}

static gboolean
is_made (gpointer data)
{
  g_autofree char *why = gtk_test_accessible_check_state (child (data, GTK_TYPE_STACK, "views"), GTK_ACCESSIBLE_STATE_BUSY, FALSE);

  return why == NULL;
}

/* The pages are made beside the main loop. */
static void
settle (Print *print)
{
  desk_settle (NULL);
  if (print->window != NULL)
    office_wait (is_made, print, "the pages");
  desk_settle (NULL);
}

static void
open_window (Print *print, gint64 whom)
{
  g_autoptr (SosFamilyView) view = sos_family_view_new (print->household, 0, whom, NULL);

  print->window = sos_family_print_new (NULL, print->office->store, view);
  g_object_add_weak_pointer (G_OBJECT (print->window), (gpointer *) &print->window);
  gtk_window_present (print->window);
  settle (print);
}

static void
choose (Print *print, const char *id, guint at)
{
  adw_combo_row_set_selected (child (print, ADW_TYPE_COMBO_ROW, id), at);
  settle (print);
}

static const char *
get_chosen (Print *print, const char *id)
{
  AdwComboRow *row = child (print, ADW_TYPE_COMBO_ROW, id);
  GtkStringObject *item = adw_combo_row_get_selected_item (row);

  return gtk_string_object_get_string (item);
}

static guint
count_choices (Print *print, const char *id)
{
  return g_list_model_get_n_items (adw_combo_row_get_model (child (print, ADW_TYPE_COMBO_ROW, id)));
}

static guint
count_pages (Print *print)
{
  return sos_page_preview_get_n_pages (child (print, SOS_TYPE_PAGE_PREVIEW, "preview"));
}

static gint64
count_notes (Print *print, const char *verb, gint64 person)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM audit WHERE kind = 'household' AND verb = '%s' AND person = $1", verb);

  return office_count (print->office, sql, person);
}

static gboolean
is_out (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
}

static gboolean
is_closed (gpointer data)
{
  return ((Print *) data)->window == NULL || !gtk_widget_get_visible (GTK_WIDGET (((Print *) data)->window));
}

/* ---- what it shows ---- */

/* Whoever is rung has the first copy; nobody but the family and the worker is in the list. */
static void
test_readers (Print *print, gconstpointer data)
{
  open_window (print, 0);
  g_assert_cmpstr (get_chosen (print, "whom"), ==, "Denise Bennett");
  g_assert_cmpuint (count_choices (print, "whom"), ==, 3);
  g_assert_cmpstr (gtk_window_get_title (print->window), ==, "Print for a family"); /* no name where others see it */
  choose (print, "kind", 1);
  g_assert_cmpuint (count_choices (print, "whom"), ==, 4);
  g_assert_cmpstr (get_chosen (print, "whom"), ==, "Denise Bennett");
  choose (print, "kind", 2);
  g_assert_cmpuint (count_choices (print, "whom"), ==, 1);
  g_assert_cmpstr (get_chosen (print, "whom"), ==, "The worker");
  choose (print, "kind", 3);
  g_assert_cmpstr (get_chosen (print, "whom"), ==, "Everybody who is asked");
  choose (print, "kind", 0);
  g_assert_cmpstr (get_chosen (print, "whom"), ==, "Denise Bennett");
}

/* The pages are those of whoever is chosen, and so is what is left out. */
static void
test_pages (Print *print, gconstpointer data)
{
  g_autofree char *mother = NULL, *son = NULL;

  open_window (print, 0);
  g_assert_cmpstr (get_view (print), ==, "page");
  g_assert_cmpuint (count_pages (print), >=, 1);
  mother = dup_words (print);
  g_assert_nonnull (strstr (mother, "We eat together"));
  g_assert_null (strstr (mother, "An evening alone"));
  g_assert_nonnull (desk_find_words (child (print, GTK_TYPE_LIST_BOX, "left_out"), "1 private goal of others"));
  choose (print, "whom", 0);
  g_assert_cmpstr (get_chosen (print, "whom"), ==, "Kadeem Okafor");
  son = dup_words (print);
  g_assert_nonnull (strstr (son, "An evening alone"));
  g_assert_null (desk_find_words (child (print, GTK_TYPE_LIST_BOX, "left_out"), "private goal"));
}

/* Only what the paper can be is asked. */
static void
test_choices (Print *print, gconstpointer data)
{
  static const struct
  {
    guint kind;
    gboolean words, drawing;
  } cases[] = { { 0, TRUE, FALSE }, { 1, FALSE, TRUE }, { 2, FALSE, FALSE }, { 3, TRUE, FALSE } };

  open_window (print, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose (print, "kind", cases[i].kind);
      g_assert_cmpint (gtk_widget_get_visible (child (print, ADW_TYPE_COMBO_ROW, "format")), ==, cases[i].words);
      g_assert_cmpint (gtk_widget_get_visible (child (print, ADW_TYPE_COMBO_ROW, "sheet")), ==, cases[i].drawing);
      g_assert_cmpstr (get_view (print), ==, "page");
      g_assert_cmpuint (count_pages (print), >=, 1);
    }
}

static void
test_redacted (Print *print, gconstpointer data)
{
  g_autofree char *words = NULL;

  open_window (print, 0);
  choose (print, "kind", 1);
  choose (print, "whom", 0);
  gtk_switch_set_active (child (print, GTK_TYPE_SWITCH, "redacted"), TRUE);
  settle (print);
  words = dup_words (print);
  g_assert_nonnull (strstr (words, "Person 1"));
  g_assert_null (strstr (words, "Denise"));
  g_assert_null (strstr (words, "Kadeem"));
  g_assert_nonnull (desk_find_words (child (print, GTK_TYPE_LIST_BOX, "left_out"), "All names"));
}

/* What they said they need is chosen for them; what somebody chose by hand stays. */
static void
test_needs (Print *print, gconstpointer data)
{
  office_add (print->office, SOS_TYPE_PERSON_CODE, "person", print->denise, "list", "access-need", "code", "LARGE_PRINT", NULL);
  open_window (print, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (child (print, ADW_TYPE_COMBO_ROW, "format")), ==, 1);
  choose (print, "format", 2);
  office_set (print->office, SOS_TYPE_FAMILY_GOAL, print->goal, "in-their-words", "We eat at one table");
  settle (print);
  g_assert_cmpuint (adw_combo_row_get_selected (child (print, ADW_TYPE_COMBO_ROW, "format")), ==, 2);
  choose (print, "whom", 0);
  g_assert_cmpuint (adw_combo_row_get_selected (child (print, ADW_TYPE_COMBO_ROW, "format")), ==, 0);
}

/* What changes meanwhile is shown. */
static void
test_follows (Print *print, gconstpointer data)
{
  g_autofree char *words = NULL;

  open_window (print, 0);
  office_set (print->office, SOS_TYPE_FAMILY_GOAL, print->goal, "in-their-words", "We eat at one table");
  settle (print);
  words = dup_words (print);
  g_assert_nonnull (strstr (words, "We eat at one table"));
}

/* ---- on its way out ---- */

static void
test_print (Print *print, gconstpointer data)
{
  open_window (print, 0);
  desk_act (GTK_WIDGET (print->window), "family-print.print", NULL);
  office_wait (is_out, print->path, "the pages");
  office_wait (is_closed, print, "the window closed");
  settle (print);
  g_assert_cmpint (count_notes (print, "print", print->denise), ==, 1);
  g_assert_cmpint (count_notes (print, "print", print->marlon), ==, 0);
}

static void
test_save (Print *print, gconstpointer data)
{
  GStatBuf status;

  open_window (print, 0);
  choose (print, "kind", 2);
  desk_act (GTK_WIDGET (print->window), "family-print.save", NULL);
  office_wait (is_out, print->sheet, "the file");
  office_wait (is_closed, print, "the window closed");
  settle (print);
  g_assert_cmpint (g_stat (print->sheet, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (count_notes (print, "export", print->marlon), ==, 1);
}

/* A rule says no in words in place of the pages; tried all the same, it is noted, and nothing comes out. */
static void
test_refused (Print *print, gconstpointer data)
{
  open_window (print, print->marlon);
  g_assert_cmpstr (get_chosen (print, "whom"), ==, "Marlon Reid");
  g_assert_cmpstr (get_view (print), ==, "none");
  g_assert_nonnull (desk_find_words (GTK_WIDGET (print->window), "not agreed to the work"));
  desk_act (GTK_WIDGET (print->window), "family-print.print", NULL);
  settle (print);
  g_assert_cmpint (count_notes (print, "fail", print->marlon), ==, 1);
  g_assert_false (is_out (print->path));
  g_assert_nonnull (print->window);
  g_assert_nonnull (strstr (gtk_label_get_label (child (print, GTK_TYPE_LABEL, "problem")), "not agreed to the work"));
}

/* A plan with nothing on it has no button, and says what to do. */
static void
test_nothing (Print *print, gconstpointer data)
{
  office_set (print->office, SOS_TYPE_FAMILY_GOAL, print->goal, "shared", FALSE);
  open_window (print, 0);
  g_assert_cmpstr (get_view (print), ==, "none");
  g_assert_nonnull (desk_find_words (GTK_WIDGET (print->window), "Add a goal"));
  g_assert_false (gtk_widget_is_sensitive (desk_find_button (GTK_WIDGET (print->window), "family-print.print")));
}

static gboolean
change_goal (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) goal = sos_transaction_load (transaction, SOS_TYPE_FAMILY_GOAL, *(gint64 *) data, error);

  sos_record_set_text (goal, SOS_FAMILY_GOAL_IN_THEIR_WORDS, "Something else");
  return sos_transaction_save (transaction, goal, error);
}

static gboolean
says_why (gpointer data)
{
  return *gtk_label_get_label (child (data, GTK_TYPE_LABEL, "problem")) != '\0';
}

static gboolean
is_told (gpointer below)
{
  return desk_find_words (below, "The paper is out") != NULL;
}

/* Whoever closes the window does not stop what is on its way, and is told below it how that ended. */
static void
test_closed_meanwhile (Print *print, gconstpointer data)
{
  GtkWidget *below = gtk_window_new (), *overlay = adw_toast_overlay_new (), *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (SosFamilyView) view = sos_family_view_new (print->household, 0, 0, NULL);

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  gtk_window_set_child (GTK_WINDOW (below), overlay);
  gtk_window_present (GTK_WINDOW (below));
  print->window = sos_family_print_new (page, print->office->store, view);
  g_object_add_weak_pointer (G_OBJECT (print->window), (gpointer *) &print->window);
  gtk_window_present (print->window);
  settle (print);
  desk_act (GTK_WIDGET (print->window), "family-print.print", NULL);
  gtk_window_close (print->window);
  office_wait (is_closed, print, "the window closed");
  office_wait (is_told, below, "the end, below");
  g_assert_true (is_out (print->path));
  g_assert_cmpint (count_notes (print, "print", print->denise), ==, 1);
  gtk_window_destroy (GTK_WINDOW (below));
}

/* What would print otherwise than it was shown does not print; the page is shown anew. */
static void
test_changed (Print *print, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  open_window (print, 0);
  sos_store_write (print->office->store, NULL, change_goal, &print->goal, &error);
  g_assert_no_error (error);
  desk_act (GTK_WIDGET (print->window), "family-print.print", NULL);
  office_wait (says_why, print, "why nothing came out");
  settle (print);
  g_assert_false (is_out (print->path));
  g_assert_nonnull (print->window);
  words = dup_words (print);
  g_assert_nonnull (strstr (words, "Something else"));
  /* Why nothing came out stands there still, beside the new pages. */
  g_assert_nonnull (strstr (gtk_label_get_label (child (print, GTK_TYPE_LABEL, "problem")), "Something has changed"));
  g_assert_cmpint (count_notes (print, "print", print->denise), ==, 0);
  desk_act (GTK_WIDGET (print->window), "family-print.print", NULL);
  office_wait (is_out, print->path, "the pages");
  office_wait (is_closed, print, "the window closed");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Print *print, gconstpointer data);
  } tests[] = {
    { "/family-print/readers", test_readers }, { "/family-print/pages", test_pages },     { "/family-print/choices", test_choices },
    { "/family-print/redacted", test_redacted }, { "/family-print/needs", test_needs },   { "/family-print/follows", test_follows },
    { "/family-print/print", test_print },     { "/family-print/save", test_save },       { "/family-print/refused", test_refused },
    { "/family-print/nothing", test_nothing }, { "/family-print/changed", test_changed },
    { "/family-print/closed-meanwhile", test_closed_meanwhile },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  sos_widgets_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Print, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
