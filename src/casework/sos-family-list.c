/* sos-family-list.c - the list of households. Who may see the name by which one is found, the disclosure rules say. */
#include "config.h"
#include "sos-family-list.h"

#include "sos-family-labels.h"
#include "sos-family-read.h"
#include "sos-id-list.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-search.h"

#include <stdlib.h>
#include <string.h>

/* Families that are looked into for one search; a name that so many bear is no name to search by. */
#define MOST_LOOKED_INTO 200

struct _SosFamilyListRow
{
  GObject parent_instance;

  gint64 id;
  char *ref, *label, *why, *borough, *service, *worker, *review_on;
  guint n_members;
};

G_DEFINE_FINAL_TYPE (SosFamilyListRow, sos_family_list_row, G_TYPE_OBJECT)

static void
sos_family_list_row_finalize (GObject *object)
{
  SosFamilyListRow *self = SOS_FAMILY_LIST_ROW (object);

  g_free (self->ref);
  g_free (self->label);
  g_free (self->why);
  g_free (self->borough);
  g_free (self->service);
  g_free (self->worker);
  g_free (self->review_on);
  G_OBJECT_CLASS (sos_family_list_row_parent_class)->finalize (object);
}

static void
sos_family_list_row_class_init (SosFamilyListRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_family_list_row_finalize;
}

static void
sos_family_list_row_init (SosFamilyListRow *self)
{
}

/* ---- the query ---- */

SosFamiliesQuery *
sos_families_query_copy (const SosFamiliesQuery *query)
{
  SosFamiliesQuery *copy = g_memdup2 (query, sizeof *query);

  copy->words = g_strdup (query->words);
  return copy;
}

void
sos_families_query_free (SosFamiliesQuery *query)
{
  g_free (query->words);
  g_free (query);
}

#define SEALED "(SELECT id FROM person WHERE sealed = 1)"
#define OPEN_WORK "SELECT household, min (review_on) AS review FROM household_episode WHERE removed IS NULL AND closed_on IS NULL GROUP BY household"
#define CURRENT \
  "SELECT household, count (DISTINCT person) AS n FROM membership WHERE removed IS NULL AND (valid_to IS NULL OR valid_to > $1)" \
  " AND person NOT IN " SEALED " GROUP BY household"

static const char *const orders[SOS_FAMILIES_N_ORDERS][2] = {
  [SOS_FAMILIES_BY_LABEL] = { "SELECT id FROM household WHERE removed IS NULL AND $1 IS NOT NULL ORDER BY label, id",
                              "SELECT id FROM household JOIN (" OPEN_WORK ") AS work ON work.household = id WHERE removed IS NULL AND $1 IS NOT NULL"
                              " ORDER BY label, id" },
  [SOS_FAMILIES_BY_REVIEW] = { "SELECT id FROM household LEFT JOIN (" OPEN_WORK ") AS work ON work.household = id WHERE removed IS NULL AND $1 IS NOT NULL"
                               " ORDER BY review IS NULL, review, id",
                               "SELECT id FROM household JOIN (" OPEN_WORK ") AS work ON work.household = id WHERE removed IS NULL AND $1 IS NOT NULL"
                               " ORDER BY review IS NULL, review, id" },
  [SOS_FAMILIES_BY_MEMBERS] = { "SELECT id FROM household LEFT JOIN (" CURRENT ") AS counted ON counted.household = id WHERE removed IS NULL"
                                " ORDER BY coalesce (n, 0) DESC, id",
                                "SELECT id FROM household JOIN (" OPEN_WORK ") AS work ON work.household = id LEFT JOIN (" CURRENT
                                ") AS counted ON counted.household = id WHERE removed IS NULL ORDER BY coalesce (n, 0) DESC, id" },
};

/* Adds the ids that @sql gives; @found (optional) keeps only those in it. */
static gboolean
collect (SosTransaction *transaction, const char *sql, const char *text, GHashTable *found, GArray *ids, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "s", text);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      if (found == NULL || g_hash_table_contains (found, &id))
        g_array_append_val (ids, id);
    }
  return sos_pass_error (&local, error);
}

