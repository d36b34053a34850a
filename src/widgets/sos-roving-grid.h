/* sos-roving-grid.h - a grid of buttons that is one tab stop: arrows go from one to the next, Tab leaves. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A GtkGrid. Its stops are the children that take the focus or hold something that does, of any span. Arrows go to the next stop that
 * way and stay at the last; Home and End go along the row, with Control to the first and the last of all. Entered by Tab, the focus goes
 * to the stop where it was. Property "current" (GtkWidget, read-only): that stop. */
#define SOS_TYPE_ROVING_GRID (sos_roving_grid_get_type ())
G_DECLARE_FINAL_TYPE (SosRovingGrid, sos_roving_grid, SOS, ROVING_GRID, GtkGrid)

GtkWidget *sos_roving_grid_new (void);
/* (transfer none) (nullable) */
GtkWidget *sos_roving_grid_get_current (SosRovingGrid *self);
/* Where the grid is entered; the focus stays where it is. */
void sos_roving_grid_set_current (SosRovingGrid *self, GtkWidget *child);
/* The stop at that place, or that reaches over it. (transfer none) (nullable) */
GtkWidget *sos_roving_grid_find (SosRovingGrid *self, int column, int row);

G_END_DECLS
