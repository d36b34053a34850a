/* sos-access-page.c - requests to see a record, for those who answer them. Shows what it was given. */
#include "config.h"
#include "sos-access-page.h"

#include "sos-access.h"
#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

struct _SosAccessPage
{
  SosPage parent_instance;

  GtkStack *stack;
  SosEmptyState *empty;
  GtkListBox *open;
  GtkListBox *closed;

  GCancellable *cancellable;
  guint reload_source;
  gboolean reading, again; /* one read at a time; again once it is there */
};

G_DEFINE_FINAL_TYPE (SosAccessPage, sos_access_page, SOS_TYPE_PAGE)

/* --- rows --- */

static char *
dup_note (const SosAccessRow *row)
{
  g_autofree char *received = sos_date_dup_short (row->received_on);

  /* Translators: a reference, whose record, its reference, since when: "A-000001-K · record of Leo Marsh, P-000123-K · came 2 Nov" */
  return g_strdup_printf (_("%s · record of %s, %s · came %s"), row->ref, row->name, row->person_ref, received);
}

static GtkWidget *
due_new (const SosAccessRow *row)
{
  g_autofree char *today = sos_clock_dup_today (), *day = row->due_on != NULL ? sos_date_dup_short (row->due_on) : NULL;
  const gboolean overdue = row->due_on != NULL && strcmp (row->due_on, today) < 0;
  /* Translators: %s is a day */
  g_autofree char *words = day != NULL ? g_strdup_printf (overdue ? _("Was due %s") : _("Due %s"), day) : g_strdup (_("The clock stands"));

  return sos_status_new ("alarm-symbolic", words, overdue ? SOS_LOOK_DANGER : day != NULL ? SOS_LOOK_WARN : SOS_LOOK_QUIET);
}

static GtkWidget *
row_new (SosAccessPage *self, const SosAccessRow *row)
{
  const SosLook *look = sos_look_find ("access-state", row->state);
  const char *state = sos_codes_get_label (sos_store_get_codes (sos_page_get_store (SOS_PAGE (self))), "access-state", row->state);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *button;
  g_autofree char *note = dup_note (row);
  /* Translators: the reference of a request, and who asks */
  g_autofree char *spoken = g_strdup_printf (_("Open request %s: %s"), row->ref, row->requester);

  gtk_widget_add_css_class (line, "lrow");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), sos_block_text (row->requester, "row-title"));
  gtk_box_append (GTK_BOX (words), sos_block_text (note, "row-note num"));
  gtk_box_append (GTK_BOX (line), words);
  if (sos_access_is_open (row->state))
    gtk_box_append (GTK_BOX (line), due_new (row));
  gtk_box_append (GTK_BOX (line), sos_status_new (look->icon, state, look->tone));
  button = sos_block_button (_("Open…"), NULL, "act flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", row->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.show-access-request");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sos_spoken_name_set (button, spoken);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

/* --- the list --- */

static void
show_rows (SosAccessPage *self, GPtrArray *rows)
{
  guint n_open = 0;
  g_autofree char *foot = NULL;

  sos_block_clear (GTK_WIDGET (self->open));
  sos_block_clear (GTK_WIDGET (self->closed));
  for (guint i = 0; i < rows->len; i++)
    {
      const SosAccessRow *row = rows->pdata[i];
      const gboolean open = sos_access_is_open (row->state);

      n_open += open;
      sos_block_append_row (GTK_WIDGET (open ? self->open : self->closed), row_new (self, row));
    }
  if (n_open == 0)
    sos_block_append_none (GTK_WIDGET (self->open), _("None is open."));
  if (n_open == rows->len)
    sos_block_append_none (GTK_WIDGET (self->closed), _("None yet."));
  foot = g_strdup_printf (g_dngettext (NULL, "%u open.", "%u open.", n_open), n_open);
  sos_page_set_foot (SOS_PAGE (self), foot);
}

static gboolean reload_cb (gpointer data);

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosAccessPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sos_access_list_finish (result, &error);

  self->reading = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return; /* the page is closed */
  if (self->again && self->reload_source == 0)
    self->reload_source = g_idle_add (reload_cb, self);
  if (rows == NULL)
    {
      sos_page_show_unread (self->stack, self->empty, error, "page.read-again");
      return;
    }
  show_rows (self, rows);
  if (rows->len == 0)
    sos_empty_state_set (self->empty, "security-high-symbolic", _("Nobody has asked to see a record"),
                         _("Whoever takes such a request writes it down in the menu of the person it is about. It stands here for the data protection lead and the safeguarding lead."), NULL,
                         NULL);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "list" : "empty");
}

static gboolean
reload_cb (gpointer data)
{
  SosAccessPage *self = data;

  self->reload_source = 0;
  self->again = self->reading;
  if (self->reading)
    return G_SOURCE_REMOVE;
  self->reading = TRUE;
  sos_access_list_async (sos_page_get_store (SOS_PAGE (self)), self->cancellable, loaded_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (SosAccessPage *self)
{
  if (self->reload_source == 0)
    self->reload_source = g_idle_add (reload_cb, self);
}

static void
read_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  changed_cb (SOS_ACCESS_PAGE (widget));
}

static const SosActionRow actions[] = {
  { "page.read-again", NULL, NULL, read_again_cb },
};

/* --- class --- */

static void
sos_access_page_dispose (GObject *object)
{
  SosAccessPage *self = SOS_ACCESS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  sos_widget_dispose_template (self, SOS_TYPE_ACCESS_PAGE);
  G_OBJECT_CLASS (sos_access_page_parent_class)->dispose (object);
}

static void
sos_access_page_finalize (GObject *object)
{
  g_clear_object (&SOS_ACCESS_PAGE (object)->cancellable);
  G_OBJECT_CLASS (sos_access_page_parent_class)->finalize (object);
}

static void
sos_access_page_class_init (SosAccessPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_access_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_access_page_finalize;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-access-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosAccessPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosAccessPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosAccessPage, open);
  gtk_widget_class_bind_template_child (widget_class, SosAccessPage, closed);
}

static void
sos_access_page_init (SosAccessPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_access_page_new (SosStore *store)
{
  SosAccessPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_ACCESS_PAGE, "store", store, NULL);
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
  changed_cb (self);
  return GTK_WIDGET (self);
}
