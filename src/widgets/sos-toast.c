/* sos-toast.c - one sentence over a page. Knows no page. */
#include "config.h"
#include "sos-toast.h"

#define SHOWN "sos-toast" /* on the overlay: the toast that is there, owned */
#define SECONDS 8

static void
gone_cb (AdwToast *toast, GObject *overlay)
{
  if (g_object_get_data (overlay, SHOWN) == (gpointer) toast)
    g_object_set_data (overlay, SHOWN, NULL);
}

static AdwToast *
show_new (AdwToastOverlay *overlay, const char *markup)
{
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_timeout (toast, SECONDS);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (gone_cb), overlay, 0);
  g_object_set_data_full (G_OBJECT (overlay), SHOWN, g_object_ref (toast), g_object_unref);
  return toast;
}

void
sos_toast_say (AdwToastOverlay *overlay, const char *words, const char *button, const char *action)
{
  AdwToast *shown = g_object_get_data (G_OBJECT (overlay), SHOWN);
  g_autofree char *markup = g_markup_escape_text (words, -1); /* a toast's title is markup in libadwaita 1.2 */
  AdwToast *toast = shown != NULL ? shown : show_new (overlay, markup);

  adw_toast_set_title (toast, markup);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  /* One that is there begins its time anew, or new words would go with the old ones. */
  adw_toast_overlay_add_toast (overlay, shown != NULL ? g_object_ref (shown) : toast);
}
