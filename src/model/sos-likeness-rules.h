/* sos-likeness-rules.h - how like two people's records are (domain 0.6 "Duplicate check"). Plain values in, a
 * score out. */
#pragma once

#include "sos-look.h"

G_BEGIN_DECLS

/* Codes of "likeness-verdict". */
#define SOS_LIKENESS_SAME_PERSON "SAME"
#define SOS_LIKENESS_DIFFERENT_PERSON "DIFFERENT"
#define SOS_LIKENESS_NOT_SURE "NOT_SURE"
#define SOS_LIKENESS_OPEN "OPEN" /* they look alike, and nobody has said anything */

#define SOS_LIKENESS_VERY_LIKELY_FROM 85
#define SOS_LIKENESS_POSSIBLE_FROM 60

/* What is known of one of the two. Lists are NULL-terminated; NULL is "not known" everywhere and is never
 * held against anybody. All texts borrowed, as typed or as stored. */
typedef struct
{
  const char *const *names;  /* the full name and every alias; the best pair counts */
  const char *birth_date;    /* ISO, may be partial */
  const char *const *phones; /* three digits or more may be an ending */
  const char *const *postcodes;
  const char *const
    *identifiers; /* "NHS_NO:9990000000": type and number; only numbers of one type are compared */
  const char *const *parents; /* names */
  const char *school;
} SosLikenessSide;

typedef enum
{
  SOS_LIKENESS_NAME,
  SOS_LIKENESS_BORN,
  SOS_LIKENESS_PHONE,
  SOS_LIKENESS_POSTCODE,
  SOS_LIKENESS_IDENTIFIER,
  SOS_LIKENESS_PARENT,
  SOS_LIKENESS_SCHOOL,
  SOS_LIKENESS_N_LINES,
} SosLikenessLine;

typedef enum
{
  SOS_LIKENESS_NOT_COMPARED,
  SOS_LIKENESS_SAME,
  SOS_LIKENESS_SAME_SOUND,
  SOS_LIKENESS_CLOSE,
  SOS_LIKENESS_SWAPPED,
  SOS_LIKENESS_ONE_DIGIT,
  SOS_LIKENESS_SAME_MONTH,
  SOS_LIKENESS_SAME_YEAR,
  SOS_LIKENESS_SAME_ENDING,
  SOS_LIKENESS_DIFFERS,
} SosLikenessAnswer;

typedef enum
{
  SOS_LIKENESS_LESS,
  SOS_LIKENESS_POSSIBLE,
  SOS_LIKENESS_VERY_LIKELY,
} SosLikenessBand;

typedef struct
{
  int score; /* 0 to 100 */
  SosLikenessBand band;
  SosLikenessAnswer answers[SOS_LIKENESS_N_LINES];
  guint name_of_a; /* the pair of names that was closest: places in SosLikenessSide.names */
  guint name_of_b;
} SosLikenessResult;

/* Symmetric, deterministic, independent of the order of names, of the words of a name, and of every other
 * list. Different given names hold a pair below "very likely" however much else agrees (twins), unless a
 * number agrees. Any thread. */
void sos_likeness_compare (const SosLikenessSide *a, const SosLikenessSide *b, SosLikenessResult *result);

/* Whether two people of whom somebody said that they are two are asked about again: only where a number that is theirs alone, as that of
 * the NHS, has come to agree since. @score: what it was when that was said. */
gboolean sos_likeness_asks_again (int score, const SosLikenessResult *now);

/* From @possible and from @likely on. */
SosLikenessBand sos_likeness_find_band (int score, int possible, int likely);
/* As it is where the office chose nothing else. */
SosLikenessBand sos_likeness_get_band (int score);
/* "Very likely the same", translated. */
const char *sos_likeness_band_get_words (SosLikenessBand band);
const SosLook *sos_likeness_band_get_look (SosLikenessBand band);
/* "Day and month swapped", translated. */
const char *sos_likeness_answer_get_words (SosLikenessAnswer answer);
const SosLook *sos_likeness_answer_get_look (SosLikenessAnswer answer);
/* "Name", "Born", translated. */
const char *sos_likeness_line_get_label (SosLikenessLine line);

/* How like two names are, 0 to 100. */
int sos_likeness_compare_names (const char *a, const char *b);
/* Every spelling we know of the name @word is one of, itself included, folded; NULL where it has only one. Static. */
const char *const *sos_likeness_get_spellings (const char *word);

G_END_DECLS
