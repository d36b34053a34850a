/* sos-travel-time.h - minutes between two boroughs, where the office knows better than the rule. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_TRAVEL_TIME (sos_travel_time_get_type ())
SOS_DECLARE_RECORD (SosTravelTime, sos_travel_time, TRAVEL_TIME)

typedef enum
{
  SOS_TRAVEL_TIME_FROM_BOROUGH,
  SOS_TRAVEL_TIME_TO_BOROUGH,
  SOS_TRAVEL_TIME_MINUTES,
} SosTravelTimeField;

G_END_DECLS
