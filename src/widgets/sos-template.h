/* sos-template.h - taking a template widget, or a window with the one it stands over, down in the right order. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In dispose, instead of gtk_widget_dispose_template(): an AdwBin lets go of its child once more in its own dispose, so a child
 * that the template owns is taken out first. May be called twice. */
void sos_widget_dispose_template (gpointer widget, GType type);
/* Makes @window stand over @parent (NULL: over none) instead of gtk_window_set_transient_for(): an answer that is on its way keeps a
 * window after the other has gone, and GTK would look at that one once more in the end. */
void sos_window_stand_over (GtkWindow *window, GtkWindow *parent);
/* Whether gtk_window_destroy() was called, be it that somebody keeps it still. One that is only hidden is not. */
gboolean sos_window_is_gone (GtkWindow *window);

G_END_DECLS
