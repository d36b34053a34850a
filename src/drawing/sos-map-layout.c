/* sos-map-layout.c - how large the map is within its frame, and what is placed after what. Draws nothing. */
#include "config.h"
#include "sos-map-private.h"

#include <math.h>
#include <pango/pangocairo.h>

#define TOP 18.0
#define LEGEND_LEFT 24.0
#define LEGEND_BELOW 12.0
#define AWAY 8.0 /* from the legend to the map */

static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

static void
clear_text (gpointer data)
{
  g_object_unref (((SosMapText *) data)->layout);
}

static GArray *
make_texts (void)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (SosMapText));

  g_array_set_clear_func (texts, clear_text);
  return texts;
}

/* ---- how large ---- */

static SosBox
get_shape_box (const SosMapDrawing *self, const SosBorough *borough)
{
  return (SosBox){ sos_map_x (self, borough->least.x), sos_map_y (self, borough->least.y), sos_map_x (self, borough->most.x),
                   sos_map_y (self, borough->most.y) };
}

static void
fit_shapes (SosMapDrawing *self, double height)
{
  guint map_width, map_height;

  sos_borough_map_get_size (self->picture->map, &map_width, &map_height);
  self->scale = MAX (MIN ((self->frame.width - 2 * SOS_MAP_MARGIN) / map_width, (height - TOP - AWAY) / map_height), 1e-4);
  self->left = (self->frame.width - map_width * self->scale) / 2;
  self->top = TOP;
}

static void
fit_tiles (SosMapDrawing *self, double height)
{
  guint rows, columns, river;

  sos_borough_map_get_tiles (self->picture->map, &rows, &columns, &river);
  self->tile = MAX (floor (MIN ((self->frame.width - 32) / columns, (height - TOP - AWAY - 10 * self->frame.text_scale) / rows)), 8);
  self->left = floor ((self->frame.width - columns * self->tile) / 2);
  self->top = TOP - 2;
}

static void
fit (SosMapDrawing *self, double height)
{
  if (self->frame.form == SOS_MAP_TILES)
    fit_tiles (self, height);
  else
    fit_shapes (self, height);
  for (guint b = 0; b < sos_map_n (self); b++)
    self->boxes[b] = self->frame.form == SOS_MAP_TILES ? sos_map_tile_box (self, sos_map_borough (self, b))
                                                       : get_shape_box (self, sos_map_borough (self, b));
}

static gboolean
are_clear (SosMapDrawing *self)
{
  g_autoptr (SosRoom) room = sos_map_make_free_room (self);
  const SosBox legend = sos_box_grown (&self->legend_box, 2), key = sos_box_grown (&self->key_box, 2);

  return !sos_box_overlaps (&legend, &key) && sos_room_is_free (room, &legend) && sos_room_is_free (room, &key);
}

/* Both in one column at the left, and all of the map above them. */
static void
place_legend_below (SosMapDrawing *self, double bottom)
{
  const double key = sos_map_measure_key (self), top = floor (bottom - LEGEND_BELOW - key - sos_map_measure_legend (self));

  sos_map_clear_legend (self);
  sos_map_place_legend (self, LEGEND_LEFT, top);
  sos_map_place_key (self, LEGEND_LEFT, 0, floor (bottom - LEGEND_BELOW - key));
  fit (self, top - AWAY);
}

/* In the lower corners, which London leaves free; where it does not, below a smaller map. */
static void
place_legend (SosMapDrawing *self, double bottom)
{
  sos_map_place_legend (self, LEGEND_LEFT, floor (bottom - LEGEND_BELOW - sos_map_measure_legend (self)));
  sos_map_place_key (self, 0, self->frame.width - LEGEND_LEFT, floor (bottom - LEGEND_BELOW - sos_map_measure_key (self)));
  if (!are_clear (self))
    place_legend_below (self, bottom);
}

static double
place_foot (SosMapDrawing *self)
{
  const double width = self->frame.width - 2 * LEGEND_LEFT, height = sos_map_measure_foot (self, width);

  if (self->picture->foot->len > 0)
    sos_map_place_foot (self, LEGEND_LEFT, width, self->frame.height - LEGEND_BELOW - height);
  return self->frame.height - (height > 0 ? height + LEGEND_BELOW : 0);
}

static void
lay_out (SosMapDrawing *self)
{
  const double bottom = place_foot (self);

  fit (self, bottom);
  place_legend (self, bottom);
  if (self->frame.form == SOS_MAP_TILES)
    {
      sos_map_place_tile_labels (self);
      return;
    }
  sos_map_place_pins (self);
  sos_map_place_labels (self);
  sos_map_place_school_names (self);
}

SosMapDrawing *
sos_map_drawing_new (SosMapPicture *picture, const SosMapFrame *frame)
{
  SosMapDrawing *self = g_new0 (SosMapDrawing, 1);

  self->picture = sos_map_picture_ref (picture);
  self->frame = *frame;
  self->frame.text_scale = frame->text_scale > 0 ? frame->text_scale : 1;
  self->font = pango_font_description_copy (frame->font);
  self->frame.font = self->font;
  self->context = create_context ();
  self->boxes = g_new0 (SosBox, sos_map_n (self));
  self->labels = g_new0 (SosMapLabel, sos_map_n (self));
  self->texts = make_texts ();
  self->chosen = make_texts ();
  self->pins = g_array_new (FALSE, TRUE, sizeof (SosMapPlacedPin));
  self->legend = g_array_new (FALSE, FALSE, sizeof (SosMapLegendRow));
  lay_out (self);
  return self;
}

void
sos_map_drawing_free (SosMapDrawing *self)
{
  g_array_unref (self->texts);
  g_array_unref (self->chosen);
  g_array_unref (self->pins);
  g_array_unref (self->legend);
  g_free (self->boxes);
  g_free (self->labels);
  g_object_unref (self->context);
  pango_font_description_free (self->font);
  sos_map_picture_unref (self->picture);
  g_free (self);
}

SosMapPicture *
sos_map_drawing_get_picture (const SosMapDrawing *self)
{
  return self->picture;
}

void
sos_map_drawing_get_box (const SosMapDrawing *self, guint borough, SosBox *box)
{
  g_return_if_fail (borough < sos_map_n (self));

  *box = self->boxes[borough];
}

void
sos_map_drawing_get_chosen_box (const SosMapDrawing *self, guint borough, SosBox *box)
{
  g_return_if_fail (borough < sos_map_n (self));

  *box = sos_box_grown (&self->boxes[borough], 4);
  for (guint i = 0; i < self->pins->len; i++)
    {
      const SosMapPlacedPin *pin = &g_array_index (self->pins, SosMapPlacedPin, i);

      if (pin->borough != borough)
        continue;
      sos_box_include (box, &pin->box);
      if (pin->name > 0)
        {
          const SosBox name = sos_map_text (self->chosen, pin->name)->box;
          const SosBox with_disc = sos_box_grown (&(SosBox){ name.left - 2 * sos_map_disc (self) - 6, name.top, name.right, name.bottom }, 4);

          sos_box_include (box, &with_disc);
        }
    }
}

SosMapLabel
sos_map_drawing_get_label (const SosMapDrawing *self, guint borough)
{
  g_return_val_if_fail (borough < sos_map_n (self), SOS_MAP_NO_LABEL);

  return self->labels[borough];
}
