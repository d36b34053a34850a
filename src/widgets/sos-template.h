/* sos-template.h - taking a template widget down in the right order. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In dispose, instead of gtk_widget_dispose_template(): an AdwBin lets go of its child once more in its own dispose, so a child
 * that the template owns is taken out first. May be called twice. */
void sos_widget_dispose_template (gpointer widget, GType type);

G_END_DECLS
