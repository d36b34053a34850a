/* sos-custody-stay.c - time in one prison, and how the way out of it is planned; domain 3.2. */
#include "config.h"
#include "sos-custody-stay.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_CUSTODY_STAY_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_CUSTODY_STAY_SITE] = { "site", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Prison"), "site" },
  [SOS_CUSTODY_STAY_WING] = { "wing", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Wing") },
  [SOS_CUSTODY_STAY_VALID_FROM] = { "valid-from", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("There since") },
  [SOS_CUSTODY_STAY_VALID_TO] = { "valid-to", SOS_KIND_DATE, 0, N_("Left on") },
  [SOS_CUSTODY_STAY_SENTENCE] = { "sentence", SOS_KIND_CODE, 0, N_("Sentence"), "sentence-kind" },
  [SOS_CUSTODY_STAY_LENGTH] = { "length", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("How long") },
  [SOS_CUSTODY_STAY_CONTACT] = { "contact", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Who to ring there") },
  [SOS_CUSTODY_STAY_ROTL] = { "rotl", SOS_KIND_CODE, 0, N_("Let out by day (ROTL)"), "yes-no-unknown" },
  [SOS_CUSTODY_STAY_SUITABILITY] = { "suitability", SOS_KIND_CODE, 0, N_("Address on release"), "address-suitability" },
  [SOS_CUSTODY_STAY_ADDRESS] = { "address", SOS_KIND_REFERENCE, 0, N_("Which address"), "address" },
  [SOS_CUSTODY_STAY_MET_BY] = { "met-by", SOS_KIND_CODE, 0, N_("Met at the gate by"), "met-by" },
  [SOS_CUSTODY_STAY_PICKUP] = { "pickup", SOS_KIND_REFERENCE, 0, N_("Colleague at the gate"), "staff" },
  [SOS_CUSTODY_STAY_PICKUP_HOUR] = { "pickup-hour", SOS_KIND_TEXT, 0, N_("Hour at the gate") },
  [SOS_CUSTODY_STAY_PROBATION_ON] = { "probation-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("First probation appointment") },
  [SOS_CUSTODY_STAY_PROBATION_HOUR] = { "probation-hour", SOS_KIND_TEXT, 0, N_("Hour at probation") },
  [SOS_CUSTODY_STAY_PROBATION_OFFICE] = { "probation-office", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Probation office") },
  [SOS_CUSTODY_STAY_BENEFITS_ON] = { "benefits-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Benefits appointment") },
  [SOS_CUSTODY_STAY_GP_ON] = { "gp-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("GP registration") },
  [SOS_CUSTODY_STAY_RESETTLE_BOROUGH] = { "resettle-borough", SOS_KIND_CODE, 0, N_("Borough they go to"), "borough" },
  [SOS_CUSTODY_STAY_SAFE_ROUTES] = { "safe-routes", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Safe ways home") },
  [SOS_CUSTODY_STAY_RELEASED_AT] = { "released-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Released at") },
  [SOS_CUSTODY_STAY_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosCustodyStay, sos_custody_stay, "custody_stay", fields)
