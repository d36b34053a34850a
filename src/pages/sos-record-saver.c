/* sos-record-saver.c - saves a field when it is left, and merges what somebody else stored meanwhile; knows no page. */
#include "config.h"
#include "sos-record-saver-private.h"

#include "sos-apart-let-rows.h"
#include "sos-casework.h"
#include "sos-records.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (SosRecordSaver, sos_record_saver, G_TYPE_OBJECT)

enum
{
  SAID,
  SAVED,
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

const SosField *
sos_record_saver_get_field (SosRecordSaver *self, guint field)
{
  return &sos_records_get_class (self->type)->fields[field];
}

guint
sos_record_saver_get_n_fields (SosRecordSaver *self)
{
  return sos_records_get_class (self->type)->n_fields;
}

char *
sos_record_saver_dup_value (SosRecordSaver *self, SosRecord *record, guint field)
{
  return sos_kind_dup_text (sos_record_saver_get_field (self, field)->kind, sos_record_get_value (record, field));
}

static gboolean
is_same (SosRecordSaver *self, guint field, SosRecord *a, SosRecord *b)
{
  g_autofree char *left = sos_record_saver_dup_value (self, a, field);
  g_autofree char *right = sos_record_saver_dup_value (self, b, field);

  return g_strcmp0 (left, right) == 0;
}

void
sos_record_saver_begin (SosRecordSaver *self, guint field)
{
  if ((self->pending | self->typing) & sos_record_saver_bit (field))
    return;
  g_free (self->starts[field]);
  self->starts[field] = sos_record_saver_dup_value (self, self->base, field);
}

/* An answer is in, and nothing is on its way any more. */
static void
settle (SosRecordSaver *self)
{
  if (sos_record_saver_get_saving (self) != SOS_SAVING_UNDER_WAY)
    g_signal_emit (self, signals[SETTLED], 0);
}

static void
read_again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosRecordSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosRecord) record = sos_store_open_record_finish (SOS_STORE (source), result, &error);

  self->reading = FALSE;
  if (record)
    {
      sos_record_saver_set_base (self, record);
      sos_record_saver_save_pending (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SAID], 0, error->message);
  settle (self);
}

static void
read_again (SosRecordSaver *self)
{
  self->reading = TRUE;
  sos_store_open_record_async (self->store, self->type, sos_record_get_id (self->base), self->cancellable, read_again_cb,
                               g_object_ref (self));
}

static const char *
first_label (SosRecordSaver *self, guint64 fields)
{
  for (guint i = 0; i < sos_record_saver_get_n_fields (self); i++)
    if (fields & sos_record_saver_bit (i))
      return sos_field_get_label (sos_record_saver_get_field (self, i));
  return "";
}

/* What was stored is where the field stands now: words typed since go on from there. */
static void
stored_field (SosRecordSaver *self, guint field, SosRecord *record)
{
  g_free (self->starts[field]);
  self->starts[field] = sos_record_saver_dup_value (self, record, field);
  if (!(sos_save_line_get_fields (self->line) & sos_record_saver_bit (field)) && is_same (self, field, record, self->working))
    self->pending &= ~sos_record_saver_bit (field);
}

static void
stored (SosRecordSaver *self, SosRecord *record, guint64 sent)
{
  gboolean late = sos_record_get_revision (record) < sos_record_get_revision (self->base);
  g_autoptr (SosRecord) newest = g_object_ref (late ? self->base : record);

  for (guint i = 0; i < sos_record_saver_get_n_fields (self); i++)
    if (sent & sos_record_saver_bit (i))
      stored_field (self, i, record);
  sos_record_saver_mark_rows (self, sent, FALSE);
  if (self->making)
    self->made_at = g_get_monotonic_time ();
  g_clear_pointer (&self->making, g_free);
  sos_record_saver_set_base (self, newest);
  if ((self->pending | self->typing) == 0 && !self->kept_back)
    sos_record_saver_show_notice (self, "");
  sos_record_saver_show_advice (self, record);
  g_signal_emit (self, signals[SAVED], 0, first_label (self, sent));
}

