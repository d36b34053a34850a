/* sos-open-rows.c - what is open and what is closed of one kind, a row each. Knows no record. */
#include "config.h"
#include "sos-open-rows.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

GtkWidget *
sos_open_rows_due_new (const char *due_on, const char *day)
{
  g_autofree char *today = sos_clock_dup_today ();
  const gboolean overdue = due_on != NULL && strcmp (due_on, today) < 0;
  /* Translators: %s is a day */
  g_autofree char *words = due_on == NULL ? g_strdup (_("The clock stands")) : g_strdup_printf (overdue ? _("Was due %s") : _("Due %s"), day);

  return sos_status_new ("alarm-symbolic", words, overdue ? SOS_LOOK_DANGER : due_on != NULL ? SOS_LOOK_WARN : SOS_LOOK_QUIET);
}

static GtkWidget *
button_new (const SosOpenRow *row)
{
  GtkWidget *button = sos_block_button (_("Open…"), NULL, "act flat");

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), row->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), row->action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_spoken_name_set (button, row->spoken);
  return button;
}

static GtkWidget *
row_new (SosCodes *codes, const SosOpenRow *row)
{
  const SosLook *look = sos_look_find (row->list, row->state);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *day = row->due_on != NULL ? sos_date_dup_short (row->due_on) : NULL;

  gtk_widget_add_css_class (line, "lrow");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), sos_block_text (row->title, "row-title"));
  gtk_box_append (GTK_BOX (words), sos_block_text (row->note, "row-note num"));
  gtk_box_append (GTK_BOX (line), words);
  if (row->open && (row->due_on != NULL || row->stands))
    gtk_box_append (GTK_BOX (line), sos_open_rows_due_new (row->due_on, day));
  gtk_box_append (GTK_BOX (line), sos_status_new (look->icon, sos_codes_get_label (codes, row->list, row->state), look->tone));
  gtk_box_append (GTK_BOX (line), button_new (row));
  return line;
}

void
sos_open_rows_show (SosPage *page, GtkListBox *open, GtkListBox *closed, GPtrArray *items, SosOpenRowFill fill)
{
  SosCodes *codes = sos_store_get_codes (sos_page_get_store (page));
  g_autofree char *foot = NULL;
  guint n_open = 0;

  sos_block_clear (GTK_WIDGET (open));
  sos_block_clear (GTK_WIDGET (closed));
  for (guint i = 0; i < items->len; i++)
    {
      SosOpenRow row = { 0 };

      fill (items->pdata[i], &row);
      n_open += row.open;
      sos_block_append_row (GTK_WIDGET (row.open ? open : closed), row_new (codes, &row));
      g_free (row.note);
      g_free (row.spoken);
    }
  if (n_open == 0)
    sos_block_append_none (GTK_WIDGET (open), _("None is open."));
  if (n_open == items->len)
    sos_block_append_none (GTK_WIDGET (closed), _("None yet."));
  foot = g_strdup_printf (g_dngettext (NULL, "%u open.", "%u open.", n_open), n_open);
  sos_page_set_foot (page, foot);
}
