/* sos-person-name.h - another name of a person: an alias, a former name, a transliteration; domain 0.6. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_NAME (sos_person_name_get_type ())
SOS_DECLARE_RECORD (SosPersonName, sos_person_name, PERSON_NAME)

typedef enum
{
  SOS_PERSON_NAME_PERSON,
  SOS_PERSON_NAME_NAME,
  SOS_PERSON_NAME_TYPE,
  SOS_PERSON_NAME_VALID_FROM,
  SOS_PERSON_NAME_VALID_TO,
} SosPersonNameField;

G_END_DECLS
