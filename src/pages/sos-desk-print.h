/* sos-desk-print.h - papers for those who work here on their way to a printer. Knows the gate only by what it says. */
#pragma once

#include "sos-desk-paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks the gate, makes the pages, shows the desk's dialog, and notes it once the printer has them. @from: a page, which says how it ends. */
void sos_desk_print (GtkWidget *from, SosStore *store, const char *kind, gint64 id);
/* For tests: into this folder, without a dialog; NULL: as ever. */
void sos_desk_print_set_export_folder (const char *folder);

G_END_DECLS
