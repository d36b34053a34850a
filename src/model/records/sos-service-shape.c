/* sos-service-shape.c - whom a service is for and how much of it there is, as the office chose; domain 3, 3.10. */
#include "config.h"
#include "sos-service-shape.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SERVICE_SHAPE_SERVICE] = { "service", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Service"), "service" },
  [SOS_SERVICE_SHAPE_AGE_FROM] = { "age-from", SOS_KIND_NUMBER, 0, N_("From age") },
  [SOS_SERVICE_SHAPE_AGE_TO] = { "age-to", SOS_KIND_NUMBER, 0, N_("To age") },
  [SOS_SERVICE_SHAPE_MOST_CASES] = { "most-cases", SOS_KIND_NUMBER, 0, N_("Most at once for one worker") },
  [SOS_SERVICE_SHAPE_SESSIONS] = { "sessions", SOS_KIND_NUMBER, 0, N_("Sessions") },
  [SOS_SERVICE_SHAPE_BOROUGHS] = { "boroughs", SOS_KIND_TEXT, 0, N_("Boroughs") },
  [SOS_SERVICE_SHAPE_SEX] = { "sex", SOS_KIND_CODE, 0, N_("For"), "sex" },
  [SOS_SERVICE_SHAPE_NEXT_LABEL] = { "next-label", SOS_KIND_TEXT, 0, N_("Usual next thing") },
  [SOS_SERVICE_SHAPE_NOTE] = { "note", SOS_KIND_LONG_TEXT, 0, N_("Note") },
  [SOS_SERVICE_SHAPE_UNIT] = { "unit", SOS_KIND_CODE, 0, N_("Works with"), "service-unit" },
};

SOS_DEFINE_RECORD (SosServiceShape, sos_service_shape, "service_shape", fields)
