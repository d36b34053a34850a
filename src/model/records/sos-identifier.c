/* sos-identifier.c - a number another body knows a person by; domain 0.6. */
#include "config.h"
#include "sos-identifier.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_IDENTIFIER_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_IDENTIFIER_TYPE] = { "type", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind of number"), "identifier-type" },
  [SOS_IDENTIFIER_VALUE] = { "value", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_SEARCHED | SOS_FIELD_PRIVATE, N_("Number") },
  [SOS_IDENTIFIER_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_IDENTIFIER_SOURCE] = { "source", SOS_KIND_TEXT, 0, N_("Source") },
  [SOS_IDENTIFIER_DATED] = { "dated", SOS_KIND_DATE, 0, N_("Dated") },
};

SOS_DEFINE_RECORD (SosIdentifier, sos_identifier, "identifier", fields)
