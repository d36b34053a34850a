/* sos-focus.h - where the cursor is, and that it can be seen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The widget that has the cursor, where that is @within or something in it; else NULL. (transfer none) */
GtkWidget *sos_focus_find (GtkWidget *within);

/* Puts the cursor into @widget, which was made just now: what is typed next is typed there. As soon as it has its place on the page,
 * the page is scrolled to it. */
void sos_focus_begin (GtkWidget *widget);
/* Scrolls the page until @widget is seen: at once, or as soon as it has its place there; the cursor stays where it is. */
void sos_focus_show (GtkWidget *widget);

/* For what is made anew when it is read again: @mark names a widget for what it is of ("goal 17 status"); the mark where the cursor is,
 * NULL where that is elsewhere (transfer full); and the cursor put back into what has that mark now, FALSE where nothing has. */
void sos_focus_mark (GtkWidget *widget, const char *mark);
char *sos_focus_dup_mark (GtkWidget *within);
gboolean sos_focus_return (GtkWidget *within, const char *mark);
/* For GtkWidgetClass.focus: Tab goes through @stops in their order, one after the other and within each. GTK would go by where the
 * middle of each stands, and so to words of two lines last. FALSE where it is to go on after them. */
gboolean sos_focus_walk (GtkWidget *const *stops, guint n_stops, GtkDirectionType direction);

G_END_DECLS
