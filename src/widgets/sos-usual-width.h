/* sos-usual-width.h - a layout of one child that asks for a usual width, and gives way down to what the child needs. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For the layout manager of an AdwBin: what is usual is what a size request would be, were it not the least as well. */
#define SOS_TYPE_USUAL_WIDTH (sos_usual_width_get_type ())
G_DECLARE_FINAL_TYPE (SosUsualWidth, sos_usual_width, SOS, USUAL_WIDTH, GtkLayoutManager)

void sos_usual_width_set_usual (SosUsualWidth *self, int usual);

G_END_DECLS
