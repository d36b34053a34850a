/* sos-relationship.c - how one person is related to another, directed; domain 3.4. */
#include "config.h"
#include "sos-relationship.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_RELATIONSHIP_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_RELATIONSHIP_OTHER_PERSON] = { "other-person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Related to"), "person" },
  [SOS_RELATIONSHIP_TYPE] = { "type", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Is their"), "relationship-type" },
  [SOS_RELATIONSHIP_STANDING] = { "standing", SOS_KIND_CODE, 0, N_("Biological or legal"), "relationship-standing" },
  [SOS_RELATIONSHIP_PARENTAL_RESPONSIBILITY] = { "parental-responsibility", SOS_KIND_CODE, 0, N_("Parental responsibility"), "yes-no-unknown" },
  [SOS_RELATIONSHIP_EVIDENCE] = { "evidence", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Evidence") },
  [SOS_RELATIONSHIP_CONTACT_RESTRICTION] = { "contact-restriction", SOS_KIND_CODE, 0, N_("Contact restriction"), "contact-restriction" },
  [SOS_RELATIONSHIP_MAY_RING] = { "may-ring", SOS_KIND_CODE, 0, N_("May we ring"), "may-ring" },
  [SOS_RELATIONSHIP_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
  [SOS_RELATIONSHIP_VALID_FROM] = { "valid-from", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("From") },
  [SOS_RELATIONSHIP_VALID_TO] = { "valid-to", SOS_KIND_DATE, SOS_FIELD_PARTIAL, N_("To") },
};

SOS_DEFINE_RECORD (SosRelationship, sos_relationship, "relationship", fields)
