/* sos-availability.h - the hours of a week in which somebody who delivers can be asked; domain 4.10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_AVAILABILITY (sos_availability_get_type ())
SOS_DECLARE_RECORD (SosAvailability, sos_availability, AVAILABILITY)

typedef enum
{
  SOS_AVAILABILITY_STAFF,
  SOS_AVAILABILITY_WEEKDAY,
  SOS_AVAILABILITY_VALID_FROM,
  SOS_AVAILABILITY_VALID_TO,
  SOS_AVAILABILITY_FROM_HOUR,
  SOS_AVAILABILITY_TO_HOUR,
} SosAvailabilityField;

G_END_DECLS
