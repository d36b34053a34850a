/* sos-sideways.h - a frame for what cannot be narrower than it is: a table, a chart. It is moved along in it; the page round it is not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One child. As wide as it where there is room, and always as high as it at the width it has: GtkScrolledWindow would give it the height it has
 * where nothing wraps. */
#define SOS_TYPE_SIDEWAYS (sos_sideways_get_type ())
G_DECLARE_FINAL_TYPE (SosSideways, sos_sideways, SOS, SIDEWAYS, GtkWidget)

GtkWidget *sos_sideways_new (GtkWidget *child);

G_END_DECLS
