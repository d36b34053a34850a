/* sos-sign-area.h - a square that shows one sign of the drawing of families, in the colours and the text size of the desk. */
#pragma once

#include "sos-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Draws the sign of @data round @x and @y. */
typedef void (*SosSignDraw) (gpointer data, cairo_t *cr, const SosPalette *palette, double x, double y);

/* Says nothing aloud: the words beside it do. Takes @data. (transfer floating) */
GtkWidget *sos_sign_area_new (SosSignDraw draw, gpointer data, GDestroyNotify free_data);

G_END_DECLS
