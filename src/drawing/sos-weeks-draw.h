/* sos-weeks-draw.h - weeks as columns of blocks that can be counted: what was held is solid, a try is hollow. Knows no widget. */
#pragma once

#include "sos-palette.h"
#include "sos-week-bar.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* @scale: how much larger than at 96 dpi. */
double sos_weeks_measure_height (const SosWeekBar *weeks, guint n_weeks, double scale);
/* Over @width; @font without size. */
void sos_weeks_draw (cairo_t *cr, const SosPalette *palette, const PangoFontDescription *font, const SosWeekBar *weeks, guint n_weeks,
                     double width, double scale);
/* The same in words: "week of 7 September: 2 held; …", and the sum. (transfer full) */
char *sos_weeks_dup_words (const SosWeekBar *weeks, guint n_weeks);

G_END_DECLS
