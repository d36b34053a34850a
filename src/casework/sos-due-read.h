/* sos-due-read.h - dated facts out of the records, for the rules of what is due. Inside casework alone; decides nothing. */
#pragma once

#include "sos-alert-rules.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* The numbers and days of this office, read once a transaction. (transfer none); NULL with @error. */
const SosAlertClock *sos_due_load_clock (SosTransaction *transaction, GError **error);
/* The same as one of one's own, to try other numbers with. (transfer full); NULL with @error. */
SosAlertClock *sos_due_make_clock (SosTransaction *transaction, GError **error);
/* One of them is another now. */
void sos_due_forget_clock (SosTransaction *transaction);

/* Kinds of facts, together. */
#define SOS_DUE_KIND(of) (1u << (of))
#define SOS_DUE_ALL_KINDS (SOS_DUE_KIND (SOS_N_FACTS) - 1)

#define SOS_DUE_EVER G_MAXINT

typedef struct
{
  const SosAlertClock *clock;
  gint64 person; /* 0: everybody */
  guint kinds;   /* of facts */
  int until;     /* a day: what is shown later only may be left out; SOS_DUE_EVER: nothing may */
  int after;     /* a day: what is shown then or before may be left out; 0: nothing may */
} SosDueAll;

/* Calls @found for all that is due. Texts of the fact live as long as the call. */
gboolean sos_due_read (SosTransaction *transaction, const SosDueAll *asked, SosAlertFound found, gpointer data, GError **error);

G_END_DECLS
