/* sos-search.c - people by the words typed: prefixes in the index, and names one slip away from what was typed. */
#include "config.h"
#include "sos-search.h"

#include "sos-transaction-private.h"

#include "sos-fold.h"

#define SHORTEST_TOLERATED 4 /* letters; below, every word is one slip from many */
#define MOST_NEAR_WORDS 64

/* ---- misspellings: all name words in memory, shared by the readers ---- */

static GMutex words_lock;
static GHashTable *words_of; /* shared store state -> NameWords */

typedef struct
{
  GPtrArray *words; /* gunichar*, zero-ended */
  gint64 last;      /* number of the newest word read */
} NameWords;

static void
free_name_words (NameWords *self)
{
  g_ptr_array_unref (self->words);
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
      g_hash_table_insert (words_of, shared, self);
    }
  rows = sos_transaction_select (transaction, "SELECT number, word FROM name_word WHERE number > $1", error, "i", self->last);
  while (rows != NULL && sos_rows_next (rows, error))
    {
      self->last = MAX (self->last, sos_rows_get_number (rows, 0));
      g_ptr_array_add (self->words, g_utf8_to_ucs4_fast (sos_rows_get_text (rows, 1), -1, NULL));
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

/* "word"* OR …: the name words one slip from @typed. */
static char *
near_words (NameWords *names, const char *typed)
{
  glong length;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (typed, -1, &length);
  g_autoptr (GString) near = g_string_new (NULL);
  guint n_near = 0;

  if (length < SHORTEST_TOLERATED)
    return NULL;
  for (guint i = 0; i < names->words->len && n_near < MOST_NEAR_WORDS; i++)
    if (is_one_slip (letters, (gsize) length, g_ptr_array_index (names->words, i)))
      {
        g_autofree char *word = g_ucs4_to_utf8 (g_ptr_array_index (names->words, i), -1, NULL, NULL, NULL);

        g_string_append_printf (near, "%s\"%s\"", n_near++ > 0 ? " OR " : "", word);
      }
  return n_near > 0 ? g_string_free (g_steal_pointer (&near), FALSE) : NULL;
}

/* ---- the index ---- */

static gboolean
add_matches (SosTransaction *transaction, const char *match, GArray *ids, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT rowid FROM search WHERE search MATCH $1", error, "s", match);
  g_autoptr (GError) local = NULL;

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val (ids, id);
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return rows != NULL && (error == NULL || *error == NULL);
}

static gboolean
finds_somebody (SosTransaction *transaction, const char *match, gboolean *found, GError **error)
{
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT rowid FROM search WHERE search MATCH $1 LIMIT 1", error, "s", match);
  g_autoptr (GError) local = NULL;

  *found = rows != NULL && sos_rows_next (rows, &local);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return rows != NULL && (error == NULL || *error == NULL);
}

/* Each typed word as the index is asked for it: folding left letters and digits only, so quoting is always right. */
static char *
match_for (SosTransaction *transaction, NameWords *names, const char *word, gboolean *hopeless, GError **error)
{
  g_autofree char *plain = g_strdup_printf ("\"%s\"*", word);
  g_autofree char *near = NULL;
  gboolean found = TRUE;

  if (names != NULL && !finds_somebody (transaction, plain, &found, error))
    return NULL;
  if (found)
    return g_steal_pointer (&plain);
  near = near_words (names, word);
  *hopeless = near == NULL;
  return near != NULL ? g_strdup_printf ("(%s)", near) : g_steal_pointer (&plain);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static char *
make_match (SosTransaction *transaction, NameWords *names, char **words, gboolean *hopeless, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);

  for (char **word = words; *word != NULL && !*hopeless; word++)
    {
      g_autofree char *part = match_for (transaction, names, *word, hopeless, error);

      if (part == NULL)
        return NULL;
      g_string_append_printf (match, "%s%s", match->len > 0 ? " AND " : "", part);
    }
  return g_string_free (g_steal_pointer (&match), FALSE);
}

GArray *
sos_search_people (SosTransaction *transaction, const char *typed, SosSearchFlags flags, GError **error)
{
  g_auto (GStrv) words = sos_fold_query_words (typed);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *match = NULL;
  gboolean hopeless = FALSE;

  if (words[0] == NULL)
    return g_steal_pointer (&ids);
  if (flags & SOS_SEARCH_TOLERANT)
    {
      NameWords *names;

      g_mutex_lock (&words_lock);
      names = refresh_name_words (transaction, sos_transaction_get_shared (transaction), error);
      match = names != NULL ? make_match (transaction, names, words, &hopeless, error) : NULL;
      g_mutex_unlock (&words_lock);
    }
  else
    match = make_match (transaction, NULL, words, &hopeless, error);
  if (match == NULL)
    return NULL;
  if (hopeless)
    return g_steal_pointer (&ids);
  if (!add_matches (transaction, match, ids, error))
    return NULL;
  g_array_sort (ids, compare_ids);
  return g_steal_pointer (&ids);
}
