/* sos-erase.h - takes all that is held about one person out of the file, for good (domain 4.13). Asks nothing: whoever calls it has asked. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

/* The person, every record that is theirs or cannot be without them, their drafts, their words in the index; of the history stays who did
 * something when, and no word of what. The row of the person stays, removed, with its reference alone. Nothing of it can be undone.
 * @erased: "3 contacts"… is not for it to say: element type SosErased. */
typedef struct
{
  const char *kind; /* name of the records; static */
  gint64 n;
} SosErased;

/* In a write; the certificate, a record "disposal" with the reference of the person, is there already: the history is never changed
 * without one. (transfer full); NULL with @error. */
GArray *sos_transaction_erase_person (SosTransaction *self, gint64 person, GError **error);

G_END_DECLS
