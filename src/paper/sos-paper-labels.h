/* sos-paper-labels.h - addresses on a sheet of labels: as large as they fit, nothing else on the sheet. Knows no letter. */
#pragma once

#include <gio/gio.h>

#include "sos-paper.h"

G_BEGIN_DECLS

/* Seven rows of two on A4, 99.1 by 38.1 mm, the sheet most shops sell (L7163). */
#define SOS_PAPER_LABELS_A_SHEET 14

#define SOS_TYPE_PAPER_LABELS (sos_paper_labels_get_type ())
G_DECLARE_FINAL_TYPE (SosPaperLabels, sos_paper_labels, SOS, PAPER_LABELS, GObject)

/* One label each; @texts: char *, name and address in lines. @first: how many labels of the first sheet are used up. */
SosPaperLabels *sos_paper_labels_new (GPtrArray *texts, guint first);
/* The same as if written by hand, for plain envelopes that must not look like an office’s (6.3). */
SosPaperLabels *sos_paper_labels_new_by_hand (GPtrArray *texts, guint first);
guint sos_paper_labels_get_n_pages (SosPaperLabels *self);
void sos_paper_labels_draw_page (SosPaperLabels *self, cairo_t *cr, guint page);
/* FALSE, in words, where a character, or a hand, has no font or an address does not fit its label. */
gboolean sos_paper_labels_check_ready (SosPaperLabels *self, GError **error);

G_END_DECLS
