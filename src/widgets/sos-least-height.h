/* sos-least-height.h - a layout of one child that says truly how low the child can be. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For the layout manager of an AdwBin round a GtkGrid of wrapping labels, wherever a GtkBox sets that beside something else. */
#define SOS_TYPE_LEAST_HEIGHT (sos_least_height_get_type ())
G_DECLARE_FINAL_TYPE (SosLeastHeight, sos_least_height, SOS, LEAST_HEIGHT, GtkLayoutManager)

G_END_DECLS
