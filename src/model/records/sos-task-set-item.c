/* sos-task-set-item.c - one thing to do of such a list. */
#include "config.h"
#include "sos-task-set-item.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_TASK_SET_ITEM_TASK_SET] = { "task-set", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("List"), "task_set" },
  [SOS_TASK_SET_ITEM_POSITION] = { "position", SOS_KIND_NUMBER, 0, N_("Position") },
  [SOS_TASK_SET_ITEM_WORDS] = { "words", SOS_KIND_TEXT, SOS_FIELD_REQUIRED, N_("What") },
  [SOS_TASK_SET_ITEM_DAYS] = { "days", SOS_KIND_NUMBER, SOS_FIELD_REQUIRED, N_("Days from it") },
  [SOS_TASK_SET_ITEM_WORKING] = { "working", SOS_KIND_FLAG, 0, N_("Working days") },
  [SOS_TASK_SET_ITEM_WHOM] = { "whom", SOS_KIND_CODE, 0, N_("For"), "task-for" },
};

SOS_DEFINE_RECORD (SosTaskSetItem, sos_task_set_item, "task_set_item", fields)
