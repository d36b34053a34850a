/* test-window.c - the frame over a real office: opening, lock, blank, undo toast, width, nobody's name in a title. */
#include "config.h"
#include "office.h"

#include "sos-application.h"
#include "sos-help-topics.h"
#include "sos-help-window.h"
#include "sos-people-page.h"
#include "sos-person-page.h"
#include "sos-widgets.h"
#include "sos-window.h"

#include <adwaita.h>

typedef struct
{
  Office *office;
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
  desk->office = office_new_with_people (3);
  desk->window = g_object_ref_sink (sos_window_new (NULL, FALSE));
  sos_window_set_store (desk->window, desk->office->store, "Southwark");
  sos_window_set_actor (desk->window, OFFICE_WORKER);
  sos_window_go (desk->window, sos_places_find ("people"), 0);
  gtk_window_present (GTK_WINDOW (desk->window));
  office_wait (has_page, desk, "the list");
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
  office_wait (is_idle, NULL, "quiet");
  g_assert_finalize_object (desk->window);
  office_wait (is_idle, NULL, "quiet");
  office_free (desk->office);
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

/* However many of the sidebar were seen, the record before is there to go back to. */
static void
test_trail_of_places (Desk *desk, gconstpointer data)
{
  SosPage *first;

  for (guint i = 0; i < sos_n_places; i++)
    if (sos_places[i].label != NULL)
      sos_window_go (desk->window, &sos_places[i], 0);
  sos_window_go (desk->window, sos_places_find ("person"), g_array_index (desk->office->people, gint64, 0));
  first = sos_window_get_page (desk->window);
  sos_window_go (desk->window, sos_places_find ("person"), g_array_index (desk->office->people, gint64, 1));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.back", NULL));
  g_assert_true (sos_window_get_page (desk->window) == first);
}

/* Words in a toast are words, never markup. */
static void
test_say (Desk *desk, gconstpointer data)
{
  sos_window_offer (desk->window, "<b>Bo</b> & \"Co\" marked unsafe", "Undo", "app.undo");
  sos_window_offer (desk->window, "Marked done", "Undo", "app.undo");
  sos_window_set_face (desk->window, SOS_FACE_LOCK);
  sos_window_set_face (desk->window, SOS_FACE_OFFICE);
}

/* ---- F6 ---- */

static const char *
name_part (Desk *desk)
{
  GtkWidget *at = gtk_window_get_focus (GTK_WINDOW (desk->window));

  for (; at != NULL; at = gtk_widget_get_parent (at))
    {
      static const char *const classes[] = { "office-sidebar", "office-head", "pane-left", "pane-right" };

      for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
        if (gtk_widget_has_css_class (at, classes[i]))
          return classes[i];
      if (SOS_IS_PAGE (at))
        return "page";
    }
  return "nowhere";
}

static void
assert_turn (Desk *desk, const char *action, const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), action, NULL));
      g_assert_cmpstr (name_part (desk), ==, parts[i]);
    }
}

static gboolean
has_tabs (gpointer data)
{
  return sos_page_get_foot (sos_window_get_page (((Desk *) data)->window)) != NULL;
}

static GtkWidget *
find_class (GtkWidget *root, const char *name)
{
  if (gtk_widget_get_mapped (root) && gtk_widget_has_css_class (root, name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Round and round, both ways; what is hidden or empty is passed over, and each part is found as it was left. */
static void
test_panes (Desk *desk, gconstpointer data)
{
  static const char *const plain[] = { "office-sidebar", "office-head", "page", "office-sidebar", "office-head", "page", NULL };
  static const char *const plain_back[] = { "office-head", "office-sidebar", "page", NULL };
  static const char *const form[] = { "office-sidebar", "office-head", "pane-left", "office-sidebar", NULL };
  static const char *const form_back[] = { "pane-left", "office-head", "office-sidebar", "pane-left", NULL };
  GtkWidget *there;

  sos_window_go (desk->window, sos_places_find ("person"), g_array_index (desk->office->people, gint64, 0));
  office_wait (has_tabs, desk, "the person");
  sos_page_focus_default (sos_window_get_page (desk->window));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (sos_window_get_page (desk->window)), GTK_DIR_TAB_FORWARD));
  there = gtk_window_get_focus (GTK_WINDOW (desk->window));
  assert_turn (desk, "win.next-pane", plain);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (desk->window)) == there);
  assert_turn (desk, "win.previous-pane", plain_back);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (desk->window)) == there);

  sos_window_go (desk->window, sos_places_find ("new-person"), 0);
  g_assert_nonnull (find_class (GTK_WIDGET (sos_window_get_page (desk->window)), "pane-left"));
  g_assert_cmpstr (name_part (desk), ==, "pane-left");
  assert_turn (desk, "win.next-pane", form);
  assert_turn (desk, "win.previous-pane", form_back);
}

