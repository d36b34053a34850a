/* hands.c - what a person does at a widget in a test: keys, buttons of the pointer, looking. */
#include "config.h"
#include "hands.h"

static gboolean
drawn_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  *(guint *) data += 1;
  return G_SOURCE_CONTINUE;
}

void
hands_settle (GtkWidget *widget)
{
  guint frames = 0, id = gtk_widget_add_tick_callback (widget, drawn_cb, &frames, NULL);

  while (frames < 3)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (widget, id);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

GtkWidget *
hands_open (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  /* Without a frame of its own the child has all of the window. */
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  hands_settle (window);
  return window;
}

/* The controllers of that type, one by one: @i counts them. (transfer full) */
static gpointer
find_controller (GtkWidget *widget, GType type, guint i)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint k = 0; k < g_list_model_get_n_items (controllers); k++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, k);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) && i-- == 0)
        return g_steal_pointer (&controller);
    }
  return NULL;
}

static gboolean
press_shortcut (GtkWidget *widget, GListModel *shortcuts, guint key, GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
          && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut));
    }
  return FALSE;
}

gboolean
hands_press (GtkWidget *widget, guint key, GdkModifierType modifiers)
{
  gpointer controller;
  gboolean used = FALSE;

  for (guint i = 0; !used && (controller = find_controller (widget, GTK_TYPE_SHORTCUT_CONTROLLER, i)) != NULL; i++)
    {
      used = press_shortcut (widget, controller, key, modifiers);
      g_object_unref (controller);
    }
  for (guint i = 0; !used && (controller = find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_KEY, i)) != NULL; i++)
    {
      g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &used);
      g_object_unref (controller);
    }
  return used;
}

void
hands_click (GtkWidget *widget, guint button, int n_press, double x, double y)
{
  gpointer gesture;

  for (guint i = 0; (gesture = find_controller (widget, GTK_TYPE_GESTURE_CLICK, i)) != NULL; i++)
    {
      if (gtk_gesture_single_get_button (gesture) == button)
        {
          g_signal_emit_by_name (gesture, "pressed", n_press, x, y);
          g_signal_emit_by_name (gesture, "released", n_press, x, y);
        }
      g_object_unref (gesture);
    }
}

void
hands_drag (GtkWidget *widget, double dx, double dy)
{
  g_autoptr (GtkGesture) gesture = find_controller (widget, GTK_TYPE_GESTURE_DRAG, 0);

  g_signal_emit_by_name (gesture, "drag-begin", 0.0, 0.0);
  g_signal_emit_by_name (gesture, "drag-update", dx, dy);
}

gboolean
hands_scroll (GtkWidget *widget, double dx, double dy)
{
  g_autoptr (GtkEventController) controller = find_controller (widget, GTK_TYPE_EVENT_CONTROLLER_SCROLL, 0);
  gboolean used = FALSE;

  g_signal_emit_by_name (controller, "scroll", dx, dy, &used);
  return used;
}

GdkRGBA
hands_look (GtkWidget *widget, int x, int y)
{
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = g_malloc ((gsize) width * (gsize) height * 4);
  const guchar *pixel = pixels + 4 * (y * width + x);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return (GdkRGBA){ 0, 0, 0, 0 };
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, pixels, (gsize) width * 4);
  return (GdkRGBA){ pixel[2] / 255.0f, pixel[1] / 255.0f, pixel[0] / 255.0f, pixel[3] / 255.0f };
}
