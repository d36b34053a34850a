/* sos-history.h - who changed what about a person, and who looked: the audit as rows of words. */
#pragma once

#include "sos-store.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_HISTORY_ALL,
  SOS_HISTORY_CHANGES,
  SOS_HISTORY_LOOKS,
  SOS_HISTORY_PAPERS, /* printed, exported, disclosed; or refused */
} SosHistoryFilter;

/* Audit numbers (gint64) of @person, newest first, for sos_id_list_take_ids(). */
void sos_history_query_async (SosStore *store, gint64 person, SosHistoryFilter filter, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
GArray *sos_history_query_finish (GAsyncResult *result, GError **error);
GArray *sos_history_query_run (SosTransaction *transaction, gint64 person, SosHistoryFilter filter, GError **error);

/* One line of it: plain values, made in a worker, read on the main thread. */
#define SOS_TYPE_HISTORY_ROW (sos_history_row_get_type ())
G_DECLARE_FINAL_TYPE (SosHistoryRow, sos_history_row, SOS, HISTORY_ROW, GObject)
gint64 sos_history_row_get_seq (SosHistoryRow *self);
gint64 sos_history_row_get_at (SosHistoryRow *self);           /* seconds UTC */
gint64 sos_history_row_get_actor (SosHistoryRow *self);        /* 0: the program */
gint64 sos_history_row_get_deed (SosHistoryRow *self);         /* lines of one deed have one number; 0: not known */
const char *sos_history_row_get_title (SosHistoryRow *self);   /* what the deed is called, on its first line; NULL on the others */
const char *sos_history_row_get_who (SosHistoryRow *self);     /* "Moyo Adeyemi"; the program itself has words too */
const char *sos_history_row_get_verb (SosHistoryRow *self);    /* "alter", "consult"… */
const char *sos_history_row_get_what (SosHistoryRow *self);    /* "Known as", "Address, Posting rule", "Looked at the record" */
const char *sos_history_row_get_old (SosHistoryRow *self);     /* in words; NULL where there was nothing */
const char *sos_history_row_get_new (SosHistoryRow *self);
const char *sos_history_row_get_reason (SosHistoryRow *self);

/* What a record of that table is called in it; NULL where it has no name. Static, translated. */
const char *sos_history_find_record_name (const char *table);

/* The SosIdListFetch of history. */
GPtrArray *sos_history_fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error);

G_END_DECLS
