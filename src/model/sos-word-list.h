/* sos-word-list.h - words to look for in a text, each with what to say instead. Knows no letter and no office. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SosWordList SosWordList;

/* A place in the searched text. */
typedef struct
{
  gsize start, length; /* bytes */
  const char *word;    /* as listed; borrowed from the list */
  const char *swap;    /* say this instead; NULL where the list has none */
} SosWordHit;

/* One word or phrase a line, "word = say this"; a word ending in '*' finds every word that begins so; '#' begins a
 * remark. Never fails: an empty text is an empty list. Immutable, so any thread may read it. */
SosWordList *sos_word_list_new (const char *text);
SosWordList *sos_word_list_ref (SosWordList *self);
void sos_word_list_unref (SosWordList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosWordList, sos_word_list_unref)

/* Whole words only, any case, longest phrase first, in the order of the text. (element-type SosWordHit) */
GArray *sos_word_list_find (SosWordList *self, const char *text);

G_END_DECLS
