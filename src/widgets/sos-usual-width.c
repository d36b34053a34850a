/* sos-usual-width.c - a layout of one child that asks for a usual width, and gives way down to what the child needs. */
#include "config.h"
#include "sos-usual-width.h"

struct _SosUsualWidth
{
  GtkLayoutManager parent_instance;

  int usual;
};

G_DEFINE_FINAL_TYPE (SosUsualWidth, sos_usual_width, GTK_TYPE_LAYOUT_MANAGER)

static void
sos_usual_width_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child == NULL)
    return;
  gtk_widget_measure (child, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, SOS_USUAL_WIDTH (manager)->usual);
}

static void
sos_usual_width_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
sos_usual_width_class_init (SosUsualWidthClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = sos_usual_width_measure;
  layout_class->allocate = sos_usual_width_allocate;
}

static void
sos_usual_width_init (SosUsualWidth *self)
{
}

void
sos_usual_width_set_usual (SosUsualWidth *self, int usual)
{
  g_return_if_fail (SOS_IS_USUAL_WIDTH (self));

  if (self->usual == usual)
    return;
  self->usual = usual;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
