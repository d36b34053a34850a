/* sos-map-labels.c - a name and a figure in each borough: one above the other, else side by side, else the figure alone. Within its
 * borough, clear of pins; what finds no room is dropped, and stands in the table. */
#include "config.h"
#include "sos-map-private.h"

#include <math.h>
#include <string.h>

#define BETWEEN 5.0 /* name and figure side by side */
#define LEADING 1.17
#define CAP 0.73    /* height of figures, of their size */

/* One way to set a label. */
typedef struct
{
  const char *name; /* NULL: the figure alone */
  gboolean broken;  /* the name over two lines where it may be */
  gboolean beside;
  SosMapTextRole role; /* of the name */
  SosMapTextRole number;
} Setting;

typedef struct
{
  SosMapDrawing *self;
  guint borough;
  char *number;
  SosRoom *room;
} Placing;

static char **
split_name (const Setting *setting)
{
  g_autofree char *name = g_strdup (setting->name);
  g_auto (GStrv) none = NULL;

  if (setting->name == NULL)
    return g_new0 (char *, 1);
  if (!setting->broken)
    g_strdelimit (name, "/", ' ');
  return g_strsplit (name, "/", 2);
}

/* Adds the texts at 0, and tells how large they are together. */
static void
set_label (const Placing *placing, const Setting *setting, double *width, double *height)
{
  SosMapDrawing *self = placing->self;
  const double name_size = sos_map_size (self, setting->role), number_size = sos_map_size (self, setting->number);
  g_auto (GStrv) lines = split_name (setting);
  SosMapText *number;

  *width = *height = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      SosMapText *line = sos_map_add_text (self, self->texts, setting->role, placing->borough, lines[i]);

      *width = MAX (*width, line->width);
      *height += i == 0 ? 0.8 * name_size : LEADING * name_size;
    }
  number = sos_map_add_text (self, self->texts, setting->number, placing->borough, placing->number);
  if (setting->beside)
    *width += BETWEEN + number->width;
  else
    *width = MAX (*width, number->width);
  *height = setting->beside ? MAX (*height, CAP * number_size) + 0.2 * name_size
                            : *height + CAP * number_size + (lines[0] != NULL ? 0.42 * name_size : 0);
}

/* The texts from @first on, into @box. */
static void
move_label (SosMapDrawing *self, guint first, const Setting *setting, const SosBox *box)
{
  const double name_size = sos_map_size (self, setting->role), number_size = sos_map_size (self, setting->number);
  SosMapText *number = sos_map_text (self->texts, self->texts->len - 1);
  double baseline = box->top + 0.8 * name_size;

  if (setting->beside)
    {
      const double foot = round (box->top + MAX (0.8 * name_size, CAP * number_size));

      sos_map_move_text (sos_map_text (self->texts, first), box->left, foot);
      sos_map_move_text (number, box->right - number->width, foot);
      return;
    }
  for (guint i = first; i + 1 < self->texts->len; i++, baseline += LEADING * name_size)
    {
      SosMapText *line = sos_map_text (self->texts, i);

      sos_map_move_text (line, (box->left + box->right - line->width) / 2, round (baseline));
    }
  sos_map_move_text (number, (box->left + box->right - number->width) / 2, round (box->bottom));
}

static void
drop_from (SosMapDrawing *self, guint first)
{
  while (self->texts->len > first)
    sos_map_drop_text (self->texts);
}

static gboolean
try_setting (Placing *placing, const Setting *setting)
{
  SosMapDrawing *self = placing->self;
  const SosMapPoint *label = &sos_map_borough (self, placing->borough)->label;
  const guint first = self->texts->len;
  double width, height;
  SosBox box;

  set_label (placing, setting, &width, &height);
  if (!sos_room_find (placing->room, width + 2, height + 2, sos_map_x (self, label->x), sos_map_y (self, label->y), &box))
    {
      drop_from (self, first);
      return FALSE;
    }
  box = (SosBox){ box.left + 1, box.top + 1, box.left + 1 + width, box.top + 1 + height };
  move_label (self, first, setting, &box);
  self->labels[placing->borough] = setting->name != NULL ? SOS_MAP_NAME_AND_NUMBER : SOS_MAP_NUMBER_ALONE;
  return TRUE;
}

/* On one line, on two where it may be broken, beside the figure. */
static gboolean
try_name (Placing *placing, const char *name, SosMapTextRole role)
{
  const Setting whole = { name, FALSE, FALSE, role, SOS_MAP_TEXT_NUMBER }, broken = { name, TRUE, FALSE, role, SOS_MAP_TEXT_NUMBER },
                beside = { name, FALSE, TRUE, role, SOS_MAP_TEXT_NUMBER };

  return try_setting (placing, &whole) || (strchr (name, '/') != NULL && try_setting (placing, &broken)) || try_setting (placing, &beside);
}

