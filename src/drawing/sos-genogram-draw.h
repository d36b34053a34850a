/* sos-genogram-draw.h - the one hand that draws a family, on screen, printer and PDF. Places nothing. */
#pragma once

#include <cairo.h>

#include "sos-genogram-layout.h"
#include "sos-genogram-signs.h"
#include "sos-palette.h"

G_BEGIN_DECLS

typedef struct
{
  const SosPalette *palette;
  double scale; /* of everything; 1 where text has its usual size */
  double least_scale_of_words; /* below that nobody could read them, so they are left out; 0: they never are */
  const SosBox *sheet; /* of a drawing on several sheets, in its units: words whose middle lies elsewhere are not on this one; NULL: all */
} SosGenogramPen;

/* The genogram has a font. Its places are times @scale from the origin of @cr; what lies outside the clip costs nothing. The
 * page behind it is the caller's. */
void sos_genogram_draw (const SosGenogram *self, cairo_t *cr, const SosGenogramPen *pen);
/* The ring of the one chosen, over what sos_genogram_draw left: nothing else changes with the choice. */
void sos_genogram_draw_ring (const SosGenogram *self, cairo_t *cr, const SosGenogramPen *pen, guint member);
/* One person small, for a line of a list: the same sign without words, round @x and @y, within SOS_GENOGRAM_SIGN of them. */
void sos_genogram_draw_sign (const SosFamilyMember *person, cairo_t *cr, const SosPalette *palette, double x, double y);

G_END_DECLS
