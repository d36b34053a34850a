/* sos-backup.c - a copy of an office that is in use: one snapshot, page by page, while saving goes on. */
#include "config.h"
#include "sos-office.h"
#include "sos-store-private.h"
#include "sos-store-thread.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define PAGES_A_STEP 256

/* The source holds one snapshot throughout; without it every save from another connection would begin the copy anew. */
static gboolean
copy (SosSqlite *from, sqlite3 *to, int disk, GCancellable *cancellable, SosBackupProgress progress, gpointer data, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", sos_sqlite_get_handle (from), "main");
  int code = backup != NULL ? SQLITE_OK : sqlite3_errcode (to);

  while (code == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    {
      code = sqlite3_backup_step (backup, PAGES_A_STEP);
      /* Little is on its way to the disk at a time, or a save would queue behind hundreds of megabytes. */
      sync_file_range (disk, 0, 0, SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE);
      if (progress != NULL && sqlite3_backup_pagecount (backup) > 0)
        progress (1.0 - (double) sqlite3_backup_remaining (backup) / sqlite3_backup_pagecount (backup), data);
    }
  sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    return TRUE;
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    sos_sqlite_set_error (to, code, error);
  return FALSE;
}

static gboolean
copy_to_new (SosSqlite *from, const char *path, GCancellable *cancellable, SosBackupProgress progress, gpointer data, GError **error)
{
  sqlite3 *to = NULL;
  /* Before the engine opens it and closed after: closing any handle of a file gives up the locks of all. */
  const int disk = g_open (path, O_RDWR | O_CLOEXEC, 0);
  int code = sqlite3_open_v2 (path, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);
  gboolean ok = code == SQLITE_OK;

  if (!ok)
    sos_sqlite_set_error (to, code, error);
  /* One question begins the snapshot. */
  ok = ok && sos_sqlite_run (from, "BEGIN; SELECT 1 FROM sqlite_schema;", error) && copy (from, to, disk, cancellable, progress, data, error);
  code = sqlite3_close (to);
  if (disk >= 0)
    close (disk);
  return ok && code == SQLITE_OK;
}

/* Half a backup is worse than none: it is made apart, looked at as a stranger would, and then appears. */
gboolean
sos_backup_run (const char *path, const char *copy_path, GCancellable *cancellable, SosBackupProgress progress, gpointer data,
                GError **error)
{
  g_autofree char *apart = g_strconcat (copy_path, ".part", NULL);
  g_autoptr (SosSqlite) from = NULL;

  if (!sos_office_is_free (copy_path, error))
    return FALSE;
  from = sos_sqlite_open (path, SOS_SQLITE_READER, error);
  if (from == NULL || !sos_office_make_empty (apart, error))
    return FALSE;
  if (copy_to_new (from, apart, cancellable, progress, data, error)
      && sos_office_vet (apart, error) && sos_office_move_to_place (apart, copy_path, error))
    return TRUE;
  g_unlink (apart);
  return FALSE;
}

gboolean
sos_store_backup (SosStore *self, const char *path, GError **error)
{
  return sos_backup_run (sos_store_get_path (self), path, NULL, NULL, NULL, error);
}

/* ---- in a thread, with news of how far it is ---- */

typedef struct
{
  char *path;
  GFileProgressCallback callback;
  gpointer data;
} Progress;

typedef struct
{
  GTask *task;
  double part;
} Step;

static void
free_progress (gpointer data)
{
  g_free (((Progress *) data)->path);
  g_free (data);
}

static gboolean
tell_cb (gpointer data)
{
  Step *step = data;
  Progress *progress = g_task_get_task_data (step->task);

  /* Whoever asked has the answer, and may have let go of what the callback is about. */
  if (!g_task_get_completed (step->task))
    progress->callback ((goffset) (step->part * 1000), 1000, progress->data);
  return G_SOURCE_REMOVE;
}

static void
free_step (gpointer data)
{
  g_object_unref (((Step *) data)->task);
  g_free (data);
}

static void
progress_cb (double part, gpointer data)
{
  Progress *progress = g_task_get_task_data (data);
  Step *step;

  if (progress->callback == NULL)
    return;
  step = g_new (Step, 1);
  step->task = g_object_ref (data);
  step->part = part;
  sos_jobs_tell (g_task_get_context (data), G_PRIORITY_DEFAULT, tell_cb, step, free_step); /* before the answer */
}

static void
backup_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (sos_backup_run (sos_store_get_path (source), ((Progress *) data)->path, cancellable, progress_cb, task, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
sos_store_backup_async (SosStore *self, const char *path, GCancellable *cancellable, GFileProgressCallback progress,
                        gpointer progress_data, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Progress *data = g_new0 (Progress, 1);

  data->path = g_strdup (path);
  data->callback = progress;
  data->data = progress_data;
  g_task_set_task_data (task, data, free_progress);
  g_task_run_in_thread (task, backup_in_thread);
}

gboolean
sos_store_backup_finish (SosStore *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
