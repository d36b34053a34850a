/* sos-people-words.h - what the list of people says of itself: how many, in which order, and why nobody. */
#pragma once

#include "sos-people.h"
#include "sos-widgets.h"

G_BEGIN_DECLS

/* "24 of yours, open, sorted by next due."; "" for nobody. (transfer full) */
char *sos_people_words_dup_count (const SosPeopleQuery *asked, guint n);
/* Three kinds of nobody, and none of them says whether there are others whom one may not see (E-04). */
void sos_people_words_explain_none (const SosPeopleQuery *asked, SosEmptyState *empty);

G_END_DECLS
