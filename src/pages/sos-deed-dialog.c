/* sos-deed-dialog.c - a window round a form and a button: checks that nothing is missing, writes, and stays until it is done. */
#include "config.h"
#include "sos-deed-dialog.h"

#include "sos-blocks.h"
#include "sos-clock.h"
#include "sos-combo-words.h"
#include "sos-focus.h"
#include "sos-form-row.h"
#include "sos-people-choice.h"
#include "sos-typed-when.h"
#include "sos-widgets.h"

#include <glib/gi18n.h>

struct _SosDeedDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkBox *body;
  GtkLabel *words;
  GtkLabel *problem;
  GtkButton *verb;
  GtkWidget *throw_away;

  /* owned */
  GtkWidget *from;
  SosStore *store;
  GtkBuilder *builder;
  GPtrArray *binders; /* SosFormBinder, beside the records they are of */
  GPtrArray *records; /* SosRecord */
  SosDeedDo func;
  SosDeedRefused refused;
  SosDeedTyped typed;
  SosDeedLacking lacking;
  gpointer data;
  GDestroyNotify free_data;
  GtkWidget *wrong; /* the row that is marked, weakly; NULL: none */
};

G_DEFINE_FINAL_TYPE (SosDeedDialog, sos_deed_dialog, ADW_TYPE_WINDOW)

/* A write on its way. */
typedef struct
{
  SosDeedDialog *dialog;
  GDestroyNotify free_data;
  SosPageWritten done;
} Write;

/* What is on its way keeps the window, and with it all that is in it, when nobody sees it any more. */
static gboolean
is_gone (SosDeedDialog *self)
{
  return sos_window_is_gone (GTK_WINDOW (self));
}

/* --- what the form must have --- */

/* A day or a number that nobody can read: it stands in its row, and the record has what was there before. */
static const SosField *
find_unread (SosFormBinder *binder, SosRecord *record)
{
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (sos_form_binder_is_typed (binder, fields[i].name))
      return &fields[i];
  return NULL;
}

/* --- what stands wrong in a row --- */

static void mended_cb (SosDeedDialog *self);

static void
forget_wrong (SosDeedDialog *self)
{
  if (self->wrong == NULL)
    return;
  g_signal_handlers_disconnect_by_func (sos_form_row_get_source (self->wrong), mended_cb, self);
  sos_form_row_mark_wrong (self->wrong, FALSE);
  g_clear_weak_pointer (&self->wrong);
}

/* Whoever mends it is not told of it any more. */
static void
mended_cb (SosDeedDialog *self)
{
  forget_wrong (self);
  sos_deed_dialog_say (self, "");
}

static void
say_at (SosDeedDialog *self, GtkWidget *row, const char *words)
{
  const SosFormRowType *type = row != NULL ? sos_form_row_find_type (row) : NULL;

  forget_wrong (self);
  sos_deed_dialog_say (self, words);
  if (row == NULL)
    return;
  gtk_widget_grab_focus (row);
  if (type == NULL || type->signal == NULL)
    return;
  g_set_weak_pointer (&self->wrong, row);
  sos_form_row_mark_wrong (row, TRUE);
  g_signal_connect_object (sos_form_row_get_source (row), type->signal, G_CALLBACK (mended_cb), self, G_CONNECT_SWAPPED);
}

static void
add_sentence (GString *words, const char *format, const char *name)
{
  g_autoptr (GString) sentence = g_string_new (format);

  g_string_replace (sentence, "%s", name, 1);
  g_string_append_printf (words, words->len > 0 ? " %s" : "%s", sentence->str);
}

/* What stands against one record: of all its rows, one sentence each. @row: the first of them, where there was none before. */
static void
ask_of (SosDeedDialog *self, guint which, GString *words, GtkWidget **row)
{
  SosFormBinder *binder = self->binders->pdata[which];
  SosRecord *record = self->records->pdata[which];
  const SosField *unread, *wrong = NULL;
  guint n_fields;
  const SosField *fields = sos_record_get_fields (record, &n_fields);

  sos_form_binder_flush (binder);
  unread = find_unread (binder, record);
  if (unread != NULL)
    /* Translators: %s is the name of a field, in which stands what is no day or no number */
    add_sentence (words, _("“%s” cannot be read. Write it another way."), sos_field_get_label (wrong = unread));
  /* What is issued comes with the deed; nobody types it. */
  for (guint i = 0; i < n_fields; i++)
    if ((fields[i].flags & SOS_FIELD_REQUIRED) && !(fields[i].flags & SOS_FIELD_ISSUED) && !sos_record_is_set (record, i) && &fields[i] != unread)
      {
        wrong = wrong != NULL ? wrong : &fields[i];
        /* Translators: %s is the name of a field */
        add_sentence (words, _("“%s” is still empty."), sos_field_get_label (&fields[i]));
      }
  if (*row == NULL && wrong != NULL)
    *row = sos_form_binder_find_row (binder, wrong->name);
}

