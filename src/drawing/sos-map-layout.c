/* sos-map-layout.c - how large the map is within its frame, and what is placed after what. Draws nothing. */
#include "config.h"
#include "sos-map-private.h"

#include <math.h>
#include <string.h>
#include <pango/pangocairo.h>

#define TOP 18.0
#define LEGEND_BELOW 12.0
#define AWAY 8.0 /* from the legend to the map */
#define STEP 6.0

/* With fonts of its own: it may be laid out in one thread, and drawn in another that draws other words as well. */
static PangoContext *
create_context (void)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
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

/* The part of the frame that the map may take. */
typedef struct
{
  double left, height;
  gboolean aside; /* at its right, not in its middle */
} Part;

static double
get_left (const SosMapDrawing *self, const Part *part, double width, double margin)
{
  return part->aside ? self->frame.width - margin - width : part->left + (self->frame.width - part->left - width) / 2;
}

static void
fit_shapes (SosMapDrawing *self, const Part *part)
{
  guint width, height;

  sos_borough_map_get_size (self->picture->map, &width, &height);
  self->scale = MAX (MIN ((self->frame.width - part->left - 2 * SOS_MAP_MARGIN) / width, (part->height - TOP - AWAY) / height), 1e-4);
  self->left = get_left (self, part, width * self->scale, SOS_MAP_MARGIN);
  self->top = TOP;
}

static void
fit_tiles (SosMapDrawing *self, const Part *part)
{
  guint rows, columns, river;

  sos_borough_map_get_tiles (self->picture->map, &rows, &columns, &river);
  self->tile = MAX (floor (MIN ((self->frame.width - part->left - 32) / columns, (part->height - TOP - AWAY - 10 * self->frame.text_scale) / rows)), 8);
  self->left = floor (get_left (self, part, columns * self->tile, 16));
  self->top = TOP - 2;
}

static double
fit (SosMapDrawing *self, const Part *part)
{
  const gboolean tiles = self->frame.form == SOS_MAP_TILES;

  if (tiles)
    fit_tiles (self, part);
  else
    fit_shapes (self, part);
  for (guint b = 0; b < sos_map_n (self); b++)
    self->boxes[b] = tiles ? sos_map_tile_box (self, sos_map_borough (self, b)) : get_shape_box (self, sos_map_borough (self, b));
  return tiles ? self->tile : self->scale;
}

static gboolean
are_clear (SosMapDrawing *self)
{
  g_autoptr (SosRoom) room = sos_map_make_free_room (self);
  const SosBox legend = sos_box_grown (&self->legend_box, 2), key = sos_box_grown (&self->key_box, 2);

  return !sos_box_overlaps (&self->legend_box, &self->key_box) && sos_room_is_free (room, &legend) && sos_room_is_free (room, &key);
}

static void
put_in_corners (SosMapDrawing *self, double bottom)
{
  sos_map_place_legend (self, SOS_MAP_LEGEND_LEFT, floor (bottom - LEGEND_BELOW - sos_map_measure_legend (self)));
  sos_map_place_key (self, 0, self->frame.width - SOS_MAP_LEGEND_LEFT, floor (bottom - LEGEND_BELOW - sos_map_measure_key (self)));
}

static void
put_in_column (SosMapDrawing *self, double bottom)
{
  const double key = sos_map_measure_key (self);

  sos_map_clear_legend (self);
  sos_map_place_legend (self, SOS_MAP_LEGEND_LEFT, floor (bottom - LEGEND_BELOW - key - sos_map_measure_legend (self)));
  sos_map_place_key (self, SOS_MAP_LEGEND_LEFT, 0, floor (bottom - LEGEND_BELOW - key));
}

/* A little smaller, the map may be clear of the legend. */
static gboolean
make_smaller (SosMapDrawing *self, double bottom, gboolean aside)
{
  for (Part part = { 0, bottom, aside }; part.height > self->legend_box.top; part.height -= STEP)
    {
      fit (self, &part);
      if (are_clear (self))
        return TRUE;
    }
  return FALSE;
}

