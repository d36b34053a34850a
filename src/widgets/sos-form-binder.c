/* sos-form-binder.c - joins a form and a record by name, with the field table in between. */
#include "config.h"
#include "sos-form-binder.h"

#include "sos-clock.h"
#include "sos-near-date.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define REST_SECONDS 2

typedef struct _Binding Binding;

/* How one kind of row is read and written; words are what a person sees and types, codes and flags included. */
typedef struct
{
  GType (*get_type) (void);
  const char *signal;
  guint kinds; /* bit set of SosKind */
  char *(*dup_words) (Binding *binding);
  void (*put_words) (Binding *binding, const char *words);
} RowType;

struct _Binding
{
  SosFormBinder *binder; /* borrowed */
  const RowType *row_type;
  guint field;
  GtkWidget *row; /* kept weakly by the binder's root */
  GtkEventController *focus; /* the row's */
  guint rest;     /* timer */
  gboolean typed; /* the row says something the record does not */
  gboolean committing; /* the row itself is speaking: it is not shown its own words */
};

struct _SosFormBinder
{
  GObject parent_instance;
  GType type;
  SosRecordClass *klass;
  SosRecord *record;
  SosCodes *codes;
  GtkWidget *root; /* weak */
  GPtrArray *bindings;
  GPtrArray *faults;
  gboolean filling; /* the record is being shown, nobody types */
};

G_DEFINE_FINAL_TYPE (SosFormBinder, sos_form_binder, G_TYPE_OBJECT)

enum
{
  COMMIT,
  TYPING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const SosField *
field_of (Binding *binding)
{
  return &binding->binder->klass->fields[binding->field];
}

/* --- rows of each kind --- */

static char *
dup_editable (Binding *binding)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (binding->row)));
}

/* Blanks round the words are no part of them, and stay where somebody is still writing: the cursor stays too. */
static gboolean
says (Binding *binding, const char *words)
{
  g_autofree char *said = binding->row_type->dup_words (binding);

  return g_str_equal (g_strstrip (said), words != NULL ? words : "");
}

static void
put_editable (Binding *binding, const char *words)
{
  if (!says (binding, words))
    gtk_editable_set_text (GTK_EDITABLE (binding->row), words != NULL ? words : "");
}

static char *
dup_text_view (Binding *binding)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (binding->row));
  g_autofree char *words = NULL;

  g_object_get (buffer, "text", &words, NULL);
  return g_steal_pointer (&words);
}

static void
put_text_view (Binding *binding, const char *words)
{
  if (!says (binding, words))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (binding->row)), words != NULL ? words : "", -1);
}

/* The codes offered: those in use, and the one the record has even where it is no longer offered. Element type SosCode. */
static GPtrArray *
dup_offered (Binding *binding, const char *held)
{
  GPtrArray *list = binding->binder->codes == NULL ? NULL : sos_codes_get_list (binding->binder->codes, field_of (binding)->of);
  GPtrArray *offered = g_ptr_array_new ();

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SosCode *code = g_ptr_array_index (list, i);

      if (code->active || g_strcmp0 (code->code, held) == 0)
        g_ptr_array_add (offered, (gpointer) code);
    }
  return offered;
}

static guint
get_selected (GtkWidget *row)
{
  guint selected = 0;

  g_object_get (row, "selected", &selected, NULL);
  return selected;
}

/* What a drop-down offers is kept beside it, so that position and code cannot drift apart. */
static char *
dup_choice (Binding *binding)
{
  const char *const *codes = g_object_get_data (G_OBJECT (binding->row), "sos-codes");
  const guint selected = get_selected (binding->row);

  return codes == NULL || selected == GTK_INVALID_LIST_POSITION ? NULL : g_strdup (codes[selected]);
}

/* A new model only where the offer changed: a drop-down does not survive losing its model while it says what was chosen. */
static void
put_offer (Binding *binding, GPtrArray *offered)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new ((const char *[]){ _("Not known"), NULL });
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;
  const char *const *before = g_object_get_data (G_OBJECT (binding->row), "sos-codes");

  g_strv_builder_add (builder, "");
  for (guint i = 0; i < offered->len; i++)
    {
      const SosCode *code = g_ptr_array_index (offered, i);

      gtk_string_list_append (labels, code->label);
      g_strv_builder_add (builder, code->code);
    }
  codes = g_strv_builder_end (builder);
  if (before != NULL && g_strv_equal (before, (const char *const *) codes))
    return;
  g_object_set_data_full (G_OBJECT (binding->row), "sos-codes", g_steal_pointer (&codes), (GDestroyNotify) g_strfreev);
  g_object_set (binding->row, "model", labels, NULL);
}

