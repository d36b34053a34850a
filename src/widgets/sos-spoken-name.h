/* sos-spoken-name.h - what a screen reader calls a widget, where that is more than the words on it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The one way to name a widget in code. In a .ui, <accessibility><property name="label"> does, but not for a GtkButton with a "label"
 * of its own: give that one a GtkLabel for a child. */
void sos_spoken_name_set (GtkWidget *widget, const char *name);

G_END_DECLS
