/* sos-relocation.h - how far it is with moving somebody away for their safety, from a day on; domain 3.1. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_RELOCATION (sos_relocation_get_type ())
SOS_DECLARE_RECORD (SosRelocation, sos_relocation, RELOCATION)

typedef enum
{
  SOS_RELOCATION_EPISODE,
  SOS_RELOCATION_STATUS,
  SOS_RELOCATION_DATED,
  SOS_RELOCATION_ADDRESS,
  SOS_RELOCATION_STAY_AWAY,
  SOS_RELOCATION_MEMORANDUM_ON,
  SOS_RELOCATION_CHECK_IN_ON,
  SOS_RELOCATION_NOTE,
} SosRelocationField;

G_END_DECLS
