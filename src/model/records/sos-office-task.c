/* sos-office-task.c - something to do about a colleague, not about somebody the office works with. */
#include "config.h"
#include "sos-office-task.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_OFFICE_TASK_ABOUT] = { "about", SOS_KIND_REFERENCE, 0, N_("About"), "staff" },
  [SOS_OFFICE_TASK_STAFF] = { "staff", SOS_KIND_REFERENCE, 0, N_("For"), "staff" },
  [SOS_OFFICE_TASK_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind"), "office-task-kind" },
  [SOS_OFFICE_TASK_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("What") },
  [SOS_OFFICE_TASK_CLEARANCE] = { "clearance", SOS_KIND_REFERENCE, 0, N_("Check"), "clearance" },
  [SOS_OFFICE_TASK_VISIT] = { "visit", SOS_KIND_REFERENCE, 0, N_("Visit"), "visit_plan" },
  [SOS_OFFICE_TASK_STAGE] = { "stage", SOS_KIND_NUMBER, 0, N_("How far it went") },
  [SOS_OFFICE_TASK_DUE_ON] = { "due-on", SOS_KIND_DATE, 0, N_("Due") },
  [SOS_OFFICE_TASK_DONE_ON] = { "done-on", SOS_KIND_DATE, 0, N_("Done on") },
};

SOS_DEFINE_RECORD (SosOfficeTask, sos_office_task, "office_task", fields)
