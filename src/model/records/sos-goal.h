/* sos-goal.h - one goal of a plan, in their words; domain 4.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_GOAL (sos_goal_get_type ())
SOS_DECLARE_RECORD (SosGoal, sos_goal, GOAL)

typedef enum
{
  SOS_GOAL_PLAN,
  SOS_GOAL_POSITION,
  SOS_GOAL_DOMAIN,
  SOS_GOAL_IN_MY_WORDS,
  SOS_GOAL_WHY_IT_MATTERS,
  SOS_GOAL_STARTING_POINT,
  SOS_GOAL_SUCCESS_LOOKS_LIKE,
  SOS_GOAL_TARGET_DATE,
  SOS_GOAL_STATUS,
} SosGoalField;

G_END_DECLS
