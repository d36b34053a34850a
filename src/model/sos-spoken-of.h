/* sos-spoken-of.h - does a text that is read by somebody speak of them instead of to them (6.2: a letter says you). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first word of @text that does: @name, as it is written, or a pronoun of theirs. @pronouns: “she/her”; NULL or others: both she and he are
 * looked for. Somebody else may be meant, so it is advice. (transfer full); NULL: none. */
char *sos_spoken_of_find (const char *text, const char *name, const char *pronouns);

G_END_DECLS