/* Everything at once, the cursor in the first. */
static gboolean
is_complete (SosDeedDialog *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *lacking = NULL;
  const char *id = NULL;
  GtkWidget *row = NULL;

  for (guint i = 0; i < self->records->len; i++)
    ask_of (self, i, words, &row);
  lacking = self->lacking != NULL ? self->lacking (self, self->data, &id) : NULL;
  if (lacking != NULL)
    add_sentence (words, "%s", lacking);
  if (words->len > 0)
    say_at (self, row == NULL && id != NULL ? sos_deed_dialog_get (self, id) : row, words->str);
  return words->len == 0;
}

static void
verb_cb (SosDeedDialog *self)
{
  forget_wrong (self);
  sos_deed_dialog_say (self, "");
  gtk_widget_set_visible (self->throw_away, FALSE);
  if (self->func != NULL && is_complete (self))
    self->func (self, self->data);
}

/* --- leaving --- */

static gboolean
sos_deed_dialog_close_request (GtkWindow *window)
{
  SosDeedDialog *self = SOS_DEED_DIALOG (window);

  if (self->typed == NULL || !self->typed (self, self->data))
    return GTK_WINDOW_CLASS (sos_deed_dialog_parent_class)->close_request (window);
  forget_wrong (self);
  sos_deed_dialog_say (self, _("What you wrote is kept nowhere yet. Go on with it, or throw it away."));
  gtk_widget_set_visible (self->throw_away, TRUE);
  return TRUE;
}

static void
throw_away_cb (SosDeedDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- writing --- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Write *write = user_data;
  g_autoptr (SosDeedDialog) self = write->dialog;
  g_autoptr (GError) error = NULL;
  gpointer data = NULL;
  const gboolean done = sos_store_finish (SOS_STORE (source), result, &data, &error);

  if (done && write->done != NULL)
    write->done (self->from, data);
  if (data != NULL && write->free_data != NULL)
    write->free_data (data);
  if (!done)
    sos_deed_dialog_say_error (self, error);
  if (!done && self->refused != NULL && !is_gone (self))
    self->refused (self);
  if (is_gone (self))
    return;
  if (done)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    gtk_widget_set_sensitive (GTK_WIDGET (self->verb), TRUE);
}

void
sos_deed_dialog_write (SosDeedDialog *self, const char *title, SosTransactionFunc func, gpointer data, GDestroyNotify free_data,
                       SosPageWritten done)
{
  Write *write;

  g_return_if_fail (SOS_IS_DEED_DIALOG (self));

  write = g_new0 (Write, 1);
  write->dialog = g_object_ref (self);
  write->free_data = free_data;
  write->done = done;
  gtk_widget_set_sensitive (GTK_WIDGET (self->verb), FALSE);
  sos_store_write_async (self->store, title, func, data, free_data, NULL, written_cb, write);
}

/* --- choices that are records --- */

static GArray *
get_values (gpointer row)
{
  GArray *values = g_object_get_data (row, "sos-values");

  if (values != NULL)
    return values;
  values = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_object_set_data_full (row, "sos-values", values, (GDestroyNotify) g_array_unref);
  adw_combo_row_set_model (row, G_LIST_MODEL (gtk_string_list_new (NULL)));
  sos_combo_words_show_whole (row);
  return values;
}

void
sos_deed_dialog_offer (SosDeedDialog *self, const char *id, gint64 value, const char *words)
{
  AdwComboRow *row = sos_deed_dialog_get (self, id);
  GArray *values = get_values (row);

  g_array_append_val (values, value);
  gtk_string_list_append (GTK_STRING_LIST (adw_combo_row_get_model (row)), words);
}

void
sos_deed_dialog_offer_none (SosDeedDialog *self, const char *id)
{
  AdwComboRow *row = sos_deed_dialog_get (self, id);
  GArray *values = get_values (row);

  gtk_string_list_splice (GTK_STRING_LIST (adw_combo_row_get_model (row)), 0, values->len, NULL);
  g_array_set_size (values, 0);
}

