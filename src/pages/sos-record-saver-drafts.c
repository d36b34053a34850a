/* sos-record-saver-drafts.c - words that are not saved yet: kept in the office file, put back into the form at the next opening. */
#include "config.h"
#include "sos-record-saver-private.h"

#include "sos-clock.h"
#include "sos-drafts.h"
#include "sos-records.h"

#include <glib/gi18n.h>

#define DRAFT_AFTER_MS 400

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
  g_autofree char *held = sos_record_saver_dup_value (self, self->base, field);
  g_autofree char *shown = sos_form_binder_dup_shown (self->binder, sos_record_saver_get_field (self, field)->name, self->base);

  return is_like (words, held) || is_like (words, shown);
}

/* What the field is about to become: the row's own words where they are not in the record yet. NULL: what is stored. */
static char *
dup_draft (SosRecordSaver *self, guint field)
{
  const char *name = sos_record_saver_get_field (self, field)->name;
  g_autofree char *row = sos_form_binder_dup_words (self->binder, name);
  g_autofree char *words = row ? g_steal_pointer (&row) : sos_form_binder_dup_shown (self->binder, name, self->working);

  if (!((self->typing | self->pending) & sos_record_saver_bit (field)) || is_stored (self, field, words))
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

void
sos_record_saver_keep_drafts (SosRecordSaver *self)
{
  const guint64 fields = fields_to_keep (self);
  Draft *draft;

  if (!self->base || fields == 0)
    return;
  draft = g_new0 (Draft, 1);
  draft->type = self->type;
  draft->id = sos_record_get_id (self->base);
  draft->revision = sos_record_get_revision (self->base);
  draft->fields = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < sos_record_saver_get_n_fields (self); i++)
    if (fields & sos_record_saver_bit (i))
      {
        g_ptr_array_add (draft->fields, g_strdup (sos_record_saver_get_field (self, i)->name));
        g_ptr_array_add (draft->fields, dup_draft (self, i));
      }
  self->settled = 0;
  sos_store_write_async (self->store, NULL, put_drafts, draft, draft_free, NULL, NULL, NULL);
}

static gboolean
keep_drafts_cb (gpointer data)
{
  SosRecordSaver *self = data;

  /* What is on its way is stored before a draft of it would be, which would then stay behind; what is refused is kept after that. */
  if (sos_save_line_is_busy (self->line))
    return G_SOURCE_CONTINUE;
  self->draft_source = 0;
  sos_record_saver_keep_drafts (self);
  return G_SOURCE_REMOVE;
}

void
sos_record_saver_schedule_drafts (SosRecordSaver *self)
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
  if ((self->pending | self->typing) & sos_record_saver_bit (field))
    {
      g_string_append_printf (beside, "\n“%s”", draft->words);
      return;
    }
  sos_record_saver_begin (self, field);
  self->typing |= sos_record_saver_bit (field);
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
  sos_record_saver_show_notice (self, words);
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

void
sos_record_saver_load_drafts (SosRecordSaver *self)
{
  sos_drafts_load_async (self->store, self->type, sos_record_get_id (self->base), self->cancellable, drafts_cb, g_object_ref (self));
}
