/* sos-tone.h - how a word sounds, as a CSS class: SOS_LOOK_* of sos-look.h. Colour only repeats what icon and word say. */
#pragma once

#include "sos-look.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes every other tone's class off @widget and puts @tone on; NULL and "" are no tone. */
void sos_tone_apply (const char *tone, GtkWidget *widget);

G_END_DECLS
