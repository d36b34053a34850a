/* sos-clipboard.h - copies made by us leave the clipboard again after 30 seconds, if they are still there (T-05). */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts @text on the clipboard; 30 seconds later, and at sos_clipboard_forget(), it goes if it is still ours. */
void sos_clipboard_copy (GtkWidget *widget, const char *text);
/* From now on also what is copied out of entries and labels of this display goes the same way. Call once. */
void sos_clipboard_watch (GdkDisplay *display);
/* At once: lock and quit. */
void sos_clipboard_forget (GdkDisplay *display);
/* Seconds until ours goes; tests set it. */
void sos_clipboard_set_seconds (guint seconds);

G_END_DECLS
