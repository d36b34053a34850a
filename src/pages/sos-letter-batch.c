/* sos-letter-batch.c - letters to the printer one after the other. Knows no widget but the window the dialog stands over. */
#include "config.h"
#include "sos-letter-batch.h"

#include "sos-letter-print.h"

typedef struct
{
  SosLetterRow *row;
  SosBatchState state;
  char *words;
  guint first_page;
} Entry;

struct _SosLetterBatch
{
  GObject parent_instance;

  SosStore *store;
  GtkWindow *parent; /* weak: it owns this, in the end; NULL: none */
  char *export_folder;
  GPtrArray *entries;
  guint now;
  gboolean running, stopping;
};

G_DEFINE_FINAL_TYPE (SosLetterBatch, sos_letter_batch, G_TYPE_OBJECT)

enum
{
  MOVED,
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->row);
  g_free (entry->words);
  g_free (entry);
}

static Entry *
entry_at (SosLetterBatch *self, guint i)
{
  return self->entries->pdata[i];
}

static void
set_state (SosLetterBatch *self, guint i, SosBatchState state, const GError *error)
{
  Entry *entry = entry_at (self, i);

  entry->state = state;
  g_free (entry->words);
  entry->words = error ? g_strdup (error->message) : NULL;
  g_signal_emit (self, signals[MOVED], 0);
}

static void go_on (SosLetterBatch *self);

static void
end (SosLetterBatch *self)
{
  self->running = FALSE;
  g_signal_emit (self, signals[ENDED], 0);
}

/* What a rule refuses is passed over; what the printer or the person refuses stops the rest. */
static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosLetterBatch) self = user_data;
  g_autoptr (GError) error = NULL;

  if (sos_letter_print_finish (result, &error))
    set_state (self, self->now, SOS_BATCH_PRINTED, NULL);
  else if (g_error_matches (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED))
    set_state (self, self->now, SOS_BATCH_REFUSED, error);
  else
    {
      set_state (self, self->now, SOS_BATCH_STOPPED, error);
      self->stopping = TRUE;
    }
  go_on (self);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosLetterBatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SosLetterCase) letter_case = sos_letter_case_finish (result, &error);
  Entry *entry = entry_at (self, self->now);
  g_autofree char *name = g_strdup_printf ("%s.pdf", sos_letter_row_get (entry->row)->ref);
  g_autofree char *export_to = self->export_folder ? g_build_filename (self->export_folder, name, NULL) : NULL;

  if (letter_case)
    sos_letter_print_one_async (self->store, letter_case, self->parent, export_to, entry->first_page, NULL, printed_cb, g_object_ref (self));
  else
    {
      set_state (self, self->now, SOS_BATCH_REFUSED, error);
      go_on (self);
    }
}

static gboolean
find_next (SosLetterBatch *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (entry_at (self, i)->state == SOS_BATCH_WAITS)
      {
        self->now = i;
        return TRUE;
      }
  return FALSE;
}

static void
go_on (SosLetterBatch *self)
{
  if (self->stopping || !find_next (self))
    {
      end (self);
      return;
    }
  set_state (self, self->now, SOS_BATCH_RUNS, NULL);
  sos_letter_case_open_async (self->store, sos_letter_row_get (entry_at (self, self->now)->row)->id, NULL, opened_cb, g_object_ref (self));
}

static void
sos_letter_batch_finalize (GObject *object)
{
  SosLetterBatch *self = SOS_LETTER_BATCH (object);

  g_clear_object (&self->store);
  g_clear_weak_pointer (&self->parent);
  g_ptr_array_unref (self->entries);
  g_free (self->export_folder);
  G_OBJECT_CLASS (sos_letter_batch_parent_class)->finalize (object);
}

static void
sos_letter_batch_class_init (SosLetterBatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_letter_batch_finalize;
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sos_letter_batch_init (SosLetterBatch *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
}

SosLetterBatch *
sos_letter_batch_new (SosStore *store, GPtrArray *rows, GtkWindow *parent, const char *export_folder)
{
  SosLetterBatch *self = g_object_new (SOS_TYPE_LETTER_BATCH, NULL);

  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->parent, parent);
  self->export_folder = g_strdup (export_folder);
  for (guint i = 0; i < rows->len; i++)
    {
      Entry *entry = g_new0 (Entry, 1);

      entry->row = g_object_ref (rows->pdata[i]);
      g_ptr_array_add (self->entries, entry);
    }
  return self;
}

guint
sos_letter_batch_get_n (SosLetterBatch *self)
{
  return self->entries->len;
}

SosLetterRow *
sos_letter_batch_get_row (SosLetterBatch *self, guint i)
{
  return entry_at (self, i)->row;
}

SosBatchState
sos_letter_batch_get_state (SosLetterBatch *self, guint i)
{
  return entry_at (self, i)->state;
}

const char *
sos_letter_batch_get_words (SosLetterBatch *self, guint i)
{
  return entry_at (self, i)->words;
}

guint
sos_letter_batch_count (SosLetterBatch *self, SosBatchState state)
{
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    n += entry_at (self, i)->state == state;
  return n;
}

gboolean
sos_letter_batch_is_running (SosLetterBatch *self)
{
  return self->running;
}

void
sos_letter_batch_run (SosLetterBatch *self)
{
  g_return_if_fail (SOS_IS_LETTER_BATCH (self));

  if (self->running)
    return;
  self->running = TRUE;
  self->stopping = FALSE;
  go_on (self);
}

void
sos_letter_batch_cancel (SosLetterBatch *self)
{
  self->stopping = TRUE;
}

/* Taking back ---------------------------------------------------------------------------------------------------------------- */

static gboolean
take_back (SosTransaction *transaction, gpointer data, GError **error)
{
  GArray *letters = data;

  for (guint i = 0; i < letters->len; i++)
    {
      g_autoptr (SosDeed) deed = sos_deed_new (g_array_index (letters, gint64, i), NULL, NULL);

      if (!sos_casework_mark_not_printed (transaction, deed, error))
        return FALSE;
    }
  return TRUE;
}

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SosLetterBatch) self = user_data;

  sos_store_finish (SOS_STORE (source), result, NULL, NULL);
  g_signal_emit (self, signals[ENDED], 0);
}

void
sos_letter_batch_take_back (SosLetterBatch *self, guint i, guint pages)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_if_fail (!self->running && i < self->entries->len);

  for (guint j = i; j < self->entries->len; j++)
    if (entry_at (self, j)->state == SOS_BATCH_PRINTED)
      {
        g_array_append_val (letters, sos_letter_row_get (entry_at (self, j)->row)->id);
        entry_at (self, j)->first_page = j == i ? pages : 0;
        set_state (self, j, SOS_BATCH_WAITS, NULL);
      }
  for (guint j = i; j < self->entries->len; j++)
    if (entry_at (self, j)->state == SOS_BATCH_STOPPED)
      set_state (self, j, SOS_BATCH_WAITS, NULL);
  sos_store_write_async (self->store, NULL, take_back, letters, (GDestroyNotify) g_array_unref, NULL, taken_back_cb, g_object_ref (self));
}
