/* sos-people.c - the ids of the list of people: who is in it, in which order. Knows no row. */
#include "config.h"
#include "sos-people.h"

#include "sos-load.h"
#include "sos-records.h"
#include "sos-search.h"
#include "sos-stage-rules.h"

#include <string.h>

#define MOST_LOOKED_UP 3000 /* found people; for more it is quicker to walk the list and pick them out */

/* @key orders single rows as @up does: one text, then the sort key, then the id. */
static const struct
{
  const char *key;
  const char *up;
  const char *down;
} orders[SOS_PEOPLE_N_ORDERS] = {
  [SOS_PEOPLE_BY_NAME] = { "sort_key", "sort_key, person", "sort_key DESC, person DESC" },
  [SOS_PEOPLE_BY_REF] = { "ref", "ref, person", "ref DESC, person DESC" },
  /* The youngest first: whoever was born last. */
  [SOS_PEOPLE_BY_AGE] = { "birth_date", "birth_date DESC NULLS LAST, person DESC", "birth_date NULLS LAST, person" },
  [SOS_PEOPLE_BY_BOROUGH] = { "borough_name", "borough_name NULLS LAST, sort_key, person",
                              "borough_name DESC NULLS LAST, sort_key DESC, person DESC" },
  [SOS_PEOPLE_BY_SERVICES] = { "services", "services NULLS LAST, sort_key, person",
                               "services DESC NULLS LAST, sort_key DESC, person DESC" },
  [SOS_PEOPLE_BY_WORKER] = { "worker_name", "worker_name NULLS LAST, sort_key, person",
                             "worker_name DESC NULLS LAST, sort_key DESC, person DESC" },
  [SOS_PEOPLE_BY_ALERTS] = { "1000 + alert_rank", "alert_rank NULLS LAST, sort_key, person",
                             "alert_rank DESC NULLS LAST, sort_key DESC, person DESC" },
  [SOS_PEOPLE_BY_CONTACT] = { "contact_on", "contact_on NULLS LAST, person", "contact_on DESC NULLS LAST, person DESC" },
  [SOS_PEOPLE_BY_NEXT_DUE] = { "next_due_on", "next_due_on NULLS LAST, person", "next_due_on DESC NULLS LAST, person DESC" },
};

/* Orders in which people of one key stand by id, not by name. */
static gboolean
is_by_id (SosPeopleOrder order)
{
  return order == SOS_PEOPLE_BY_NAME || order == SOS_PEOPLE_BY_REF || order == SOS_PEOPLE_BY_AGE
         || order == SOS_PEOPLE_BY_CONTACT || order == SOS_PEOPLE_BY_NEXT_DUE;
}

/* Each filter as it is asked, and as it is not; both name their parameter, so that every statement has the same six. */
static const struct
{
  const char *on;
  const char *off;
} filters[] = {
  { "person IN (SELECT person FROM person_service WHERE service = $1)", "$1 IS NULL" },
  { " AND status = $2", " AND $2 IS NULL" },
  { " AND borough = $3", " AND $3 IS NULL" },
  { " AND worker = $4", " AND $4 = 0" },
  { " AND person IN (SELECT person FROM person_alert WHERE kind = $5)", " AND $5 IS NULL" },
};

static const char *const scopes[] = {
  [SOS_PEOPLE_MINE] = " AND worker = $6",
  [SOS_PEOPLE_TEAM] = " AND team = $6",
  [SOS_PEOPLE_ALL] = " AND $6 = 0",
};

typedef struct
{
  SosTransaction *transaction;
  const SosPeopleQuery *query;
  const char *status;
  gint64 scope; /* the worker or the team */
} Ask;

