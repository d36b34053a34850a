/* sos-letter-words.h - the plain words of a letter out of a person's case (domain 6.5). Inside casework alone. */
#pragma once

#include "sos-merge.h"
#include "sos-person-case.h"

G_BEGIN_DECLS

/* @reader: a parent who reads it, NULL where it is the person or somebody at work. @address: the one the letter is posted to; NULL keeps
 * every address of a home off the paper. @hand_only: what the page is told.
 * Errors: the store's. (transfer full) */
SosMerge *sos_letter_words_make (SosTransaction *transaction, SosPersonCase *person, SosLetter *letter, SosPerson *reader,
                                 SosRecord *address, gboolean hand_only, GError **error);

G_END_DECLS
