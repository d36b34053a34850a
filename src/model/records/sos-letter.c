/* sos-letter.c - a letter and where it stands; domain 6.1. */
#include "config.h"
#include "sos-letter.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_LETTER_REF] = { "ref", SOS_KIND_TEXT, SOS_FIELD_ISSUED | SOS_FIELD_SEARCHED, N_("Reference") },
  [SOS_LETTER_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_LETTER_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Letter"), "letter-kind" },
  [SOS_LETTER_PLAN] = { "plan", SOS_KIND_REFERENCE, 0, N_("Plan"), "plan" },
  [SOS_LETTER_VERSION] = { "version", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Version") },
  [SOS_LETTER_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("State"), "letter-state" },
  [SOS_LETTER_FORMAT] = { "format", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Format"), "letter-format" },
  [SOS_LETTER_HIGH_CONTRAST] = { "high-contrast", SOS_KIND_FLAG, 0, N_("High contrast") },
  [SOS_LETTER_DELIVERY] = { "delivery", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Delivery"), "delivery" },
  [SOS_LETTER_ADDRESS] = { "address", SOS_KIND_REFERENCE, 0, N_("Address"), "address" },
  [SOS_LETTER_WORKER] = { "worker", SOS_KIND_REFERENCE, 0, N_("Written by"), "staff" },
  [SOS_LETTER_MADE_ON] = { "made-on", SOS_KIND_DATE, 0, N_("Made on") },
  [SOS_LETTER_APPROVED_BY] = { "approved-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Approved by"), "staff" },
  [SOS_LETTER_APPROVED_AT] = { "approved-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Approved at") },
  [SOS_LETTER_PRINTED_AT] = { "printed-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Printed at") },
  [SOS_LETTER_DELIVERED_ON] = { "delivered-on", SOS_KIND_DATE, 0, N_("Given or posted on") },
  [SOS_LETTER_PULLED_BACK_REASON] = { "pulled-back-reason", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Taken back because") },
  [SOS_LETTER_VOID_REASON] = { "void-reason", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why not used") },
  [SOS_LETTER_READER] = { "reader", SOS_KIND_REFERENCE, 0, N_("For"), "person" }, /* where it is not the person themselves */
  [SOS_LETTER_GROUND] = { "ground", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why without their agreement") },
  [SOS_LETTER_KEPT_WORDS_REASON] = { "kept-words-reason", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why the words that tell stay") },
  /* Of which version of its words it is made; none: what the program brings. */
  [SOS_LETTER_WORDING] = { "wording", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Words of the letter"), "wording" },
  [SOS_LETTER_TRANSLATION] = { "translation", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Translation"), "wording" },
  [SOS_LETTER_LANGUAGES] = { "languages", SOS_KIND_CODE, 0, N_("How two languages stand"), "letter-languages" },
  [SOS_LETTER_HANDED_TO] = { "handed-to", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Given to") }, /* into whose hand, where it went from hand to hand */
};

SOS_DEFINE_RECORD (SosLetter, sos_letter, "letter", fields)
