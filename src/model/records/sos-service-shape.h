/* sos-service-shape.h - whom a service is for and how much of it there is, as the office chose; domain 3, 3.10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SERVICE_SHAPE (sos_service_shape_get_type ())
SOS_DECLARE_RECORD (SosServiceShape, sos_service_shape, SERVICE_SHAPE)

typedef enum
{
  SOS_SERVICE_SHAPE_SERVICE,
  SOS_SERVICE_SHAPE_AGE_FROM,
  SOS_SERVICE_SHAPE_AGE_TO,
  SOS_SERVICE_SHAPE_MOST_CASES,
  SOS_SERVICE_SHAPE_SESSIONS,
  SOS_SERVICE_SHAPE_BOROUGHS,
  SOS_SERVICE_SHAPE_SEX,
  SOS_SERVICE_SHAPE_NEXT_LABEL,
  SOS_SERVICE_SHAPE_NOTE,
  SOS_SERVICE_SHAPE_UNIT, /* "PERSON", or "HOUSEHOLD": with the whole of it, and each member besides */
} SosServiceShapeField;

G_END_DECLS
