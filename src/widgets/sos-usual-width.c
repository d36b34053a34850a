/* sos-usual-width.c - a layout of one child that asks for a usual width, and gives way down to what the child needs. */
#include "config.h"
#include "sos-usual-width.h"

struct _SosUsualWidth
{
  GtkLayoutManager parent_instance;

  int usual;
};

G_DEFINE_FINAL_TYPE (SosUsualWidth, sos_usual_width, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_USUAL = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

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
sos_usual_width_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, SOS_USUAL_WIDTH (object)->usual);
}

static void
sos_usual_width_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  sos_usual_width_set_usual (SOS_USUAL_WIDTH (object), g_value_get_int (value));
}

static void
sos_usual_width_class_init (SosUsualWidthClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  layout_class->measure = sos_usual_width_measure;
  layout_class->allocate = sos_usual_width_allocate;
  object_class->get_property = sos_usual_width_get_property;
  object_class->set_property = sos_usual_width_set_property;
  props[PROP_USUAL] = g_param_spec_int ("usual", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
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
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_USUAL]);
}
