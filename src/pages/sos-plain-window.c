/* sos-plain-window.c - a window that only shows. Knows nothing of what it shows. */
#include "config.h"
#include "sos-plain-window.h"

#include "sos-blocks.h"
#include "sos-widgets.h"

#include <adwaita.h>

static gboolean
close_cb (GtkWidget *window, GVariant *args, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

static void
add_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
}

static GtkWidget *
content_new (GtkWidget *body, GtkWidget *foot)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scrolled = gtk_scrolled_window_new ();

  sos_block_add_classes (body, "dialog-body");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), body);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (column), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (column), scrolled);
  if (foot == NULL)
    return column;
  sos_block_add_classes (foot, "pane-foot");
  gtk_box_append (GTK_BOX (column), foot);
  return column;
}

GtkWidget *
sos_plain_window_new (GtkWidget *from, const char *title, GtkWidget *body, GtkWidget *foot)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "title", title, "modal", TRUE, "destroy-with-parent", TRUE, "default-width", 600, "default-height", 720, NULL);
  GtkRoot *root = gtk_widget_get_root (from);

  adw_window_set_content (ADW_WINDOW (window), content_new (body, foot));
  add_escape (window);
  if (GTK_IS_WINDOW (root))
    sos_window_stand_over (GTK_WINDOW (window), GTK_WINDOW (root));
  return window;
}
