/* sos-desk-palette.c - the colours that drawings have on this desk: light, dark, high contrast. */
#include "config.h"
#include "sos-desk-palette.h"

#include <adwaita.h>

SosPaletteName
sos_desk_palette_get_name (GtkWidget *widget)
{
  static const SosPaletteName names[2][2] = {
    { SOS_PALETTE_LIGHT, SOS_PALETTE_DARK },
    { SOS_PALETTE_CONTRAST, SOS_PALETTE_CONTRAST_DARK },
  };
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  return names[adw_style_manager_get_high_contrast (style)][adw_style_manager_get_dark (style)];
}

const SosPalette *
sos_desk_palette_get (GtkWidget *widget)
{
  return sos_palette_get (sos_desk_palette_get_name (widget));
}

void
sos_desk_palette_watch (GtkWidget *widget, GCallback changed)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  g_signal_connect_object (style, "notify::dark", changed, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", changed, widget, G_CONNECT_SWAPPED);
}
