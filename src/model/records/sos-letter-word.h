/* sos-letter-word.h - what was typed for one field of a letter; domain 6.5. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_LETTER_WORD (sos_letter_word_get_type ())
SOS_DECLARE_RECORD (SosLetterWord, sos_letter_word, LETTER_WORD)

typedef enum
{
  SOS_LETTER_WORD_LETTER,
  SOS_LETTER_WORD_FIELD,
  SOS_LETTER_WORD_WORDS,
} SosLetterWordField;

G_END_DECLS
