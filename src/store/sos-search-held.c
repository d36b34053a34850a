/* sos-search-held.c - whom the words of a text may be about, by the index, whoever is at the desk. */
#include "config.h"
#include "sos-search-held.h"

#include "sos-named-words.h"
#include "sos-pass-error.h"
#include "sos-search-private.h"

gboolean
sos_search_held_know (SosTransaction *transaction, const char *const *words, gboolean *known, GError **error)
{
  return sos_search_words_know (transaction, words, known, error);
}

GPtrArray *
sos_search_held_find_like (SosTransaction *transaction, const char *word, GError **error)
{
  GPtrArray *near = sos_search_words_find_near (transaction, word, error);

  for (guint i = near != NULL ? near->len : 0; i > 0; i--)
    if (!sos_named_word_is_like (word, near->pdata[i - 1]))
      g_ptr_array_remove_index (near, i - 1);
  return near;
}

/* Folding left letters and digits only, so quoting is always right. */
static void
append_any (GString *match, GPtrArray *words)
{
  g_string_append_c (match, '(');
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (match, "%s\"%s\"", i > 0 ? " OR " : "", (char *) words->pdata[i]);
  g_string_append_c (match, ')');
}

GArray *
sos_search_held (SosTransaction *transaction, GPtrArray *ones, GPtrArray *others, guint most, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  if (ones->len == 0 || (others != NULL && others->len == 0))
    return g_steal_pointer (&ids);
  append_any (match, ones);
  if (others != NULL)
    g_string_append (match, " AND ");
  if (others != NULL)
    append_any (match, others);
  rows = sos_transaction_select (transaction, "SELECT rowid FROM search WHERE search MATCH $1 LIMIT $2", &local, "si", match->str, (gint64) most);
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val (ids, id);
    }
  return sos_pass_error (&local, error) ? g_steal_pointer (&ids) : NULL;
}
