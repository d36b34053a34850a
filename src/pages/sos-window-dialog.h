/* sos-window-dialog.h - where the window of this office's envelopes is: a sheet to try it, two numbers to set it. */
#pragma once

#include "sos-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Over the page @from, where the end is said. */
void sos_window_dialog_open (GtkWidget *from, SosStore *store);

G_END_DECLS
