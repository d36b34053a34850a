/* sos-person-code.h - one of several codes of a person: an access need, a disability, a borough of connection; domain 0.6. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_CODE (sos_person_code_get_type ())
SOS_DECLARE_RECORD (SosPersonCode, sos_person_code, PERSON_CODE)

typedef enum
{
  SOS_PERSON_CODE_PERSON,
  SOS_PERSON_CODE_LIST,
  SOS_PERSON_CODE_CODE,
  SOS_PERSON_CODE_WORDS,
} SosPersonCodeField;

G_END_DECLS
