/* sos-service-outcome.h - an outcome that is asked at the end of a service; domain 4.14, 3.10. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_SERVICE_OUTCOME (sos_service_outcome_get_type ())
SOS_DECLARE_RECORD (SosServiceOutcome, sos_service_outcome, SERVICE_OUTCOME)

typedef enum
{
  SOS_SERVICE_OUTCOME_SERVICE,
  SOS_SERVICE_OUTCOME_OUTCOME,
  SOS_SERVICE_OUTCOME_POSITION,
  SOS_SERVICE_OUTCOME_ACTIVE,
} SosServiceOutcomeField;

G_END_DECLS
