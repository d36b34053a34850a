/* sos-store.c - the one door: opens an office, hands jobs to its threads, brings results and news to the main thread. */
#include "config.h"
#include "sos-store.h"

#include "sos-clock.h"
#include "sos-lock.h"
#include "sos-office.h"
#include "sos-search-private.h"
#include "sos-search-again.h"
#include "sos-search-warm.h"
#include "sos-store-private.h"
#include "sos-store-thread.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>

#define N_READERS 2
#define LOG_PAGES 1000
#define MOST_LOG_PAGES 16000

typedef struct
{
  const char *rule; /* static */
} SosStoreErrorPrivate;

static void
sos_store_error_private_init (SosStoreErrorPrivate *self)
{
}

static void
sos_store_error_private_copy (const SosStoreErrorPrivate *self, SosStoreErrorPrivate *copy)
{
  copy->rule = self->rule;
}

static void
sos_store_error_private_clear (SosStoreErrorPrivate *self)
{
}

G_DEFINE_EXTENDED_ERROR (SosStoreError, sos_store_error)

gboolean
sos_store_error_refuse (const char *rule, const char *words, GError **error)
{
  g_autoptr (GError) refused = g_error_new_literal (SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED, words);

  sos_store_error_get_private (refused)->rule = rule;
  g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}

const char *
sos_store_error_get_rule (const GError *error)
{
  return error->domain == SOS_STORE_ERROR ? sos_store_error_get_private (error)->rule : NULL;
}

struct _SosStore
{
  GObject parent_instance;

  char *path;
  SosLock *lock;
  SosSqlite *writer;
  SosSqlite *readers[N_READERS];
  SosJobs *writes;
  SosJobs *reads;
  SosStoreShared shared;
  SosUndo *undo;
  SosOpenRecords *open_records;
  GMutex mutex; /* over what follows: any thread reads it */
  SosCodes *codes;
  gint64 actor;
  gint64 saved_at;
};

enum
{
  PROP_CODES = 1,
  PROP_UNDO_TITLE,
  PROP_REDO_TITLE,
  PROP_SAVED_AT,
  N_PROPS,
};

enum
{
  CHANGED,
  WRITTEN,
  UNDONE,
  REDONE,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SosStore, sos_store, G_TYPE_OBJECT)

/* ---- jobs ---- */

typedef struct
{
  SosStore *store; /* owned */
  SosTransactionFunc func;
  gpointer data;
  GDestroyNotify free_data;
  gboolean write;
  gint64 actor;      /* who sat at the desk when it was asked: whoever sits down meanwhile has no part in it */
  SosWriteKind kind;
  char *title;
  GTask *task;       /* asynchronous: answers on the main thread; it owns the job, and a reference is held while under way */
  GError *error;
  GArray *changes;   /* of the commit */
  GPtrArray *steps;
  SosCodes *codes;   /* as the commit left them, where it changed them */
  gboolean done;     /* synchronous: under @lock */
  GMutex lock;
  GCond ended;
} Job;

static void
free_job (Job *job)
{
  if (job->free_data != NULL && job->data != NULL)
    job->free_data (job->data);
  g_clear_error (&job->error);
  g_clear_pointer (&job->changes, g_array_unref);
  g_clear_pointer (&job->steps, g_ptr_array_unref);
  g_clear_object (&job->codes);
  g_mutex_clear (&job->lock);
  g_cond_clear (&job->ended);
  g_free (job->title);
  g_object_unref (job->store);
  g_free (job);
}

static Job *
make_job (SosStore *self, gboolean write, SosTransactionFunc func, gpointer data, GDestroyNotify free_data)
{
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (self);
  job->write = write;
  job->actor = sos_store_get_actor (self);
  job->func = func;
  job->data = data;
  job->free_data = free_data;
  g_mutex_init (&job->lock);
  g_cond_init (&job->ended);
  return job;
}

/* In a damaged file nothing may stand where a text should. */
static gboolean
are_texts (SosSqlite *sqlite, SosStatement *statement, int n, GError **error)
{
  for (int i = 0; i < n; i++)
    if (sos_statement_get_text (statement, i) == NULL)
      {
        sos_sqlite_set_error (sos_sqlite_get_handle (sqlite), SQLITE_CORRUPT, error);
        return FALSE;
      }
  return TRUE;
}

