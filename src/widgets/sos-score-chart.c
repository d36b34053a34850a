/* sos-score-chart.c - two assessments on one scale, read aloud as words. Asks nothing. */
#include "config.h"
#include "sos-score-chart.h"

#include "sos-desk-font.h"
#include "sos-desk-palette.h"
#include "sos-score-draw.h"
#include "sos-spoken-name.h"
#include "sos-width-step.h"

#define LEAST_WIDTH 220

struct _SosScoreChart
{
  GtkWidget parent_instance;

  GArray *marks; /* SosScoreMark, whose texts it owns */
};

G_DEFINE_FINAL_TYPE (SosScoreChart, sos_score_chart, GTK_TYPE_WIDGET)

static void
clear_mark (gpointer data)
{
  SosScoreMark *mark = data;

  g_free ((char *) mark->label);
  g_free ((char *) mark->first);
  g_free ((char *) mark->latest);
  g_free ((char *) mark->own);
}

static void
sos_score_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosScoreChart *self = SOS_SCORE_CHART (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale;
  g_autoptr (PangoFontDescription) font = sos_desk_font_dup (widget, &scale);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  sos_score_draw (cr, sos_desk_palette_get (widget), font, (const SosScoreMark *) (const void *) self->marks->data, self->marks->len, width,
                  sos_text_scale (widget));
  cairo_destroy (cr);
}

static void
sos_score_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  const double scale = sos_text_scale (widget);

  *minimum = *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH * scale : sos_score_measure_height (SOS_SCORE_CHART (widget)->marks->len, scale));
}

static void
sos_score_chart_finalize (GObject *object)
{
  g_array_unref (SOS_SCORE_CHART (object)->marks);
  G_OBJECT_CLASS (sos_score_chart_parent_class)->finalize (object);
}

static void
sos_score_chart_class_init (SosScoreChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_score_chart_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = sos_score_chart_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = sos_score_chart_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sos_score_chart_init (SosScoreChart *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (SosScoreMark));
  g_array_set_clear_func (self->marks, clear_mark);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  sos_desk_palette_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

void
sos_score_chart_set (SosScoreChart *self, const SosScoreMark *marks, guint n_marks)
{
  g_autofree char *words = sos_score_dup_words (marks, n_marks);

  g_return_if_fail (SOS_IS_SCORE_CHART (self));
  g_array_set_size (self->marks, 0);
  for (guint i = 0; i < n_marks; i++)
    {
      const SosScoreMark mark = { g_strdup (marks[i].label), g_strdup (marks[i].first), g_strdup (marks[i].latest), g_strdup (marks[i].own) };

      g_array_append_val (self->marks, mark);
    }
  sos_spoken_name_set (GTK_WIDGET (self), words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
