/* sos-assessment-beside.h - what stands beside an assessment: its state, what it still needs, first against latest, safety plan, notes. */
#pragma once

#include "sos-assessment-sheet.h"
#include "sos-person-tab.h"
#include "sos-score-chart.h"

G_BEGIN_DECLS

/* Widgets of the view; borrowed. */
typedef struct
{
  GtkLabel *title, *change, *reason;
  GtkBox *states, *fills, *safety, *notes;
  GtkWidget *before, *compare, *beneath, *sign, *countersign, *note;
  GtkListBox *faults;
  SosScoreChart *chart;
} SosAssessmentBeside;

void sos_assessment_beside_show (SosAssessmentBeside *self, SosPersonTab *tab, SosPersonCase *person_case, GPtrArray *sheets,
                                 const SosAssessmentSheet *sheet);
/* The safety plan that holds; NULL where none does. (transfer none) */
SosRecord *sos_assessment_find_safety_plan (SosPersonCase *person_case);

G_END_DECLS
