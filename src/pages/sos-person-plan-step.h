/* sos-person-plan-step.h - one step of a goal: who, what, by when, how it goes; edited where it stands. */
#pragma once

#include "sos-person-plan-words.h"
#include "sos-person-tab.h"
#include "sos-record-saver.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_PLAN_STEP (sos_person_plan_step_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonPlanStep, sos_person_plan_step, SOS, PERSON_PLAN_STEP, GtkBox)

/* Actions: "step.move" (i: -1 up, 1 down), "step.remove". Signals: "move" (int by), "entered": Enter in the words;
 * "left-over": the store refused to make it. @tab outlives the row. */
GtkWidget *sos_person_plan_step_new (SosPersonTab *tab);
/* A new step, with an id and not stored yet: shown and stored at the same time. */
void sos_person_plan_step_begin (SosPersonPlanStep *self, SosPersonCase *person_case, SosAction *action);
/* Always the same step: it is merged into what is being typed. */
void sos_person_plan_step_show (SosPersonPlanStep *self, SosPersonCase *person_case, SosAction *action,
                                SosPersonPlanAccess access);
/* Its three columns beside the words go into @columns, so that they stand under each other in every card. */
void sos_person_plan_step_join (SosPersonPlanStep *self, GtkSizeGroup *const columns[3]);
SosAction *sos_person_plan_step_get_action (SosPersonPlanStep *self);
void sos_person_plan_step_flush (SosPersonPlanStep *self);
SosSaving sos_person_plan_step_get_saving (SosPersonPlanStep *self);
/* Whether the step, which is not in @person_case, is gone: not one still on its way, nor one with words that are not stored. */
gboolean sos_person_plan_step_is_over (SosPersonPlanStep *self, SosPersonCase *person_case);
typedef enum
{
  SOS_PERSON_PLAN_STEP_WORDS,
  SOS_PERSON_PLAN_STEP_WHEN,
} SosPersonPlanStepPart;
void sos_person_plan_step_focus (SosPersonPlanStep *self, SosPersonPlanStepPart part);

G_END_DECLS
