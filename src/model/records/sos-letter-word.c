/* sos-letter-word.c - what was typed for one field of a letter; domain 6.5. */
#include "config.h"
#include "sos-letter-word.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_LETTER_WORD_LETTER] = { "letter", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Letter"), "letter" },
  /* As its template calls it. */
  [SOS_LETTER_WORD_FIELD] = { "field", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Place in the letter") },
  [SOS_LETTER_WORD_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Words") },
};

SOS_DEFINE_RECORD (SosLetterWord, sos_letter_word, "letter_word", fields)
