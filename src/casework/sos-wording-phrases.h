/* sos-wording-phrases.h - papers that are tables say their words a phrase at a time: each as the office has it, found by the program's own (6.5). */
#pragma once

#include "sos-transaction.h"

G_BEGIN_DECLS

/* What is said for each phrase of the program in @template, XML of the sheet @kind (NULL: the program's own), from the room that can read templates.
 * (transfer full) (element-type utf8 utf8). Called in workers. */
typedef GHashTable *(*SosReadPhrases) (const char *kind, const char *template);
/* Given once, before an office is opened. Until then everything is said in the program's own words. */
void sos_wording_phrases_give (SosReadPhrases read);

/* As the office has them today. (transfer full), NULL with @error. */
GHashTable *sos_wording_phrases_load (SosTransaction *transaction, const char *kind, GError **error);
/* @phrase must stand in the sheet. Borrowed. */
const char *sos_wording_phrases_say (GHashTable *self, const char *phrase);
/* The same with "{name}" in it: pairs of name and value, ended by NULL; a value NULL says nothing. (transfer full) */
char *sos_wording_phrases_dup (GHashTable *self, const char *phrase, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
