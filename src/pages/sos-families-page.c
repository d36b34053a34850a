/* sos-families-page.c - all households. Filter and order are a question to the store; the list only shows what it answered. */
#include "config.h"
#include "sos-families-page.h"

#include "sos-clock.h"
#include "sos-family-list.h"

#include <glib/gi18n.h>

struct _SosFamiliesPage
{
  SosListPage parent_instance;

  /* template */
  GtkToggleButton *open;
  GtkToggleButton *all;
  GtkSearchEntry *words;
  GtkStack *stack;
  GtkColumnView *table;
  SosEmptyState *empty;

  GCancellable *asking;
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (SosFamiliesPage, sos_families_page, SOS_TYPE_LIST_PAGE)

/* Columns ------------------------------------------------------------------------------------------------------------------- */

/* "H-000417-K", and what the office calls them. */
static char *
dup_ref (SosFamilyListRow *row)
{
  const char *ref = sos_family_list_row_get_ref (row), *label = sos_family_list_row_get_label (row);

  return label != NULL ? g_strdup_printf ("%s · %s", ref, label) : g_strdup (ref);
}

static char *
dup_members (SosFamilyListRow *row)
{
  return g_strdup_printf ("%u", sos_family_list_row_get_n_members (row));
}

static char *
dup_borough (SosFamilyListRow *row)
{
  return g_strdup (sos_family_list_row_get_borough (row));
}

static char *
dup_service (SosFamilyListRow *row)
{
  return g_strdup (sos_family_list_row_get_service (row));
}

static char *
dup_worker (SosFamilyListRow *row)
{
  return g_strdup (sos_family_list_row_get_worker (row));
}

static char *
dup_review (SosFamilyListRow *row)
{
  const char *day = sos_family_list_row_get_review_on (row);

  return day != NULL ? sos_date_dup_short (day) : NULL;
}

#define NO_ORDER -1

static const struct
{
  const char *title;
  char *(*dup) (SosFamilyListRow *row);
  int order;         /* SosFamiliesOrder */
  int width;         /* at text scale 1; 0: takes what is left */
  const char *css_class;
  SosWidthStep gone; /* from this step on it is not there */
} columns[] = {
  { N_("Household"), dup_ref, SOS_FAMILIES_BY_LABEL, 0, "row-title", SOS_WIDTH_TINY + 1 },
  { N_("People"), dup_members, SOS_FAMILIES_BY_MEMBERS, 84, "num", SOS_WIDTH_TINY + 1 },
  { N_("Borough"), dup_borough, NO_ORDER, 190, NULL, SOS_WIDTH_SMALL },
  { N_("Service"), dup_service, NO_ORDER, 240, NULL, SOS_WIDTH_TINY + 1 },
  { N_("Worker"), dup_worker, NO_ORDER, 170, NULL, SOS_WIDTH_SMALL },
  { N_("Next review"), dup_review, SOS_FAMILIES_BY_REVIEW, 130, "num", SOS_WIDTH_TINY },
};

static void
show_item (GtkInscription *cell, SosIdItem *item, guint column)
{
  SosFamilyListRow *row = sos_id_item_get_row (item);
  g_autofree char *words = row != NULL ? columns[column].dup (row) : NULL;

  /* Never NULL: a screen reader that asks how long it is would meet a critical in GTK 4.8. */
  gtk_inscription_set_text (cell, words != NULL ? words : "");
}

static void
row_came_cb (SosIdItem *item, GParamSpec *pspec, GtkListItem *list_item)
{
  show_item (GTK_INSCRIPTION (gtk_list_item_get_child (list_item)), item,
             GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list_item), "sos-column")));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  GtkWidget *cell = gtk_inscription_new ("");
  const char *css_class = columns[GPOINTER_TO_UINT (column)].css_class;

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (cell, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (cell, css_class);
  g_object_set_data (G_OBJECT (list_item), "sos-column", column);
  gtk_list_item_set_child (list_item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  SosIdItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect (item, "notify::row", G_CALLBACK (row_came_cb), list_item);
  row_came_cb (item, NULL, list_item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), row_came_cb, list_item);
}

static void
add_column (SosFamiliesPage *self, guint i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_(columns[i].title), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (i));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GUINT_TO_POINTER (i));
  if (columns[i].order != NO_ORDER)
    {
      g_autoptr (GtkSorter) sorter = sos_sort_choice_new (columns[i].order);

      gtk_column_view_column_set_sorter (column, sorter);
    }
  gtk_column_view_column_set_expand (column, columns[i].width == 0);
  gtk_column_view_append_column (self->table, column);
  if (columns[i].order == SOS_FAMILIES_BY_REVIEW)
    gtk_column_view_sort_by_column (self->table, column, GTK_SORT_ASCENDING);
}

static void
fit_columns (SosFamiliesPage *self, SosWidthStep step)
{
  const double scale = sos_text_scale (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (self->table), i);
      const gboolean there = step < columns[i].gone;

      gtk_column_view_column_set_visible (column, there);
      if (columns[i].width > 0)
        gtk_column_view_column_set_fixed_width (column, there ? columns[i].width * scale : 0);
    }
}

/* The question -------------------------------------------------------------------------------------------------------------- */

