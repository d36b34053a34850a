/* sos-score-draw.h - two assessments on one scale from 0 to 4, a line an area: a ring first, a dot latest, a diamond theirs. What is not known stands
 * apart, with a question mark. Knows no widget. */
#pragma once

#include "sos-palette.h"
#include "sos-score-mark.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* @scale: how much larger than at 96 dpi. */
double sos_score_measure_height (guint n_marks, double scale);
/* Over @width; @font without size. Shapes say what colour says. */
void sos_score_draw (cairo_t *cr, const SosPalette *palette, const PangoFontDescription *font, const SosScoreMark *marks, guint n_marks, double width,
                     double scale);
/* The same in words, a line an area: "Home and money: first 2, latest 1, theirs not known". (transfer full) */
char *sos_score_dup_words (const SosScoreMark *marks, guint n_marks);

G_END_DECLS
