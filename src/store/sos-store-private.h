/* sos-store-private.h - what the other files of store/ know of the door. */
#pragma once

#include "sos-transaction-private.h"

G_BEGIN_DECLS

/* A write whose own steps go to the other stack: undo and redo. Main thread. */
typedef enum
{
  SOS_WRITE_DEED,
  SOS_WRITE_UNDO,
  SOS_WRITE_REDO,
} SosWriteKind;

/* @func NULL: nothing is written; the answer comes after those of all writes that were asked for before. */
void sos_store_write_as_async (SosStore *self, SosWriteKind kind, const char *title, SosTransactionFunc func, gpointer data,
                               GDestroyNotify free_data, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data);

/* sos-undo.c: two stacks of change sets. */
typedef struct _SosUndo SosUndo;

SosUndo *sos_undo_new (void);
void sos_undo_free (SosUndo *self);
/* Takes over @steps (NULL: cannot be undone). What was a deed forgets all that could be redone. */
void sos_undo_push (SosUndo *self, SosWriteKind kind, const char *title, GPtrArray *steps, GArray *changes);
/* Nothing can be undone or redone any more. */
void sos_undo_forget (SosUndo *self);
const char *sos_undo_get_title (SosUndo *self, SosWriteKind kind); /* UNDO or REDO */

/* sos-open-records.c: the one open record of each id. Main thread. */
typedef struct _SosOpenRecords SosOpenRecords;

SosOpenRecords *sos_open_records_new (SosStore *store);
void sos_open_records_free (SosOpenRecords *self);
/* After a commit: reloads those that are open among @changes. */
void sos_open_records_reload (SosOpenRecords *self, GArray *changes);

SosUndo *sos_store_get_undo (SosStore *self);
SosOpenRecords *sos_store_get_open_records (SosStore *self);

/* sos-backup.c */
typedef void (*SosBackupProgress) (double part, gpointer data);
gboolean sos_backup_run (const char *from, const char *to, GCancellable *cancellable, SosBackupProgress progress,
                         gpointer data, GError **error);

G_END_DECLS
