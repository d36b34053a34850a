/* sos-consequence-rows.h - what follows from a deed, shown in its window before it is done: groups "stops", "to-do" and "stays" of its form. */
#pragma once

#include "sos-consequence.h"
#include "sos-deed-dialog.h"

G_BEGIN_DECLS

/* Instead of what stood there; @what NULL: nothing, and the groups are hidden. */
void sos_consequence_rows_show (SosDeedDialog *dialog, GPtrArray *what);

/* @deed with what would follow from it, or NULL and why that cannot be said. */
typedef void (*SosConsequenceAnswer) (SosDeedDialog *dialog, gpointer deed, const GError *error);
/* Asks in a read what would follow from @deed, which it takes over. Only the last question of a window is answered, as long as the
 * window is there. */
void sos_consequence_rows_ask (SosDeedDialog *dialog, SosStore *store, SosTransactionFunc ask, gpointer deed, GDestroyNotify free_deed,
                               SosConsequenceAnswer answer);
/* Nothing is chosen any more: what was asked last is not answered either. */
void sos_consequence_rows_forget (SosDeedDialog *dialog);
/* Calls @ask once nothing was typed for a moment: the last call alone counts, as long as the window is there. */
void sos_consequence_rows_ask_soon (SosDeedDialog *dialog, void (*ask) (SosDeedDialog *dialog));

G_END_DECLS