static void
refuse (SosRecordSaver *self, guint64 sent, const GError *error)
{
  self->refused |= sent;
  sos_record_saver_mark_rows (self, sent, TRUE);
  sos_record_saver_schedule_drafts (self);
  g_signal_emit (self, signals[SAID], 0, error->message);
}

static gpointer
make_save (gpointer record)
{
  g_autoptr (SosRecord) copy = sos_record_copy (record);

  return sos_save_record_new (copy, NULL);
}

/* A clash is in the way that may be let be: asked in a window. Once it stands so, the record is read again, and what was typed is what is stored. */
static void
ask_about_clash (SosRecordSaver *self, guint64 sent, const GError *error)
{
  g_autofree char *title = g_strdup_printf (_("%s changed"), first_label (self, sent));
  const SosLetTry again = { title, _("_Allow it"), (SosTransactionFunc) sos_casework_save_record, make_save, (GDestroyNotify) sos_save_record_free };
  SosRecord *record = sos_record_copy (self->base);

  for (guint i = 0; i < sos_record_saver_get_n_fields (self); i++)
    if (sent & sos_record_saver_bit (i))
      sos_record_set_value (record, i, sos_record_get_value (self->working, i));
  sos_apart_let_ask (self->panel, self->store, &again, error->message, record, g_object_unref);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosRecordSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  guint64 sent = 0;
  gboolean asked = FALSE;
  g_autoptr (SosRecord) record = sos_save_line_finish (self->line, result, &sent, &asked, &error);

  if (!record)
    self->unsent |= sent & self->pending;
  if (record)
    stored (self, record, sent);
  else if (g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT))
    read_again (self);
  else
    refuse (self, sent, error);
  if (asked && gtk_widget_get_root (self->panel) != NULL)
    ask_about_clash (self, sent, error);
  settle (self);
}

static char *
dup_title (SosRecordSaver *self, guint64 fields)
{
  /* Translators: %s is the name of a field: "Known as changed" */
  return self->making && !sos_save_line_is_busy (self->line) ? g_strdup (self->making)
                                                            : g_strdup_printf (_("%s changed"), first_label (self, fields));
}

static void
send_fields (SosRecordSaver *self, guint64 fields)
{
  g_autoptr (SosRecord) record = sos_record_copy (self->base);
  g_autofree char *title = dup_title (self, fields);

  for (guint i = 0; i < sos_record_saver_get_n_fields (self); i++)
    if (self->pending & ~self->torn & ~self->refused & sos_record_saver_bit (i))
      sos_record_set_value (record, i, sos_record_get_value (self->working, i));
  self->unsent &= ~fields;
  sos_save_line_add (self->line, title, record, fields, saved_cb, g_object_ref (self));
}

void
sos_record_saver_save_pending (SosRecordSaver *self)
{
  guint64 fields = self->unsent & ~self->torn & ~self->refused;

  sos_record_saver_show_versions (self);
  if (fields != 0)
    send_fields (self, fields);
}

/* One field of the new base against what is typed here. */
static void
merge_field (SosRecordSaver *self, guint field, SosRecord *record)
{
  g_autofree char *theirs = sos_record_saver_dup_value (self, record, field);

  if (is_same (self, field, record, self->working))
    {
      self->pending &= ~sos_record_saver_bit (field);
      self->unsent &= ~sos_record_saver_bit (field);
      self->torn &= ~sos_record_saver_bit (field);
      self->refused &= ~sos_record_saver_bit (field);
      sos_record_saver_mark_rows (self, sos_record_saver_bit (field), FALSE);
    }
  else if (g_strcmp0 (theirs, self->starts[field]) != 0)
    self->torn |= sos_record_saver_bit (field);
}

static void
commit_cb (SosFormBinder *binder, const char *name, SosRecordSaver *self)
{
  int field = sos_record_class_find_field (sos_records_get_class (self->type), name);

  if (field < 0 || !self->base)
    return;
  sos_record_saver_begin (self, field);
  self->typing &= ~sos_record_saver_bit (field);
  self->refused &= ~sos_record_saver_bit (field);
  self->pending |= sos_record_saver_bit (field);
  self->unsent |= sos_record_saver_bit (field);
  /* What is stored there may be about to change by a save of ours: then even its own words go after that save. */
  if (!(sos_save_line_get_fields (self->line) & sos_record_saver_bit (field)))
    merge_field (self, field, self->base);
  sos_record_saver_save_pending (self);
}

