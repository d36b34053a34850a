/* sos-safety-plan.c - what somebody does, and who helps, when it is not safe; domain 4.3. */
#include "config.h"
#include "sos-safety-plan.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_SAFETY_PLAN_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED | SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_SAFETY_PLAN_ASSESSMENT] = { "assessment", SOS_KIND_REFERENCE, 0, N_("Follows from"), "assessment" },
  [SOS_SAFETY_PLAN_MADE_ON] = { "made-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED, N_("Made on") },
  [SOS_SAFETY_PLAN_TRIGGERS] = { "triggers", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What sets it off") },
  [SOS_SAFETY_PLAN_WARNING_SIGNS] = { "warning-signs", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("How we notice") },
  [SOS_SAFETY_PLAN_WHAT_THEY_DO] = { "what-they-do", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What I do") },
  [SOS_SAFETY_PLAN_PEOPLE_THEY_CALL] = { "people-they-call", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Whom I call") },
  [SOS_SAFETY_PLAN_SAFE_PLACES] = { "safe-places", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Where I am safe") },
  [SOS_SAFETY_PLAN_WHAT_WORKER_DOES] = { "what-worker-does", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What my worker does") },
  [SOS_SAFETY_PLAN_WHO_KNOWS] = { "who-knows", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("Who else knows") },
  [SOS_SAFETY_PLAN_REVIEW_ON] = { "review-on", SOS_KIND_DATE, SOS_FIELD_REQUIRED | SOS_FIELD_NEAR, N_("Looked at again by") },
  [SOS_SAFETY_PLAN_AUTHOR] = { "author", SOS_KIND_REFERENCE, SOS_FIELD_ISSUED, N_("Written by"), "staff" },
  [SOS_SAFETY_PLAN_ENDED_ON] = { "ended-on", SOS_KIND_DATE, SOS_FIELD_ISSUED, N_("Ended on") },
};

SOS_DEFINE_RECORD (SosSafetyPlan, sos_safety_plan, "safety_plan", fields)
