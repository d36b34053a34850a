/* sos-code-phrase.h - what somebody says on the phone when they cannot speak freely; for team leads alone; domain 4.9. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_CODE_PHRASE (sos_code_phrase_get_type ())
SOS_DECLARE_RECORD (SosCodePhrase, sos_code_phrase, CODE_PHRASE)

typedef enum
{
  SOS_CODE_PHRASE_STAFF,
  SOS_CODE_PHRASE_PHRASE,
  SOS_CODE_PHRASE_SET_BY,
  SOS_CODE_PHRASE_SET_ON,
} SosCodePhraseField;

G_END_DECLS
