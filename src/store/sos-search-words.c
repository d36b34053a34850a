/* sos-search-words.c - every word that names here were ever made of, in memory, shared by the readers: what may have been misspelt is held against them. */
#include "config.h"
#include "sos-search-private.h"

#include "sos-named-words.h"
#include "sos-pass-error.h"

#define SHORTEST_TOLERATED 4 /* letters; below, every word is one slip from many */
#define MOST_NEAR_WORDS 64

static GMutex words_lock;
static GHashTable *words_of; /* shared store state -> NameWords */

typedef struct
{
  GPtrArray *words; /* gunichar*, zero-ended */
  GHashTable *all;  /* the same as text */
  gint64 last;      /* number of the newest word read */
} NameWords;

static void
free_name_words (NameWords *self)
{
  g_ptr_array_unref (self->words);
  g_hash_table_unref (self->all);
  g_free (self);
}

void
sos_search_forget_store (gpointer shared)
{
  g_mutex_lock (&words_lock);
  if (words_of != NULL)
    g_hash_table_remove (words_of, shared);
  g_mutex_unlock (&words_lock);
}

/* Words that came since the last time; the first time, all. Called with the lock. */
static NameWords *
refresh_name_words (SosTransaction *transaction, gpointer shared, GError **error)
{
  g_autoptr (SosRows) rows = NULL;
  NameWords *self;

  if (words_of == NULL)
    words_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) free_name_words);
  self = g_hash_table_lookup (words_of, shared);
  if (self == NULL)
    {
      self = g_new0 (NameWords, 1);
      self->words = g_ptr_array_new_with_free_func (g_free);
      self->all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (words_of, shared, self);
    }
  rows = sos_transaction_select (transaction, "SELECT number, word FROM name_word WHERE number > $1", error, "i", self->last);
  /* Any failure is the caller's to see; what was read stays. */
  while (rows != NULL && sos_rows_next (rows, error))
    {
      const char *text = sos_rows_get_text (rows, 1);
      gunichar *word = text != NULL ? g_utf8_to_ucs4 (text, -1, NULL, NULL, NULL) : NULL;

      self->last = MAX (self->last, sos_rows_get_number (rows, 0));
      if (word == NULL) /* in a damaged file */
        continue;
      g_ptr_array_add (self->words, word);
      g_hash_table_add (self->all, g_strdup (text));
    }
  return rows != NULL ? self : NULL;
}

/* How many letters of @typed stand, in order, at the beginning of @word. */
static gsize
count_equal (const gunichar *typed, gsize n_typed, const gunichar *word)
{
  gsize n = 0;

  while (n < n_typed && word[n] != 0 && typed[n] == word[n])
    n++;
  return n;
}

/* Whether @word begins with what was typed but for one slip: a letter too many, a letter missing, a wrong one, two exchanged.
 * All before the first difference is equal, so one look at what follows it decides. */
static gboolean
is_one_slip (const gunichar *typed, gsize n_typed, const gunichar *word)
{
  const gsize equal = count_equal (typed, n_typed, word);
  const gunichar *rest = typed + equal, *other = word + equal;
  const gsize n = n_typed - equal;

  if (n == 0 || count_equal (rest + 1, n - 1, other) == n - 1)
    return TRUE;
  if (other[0] == 0)
    return FALSE;
  if (count_equal (rest + 1, n - 1, other + 1) == n - 1 || count_equal (rest, n, other + 1) == n)
    return TRUE;
  return n >= 2 && rest[0] == other[1] && rest[1] == other[0] && count_equal (rest + 2, n - 2, other + 2) == n - 2;
}

typedef struct
{
  const gunichar *word;
  int apart;
} Near;

static int
compare_near (gconstpointer a, gconstpointer b)
{
  return ((const Near *) a)->apart - ((const Near *) b)->apart;
}

/* The name words one slip from @typed, nearest in length first. Called with the lock. */
static GPtrArray *
find_near (NameWords *names, const char *typed)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  glong length;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (typed, -1, &length);
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (Near));

  for (guint i = 0; length >= SHORTEST_TOLERATED && i < names->words->len; i++)
    if (is_one_slip (letters, (gsize) length, g_ptr_array_index (names->words, i)))
      {
        Near one = { g_ptr_array_index (names->words, i), 0 };

        while (one.word[one.apart] != 0)
          one.apart++;
        one.apart = ABS (one.apart - (int) length);
        g_array_append_val (near, one);
      }
  g_array_sort (near, compare_near);
  for (guint i = 0; i < near->len && i < MOST_NEAR_WORDS; i++)
    g_ptr_array_add (found, g_ucs4_to_utf8 (g_array_index (near, Near, i).word, -1, NULL, NULL, NULL));
  return found;
}

/* ---- asked ---- */

/* The lock is held where this gives words back. */
static NameWords *
hold (SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;
  NameWords *names;

  g_mutex_lock (&words_lock);
  names = refresh_name_words (transaction, sos_transaction_get_shared (transaction), &local);
  if (sos_pass_error (&local, error))
    return names;
  g_mutex_unlock (&words_lock);
  return NULL;
}

GPtrArray *
sos_search_words_find_near (SosTransaction *transaction, const char *typed, GError **error)
{
  NameWords *names = hold (transaction, error);
  GPtrArray *near;

  if (names == NULL)
    return NULL;
  near = find_near (names, typed);
  g_mutex_unlock (&words_lock);
  return near;
}

gboolean
sos_search_words_know (SosTransaction *transaction, const char *const *words, gboolean *known, GError **error)
{
  NameWords *names = hold (transaction, error);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    known[i] = g_hash_table_contains (names->all, words[i]);
  g_mutex_unlock (&words_lock);
  return TRUE;
}
