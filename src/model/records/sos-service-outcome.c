/* sos-service-outcome.c - an outcome that is asked at the end of a service; domain 4.14, 3.10. */
#include "config.h"
#include "sos-service-outcome.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SERVICE_OUTCOME_SERVICE] = { "service", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Service"), "service" },
  [SOS_SERVICE_OUTCOME_OUTCOME] = { "outcome", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Outcome"), "outcome" },
  [SOS_SERVICE_OUTCOME_POSITION] = { "position", SOS_KIND_NUMBER, 0, N_("Place in the list") },
  [SOS_SERVICE_OUTCOME_ACTIVE] = { "active", SOS_KIND_FLAG, 0, N_("Is asked") },
};

SOS_DEFINE_RECORD (SosServiceOutcome, sos_service_outcome, "service_outcome", fields)
