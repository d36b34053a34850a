/* sos-room.c - where on a drawing a box finds room: how much of each corner's box is free is summed once, then any box is asked at once. */
#include "config.h"
#include "sos-room.h"

#include <math.h>
#include <stdlib.h>

struct _SosRoom
{
  int left, top, width, height;
  guint8 *free;   /* [y * width + x] */
  guint32 *sums;  /* [(y + 1) * (width + 1) + x + 1]: of all above and to the left; NULL: not summed yet */
};

static void
read_surface (SosRoom *self, cairo_surface_t *surface)
{
  const int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++)
      self->free[y * self->width + x] = data[y * stride + x] > 127;
}

SosRoom *
sos_room_new (const SosBox *around, SosRoomPaint paint, gpointer data)
{
  SosRoom *self = g_new0 (SosRoom, 1);
  cairo_surface_t *surface;
  cairo_t *cr;

  self->left = (int) floor (around->left);
  self->top = (int) floor (around->top);
  self->width = MAX ((int) ceil (around->right) - self->left, 1);
  self->height = MAX ((int) ceil (around->bottom) - self->top, 1);
  self->free = g_new0 (guint8, (gsize) self->width * self->height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, self->width, self->height);
  cr = cairo_create (surface);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_translate (cr, -self->left, -self->top);
  paint (cr, data);
  cairo_surface_flush (surface);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    read_surface (self, surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return self;
}

void
sos_room_free (SosRoom *self)
{
  g_free (self->free);
  g_free (self->sums);
  g_free (self);
}

void
sos_room_block (SosRoom *self, const SosBox *box)
{
  const int from_x = MAX ((int) floor (box->left) - self->left, 0), to_x = MIN ((int) ceil (box->right) - self->left, self->width);
  const int from_y = MAX ((int) floor (box->top) - self->top, 0), to_y = MIN ((int) ceil (box->bottom) - self->top, self->height);

  for (int y = from_y; y < to_y; y++)
    for (int x = from_x; x < to_x; x++)
      self->free[y * self->width + x] = 0;
  g_clear_pointer (&self->sums, g_free);
}

static void
sum (SosRoom *self)
{
  const int wide = self->width + 1;

  self->sums = g_new0 (guint32, (gsize) wide * (self->height + 1));
  for (int y = 0; y < self->height; y++)
    for (int x = 0; x < self->width; x++)
      self->sums[(y + 1) * wide + x + 1] = self->free[y * self->width + x] + self->sums[y * wide + x + 1] + self->sums[(y + 1) * wide + x]
                                           - self->sums[y * wide + x];
}

static gboolean
is_free (const SosRoom *self, int x, int y, int width, int height)
{
  const int wide = self->width + 1;

  return self->sums[(y + height) * wide + x + width] - self->sums[y * wide + x + width] - self->sums[(y + height) * wide + x]
           + self->sums[y * wide + x]
         == (guint32) (width * height);
}

gboolean
sos_room_is_free (SosRoom *self, const SosBox *box)
{
  const int x = (int) floor (box->left) - self->left, y = (int) floor (box->top) - self->top;
  const int width = (int) ceil (box->right) - self->left - x, height = (int) ceil (box->bottom) - self->top - y;

  if (self->sums == NULL)
    sum (self);
  return x >= 0 && y >= 0 && x + width <= self->width && y + height <= self->height && is_free (self, x, y, width, height);
}

/* From the wish outwards: a step away and back on the other side, so that what is found first is nearest. */
static int
get_offset (int i)
{
  return i % 2 != 0 ? (i + 1) / 2 : -i / 2;
}

typedef struct
{
  SosRoom *room;
  int width, height;
  double wish_x, wish_y; /* of the upper left corner, within the room */
  double best;           /* the square of the distance */
  int x, y;
} Hunt;

static void
hunt_in_row (Hunt *hunt, int y)
{
  const int last = hunt->room->width - hunt->width, middle = (int) round (hunt->wish_x);
  const double dy = y - hunt->wish_y;

  for (int i = 0; i <= 2 * (last + abs (middle)) + 2; i++)
    {
      const int x = middle + get_offset (i);
      const double away = (x - hunt->wish_x) * (x - hunt->wish_x) + dy * dy;

      if (MAX (abs (get_offset (i)) - 1.0, 0) * MAX (abs (get_offset (i)) - 1.0, 0) + dy * dy >= hunt->best)
        return;
      if (x < 0 || x > last || away >= hunt->best || !is_free (hunt->room, x, y, hunt->width, hunt->height))
        continue;
      hunt->best = away;
      hunt->x = x;
      hunt->y = y;
    }
}

gboolean
sos_room_find (SosRoom *self, double width, double height, double wish_x, double wish_y, SosBox *found)
{
  const int w = (int) ceil (width), h = (int) ceil (height), last = self->height - h;
  Hunt hunt = { self, w, h, wish_x - self->left - w / 2.0, wish_y - self->top - h / 2.0, G_MAXDOUBLE };
  const int middle = (int) round (hunt.wish_y);

  if (w > self->width || h > self->height)
    return FALSE;
  if (self->sums == NULL)
    sum (self);
  for (int i = 0; i <= 2 * (last + abs (middle)) + 2; i++)
    {
      const double least = MAX (abs (get_offset (i)) - 1.0, 0);

      if (least * least >= hunt.best)
        break;
      if (middle + get_offset (i) >= 0 && middle + get_offset (i) <= last)
        hunt_in_row (&hunt, middle + get_offset (i));
    }
  *found = (SosBox){ self->left + hunt.x, self->top + hunt.y, self->left + hunt.x + w, self->top + hunt.y + h };
  return hunt.best < G_MAXDOUBLE;
}
