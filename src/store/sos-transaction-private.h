/* sos-transaction-private.h - what the other files of store/ know of a transaction. */
#pragma once

#include "sos-sqlite.h"

#include "sos-store.h"

G_BEGIN_DECLS

/* What became of one record in a write, first state against last; enough to turn it back. */
typedef struct
{
  GType type;
  gint64 id;
  SosRecord *before; /* NULL where the write made it */
  gint64 revision;   /* the record's after the write */
  gint64 again;      /* the earlier revision whose state the write put back; 0 where it put none back */
} SosStep;

void sos_step_free (SosStep *self);

/* One per process and store, shared by its transactions. */
typedef struct
{
  GMutex id_lock;
  gint64 last_id; /* ids are given upwards; under the lock */
  gboolean filled; /* by a bulk write, which leaves the search index in pieces; writer thread, and who closes */
  struct _SosShortAnswers *short_answers; /* sos-search-private.h */
} SosStoreShared;

SosTransaction *sos_transaction_new (SosSqlite *sqlite, SosStoreShared *shared, SosCodes *codes, gint64 actor, gboolean write);
void sos_transaction_free (SosTransaction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosTransaction, sos_transaction_free)

/* BEGIN, @func, index and lists, COMMIT; or ROLLBACK with @error. */
gboolean sos_transaction_run (SosTransaction *self, SosTransactionFunc func, gpointer data, GError **error);

SosSqlite *sos_transaction_get_sqlite (SosTransaction *self);
GArray *sos_transaction_get_changes (SosTransaction *self);         /* SosChange */
/* The steps in the order they were taken, or NULL where undo is out of the question. (transfer full) */
GPtrArray *sos_transaction_steal_steps (SosTransaction *self);
gboolean sos_transaction_is_bulk (SosTransaction *self);
/* The code lists were written to. */
void sos_transaction_note_codes (SosTransaction *self);
gboolean sos_transaction_has_new_codes (SosTransaction *self);
SosStoreShared *sos_transaction_get_shared (SosTransaction *self);
/* Where those are kept who must not be known of; NULL before the first question. */
GArray **sos_transaction_get_hidden_place (SosTransaction *self);
/* When it began, as sos-search-short.c counts. */
guint sos_transaction_get_search_age (SosTransaction *self);

/* TRUE the first time this write meets @word. */
gboolean sos_transaction_meets_word (SosTransaction *self, const char *word);

/* Puts @image in place of the record as it stands, if that is still at @revision; @image NULL takes it away. Undo's tool. */
gboolean sos_transaction_restore (SosTransaction *self, SosStep *step, GError **error);

/* sos-audit.c */
gboolean sos_audit_write_change (SosTransaction *self, const char *verb, SosRecord *before, SosRecord *after, gint64 person, GError **error);
gboolean sos_audit_write (SosTransaction *self, const char *verb, const char *kind, gint64 record, gint64 person,
                          const char *field, const char *old, const char *new, const char *reason, GError **error);
const char *sos_transaction_get_reason (SosTransaction *self);
/* The number of the first line of this transaction; @first: it is the one being written now. */
gboolean sos_transaction_find_deed (SosTransaction *self, gint64 *deed, gboolean *first, GError **error);
/* What the deed is called, for its first line; NULL: nothing. */
void sos_transaction_set_title (SosTransaction *self, const char *title);
const char *sos_transaction_get_title (SosTransaction *self);

/* sos-search-index.c: the words of @people (gint64, ascending) anew. */
gboolean sos_search_index_people (SosTransaction *self, GArray *people, GError **error);

/* sos-search-words.c: the store is closing; its name words go. */
void sos_search_forget_store (gpointer shared);

/* sos-drafts.c */
gboolean sos_drafts_drop_saved (SosTransaction *self, SosRecord *before, SosRecord *after, GError **error);

/* The id for a new record: 63 bits, milliseconds first, so that they follow time; then random ones. @now in seconds. Any thread. */
gint64 sos_store_shared_make_id (SosStoreShared *shared, gint64 now);

G_END_DECLS
