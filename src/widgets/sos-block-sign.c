/* sos-block-sign.c - the sign of a state or an answer by itself. */
#include "config.h"
#include "sos-block-sign.h"

#include "sos-block-draw.h"
#include "sos-sign-area.h"

#define SIZE 13

static void
draw_state (gpointer data, cairo_t *cr, const SosPalette *palette, double x, double y)
{
  const SosBlockState state = (SosBlockState) GPOINTER_TO_INT (data);

  if (state == SOS_BLOCK_NONE)
    sos_hatch_draw (cr, palette, x - 6, y - 7, 12, 14, 4);
  else
    sos_glyph_draw (cr, palette, sos_block_get_glyph (state), sos_block_get_sign_ink (palette, state), x, y, SIZE);
}

static void
draw_answer (gpointer data, cairo_t *cr, const SosPalette *palette, double x, double y)
{
  const SosAnswer answer = (SosAnswer) GPOINTER_TO_INT (data);

  sos_glyph_draw (cr, palette, sos_answer_get_glyph (answer), sos_answer_get_ink (palette, answer), x, y, SIZE);
}

GtkWidget *
sos_block_sign_new (SosBlockState state)
{
  return sos_sign_area_new (draw_state, GINT_TO_POINTER (state), NULL);
}

GtkWidget *
sos_answer_sign_new (SosAnswer answer)
{
  return sos_sign_area_new (draw_answer, GINT_TO_POINTER (answer), NULL);
}
