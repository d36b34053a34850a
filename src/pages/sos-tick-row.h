/* sos-tick-row.h - a row of a window that asks, with a box to tick before its words. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* @note NULL: none. The row; its box, which the row gives its name, in @check: (transfer none). (transfer floating) */
GtkWidget *sos_tick_row_new (const char *title, const char *note, GtkWidget **check);

G_END_DECLS
