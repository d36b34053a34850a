/* sos-transaction.h - what straight-line code may do inside one read or one write; worker threads only. */
#pragma once

#include "sos-codes.h"
#include "sos-record.h"

G_BEGIN_DECLS

typedef struct _SosTransaction SosTransaction;
typedef struct _SosRows SosRows;

/* Returns TRUE to commit; or sets @error, and everything it did is rolled back. Nothing else begins or commits. */
typedef gboolean (*SosTransactionFunc) (SosTransaction *transaction, gpointer data, GError **error);

gint64 sos_transaction_get_actor (SosTransaction *self);
gint64 sos_transaction_get_now (SosTransaction *self);        /* seconds UTC, one moment for the whole transaction */
const char *sos_transaction_get_today (SosTransaction *self); /* "2026-11-23", London */
SosCodes *sos_transaction_get_codes (SosTransaction *self);
gboolean sos_transaction_is_write (SosTransaction *self);
/* Why, for the audit lines of this transaction. */
void sos_transaction_set_reason (SosTransaction *self, const char *reason);
/* What a deed brings along for the rules it will ask; NULL: nothing. Borrowed, for as long as the deed lasts. */
void sos_transaction_set_brought (SosTransaction *self, gpointer brought);
gpointer sos_transaction_get_brought (SosTransaction *self);
/* What was done cannot be taken back by undo (a printed letter). */
void sos_transaction_set_lasting (SosTransaction *self);
/* For filling an office: no audit line a field, index and lists built once at the end. Before the first save. */
void sos_transaction_set_bulk (SosTransaction *self);

/* A record of its own, (transfer full); NOT_FOUND where absent or removed. */
gpointer sos_transaction_load (SosTransaction *self, GType type, gint64 id, GError **error);
/* The error of a record that is absent, for one that must not be known of. */
void sos_transaction_set_not_found (GError **error);
/* Inserts when the id is 0 (and gives it id and revision), else updates the changed fields WHERE revision is still the one
 * that was read, else CONFLICT. Checks required fields (MISSING). Audit, search index and person list go with it. */
gboolean sos_transaction_save (SosTransaction *self, gpointer record, GError **error);
/* Taken away softly: undo brings it back. */
gboolean sos_transaction_remove (SosTransaction *self, gpointer record, GError **error);
/* The record that was taken away is there again as it was; TRUE also where it is there, or never was. */
gboolean sos_transaction_bring_back (SosTransaction *self, GType type, gint64 id, GError **error);
/* The number of the last line of the audit. */
gboolean sos_transaction_find_last_line (SosTransaction *self, gint64 *line, GError **error);

/* Parameters: one letter each in @types, 'i' gint64 or 's' const char* (may be NULL), bound to $1, $2, … */
/* Records of @type where @tail ("person = $1 ORDER BY valid_from"); removed ones never. Element type SosRecord, (transfer full). */
GPtrArray *sos_transaction_query (SosTransaction *self, GType type, const char *tail, GError **error, const char *types, ...);
/* The first of them (transfer full), or NULL: with @error untouched where there is none. */
gpointer sos_transaction_find (SosTransaction *self, GType type, const char *tail, GError **error, const char *types, ...);
/* Plain rows, for lists and counts. */
SosRows *sos_transaction_select (SosTransaction *self, const char *sql, GError **error, const char *types, ...);
/* The number in the first of them: 0 where there is none. FALSE with @error. */
gboolean sos_transaction_select_number (SosTransaction *self, const char *sql, gint64 *number, GError **error, const char *types, ...);
/* The number in each of them, in their order. Element type gint64. (transfer full) */
GArray *sos_transaction_select_ids (SosTransaction *self, const char *sql, GError **error, const char *types, ...);
/* For projections and counters only; records are saved. */
gboolean sos_transaction_execute (SosTransaction *self, const char *sql, GError **error, const char *types, ...);

gboolean sos_rows_next (SosRows *self, GError **error); /* FALSE at the end, or with @error set */
gint64 sos_rows_get_number (SosRows *self, int column); /* 0 for NULL */
const char *sos_rows_get_text (SosRows *self, int column); /* borrowed until the next row; NULL for NULL */
gboolean sos_rows_is_null (SosRows *self, int column);
void sos_rows_free (SosRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosRows, sos_rows_free)

