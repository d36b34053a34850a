/* sos-service-field.h - one thing a service asks about everybody it works with, as the office chose; domain 3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SERVICE_FIELD (sos_service_field_get_type ())
SOS_DECLARE_RECORD (SosServiceField, sos_service_field, SERVICE_FIELD)

typedef enum
{
  SOS_SERVICE_FIELD_SERVICE,
  SOS_SERVICE_FIELD_CODE,
  SOS_SERVICE_FIELD_LABEL,
  SOS_SERVICE_FIELD_KIND,
  SOS_SERVICE_FIELD_LIST,
  SOS_SERVICE_FIELD_POSITION,
  SOS_SERVICE_FIELD_CARD,
  SOS_SERVICE_FIELD_ACTIVE,
} SosServiceFieldField;

G_END_DECLS
