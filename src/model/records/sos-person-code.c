/* sos-person-code.c - one of several codes of a person: an access need, a disability, a borough of connection; domain 0.6. */
#include "config.h"
#include "sos-person-code.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PERSON_CODE_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_PERSON_CODE_LIST] = { "list", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("List") },
  [SOS_PERSON_CODE_CODE] = { "code", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Code") },
  [SOS_PERSON_CODE_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("In words") },
};

SOS_DEFINE_RECORD (SosPersonCode, sos_person_code, "person_code", fields)
