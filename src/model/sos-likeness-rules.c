/* sos-likeness-rules.c - how like two people's records are. Knows no record and no store; decides nothing
 * (N10). */
#include "config.h"
#include "sos-likeness-rules.h"

#include "sos-clock.h"
#include "sos-contact-rules.h"
#include "sos-fold.h"
#include "sos-likeness-names.h"

#include <glib/gi18n.h>
#include <string.h>

#define IDENTIFIER_ALONE 95
#define NAME_POINTS 50
#define NAME_FROM 60         /* names less alike than this say nothing */
#define NAME_ALONE_POINTS 12 /* a whole name, where no date of birth can speak */
#define TWIN_CAP 80
#define PARENT_FROM 90

typedef struct
{
  SosLikenessAnswer answer;
  int points;
} Part;

#define NEARLY "dialog-question-symbolic" /* nothing that looks as if it could be pressed */

static const struct
{
  const char *words;
  SosLook look;
} answers[] = {
  [SOS_LIKENESS_NOT_COMPARED]
  = { N_("Not compared"), { "likeness", "", SOS_LOOK_QUIET, "list-remove-symbolic" } },
  [SOS_LIKENESS_SAME] = { N_("Same"), { "likeness", "", SOS_LOOK_GOOD, "object-select-symbolic" } },
  [SOS_LIKENESS_SAME_SOUND]
  = { N_("Same sound"), { "likeness", "", SOS_LOOK_NOTE, NEARLY } },
  [SOS_LIKENESS_CLOSE] = { N_("Nearly the same"), { "likeness", "", SOS_LOOK_NOTE, NEARLY } },
  [SOS_LIKENESS_SWAPPED]
  = { N_("Day and month swapped"), { "likeness", "", SOS_LOOK_NOTE, NEARLY } },
  [SOS_LIKENESS_ONE_DIGIT]
  = { N_("One digit differs"), { "likeness", "", SOS_LOOK_NOTE, NEARLY } },
  [SOS_LIKENESS_SAME_MONTH]
  = { N_("Same month"), { "likeness", "", SOS_LOOK_NOTE, NEARLY } },
  [SOS_LIKENESS_SAME_YEAR]
  = { N_("Same year"), { "likeness", "", SOS_LOOK_NOTE, NEARLY } },
  [SOS_LIKENESS_SAME_ENDING]
  = { N_("Same ending"), { "likeness", "", SOS_LOOK_NOTE, NEARLY } },
  [SOS_LIKENESS_DIFFERS] = { N_("Differs"), { "likeness", "", SOS_LOOK_QUIET, "list-remove-symbolic" } },
};

static const struct
{
  const char *words;
  SosLook look;
} bands[] = {
  [SOS_LIKENESS_LESS] = { N_("A little alike"), { "likeness", "", SOS_LOOK_QUIET, "list-remove-symbolic" } },
  [SOS_LIKENESS_POSSIBLE] = { N_("Possibly the same"),
                              { "likeness", "", SOS_LOOK_NOTE, "dialog-question-symbolic" } },
  [SOS_LIKENESS_VERY_LIKELY] = { N_("Very likely the same"),
                                 { "likeness", "", SOS_LOOK_GOOD, "object-select-symbolic" } },
};

static const char *const lines[SOS_LIKENESS_N_LINES] = {
  [SOS_LIKENESS_NAME] = N_("Name"),         [SOS_LIKENESS_BORN] = N_("Born"),
  [SOS_LIKENESS_PHONE] = N_("Phone"),       [SOS_LIKENESS_POSTCODE] = N_("Postcode"),
  [SOS_LIKENESS_IDENTIFIER] = N_("Number"), [SOS_LIKENESS_PARENT] = N_("Parent"),
  [SOS_LIKENESS_SCHOOL] = N_("School"),
};

/* How @a and @b compare, the same both ways; one of NOT_COMPARED, SAME and the like. */
typedef SosLikenessAnswer (*CompareTexts) (const char *a, const char *b);

/* The best answer of any pair: SAME before all, DIFFERS after all. */
static SosLikenessAnswer
compare_lists (const char *const *a, const char *const *b, CompareTexts compare)
{
  SosLikenessAnswer best = SOS_LIKENESS_NOT_COMPARED;

  for (guint i = 0; a != NULL && a[i] != NULL; i++)
    for (guint j = 0; b != NULL && b[j] != NULL; j++)
      {
        SosLikenessAnswer answer = compare (a[i], b[j]);

        if (answer != SOS_LIKENESS_NOT_COMPARED && (best == SOS_LIKENESS_NOT_COMPARED || answer < best))
          best = answer;
      }
  return best;
}

