/* sos-goal.c - one goal of a plan, in their words; domain 4.4. */
#include "config.h"
#include "sos-goal.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_GOAL_PLAN] = { "plan", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Plan"), "plan" },
  [SOS_GOAL_POSITION] = { "position", SOS_KIND_NUMBER, 0, N_("Order") },
  [SOS_GOAL_DOMAIN] = { "domain", SOS_KIND_CODE, 0, N_("Area of life"), "domain" },
  [SOS_GOAL_IN_MY_WORDS] = { "in-my-words", SOS_KIND_LONG_TEXT, SOS_FIELD_LATER | SOS_FIELD_PRIVATE, N_("In their words") },
  [SOS_GOAL_WHY_IT_MATTERS] = { "why-it-matters", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Why it matters") },
  [SOS_GOAL_STARTING_POINT] = { "starting-point", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Starting point") },
  [SOS_GOAL_SUCCESS_LOOKS_LIKE] = { "success-looks-like", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Good looks like") },
  [SOS_GOAL_TARGET_DATE] = { "target-date", SOS_KIND_DATE, SOS_FIELD_NEAR, N_("By") },
  [SOS_GOAL_STATUS] = { "status", SOS_KIND_CODE, 0, N_("Status"), "goal-status" },
};

SOS_DEFINE_RECORD (SosGoal, sos_goal, "goal", fields)
