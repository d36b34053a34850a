/* sos-term-line.h - a row of a term: what it is, a place for each week, how many weeks are spare. Used again for another row when it scrolls by. */
#pragma once

#include "sos-term-place.h"

G_BEGIN_DECLS

/* Widths in pixels; @shift: how far the weeks are scrolled under the name. */
typedef struct
{
  int name, week, slack, row, head;
  int shift;
} SosTermSizes;

#define SOS_TYPE_TERM_LINE (sos_term_line_get_type ())
G_DECLARE_FINAL_TYPE (SosTermLine, sos_term_line, SOS, TERM_LINE, GtkWidget)

GtkWidget *sos_term_line_new (void);
/* @picture lives as long as it is shown. @clicked: of a place or, with -1, of the name. */
void sos_term_line_show (SosTermLine *self, SosTermPicture *picture, int row);
int sos_term_line_get_row (SosTermLine *self); /* -1: none */
void sos_term_line_set_sizes (SosTermLine *self, const SosTermSizes *sizes);
/* The place of a week; -1: the name. (transfer none) */
GtkWidget *sos_term_line_get_place (SosTermLine *self, int week);
/* The week of @place; -1: its name; -2: neither. */
int sos_term_line_find_place (SosTermLine *self, GtkWidget *place);

/* Signals, with (int week, -1 for the name): "clicked", and "entered" by the cursor. */

G_END_DECLS
