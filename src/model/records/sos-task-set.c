/* sos-task-set.c - things to do counted from a day of an episode, as a list of the office; domain 4.12. */
#include "config.h"
#include "sos-task-set.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_TASK_SET_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("Name") },
  [SOS_TASK_SET_EVENT] = { "event", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Counted from"), "dated-event" },
  [SOS_TASK_SET_SERVICE] = { "service", SOS_KIND_CODE, 0, N_("For"), "service" },
  [SOS_TASK_SET_ENDED_ON] = { "ended-on", SOS_KIND_DATE, 0, N_("Last day") },
};

SOS_DEFINE_RECORD (SosTaskSet, sos_task_set, "task_set", fields)
