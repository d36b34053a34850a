/* sos-map-keep.h - keeps the counts of the map right, in the transaction that changes a person. Inside casework alone. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

/* A SosProjection: what @person counts for anew. */
gboolean sos_map_keep_project (SosTransaction *transaction, gint64 person, GError **error);
/* Counts everybody, where an office was made before there were counts; else nothing. A SosTransactionFunc, for writing. */
gboolean sos_map_keep_fill (SosTransaction *transaction, gpointer data, GError **error);
/* A SosExamination: the counts against a recount out of the records. */
gboolean sos_map_keep_examine (SosTransaction *transaction, GPtrArray *findings, GError **error);

G_END_DECLS
