/* sos-sort-key.h - names as they are ordered, the same on every machine and in every language setting. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text to compare byte by byte: the words of @full_name, folded (sos-fold.h), an apostrophe closing up and
 * a hyphen parting, so "O'Neill-Brennan" stands at "oneill brennan". Short enough to be read and edited.
 * Names that fold alike are told apart by ordering on the name itself next. "" for nothing. (transfer full)
 */
char *sos_sort_key_make (const char *full_name);

G_END_DECLS
