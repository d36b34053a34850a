/* sos-timeline.h - such a list, counted from one day of one episode. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_TIMELINE (sos_timeline_get_type ())
SOS_DECLARE_RECORD (SosTimeline, sos_timeline, TIMELINE)

typedef enum
{
  SOS_TIMELINE_EPISODE,
  SOS_TIMELINE_TASK_SET,
  SOS_TIMELINE_EVENT,
  SOS_TIMELINE_DATED,
} SosTimelineField;

G_END_DECLS
