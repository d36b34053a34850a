/* sos-goal-share.h - somebody a goal is shared with; domain 4.4. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_GOAL_SHARE (sos_goal_share_get_type ())
SOS_DECLARE_RECORD (SosGoalShare, sos_goal_share, GOAL_SHARE)

typedef enum
{
  SOS_GOAL_SHARE_GOAL,
  SOS_GOAL_SHARE_SHARED_WITH,
  SOS_GOAL_SHARE_NAME,
} SosGoalShareField;

G_END_DECLS
