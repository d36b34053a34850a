/* sos-change-draw.h - a mean before and after on one line: a ring first, a dot latest, what lies between drawn through. Knows no widget. */
#pragma once

#include "sos-palette.h"

G_BEGIN_DECLS

#define SOS_CHANGE_HEIGHT 18.0 /* at 96 dpi */
#define SOS_CHANGE_FEWEST 10   /* with fewer there are words, and no mark */

typedef struct
{
  double before, after, most; /* from 0 to @most */
  gboolean worse;
} SosChangeMark;

/* @scale: how much larger than at 96 dpi. */
void sos_change_draw (cairo_t *cr, const SosPalette *palette, const SosChangeMark *mark, double width, double scale);

G_END_DECLS
