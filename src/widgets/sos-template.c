/* sos-template.c - taking a template widget, or a window with the one it stands over, down in the right order. Knows no widget of its own. */
#include "config.h"
#include "sos-template.h"

#include <adwaita.h>

void
sos_widget_dispose_template (gpointer widget, GType type)
{
  if (ADW_IS_BIN (widget))
    adw_bin_set_child (ADW_BIN (widget), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (widget), type);
}

static void
leave_cb (GtkWindow *window)
{
  gtk_window_set_transient_for (window, NULL);
}

static gboolean
hide_cb (GtkWidget *widget, GVariant *args, gpointer action)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
  return TRUE;
}

/* Help about this window, where it says which ("sos-help", static), else about the page beneath. */
static gboolean
help_cb (GtkWidget *widget, GVariant *args, gpointer nothing)
{
  const char *topic = g_object_get_data (G_OBJECT (widget), "sos-help");
  GtkWindow *top = GTK_WINDOW (widget);

  if (topic != NULL && g_application_get_default () != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "help", g_variant_new_string (topic));
  while (topic == NULL && gtk_window_get_transient_for (top) != NULL)
    top = gtk_window_get_transient_for (top);
  return topic != NULL || gtk_widget_activate_action (GTK_WIDGET (top), "win.help", NULL);
}

/* What hides everything at once must do so whatever stands in front, and F1 helps there too. */
static void
let_hide (GtkWindow *window)
{
  static const struct
  {
    guint key;
    GdkModifierType with;
    const char *action;
  } keys[] = { { GDK_KEY_l, GDK_CONTROL_MASK, "lock" }, { GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "blank" } };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].with),
                                                            gtk_callback_action_new (hide_cb, (gpointer) keys[i].action, NULL)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F1, 0), gtk_callback_action_new (help_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (window), shortcuts);
}

void
sos_window_stand_over (GtkWindow *window, GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  let_hide (window);

  gtk_window_set_transient_for (window, parent);
  if (parent != NULL)
    g_signal_connect_object (parent, "destroy", G_CALLBACK (leave_cb), window, G_CONNECT_SWAPPED);
}

gboolean
sos_window_is_gone (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (other == window)
        return FALSE;
    }
  return TRUE;
}
