/* sos-plain-window.h - a window that only shows: a title, what is in it, and Escape closes it. Knows nothing of what it shows. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over the window of @from; @body scrolls, @foot (NULL: none) stays at the foot. Not shown yet. (transfer none) */
GtkWidget *sos_plain_window_new (GtkWidget *from, const char *title, GtkWidget *body, GtkWidget *foot);

G_END_DECLS
