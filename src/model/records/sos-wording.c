/* sos-wording.c - the words of one kind of letter in one language, a version each; domain 6.2, 6.5. */
#include "config.h"
#include "sos-wording.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  /* "L1"; "common": the words that all letters share. */
  [SOS_WORDING_KIND] = { "kind", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Letter") },
  [SOS_WORDING_LANGUAGE] = { "language", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Language"), "language" },
  [SOS_WORDING_VERSION] = { "version", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Version") },
  [SOS_WORDING_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("State"), "wording-state" },
  /* The whole template, so that what was made with it can be made again whatever the program brings later. */
  [SOS_WORDING_TEMPLATE] = { "template", SOS_KIND_LONG_TEXT, SOS_FIELD_ISSUED, N_("Words") },
  /* Of a translation: the English it says, and which version that is; none: the words the program brings. */
  [SOS_WORDING_ENGLISH] = { "english", SOS_KIND_LONG_TEXT, SOS_FIELD_ISSUED, N_("English words") },
  [SOS_WORDING_SOURCE] = { "source", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Translation of"), "wording" },
  [SOS_WORDING_NOTE] = { "note", SOS_KIND_TEXT, 0, N_("What is new") },
  [SOS_WORDING_TRANSLATOR] = { "translator", SOS_KIND_TEXT, 0, N_("Translated by") },
  [SOS_WORDING_READ_BACK_BY] = { "read-back-by", SOS_KIND_TEXT, 0, N_("Read back by") },
  [SOS_WORDING_MADE_BY] = { "made-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Made by"), "staff" },
  [SOS_WORDING_MADE_AT] = { "made-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Made at") },
  [SOS_WORDING_APPROVED_BY] = { "approved-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Approved by"), "staff" },
  [SOS_WORDING_APPROVED_AT] = { "approved-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Approved at") },
  [SOS_WORDING_ENDED_BY] = { "ended-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Ended by"), "staff" },
  [SOS_WORDING_ENDED_AT] = { "ended-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Ended at") },
};

SOS_DEFINE_RECORD (SosWording, sos_wording, "wording", fields)
