/* sos-blocks.c - the few lines of widgets every row of a page is made of; they know no record. */
#include "config.h"
#include "sos-blocks.h"

#include "sos-label-wrap.h"
#include "sos-spoken-name.h"
#include "sos-tooltip.h"

/* LEFT-TO-RIGHT MARK: an Arabic name stands at the left like the others, and is not changed by it. */
#define LEFT_MARK "\342\200\216"

void
sos_block_add_classes (GtkWidget *widget, const char *classes)
{
  g_auto (GStrv) names = g_strsplit (classes ? classes : "", " ", -1);

  for (guint i = 0; names[i]; i++)
    if (names[i][0] != '\0')
      gtk_widget_add_css_class (widget, names[i]);
}

GtkWidget *
sos_block_label (const char *text, const char *classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  sos_block_add_classes (label, classes);
  return label;
}

GtkWidget *
sos_block_text (const char *text, const char *classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  sos_label_wrap (GTK_LABEL (label));
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  sos_block_add_classes (label, classes);
  return label;
}

GtkWidget *
sos_block_name (const char *name, const char *classes)
{
  g_autofree char *marked = g_strconcat (LEFT_MARK, name, NULL);
  GtkWidget *label = sos_block_label (marked, classes);

  sos_tooltip_set (label, g_utf8_strlen (name, -1) > 30 ? name : NULL);
  return label;
}

/* Without the mark of the letter that Alt goes with. (transfer full) */
static char *
dup_spoken (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("", parts);
}

/* The button is named by the words; beside an icon they would be read once more as a label in it. */
static GtkWidget *
icon_and_words_new (const char *label, const char *icon)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *words = gtk_label_new_with_mnemonic (label);
  g_autofree char *spoken = dup_spoken (label);

  gtk_accessible_update_state (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  sos_spoken_name_set (button, spoken);
  return button;
}

GtkWidget *
sos_block_button (const char *label, const char *icon, const char *classes)
{
  GtkWidget *button = icon != NULL ? icon_and_words_new (label, icon) : gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_block_add_classes (button, classes);
  return button;
}

GtkWidget *
sos_block_icon_button (const char *icon, const char *words, const char *classes)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  sos_spoken_name_set (button, words);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_block_add_classes (button, classes);
  return button;
}

GtkWidget *
sos_block_two_lines (const char *title, const char *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), sos_block_name (title, "row-title"));
  if (note && note[0] != '\0')
    {
      GtkWidget *second = sos_block_label (note, "row-note");

      gtk_label_set_max_width_chars (GTK_LABEL (second), 20);
      gtk_box_append (GTK_BOX (box), second);
    }
  gtk_label_set_max_width_chars (GTK_LABEL (gtk_widget_get_first_child (box)), 20);
  return box;
}

char *
sos_block_dup_small (const char *label)
{
  const char *rest = label[0] != '\0' ? g_utf8_next_char (label) : label;
  g_autofree char *first = g_utf8_strdown (label, rest - label);

  /* A second capital is an abbreviation: "GP", "EHC plan". */
  if (g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (label);
  return g_strconcat (first, rest, NULL);
}

GtkWidget *
sos_block_menu_button (const char *label, GtkWidget *popover, const char *classes)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *spoken = dup_spoken (label);

  /* GTK 4.8 does not name a menu button by the words in it. */
  sos_spoken_name_set (button, spoken);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_label_new_with_mnemonic (label));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_block_add_classes (button, classes);
  return button;
}

void
sos_block_clear (GtkWidget *container)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (container)))
    if (GTK_IS_LIST_BOX (container))
      gtk_list_box_remove (GTK_LIST_BOX (container), child);
    else if (GTK_IS_GRID (container))
      gtk_grid_remove (GTK_GRID (container), child);
    else
      gtk_box_remove (GTK_BOX (container), child);
}

GtkWidget *
sos_block_append_row (GtkWidget *list, GtkWidget *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

GtkWidget *
sos_block_append_none (GtkWidget *list, const char *sentence)
{
  GtkWidget *text = sos_block_text (sentence, "row-note lrow pad");

  gtk_label_set_max_width_chars (GTK_LABEL (text), 28);
  return sos_block_append_row (list, text);
}

void
sos_block_rule_off (GtkGrid *grid, int row, int columns)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_add_css_class (line, "hair");
  gtk_grid_attach (grid, line, 0, row, columns, 1);
}
