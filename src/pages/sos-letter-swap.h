/* sos-letter-swap.h - easier words put into what a letter is made from. Writes nothing: says what would have to be saved. */
#pragma once

#include "sos-letters.h"

G_BEGIN_DECLS

/* What has to be saved (element type SosSaveRecord) so that @word is said as @say, wherever it is the worker's own words: in the plan the
 * letter is about while that may still be written, and in what was typed for the letter. Empty where it is neither. (transfer full) */
GPtrArray *sos_letter_swap_find (SosLetterCase *letter_case, const char *word, const char *say);

G_END_DECLS
