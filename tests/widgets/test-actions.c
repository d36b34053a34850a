/* test-actions.c - one table: actions, shortcuts, menu and shortcuts window say the same. */
#include "config.h"

#include "sos-widgets.h"

#include <adwaita.h>

#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, GtkBox)

struct _TestPage
{
  GtkBox parent_instance;
  guint opened;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, GTK_TYPE_BOX)

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TEST_PAGE (widget)->opened++;
}

static const SosActionRow rows[] = {
  { "page.open", "Open & read", "<Control>o|F3", open_cb, NULL, "page" },
  { "page.quiet", NULL, "F4", open_cb },
  { "app.lock", "Lock", "<Control>l", NULL, NULL, "main" },
};

static void
test_page_class_init (TestPageClass *klass)
{
  sos_actions_install (GTK_WIDGET_CLASS (klass), rows, G_N_ELEMENTS (rows));
}

static void
test_page_init (TestPage *self)
{
}

static void
test_activate (void)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (TEST_TYPE_PAGE, NULL));

  g_assert_true (gtk_widget_activate_action (page, "page.open", NULL));
  g_assert_true (gtk_widget_activate_action (page, "page.quiet", NULL));
  g_assert_false (gtk_widget_activate_action (page, "app.lock", NULL));
  g_assert_cmpuint (TEST_PAGE (page)->opened, ==, 2);
  g_assert_finalize_object (page);
}

static void
test_shortcuts (void)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (TEST_TYPE_PAGE, NULL));
  GtkEventController *controller = sos_actions_make_shortcuts (rows, G_N_ELEMENTS (rows), page);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (controller)), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);

      g_assert_false (GTK_IS_NEVER_TRIGGER (gtk_shortcut_get_trigger (shortcut)));
    }
  g_object_unref (controller);
  g_assert_finalize_object (page);
}

static void
test_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *accel = NULL, *action = NULL;

  sos_actions_fill_menu (rows, G_N_ELEMENTS (rows), "page", menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 1);
  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, "accel", "s", &accel);
  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, "action", "s", &action);
  g_assert_cmpstr (accel, ==, "<Control>o");
  g_assert_cmpstr (action, ==, "page.open");
}

static void
test_window (void)
{
  const SosActionGroup groups[] = { { "Everywhere & here", rows, G_N_ELEMENTS (rows) } };
  GtkWindow *window = sos_actions_make_window (groups, G_N_ELEMENTS (groups));

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (window));
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  sos_widgets_init ();
  g_test_add_func ("/actions/activate", test_activate);
  g_test_add_func ("/actions/shortcuts", test_shortcuts);
  g_test_add_func ("/actions/menu", test_menu);
  g_test_add_func ("/actions/window", test_window);
  return g_test_run ();
}
