/* sos-family-goal-share.c - with whom of a family a goal is shared, where that is not everybody; domain 3.4, N4. */
#include "config.h"
#include "sos-family-goal-share.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_FAMILY_GOAL_SHARE_GOAL] = { "goal", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Goal"), "family_goal" },
  [SOS_FAMILY_GOAL_SHARE_PERSON] = { "person", SOS_KIND_REFERENCE, 0, N_("Person"), "person" },
  [SOS_FAMILY_GOAL_SHARE_HOME] = { "home", SOS_KIND_REFERENCE, 0, N_("Home"), "household_address" },
};

SOS_DEFINE_RECORD (SosFamilyGoalShare, sos_family_goal_share, "family_goal_share", fields)
