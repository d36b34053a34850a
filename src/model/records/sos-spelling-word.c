/* sos-spelling-word.c - a word the office spells as it does; domain 6.2. */
#include "config.h"
#include "sos-spelling-word.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SPELLING_WORD_WORD] = { "word", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Word") },
  [SOS_SPELLING_WORD_ADDED_BY] = { "added-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Added by"), "staff" },
  [SOS_SPELLING_WORD_ADDED_ON] = { "added-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Added on") },
};

SOS_DEFINE_RECORD (SosSpellingWord, sos_spelling_word, "spelling_word", fields)
