/* sos-contact-list.c - the log of contacts as rows under their months, newest first, as many as were asked for. Knows no filter and no deed. */
#include "config.h"
#include "sos-contact-list.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-contact-list-row.h"
#include "sos-id-list.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIRST_ROWS 40
#define MORE_ROWS 64

struct _SosContactList
{
  GtkBox parent_instance;

  GtkListBox *list;
  GtkWidget *older;
  SosEmptyState *empty;

  SosStore *store; /* borrowed */
  SosIdList *lines;
  GtkSliceListModel *shown;
  GHashTable *open; /* ids of the rows that are open */
  SosContactsWho who;
  gboolean narrowed;
  guint asked; /* the number of the last query: the answer of an earlier one may come after its own */
};

typedef struct
{
  SosContactList *list;
  guint number;
} Query;

G_DEFINE_FINAL_TYPE (SosContactList, sos_contact_list, GTK_TYPE_BOX)

static guint failed_signal;

static const struct
{
  const char *title, *note;
} none[] = {
  [SOS_CONTACTS_ALL] = { N_("No contact yet"), N_("Write the first one into the line above: when, how, with whom, what came of it.") },
  [SOS_CONTACTS_WITH_THEM] = { N_("No contact with them matches"), N_("“All” shows every line.") },
  [SOS_CONTACTS_OTHERS] = { N_("No contact with others matches"), N_("“All” shows every line.") },
  [SOS_CONTACTS_TRIES] = { N_("No try matches"), N_("“All” shows every line.") },
};

static void
show_size (SosContactList *self)
{
  const guint n = sos_id_list_get_n_ids (self->lines), size = gtk_slice_list_model_get_size (self->shown);

  gtk_widget_set_visible (self->older, n > size);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  if (n == 0)
    sos_empty_state_set (self->empty, "document-edit-symbolic",
                         self->narrowed ? _("Nothing matches") : _(none[self->who].title),
                         self->narrowed ? _("Take a filter off, or look for other words.") : _(none[self->who].note), NULL, NULL);
}

static void
queried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Query *query = user_data;
  g_autoptr (SosContactList) self = query->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = sos_contact_log_query_finish (result, &error);

  if (query->number != self->asked)
    return;
  if (ids == NULL)
    {
      g_signal_emit (self, failed_signal, 0, error);
      return;
    }
  if (self->lines == NULL)
    return;
  if (!sos_id_list_take_ids (self->lines, g_steal_pointer (&ids)))
    sos_id_list_read_again (self->lines);
  sos_id_list_tell_all (self->lines);
  show_size (self);
}

void
sos_contact_list_query (SosContactList *self, const SosContactFilter *filter, gboolean narrowed, GCancellable *cancellable)
{
  Query *query;

  self->who = filter->who;
  self->narrowed = narrowed;
  self->asked++;
  if (filter->person == 0)
    return;
  query = g_new (Query, 1);
  *query = (Query){ g_object_ref (self), self->asked };
  sos_contact_log_query_async (self->store, filter, cancellable, queried_cb, query);
}

void
sos_contact_list_begin_again (SosContactList *self)
{
  gtk_slice_list_model_set_size (self->shown, FIRST_ROWS);
}

static void
row_came_cb (SosIdItem *item, GParamSpec *pspec, SosContactListRow *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_LIST_BOX);

  sos_contact_list_row_show (row, sos_id_item_get_row (item));
  if (list != NULL)
    gtk_list_box_invalidate_headers (GTK_LIST_BOX (list));
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  SosContactList *self = user_data;
  GtkWidget *row = sos_contact_list_row_new ();
  const gint64 id = sos_id_item_get_id (item);

  g_signal_connect_object (item, "notify::row", G_CALLBACK (row_came_cb), row, 0);
  sos_contact_list_row_show (SOS_CONTACT_LIST_ROW (row), sos_id_item_get_row (item));
  sos_contact_list_row_set_open (SOS_CONTACT_LIST_ROW (row), g_hash_table_contains (self->open, &id));
  return row;
}

/* "November", with its year where that is another. */
static char *
dup_month (const SosContactLine *line)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autoptr (GDateTime) start = sos_clock_to_london (line->starts_at);

  /* Translators: months, of this year and of another, see strftime */
  return g_date_time_format (start, strncmp (today, line->day, 4) == 0 ? _("%B") : _("%B %Y"));
}

static void
show_month (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const SosContactLine *line = sos_contact_list_row_get_line (SOS_CONTACT_LIST_ROW (row));
  const SosContactLine *last = before != NULL ? sos_contact_list_row_get_line (SOS_CONTACT_LIST_ROW (before)) : NULL;
  g_autofree char *month = NULL;
  GtkWidget *head;

  gtk_list_box_row_set_header (row, NULL);
  if (line == NULL || (before != NULL && last == NULL) || (last != NULL && strncmp (line->day, last->day, 7) == 0))
    return;
  month = dup_month (line);
  head = sos_block_label (month, "group-title");
  gtk_widget_add_css_class (head, "month");
  gtk_list_box_row_set_header (row, head);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, SosContactList *self)
{
  SosContactListRow *contact = SOS_CONTACT_LIST_ROW (row);
  const SosContactLine *line = sos_contact_list_row_get_line (contact);

  if (line == NULL)
    return;
  sos_contact_list_row_set_open (contact, !sos_contact_list_row_get_open (contact));
  if (sos_contact_list_row_get_open (contact))
    g_hash_table_add (self->open, g_memdup2 (&line->id, sizeof line->id));
  else
    g_hash_table_remove (self->open, &line->id);
}

void
sos_contact_list_show_more (SosContactList *self)
{
  if (!gtk_widget_get_visible (self->older))
    return;
  gtk_slice_list_model_set_size (self->shown, gtk_slice_list_model_get_size (self->shown) + MORE_ROWS);
  show_size (self);
}

static void
failed_cb (SosContactList *self, const GError *error)
{
  g_signal_emit (self, failed_signal, 0, error);
}

void
sos_contact_list_set_store (SosContactList *self, SosStore *store)
{
  self->store = store;
  self->lines = sos_id_list_new (store, sos_contact_log_fetch);
  g_signal_connect_object (self->lines, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  self->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->lines)), 0, FIRST_ROWS);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, self, NULL);
}

static void
sos_contact_list_dispose (GObject *object)
{
  SosContactList *self = SOS_CONTACT_LIST (object);

  if (self->lines != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->lines);
  sos_widget_dispose_template (object, SOS_TYPE_CONTACT_LIST);
  G_OBJECT_CLASS (sos_contact_list_parent_class)->dispose (object);
}

static void
sos_contact_list_finalize (GObject *object)
{
  g_hash_table_unref (SOS_CONTACT_LIST (object)->open);
  G_OBJECT_CLASS (sos_contact_list_parent_class)->finalize (object);
}

static void
sos_contact_list_class_init (SosContactListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_contact_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_contact_list_finalize;
  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-contact-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SosContactList, list);
  gtk_widget_class_bind_template_child (widget_class, SosContactList, older);
  gtk_widget_class_bind_template_child (widget_class, SosContactList, empty);
}

static void
sos_contact_list_init (SosContactList *self)
{
  self->open = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, show_month, NULL, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, 0);
  g_signal_connect_object (self->older, "clicked", G_CALLBACK (sos_contact_list_show_more), self, G_CONNECT_SWAPPED);
}