static void
put_choice (Binding *binding, const char *words)
{
  g_autoptr (GPtrArray) offered = dup_offered (binding, words);
  guint selected = 0;

  for (guint i = 0; i < offered->len; i++)
    if (g_strcmp0 (((const SosCode *) g_ptr_array_index (offered, i))->code, words) == 0)
      selected = i + 1;
  put_offer (binding, offered);
  if (get_selected (binding->row) != selected)
    g_object_set (binding->row, "selected", selected, NULL);
}

static char *
dup_switch (Binding *binding)
{
  gboolean active = FALSE;

  g_object_get (binding->row, "active", &active, NULL);
  return g_strdup (active ? "1" : NULL);
}

static void
put_switch (Binding *binding, const char *words)
{
  g_object_set (binding->row, "active", g_strcmp0 (words, "1") == 0, NULL);
}

static char *
dup_label (Binding *binding)
{
  return NULL;
}

static void
put_label (Binding *binding, const char *words)
{
  const SosField *field = field_of (binding);
  SosCodes *codes = binding->binder->codes;

  if (field->kind == SOS_KIND_CODE && codes != NULL)
    words = sos_codes_get_label (codes, field->of, words);
  gtk_label_set_label (GTK_LABEL (binding->row), words != NULL ? words : "");
}

#define WORDS (1 << SOS_KIND_TEXT | 1 << SOS_KIND_LONG_TEXT | 1 << SOS_KIND_DATE | 1 << SOS_KIND_NUMBER)
#define CODES (1 << SOS_KIND_CODE)
#define FLAGS (1 << SOS_KIND_FLAG)
#define ANY (WORDS | CODES | FLAGS | 1 << SOS_KIND_TIME | 1 << SOS_KIND_REFERENCE)

static const RowType row_types[] = {
  { adw_entry_row_get_type, "changed", WORDS, dup_editable, put_editable },
  { gtk_entry_get_type, "changed", WORDS, dup_editable, put_editable },
  { gtk_text_get_type, "changed", WORDS, dup_editable, put_editable },
  { gtk_text_view_get_type, NULL, 1 << SOS_KIND_TEXT | 1 << SOS_KIND_LONG_TEXT, dup_text_view, put_text_view },
  { gtk_drop_down_get_type, "notify::selected", CODES, dup_choice, put_choice },
  { adw_combo_row_get_type, "notify::selected", CODES, dup_choice, put_choice },
  { gtk_switch_get_type, "notify::active", FLAGS, dup_switch, put_switch },
  { gtk_check_button_get_type, "notify::active", FLAGS, dup_switch, put_switch },
  { gtk_label_get_type, NULL, ANY, dup_label, put_label },
};

static const RowType *
find_row_type (GtkWidget *widget)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_types); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (widget, row_types[i].get_type ()))
      return &row_types[i];
  return NULL;
}

/* --- between words and values --- */

/* What the record holds, as the row shows it; NULL where nothing is known. (transfer full) */
static char *
dup_shown (Binding *binding)
{
  const SosField *field = field_of (binding);
  SosRecord *record = binding->binder->record;

  if (record == NULL || !sos_record_is_set (record, binding->field))
    return NULL;
  if (field->kind == SOS_KIND_FLAG)
    return g_strdup (sos_record_get_flag (record, binding->field) ? "1" : NULL);
  if (field->kind == SOS_KIND_DATE)
    return sos_date_dup_long (sos_record_get_text (record, binding->field));
  return sos_kind_dup_text (field->kind, sos_record_get_value (record, binding->field));
}

static gboolean
read_date (const SosField *field, const char *words, GValue *value)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autofree char *date = field->flags & SOS_FIELD_NEAR ? sos_near_date_dup_parsed (words, today) : sos_date_dup_parsed (words);

  if (date == NULL || (!(field->flags & SOS_FIELD_PARTIAL) && !sos_date_is_valid (date)))
    return FALSE;
  g_value_set_string (value, date);
  return TRUE;
}

