/* sos-address.h - where a person may be, and whether post and visits are safe there; domain 0.7. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ADDRESS (sos_address_get_type ())
SOS_DECLARE_RECORD (SosAddress, sos_address, ADDRESS)

typedef enum
{
  SOS_ADDRESS_PERSON,
  SOS_ADDRESS_LABEL,
  SOS_ADDRESS_TYPE,
  SOS_ADDRESS_LINES,
  SOS_ADDRESS_POSTCODE,
  SOS_ADDRESS_BOROUGH,
  SOS_ADDRESS_SITE,
  SOS_ADDRESS_VALID_FROM,
  SOS_ADDRESS_VALID_TO,
  SOS_ADDRESS_POSTING_RULE,
  SOS_ADDRESS_VISITING_RULE,
  SOS_ADDRESS_REVIEWED_ON,
  SOS_ADDRESS_REVIEWED_BY,
  SOS_ADDRESS_REASON,
  SOS_ADDRESS_CHECK_NEEDED,
} SosAddressField;

G_END_DECLS
