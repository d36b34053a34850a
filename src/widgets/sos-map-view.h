/* sos-map-view.h - the map of boroughs as a drawing that can be walked through, pointed at and moved. Knows no store and no page. */
#pragma once

#include <gtk/gtk.h>

#include "sos-map-picture.h"

G_BEGIN_DECLS

/* Boroughs go by their place in the map of the picture, -1 being none.
 *
 * Properties: "picture" (pointer, SosMapPicture), "tiles" (boolean: each borough the same size), "selected" (int).
 * Signal:     "activated" (int borough): Enter, double click
 * Actions:    "drawing.zoom-in", "drawing.zoom-out", "drawing.fit" (for buttons elsewhere; + - 0 do the same) */
#define SOS_TYPE_MAP_VIEW (sos_map_view_get_type ())
G_DECLARE_FINAL_TYPE (SosMapView, sos_map_view, SOS, MAP_VIEW, GtkWidget)

GtkWidget *sos_map_view_new (void);
/* The one selected, and what part is seen, stay as they are. NULL: an empty drawing. */
void sos_map_view_set_picture (SosMapView *self, SosMapPicture *picture);
SosMapPicture *sos_map_view_get_picture (SosMapView *self);
void sos_map_view_set_tiles (SosMapView *self, gboolean tiles);
gboolean sos_map_view_get_tiles (SosMapView *self);
/* Also scrolls to it, where it is not seen. */
void sos_map_view_set_selected (SosMapView *self, int borough);
int sos_map_view_get_selected (SosMapView *self);
/* A place within a borough, in the widget's own pixels. FALSE where nothing is drawn. */
gboolean sos_map_view_find_place (SosMapView *self, int borough, double *x, double *y);

G_END_DECLS
