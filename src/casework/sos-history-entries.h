/* sos-history-entries.h - the history of a person as people read it: one deed is one entry, which opens to its lines, and looks one after the
 * other are one. */
#pragma once

#include "sos-history.h"
#include "sos-merge.h"

G_BEGIN_DECLS

#define SOS_HISTORY_ONE_LOOK 1800 /* seconds: a look again within these is the same look */

/* What is asked for. */
typedef struct
{
  gint64 person;
  SosHistoryFilter filter;
  gint64 actor; /* only what they did; 0: whoever. The program itself: -1 */
  gint64 since; /* seconds UTC; 0: from the beginning */
} SosHistoryAsk;

#define SOS_TYPE_HISTORY_ENTRY (sos_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (SosHistoryEntry, sos_history_entry, SOS, HISTORY_ENTRY, GObject)
gint64 sos_history_entry_get_at (SosHistoryEntry *self);       /* of its last line */
gint64 sos_history_entry_get_begun_at (SosHistoryEntry *self); /* of its first */
const char *sos_history_entry_get_who (SosHistoryEntry *self);
const char *sos_history_entry_get_verb (SosHistoryEntry *self);
const char *sos_history_entry_get_title (SosHistoryEntry *self); /* what was done */
const char *sos_history_entry_get_note (SosHistoryEntry *self);  /* why, or what it was and is; "" for nothing */
/* Its lines in the order in which they were written; element type SosHistoryRow. (transfer none) */
GPtrArray *sos_history_entry_get_lines (SosHistoryEntry *self);
/* "draft → approved", or what there is of it. Of any line. (transfer full) */
char *sos_history_row_dup_change (SosHistoryRow *self);

/* Whoever did something in the history of somebody. */
typedef struct
{
  gint64 id; /* -1: the program */
  char *name;
} SosHistoryActor;

/* Both made in a worker, read on the main thread. */
typedef struct
{
  GPtrArray *entries; /* SosHistoryEntry, newest first; at most the last 5,000 lines */
  GPtrArray *actors;  /* SosHistoryActor, whatever was asked for, by name */
} SosHistory;
void sos_history_free (SosHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosHistory, sos_history_free)

/* The template of a paper about them. */
#define SOS_HISTORY_PAPER "history"

/* What that paper says; @asked: what was asked for, in words. Rights are asked. (transfer full), NULL with @error. */
SosMerge *sos_history_dup_words (SosTransaction *transaction, const SosHistoryAsk *ask, const char *asked, GError **error);
/* The same, and the print is noted ("print") in the same write. In a write. */
SosMerge *sos_history_print (SosTransaction *transaction, const SosHistoryAsk *ask, const char *asked, GError **error);

/* Rights are asked as for each line. Main thread. */
void sos_history_async (SosStore *store, const SosHistoryAsk *ask, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SosHistory *sos_history_finish (GAsyncResult *result, GError **error);
SosHistory *sos_history_load (SosTransaction *transaction, const SosHistoryAsk *ask, GError **error);

G_END_DECLS
