/* sos-find-box.h - finds people from any screen: results in one frame under the entry, Enter opens the first. */
#pragma once

#include "sos-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_FIND_BOX (sos_find_box_get_type ())
G_DECLARE_FINAL_TYPE (SosFindBox, sos_find_box, SOS, FIND_BOX, GtkBox)

/* Where to look; NULL: the box is insensitive. */
void sos_find_box_set_store (SosFindBox *self, SosStore *store);
/* Ctrl+K: the cursor goes here, what stands there is selected. */
void sos_find_box_begin (SosFindBox *self);
/* Empties it and takes the results away: lock, Esc, a person opened. */
void sos_find_box_end (SosFindBox *self);

G_END_DECLS
