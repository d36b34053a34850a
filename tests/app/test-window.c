/* test-window.c - the frame over a real office: opening, lock, blank, undo toast, width, nobody's name in a title. */
#include "config.h"

#include "sos-application.h"
#include "sos-office.h"
#include "sos-people-page.h"
#include "sos-widgets.h"
#include "sos-window.h"

#include <adwaita.h>

typedef struct
{
  SosOffice *office;
  SosWindow *window;
} Desk;

static gboolean
has_page (gpointer data)
{
  SosPage *page = sos_window_get_page (((Desk *) data)->window);

  return page != NULL && sos_page_get_foot (page) != NULL;
}

static void
set_up (Desk *desk, gconstpointer data)
{
  desk->office = sos_office_new (3);
  desk->window = g_object_ref_sink (sos_window_new (NULL, FALSE));
  sos_window_set_store (desk->window, desk->office->store, SOS_OFFICE_WORKER, "Southwark");
  sos_window_go (desk->window, sos_places_find ("people"), 0);
  gtk_window_present (GTK_WINDOW (desk->window));
  sos_office_wait (has_page, desk, "the list");
}

static gboolean
is_idle (gpointer data)
{
  return !g_main_context_pending (NULL);
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  sos_office_wait (is_idle, NULL, "quiet");
  g_assert_finalize_object (desk->window);
  sos_office_wait (is_idle, NULL, "quiet");
  sos_office_free (desk->office);
}

/* Conventions 1.4: a title is seen in task switchers and shared screens. */
static void
test_title (Desk *desk, gconstpointer data)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (desk->window)), ==, "SOS");
  sos_window_go (desk->window, sos_places_find ("person"), g_array_index (desk->office->people, gint64, 0));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (desk->window)), ==, "SOS");
}

/* T-03: each face hides the page at once, and gives it back. */
static void
test_faces (Desk *desk, gconstpointer data)
{
  const SosFace faces[] = { SOS_FACE_LOCK, SOS_FACE_BLANK };
  GtkWidget *page = GTK_WIDGET (sos_window_get_page (desk->window));
  guint n = 0;

  for (guint i = 0; i < 100; i++)
    {
      sos_window_set_face (desk->window, faces[i % 2]);
      g_assert_cmpint (sos_window_get_face (desk->window), ==, faces[i % 2]);
      g_assert_false (gtk_widget_get_mapped (page));
      sos_window_set_face (desk->window, SOS_FACE_OFFICE);
      g_assert_true (gtk_widget_get_mapped (page));
      n++;
    }
  g_test_message ("%u times hidden", n);
}

static void
test_back (Desk *desk, gconstpointer data)
{
  SosPage *people = sos_window_get_page (desk->window);

  sos_window_go (desk->window, sos_places_find ("person"), g_array_index (desk->office->people, gint64, 0));
  g_assert_true (sos_window_get_page (desk->window) != people);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.back", NULL));
  g_assert_true (sos_window_get_page (desk->window) == people);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.forward", NULL));
  g_assert_true (sos_window_get_page (desk->window) != people);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.show-people", NULL));
  g_assert_true (sos_window_get_page (desk->window) == people);
}

/* Many people opened one after the other: the trail stays short, the list stays the one it was. */
static void
test_trail (Desk *desk, gconstpointer data)
{
  SosPage *people = sos_window_get_page (desk->window);

  for (guint i = 0; i < 30; i++)
    sos_window_go (desk->window, sos_places_find ("person"), g_array_index (desk->office->people, gint64, 0));
  sos_window_go (desk->window, sos_places_find ("people"), 0);
  g_assert_true (sos_window_get_page (desk->window) == people);
}

/* Words in a toast are words, never markup. */
static void
test_say (Desk *desk, gconstpointer data)
{
  sos_window_say (desk->window, "<b>Bo</b> & \"Co\" marked unsafe", TRUE);
  sos_window_say (desk->window, "Marked done", TRUE);
  sos_window_set_face (desk->window, SOS_FACE_LOCK);
  sos_window_set_face (desk->window, SOS_FACE_OFFICE);
}

#define ADD(name) g_test_add ("/window/" #name, Desk, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  sos_casework_init ();
  ADD (title);
  ADD (faces);
  ADD (back);
  ADD (trail);
  ADD (say);
  return g_test_run ();
}
