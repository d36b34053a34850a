/* sos-household-address.h - one home of a household, for a time; domain 3.4. The address stays where its rules are. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_HOUSEHOLD_ADDRESS (sos_household_address_get_type ())
SOS_DECLARE_RECORD (SosHouseholdAddress, sos_household_address, HOUSEHOLD_ADDRESS)

typedef enum
{
  SOS_HOUSEHOLD_ADDRESS_HOUSEHOLD,
  SOS_HOUSEHOLD_ADDRESS_ADDRESS,
  SOS_HOUSEHOLD_ADDRESS_CALLED,
  SOS_HOUSEHOLD_ADDRESS_VALID_FROM,
  SOS_HOUSEHOLD_ADDRESS_VALID_TO,
} SosHouseholdAddressField;

G_END_DECLS
