/* sos-letter-window.h - where the window of this office's envelopes is, set once for every letter (domain 6.3.8). */
#pragma once

#include "sos-casework.h"
#include "sos-window-rules.h"

G_BEGIN_DECLS

typedef struct
{
  SosWindowShift shift;
  guint n_back; /* out: letters by post that were approved for the place before, and are drafts again */
} SosSetWindow;

/* Those who keep the lists of the office. What was approved and is not printed yet goes back to draft: it would be seen in the wrong place. */
gboolean sos_casework_set_window (SosTransaction *transaction, SosSetWindow *set, GError **error);
/* Where it is now. Any transaction. */
gboolean sos_letter_window_load (SosTransaction *transaction, SosSetWindow *set, GError **error);

G_END_DECLS
