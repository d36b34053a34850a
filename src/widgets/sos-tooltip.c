/* sos-tooltip.c - keeps the words of a tooltip until somebody asks for them. Knows no widget of ours. */
#include "config.h"
#include "sos-tooltip.h"

#define WORDS "sos-tooltip-words"

static gboolean
query_cb (GtkWidget *widget, int x, int y, gboolean by_keys, GtkTooltip *tooltip, gpointer data)
{
  const char *words = g_object_get_data (G_OBJECT (widget), WORDS);

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

void
sos_tooltip_set (GtkWidget *widget, const char *words)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (words == NULL && g_object_get_data (G_OBJECT (widget), WORDS) == NULL)
    return;
  g_signal_handlers_disconnect_by_func (widget, query_cb, NULL);
  if (words != NULL)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_cb), NULL);
  g_object_set_data_full (G_OBJECT (widget), WORDS, g_strdup (words), g_free);
  gtk_widget_set_has_tooltip (widget, words != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
}
