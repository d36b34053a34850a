/* sos-task-set.h - things to do counted from a day of an episode, as a list of the office; domain 4.12. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_TASK_SET (sos_task_set_get_type ())
SOS_DECLARE_RECORD (SosTaskSet, sos_task_set, TASK_SET)

typedef enum
{
  SOS_TASK_SET_NAME,
  SOS_TASK_SET_EVENT,
  SOS_TASK_SET_SERVICE,
  SOS_TASK_SET_ENDED_ON,
} SosTaskSetField;

G_END_DECLS
