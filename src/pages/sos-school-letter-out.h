/* sos-school-letter-out.h - a letter to the school of a run on its way out: looked at, then printed or kept as a file. */
#pragma once

#include "sos-school-letter.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens a window with the pages; a refusal, or what the letter lacks, is said on @from. */
void sos_school_letter_out_show (GtkWidget *from, SosStore *store, SosSchoolLetterKind kind, gint64 run);

/* For tests: files go into this folder without a dialog; NULL: asked. */
void sos_school_letter_out_set_export_folder (const char *folder);

G_END_DECLS
