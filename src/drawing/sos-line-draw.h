/* sos-line-draw.h - answers on a line from 0 to 10, over days: one stroke for each question, a dot for each answer. Knows no widget. */
#pragma once

#include "sos-line-point.h"
#include "sos-palette.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* @scale: how much larger than at 96 dpi. */
double sos_line_measure_height (double scale);
/* Over @width; @font without size. The second question is dashed and its dots are hollow, so that nothing hangs on colour. */
void sos_line_draw (cairo_t *cr, const SosPalette *palette, const PangoFontDescription *font, const SosLinePoint *points, guint n_points, double width,
                    double scale);
/* The same in words: "12 October 2026: Importance 7, Confidence 4; …". @names: of the questions, NULL for one that is not asked.
 * (transfer full) */
char *sos_line_dup_words (const SosLinePoint *points, guint n_points, const char *const *names);

G_END_DECLS
