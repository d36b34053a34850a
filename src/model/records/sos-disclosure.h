/* sos-disclosure.h - what a person allows others in the family to be told; domain 3.4, N4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_DISCLOSURE (sos_disclosure_get_type ())
SOS_DECLARE_RECORD (SosDisclosure, sos_disclosure, DISCLOSURE)

typedef enum
{
  SOS_DISCLOSURE_PERSON,
  SOS_DISCLOSURE_OTHER_PERSON,
  SOS_DISCLOSURE_KIND,
  SOS_DISCLOSURE_DATED,
  SOS_DISCLOSURE_ENDED_ON,
  SOS_DISCLOSURE_NOTE,
} SosDisclosureField;

G_END_DECLS
