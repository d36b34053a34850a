/* sos-family-key.h - the key to the drawing of a family: every sign, what it is called, and what it says. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating) */
GtkWidget *sos_family_key_new (void);

G_END_DECLS
