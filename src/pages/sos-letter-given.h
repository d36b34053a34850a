/* sos-letter-given.h - asks into whose hand a letter went, and on which day. */
#pragma once

#include "sos-letters.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether that is asked before a letter is noted as being at @state, a code of "letter-state". */
gboolean sos_letter_given_is_asked (const char *state);
/* Today and whom it is for stand there already. @from lives until the window is gone. */
void sos_letter_given_ask (GtkWidget *from, SosStore *store, SosLetterCase *letter_case, const char *state);

G_END_DECLS
