/* sos-due-keep.h - keeps what is due right, in the transaction that changes a person. Inside casework alone. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* A SosProjection: what is due about @person anew. */
gboolean sos_due_keep_project (SosTransaction *transaction, gint64 person, GError **error);
/* What is due about everybody anew; only what differs is written. A SosTransactionFunc, for writing. */
gboolean sos_due_keep_all (SosTransaction *transaction, gpointer data, GError **error);
/* The same of facts of @kinds alone. */
gboolean sos_due_keep_kinds (SosTransaction *transaction, guint kinds, GError **error);
/* The same where a month has passed, or an office was made before this was kept; else nothing. */
gboolean sos_due_keep_turn (SosTransaction *transaction, gpointer data, GError **error);
/* A SosExamination: what is kept against what the records say. */
gboolean sos_due_keep_examine (SosTransaction *transaction, GPtrArray *findings, GError **error);
/* Part of the SosReach: a number the office chose, or a day on which offices are shut, moves what is due about everybody. */
gboolean sos_due_reach (SosTransaction *transaction, SosRecord *record, GError **error);
/* A SosLast: once, whatever number of them a write changed. */
gboolean sos_due_keep_reached (SosTransaction *transaction, GError **error);

G_END_DECLS
