/* sos-score-cell.h - one score as a button: a digit sets it, N is not known, X does not apply, Delete takes it away; pressed, it offers the words. */
#pragma once

#include "sos-assessment-area.h"
#include "sos-codes.h"
#include "sos-level-button.h"

G_BEGIN_DECLS

/* Signal "words" (SosScoreCell*): E was pressed, whoever types goes on in the words of the area. */
#define SOS_TYPE_SCORE_CELL (sos_score_cell_get_type ())
G_DECLARE_FINAL_TYPE (SosScoreCell, sos_score_cell, SOS, SCORE_CELL, SosLevelButton)

/* @area outlives it. */
GtkWidget *sos_score_cell_new (SosAssessmentArea *area, SosColumn column, SosCodes *codes);
/* As the area has it now; @before: the code of the assessment before, NULL for none. */
void sos_score_cell_show (SosScoreCell *self, const char *before);

G_END_DECLS