void
sos_deed_dialog_offer_records (SosDeedDialog *self, const char *id, GPtrArray *records, guint name)
{
  for (guint i = 0; i < records->len; i++)
    sos_deed_dialog_offer (self, id, sos_record_get_id (records->pdata[i]), sos_record_get_text (records->pdata[i], name));
}

gint64
sos_deed_dialog_get_choice (SosDeedDialog *self, const char *id)
{
  AdwComboRow *row = sos_deed_dialog_get (self, id);
  GArray *values = get_values (row);
  const guint selected = adw_combo_row_get_selected (row);

  return selected < values->len ? g_array_index (values, gint64, selected) : 0;
}

void
sos_deed_dialog_set_choice (SosDeedDialog *self, const char *id, gint64 value)
{
  AdwComboRow *row = sos_deed_dialog_get (self, id);
  GArray *values = get_values (row);

  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, gint64, i) == value)
      adw_combo_row_set_selected (row, i);
}

/* --- the rest of what it offers --- */

gpointer
sos_deed_dialog_get (SosDeedDialog *self, const char *id)
{
  g_return_val_if_fail (SOS_IS_DEED_DIALOG (self), NULL);
  return gtk_builder_get_object (self->builder, id);
}

char *
sos_deed_dialog_dup_words (SosDeedDialog *self, const char *id)
{
  GObject *row = sos_deed_dialog_get (self, id);
  g_autofree char *words = NULL;

  g_object_get (GTK_IS_TEXT_VIEW (row) ? G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (row))) : row, "text", &words, NULL);
  return words != NULL && *words != '\0' ? g_steal_pointer (&words) : NULL;
}

static gboolean
check_day (SosDeedDialog *self, const char *id, const char *words, const char *day)
{
  if (words == NULL || day != NULL)
    return TRUE;
  sos_deed_dialog_say_at (self, id, _("That day cannot be read. Write it like 23 November 2026, or 23/11/2026."));
  return FALSE;
}

gboolean
sos_deed_dialog_read_day (SosDeedDialog *self, const char *id, char **day)
{
  g_autofree char *words = sos_deed_dialog_dup_words (self, id), *today = sos_clock_dup_today ();

  *day = sos_typed_dup_day (words, today, SOS_DAY_EITHER);
  return check_day (self, id, words, *day);
}

gboolean
sos_deed_dialog_read_birth (SosDeedDialog *self, const char *id, char **day)
{
  g_autofree char *words = sos_deed_dialog_dup_words (self, id);

  *day = sos_date_dup_parsed (words);
  return check_day (self, id, words, *day);
}

SosFormBinder *
sos_deed_dialog_bind (SosDeedDialog *self, gpointer record)
{
  GtkWidget *form = sos_deed_dialog_get (self, "form");
  SosFormBinder *binder = sos_form_binder_new (form, G_OBJECT_TYPE (record), sos_store_get_codes (self->store));

  sos_form_binder_set_record (binder, record);
  g_ptr_array_add (self->binders, binder);
  g_ptr_array_add (self->records, g_object_ref (record));
  return binder;
}

/* Enter in any row of the form is the button; where somebody is looked for it takes who is found. */
static void
let_enter_do (GtkWidget *widget)
{
  if (SOS_IS_PEOPLE_CHOICE (widget))
    return;
  if (ADW_IS_ENTRY_ROW (widget))
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    let_enter_do (child);
}

void
sos_deed_dialog_present (SosDeedDialog *self)
{
  g_return_if_fail (SOS_IS_DEED_DIALOG (self));
  let_enter_do (sos_deed_dialog_get (self, "form"));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (sos_deed_dialog_get (self, "form"), GTK_DIR_TAB_FORWARD);
}

void
sos_deed_dialog_explain (SosDeedDialog *self, const char *words)
{
  g_return_if_fail (SOS_IS_DEED_DIALOG (self));
  gtk_label_set_label (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), words[0] != '\0');
}

void
sos_deed_dialog_set_do (SosDeedDialog *self, SosDeedDo func, gpointer data, GDestroyNotify free_data)
{
  g_return_if_fail (SOS_IS_DEED_DIALOG (self));
  self->func = func;
  self->data = data;
  self->free_data = free_data;
}

gpointer
sos_deed_dialog_get_data (SosDeedDialog *self)
{
  g_return_val_if_fail (SOS_IS_DEED_DIALOG (self), NULL);
  return is_gone (self) ? NULL : self->data;
}

void
sos_deed_dialog_set_refused (SosDeedDialog *self, SosDeedRefused func)
{
  g_return_if_fail (SOS_IS_DEED_DIALOG (self));
  self->refused = func;
}

