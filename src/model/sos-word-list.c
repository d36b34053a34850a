/* sos-word-list.c - words to look for in a text, each with what to say instead. Knows no letter and no office. */
#include "config.h"
#include "sos-word-list.h"

#include <string.h>

typedef struct
{
  char *word;   /* as listed */
  char *folded; /* to compare; without the '*' */
  char *swap;
  gboolean stem; /* any ending will do */
} Entry;

struct _SosWordList
{
  gatomicrefcount references;
  GHashTable *by_first; /* unichar -> GPtrArray of Entry, longest first: few are tried at each word */
};

static void
free_entry (Entry *entry)
{
  g_free (entry->word);
  g_free (entry->folded);
  g_free (entry->swap);
  g_free (entry);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static int
compare_length_cb (gconstpointer a, gconstpointer b)
{
  const Entry *left = *(Entry *const *) a, *right = *(Entry *const *) b;
  gsize left_length = strlen (left->folded), right_length = strlen (right->folded);

  return left_length != right_length ? (left_length < right_length ? 1 : -1) : strcmp (left->folded, right->folded);
}

static void
add_entry (SosWordList *self, char *line)
{
  g_auto (GStrv) halves = NULL;
  Entry *entry;
  gpointer first;
  GPtrArray *entries;

  line = g_strstrip (line);
  if (*line == '\0' || *line == '#')
    return;
  halves = g_strsplit (line, "=", 2);
  g_strstrip (halves[0]);
  if (*halves[0] == '\0' || *halves[0] == '*')
    return;
  entry = g_new0 (Entry, 1);
  entry->word = g_strdup (halves[0]);
  entry->stem = g_str_has_suffix (entry->word, "*");
  if (entry->stem)
    entry->word[strlen (entry->word) - 1] = '\0';
  entry->folded = g_utf8_strdown (entry->word, -1);
  entry->swap = halves[1] != NULL && *g_strstrip (halves[1]) != '\0' ? g_strdup (halves[1]) : NULL;

  first = GUINT_TO_POINTER (g_utf8_get_char (entry->folded));
  entries = g_hash_table_lookup (self->by_first, first);
  if (entries == NULL)
    {
      entries = g_ptr_array_new_with_free_func ((GDestroyNotify) free_entry);
      g_hash_table_insert (self->by_first, first, entries);
    }
  g_ptr_array_add (entries, entry);
}

/* Bytes of @text that say @entry, or 0. Any run of blanks matches one. */
static gsize
match (const Entry *entry, const char *text)
{
  const char *p = text, *word = entry->folded;

  while (*word != '\0')
    {
      gunichar wanted = g_utf8_get_char (word), got = g_utf8_get_char (p);

      if (g_unichar_isspace (wanted) && g_unichar_isspace (got))
        while (g_unichar_isspace (g_utf8_get_char (g_utf8_next_char (p))))
          p = g_utf8_next_char (p);
      else if (*p == '\0' || g_unichar_tolower (got) != wanted)
        return 0;
      p = g_utf8_next_char (p);
      word = g_utf8_next_char (word);
    }
  while (entry->stem && is_letter (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return is_letter (g_utf8_get_char (p)) ? 0 : (gsize) (p - text);
}

static gsize
find_here (SosWordList *self, const char *text, const Entry **found)
{
  gunichar first = g_unichar_tolower (g_utf8_get_char (text));
  GPtrArray *entries = g_hash_table_lookup (self->by_first, GUINT_TO_POINTER (first));

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      gsize length = match (entries->pdata[i], text);

      *found = entries->pdata[i];
      if (length > 0)
        return length;
    }
  return 0;
}

SosWordList *
sos_word_list_new (const char *text)
{
  SosWordList *self = g_new0 (SosWordList, 1);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) lines = g_strsplit (valid, "\n", -1);
  GHashTableIter iter;
  gpointer entries;

  g_atomic_ref_count_init (&self->references);
  self->by_first = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; lines[i] != NULL; i++)
    add_entry (self, lines[i]);
  g_hash_table_iter_init (&iter, self->by_first);
  while (g_hash_table_iter_next (&iter, NULL, &entries))
    g_ptr_array_sort (entries, compare_length_cb);
  return self;
}

SosWordList *
sos_word_list_ref (SosWordList *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
sos_word_list_unref (SosWordList *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->by_first);
  g_free (self);
}

GArray *
sos_word_list_find (SosWordList *self, const char *text)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (SosWordHit));
  gboolean inside = FALSE; /* a word, past its beginning */
  const char *p = text;

  while (*p != '\0')
    {
      const Entry *entry = NULL;
      gsize length = inside ? 0 : find_here (self, p, &entry);

      if (length > 0)
        {
          SosWordHit hit = { (gsize) (p - text), length, entry->word, entry->swap };

          g_array_append_val (hits, hit);
          p += length;
          continue;
        }
      inside = is_letter (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return hits;
}
