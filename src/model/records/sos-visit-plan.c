/* sos-visit-plan.c - a visit away from the office: who, where, until when, and what makes it safe; domain 4.9. */
#include "config.h"
#include "sos-visit-plan.h"

#include <glib/gi18n.h>

static const SosField fields[] = {
  [SOS_VISIT_PLAN_PERSON] = { "person", SOS_KIND_REFERENCE, SOS_FIELD_OWNER, N_("Person"), "person" },
  [SOS_VISIT_PLAN_WORKER] = { "worker", SOS_KIND_REFERENCE, SOS_FIELD_REQUIRED, N_("Worker"), "staff" },
  [SOS_VISIT_PLAN_SECOND] = { "second", SOS_KIND_REFERENCE, 0, N_("Second worker"), "staff" },
  [SOS_VISIT_PLAN_BUDDY] = { "buddy", SOS_KIND_REFERENCE, 0, N_("Buddy"), "staff" },
  [SOS_VISIT_PLAN_PLACE_KIND] = { "place-kind", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Kind of place"), "visit-place" },
  [SOS_VISIT_PLAN_ADDRESS] = { "address", SOS_KIND_REFERENCE, 0, N_("Address"), "address" },
  [SOS_VISIT_PLAN_SCHOOL] = { "school", SOS_KIND_REFERENCE, 0, N_("School"), "school" },
  [SOS_VISIT_PLAN_PLACE] = { "place", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Where") },
  [SOS_VISIT_PLAN_BOROUGH] = { "borough", SOS_KIND_CODE, 0, N_("Borough"), "borough" },
  [SOS_VISIT_PLAN_PURPOSE] = { "purpose", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("What for"), "visit-purpose" },
  [SOS_VISIT_PLAN_STARTS_AT] = { "starts-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("Leaves") },
  [SOS_VISIT_PLAN_ENDS_AT] = { "ends-at", SOS_KIND_TIME, SOS_FIELD_REQUIRED, N_("Expected back") },
  [SOS_VISIT_PLAN_PHONE_IN_AT] = { "phone-in-at", SOS_KIND_TIME, 0, N_("Phones in") },
  [SOS_VISIT_PLAN_TRANSPORT] = { "transport", SOS_KIND_CODE, 0, N_("How they travel"), "visit-transport" },
  [SOS_VISIT_PLAN_CAR_REG] = { "car-reg", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Car registration") },
  [SOS_VISIT_PLAN_RISK] = { "risk", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("Risk"), "visit-risk" },
  [SOS_VISIT_PLAN_PUBLIC_PLACE] = { "public-place", SOS_KIND_FLAG, 0, N_("In a public place") },
  [SOS_VISIT_PLAN_DAYTIME] = { "daytime", SOS_KIND_FLAG, 0, N_("In the daytime") },
  [SOS_VISIT_PLAN_CONTROLS] = { "controls", SOS_KIND_LONG_TEXT, SOS_FIELD_PRIVATE, N_("What makes it safer") },
  [SOS_VISIT_PLAN_EMERGENCY_NAME] = { "emergency-name", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Emergency contact") },
  [SOS_VISIT_PLAN_EMERGENCY_PHONE] = { "emergency-phone", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("Their phone") },
  [SOS_VISIT_PLAN_STATE] = { "state", SOS_KIND_CODE, SOS_FIELD_REQUIRED, N_("State"), "visit-state" },
  [SOS_VISIT_PLAN_APPROVED_BY] = { "approved-by", SOS_KIND_REFERENCE, 0, N_("Approved by"), "staff" },
  [SOS_VISIT_PLAN_APPROVED_AT] = { "approved-at", SOS_KIND_TIME, 0, N_("Approved at") },
  [SOS_VISIT_PLAN_OUT_AT] = { "out-at", SOS_KIND_TIME, 0, N_("Left at") },
  [SOS_VISIT_PLAN_CHECKED_IN_AT] = { "checked-in-at", SOS_KIND_TIME, 0, N_("Last heard of at") },
  [SOS_VISIT_PLAN_BACK_AT] = { "back-at", SOS_KIND_TIME, 0, N_("Back at") },
  [SOS_VISIT_PLAN_SITE] = { "site", SOS_KIND_CODE, 0, N_("Which one"), "site" },
  [SOS_VISIT_PLAN_APART_NOTE] = { "apart-note", SOS_KIND_TEXT, SOS_FIELD_PRIVATE, N_("How it is done all the same") },
};

SOS_DEFINE_RECORD (SosVisitPlan, sos_visit_plan, "visit_plan", fields)
