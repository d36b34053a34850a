/* sos-sqlite.c - the engine: one SQLite connection. Knows no record. */
#include "config.h"
#include "sos-sqlite.h"

#include "sos-store.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_PARAMETERS 96 /* more than a record has fields */

struct _SosSqlite
{
  sqlite3 *handle;
  GCancellable *cancellable; /* borrowed */
  int log_pages;             /* as of the last commit; 0 once they were brought into the file */
  GHashTable *statements; /* owned: text -> SosPrepared; texts are the program's own, so there is an end to them */
};

struct _SosPrepared
{
  sqlite3_stmt *statement;
  guint8 places[MOST_PARAMETERS]; /* of "$1", "$2"…: SQLite numbers them as they first appear */
  gboolean kept;                  /* in the table; else it ends with its use */
  gboolean taken;                 /* somebody is using it */
};

static void
free_prepared (SosPrepared *prepared)
{
  sqlite3_finalize (prepared->statement);
  g_free (prepared);
}

void
sos_sqlite_set_error (sqlite3 *handle, int code, GError **error)
{
  static const struct
  {
    int code;
    SosStoreError error;
    const char *words;
  } sentences[] = {
    { SQLITE_FULL, SOS_STORE_ERROR_FAILED, N_("The disk is full. Nothing was changed; your words are kept.") },
    { SQLITE_IOERR, SOS_STORE_ERROR_FAILED, N_("The disk did not answer. Nothing was changed; your words are kept.") },
    { SQLITE_READONLY, SOS_STORE_ERROR_FAILED, N_("This office may only be read here. Nothing was changed.") },
    { SQLITE_CANTOPEN, SOS_STORE_ERROR_FAILED, N_("The office file cannot be opened.") },
    { SQLITE_BUSY, SOS_STORE_ERROR_LOCKED, N_("Another program holds this office.") },
    { SQLITE_NOTADB, SOS_STORE_ERROR_NOT_OURS, N_("This is not an office file.") },
    { SQLITE_CORRUPT, SOS_STORE_ERROR_NOT_OURS, N_("The office file is damaged. Please restore a backup.") },
    { SQLITE_CONSTRAINT_UNIQUE, SOS_STORE_ERROR_REFUSED, N_("There is one like it already. Nothing was changed.") },
    { SQLITE_CONSTRAINT_PRIMARYKEY, SOS_STORE_ERROR_REFUSED, N_("There is one like it already. Nothing was changed.") },
    { SQLITE_CONSTRAINT, SOS_STORE_ERROR_FAILED, N_("Something this depends on is not there. Nothing was changed.") },
    { SQLITE_TOOBIG, SOS_STORE_ERROR_REFUSED, N_("This is too long to be kept. Nothing was changed.") },
    { SQLITE_NOMEM, SOS_STORE_ERROR_FAILED, N_("There was not enough memory. Nothing was changed.") },
  };

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Stopped before it was done. Nothing was changed."));
      return;
    }
  /* The finer code stands before the one it belongs to. */
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i].code == code || sentences[i].code == (code & 0xff))
      {
        g_set_error_literal (error, SOS_STORE_ERROR, sentences[i].error, _(sentences[i].words));
        return;
      }
  g_debug ("engine: %d", code);
  g_set_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_FAILED,
               /* Translators: the number tells the people who look after the program what happened */
               _("The office file could not do that (%d). Nothing was changed."), code);
}

gboolean
sos_sqlite_looks_like_office (const char *path)
{
  static const char magic[16] = "SQLite format 3";
  guint8 head[100];
  FILE *file = fopen (path, "rbe");
  const gsize length = file != NULL ? fread (head, 1, sizeof head, file) : 0;
  guint32 application_id;

  if (file != NULL)
    fclose (file);
  if (length < sizeof head || memcmp (head, magic, sizeof magic) != 0)
    return FALSE;
  memcpy (&application_id, head + 68, sizeof application_id);
  return GUINT32_FROM_BE (application_id) == SOS_SQLITE_APPLICATION_ID;
}

gboolean
sos_sqlite_is_clean (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return !g_file_test (log, G_FILE_TEST_EXISTS);
}

void
sos_sqlite_sweep (const char *path)
{
  static const char *const ends[] = { "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *beside = g_strconcat (path, ends[i], NULL);

      g_unlink (beside);
    }
}

/* Each connection is made distrustful first: a schema in a hostile file must not run anything. */
static void
harden (SosSqlite *self, SosSqliteMode mode)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 0);
  if (mode == SOS_SQLITE_READER || mode == SOS_SQLITE_STRANGER)
    sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_busy_timeout (self->handle, 5000);
}

