/* sos-row-menu.c - a button with three dots, and the menu behind it. Knows no row. */
#include "config.h"
#include "sos-row-menu.h"

#include "sos-blocks.h"
#include "sos-widgets.h"

void
sos_row_menu_add (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

GtkWidget *
sos_row_menu_new (GMenu *menu, const char *words, gint64 id)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *mark = g_strdup_printf ("more %" G_GINT64_FORMAT, id);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, words);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  sos_block_add_classes (button, "act-menu flat");
  sos_spoken_name_set (button, words);
  sos_focus_mark (button, mark);
  return button;
}