static gboolean
read_number (const char *words, GValue *value)
{
  gint64 number;

  if (!g_ascii_string_to_signed (words, 10, G_MININT64 + 1, G_MAXINT64, &number, NULL))
    return FALSE;
  g_value_set_int64 (value, number);
  return TRUE;
}

/* FALSE where @words cannot be what the field holds. Blank words mean "not known". */
static gboolean
read_words (const SosField *field, char *words, GValue *value)
{
  const gboolean blank = words == NULL || *g_strstrip (words) == '\0';

  g_value_init (value, sos_kind_get_value_type (field->kind));
  if (field->kind == SOS_KIND_FLAG)
    g_value_set_boolean (value, !blank);
  else if (blank && field->kind == SOS_KIND_NUMBER)
    g_value_set_int64 (value, SOS_NUMBER_UNKNOWN);
  else if (blank)
    g_value_set_string (value, NULL);
  else if (field->kind == SOS_KIND_DATE)
    return read_date (field, words, value);
  else if (field->kind == SOS_KIND_NUMBER)
    return read_number (words, value);
  else
    g_value_set_string (value, words);
  return TRUE;
}

static void
mark_wrong (GtkWidget *row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
show_field (Binding *binding)
{
  g_autofree char *shown = dup_shown (binding);

  binding->binder->filling = TRUE;
  binding->row_type->put_words (binding, shown);
  binding->binder->filling = FALSE;
  binding->typed = FALSE;
  mark_wrong (binding->row, FALSE);
}

/* The value goes in as typed (names stay exactly as typed, domain 9), then the row shows what was understood. */
static void
commit (Binding *binding)
{
  SosFormBinder *self = binding->binder;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *words = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_clear_handle_id (&binding->rest, g_source_remove);
  if (!binding->typed || self->record == NULL)
    return;
  words = binding->row_type->dup_words (binding);
  if (!read_words (field_of (binding), words, &value))
    {
      mark_wrong (binding->row, TRUE);
      return;
    }
  before = dup_shown (binding);
  binding->typed = FALSE;
  binding->committing = TRUE;
  sos_record_set_value (self->record, binding->field, &value);
  binding->committing = FALSE;
  mark_wrong (binding->row, FALSE);
  after = dup_shown (binding);
  if (g_strcmp0 (before, after) != 0)
    g_signal_emit (self, signals[COMMIT], g_quark_from_static_string (field_of (binding)->name), field_of (binding)->name);
}

/* --- callbacks --- */

static gboolean
rested_cb (gpointer user_data)
{
  Binding *binding = user_data;

  binding->rest = 0;
  commit (binding);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (Binding *binding)
{
  const SosKind kind = field_of (binding)->kind;

  if (binding->binder->filling || binding->binder->record == NULL)
    return;
  binding->typed = TRUE;
  if (kind == SOS_KIND_CODE || kind == SOS_KIND_FLAG)
    {
      commit (binding);
      return;
    }
  g_clear_handle_id (&binding->rest, g_source_remove);
  binding->rest = g_timeout_add_seconds (REST_SECONDS, rested_cb, binding);
  g_signal_emit (binding->binder, signals[TYPING], g_quark_from_static_string (field_of (binding)->name),
                 field_of (binding)->name);
}

/* Once it is left, a row shows what was understood: "3/11/09" has become "3 November 2009". */
static void
commit_and_show (Binding *binding)
{
  commit (binding);
  if (!binding->typed)
    show_field (binding);
}

static void
left_cb (GtkEventController *controller, Binding *binding)
{
  commit_and_show (binding);
}

static Binding *
find_binding (SosFormBinder *self, const char *field)
{
  for (guint i = 0; i < self->bindings->len; i++)
    {
      Binding *binding = g_ptr_array_index (self->bindings, i);

      if (g_str_equal (field_of (binding)->name, field))
        return binding;
    }
  return NULL;
}

/* The record changed under the form: by this form, by undo, by somebody else. What is being typed stays. */
static void
record_notify_cb (SosRecord *record, GParamSpec *pspec, SosFormBinder *self)
{
  for (guint i = 0; i < self->bindings->len; i++)
    {
      Binding *binding = g_ptr_array_index (self->bindings, i);

      if (g_str_equal (field_of (binding)->name, pspec->name) && !binding->typed && !binding->committing)
        show_field (binding);
    }
}

/* --- finding rows --- */

static void
set_label (Binding *binding)
{
  const char *label = sos_field_get_label (field_of (binding));

  if (ADW_IS_PREFERENCES_ROW (binding->row))
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (binding->row), label);
  else if (GTK_IS_CHECK_BUTTON (binding->row))
    gtk_check_button_set_label (GTK_CHECK_BUTTON (binding->row), label);
  else if (!GTK_IS_LABEL (binding->row))
    gtk_accessible_update_property (GTK_ACCESSIBLE (binding->row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
listen (Binding *binding)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GObject *source = GTK_IS_TEXT_VIEW (binding->row)
                        ? G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (binding->row)))
                        : G_OBJECT (binding->row);
  const char *signal = GTK_IS_TEXT_VIEW (binding->row) ? "changed" : binding->row_type->signal;

  if (signal != NULL)
    g_signal_connect_data (source, signal, G_CALLBACK (typed_cb), binding, NULL, G_CONNECT_SWAPPED);
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), binding);
  gtk_widget_add_controller (binding->row, focus);
  binding->focus = focus;
}

