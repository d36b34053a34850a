/* sos-desk-palette.c - which palette the desk asks for, and when it asks for another. */
#include "config.h"
#include "sos-desk-palette.h"

#include <adwaita.h>

const SosPalette *
sos_desk_palette_get (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  const gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return sos_palette_get (dark ? SOS_PALETTE_CONTRAST_DARK : SOS_PALETTE_CONTRAST);
  return sos_palette_get (dark ? SOS_PALETTE_DARK : SOS_PALETTE_LIGHT);
}

void
sos_desk_palette_watch (GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}
