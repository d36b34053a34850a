/* sos-template.c - taking a template widget down in the right order. Knows no widget of its own. */
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
