/* sos-service-step.h - one thing to do so many days before or after something happens, as the office chose; domain 3. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SERVICE_STEP (sos_service_step_get_type ())
SOS_DECLARE_RECORD (SosServiceStep, sos_service_step, SERVICE_STEP)

typedef enum
{
  SOS_SERVICE_STEP_SERVICE,
  SOS_SERVICE_STEP_CODE,
  SOS_SERVICE_STEP_EVENT,
  SOS_SERVICE_STEP_DAYS,
  SOS_SERVICE_STEP_HOURS,
  SOS_SERVICE_STEP_WORDS,
  SOS_SERVICE_STEP_NEEDS,
  SOS_SERVICE_STEP_LEAD,
  SOS_SERVICE_STEP_ACTIVE,
} SosServiceStepField;

G_END_DECLS
