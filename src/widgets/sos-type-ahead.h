/* sos-type-ahead.h - letters typed on a widget find what is called so. Knows nothing of what is found. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Goes to the next one whose name begins with @typed; with @stay, where it is already if that fits. FALSE where none does. */
typedef gboolean (*SosTypeAheadFunc) (GtkWidget *widget, const char *typed, gboolean stay);

/* More letters of one name stay with it; a letter that fits no name of that kind, or comes late, begins another. */
void sos_type_ahead_add (GtkWidget *widget, SosTypeAheadFunc go);

G_END_DECLS
