/* sos-clipboard.c - own copies leave the clipboard again. Another program's copy is never touched. */
#include "config.h"
#include "sos-clipboard.h"

static guint seconds_kept = 30;
static guint timer;

static gboolean
forget_cb (gpointer display)
{
  timer = 0;
  sos_clipboard_forget (display);
  return G_SOURCE_REMOVE;
}

static void
start_timer (GdkDisplay *display)
{
  g_clear_handle_id (&timer, g_source_remove);
  timer = g_timeout_add_seconds (seconds_kept, forget_cb, display);
}

static void
changed_cb (GdkClipboard *clipboard, gpointer display)
{
  if (gdk_clipboard_is_local (clipboard) && gdk_clipboard_get_content (clipboard) != NULL)
    start_timer (display);
}

void
sos_clipboard_copy (GtkWidget *widget, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  start_timer (gtk_widget_get_display (widget));
}

void
sos_clipboard_watch (GdkDisplay *display)
{
  g_signal_connect (gdk_display_get_clipboard (display), "changed", G_CALLBACK (changed_cb), display);
}

void
sos_clipboard_forget (GdkDisplay *display)
{
  GdkClipboard *clipboards[] = { gdk_display_get_clipboard (display), gdk_display_get_primary_clipboard (display) };

  g_clear_handle_id (&timer, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (clipboards); i++)
    if (gdk_clipboard_is_local (clipboards[i]))
      gdk_clipboard_set_content (clipboards[i], NULL);
}

void
sos_clipboard_set_seconds (guint seconds)
{
  seconds_kept = seconds;
}
