/* sos-opposed-names.h - names of people that a note sets against whoever it is about: "Dion King threatened him" (domain 4.7). It only finds where to
 * look: somebody decides. Knows no record. */
#pragma once

#include "sos-word-list.h"

G_BEGIN_DECLS

/* Names of two to four words that stand in a sentence with one of @opposed, each once, in the order of @text; at most SOS_OPPOSED_MOST of them. A word
 * that only begins a sentence is tried with what follows and without. (transfer full) (element-type utf8) */
GPtrArray *sos_opposed_find_names (SosWordList *opposed, const char *text);

#define SOS_OPPOSED_MOST 24

G_END_DECLS
