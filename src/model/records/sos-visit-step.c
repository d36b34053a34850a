/* sos-visit-step.c - one thing that was done while somebody was out: left, phoned in, was rung; domain 4.9. */
#include "config.h"
#include "sos-visit-step.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_VISIT_STEP_VISIT] = { "visit", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Visit"), "visit_plan" },
  [SOS_VISIT_STEP_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What"), "visit-step" },
  [SOS_VISIT_STEP_AT] = { "at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("At") },
  [SOS_VISIT_STEP_STAFF] = { "staff", SOS_KIND_REFERENCE, 0, N_("Noted by"), "staff" },
  [SOS_VISIT_STEP_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Words") },
};

SOS_DEFINE_RECORD (SosVisitStep, sos_visit_step, "visit_step", fields)
