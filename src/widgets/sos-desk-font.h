/* sos-desk-font.h - the font that drawings have on this desk, and how large it is. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Without size and weight, which drawings have of their own. @scale: how much larger than usual, 1 being the size for which theirs
 * were chosen. (transfer full) */
PangoFontDescription *sos_desk_font_dup (GtkWidget *widget, double *scale);

G_END_DECLS
