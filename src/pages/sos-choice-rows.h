/* sos-choice-rows.h - records of which some are chosen in a window that asks: a row and a box for each. */
#pragma once

#include "sos-deed-dialog.h"

G_BEGIN_DECLS

/* One more in the group of that id. (transfer none): its GtkCheckButton */
GtkWidget *sos_choice_rows_add (SosDeedDialog *dialog, const char *group, gint64 id, const char *title, const char *subtitle, gboolean chosen);
guint sos_choice_rows_get_n (SosDeedDialog *dialog);
/* Appends the numbers of those chosen to @ids (gint64), in the order of the rows. */
void sos_choice_rows_read (SosDeedDialog *dialog, GArray *ids);

G_END_DECLS
