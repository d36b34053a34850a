/* sos-map-draw.h - the one hand that draws the map, on screen, printer and PDF. Places nothing. */
#pragma once

#include <cairo.h>

#include "sos-map-layout.h"
#include "sos-map-ramp.h"

G_BEGIN_DECLS

typedef struct
{
  const SosPalette *palette;
  const SosMapRamp *ramp; /* of the same name */
} SosMapPen;

/* All that does not change with the choice, so that it may be kept as a picture. The page behind it is the caller's. */
void sos_map_draw_base (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen);
/* Over it: the outline of the one chosen, its schools numbered and named; its name and figure, if its label has not both. */
void sos_map_draw_chosen (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough);
/* Over it: the one under the pointer, a thinner line in the accent; its name as well. */
void sos_map_draw_pointed (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough);

/* A class as the legend shows it, for the table: within @width and @height from @x, @y. */
void sos_map_draw_swatch (cairo_t *cr, const SosMapPen *pen, SosMapClass class, double x, double y, double width, double height);

G_END_DECLS
