/* sos-spelling-word.h - a word the office spells as it does; domain 6.2. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SPELLING_WORD (sos_spelling_word_get_type ())
SOS_DECLARE_RECORD (SosSpellingWord, sos_spelling_word, SPELLING_WORD)

typedef enum
{
  SOS_SPELLING_WORD_WORD,
  SOS_SPELLING_WORD_ADDED_BY,
  SOS_SPELLING_WORD_ADDED_ON,
} SosSpellingWordField;

G_END_DECLS