/* What was typed and taken back again is no longer being typed. */
static void
forget_typed (SosRecordSaver *self)
{
  for (guint i = 0; i < sos_record_saver_get_n_fields (self); i++)
    if ((self->typing & sos_record_saver_bit (i)) && !sos_form_binder_is_typed (self->binder, sos_record_saver_get_field (self, i)->name))
      self->typing &= ~sos_record_saver_bit (i);
}

static void
typing_cb (SosFormBinder *binder, const char *name, SosRecordSaver *self)
{
  int field = sos_record_class_find_field (sos_records_get_class (self->type), name);

  if (field < 0 || !self->base)
    return;
  sos_record_saver_begin (self, field);
  self->typing |= sos_record_saver_bit (field);
  sos_record_saver_schedule_drafts (self);
}

/* Typed again as it was, or in other words for the same: nothing will be stored, so no draft may stay behind. */
static void
unchanged_cb (SosFormBinder *binder, const char *name, SosRecordSaver *self)
{
  int field = sos_record_class_find_field (sos_records_get_class (self->type), name);

  if (field < 0 || !self->base)
    return;
  self->typing &= ~sos_record_saver_bit (field);
  if (self->pending & sos_record_saver_bit (field))
    return;
  self->settled |= sos_record_saver_bit (field);
  sos_record_saver_schedule_drafts (self);
  if ((self->pending | self->typing) == 0 && !self->kept_back)
    sos_record_saver_show_notice (self, "");
}

static void
sos_record_saver_dispose (GObject *object)
{
  SosRecordSaver *self = SOS_RECORD_SAVER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (self->binder)
    sos_record_saver_keep_drafts (self); /* nobody is there to be told of it: at the next opening it stands in the form again */
  g_clear_object (&self->binder);
  g_clear_object (&self->panel);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (sos_record_saver_parent_class)->dispose (object);
}

static void
sos_record_saver_finalize (GObject *object)
{
  SosRecordSaver *self = SOS_RECORD_SAVER (object);

  g_clear_object (&self->base);
  g_clear_object (&self->working);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->line, sos_save_line_free);
  g_free (self->making);
  for (guint i = 0; i < G_N_ELEMENTS (self->starts); i++)
    g_free (self->starts[i]);
  G_OBJECT_CLASS (sos_record_saver_parent_class)->finalize (object);
}

