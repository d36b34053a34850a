/* sos-place-words.c - whether two places that are written in different words may be one. Knows no record. */
#include "config.h"
#include "sos-place-words.h"

#include "sos-fold.h"

#include <string.h>

static const char *const saying_nothing[]
  = { "a", "an", "and", "at", "behind", "by", "in", "inside", "near", "next", "of", "on", "opposite", "outside", "the", "to", NULL };
/* Said of many places, and of none by itself. */
static const char *const any_place[] = { "cafe", "centre", "church", "college", "estate", "flat", "garden", "gate", "hall", "home", "house", "lane", "library",
                                         "office", "our", "park", "room", "road", "school", "shop", "station", "street", NULL };
#define LEAST_LETTERS 5 /* of a word in which one letter may be wrong */

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "Sidegate" is no word of ours; "Ward’s" and "Wards" are one. */
static GStrv
fold (const char *words)
{
  g_autoptr (GString) plain = g_string_new (words != NULL ? words : "");

  g_string_replace (plain, "'", "", 0);
  g_string_replace (plain, "’", "", 0);
  return sos_fold_words (plain->str);
}

char *
sos_place_dup_key (const char *words)
{
  g_auto (GStrv) all = fold (words);
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (!g_strv_contains (saying_nothing, all[i]))
      g_ptr_array_add (said, all[i]);
  g_ptr_array_sort (said, compare_texts);
  g_ptr_array_add (said, NULL);
  return g_strjoinv (" ", (char **) said->pdata);
}

/* A word by which a place is told from others: no number alone, and none that is said of many. */
static gboolean
tells (const char *word)
{
  return strspn (word, "0123456789") < strlen (word) && !g_strv_contains (any_place, word);
}

static gboolean
says_all (GStrv words, GStrv part)
{
  gboolean names = FALSE;

  for (guint i = 0; part[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char *const *) words, part[i]))
        return FALSE;
      names |= tells (part[i]);
    }
  return names;
}

gboolean
sos_place_may_be_one (const char *key, const char *other)
{
  g_auto (GStrv) one = g_strsplit (key, " ", -1), two = g_strsplit (other, " ", -1);

  return says_all (one, two) || says_all (two, one);
}

/* One letter too many, too few, or another one. */
static gboolean
is_spelled_alike (const char *word, const char *other)
{
  const gsize n = strlen (word), n_other = strlen (other);
  gsize from = 0, to = 0;

  if (MIN (n, n_other) < LEAST_LETTERS || MAX (n, n_other) - MIN (n, n_other) > 1)
    return strcmp (word, other) == 0;
  while (from < MIN (n, n_other) && word[from] == other[from])
    from++;
  while (to < MIN (n, n_other) - from && word[n - 1 - to] == other[n_other - 1 - to])
    to++;
  return MAX (n, n_other) - from - to <= 1;
}

static gboolean
has_alike (GStrv words, const char *word)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (is_spelled_alike (words[i], word))
      return TRUE;
  return FALSE;
}

gboolean
sos_place_is_like (const char *key, const char *other)
{
  g_auto (GStrv) one = g_strsplit (key, " ", -1), two = g_strsplit (other, " ", -1);
  guint same = 0, telling = 0;

  for (guint i = 0; one[i] != NULL; i++)
    if (has_alike (two, one[i]))
      {
        same++;
        telling += tells (one[i]);
      }
  return telling > 0 && 2 * same >= MAX (g_strv_length (one), g_strv_length (two));
}
