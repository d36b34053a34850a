/* sos-record-saver.c - autosave, drafts and two versions of one field; knows no page. */
#include "config.h"
#include "sos-record-saver.h"

#include "sos-casework.h"
#include "sos-clock.h"
#include "sos-drafts.h"
#include "sos-label-wrap.h"
#include "sos-records.h"
#include "sos-save-line.h"

#include <glib/gi18n.h>

#define DRAFT_AFTER_MS 400

struct _SosRecordSaver
{
  GObject parent_instance;

  SosStore *store;
  GType type;
  SosFormBinder *binder;
  SosRecord *base;    /* as stored */
  SosRecord *working; /* what the form shows */
  guint64 pending;    /* typed and not stored */
  guint64 unsent;     /* and not on its way either */
  SosSaveLine *line;
  char *making;       /* the deed that stores a new record, until that is done */
  gint64 made_at;     /* when that was done, as g_get_monotonic_time() counts; 0 for a record that was there */
  guint64 torn;       /* both sides changed it: waits for a choice */
  guint64 refused;    /* the store said no to it; asked again when it is typed again */
  guint64 typing;     /* words in the row that the working record does not have */
  guint64 settled;    /* typed again as it was: a draft of it is to go */
  gboolean reading;   /* what somebody else stored is being read */
  char *starts[SOS_RECORD_MAX_FIELDS]; /* what the field held when it was begun */
  gboolean kept_back; /* a draft that could not go back into the form is told as long as the form is there */
  guint draft_source;
  GtkWidget *panel;
  GtkWidget *notice;  /* "Draft kept at 10:21" */
  GtkWidget *advice;  /* what looks odd about what was stored */
  GtkWidget *versions;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (SosRecordSaver, sos_record_saver, G_TYPE_OBJECT)

enum
{
  SAID,
  SAVED,
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void save_pending (SosRecordSaver *self);

static guint64
bit (guint field)
{
  return G_GUINT64_CONSTANT (1) << field;
}

static const SosField *
field_of (SosRecordSaver *self, guint field)
{
  return &sos_records_get_class (self->type)->fields[field];
}

static guint
n_fields (SosRecordSaver *self)
{
  return sos_records_get_class (self->type)->n_fields;
}

static char *
dup_value (SosRecordSaver *self, SosRecord *record, guint field)
{
  return sos_kind_dup_text (field_of (self, field)->kind, sos_record_get_value (record, field));
}

static gboolean
is_same (SosRecordSaver *self, guint field, SosRecord *a, SosRecord *b)
{
  g_autofree char *left = dup_value (self, a, field);
  g_autofree char *right = dup_value (self, b, field);

  return g_strcmp0 (left, right) == 0;
}

/* The value as people read it: codes by their label, dates in words. */
static char *
dup_shown (SosRecordSaver *self, SosRecord *record, guint field)
{
  g_autofree char *text = dup_value (self, record, field);
  const SosField *info = field_of (self, field);
  char *date = NULL;

  if (!text)
    return g_strdup (_("Not known"));
  if (info->kind == SOS_KIND_CODE)
    return g_strdup (sos_codes_get_label (sos_store_get_codes (self->store), info->of, text));
  if (info->kind == SOS_KIND_FLAG)
    return g_strdup (sos_record_get_flag (record, field) ? _("Yes") : _("No"));
  if (info->kind == SOS_KIND_DATE)
    date = sos_date_dup_long (text);
  return date ? date : g_steal_pointer (&text);
}

static void
begin (SosRecordSaver *self, guint field)
{
  if ((self->pending | self->typing) & bit (field))
    return;
  g_free (self->starts[field]);
  self->starts[field] = dup_value (self, self->base, field);
}

/* The panel is there for as long as it says something. */
static void
show_panel (SosRecordSaver *self)
{
  gtk_widget_set_visible (self->panel, self->torn != 0 || gtk_widget_get_visible (self->notice) || gtk_widget_get_visible (self->advice));
}

static void
show_line (SosRecordSaver *self, GtkWidget *label, const char *words)
{
  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_visible (label, words[0] != '\0');
  show_panel (self);
}

static void
show_notice (SosRecordSaver *self, const char *words)
{
  show_line (self, self->notice, words);
}

/* What looks odd and may still be so (V2, V6, V7, V8, V14): said once it is stored, and stops nothing. */
static void
show_advice (SosRecordSaver *self, SosRecord *record)
{
  g_autofree char *today = sos_clock_dup_today ();
  g_autoptr (GPtrArray) warnings = sos_casework_dup_warnings (record, today);
  g_autofree char *words = NULL;

  g_ptr_array_add (warnings, NULL);
  words = g_strjoinv ("\n", (char **) warnings->pdata);
  show_line (self, self->advice, words);
}

static void
keep_theirs_cb (GtkButton *button, SosRecordSaver *self)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "field"));

  self->torn &= ~bit (field);
  self->pending &= ~bit (field);
  self->unsent &= ~bit (field);
  sos_record_set_value (self->working, field, sos_record_get_value (self->base, field));
  save_pending (self);
}

