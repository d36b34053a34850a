/* sos-toast.h - one sentence over a page, with a button where there is something to press. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Says @words (plain text). While a toast is there it changes its words instead of making way for another: libadwaita 1.2
 * stops the program when one toast is sent away while it still moves in. @button and @action may both be NULL. */
void sos_toast_say (AdwToastOverlay *overlay, const char *words, const char *button, const char *action);

G_END_DECLS
