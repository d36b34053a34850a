/* sos-office-code.h - a word of a code list as this office has it: its own, or one of the program's reworded or retired; design 3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_OFFICE_CODE (sos_office_code_get_type ())
SOS_DECLARE_RECORD (SosOfficeCode, sos_office_code, OFFICE_CODE)

typedef enum
{
  SOS_OFFICE_CODE_LIST,
  SOS_OFFICE_CODE_CODE,
  SOS_OFFICE_CODE_LABEL,
  SOS_OFFICE_CODE_NOTE,
  SOS_OFFICE_CODE_ACTIVE,
  SOS_OFFICE_CODE_POSITION,
  SOS_OFFICE_CODE_FIRST_LABEL,
  SOS_OFFICE_CODE_FIRST_NOTE,
  SOS_OFFICE_CODE_FIRST_ACTIVE,
} SosOfficeCodeField;

G_END_DECLS
