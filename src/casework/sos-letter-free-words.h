/* sos-letter-free-words.h - what somebody wrote into a letter: all of its words but those of the office and of whoever reads it. Inside casework alone. */
#pragma once

#include "sos-merge.h"

G_BEGIN_DECLS

/* Everything typed for the letter, or taken from a plan, each text in lines of its own; the same words give the same text. (transfer full) */
char *sos_letter_free_words_dup (SosMerge *words);

G_END_DECLS
