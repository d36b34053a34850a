/* sos-today-day-list.c - the day in time order, as rows. Shows what it is given. */
#include "config.h"
#include "sos-today-day-list.h"

#include "sos-blocks.h"
#include "sos-due-row.h"
#include "sos-moment.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define KEY "sos-day-item"

typedef struct
{
  SosDayOf of;
  gint64 id, person;
} Where;

static GtkWidget *
hours_new (const SosDayItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *from = sos_block_label (item->from != NULL ? item->from : _("today"), item->past ? "num dim" : "num strong");

  gtk_widget_set_size_request (box, 44, -1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), from);
  if (item->to != NULL)
    gtk_box_append (GTK_BOX (box), sos_block_label (item->to, "num tiny dim"));
  return box;
}

static GtkWidget *
words_new (const SosDayItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = item->title_is_name ? sos_block_name (item->title, "row-title") : sos_block_label (item->title, "row-title");
  GtkWidget *note = sos_block_label (item->note, "row-note");

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (note), 20);
  if (item->past)
    gtk_widget_add_css_class (title, "dim");
  sos_tooltip_set (note, item->note);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), note);
  return box;
}

/* Only what changes how one goes there. */
static GtkWidget *
mark_new (const SosDayItem *item)
{
  const SosLook *look = item->alert != NULL ? sos_look_find ("alert-kind", item->alert) : NULL;
  GtkWidget *mark = item->state != NULL ? sos_status_new ("object-select-symbolic", item->state, "good")
                    : look != NULL && !item->past ? sos_chip_new (look->icon, item->alert_words, look->tone)
                                                  : NULL;

  if (mark != NULL)
    gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  return mark;
}

static GtkWidget *
row_new (const SosDayItem *item)
{
  GtkWidget *row = gtk_list_box_row_new (), *line = sos_fold_box_new (12), *mark = mark_new (item);
  const Where where = { item->of, item->id, item->person };
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s%s%s", item->from != NULL ? item->from : _("today"), item->title, item->note, item->alert_words != NULL ? ", " : "",
                                             item->alert_words != NULL ? item->alert_words : "");
  g_autofree char *name = g_strdup_printf ("day %d %" G_GINT64_FORMAT, (int) item->of, item->id);

  gtk_widget_add_css_class (line, "lrow");
  gtk_box_append (GTK_BOX (line), hours_new (item));
  gtk_box_append (GTK_BOX (line), words_new (item));
  if (mark != NULL)
    gtk_box_append (GTK_BOX (line), mark);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data_full (G_OBJECT (row), KEY, g_memdup2 (&where, sizeof where), g_free);
  sos_spoken_name_set (row, spoken);
  sos_focus_mark (row, name);
  return row;
}

static GtkWidget *
now_new (gint64 now)
{
  GtkWidget *row = gtk_list_box_row_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *rule = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
  g_autofree char *hour = sos_moment_dup_hours (now);
  GtkWidget *clock = sos_block_label (hour, "tiny num strong note-text");

  gtk_widget_set_size_request (clock, 44, -1);
  gtk_widget_set_hexpand (rule, TRUE);
  gtk_widget_set_valign (rule, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (rule, "now-line");
  gtk_box_append (GTK_BOX (line), clock);
  gtk_box_append (GTK_BOX (line), rule);
  gtk_box_append (GTK_BOX (line), sos_block_label (_("now"), "tiny note-text strong"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  sos_block_add_classes (row, "group now");
  return row;
}

void
sos_today_day_list_fill (GtkListBox *list, const SosToday *today)
{
  gboolean said = FALSE;

  sos_block_clear (GTK_WIDGET (list));
  for (guint i = 0; i < today->day->len; i++)
    {
      const SosDayItem *item = today->day->pdata[i];

      if (!said && item->starts > today->now)
        {
          gtk_list_box_append (list, now_new (today->now));
          said = TRUE;
        }
      gtk_list_box_append (list, row_new (item));
    }
  if (today->day->len == 0)
    gtk_list_box_append (list, sos_due_sentence_new (_("Nothing is planned today. An appointment, a visit that is planned, a session and a meeting stand here by their hour.")));
}

static const struct
{
  SosDayOf of;
  const char *action;
} places[] = {
  { SOS_DAY_VISIT, "win.show-duty" },
  { SOS_DAY_FAMILY, "app.show-family" },
};

void
sos_today_day_list_open (GtkListBoxRow *row)
{
  const Where *where = g_object_get_data (G_OBJECT (row), KEY);

  if (where == NULL)
    return;
  if (where->person != 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (row), "app.show-person", "x", where->person);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].of == where->of)
      gtk_widget_activate_action (GTK_WIDGET (row), places[i].action, where->of == SOS_DAY_FAMILY ? "x" : NULL, where->id);
}
