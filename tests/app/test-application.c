/* test-application.c - the whole program in this process: opens an office, asks who is there, hides every window at once, ends. */
#include "config.h"
#include "office.h"

#include "sos-application.h"
#include "sos-day-slider.h"
#include "sos-family-deeds.h"
#include "sos-family-page.h"
#include "sos-person-page.h"
#include "sos-window.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  Office *office;
  GApplication *application;
  GTask *walk;
  int status;
  char *refs[2]; /* of who works there */
} Program;

static guint
count_windows (Program *program, SosFace face)
{
  guint n = 0;

  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (program->application)); item; item = item->next)
    if (SOS_IS_WINDOW (item->data) && sos_window_get_face (item->data) == face)
      n++;
  return n;
}

static guint
count_others (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *item = toplevels; item != NULL; item = item->next)
    n += !SOS_IS_WINDOW (item->data) && gtk_widget_get_visible (item->data);
  return n;
}

static gboolean
has_page (gpointer data)
{
  Program *program = data;
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (program->application));

  return windows != NULL && SOS_IS_WINDOW (windows->data) && sos_window_get_page (windows->data) != NULL
         && sos_page_get_foot (sos_window_get_page (windows->data)) != NULL;
}

static void
activate (Program *program, const char *action, gint64 person)
{
  g_action_group_activate_action (G_ACTION_GROUP (program->application), action,
                                  person == 0 ? NULL : g_variant_new_int64 (person));
}

/* T-03: each of the ways hides all; nothing opens behind it. */
static void
hide_and_show (Program *program, const char *hide, const char *show, SosFace face)
{
  const gint64 person = g_array_index (program->office->people, gint64, 1);

  activate (program, "show-shortcuts", 0);
  g_assert_cmpuint (count_others (), ==, 1);
  activate (program, hide, 0);
  g_assert_cmpuint (count_windows (program, face), ==, 2);
  g_assert_cmpuint (count_others (), ==, 0);
  activate (program, "show-person-window", person);
  activate (program, "show-person", person);
  g_assert_cmpuint (count_windows (program, face), ==, 2);
  g_assert_cmpuint (count_windows (program, SOS_FACE_OFFICE), ==, 0);
  activate (program, show, 0);
  g_assert_cmpuint (count_windows (program, SOS_FACE_OFFICE), ==, 2);
}

/* What would be lost with its window is hidden with it, and there again afterwards. */
static void
hide_kept (Program *program)
{
  GtkWindow *window = g_object_ref (GTK_WINDOW (gtk_window_new ()));

  gtk_window_set_transient_for (window, gtk_application_get_windows (GTK_APPLICATION (program->application))->data);
  sos_page_keep_window (window);
  gtk_window_present (window);
  activate (program, "lock", 0);
  g_assert_cmpuint (count_others (), ==, 0);
  activate (program, "unlock", 0);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_cmpuint (count_others (), ==, 1);
  gtk_window_destroy (window);
  g_object_unref (window);
}

static gboolean
walk_cb (gpointer data)
{
  Program *program = data;

  office_wait (has_page, program, "the list");
  activate (program, "show-person-window", g_array_index (program->office->people, gint64, 0));
  g_assert_cmpuint (count_windows (program, SOS_FACE_OFFICE), ==, 2);
  for (int i = 0; i < 20; i++)
    {
      hide_and_show (program, "lock", "unlock", SOS_FACE_LOCK);
      hide_and_show (program, "blank", "unblank", SOS_FACE_BLANK);
    }
  g_test_message ("40 times hidden, 2 windows each");
  hide_kept (program);
  activate (program, "lock", 0);
  activate (program, "blank", 0);
  activate (program, "unblank", 0);
  g_assert_cmpuint (count_windows (program, SOS_FACE_LOCK), ==, 2); /* blank is no way round the lock */
  activate (program, "quit", 0);
  return G_SOURCE_REMOVE;
}

