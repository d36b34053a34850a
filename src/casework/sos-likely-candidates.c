/* sos-likely-candidates.c - whom to hold beside somebody: whoever shares a name, a number or a day of birth, by the indexes. Reads only. */
#include "config.h"
#include "sos-likely-private.h"

#include "sos-clock.h"
#include "sos-date-rules.h"
#include "sos-fold.h"
#include "sos-pass-error.h"
#include "sos-search.h"

#include <stdio.h>
#include <string.h>

#define LEAST_LETTERS 3
#define MOST_WORDS 12

typedef struct
{
  gint64 id;
  guint weight;
} Candidate;

/* What few people share says more than what many do. */
static guint
weigh (guint n)
{
  return n <= 200 ? 4 : n <= 4000 ? 2 : 1;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

/* @ids, which are in order, each counted once more; one pass over both. (transfer full) */
static GArray *
add_reason (GArray *candidates, GArray *ids, guint weight)
{
  GArray *all = g_array_sized_new (FALSE, FALSE, sizeof (Candidate), candidates->len + ids->len);
  guint i = 0, j = 0;

  while (i < candidates->len || j < ids->len)
    {
      const gint64 id = j < ids->len ? g_array_index (ids, gint64, j) : G_MAXINT64;
      Candidate one = i < candidates->len ? g_array_index (candidates, Candidate, i) : (Candidate){ G_MAXINT64, 0 };

      if (one.id <= id)
        i++;
      else
        one = (Candidate){ id, 0 };
      one.weight += one.id == id ? weight : 0;
      while (j < ids->len && g_array_index (ids, gint64, j) == one.id)
        j++;
      g_array_append_val (all, one);
    }
  g_array_unref (candidates);
  return all;
}

static gboolean
append_found (SosTransaction *transaction, GArray *ids, const char *word, SosSearchFlags flags, GError **error)
{
  g_autoptr (GArray) found = sos_search_people (transaction, word, flags, error);

  if (found != NULL)
    g_array_append_vals (ids, found->data, found->len);
  return found != NULL;
}

/* People whose words begin with @word, or are one slip away, or are another spelling of the same name. */
static gboolean
hit_word (SosTransaction *transaction, GArray **candidates, const char *word, GError **error)
{
  const char *const *spellings = sos_likeness_get_spellings (word);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean many = FALSE;

  if (!append_found (transaction, ids, word, SOS_SEARCH_TOLERANT, error))
    return FALSE;
  for (guint i = 0; spellings != NULL && spellings[i] != NULL; i++)
    if (!g_str_equal (spellings[i], word))
      {
        many = TRUE;
        if (!append_found (transaction, ids, spellings[i], SOS_SEARCH_EXACT, error))
          return FALSE;
      }
  if (many)
    g_array_sort (ids, compare_ids);
  *candidates = add_reason (*candidates, ids, weigh (ids->len));
  return TRUE;
}

static gboolean
hit_names (SosTransaction *transaction, GArray **candidates, GPtrArray *names, GError **error)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_auto (GStrv) words = sos_fold_words (names->pdata[i]);

      for (guint j = 0; words[j] != NULL; j++)
        if (g_utf8_strlen (words[j], -1) >= LEAST_LETTERS && g_hash_table_size (met) < MOST_WORDS
            && g_hash_table_add (met, g_strdup (words[j])) && !hit_word (transaction, candidates, words[j], error))
          return FALSE;
    }
  return TRUE;
}

/* A number is a reason of its own weight; of a long one the end is what people remember. */
static gboolean
hit_number (SosTransaction *transaction, GArray **candidates, const char *number, guint longest, GError **error)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  g_autoptr (GArray) ids = NULL;

  for (const char *c = number; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
  if (digits->len < 4)
    return TRUE;
  if (digits->len > longest)
    g_string_erase (digits, 0, (gssize) (digits->len - longest));
  ids = sos_search_people (transaction, digits->str, SOS_SEARCH_EXACT, error);
  if (ids == NULL)
    return FALSE;
  *candidates = add_reason (*candidates, ids, 2 * weigh (ids->len));
  return TRUE;
}

static gboolean
hit_numbers (SosTransaction *transaction, GArray **candidates, SosLikelySide *side, GError **error)
{
  for (guint i = 0; i < side->phones->len; i++)
    if (!hit_number (transaction, candidates, side->phones->pdata[i], 6, error))
      return FALSE;
  for (guint i = 0; i < side->identifiers->len; i++)
    if (!hit_number (transaction, candidates, strchr (side->identifiers->pdata[i], ':') + 1, G_MAXUINT, error))
      return FALSE;
  return TRUE;
}

static char *
dup_swapped (const char *date)
{
  int year, month, day;

  if (!sos_date_is_valid (date) || sscanf (date, "%d-%d-%d", &year, &month, &day) != 3 || day > 12)
    return g_strdup (date);
  return g_strdup_printf ("%04d-%02d-%02d", year, day, month);
}

static gboolean
hit_birth (SosTransaction *transaction, GArray **candidates, const char *date, GError **error)
{
  g_autofree char *swapped = sos_date_is_valid (date) ? dup_swapped (date) : NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;

  if (swapped == NULL)
    return TRUE;
  rows = sos_transaction_select (transaction, "SELECT person FROM person_list WHERE birth_date IN ($1, $2) ORDER BY person", &local, "ss",
                                 date, swapped);
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      if (!sos_transaction_hides (transaction, id))
        g_array_append_val (ids, id);
    }
  *candidates = add_reason (*candidates, ids, 4);
  return sos_pass_error (&local, error);
}

static gboolean
hit_births (SosTransaction *transaction, GArray **candidates, GPtrArray *births, GError **error)
{
  for (guint i = 0; i < births->len; i++)
    if (!hit_birth (transaction, candidates, births->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* ---- the best of them ---- */

/* The least weight of which there are not more than @most at or above it; one more than the greatest where even of those there are. */
static guint
find_least (GArray *candidates, guint most)
{
  g_autofree guint *n = NULL;
  guint greatest = 0, sum = 0;

  for (guint i = 0; i < candidates->len; i++)
    greatest = MAX (greatest, g_array_index (candidates, Candidate, i).weight);
  n = g_new0 (guint, greatest + 1);
  for (guint i = 0; i < candidates->len; i++)
    n[g_array_index (candidates, Candidate, i).weight]++;
  for (guint weight = greatest; weight > 0; weight--)
    {
      if (sum + n[weight] > most)
        return weight + 1;
      sum += n[weight];
    }
  return 1;
}

static void
take (GArray *candidates, GArray *ids, guint from, guint to, guint most)
{
  for (guint i = 0; i < candidates->len && ids->len < most; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->weight >= from && candidate->weight <= to)
        g_array_append_val (ids, candidate->id);
    }
}

GArray *
sos_likely_find_candidates (SosTransaction *transaction, SosLikelySide *side, guint most, GError **error)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GArray *ids;
  guint least;

  if (!hit_names (transaction, &candidates, side->names, error) || !hit_numbers (transaction, &candidates, side, error)
      || !hit_births (transaction, &candidates, side->births, error))
    return NULL;
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  least = find_least (candidates, most);
  take (candidates, ids, least, G_MAXUINT, most);
  take (candidates, ids, MAX (least, 2) - 1, MAX (least, 2) - 1, most); /* of the next ones as many as there is room for */
  return ids;
}
