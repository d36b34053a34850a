/* sos-place-alike.c - asks whether a typed place is one that is held in other words. Decides nothing. */
#include "config.h"
#include "sos-place-alike.h"

#include "sos-places.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

#define PAUSE 400 /* milliseconds without a key */

struct _SosPlaceAlike
{
  AdwActionRow parent_instance;

  GtkButton *same, *other;

  AdwEntryRow *entry; /* weak: it goes with the window, and answers come after that */
  SosStore *store;
  GCancellable *asking;
  guint pause;
  char *words, *like; /* what is asked about; NULL: nothing */
};

G_DEFINE_FINAL_TYPE (SosPlaceAlike, sos_place_alike, ADW_TYPE_ACTION_ROW)

static void
show_question (SosPlaceAlike *self)
{
  /* Translators: %s is a place, as somebody wrote it */
  g_autofree char *title = self->like != NULL ? g_strdup_printf (_("The same place as “%s”?"), self->like) : NULL;

  if (title != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_widget_set_visible (GTK_WIDGET (self), title != NULL);
}

static void
forget (SosPlaceAlike *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->like, g_free);
}

/* ---- asking ---- */

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPlaceAlike) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *like = sos_places_find_like_finish (result, &error);

  /* Typed on, or the window is gone; and where it cannot be asked, the rules take the safe side. */
  if (error != NULL || self->words == NULL)
    return;
  g_free (self->like);
  self->like = g_steal_pointer (&like);
  show_question (self);
}

static gboolean
ask_cb (gpointer user_data)
{
  SosPlaceAlike *self = user_data;

  self->pause = 0;
  self->asking = g_cancellable_new ();
  self->words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  sos_places_find_like_async (self->store, self->words, self->asking, found_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
typed_cb (SosPlaceAlike *self)
{
  forget (self);
  if (self->entry == NULL)
    return;
  show_question (self);
  if (gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] != '\0')
    self->pause = g_timeout_add (PAUSE, ask_cb, self);
}

/* ---- answered ---- */

static void
told_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPlaceAlike) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!sos_store_finish (SOS_STORE (source), result, NULL, &error))
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), error->message);
      return;
    }
  /* There may be another one like it. */
  typed_cb (self);
}

static void
tell (SosPlaceAlike *self, const char *code, const char *title)
{
  SosDeed *deed = sos_deed_new (0, code, self->words);

  deed->why = g_strdup (self->like);
  sos_store_write_async (self->store, title, (SosTransactionFunc) sos_casework_tell_place, deed, (GDestroyNotify) sos_deed_free, NULL, told_cb,
                         g_object_ref (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
same_cb (SosPlaceAlike *self)
{
  tell (self, SOS_PLACE_SAME, _("Said to be one place"));
}

static void
other_cb (SosPlaceAlike *self)
{
  tell (self, SOS_PLACE_OTHER, _("Said to be two places"));
}

/* ---- the row ---- */

static void
sos_place_alike_dispose (GObject *object)
{
  SosPlaceAlike *self = SOS_PLACE_ALIKE (object);

  forget (self);
  g_clear_weak_pointer (&self->entry);
  g_clear_object (&self->store);
  sos_widget_dispose_template (object, SOS_TYPE_PLACE_ALIKE);
  G_OBJECT_CLASS (sos_place_alike_parent_class)->dispose (object);
}

static void
sos_place_alike_class_init (SosPlaceAlikeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_place_alike_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-place-alike.ui");
  gtk_widget_class_bind_template_child (widget_class, SosPlaceAlike, same);
  gtk_widget_class_bind_template_child (widget_class, SosPlaceAlike, other);
}

static void
sos_place_alike_init (SosPlaceAlike *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->same, "clicked", G_CALLBACK (same_cb), self);
  g_signal_connect_swapped (self->other, "clicked", G_CALLBACK (other_cb), self);
}

void
sos_place_alike_attach (AdwEntryRow *entry, SosStore *store)
{
  SosPlaceAlike *self = g_object_new (SOS_TYPE_PLACE_ALIKE, NULL);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (entry)));

  g_set_weak_pointer (&self->entry, entry);
  self->store = g_object_ref (store);
  gtk_list_box_insert (list, GTK_WIDGET (self), gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (entry)) + 1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}
