/* sos-person-papers-queue.h - rows for a list of letters, in groups by what is to be done with them. */
#pragma once

#include "sos-person-papers-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills @list from the case, newest first in each group, and selects @chosen where it is there, else what waits first. */
void sos_person_papers_queue_fill (GtkListBox *list, SosPersonCase *person_case, gint64 chosen);
/* The letter of a row; 0 for a heading. */
gint64 sos_person_papers_queue_get_letter (GtkListBoxRow *row);
/* The row after the one selected, round to the first. (transfer none) (nullable) */
GtkListBoxRow *sos_person_papers_queue_find_next (GtkListBox *list);
guint sos_person_papers_queue_count (GtkListBox *list);

G_END_DECLS