static const char *
pragmas_for (SosSqliteMode mode)
{
  if (mode == SOS_SQLITE_READER)
    return "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000;"
           "PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = ON; PRAGMA foreign_keys = ON;";
  if (mode == SOS_SQLITE_STRANGER)
    return "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON;";
  if (mode == SOS_SQLITE_MEMORY)
    return "PRAGMA foreign_keys = ON;";
  /* No log beside a new file: it is moved to its place alone, and has to be whole by itself. Half-made it is thrown away. */
  if (mode == SOS_SQLITE_CREATOR)
    return "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
           "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";
  return "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;"
         "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";
}

/* In the place of the engine's own rule, by which every so many pages some save waits for the checkpoint. */
static int
committed_cb (gpointer data, sqlite3 *handle, const char *schema, int n_pages)
{
  ((SosSqlite *) data)->log_pages = n_pages;
  return SQLITE_OK;
}

/* Looked at every few thousand steps of the engine. */
static int
is_cancelled_cb (gpointer data)
{
  return g_cancellable_is_cancelled (((SosSqlite *) data)->cancellable);
}

/* A stranger's file is read as it lies there; unless it left a log, without which it may not be whole. An index of that log that is there is only
 * looked at: a file dialog that looks into the folder takes the engine's locks from the program that has the office open, and whoever sets up the
 * index anew then takes it from under that program. */
static const char *
find_manner (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL), *index = g_strconcat (path, "-shm", NULL);

  if (!g_file_test (log, G_FILE_TEST_EXISTS))
    return "?immutable=1";
  return g_file_test (index, G_FILE_TEST_EXISTS) ? "?mode=ro&readonly_shm=1" : "?mode=ro";
}

static char *
address_of (const char *path, SosSqliteMode mode)
{
  g_autofree char *whole = NULL, *escaped = NULL;

  if (mode == SOS_SQLITE_MEMORY)
    return g_strdup (":memory:");
  if (mode != SOS_SQLITE_STRANGER)
    return g_strdup (path);
  whole = g_canonicalize_filename (path, NULL);
  escaped = g_uri_escape_string (whole, "/", FALSE);
  return g_strconcat ("file:", escaped, find_manner (path), NULL);
}

SosSqlite *
sos_sqlite_open (const char *path, SosSqliteMode mode, GError **error)
{
  static const int flags[] = {
    [SOS_SQLITE_WRITER] = SQLITE_OPEN_READWRITE,
    [SOS_SQLITE_CREATOR] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    /* A reader of a WAL file has to be able to write its index; query_only keeps it from the rest. */
    [SOS_SQLITE_READER] = SQLITE_OPEN_READWRITE,
    [SOS_SQLITE_STRANGER] = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
    [SOS_SQLITE_MEMORY] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
  };
  g_autoptr (SosSqlite) self = g_new0 (SosSqlite, 1);
  g_autofree char *address = address_of (path, mode);
  int code;

  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_prepared);
  code = sqlite3_open_v2 (address, &self->handle,
                          flags[mode] | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (code != SQLITE_OK)
    {
      sos_sqlite_set_error (self->handle, code, error);
      return NULL;
    }
  harden (self, mode);
  sqlite3_progress_handler (self->handle, 4000, is_cancelled_cb, self);
  if (!sos_sqlite_run (self, pragmas_for (mode), error))
    return NULL;
  if (mode == SOS_SQLITE_WRITER)
    sqlite3_wal_hook (self->handle, committed_cb, self);
  return g_steal_pointer (&self);
}

void
sos_sqlite_close (SosSqlite *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->handle);
  g_free (self);
}

sqlite3 *
sos_sqlite_get_handle (SosSqlite *self)
{
  return self->handle;
}

/* A checkpoint that fails is tried again after the next commit; nothing is lost meanwhile. */
void
sos_sqlite_checkpoint (SosSqlite *self, int pages)
{
  if (self->log_pages < pages)
    return;
  self->log_pages = 0;
  sqlite3_wal_checkpoint_v2 (self->handle, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
}

void
sos_sqlite_set_cancellable (SosSqlite *self, GCancellable *cancellable)
{
  self->cancellable = cancellable;
}

void
sos_sqlite_set_cache (SosSqlite *self, int kilobytes)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA cache_size = -%d", kilobytes);

  sos_sqlite_run (self, sql, NULL);
  sqlite3_db_release_memory (self->handle);
}

