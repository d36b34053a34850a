/* sos-area-to-avoid.h - a place a person cannot safely go; domain 4.8. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_AREA_TO_AVOID (sos_area_to_avoid_get_type ())
SOS_DECLARE_RECORD (SosAreaToAvoid, sos_area_to_avoid, AREA_TO_AVOID)

typedef enum
{
  SOS_AREA_TO_AVOID_PERSON,
  SOS_AREA_TO_AVOID_LABEL,
  SOS_AREA_TO_AVOID_SEVERITY,
  SOS_AREA_TO_AVOID_TIMES,
  SOS_AREA_TO_AVOID_REASON_CODE,
  SOS_AREA_TO_AVOID_SOURCE,
  SOS_AREA_TO_AVOID_REVIEW_BY,
  SOS_AREA_TO_AVOID_DAYS,
  SOS_AREA_TO_AVOID_FROM_HOUR,
  SOS_AREA_TO_AVOID_TO_HOUR,
} SosAreaToAvoidField;

G_END_DECLS
