/* test-application.c - the whole program in this process: opens an office, hides every window at once, refuses while locked, ends. */
#include "config.h"
#include "office.h"

#include "sos-application.h"
#include "sos-window.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  Office *office;
  GApplication *application;
  GTask *walk;
  int status;
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
  activate (program, "lock", 0);
  activate (program, "blank", 0);
  activate (program, "unblank", 0);
  g_assert_cmpuint (count_windows (program, SOS_FACE_LOCK), ==, 2); /* blank is no way round the lock */
  activate (program, "quit", 0);
  return G_SOURCE_REMOVE;
}

static void
test_program (void)
{
  Program program = { office_new_with_people (3) };
  g_autofree char *path = g_strdup (program.office->path);
  char *arguments[] = { "sos", "--office", path, NULL };

  sos_store_close (program.office->store); /* one process holds an office, and one store in it */
  program.application = G_APPLICATION (sos_application_new ());
  g_idle_add (walk_cb, &program);
  program.status = g_application_run (program.application, 3, arguments);
  g_assert_cmpint (program.status, ==, 0);
  g_assert_finalize_object (program.application);
  office_free (program.office);
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
  g_test_add_func ("/application/foreign-file", test_foreign_file);
  return g_test_run ();
}
