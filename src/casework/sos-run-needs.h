/* sos-run-needs.h - what a run still asks for by a day: measures, a word of the school, a decision (domain 3.5 to 3.8). Inside casework alone. */
#pragma once

#include "sos-run-dates.h"
#include "sos-run.h"

G_BEGIN_DECLS

/* One run as it was read, for looking at it; all (transfer none). */
typedef struct
{
  SosRecord *run, *programme, *school; /* @school NULL: elsewhere */
  GPtrArray *sessions;                 /* SosRecord, by number */
} SosRunRead;

/* Appends what it asks for to @faults (SosRunFault). Of pupils it counts those whoever looks may know of. */
gboolean sos_run_needs_find (SosTransaction *transaction, const SosRunRead *read, GPtrArray *faults, GError **error);
/* Its days: which of them matter for the measures. */
SosRunDates sos_run_needs_get_dates (const SosRunRead *read, int today);

void sos_run_fault_free (gpointer fault);

G_END_DECLS
