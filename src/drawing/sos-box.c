/* sos-box.c - upright boxes, in the units of a drawing. */
#include "config.h"
#include "sos-box.h"

/* Boxes that only touch do not overlap. */
#define CLEAR 0.01

gboolean
sos_box_overlaps (const SosBox *self, const SosBox *other)
{
  return self->left < other->right - CLEAR && other->left < self->right - CLEAR && self->top < other->bottom - CLEAR &&
         other->top < self->bottom - CLEAR;
}

gboolean
sos_box_contains (const SosBox *self, const SosBox *inner)
{
  return self->left <= inner->left + CLEAR && self->right >= inner->right - CLEAR && self->top <= inner->top + CLEAR &&
         self->bottom >= inner->bottom - CLEAR;
}

gboolean
sos_box_holds (const SosBox *self, double x, double y)
{
  return x >= self->left && x <= self->right && y >= self->top && y <= self->bottom;
}

/* The part of the line, from 0 to 1, that lies between @low and @high in one direction. */
static void
narrow (double from, double step, double low, double high, double *begin, double *end)
{
  if (step == 0)
    {
      if (from <= low || from >= high)
        *end = *begin - 1;
      return;
    }
  *begin = MAX (*begin, step > 0 ? (low - from) / step : (high - from) / step);
  *end = MIN (*end, step > 0 ? (high - from) / step : (low - from) / step);
}

gboolean
sos_box_meets_line (const SosBox *self, double x1, double y1, double x2, double y2)
{
  double begin = 0, end = 1;

  narrow (x1, x2 - x1, self->left, self->right, &begin, &end);
  narrow (y1, y2 - y1, self->top, self->bottom, &begin, &end);
  return begin < end;
}

SosBox
sos_box_grown (const SosBox *self, double by)
{
  return (SosBox){ self->left - by, self->top - by, self->right + by, self->bottom + by };
}

void
sos_box_include (SosBox *self, const SosBox *other)
{
  self->left = MIN (self->left, other->left);
  self->top = MIN (self->top, other->top);
  self->right = MAX (self->right, other->right);
  self->bottom = MAX (self->bottom, other->bottom);
}
