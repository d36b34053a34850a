/* sos-concerns-page.c - the concerns whoever is at the desk may read, open and closed. Shows what it was given. */
#include "config.h"
#include "sos-concerns-page.h"

#include "sos-concern-list.h"
#include "sos-concern-raise.h"
#include "sos-moment.h"
#include "sos-one-read.h"
#include "sos-open-rows.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosConcernsPage
{
  SosPage parent_instance;

  GtkStack *stack;
  SosEmptyState *empty;
  GtkListBox *open;
  GtkListBox *closed;

  GCancellable *cancellable;
  SosOneRead read;
};

G_DEFINE_FINAL_TYPE (SosConcernsPage, sos_concerns_page, SOS_TYPE_PAGE)

/* --- rows --- */

static char *
dup_note (const SosConcernRow *row)
{
  g_autofree char *raised = sos_moment_dup_words (row->raised_at), *closed = row->closed_at != 0 ? sos_moment_dup_words (row->closed_at) : NULL;
  GString *note = g_string_new (row->ref);

  g_string_append_printf (note, " · %s", row->kinds);
  if (row->subject != NULL)
    g_string_append_printf (note, " · %s", row->subject);
  /* Translators: %s is a day and an hour */
  g_string_append_printf (note, closed != NULL ? _(" · closed %s") : _(" · raised %s"), closed != NULL ? closed : raised);
  return g_string_free (note, FALSE);
}

static void
fill (gconstpointer item, SosOpenRow *row)
{
  const SosConcernRow *concern = item;

  *row = (SosOpenRow){
    .open = concern->closed_at == 0,
    .title = concern->name,
    .note = dup_note (concern),
    /* Translators: the reference of a concern, and whom it is about */
    .spoken = g_strdup_printf (_("Open concern %s: %s"), concern->ref, concern->name),
    .due_on = concern->due_on,
    .list = "concern-state",
    .state = concern->state,
    .action = "app.show-person-at",
    .target = g_variant_new ("(xss)", concern->person, "safety", ""),
  };
}

/* --- the list --- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosConcernsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sos_concern_list_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return; /* the page is closed */
  sos_one_read_end (&self->read);
  if (rows == NULL)
    {
      sos_page_show_unread (self->stack, self->empty, error, "page.read-again");
      return;
    }
  sos_open_rows_show (SOS_PAGE (self), self->open, self->closed, rows, fill);
  if (rows->len == 0)
    sos_empty_state_set (self->empty, "security-high-symbolic", _("No concern is yours to read"),
                         _("Whoever sees or hears something that worries them raises a concern. It stands here for the safeguarding lead, for those who lead, and for the worker."), NULL,
                         NULL);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "list" : "empty");
}

static void
begin_read (gpointer page)
{
  SosConcernsPage *self = page;

  sos_concern_list_async (sos_page_get_store (SOS_PAGE (self)), self->cancellable, loaded_cb, g_object_ref (self));
}

static void
changed_cb (SosConcernsPage *self)
{
  sos_one_read_ask (&self->read);
}

static void
raise_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sos_concern_raise_other (widget, sos_page_get_store (SOS_PAGE (widget)), 0, NULL);
}

static void
read_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  changed_cb (SOS_CONCERNS_PAGE (widget));
}

static const SosActionRow actions[] = {
  { "page.read-again", NULL, NULL, read_again_cb },
  { "page.raise-concern", N_("Raise a concern about somebody…"), "<Control><Shift>r", raise_cb },
};

/* --- class --- */

static void
sos_concerns_page_dispose (GObject *object)
{
  SosConcernsPage *self = SOS_CONCERNS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  sos_one_read_clear (&self->read);
  sos_widget_dispose_template (self, SOS_TYPE_CONCERNS_PAGE);
  G_OBJECT_CLASS (sos_concerns_page_parent_class)->dispose (object);
}

static void
sos_concerns_page_finalize (GObject *object)
{
  g_clear_object (&SOS_CONCERNS_PAGE (object)->cancellable);
  G_OBJECT_CLASS (sos_concerns_page_parent_class)->finalize (object);
}

static void
sos_concerns_page_class_init (SosConcernsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_concerns_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_concerns_page_finalize;
  sos_page_class_set_actions (SOS_PAGE_CLASS (klass), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-concerns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SosConcernsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SosConcernsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SosConcernsPage, open);
  gtk_widget_class_bind_template_child (widget_class, SosConcernsPage, closed);
}

static void
sos_concerns_page_init (SosConcernsPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->read = (SosOneRead){ .page = self, .begin = begin_read };
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_stack_speak_visible_only (self->stack);
}

GtkWidget *
sos_concerns_page_new (SosStore *store)
{
  SosConcernsPage *self;

  g_return_val_if_fail (SOS_IS_STORE (store), NULL);

  self = g_object_new (SOS_TYPE_CONCERNS_PAGE, "store", store, NULL);
  sos_page_follow (SOS_PAGE (self), (SosPageRead) changed_cb);
  changed_cb (self);
  return GTK_WIDGET (self);
}
