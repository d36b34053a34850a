/* sos-family-goal-row.h - one goal of a family with its steps, as widgets. What its buttons do are the actions of the plan round it. */
#pragma once

#include "sos-family-case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions "family-plan.": goal-status (xs), share (xs), edit-goal (x), remove-goal (x), share-home (xx), share-with (x), add-step (x), step-status (xs), edit-step (x),
 * remove-step (x). @today: ISO. (transfer floating) */
GtkWidget *sos_family_goal_row_new (const SosFamilyGoalRow *goal, SosFamily *family, SosCodes *codes, const char *today);

G_END_DECLS
