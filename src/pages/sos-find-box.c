/* sos-find-box.c - search as you type over everybody the person at the desk may see. Opens by action, knows no window. */
#include "config.h"
#include "sos-find-box.h"

#include "sos-people.h"
#include "sos-spoken-name.h"
#include "sos-template.h"

#include <glib/gi18n.h>

#define N_SHOWN 8
#define LEAST_WIDTH 300 /* of what was found, where the box itself gave way */

struct _SosFindBox
{
  GtkBox parent_instance;

  GtkText *text;
  GtkPopover *popover;
  GtkListBox *results;
  GtkLabel *count;

  SosStore *store;
  GCancellable *cancellable; /* of the question asked last */
};

G_DEFINE_FINAL_TYPE (SosFindBox, sos_find_box, GTK_TYPE_BOX)

/* What a worker finds out for the frame: the first few rows, and how many there are. */
typedef struct
{
  char *words;
  GPtrArray *rows; /* SosPersonRow */
  guint n_found;
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
  SosPeopleQuery query = { .scope = SOS_PEOPLE_ALL, .words = find->words, .own_first = TRUE };
  g_autoptr (GArray) ids = sos_people_query_run (transaction, &query, error);

  if (ids == NULL)
    return FALSE;
  find->n_found = ids->len;
  find->rows = sos_people_fetch (transaction, (const gint64 *) ids->data, MIN (ids->len, N_SHOWN), error);
  return find->rows != NULL;
}

static GtkWidget *
make_label (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* "about 16 · Southwark · SOS, EXR · Moyo Adeyemi"; what is not known is left out. */
static char *
dup_note (SosPersonRow *row)
{
  g_autofree char *age = NULL, *borough = NULL, *services = NULL, *worker = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_object_get (row, "age", &age, "borough", &borough, "services", &services, "worker", &worker, NULL);
  for (guint i = 0; i < 4; i++)
    {
      char *part = ((char *[]){ age, borough, services, worker })[i];

      if (part != NULL && *part != '\0' && !g_str_equal (part, "–"))
        g_ptr_array_add (parts, part);
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static GtkWidget *
make_row (SosPersonRow *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *list_row = gtk_list_box_row_new ();
  g_autofree char *name = NULL, *ref = NULL;
  g_autofree char *note = dup_note (row);
  gint64 id;

  g_object_get (row, "id", &id, "name", &name, "ref", &ref, NULL);
  gtk_box_append (GTK_BOX (head), make_label (name, "row-title"));
  gtk_widget_set_hexpand (gtk_widget_get_first_child (head), TRUE);
  gtk_box_append (GTK_BOX (head), make_label (ref, "ref"));
  gtk_box_append (GTK_BOX (line), head);
  gtk_box_append (GTK_BOX (line), make_label (note, "row-note"));
  gtk_widget_add_css_class (line, "lrow");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), line);
  sos_spoken_name_set (list_row, name);
  g_object_set_data_full (G_OBJECT (list_row), "sos-id", g_memdup2 (&id, sizeof id), g_free);
  return list_row;
}

static void
clear_rows (SosFindBox *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_list_box_remove (self->results, row);
}

static void
show_found (SosFindBox *self, Find *find)
{
  g_autofree char *count = NULL;

  clear_rows (self);
  for (guint i = 0; i < find->rows->len; i++)
    if (g_ptr_array_index (find->rows, i) != NULL)
      gtk_list_box_append (self->results, make_row (g_ptr_array_index (find->rows, i)));
  if (find->n_found == 0)
    count = g_strdup (_("Nobody found. Try fewer letters, a reference, or a birth year."));
  else if (find->n_found > N_SHOWN)
    /* Translators: under the first few people found */
    count = g_strdup_printf (ngettext ("%d of %u person. Type more to narrow.", "%d of %u people. Type more to narrow.",
                                       find->n_found), N_SHOWN, find->n_found);
  else
    count = g_strdup_printf (ngettext ("%u person", "%u people", find->n_found), find->n_found);
  gtk_label_set_label (self->count, count);
  gtk_list_box_select_row (self->results, gtk_list_box_get_row_at_index (self->results, 0));
  gtk_widget_set_size_request (GTK_WIDGET (self->popover), MAX (gtk_widget_get_width (GTK_WIDGET (self)) + 48, LEAST_WIDTH), -1);
  gtk_popover_popup (self->popover);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosFindBox) self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;

  const gboolean found = sos_store_finish (SOS_STORE (source), result, &data, &error);

  if (found && *gtk_editable_get_text (GTK_EDITABLE (self->text)) != '\0'
      && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->text)), ((Find *) data)->words))
    show_found (self, data);
  g_clear_pointer (&data, find_free);
}

