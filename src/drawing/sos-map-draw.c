/* sos-map-draw.c - the one hand that draws the map. Places nothing, measures nothing. */
#include "config.h"
#include "sos-map-draw.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "sos-map-private.h"
#include "sos-strokes.h"

#define HALO 2.75
#define GROUND 3.0 /* round a word, clear of the pattern */

/* ---- boroughs ---- */

static SosMapClass
get_class (const SosMapDrawing *self, guint borough)
{
  return sos_map_class_of (self->picture->shown[borough]);
}

/* Seen a little: a line is as wide as half of it beyond the outline. */
static gboolean
is_in_clip (cairo_t *cr, const SosBox *box)
{
  const SosBox grown = sos_box_grown (box, 4);
  SosBox clip;

  cairo_clip_extents (cr, &clip.left, &clip.top, &clip.right, &clip.bottom);
  return sos_box_overlaps (&grown, &clip);
}

/* Room for what stands in the borough: no mark of a pattern touches a letter, on paper neither. */
static void
clear_ground (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough)
{
  cairo_save (cr);
  sos_map_add_outline (self, cr, borough);
  cairo_clip (cr);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const SosMapText *text = sos_map_text (self->texts, i);
      const SosBox box = sos_box_grown (&text->box, GROUND);

      if (text->borough == (int) borough)
        sos_stroke_rectangle (cr, box.left, box.top, box.right - box.left, box.bottom - box.top, GROUND);
    }
  sos_ink_set (&pen->ramp->classes[get_class (self, borough)].fill, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_borough (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough)
{
  const SosBox *box = &self->boxes[borough];

  sos_map_add_outline (self, cr, borough);
  sos_map_ramp_fill (pen->ramp, cr, get_class (self, borough), box->left, box->top, box->right, box->bottom);
  if (sos_map_class_has_pattern (get_class (self, borough)))
    clear_ground (self, cr, pen, borough);
}

/* Boroughs are parted by a line in the colour of the page, so that it is seen on any of them. */
static void
draw_border (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough)
{
  sos_map_add_outline (self, cr, borough);
  sos_ink_set (&pen->palette->page, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
draw_edge (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough)
{
  const SosMapClass class = get_class (self, borough);

  if (!pen->ramp->edged && class != SOS_MAP_NONE && class != SOS_MAP_NOT_SHOWN)
    return;
  sos_map_add_outline (self, cr, borough);
  sos_ink_set (&pen->ramp->edge, cr);
  cairo_set_line_width (cr, pen->ramp->edge_width);
  cairo_stroke (cr);
}

static void
draw_each (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen,
           void (*draw) (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough))
{
  for (guint b = 0; b < sos_map_n (self); b++)
    if (is_in_clip (cr, &self->boxes[b]))
      draw (self, cr, pen, b);
}

static void
draw_river (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen)
{
  guint rows, columns, river;
  const double tile = self->tile, swing = 0.07 * tile;

  if (self->frame.form != SOS_MAP_TILES || self->river <= 0)
    return;
  sos_borough_map_get_tiles (self->picture->map, &rows, &columns, &river);
  cairo_move_to (cr, self->left + 0.1 * tile, self->river);
  for (guint i = 0; i < columns; i++)
    {
      const double from = self->left + (i + 0.1) * tile, to = MIN (from + tile, self->left + columns * tile - 4);

      cairo_curve_to (cr, from + 0.3 * tile, self->river - swing, from + 0.6 * tile, self->river + swing, to, self->river);
    }
  sos_ink_set (&pen->palette->accent_line, cr);
  cairo_set_line_width (cr, 2.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

/* ---- pins ---- */

static void
draw_pin (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, double x, double y)
{
  const double s = SOS_MAP_PIN * self->frame.text_scale;

  cairo_move_to (cr, x, y);
  cairo_curve_to (cr, x - s * 0.25, y - s * 0.45, x - s * 0.5, y - s * 0.62, x - s * 0.5, y - s);
  cairo_arc (cr, x, y - s, s * 0.5, G_PI, 0);
  cairo_curve_to (cr, x + s * 0.5, y - s * 0.62, x + s * 0.25, y - s * 0.45, x, y);
  cairo_close_path (cr);
  sos_ink_set (&pen->palette->view, cr);
  cairo_set_line_width (cr, 3);
  cairo_stroke_preserve (cr);
  sos_ink_set (&pen->palette->ink, cr);
  cairo_fill (cr);
  sos_ink_set (&pen->palette->view, cr);
  cairo_arc (cr, x, y - s, s * 0.2, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_disc (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, double x, double y)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, sos_map_disc (self), 0, 2 * G_PI);
  sos_ink_set (&pen->palette->view, cr);
  cairo_fill_preserve (cr);
  sos_ink_set (&pen->palette->ink, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
draw_pins (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen)
{
  for (guint i = 0; i < self->pins->len; i++)
    {
      const SosMapPlacedPin *pin = &g_array_index (self->pins, SosMapPlacedPin, i);

      if (is_in_clip (cr, &pin->box))
        draw_pin (self, cr, pen, pin->x, pin->y);
    }
  if (self->key_pin.right > self->key_pin.left)
    draw_pin (self, cr, pen, (self->key_pin.left + self->key_pin.right) / 2, self->key_pin.bottom);
}

/* ---- texts ---- */

static void
show_text (cairo_t *cr, const SosMapText *text)
{
  const double baseline = sos_stroke_whole_y (cr, text->baseline);

  if (text->role == SOS_MAP_TEXT_FOOT)
    {
      cairo_move_to (cr, text->x, baseline - pango_layout_get_baseline (text->layout) / (double) PANGO_SCALE);
      pango_cairo_show_layout (cr, text->layout);
      return;
    }
  cairo_move_to (cr, text->x, baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (text->layout, 0));
}

static void
draw_halo (cairo_t *cr, const SosMapText *text, const SosInk *fill)
{
  cairo_move_to (cr, text->x, sos_stroke_whole_y (cr, text->baseline));
  pango_cairo_layout_line_path (cr, pango_layout_get_line_readonly (text->layout, 0));
  sos_ink_set (fill, cr);
  cairo_set_line_width (cr, HALO);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static const SosInk *
get_ink (const SosMapPen *pen, SosMapTextRole role)
{
  const gboolean quiet = role == SOS_MAP_TEXT_NOTE || role == SOS_MAP_TEXT_KEY || role == SOS_MAP_TEXT_RIVER || role == SOS_MAP_TEXT_FOOT;

  return quiet ? &pen->palette->dim : &pen->palette->ink;
}

static void
draw_text (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, const SosMapText *text)
{
  const SosMapClass class = text->borough >= 0 ? get_class (self, (guint) text->borough) : SOS_MAP_NONE;

  if (!is_in_clip (cr, &text->box))
    return;
  /* It may stand over the edge. */
  if (text->role == SOS_MAP_TEXT_SMALL_NUMBER && text->borough >= 0)
    draw_halo (cr, text, &pen->ramp->classes[class].fill);
  sos_ink_set (text->borough >= 0 ? &pen->ramp->classes[class].text : get_ink (pen, text->role), cr);
  show_text (cr, text);
}

static void
draw_texts (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen)
{
  for (guint i = 0; i < self->texts->len; i++)
    draw_text (self, cr, pen, sos_map_text (self->texts, i));
}

/* ---- legend ---- */

void
sos_map_draw_swatch (cairo_t *cr, const SosMapPen *pen, SosMapClass class, double x, double y, double width, double height)
{
  sos_stroke_rectangle (cr, x + 0.5, y + 0.5, width - 1, height - 1, 3);
  sos_map_ramp_fill (pen->ramp, cr, class, x, y, x + width, y + height);
  sos_stroke_rectangle (cr, x + 0.5, y + 0.5, width - 1, height - 1, 3);
  sos_ink_set (&pen->palette->mark, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_legend (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen)
{
  const double scale = self->frame.text_scale;

  for (guint i = 0; i < self->legend->len; i++)
    {
      const SosMapLegendRow *row = &g_array_index (self->legend, SosMapLegendRow, i);

      sos_map_draw_swatch (cr, pen, row->class, row->x, row->y, scale * SOS_MAP_SWATCH_WIDTH, scale * SOS_MAP_SWATCH_HEIGHT);
    }
}

/* ---- all ---- */

static void
begin (cairo_t *cr)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
}

void
sos_map_draw_base (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen)
{
  begin (cr);
  draw_each (self, cr, pen, draw_borough);
  if (self->frame.form == SOS_MAP_SHAPES)
    draw_each (self, cr, pen, draw_border);
  draw_each (self, cr, pen, draw_edge);
  draw_river (self, cr, pen);
  draw_legend (self, cr, pen);
  draw_texts (self, cr, pen);
  draw_pins (self, cr, pen);
  cairo_restore (cr);
}

static void
draw_school (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, const SosMapPlacedPin *pin)
{
  const double disc = sos_map_disc (self);
  const SosMapText *number = sos_map_text (self->chosen, pin->disc), *name = pin->name > 0 ? sos_map_text (self->chosen, pin->name) : NULL;

  draw_disc (self, cr, pen, pin->x, pin->y - disc);
  show_text (cr, number);
  if (name == NULL)
    return;
  draw_disc (self, cr, pen, name->x - 6 - disc, name->baseline - 0.36 * name->size);
  cairo_save (cr);
  cairo_translate (cr, name->x - 6 - disc - pin->x, name->baseline - 0.36 * name->size - (pin->y - disc));
  show_text (cr, number);
  cairo_restore (cr);
  show_text (cr, name);
}

static void
draw_line (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough, const SosInk *ink, double width)
{
  sos_map_add_outline (self, cr, borough);
  sos_ink_set (&pen->palette->view, cr);
  cairo_set_line_width (cr, width + 3);
  cairo_stroke_preserve (cr);
  sos_ink_set (ink, cr);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* What the borough is called and its figure, over whatever stands there, where its label says less. */
static void
draw_tag (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough)
{
  SosBox box;

  if (!sos_map_drawing_get_tag_box (self, borough, &box))
    return;
  sos_stroke_rectangle (cr, box.left + 0.5, box.top + 0.5, box.right - box.left - 1, box.bottom - box.top - 1, 4);
  sos_ink_set (&pen->palette->view, cr);
  cairo_fill_preserve (cr);
  sos_ink_set (&pen->palette->ink, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  show_text (cr, sos_map_get_tag (self, borough));
}

void
sos_map_draw_chosen (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough)
{
  g_return_if_fail (borough < sos_map_n (self));

  begin (cr);
  draw_line (self, cr, pen, borough, &pen->palette->ink, 2.5);
  for (guint i = 0; self->frame.form == SOS_MAP_SHAPES && i < self->pins->len; i++)
    {
      const SosMapPlacedPin *pin = &g_array_index (self->pins, SosMapPlacedPin, i);

      if (pin->borough == borough && pin->disc >= 0)
        draw_school (self, cr, pen, pin);
    }
  draw_tag (self, cr, pen, borough);
  cairo_restore (cr);
}

void
sos_map_draw_pointed (const SosMapDrawing *self, cairo_t *cr, const SosMapPen *pen, guint borough)
{
  g_return_if_fail (borough < sos_map_n (self));

  begin (cr);
  draw_line (self, cr, pen, borough, &pen->palette->accent_line, 1.5);
  draw_tag (self, cr, pen, borough);
  cairo_restore (cr);
}
