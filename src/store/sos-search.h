/* sos-search.h - people by the words typed: names, aliases, references, numbers, phone endings, postcodes; misspellings too. */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_SEARCH_EXACT = 0,
  SOS_SEARCH_TOLERANT = 1 << 0, /* one misspelling a word, where the word itself finds nobody */
} SosSearchFlags;

/* Every person (gint64 ids, ascending) whose folded words begin with each of the @typed ones (domain 0.6 "Search").
 * Those who are hidden from whoever is at the desk are as if they were not there. Empty for blank @typed. Worker threads, inside a read. (transfer full) */
GArray *sos_search_people (SosTransaction *transaction, const char *typed, SosSearchFlags flags, GError **error);

G_END_DECLS
