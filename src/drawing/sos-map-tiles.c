/* sos-map-tiles.c - what stands on a tile: the name above, the figure below to the right, how many schools to the left. */
#include "config.h"
#include "sos-map-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define INSET 4.5
#define LEADING 1.17
#define CLEAR 4.0 /* from pin to figure */

/* The first line at the top left; FALSE, and nothing of it, where it is wider than the tile or comes down to the figure. */
static gboolean
try_name (SosMapDrawing *self, guint borough, SosMapTextRole role, const char *name, gboolean broken, double floor_y)
{
  const SosBox *tile = &self->boxes[borough];
  const double size = sos_map_size (self, role);
  const guint first = self->texts->len;
  g_autofree char *words = g_strdup (name);
  g_auto (GStrv) lines = NULL;
  double baseline = tile->top + INSET + 0.8 * size;

  if (!broken)
    g_strdelimit (words, "/", ' ');
  lines = g_strsplit (words, "/", 2);
  for (guint i = 0; lines[i] != NULL; i++, baseline += LEADING * size)
    {
      SosMapText *line = sos_map_add_text (self, self->texts, role, borough, lines[i]);

      sos_map_move_text (line, tile->left + INSET, round (baseline));
      if (line->box.right <= tile->right - 2 && line->box.bottom <= floor_y)
        continue;
      while (self->texts->len > first)
        sos_map_drop_text (self->texts);
      return FALSE;
    }
  return TRUE;
}

/* A little smaller rather than shorter, and shorter rather than not at all. */
static gboolean
try_names (SosMapDrawing *self, guint borough, double floor_y)
{
  static const SosMapTextRole roles[] = { SOS_MAP_TEXT_NAME, SOS_MAP_TEXT_SMALL_NAME };
  const char *const *names = sos_map_borough (self, borough)->short_names;

  for (guint i = 0; names[i] != NULL; i++)
    for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
      if (try_name (self, borough, roles[r], names[i], FALSE, floor_y) || try_name (self, borough, roles[r], names[i], TRUE, floor_y))
        return TRUE;
  return FALSE;
}

/* The largest that the tile holds, to the right at the bottom. */
static SosMapText *
add_number (SosMapDrawing *self, guint borough)
{
  static const SosMapTextRole roles[] = { SOS_MAP_TEXT_TILE_NUMBER, SOS_MAP_TEXT_NUMBER, SOS_MAP_TEXT_SMALL_NUMBER };
  const SosBox *tile = &self->boxes[borough];
  g_autofree char *words = sos_shown_dup_text (self->picture->shown[borough], self->picture->external);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      SosMapText *number = sos_map_add_text (self, self->texts, roles[i], borough, words);
      const double pad = MIN (9, (tile->right - tile->left - number->width) / 2);

      sos_map_move_text (number, tile->right - pad - number->width, round (tile->bottom - MIN (10, pad + 3)));
      if (pad >= 2 && number->box.top >= tile->top + 2)
        return number;
      sos_map_drop_text (self->texts);
    }
  return NULL;
}

static void
add_pins (SosMapDrawing *self, guint borough, const SosBox *number)
{
  const guint n = sos_map_count_pins (self, borough);
  const SosBox *tile = &self->boxes[borough];
  const double scale = self->frame.text_scale;
  SosMapPlacedPin pin = { borough, 1, tile->left + 5 + 6 * scale, tile->bottom - 8 };
  g_autofree char *words = g_strdup_printf ("%u", n);
  SosMapText *count;

  pin.box = (SosBox){ pin.x - 6 * scale, pin.y - 1.6 * scale * SOS_MAP_PIN, pin.x + 6 * scale, pin.y };
  pin.disc = pin.name = -1;
  if (n == 0 || pin.box.right + CLEAR > number->left)
    return;
  g_array_append_val (self->pins, pin);
  if (n == 1)
    return;
  count = sos_map_add_text (self, self->texts, SOS_MAP_TEXT_TILE_PINS, borough, words);
  sos_map_move_text (count, pin.x + 8 * scale, round (tile->bottom - 9));
  if (count->box.right + CLEAR > number->left)
    sos_map_drop_text (self->texts);
}

static void
place_river (SosMapDrawing *self)
{
  guint rows, columns, river;
  SosMapText *words;

  sos_borough_map_get_tiles (self->picture->map, &rows, &columns, &river);
  if (river + 1 >= rows)
    return;
  self->river = self->top + (river + 1) * self->tile + 5 * self->frame.text_scale;
  words = sos_map_add_text (self, self->texts, SOS_MAP_TEXT_RIVER, -1, _("Thames"));
  sos_map_move_text (words, self->left + 4, round (self->river + 5 + words->size));
  for (guint b = 0; b < sos_map_n (self); b++)
    if (sos_box_overlaps (&words->box, &self->boxes[b]))
      {
        sos_map_drop_text (self->texts);
        return;
      }
}

void
sos_map_place_tile_labels (SosMapDrawing *self)
{
  place_river (self);
  for (guint b = 0; b < sos_map_n (self); b++)
    {
      const SosMapText *number = add_number (self, b);
      const SosBox box = number != NULL ? number->box : (SosBox){ 0 };

      if (number == NULL)
        continue;
      self->labels[b] = try_names (self, b, box.top - 1) ? SOS_MAP_NAME_AND_NUMBER : SOS_MAP_NUMBER_ALONE;
      add_pins (self, b, &box);
    }
}
