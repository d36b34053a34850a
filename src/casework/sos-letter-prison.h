/* sos-letter-prison.h - a letter to somebody in prison, which is opened and read there (6.3). */
#pragma once

#include "sos-merge.h"
#include "sos-records.h"
#include "sos-transaction.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Whether @address is in a prison; NULL is not. */
gboolean sos_letter_prison_is (SosRecord *address);
/* Their prison number; NULL without @error: none is written down. (transfer full) */
char *sos_letter_prison_dup_number (SosTransaction *transaction, gint64 reader, GError **error);

/* May a letter go to @reader there: it arrives by their number alone. @address 0, or of no prison: nothing is asked. (transfer full); NULL with @error. */
SosVerdict *sos_letter_prison_ask (SosTransaction *transaction, gint64 reader, gint64 address, GError **error);
/* Whether what @letter says, its @words, may be read there: no places somebody keeps away from, and nobody else by name. (transfer full); NULL with
 * @error. */
SosVerdict *sos_letter_prison_ask_words (SosTransaction *transaction, SosRecord *letter, SosMerge *words, GError **error);
/* The same of the approved pages of @letter. */
SosVerdict *sos_letter_prison_ask_pages (SosTransaction *transaction, SosRecord *letter, GError **error);

G_END_DECLS
