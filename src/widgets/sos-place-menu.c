/* sos-place-menu.c - a menu over one place of a drawing. Knows neither. */
#include "config.h"
#include "sos-place-menu.h"

void
sos_place_menu_pop_up (GtkWidget **popover, GtkWidget *over, GtkWidget *place, GMenuModel *menu, GCallback closed)
{
  graphene_rect_t bounds;

  g_return_if_fail (popover != NULL && GTK_IS_WIDGET (over) && G_IS_MENU_MODEL (menu));

  if (place == NULL || !gtk_widget_compute_bounds (place, over, &bounds))
    return;
  g_clear_pointer (popover, gtk_widget_unparent);
  *popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (*popover, over);
  gtk_popover_set_pointing_to (GTK_POPOVER (*popover), &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height });
  g_signal_connect_swapped (*popover, "closed", closed, over);
  gtk_popover_popup (GTK_POPOVER (*popover));
}
