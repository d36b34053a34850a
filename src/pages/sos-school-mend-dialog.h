/* sos-school-mend-dialog.h - a window with the ways there are to mend something: one is chosen, what follows is shown, then it is done. */
#pragma once

#include "sos-deed-dialog.h"
#include "sos-school-mends.h"

G_BEGIN_DECLS

/* @from: the widget that wants it. @explain: what is not right, in a sentence. @undo: what the deed is called, for undo. Takes @mends. */
SosDeedDialog *sos_school_mend_dialog_new (GtkWidget *from, SosStore *store, const char *title, const char *explain, const char *undo, GPtrArray *mends);
/* Chooses one, as a click does, and brings it in sight. */
void sos_school_mend_dialog_choose (SosDeedDialog *self, guint way);

G_END_DECLS
