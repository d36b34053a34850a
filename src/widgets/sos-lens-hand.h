/* sos-lens-hand.h - a drawing moved and made larger by hand: pulled, pinched, scrolled. */
#pragma once

#include <gtk/gtk.h>

#include "sos-lens.h"

G_BEGIN_DECLS

#define SOS_LENS_STEP 1.25 /* how much larger with one key or click of the wheel */

/* Tells @moved whenever @lens, which is part of @widget, came to look elsewhere. */
typedef void (*SosLensMoved) (GtkWidget *widget);
void sos_lens_hand_add (GtkWidget *widget, SosLens *lens, SosLensMoved moved);

G_END_DECLS