static SosCodes *
read_codes (SosSqlite *sqlite, GError **error)
{
  g_autoptr (SosCodes) codes = sos_codes_new ();
  g_autoptr (GError) local = NULL;
  SosStatement statement;

  if (!sos_sqlite_prepare (sqlite, "SELECT list, code, label, note, active FROM code ORDER BY list, position, code", &statement, error))
    return NULL;
  while (sos_sqlite_step (sqlite, &statement, &local) && are_texts (sqlite, &statement, 3, &local))
    sos_codes_add (codes, sos_statement_get_text (&statement, 0), sos_statement_get_text (&statement, 1),
                   sos_statement_get_text (&statement, 2), sos_statement_get_text (&statement, 3),
                   sqlite3_column_int64 (statement.statement, 4) != 0);
  sos_statement_done (&statement);
  if (local == NULL)
    return g_steal_pointer (&codes);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static SosCodes *
ref_codes (SosStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->codes != NULL ? g_object_ref (self->codes) : NULL;
}

/* ---- news: on the main thread, after each commit, whoever wrote ---- */

typedef struct
{
  GWeakRef store; /* a program without a main loop never hears of it, and may close the office all the same */
  gint64 actor;
  SosWriteKind kind;
  char *title;
  GArray *changes;
  GPtrArray *steps;
  SosCodes *codes;
} News;

static void
replace_codes (SosStore *self, SosCodes *codes)
{
  gboolean new;

  g_mutex_lock (&self->mutex);
  new = g_set_object (&self->codes, codes);
  g_mutex_unlock (&self->mutex);
  if (new)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODES]);
}

/* Nobody takes back what somebody else did at this desk. */
static void
tell (SosStore *self, gint64 actor, SosWriteKind kind, const char *title, GArray *changes, GPtrArray *steps, SosCodes *codes)
{
  const gboolean undoable = title != NULL && steps != NULL && actor == sos_store_get_actor (self);

  if (codes != NULL)
    replace_codes (self, codes);
  if (undoable)
    sos_undo_push (self->undo, kind, title, steps, changes);
  else if (steps != NULL)
    g_ptr_array_unref (steps);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDO_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REDO_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAVED_AT]);
  if (changes->len > 0) /* a look that is noted in the history changes no record */
    {
      sos_open_records_reload (self->open_records, changes);
      g_signal_emit (self, signals[CHANGED], 0, changes);
    }
  if (undoable)
    g_signal_emit (self, signals[kind == SOS_WRITE_DEED ? WRITTEN : kind == SOS_WRITE_UNDO ? UNDONE : REDONE], 0, title);
}

static gboolean
tell_cb (gpointer data)
{
  News *news = data;
  g_autoptr (SosStore) store = g_weak_ref_get (&news->store);

  if (store != NULL && store->undo != NULL)
    tell (store, news->actor, news->kind, news->title, news->changes, g_steal_pointer (&news->steps), news->codes);
  return G_SOURCE_REMOVE;
}

static void
free_news (gpointer data)
{
  News *news = data;

  g_array_unref (news->changes);
  g_clear_pointer (&news->steps, g_ptr_array_unref);
  g_clear_object (&news->codes);
  g_weak_ref_clear (&news->store);
  g_free (news->title);
  g_free (news);
}

static void
send_news (Job *job)
{
  News *news = g_new0 (News, 1);

  g_weak_ref_init (&news->store, job->store);
  news->actor = job->actor;
  news->kind = job->kind;
  news->title = g_strdup (job->title);
  news->changes = g_steal_pointer (&job->changes);
  news->steps = g_steal_pointer (&job->steps);
  news->codes = g_steal_pointer (&job->codes);
  sos_jobs_tell (NULL, G_PRIORITY_DEFAULT, tell_cb, news, free_news);
}

/* ---- threads ---- */

/* What the history calls it. */
static void
name_deed (SosTransaction *transaction, const Job *job)
{
  g_autofree char *turned = NULL;

  if (job->title != NULL && job->kind == SOS_WRITE_UNDO)
    /* Translators: %s says what was done: "Letter drafted" */
    turned = g_strdup_printf (_("Taken back: %s"), job->title);
  else if (job->title != NULL && job->kind == SOS_WRITE_REDO)
    /* Translators: %s says what was done: "Letter drafted" */
    turned = g_strdup_printf (_("Done again: %s"), job->title);
  sos_transaction_set_title (transaction, turned != NULL ? turned : job->title);
}

