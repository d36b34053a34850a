/* sos-paper-cell.h - some text set in lines of one width. Knows no block and no page. */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

typedef struct
{
  double top, bottom, baseline; /* from the top of the layout */
  double x, width;              /* from its left edge */
} SosPaperLine;

typedef struct
{
  PangoLayout *layout;
  SosPaperLine *lines;
  guint n_lines;
  double height;
} SosPaperCell;

/* What looks as if a hand had written it, easy to read for the post, and the package that brings it. */
#define SOS_PAPER_HAND_FAMILY "Comic Neue"
#define SOS_PAPER_HAND_PACKAGE "fonts-comic-neue"

/* What one letter is set in. */
typedef struct
{
  PangoContext *context;
  PangoFontDescription *descriptions[2]; /* plain, bold */
  double leading; /* of what is being set */
  double spread;  /* room between letters, in ems */
  gboolean rtl;   /* lines of no direction of their own begin at the right */
} SosPaperFonts;

void sos_paper_fonts_init (SosPaperFonts *self, const char *language, double leading);
/* The language runs right to left. Before anything is set in it. */
void sos_paper_fonts_turn (SosPaperFonts *self);
/* In letters as a hand writes them, where a font for that is here; else FALSE, and nothing changes. What it lacks stands in the usual ones. */
gboolean sos_paper_fonts_write_by_hand (SosPaperFonts *self);
void sos_paper_fonts_clear (SosPaperFonts *self);
/* Text that is not given a width, for measuring. (transfer full) */
PangoLayout *sos_paper_fonts_make_layout (SosPaperFonts *self, const char *text, gboolean bold, double size);

/* @fixed: the same in every letter of the office and never a word about the person; such cells are kept from letter to
 * letter. (transfer full) */
SosPaperCell *sos_paper_cell_new (SosPaperFonts *fonts, const char *text, gboolean fixed, gboolean bold, double size,
                                  double width);
/* In the colour that is set, its top left at @x, @y. @from_left: each line from the left, whatever its direction, as an address is read. */
void sos_paper_cell_draw (const SosPaperCell *self, cairo_t *cr, gboolean from_left, double x, double y);
void sos_paper_cell_unref (SosPaperCell *self);

G_END_DECLS
