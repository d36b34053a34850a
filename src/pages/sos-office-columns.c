/* sos-office-columns.c - the table of what the office keeps: what its cells say, and what its heads are called for each kind. */
#include "config.h"
#include "sos-office-columns.h"

#include "sos-clock.h"
#include "sos-office-list.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define N_COLUMNS (SOS_OFFICE_CELLS + 2) /* what it is called, what is shown of it, how it stands */
#define STATE_COLUMN (N_COLUMNS - 1)

static void
state_row (SosOfficeRow *row, SosChip *cell)
{
  g_autofree char *day = sos_date_dup_long (row->day), *words = NULL;

  switch (row->state)
    {
    case SOS_OFFICE_ROW_CHECK:
      words = g_strdup_printf (_("To be checked since %s"), day);
      break;
    case SOS_OFFICE_ROW_ENDS:
      words = g_strdup_printf (_("Last day %s"), day);
      break;
    case SOS_OFFICE_ROW_OVER:
      words = day != NULL ? g_strdup_printf (_("Ended %s"), day) : g_strdup (_("Not in use"));
      break;
    case SOS_OFFICE_ROW_KEPT:
    default:
      words = g_strdup ("");
    }
  sos_chip_set_icon_name (cell, row->state == SOS_OFFICE_ROW_CHECK ? "dialog-warning-symbolic" : row->state == SOS_OFFICE_ROW_ENDS ? "alarm-symbolic" : NULL);
  sos_chip_set_tone (cell, row->state == SOS_OFFICE_ROW_CHECK ? "warn" : row->state == SOS_OFFICE_ROW_ENDS ? "note" : NULL);
  sos_chip_set_label (cell, words);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *cell = sos_status_new (NULL, "", NULL);

  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  sos_status_set_soft (SOS_STATUS (cell), TRUE);
  gtk_widget_add_css_class (cell, GPOINTER_TO_UINT (column) == 0 ? "row-title" : "num");
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  SosChip *cell = SOS_CHIP (gtk_list_item_get_child (item));
  SosOfficeRow *row = gtk_list_item_get_item (item);
  const guint column = GPOINTER_TO_UINT (data);
  const char *words = column == 0 ? row->label : column < STATE_COLUMN ? row->cells[column - 1] : NULL;

  if (column == STATE_COLUMN)
    state_row (row, cell);
  else
    sos_chip_set_label (cell, words != NULL ? words : "");
}

static void
add_column (GtkColumnView *table, guint i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (NULL, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (i));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
  gtk_column_view_column_set_expand (column, i == 0);
  gtk_column_view_append_column (table, column);
}

static const char *
get_title (const SosOfficeKind *kind, guint column)
{
  static const char *const words[] = { N_("What it is called"), N_("Of"), N_("From whom"), "", "" };
  const int field = kind->get_type == NULL ? SOS_OFFICE_NO_FIELD : column == 0 ? kind->label : column < STATE_COLUMN ? kind->cells[column - 1] : SOS_OFFICE_NO_FIELD;

  if (column == STATE_COLUMN)
    return _("How it stands");
  if (kind->get_type == NULL)
    return words[column][0] != '\0' ? _(words[column]) : NULL;
  return field != SOS_OFFICE_NO_FIELD ? sos_field_get_label (&sos_records_get_class (kind->get_type ())->fields[field]) : NULL;
}

void
sos_office_columns_add (GtkColumnView *table)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  for (guint i = 0; i < N_COLUMNS; i++)
    add_column (table, i);
}

void
sos_office_columns_fit (GtkColumnView *table, const SosOfficeKind *kind, gboolean states, SosWidthStep step)
{
  static const int widths[N_COLUMNS] = { 0, 160, 130, 120, 170 };
  static const SosWidthStep gone[N_COLUMNS] = { SOS_WIDTH_TINY + 1, SOS_WIDTH_TINY, SOS_WIDTH_SMALL, SOS_WIDTH_NARROW, SOS_WIDTH_TINY };
  double scale;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table) && kind != NULL);

  scale = sos_text_scale (GTK_WIDGET (table));
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (table), i);
      const char *title = get_title (kind, i);
      const gboolean there = title != NULL && step < gone[i] && (states || i != STATE_COLUMN);

      gtk_column_view_column_set_title (column, title);
      gtk_column_view_column_set_visible (column, there);
      if (widths[i] > 0)
        gtk_column_view_column_set_fixed_width (column, there ? (int) (widths[i] * scale) : 0);
    }
}
