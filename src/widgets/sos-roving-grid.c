/* sos-roving-grid.c - one tab stop for many buttons. Knows nothing of what they do. */
#include "config.h"
#include "sos-roving-grid.h"

#include "sos-focus.h"

struct _SosRovingGrid
{
  GtkGrid parent_instance;

  GtkWidget *current; /* weak */
  int column;         /* the one that up and down keep to, past a stop that spans many */
};

G_DEFINE_FINAL_TYPE (SosRovingGrid, sos_roving_grid, GTK_TYPE_GRID)

enum
{
  PROP_CURRENT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

typedef struct
{
  int column, row, width, height;
} Place;

static Place
place_of (SosRovingGrid *self, GtkWidget *child)
{
  Place place;

  gtk_grid_query_child (GTK_GRID (self), child, &place.column, &place.row, &place.width, &place.height);
  return place;
}

static gboolean
is_stop (GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_sensitive (widget))
    return FALSE;
  if (gtk_widget_get_focusable (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_stop (child))
      return TRUE;
  return FALSE;
}

GtkWidget *
sos_roving_grid_find (SosRovingGrid *self, int column, int row)
{
  g_return_val_if_fail (SOS_IS_ROVING_GRID (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const Place at = place_of (self, child);

      if (at.row <= row && row < at.row + at.height && at.column <= column && column < at.column + at.width && is_stop (child))
        return child;
    }
  return NULL;
}

/* One more than the last column and row. */
static Place
measure (SosRovingGrid *self)
{
  Place end = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const Place at = place_of (self, child);

      end.column = MAX (end.column, at.column + at.width);
      end.row = MAX (end.row, at.row + at.height);
    }
  return end;
}

/* The next stop from that place on, in steps of that size; NULL: none before the edge. */
static GtkWidget *
seek (SosRovingGrid *self, int column, int row, int dx, int dy)
{
  const Place end = measure (self);

  for (; column >= 0 && row >= 0 && column < end.column && row < end.row; column += dx, row += dy)
    {
      GtkWidget *found = sos_roving_grid_find (self, column, row);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_first (SosRovingGrid *self)
{
  const Place end = measure (self);
  GtkWidget *found = NULL;

  for (int row = 0; found == NULL && row < end.row; row++)
    found = seek (self, 0, row, 1, 0);
  return found;
}

static GtkWidget *
find_last (SosRovingGrid *self)
{
  const Place end = measure (self);
  GtkWidget *found = NULL;

  for (int row = end.row - 1; found == NULL && row >= 0; row--)
    found = seek (self, end.column - 1, row, -1, 0);
  return found;
}

static gboolean
enter (GtkWidget *stop)
{
  return stop != NULL && (gtk_widget_get_focusable (stop) ? gtk_widget_grab_focus (stop) : gtk_widget_child_focus (stop, GTK_DIR_TAB_FORWARD));
}

static void
set_current (SosRovingGrid *self, GtkWidget *child)
{
  const Place at = child != NULL ? place_of (self, child) : (Place){ 0 };

  if (child != NULL && at.width == 1)
    self->column = at.column;
  if (g_set_weak_pointer (&self->current, child))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CURRENT]);
}

static GtkWidget *
get_stop (SosRovingGrid *self)
{
  return self->current != NULL && is_stop (self->current) ? self->current : find_first (self);
}

static GtkWidget *
seek_way (SosRovingGrid *self, GtkDirectionType direction)
{
  const Place at = place_of (self, self->current);
  const gboolean turned = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (direction == GTK_DIR_UP)
    return seek (self, self->column, at.row - 1, 0, -1);
  if (direction == GTK_DIR_DOWN)
    return seek (self, self->column, at.row + at.height, 0, 1);
  if ((direction == GTK_DIR_LEFT) != turned)
    return seek (self, at.column - 1, at.row, -1, 0);
  return seek (self, at.column + at.width, at.row, 1, 0);
}

/* ---- keys ---- */

static gboolean
sos_roving_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SosRovingGrid *self = SOS_ROVING_GRID (widget);
  const gboolean inside = sos_focus_find (widget) != NULL;
  GtkWidget *to;

  if (!inside)
    return enter (get_stop (self));
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD || self->current == NULL)
    return FALSE;
  to = seek_way (self, direction);
  if (to == NULL)
    gtk_widget_error_bell (widget);
  else
    enter (to);
  return TRUE;
}

static void
sos_roving_grid_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  GTK_WIDGET_CLASS (sos_roving_grid_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    set_current (SOS_ROVING_GRID (widget), child);
}

/* To an end: of the row (0, 1), or of all (2, 3). */
static gboolean
end_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  SosRovingGrid *self = SOS_ROVING_GRID (widget);
  const int which = g_variant_get_int32 (args);
  const int row = self->current != NULL ? place_of (self, self->current).row : 0;

  if (which >= 2)
    return enter (which == 2 ? find_first (self) : find_last (self));
  return enter (which == 0 ? seek (self, 0, row, 1, 0) : seek (self, measure (self).column - 1, row, -1, 0));
}

/* ---- class ---- */

static void
sos_roving_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CURRENT)
    g_value_set_object (value, SOS_ROVING_GRID (object)->current);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
sos_roving_grid_finalize (GObject *object)
{
  g_clear_weak_pointer (&SOS_ROVING_GRID (object)->current);
  G_OBJECT_CLASS (sos_roving_grid_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType with;
    int which;
  } keys[] = {
    { GDK_KEY_Home, 0, 0 },    { GDK_KEY_End, 0, 1 },    { GDK_KEY_Home, GDK_CONTROL_MASK, 2 },    { GDK_KEY_End, GDK_CONTROL_MASK, 3 },
    { GDK_KEY_KP_Home, 0, 0 }, { GDK_KEY_KP_End, 0, 1 }, { GDK_KEY_KP_Home, GDK_CONTROL_MASK, 2 }, { GDK_KEY_KP_End, GDK_CONTROL_MASK, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].with, end_cb, "i", keys[i].which);
}

static void
sos_roving_grid_class_init (SosRovingGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = sos_roving_grid_get_property;
  G_OBJECT_CLASS (klass)->finalize = sos_roving_grid_finalize;
  widget_class->focus = sos_roving_grid_focus;
  widget_class->set_focus_child = sos_roving_grid_set_focus_child;
  props[PROP_CURRENT] = g_param_spec_object ("current", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  add_keys (widget_class);
}

static void
sos_roving_grid_init (SosRovingGrid *self)
{
}

GtkWidget *
sos_roving_grid_new (void)
{
  return g_object_new (SOS_TYPE_ROVING_GRID, NULL);
}

GtkWidget *
sos_roving_grid_get_current (SosRovingGrid *self)
{
  g_return_val_if_fail (SOS_IS_ROVING_GRID (self), NULL);
  return self->current;
}

void
sos_roving_grid_set_current (SosRovingGrid *self, GtkWidget *child)
{
  g_return_if_fail (SOS_IS_ROVING_GRID (self));
  g_return_if_fail (child == NULL || gtk_widget_get_parent (child) == GTK_WIDGET (self));
  set_current (self, child);
}