static void
add_fault (SosFormBinder *self, const char *id, const char *fault)
{
  g_ptr_array_add (self->faults, g_strdup_printf ("%s: %s", id, fault));
}

static void
bind_row (SosFormBinder *self, GtkWidget *row, const char *id, const char *field_name)
{
  const int field = sos_record_class_find_field (self->klass, field_name);
  const RowType *row_type = find_row_type (row);
  Binding *binding;

  if (field < 0)
    add_fault (self, id, "no such field");
  else if (row_type == NULL || !(row_type->kinds & 1u << self->klass->fields[field].kind))
    add_fault (self, id, "a row of this kind cannot hold this field");
  else if ((self->klass->fields[field].flags & SOS_FIELD_ISSUED) && !GTK_IS_LABEL (row))
    add_fault (self, id, "issued by the program: show it in a label");
  else
    {
      binding = g_new0 (Binding, 1);
      *binding = (Binding){ .binder = self, .row_type = row_type, .field = field, .row = row };
      g_ptr_array_add (self->bindings, binding);
      set_label (binding);
      listen (binding);
      show_field (binding);
    }
}

/* Ids of widgets are their buildable ids, "person.full-name"; others have no dot, or another record before it. */
static void
find_rows (SosFormBinder *self, GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  const char *dot = id == NULL ? NULL : strchr (id, '.');

  if (dot != NULL && (gsize) (dot - id) == strlen (self->klass->name)
      && strncmp (id, self->klass->name, dot - id) == 0)
    bind_row (self, widget, id, dot + 1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    find_rows (self, child);
}

static void
forget_rows (gpointer user_data, GObject *gone)
{
  SosFormBinder *self = user_data;

  self->root = NULL;
  for (guint i = 0; i < self->bindings->len; i++)
    g_clear_handle_id (&((Binding *) g_ptr_array_index (self->bindings, i))->rest, g_source_remove);
  g_ptr_array_set_size (self->bindings, 0);
}

/* Signal handlers point at bindings: they go while the rows are still there. */
static void
let_go_of_rows (SosFormBinder *self)
{
  for (guint i = 0; i < self->bindings->len; i++)
    {
      Binding *binding = g_ptr_array_index (self->bindings, i);

      g_clear_handle_id (&binding->rest, g_source_remove);
      gtk_widget_remove_controller (binding->row, binding->focus);
      g_signal_handlers_disconnect_by_data (binding->row, binding);
      if (GTK_IS_TEXT_VIEW (binding->row))
        g_signal_handlers_disconnect_by_data (gtk_text_view_get_buffer (GTK_TEXT_VIEW (binding->row)), binding);
    }
  g_ptr_array_set_size (self->bindings, 0);
}

static void
sos_form_binder_dispose (GObject *object)
{
  SosFormBinder *self = SOS_FORM_BINDER (object);

  if (self->root != NULL)
    {
      g_object_weak_unref (G_OBJECT (self->root), forget_rows, self);
      let_go_of_rows (self);
      self->root = NULL;
    }
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_clear_object (&self->record);
  g_clear_object (&self->codes);
  G_OBJECT_CLASS (sos_form_binder_parent_class)->dispose (object);
}

static void
sos_form_binder_finalize (GObject *object)
{
  SosFormBinder *self = SOS_FORM_BINDER (object);

  g_ptr_array_unref (self->bindings);
  g_ptr_array_unref (self->faults);
  G_OBJECT_CLASS (sos_form_binder_parent_class)->finalize (object);
}

static void
sos_form_binder_class_init (SosFormBinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sos_form_binder_dispose;
  G_OBJECT_CLASS (klass)->finalize = sos_form_binder_finalize;
  signals[COMMIT] = g_signal_new ("commit", SOS_TYPE_FORM_BINDER, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TYPING] = g_signal_new ("typing", SOS_TYPE_FORM_BINDER, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sos_form_binder_init (SosFormBinder *self)
{
  self->bindings = g_ptr_array_new_with_free_func (g_free);
  self->faults = g_ptr_array_new_with_free_func (g_free);
}

SosFormBinder *
sos_form_binder_new (GtkWidget *root, GType type, SosCodes *codes)
{
  SosFormBinder *self = g_object_new (SOS_TYPE_FORM_BINDER, NULL);

  self->type = type;
  self->klass = g_type_class_peek_static (type);
  if (self->klass == NULL)
    self->klass = g_type_class_ref (type); /* static types: their class lives as long as the program */
  self->codes = codes != NULL ? g_object_ref (codes) : NULL;
  self->root = root;
  g_object_weak_ref (G_OBJECT (root), forget_rows, self);
  find_rows (self, root);
  return self;
}

void
sos_form_binder_set_record (SosFormBinder *self, gpointer record)
{
  g_return_if_fail (SOS_IS_FORM_BINDER (self));
  g_return_if_fail (record == NULL || G_OBJECT_TYPE (record) == self->type);

  if (self->record == record)
    return;
  sos_form_binder_flush (self);
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_data (self->record, self);
  g_set_object (&self->record, record);
  if (record != NULL)
    g_signal_connect (record, "notify", G_CALLBACK (record_notify_cb), self);
  for (guint i = 0; i < self->bindings->len; i++)
    show_field (g_ptr_array_index (self->bindings, i));
}

gpointer
sos_form_binder_get_record (SosFormBinder *self)
{
  g_return_val_if_fail (SOS_IS_FORM_BINDER (self), NULL);

  return self->record;
}

void
sos_form_binder_flush (SosFormBinder *self)
{
  g_return_if_fail (SOS_IS_FORM_BINDER (self));

  for (guint i = 0; i < self->bindings->len; i++)
    commit_and_show (g_ptr_array_index (self->bindings, i));
}

char *
sos_form_binder_dup_words (SosFormBinder *self, const char *field)
{
  Binding *binding = find_binding (self, field);

  return binding == NULL ? NULL : binding->row_type->dup_words (binding);
}

void
sos_form_binder_put_words (SosFormBinder *self, const char *field, const char *words)
{
  Binding *binding = find_binding (self, field);

  g_return_if_fail (binding != NULL);

  self->filling = TRUE;
  binding->row_type->put_words (binding, words);
  self->filling = FALSE;
  binding->typed = TRUE;
}

gboolean
sos_form_binder_is_typed (SosFormBinder *self, const char *field)
{
  Binding *binding = find_binding (self, field);

  return binding != NULL && binding->typed;
}

GtkWidget *
sos_form_binder_find_row (SosFormBinder *self, const char *field)
{
  Binding *binding = find_binding (self, field);

  return binding == NULL ? NULL : binding->row;
}

GPtrArray *
sos_form_binder_get_faults (SosFormBinder *self)
{
  g_return_val_if_fail (SOS_IS_FORM_BINDER (self), NULL);

  return self->faults;
}

guint
sos_form_binder_get_n_rows (SosFormBinder *self)
{
  g_return_val_if_fail (SOS_IS_FORM_BINDER (self), 0);

  return self->bindings->len;
}

SosFormBinder *
sos_form_bind (GtkWidget *root, gpointer record, SosCodes *codes)
{
  g_autoptr (SosFormBinder) self = sos_form_binder_new (root, G_OBJECT_TYPE (record), codes);
  g_autofree char *key = g_strdup_printf ("sos-binder-%s", self->klass->name);

  sos_form_binder_set_record (self, record);
  g_object_set_data_full (G_OBJECT (root), key, g_object_ref (self), g_object_unref);
  return self;
}
