/* sos-lens.c - which part of a drawing is seen through a window, and how large. Plain numbers; knows no drawing and no widget. */
#include "config.h"
#include "sos-lens.h"

#include <math.h>

#define CLEAR 12.0 /* pixels between the edge of the window and what is revealed */
#define GROWTH 1.2 /* a drawing that could be so much larger on another day is fitted anew */

/* ---- along one side ---- */

/* @middle as near as the edges allow: a drawing larger than the window leaves no empty room, a smaller one stays whole. */
static double
keep_within (double middle, double half, double first, double last)
{
  const double one = first + half, other = last - half;

  return CLAMP (middle, MIN (one, other), MAX (one, other));
}

static double
reveal_within (double middle, double half, double first, double last)
{
  if (last - first > 2 * half)
    return (first + last) / 2;
  return CLAMP (middle, last - half, first + half);
}

/* ---- all ---- */

static double
get_whole (const SosLens *self)
{
  const double wide = self->extents.right - self->extents.left, high = self->extents.bottom - self->extents.top;

  if (wide <= 0 || high <= 0 || self->width <= 0 || self->height <= 0)
    return 1;
  return MIN (self->width / wide, self->height / high) / self->unit;
}

static double
get_fitting (const SosLens *self)
{
  const double whole = MIN (get_whole (self), 1);

  return self->mode == SOS_LENS_WHOLE ? whole : MAX (whole, SOS_LENS_READABLE);
}

static gboolean
is_wider (const SosLens *self)
{
  return (self->extents.right - self->extents.left) * sos_lens_get_scale (self) > self->width + 0.5;
}

static gboolean
is_higher (const SosLens *self)
{
  return (self->extents.bottom - self->extents.top) * sos_lens_get_scale (self) > self->height + 0.5;
}

static void
keep_inside (SosLens *self)
{
  const double scale = sos_lens_get_scale (self);

  self->x = keep_within (self->x, self->width / 2 / scale, self->extents.left, self->extents.right);
  self->y = keep_within (self->y, self->height / 2 / scale, self->extents.top, self->extents.bottom);
}

/* What is smaller than the window stands in its middle. */
static void
fit (SosLens *self)
{
  if (self->mode != SOS_LENS_OWN)
    self->zoom = get_fitting (self);
  self->zoom = CLAMP (self->zoom, sos_lens_get_least (self), SOS_LENS_MOST);
  if (!is_wider (self))
    self->x = (self->extents.left + self->extents.right) / 2;
  if (!is_higher (self))
    self->y = (self->extents.top + self->extents.bottom) / 2;
  keep_inside (self);
}

/* ---- public ---- */

void
sos_lens_init (SosLens *self)
{
  *self = (SosLens){ .mode = SOS_LENS_FIT, .unit = 1, .zoom = 1 };
}

double
sos_lens_get_scale (const SosLens *self)
{
  return self->zoom * self->unit;
}

double
sos_lens_get_least (const SosLens *self)
{
  return MIN (get_whole (self), self->least > 0 ? self->least : SOS_LENS_LEAST);
}

void
sos_lens_set_window (SosLens *self, double width, double height)
{
  self->width = width;
  self->height = height;
  fit (self);
}

void
sos_lens_set_unit (SosLens *self, double unit)
{
  self->unit = unit;
  fit (self);
}

void
sos_lens_set_drawing (SosLens *self, const SosBox *extents, double x, double y)
{
  self->extents = *extents;
  self->x = x;
  self->y = y;
  fit (self);
}

void
sos_lens_keep_drawing (SosLens *self, const SosBox *extents, const double from[2], const double to[2])
{
  double fitting;

  self->extents = *extents;
  self->x += to[0] - from[0];
  self->y += to[1] - from[1];
  fitting = get_fitting (self);
  if (self->mode != SOS_LENS_OWN && (fitting < self->zoom || fitting > self->zoom * GROWTH))
    fit (self);
  keep_inside (self);
}

void
sos_lens_fit (SosLens *self, SosLensMode mode)
{
  self->mode = mode;
  fit (self);
}

gboolean
sos_lens_zoom (SosLens *self, double factor, double x, double y)
{
  const double before = self->zoom;
  double at_x = x, at_y = y, after_x = x, after_y = y;

  sos_lens_find (self, &at_x, &at_y);
  self->zoom = CLAMP (self->zoom * factor, sos_lens_get_least (self), SOS_LENS_MOST);
  if (self->zoom == before)
    return FALSE;
  self->mode = SOS_LENS_OWN;
  sos_lens_find (self, &after_x, &after_y);
  self->x += at_x - after_x;
  self->y += at_y - after_y;
  fit (self);
  return TRUE;
}

gboolean
sos_lens_pan (SosLens *self, double right, double down)
{
  const double scale = sos_lens_get_scale (self), x = self->x, y = self->y;

  if (is_wider (self))
    self->x += right / scale;
  if (is_higher (self))
    self->y += down / scale;
  keep_inside (self);
  return self->x != x || self->y != y;
}

gboolean
sos_lens_reveal (SosLens *self, const SosBox *box)
{
  const double scale = sos_lens_get_scale (self), x = self->x, y = self->y;
  const SosBox wide = sos_box_grown (box, CLEAR / scale);

  if (is_wider (self))
    self->x = reveal_within (self->x, self->width / 2 / scale, wide.left, wide.right);
  if (is_higher (self))
    self->y = reveal_within (self->y, self->height / 2 / scale, wide.top, wide.bottom);
  keep_inside (self);
  return self->x != x || self->y != y;
}

void
sos_lens_get_origin (const SosLens *self, double *x, double *y)
{
  const double scale = sos_lens_get_scale (self);

  *x = floor (self->width / 2 - self->x * scale + 0.5);
  *y = floor (self->height / 2 - self->y * scale + 0.5);
}

void
sos_lens_find (const SosLens *self, double *x, double *y)
{
  const double scale = sos_lens_get_scale (self);

  *x = self->x + (*x - self->width / 2) / scale;
  *y = self->y + (*y - self->height / 2) / scale;
}

SosBox
sos_lens_get_box (const SosLens *self, const SosBox *box)
{
  const double scale = sos_lens_get_scale (self);
  double x, y;

  sos_lens_get_origin (self, &x, &y);
  return (SosBox){ x + box->left * scale, y + box->top * scale, x + box->right * scale, y + box->bottom * scale };
}
