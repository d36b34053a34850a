/* sos-line-chart.h - answers on a line from 0 to 10 over days, read aloud as words. */
#pragma once

#include "sos-line-point.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_LINE_CHART (sos_line_chart_get_type ())
G_DECLARE_FINAL_TYPE (SosLineChart, sos_line_chart, SOS, LINE_CHART, GtkWidget)

GtkWidget *sos_line_chart_new (void);
/* Copies them, oldest first. @names: of the two questions; NULL for one that is not asked. */
void sos_line_chart_set (SosLineChart *self, const SosLinePoint *points, guint n_points, const char *const *names);

G_END_DECLS
