/* sos-family-action.h - a step towards a goal of a family; domain 3.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_ACTION (sos_family_action_get_type ())
SOS_DECLARE_RECORD (SosFamilyAction, sos_family_action, FAMILY_ACTION)

typedef enum
{
  SOS_FAMILY_ACTION_GOAL,
  SOS_FAMILY_ACTION_POSITION,
  SOS_FAMILY_ACTION_WORDS,
  SOS_FAMILY_ACTION_WHO,
  SOS_FAMILY_ACTION_PERSON,
  SOS_FAMILY_ACTION_WHO_NAME,
  SOS_FAMILY_ACTION_BY_WHEN,
  SOS_FAMILY_ACTION_STATUS,
  SOS_FAMILY_ACTION_REASON,
} SosFamilyActionField;

G_END_DECLS