static void
typed_cb (SosFindBox *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->text));
  Find *find;

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  if (self->store == NULL || *words == '\0')
    {
      gtk_popover_popdown (self->popover);
      return;
    }
  self->cancellable = g_cancellable_new ();
  find = g_new0 (Find, 1);
  find->words = g_strdup (words);
  sos_store_read_async (self->store, find_people, find, find_free, self->cancellable, found_cb, g_object_ref (self));
}

static void
open_row (SosFindBox *self, GtkListBoxRow *row, const char *action)
{
  const gint64 *id = row == NULL ? NULL : g_object_get_data (G_OBJECT (row), "sos-id");
  gint64 person;

  if (id == NULL)
    return;
  person = *id;
  sos_find_box_end (self);
  gtk_widget_activate_action (GTK_WIDGET (self), action, "x", person);
}

static void
row_activated_cb (SosFindBox *self, GtkListBoxRow *row)
{
  open_row (self, row, "app.show-person");
}

static void
open_first_cb (SosFindBox *self)
{
  open_row (self, gtk_list_box_get_selected_row (self->results), "app.show-person");
}

static void
select_next (SosFindBox *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->results);
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->results, row == NULL ? 0 : gtk_list_box_row_get_index (row) + step);

  if (next != NULL)
    gtk_list_box_select_row (self->results, next);
}

/* The cursor stays in the entry; Up and Down walk the results. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SosFindBox *self)
{
  if (key == GDK_KEY_Escape && *gtk_editable_get_text (GTK_EDITABLE (self->text)) != '\0')
    sos_find_box_end (self);
  else if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    select_next (self, key == GDK_KEY_Down ? 1 : -1);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK))
    open_row (self, gtk_list_box_get_selected_row (self->results), "app.show-person-window");
  else
    return FALSE;
  return TRUE;
}

static void
left_cb (GtkEventController *focus, SosFindBox *self)
{
  gtk_popover_popdown (self->popover);
}

static void
sos_find_box_dispose (GObject *object)
{
  SosFindBox *self = SOS_FIND_BOX (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  sos_widget_dispose_template (self, SOS_TYPE_FIND_BOX);
  G_OBJECT_CLASS (sos_find_box_parent_class)->dispose (object);
}

static void
sos_find_box_class_init (SosFindBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_find_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-find-box.ui");
  gtk_widget_class_bind_template_child (widget_class, SosFindBox, text);
  gtk_widget_class_bind_template_child (widget_class, SosFindBox, popover);
  gtk_widget_class_bind_template_child (widget_class, SosFindBox, results);
  gtk_widget_class_bind_template_child (widget_class, SosFindBox, count);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
sos_find_box_init (SosFindBox *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
sos_find_box_set_store (SosFindBox *self, SosStore *store)
{
  g_return_if_fail (SOS_IS_FIND_BOX (self));

  g_set_object (&self->store, store);
  gtk_widget_set_sensitive (GTK_WIDGET (self), store != NULL);
}

void
sos_find_box_begin (SosFindBox *self)
{
  g_return_if_fail (SOS_IS_FIND_BOX (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  typed_cb (self);
}

void
sos_find_box_end (SosFindBox *self)
{
  g_return_if_fail (SOS_IS_FIND_BOX (self));

  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  gtk_popover_popdown (self->popover);
}
