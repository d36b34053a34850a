/* sos-glyphs.c - small signs, drawn so that each is told from the others by its shape alone. */
#include "config.h"
#include "sos-strokes.h"

#include <math.h>

/* All work within -1 to 1 and are handed the size of one. */
typedef void (*Drawing) (cairo_t *cr);

static void
poly (cairo_t *cr, const double *points, guint n)
{
  cairo_move_to (cr, points[0], points[1]);
  for (guint i = 1; i < n; i++)
    cairo_line_to (cr, points[2 * i], points[2 * i + 1]);
}

static void
draw_tick (cairo_t *cr)
{
  poly (cr, (double[]){ -0.72, 0.06, -0.18, 0.6, 0.78, -0.58 }, 3);
  cairo_stroke (cr);
}

/* The mark is a hole, so that it is seen on any ground. */
static void
draw_bang (cairo_t *cr)
{
  static const SosPoint triangle[] = { { 0, -1.05 }, { 1.1, 0.9 }, { -1.1, 0.9 } };

  sos_stroke_polygon (cr, triangle, G_N_ELEMENTS (triangle), 0.3);
  cairo_rectangle (cr, -0.13, -0.42, 0.26, 0.62);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0.52, 0.16, 0, 2 * G_PI);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);
}

static void
draw_lock (cairo_t *cr)
{
  sos_stroke_rectangle (cr, -0.62, -0.12, 1.24, 0.95, 0.15);
  cairo_fill (cr);
  cairo_arc (cr, 0, -0.14, 0.4, G_PI, 0);
  cairo_stroke (cr);
}

static void
draw_bar (cairo_t *cr)
{
  cairo_arc (cr, 0, 0, 0.8, 0, 2 * G_PI);
  cairo_stroke (cr);
  poly (cr, (double[]){ -0.55, 0.55, 0.55, -0.55 }, 2);
  cairo_stroke (cr);
}

/* A flat cap. */
static void
draw_school (cairo_t *cr)
{
  poly (cr, (double[]){ 0, -0.7, 1, -0.2, 0, 0.3, -1, -0.2 }, 4);
  cairo_close_path (cr);
  cairo_fill (cr);
  poly (cr, (double[]){ -0.5, 0.2, -0.5, 0.6, 0.5, 0.6, 0.5, 0.2 }, 4);
  cairo_stroke (cr);
}

static void
draw_scales (cairo_t *cr)
{
  poly (cr, (double[]){ 0, -0.8, 0, 0.8 }, 2);
  poly (cr, (double[]){ -0.8, -0.5, 0.8, -0.5 }, 2);
  poly (cr, (double[]){ -0.5, 0.85, 0.5, 0.85 }, 2);
  cairo_stroke (cr);
  cairo_arc (cr, -0.65, 0.0, 0.35, 0, G_PI);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.65, 0.0, 0.35, 0, G_PI);
  cairo_fill (cr);
}

static void
draw_bars (cairo_t *cr)
{
  cairo_rectangle (cr, -0.8, -0.8, 1.6, 1.6);
  for (double x = -0.27; x < 0.5; x += 0.54)
    poly (cr, (double[]){ x, -0.8, x, 0.8 }, 2);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr)
{
  cairo_rectangle (cr, -0.28, -0.85, 0.56, 1.7);
  cairo_rectangle (cr, -0.85, -0.28, 1.7, 0.56);
  cairo_fill (cr);
}

static void
draw_shield (cairo_t *cr)
{
  poly (cr, (double[]){ -0.75, -0.75, 0.75, -0.75, 0.75, 0.1 }, 3);
  cairo_curve_to (cr, 0.7, 0.5, 0.3, 0.75, 0, 0.95);
  cairo_curve_to (cr, -0.3, 0.75, -0.7, 0.5, -0.75, 0.1);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

static void
draw_candle (cairo_t *cr)
{
  cairo_rectangle (cr, -0.25, -0.1, 0.5, 0.95);
  cairo_move_to (cr, 0, -0.95);
  cairo_curve_to (cr, 0.4, -0.5, 0.25, -0.25, 0, -0.25);
  cairo_curve_to (cr, -0.25, -0.25, -0.4, -0.5, 0, -0.95);
  cairo_fill (cr);
}

static void
draw_people (cairo_t *cr)
{
  for (double x = -0.5; x < 1; x += 1)
    {
      cairo_new_path (cr);
      cairo_arc (cr, x, -0.4, 0.32, 0, 2 * G_PI);
      cairo_fill (cr);
      cairo_arc (cr, x, 0.75, 0.45, G_PI, 0);
      cairo_fill (cr);
    }
}

static void
draw_dot (cairo_t *cr)
{
  cairo_arc (cr, 0, 0, 0.5, 0, 2 * G_PI);
  cairo_fill (cr);
}

static const Drawing drawings[] = {
  [SOS_GLYPH_TICK] = draw_tick,     [SOS_GLYPH_BANG] = draw_bang,     [SOS_GLYPH_LOCK] = draw_lock,
  [SOS_GLYPH_BAR] = draw_bar,       [SOS_GLYPH_SCHOOL] = draw_school, [SOS_GLYPH_SCALES] = draw_scales,
  [SOS_GLYPH_BARS] = draw_bars,     [SOS_GLYPH_CROSS] = draw_cross,   [SOS_GLYPH_SHIELD] = draw_shield,
  [SOS_GLYPH_CANDLE] = draw_candle, [SOS_GLYPH_PEOPLE] = draw_people, [SOS_GLYPH_DOT] = draw_dot,
};

void
sos_stroke_glyph (cairo_t *cr, SosGlyph glyph, double x, double y, double size)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 2, size / 2);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, MAX (0.3, 2.8 / size));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  drawings[glyph] (cr);
  cairo_restore (cr);
}
