/* sos-help-window.h - short answers to what people ask while they work, and the key to the drawing of a family. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOS_TYPE_HELP_WINDOW (sos_help_window_get_type ())
G_DECLARE_FINAL_TYPE (SosHelpWindow, sos_help_window, SOS, HELP_WINDOW, AdwWindow)

/* @topic: "family"…, the one to begin with; NULL: the first. (transfer none: GTK owns toplevels) */
GtkWindow *sos_help_window_new (GtkWindow *parent, const char *topic);

/* What that topic is called; NULL: there is none. (transfer none) */
const char *sos_help_window_find_title (const char *topic);
/* Shows another topic, and remembers the one that is left: Alt+Left comes back to it. No topic of that id: nothing happens. */
void sos_help_window_go (SosHelpWindow *self, const char *topic);
/* What Alt+Left does. FALSE: nothing was left yet. */
gboolean sos_help_window_go_back (SosHelpWindow *self);
/* The words of a topic, for whoever measures them. NULL: there is none. (transfer none) */
GtkWidget *sos_help_window_find_text (SosHelpWindow *self, const char *topic);
/* The topic that is shown. */
const char *sos_help_window_get_topic (SosHelpWindow *self);

G_END_DECLS
