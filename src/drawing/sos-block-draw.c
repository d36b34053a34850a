/* sos-block-draw.c - a session as a small block, its sign and its ground. Knows no session. */
#include "config.h"
#include "sos-block-draw.h"

#include <math.h>

#define RADIUS 6
#define THINNEST 1.4 /* of the strokes of a sign */

/* ---- signs ---- */

static void
draw_tick (cairo_t *cr, const SosPalette *palette, double r)
{
  cairo_move_to (cr, -0.72 * r, 0.06 * r);
  cairo_line_to (cr, -0.18 * r, 0.6 * r);
  cairo_line_to (cr, 0.78 * r, -0.58 * r);
  cairo_stroke (cr);
}

static void
draw_dot (cairo_t *cr, const SosPalette *palette, double r)
{
  cairo_arc (cr, 0, 0, 0.62 * r, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_ring (cairo_t *cr, const SosPalette *palette, double r)
{
  cairo_arc (cr, 0, 0, 0.6 * r, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_half (cairo_t *cr, const SosPalette *palette, double r)
{
  cairo_arc (cr, 0, 0, 0.66 * r, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0, 0.66 * r, G_PI_2, 3 * G_PI_2);
  cairo_fill (cr);
}

static void
draw_bang (cairo_t *cr, const SosPalette *palette, double r)
{
  cairo_move_to (cr, 0, -0.98 * r);
  cairo_line_to (cr, 1.02 * r, 0.86 * r);
  cairo_line_to (cr, -1.02 * r, 0.86 * r);
  cairo_close_path (cr);
  cairo_stroke_preserve (cr);
  cairo_fill (cr);
  sos_ink_set (&palette->view, cr);
  cairo_set_line_width (cr, 0.3 * r);
  cairo_move_to (cr, 0, -0.36 * r);
  cairo_line_to (cr, 0, 0.18 * r);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0.54 * r, 0.17 * r, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_moved (cairo_t *cr, const SosPalette *palette, double r)
{
  cairo_move_to (cr, -0.8 * r, 0.55 * r);
  cairo_curve_to (cr, -0.8 * r, -0.5 * r, -0.1 * r, -0.35 * r, 0.72 * r, -0.35 * r);
  cairo_move_to (cr, 0.28 * r, -0.85 * r);
  cairo_line_to (cr, 0.8 * r, -0.35 * r);
  cairo_line_to (cr, 0.28 * r, 0.15 * r);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr, const SosPalette *palette, double r)
{
  cairo_move_to (cr, -0.58 * r, -0.58 * r);
  cairo_line_to (cr, 0.58 * r, 0.58 * r);
  cairo_move_to (cr, 0.58 * r, -0.58 * r);
  cairo_line_to (cr, -0.58 * r, 0.58 * r);
  cairo_stroke (cr);
}

static void
draw_lock (cairo_t *cr, const SosPalette *palette, double r)
{
  cairo_rectangle (cr, -0.62 * r, -0.12 * r, 1.24 * r, 0.95 * r);
  cairo_fill (cr);
  cairo_arc (cr, 0, -0.14 * r, 0.4 * r, G_PI, 0);
  cairo_stroke (cr);
}

static void
draw_clock (cairo_t *cr, const SosPalette *palette, double r)
{
  cairo_arc (cr, 0, 0, 0.8 * r, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_move_to (cr, 0, -0.42 * r);
  cairo_line_to (cr, 0, 0);
  cairo_line_to (cr, 0.34 * r, 0.16 * r);
  cairo_stroke (cr);
}

void
sos_glyph_draw (cairo_t *cr, const SosPalette *palette, SosGlyph glyph, const SosInk *ink, double x, double y, double size)
{
  static void (*const draw[]) (cairo_t *cr, const SosPalette *palette, double r)
    = { NULL, draw_tick, draw_dot, draw_ring, draw_half, draw_bang, draw_moved, draw_cross, draw_lock, draw_clock };

  if (draw[glyph] == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  sos_ink_set (ink, cr);
  cairo_set_line_width (cr, MAX (0.15 * size, THINNEST));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw[glyph](cr, palette, size / 2);
  cairo_restore (cr);
}

/* ---- how a state looks ---- */

#define INK(name) G_STRUCT_OFFSET (SosPalette, name)

/* The past is quiet, what is to come has an outline, and the eye lands on red. */
static const struct
{
  SosGlyph glyph;
  gsize sign, words, edge; /* inks of the palette; an edge of width 0 is none */
  double width;
  gboolean dashed;
  double tint; /* of the edge’s ink within; of @ink where there is no edge */
} looks[SOS_N_BLOCK_STATES] = {
  [SOS_BLOCK_NONE] = { SOS_GLYPH_NONE, INK (dim), INK (dim), INK (ink), 0, FALSE, 0 },
  [SOS_BLOCK_DELIVERED] = { SOS_GLYPH_TICK, INK (dim), INK (dim), INK (ink), 0, FALSE, 0.085 },
  [SOS_BLOCK_MOVED] = { SOS_GLYPH_MOVED, INK (dim), INK (dim), INK (ink), 0, FALSE, 0.085 },
  [SOS_BLOCK_CANCELLED] = { SOS_GLYPH_CROSS, INK (dim), INK (dim), INK (mark), 1, TRUE, 0 },
  [SOS_BLOCK_CONFIRMED] = { SOS_GLYPH_DOT, INK (accent), INK (ink), INK (accent), 1.5, FALSE, 0 },
  [SOS_BLOCK_PLANNED] = { SOS_GLYPH_RING, INK (accent), INK (ink), INK (accent), 1, TRUE, 0 },
  [SOS_BLOCK_HALF] = { SOS_GLYPH_HALF, INK (warn), INK (ink), INK (warn), 1.5, FALSE, 0 },
  [SOS_BLOCK_WRONG] = { SOS_GLYPH_BANG, INK (bad), INK (ink), INK (bad), 2, FALSE, 0.1 },
};

static const struct
{
  SosGlyph glyph;
  gsize ink;
  double width;
  gboolean dashed;
  double tint;
} answers[] = {
  [SOS_ANSWER_NONE] = { SOS_GLYPH_NONE, INK (dim), 0, FALSE, 0 },
  [SOS_ANSWER_YES] = { SOS_GLYPH_TICK, INK (good), 1.5, FALSE, 0.16 },
  [SOS_ANSWER_BUT] = { SOS_GLYPH_CLOCK, INK (warn), 1.5, TRUE, 0.14 },
  [SOS_ANSWER_NO] = { SOS_GLYPH_CROSS, INK (dim), 1, TRUE, 0 },
};

static const SosInk *
get_ink (const SosPalette *palette, gsize offset)
{
  return (const SosInk *) ((const char *) palette + offset);
}

SosGlyph
sos_block_get_glyph (SosBlockState state)
{
  return looks[state].glyph;
}

const SosInk *
sos_block_get_sign_ink (const SosPalette *palette, SosBlockState state)
{
  return get_ink (palette, looks[state].sign);
}

const SosInk *
sos_block_get_ink (const SosPalette *palette, SosBlockState state)
{
  return get_ink (palette, looks[state].words);
}

SosGlyph
sos_answer_get_glyph (SosAnswer answer)
{
  return answers[answer].glyph;
}

const SosInk *
sos_answer_get_ink (const SosPalette *palette, SosAnswer answer)
{
  return get_ink (palette, answers[answer].ink);
}

static void
make_round (cairo_t *cr, double x, double y, double width, double height)
{
  const double r = MIN (RADIUS, MIN (width, height) / 2);

  cairo_new_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_ground (cairo_t *cr, const SosPalette *palette, const SosInk *ink, double line, gboolean dashed, double tint, double x, double y, double width, double height)
{
  cairo_save (cr);
  make_round (cr, x + line / 2, y + line / 2, width - line, height - line);
  sos_ink_set (&palette->view, cr);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, tint);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, line);
  if (dashed)
    cairo_set_dash (cr, (const double[]){ 3, 2.5 }, 2, 0);
  sos_ink_set (ink, cr);
  if (line > 0)
    cairo_stroke (cr);
  cairo_restore (cr);
}

/* What is only proposed has a second edge within, so that it is told without colour. */
void
sos_block_draw_ground (cairo_t *cr, const SosPalette *palette, SosBlockState state, gboolean proposed, double x, double y, double width, double height)
{
  if (state == SOS_BLOCK_NONE)
    return;
  draw_ground (cr, palette, get_ink (palette, looks[state].edge), looks[state].width, looks[state].dashed, looks[state].tint, x, y, width, height);
  if (proposed)
    draw_ground (cr, palette, &palette->accent, 1, FALSE, 0.12, x + 2.5, y + 2.5, width - 5, height - 5);
}

void
sos_answer_draw_ground (cairo_t *cr, const SosPalette *palette, SosAnswer answer, double x, double y, double width, double height)
{
  if (answer != SOS_ANSWER_NONE)
    draw_ground (cr, palette, get_ink (palette, answer == SOS_ANSWER_NO ? INK (mark) : answers[answer].ink), answers[answer].width, answers[answer].dashed,
                 answers[answer].tint, x, y, width, height);
}

/* ---- days on which nobody is taught ---- */

void
sos_hatch_draw (cairo_t *cr, const SosPalette *palette, double x, double y, double width, double height, double step)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  sos_ink_set (&palette->shade, cr);
  cairo_paint_with_alpha (cr, 0.6);
  cairo_set_source_rgba (cr, palette->mark.red, palette->mark.green, palette->mark.blue, 0.7);
  cairo_set_line_width (cr, 0.9);
  for (double at = -height; at < width; at += step * G_SQRT2)
    {
      cairo_move_to (cr, x + at, y + height);
      cairo_line_to (cr, x + at + height, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
sos_dots_draw (cairo_t *cr, const SosPalette *palette, double x, double y, double width, double height)
{
  cairo_save (cr);
  cairo_set_source_rgba (cr, palette->mark.red, palette->mark.green, palette->mark.blue, 0.75);
  cairo_set_line_width (cr, 1.4);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, (const double[]){ 0, 5 }, 2, 0);
  cairo_move_to (cr, x + 3, y + height - 2.5);
  cairo_line_to (cr, x + width - 3, y + height - 2.5);
  cairo_stroke (cr);
  cairo_restore (cr);
}
