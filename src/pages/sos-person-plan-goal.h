/* sos-person-plan-goal.h - one goal of a plan as a card: their words, why, and the steps. */
#pragma once

#include "sos-person-plan-step.h"

G_BEGIN_DECLS

#define SOS_TYPE_PERSON_PLAN_GOAL (sos_person_plan_goal_get_type ())
G_DECLARE_FINAL_TYPE (SosPersonPlanGoal, sos_person_plan_goal, SOS, PERSON_PLAN_GOAL, GtkBox)

/* Actions: "goal.move" (i), "goal.remove", "goal.add-step". Signals: "move" (int by), "left-over": the store
 * refused to make it. @columns line the steps up with those of the other cards. @tab and @columns outlive the card. */
GtkWidget *sos_person_plan_goal_new (SosPersonTab *tab, GtkSizeGroup *const columns[3]);
/* A new goal, with an id and not stored yet: shown and stored at the same time. */
void sos_person_plan_goal_begin (SosPersonPlanGoal *self, SosPersonCase *person_case, SosGoal *goal, guint number);
/* Always the same goal, the @number-th of its plan; rows of steps that stay keep what is being typed in them. */
void sos_person_plan_goal_show (SosPersonPlanGoal *self, SosPersonCase *person_case, SosGoal *goal, guint number,
                                SosPersonPlanAccess access);
SosGoal *sos_person_plan_goal_get_goal (SosPersonPlanGoal *self);
void sos_person_plan_goal_flush (SosPersonPlanGoal *self);
/* Of the goal and its steps, the farthest from done. */
SosSaving sos_person_plan_goal_get_saving (SosPersonPlanGoal *self);
/* Whether the goal, which is not in @person_case, is gone, and all its steps with it. */
gboolean sos_person_plan_goal_is_over (SosPersonPlanGoal *self, SosPersonCase *person_case);
/* Puts the focus into the words, or into @part of the step @step where that is there. */
void sos_person_plan_goal_focus (SosPersonPlanGoal *self, gint64 step, SosPersonPlanStepPart part);
void sos_person_plan_goal_focus_why (SosPersonPlanGoal *self);
/* Where the step for the worker is to be written: its words, or the button that adds it. */
void sos_person_plan_goal_focus_steps (SosPersonPlanGoal *self);

/* Puts @record @by places further down among @records, which stand in their order and have a number field @position. */
void sos_person_plan_move (SosPersonTab *tab, GPtrArray *records, gpointer record, int by, guint position, const char *title);

G_END_DECLS
