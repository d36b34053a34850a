/* sos-assessment-dialogs.h - the windows of an assessment: begun, a lead's words, a note beneath, the safety plan. */
#pragma once

#include "sos-page.h"
#include "sos-person-tab.h"

G_BEGIN_DECLS

void sos_assessment_dialog_countersign (SosPersonTab *tab, gint64 assessment);
void sos_assessment_dialog_note (SosPersonTab *tab, gint64 assessment);
/* A new one, from @before (SosSafetyPlan, NULL: none). */
void sos_assessment_dialog_safety_plan (SosPersonTab *tab, gpointer before);

/* Another one: which kind, and of which of the works that are open. @done: once it is begun. */
void sos_assessment_dialog_begin (SosPersonTab *tab, SosPageWritten done);

G_END_DECLS
