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

void
sos_window_stand_over (GtkWindow *window, GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

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