/* A little smaller rather than shorter. */
static gboolean
try_names (Placing *placing)
{
  const char *const *names = sos_map_borough (placing->self, placing->borough)->short_names;

  for (guint i = 0; names[i] != NULL; i++)
    if (try_name (placing, names[i], SOS_MAP_TEXT_NAME) || try_name (placing, names[i], SOS_MAP_TEXT_SMALL_NAME))
      return TRUE;
  return FALSE;
}

/* The box of the label made last, from the text @first on. */
static SosBox
get_label_box (const SosMapDrawing *self, guint first)
{
  SosBox box = sos_map_text (self->texts, first)->box;

  for (guint i = first + 1; i < self->texts->len; i++)
    sos_box_include (&box, &sos_map_text (self->texts, i)->box);
  return box;
}

static gboolean
is_clear (const SosMapDrawing *self, const SosBox *box, guint n_texts)
{
  for (guint i = 0; i < n_texts; i++)
    if (sos_box_overlaps (box, &sos_map_text (self->texts, i)->box))
      return FALSE;
  for (guint i = 0; i < self->pins->len; i++)
    if (sos_box_overlaps (box, &g_array_index (self->pins, SosMapPlacedPin, i).box))
      return FALSE;
  return TRUE;
}

/* Too small even for the figure: it stands in the middle, over the edges, if it meets nothing else there. */
static void
put_over (Placing *placing)
{
  SosMapDrawing *self = placing->self;
  const SosMapPoint *label = &sos_map_borough (self, placing->borough)->label;
  const guint first = self->texts->len;
  const Setting alone = { NULL, FALSE, FALSE, SOS_MAP_TEXT_NAME, SOS_MAP_TEXT_SMALL_NUMBER };
  const double x = sos_map_x (self, label->x), y = sos_map_y (self, label->y);
  double width, height;
  SosBox box;

  set_label (placing, &alone, &width, &height);
  box = (SosBox){ x - width / 2, y - height / 2, x + width / 2, y + height / 2 };
  move_label (self, first, &alone, &box);
  box = get_label_box (self, first);
  /* A label no wider than the borough reads as its own; a wider one would hide it. */
  if (is_clear (self, &box, first) && width <= self->boxes[placing->borough].right - self->boxes[placing->borough].left + 4)
    self->labels[placing->borough] = SOS_MAP_NUMBER_ALONE;
  else
    drop_from (self, first);
}

/* @over: over the edges of the borough, if need be. */
static gboolean
try_label (SosMapDrawing *self, guint borough, gboolean over)
{
  g_autofree char *number = sos_shown_dup_text (self->picture->shown[borough], self->picture->external);
  g_autoptr (SosRoom) room = sos_map_make_borough_room (self, borough);
  Placing placing = { self, borough, number, room };
  const Setting alone = { NULL, FALSE, FALSE, SOS_MAP_TEXT_NAME, SOS_MAP_TEXT_NUMBER }, small = { NULL, FALSE, FALSE, SOS_MAP_TEXT_NAME, SOS_MAP_TEXT_SMALL_NUMBER };

  for (guint i = 0; i < self->pins->len; i++)
    sos_room_block (room, &g_array_index (self->pins, SosMapPlacedPin, i).box);
  for (guint i = 0; i < self->texts->len; i++)
    sos_room_block (room, &sos_map_text (self->texts, i)->box);
  if (try_names (&placing) || try_setting (&placing, &alone) || try_setting (&placing, &small))
    return TRUE;
  if (over)
    put_over (&placing);
  return over;
}

/* A school of which no more is known than its borough leaves the best place to the name. */
static gboolean
try_label_first (SosMapDrawing *self, guint borough)
{
  const guint first = self->texts->len, n_pins = self->pins->len;

  if (try_label (self, borough, FALSE) && sos_map_place_other_pins (self, borough))
    return TRUE;
  drop_from (self, first);
  g_array_set_size (self->pins, n_pins);
  return FALSE;
}

/* Without pins where they leave no room for the figure: schools stand in the list beside the map as well. */
static void
place_label (SosMapDrawing *self, guint borough)
{
  if (try_label_first (self, borough))
    return;
  sos_map_place_other_pins (self, borough);
  if (try_label (self, borough, FALSE))
    return;
  for (guint i = self->pins->len; i > 0; i--)
    if (g_array_index (self->pins, SosMapPlacedPin, i - 1).borough == borough)
      g_array_remove_index (self->pins, i - 1);
  try_label (self, borough, TRUE);
}

static double
get_area (const SosMapDrawing *self, guint borough)
{
  const SosBox *box = &self->boxes[borough];

  return (box->right - box->left) * (box->bottom - box->top);
}

/* The smallest first: a figure that reaches over the edge of its borough is then known to the larger ones beside it. */
void
sos_map_place_labels (SosMapDrawing *self)
{
  const guint n = sos_map_n (self);
  g_autofree guint *order = g_new (guint, n);

  for (guint b = 0; b < n; b++)
    {
      guint at = b;

      for (; at > 0 && get_area (self, order[at - 1]) > get_area (self, b); at--)
        order[at] = order[at - 1];
      order[at] = b;
    }
  for (guint i = 0; i < n; i++)
    place_label (self, order[i]);
}