static void
keep_mine_cb (GtkButton *button, SosRecordSaver *self)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "field"));

  self->torn &= ~bit (field);
  g_free (self->starts[field]);
  self->starts[field] = dup_value (self, self->base, field);
  save_pending (self);
}

static GtkWidget *
version_button_new (SosRecordSaver *self, guint field, const char *who, SosRecord *record, GCallback callback)
{
  g_autofree char *shown = dup_shown (self, record, field);
  g_autofree char *words = g_strdup_printf ("%s: %s", who, shown);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new ();

  sos_label_wrap (GTK_LABEL (label));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "act");
  gtk_widget_set_hexpand (button, TRUE);
  g_object_set_data (G_OBJECT (button), "field", GUINT_TO_POINTER (field));
  g_signal_connect_object (button, "clicked", callback, self, 0);
  return button;
}

static void
add_version (SosRecordSaver *self, guint field)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (sos_field_get_label (field_of (self, field)));

  gtk_widget_add_css_class (label, "row-title");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), version_button_new (self, field, _("Keep theirs"), self->base, G_CALLBACK (keep_theirs_cb)));
  gtk_box_append (GTK_BOX (row), version_button_new (self, field, _("Keep mine"), self->working, G_CALLBACK (keep_mine_cb)));
  gtk_box_append (GTK_BOX (self->versions), row);
}

static void
show_versions (SosRecordSaver *self)
{
  GtkWidget *child;
  GtkWidget *title;

  while ((child = gtk_widget_get_first_child (self->versions)))
    gtk_box_remove (GTK_BOX (self->versions), child);
  gtk_widget_set_visible (self->versions, self->torn != 0);
  show_panel (self);
  if (self->torn == 0)
    return;
  title = gtk_label_new (_("Somebody changed the same words while you were writing. Both are here; choose for each."));
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_box_append (GTK_BOX (self->versions), title);
  for (guint i = 0; i < n_fields (self); i++)
    if (self->torn & bit (i))
      add_version (self, i);
}

static void
mark_row (SosRecordSaver *self, guint64 fields, gboolean wrong)
{
  for (guint i = 0; i < n_fields (self); i++)
    {
      GtkWidget *row = fields & bit (i) ? sos_form_binder_find_row (self->binder, field_of (self, i)->name) : NULL;

      if (row && wrong)
        gtk_widget_add_css_class (row, "error");
      else if (row)
        gtk_widget_remove_css_class (row, "error");
    }
}

/* Drafts -------------------------------------------------------------------------------------------------------------------- */

typedef struct
{
  GType type;
  gint64 id;
  gint64 revision;
  GPtrArray *fields; /* name, words, name, words…; NULL words: as stored again, no draft */
} Draft;

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_ptr_array_unref (draft->fields);
  g_free (draft);
}

