/* test-menu-names.c - the items of an open menu have names a screen reader can say. */
#include "config.h"

#include "sos-widgets.h"

static GtkWidget *
find_item (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_item (child);

      if (found)
        return found;
    }
  return NULL;
}

/* GTK 4.8 names the item by its label and means it; 4.18 does not, and it is given its words. */
static void
assert_named (GtkWidget *item, const char *words)
{
  const gboolean by_label = gtk_test_accessible_has_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);

  g_assert_cmpint (by_label, ==, gtk_get_minor_version () < 10);
  if (!by_label)
    gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

static gboolean
is_open (gpointer popover)
{
  return gtk_widget_get_mapped (popover);
}

static void
open_menu (GtkMenuButton *button)
{
  gtk_menu_button_popup (button);
  while (!is_open (gtk_menu_button_get_popover (button)))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_names (void)
{
  GtkWidget *window = gtk_window_new (), *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) other = g_menu_item_new ("Back to _draft", NULL);

  g_menu_append (menu, "_Save as PDF…", NULL);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  open_menu (GTK_MENU_BUTTON (button));
  assert_named (find_item (button), "Save as PDF…");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  g_menu_remove (menu, 0);
  g_menu_append_item (menu, other);
  open_menu (GTK_MENU_BUTTON (button));
  assert_named (find_item (button), "Back to draft");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  sos_widgets_init ();
  g_test_add_func ("/menu-names/names", test_names);
  return g_test_run ();
}
