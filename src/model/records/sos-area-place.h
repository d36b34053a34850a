/* sos-area-place.h - a district, a borough or a named place inside an area to avoid; domain 4.8. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_AREA_PLACE (sos_area_place_get_type ())
SOS_DECLARE_RECORD (SosAreaPlace, sos_area_place, AREA_PLACE)

typedef enum
{
  SOS_AREA_PLACE_AREA,
  SOS_AREA_PLACE_KIND,
  SOS_AREA_PLACE_WORDS,
} SosAreaPlaceField;

G_END_DECLS
