/* sos-address-person.c - somebody an address is hidden from, or who opens post there; domain 0.7. */
#include "config.h"
#include "sos-address-person.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ADDRESS_PERSON_ADDRESS] = { "address", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Address"), "address" },
  [SOS_ADDRESS_PERSON_RULE] = { "rule", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Rule"), "address-person-rule" },
  [SOS_ADDRESS_PERSON_OTHER_PERSON] = { "other-person", SOS_KIND_REFERENCE, 0, N_("Person"), "person" },
  [SOS_ADDRESS_PERSON_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Name") },
};

SOS_DEFINE_RECORD (SosAddressPerson, sos_address_person, "address_person", fields)
