/* sos-letter-labels-out.h - labels, or the list of envelopes, for letters that are printed: through the gates of the printer (N2). */
#pragma once

#include "sos-letter-queue.h"
#include "sos-page.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_LABELS_PRINTED,
  SOS_LABELS_BY_HAND, /* as if a hand had written them */
  SOS_LABELS_LIST,    /* the list of envelopes */
} SosLabelsKind;

/* @rows: SosLetterRow; those that may be posted now, and no others. What was left out is said. */
void sos_letter_labels_print (GtkWidget *from, SosStore *store, GPtrArray *rows, SosLabelsKind kind);

G_END_DECLS
