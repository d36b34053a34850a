/* sos-assessment-view.h - one assessment, whole: areas, judgements, and what stands beside them. */
#pragma once

#include "sos-assessment-sheet.h"
#include "sos-person-tab.h"

G_BEGIN_DECLS

/* Signal "version" (SosAssessmentView*, gint64 assessment): another is to be shown. */
#define SOS_TYPE_ASSESSMENT_VIEW (sos_assessment_view_get_type ())
G_DECLARE_FINAL_TYPE (SosAssessmentView, sos_assessment_view, SOS, ASSESSMENT_VIEW, GtkBox)

GtkWidget *sos_assessment_view_new (SosPersonTab *tab, gint64 assessment);
gint64 sos_assessment_view_get_assessment (SosAssessmentView *self);
/* @sheets: all of them (SosAssessmentSheet), the latest first; @sheet is the one this view is of. */
void sos_assessment_view_show (SosAssessmentView *self, SosPersonCase *person_case, GPtrArray *sheets, const SosAssessmentSheet *sheet);
void sos_assessment_view_flush (SosAssessmentView *self);
/* Whether some of what was typed could not be stored. */
gboolean sos_assessment_view_is_held (SosAssessmentView *self);
/* "score:HOME", "evidence:HOME", "to-them", "started-on", "versions", "areas". */
void sos_assessment_view_focus (SosAssessmentView *self, const char *place);

G_END_DECLS
