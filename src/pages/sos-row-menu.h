/* sos-row-menu.h - the menu at the end of a row of a list: what can be done with what the row is of. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @target may be floating; NULL: none. */
void sos_row_menu_add (GMenu *menu, const char *label, const char *action, GVariant *target);
/* The button that opens it. @words is its tooltip and what is read aloud; where the list is made anew the cursor finds it by @id. */
GtkWidget *sos_row_menu_new (GMenu *menu, const char *words, gint64 id);

G_END_DECLS