/* @why: the name by which it was found; NULL: another way. */
static void
add_found (GHashTable *found, gint64 id, const char *why)
{
  g_hash_table_insert (found, g_memdup2 (&id, sizeof id), g_strdup (why));
}

static void
add_id (GHashTable *ids, gint64 id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* "H-0004", "417": a beginning of a reference, with or without what all begin with. */
static gboolean
find_by_reference (SosTransaction *transaction, const char *words, GHashTable *found, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  g_autofree char *typed = g_ascii_strup (words, -1);
  const char *number = g_str_has_prefix (typed, "H-") ? typed + 2 : typed;
  g_autofree char *pattern = g_str_has_prefix (typed, "H-") ? g_strdup_printf ("H-%s%%", number)
                                                            : g_strdup_printf ("H-%06d%%", atoi (number));

  if (!g_ascii_isdigit (*number) || strpbrk (number, "%_") != NULL)
    return TRUE;
  ids = sos_transaction_select_ids (transaction, "SELECT id FROM household WHERE removed IS NULL AND ref LIKE $1", error, "s", pattern);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    add_found (found, g_array_index (ids, gint64, i), NULL);
  return ids != NULL;
}

/* ---- by the name of a member ---- */

/* Households a worker may have to do with; whether they do, the rules say. For who sees names everywhere, all. */
static gboolean
may_concern (SosTransaction *transaction, gint64 household, gboolean *may, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT 1 FROM staff AS me WHERE me.id = $2 AND (me.role NOT IN ('CASEWORKER', 'SITE_WORKER', 'TEAM_LEAD')"
    " OR EXISTS (SELECT 1 FROM household_episode AS work LEFT JOIN staff AS other ON other.id = work.worker WHERE work.household = $1"
    " AND (work.worker = me.id OR work.team = me.team OR other.team = me.team))"
    " OR EXISTS (SELECT 1 FROM membership JOIN episode ON episode.person = membership.person LEFT JOIN staff AS other ON other.id = episode.worker"
    " WHERE membership.household = $1 AND (episode.worker = me.id OR episode.team = me.team OR other.team = me.team)))",
    &local, "ii", household, sos_transaction_get_actor (transaction));

  *may = rows != NULL && sos_rows_next (rows, &local);
  return sos_pass_error (&local, error);
}

/* Adds @household where one of those found by name is somebody the worker may see there. */
static gboolean
look_into (SosTransaction *transaction, gint64 household, GHashTable *people, GHashTable *found, GError **error)
{
  g_autoptr (SosFamilyView) view = sos_family_view_new (household, 0, 0, NULL);
  g_auto (SosFamilyReading) reading = { NULL };

  if (!sos_family_reading_load (&reading, transaction, view, error))
    return FALSE;
  for (guint i = 0; i < reading.members->len; i++)
    {
      const SosReadMember *member = &g_array_index (reading.members, SosReadMember, i);

      if (!g_hash_table_contains (people, &member->id) || !member->verdicts[SOS_FACT_NAME]->allowed)
        continue;
      add_found (found, household, sos_record_get_text (member->person, SOS_PERSON_FULL_NAME));
      return TRUE;
    }
  return TRUE;
}

static gboolean
add_households_of (SosTransaction *transaction, gint64 person, GHashTable *households, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT DISTINCT household FROM membership WHERE person = $1 AND removed IS NULL", &local,
    "i", person);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 household = sos_rows_get_number (rows, 0);
      gboolean may;

      if (g_hash_table_contains (households, &household) || !may_concern (transaction, household, &may, &local) || !may)
        continue;
      add_id (households, household);
    }
  return sos_pass_error (&local, error);
}

