/* sos-wording-english.h - what is said in English today, and whether a translation still says it (domain 6.2). */
#pragma once

#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

/* The program's own English of a paper, as one text, from the room that can read templates; NULL: it brings none of that kind. (transfer full)
 * Called in workers. */
typedef char *(*SosOwnEnglish) (const char *kind);
/* Given once, before an office is opened. Until then a translation of the program's own words counts as what it says. */
void sos_wording_english_give (SosOwnEnglish own);

/* Whether the English has changed since @translation was made of it: kept anew by the office, or brought anew by the program. FALSE with @error. */
gboolean sos_wording_english_has_moved (SosTransaction *transaction, SosRecord *translation, gboolean *moved, GError **error);
/* The languages in which approved words of @kind say what is not said in English any more. (element-type utf8); NULL with @error. */
GPtrArray *sos_wording_english_list_moved (SosTransaction *transaction, const char *kind, GError **error);

G_END_DECLS