static SosLikenessAnswer
compare_phones (const char *a, const char *b)
{
  g_autofree char *whole_a = sos_phone_dup_normalised (a);
  g_autofree char *whole_b = sos_phone_dup_normalised (b);

  if (whole_a == NULL && whole_b == NULL)
    return SOS_LIKENESS_NOT_COMPARED;
  if (whole_a != NULL && g_strcmp0 (whole_a, whole_b) == 0)
    return SOS_LIKENESS_SAME;
  if (whole_a != NULL && whole_b != NULL)
    return SOS_LIKENESS_DIFFERS;
  return sos_phone_ends_in (a, b) || sos_phone_ends_in (b, a) ? SOS_LIKENESS_SAME_ENDING
                                                              : SOS_LIKENESS_DIFFERS;
}

static SosLikenessAnswer
compare_plain (const char *a, const char *b)
{
  g_autofree char *plain_a = sos_identifier_dup_normalised (a);
  g_autofree char *plain_b = sos_identifier_dup_normalised (b);

  if (*plain_a == '\0' || *plain_b == '\0')
    return SOS_LIKENESS_NOT_COMPARED;
  return strcmp (plain_a, plain_b) == 0 ? SOS_LIKENESS_SAME : SOS_LIKENESS_DIFFERS;
}

static SosLikenessAnswer
compare_identifiers (const char *a, const char *b)
{
  gsize type = strcspn (a, ":");

  if (a[type] == '\0' || type != strcspn (b, ":") || strncmp (a, b, type) != 0)
    return SOS_LIKENESS_NOT_COMPARED;
  return compare_plain (a + type + 1, b + type + 1);
}

static SosLikenessAnswer
compare_parents (const char *a, const char *b)
{
  g_autoptr (GPtrArray) words_a = sos_name_likeness_cut (a);
  g_autoptr (GPtrArray) words_b = sos_name_likeness_cut (b);
  SosNameLikeness likeness = sos_name_likeness_compare (words_a, words_b);

  if (likeness.same || likeness.sounds)
    return likeness.same ? SOS_LIKENESS_SAME : SOS_LIKENESS_SAME_SOUND;
  return likeness.score >= PARENT_FROM && !likeness.differs ? SOS_LIKENESS_CLOSE : SOS_LIKENESS_DIFFERS;
}

static SosLikenessAnswer
compare_schools (const char *a, const char *b)
{
  g_auto (GStrv) words_a = sos_fold_words (a);
  g_auto (GStrv) words_b = sos_fold_words (b);

  if (words_a[0] == NULL || words_b[0] == NULL)
    return SOS_LIKENESS_NOT_COMPARED;
  return g_strv_equal ((const char *const *) words_a, (const char *const *) words_b) ? SOS_LIKENESS_SAME
                                                                                     : SOS_LIKENESS_DIFFERS;
}

static guint
count_different_letters (const char *a, const char *b)
{
  guint n = 0;

  for (; *a != '\0' && *b != '\0'; a++, b++)
    n += *a != *b;
  return n;
}

static gboolean
is_swapped (const char *a, const char *b)
{
  return strncmp (a, b, 4) == 0 && strncmp (a + 5, b + 8, 2) == 0 && strncmp (a + 8, b + 5, 2) == 0;
}

static Part
compare_births (const char *a, const char *b)
{
  gboolean whole = sos_date_is_valid (a) && sos_date_is_valid (b);
  gboolean known = (sos_date_is_valid (a) || sos_date_is_partial (a))
                   && (sos_date_is_valid (b) || sos_date_is_partial (b));

  if (!known)
    return (Part){ SOS_LIKENESS_NOT_COMPARED, 0 };
  if (whole && strcmp (a, b) == 0)
    return (Part){ SOS_LIKENESS_SAME, 40 };
  if (whole && is_swapped (a, b))
    return (Part){ SOS_LIKENESS_SWAPPED, 32 };
  if (whole && count_different_letters (a, b) == 1)
    return (Part){ SOS_LIKENESS_ONE_DIGIT, 22 };
  if (!whole && strlen (a) > 4 && strlen (b) > 4 && strncmp (a, b, 7) == 0)
    return (Part){ SOS_LIKENESS_SAME_MONTH, 22 };
  if (strncmp (a, b, 4) == 0)
    return (Part){ SOS_LIKENESS_SAME_YEAR, whole ? 5 : 14 };
  return (Part){ SOS_LIKENESS_DIFFERS, whole ? -25 : -12 };
}

/* Orders likenesses wholly, so that the best one is the same in whatever order names come. */
static int
rank (const SosNameLikeness *likeness)
{
  return likeness->score * 8 + (likeness->differs ? 0 : 4) + (likeness->sounds ? 2 : 0)
         + (likeness->same ? 1 : 0);
}

static GPtrArray *
cut_names (const char *const *names)
{
  GPtrArray *cut = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (cut, sos_name_likeness_cut (names[i]));
  return cut;
}

/* The best pair of names; a score of -1 where either has none. */
static SosNameLikeness
compare_all_names (const SosLikenessSide *a, const SosLikenessSide *b, SosLikenessResult *result)
{
  g_autoptr (GPtrArray) names_a = cut_names (a->names);
  g_autoptr (GPtrArray) names_b = cut_names (b->names);
  SosNameLikeness best = { .score = -1 };

  for (guint i = 0; i < names_a->len; i++)
    for (guint j = 0; j < names_b->len; j++)
      {
        SosNameLikeness likeness = sos_name_likeness_compare (names_a->pdata[i], names_b->pdata[j]);

        if (rank (&likeness) <= rank (&best))
          continue;
        best = likeness;
        result->name_of_a = i;
        result->name_of_b = j;
      }
  return best;
}