static void
run_transaction (SosSqlite *sqlite, Job *job)
{
  SosStore *self = job->store;
  g_autoptr (SosCodes) codes = ref_codes (self);
  g_autoptr (SosTransaction) transaction
    = sos_transaction_new (sqlite, &self->shared, codes, job->actor, job->write);

  gboolean done;

  name_deed (transaction, job);
  /* A write that has begun goes through; a question nobody waits for any more is dropped. */
  sos_sqlite_set_cancellable (sqlite, job->task != NULL && !job->write ? g_task_get_cancellable (job->task) : NULL);
  done = sos_transaction_run (transaction, job->func, job->data, &job->error);
  sos_sqlite_set_cancellable (sqlite, NULL);
  if (!done || !job->write)
    return;
  if (sos_transaction_is_bulk (transaction))
    self->shared.filled = TRUE;
  if (sos_transaction_has_new_codes (transaction))
    job->codes = read_codes (sqlite, NULL);
  job->changes = g_array_ref (sos_transaction_get_changes (transaction));
  job->steps = sos_transaction_steal_steps (transaction);
  if (job->changes->len == 0 && !sos_transaction_is_bulk (transaction))
    return; /* a look noted, a draft kept: nothing was saved */
  g_mutex_lock (&self->mutex);
  self->saved_at = sos_clock_now ();
  g_mutex_unlock (&self->mutex);
}

static gboolean
answer_cb (gpointer data)
{
  Job *job = data;

  if (job->changes != NULL && job->store->undo != NULL)
    tell (job->store, job->actor, job->kind, job->title, job->changes, g_steal_pointer (&job->steps), job->codes);
  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_boolean (job->task, TRUE);
  return G_SOURCE_REMOVE;
}

static void
unref_task (gpointer data)
{
  Job *job = data;

  g_object_unref (job->task); /* and the job with it */
}

static void
run_job (gpointer connection, gpointer data)
{
  Job *job = data;
  const gboolean wrote = job->write; /* the job may be gone once it is answered */

  if (job->task != NULL && g_cancellable_set_error_if_cancelled (g_task_get_cancellable (job->task), &job->error))
    ;
  else if (job->func != NULL)
    run_transaction (connection, job);

  if (job->task != NULL)
    sos_jobs_tell (g_task_get_context (job->task), G_PRIORITY_DEFAULT, answer_cb, job, unref_task);
  else
    {
      if (job->changes != NULL)
        send_news (job);
      g_mutex_lock (&job->lock);
      job->done = TRUE;
      g_cond_signal (&job->ended);
      g_mutex_unlock (&job->lock);
    }
  if (wrote)
    sos_sqlite_checkpoint (connection, MOST_LOG_PAGES);
}

/* The log goes into the file when nobody waits for a save; while saves come without a pause, when it has grown long. */
static void
rest (gpointer connection)
{
  sos_sqlite_checkpoint (connection, LOG_PAGES);
}

/* What was on its way when the office closed (a look to be noted, a page that asks once more) is answered, not done. */
static gboolean
is_closed (SosStore *self, Job *job)
{
  if (self->writes != NULL && self->reads != NULL)
    return FALSE;
  g_set_error (&job->error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED, "%s", _("The office is closed."));
  return TRUE;
}

static gboolean
run_and_wait (SosStore *self, Job *job, GError **error)
{
  gboolean ok;

  if (is_closed (self, job))
    {
      g_propagate_error (error, g_steal_pointer (&job->error));
      free_job (job);
      return FALSE;
    }
  sos_jobs_push (job->write ? self->writes : self->reads, job);
  g_mutex_lock (&job->lock);
  while (!job->done)
    g_cond_wait (&job->ended, &job->lock);
  g_mutex_unlock (&job->lock);
  ok = job->error == NULL;
  if (!ok)
    g_propagate_error (error, g_steal_pointer (&job->error));
  free_job (job);
  return ok;
}

static void
run_async (SosStore *self, Job *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_check_cancellable (job->task, FALSE); /* what was committed was committed */
  g_task_set_task_data (job->task, job, (GDestroyNotify) free_job);
  if (is_closed (self, job))
    sos_jobs_tell (g_task_get_context (job->task), G_PRIORITY_DEFAULT, answer_cb, job, unref_task);
  else
    sos_jobs_push (job->write ? self->writes : self->reads, job);
}

/* ---- opening ---- */

