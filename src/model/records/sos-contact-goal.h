/* sos-contact-goal.h - a goal that a contact was about. */
#pragma once

#include "sos-record.h"

G_BEGIN_DECLS

#define SOS_TYPE_CONTACT_GOAL (sos_contact_goal_get_type ())
SOS_DECLARE_RECORD (SosContactGoal, sos_contact_goal, CONTACT_GOAL)

typedef enum
{
  SOS_CONTACT_GOAL_CONTACT,
  SOS_CONTACT_GOAL_GOAL,
} SosContactGoalField;

G_END_DECLS