gboolean
sos_sqlite_run (SosSqlite *self, const char *sql, GError **error)
{
  const int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    sos_sqlite_set_error (self->handle, code, error);
  return code == SQLITE_OK;
}

gint64
sos_sqlite_get_number (SosSqlite *self, const char *sql, GError **error)
{
  SosStatement statement;
  gint64 number = 0;

  if (!sos_sqlite_prepare (self, sql, &statement, error))
    return 0;
  if (sos_sqlite_step (self, &statement, error))
    number = sqlite3_column_int64 (statement.statement, 0);
  sos_statement_done (&statement);
  return number;
}

static SosPrepared *
prepare (SosSqlite *self, const char *sql, gboolean keep, GError **error)
{
  SosPrepared *prepared = g_new0 (SosPrepared, 1);
  const int code = sqlite3_prepare_v3 (self->handle, sql, -1, keep ? SQLITE_PREPARE_PERSISTENT : 0, &prepared->statement, NULL);

  if (code != SQLITE_OK)
    {
      sos_sqlite_set_error (self->handle, code, error);
      free_prepared (prepared);
      return NULL;
    }
  for (int place = 1; place <= sqlite3_bind_parameter_count (prepared->statement); place++)
    {
      const char *name = sqlite3_bind_parameter_name (prepared->statement, place);
      const int number = name != NULL ? atoi (name + 1) : 0;

      g_assert (number > 0 && number < MOST_PARAMETERS);
      prepared->places[number] = (guint8) place;
    }
  prepared->kept = keep;
  if (keep)
    g_hash_table_insert (self->statements, g_strdup (sql), prepared);
  return prepared;
}

/* A kept statement may be in use already (a query inside a query of the same text): then there is one more for a while. */
gboolean
sos_sqlite_prepare (SosSqlite *self, const char *sql, SosStatement *statement, GError **error)
{
  SosPrepared *prepared = g_hash_table_lookup (self->statements, sql);

  if (prepared == NULL || prepared->taken)
    prepared = prepare (self, sql, prepared == NULL, error);
  statement->prepared = prepared;
  statement->statement = prepared != NULL ? prepared->statement : NULL;
  if (prepared != NULL)
    prepared->taken = TRUE;
  return prepared != NULL;
}

void
sos_statement_done (SosStatement *self)
{
  SosPrepared *prepared = g_steal_pointer (&self->prepared);

  self->statement = NULL;
  if (prepared == NULL)
    return;
  if (!prepared->kept)
    {
      free_prepared (prepared);
      return;
    }
  sqlite3_reset (prepared->statement);
  sqlite3_clear_bindings (prepared->statement);
  prepared->taken = FALSE;
}

static int
index_of (SosStatement *self, int number)
{
  return self->prepared->places[number];
}

void
sos_statement_bind_number (SosStatement *self, int number, gint64 value)
{
  sqlite3_bind_int64 (self->statement, index_of (self, number), value);
}

void
sos_statement_bind_text (SosStatement *self, int number, const char *text)
{
  sqlite3_bind_text (self->statement, index_of (self, number), text, -1, SQLITE_TRANSIENT);
}

void
sos_statement_bind_null (SosStatement *self, int number)
{
  sqlite3_bind_null (self->statement, index_of (self, number));
}

void
sos_statement_bind_value (SosStatement *self, int number, const GValue *value, gboolean is_set)
{
  const int index = index_of (self, number);

  if (!is_set)
    sqlite3_bind_null (self->statement, index);
  else if (G_VALUE_HOLDS_STRING (value))
    sqlite3_bind_text (self->statement, index, g_value_get_string (value), -1, SQLITE_TRANSIENT);
  else if (G_VALUE_HOLDS_INT64 (value))
    sqlite3_bind_int64 (self->statement, index, g_value_get_int64 (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    sqlite3_bind_int64 (self->statement, index, g_value_get_boolean (value));
  else
    {
      gsize size;
      gconstpointer bytes = g_bytes_get_data (g_value_get_boxed (value), &size);

      sqlite3_bind_blob64 (self->statement, index, bytes, size, SQLITE_TRANSIENT);
    }
}

const char *
sos_statement_get_text (SosStatement *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->statement, column);

  return text == NULL || g_utf8_validate (text, -1, NULL) ? text : "\xef\xbf\xbd";
}

gboolean
sos_sqlite_step (SosSqlite *self, SosStatement *statement, GError **error)
{
  const int code = sqlite3_step (statement->statement);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    sos_sqlite_set_error (self->handle, code, error);
  return code == SQLITE_ROW;
}
