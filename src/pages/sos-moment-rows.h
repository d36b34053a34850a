/* sos-moment-rows.h - a moment asked in two rows of a window: a day and an hour. */
#pragma once

#include "sos-deed-dialog.h"

G_BEGIN_DECLS

/* Writes @moment (seconds UTC, 0: nothing) into the rows. */
void sos_moment_rows_set (SosDeedDialog *dialog, const char *day, const char *hours, gint64 moment);
/* Reads them into @moment; 0 where both are empty. FALSE where they cannot be read, which the window says. */
gboolean sos_moment_rows_read (SosDeedDialog *dialog, const char *day, const char *hours, gint64 *moment);

G_END_DECLS
