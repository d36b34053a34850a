/* sos-desk-palette.h - the colours that drawings have on this desk: light, dark, high contrast. */
#pragma once

#include <gtk/gtk.h>

#include "sos-palette.h"

G_BEGIN_DECLS

SosPaletteName sos_desk_palette_get_name (GtkWidget *widget);
const SosPalette *sos_desk_palette_get (GtkWidget *widget);
/* Calls @changed with @widget whenever the desk’s colours change, as long as @widget lives. */
void sos_desk_palette_watch (GtkWidget *widget, GCallback changed);

G_END_DECLS
