/* sos-death-dialog.h - that somebody has died: what stops at once is shown, then it is written down. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

void sos_death_dialog_open (SosPersonTab *tab);

G_END_DECLS