/* A colleague, and both references. */
static gboolean
add_colleague (SosTransaction *transaction, gpointer data, GError **error)
{
  Program *program = data;
  g_autoptr (SosStaff) staff = g_object_new (SOS_TYPE_STAFF, "name", "Ada Lund", "role", "CASEWORKER", "active", TRUE, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (staff, NULL);
  g_autoptr (SosRecord) worker = sos_transaction_load (transaction, SOS_TYPE_STAFF, program->office->worker, error);

  if (worker == NULL || !sos_casework_save_record (transaction, save, error))
    return FALSE;
  program->refs[0] = g_strdup (sos_record_get_text (worker, SOS_STAFF_REF));
  program->refs[1] = g_strdup (sos_record_get_text (SOS_RECORD (staff), SOS_STAFF_REF));
  return TRUE;
}

/* Runs the program on an office of three people and two members of staff, until @walk has ended it. */
static void
run_program (GSourceFunc walk, gboolean as)
{
  Program program = { office_new_with_people (3) };
  g_autofree char *path = g_strdup (program.office->path);
  g_autoptr (GError) error = NULL;
  char *arguments[] = { "sos", "--office", path, NULL, NULL, NULL };

  sos_store_set_actor (program.office->store, 0); /* as when an office is filled */
  sos_store_write (program.office->store, NULL, add_colleague, &program, &error);
  g_assert_no_error (error);
  sos_store_set_actor (program.office->store, program.office->worker);
  sos_store_close (program.office->store); /* one process holds an office, and one store in it */
  if (as)
    {
      arguments[3] = "--as";
      arguments[4] = program.refs[0];
    }
  program.application = G_APPLICATION (sos_application_new ());
  g_idle_add (walk, &program);
  program.status = g_application_run (program.application, as ? 5 : 3, arguments);
  g_assert_cmpint (program.status, ==, 0);
  g_assert_finalize_object (program.application);
  office_free (program.office);
  for (guint i = 0; i < G_N_ELEMENTS (program.refs); i++)
    g_free (program.refs[i]);
}

static void
test_program (void)
{
  run_program (walk_cb, TRUE);
}

/* --- who is at the desk --- */

static gboolean
is_asked (gpointer program)
{
  return count_windows (program, SOS_FACE_DESK) > 0;
}

static gboolean
is_let_in (gpointer program)
{
  return has_page (program) && count_windows (program, SOS_FACE_OFFICE) > 0 && count_windows (program, SOS_FACE_DESK) == 0;
}

static void
sit_down (Program *program, const char *ref)
{
  g_action_group_activate_action (G_ACTION_GROUP (program->application), "sit-down", g_variant_new_string (ref));
}

static SosStore *
get_store (Program *program)
{
  return sos_application_get_store (SOS_APPLICATION (program->application));
}

static SosPage *
get_page (Program *program)
{
  return sos_window_get_page (gtk_application_get_windows (GTK_APPLICATION (program->application))->data);
}

static void
assert_shut_out (Program *program)
{
  static const char *const ways[] = { "unlock", "lock", "blank", "unblank", "new-person" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    activate (program, ways[i], 0);
  activate (program, "show-person", g_array_index (program->office->people, gint64, 0));
  activate (program, "show-person-window", g_array_index (program->office->people, gint64, 0));
  g_assert_cmpuint (count_windows (program, SOS_FACE_DESK), ==, 1);
  g_assert_cmpuint (count_windows (program, SOS_FACE_OFFICE), ==, 0);
  g_assert_null (get_page (program));
  g_assert_cmpint (sos_store_get_actor (get_store (program)), ==, 0);
}

static gboolean
rename_person (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, *(gint64 *) data, error);

  sos_record_set_text (person, SOS_PERSON_KNOWN_AS, "Zo");
  return sos_transaction_save (transaction, person, error);
}

static gboolean
may_undo (gpointer program)
{
  return sos_store_get_undo_title (get_store (program)) != NULL;
}

/* Nothing opens until somebody says who they are; a second person begins anew, and cannot undo what the first did. */
static gboolean
walk_desk_cb (gpointer data)
{
  Program *program = data;
  gint64 worker;

  office_wait (is_asked, program, "the question");
  assert_shut_out (program);
  sit_down (program, program->refs[0]);
  office_wait (is_let_in, program, "the list");
  worker = sos_store_get_actor (get_store (program));
  g_assert_cmpint (worker, ==, program->office->worker);
  activate (program, "show-person-window", g_array_index (program->office->people, gint64, 0));
  sos_store_write_async (get_store (program), "Renamed", rename_person, &g_array_index (program->office->people, gint64, 0), NULL,
                         NULL, NULL, NULL);
  office_wait (may_undo, program, "a deed");

  /* The same person again: everything is as it was. */
  sit_down (program, program->refs[1]); /* nobody asked */
  activate (program, "lock", 0);
  activate (program, "change-desk", 0);
  g_assert_cmpuint (count_windows (program, SOS_FACE_DESK), ==, 2);
  activate (program, "lock", 0);
  g_assert_cmpuint (count_windows (program, SOS_FACE_LOCK), ==, 2);
  activate (program, "change-desk", 0);
  activate (program, "blank", 0);
  activate (program, "unblank", 0);
  g_assert_cmpuint (count_windows (program, SOS_FACE_DESK), ==, 2);
  sit_down (program, program->refs[0]);
  office_wait (is_let_in, program, "the list");
  g_assert_cmpuint (count_windows (program, SOS_FACE_OFFICE), ==, 2);
  g_assert_nonnull (sos_store_get_undo_title (get_store (program)));

  activate (program, "lock", 0);
  activate (program, "change-desk", 0);
  sit_down (program, program->refs[1]);
  office_wait (is_let_in, program, "the list of the other");
  g_assert_cmpint (sos_store_get_actor (get_store (program)), !=, worker);
  g_assert_cmpuint (count_windows (program, SOS_FACE_OFFICE), ==, 1);
  g_assert_null (sos_store_get_undo_title (get_store (program)));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (program->application), "undo"));
  activate (program, "quit", 0);
  return G_SOURCE_REMOVE;
}

