/* sos-store.h - the one door to stored records: opening an office, reading in one snapshot, writing in one transaction. */
#pragma once

#include "sos-codes.h"
#include "sos-record.h"
#include "sos-transaction.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SOS_STORE_ERROR (sos_store_error_quark ())
GQuark sos_store_error_quark (void);

typedef enum
{
  SOS_STORE_ERROR_FAILED,    /* the disk or the file did not do what was asked; nothing was changed */
  SOS_STORE_ERROR_CONFLICT,  /* somebody changed the record in between; nothing was changed */
  SOS_STORE_ERROR_NOT_FOUND, /* no such record */
  SOS_STORE_ERROR_MISSING,   /* a required field holds nothing */
  SOS_STORE_ERROR_REFUSED,   /* a rule says no, in words that name no number; sos_store_error_get_rule() does */
  SOS_STORE_ERROR_LOCKED,    /* another program holds this office; the message says who */
  SOS_STORE_ERROR_NOT_OURS,  /* not an office file, damaged, or hostile: never adopted */
  SOS_STORE_ERROR_TOO_NEW,   /* made by a later version of the program */
} SosStoreError;

/* Refused by @rule ("V1", "N2"; static), for @words: what people read says no number. @rule may be NULL. Always FALSE. */
gboolean sos_store_error_refuse (const char *rule, const char *words, GError **error);
/* The rule that refused, for the record and for tests; NULL where none is named, or it is another error. */
const char *sos_store_error_get_rule (const GError *error);

typedef enum
{
  SOS_STORE_OPEN = 0,        /* the file must be there */
  SOS_STORE_CREATE = 1 << 0, /* make it when it is not there; refuse to overwrite */
} SosStoreFlags;

#define SOS_TYPE_STORE (sos_store_get_type ())
G_DECLARE_FINAL_TYPE (SosStore, sos_store, SOS, STORE, GObject)

/* Blocks; for the command line, tests and workers. The window uses the async pair. */
SosStore *sos_store_open (const char *path, SosStoreFlags flags, GError **error);
void sos_store_open_async (const char *path, SosStoreFlags flags, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
SosStore *sos_store_open_finish (GAsyncResult *result, GError **error);
/* Ends both threads after what is queued, lets go of the lock. Also done by dispose. Blocks shortly. */
void sos_store_close (SosStore *self);

const char *sos_store_get_path (SosStore *self);
/* The person at the desk: every write asked from then on is theirs. Set before the first write; any thread may read. 0: the
 * program itself. Another one finds nothing to undo. */
gint64 sos_store_get_actor (SosStore *self);
void sos_store_set_actor (SosStore *self, gint64 staff_id);
/* Code lists as they are now; replaced whole (notify::codes) when the office edits one. (transfer none) */
SosCodes *sos_store_get_codes (SosStore *self);

/* A read sees one snapshot; a write is one BEGIN IMMEDIATE … COMMIT on the writer thread. @func runs there, with @data,
 * which comes back through sos_store_finish(). @title names the deed for undo ("Address marked unsafe"); NULL: not undoable.
 * Main thread only; @callback comes on the main thread, after "changed" for writes. */
void sos_store_read_async (SosStore *self, SosTransactionFunc func, gpointer data, GDestroyNotify free_data,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void sos_store_write_async (SosStore *self, const char *title, SosTransactionFunc func, gpointer data,
                            GDestroyNotify free_data, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
/* TRUE when @func did and, for a write, everything is on the disk. @data (optional) gives back the data (transfer full). */
gboolean sos_store_finish (SosStore *self, GAsyncResult *result, gpointer *data, GError **error);

/* The same, blocking, for the command line, tests and other workers; never in the window. */
gboolean sos_store_read (SosStore *self, SosTransactionFunc func, gpointer data, GError **error);
gboolean sos_store_write (SosStore *self, const char *title, SosTransactionFunc func, gpointer data, GError **error);

/* Undo (design 5): the last undoable write is turned back whole, consequences included, if nobody changed those records
 * since; otherwise CONFLICT in words. Properties "undo-title", "redo-title" (NULL: nothing) and "saved-at" (seconds UTC of the
 * last commit), all with notify on the main thread. */
void sos_store_undo_async (SosStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void sos_store_redo_async (SosStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
const char *sos_store_get_undo_title (SosStore *self);
const char *sos_store_get_redo_title (SosStore *self);
gint64 sos_store_get_saved_at (SosStore *self);

/* The id a record will have, for one that is shown and spoken of before it is stored: sos_record_set_identity (record, id, 0, 0),
 * then it is saved as new. Never given twice. Any thread. */
gint64 sos_store_make_id (SosStore *self);

/* What a commit touched. @owner is the person the record belongs to, 0 where it belongs to none. */
typedef struct
{
  GType type;
  gint64 id;
  gint64 owner;
} SosChange;
/* Signals, all on the main thread: "changed" (SosStore*, GArray* of SosChange) after each commit that changed any record;
 * "written" (SosStore*, const char *title) follows for undoable writes, "undone" and "redone" with the same title where one was
 * turned back or done again: for the toast. */

/* The one open record of (type, id) on the main thread, kept weakly: two views of a person are one object. It reloads itself
 * after a commit by somebody else; fields marked changed but unsaved keep what was typed. (transfer full) */
void sos_store_open_record_async (SosStore *self, GType type, gint64 id, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
gpointer sos_store_open_record_finish (SosStore *self, GAsyncResult *result, GError **error);

/* Online backup to a new file while the office goes on saving; @progress (0..1) may be NULL and comes on the main thread. */
void sos_store_backup_async (SosStore *self, const char *path, GCancellable *cancellable,
                             GFileProgressCallback progress, gpointer progress_data,
                             GAsyncReadyCallback callback, gpointer user_data);
gboolean sos_store_backup_finish (SosStore *self, GAsyncResult *result, GError **error);
gboolean sos_store_backup (SosStore *self, const char *path, GError **error);

/* Opens @path read-only (only the search index asks for a write, which is taken back, under the office's lock) and holds it against everything the program promises: integrity, foreign keys, tables against schema,
 * references and their check characters, audit sequence without gaps. @findings: one sentence a fault, empty when sound. */
gboolean sos_store_check (const char *path, GPtrArray **findings, GError **error);
/* What rooms above promise of the file is examined with the rest, in a reading transaction: a sentence a fault into @findings (text, transfer
 * full). Register before the first check. */
typedef gboolean (*SosExamination) (SosTransaction *transaction, GPtrArray *findings, GError **error);
void sos_store_register_examination (SosExamination examination);

G_END_DECLS
