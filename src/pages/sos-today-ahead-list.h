/* sos-today-ahead-list.h - releases to come and wards not yet seen, as rows of Today, each with the one button that does the thing. */
#pragma once

#include "sos-ahead.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Replaces the rows of @list; @items: SosAheadItem. */
void sos_today_ahead_fill (GtkListBox *list, GPtrArray *items);
/* What the button of the row does; as its activation. */
void sos_today_ahead_deal (GtkListBoxRow *row);

G_END_DECLS
