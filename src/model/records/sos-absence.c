/* sos-absence.c - when somebody who delivers, or a whole provider, cannot be asked. */
#include "config.h"
#include "sos-absence.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ABSENCE_STAFF] = { "staff", SOS_KIND_REFERENCE, 0, N_("Who"), "staff" },
  [SOS_ABSENCE_PROVIDER] = { "provider", SOS_KIND_CODE, 0, N_("Provider"), "provider" },
  [SOS_ABSENCE_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Why"), "absence-kind" },
  [SOS_ABSENCE_FIRST] = { "first", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("From") },
  [SOS_ABSENCE_LAST] = { "last", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("To") },
  [SOS_ABSENCE_BEGINS] = { "begins", SOS_KIND_TEXT, 0, N_("From the hour") },
  [SOS_ABSENCE_ENDS] = { "ends", SOS_KIND_TEXT, 0, N_("To the hour") },
};

SOS_DEFINE_RECORD (SosAbsence, sos_absence, "absence", fields)
