/* sos-task.h - something somebody has to do, and why. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_TASK (sos_task_get_type ())
SOS_DECLARE_RECORD (SosTask, sos_task, TASK)

typedef enum
{
  SOS_TASK_PERSON,
  SOS_TASK_KIND,
  SOS_TASK_WORDS,
  SOS_TASK_LETTER,
  SOS_TASK_STAFF,
  SOS_TASK_DUE_ON,
  SOS_TASK_DONE_ON,
  SOS_TASK_CLASH,
  SOS_TASK_CONFLICT,
  SOS_TASK_ABOUT,    /* the name of a record, and its id: a concern, a withdrawal */
  SOS_TASK_ABOUT_ID,
} SosTaskField;

G_END_DECLS
