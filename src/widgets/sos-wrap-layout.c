/* sos-wrap-layout.c - children side by side in lines that wrap. GtkFlowBox makes columns instead, one when it is not filled. */
#include "config.h"
#include "sos-wrap-layout.h"

struct _SosWrapLayout
{
  GtkLayoutManager parent_instance;
  int spacing;
  int line_spacing;
};

struct _SosWrapBox
{
  GtkWidget parent_instance;
};

static void sos_wrap_box_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE (SosWrapLayout, sos_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)
G_DEFINE_FINAL_TYPE_WITH_CODE (SosWrapBox, sos_wrap_box, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, sos_wrap_box_buildable_init))

static GtkBuildableIface *parent_buildable;

enum
{
  PROP_SPACING = 1,
  PROP_LINE_SPACING,
};

/* Children from @child on that fit in one line of @width: their height, their width together, the first one after them. */
static GtkWidget *
measure_line (SosWrapLayout *self, GtkWidget *child, int width, int *line_width, int *line_height)
{
  *line_width = *line_height = 0;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_get_preferred_size (child, NULL, &size);
      if (*line_width > 0 && *line_width + self->spacing + size.width > width)
        return child;
      if (size.width > width) /* its words wrap */
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &size.height, NULL, NULL);
      *line_width += size.width + (*line_width > 0 ? self->spacing : 0);
      *line_height = MAX (*line_height, size.height);
    }
  return NULL;
}

static int
height_for (SosWrapLayout *self, GtkWidget *widget, int width)
{
  int height = 0, line_width, line_height;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      child = measure_line (self, child, width, &line_width, &line_height);
      height += line_height + (height > 0 && line_height > 0 ? self->line_spacing : 0);
    }
  return height;
}

static int
widest_minimum (GtkWidget *widget)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        GtkRequisition minimum;

        gtk_widget_get_preferred_size (child, &minimum, NULL);
        widest = MAX (widest, minimum.width);
      }
  return widest;
}

static GtkSizeRequestMode
sos_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sos_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  SosWrapLayout *self = SOS_WRAP_LAYOUT (manager);
  int line_height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest_minimum (widget);
      measure_line (self, gtk_widget_get_first_child (widget), G_MAXINT / 2, natural, &line_height);
      *natural = MAX (*natural, *minimum);
    }
  else
    *minimum = *natural = height_for (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size);
}

static void
place_line (SosWrapLayout *self, GtkWidget *child, GtkWidget *end, GtkAllocation line, gboolean rtl)
{
  int used = 0;

  for (; child != end; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_get_preferred_size (child, NULL, &size);
      const int width = MIN (size.width, line.width);
      gtk_widget_size_allocate (child,
                                &(GtkAllocation){ rtl ? line.width - used - width : used, line.y, width, line.height },
                                -1);
      used += size.width + self->spacing;
    }
}

static void
sos_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  SosWrapLayout *self = SOS_WRAP_LAYOUT (manager);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation line = { 0, 0, width, 0 };
  int line_width;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;)
    {
      GtkWidget *end = measure_line (self, child, width, &line_width, &line.height);

      place_line (self, child, end, line, rtl);
      line.y += line.height + self->line_spacing;
      child = end;
    }
}

static void
sos_wrap_layout_class_init (SosWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = sos_wrap_layout_get_request_mode;
  layout_class->measure = sos_wrap_layout_measure;
  layout_class->allocate = sos_wrap_layout_allocate;
}

static void
sos_wrap_layout_init (SosWrapLayout *self)
{
  self->spacing = self->line_spacing = 6;
}

GtkLayoutManager *
sos_wrap_layout_new (int spacing, int line_spacing)
{
  SosWrapLayout *self = g_object_new (SOS_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;
  return GTK_LAYOUT_MANAGER (self);
}

static int *
spacing_of (GObject *object, guint id)
{
  SosWrapLayout *layout = SOS_WRAP_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (object)));

  return id == PROP_SPACING ? &layout->spacing : &layout->line_spacing;
}

static void
sos_wrap_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, *spacing_of (object, id));
}

static void
sos_wrap_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (*spacing_of (object, id) == g_value_get_int (value))
    return;
  *spacing_of (object, id) = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
  g_object_notify_by_pspec (object, pspec);
}

static void
sos_wrap_box_dispose (GObject *object)
{
  sos_wrap_box_clear (SOS_WRAP_BOX (object));
  G_OBJECT_CLASS (sos_wrap_box_parent_class)->dispose (object);
}

static void
sos_wrap_box_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    sos_wrap_box_append (SOS_WRAP_BOX (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
sos_wrap_box_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = sos_wrap_box_add_child;
}

static void
sos_wrap_box_class_init (SosWrapBoxClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sos_wrap_box_get_property;
  object_class->set_property = sos_wrap_box_set_property;
  object_class->dispose = sos_wrap_box_dispose;
  g_object_class_install_property (object_class, PROP_SPACING,
                                   g_param_spec_int ("spacing", NULL, NULL, 0, 96, 6, flags));
  g_object_class_install_property (object_class, PROP_LINE_SPACING,
                                   g_param_spec_int ("line-spacing", NULL, NULL, 0, 96, 6, flags));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), SOS_TYPE_WRAP_LAYOUT);
}

static void
sos_wrap_box_init (SosWrapBox *self)
{
}

GtkWidget *
sos_wrap_box_new (int spacing, int line_spacing)
{
  return g_object_new (SOS_TYPE_WRAP_BOX, "spacing", spacing, "line-spacing", line_spacing, NULL);
}

void
sos_wrap_box_append (SosWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (SOS_IS_WRAP_BOX (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self)); /* GTK asks for it only where the box is seen, and keeps the old size of a hidden one */
}

void
sos_wrap_box_clear (SosWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (SOS_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
