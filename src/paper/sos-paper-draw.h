/* sos-paper-draw.h - the one hand that draws a laid-out page, on screen, printer and PDF. Lays nothing out. */
#pragma once

#include <cairo.h>

#include "sos-paper-layout.h"

G_BEGIN_DECLS

/* An element of the text in the order they are begun, and its @language. Interned or static. */
typedef struct
{
  const char *tag, *language;
} SosPaperTongueTag;

typedef struct
{
  gboolean high_contrast, pale_yellow;
  gboolean tags;           /* names the parts for a PDF */
  gboolean screen_marks;
  gboolean folds;          /* among them where it is folded */
  SosWordList *hard_words; /* marked with the screen marks; may be NULL */
  GArray *tongues;         /* SosPaperTongueTag: what is tagged in which language; NULL: all in that of the file */
} SosPaperPen;

void sos_paper_draw_sheet (const SosPaperPages *pages, guint page, cairo_t *cr, const SosPaperPen *pen);

G_END_DECLS
