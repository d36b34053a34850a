/* sos-action.h - one step of a goal: who does what by when; domain 4.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_ACTION (sos_action_get_type ())
SOS_DECLARE_RECORD (SosAction, sos_action, ACTION)

typedef enum
{
  SOS_ACTION_GOAL,
  SOS_ACTION_POSITION,
  SOS_ACTION_WORDS,
  SOS_ACTION_WHO,
  SOS_ACTION_WHO_NAME,
  SOS_ACTION_BY_WHEN,
  SOS_ACTION_WHEN_WORDS,
  SOS_ACTION_STATUS,
  SOS_ACTION_REASON,
  SOS_ACTION_EVIDENCE,
  SOS_ACTION_REMIND_ON,
} SosActionField;

G_END_DECLS
