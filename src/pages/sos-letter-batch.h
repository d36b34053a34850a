/* sos-letter-batch.h - many letters to the printer, each a job of its own, one after the other. Every one asks the gate. */
#pragma once

#include "sos-letter-queue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  SOS_BATCH_WAITS,
  SOS_BATCH_RUNS,
  SOS_BATCH_PRINTED,
  SOS_BATCH_REFUSED,
  SOS_BATCH_STOPPED, /* the printer did not take it, or the dialog was closed */
} SosBatchState;

/**
 * SosLetterBatch:
 *
 * One after the other: a sheet holds one letter, so two people are never on one. Signals: "moved": a line changed; "ended": nothing runs any
 * more, all are done, something stopped it or sos_letter_batch_cancel() did.
 */
#define SOS_TYPE_LETTER_BATCH (sos_letter_batch_get_type ())
G_DECLARE_FINAL_TYPE (SosLetterBatch, sos_letter_batch, SOS, LETTER_BATCH, GObject)

/* @rows: SosLetterRow. @export_folder: instead of the printer; may be NULL. */
SosLetterBatch *sos_letter_batch_new (SosStore *store, GPtrArray *rows, GtkWindow *parent, const char *export_folder);
guint sos_letter_batch_get_n (SosLetterBatch *self);
SosLetterRow *sos_letter_batch_get_row (SosLetterBatch *self, guint i);
SosBatchState sos_letter_batch_get_state (SosLetterBatch *self, guint i);
const char *sos_letter_batch_get_words (SosLetterBatch *self, guint i); /* why it was refused or stopped; NULL */
guint sos_letter_batch_count (SosLetterBatch *self, SosBatchState state);
gboolean sos_letter_batch_is_running (SosLetterBatch *self);

/* From the first that waits on. The first one asks by the dialog, the others go where it went. */
void sos_letter_batch_run (SosLetterBatch *self);
/* After the one that is on its way. */
void sos_letter_batch_cancel (SosLetterBatch *self);
/* The printer jammed: of letter @i the first @pages pages came out whole, of those after it none. They are put back, and wait; @i goes on
 * from the page after. */
void sos_letter_batch_take_back (SosLetterBatch *self, guint i, guint pages);

G_END_DECLS
