/* sos-apart-dialog.h - the windows in which a keep-apart rule is entered, changed, looked at again and ended, and a clash overridden. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* A new rule about the person of @tab, or @row changed, which the one at the desk may see by name. */
void sos_apart_dialog_keep (SosPersonTab *tab, const SosApartRow *row);
/* A new one from @other, whom something suggests: everything else is still to be said. */
void sos_apart_dialog_suggest (SosPersonTab *tab, gint64 other, const char *name);
void sos_apart_dialog_review (SosPersonTab *tab, const SosApartRow *row);
void sos_apart_dialog_end (SosPersonTab *tab, gint64 conflict);
void sos_apart_dialog_override (SosPersonTab *tab, gint64 clash);

G_END_DECLS
