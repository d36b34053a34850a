/* sos-score-compare.h - two assessments held against each other, drawn and in words. */
#pragma once

#include "sos-assessment-sheet.h"
#include "sos-score-chart.h"

G_BEGIN_DECLS

/* Draws @latest, and @first beside it where they are two. */
void sos_score_compare_draw (SosScoreChart *chart, SosCodes *codes, const SosAssessmentSheet *first, const SosAssessmentSheet *latest);
/* "Ours: 5 better, 1 worse, 6 the same, of 12 areas known both times", a line a column. (transfer full) */
char *sos_score_compare_dup_words (const SosAssessmentSheet *first, const SosAssessmentSheet *latest);

G_END_DECLS
