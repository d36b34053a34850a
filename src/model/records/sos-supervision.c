/* sos-supervision.c - one supervision of a colleague: when, how they are, when next; domain 4.12. */
#include "config.h"
#include "sos-supervision.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SUPERVISION_WORKER] = { "worker", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Worker"), "staff" },
  [SOS_SUPERVISION_LEAD] = { "lead", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Held by"), "staff" },
  [SOS_SUPERVISION_HELD_ON] = { "held-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Held on") },
  [SOS_SUPERVISION_NEXT_ON] = { "next-on", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("Next on") },
  [SOS_SUPERVISION_WELLBEING] = { "wellbeing", SOS_KIND_CODE, SOS_FIELD_PRIVATE, N_("How they are"), "supervision-wellbeing" },
  [SOS_SUPERVISION_WORDS] = { "words", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Between the two of you") },
  [SOS_SUPERVISION_SIGNED_AT] = { "signed-at", SOS_KIND_TIME, SOS_FIELD_ISSUED, N_("Closed at") },
};

SOS_DEFINE_RECORD (SosSupervision, sos_supervision, "supervision", fields)