static void
sos_record_saver_class_init (SosRecordSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sos_record_saver_dispose;
  object_class->finalize = sos_record_saver_finalize;

  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sos_record_saver_init (SosRecordSaver *self)
{
  self->cancellable = g_cancellable_new ();
  sos_record_saver_make_panel (self);
}

SosRecordSaver *
sos_record_saver_new (SosStore *store, GtkWidget *root, GType type)
{
  SosRecordSaver *self = g_object_new (SOS_TYPE_RECORD_SAVER, NULL);

  self->store = g_object_ref (store);
  self->line = sos_save_line_new (store);
  self->type = type;
  self->binder = sos_form_binder_new (root, type, sos_store_get_codes (store));
  g_signal_connect_object (self->binder, "commit", G_CALLBACK (commit_cb), self, 0);
  g_signal_connect_object (self->binder, "typing", G_CALLBACK (typing_cb), self, 0);
  g_signal_connect_object (self->binder, "unchanged", G_CALLBACK (unchanged_cb), self, 0);
  return self;
}

/* A record that is new has no drafts. */
static void
begin_form (SosRecordSaver *self)
{
  self->working = sos_record_copy (self->base);
  sos_form_binder_set_record (self->binder, self->working);
  if (sos_record_get_revision (self->base) != 0)
    sos_record_saver_load_drafts (self);
}

void
sos_record_saver_set_base (SosRecordSaver *self, gpointer record)
{
  gboolean first = self->base == NULL;
  /* Where a save of ours is on its way, the store will say whether somebody else was there. */
  guint64 ours = sos_save_line_get_fields (self->line);
  g_autoptr (SosRecord) copy = NULL;

  g_return_if_fail (SOS_IS_RECORD_SAVER (self));
  g_return_if_fail (SOS_IS_RECORD (record));

  /* A late answer must not bring back what was there before. */
  if (self->base && sos_record_get_revision (record) < sos_record_get_revision (self->base))
    return;
  copy = sos_record_copy (record);
  forget_typed (self);
  for (guint i = 0; !first && i < sos_record_saver_get_n_fields (self); i++)
    if (self->pending & ~ours & sos_record_saver_bit (i))
      merge_field (self, i, record);
  g_set_object (&self->base, copy);
  if (first)
    begin_form (self);
  else
    sos_record_assign (self->working, record, self->pending | self->typing | ours);
  sos_record_set_identity (self->working, sos_record_get_id (copy), sos_record_get_revision (copy), sos_record_get_removed (copy));
  sos_record_saver_save_pending (self);
}

void
sos_record_saver_make (SosRecordSaver *self, gpointer record, const char *title)
{
  g_return_if_fail (SOS_IS_RECORD_SAVER (self));
  g_return_if_fail (self->base == NULL && sos_record_get_revision (record) == 0 && sos_record_get_id (record) != 0);

  self->making = g_strdup (title);
  sos_record_saver_set_base (self, record);
  send_fields (self, 0);
}

SosSaving
sos_record_saver_get_saving (SosRecordSaver *self)
{
  g_return_val_if_fail (SOS_IS_RECORD_SAVER (self), SOS_SAVING_DONE);

  forget_typed (self);
  if (self->reading || sos_save_line_is_busy (self->line))
    return SOS_SAVING_UNDER_WAY;
  return (self->pending | self->typing) != 0 ? SOS_SAVING_HELD : SOS_SAVING_DONE;
}

const char *
sos_record_saver_find_held (SosRecordSaver *self)
{
  g_return_val_if_fail (SOS_IS_RECORD_SAVER (self), NULL);

  return sos_record_saver_get_saving (self) == SOS_SAVING_HELD ? first_label (self, self->pending | self->typing) : NULL;
}

void
sos_record_saver_forget (SosRecordSaver *self)
{
  g_return_if_fail (SOS_IS_RECORD_SAVER (self));

  self->pending = self->typing = self->settled = self->unsent = 0;
}

gboolean
sos_record_saver_is_over (SosRecordSaver *self, gint64 read_at)
{
  g_return_val_if_fail (SOS_IS_RECORD_SAVER (self), FALSE);
  return sos_record_saver_get_saving (self) == SOS_SAVING_DONE && read_at >= self->made_at;
}

gpointer
sos_record_saver_get_record (SosRecordSaver *self)
{
  g_return_val_if_fail (SOS_IS_RECORD_SAVER (self), NULL);
  return self->working;
}

void
sos_record_saver_flush (SosRecordSaver *self)
{
  g_return_if_fail (SOS_IS_RECORD_SAVER (self));
  sos_form_binder_flush (self->binder);
}

GtkWidget *
sos_record_saver_get_panel (SosRecordSaver *self)
{
  g_return_val_if_fail (SOS_IS_RECORD_SAVER (self), NULL);
  return self->panel;
}

guint
sos_record_saver_get_n_conflicts (SosRecordSaver *self)
{
  guint n = 0;

  for (guint i = 0; i < sos_record_saver_get_n_fields (self); i++)
    n += (self->torn & sos_record_saver_bit (i)) != 0;
  return n;
}

SosFormBinder *
sos_record_saver_get_binder (SosRecordSaver *self)
{
  return self->binder;
}

void
sos_record_saver_set_text (SosRecordSaver *self, guint field, const char *text)
{
  g_return_if_fail (SOS_IS_RECORD_SAVER (self));
  g_return_if_fail (self->base != NULL && field < sos_record_saver_get_n_fields (self));

  if (g_strcmp0 (sos_record_get_text (self->working, field), text) == 0)
    return;
  sos_record_saver_begin (self, field);
  sos_record_set_text (self->working, field, text);
  commit_cb (self->binder, sos_record_saver_get_field (self, field)->name, self);
}
