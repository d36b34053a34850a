/* sos-goal-share.c - somebody a goal is shared with; domain 4.4. */
#include "config.h"
#include "sos-goal-share.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_GOAL_SHARE_GOAL] = { "goal", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Goal"), "goal" },
  [SOS_GOAL_SHARE_SHARED_WITH] = { "shared-with", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Shared with"), "goal-share" },
  [SOS_GOAL_SHARE_NAME] = { "name", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Name") },
};

SOS_DEFINE_RECORD (SosGoalShare, sos_goal_share, "goal_share", fields)
