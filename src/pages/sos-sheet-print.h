/* sos-sheet-print.h - the window in which a paper about one person is looked at before it is printed: its real pages, and in words what is
 * kept off them. */
#pragma once

#include "sos-person-sheets.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_SHEET_PRINT (sos_sheet_print_get_type ())
G_DECLARE_FINAL_TYPE (SosSheetPrint, sos_sheet_print, SOS, SHEET_PRINT, AdwWindow)

/* Modal over @over, or the window of @from (NULL), the page or tab on which the end is said; @id as SosPersonSheet has it. Shown at once. */
void sos_sheet_print_open (GtkWidget *from, GtkWindow *over, SosStore *store, SosPersonSheetKind kind, gint64 person, gint64 id);

G_END_DECLS