static void
explain_none (SosFamiliesPage *self)
{
  if (*sos_list_page_get_words (SOS_LIST_PAGE (self)) != '\0')
    sos_empty_state_set (self->empty, "system-search-symbolic", _("No family like that"),
                         _("Try a reference such as H-000417, what the office calls them, or one name of somebody in it."), _("Show all"), "page.clear");
  else if (gtk_toggle_button_get_active (self->open))
    sos_empty_state_set (self->empty, "go-home-symbolic", _("No open work with a family"),
                         _("Families with whom nobody works now are under All."), _("Show all"), "page.clear");
  else
    sos_empty_state_set (self->empty, "go-home-symbolic", _("No families yet"),
                         _("Open somebody’s record and choose “Start a family” to begin one with them."), NULL, NULL);
}

static void
show_count (SosFamiliesPage *self, guint n)
{
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "%'u family", "%'u families", n), n);

  sos_page_set_foot (SOS_PAGE (self), words);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosFamiliesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GArray *ids = sos_families_query_finish (result, &error);

  if (ids == NULL)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  show_count (self, ids->len);
  if (ids->len == 0)
    explain_none (self);
  sos_list_page_take_ids (SOS_LIST_PAGE (self), ids);
}

static void
sos_families_page_ask (SosListPage *page)
{
  SosFamiliesPage *self = SOS_FAMILIES_PAGE (page);
  const char *words = sos_list_page_get_words (page);
  SosFamiliesQuery query = { 0 };
  int order = SOS_FAMILIES_BY_REVIEW;

  if (self->table == NULL) /* being taken down */
    return;
  query.open = gtk_toggle_button_get_active (self->open);
  query.words = *words != '\0' ? (char *) words : NULL;
  sos_sort_choice_read (self->table, &order, &query.descending);
  query.order = order;
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  sos_families_query_async (sos_page_get_store (SOS_PAGE (self)), &query, self->asking, answered_cb, g_object_ref (self));
}

/* Actions ------------------------------------------------------------------------------------------------------------------- */

static void
clear (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SosFamiliesPage *self = SOS_FAMILIES_PAGE (widget);

  sos_list_page_clear_words (SOS_LIST_PAGE (self));
  gtk_toggle_button_set_active (self->all, TRUE);
}

static const SosActionRow rows[] = {
  { "page.open", N_("Open the selected family (Enter)"), NULL, sos_list_page_open },
  { "page.open-window", N_("Open in its own window"), "<Control>Return|<Control>KP_Enter", sos_list_page_open_window },
  { "page.filter", N_("Find in the list (or just type)"), "<Control>f", sos_list_page_begin_words },
  { "page.clear", N_("Show all families"), "<Control><Shift>f", clear },
};

/* Callbacks ----------------------------------------------------------------------------------------------------------------- */

static void
scope_cb (SosFamiliesPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button) && self->begun)
    sos_families_page_ask (SOS_LIST_PAGE (self));
}

/* Class --------------------------------------------------------------------------------------------------------------------- */

static void
sos_families_page_set_width_step (SosPage *page, SosWidthStep step)
{
  SOS_PAGE_CLASS (sos_families_page_parent_class)->set_width_step (page, step);
  fit_columns (SOS_FAMILIES_PAGE (page), step);
}

static void
sos_families_page_constructed (GObject *object)
{
  SosFamiliesPage *self = SOS_FAMILIES_PAGE (object);

  G_OBJECT_CLASS (sos_families_page_parent_class)->constructed (object);
  sos_page_set_title (SOS_PAGE (self), _("Families"));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, i);
  sos_list_page_begin (SOS_LIST_PAGE (self), sos_family_list_fetch);
  self->begun = TRUE;
  fit_columns (self, SOS_WIDTH_WIDE);
  sos_families_page_ask (SOS_LIST_PAGE (self));
}

static void
sos_families_page_dispose (GObject *object)
{
  SosFamiliesPage *self = SOS_FAMILIES_PAGE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  sos_widget_dispose_template (self, SOS_TYPE_FAMILIES_PAGE);
  G_OBJECT_CLASS (sos_families_page_parent_class)->dispose (object);
}

static void
sos_families_page_class_init (SosFamiliesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = sos_families_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = sos_families_page_dispose;
  SOS_LIST_PAGE_CLASS (klass)->show = "app.show-family";
  SOS_LIST_PAGE_CLASS (klass)->show_window = "app.show-family-window";
  SOS_LIST_PAGE_CLASS (klass)->rows_of_many = TRUE; /* a change in a home is no change of its row */
  SOS_LIST_PAGE_CLASS (klass)->ask = sos_families_page_ask;
  SOS_PAGE_CLASS (klass)->set_width_step = sos_families_page_set_width_step;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), rows, G_N_ELEMENTS (rows));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-families-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosFamiliesPage, open);
  gtk_widget_class_bind_template_child (widget_class, SosFamiliesPage, all);
  gtk_widget_class_bind_template_child (widget_class, SosFamiliesPage, words);
  gtk_widget_class_bind_template_child (widget_class, SosFamiliesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosFamiliesPage, table);
  gtk_widget_class_bind_template_child (widget_class, SosFamiliesPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  sos_list_page_class_bind_callbacks (SOS_LIST_PAGE_CLASS (klass));
}

static void
sos_families_page_init (SosFamiliesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_list_page_take_children (SOS_LIST_PAGE (self), self->table, self->words, self->stack);
}

GtkWidget *
sos_families_page_new (SosStore *store)
{
  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  return g_object_new (SOS_TYPE_FAMILIES_PAGE, "store", store, NULL);
}
