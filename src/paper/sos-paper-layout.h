/* sos-paper-layout.h - blocks of text become pages of lines, in points. Knows no template and draws nothing. */
#pragma once

#include "sos-paper-cell.h"
#include "sos-paper-template.h"
#include "sos-window-rules.h"

G_BEGIN_DECLS

#define SOS_PAPER_MM (72 / 25.4)
/* A4, and where a DL envelope folds and looks in (N3; domain 6.3.8). */
#define SOS_PAPER_WIDTH (210 * SOS_PAPER_MM)
#define SOS_PAPER_HEIGHT (297 * SOS_PAPER_MM)
#define SOS_PAPER_FOLD_1 (99 * SOS_PAPER_MM)
#define SOS_PAPER_FOLD_2 (198 * SOS_PAPER_MM)
#define SOS_PAPER_WINDOW_LEFT (20 * SOS_PAPER_MM)
#define SOS_PAPER_WINDOW_RIGHT (110 * SOS_PAPER_MM)
#define SOS_PAPER_WINDOW_TOP (45 * SOS_PAPER_MM)
#define SOS_PAPER_WINDOW_BOTTOM (80 * SOS_PAPER_MM)

/* Some lines of one cell of one block, at their place on one page. */
typedef struct
{
  const SosBlock *block;
  guint cell;
  guint first, last;   /* lines first..last - 1 */
  double x, y;         /* of the first of them */
  double width;        /* that the cell has; a line to sign on ends there */
  PangoLayout *layout; /* owned by the cells of SosPaperPages */
  const SosPaperLine *lines;
} SosPaperPiece;

typedef struct
{
  GArray *pieces; /* SosPaperPiece, in reading order */
  GArray *rules;  /* double: y of each rule above a step */
} SosPaperSheet;

typedef struct
{
  GPtrArray *sheets; /* SosPaperSheet */
  GPtrArray *cells;  /* every layout with its lines */
  double left, width;      /* of the text */
  gboolean rtl;            /* the page is mirrored: all but the address in its window */
  gboolean beside_rtl;     /* what stands beside the rest runs right to left */
  const SosPaperMeasures *measures;
  PangoLayout *blank;      /* one space: ends a line in the PDF, so that a reader hears two words */
  gboolean window_fits; /* all that belongs in the envelope window, or above it, found room */
  guint section_pages[SOS_PAPER_SECTIONS]; /* page (from 1) each section begins on; 0 for none */
} SosPaperPages;

/* @words must outlive the pages. @shift: where the window of the envelope is, beside the place above. @before, @after: as many other pages of
 * the same letter. */
SosPaperPages *sos_paper_pages_new (const SosPaperWords *words, const SosPaperMeasures *measures, SosPaperDelivery delivery,
                                    SosWindowShift shift, const char *language, guint before, guint after);
void sos_paper_pages_free (SosPaperPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPaperPages, sos_paper_pages_free)
/* Whether a picture stands beside @piece: a heading, in a form with room for it. */
gboolean sos_paper_pages_has_picture (const SosPaperPages *self, const SosPaperPiece *piece);
/* @cell < self->cells->len; borrowed. */
PangoLayout *sos_paper_pages_get_layout (const SosPaperPages *self, guint cell);

G_END_DECLS
