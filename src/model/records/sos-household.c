/* sos-household.c - people who live together; domain 3.4. */
#include "config.h"
#include "sos-household.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_HOUSEHOLD_REF] = { "ref", SOS_KIND_TEXT, SOS_FIELD_ISSUED | SOS_FIELD_SEARCHED, N_("Reference") },
  [SOS_HOUSEHOLD_LABEL] = { "label", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Label") },
  [SOS_HOUSEHOLD_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_HOUSEHOLD_TENANCY] = { "tenancy", SOS_KIND_CODE, 0, N_("Tenancy"), "tenancy" },
  [SOS_HOUSEHOLD_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
  [SOS_HOUSEHOLD_BEDROOMS] = { "bedrooms", SOS_KIND_NUMBER, 0, N_("Bedrooms") },
  [SOS_HOUSEHOLD_ARREARS_BAND] = { "arrears-band", SOS_KIND_CODE, 0, N_("Rent owed"), "arrears-band" },
  [SOS_HOUSEHOLD_LANDLORD] = { "landlord", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Landlord") },
  [SOS_HOUSEHOLD_BENEFITS_NOTE] = { "benefits-note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Council tax and benefits") },
  [SOS_HOUSEHOLD_VISIT_HAZARDS] = { "visit-hazards", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Pets and hazards on a visit") },
  [SOS_HOUSEHOLD_FACTS_HOME] = { "facts-home", SOS_KIND_REFERENCE, 0, N_("Rent and rooms of"), "household_address" },
};

SOS_DEFINE_RECORD (SosHousehold, sos_household, "household", fields)
