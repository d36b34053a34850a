/* sos-year-grid.h - an academic year, month by month, a button a day. Arrows go by days and weeks, Tab leaves; with Shift, or drawn with the pointer,
 * many days in a row are chosen. Knows no calendar. */
#pragma once

#include "sos-year-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Months stand beside one another as there is room. Page Up and Page Down go by months, Home and End to the ends of the month, with Control of the year.
 * Signals, each with the first and the last day chosen: "chosen", "opened" (Enter, double click), "menu" (M, the menu key, the other button). */
#define SOS_TYPE_YEAR_GRID (sos_year_grid_get_type ())
G_DECLARE_FINAL_TYPE (SosYearGrid, sos_year_grid, SOS, YEAR_GRID, GtkWidget)

/* What was chosen stays so where the year is the same, else today is, or the first day. */
void sos_year_grid_set_picture (SosYearGrid *self, SosYearPicture *picture);
void sos_year_grid_get_chosen (SosYearGrid *self, int *first, int *last);
void sos_year_grid_choose (SosYearGrid *self, int first, int last, gboolean focus);
/* A menu where the cursor is. */
void sos_year_grid_pop_up (SosYearGrid *self, GMenuModel *menu);

G_END_DECLS
