/* sos-person-name.c - another name of a person: an alias, a former name, a transliteration; domain 0.6. */
#include "config.h"
#include "sos-person-name.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_PERSON_NAME_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_PERSON_NAME_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_SEARCHED | SOS_FIELD_NAME | SOS_FIELD_PRIVATE, N_("Name") },
  [SOS_PERSON_NAME_TYPE] = { "type", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind of name"), "name-type" },
  [SOS_PERSON_NAME_VALID_FROM] = { "valid-from", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("From") },
  [SOS_PERSON_NAME_VALID_TO] = { "valid-to", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("To") },
};

SOS_DEFINE_RECORD (SosPersonName, sos_person_name, "person_name", fields)
