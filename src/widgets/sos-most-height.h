/* sos-most-height.h - a layout of one scrolled window: as high as what is in it, up to a limit. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For the layout manager of an AdwBin. GtkScrolledWindow alone does not ask what is in it for its height at the width there is. */
#define SOS_TYPE_MOST_HEIGHT (sos_most_height_get_type ())
G_DECLARE_FINAL_TYPE (SosMostHeight, sos_most_height, SOS, MOST_HEIGHT, GtkLayoutManager)

/* -1, as at first: no limit, and nothing is scrolled. */
void sos_most_height_set_most (SosMostHeight *self, int most);

G_END_DECLS
