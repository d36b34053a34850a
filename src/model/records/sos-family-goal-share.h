/* sos-family-goal-share.h - with whom of a family a goal is shared, where that is not everybody; domain 3.4, N4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_FAMILY_GOAL_SHARE (sos_family_goal_share_get_type ())
SOS_DECLARE_RECORD (SosFamilyGoalShare, sos_family_goal_share, FAMILY_GOAL_SHARE)

/* One of the two: a person, or whoever lives in a home on the day it is read. */
typedef enum
{
  SOS_FAMILY_GOAL_SHARE_GOAL,
  SOS_FAMILY_GOAL_SHARE_PERSON,
  SOS_FAMILY_GOAL_SHARE_HOME,
} SosFamilyGoalShareField;

G_END_DECLS
