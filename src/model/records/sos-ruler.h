/* sos-ruler.h - how somebody answered on a line from 0 to 10, and why in their words; domain 3.2, 3.3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_RULER (sos_ruler_get_type ())
SOS_DECLARE_RECORD (SosRuler, sos_ruler, RULER)

typedef enum
{
  SOS_RULER_EPISODE,
  SOS_RULER_KIND,
  SOS_RULER_DATED,
  SOS_RULER_FIRST,
  SOS_RULER_SECOND,
  SOS_RULER_WORDS,
  SOS_RULER_ADMISSION,
  SOS_RULER_RECORDED_BY,
} SosRulerField;

G_END_DECLS
