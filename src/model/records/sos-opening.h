/* sos-opening.h - a record was opened by somebody who does not work with the person, and why; domain 0.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_OPENING (sos_opening_get_type ())
SOS_DECLARE_RECORD (SosOpening, sos_opening, OPENING)

typedef enum
{
  SOS_OPENING_PERSON,
  SOS_OPENING_STAFF,
  SOS_OPENING_REASON,
  SOS_OPENING_OPENED_AT,
  SOS_OPENING_UNTIL,
  SOS_OPENING_LEAD,
  SOS_OPENING_TASK,
  SOS_OPENING_REVIEWED_BY,
  SOS_OPENING_REVIEWED_AT,
} SosOpeningField;

G_END_DECLS