static gboolean
put_drafts (SosTransaction *transaction, gpointer data, GError **error)
{
  Draft *draft = data;

  for (guint i = 0; i + 1 < draft->fields->len; i += 2)
    {
      const char *field = draft->fields->pdata[i];
      const char *words = draft->fields->pdata[i + 1];
      gboolean done = words ? sos_transaction_put_draft (transaction, draft->type, draft->id, field, words, draft->revision, error)
                            : sos_transaction_drop_draft (transaction, draft->type, draft->id, field, error);

      if (!done)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_like (const char *words, const char *held)
{
  return g_strcmp0 (words ? words : "", held ? held : "") == 0;
}

/* Whether @words are what is stored, in the shape it is stored in or in the one a row shows it in. */
static gboolean
is_stored (SosRecordSaver *self, guint field, const char *words)
{
  g_autofree char *held = dup_value (self, self->base, field);
  g_autofree char *shown = sos_form_binder_dup_shown (self->binder, field_of (self, field)->name, self->base);

  return is_like (words, held) || is_like (words, shown);
}

/* What the field is about to become: the row's own words where they are not in the record yet. NULL: what is stored. */
static char *
dup_draft (SosRecordSaver *self, guint field)
{
  const char *name = field_of (self, field)->name;
  g_autofree char *row = sos_form_binder_dup_words (self->binder, name);
  g_autofree char *words = row ? g_steal_pointer (&row) : sos_form_binder_dup_shown (self->binder, name, self->working);

  if (!((self->typing | self->pending) & bit (field)) || is_stored (self, field, words))
    return NULL;
  return words ? g_steal_pointer (&words) : g_strdup ("");
}

/* Without its rows, what was typed and not taken up by the record is not there to be kept; what was kept of it stays. */
static guint64
fields_to_keep (SosRecordSaver *self)
{
  guint64 all = self->pending | self->typing | self->settled;

  return sos_form_binder_get_n_rows (self->binder) > 0 ? all : self->pending;
}

static gboolean
keep_drafts_cb (gpointer data)
{
  SosRecordSaver *self = data;
  Draft *draft;

  guint64 fields = fields_to_keep (self);

  self->draft_source = 0;
  if (!self->base || fields == 0)
    return G_SOURCE_REMOVE;
  draft = g_new0 (Draft, 1);
  draft->type = self->type;
  draft->id = sos_record_get_id (self->base);
  draft->revision = sos_record_get_revision (self->base);
  draft->fields = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_fields (self); i++)
    if (fields & bit (i))
      {
        g_ptr_array_add (draft->fields, g_strdup (field_of (self, i)->name));
        g_ptr_array_add (draft->fields, dup_draft (self, i));
      }
  self->settled = 0;
  sos_store_write_async (self->store, NULL, put_drafts, draft, draft_free, NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
schedule_drafts (SosRecordSaver *self)
{
  /* Not begun anew at each key: somebody who writes without a pause would never have one. */
  if (self->draft_source == 0)
    self->draft_source = g_timeout_add (DRAFT_AFTER_MS, keep_drafts_cb, self);
}

/* Words come back into the form only where nobody has written since: what is being typed now is never replaced. Then they stand
 * beside it, in @beside. */
static void
take_draft (SosRecordSaver *self, SosDraft *draft, GString *beside)
{
  int field = sos_record_class_find_field (sos_records_get_class (self->type), draft->field);

  if (field < 0 || is_stored (self, field, draft->words))
    return;
  if ((self->pending | self->typing) & bit (field))
    {
      g_string_append_printf (beside, "\n“%s”", draft->words);
      return;
    }
  begin (self, field);
  self->typing |= bit (field);
  sos_form_binder_put_words (self->binder, draft->field, draft->words);
}

static void
say_drafts (SosRecordSaver *self, gint64 at, const char *beside)
{
  g_autoptr (GDateTime) time = sos_clock_to_london (at);
  g_autofree char *clock = g_date_time_format (time, "%H:%M");
  g_autofree char *words = NULL;

  self->kept_back = beside[0] != '\0';
  if (self->kept_back)
    /* Translators: a time, 10:21, and below it words in quotation marks */
    words = g_strdup_printf (_("You are writing here. A draft was kept at %s; it is not in the form:%s"), clock, beside);
  else
    /* Translators: %s is a time, 10:21 */
    words = g_strdup_printf (_("Draft kept at %s. It is in the form again and not saved yet."), clock);
  show_notice (self, words);
}

static void
drafts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosRecordSaver) self = user_data;
  g_autoptr (GPtrArray) drafts = sos_drafts_finish (SOS_STORE (source), result, NULL);
  g_autoptr (GString) beside = g_string_new (NULL);
  guint64 typed = self->typing;
  gint64 at = 0;

  if (!drafts || !self->base)
    return;
  for (guint i = 0; i < drafts->len; i++)
    {
      take_draft (self, drafts->pdata[i], beside);
      at = MAX (at, ((SosDraft *) drafts->pdata[i])->at);
    }
  if (self->typing != typed || beside->len > 0)
    say_drafts (self, at, beside->str);
}

/* Saving -------------------------------------------------------------------------------------------------------------------- */

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
      save_pending (self);
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
  for (guint i = 0; i < n_fields (self); i++)
    if (fields & bit (i))
      return sos_field_get_label (field_of (self, i));
  return "";
}