/* In the lower corners, which London leaves free; else in one column in the left one, the map moved to the right and smaller as far as
 * need be; else all of the map above that column, or beside it, where it is larger. */
static void
place_legend (SosMapDrawing *self, double bottom)
{
  const Part middle = { 0, bottom, FALSE };
  Part above = { 0, 0, FALSE }, beside = { 0, bottom, FALSE };

  fit (self, &middle);
  put_in_corners (self, bottom);
  if (are_clear (self) || (self->frame.form == SOS_MAP_TILES && make_smaller (self, bottom, FALSE)))
    return;
  put_in_column (self, bottom);
  if (make_smaller (self, bottom, TRUE))
    return;
  above.height = self->legend_box.top - AWAY;
  beside.left = MAX (self->legend_box.right, self->key_box.right) + AWAY;
  if (fit (self, &beside) <= fit (self, &above))
    return;
  fit (self, &beside);
}

static double
place_foot (SosMapDrawing *self)
{
  const double width = self->frame.width - 2 * SOS_MAP_LEGEND_LEFT, height = sos_map_measure_foot (self, width);

  if (self->picture->foot->len > 0)
    sos_map_place_foot (self, SOS_MAP_LEGEND_LEFT, width, self->frame.height - LEGEND_BELOW - height);
  return self->frame.height - (height > 0 ? height + LEGEND_BELOW : 0);
}

/* A tile has one pin for all of its schools, with their number. */
guint
sos_map_drawing_count_left_out (const SosMapDrawing *self)
{
  guint n = self->picture->pins->len;

  for (guint i = 0; i < self->pins->len; i++)
    n -= self->frame.form == SOS_MAP_TILES ? sos_map_count_pins (self, g_array_index (self->pins, SosMapPlacedPin, i).borough) : 1;
  return n;
}

static void
place_shapes (SosMapDrawing *self)
{
  sos_map_place_known_pins (self);
  sos_map_place_labels (self);
  sos_map_place_school_names (self);
}

static void
place_all (SosMapDrawing *self)
{
  place_legend (self, place_foot (self));
  if (self->frame.form == SOS_MAP_TILES)
    sos_map_place_tile_labels (self);
  else
    place_shapes (self);
  sos_map_place_tags (self);
}

static void
clear_all (SosMapDrawing *self)
{
  GArray *const placed[] = { self->texts, self->chosen, self->tags, self->pins, self->legend };

  for (guint i = 0; i < G_N_ELEMENTS (placed); i++)
    g_array_set_size (placed[i], 0);
  memset (self->labels, 0, sos_map_n (self) * sizeof *self->labels);
  self->river = 0;
}

/* Whether some pins have no room is known last, and the row that says so takes some itself: then all is placed once more. */
static void
lay_out (SosMapDrawing *self)
{
  place_all (self);
  self->left_out = sos_map_drawing_count_left_out (self);
  if (self->left_out == 0)
    return;
  clear_all (self);
  place_all (self);
  sos_map_say_left_out (self, sos_map_drawing_count_left_out (self));
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
  self->tags = make_texts ();
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
  g_array_unref (self->tags);
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

static void
include_tag (const SosMapDrawing *self, guint borough, SosBox *box)
{
  SosBox tag;

  if (sos_map_drawing_get_tag_box (self, borough, &tag))
    sos_box_include (box, &tag);
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
  include_tag (self, borough, box);
}

void
sos_map_drawing_get_pointed_box (const SosMapDrawing *self, guint borough, SosBox *box)
{
  g_return_if_fail (borough < sos_map_n (self));

  *box = sos_box_grown (&self->boxes[borough], 3);
  include_tag (self, borough, box);
}

SosMapLabel
sos_map_drawing_get_label (const SosMapDrawing *self, guint borough)
{
  g_return_val_if_fail (borough < sos_map_n (self), SOS_MAP_NO_LABEL);

  return self->labels[borough];
}
