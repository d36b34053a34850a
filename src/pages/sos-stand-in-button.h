/* sos-stand-in-button.h - a button that lists who else may deliver something. */
#pragma once

#include "sos-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asked when it is pressed. */
GtkWidget *sos_stand_in_button_new (SosStore *store, gint64 staff, const char *kind, gint64 id);

G_END_DECLS