/* What was stored is where the field stands now: words typed since go on from there. */
static void
stored_field (SosRecordSaver *self, guint field, SosRecord *record)
{
  g_free (self->starts[field]);
  self->starts[field] = dup_value (self, record, field);
  if (!(sos_save_line_get_fields (self->line) & bit (field)) && is_same (self, field, record, self->working))
    self->pending &= ~bit (field);
}

static void
stored (SosRecordSaver *self, SosRecord *record, guint64 sent)
{
  gboolean late = sos_record_get_revision (record) < sos_record_get_revision (self->base);
  g_autoptr (SosRecord) newest = g_object_ref (late ? self->base : record);

  for (guint i = 0; i < n_fields (self); i++)
    if (sent & bit (i))
      stored_field (self, i, record);
  mark_row (self, sent, FALSE);
  if (self->making)
    self->made_at = g_get_monotonic_time ();
  g_clear_pointer (&self->making, g_free);
  sos_record_saver_set_base (self, newest);
  if ((self->pending | self->typing) == 0 && !self->kept_back)
    show_notice (self, "");
  show_advice (self, record);
  g_signal_emit (self, signals[SAVED], 0, first_label (self, sent));
}

static void
refuse (SosRecordSaver *self, guint64 sent, const GError *error)
{
  self->refused |= sent;
  mark_row (self, sent, TRUE);
  schedule_drafts (self);
  g_signal_emit (self, signals[SAID], 0, error->message);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosRecordSaver) self = user_data;
  g_autoptr (GError) error = NULL;
  guint64 sent = 0;
  g_autoptr (SosRecord) record = sos_save_line_finish (self->line, result, &sent, &error);

  if (!record)
    self->unsent |= sent & self->pending;
  if (record)
    stored (self, record, sent);
  else if (g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_CONFLICT))
    read_again (self);
  else
    refuse (self, sent, error);
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

  for (guint i = 0; i < n_fields (self); i++)
    if (self->pending & ~self->torn & ~self->refused & bit (i))
      sos_record_set_value (record, i, sos_record_get_value (self->working, i));
  self->unsent &= ~fields;
  sos_save_line_add (self->line, title, record, fields, saved_cb, g_object_ref (self));
}

static void
save_pending (SosRecordSaver *self)
{
  guint64 fields = self->unsent & ~self->torn & ~self->refused;

  show_versions (self);
  if (fields != 0)
    send_fields (self, fields);
}

