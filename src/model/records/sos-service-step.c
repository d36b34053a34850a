/* sos-service-step.c - one thing to do so many days before or after something happens, as the office chose; domain 3. */
#include "config.h"
#include "sos-service-step.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SERVICE_STEP_SERVICE] = { "service", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Service"), "service" },
  [SOS_SERVICE_STEP_CODE] = { "code", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_ISSUED, N_("Code") },
  [SOS_SERVICE_STEP_EVENT] = { "event", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Counted from"), "service-event" },
  [SOS_SERVICE_STEP_DAYS] = { "days", SOS_KIND_NUMBER, 0, N_("Days after") },
  [SOS_SERVICE_STEP_HOURS] = { "hours", SOS_KIND_NUMBER, 0, N_("Hours after") },
  [SOS_SERVICE_STEP_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("What is to do") },
  [SOS_SERVICE_STEP_NEEDS] = { "needs", SOS_KIND_CODE, 0, N_("Is done once"), "step-need" },
  [SOS_SERVICE_STEP_LEAD] = { "lead", SOS_KIND_FLAG, 0, N_("Goes to the team lead") },
  [SOS_SERVICE_STEP_ACTIVE] = { "active", SOS_KIND_FLAG, 0, N_("Is asked") },
};

SOS_DEFINE_RECORD (SosServiceStep, sos_service_step, "service_step", fields)
