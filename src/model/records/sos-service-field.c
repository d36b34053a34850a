/* sos-service-field.c - one thing a service asks about everybody it works with, as the office chose; domain 3. */
#include "config.h"
#include "sos-service-field.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SERVICE_FIELD_SERVICE] = { "service", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Service"), "service" },
  [SOS_SERVICE_FIELD_CODE] = { "code", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_ISSUED, N_("Code") },
  [SOS_SERVICE_FIELD_LABEL] = { "label", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("What is asked") },
  [SOS_SERVICE_FIELD_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind of answer"), "field-kind" },
  [SOS_SERVICE_FIELD_LIST] = { "list", SOS_KIND_TEXT, 0, N_("Choices") },
  [SOS_SERVICE_FIELD_POSITION] = { "position", SOS_KIND_NUMBER, 0, N_("Place") },
  [SOS_SERVICE_FIELD_CARD] = { "card", SOS_KIND_FLAG, 0, N_("Stands on the page of the person") },
  [SOS_SERVICE_FIELD_ACTIVE] = { "active", SOS_KIND_FLAG, 0, N_("Is asked") },
};

SOS_DEFINE_RECORD (SosServiceField, sos_service_field, "service_field", fields)