/* One field of the new base against what is typed here. */
static void
merge_field (SosRecordSaver *self, guint field, SosRecord *record)
{
  g_autofree char *theirs = dup_value (self, record, field);

  if (is_same (self, field, record, self->working))
    {
      self->pending &= ~bit (field);
      self->unsent &= ~bit (field);
      self->torn &= ~bit (field);
    }
  else if (g_strcmp0 (theirs, self->starts[field]) != 0)
    self->torn |= bit (field);
}

static void
commit_cb (SosFormBinder *binder, const char *name, SosRecordSaver *self)
{
  int field = sos_record_class_find_field (sos_records_get_class (self->type), name);

  if (field < 0 || !self->base)
    return;
  begin (self, field);
  self->typing &= ~bit (field);
  self->refused &= ~bit (field);
  self->pending |= bit (field);
  self->unsent |= bit (field);
  /* What is stored there may be about to change by a save of ours: then even its own words go after that save. */
  if (!(sos_save_line_get_fields (self->line) & bit (field)))
    merge_field (self, field, self->base);
  save_pending (self);
}

/* What was typed and taken back again is no longer being typed. */
static void
forget_typed (SosRecordSaver *self)
{
  for (guint i = 0; i < n_fields (self); i++)
    if ((self->typing & bit (i)) && !sos_form_binder_is_typed (self->binder, field_of (self, i)->name))
      self->typing &= ~bit (i);
}

static void
typing_cb (SosFormBinder *binder, const char *name, SosRecordSaver *self)
{
  int field = sos_record_class_find_field (sos_records_get_class (self->type), name);

  if (field < 0 || !self->base)
    return;
  begin (self, field);
  self->typing |= bit (field);
  schedule_drafts (self);
}

/* Typed again as it was, or in other words for the same: nothing will be stored, so no draft may stay behind. */
static void
unchanged_cb (SosFormBinder *binder, const char *name, SosRecordSaver *self)
{
  int field = sos_record_class_find_field (sos_records_get_class (self->type), name);

  if (field < 0 || !self->base)
    return;
  self->typing &= ~bit (field);
  if (self->pending & bit (field))
    return;
  self->settled |= bit (field);
  schedule_drafts (self);
  if ((self->pending | self->typing) == 0 && !self->kept_back)
    show_notice (self, "");
}

static GtkWidget *
panel_label_new (SosRecordSaver *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "note-text");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (self->panel), label);
  return label;
}

static void
make_panel (SosRecordSaver *self)
{
  self->panel = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->versions = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (self->panel, "section");
  gtk_widget_add_css_class (self->panel, "refusal");
  self->notice = panel_label_new (self);
  self->advice = panel_label_new (self);
  gtk_box_append (GTK_BOX (self->panel), self->versions);
  gtk_widget_set_visible (self->panel, FALSE);
}

static void
sos_record_saver_dispose (GObject *object)
{
  SosRecordSaver *self = SOS_RECORD_SAVER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (self->binder)
    keep_drafts_cb (self); /* nobody is there to be told of it: at the next opening it stands in the form again */
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
  make_panel (self);
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
    sos_drafts_load_async (self->store, self->type, sos_record_get_id (self->base), self->cancellable, drafts_cb, g_object_ref (self));
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
  for (guint i = 0; !first && i < n_fields (self); i++)
    if (self->pending & ~ours & bit (i))
      merge_field (self, i, record);
  g_set_object (&self->base, copy);
  if (first)
    begin_form (self);
  else
    sos_record_assign (self->working, record, self->pending | self->typing | ours);
  sos_record_set_identity (self->working, sos_record_get_id (copy), sos_record_get_revision (copy), sos_record_get_removed (copy));
  save_pending (self);
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

  for (guint i = 0; i < n_fields (self); i++)
    n += (self->torn & bit (i)) != 0;
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
  g_return_if_fail (self->base != NULL && field < n_fields (self));

  if (g_strcmp0 (sos_record_get_text (self->working, field), text) == 0)
    return;
  begin (self, field);
  sos_record_set_text (self->working, field, text);
  commit_cb (self->binder, field_of (self, field)->name, self);
}
