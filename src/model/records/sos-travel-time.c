/* sos-travel-time.c - minutes between two boroughs, where the office knows better than the rule. */
#include "config.h"
#include "sos-travel-time.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_TRAVEL_TIME_FROM_BOROUGH] = { "from-borough", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("From"), "borough" },
  [SOS_TRAVEL_TIME_TO_BOROUGH] = { "to-borough", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("To"), "borough" },
  [SOS_TRAVEL_TIME_MINUTES] = { "minutes", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Minutes") },
};

SOS_DEFINE_RECORD (SosTravelTime, sos_travel_time, "travel_time", fields)
