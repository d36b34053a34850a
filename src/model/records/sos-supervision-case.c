/* sos-supervision-case.c - what was decided about one young person in a supervision; domain 4.12. */
#include "config.h"
#include "sos-supervision-case.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SUPERVISION_CASE_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_SUPERVISION_CASE_SUPERVISION] = { "supervision", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Supervision"), "supervision" },
  [SOS_SUPERVISION_CASE_EPISODE] = { "episode", SOS_KIND_REFERENCE, 0, N_("Episode"), "episode" },
  [SOS_SUPERVISION_CASE_RISK] = { "risk", SOS_KIND_CODE, 0, N_("Risk"), "judgement" },
  [SOS_SUPERVISION_CASE_PROGRESS] = { "progress", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Progress") },
  [SOS_SUPERVISION_CASE_STUCK] = { "stuck", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What is stuck") },
  [SOS_SUPERVISION_CASE_DECISION] = { "decision", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Decision") },
};

SOS_DEFINE_RECORD (SosSupervisionCase, sos_supervision_case, "supervision_case", fields)
