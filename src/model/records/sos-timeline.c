/* sos-timeline.c - such a list, counted from one day of one episode. */
#include "config.h"
#include "sos-timeline.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_TIMELINE_EPISODE] = { "episode", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Episode"), "episode" },
  [SOS_TIMELINE_TASK_SET] = { "task-set", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("List"), "task_set" },
  [SOS_TIMELINE_EVENT] = { "event", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Counted from"), "dated-event" },
  [SOS_TIMELINE_DATED] = { "dated", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Day") },
};

SOS_DEFINE_RECORD (SosTimeline, sos_timeline, "timeline", fields)
