/* sos-hand-over-dialog.h - the window in which a caseload is looked at and handed over. */
#pragma once

#include "sos-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void sos_hand_over_ask (GtkWidget *from, SosStore *store);

G_END_DECLS