/* The next reference of a kind: "P" gives "P-000123-K" (transfer full). Never reused. */
char *sos_transaction_issue_reference (SosTransaction *self, const char *prefix, GError **error);
/* The id behind a reference, 0 where there is none, or none that may be known of. */
gint64 sos_transaction_find_reference (SosTransaction *self, GType type, const char *ref, GError **error);

/* An audit line that is no change of a field: verbs of conventions 3.6 ("consult", "print", "export", "disclose"). */
gboolean sos_transaction_note (SosTransaction *self, const char *verb, GType type, gint64 id, gint64 person,
                               const char *reason, GError **error);

/* A rule says no to @deed (a verb as above) on that record, and the write is about to be refused. Once all it did is rolled back, a
 * line "fail" with the sentence of the refusal is written in a transaction of its own; none where the write goes on all the
 * same. The last call counts. */
void sos_transaction_note_refusal (SosTransaction *self, const char *deed, GType type, gint64 id, gint64 person);

/* Words typed and not yet saved; one a field and person at the desk; gone when the field is saved. */
gboolean sos_transaction_put_draft (SosTransaction *self, GType type, gint64 id, const char *field, const char *words,
                                    gint64 base_revision, GError **error);
gboolean sos_transaction_drop_draft (SosTransaction *self, GType type, gint64 id, const char *field, GError **error);

/* What is kept about @person beside their records (lists, marks, letters that wait) is made anew before the commit, and views are
 * told, though no record of theirs changed. */
void sos_transaction_refresh_person (SosTransaction *self, gint64 person);

/* What was read once and holds as long as the transaction, under a static @key: NULL where it was not read yet, or may have changed since.
 * Remembered it is (transfer none), and freed at the end. */
gpointer sos_transaction_recall (SosTransaction *self, const char *key);
gpointer sos_transaction_remember (SosTransaction *self, const char *key, gpointer thing, GDestroyNotify free);
void sos_transaction_forget (SosTransaction *self, const char *key);

/* What a setting says; NULL where the office never chose. (transfer full) */
char *sos_transaction_dup_setting (SosTransaction *self, const char *name, GError **error);

/* The person @record belongs to, by its owners; 0 where it belongs to none. */
gint64 sos_transaction_find_person (SosTransaction *self, SosRecord *record, GError **error);

/* Whether @person came with this very write, so that lists hold nothing of them yet. */
gboolean sos_transaction_has_made (SosTransaction *self, gint64 person);
/* Called once for each person a write touched, before it commits: keeps lists and marks right. Register before the first write. */
typedef gboolean (*SosProjection) (SosTransaction *transaction, gint64 person, GError **error);
void sos_transaction_register_projection (SosProjection projection);

/* Called for each record a write or an undo changes, takes away or puts back: calls sos_transaction_refresh_person() for everybody the
 * record is about and does not belong to. One for the program; before the first write. */
typedef gboolean (*SosReach) (SosTransaction *transaction, SosRecord *record, GError **error);
void sos_transaction_register_reach (SosReach reach);
/* People whom whoever is at the desk must not know of (ids, gint64, ascending): for them they are in no search, behind no reference,
 * in no open record. Asked once a transaction, when the first search needs it; (transfer full), NULL with @error. One for the program. */
typedef GArray *(*SosHiding) (SosTransaction *transaction, GError **error);
void sos_transaction_register_hiding (SosHiding hiding);
/* Those of this transaction; NULL with @error. (transfer none) */
const GArray *sos_transaction_get_hidden (SosTransaction *self, GError **error);
/* Whether @person is one of them; where that cannot be known, they are. */
gboolean sos_transaction_hides (SosTransaction *self, gint64 person);
/* Takes them out of @ids (gint64, ascending). FALSE with @error. */
gboolean sos_transaction_drop_hidden (SosTransaction *self, GArray *ids, GError **error);

/* Asked before undo or redo puts a record back: @before as it stands (removed or not), @after as it will (NULL: taken away). FALSE
 * with a sentence in @error where a rule has come between, and the whole deed stays. One for the program; before the first write. */
typedef gboolean (*SosRestoreGuard) (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error);
void sos_transaction_register_guard (SosRestoreGuard guard);

G_END_DECLS
