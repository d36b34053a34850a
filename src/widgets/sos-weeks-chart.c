/* sos-weeks-chart.c - contacts of some weeks as blocks, read aloud as words. Counts nothing. */
#include "config.h"
#include "sos-weeks-chart.h"

#include "sos-desk-font.h"
#include "sos-desk-palette.h"
#include "sos-spoken-name.h"
#include "sos-weeks-draw.h"
#include "sos-width-step.h"

#define LEAST_WIDTH 200

struct _SosWeeksChart
{
  GtkWidget parent_instance;

  GArray *weeks; /* SosWeekBar */
};

G_DEFINE_FINAL_TYPE (SosWeeksChart, sos_weeks_chart, GTK_TYPE_WIDGET)

static void
clear_week (gpointer data)
{
  g_free (((SosWeekBar *) data)->day);
}

static const SosWeekBar *
get_weeks (SosWeeksChart *self)
{
  return (const SosWeekBar *) (const void *) self->weeks->data;
}

static void
sos_weeks_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosWeeksChart *self = SOS_WEEKS_CHART (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale;
  g_autoptr (PangoFontDescription) font = sos_desk_font_dup (widget, &scale);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  sos_weeks_draw (cr, sos_desk_palette_get (widget), font, get_weeks (self), self->weeks->len, width, sos_text_scale (widget));
  cairo_destroy (cr);
}

static void
sos_weeks_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                         int *natural_baseline)
{
  SosWeeksChart *self = SOS_WEEKS_CHART (widget);
  const double scale = sos_text_scale (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? (int) (LEAST_WIDTH * scale)
                                                                  : (int) sos_weeks_measure_height (get_weeks (self), self->weeks->len, scale);
}

static void
sos_weeks_chart_finalize (GObject *object)
{
  g_array_unref (SOS_WEEKS_CHART (object)->weeks);
  G_OBJECT_CLASS (sos_weeks_chart_parent_class)->finalize (object);
}

static void
sos_weeks_chart_class_init (SosWeeksChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_weeks_chart_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = sos_weeks_chart_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = sos_weeks_chart_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sos_weeks_chart_init (SosWeeksChart *self)
{
  self->weeks = g_array_new (FALSE, FALSE, sizeof (SosWeekBar));
  g_array_set_clear_func (self->weeks, clear_week);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  sos_desk_palette_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
sos_weeks_chart_new (void)
{
  return g_object_new (SOS_TYPE_WEEKS_CHART, NULL);
}

void
sos_weeks_chart_set (SosWeeksChart *self, const SosWeekBar *weeks, guint n_weeks)
{
  g_autofree char *words = sos_weeks_dup_words (weeks, n_weeks);

  g_return_if_fail (SOS_IS_WEEKS_CHART (self));
  g_array_set_size (self->weeks, 0);
  for (guint i = 0; i < n_weeks; i++)
    {
      const SosWeekBar week = { g_strdup (weeks[i].day), weeks[i].held, weeks[i].tries };

      g_array_append_val (self->weeks, week);
    }
  sos_spoken_name_set (GTK_WIDGET (self), words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
