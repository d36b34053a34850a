/* sos-measure.h - one value of one pupil at one time, of what a programme looks at (domain 3.6). */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_MEASURE (sos_measure_get_type ())
SOS_DECLARE_RECORD (SosMeasure, sos_measure, MEASURE)

typedef enum
{
  SOS_MEASURE_PLACE,
  SOS_MEASURE_MOMENT,
  SOS_MEASURE_KIND,
  SOS_MEASURE_VALUE,
  SOS_MEASURE_POSSIBLE,
  SOS_MEASURE_SOURCE,
  SOS_MEASURE_TAKEN_ON,
} SosMeasureField;

G_END_DECLS
