/* sos-focus.c - where the cursor is, and that it can be seen. */
#include "config.h"
#include "sos-focus.h"

GtkWidget *
sos_focus_find (GtkWidget *within)
{
  GtkRoot *root = gtk_widget_get_root (within);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == within || gtk_widget_is_ancestor (focus, within)) ? focus : NULL;
}

/* At once: the viewport itself is on its way to where it thought the widget was, and this ends that. */
static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *down = scroller != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)) : NULL;
  graphene_rect_t place;
  double value, top;

  if (down == NULL || !gtk_widget_compute_bounds (widget, scroller, &place))
    return;
  value = gtk_adjustment_get_value (down);
  top = value + graphene_rect_get_y (&place);
  gtk_adjustment_set_value (down, CLAMP (value, top + graphene_rect_get_height (&place) - gtk_adjustment_get_page_size (down), top));
}

/* Before each layout: what has a height was in the last one. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  if (sos_focus_find (widget) == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  scroll_to (widget);
  return G_SOURCE_REMOVE;
}

static gboolean
show_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  scroll_to (widget);
  return G_SOURCE_REMOVE;
}

void
sos_focus_show (GtkWidget *widget)
{
  if (gtk_widget_get_height (widget) != 0)
    scroll_to (widget);
  else
    gtk_widget_add_tick_callback (widget, show_cb, NULL, NULL);
}

void
sos_focus_begin (GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

#define MARK "sos-focus-mark"

void
sos_focus_mark (GtkWidget *widget, const char *mark)
{
  g_object_set_data_full (G_OBJECT (widget), MARK, g_strdup (mark), g_free);
}

char *
sos_focus_dup_mark (GtkWidget *within)
{
  GtkWidget *at = sos_focus_find (within);

  while (at != NULL && at != within && g_object_get_data (G_OBJECT (at), MARK) == NULL)
    at = gtk_widget_get_parent (at);
  return at != NULL ? g_strdup (g_object_get_data (G_OBJECT (at), MARK)) : NULL;
}

static GtkWidget *
find_marked (GtkWidget *widget, const char *mark)
{
  GtkWidget *found = g_strcmp0 (g_object_get_data (G_OBJECT (widget), MARK), mark) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_marked (child, mark);
  return found;
}

gboolean
sos_focus_return (GtkWidget *within, const char *mark)
{
  GtkWidget *widget = mark != NULL ? find_marked (within, mark) : NULL;

  return widget != NULL && (gtk_widget_grab_focus (widget) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
}

static int
find_stop (GtkWidget *const *stops, guint n_stops)
{
  for (guint i = 0; i < n_stops; i++)
    if (sos_focus_find (stops[i]) != NULL)
      return (int) i;
  return -1;
}

gboolean
sos_focus_walk (GtkWidget *const *stops, guint n_stops, GtkDirectionType direction)
{
  const int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  const int here = find_stop (stops, n_stops);
  int at = here >= 0 ? here : step > 0 ? 0 : (int) n_stops - 1;

  for (; at >= 0 && at < (int) n_stops; at += step)
    if (gtk_widget_get_visible (stops[at]) && gtk_widget_child_focus (stops[at], direction))
      return TRUE;
  return FALSE;
}
