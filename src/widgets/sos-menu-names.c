/* sos-menu-names.c - gives the items of every menu that opens a name for screen readers. Knows no menu of ours. */
#include "config.h"
#include "sos-menu-names.h"

#include "sos-spoken-name.h"

static GtkWidget *
find_label (GtkWidget *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (item); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      return child;
  return NULL;
}

static void
name_items (GtkWidget *widget)
{
  const gboolean is_item = g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton");
  GtkWidget *label = is_item ? find_label (widget) : NULL;

  if (label != NULL)
    sos_spoken_name_set (widget, gtk_label_get_text (GTK_LABEL (label)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !is_item;
       child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

static gboolean
map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_POPOVER_MENU (widget))
    name_items (widget);
  return TRUE;
}

/* GTK 4.18 says that an item is labelled by its label, and that the label is decoration, which has no name: the item has none
 * either. 4.8 calls the label a label. An item may be labelled anew while its menu is closed, so it is seen to each time. */
void
sos_menu_names_init (void)
{
  if (gtk_get_minor_version () < 10)
    return;
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET)); /* which makes its signals */
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
}
