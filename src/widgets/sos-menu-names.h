/* sos-menu-names.h - the names that GTK 4.18 forgets to give the items of its menus. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on, in every menu that opens. Called once, by sos_widgets_init(). */
void sos_menu_names_init (void);

G_END_DECLS
