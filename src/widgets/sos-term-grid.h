/* sos-term-grid.h - runs by weeks: a scrolled grid of buttons that is one tab stop. Only the rows that are seen are widgets. Knows no session: it is
 * given a picture, and answers while something is held. */
#pragma once

#include "sos-term-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A GtkScrollable. Arrows go by place, Home and End along the row, with Control to the first and the last; the place left of the first week is
 * the name of the row. Enter and a click open, the menu key and a right click ask for the menu, Space or dragging holds.
 *
 * Signals, each with (int row, int week), the name being week -1:
 * "chosen": the cursor is there; "opened"; "menu"; "hold": to be taken in hand; "put": what is held, there; and "let-go" without. */
#define SOS_TYPE_TERM_GRID (sos_term_grid_get_type ())
G_DECLARE_FINAL_TYPE (SosTermGrid, sos_term_grid, SOS, TERM_GRID, GtkWidget)

GtkWidget *sos_term_grid_new (void);
/* The cursor stays at its row and week where there are such. */
void sos_term_grid_set_picture (SosTermGrid *self, SosTermPicture *picture);
void sos_term_grid_get_chosen (SosTermGrid *self, int *row, int *week);
/* Moves the cursor, scrolls there, and takes the focus where @focus. */
void sos_term_grid_choose (SosTermGrid *self, int row, int week, gboolean focus);

/* @answers: one a week, for the row of what is held, copied; @words as many sentences. */
void sos_term_grid_hold (SosTermGrid *self, int row, int week, const SosAnswer *answers, char *const *words);
void sos_term_grid_let_go (SosTermGrid *self);
/* The row and week of what is held; FALSE where nothing is. */
gboolean sos_term_grid_get_held (SosTermGrid *self, int *row, int *week);

/* Shows a menu at the place chosen. */
void sos_term_grid_pop_up (SosTermGrid *self, GMenuModel *menu);

G_END_DECLS
