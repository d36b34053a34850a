/* sos-family-pages.h - a paper of a family as pages: what the preview shows, the printer draws and the file holds. Asks no gate. */
#pragma once

#include "sos-family-papers.h"
#include "sos-paper-drawing.h"
#include "sos-paper.h"

G_BEGIN_DECLS

/* The form it comes in. Zeroed: clear print, A4. */
typedef struct
{
  SosPaperFormat format;  /* of a plan and a meeting sheet */
  gboolean high_contrast;
  gboolean side_by_side;  /* two languages in columns; else theirs first, then English */
  SosSheet sheet;         /* of a drawing */
} SosFamilyForm;

#define SOS_TYPE_FAMILY_PAGES (sos_family_pages_get_type ())
G_DECLARE_FINAL_TYPE (SosFamilyPages, sos_family_pages, SOS, FAMILY_PAGES, GObject)

/* Made, drawn and dropped in one thread. Errors: SOS_PAPER_ERROR. Of what was made beside the main loop, the next is there already. */
SosFamilyPages *sos_family_pages_new (SosFamilyPaper *paper, const SosFamilyForm *form, GError **error);

/* The same beside the main loop, with its file and its words made as well: a large family takes its time. Main thread; from @callback
 * on they are the main thread’s alone. */
void sos_family_pages_new_async (SosFamilyPaper *paper, const SosFamilyForm *form, GAsyncReadyCallback callback, gpointer user_data);
SosFamilyPages *sos_family_pages_new_finish (GAsyncResult *result, GError **error);

SosFamilyPaper *sos_family_pages_get_paper (SosFamilyPages *self);
const SosFamilyForm *sos_family_pages_get_form (SosFamilyPages *self);
guint sos_family_pages_get_n_pages (SosFamilyPages *self);
void sos_family_pages_get_page_size (SosFamilyPages *self, double *width, double *height); /* points */
/* @page from 0, in points; nothing where it is not ready to be printed, unless for the @screen. */
void sos_family_pages_draw_page (SosFamilyPages *self, cairo_t *cr, guint page, gboolean screen);
/* FALSE in one sentence where something needed is not known, or a character has no font here. */
gboolean sos_family_pages_check_ready (SosFamilyPages *self, GError **error);
/* The same paper in the same form gives the same bytes, all day. */
GBytes *sos_family_pages_render_pdf (SosFamilyPages *self, GError **error);
char *sos_family_pages_dup_text (SosFamilyPages *self);
/* One sentence of advice on the form; NULL: none. */
const char *sos_family_pages_get_advice (SosFamilyPages *self);

G_END_DECLS
