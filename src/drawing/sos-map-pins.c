/* sos-map-pins.c - where schools stand, and their names beside the borough once it is chosen. */
#include "config.h"
#include "sos-map-private.h"

#include <math.h>

#define ROW 19.0
#define AWAY 5.0  /* from a list of names to what is round it */
#define CLEAR 3.0 /* from a pin to a word */

guint
sos_map_count_pins (const SosMapDrawing *self, guint borough)
{
  guint n = 0;

  for (guint i = 0; i < self->picture->pins->len; i++)
    n += ((const SosMapPin *) self->picture->pins->pdata[i])->borough == borough;
  return n;
}

double
sos_map_disc (const SosMapDrawing *self)
{
  return SOS_MAP_DISC * self->frame.text_scale;
}

/* The pin stands on its point; the disc that takes its place lies over all of it. */
static SosBox
get_pin_box (const SosMapDrawing *self, double x, double y)
{
  const double disc = sos_map_disc (self);

  return (SosBox){ x - disc - 1, y - 2 * disc - 1, x + disc + 1, y + 1 };
}

/* How far down one would stand: where it is; else below the label, if that is there already. */
static double
get_wish_y (const SosMapDrawing *self, const SosMapPin *pin)
{
  double y = sos_map_y (self, pin->place.y);

  for (guint i = 0; !pin->placed && i < self->texts->len; i++)
    if (sos_map_text (self->texts, i)->borough == (int) pin->borough)
      y = MAX (y, sos_map_text (self->texts, i)->box.bottom + CLEAR + 2 * sos_map_disc (self));
  return y;
}

/* Where it is, or the nearest place in its borough where it covers no other; where there is none, it is left to the list. */
static gboolean
place_pin (SosMapDrawing *self, const SosMapPin *pin, SosRoom *room, guint number)
{
  SosMapPlacedPin placed = { pin->borough, number, sos_map_x (self, pin->place.x), get_wish_y (self, pin) };
  const SosBox wish = get_pin_box (self, placed.x, placed.y);
  SosBox found;

  if (!sos_room_find (room, wish.right - wish.left, wish.bottom - wish.top, (wish.left + wish.right) / 2, (wish.top + wish.bottom) / 2, &found))
    return FALSE;
  placed.x = (found.left + found.right) / 2;
  placed.y = found.bottom - 1;
  placed.box = get_pin_box (self, placed.x, placed.y);
  placed.disc = placed.name = -1;
  sos_room_block (room, &placed.box);
  g_array_append_val (self->pins, placed);
  return TRUE;
}

static void
block_all (const SosMapDrawing *self, SosRoom *room)
{
  for (guint i = 0; i < self->pins->len; i++)
    sos_room_block (room, &g_array_index (self->pins, SosMapPlacedPin, i).box);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const SosBox box = sos_box_grown (&sos_map_text (self->texts, i)->box, CLEAR);

      sos_room_block (room, &box);
    }
}

/* FALSE where some found no room. */
static gboolean
place_in (SosMapDrawing *self, guint borough, gboolean known)
{
  g_autoptr (SosRoom) room = sos_map_count_pins (self, borough) > 0 ? sos_map_make_borough_room (self, borough) : NULL;
  gboolean all = TRUE;
  guint number = 0;

  if (room != NULL)
    block_all (self, room);
  for (guint i = 0; room != NULL && i < self->picture->pins->len; i++)
    {
      const SosMapPin *pin = self->picture->pins->pdata[i];

      if (pin->borough != borough)
        continue;
      number++;
      all = (pin->placed != known || place_pin (self, pin, room, number)) && all;
    }
  return all;
}

void
sos_map_place_known_pins (SosMapDrawing *self)
{
  for (guint b = 0; b < sos_map_n (self); b++)
    place_in (self, b, TRUE);
}

gboolean
sos_map_place_other_pins (SosMapDrawing *self, guint borough)
{
  return place_in (self, borough, FALSE);
}

/* ---- names ---- */

static const char *
get_name (const SosMapDrawing *self, guint borough, guint number)
{
  guint n = 0;

  for (guint i = 0; i < self->picture->pins->len; i++)
    {
      const SosMapPin *pin = self->picture->pins->pdata[i];

      if (pin->borough == borough && ++n == number)
        return pin->name;
    }
  return "";
}

static double
get_row (const SosMapDrawing *self)
{
  return ROW * MAX (self->frame.text_scale, 0.9);
}

/* Discs on the map, and how wide the list is. */
static double
add_texts (SosMapDrawing *self, guint borough)
{
  double widest = 0;

  for (guint i = 0; i < self->pins->len; i++)
    {
      SosMapPlacedPin *pin = &g_array_index (self->pins, SosMapPlacedPin, i);
      g_autofree char *number = g_strdup_printf ("%u", pin->number);
      SosMapText *text;

      if (pin->borough != borough)
        continue;
      pin->disc = (int) self->chosen->len;
      text = sos_map_add_text (self, self->chosen, SOS_MAP_TEXT_DISC, borough, number);
      sos_map_move_text (text, pin->x - text->width / 2, round (pin->y - sos_map_disc (self) + 0.36 * text->size));
      text = sos_map_add_text (self, self->chosen, SOS_MAP_TEXT_SCHOOL, borough, get_name (self, borough, pin->number));
      widest = MAX (widest, text->width);
    }
  return widest;
}

/* One name below the other; without room for all of them, none: they stand beside the map. */
static void
place_list (SosMapDrawing *self, guint borough, SosRoom *room)
{
  const SosBox *box = &self->boxes[borough];
  const double width = add_texts (self, borough) + 2 * sos_map_disc (self) + 6 + 2 * AWAY;
  const double height = sos_map_count_pins (self, borough) * get_row (self) + 2 * AWAY;
  SosBox list;
  gboolean found;

  found = sos_room_find (room, width, height, box->right + width / 2, (box->top + box->bottom) / 2, &list);
  for (guint i = 0; found && i < self->pins->len; i++)
    {
      SosMapPlacedPin *pin = &g_array_index (self->pins, SosMapPlacedPin, i);
      SosMapText *text;

      if (pin->borough != borough || pin->disc < 0)
        continue;
      pin->name = pin->disc + 1;
      text = sos_map_text (self->chosen, pin->name);
      sos_map_move_text (text, list.left + AWAY + 2 * sos_map_disc (self) + 6,
                         round (list.top + AWAY + (pin->number - 0.5) * get_row (self) + 0.36 * text->size));
    }
}

void
sos_map_place_school_names (SosMapDrawing *self)
{
  g_autoptr (SosRoom) room = self->picture->pins->len > 0 ? sos_map_make_free_room (self) : NULL;

  if (room == NULL)
    return;
  sos_room_block (room, &self->legend_box);
  sos_room_block (room, &self->key_box);
  for (guint i = 0; i < self->texts->len; i++)
    if (sos_map_text (self->texts, i)->role == SOS_MAP_TEXT_FOOT)
      sos_room_block (room, &sos_map_text (self->texts, i)->box);
  for (guint b = 0; b < sos_map_n (self); b++)
    if (sos_map_count_pins (self, b) > 0)
      place_list (self, b, room);
}
