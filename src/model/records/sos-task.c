/* sos-task.c - something somebody has to do, and why. */
#include "config.h"
#include "sos-task.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_TASK_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_TASK_KIND] = { "kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind"), "task-kind" },
  [SOS_TASK_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("What") },
  [SOS_TASK_LETTER] = { "letter", SOS_KIND_REFERENCE, 0, N_("Letter"), "letter" },
  [SOS_TASK_STAFF] = { "staff", SOS_KIND_REFERENCE, 0, N_("For"), "staff" },
  [SOS_TASK_DUE_ON] = { "due-on", SOS_KIND_DATE, 0, N_("Due") },
  [SOS_TASK_DONE_ON] = { "done-on", SOS_KIND_DATE, 0, N_("Done on") },
  [SOS_TASK_CLASH] = { "clash", SOS_KIND_REFERENCE, 0, N_("Clash"), "clash" },
  [SOS_TASK_CONFLICT] = { "conflict", SOS_KIND_REFERENCE, 0, N_("Keep-apart rule"), "conflict" },
  [SOS_TASK_ABOUT] = { "about", SOS_KIND_TEXT, SOS_FIELD_ISSUED, N_("Follows from") },
  [SOS_TASK_ABOUT_ID] = { "about-id", SOS_KIND_NUMBER, SOS_FIELD_ISSUED, N_("Which one") },
};

SOS_DEFINE_RECORD (SosTask, sos_task, "task", fields)
