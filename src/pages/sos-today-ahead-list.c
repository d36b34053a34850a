/* sos-today-ahead-list.c - releases to come and wards not yet seen, as rows. Shows what it is given. */
#include "config.h"
#include "sos-today-ahead-list.h"

#include "sos-blocks.h"
#include "sos-due-row.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define KEY "sos-ahead-button"
#define MOST 8

static GtkWidget *
day_new (const SosAheadItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (box, 36, -1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), sos_block_label (item->day, "num strong day-figure"));
  gtk_box_append (GTK_BOX (box), sos_block_label (item->month, "tiny dim"));
  for (GtkWidget *label = gtk_widget_get_first_child (box); label != NULL; label = gtk_widget_get_next_sibling (label))
    gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  return box;
}

static GtkWidget *
words_new (const SosAheadItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *name = sos_block_name (item->name, "row-title"), *note = sos_block_label (item->note, "row-note");

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (note), 20);
  sos_tooltip_set (note, item->note);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), note);
  return box;
}

static GtkWidget *
button_new (const SosAheadItem *item)
{
  GtkWidget *button = sos_block_button (item->label, NULL, "act");
  g_autofree char *place = g_strdup_printf ("service:%" G_GINT64_FORMAT ":%s", item->episode, item->deed), *spoken = g_strdup_printf ("%s: %s", item->label, item->name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.show-person-at");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new ("(xss)", item->person, "overview", place));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (button, FALSE);
  sos_spoken_name_set (button, spoken);
  return button;
}

static GtkWidget *
row_new (const SosAheadItem *item)
{
  static const char *const icons[][2] = { { "danger", "dialog-warning-symbolic" }, { "warn", "alarm-symbolic" }, { "good", "object-select-symbolic" } };
  GtkWidget *row = gtk_list_box_row_new (), *line = sos_fold_box_new (12), *button = button_new (item);
  g_autofree char *spoken = g_strdup_printf ("%s, %s%s%s%s%s. %s", item->name, item->day != NULL ? item->day : "", item->day != NULL ? " " : "",
                                             item->month != NULL ? item->month : "", item->month != NULL ? ", " : "", item->note, item->state != NULL ? item->state : "");
  g_autofree char *name = g_strdup_printf ("ahead %" G_GINT64_FORMAT, item->episode);

  gtk_widget_add_css_class (line, "lrow");
  if (item->day != NULL)
    gtk_box_append (GTK_BOX (line), day_new (item));
  gtk_box_append (GTK_BOX (line), words_new (item));
  for (guint i = 0; item->state != NULL && i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i][0], item->tone))
      gtk_box_append (GTK_BOX (line), sos_status_new (icons[i][1], item->state, item->tone));
  gtk_box_append (GTK_BOX (line), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), KEY, button);
  sos_spoken_name_set (row, spoken);
  sos_focus_mark (row, name);
  return row;
}

void
sos_today_ahead_fill (GtkListBox *list, GPtrArray *items)
{
  sos_block_clear (GTK_WIDGET (list));
  for (guint i = 0; i < MIN (items->len, MOST); i++)
    gtk_list_box_append (list, row_new (items->pdata[i]));
  if (items->len > MOST)
    {
      g_autofree char *more = g_strdup_printf (g_dngettext (NULL, "and %u more", "and %u more", items->len - MOST), items->len - MOST);

      gtk_list_box_append (list, sos_due_sentence_new (more));
    }
}

void
sos_today_ahead_deal (GtkListBoxRow *row)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), KEY);

  if (button != NULL)
    gtk_widget_activate (button);
}
