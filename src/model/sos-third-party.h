/* sos-third-party.h - where a text may tell of others: names, initials, “his brother”, numbers, addresses, cars, schools (domain 4.15). It only
 * proposes: somebody takes out or leaves. Knows no record. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Letters (not bytes) of a text. */
typedef struct
{
  guint starts, length;
} SosTextSpan;

typedef struct _SosThirdParty SosThirdParty;

SosThirdParty *sos_third_party_new (void);
void sos_third_party_free (SosThirdParty *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosThirdParty, sos_third_party_free)
/* Somebody who is tied to them: the name whole, each word of it, their initials, or a number by its digits. NULL is nobody. */
void sos_third_party_add_name (SosThirdParty *self, const char *name);
/* Words that tell only as they stand together: the name of a school. */
void sos_third_party_add_phrase (SosThirdParty *self, const char *phrase);
/* What is their own stays: their names, their numbers, their postcodes. */
void sos_third_party_keep (SosThirdParty *self, const char *own);
/* From the first to the last, none within another. Element type SosTextSpan. (transfer full) */
GArray *sos_third_party_find (SosThirdParty *self, const char *text);

/* Every place of @words in @text, small and large letters alike, as whole words. (transfer full) */
GArray *sos_text_find_words (const char *text, const char *words);

G_END_DECLS
