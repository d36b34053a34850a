/* sos-access-page.c - requests to see a record, for those who answer them. Shows what it was given. */
#include "config.h"
#include "sos-access-page.h"

#include "sos-access.h"
#include "sos-clock.h"
#include "sos-one-read.h"
#include "sos-open-rows.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosAccessPage
{
  SosPage parent_instance;

  GtkStack *stack;
  SosEmptyState *empty;
  GtkListBox *open;
  GtkListBox *closed;

  GCancellable *cancellable;
  SosOneRead read;
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

static void
fill (gconstpointer item, SosOpenRow *row)
{
  const SosAccessRow *request = item;

  *row = (SosOpenRow){
    .open = sos_access_is_open (request->state),
    .title = request->requester,
    .note = dup_note (request),
    /* Translators: the reference of a request, and who asks */
    .spoken = g_strdup_printf (_("Open request %s: %s"), request->ref, request->requester),
    .due_on = request->due_on,
    .stands = TRUE,
    .list = "access-state",
    .state = request->state,
    .action = "app.show-access-request",
    .target = g_variant_new_int64 (request->id),
  };
}

/* --- the list --- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosAccessPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sos_access_list_finish (result, &error);

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
    sos_empty_state_set (self->empty, "security-high-symbolic", _("Nobody has asked to see a record"),
                         _("Whoever takes such a request writes it down in the menu of the person it is about. It stands here for the data protection lead and the safeguarding lead."), NULL,
                         NULL);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "list" : "empty");
}

static void
begin_read (gpointer page)
{
  SosAccessPage *self = page;

  sos_access_list_async (sos_page_get_store (SOS_PAGE (self)), self->cancellable, loaded_cb, g_object_ref (self));
}

static void
changed_cb (SosAccessPage *self)
{
  sos_one_read_ask (&self->read);
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
  sos_one_read_clear (&self->read);
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
  self->read = (SosOneRead){ .page = self, .begin = begin_read };
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
