/* sos-restriction.c - what a court, a licence or a school forbids somebody; domain 4.8. */
#include "config.h"
#include "sos-restriction.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_RESTRICTION_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_RESTRICTION_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind"), "restriction-kind" },
  [SOS_RESTRICTION_VALID_FROM] = { "valid-from", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("From") },
  [SOS_RESTRICTION_VALID_TO] = { "valid-to", SOS_KIND_DATE, 0, N_("Until") },
  [SOS_RESTRICTION_ISSUED_BY] = { "issued-by", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Given by") },
  [SOS_RESTRICTION_DOCUMENT] = { "document", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Where the paper is") },
  [SOS_RESTRICTION_OTHER_PERSON] = { "other-person", SOS_KIND_REFERENCE, 0, N_("Not to meet"), "person" },
  [SOS_RESTRICTION_OTHER_NAME] = { "other-name", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Not to meet, by name") },
  [SOS_RESTRICTION_PLACE_KIND] = { "place-kind", SOS_KIND_CODE, 0, N_("Kind of place"), "area-place-kind" },
  [SOS_RESTRICTION_PLACE] = { "place", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Place") },
  [SOS_RESTRICTION_CURFEW_FROM] = { "curfew-from", SOS_KIND_TEXT, 0, N_("At home from") },
  [SOS_RESTRICTION_CURFEW_TO] = { "curfew-to", SOS_KIND_TEXT, 0, N_("At home until") },
  [SOS_RESTRICTION_TAGGED] = { "tagged", SOS_KIND_FLAG, 0, N_("Wears a tag") },
  [SOS_RESTRICTION_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosRestriction, sos_restriction, "restriction", fields)
