/* pseudo-language.h - translations that say nothing, for the tests of languages: the letters of a script in place of words. */
#pragma once

#include "sos-paper-passages.h"

G_BEGIN_DECLS

/* Every passage of the built-in @kind that has words as @filler, its fields kept; as XML. Forms by number as many as asked for. (transfer full) */
GBytes *pseudo_language_translate (const char *kind, const char *language, const char *filler);
/* The passages of @template with the one at @passage saying @text; XML. (transfer full) */
char *pseudo_language_say (const SosPaperTemplate *template, guint passage, const char *text);

G_END_DECLS
