/* sos-availability.c - the hours of a week in which somebody who delivers can be asked; domain 4.10. */
#include "config.h"
#include "sos-availability.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_AVAILABILITY_STAFF] = { "staff", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Who"), "staff" },
  [SOS_AVAILABILITY_WEEKDAY] = { "weekday", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Weekday") },
  [SOS_AVAILABILITY_VALID_FROM] = { "valid-from", SOS_KIND_DATE, 0, N_("From") },
  [SOS_AVAILABILITY_VALID_TO] = { "valid-to", SOS_KIND_DATE, 0, N_("To") },
  [SOS_AVAILABILITY_FROM_HOUR] = { "from-hour", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("From the hour") },
  [SOS_AVAILABILITY_TO_HOUR] = { "to-hour", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("To the hour") },
};

SOS_DEFINE_RECORD (SosAvailability, sos_availability, "availability", fields)