void
sos_deed_dialog_set_typed (SosDeedDialog *self, SosDeedTyped func)
{
  g_return_if_fail (SOS_IS_DEED_DIALOG (self));
  self->typed = func;
}

void
sos_deed_dialog_set_lacking (SosDeedDialog *self, SosDeedLacking func)
{
  g_return_if_fail (SOS_IS_DEED_DIALOG (self));
  self->lacking = func;
}

void
sos_deed_dialog_say (SosDeedDialog *self, const char *words)
{
  g_return_if_fail (SOS_IS_DEED_DIALOG (self));
  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words[0] != '\0');
}

void
sos_deed_dialog_forbid (SosDeedDialog *self, const char *words)
{
  sos_deed_dialog_say (self, words != NULL ? words : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->verb), words == NULL);
}

void
sos_deed_dialog_say_at (SosDeedDialog *self, const char *id, const char *words)
{
  g_return_if_fail (SOS_IS_DEED_DIALOG (self));
  say_at (self, sos_deed_dialog_get (self, id), words);
}

void
sos_deed_dialog_say_error (SosDeedDialog *self, const GError *error)
{
  g_return_if_fail (SOS_IS_DEED_DIALOG (self));
  if (is_gone (self))
    sos_page_say_error (self->from, error);
  else
    sos_deed_dialog_say (self, error->message);
}

/* --- making --- */

static void
sos_deed_dialog_dispose (GObject *object)
{
  SosDeedDialog *self = SOS_DEED_DIALOG (object);

  if (self->free_data != NULL)
    g_clear_pointer (&self->data, self->free_data);
  g_clear_pointer (&self->binders, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOS_TYPE_DEED_DIALOG);
  G_OBJECT_CLASS (sos_deed_dialog_parent_class)->dispose (object);
}

/* The form stays until now: rows that are taken down say that they change, and whoever hears of it asks for another row. */
static void
sos_deed_dialog_finalize (GObject *object)
{
  SosDeedDialog *self = SOS_DEED_DIALOG (object);

  g_clear_object (&self->builder);
  g_clear_object (&self->from);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (sos_deed_dialog_parent_class)->finalize (object);
}

/* ---- words that come take room, and never that of the row the cursor is in ---- */

static gboolean
show_cursor_cb (gpointer data)
{
  SosDeedDialog *self = data;
  GtkWidget *at = is_gone (self) ? NULL : sos_focus_find (GTK_WIDGET (self->body));
  GtkWidget *row = at != NULL ? gtk_widget_get_ancestor (at, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (at != NULL)
    sos_focus_show (row != NULL ? row : at);
  return G_SOURCE_REMOVE;
}

static void
room_cb (SosDeedDialog *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_cursor_cb, g_object_ref (self), g_object_unref);
}

static void
sos_deed_dialog_class_init (SosDeedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sos_deed_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_deed_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = sos_deed_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stgiles/Sos/ui/sos-deed-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SosDeedDialog, body);
  gtk_widget_class_bind_template_child (widget_class, SosDeedDialog, words);
  gtk_widget_class_bind_template_child (widget_class, SosDeedDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, SosDeedDialog, verb);
  gtk_widget_class_bind_template_child (widget_class, SosDeedDialog, throw_away);
  gtk_widget_class_bind_template_callback (widget_class, verb_cb);
  gtk_widget_class_bind_template_callback (widget_class, throw_away_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sos_deed_dialog_init (SosDeedDialog *self)
{
  GtkWidget *scroller;

  self->binders = g_ptr_array_new_with_free_func (g_object_unref);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  sos_label_wrap (self->words);
  sos_label_wrap (self->problem);
  scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->body), GTK_TYPE_SCROLLED_WINDOW);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), "notify::page-size", G_CALLBACK (room_cb), self, G_CONNECT_SWAPPED);
}

SosDeedDialog *
sos_deed_dialog_new (GtkWidget *from, SosStore *store, const char *title, const char *form, const char *verb)
{
  g_autofree char *path = g_strdup_printf ("/org/stgiles/Sos/ui/%s.ui", form);
  SosDeedDialog *self = g_object_new (SOS_TYPE_DEED_DIALOG, "title", title, NULL);

  sos_window_stand_over (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (from)));
  self->from = g_object_ref (from);
  self->store = g_object_ref (store);
  self->builder = gtk_builder_new_from_resource (path);
  gtk_box_append (self->body, sos_deed_dialog_get (self, "form"));
  gtk_button_set_label (self->verb, verb);
  sos_page_keep_window (GTK_WINDOW (self));
  return self;
}
