/* sos-office-columns.h - the table of what the office keeps, whatever its kind. Knows no page. */
#pragma once

#include "sos-office-kinds.h"
#include "sos-width-step.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Appends them; rows are SosOfficeRow. */
void sos_office_columns_add (GtkColumnView *table);
/* What their heads say of @kind, and which of them there is room for; how a row stands only where there are @states. */
void sos_office_columns_fit (GtkColumnView *table, const SosOfficeKind *kind, gboolean states, SosWidthStep step);

G_END_DECLS
