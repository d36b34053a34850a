/* sos-least-height.c - a layout of one child that says truly how low the child can be. Knows no grid. */
#include "config.h"
#include "sos-least-height.h"

struct _SosLeastHeight
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SosLeastHeight, sos_least_height, GTK_TYPE_LAYOUT_MANAGER)

/* Wider than any screen: no label wraps. */
#define ROOM 10000

static GtkSizeRequestMode
sos_least_height_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Asked for its height at no width in particular, GtkGrid answers with that at its narrowest, which is its greatest. GtkBox of
 * GTK 4.18 takes the answer for the least height of all, and warns when the height at the real width is less. */
static void
sos_least_height_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child == NULL || !gtk_widget_should_layout (child))
    return;
  /* The width never follows from the height, so it is not asked for at a height that is too low. */
  gtk_widget_measure (child, orientation, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    gtk_widget_measure (child, orientation, ROOM, minimum, NULL, minimum_baseline, NULL);
}

static void
sos_least_height_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
sos_least_height_class_init (SosLeastHeightClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = sos_least_height_get_request_mode;
  layout_class->measure = sos_least_height_measure;
  layout_class->allocate = sos_least_height_allocate;
}

static void
sos_least_height_init (SosLeastHeight *self)
{
}
