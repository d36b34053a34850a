/* sos-search-held.h - whom the words of a text may be about, those included of whom whoever is at the desk must not know. For gates alone that stop in the
 * same words whoever it is: what is found here is never shown. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

/* Whether any name held here was ever made of each of the folded @words, which end with NULL. FALSE with @error. */
gboolean sos_search_held_know (SosTransaction *transaction, const char *const *words, gboolean *known, GError **error);
/* Words of names that one slip parts from the folded @word. Element type utf8. (transfer full), NULL with @error. */
GPtrArray *sos_search_held_find_like (SosTransaction *transaction, const char *word, GError **error);

/* Everybody the index has under one of @ones (folded words, or keys as sos-named-words.h makes them) and, where these are not NULL, under one of @others as
 * well; gint64, ascending, at most @most. (transfer full), NULL with @error. */
GArray *sos_search_held (SosTransaction *transaction, GPtrArray *ones, GPtrArray *others, guint most, GError **error);

G_END_DECLS
