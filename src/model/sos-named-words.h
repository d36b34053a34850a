/* sos-named-words.h - the words of a text, as the names and addresses of people held are looked for in them (domain 6.3, 6.4). Plain values; knows no
 * record and no index. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *word;      /* folded */
  gsize start, end; /* bytes of the text it was cut from */
  gboolean capital;
  gboolean begins; /* a sentence or a line has ended before it: it is no name with the word before */
} SosNamedWord;

/* Element type SosNamedWord, in the order of @text; apostrophes and hyphens part words as in all that is searched. (transfer full) */
GArray *sos_named_words_cut (const char *text);
/* Whether @word stands for nobody alone: an initial, or what stands between the words of a name ("de", "bin"). */
gboolean sos_named_word_is_small (const char *word);
/* Whether one may have been meant by the other: a letter too many, missing, wrong, or two exchanged, in a word of four letters and more. */
gboolean sos_named_word_is_like (const char *one, const char *other);

/* ---- somebody's names ---- */

typedef struct _SosHeldName SosHeldName;

SosHeldName *sos_held_name_new (void);
void sos_held_name_free (SosHeldName *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosHeldName, sos_held_name_free)
/* A name of theirs whole (full name, another name); @family: its words that are the family's, NULL where nobody said: all but the first. NULL is none. */
void sos_held_name_add (SosHeldName *self, const char *name, const char *family);
/* What they are called, which names them with a word of the family's. */
void sos_held_name_add_called (SosHeldName *self, const char *called);
/* Whether two words that stand side by side, folded, in either order, name them: one of the family’s and another, of which one may be misspelt. */
gboolean sos_held_name_is (SosHeldName *self, const char *one, const char *other);
/* Whether @word is one of theirs. */
gboolean sos_held_name_has (SosHeldName *self, const char *word);

/* ---- where they live ---- */

/* As the index has a street, under a mark that nobody types: "41 Tanner Reach" by the house and without. Element type utf8. (transfer full) */
GPtrArray *sos_street_dup_keys (const char *lines);
/* One name of a single word, as the index has it; NULL where @name has several. (transfer full) */
char *sos_lone_name_dup_key (const char *name);
/* The same keys, of what may be a street or a house in @words from @place on; @n: of so many words. Element type SosStreetSpan. */
typedef struct
{
  char *key;
  guint place, n; /* words */
} SosStreetSpan;
GArray *sos_street_find_spans (GArray *words);
/* "se159ck" where a postcode stands at @place, in one word or two (@n); NULL: none does. (transfer full) */
char *sos_postcode_dup_at (GArray *words, guint place, guint *n);

G_END_DECLS
