/* sos-letter-named.h - a letter that may name somebody else, or say where one lives, goes for a reason alone that a lead wrote down for these very words
 * (6.1, 6.3). Inside casework alone. */
#pragma once

#include "sos-merge.h"
#include "sos-records.h"
#include "sos-transaction.h"
#include "sos-verdict.h"

G_BEGIN_DECLS

/* Among the words of a letter: why what is named in it stays, and the sum of the words that was said of. */
#define SOS_LETTER_NAMED_FIELD "named_reason"
#define SOS_LETTER_NAMED_OF_FIELD "named_reason_of"

/* What stands in @words, as it is written there, that may be of somebody else. Element type utf8. (transfer full), NULL with @error. */
GPtrArray *sos_letter_named_find (SosTransaction *transaction, SosRecord *letter, SosMerge *words, GError **error);
/* Why these very @words stay, where a lead wrote that down; NULL, without @error, where none did. (transfer full) */
char *sos_letter_named_dup_reason (SosTransaction *transaction, SosRecord *letter, SosMerge *words, GError **error);

/* May @letter, of these @words, go out? (transfer full), NULL with @error. */
SosVerdict *sos_letter_named_ask_words (SosTransaction *transaction, SosRecord *letter, SosMerge *words, GError **error);
/* The same of its approved pages. */
SosVerdict *sos_letter_named_ask_pages (SosTransaction *transaction, SosRecord *letter, GError **error);

/* The sum of @words, by which they are known again. (transfer full) */
char *sos_letter_named_dup_sum (SosMerge *words);

G_END_DECLS
