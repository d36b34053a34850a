/* sos-outside-tie.h - what ties a person to something outside their family; domain 3.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_OUTSIDE_TIE (sos_outside_tie_get_type ())
SOS_DECLARE_RECORD (SosOutsideTie, sos_outside_tie, OUTSIDE_TIE)

typedef enum
{
  SOS_OUTSIDE_TIE_PERSON,
  SOS_OUTSIDE_TIE_LABEL,
  SOS_OUTSIDE_TIE_KIND,
  SOS_OUTSIDE_TIE_STRENGTH,
  SOS_OUTSIDE_TIE_NOTE,
} SosOutsideTieField;

G_END_DECLS
