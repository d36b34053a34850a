/* sos-sheet-pages.h - a paper about one person as pages, sheet or card: what the preview shows, the printer draws and the file holds. Asks no
 * gate. */
#pragma once

#include "sos-paper.h"
#include "sos-person-sheets.h"

G_BEGIN_DECLS

/* Zeroed: clear print. */
typedef struct
{
  SosPaperFormat format; /* of a card: large or not; of what is for those who work here, nothing */
  gboolean high_contrast;
  gboolean side_by_side; /* two languages in columns; else theirs first, then English */
} SosSheetForm;

#define SOS_TYPE_SHEET_PAGES (sos_sheet_pages_get_type ())
G_DECLARE_FINAL_TYPE (SosSheetPages, sos_sheet_pages, SOS, SHEET_PAGES, GObject)

/* Of a filled @sheet, which need not outlive them. Errors: SOS_PAPER_ERROR. */
SosSheetPages *sos_sheet_pages_new (const SosPersonSheet *sheet, const SosSheetForm *form, GError **error);
guint sos_sheet_pages_get_n_pages (SosSheetPages *self);
void sos_sheet_pages_get_page_size (SosSheetPages *self, double *width, double *height); /* points */
/* @page from 0, in points; nothing where it is not ready to be printed, unless for the @screen. */
void sos_sheet_pages_draw_page (SosSheetPages *self, cairo_t *cr, guint page, gboolean screen);
gboolean sos_sheet_pages_check_ready (SosSheetPages *self, GError **error);
/* The same paper in the same form gives the same bytes, all day. */
GBytes *sos_sheet_pages_render_pdf (SosSheetPages *self, GError **error);
char *sos_sheet_pages_dup_text (SosSheetPages *self);
/* Words that tell, of what goes into their hands: they stay only for a reason (6.4). */
guint sos_sheet_pages_count_telling (SosSheetPages *self);
/* What is kept off the paper: sentences. Element type char*. (transfer none) */
GPtrArray *sos_sheet_pages_get_left_out (SosSheetPages *self);

G_END_DECLS
