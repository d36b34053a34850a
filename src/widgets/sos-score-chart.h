/* sos-score-chart.h - two assessments on one scale, read aloud as words. */
#pragma once

#include "sos-score-mark.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_SCORE_CHART (sos_score_chart_get_type ())
G_DECLARE_FINAL_TYPE (SosScoreChart, sos_score_chart, SOS, SCORE_CHART, GtkWidget)

/* Copies them. */
void sos_score_chart_set (SosScoreChart *self, const SosScoreMark *marks, guint n_marks);

G_END_DECLS
