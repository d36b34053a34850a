/* sos-today-day-list.h - the day in time order: what is over, now, what comes. */
#pragma once

#include "sos-today.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills @list, a GtkListBox; with a line where the clock stands, among those that have an hour. */
void sos_today_day_list_fill (GtkListBox *list, const SosToday *today);
/* Opens what @row is of. */
void sos_today_day_list_open (GtkListBoxRow *row);

G_END_DECLS