static gboolean
open_connections (SosStore *self, GError **error)
{
  self->writer = sos_office_open_writer (self->path, &self->shared.last_id, error);
  for (guint i = 0; i < N_READERS && self->writer != NULL; i++)
    {
      self->readers[i] = sos_sqlite_open (self->path, SOS_SQLITE_READER, error);
      if (self->readers[i] == NULL)
        return FALSE;
    }
  return self->writer != NULL;
}

/* The lock stands beside the file itself, whatever name led to it. */
static char *
dup_real_path (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  char *real = realpath (whole, NULL); /* from malloc, which is what g_free() frees */

  return real != NULL ? real : g_steal_pointer (&whole);
}

/* What is no office is put aside before anything is made beside it; the rest is looked at under the lock. */
static gboolean
open_file (SosStore *self, SosStoreFlags flags, GError **error)
{
  if (flags & SOS_STORE_CREATE ? !sos_office_is_free (self->path, error) : !sos_office_glance (self->path, error))
    return FALSE;
  self->lock = sos_lock_take (self->path, error);
  return self->lock != NULL && (flags & SOS_STORE_CREATE ? sos_office_make : sos_office_vet) (self->path, error);
}

/* A new office that could not be opened is taken away again, so that its name is free for the next attempt. */
static void
drop_made (SosStore *self)
{
  for (guint i = 0; i < N_READERS; i++)
    g_clear_pointer (&self->readers[i], sos_sqlite_close);
  g_clear_pointer (&self->writer, sos_sqlite_close);
  g_unlink (self->path);
  sos_sqlite_sweep (self->path);
}

SosStore *
sos_store_open (const char *path, SosStoreFlags flags, GError **error)
{
  g_autoptr (SosStore) self = g_object_new (SOS_TYPE_STORE, NULL);

  self->path = dup_real_path (path);
  if (!open_file (self, flags, error))
    return NULL;
  if (!open_connections (self, error) || (self->codes = read_codes (self->writer, error)) == NULL)
    {
      if (flags & SOS_STORE_CREATE)
        drop_made (self);
      return NULL;
    }
  self->writes = sos_jobs_new ("sos-writer", (gpointer *) &self->writer, 1, run_job, rest);
  self->reads = sos_jobs_new ("sos-reader", (gpointer *) self->readers, N_READERS, run_job, NULL);
  return g_steal_pointer (&self);
}

typedef struct
{
  char *path;
  SosStoreFlags flags;
} Opening;

