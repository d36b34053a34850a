/* sos-map-keep.c - keeps the counts of the map right. What counts, sos-map-person.c says. */
#include "config.h"
#include "sos-map-keep.h"

#include "sos-map-person.h"
#include "sos-pass-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- one person ---- */

typedef struct
{
  SosTransaction *transaction;
  int sign;
} Adding;

/* A sum that came to nothing leaves no row. */
static gboolean
add_fact (const SosMapFact *fact, gpointer data, GError **error)
{
  const Adding *adding = data;
  const char layer[] = { fact->layer, '\0' }, kind[] = { fact->kind, '\0' };
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    adding->transaction,
    "INSERT INTO map_count (layer, kind, service, place, period, people) VALUES ($1, $2, $3, $4, $5, $6)"
    " ON CONFLICT (layer, kind, service, place, period) DO UPDATE SET people = people + excluded.people RETURNING people",
    &local, "sssssi", layer, kind, fact->service, fact->place, fact->period, (gint64) (fact->people * adding->sign));
  const gboolean gone = rows != NULL && sos_rows_next (rows, &local) && sos_rows_get_number (rows, 0) == 0;

  g_clear_pointer (&rows, sos_rows_free);
  if (!sos_pass_error (&local, error))
    return FALSE;
  return !gone
         || sos_transaction_execute (adding->transaction,
                                     "DELETE FROM map_count WHERE layer = $1 AND kind = $2 AND service = $3 AND place = $4 AND period = $5",
                                     error, "sssss", layer, kind, fact->service, fact->place, fact->period);
}

static gboolean
add (SosTransaction *transaction, const SosMapPerson *person, int sign, GError **error)
{
  Adding adding = { transaction, sign };

  return person == NULL || sos_map_person_count (person, add_fact, &adding, error);
}

/* What was remembered of @person; NULL without @error where nothing was. */
static gboolean
find_remembered (SosTransaction *transaction, gint64 person, char **says, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_has_made (transaction, person)
                               ? NULL
                               : sos_transaction_select (transaction, "SELECT says FROM map_person WHERE person = $1", &local, "i", person);

  *says = rows != NULL && sos_rows_next (rows, &local) ? g_strdup (sos_rows_get_text (rows, 0)) : NULL;
  return sos_pass_error (&local, error);
}

static gboolean
remember (SosTransaction *transaction, gint64 person, const char *says, GError **error)
{
  if (says == NULL)
    return sos_transaction_execute (transaction, "DELETE FROM map_person WHERE person = $1", error, "i", person);
  return sos_transaction_execute (transaction,
                                  "INSERT INTO map_person (person, says) VALUES ($1, $2) ON CONFLICT (person) DO UPDATE SET says = excluded.says",
                                  error, "is", person, says);
}

static gboolean
keep_cb (const SosMapPerson *person, gpointer data, GError **error)
{
  *(char **) data = sos_map_person_dup_says (person);
  return TRUE;
}

/* ---- everybody ---- */

/* "O H SOS E09000022 2026-4" to a sum. */
static gboolean
sum_cb (const SosMapFact *fact, gpointer data, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%c\t%c\t%s\t%s\t%s", fact->layer, fact->kind, fact->service, fact->place, fact->period);
  const int sum = GPOINTER_TO_INT (g_hash_table_lookup (data, key)) + fact->people;

  g_hash_table_insert (data, g_steal_pointer (&key), GINT_TO_POINTER (sum));
  return TRUE;
}

static gboolean
is_counted (SosTransaction *transaction, gboolean *counted, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT counted FROM map_state", &local, "");

  *counted = rows != NULL && sos_rows_next (rows, &local) && sos_rows_get_number (rows, 0) != 0;
  return sos_pass_error (&local, error);
}

typedef struct
{
  SosTransaction *transaction;
  GHashTable *sums;
} Filling;

static gboolean
fill_cb (const SosMapPerson *person, gpointer data, GError **error)
{
  Filling *filling = data;
  g_autofree char *says = sos_map_person_dup_says (person);

  return sos_map_person_count (person, sum_cb, filling->sums, error) && remember (filling->transaction, person->person, says, error);
}

static gboolean
write_sums (Filling *filling, GError **error)
{
  GHashTableIter iter;
  gpointer key, sum;

  g_hash_table_iter_init (&iter, filling->sums);
  while (g_hash_table_iter_next (&iter, &key, &sum))
    {
      g_auto (GStrv) parts = g_strsplit (key, "\t", 5);

      if (GPOINTER_TO_INT (sum) != 0
          && !sos_transaction_execute (filling->transaction,
                                       "INSERT INTO map_count (layer, kind, service, place, period, people) VALUES ($1, $2, $3, $4, $5, $6)",
                                       error, "sssssi", parts[0], parts[1], parts[2], parts[3], parts[4], (gint64) GPOINTER_TO_INT (sum)))
        return FALSE;
    }
  return TRUE;
}

