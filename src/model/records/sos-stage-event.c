/* sos-stage-event.c - the day an episode came to a stage; domain 1.1. */
#include "config.h"
#include "sos-stage-event.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_STAGE_EVENT_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_STAGE_EVENT_STAGE] = { "stage", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Stage"), "stage" },
  [SOS_STAGE_EVENT_DATED] = { "dated", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Date") },
  [SOS_STAGE_EVENT_STAFF] = { "staff", SOS_KIND_REFERENCE, 0, N_("By"), "staff" },
  [SOS_STAGE_EVENT_REASON] = { "reason", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Reason") },
};

SOS_DEFINE_RECORD (SosStageEvent, sos_stage_event, "stage_event", fields)
