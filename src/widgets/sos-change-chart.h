/* sos-change-chart.h - a mean before and after on one line; the words stand beside it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SOS_TYPE_CHANGE_CHART (sos_change_chart_get_type ())
G_DECLARE_FINAL_TYPE (SosChangeChart, sos_change_chart, SOS, CHANGE_CHART, GtkWidget)

/* @most: the end of the line, which begins at 0. @words: the same, for those who listen. */
GtkWidget *sos_change_chart_new (double before, double after, double most, gboolean worse, const char *words);

G_END_DECLS