gboolean
sos_map_keep_fill (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Filling filling = { transaction, sums };
  gboolean counted;

  if (!is_counted (transaction, &counted, error))
    return FALSE;
  if (counted)
    return TRUE;
  return sos_transaction_execute (transaction, "DELETE FROM map_person", error, "")
         && sos_transaction_execute (transaction, "DELETE FROM map_count", error, "")
         && sos_map_person_read (transaction, 0, fill_cb, &filling, error) && write_sums (&filling, error)
         && sos_transaction_execute (transaction, "UPDATE map_state SET counted = 1", error, "");
}

/* ---- what changes ---- */

/* What was remembered is damaged: nothing can be taken from the sums by it. */
static gboolean
count_anew (SosTransaction *transaction, GError **error)
{
  return sos_transaction_execute (transaction, "UPDATE map_state SET counted = 0", error, "") && sos_map_keep_fill (transaction, NULL, error);
}

gboolean
sos_map_keep_project (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autofree char *before = NULL, *now = NULL;
  g_autoptr (SosMapPerson) was = NULL, is = NULL;

  if (!find_remembered (transaction, person, &before, error) || !sos_map_person_read (transaction, person, keep_cb, &now, error))
    return FALSE;
  if (g_strcmp0 (before, now) == 0)
    return TRUE;
  was = before != NULL ? sos_map_person_new_from_says (person, before) : NULL;
  if (before != NULL && was == NULL)
    return count_anew (transaction, error);
  is = now != NULL ? sos_map_person_new_from_says (person, now) : NULL;
  return add (transaction, was, -1, error) && add (transaction, is, 1, error) && remember (transaction, person, now, error);
}

/* ---- a recount ---- */

typedef struct
{
  SosTransaction *transaction;
  GHashTable *sums;
  guint n_other; /* of whom something else is remembered */
} Recount;

static gboolean
recount_cb (const SosMapPerson *person, gpointer data, GError **error)
{
  Recount *recount = data;
  g_autofree char *says = sos_map_person_dup_says (person), *remembered = NULL;
  g_autoptr (SosMapPerson) was = NULL;
  g_autofree char *again = NULL;

  if (!find_remembered (recount->transaction, person->person, &remembered, error))
    return FALSE;
  was = remembered != NULL ? sos_map_person_new_from_says (person->person, remembered) : NULL;
  again = was != NULL ? sos_map_person_dup_says (was) : NULL;
  recount->n_other += g_strcmp0 (says, again) != 0;
  return sos_map_person_count (person, sum_cb, recount->sums, error);
}

/* Takes what is kept from the sums: where all is right, nothing is left. */
static gboolean
take_kept (SosTransaction *transaction, GHashTable *sums, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT layer, kind, service, place, period, people FROM map_count", &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      g_autofree char *key = g_strdup_printf ("%s\t%s\t%s\t%s\t%s", sos_rows_get_text (rows, 0), sos_rows_get_text (rows, 1),
                                              sos_rows_get_text (rows, 2), sos_rows_get_text (rows, 3), sos_rows_get_text (rows, 4));
      const int sum = GPOINTER_TO_INT (g_hash_table_lookup (sums, key)) - (int) sos_rows_get_number (rows, 5);

      g_hash_table_insert (sums, g_steal_pointer (&key), GINT_TO_POINTER (sum));
    }
  return sos_pass_error (&local, error);
}

static gboolean
is_left_cb (gpointer key, gpointer sum, gpointer data)
{
  return GPOINTER_TO_INT (sum) != 0;
}

gboolean
sos_map_keep_examine (SosTransaction *transaction, GPtrArray *findings, GError **error)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Recount recount = { transaction, sums };
  gboolean counted;
  guint wrong;

  if (!is_counted (transaction, &counted, error))
    return FALSE;
  if (!counted)
    return TRUE;
  if (!sos_map_person_read (transaction, 0, recount_cb, &recount, error) || !take_kept (transaction, sums, error))
    return FALSE;
  if (recount.n_other > 0)
    g_ptr_array_add (findings, g_strdup_printf (ngettext ("What the map remembers of %u person is not what the records say.",
                                                          "What the map remembers of %u people is not what the records say.", recount.n_other),
                                                recount.n_other));
  wrong = g_hash_table_foreach_remove (sums, is_left_cb, NULL);
  if (wrong > 0)
    g_ptr_array_add (findings, g_strdup_printf (ngettext ("%u count of the map is not what the records say.",
                                                          "%u counts of the map are not what the records say.", wrong), wrong));
  return TRUE;
}
