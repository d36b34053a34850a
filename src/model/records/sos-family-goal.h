/* sos-family-goal.h - a goal of a whole family or of one of them; domain 3.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_GOAL (sos_family_goal_get_type ())
SOS_DECLARE_RECORD (SosFamilyGoal, sos_family_goal, FAMILY_GOAL)

typedef enum
{
  SOS_FAMILY_GOAL_HOUSEHOLD,
  SOS_FAMILY_GOAL_PERSON,
  SOS_FAMILY_GOAL_POSITION,
  SOS_FAMILY_GOAL_IN_THEIR_WORDS,
  SOS_FAMILY_GOAL_WHY_IT_MATTERS,
  SOS_FAMILY_GOAL_TARGET_DATE,
  SOS_FAMILY_GOAL_STATUS,
  SOS_FAMILY_GOAL_SHARED,
} SosFamilyGoalField;

G_END_DECLS
