/* sos-task-set-item.h - one thing to do of such a list. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_TASK_SET_ITEM (sos_task_set_item_get_type ())
SOS_DECLARE_RECORD (SosTaskSetItem, sos_task_set_item, TASK_SET_ITEM)

typedef enum
{
  SOS_TASK_SET_ITEM_TASK_SET,
  SOS_TASK_SET_ITEM_POSITION,
  SOS_TASK_SET_ITEM_WORDS,
  SOS_TASK_SET_ITEM_DAYS,
  SOS_TASK_SET_ITEM_WORKING,
  SOS_TASK_SET_ITEM_WHOM,
} SosTaskSetItemField;

G_END_DECLS
