/* sos-paper-card.h - a card for a pocket, alone on its sheet, with lines to cut along: a few words large, a few numbers. Knows no person. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "sos-merge.h"

G_BEGIN_DECLS

#define SOS_TYPE_PAPER_CARD (sos_paper_card_get_type ())
G_DECLARE_FINAL_TYPE (SosPaperCard, sos_paper_card, SOS, PAPER_CARD, GObject)

/* All strings are copied. */
typedef struct
{
  const char *title;      /* "P-000123-K": all that a file or a queue may show (N3) */
  const char *found;      /* in small print: what whoever finds it should do */
  gboolean large;         /* folded once it is a card of A6, in 18 pt; else the size of a bank card */
  gboolean high_contrast;
  gint64 date;            /* of the file; the same date gives the same bytes */
} SosPaperCardOptions;

/* Of @words the list "lines": label, words, more. What would tell whose pocket it is in is left off beside the words of a line; where the
 * words of a line themselves tell, the card is not ready. */
SosPaperCard *sos_paper_card_new (SosMerge *words, const SosPaperCardOptions *options);
void sos_paper_card_get_page_size (SosPaperCard *self, double *width, double *height); /* points; A4 */
void sos_paper_card_draw (SosPaperCard *self, cairo_t *cr); /* nothing where it is not ready */
gboolean sos_paper_card_check_ready (SosPaperCard *self, GError **error); /* SOS_PAPER_ERROR */
/* Tagged, fonts embedded, titled by the reference, no author. */
GBytes *sos_paper_card_render_pdf (SosPaperCard *self, GError **error);
char *sos_paper_card_dup_text (SosPaperCard *self); /* as it is read out, a line each */
/* Labels of those lines beside whose words something was left off. Element type char*. (transfer none) */
GPtrArray *sos_paper_card_get_left_off (SosPaperCard *self);

G_END_DECLS
