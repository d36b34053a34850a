/* sos-code-phrase.c - what somebody says on the phone when they cannot speak freely; for team leads alone; domain 4.9. */
#include "config.h"
#include "sos-code-phrase.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CODE_PHRASE_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Who"), "staff" },
  [SOS_CODE_PHRASE_PHRASE] = { "phrase", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Phrase") },
  [SOS_CODE_PHRASE_SET_BY] = { "set-by", SOS_KIND_REFERENCE, 0, N_("Agreed with"), "staff" },
  [SOS_CODE_PHRASE_SET_ON] = { "set-on", SOS_KIND_DATE, 0, N_("Agreed on") },
};

SOS_DEFINE_RECORD (SosCodePhrase, sos_code_phrase, "code_phrase", fields)
