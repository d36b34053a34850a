/* sos-office-rows.c - rows of the page of the office: its parts, and what it chose. Decides nothing. */
#include "config.h"
#include "sos-office-rows.h"

#include "sos-blocks.h"
#include "sos-fold.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

#define PART "sos-part"
#define GROUP "sos-group"
#define NUMBER "sos-number"

static GtkWidget *
heading_new (const char *words)
{
  GtkWidget *label = sos_block_label (words, "fact-label");

  sos_block_add_classes (label, "strong");
  gtk_widget_set_margin_start (label, 18);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 3);
  return label;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = g_object_get_data (G_OBJECT (row), GROUP), *above = before != NULL ? g_object_get_data (G_OBJECT (before), GROUP) : NULL;

  gtk_list_box_row_set_header (row, group != NULL && g_strcmp0 (group, above) != 0 ? heading_new (group) : NULL);
}

/* ---- parts ---- */

static void
add_part (GtkListBox *list, const char *part, const char *group, const char *title)
{
  GtkWidget *row = gtk_list_box_row_new (), *line = sos_fold_box_new (6);

  sos_block_add_classes (line, "lrow tight");
  gtk_box_append (GTK_BOX (line), sos_block_label (title, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), PART, (gpointer) part);
  g_object_set_data (G_OBJECT (row), GROUP, (gpointer) group);
  gtk_list_box_append (list, row);
}

void
sos_office_rows_fill_parts (GtkListBox *list)
{
  guint n_kinds;
  const SosOfficeKind *kinds = sos_office_kinds_list (&n_kinds);

  gtk_list_box_set_header_func (list, header_cb, NULL, NULL);
  add_part (list, SOS_OFFICE_SETTINGS, _("What we chose"), _("Settings"));
  for (guint i = 0; i < n_kinds; i++)
    add_part (list, kinds[i].name, _(kinds[i].group), _(kinds[i].title));
}

const char *
sos_office_rows_get_part (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), PART) : NULL;
}

GtkListBoxRow *
sos_office_rows_find_part (GtkListBox *list, const char *part)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_strcmp0 (sos_office_rows_get_part (row), part) == 0)
      return row;
  return NULL;
}

/* ---- what was chosen ---- */

static GtkWidget *
number_row_new (SosOfficeNumber *number)
{
  const SosOfficeSetting *setting = number->setting;
  g_autofree char *says = sos_office_setting_dup_words (setting, number->value), *usual = sos_office_setting_dup_words (setting, NULL);
  /* Translators: %s is what is built in, "5 working days" */
  g_autofree char *built_in = g_strdup_printf (_("Built in: %s"), usual);
  GtkWidget *row = gtk_list_box_row_new (), *line = sos_fold_box_new (12);
  GtkWidget *words = number->value != NULL && setting->kind == SOS_OFFICE_NUMBER ? sos_block_two_lines (_(setting->label), built_in)
                                                                                : sos_block_text (_(setting->label), number->value != NULL ? "row-title" : NULL);
  GtkWidget *value = sos_block_label (says, number->value != NULL ? "strong num" : "num dim");

  sos_block_add_classes (line, "lrow pad");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (value), 34);
  gtk_widget_set_valign (value, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), value);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  /* Translators: what is chosen, and what it says, as it is read aloud */
  sos_spoken_name_set (row, g_intern_string (_(setting->label)));
  g_object_set_data (G_OBJECT (row), NUMBER, number);
  g_object_set_data (G_OBJECT (row), GROUP, (gpointer) _(setting->group));
  return row;
}

static gboolean
holds (const SosOfficeSetting *setting, const char *words)
{
  g_autofree char *both = g_strjoin (" ", _(setting->group), _(setting->label), NULL);
  g_auto (GStrv) parts = sos_fold_words (both), wanted = sos_fold_words (words);
  g_autofree char *folded = g_strjoinv (" ", parts);

  for (guint i = 0; wanted[i] != NULL; i++)
    if (strstr (folded, wanted[i]) == NULL)
      return FALSE;
  return TRUE;
}

guint
sos_office_rows_fill_numbers (GtkListBox *list, SosOfficeNumbers *numbers, const char *words)
{
  guint n = 0;

  sos_block_clear (GTK_WIDGET (list));
  gtk_list_box_set_header_func (list, header_cb, NULL, NULL);
  for (guint i = 0; i < numbers->numbers->len; i++)
    if (holds (((SosOfficeNumber *) numbers->numbers->pdata[i])->setting, words))
      {
        gtk_list_box_append (list, number_row_new (numbers->numbers->pdata[i]));
        n++;
      }
  return n;
}

const SosOfficeNumber *
sos_office_rows_get_number (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), NUMBER);
}
