/* sos-weeks-chart.h - contacts of some weeks as blocks, read aloud as words. */
#pragma once

#include "sos-week-bar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_WEEKS_CHART (sos_weeks_chart_get_type ())
G_DECLARE_FINAL_TYPE (SosWeeksChart, sos_weeks_chart, SOS, WEEKS_CHART, GtkWidget)

GtkWidget *sos_weeks_chart_new (void);
/* Copies them. */
void sos_weeks_chart_set (SosWeeksChart *self, const SosWeekBar *weeks, guint n_weeks);

G_END_DECLS
