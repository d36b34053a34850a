/* sos-letter-new.h - asks which letter is wanted, and drafts it. */
#pragma once

#include "sos-page.h"
#include "sos-person-case.h"

G_BEGIN_DECLS

/* Called with the letter that was drafted. */
typedef void (*SosLetterNewMade) (gpointer from, gint64 letter);

/* @from lives until the window is gone. */
void sos_letter_new_ask (GtkWidget *from, SosStore *store, SosPersonCase *person_case, SosLetterNewMade made);
/* Asks for the reason of @letter that @code names ("ground", "kept-words"); @words: what it is now, or NULL. */
void sos_letter_new_ask_reason (GtkWidget *from, SosStore *store, gint64 letter, const char *code, const char *words);

G_END_DECLS
