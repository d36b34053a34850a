/* sos-block-draw.h - a session as a small block: its ground, its sign, a closed day as a hatch; for the screen and for paper. */
#pragma once

#include "sos-palette.h"
#include "sos-term-picture.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_GLYPH_NONE,
  SOS_GLYPH_TICK,
  SOS_GLYPH_DOT,
  SOS_GLYPH_RING,
  SOS_GLYPH_HALF,
  SOS_GLYPH_BANG,
  SOS_GLYPH_MOVED,
  SOS_GLYPH_CROSS,
  SOS_GLYPH_LOCK,
  SOS_GLYPH_CLOCK,
} SosGlyph;

/* Round @x, @y, @size across. */
void sos_glyph_draw (cairo_t *cr, const SosPalette *palette, SosGlyph glyph, const SosInk *ink, double x, double y, double size);

SosGlyph sos_block_get_glyph (SosBlockState state);
/* Of its sign, and of its words; into the palette. */
const SosInk *sos_block_get_sign_ink (const SosPalette *palette, SosBlockState state);
const SosInk *sos_block_get_ink (const SosPalette *palette, SosBlockState state);
void sos_block_draw_ground (cairo_t *cr, const SosPalette *palette, SosBlockState state, gboolean proposed, double x, double y, double width, double height);
/* What it says while something is held; nothing for NONE. */
void sos_answer_draw_ground (cairo_t *cr, const SosPalette *palette, SosAnswer answer, double x, double y, double width, double height);
SosGlyph sos_answer_get_glyph (SosAnswer answer);
const SosInk *sos_answer_get_ink (const SosPalette *palette, SosAnswer answer);

/* Lines at 45 degrees, @step apart, on a quiet ground. */
void sos_hatch_draw (cairo_t *cr, const SosPalette *palette, double x, double y, double width, double height, double step);
/* Dots: a calendar that is not confirmed. */
void sos_dots_draw (cairo_t *cr, const SosPalette *palette, double x, double y, double width, double height);

G_END_DECLS
