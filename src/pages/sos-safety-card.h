/* sos-safety-card.h - one row of a card at the right of Safety; knows no record. */
#pragma once

#include "sos-blocks.h"

G_BEGIN_DECLS

/* A state word and a quiet end above, then a title and a note (NULL: none). More may be appended: a button. */
GtkWidget *sos_safety_card_new (GtkWidget *status, const char *end, const char *title, const char *note);
/* A label that wraps in the width of a card. */
GtkWidget *sos_safety_card_words (const char *words, const char *classes);

G_END_DECLS
