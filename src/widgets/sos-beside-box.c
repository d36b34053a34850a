/* sos-beside-box.c - a page with a pane at its side, which folds where there is no room. Knows neither. */
#include "config.h"
#include "sos-beside-box.h"

#include "sos-width-step.h"

struct _SosBesideBox
{
  GtkBox parent_instance;

  gboolean folded;
  guint idle;
  GtkWidget *body;   /* below this box */
  GtkWidget *button; /* below this box */
};

G_DEFINE_FINAL_TYPE (SosBesideBox, sos_beside_box, GTK_TYPE_BOX)

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static GtkWidget *
find_class (GtkWidget *root, const char *name)
{
  if (gtk_widget_has_css_class (root, name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, name);

      if (found)
        return found;
    }
  return NULL;
}

static void
show_body (SosBesideBox *self)
{
  if (self->body && self->button)
    gtk_widget_set_visible (self->body, !self->folded || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button)));
}

static void
ensure_parts (SosBesideBox *self)
{
  if (self->button)
    return;
  self->body = find_class (GTK_WIDGET (self), "fold-body");
  self->button = find_class (GTK_WIDGET (self), "fold-button");
  if (self->button)
    g_signal_connect_object (self->button, "toggled", G_CALLBACK (show_body), self, G_CONNECT_SWAPPED);
}

static void
fold (SosBesideBox *self, gboolean folded)
{
  self->folded = folded;
  ensure_parts (self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), folded ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  sos_width_step_let_narrow (GTK_WIDGET (self), folded);
  if (self->button)
    gtk_widget_set_visible (self->button, folded);
  show_body (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOLDED]);
}

static gboolean
is_narrow (SosBesideBox *self, int width)
{
  return width / sos_text_scale (GTK_WIDGET (self)) < SOS_BESIDE_LEAST;
}

static gboolean
fold_cb (gpointer data)
{
  SosBesideBox *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean folded = is_narrow (self, width);

  self->idle = 0;
  if (width > 0 && folded != self->folded)
    fold (self, folded);
  return G_SOURCE_REMOVE;
}

/* A box has its sizes given out by its layout, so the window is asked for its width; and what shows or hides waits until all
 * sizes are given out. */
static void
width_cb (SosBesideBox *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 30, fold_cb, self, NULL);
}

/* In a window that is itself too narrow it is folded before it is measured: side by side it might make the window grow until all fits, and would
 * never fold. */
static void
sos_beside_box_map (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  const int width = gtk_widget_get_width (GTK_WIDGET (native));

  if (width > 0 && !SOS_BESIDE_BOX (widget)->folded && is_narrow (SOS_BESIDE_BOX (widget), width))
    fold (SOS_BESIDE_BOX (widget), TRUE);
  GTK_WIDGET_CLASS (sos_beside_box_parent_class)->map (widget);
  g_signal_connect_object (surface, "notify::width", G_CALLBACK (width_cb), widget, G_CONNECT_SWAPPED);
  width_cb (SOS_BESIDE_BOX (widget));
}

static void
sos_beside_box_unmap (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_native_get_surface (gtk_widget_get_native (widget)), width_cb, widget);
  GTK_WIDGET_CLASS (sos_beside_box_parent_class)->unmap (widget);
}

static void
sos_beside_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, SOS_BESIDE_BOX (object)->folded);
}

static void
sos_beside_box_dispose (GObject *object)
{
  g_clear_handle_id (&SOS_BESIDE_BOX (object)->idle, g_source_remove);
  G_OBJECT_CLASS (sos_beside_box_parent_class)->dispose (object);
}

static void
sos_beside_box_class_init (SosBesideBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = sos_beside_box_get_property;
  G_OBJECT_CLASS (klass)->dispose = sos_beside_box_dispose;
  GTK_WIDGET_CLASS (klass)->map = sos_beside_box_map;
  GTK_WIDGET_CLASS (klass)->unmap = sos_beside_box_unmap;
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
sos_beside_box_init (SosBesideBox *self)
{
}
