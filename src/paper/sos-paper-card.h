/* sos-paper-card.h - a card for a pocket, alone on its sheet, with lines to cut along: a few words large, a few numbers. Knows no person. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "sos-merge.h"

G_BEGIN_DECLS

#define SOS_TYPE_PAPER_CARD (sos_paper_card_get_type ())
G_DECLARE_FINAL_TYPE (SosPaperCard, sos_paper_card, SOS, PAPER_CARD, GObject)

/* All strings are copied. The templates are borrowed while it is made: NULL: what the program brings, and English alone. */
typedef struct
{
  const char *title;      /* "P-000123-K": all that a file or a queue may show (N3) */
  gboolean large;         /* folded once it is a card of A6, in 18 pt; else the size of a bank card */
  gboolean high_contrast;
  gint64 date;            /* of the file; the same date gives the same bytes */
  GBytes *template, *translated, *common;
} SosPaperCardOptions;

/* Of its template, a step is a line: a label, words, and what stands below them; a paragraph is small print. In another language it stands above
 * the same in English. What would tell whose pocket it is in is left off below the words of a line; where the words themselves tell, or
 * something is missing, the card is not ready. Errors: KIND. */
SosPaperCard *sos_paper_card_new (const char *kind, SosMerge *merge, const SosPaperCardOptions *options, GError **error);
void sos_paper_card_get_page_size (SosPaperCard *self, double *width, double *height); /* points; A4 */
void sos_paper_card_draw (SosPaperCard *self, cairo_t *cr, gboolean screen); /* nothing where it is not ready, unless for the @screen */
gboolean sos_paper_card_check_ready (SosPaperCard *self, GError **error); /* SOS_PAPER_ERROR */
/* Tagged, fonts embedded, titled by the reference, no author. */
GBytes *sos_paper_card_render_pdf (SosPaperCard *self, GError **error);
char *sos_paper_card_dup_text (SosPaperCard *self); /* as it is read out, a line each */
/* Labels of those lines below whose words something was left off. Element type char*. (transfer none) */
GPtrArray *sos_paper_card_get_left_off (SosPaperCard *self);

G_END_DECLS
