/* sos-mappa.c - that MAPPA applies to somebody, whom to speak with, and what is ours to do: no more; domain 4.5.1. */
#include "config.h"
#include "sos-mappa.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_MAPPA_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_MAPPA_CATEGORY] = { "category", SOS_KIND_CODE, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Category"), "mappa-category" },
  [SOS_MAPPA_LEVEL] = { "level", SOS_KIND_CODE, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Level"), "mappa-level" },
  [SOS_MAPPA_AGENCY] = { "agency", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Lead agency") },
  [SOS_MAPPA_CONTACT] = { "contact", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Whom to speak with") },
  [SOS_MAPPA_SINCE] = { "since", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Since") },
  [SOS_MAPPA_OUR_PART] = { "our-part", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What we have to do") },
  [SOS_MAPPA_NEXT_ON] = { "next-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Next on") },
  [SOS_MAPPA_ENDED_ON] = { "ended-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Ended on") },
  [SOS_MAPPA_ENDED_REASON] = { "ended-reason", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why it ended") },
  [SOS_MAPPA_RECORDED_BY] = { "recorded-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Recorded by"), "staff" },
};

SOS_DEFINE_RECORD (SosMappa, sos_mappa, "mappa", fields)
