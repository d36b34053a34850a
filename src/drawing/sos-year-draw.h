/* sos-year-draw.h - a day of a school’s year as a small cell: taught or not, and why; for the screen and for a legend. */
#pragma once

#include "sos-palette.h"
#include "sos-year-picture.h"

G_BEGIN_DECLS

/* Only what the day is, without its number. */
void sos_year_draw_ground (cairo_t *cr, const SosPalette *palette, SosDayKind kind, double x, double y, double width, double height);
/* A corner for the school’s own word, a dot where something is planned. */
void sos_year_draw_marks (cairo_t *cr, const SosPalette *palette, const SosYearDay *day, double x, double y, double width, double height);
/* Of its number. */
const SosInk *sos_year_get_ink (const SosPalette *palette, SosDayKind kind);

G_END_DECLS
