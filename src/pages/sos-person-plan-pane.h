/* sos-person-plan-pane.h - beside a version of a plan: what stands between it and an agreed one, and how they agree. */
#pragma once

#include "sos-person-plan-words.h"
#include "sos-person-tab.h"
#include "sos-record-saver.h"

G_BEGIN_DECLS

/* Uses the actions of the plan's tab: "plan.agree", "plan.change", "plan.print", "plan.show" (s). */
#define SOS_TYPE_PERSON_PLAN_PANE (sos_person_plan_pane_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonPlanPane, sos_person_plan_pane, SOS, PERSON_PLAN_PANE, GtkBox)

/* Choices are saved through @saver, which holds the plan and is borrowed. */
void sos_person_plan_pane_begin (SosPersonPlanPane *self, SosPersonTab *tab, SosRecordSaver *saver);
void sos_person_plan_pane_show (SosPersonPlanPane *self, SosPersonCase *person_case, SosPlan *plan);
/* "agreement", "agreement-words": puts the focus there. FALSE for any other place. */
gboolean sos_person_plan_pane_focus (SosPersonPlanPane *self, const char *place);

G_END_DECLS
