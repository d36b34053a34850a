/* sos-map-swatch.c - the class of a figure as the legend of the map shows it. Says nothing: the figure stands beside it. */
#include "config.h"
#include "sos-map-swatch.h"

#include "sos-desk-palette.h"
#include "sos-map-draw.h"
#include "sos-width-step.h"

#define SIZE 12.0

struct _SosMapSwatch
{
  GtkWidget parent_instance;

  gboolean there;
  SosMapClass class;
};

G_DEFINE_FINAL_TYPE (SosMapSwatch, sos_map_swatch, GTK_TYPE_WIDGET)

static void
sos_map_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SosMapSwatch *self = SOS_MAP_SWATCH (widget);
  const SosPaletteName name = sos_desk_palette_get_name (widget);
  const SosMapPen pen = { sos_palette_get (name), sos_map_ramp_get (name) };
  const double size = SIZE * sos_text_scale (widget);
  cairo_t *cr;

  if (!self->there)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) size, (float) size));
  sos_map_draw_swatch (cr, &pen, self->class, 0, 0, size, size);
  cairo_destroy (cr);
}

static void
sos_map_swatch_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = (int) (SIZE * sos_text_scale (widget));
}

static void
sos_map_swatch_class_init (SosMapSwatchClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = sos_map_swatch_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = sos_map_swatch_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sos_map_swatch_init (SosMapSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  sos_desk_palette_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
sos_map_swatch_new (void)
{
  return g_object_new (SOS_TYPE_MAP_SWATCH, NULL);
}

void
sos_map_swatch_set (SosMapSwatch *self, const SosShown *shown)
{
  g_return_if_fail (SOS_IS_MAP_SWATCH (self));

  self->there = shown != NULL;
  self->class = shown != NULL ? sos_map_class_of (*shown) : SOS_MAP_NOT_SHOWN;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
