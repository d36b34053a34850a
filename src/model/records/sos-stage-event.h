/* sos-stage-event.h - the day an episode came to a stage; domain 1.1. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_STAGE_EVENT (sos_stage_event_get_type ())
SOS_DECLARE_RECORD (SosStageEvent, sos_stage_event, STAGE_EVENT)

typedef enum
{
  SOS_STAGE_EVENT_EPISODE,
  SOS_STAGE_EVENT_STAGE,
  SOS_STAGE_EVENT_DATED,
  SOS_STAGE_EVENT_STAFF,
  SOS_STAGE_EVENT_REASON,
} SosStageEventField;

G_END_DECLS
