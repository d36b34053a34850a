/* sos-address.c - where a person may be, and whether post and visits are safe there; domain 0.7. */
#include "config.h"
#include "sos-address.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ADDRESS_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_ADDRESS_LABEL] = { "label", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Called") },
  [SOS_ADDRESS_TYPE] = { "type", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind of address"), "address-type" },
  [SOS_ADDRESS_LINES] = { "lines", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Street and town") },
  [SOS_ADDRESS_POSTCODE] = { "postcode", SOS_KIND_TEXT, SOS_FIELD_SEARCHED | SOS_FIELD_PRIVATE, N_("Postcode") },
  [SOS_ADDRESS_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_ADDRESS_SITE] = { "site", SOS_KIND_TEXT, 0, N_("Site") },
  [SOS_ADDRESS_VALID_FROM] = { "valid-from", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("From") },
  [SOS_ADDRESS_VALID_TO] = { "valid-to", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("Until") },
  [SOS_ADDRESS_POSTING_RULE] = { "posting-rule", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Post"), "posting-rule" },
  [SOS_ADDRESS_VISITING_RULE] = { "visiting-rule", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Visits"), "visiting-rule" },
  [SOS_ADDRESS_REVIEWED_ON] = { "reviewed-on", SOS_KIND_DATE, 0, N_("Last asked") },
  [SOS_ADDRESS_REVIEWED_BY] = { "reviewed-by", SOS_KIND_REFERENCE, 0, N_("Asked by"), "staff" },
  [SOS_ADDRESS_REASON] = { "reason", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Reason") },
  [SOS_ADDRESS_CHECK_NEEDED] = { "check-needed", SOS_KIND_FLAG, 0, N_("Post came back; check") },
};

SOS_DEFINE_RECORD (SosAddress, sos_address, "address", fields)
