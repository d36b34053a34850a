/* sos-letter-own.h - whose names and addresses a letter may hold without a question. Inside casework alone. */
#pragma once

#include "sos-named-words.h"
#include "sos-records.h"
#include "sos-transaction.h"

G_BEGIN_DECLS

typedef struct _SosLetterOwn SosLetterOwn;

SosLetterOwn *sos_letter_own_read (SosTransaction *transaction, SosRecord *letter, GError **error);
void sos_letter_own_free (SosLetterOwn *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosLetterOwn, sos_letter_own_free)

/* Whether two words side by side, or one word alone, are the name of one of them. */
gboolean sos_letter_own_is_named (SosLetterOwn *self, const char *one, const char *other);
gboolean sos_letter_own_has_word (SosLetterOwn *self, const char *word);
/* Whether somebody among @people (gint64) lives where whoever reads it may know. */
gboolean sos_letter_own_lives_there (SosLetterOwn *self, GArray *people);
/* Whether @name, as it is written in the text, is that of a member of staff or of a professional they have. @known FALSE where not; FALSE with @error. */
gboolean sos_letter_own_is_professional (SosLetterOwn *self, SosTransaction *transaction, const char *name, gboolean *known, GError **error);

/* The names of @person, and of whoever was joined with them. (transfer full), NULL with @error. */
SosHeldName *sos_held_name_read (SosTransaction *transaction, gint64 person, GError **error);

G_END_DECLS
