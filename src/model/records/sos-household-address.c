/* sos-household-address.c - one home of a household, for a time; domain 3.4. The address stays where its rules are. */
#include "config.h"
#include "sos-household-address.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_HOUSEHOLD_ADDRESS_HOUSEHOLD] = { "household", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Household"), "household" },
  [SOS_HOUSEHOLD_ADDRESS_ADDRESS] = { "address", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Address"), "address" },
  [SOS_HOUSEHOLD_ADDRESS_CALLED] = { "called", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Called") },
  [SOS_HOUSEHOLD_ADDRESS_VALID_FROM] = { "valid-from", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("From") },
  [SOS_HOUSEHOLD_ADDRESS_VALID_TO] = { "valid-to", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("Until") },
};

SOS_DEFINE_RECORD (SosHouseholdAddress, sos_household_address, "household_address", fields)