static const char *
blank_to_null (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static char *
dup_condition (const Ask *ask)
{
  const SosPeopleQuery *query = ask->query;
  const gboolean on[] = { blank_to_null (query->service) != NULL, ask->status != NULL, blank_to_null (query->borough) != NULL,
                          query->worker != 0, blank_to_null (query->alert) != NULL };
  GString *condition = g_string_new (NULL);

  G_STATIC_ASSERT (G_N_ELEMENTS (on) == G_N_ELEMENTS (filters));
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    g_string_append (condition, on[i] ? filters[i].on : filters[i].off);
  g_string_append (condition, scopes[query->scope]);
  return g_string_free (condition, FALSE);
}

static SosRows *
select_people (const Ask *ask, const char *sql, gint64 person, GError **error)
{
  const SosPeopleQuery *query = ask->query;

  return sos_transaction_select (ask->transaction, sql, error, person != 0 ? "sssisii" : "sssisi", blank_to_null (query->service),
                                 ask->status, blank_to_null (query->borough), query->worker, blank_to_null (query->alert),
                                 ask->scope, person);
}

/* Everybody asked for, in order; only those of @found (ascending), where it is not NULL. */
static GArray *
walk (const Ask *ask, GArray *found, GError **error)
{
  const char *order = ask->query->descending ? orders[ask->query->order].down : orders[ask->query->order].up;
  g_autofree char *condition = dup_condition (ask);
  g_autofree char *sql = g_strconcat ("SELECT person FROM person_list WHERE ", condition, " ORDER BY ", order, NULL);
  g_autoptr (SosRows) rows = select_people (ask, sql, 0, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) wanted = found != NULL ? g_hash_table_new (g_int64_hash, g_int64_equal) : NULL;
  g_autoptr (GError) local = NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    g_hash_table_add (wanted, &g_array_index (found, gint64, i));
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      gint64 id = sos_rows_get_number (rows, 0);

      if (wanted == NULL || g_hash_table_contains (wanted, &id))
        g_array_append_val (ids, id);
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return rows != NULL && (error == NULL || *error == NULL) ? g_steal_pointer (&ids) : NULL;
}

/* ---- a few people, looked up one by one ---- */

typedef struct
{
  gint64 person;
  char *key; /* NULL: not known, so last */
  char *name;
} Place;

typedef struct
{
  gboolean by_id;
  gboolean down;
  gboolean upside_down; /* the order's own direction is the other one */
} Compare;

static void
clear_place (gpointer data)
{
  Place *place = data;

  g_free (place->key);
  g_free (place->name);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const Place *x = a, *y = b;
  const Compare *compare = data;
  int order;

  if ((x->key == NULL) != (y->key == NULL))
    return x->key == NULL ? 1 : -1;
  order = g_strcmp0 (x->key, y->key);
  if (order == 0 && !compare->by_id)
    order = strcmp (x->name, y->name);
  if (order == 0)
    order = (x->person > y->person) - (x->person < y->person);
  return compare->down != compare->upside_down ? -order : order;
}

static GArray *
look_up (const Ask *ask, GArray *found, GError **error)
{
  g_autofree char *condition = dup_condition (ask);
  g_autofree char *sql = g_strconcat ("SELECT ", orders[ask->query->order].key, ", sort_key FROM person_list WHERE ", condition,
                                      " AND person = $7", NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), found->len);
  Compare compare = { is_by_id (ask->query->order), ask->query->descending, ask->query->order == SOS_PEOPLE_BY_AGE };
  g_autoptr (GError) local = NULL;

  g_array_set_clear_func (places, clear_place);
  for (guint i = 0; i < found->len && local == NULL; i++)
    {
      const gint64 person = g_array_index (found, gint64, i);
      g_autoptr (SosRows) rows = select_people (ask, sql, person, &local);

      if (rows != NULL && sos_rows_next (rows, &local))
        {
          Place place = { person, g_strdup (sos_rows_get_text (rows, 0)), g_strdup (sos_rows_get_text (rows, 1)) };

          g_array_append_val (places, place);
        }
    }
  g_array_sort_with_data (places, compare_places, &compare);
  for (guint i = 0; i < places->len; i++)
    g_array_append_val (ids, g_array_index (places, Place, i).person);
  if (local == NULL)
    return ids;
  g_array_unref (ids);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* ---- asking ---- */

/* The worker or the team whose people are asked for; nobody's people where the one at the desk has none. */
static gboolean
find_scope (Ask *ask, GError **error)
{
  const gint64 actor = sos_transaction_get_actor (ask->transaction);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) staff = NULL;

  if (ask->query->scope == SOS_PEOPLE_MINE)
    ask->scope = actor;
  if (ask->query->scope != SOS_PEOPLE_TEAM)
    return TRUE;
  staff = sos_transaction_find (ask->transaction, SOS_TYPE_STAFF, "id = $1", &local, "i", actor);
  ask->scope = staff != NULL ? sos_record_get_number (staff, SOS_STAFF_TEAM) : 0;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_people_query_run (transaction, data, error);
}

SosPeopleQuery *
sos_people_query_copy (const SosPeopleQuery *query)
{
  SosPeopleQuery *copy = g_memdup2 (query, sizeof *query);

  copy->service = g_strdup (query->service);
  copy->status = g_strdup (query->status);
  copy->borough = g_strdup (query->borough);
  copy->alert = g_strdup (query->alert);
  copy->words = g_strdup (query->words);
  return copy;
}

void
sos_people_query_free (SosPeopleQuery *query)
{
  g_free (query->service);
  g_free (query->status);
  g_free (query->borough);
  g_free (query->alert);
  g_free (query->words);
  g_free (query);
}

GArray *
sos_people_query_run (SosTransaction *transaction, const SosPeopleQuery *query, GError **error)
{
  Ask ask = { transaction, query, blank_to_null (query->status), 0 };
  g_autofree char *words = g_strstrip (g_strdup (query->words != NULL ? query->words : ""));
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (query->order < SOS_PEOPLE_N_ORDERS, NULL);

  if (g_strcmp0 (ask.status, "OPEN") == 0)
    ask.status = SOS_STATUS_ACTIVE;
  if (!find_scope (&ask, error))
    return NULL;
  if (*words == '\0')
    return walk (&ask, NULL, error);
  found = sos_search_people (transaction, words, SOS_SEARCH_TOLERANT, error);
  if (found == NULL)
    return NULL;
  return found->len <= MOST_LOOKED_UP ? look_up (&ask, found, error) : walk (&ask, found, error);
}

void
sos_people_query_async (SosStore *store, const SosPeopleQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  sos_load_async (store, run, sos_people_query_copy (query), (GDestroyNotify) sos_people_query_free, (GDestroyNotify) g_array_unref,
                  cancellable, callback, user_data);
}

GArray *
sos_people_query_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