static void
free_opening (gpointer data)
{
  g_free (((Opening *) data)->path);
  g_free (data);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  SosStore *store = sos_store_open (opening->path, opening->flags, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sos_store_open_async (const char *path, SosStoreFlags flags, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new (Opening, 1);

  opening->path = g_strdup (path);
  opening->flags = flags;
  g_task_set_task_data (task, opening, free_opening);
  g_task_run_in_thread (task, open_in_thread);
}

SosStore *
sos_store_open_finish (GAsyncResult *result, GError **error)
{
  SosStore *self = g_task_propagate_pointer (G_TASK (result), error);

  if (self != NULL)
    {
      sos_search_warm_up (self);
      sos_search_again_begin (self);
    }
  return self;
}

void
sos_store_close (SosStore *self)
{
  g_clear_pointer (&self->reads, sos_jobs_free);
  g_clear_pointer (&self->writes, sos_jobs_free);
  for (guint i = 0; i < N_READERS; i++)
    g_clear_pointer (&self->readers[i], sos_sqlite_close);
  if (self->writer != NULL && self->shared.filled)
    sos_search_put_in_order (self->writer);
  g_clear_pointer (&self->writer, sos_sqlite_close);
  g_clear_pointer (&self->lock, sos_lock_release);
  sos_search_forget_store (&self->shared);
}

/* ---- the object ---- */

static void
sos_store_dispose (GObject *object)
{
  SosStore *self = SOS_STORE (object);

  sos_store_close (self);
  g_clear_pointer (&self->undo, sos_undo_free);
  g_clear_pointer (&self->open_records, sos_open_records_free);
  G_OBJECT_CLASS (sos_store_parent_class)->dispose (object);
}

static void
sos_store_finalize (GObject *object)
{
  SosStore *self = SOS_STORE (object);

  g_clear_pointer (&self->shared.short_answers, sos_short_answers_free);
  g_clear_object (&self->codes);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->shared.id_lock);
  g_free (self->path);
  G_OBJECT_CLASS (sos_store_parent_class)->finalize (object);
}

static void
sos_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SosStore *self = SOS_STORE (object);

  switch (id)
    {
    case PROP_CODES:
      g_value_set_object (value, sos_store_get_codes (self));
      break;
    case PROP_UNDO_TITLE:
      g_value_set_string (value, sos_store_get_undo_title (self));
      break;
    case PROP_REDO_TITLE:
      g_value_set_string (value, sos_store_get_redo_title (self));
      break;
    case PROP_SAVED_AT:
      g_value_set_int64 (value, sos_store_get_saved_at (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sos_store_class_init (SosStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /* A disk quota ends a save with an error in words, not the program with all that was typed. */
  signal (SIGXFSZ, SIG_IGN);

  object_class->dispose = sos_store_dispose;
  object_class->finalize = sos_store_finalize;
  object_class->get_property = sos_store_get_property;

  props[PROP_CODES] = g_param_spec_object ("codes", NULL, NULL, SOS_TYPE_CODES, flags);
  props[PROP_UNDO_TITLE] = g_param_spec_string ("undo-title", NULL, NULL, NULL, flags);
  props[PROP_REDO_TITLE] = g_param_spec_string ("redo-title", NULL, NULL, NULL, flags);
  props[PROP_SAVED_AT] = g_param_spec_int64 ("saved-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", SOS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[WRITTEN] = g_signal_new ("written", SOS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNDONE] = g_signal_new ("undone", SOS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REDONE] = g_signal_new ("redone", SOS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sos_store_init (SosStore *self)
{
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->shared.id_lock);
  self->shared.short_answers = sos_short_answers_new ();
  self->undo = sos_undo_new ();
  self->open_records = sos_open_records_new (self);
}

const char *
sos_store_get_path (SosStore *self)
{
  return self->path;
}

gint64
sos_store_get_actor (SosStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->actor;
}

void
sos_store_set_actor (SosStore *self, gint64 staff_id)
{
  gboolean other;

  g_mutex_lock (&self->mutex);
  other = self->actor != staff_id;
  self->actor = staff_id;
  g_mutex_unlock (&self->mutex);
  if (!other || self->undo == NULL)
    return;
  sos_undo_forget (self->undo);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDO_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REDO_TITLE]);
}

SosCodes *
sos_store_get_codes (SosStore *self)
{
  return self->codes;
}

gint64
sos_store_make_id (SosStore *self)
{
  return sos_store_shared_make_id (&self->shared, sos_clock_now ());
}

SosUndo *
sos_store_get_undo (SosStore *self)
{
  return self->undo;
}

SosOpenRecords *
sos_store_get_open_records (SosStore *self)
{
  return self->open_records;
}

const char *
sos_store_get_undo_title (SosStore *self)
{
  return sos_undo_get_title (self->undo, SOS_WRITE_UNDO);
}

const char *
sos_store_get_redo_title (SosStore *self)
{
  return sos_undo_get_title (self->undo, SOS_WRITE_REDO);
}

gint64
sos_store_get_saved_at (SosStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->saved_at;
}

/* ---- reading and writing ---- */

gboolean
sos_store_read (SosStore *self, SosTransactionFunc func, gpointer data, GError **error)
{
  return run_and_wait (self, make_job (self, FALSE, func, data, NULL), error);
}

gboolean
sos_store_write (SosStore *self, const char *title, SosTransactionFunc func, gpointer data, GError **error)
{
  Job *job = make_job (self, TRUE, func, data, NULL);

  job->title = g_strdup (title);
  return run_and_wait (self, job, error);
}

void
sos_store_read_async (SosStore *self, SosTransactionFunc func, gpointer data, GDestroyNotify free_data,
                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  run_async (self, make_job (self, FALSE, func, data, free_data), cancellable, callback, user_data);
}

void
sos_store_write_as_async (SosStore *self, SosWriteKind kind, const char *title, SosTransactionFunc func, gpointer data,
                          GDestroyNotify free_data, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job = make_job (self, TRUE, func, data, free_data);

  job->kind = kind;
  job->title = g_strdup (title);
  run_async (self, job, cancellable, callback, user_data);
}

void
sos_store_write_async (SosStore *self, const char *title, SosTransactionFunc func, gpointer data, GDestroyNotify free_data,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_store_write_as_async (self, SOS_WRITE_DEED, title, func, data, free_data, cancellable, callback, user_data);
}

gboolean
sos_store_finish (SosStore *self, GAsyncResult *result, gpointer *data, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (data != NULL)
    *data = NULL;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (data != NULL)
    *data = g_steal_pointer (&job->data);
  return TRUE;
}
