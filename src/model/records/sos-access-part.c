/* sos-access-part.c - one thing collected for a request to see a record, as it stood then; it is never altered, only given or kept back; domain 4.15. */
#include "config.h"
#include "sos-access-part.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_ACCESS_PART_REQUEST] = { "request", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Request"), "access_request" },
  [SOS_ACCESS_PART_POSITION] = { "position", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Position") },
  [SOS_ACCESS_PART_WHAT] = { "what", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("What it is") },
  [SOS_ACCESS_PART_ABOUT] = { "about", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("From which record") },
  [SOS_ACCESS_PART_ABOUT_ID] = { "about-id", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Which one") },
  [SOS_ACCESS_PART_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Words") },
  [SOS_ACCESS_PART_WITHHELD] = { "withheld", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("Kept back whole because"), "access-reason" },
  [SOS_ACCESS_PART_DECIDED_BY] = { "decided-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Decided by"), "staff" },
  [SOS_ACCESS_PART_DECIDED_ON] = { "decided-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Decided on") },
};

SOS_DEFINE_RECORD (SosAccessPart, sos_access_part, "access_part", fields)
