/* sos-opposed-names.c - names in sentences that speak of a fight or a threat. Knows no record and nobody. */
#include "config.h"
#include "sos-opposed-names.h"

#include <string.h>

#define MOST_WORDS 4

/* What ends a sentence; a full stop within a name ("Dion K. threatened him") parts it from what follows, which is looked at with the next one. */
static gboolean
ends_sentence (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == ';' || c == '\n' || c == 0x061F; /* the last: of Arabic */
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019 || c == '-';
}

/* Scripts without small letters have names that look like any word. */
static gboolean
is_like_name (const char *word)
{
  const gunichar first = g_utf8_get_char (word);

  return g_unichar_isupper (first) || g_unichar_istitle (first) || (g_unichar_isalpha (first) && g_unichar_toupper (first) == g_unichar_tolower (first));
}

/* "Dion's" is of Dion. */
static char *
dup_word (const char *from, const char *to)
{
  char *word = g_strndup (from, (gsize) (to - from));
  static const char *const endings[] = { "'s", "’s" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      word[strlen (word) - strlen (endings[i])] = '\0';
  return word;
}

/* Words of @sentence; an empty one stands where two are parted by more than a space. */
static GPtrArray *
split (const char *sentence)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (const char *at = sentence; *at != '\0';)
    {
      const char *from = at;

      while (*at != '\0' && is_of_word (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at > from)
        g_ptr_array_add (words, dup_word (from, at));
      else
        {
          if (*at != ' ')
            g_ptr_array_add (words, g_strdup (""));
          at = g_utf8_next_char (at);
        }
    }
  return words;
}

static void
add_name (GPtrArray *names, const char *name)
{
  if (names->len < SOS_OPPOSED_MOST && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

/* The longest from each word on first: "Dion King Junior" before "Dion King". */
static void
add_from (GPtrArray *names, GPtrArray *words, guint first)
{
  guint n = 0;

  while (n < MOST_WORDS && first + n < words->len && *(char *) words->pdata[first + n] != '\0' && is_like_name (words->pdata[first + n]))
    n++;
  for (; n >= 2; n--)
    {
      g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
      g_auto (GStrv) all = NULL;
      g_autofree char *name = NULL;

      for (guint i = 0; i < n; i++)
        g_strv_builder_add (parts, words->pdata[first + i]);
      all = g_strv_builder_end (parts);
      name = g_strjoinv (" ", all);
      add_name (names, name);
    }
}

static void
read_sentence (GPtrArray *names, SosWordList *opposed, const char *sentence)
{
  g_autoptr (GArray) hits = sos_word_list_find (opposed, sentence);
  g_autoptr (GPtrArray) words = hits->len > 0 ? split (sentence) : NULL;

  for (guint i = 0; words != NULL && i < words->len; i++)
    add_from (names, words, i);
}

GPtrArray *
sos_opposed_find_names (SosWordList *opposed, const char *text)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *from = text;

  for (const char *at = text; text != NULL; at = g_utf8_next_char (at))
    if (*at == '\0' || ends_sentence (g_utf8_get_char (at)))
      {
        g_autofree char *sentence = g_strndup (from, (gsize) (at - from));

        read_sentence (names, opposed, sentence);
        if (*at == '\0')
          break;
        from = g_utf8_next_char (at);
      }
  return names;
}
