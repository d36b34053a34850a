/* sos-people-choice.c - a search row, what it finds below it, and the people chosen. */
#include "config.h"
#include "sos-people-choice.h"

#include "sos-blocks.h"
#include "sos-ids.h"
#include "sos-people.h"

#include <glib/gi18n.h>

#define MOST_FOUND 5

struct _SosPeopleChoice
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *entry;
  GPtrArray *found;  /* rows below the entry, borrowed */
  GArray *chosen;    /* gint64 */
  SosStore *store;
  GCancellable *cancellable; /* of the question asked last */
  gint64 except;
  gboolean finding, taking; /* not answered yet; Enter came before the answer */
};

G_DEFINE_FINAL_TYPE (SosPeopleChoice, sos_people_choice, ADW_TYPE_PREFERENCES_GROUP)

static guint chosen_signal;

/* ---- those chosen ---- */

static void
take_out (SosPeopleChoice *self, gint64 person)
{
  const int at = sos_ids_find (self->chosen, person);

  if (at >= 0)
    g_array_remove_index (self->chosen, (guint) at);
}

static void
out_cb (GtkWidget *button, SosPeopleChoice *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);

  take_out (self, *(gint64 *) g_object_get_data (G_OBJECT (row), "sos-id"));
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, chosen_signal, 0);
}

static GtkWidget *
row_new (gint64 person, const char *name, const char *note)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  if (note != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  g_object_set_data_full (G_OBJECT (row), "sos-id", g_memdup2 (&person, sizeof person), g_free);
  return row;
}

void
sos_people_choice_add (SosPeopleChoice *self, gint64 person, const char *name)
{
  /* Translators: %s is a name */
  g_autofree char *words = g_strdup_printf (_("Take out %s"), name);
  GtkWidget *button = sos_block_icon_button ("list-remove-symbolic", words, "flat");
  GtkWidget *row = row_new (person, name, NULL);

  g_return_if_fail (SOS_IS_PEOPLE_CHOICE (self));

  take_out (self, person);
  g_array_append_val (self->chosen, person);
  g_signal_connect_object (button, "clicked", G_CALLBACK (out_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_emit (self, chosen_signal, 0);
}

/* ---- those found ---- */

typedef struct
{
  char *words;
  GPtrArray *rows; /* SosPersonRow */
} Find;

static void
find_free (gpointer data)
{
  Find *find = data;

  g_free (find->words);
  g_clear_pointer (&find->rows, g_ptr_array_unref);
  g_free (find);
}

static gboolean
find_people (SosTransaction *transaction, gpointer data, GError **error)
{
  Find *find = data;
  SosPeopleQuery query = { .scope = SOS_PEOPLE_ALL, .words = find->words };
  g_autoptr (GArray) ids = sos_people_query_run (transaction, &query, error);

  find->rows = ids != NULL ? sos_people_fetch (transaction, (const gint64 *) ids->data, MIN (ids->len, MOST_FOUND + 1), error) : NULL;
  return find->rows != NULL;
}

static void
clear_found (SosPeopleChoice *self)
{
  for (guint i = 0; i < self->found->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->found->pdata[i]);
  g_ptr_array_set_size (self->found, 0);
}

static void
choose_cb (AdwActionRow *row, SosPeopleChoice *self)
{
  const gint64 person = *(gint64 *) g_object_get_data (G_OBJECT (row), "sos-id");
  g_autofree char *name = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  clear_found (self);
  sos_people_choice_add (self, person, name);
  gtk_widget_grab_focus (self->entry);
}

static gboolean
is_chosen (SosPeopleChoice *self, gint64 person)
{
  return person == self->except || sos_ids_have (self->chosen, person);
}

static void
offer (SosPeopleChoice *self, SosPersonRow *found)
{
  g_autofree char *name = NULL, *ref = NULL, *age = NULL, *note = NULL;
  GtkWidget *row;
  gint64 person;

  g_object_get (found, "id", &person, "name", &name, "ref", &ref, "age", &age, NULL);
  if (is_chosen (self, person))
    return;
  note = g_strdup_printf ("%s · %s", ref, age);
  row = row_new (person, name, note);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("list-add-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (choose_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->found, row);
}

/* Enter takes the one that is found, or will be; among several it goes down to the first of them. Where nobody is typed, it is the button of the window. */
static void
apply_cb (GtkWidget *entry, SosPeopleChoice *self)
{
  self->taking = FALSE;
  if (gtk_editable_get_text (GTK_EDITABLE (entry))[0] == '\0')
    gtk_widget_activate_default (entry);
  else if (self->finding)
    self->taking = TRUE;
  else if (self->found->len == 1)
    choose_cb (self->found->pdata[0], self);
  else if (self->found->len > 1)
    gtk_widget_grab_focus (self->found->pdata[0]);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosPeopleChoice) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  const gboolean found = sos_store_finish (SOS_STORE (source), result, &data, &error);

  if (found && self->entry != NULL && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), ((Find *) data)->words))
    {
      clear_found (self);
      for (guint i = 0; i < ((Find *) data)->rows->len && self->found->len < MOST_FOUND; i++)
        if (((Find *) data)->rows->pdata[i] != NULL)
          offer (self, ((Find *) data)->rows->pdata[i]);
      self->finding = FALSE;
      if (self->taking)
        apply_cb (self->entry, self);
    }
  g_clear_pointer (&data, find_free);
}

static void
typed_cb (GtkEditable *entry, SosPeopleChoice *self)
{
  const char *words = gtk_editable_get_text (entry);
  Find *find;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->taking = FALSE;
  self->finding = words[0] != '\0' && self->store != NULL;
  if (words[0] == '\0' || self->store == NULL)
    {
      clear_found (self);
      return;
    }
  self->cancellable = g_cancellable_new ();
  find = g_new0 (Find, 1);
  find->words = g_strdup (words);
  sos_store_read_async (self->store, find_people, find, find_free, self->cancellable, found_cb, g_object_ref (self));
}

/* ---- the widget ---- */

static void
sos_people_choice_dispose (GObject *object)
{
  SosPeopleChoice *self = SOS_PEOPLE_CHOICE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_ptr_array_set_size (self->found, 0);
  self->entry = NULL;
  G_OBJECT_CLASS (sos_people_choice_parent_class)->dispose (object);
}

static void
sos_people_choice_finalize (GObject *object)
{
  SosPeopleChoice *self = SOS_PEOPLE_CHOICE (object);

  g_ptr_array_unref (self->found);
  g_array_unref (self->chosen);
  G_OBJECT_CLASS (sos_people_choice_parent_class)->finalize (object);
}

static void
sos_people_choice_class_init (SosPeopleChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_people_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_people_choice_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sos_people_choice_init (SosPeopleChoice *self)
{
  self->found = g_ptr_array_new ();
  self->chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _("Name or reference"));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, 0);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (apply_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->entry);
}

void
sos_people_choice_begin (SosPeopleChoice *self, SosStore *store, gint64 except)
{
  g_return_if_fail (SOS_IS_PEOPLE_CHOICE (self));

  g_set_object (&self->store, store);
  self->except = except;
}

GArray *
sos_people_choice_get (SosPeopleChoice *self)
{
  g_return_val_if_fail (SOS_IS_PEOPLE_CHOICE (self), NULL);
  return self->chosen;
}

void
sos_people_choice_focus (SosPeopleChoice *self)
{
  g_return_if_fail (SOS_IS_PEOPLE_CHOICE (self));
  gtk_widget_grab_focus (self->entry);
}
