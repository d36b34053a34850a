/* sos-concern-dialog.h - the windows in which a concern is taken further. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

/* Over @over. @deed: SOS_DEED_… or the code of a step (sos-concern-rules.h). */
void sos_concern_dialog_take (SosPersonTab *tab, GtkWindow *over, gint64 concern, const char *deed);
/* Whether something of @step comes later: a reference, a decision, the day of the next meeting. And the window that asks it. */
gboolean sos_concern_dialog_may_amend (SosRecord *step);
void sos_concern_dialog_amend (SosPersonTab *tab, GtkWindow *over, SosRecord *step);

G_END_DECLS