static SosLikenessAnswer
answer_names (const SosNameLikeness *likeness)
{
  if (likeness->score < 0)
    return SOS_LIKENESS_NOT_COMPARED;
  if (likeness->same || likeness->sounds)
    return likeness->same ? SOS_LIKENESS_SAME : SOS_LIKENESS_SAME_SOUND;
  return likeness->score >= NAME_FROM ? SOS_LIKENESS_CLOSE : SOS_LIKENESS_DIFFERS;
}

static int
get_points (SosLikenessLine line, SosLikenessAnswer answer)
{
  static const int points[SOS_LIKENESS_N_LINES] = {
    [SOS_LIKENESS_PHONE] = 14,
    [SOS_LIKENESS_POSTCODE] = 10,
    [SOS_LIKENESS_PARENT] = 8,
    [SOS_LIKENESS_SCHOOL] = 5,
  };

  if (answer == SOS_LIKENESS_SAME_ENDING)
    return points[line] / 2;
  return answer == SOS_LIKENESS_SAME || answer == SOS_LIKENESS_SAME_SOUND || answer == SOS_LIKENESS_CLOSE
           ? points[line]
           : 0;
}

static void
compare_lesser_lines (const SosLikenessSide *a, const SosLikenessSide *b, SosLikenessResult *result)
{
  const char *const school_a[] = { a->school, NULL };
  const char *const school_b[] = { b->school, NULL };

  result->answers[SOS_LIKENESS_PHONE] = compare_lists (a->phones, b->phones, compare_phones);
  result->answers[SOS_LIKENESS_POSTCODE] = compare_lists (a->postcodes, b->postcodes, compare_plain);
  result->answers[SOS_LIKENESS_IDENTIFIER]
    = compare_lists (a->identifiers, b->identifiers, compare_identifiers);
  result->answers[SOS_LIKENESS_PARENT] = compare_lists (a->parents, b->parents, compare_parents);
  result->answers[SOS_LIKENESS_SCHOOL] = compare_lists (school_a, school_b, compare_schools);
}

void
sos_likeness_compare (const SosLikenessSide *a, const SosLikenessSide *b, SosLikenessResult *result)
{
  SosNameLikeness names;
  Part born = compare_births (a->birth_date, b->birth_date);
  int score;

  *result = (SosLikenessResult){ 0 };
  names = compare_all_names (a, b, result);
  compare_lesser_lines (a, b, result);
  result->answers[SOS_LIKENESS_NAME] = answer_names (&names);
  result->answers[SOS_LIKENESS_BORN] = born.answer;
  score = MAX (names.score - NAME_FROM, 0) * NAME_POINTS / (100 - NAME_FROM) + born.points;
  if (names.sounds && born.answer == SOS_LIKENESS_NOT_COMPARED)
    score += NAME_ALONE_POINTS;
  for (guint i = SOS_LIKENESS_PHONE; i < SOS_LIKENESS_N_LINES; i++)
    score += get_points (i, result->answers[i]);
  if (names.score >= 0 && names.differs)
    score = MIN (score, TWIN_CAP);
  if (result->answers[SOS_LIKENESS_IDENTIFIER] == SOS_LIKENESS_SAME)
    score = MAX (score, IDENTIFIER_ALONE);
  result->score = CLAMP (score, 0, 100);
  result->band = sos_likeness_get_band (result->score);
}

gboolean
sos_likeness_asks_again (int score, const SosLikenessResult *now)
{
  return now->answers[SOS_LIKENESS_IDENTIFIER] == SOS_LIKENESS_SAME && score < IDENTIFIER_ALONE;
}

SosLikenessBand
sos_likeness_find_band (int score, int possible, int likely)
{
  return score >= likely ? SOS_LIKENESS_VERY_LIKELY : score >= possible ? SOS_LIKENESS_POSSIBLE : SOS_LIKENESS_LESS;
}

SosLikenessBand
sos_likeness_get_band (int score)
{
  return sos_likeness_find_band (score, SOS_LIKENESS_POSSIBLE_FROM, SOS_LIKENESS_VERY_LIKELY_FROM);
}

const char *
sos_likeness_band_get_words (SosLikenessBand band)
{
  return _(bands[band].words);
}

const SosLook *
sos_likeness_band_get_look (SosLikenessBand band)
{
  return &bands[band].look;
}

const char *
sos_likeness_answer_get_words (SosLikenessAnswer answer)
{
  return _(answers[answer].words);
}

const SosLook *
sos_likeness_answer_get_look (SosLikenessAnswer answer)
{
  return &answers[answer].look;
}

const char *
sos_likeness_line_get_label (SosLikenessLine line)
{
  return _(lines[line]);
}
