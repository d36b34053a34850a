/* sos-place-menu.h - a menu over one place of a drawing, of which it holds one at a time. Knows neither. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Instead of the menu in @popover, which is a child of @over and its own to take away. @closed (@over) follows when it closes. Nothing where
 * @place is NULL or not on the screen. */
void sos_place_menu_pop_up (GtkWidget **popover, GtkWidget *over, GtkWidget *place, GMenuModel *menu, GCallback closed);

G_END_DECLS
