/* sos-letter-paper.c - the frozen pages of an approved letter; domain 6.1. */
#include "config.h"
#include "sos-letter-paper.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_LETTER_PAPER_LETTER] = { "letter", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Letter"), "letter" },
  [SOS_LETTER_PAPER_VERSION] = { "version", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Version") },
  [SOS_LETTER_PAPER_DELIVERY] = { "delivery", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Delivery"), "delivery" },
  [SOS_LETTER_PAPER_PDF] = { "pdf", SOS_KIND_BYTES, SOS_FIELD_ISSUED, N_("Pages") },
  [SOS_LETTER_PAPER_HASH] = { "hash", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Hash") },
  [SOS_LETTER_PAPER_TEMPLATE] = { "template", SOS_KIND_BYTES, SOS_FIELD_ISSUED, N_("Template") },
  [SOS_LETTER_PAPER_MERGE] = { "merge", SOS_KIND_BYTES, SOS_FIELD_ISSUED | SOS_FIELD_PRIVATE, N_("Words") },
  [SOS_LETTER_PAPER_WORDING] = { "wording", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Words of the letter"), "wording" },
  [SOS_LETTER_PAPER_TRANSLATION] = { "translation", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Translation"), "wording" },
  [SOS_LETTER_PAPER_TRANSLATED] = { "translated", SOS_KIND_BYTES, SOS_FIELD_ISSUED, N_("Translated template") },
};

SOS_DEFINE_RECORD (SosLetterPaper, sos_letter_paper, "letter_paper", fields)
