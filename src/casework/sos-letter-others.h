/* sos-letter-others.h - what the words of a letter may tell of somebody else held here: a name, a street, a place to avoid (6.3, 6.4). Inside casework
 * alone: whoever asks may hear that something was found, and never of whom. */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* What stands in @text, as it is written there, that may name another client, say where one lives, or be a place that the person @letter is about keeps
 * away from; whoever it is, whether or not whoever is at the desk may know of them. Names that @letter may hold are not among them: of whoever reads it,
 * of those it is about, of their household, of staff, of professionals they have. @keys: of the office itself (sos_street_dup_keys()), may be NULL.
 * Element type utf8. (transfer full), NULL with @error. */
GPtrArray *sos_letter_others_find (SosTransaction *transaction, SosRecord *letter, const char *text, GPtrArray *keys, GError **error);

G_END_DECLS
