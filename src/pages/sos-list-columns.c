/* sos-list-columns.c - the columns of a list whose cells are words, made in code: one row of a table each. */
#include "config.h"
#include "sos-list-columns.h"

#include "sos-id-list.h"
#include "sos-sort-choice.h"

#include <glib/gi18n.h>

#define CODES "sos-codes"
#define COLUMN "sos-column"

static const SosListColumn *
column_of (gpointer object)
{
  return g_object_get_data (G_OBJECT (object), COLUMN);
}

static void
show_item (GtkInscription *cell, SosIdItem *item, const SosListColumn *column, SosCodes *codes)
{
  gpointer row = sos_id_item_get_row (item);
  g_autofree char *words = row != NULL ? column->dup (row, codes) : NULL;

  /* Never NULL: a screen reader that asks how long it is would meet a critical in GTK 4.8. */
  gtk_inscription_set_text (cell, words != NULL ? words : "");
  if (row != NULL && column->is_late != NULL && column->is_late (row))
    gtk_widget_add_css_class (GTK_WIDGET (cell), "danger-text");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (cell), "danger-text");
}

static void
row_came_cb (SosIdItem *item, GParamSpec *pspec, GtkListItem *list_item)
{
  show_item (GTK_INSCRIPTION (gtk_list_item_get_child (list_item)), item, column_of (list_item), g_object_get_data (G_OBJECT (list_item), CODES));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *cell = gtk_inscription_new ("");
  const SosListColumn *column = column_of (factory);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (cell, TRUE);
  if (column->css_class != NULL)
    gtk_widget_add_css_class (cell, column->css_class);
  g_object_set_data (G_OBJECT (list_item), COLUMN, (gpointer) column);
  g_object_set_data_full (G_OBJECT (list_item), CODES, g_object_ref (g_object_get_data (G_OBJECT (factory), CODES)), g_object_unref);
  gtk_list_item_set_child (list_item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  SosIdItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect (item, "notify::row", G_CALLBACK (row_came_cb), list_item);
  row_came_cb (item, NULL, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), row_came_cb, list_item);
}

static GtkColumnViewColumn *
column_new (const SosListColumn *column, SosCodes *codes)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made = gtk_column_view_column_new (_(column->title), factory);
  g_autoptr (GtkSorter) sorter = column->order != SOS_LIST_NO_ORDER ? sos_sort_choice_new (column->order) : NULL;

  g_object_set_data (G_OBJECT (factory), COLUMN, (gpointer) column);
  g_object_set_data_full (G_OBJECT (factory), CODES, g_object_ref (codes), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_expand (made, column->width == 0);
  return made;
}

void
sos_list_columns_add (GtkColumnView *table, const SosListColumn *columns, guint n, int order, SosCodes *codes)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = column_new (&columns[i], codes);

      gtk_column_view_append_column (table, column);
      if (columns[i].order == order)
        gtk_column_view_sort_by_column (table, column, GTK_SORT_ASCENDING);
    }
}

void
sos_list_columns_fit (GtkColumnView *table, const SosListColumn *columns, guint n, SosWidthStep step)
{
  double scale;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  scale = sos_text_scale (GTK_WIDGET (table));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (table), i);
      const gboolean there = step < columns[i].gone;

      gtk_column_view_column_set_visible (column, there);
      if (columns[i].width > 0)
        gtk_column_view_column_set_fixed_width (column, there ? columns[i].width * scale : 0);
    }
}
