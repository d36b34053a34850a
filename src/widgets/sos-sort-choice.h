/* sos-sort-choice.h - which column header was clicked, and which way; nothing is sorted here: the question to the store is. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sorter for a GtkColumnViewColumn that only knows its number. (transfer full) */
GtkSorter *sos_sort_choice_new (int number);
/* Asks @view which of its columns sorts first. FALSE where none does. */
gboolean sos_sort_choice_read (GtkColumnView *view, int *number, gboolean *descending);

G_END_DECLS
