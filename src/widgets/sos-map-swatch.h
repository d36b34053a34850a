/* sos-map-swatch.h - the class of a figure as the legend of the map shows it, for a row of a table. */
#pragma once

#include <gtk/gtk.h>

#include "sos-suppression-rules.h"

G_BEGIN_DECLS

#define SOS_TYPE_MAP_SWATCH (sos_map_swatch_get_type ())
G_DECLARE_FINAL_TYPE (SosMapSwatch, sos_map_swatch, SOS, MAP_SWATCH, GtkWidget)

GtkWidget *sos_map_swatch_new (void);
/* NULL: nothing is drawn, but the room for it stays. */
void sos_map_swatch_set (SosMapSwatch *self, const SosShown *shown);

G_END_DECLS
