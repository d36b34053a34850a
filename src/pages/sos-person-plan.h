/* sos-person-plan.h - the plan of a person: its versions, written, agreed and changed. */
#pragma once

#include "sos-person-tab.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_PLAN (sos_person_plan_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonPlan, sos_person_plan, SOS, PERSON_PLAN, SosPersonTab)

/* Actions: "plan.begin", "plan.change", "plan.add-goal", "plan.agree", "plan.print", "plan.show" (s: see
 * sos_person_plan_sheet_focus()). */
SosPersonTab *sos_person_plan_new (SosStore *store);

G_END_DECLS
