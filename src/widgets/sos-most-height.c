/* sos-most-height.c - a layout of one scrolled window: as high as what is in it, up to a limit. Knows nothing of what that is. */
#include "config.h"
#include "sos-most-height.h"

#define LEAST 72 /* of what is scrolled: three lines */

struct _SosMostHeight
{
  GtkLayoutManager parent_instance;

  int most;
};

G_DEFINE_FINAL_TYPE (SosMostHeight, sos_most_height, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
get_content (GtkWidget *scrolled)
{
  GtkWidget *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled));

  return GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : child;
}

static GtkSizeRequestMode
sos_most_height_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sos_most_height_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  SosMostHeight *self = SOS_MOST_HEIGHT (manager);
  GtkWidget *scrolled = gtk_widget_get_first_child (widget);
  int least, whole, limit;

  if (scrolled == NULL)
    return;
  /* What was never asked for its size does not pass on that it changed. */
  gtk_widget_measure (scrolled, orientation, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (get_content (scrolled), orientation, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1, &least, &whole, NULL, NULL);
  *minimum = least;
  *natural = whole;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  limit = self->most < 0 ? whole : MIN (self->most, whole);
  *natural = limit;
  *minimum = self->most < 0 ? least : MIN (LEAST, limit);
}

static void
sos_most_height_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *scrolled = gtk_widget_get_first_child (widget);

  if (scrolled != NULL)
    gtk_widget_size_allocate (scrolled, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
sos_most_height_class_init (SosMostHeightClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = sos_most_height_get_request_mode;
  layout_class->measure = sos_most_height_measure;
  layout_class->allocate = sos_most_height_allocate;
}

static void
sos_most_height_init (SosMostHeight *self)
{
  self->most = -1;
}

void
sos_most_height_set_most (SosMostHeight *self, int most)
{
  g_return_if_fail (SOS_IS_MOST_HEIGHT (self));

  self->most = most;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
