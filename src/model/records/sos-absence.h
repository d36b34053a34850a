/* sos-absence.h - when somebody who delivers, or a whole provider, cannot be asked. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ABSENCE (sos_absence_get_type ())
SOS_DECLARE_RECORD (SosAbsence, sos_absence, ABSENCE)

typedef enum
{
  SOS_ABSENCE_STAFF,
  SOS_ABSENCE_PROVIDER,
  SOS_ABSENCE_KIND,
  SOS_ABSENCE_FIRST,
  SOS_ABSENCE_LAST,
  SOS_ABSENCE_BEGINS,
  SOS_ABSENCE_ENDS,
} SosAbsenceField;

G_END_DECLS