static gboolean
has_map (gpointer data)
{
  return find_class (GTK_WIDGET (((Desk *) data)->window), "map-table") != NULL;
}

static gpointer
find_id (GtkWidget *root, const char *id)
{
  gpointer found = g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), id) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_id (child, id);
  return found;
}

static gboolean
has_schools (gpointer data)
{
  return find_class (GTK_WIDGET (((Desk *) data)->window), "term-filters") != NULL;
}

/* Gone from the map to the schools of a borough and back, it is as it was left. */
static void
test_back_to_map (Desk *desk, gconstpointer data)
{
  static const char *const chosen[][2] = { { "layer", "waiting" }, { "service", "LIV" }, { "kind", "1" } };
  GtkWidget *page, *table;

  sos_window_go (desk->window, sos_places_find ("map"), 0);
  office_wait (has_map, desk, "the map");
  page = GTK_WIDGET (sos_window_get_page (desk->window));
  table = find_id (page, "table");
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    sos_filter_button_set_value (find_id (page, chosen[i][0]), chosen[i][1]);
  g_object_set (table, "selected", "E09000028", NULL);
  sos_window_go (desk->window, sos_places_find ("schools"), 0);
  office_wait (has_schools, desk, "the schools");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.back", NULL));
  office_wait (has_map, desk, "the map again");
  g_assert_true (GTK_WIDGET (sos_window_get_page (desk->window)) == page);
  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    g_assert_cmpstr (sos_filter_button_get_value (find_id (page, chosen[i][0])), ==, chosen[i][1]);
  {
    g_autofree char *selected = NULL;

    g_object_get (table, "selected", &selected, NULL);
    g_assert_cmpstr (selected, ==, "E09000028");
  }
}

static gboolean
is_refused (gpointer data)
{
  return find_class (GTK_WIDGET (((Desk *) data)->window), "empty") != NULL;
}

/* A page that has nothing for whoever is there keeps no key to itself. */
static void
test_nothing_to_focus (Desk *desk, gconstpointer data)
{
  GtkWidget *focus;

  sos_window_go (desk->window, sos_places_find ("deliverers"), 0);
  office_wait (is_refused, desk, "the refusal");
  focus = gtk_window_get_focus (GTK_WINDOW (desk->window));
  g_assert_true (focus == NULL || gtk_widget_get_mapped (focus));
}

/* Pulled, as a hand does: as narrow as it goes each time, until what gives way has given way. */
static gboolean
is_slim (gpointer data)
{
  GtkWindow *window = GTK_WINDOW (((Desk *) data)->window);
  int least;

  gtk_window_set_default_size (window, 360, 700);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least <= 360 && gtk_widget_get_width (GTK_WIDGET (window)) <= 360 && find_class (GTK_WIDGET (window), "office-sidebar") == NULL;
}

static gboolean
is_wide (gpointer data)
{
  GtkWindow *window = GTK_WINDOW (((Desk *) data)->window);

  gtk_window_set_default_size (window, 1280, 700);
  return find_class (GTK_WIDGET (window), "office-sidebar") != NULL && gtk_widget_get_width (GTK_WIDGET (window)) > 1100;
}

/* The map in a window of 360 pixels; wide again, all of it is back. */
static void
test_slim (Desk *desk, gconstpointer data)
{
  sos_window_go (desk->window, sos_places_find ("map"), 0);
  office_wait (has_map, desk, "the map");
  office_wait (is_slim, desk, "a window of 360 pixels");
  office_wait (is_wide, desk, "a wide window");
}

/* The cursor is in nothing that was hidden for want of room. */
static void
assert_in_sight (GtkWidget *focus)
{
  for (; focus != NULL; focus = gtk_widget_get_parent (focus))
    g_assert_true (gtk_widget_get_visible (focus));
}

/* Every page of the sidebar, with text of once and twice its size: what is too wide for the window is scrolled to. The pages that were in
 * the sidebar are in a menu. */
static void
test_slim_places (Desk *desk, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkMenuButton *pages = GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (desk->window), SOS_TYPE_WINDOW, "pages"));
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  for (int scale = 1; scale <= 2; scale++)
    {
      guint n = 0;

      g_object_set (settings, "gtk-xft-dpi", scale * 96 * 1024, NULL);
      for (guint i = 0; i < sos_n_places; i++)
        if (sos_places[i].label != NULL)
          {
            sos_window_go (desk->window, &sos_places[i], 0);
            office_wait (is_slim, desk, sos_places[i].name);
            assert_in_sight (gtk_window_get_focus (GTK_WINDOW (desk->window)));
            n++;
          }
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (pages)));
      g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (pages)), ==, n);
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  office_wait (is_wide, desk, "a wide window");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (pages)));
}

