/* sos-identifier.h - a number another body knows a person by; domain 0.6. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_IDENTIFIER (sos_identifier_get_type ())
SOS_DECLARE_RECORD (SosIdentifier, sos_identifier, IDENTIFIER)

typedef enum
{
  SOS_IDENTIFIER_PERSON,
  SOS_IDENTIFIER_TYPE,
  SOS_IDENTIFIER_VALUE,
  SOS_IDENTIFIER_BOROUGH,
  SOS_IDENTIFIER_SOURCE,
  SOS_IDENTIFIER_DATED,
} SosIdentifierField;

G_END_DECLS
