/* sos-strokes.c - the kinds of line that drawings are made of. Knows no family, map or chart. */
#include "config.h"
#include "sos-strokes.h"

#include <math.h>

/* How far the control points of a rounded corner lie from it, as a part of the radius. */
#define CORNER 0.448
#define ZIGZAG_LENGTH 5.0
#define ZIGZAG_HEIGHT 3.0

/* To a whole device pixel and @part of the next. */
static double
snap (cairo_t *cr, double place, double part, gboolean across)
{
  double x = across ? place : 0, y = across ? 0 : place;

  cairo_user_to_device (cr, &x, &y);
  x = round (x - part) + part;
  y = round (y - part) + part;
  cairo_device_to_user (cr, &x, &y);
  return across ? x : y;
}

double
sos_stroke_snap_x (cairo_t *cr, double x)
{
  return snap (cr, x, 0.5, TRUE);
}

double
sos_stroke_snap_y (cairo_t *cr, double y)
{
  return snap (cr, y, 0.5, FALSE);
}

double
sos_stroke_whole_y (cairo_t *cr, double y)
{
  return snap (cr, y, 0, FALSE);
}

static SosPoint
go (SosPoint from, SosPoint to, double distance)
{
  const double length = hypot (to.x - from.x, to.y - from.y);

  if (length == 0)
    return from;
  return (SosPoint){ from.x + (to.x - from.x) / length * distance, from.y + (to.y - from.y) / length * distance };
}

void
sos_stroke_polygon (cairo_t *cr, const SosPoint *points, guint n, double radius)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n; i++)
    {
      const SosPoint before = points[(i + n - 1) % n], corner = points[i], after = points[(i + 1) % n];
      const double shorter = MIN (hypot (before.x - corner.x, before.y - corner.y), hypot (after.x - corner.x, after.y - corner.y));
      const double r = MIN (radius, shorter / 2);
      const SosPoint in = go (corner, before, r), out = go (corner, after, r);
      const SosPoint bend = go (corner, in, r * CORNER), bent = go (corner, out, r * CORNER);

      cairo_line_to (cr, in.x, in.y);
      cairo_curve_to (cr, bend.x, bend.y, bent.x, bent.y, out.x, out.y);
    }
  cairo_close_path (cr);
}

void
sos_stroke_rectangle (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  const SosPoint points[] = { { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height } };

  sos_stroke_polygon (cr, points, G_N_ELEMENTS (points), radius);
}

void
sos_stroke_line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

/* Adds a bent way to the path, moved by @out to its right. */
static void
add_way (cairo_t *cr, double x1, double y1, double x2, double y2, double bow, double out)
{
  const double length = MAX (hypot (x2 - x1, y2 - y1), 0.01);
  const double across_x = -(y2 - y1) / length, across_y = (x2 - x1) / length;
  const double bend_x = 4 * bow / 3 * across_x, bend_y = 4 * bow / 3 * across_y, third_x = (x2 - x1) / 3, third_y = (y2 - y1) / 3;

  x1 += out * across_x;
  x2 += out * across_x;
  y1 += out * across_y;
  y2 += out * across_y;
  cairo_move_to (cr, x1, y1);
  cairo_curve_to (cr, x1 + third_x + bend_x, y1 + third_y + bend_y, x2 - third_x + bend_x, y2 - third_y + bend_y, x2, y2);
}

void
sos_stroke_bent (cairo_t *cr, double x1, double y1, double x2, double y2, double bow)
{
  add_way (cr, x1, y1, x2, y2, bow, 0);
  cairo_stroke (cr);
}

void
sos_stroke_double (cairo_t *cr, double x1, double y1, double x2, double y2, double bow, double apart)
{
  add_way (cr, x1, y1, x2, y2, bow, apart / 2);
  add_way (cr, x1, y1, x2, y2, bow, -apart / 2);
  cairo_stroke (cr);
}

void
sos_stroke_zigzag (cairo_t *cr, double x1, double y1, double x2, double y2, double bow)
{
  const double length = MAX (hypot (x2 - x1, y2 - y1), 0.01);
  const double across_x = -(y2 - y1) / length, across_y = (x2 - x1) / length;
  const guint n = MAX ((guint) (length / ZIGZAG_LENGTH), 2);

  cairo_move_to (cr, x1, y1);
  for (guint i = 1; i < n; i++)
    {
      const double t = (double) i / n, out = 4 * bow * t * (1 - t) + (i % 2 == 0 ? ZIGZAG_HEIGHT : -ZIGZAG_HEIGHT);

      cairo_line_to (cr, x1 + t * (x2 - x1) + out * across_x, y1 + t * (y2 - y1) + out * across_y);
    }
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}
