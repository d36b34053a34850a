/* sos-spelling.h - words of a letter that no dictionary here has. Advice; knows no letter, and asks nothing outside this machine. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each once, in the order they come. @known: words that are right here, folded (a set); names in the middle of a sentence are never among
 * them. Empty where there is no dictionary. Main thread. (transfer full) (element-type utf8) */
GPtrArray *sos_spelling_find (const char *prose, GHashTable *known);
/* What it may have meant; NULL where nothing is near. Main thread. (transfer full) */
char *sos_spelling_suggest (const char *word);
/* The words of @text, folded, into @known. */
void sos_spelling_know (GHashTable *known, const char *text);

G_END_DECLS