static gboolean
find_by_name (SosTransaction *transaction, const char *words, GHashTable *found, GError **error)
{
  g_autoptr (GArray) ids = sos_search_people (transaction, words, SOS_SEARCH_EXACT, error);
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) households = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; ids != NULL && i < ids->len && g_hash_table_size (households) < MOST_LOOKED_INTO; i++)
    {
      add_id (people, g_array_index (ids, gint64, i));
      if (!add_households_of (transaction, g_array_index (ids, gint64, i), households, error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, households);
  while (ids != NULL && g_hash_table_iter_next (&iter, &id, NULL))
    if (!look_into (transaction, *(gint64 *) id, people, found, error))
      return FALSE;
  return ids != NULL;
}

/* ---- who must not be known of ---- */

gboolean
sos_family_list_hides (SosTransaction *transaction, gint64 household, gboolean *hidden, GError **error)
{
  g_autoptr (GArray) people
    = sos_transaction_select_ids (transaction, "SELECT person FROM membership WHERE household = $1 AND removed IS NULL", error, "i", household);

  if (people == NULL)
    return FALSE;
  *hidden = people->len > 0;
  for (guint i = 0; i < people->len; i++)
    *hidden = *hidden && sos_transaction_hides (transaction, g_array_index (people, gint64, i));
  return TRUE;
}

static void
take_out (GArray *ids, gint64 id)
{
  for (guint i = ids->len; i > 0; i--)
    if (g_array_index (ids, gint64, i - 1) == id)
      g_array_remove_index (ids, i - 1);
}

static gboolean
drop_hidden_of (SosTransaction *transaction, gint64 person, GArray *ids, GError **error)
{
  g_autoptr (GArray) households = sos_transaction_select_ids (
    transaction, "SELECT DISTINCT household FROM membership WHERE person = $1 AND removed IS NULL", error, "i", person);

  for (guint i = 0; households != NULL && i < households->len; i++)
    {
      gboolean hidden;

      if (!sos_family_list_hides (transaction, g_array_index (households, gint64, i), &hidden, error))
        return FALSE;
      if (hidden)
        take_out (ids, g_array_index (households, gint64, i));
    }
  return households != NULL;
}

/* Of the households of those few; what is left of @ids may be known of. */
static gboolean
drop_hidden (SosTransaction *transaction, GArray *ids, GError **error)
{
  const GArray *people = sos_transaction_get_hidden (transaction, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    if (!drop_hidden_of (transaction, g_array_index (people, gint64, i), ids, error))
      return FALSE;
  return people != NULL;
}

GArray *
sos_families_query_run (SosTransaction *transaction, const SosFamiliesQuery *query, GHashTable **why, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) found = NULL;
  g_autofree char *words = g_strstrip (g_strdup (query->words != NULL ? query->words : ""));

  g_return_val_if_fail (query->order < SOS_FAMILIES_N_ORDERS, NULL);

  if (*words != '\0')
    {
      found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
      if (!find_by_name (transaction, words, found, error) || !find_by_reference (transaction, words, found, error)
          || !sos_family_labels_find (transaction, words, found, error))
        return NULL;
    }
  if (!collect (transaction, orders[query->order][query->open ? 1 : 0], sos_transaction_get_today (transaction), found, ids, error)
      || !drop_hidden (transaction, ids, error))
    return NULL;
  if (query->descending)
    sos_id_list_turn_round (ids);
  if (why != NULL)
    *why = g_steal_pointer (&found);
  return g_steal_pointer (&ids);
}

typedef struct
{
  GArray *ids;
  GHashTable *why;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->ids, g_array_unref);
  g_clear_pointer (&answer->why, g_hash_table_unref);
  g_free (answer);
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->ids = sos_families_query_run (transaction, data, &answer->why, error);
  if (answer->ids != NULL)
    return answer;
  answer_free (answer);
  return NULL;
}

void
sos_families_query_async (SosStore *store,
                          const SosFamiliesQuery *query,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  sos_load_async (store, run, sos_families_query_copy (query), (GDestroyNotify)sos_families_query_free,
                  answer_free, cancellable, callback, user_data);
}

