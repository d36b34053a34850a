/* sos-name-redact.h - takes names and numbers of other people out of a text (domain 4.15). Knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SosNameRedact SosNameRedact;

/* @mark stands where something was. */
SosNameRedact *sos_name_redact_new (const char *mark);
void sos_name_redact_free (SosNameRedact *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosNameRedact, sos_name_redact_free)
/* Every word of @name of three letters and more goes, and a number by its digits; NULL is nobody. */
void sos_name_redact_add (SosNameRedact *self, const char *name);
/* The words of @name stay, whoever else has them: those of the one it is about. */
void sos_name_redact_keep (SosNameRedact *self, const char *name);
/* Where the first of them stands in @text, and its end; NULL: none does. (transfer none) */
const char *sos_name_redact_find (SosNameRedact *self, const char *text, const char **end);
/* @text (NULL gives NULL) without them; several beside each other leave one mark. (transfer full) */
char *sos_name_redact_dup (SosNameRedact *self, const char *text);

G_END_DECLS
