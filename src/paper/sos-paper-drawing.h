/* sos-paper-drawing.h - the drawing of a family as pages: as large as it goes, its words never too small to read. Knows no store. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "sos-family.h"
#include "sos-paper.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_SHEET_A4,
  SOS_SHEET_A3,
  SOS_N_SHEETS
} SosSheet;

/* "A4", "A3", in either case. FALSE and untouched for anything else. */
gboolean sos_sheet_parse (const char *code, SosSheet *sheet);
/* Upright, in points. */
void sos_sheet_get_size (SosSheet sheet, double *width, double *height);

/* All strings are copied. */
typedef struct
{
  SosSheet sheet;
  const char *title;    /* "H-000417-K": heads the page, and is all that a file or a queue may show */
  const char *note;     /* "As it was on 23 November 2026" */
  const char *foot;     /* who it is for, whom to give it back to */
  const char *language; /* "en-GB" when NULL */
  gint64 date;          /* unix seconds for the PDF's creation date; the same date gives the same bytes */
} SosPaperDrawingOptions;

#define SOS_TYPE_PAPER_DRAWING (sos_paper_drawing_get_type ())
G_DECLARE_FINAL_TYPE (SosPaperDrawing, sos_paper_drawing, SOS, PAPER_DRAWING, GObject)

/* Upright or lying, whichever makes the drawing larger. Where its words would be smaller than SOS_PAPER_DRAWING_LEAST points, it goes
 * over several sheets that overlap, marked with crosses where they meet. Made, drawn and dropped in one thread. */
#define SOS_PAPER_DRAWING_LEAST 8.0
SosPaperDrawing *sos_paper_drawing_new (SosFamily *family, const SosPaperDrawingOptions *options);

guint sos_paper_drawing_get_n_pages (SosPaperDrawing *self);
void sos_paper_drawing_get_page_size (SosPaperDrawing *self, double *width, double *height); /* points */
/* Its smallest words as they are printed, in points. */
double sos_paper_drawing_get_least_size (SosPaperDrawing *self);
/* @page from 0, in points, origin top left; the same ink for preview, printer and PDF. A drawing that is not ready draws nothing. */
void sos_paper_drawing_draw_page (SosPaperDrawing *self, cairo_t *cr, guint page);

/* FALSE with one sentence where a character has no font here. */
gboolean sos_paper_drawing_check_ready (SosPaperDrawing *self, GError **error);
/* Tagged as a figure whose alternative text says what the page shows, fonts embedded, titled by the reference, no author. */
GBytes *sos_paper_drawing_render_pdf (SosPaperDrawing *self, GError **error);
/* The same in words: head, people, homes, ties, foot. (transfer full) */
char *sos_paper_drawing_dup_text (SosPaperDrawing *self);
/* One sentence for whoever chooses the sheet: that words get small, or that there are several sheets; NULL: nothing to say. */
const char *sos_paper_drawing_get_advice (SosPaperDrawing *self);

G_END_DECLS
