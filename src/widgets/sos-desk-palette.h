/* sos-desk-palette.h - the colours in which a drawing stands on the desk: light, dark, with high contrast. */
#pragma once

#include "sos-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As the desk is now. Static. */
const SosPalette *sos_desk_palette_get (void);
/* Draws @widget again whenever the desk changes its colours. */
void sos_desk_palette_watch (GtkWidget *widget);

G_END_DECLS
