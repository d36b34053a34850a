/* sos-safety-card.c - one row of a card: what it is at a glance, then who or where, then the rest. */
#include "config.h"
#include "sos-safety-card.h"
#include "sos-fold-box.h"

GtkWidget *
sos_safety_card_words (const char *words, const char *classes)
{
  GtkWidget *text = sos_block_text (words, classes);

  gtk_label_set_max_width_chars (GTK_LABEL (text), 26);
  return text;
}

GtkWidget *
sos_safety_card_new (GtkWidget *status, const char *end, const char *title, const char *note)
{
  GtkWidget *row = sos_fold_box_new (6);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *last = sos_block_label (end, "small dim num");

  gtk_widget_add_css_class (row, "lrow");
  gtk_widget_add_css_class (row, "pad");
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_hexpand (last, TRUE);
  gtk_label_set_xalign (GTK_LABEL (last), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (last), 20);
  gtk_box_append (GTK_BOX (head), status);
  gtk_box_append (GTK_BOX (head), last);
  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column), sos_safety_card_words (title, "row-title"));
  if (note && note[0] != '\0')
    gtk_box_append (GTK_BOX (column), sos_safety_card_words (note, "row-note"));
  gtk_box_append (GTK_BOX (row), column);
  return row;
}
