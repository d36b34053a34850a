/* sos-letter-paper.h - the frozen pages of an approved letter; domain 6.1. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_LETTER_PAPER (sos_letter_paper_get_type ())
SOS_DECLARE_RECORD (SosLetterPaper, sos_letter_paper, LETTER_PAPER)

typedef enum
{
  SOS_LETTER_PAPER_LETTER,
  SOS_LETTER_PAPER_VERSION,
  SOS_LETTER_PAPER_DELIVERY,
  SOS_LETTER_PAPER_PDF,
  SOS_LETTER_PAPER_HASH,
  SOS_LETTER_PAPER_TEMPLATE,
  SOS_LETTER_PAPER_MERGE,
  SOS_LETTER_PAPER_WORDING,
  SOS_LETTER_PAPER_TRANSLATION,
  SOS_LETTER_PAPER_TRANSLATED,
} SosLetterPaperField;

G_END_DECLS
