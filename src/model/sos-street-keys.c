/* sos-street-keys.c - how the index has a street, a house and a name of one word, and where a text may hold one. */
#include "config.h"
#include "sos-named-words.h"

#include "sos-fold.h"

#include <string.h>

#define STREET_MARK "\u16a0" /* letters, for the index, that no keyboard here has: what begins so is found by no search at the desk */
#define NAME_MARK "\u16a2"
#define MOST_WORDS 4 /* of the name of a street */

static const char *const roads[] = { "road",    "street", "lane",   "avenue",   "close", "walk",  "court", "gardens", "grove", "terrace", "place", "square", "estate",
                                     "way",     "drive",  "reach",  "crescent", "rise",  "hill",  "row",   "mews",    "yard",  "park",    "rd",    "st",     "ave",
                                     "buildings", "house", "quay", "wharf", NULL };

static gboolean
is_road (const char *word)
{
  return g_strv_contains (roads, word);
}

/* "41", "41a". */
static gboolean
is_house (const char *word)
{
  const gsize n = strspn (word, "0123456789");

  return n > 0 && n <= 4 && (word[n] == '\0' || (g_ascii_isalpha (word[n]) && word[n + 1] == '\0'));
}

static char *
dup_key (const char *house, char **words, guint n)
{
  GString *key = g_string_new (STREET_MARK);

  g_string_append (key, house != NULL ? house : "");
  for (guint i = 0; i < n; i++)
    g_string_append (key, words[i]);
  return g_string_free (key, FALSE);
}

/* "Flat 3 41 Tanner Reach": what stands behind the last number is the street. */
static guint
find_street (char **words)
{
  guint from = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (is_house (words[i]))
      from = i + 1;
  return from;
}

static void
add_keys (GPtrArray *keys, const char *part)
{
  g_auto (GStrv) words = sos_fold_words (part);
  const guint from = find_street (words), n = g_strv_length (words) - from;

  if (n == 0 || n > MOST_WORDS || (from == 0 && (n < 2 || !is_road (words[n - 1]))))
    return;
  if (from > 0)
    g_ptr_array_add (keys, dup_key (words[from - 1], words + from, n));
  if (n > 1)
    g_ptr_array_add (keys, dup_key (NULL, words + from, n));
}

GPtrArray *
sos_street_dup_keys (const char *lines)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit_set (lines != NULL ? lines : "", ",\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    add_keys (keys, parts[i]);
  return keys;
}

char *
sos_lone_name_dup_key (const char *name)
{
  g_auto (GStrv) words = sos_fold_words (name);

  return words[0] != NULL && words[1] == NULL ? g_strconcat (NAME_MARK, words[0], NULL) : NULL;
}

/* ---- in a text ---- */

static void
clear_span (gpointer data)
{
  g_free (((SosStreetSpan *) data)->key);
}

static const SosNamedWord *
get (GArray *words, guint place)
{
  return &g_array_index (words, SosNamedWord, place);
}

static void
add_span (GArray *spans, GArray *words, guint place, guint from, guint n)
{
  char *all[MOST_WORDS];
  SosStreetSpan span = { NULL, place, from + n - place };

  for (guint i = 0; i < n; i++)
    all[i] = get (words, from + i)->word;
  span.key = dup_key (place < from ? get (words, place)->word : NULL, all, n);
  g_array_append_val (spans, span);
}

/* How many words from @from on belong together, at most as many as a street has. */
static guint
count_together (GArray *words, guint from)
{
  guint n = 0;

  while (n < MOST_WORDS && from + n < words->len && (n == 0 || !get (words, from + n)->begins))
    n++;
  return n;
}

/* Without a number it is looked for where it is written as a name, or ends as streets end. */
static gboolean
may_be_street (GArray *words, guint from, guint n)
{
  const SosNamedWord *last = get (words, from + n - 1);

  return n > 1 && (is_road (last->word) || (last->capital && get (words, from)->capital)) && !g_ascii_isdigit (get (words, from)->word[0]);
}

GArray *
sos_street_find_spans (GArray *words)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (SosStreetSpan));

  g_array_set_clear_func (spans, clear_span);
  for (guint i = 0; i < words->len; i++)
    {
      const gboolean numbered = i > 0 && is_house (get (words, i - 1)->word) && !get (words, i)->begins;
      const guint most = count_together (words, i);

      for (guint n = most; n > 0; n--)
        if (numbered)
          add_span (spans, words, i - 1, i, n);
        else if (may_be_street (words, i, n))
          add_span (spans, words, i, i, n);
    }
  return spans;
}

/* "SE15" and "9CK": letters, digits and letters again. */
static gboolean
is_postcode (const char *code)
{
  const gsize length = strlen (code);

  return length >= 5 && length <= 7 && g_ascii_isalpha (code[0]) && g_ascii_isdigit (code[length - 3]) && g_ascii_isalpha (code[length - 2])
         && g_ascii_isalpha (code[length - 1]) && (g_ascii_isdigit (code[1]) || g_ascii_isdigit (code[2]));
}

char *
sos_postcode_dup_at (GArray *words, guint place, guint *n)
{
  g_autofree char *both = NULL;

  *n = 1;
  if (is_postcode (get (words, place)->word))
    return g_strdup (get (words, place)->word);
  if (place + 1 == words->len || get (words, place + 1)->begins || strlen (get (words, place + 1)->word) != 3)
    return NULL;
  *n = 2;
  both = g_strconcat (get (words, place)->word, get (words, place + 1)->word, NULL);
  return is_postcode (both) ? g_steal_pointer (&both) : NULL;
}
