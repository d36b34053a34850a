/* sos-tooltip.h - what is told where the pointer rests, for widgets that are made by the hundred. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As gtk_widget_set_tooltip_text(), which asks the display where the pointer is each time and waits for the answer: of a hundred cells
 * that is a frame. The words are also the widget's description for those who listen. @words NULL: none. */
void sos_tooltip_set (GtkWidget *widget, const char *words);

G_END_DECLS
