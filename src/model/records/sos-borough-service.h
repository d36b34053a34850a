/* sos-borough-service.h - a service the office offers in a borough; domain 3.11. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_BOROUGH_SERVICE (sos_borough_service_get_type ())
SOS_DECLARE_RECORD (SosBoroughService, sos_borough_service, BOROUGH_SERVICE)

typedef enum
{
  SOS_BOROUGH_SERVICE_BOROUGH,
  SOS_BOROUGH_SERVICE_SERVICE,
  SOS_BOROUGH_SERVICE_STATUS,
  SOS_BOROUGH_SERVICE_STARTS_ON,
  SOS_BOROUGH_SERVICE_ENDS_ON,
  SOS_BOROUGH_SERVICE_TEAM,
  SOS_BOROUGH_SERVICE_FUNDER,
  SOS_BOROUGH_SERVICE_OFFICE,
  SOS_BOROUGH_SERVICE_CAPACITY,
  SOS_BOROUGH_SERVICE_ROUTE,
} SosBoroughServiceField;

#define SOS_OFFER_ACTIVE "ACTIVE"

G_END_DECLS
