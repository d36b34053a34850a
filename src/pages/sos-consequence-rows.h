/* sos-consequence-rows.h - what follows from a deed, shown in its window before it is done: groups "stops", "to-do" and "stays" of its form. */
#pragma once

#include "sos-consequence.h"
#include "sos-deed-dialog.h"

G_BEGIN_DECLS

/* Instead of what stood there; @what NULL: nothing, and the groups are hidden. */
void sos_consequence_rows_show (SosDeedDialog *dialog, GPtrArray *what);

G_END_DECLS
