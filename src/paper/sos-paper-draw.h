/* sos-paper-draw.h - the one hand that draws a laid-out page, on screen, printer and PDF. Lays nothing out. */
#pragma once

#include <cairo.h>

#include "sos-paper-layout.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean high_contrast, pale_yellow;
  gboolean tags;           /* names the parts for a PDF */
  gboolean screen_marks;
  gboolean folds;          /* among them where it is folded */
  SosWordList *hard_words; /* marked with the screen marks; may be NULL */
} SosPaperPen;

void sos_paper_draw_sheet (const SosPaperPages *pages, guint page, cairo_t *cr, const SosPaperPen *pen);

G_END_DECLS
