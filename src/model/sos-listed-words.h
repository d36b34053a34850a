/* sos-listed-words.h - the lists of words an office looks for in what it prints: what the program brings, and why a list may not be kept. Knows no
 * paper. */
#pragma once

#include "sos-merge.h"
#include "sos-word-list.h"

G_BEGIN_DECLS

typedef enum
{
  SOS_LISTED_TELLING,  /* they say more than a letter should (6.4, N3) */
  SOS_LISTED_EVERYDAY, /* of these, names of houses and people as well: above the first fold they tell nothing */
  SOS_LISTED_HARD,     /* each with what to say instead; advice (6.2) */
  SOS_N_LISTED         /* none of them */
} SosListed;

/* "sensitive-words", "everyday-words", "hard-words": as what the office keeps its words, and their field among the words of a paper. */
const char *sos_listed_get_code (SosListed list);
/* SOS_N_LISTED where @code is no list. */
SosListed sos_listed_find (const char *code);
/* The words the program brings, as sos_word_list_new() reads them. Static. */
const char *sos_listed_get_built_in (SosListed list);
/* The list of the office, where it stands among the words of a paper; else that of the program. (transfer full) */
SosWordList *sos_listed_load (SosMerge *words, SosListed list);

/* Why @text may not be kept, in words; NULL where it may. (transfer full) */
char *sos_listed_find_fault (SosListed list, const char *text);
/* The words of @other that @text lacks, as they are listed. (transfer full) (element-type utf8) */
GPtrArray *sos_listed_dup_lacking (const char *text, const char *other);
/* Whether @text finds less of what tells than @before did. */
gboolean sos_listed_is_looser (SosListed list, const char *text, const char *before);

G_END_DECLS
