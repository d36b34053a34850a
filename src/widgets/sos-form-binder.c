/* sos-form-binder.c - joins a form and a record by name, with the field table in between. */
#include "config.h"
#include "sos-form-binder.h"

#include "sos-clock.h"
#include "sos-form-row.h"
#include "sos-typed-when.h"

#define REST_SECONDS 2

typedef struct
{
  SosFormBinder *binder; /* borrowed */
  const SosFormRowType *row_type;
  guint field;
  GtkWidget *row; /* kept weakly by the binder's root */
  GtkEventController *focus; /* the row's */
  guint rest;     /* timer */
  gboolean typed; /* the row says something the record does not */
  gboolean committing; /* the row itself is speaking: it is not shown its own words */
} Binding;

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
  UNCHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const SosField *
field_of (Binding *binding)
{
  return &binding->binder->klass->fields[binding->field];
}

/* --- between words and values --- */

/* What @record holds, as a row shows it; NULL where nothing is known. (transfer full) */
static char *
dup_words_of (SosRecord *record, guint field)
{
  const SosKind kind = SOS_RECORD_GET_CLASS (record)->fields[field].kind;

  if (!sos_record_is_set (record, field))
    return NULL;
  if (kind == SOS_KIND_FLAG)
    return g_strdup (sos_record_get_flag (record, field) ? "1" : NULL);
  if (kind == SOS_KIND_DATE)
    return sos_date_dup_long (sos_record_get_text (record, field));
  return sos_kind_dup_text (kind, sos_record_get_value (record, field));
}

static char *
dup_shown (Binding *binding)
{
  return binding->binder->record == NULL ? NULL : dup_words_of (binding->binder->record, binding->field);
}

static gboolean
read_date (const SosField *field, const char *words, GValue *value)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autofree char *date = field->flags & SOS_FIELD_PARTIAL ? sos_date_dup_parsed (words) : sos_typed_dup_day (words, today, SOS_DAY_EITHER);

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
put_words (Binding *binding, const char *words)
{
  binding->binder->filling = TRUE;
  binding->row_type->put_words (binding->row, words, field_of (binding), binding->binder->codes);
  binding->binder->filling = FALSE;
}

static void
show_field (Binding *binding)
{
  g_autofree char *shown = dup_shown (binding);

  put_words (binding, shown);
  binding->typed = FALSE;
  sos_form_row_mark_wrong (binding->row, FALSE);
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
  words = binding->row_type->dup_words (binding->row);
  if (!read_words (field_of (binding), words, &value))
    {
      sos_form_row_mark_wrong (binding->row, TRUE);
      return;
    }
  before = dup_shown (binding);
  binding->typed = FALSE;
  binding->committing = TRUE;
  sos_record_set_value (self->record, binding->field, &value);
  binding->committing = FALSE;
  sos_form_row_mark_wrong (binding->row, FALSE);
  after = dup_shown (binding);
  g_signal_emit (self, signals[g_strcmp0 (before, after) != 0 ? COMMIT : UNCHANGED],
                 g_quark_from_static_string (field_of (binding)->name), field_of (binding)->name);
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
listen (Binding *binding)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  if (binding->row_type->signal != NULL)
    g_signal_connect_swapped (sos_form_row_get_source (binding->row), binding->row_type->signal, G_CALLBACK (typed_cb), binding);
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
  const SosFormRowType *row_type = sos_form_row_find_type (row);
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
      sos_form_row_set_label (row, sos_field_get_label (field_of (binding)));
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
      g_signal_handlers_disconnect_by_data (sos_form_row_get_source (binding->row), binding);
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
  signals[UNCHANGED] = g_signal_new ("unchanged", SOS_TYPE_FORM_BINDER, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL,
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

  return binding == NULL ? NULL : binding->row_type->dup_words (binding->row);
}

char *
sos_form_binder_dup_shown (SosFormBinder *self, const char *field, gpointer record)
{
  const int found = sos_record_class_find_field (self->klass, field);

  g_return_val_if_fail (found >= 0, NULL);

  return dup_words_of (record, (guint) found);
}

void
sos_form_binder_put_words (SosFormBinder *self, const char *field, const char *words)
{
  Binding *binding = find_binding (self, field);

  g_return_if_fail (binding != NULL);

  put_words (binding, words);
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
