/* sos-families-page.c - all households. Filter and order are a question to the store; the list only shows what it answered. */
#include "config.h"
#include "sos-families-page.h"

#include "sos-clock.h"
#include "sos-family-list.h"
#include "sos-list-columns.h"

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
  GHashTable *why; /* gint64* -> char*: by whose name each was found; NULL: no words */
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (SosFamiliesPage, sos_families_page, SOS_TYPE_LIST_PAGE)

/* Columns ------------------------------------------------------------------------------------------------------------------- */

/* "H-000417-K", what the office calls them, and whose name was looked for. */
static char *
dup_ref (gpointer row, SosCodes *codes)
{
  const char *label = sos_family_list_row_get_label (row), *why = sos_family_list_row_get_why (row);
  g_autoptr (GString) words = g_string_new (sos_family_list_row_get_ref (row));

  if (label != NULL)
    g_string_append_printf (words, " · %s", label);
  if (why != NULL)
    /* Translators: somebody of the family, whose name was looked for */
    g_string_append_printf (words, _(" · with %s"), why);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_members (gpointer row, SosCodes *codes)
{
  return g_strdup_printf ("%u", sos_family_list_row_get_n_members (row));
}

static char *
dup_borough (gpointer row, SosCodes *codes)
{
  return g_strdup (sos_family_list_row_get_borough (row));
}

static char *
dup_service (gpointer row, SosCodes *codes)
{
  return g_strdup (sos_family_list_row_get_service (row));
}

static char *
dup_worker (gpointer row, SosCodes *codes)
{
  return g_strdup (sos_family_list_row_get_worker (row));
}

static char *
dup_review (gpointer row, SosCodes *codes)
{
  const char *day = sos_family_list_row_get_review_on (row);

  return day != NULL ? sos_date_dup_short (day) : NULL;
}

static const SosListColumn columns[] = {
  { N_("Household"), dup_ref, SOS_FAMILIES_BY_LABEL, 0, "row-title", SOS_WIDTH_TINY + 1 },
  { N_("People"), dup_members, SOS_FAMILIES_BY_MEMBERS, 84, "num", SOS_WIDTH_TINY + 1 },
  { N_("Borough"), dup_borough, SOS_LIST_NO_ORDER, 190, NULL, SOS_WIDTH_SMALL },
  { N_("Service"), dup_service, SOS_LIST_NO_ORDER, 240, NULL, SOS_WIDTH_TINY + 1 },
  { N_("Worker"), dup_worker, SOS_LIST_NO_ORDER, 170, NULL, SOS_WIDTH_SMALL },
  { N_("Next review"), dup_review, SOS_FAMILIES_BY_REVIEW, 130, "num", SOS_WIDTH_TINY },
};

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
  GHashTable *why = NULL;
  GArray *ids = sos_families_query_finish (result, &why, &error);

  if (ids == NULL)
    {
      sos_page_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->why, g_hash_table_unref);
  self->why = why;
  show_count (self, ids->len);
  if (ids->len == 0)
    explain_none (self);
  sos_list_page_take_ids (SOS_LIST_PAGE (self), ids);
}

static void
sos_families_page_came (SosListPage *page, gpointer row)
{
  SosFamiliesPage *self = SOS_FAMILIES_PAGE (page);
  const gint64 id = sos_family_list_row_get_id (row);

  sos_family_list_row_set_why (row, self->why != NULL ? g_hash_table_lookup (self->why, &id) : NULL);
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
  sos_list_columns_fit (SOS_FAMILIES_PAGE (page)->table, columns, G_N_ELEMENTS (columns), step);
}

static void
sos_families_page_constructed (GObject *object)
{
  SosFamiliesPage *self = SOS_FAMILIES_PAGE (object);

  G_OBJECT_CLASS (sos_families_page_parent_class)->constructed (object);
  sos_page_set_title (SOS_PAGE (self), _("Families"));
  sos_list_columns_add (self->table, columns, G_N_ELEMENTS (columns), SOS_FAMILIES_BY_REVIEW, sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))));
  sos_list_page_begin (SOS_LIST_PAGE (self), sos_family_list_fetch);
  self->begun = TRUE;
  sos_list_columns_fit (self->table, columns, G_N_ELEMENTS (columns), SOS_WIDTH_WIDE);
  sos_families_page_ask (SOS_LIST_PAGE (self));
}

static void
sos_families_page_dispose (GObject *object)
{
  SosFamiliesPage *self = SOS_FAMILIES_PAGE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_pointer (&self->why, g_hash_table_unref);
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
  SOS_LIST_PAGE_CLASS (klass)->came = sos_families_page_came;
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
