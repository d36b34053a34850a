/* hands.h - what a person does at a widget in a test: keys, buttons of the pointer, looking. */
#pragma once

#include <gtk/gtk.h>

/* A window of that size with @child in it, drawn. */
GtkWidget *hands_open (GtkWidget *child, int width, int height);
/* Lets the window be laid out and drawn. */
void hands_settle (GtkWidget *widget);
/* FALSE where @widget has no use for that key. */
gboolean hands_press (GtkWidget *widget, guint key, GdkModifierType modifiers);
/* One more press of that button. */
void hands_click (GtkWidget *widget, guint button, int n_press, double x, double y);
/* The pointer is pulled from where it is. */
void hands_drag (GtkWidget *widget, double dx, double dy);
/* FALSE where @widget has no use for it. */
gboolean hands_scroll (GtkWidget *widget, double dx, double dy);
/* What is painted there. */
GdkRGBA hands_look (GtkWidget *widget, int x, int y);
