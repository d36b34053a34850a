/* sos-papers-row.c - a line of what is said beside a letter. Knows no letter. */
#include "config.h"
#include "sos-papers-row.h"

#include "sos-blocks.h"
#include "sos-widgets.h"

GtkWidget *
sos_papers_row_new (const char *icon, const char *tone, const char *words, const char *note)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  sos_block_add_classes (image, tone);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_margin_top (image, 2);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), sos_block_text (words, "small strong"));
  if (note)
    gtk_box_append (GTK_BOX (lines), sos_block_text (note, "tiny dim"));
  for (GtkWidget *label = gtk_widget_get_first_child (lines); label; label = gtk_widget_get_next_sibling (label))
    gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (row, "check");
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), lines);
  return row;
}

GtkWidget *
sos_papers_row_button_new (const char *label, const char *about, const char *action, GVariant *target)
{
  GtkWidget *button = sos_block_button (label, NULL, "act");
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, about);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  sos_spoken_name_set (button, spoken);
  return button;
}
