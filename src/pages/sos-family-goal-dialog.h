/* sos-family-goal-dialog.h - the windows that ask for a goal of a family, a step to it, and why a step was not done. */
#pragma once

#include "sos-family-part.h"

G_BEGIN_DECLS

/* @goal 0: a new one, of @person, or of the whole family where 0. */
void sos_family_ask_goal (SosFamilyPart *from, gint64 goal, gint64 person);
/* @step 0: a new one, of @goal. */
void sos_family_ask_step (SosFamilyPart *from, gint64 step, gint64 goal);
void sos_family_ask_reason (SosFamilyPart *from, gint64 step);

G_END_DECLS
