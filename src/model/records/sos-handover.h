/* sos-handover.h - an episode given to somebody else, with a note for them. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_HANDOVER (sos_handover_get_type ())
SOS_DECLARE_RECORD (SosHandover, sos_handover, HANDOVER)

typedef enum
{
  SOS_HANDOVER_PERSON,
  SOS_HANDOVER_EPISODE,
  SOS_HANDOVER_FROM_STAFF,
  SOS_HANDOVER_TO_STAFF,
  SOS_HANDOVER_DATED,
  SOS_HANDOVER_NOTE,
  SOS_HANDOVER_READ_ON,
} SosHandoverField;

G_END_DECLS
