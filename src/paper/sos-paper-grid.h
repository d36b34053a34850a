/* sos-paper-grid.h - a paper of the office as pages: tables that go on over pages, certificates, lines to sign on. Knows no store. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "sos-office-paper.h"

G_BEGIN_DECLS

#define SOS_TYPE_PAPER_GRID (sos_paper_grid_get_type ())
G_DECLARE_FINAL_TYPE (SosPaperGrid, sos_paper_grid, SOS, PAPER_GRID, GObject)

/* Made, drawn and dropped in one thread. @date: unix seconds for the PDF’s creation date; the same date gives the same bytes. */
SosPaperGrid *sos_paper_grid_new (SosOfficePaper *paper, gint64 date);

guint sos_paper_grid_get_n_pages (SosPaperGrid *self);
/* On which page, from 0, the block of that number in the paper begins. */
guint sos_paper_grid_find_page (SosPaperGrid *self, guint block);
void sos_paper_grid_get_page_size (SosPaperGrid *self, double *width, double *height); /* points */
void sos_paper_grid_draw_page (SosPaperGrid *self, cairo_t *cr, guint page);
/* Tagged, fonts embedded, titled by the reference, no author. */
GBytes *sos_paper_grid_render_pdf (SosPaperGrid *self, GError **error);

G_END_DECLS
