/* sos-retention.c - what was decided about how long a record is kept: longer, held, or to be erased; domain 4.13. */
#include "config.h"
#include "sos-retention.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_RETENTION_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_RETENTION_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Decision"), "retention-kind" },
  [SOS_RETENTION_RULE] = { "rule", SOS_KIND_CODE, SOS_FIELD_ISSUED, N_("Kept by which rule"), "retention-rule" },
  [SOS_RETENTION_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("Why") },
  [SOS_RETENTION_UNTIL] = { "until", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Until") },
  [SOS_RETENTION_ASKED_ON] = { "asked-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED | SOS_FIELD_ISSUED, N_("Decided on") },
  [SOS_RETENTION_ASKED_BY] = { "asked-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Decided by"), "staff" },
  [SOS_RETENTION_ENDED_ON] = { "ended-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Ended on") },
  [SOS_RETENTION_ENDED_BY] = { "ended-by", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Ended by"), "staff" },
  [SOS_RETENTION_ENDED_WORDS] = { "ended-words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE | SOS_FIELD_ISSUED, N_("Why it ended") },
};

SOS_DEFINE_RECORD (SosRetention, sos_retention, "retention", fields)
