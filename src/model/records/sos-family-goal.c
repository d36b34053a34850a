/* sos-family-goal.c - a goal of a whole family or of one of them; domain 3.4. */
#include "config.h"
#include "sos-family-goal.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_FAMILY_GOAL_HOUSEHOLD] = { "household", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Household"), "household" },
  [SOS_FAMILY_GOAL_PERSON] = { "person", SOS_KIND_REFERENCE, 0, N_("Whose"), "person" },
  [SOS_FAMILY_GOAL_POSITION] = { "position", SOS_KIND_NUMBER, 0, N_("Order") },
  [SOS_FAMILY_GOAL_IN_THEIR_WORDS] = { "in-their-words", SOS_KIND_LONG_TEXT, SOS_FIELD_REQUIRED | SOS_FIELD_PRIVATE, N_("In their words") },
  [SOS_FAMILY_GOAL_WHY_IT_MATTERS] = { "why-it-matters", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why it matters") },
  [SOS_FAMILY_GOAL_TARGET_DATE] = { "target-date", SOS_KIND_DATE, 0, N_("By when") },
  [SOS_FAMILY_GOAL_STATUS] = { "status", SOS_KIND_CODE, 0, N_("How it goes"), "goal-status" },
  [SOS_FAMILY_GOAL_SHARED] = { "shared", SOS_KIND_FLAG, 0, N_("Shared with the family") },
};

SOS_DEFINE_RECORD (SosFamilyGoal, sos_family_goal, "family_goal", fields)
