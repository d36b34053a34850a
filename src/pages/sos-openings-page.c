/* sos-openings-page.c - the records that were opened with a reason, for the leads who look it over. Shows what it was given. */
#include "config.h"
#include "sos-openings-page.h"

#include "sos-blocks.h"
#include "sos-fold-box.h"
#include "sos-moment.h"
#include "sos-openings.h"

#include <glib/gi18n.h>

struct _SosOpeningsPage
{
  SosPage parent_instance;

  GtkStack *stack;
  SosEmptyState *empty;
  GtkListBox *open;
  GtkListBox *reviewed;

  GCancellable *cancellable;
  guint reload_source;
};

G_DEFINE_FINAL_TYPE (SosOpeningsPage, sos_openings_page, SOS_TYPE_PAGE)

/* --- rows --- */

static void
reviewed_cb (GtkWidget *button, SosOpeningsPage *self)
{
  const gint64 *opening = g_object_get_data (G_OBJECT (button), "opening");

  gtk_widget_set_sensitive (button, FALSE);
  sos_page_write (self, sos_page_get_store (SOS_PAGE (self)), _("Looked over"), (SosTransactionFunc) sos_casework_review_opening,
                  sos_deed_new (*opening, NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
}

static char *
dup_note (SosOpeningRow *row)
{
  g_autofree char *opened = sos_moment_dup_stamp (sos_opening_row_get_opened_at (row));
  g_autofree char *reviewed = sos_opening_row_get_reviewer (row) != NULL ? sos_moment_dup_stamp (sos_opening_row_get_reviewed_at (row)) : NULL;

  if (reviewed == NULL)
    /* Translators: who opened a record, when */
    return g_strdup_printf (_("%s, %s"), sos_opening_row_get_who (row), opened);
  /* Translators: who opened a record, when; who looked it over, when */
  return g_strdup_printf (_("%s, %s; looked over by %s, %s"), sos_opening_row_get_who (row), opened, sos_opening_row_get_reviewer (row),
                          reviewed);
}

static GtkWidget *
person_button_new (SosOpeningRow *row)
{
  GtkWidget *button = sos_block_button (sos_opening_row_get_name (row), NULL, "flat act");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.show-person");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", sos_opening_row_get_person (row));
  gtk_widget_set_tooltip_text (button, sos_opening_row_get_ref (row));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
review_button_new (SosOpeningsPage *self, SosOpeningRow *row)
{
  GtkWidget *button = sos_block_button (_("Looked over"), NULL, "act");
  const gint64 opening = sos_opening_row_get_id (row);
  /* Translators: %s is a name: whose record was opened */
  g_autofree char *spoken = g_strdup_printf (_("Looked over: %s"), sos_opening_row_get_name (row));

  g_object_set_data_full (G_OBJECT (button), "opening", g_memdup2 (&opening, sizeof opening), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (reviewed_cb), self, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_spoken_name_set (button, spoken);
  return button;
}

static GtkWidget *
row_new (SosOpeningsPage *self, SosOpeningRow *row)
{
  GtkWidget *line = sos_fold_box_new (9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *note = dup_note (row);

  gtk_widget_add_css_class (line, "lrow");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), sos_block_text (sos_opening_row_get_reason (row), "row-title"));
  gtk_box_append (GTK_BOX (words), sos_block_text (note, "row-note"));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), person_button_new (row));
  if (sos_opening_row_may_review (row))
    gtk_box_append (GTK_BOX (line), review_button_new (self, row));
  return line;
}

/* --- the list --- */

static void
show_rows (SosOpeningsPage *self, GPtrArray *rows)
{
  guint n_open = 0;
  g_autofree char *foot = NULL;

  sos_block_clear (GTK_WIDGET (self->open));
  sos_block_clear (GTK_WIDGET (self->reviewed));
  for (guint i = 0; i < rows->len; i++)
    {
      const gboolean open = sos_opening_row_get_reviewer (rows->pdata[i]) == NULL;

      n_open += open;
      sos_block_append_row (GTK_WIDGET (open ? self->open : self->reviewed), row_new (self, rows->pdata[i]));
    }
  if (n_open == 0)
    sos_block_append_none (GTK_WIDGET (self->open), _("Nothing is left to look over."));
  if (n_open == rows->len)
    sos_block_append_none (GTK_WIDGET (self->reviewed), _("Nothing yet."));
  foot = n_open > 0 ? g_strdup_printf (g_dngettext (NULL, "%u to look over.", "%u to look over.", n_open), n_open) : g_strdup ("");
  sos_page_set_foot (SOS_PAGE (self), foot);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosOpeningsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sos_openings_finish (result, &error);

  if (rows == NULL)
    {
      sos_page_show_unread (self->stack, self->empty, error, "page.read-again");
      return;
    }
  show_rows (self, rows);
  if (rows->len == 0)
    sos_empty_state_set (self->empty, "dialog-password-symbolic", _("Nothing was opened with a reason"),
                         _("When somebody opens the record of a person they do not work with, it stands here for their team lead."), NULL,
                         NULL);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "list" : "empty");
}

static gboolean
reload_cb (gpointer data)
{
  SosOpeningsPage *self = data;

  self->reload_source = 0;
  sos_openings_async (sos_page_get_store (SOS_PAGE (self)), self->cancellable, loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosOpeningsPage *self)
{
  if (self->reload_source == 0)
    self->reload_source = g_idle_add (reload_cb, self);
}

static void
read_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  changed_cb (SOS_OPENINGS_PAGE (widget));
}

/* --- class --- */

static void
sos_openings_page_dispose (GObject *object)
{
  SosOpeningsPage *self = SOS_OPENINGS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_OPENINGS_PAGE);
  G_OBJECT_CLASS (sos_openings_page_parent_class)->dispose (object);
}

static void
sos_openings_page_finalize (GObject *object)
{
  g_clear_object (&SOS_OPENINGS_PAGE (object)->cancellable);
  G_OBJECT_CLASS (sos_openings_page_parent_class)->finalize (object);
}

static void
sos_openings_page_class_init (SosOpeningsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_openings_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_openings_page_finalize;
  gtk_widget_class_install_action (widget_class, "page.read-again", NULL, read_again_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-openings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosOpeningsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosOpeningsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosOpeningsPage, open);
  gtk_widget_class_bind_template_child (widget_class, SosOpeningsPage, reviewed);
}

static void
sos_openings_page_init (SosOpeningsPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_openings_page_new (SosStore *store)
{
  SosOpeningsPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_OPENINGS_PAGE, "store", store, NULL);
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
  changed_cb (self);
  return GTK_WIDGET (self);
}
