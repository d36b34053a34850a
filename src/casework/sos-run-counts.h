/* sos-run-counts.h - how many people there were of one kind by another, as a table of a paper that says of nobody more than it may (N9). Inside casework. */
#pragma once

#include "sos-run-papers-private.h"

G_BEGIN_DECLS

/* Of whom each person is counted in one place alone. Rows and columns come in the order in which they were first counted; their names are kept as they are,
 * interned. */
typedef struct _SosRunCounts SosRunCounts;

SosRunCounts *sos_run_counts_new (void);
void sos_run_counts_free (SosRunCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosRunCounts, sos_run_counts_free)

void sos_run_counts_add (SosRunCounts *self, const char *row, const char *column, guint n);
guint sos_run_counts_get_sum (const SosRunCounts *self);

/* What a row and a column are called: (transfer full). */
typedef char *(*SosRunCountsName) (SosRunPaperWords *words, const char *name, gpointer data);
/* The table, with a row and a column of all; @share: of the first column, in columns. */
void sos_run_counts_add_table (const SosRunCounts *self, SosRunPaperWords *words, SosOfficePaper *paper, const char *corner, double share, SosRunCountsName row,
                               SosRunCountsName column, gpointer data);

G_END_DECLS
