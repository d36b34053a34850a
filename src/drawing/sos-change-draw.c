/* sos-change-draw.c - a mean before and after on one line. Knows no widget and counts nothing. */
#include "config.h"
#include "sos-change-draw.h"

#define RING 4.5
#define DOT 5.5
#define LINE 2.0

static double
place (const SosChangeMark *mark, double value, double width)
{
  const double share = mark->most > 0 ? CLAMP (value / mark->most, 0, 1) : 0;

  return DOT + share * (width - 2 * DOT);
}

static void
draw_axis (cairo_t *cr, const SosPalette *palette, double width, double middle)
{
  sos_ink_set (&palette->mark, cr);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, DOT, middle);
  cairo_line_to (cr, width - DOT, middle);
  cairo_stroke (cr);
}

static void
draw_between (cairo_t *cr, const SosInk *ink, double from, double to, double middle)
{
  sos_ink_set (ink, cr);
  cairo_set_line_width (cr, LINE);
  cairo_move_to (cr, from, middle);
  cairo_line_to (cr, to, middle);
  cairo_stroke (cr);
}

void
sos_change_draw (cairo_t *cr, const SosPalette *palette, const SosChangeMark *mark, double width, double scale)
{
  const double middle = SOS_CHANGE_HEIGHT / 2, wide = width / scale;
  const double from = place (mark, mark->before, wide), to = place (mark, mark->after, wide);
  const SosInk *ink = mark->worse ? &palette->warn : &palette->accent_line;

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  draw_axis (cr, palette, wide, middle);
  draw_between (cr, ink, from, to, middle);
  cairo_arc (cr, from, middle, RING - LINE / 2, 0, 2 * G_PI);
  sos_ink_set (&palette->page, cr);
  cairo_fill_preserve (cr);
  sos_ink_set (ink, cr);
  cairo_stroke (cr);
  cairo_arc (cr, to, middle, DOT, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
}
