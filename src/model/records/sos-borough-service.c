/* sos-borough-service.c - a service the office offers in a borough; domain 3.11. */
#include "config.h"
#include "sos-borough-service.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_BOROUGH_SERVICE_BOROUGH] = { "borough", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Borough"), "borough" },
  [SOS_BOROUGH_SERVICE_SERVICE] = { "service", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Service"), "service" },
  [SOS_BOROUGH_SERVICE_STATUS] = { "status", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("State"), "offer-status" },
  [SOS_BOROUGH_SERVICE_STARTS_ON] = { "starts-on", SOS_KIND_DATE, 0, N_("From") },
  [SOS_BOROUGH_SERVICE_ENDS_ON] = { "ends-on", SOS_KIND_DATE, 0, N_("Last day") },
  [SOS_BOROUGH_SERVICE_TEAM] = { "team", SOS_KIND_REFERENCE, 0, N_("Team"), "team" },
  [SOS_BOROUGH_SERVICE_FUNDER] = { "funder", SOS_KIND_CODE, 0, N_("Paid by"), "funder" },
  [SOS_BOROUGH_SERVICE_OFFICE] = { "office", SOS_KIND_TEXT, 0, N_("Where from") },
  [SOS_BOROUGH_SERVICE_CAPACITY] = { "capacity", SOS_KIND_NUMBER, 0, N_("Places") },
  [SOS_BOROUGH_SERVICE_ROUTE] = { "route", SOS_KIND_LONG_TEXT, 0, N_("How to refer") },
};

SOS_DEFINE_RECORD (SosBoroughService, sos_borough_service, "borough_service", fields)
