/* sos-office-task.h - something to do about a colleague, not about somebody the office works with. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_OFFICE_TASK (sos_office_task_get_type ())
SOS_DECLARE_RECORD (SosOfficeTask, sos_office_task, OFFICE_TASK)

typedef enum
{
  SOS_OFFICE_TASK_ABOUT,
  SOS_OFFICE_TASK_STAFF,
  SOS_OFFICE_TASK_KIND,
  SOS_OFFICE_TASK_WORDS,
  SOS_OFFICE_TASK_CLEARANCE,
  SOS_OFFICE_TASK_VISIT,
  SOS_OFFICE_TASK_STAGE,
  SOS_OFFICE_TASK_DUE_ON,
  SOS_OFFICE_TASK_DONE_ON,
} SosOfficeTaskField;

G_END_DECLS
