/* sos-sideways.c - a frame for what cannot be narrower than it is. Knows nothing of what is in it. */
#include "config.h"
#include "sos-sideways.h"

#define LEAST 160

struct _SosSideways
{
  GtkWidget parent_instance;
  GtkWidget *scrolled;
};

static void sos_sideways_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SosSideways, sos_sideways, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, sos_sideways_buildable_init))

static GtkBuildableIface *parent_buildable;

static GtkWidget *
get_child (SosSideways *self)
{
  GtkWidget *child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scrolled));

  return GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : child;
}

static GtkSizeRequestMode
sos_sideways_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The frame itself is measured too: GTK wants to have been asked before it gives a size. */
static void
sos_sideways_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  SosSideways *self = SOS_SIDEWAYS (widget);
  GtkWidget *child = get_child (self);
  int least, wide;

  *minimum = *natural = 0;
  gtk_widget_measure (self->scrolled, orientation, -1, NULL, NULL, NULL, NULL);
  if (child == NULL || !gtk_widget_should_layout (child))
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wide, NULL, NULL);
  *minimum = MIN (least, LEAST);
  *natural = wide;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (child, orientation, MAX (for_size < 0 ? wide : for_size, least), minimum, natural, NULL, NULL);
}

static void
sos_sideways_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (SOS_SIDEWAYS (widget)->scrolled, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
sos_sideways_dispose (GObject *object)
{
  g_clear_pointer (&SOS_SIDEWAYS (object)->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (sos_sideways_parent_class)->dispose (object);
}

static void
sos_sideways_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (SOS_SIDEWAYS (buildable)->scrolled), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
sos_sideways_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = sos_sideways_add_child;
}

static void
sos_sideways_class_init (SosSidewaysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_sideways_dispose;
  widget_class->get_request_mode = sos_sideways_get_request_mode;
  widget_class->measure = sos_sideways_measure;
  widget_class->size_allocate = sos_sideways_size_allocate;
}

static void
sos_sideways_init (SosSideways *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_widget_set_focusable (self->scrolled, FALSE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
sos_sideways_new (GtkWidget *child)
{
  SosSideways *self = g_object_new (SOS_TYPE_SIDEWAYS, NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), child);
  return GTK_WIDGET (self);
}