static void
test_desk (void)
{
  run_program (walk_desk_cb, FALSE);
}

/* --- a day that has passed --- */

typedef struct
{
  gint64 household, person;
} Family;

static gboolean
add_family (SosTransaction *transaction, gpointer data, GError **error)
{
  Family *family = data;
  g_autoptr (SosDeed) deed = sos_deed_new (family->person, NULL, NULL);

  if (!sos_casework_add_household (transaction, deed, error))
    return FALSE;
  family->household = deed->result;
  return TRUE;
}

static gboolean
shows_family (gpointer program)
{
  return SOS_IS_FAMILY_PAGE (get_page (program)) && sos_page_get_foot (get_page (program)) != NULL;
}

static gboolean
shows_person (gpointer program)
{
  return SOS_IS_PERSON_PAGE (get_page (program)) && count_others () == 1;
}

static gboolean
may_redo (gpointer program)
{
  return sos_store_get_redo_title (get_store (program)) != NULL;
}

/* The day slider of the page that is shown. */
static gpointer
find_slider (GtkWidget *widget)
{
  gpointer found = SOS_IS_DAY_SLIDER (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_slider (child);
  return found;
}

/* Nothing is written while a day that has passed is shown: neither undone nor done again; today all is as it was. */
static gboolean
walk_past_cb (gpointer data)
{
  Program *program = data;
  Family family = { 0, g_array_index (program->office->people, gint64, 0) };
  g_autoptr (GError) error = NULL;

  office_wait (has_page, program, "the list");
  sos_store_write (get_store (program), NULL, add_family, &family, &error);
  g_assert_no_error (error);
  sos_store_write_async (get_store (program), "Renamed", rename_person, &g_array_index (program->office->people, gint64, 0), NULL, NULL, NULL,
                         NULL);
  office_wait (may_undo, program, "a deed");
  activate (program, "show-family", family.household);
  office_wait (shows_family, program, "the family");
  sos_day_slider_set_day (find_slider (GTK_WIDGET (get_page (program))), "2026-11-01");
  g_assert_nonnull (sos_page_find_bar (get_page (program)));
  activate (program, "undo", 0);
  g_assert_true (may_undo (program) && !may_redo (program));
  g_object_set (find_slider (GTK_WIDGET (get_page (program))), "day", NULL, NULL);
  g_assert_null (sos_page_find_bar (get_page (program)));
  activate (program, "undo", 0);
  office_wait (may_redo, program, "it taken back");
  sos_day_slider_set_day (find_slider (GTK_WIDGET (get_page (program))), "2026-11-01");
  activate (program, "redo", 0);
  g_assert_true (may_redo (program));

  /* Who asks for an agreement is where it is written down, with its window open. */
  activate (program, "ask-agreement", family.person);
  office_wait (shows_person, program, "the window of the agreement");
  activate (program, "quit", 0);
  return G_SOURCE_REMOVE;
}

static void
test_past (void)
{
  run_program (walk_past_cb, TRUE);
}

/* T-09: words, no crash, nothing adopted; the window offers another office. */
static gboolean
refuse_cb (gpointer data)
{
  Program *program = data;
  const gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (count_windows (program, SOS_FACE_START) == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_windows (program, SOS_FACE_START), ==, 1);
  activate (program, "lock", 0);
  g_assert_cmpuint (count_windows (program, SOS_FACE_START), ==, 1);
  activate (program, "quit", 0);
  return G_SOURCE_REMOVE;
}

static void
test_foreign_file (void)
{
  Program program = { NULL };
  g_autofree char *path = NULL;
  char *arguments[] = { "sos", "--office", NULL, NULL };
  const int file = g_file_open_tmp ("sos-foreign-XXXXXX", &path, NULL);

  g_assert_cmpint (write (file, "not an office", 13), ==, 13);
  close (file);
  arguments[2] = path;
  program.application = G_APPLICATION (sos_application_new ());
  g_idle_add (refuse_cb, &program);
  g_assert_cmpint (g_application_run (program.application, 3, arguments), ==, 0);
  g_assert_finalize_object (program.application);
  g_remove (path);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/application/program", test_program);
  g_test_add_func ("/application/desk", test_desk);
  g_test_add_func ("/application/past", test_past);
  g_test_add_func ("/application/foreign-file", test_foreign_file);
  return g_test_run ();
}
