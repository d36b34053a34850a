/* sos-line-chart.c - answers on a line from 0 to 10 over days, read aloud as words. Asks nothing. */
#include "config.h"
#include "sos-line-chart.h"

#include "sos-desk-font.h"
#include "sos-desk-palette.h"
#include "sos-line-draw.h"
#include "sos-spoken-name.h"
#include "sos-width-step.h"

#define LEAST_WIDTH 240

struct _SosLineChart
{
  GtkWidget parent_instance;

  GArray *points; /* SosLinePoint */
};

G_DEFINE_FINAL_TYPE (SosLineChart, sos_line_chart, GTK_TYPE_WIDGET)

static void
clear_point (gpointer data)
{
  g_free (((SosLinePoint *) data)->day);
}

static void
sos_line_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosLineChart *self = SOS_LINE_CHART (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale;
  g_autoptr (PangoFontDescription) font = sos_desk_font_dup (widget, &scale);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  sos_line_draw (cr, sos_desk_palette_get (widget), font, (const SosLinePoint *) (const void *) self->points->data, self->points->len, width,
                 sos_text_scale (widget));
  cairo_destroy (cr);
}

static void
sos_line_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  const double scale = sos_text_scale (widget);

  *minimum = *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH * scale : sos_line_measure_height (scale));
}

static void
sos_line_chart_finalize (GObject *object)
{
  g_array_unref (SOS_LINE_CHART (object)->points);
  G_OBJECT_CLASS (sos_line_chart_parent_class)->finalize (object);
}

static void
sos_line_chart_class_init (SosLineChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_line_chart_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = sos_line_chart_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = sos_line_chart_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sos_line_chart_init (SosLineChart *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (SosLinePoint));
  g_array_set_clear_func (self->points, clear_point);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  sos_desk_palette_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
sos_line_chart_new (void)
{
  return g_object_new (SOS_TYPE_LINE_CHART, NULL);
}

void
sos_line_chart_set (SosLineChart *self, const SosLinePoint *points, guint n_points, const char *const *names)
{
  g_autofree char *words = sos_line_dup_words (points, n_points, names);

  g_return_if_fail (SOS_IS_LINE_CHART (self));
  g_array_set_size (self->points, 0);
  for (guint i = 0; i < n_points; i++)
    {
      const SosLinePoint point = { g_strdup (points[i].day), { points[i].values[0], points[i].values[1] } };

      g_array_append_val (self->points, point);
    }
  sos_spoken_name_set (GTK_WIDGET (self), words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
