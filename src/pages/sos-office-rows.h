/* sos-office-rows.h - rows of the page of the office: its parts, and what it chose. */
#pragma once

#include "sos-office-kinds.h"
#include "sos-office-numbers.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_OFFICE_SETTINGS "settings"

/* Fills the list of parts, with a heading over each group; a row’s part with get. */
void sos_office_rows_fill_parts (GtkListBox *list);
const char *sos_office_rows_get_part (GtkListBoxRow *row);
GtkListBoxRow *sos_office_rows_find_part (GtkListBox *list, const char *part);

/* Fills the list of choices with those of @words (folded; "": all); how many there are. */
guint sos_office_rows_fill_numbers (GtkListBox *list, SosOfficeNumbers *numbers, const char *words);
const SosOfficeNumber *sos_office_rows_get_number (GtkListBoxRow *row);

G_END_DECLS
