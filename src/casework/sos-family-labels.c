/* sos-family-labels.c - what the office calls a household, in the list of families. A label may hold a surname or a street: it is for those
 * who work with the whole family, as its title is. */
#include "config.h"
#include "sos-family-labels.h"

#include "sos-family-read.h"
#include "sos-fold.h"

#include <string.h>

/* That somebody wrote: the index household_named has these alone. */
#define NAMED "SELECT id, label FROM household WHERE removed IS NULL AND label <> 'Household ' || ref"
#define MOST_LOOKED_INTO 200

static gboolean
is_near (SosTransaction *transaction, gint64 household, gboolean *near, GError **error)
{
  g_autoptr (SosFamilyView) view = sos_family_view_new (household, 0, 0, NULL);
  g_auto (SosFamilyReading) reading = { NULL };

  if (!sos_family_reading_load (&reading, transaction, view, error))
    return FALSE;
  *near = sos_family_reading_is_near (&reading);
  return TRUE;
}

static gboolean
has_word (const char *own, const char *word)
{
  g_autofree char *later = g_strconcat (" ", word, NULL);

  return g_str_has_prefix (own, word) || strstr (own, later) != NULL;
}

static gboolean
has_words (const char *label, char **words)
{
  g_autofree char *own = sos_fold_index_text (label);
  guint i = 0;

  while (words[i] != NULL && has_word (own, words[i]))
    i++;
  return i > 0 && words[i] == NULL;
}

/* (transfer full) */
static GArray *
collect (SosTransaction *transaction, const char *words, GError **error)
{
  g_auto (GStrv) wanted = sos_fold_query_words (words);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, NAMED, &local, "");

  while (rows != NULL && ids->len < MOST_LOOKED_INTO && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      if (has_words (sos_rows_get_text (rows, 1), wanted))
        g_array_append_val (ids, id);
    }
  if (local == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

gboolean
sos_family_labels_find (SosTransaction *transaction, const char *words, GHashTable *found, GError **error)
{
  g_autoptr (GArray) ids = collect (transaction, words, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gboolean near;

      if (!is_near (transaction, g_array_index (ids, gint64, i), &near, error))
        return FALSE;
      if (near)
        g_hash_table_insert (found, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)), NULL);
    }
  return ids != NULL;
}

gboolean
sos_family_labels_read (SosTransaction *transaction, gint64 household, const char *label, const char *ref, char **out, GError **error)
{
  g_autofree char *unnamed = g_strdup_printf ("Household %s", ref);
  gboolean near = FALSE;

  *out = NULL;
  if (label == NULL || g_str_equal (label, unnamed))
    return TRUE;
  if (!is_near (transaction, household, &near, error))
    return FALSE;
  *out = near ? g_strdup (label) : NULL;
  return TRUE;
}
