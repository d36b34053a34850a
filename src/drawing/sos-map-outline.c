/* sos-map-outline.c - the line round a borough or its tile, and the room it leaves. */
#include "config.h"
#include "sos-map-private.h"

#include "sos-strokes.h"

#define WITHIN 1.75 /* from the edge to any word */
#define AROUND 6.0

guint
sos_map_n (const SosMapDrawing *self)
{
  return sos_borough_map_get_n (self->picture->map);
}

const SosBorough *
sos_map_borough (const SosMapDrawing *self, guint borough)
{
  return sos_borough_map_get (self->picture->map, borough);
}

double
sos_map_x (const SosMapDrawing *self, double metres)
{
  return self->left + metres * self->scale;
}

double
sos_map_y (const SosMapDrawing *self, double metres)
{
  return self->top + metres * self->scale;
}

SosBox
sos_map_tile_box (const SosMapDrawing *self, const SosBorough *borough)
{
  guint rows, columns, river;
  double x, y;

  sos_borough_map_get_tiles (self->picture->map, &rows, &columns, &river);
  x = self->left + borough->column * self->tile + SOS_MAP_GAP / 2;
  y = self->top + borough->row * self->tile + (borough->row > river ? 10 * self->frame.text_scale : 0) + SOS_MAP_GAP / 2;
  return (SosBox){ x, y, x + self->tile - SOS_MAP_GAP, y + self->tile - SOS_MAP_GAP };
}

static void
add_ring (const SosMapDrawing *self, cairo_t *cr, const SosMapRing *ring)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < ring->n; i++)
    cairo_line_to (cr, sos_map_x (self, ring->points[i].x), sos_map_y (self, ring->points[i].y));
  cairo_close_path (cr);
}

void
sos_map_add_outline (const SosMapDrawing *self, cairo_t *cr, guint place)
{
  const SosBorough *borough = sos_map_borough (self, place);
  const SosBox *box = &self->boxes[place];

  if (self->frame.form == SOS_MAP_TILES)
    sos_stroke_rectangle (cr, box->left, box->top, box->right - box->left, box->bottom - box->top, SOS_MAP_CORNER);
  else
    for (guint r = 0; r < borough->n_rings; r++)
      add_ring (self, cr, &borough->rings[r]);
}

/* ---- room ---- */

typedef struct
{
  const SosMapDrawing *drawing;
  guint borough;
} Painting;

static void
paint_borough (cairo_t *cr, gpointer data)
{
  const Painting *painting = data;

  sos_map_add_outline (painting->drawing, cr, painting->borough);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill_preserve (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_set_line_width (cr, 2 * WITHIN);
  cairo_stroke (cr);
}

SosRoom *
sos_map_make_borough_room (SosMapDrawing *self, guint borough)
{
  Painting painting = { self, borough };

  return sos_room_new (&self->boxes[borough], paint_borough, &painting);
}

static void
paint_free (cairo_t *cr, gpointer data)
{
  const SosMapDrawing *self = data;

  cairo_paint (cr);
  for (guint b = 0; b < sos_map_n (self); b++)
    sos_map_add_outline (self, cr, b);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_set_line_width (cr, 2 * AROUND);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
}

SosRoom *
sos_map_make_free_room (SosMapDrawing *self)
{
  const SosBox page = { 0, 0, self->frame.width, self->frame.height };

  return sos_room_new (&page, paint_free, self);
}
