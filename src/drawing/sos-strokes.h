/* sos-strokes.h - the kinds of line that drawings are made of, and their small signs. Knows no family, map or chart. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x, y;
} SosPoint;

/* A place near by, in the units of @cr, at which a line of one device pixel is sharp, or a baseline; also under a scale, but
 * not where @cr is turned. */
double sos_stroke_snap_x (cairo_t *cr, double x);
double sos_stroke_snap_y (cairo_t *cr, double y);
double sos_stroke_whole_y (cairo_t *cr, double y);

/* Adds a closed polygon to the path, its corners rounded by @radius or as far as its sides allow. */
void sos_stroke_polygon (cairo_t *cr, const SosPoint *points, guint n, double radius);
void sos_stroke_rectangle (cairo_t *cr, double x, double y, double width, double height, double radius);
/* Each of these is a whole stroke. A bent line goes through a point @bow to the right of the middle of its way. */
void sos_stroke_line (cairo_t *cr, double x1, double y1, double x2, double y2);
void sos_stroke_bent (cairo_t *cr, double x1, double y1, double x2, double y2, double bow);
void sos_stroke_double (cairo_t *cr, double x1, double y1, double x2, double y2, double bow, double apart);
void sos_stroke_zigzag (cairo_t *cr, double x1, double y1, double x2, double y2, double bow);

typedef enum
{
  SOS_GLYPH_TICK,
  SOS_GLYPH_BANG, /* a triangle with a mark, the mark in what lies below */
  SOS_GLYPH_LOCK,
  SOS_GLYPH_BAR,  /* a ring with a bar: not allowed */
  SOS_GLYPH_SCHOOL,
  SOS_GLYPH_SCALES,
  SOS_GLYPH_BARS,
  SOS_GLYPH_CROSS,
  SOS_GLYPH_SHIELD,
  SOS_GLYPH_CANDLE,
  SOS_GLYPH_PEOPLE,
  SOS_GLYPH_DOT,
} SosGlyph;

/* In the colour that is set, in a square of @size round the middle. */
void sos_stroke_glyph (cairo_t *cr, SosGlyph glyph, double x, double y, double size);

G_END_DECLS
