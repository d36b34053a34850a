/* sos-spoken-name.c - what a screen reader calls a widget. Knows no widget of ours. */
#include "config.h"
#include "sos-spoken-name.h"

/* From 4.10 GTK says that a button is labelled by the label on it, and that goes before any name it is given. */
void
sos_spoken_name_set (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : "", -1);
}
