/* sos-likeness.c - what was decided about two records that look alike; domain 0.6, N10. */
#include "config.h"
#include "sos-likeness.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_LIKENESS_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_LIKENESS_OTHER_PERSON] = { "other-person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Other person"), "person" },
  [SOS_LIKENESS_VERDICT] = { "verdict", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Verdict"), "likeness-verdict" },
  [SOS_LIKENESS_SCORE] = { "score", SOS_KIND_NUMBER, 0, N_("Score") },
  [SOS_LIKENESS_DECIDED_BY] = { "decided-by", SOS_KIND_REFERENCE, 0, N_("Decided by"), "staff" },
  [SOS_LIKENESS_DECIDED_ON] = { "decided-on", SOS_KIND_DATE, 0, N_("Decided on") },
  [SOS_LIKENESS_TASK] = { "task", SOS_KIND_REFERENCE, 0, N_("Task"), "task" },
  [SOS_LIKENESS_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Why") },
};

SOS_DEFINE_RECORD (SosLikeness, sos_likeness, "likeness", fields)
