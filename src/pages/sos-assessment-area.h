/* sos-assessment-area.h - one area of life in an assessment: its words where they are read, its scores as codes; both save themselves. */
#pragma once

#include "sos-person-tab.h"
#include "sos-record-saver.h"
#include "sos-score-rules.h"

G_BEGIN_DECLS

/* Signal "changed" (SosAssessmentArea*): a score is another than before; "entered": Enter was pressed in its words. */
#define SOS_TYPE_ASSESSMENT_AREA (sos_assessment_area_get_type ())
G_DECLARE_FINAL_TYPE (SosAssessmentArea, sos_assessment_area, SOS, ASSESSMENT_AREA, GtkBox)

GtkWidget *sos_assessment_area_new (SosPersonTab *tab);
/* The score as it is stored now; what is typed meanwhile stays. */
void sos_assessment_area_show (SosAssessmentArea *self, SosRecord *score, gboolean editable);
const char *sos_assessment_area_get_domain (SosAssessmentArea *self);
/* As the form has it, stored or on its way. NULL: not said. */
const char *sos_assessment_area_get_code (SosAssessmentArea *self, SosColumn column);
void sos_assessment_area_set_code (SosAssessmentArea *self, SosColumn column, const char *code);
gboolean sos_assessment_area_is_editable (SosAssessmentArea *self);
gboolean sos_assessment_area_is_held (SosAssessmentArea *self);
void sos_assessment_area_focus_words (SosAssessmentArea *self);
void sos_assessment_area_flush (SosAssessmentArea *self);

G_END_DECLS
