/* sos-person-plan-sheet.h - one version of a plan, whole: its cards, what stands beside them, its pane. */
#pragma once

#include "sos-person-plan-words.h"
#include "sos-person-tab.h"
#include "sos-record-saver.h"

G_BEGIN_DECLS

/* Uses the actions of the plan's tab, "plan.…". Signal "version" (gint64 plan): another version is asked for, 0 the newest. */
#define SOS_TYPE_PERSON_PLAN_SHEET (sos_person_plan_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonPlanSheet, sos_person_plan_sheet, SOS, PERSON_PLAN_SHEET, GtkBox)

/* @plan stays the one it shows; @tab outlives it. */
GtkWidget *sos_person_plan_sheet_new (SosPersonTab *tab, gint64 plan);
gint64 sos_person_plan_sheet_get_plan (SosPersonPlanSheet *self);
void sos_person_plan_sheet_show (SosPersonPlanSheet *self, SosPersonCase *person_case, SosPlan *plan);
void sos_person_plan_sheet_flush (SosPersonPlanSheet *self);
/* Of everything on it, the farthest from done. */
SosSaving sos_person_plan_sheet_get_saving (SosPersonPlanSheet *self);
/* One more goal, to be written now; nothing where there are enough or nothing may be written. */
void sos_person_plan_sheet_add_goal (SosPersonPlanSheet *self);

/* Puts the focus on what @place names: a field of the plan ("strengths"), "goals", "versions", or "REMEDY:GOAL:ACTION" as the findings
 * have it; where that is not there, on the button that adds a goal. */
void sos_person_plan_sheet_focus (SosPersonPlanSheet *self, const char *place);

G_END_DECLS