GArray *
sos_families_query_finish (GAsyncResult *result, GHashTable **why, GError **error)
{
  Answer *answer = sos_load_finish (result, error);
  GArray *ids;

  if (answer == NULL)
    return NULL;
  ids = g_steal_pointer (&answer->ids);
  if (why != NULL)
    *why = g_steal_pointer (&answer->why);
  answer_free (answer);
  return ids;
}

/* ---- rows ---- */

static SosFamilyListRow *
make_row (SosTransaction *transaction, SosRows *rows)
{
  SosFamilyListRow *row = g_object_new (SOS_TYPE_FAMILY_LIST_ROW, NULL);
  SosCodes *codes = sos_transaction_get_codes (transaction);
  const char *service = sos_rows_get_text (rows, 4);

  row->id = sos_rows_get_number (rows, 0);
  row->ref = g_strdup (sos_rows_get_text (rows, 1));
  row->n_members = (guint) sos_rows_get_number (rows, 2);
  row->borough = g_strdup (sos_codes_get_label (codes, "borough", sos_rows_get_text (rows, 3)));
  row->service = service != NULL ? g_strdup (sos_codes_get_label (codes, "service", service)) : NULL;
  row->worker = g_strdup (sos_rows_get_text (rows, 5));
  row->review_on = g_strdup (sos_rows_get_text (rows, 6));
  return row;
}

static gboolean
fetch_row (SosTransaction *transaction, gint64 id, SosFamilyListRow **row, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *label = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction,
    "SELECT household.id, household.ref, (SELECT count (DISTINCT person) FROM membership WHERE "
    "membership.household = household.id AND membership.removed IS NULL"
    " AND (valid_to IS NULL OR valid_to > $2) AND person NOT IN " SEALED "),"
    " household.borough, work.service, staff.name, work.review_on, household.label FROM household"
    " LEFT JOIN household_episode AS work ON work.household = household.id AND work.removed IS NULL AND "
    "work.closed_on IS NULL"
    " LEFT JOIN staff ON staff.id = work.worker WHERE household.id = $1 AND household.removed IS NULL ORDER "
    "BY work.review_on IS NULL, work.review_on LIMIT 1",
    &local, "is", id, sos_transaction_get_today (transaction));

  *row = rows != NULL && sos_rows_next (rows, &local) ? make_row (transaction, rows) : NULL;
  label = *row != NULL ? g_strdup (sos_rows_get_text (rows, 7)) : NULL;
  g_clear_pointer (&rows, sos_rows_free);
  if (local == NULL)
    return *row == NULL || sos_family_labels_read (transaction, id, label, (*row)->ref, &(*row)->label, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

GPtrArray *
sos_family_list_fetch (SosTransaction *transaction, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) made = g_ptr_array_new_full (n_ids, sos_id_list_unref_row);

  for (guint i = 0; i < n_ids; i++)
    {
      SosFamilyListRow *row;

      if (!fetch_row (transaction, ids[i], &row, error))
        return NULL;
      g_ptr_array_add (made, row);
    }
  return g_steal_pointer (&made);
}

gint64
sos_family_list_row_get_id (SosFamilyListRow *self)
{
  return self->id;
}

const char *
sos_family_list_row_get_ref (SosFamilyListRow *self)
{
  return self->ref;
}

const char *
sos_family_list_row_get_label (SosFamilyListRow *self)
{
  return self->label;
}

const char *
sos_family_list_row_get_why (SosFamilyListRow *self)
{
  return self->why;
}

void
sos_family_list_row_set_why (SosFamilyListRow *self, const char *why)
{
  g_free (self->why);
  self->why = g_strdup (why);
}

guint
sos_family_list_row_get_n_members (SosFamilyListRow *self)
{
  return self->n_members;
}

const char *
sos_family_list_row_get_borough (SosFamilyListRow *self)
{
  return self->borough;
}

const char *
sos_family_list_row_get_service (SosFamilyListRow *self)
{
  return self->service;
}

const char *
sos_family_list_row_get_worker (SosFamilyListRow *self)
{
  return self->worker;
}

const char *
sos_family_list_row_get_review_on (SosFamilyListRow *self)
{
  return self->review_on;
}