static SosHelpWindow *
find_help (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (SOS_IS_HELP_WINDOW (window))
        return SOS_HELP_WINDOW (window);
    }
  return NULL;
}

/* Every page, and every tab of a person, has a topic that is there; the windows with one of their own too. */
static void
test_help (Desk *desk, gconstpointer data)
{
  static const char *const tabs[] = { "overview", "plan", "contacts", "assessment", "safety", "papers", "details", "history" };
  static const char *const own[] = { "wordings", "cohort", "staffing", "services", "safeguarding" };
  SosPersonPage *person;

  for (guint i = 0; i < sos_n_places; i++)
    {
      g_test_message ("%s", sos_places[i].name);
      g_assert_nonnull (sos_help_window_find_title (sos_places[i].help));
    }
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_assert_nonnull (sos_help_window_find_title (own[i]));
  sos_window_go (desk->window, sos_places_find ("person"), g_array_index (desk->office->people, gint64, 0));
  person = SOS_PERSON_PAGE (sos_window_get_page (desk->window));
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      sos_person_page_go (person, tabs[i], NULL);
      g_test_message ("%s", tabs[i]);
      g_assert_nonnull (sos_help_window_find_title (sos_person_page_get_help (person)));
    }
}

/* F1 begins with what is shown, and with what a window over it is about. */
static void
test_help_window (Desk *desk, gconstpointer data)
{
  GtkWindow *help = sos_help_window_new (GTK_WINDOW (desk->window), "staffing");

  gtk_window_present (help);
  g_assert_true (find_help () == SOS_HELP_WINDOW (help));
  g_assert_cmpstr (sos_help_window_get_topic (SOS_HELP_WINDOW (help)), ==, "staffing");
  gtk_window_destroy (help);
}

/* A link leads to another topic and Alt+Left back; one that leads nowhere changes nothing. */
static void
test_help_links (Desk *desk, gconstpointer data)
{
  GtkWindow *help = sos_help_window_new (GTK_WINDOW (desk->window), "");

  gtk_window_present (help);
  g_assert_cmpstr (sos_help_window_get_topic (SOS_HELP_WINDOW (help)), ==, "today");
  sos_help_window_go (SOS_HELP_WINDOW (help), "nowhere");
  g_assert_cmpstr (sos_help_window_get_topic (SOS_HELP_WINDOW (help)), ==, "today");
  sos_help_window_go (SOS_HELP_WINDOW (help), "duty");
  sos_help_window_go (SOS_HELP_WINDOW (help), "contacts");
  g_assert_cmpstr (sos_help_window_get_topic (SOS_HELP_WINDOW (help)), ==, "contacts");
  g_assert_true (sos_help_window_go_back (SOS_HELP_WINDOW (help)));
  g_assert_cmpstr (sos_help_window_get_topic (SOS_HELP_WINDOW (help)), ==, "duty");
  g_assert_true (sos_help_window_go_back (SOS_HELP_WINDOW (help)));
  g_assert_cmpstr (sos_help_window_get_topic (SOS_HELP_WINDOW (help)), ==, "today");
  g_assert_false (sos_help_window_go_back (SOS_HELP_WINDOW (help)));
  gtk_window_destroy (help);
}

/* No topic is longer than the window that shows it (E-12); the signs of the family stand below theirs. */
static void
test_help_screen (Desk *desk, gconstpointer data)
{
  GtkWindow *help = sos_help_window_new (GTK_WINDOW (desk->window), "today");
  GPtrArray *topics = sos_help_topics_get ();

  gtk_window_present (help);
  for (guint i = 0; i < topics->len; i++)
    {
      const SosHelpPage *topic = g_ptr_array_index (topics, i);
      int height;

      gtk_widget_measure (sos_help_window_find_text (SOS_HELP_WINDOW (help), topic->id), GTK_ORIENTATION_VERTICAL, 700, &height, NULL, NULL, NULL);
      g_test_message ("%s: %d px", topic->id, height);
      g_assert_true (height <= 640 || g_str_equal (topic->id, "family"));
    }
  gtk_window_destroy (help);
}

#define ADD(name) g_test_add ("/window/" #name, Desk, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  ADD (title);
  ADD (faces);
  ADD (back);
  ADD (trail);
  ADD (trail_of_places);
  ADD (say);
  ADD (panes);
  ADD (back_to_map);
  ADD (nothing_to_focus);
  ADD (slim);
  ADD (slim_places);
  ADD (help);
  ADD (help_window);
  ADD (help_links);
  ADD (help_screen);
  return g_test_run ();
}
