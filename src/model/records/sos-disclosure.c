/* sos-disclosure.c - what a person allows others in the family to be told; domain 3.4, N4. */
#include "config.h"
#include "sos-disclosure.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_DISCLOSURE_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_DISCLOSURE_OTHER_PERSON] = { "other-person", SOS_KIND_REFERENCE, 0, N_("May be told"), "person" },
  [SOS_DISCLOSURE_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What"), "disclosure-kind" },
  [SOS_DISCLOSURE_DATED] = { "dated", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Allowed on") },
  [SOS_DISCLOSURE_ENDED_ON] = { "ended-on", SOS_KIND_DATE, 0, N_("Ended on") },
  [SOS_DISCLOSURE_NOTE] = { "note", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Note") },
};

SOS_DEFINE_RECORD (SosDisclosure, sos_disclosure, "disclosure", fields)
