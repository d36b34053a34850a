/* sos-paper-drawing-private.h - a drawing on its way to sheets: for what lays it out and what draws it. */
#pragma once

#include "sos-genogram-draw.h"
#include "sos-paper-cell.h"
#include "sos-paper-drawing.h"
#include "sos-paper-layout.h"

G_BEGIN_DECLS

#define SOS_DRAWING_MARGIN (12 * SOS_PAPER_MM)
#define SOS_DRAWING_GAP 8.0
#define SOS_DRAWING_OVERLAP (10 * SOS_PAPER_MM)
#define SOS_DRAWING_HEAD_SIZE 12.0
#define SOS_DRAWING_FOOT_SIZE 9.0
#define SOS_DRAWING_LEADING 1.3

struct _SosPaperDrawing
{
  GObject parent_instance;

  SosPaperDrawingOptions options; /* its strings are owned */
  SosGenogram *genogram;
  SosPaperFonts fonts;
  SosPalette palette;
  GArray *glyphs;      /* SosPaperGlyph */
  double width, height;
  double top, bottom;  /* of the room for the drawing */
  char *rest;          /* what found no room in it, in words; NULL: nothing */
  gboolean apart;      /* that stands on pages of its own */
  GArray *rest_lines;  /* guint: the first line of each of those, and the end */
  double scale;
  GArray *columns, *rows; /* double: the edges of the sheets, in the units of the drawing */
  char *advice;
};

/* sos-paper-drawing-layout.c. What found no room in the drawing, then the sheets. */
void sos_paper_drawing_find_rest (SosPaperDrawing *self);
void sos_paper_drawing_fit (SosPaperDrawing *self);
guint sos_paper_drawing_count_sheets (SosPaperDrawing *self);
/* As wide as the sheet is now; the rest is NULL where there is none. (transfer full) */
SosPaperCell *sos_paper_drawing_make_foot (SosPaperDrawing *self);
SosPaperCell *sos_paper_drawing_make_rest (SosPaperDrawing *self);

/* sos-paper-drawing-draw.c. @tags: names the parts for a PDF. */
void sos_paper_drawing_draw (SosPaperDrawing *self, cairo_t *cr, guint number, gboolean tags);

G_END_DECLS
