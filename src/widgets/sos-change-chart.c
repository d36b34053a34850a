/* sos-change-chart.c - a mean before and after on one line. Counts nothing. */
#include "config.h"
#include "sos-change-chart.h"

#include "sos-change-draw.h"
#include "sos-desk-palette.h"
#include "sos-spoken-name.h"
#include "sos-width-step.h"

#define LEAST_WIDTH 120

struct _SosChangeChart
{
  GtkWidget parent_instance;

  SosChangeMark mark;
};

G_DEFINE_FINAL_TYPE (SosChangeChart, sos_change_chart, GTK_TYPE_WIDGET)

static void
sos_change_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  sos_change_draw (cr, sos_desk_palette_get (widget), &SOS_CHANGE_CHART (widget)->mark, width, sos_text_scale (widget));
  cairo_destroy (cr);
}

static void
sos_change_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  const double scale = sos_text_scale (widget);

  *minimum = *natural = (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : SOS_CHANGE_HEIGHT) * scale);
}

static void
sos_change_chart_class_init (SosChangeChartClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = sos_change_chart_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = sos_change_chart_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sos_change_chart_init (SosChangeChart *self)
{
  sos_desk_palette_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
sos_change_chart_new (double before, double after, double most, gboolean worse, const char *words)
{
  SosChangeChart *self = g_object_new (SOS_TYPE_CHANGE_CHART, NULL);

  self->mark = (SosChangeMark){ before, after, most, worse };
  sos_spoken_name_set (GTK_WIDGET (self), words);
  return GTK_WIDGET (self);
}
