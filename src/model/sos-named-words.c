/* sos-named-words.c - the words of a text, and whether two of them are the name of somebody held. */
#include "config.h"
#include "sos-named-words.h"

#include "sos-fold.h"

#include <string.h>

#define SHORTEST_LIKE 4 /* letters; shorter words are one slip from many */

/* ---- a text cut into words ---- */

static void
clear_word (gpointer data)
{
  g_free (((SosNamedWord *) data)->word);
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static const char *
find_end (const char *p)
{
  while (*p != '\0' && is_of_word (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* Most words are plain, and need no table to be folded. (transfer full) */
static char *
dup_folded (const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));
  g_auto (GStrv) parts = NULL;

  if (g_str_is_ascii (word))
    return g_ascii_strdown (word, -1);
  parts = sos_fold_words (word);
  return g_strjoinv ("", parts);
}

/* "Mr. Ali" is one name, "… the park. Ali …" is none. */
static gboolean
ends_sentence (gunichar c)
{
  return c == '!' || c == '?' || c == ';' || c == ':' || c == '\n';
}

static gboolean
ends_with_stop (GArray *words, const char *text, const char *p)
{
  const SosNamedWord *last = words->len > 0 ? &g_array_index (words, SosNamedWord, words->len - 1) : NULL;

  return *p == '.' && last != NULL && text + last->end == p && last->end - last->start > 3;
}

GArray *
sos_named_words_cut (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (SosNamedWord));
  gboolean begins = TRUE;

  g_array_set_clear_func (words, clear_word);
  for (const char *p = text; *p != '\0';)
    {
      const char *end = find_end (p);
      SosNamedWord word = { NULL, (gsize) (p - text), (gsize) (end - text), g_unichar_isupper (g_utf8_get_char (p)) || !g_unichar_islower (g_utf8_get_char (p)), begins };

      if (end == p)
        {
          begins |= ends_sentence (g_utf8_get_char (p)) || ends_with_stop (words, text, p);
          p = g_utf8_next_char (p);
          continue;
        }
      word.word = dup_folded (p, end);
      begins = word.word[0] == '\0' && begins;
      if (word.word[0] != '\0')
        g_array_append_val (words, word);
      else
        g_free (word.word);
      p = end;
    }
  return words;
}

gboolean
sos_named_word_is_small (const char *word)
{
  static const char *const small[] = { "da", "de", "del", "der", "di", "dos", "das", "du", "el", "al", "bin", "bint", "ibn", "abu", "van", "von", "den", "la", "le", "mc", "mac", "ni", "st", NULL };

  return word[0] == '\0' || *g_utf8_next_char (word) == '\0' || g_strv_contains (small, word);
}

/* ---- slips ---- */

static glong
count_equal (const gunichar *one, const gunichar *other)
{
  glong n = 0;

  while (one[n] != 0 && one[n] == other[n])
    n++;
  return n;
}

static gboolean
is_equal (const gunichar *one, const gunichar *other)
{
  const glong n = count_equal (one, other);

  return one[n] == other[n];
}

gboolean
sos_named_word_is_like (const char *one, const char *other)
{
  glong n_one, n_other, equal;
  g_autofree gunichar *a = NULL, *b = NULL;

  if (g_str_equal (one, other))
    return TRUE;
  a = g_utf8_to_ucs4_fast (one, -1, &n_one);
  b = g_utf8_to_ucs4_fast (other, -1, &n_other);
  if (MIN (n_one, n_other) < SHORTEST_LIKE || ABS (n_one - n_other) > 1)
    return FALSE;
  equal = count_equal (a, b);
  if (n_one > n_other)
    return is_equal (a + equal + 1, b + equal);
  if (n_one < n_other)
    return is_equal (a + equal, b + equal + 1);
  return is_equal (a + equal + 1, b + equal + 1)
         || (a[equal + 1] != 0 && a[equal] == b[equal + 1] && a[equal + 1] == b[equal] && is_equal (a + equal + 2, b + equal + 2));
}

/* ---- somebody's names ---- */

typedef struct
{
  char *word;
  guint chunk; /* what was written in one, as O’Neill-Brennan; 0 is what they are called */
  gboolean family;
} Part;

struct _SosHeldName
{
  GArray *parts;
  guint n_chunks;
};

static void
clear_part (gpointer data)
{
  g_free (((Part *) data)->word);
}

SosHeldName *
sos_held_name_new (void)
{
  SosHeldName *self = g_new0 (SosHeldName, 1);

  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  return self;
}

void
sos_held_name_free (SosHeldName *self)
{
  g_array_unref (self->parts);
  g_free (self);
}

static void
add_part (SosHeldName *self, char *word, guint chunk, gboolean family)
{
  const Part part = { word, chunk, family };

  g_array_append_val (self->parts, part);
}

/* Every word of @written, and all that stand beside each other as one: "o", "neill", "oneill". */
static void
add_chunk (SosHeldName *self, const char *written, guint chunk, gboolean family)
{
  g_auto (GStrv) words = sos_fold_words (written);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint j = i; words[j] != NULL; j++)
        {
          g_string_append (joined, words[j]);
          if (!sos_named_word_is_small (joined->str) || words[1] == NULL)
            add_part (self, g_strdup (joined->str), chunk, family);
        }
    }
}

static gboolean
holds_chunk (char **family, const char *written)
{
  return family != NULL && g_strv_contains ((const char *const *) family, written);
}

void
sos_held_name_add (SosHeldName *self, const char *name, const char *family)
{
  g_auto (GStrv) chunks = g_strsplit_set (name != NULL ? name : "", " \t\n", -1);
  g_auto (GStrv) of_family = family != NULL && *family != '\0' ? g_strsplit_set (family, " \t\n", -1) : NULL;
  gboolean first = TRUE;

  for (guint i = 0; chunks[i] != NULL; i++)
    if (chunks[i][0] != '\0')
      {
        add_chunk (self, chunks[i], ++self->n_chunks, of_family != NULL ? holds_chunk (of_family, chunks[i]) : !first);
        first = FALSE;
      }
}

void
sos_held_name_add_called (SosHeldName *self, const char *called)
{
  g_auto (GStrv) chunks = g_strsplit_set (called != NULL ? called : "", " \t\n", -1);

  for (guint i = 0; chunks[i] != NULL; i++)
    add_chunk (self, chunks[i], 0, FALSE);
}

static gboolean
is_pair (const Part *one, const Part *other)
{
  return one->chunk != other->chunk && (one->family || other->family) && !g_str_equal (one->word, other->word);
}

/* One of the two at most is misspelt. */
static gboolean
is_named_by (const Part *a, const Part *b, const char *one, const char *other)
{
  if (g_str_equal (a->word, one))
    return sos_named_word_is_like (b->word, other);
  return g_str_equal (b->word, other) && sos_named_word_is_like (a->word, one);
}

gboolean
sos_held_name_is (SosHeldName *self, const char *one, const char *other)
{
  const Part *parts = (const Part *) self->parts->data;

  for (guint i = 0; i < self->parts->len; i++)
    for (guint j = 0; j < self->parts->len; j++)
      if (is_pair (&parts[i], &parts[j]) && is_named_by (&parts[i], &parts[j], one, other))
        return TRUE;
  return FALSE;
}

gboolean
sos_held_name_has (SosHeldName *self, const char *word)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (g_str_equal (g_array_index (self->parts, Part, i).word, word))
      return TRUE;
  return FALSE;
}
