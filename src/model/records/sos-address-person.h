/* sos-address-person.h - somebody an address is hidden from, or who opens post there; domain 0.7. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ADDRESS_PERSON (sos_address_person_get_type ())
/* SOS_ADDRESS_PERSON is a field of SosAddress, so the cast has a name of its own. */
SOS_DECLARE_RECORD (SosAddressPerson, sos_address_person, ADDRESS_PERSON_RECORD)

typedef enum
{
  SOS_ADDRESS_PERSON_ADDRESS,
  SOS_ADDRESS_PERSON_RULE,
  SOS_ADDRESS_PERSON_OTHER_PERSON,
  SOS_ADDRESS_PERSON_NAME,
} SosAddressPersonField;

G_END_DECLS
