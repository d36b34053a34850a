/* sos-sqlite.h - the engine: one SQLite connection, its statements, its errors in words. Nothing outside store/ sees it. */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define SOS_SQLITE_APPLICATION_ID 1397707569 /* "SOS1" */
#define SOS_SQLITE_APPLICATION_ID_TEXT "1397707569"

typedef struct _SosSqlite SosSqlite;

typedef enum
{
  SOS_SQLITE_WRITER,  /* all writes and all checkpoints */
  SOS_SQLITE_CREATOR, /* for a file that is not there yet: all that was committed is in the file itself */
  SOS_SQLITE_READER,  /* never checkpoints */
  SOS_SQLITE_STRANGER, /* a file that is not trusted yet: read as it lies there, nothing made beside it or written to it */
  SOS_SQLITE_MEMORY,  /* an empty one, to hold others against */
} SosSqliteMode;

/* A connection belongs to one thread at a time. @path is ignored for MEMORY. */
SosSqlite *sos_sqlite_open (const char *path, SosSqliteMode mode, GError **error);
void sos_sqlite_close (SosSqlite *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosSqlite, sos_sqlite_close)
sqlite3 *sos_sqlite_get_handle (SosSqlite *self);
/* Statements end early, with G_IO_ERROR_CANCELLED, once @cancellable is (NULL: none). Borrowed until the next call. */
void sos_sqlite_set_cancellable (SosSqlite *self, GCancellable *cancellable);

/* Memory for pages; what is over goes back. */
void sos_sqlite_set_cache (SosSqlite *self, int kilobytes);

/* Writer: brings the log into the file if it has @pages or more; what a reader still needs stays. */
void sos_sqlite_checkpoint (SosSqlite *self, int pages);

/* Whether the first bytes of @path are those of one of our files; opens it with no engine. */
gboolean sos_sqlite_looks_like_office (const char *path);

/* Whether no log of saves lies beside @path; and taking such a log away, where one was only made by looking at the file. The
 * caller holds the lock, and every connection is closed. */
gboolean sos_sqlite_is_clean (const char *path);
void sos_sqlite_sweep (const char *path);

/* Runs statements that are literals of the program or its resources. */
gboolean sos_sqlite_run (SosSqlite *self, const char *sql, GError **error);
/* One number, 0 where there is no row. */
gint64 sos_sqlite_get_number (SosSqlite *self, const char *sql, GError **error);

typedef struct _SosPrepared SosPrepared;

typedef struct
{
  sqlite3_stmt *statement;
  SosPrepared *prepared;
} SosStatement;

/* A statement ready for binding; the same text is compiled once. FALSE with @error. */
gboolean sos_sqlite_prepare (SosSqlite *self, const char *sql, SosStatement *statement, GError **error);
void sos_statement_done (SosStatement *self);
/* Binds to "$1", "$2"…, whatever order SQLite numbers them in. Texts are copied. */
void sos_statement_bind_number (SosStatement *self, int number, gint64 value);
void sos_statement_bind_text (SosStatement *self, int number, const char *text);
void sos_statement_bind_null (SosStatement *self, int number);
void sos_statement_bind_value (SosStatement *self, int number, const GValue *value, gboolean is_set);
/* Of the row at hand; borrowed until the next. Always text that can be shown, whatever a damaged file holds. */
const char *sos_statement_get_text (SosStatement *self, int column);
/* TRUE while there is a row; FALSE at the end, or with @error. */
gboolean sos_sqlite_step (SosSqlite *self, SosStatement *statement, GError **error);

/* The sentence for what SQLite last said of @handle. */
void sos_sqlite_set_error (sqlite3 *handle, int code, GError **error);

G_END_DECLS
