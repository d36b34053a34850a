/* sos-letter-words-pane.h - beside a letter: what whoever writes it says in their own words, a field each. Writes nothing. */
#pragma once

#include "sos-letters.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SosLetterWordsPane:
 *
 * Signals: "typed" (const char *field, const char *words): at each key, for the page beside it; "settled": a field was left, or nothing was
 * typed for two seconds, and there is something to store (sos_letter_words_pane_take()); "done": the button was pressed.
 */
#define SOS_TYPE_LETTER_WORDS_PANE (sos_letter_words_pane_get_type ())
G_DECLARE_FINAL_TYPE (SosLetterWordsPane, sos_letter_words_pane, SOS, LETTER_WORDS_PANE, GtkBox)

/* The fields of that letter. What is being typed in the same letter stays. */
void sos_letter_words_pane_show (SosLetterWordsPane *self, SosLetterCase *letter_case);
/* Whether the letter has any, and may still be changed. */
gboolean sos_letter_words_pane_has_fields (SosLetterWordsPane *self);
/* Puts the cursor there; FALSE where there is no such field. */
gboolean sos_letter_words_pane_focus (SosLetterWordsPane *self, const char *field);
/* What was typed and not taken yet; NULL where there is nothing. (transfer full) */
SosFillLetter *sos_letter_words_pane_take (SosLetterWordsPane *self);

G_END_DECLS
