/* sos-people.c - the ids of the list of people: who is in it, in which order. Knows no row. */
#include "config.h"
#include "sos-people.h"

#include "sos-load.h"
#include "sos-people-rank.h"
#include "sos-records.h"
#include "sos-rights.h"
#include "sos-search.h"
#include "sos-stage-rules.h"

#define MOST_READ 20000 /* beyond, more is typed before anybody looks at the order */
#define FEW 200 /* are looked up one by one */

/* One thing asked of people; all that are asked must be so. Each gives ids, ascending. */
typedef enum
{
  BY_SERVICE,
  BY_STATUS,
  BY_BOROUGH,
  BY_ALERT,
  BY_WORKER,
  BY_TEAM,
  N_FILTERS,
} Filter;

/* A filter tells of everybody it lets through that it is so of them: only of whom that may be seen. */
static const SosGroup tells[N_FILTERS] = {
  [BY_SERVICE] = SOS_GROUP_WORK,     [BY_STATUS] = SOS_GROUP_NAME, [BY_BOROUGH] = SOS_GROUP_NAME,
  [BY_ALERT] = SOS_GROUP_BANNER,     [BY_WORKER] = SOS_GROUP_NAME, [BY_TEAM] = SOS_GROUP_NAME,
};

static const char *const filters[N_FILTERS] = {
  [BY_SERVICE] = "SELECT person FROM person_service WHERE service = $1 ORDER BY person",
  [BY_STATUS] = "SELECT person FROM person_list WHERE status = $1 ORDER BY person",
  [BY_BOROUGH] = "SELECT person FROM person_list WHERE borough = $1 ORDER BY person",
  [BY_ALERT] = "SELECT person FROM person_alert WHERE kind = $1 ORDER BY person",
  [BY_WORKER] = "SELECT person FROM person_list WHERE worker = $1 ORDER BY person",
  [BY_TEAM] = "SELECT person FROM person_list WHERE team = $1 ORDER BY person",
};

/* The people asked for so far; @ids NULL: everybody. */
typedef struct
{
  SosTransaction *transaction;
  GArray *ids;
} Ask;

/* Keeps those of ask->ids that are in @others too. Takes @others; both ascend. */
static void
narrow (Ask *ask, GArray *others)
{
  GArray *both;
  guint i = 0, j = 0;

  if (ask->ids == NULL)
    {
      ask->ids = others;
      return;
    }
  both = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (i < ask->ids->len && j < others->len)
    {
      const gint64 a = g_array_index (ask->ids, gint64, i), b = g_array_index (others, gint64, j);

      if (a == b)
        g_array_append_val (both, a);
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
  g_array_unref (ask->ids);
  g_array_unref (others);
  ask->ids = both;
}

static gboolean
collect (Ask *ask, SosRows *select, GError **error)
{
  g_autoptr (SosRows) rows = select;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local = NULL;

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 id = sos_rows_get_number (rows, 0);

      g_array_append_val (ids, id);
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  if (rows == NULL || (error != NULL && *error != NULL))
    return FALSE;
  narrow (ask, g_steal_pointer (&ids));
  return TRUE;
}

static gboolean
narrow_to_seen (Ask *ask, SosGroup group, GError **error)
{
  g_autoptr (SosViewer) viewer = sos_viewer_load (ask->transaction, error);
  GArray *seen;

  if (viewer == NULL || sos_viewer_sees_all (viewer, group))
    return viewer != NULL;
  seen = sos_viewer_find_seen (viewer, ask->transaction, group, error);
  if (seen != NULL)
    narrow (ask, seen);
  return seen != NULL;
}

static gboolean
narrow_by_text (Ask *ask, Filter filter, const char *text, GError **error)
{
  if (text == NULL || *text == '\0')
    return TRUE;
  return collect (ask, sos_transaction_select (ask->transaction, filters[filter], error, "s", text), error)
         && narrow_to_seen (ask, tells[filter], error);
}

/* ---- by how far they have come ---- */

#define WHO_ARE(stages) \
  "SELECT DISTINCT person FROM episode WHERE removed IS NULL AND closed_on IS NULL AND stage IN (" stages ") AND ($1 = '' OR service = $1)"
/* Everybody, and one of them: that one is looked up, not looked for among all. */
#define AT(stages) WHO_ARE (stages) " ORDER BY person", WHO_ARE (stages) " AND person = $2"

typedef struct
{
  const char *status, *all, *one;
} Course;

static const Course courses[] = {
  { SOS_PEOPLE_WORKED_WITH, AT ("'ALLOCATED', 'ENGAGING', 'ASSESSED', 'PLAN_AGREED', 'ACTIVE', 'PAUSED', 'STEP_DOWN', 'CLOSING'") },
  { SOS_PEOPLE_WAITING, AT ("'WAITING'") },
};

static const Course *
find_course (const char *status)
{
  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    if (g_strcmp0 (courses[i].status, status) == 0)
      return &courses[i];
  return NULL;
}

/* Asked of each: those who are left are fewer than the office has. */
static gboolean
narrow_each (Ask *ask, const char *sql, const char *service, GError **error)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < ask->ids->len; i++)
    {
      const gint64 id = g_array_index (ask->ids, gint64, i);
      g_autoptr (GError) local = NULL;
      g_autoptr (SosRows) rows = sos_transaction_select (ask->transaction, sql, &local, "si", service, id);

      if (rows != NULL && sos_rows_next (rows, &local))
        g_array_append_val (kept, id);
      if (local == NULL)
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_array_unref (ask->ids);
  ask->ids = g_steal_pointer (&kept);
  return TRUE;
}

/* One service and how far they have come on it, not on any. That somebody is open and has a worker, or none, is told with their name; of a
 * service it is told of those alone whose work may be seen: that filter has been asked before. */
static gboolean
narrow_by_course (Ask *ask, const SosPeopleQuery *query, GError **error)
{
  const Course *course = find_course (query->status);
  const char *service = query->service != NULL ? query->service : "";

  if (course == NULL)
    return narrow_by_text (ask, BY_STATUS, g_strcmp0 (query->status, "OPEN") == 0 ? SOS_STATUS_ACTIVE : query->status, error);
  if (ask->ids != NULL)
    return narrow_each (ask, course->one, service, error) && narrow_to_seen (ask, SOS_GROUP_NAME, error);
  return collect (ask, sos_transaction_select (ask->transaction, course->all, error, "s", service), error)
         && narrow_to_seen (ask, SOS_GROUP_NAME, error);
}

static gboolean
narrow_by_id (Ask *ask, Filter filter, gint64 id, GError **error)
{
  return collect (ask, sos_transaction_select (ask->transaction, filters[filter], error, "i", id), error);
}

/* Nobody's people where the one at the desk has no team. */
static gboolean
narrow_by_scope (Ask *ask, SosPeopleScope scope, GError **error)
{
  const gint64 actor = sos_transaction_get_actor (ask->transaction);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) staff = NULL;

  if (scope == SOS_PEOPLE_ALL)
    return TRUE;
  if (scope == SOS_PEOPLE_MINE)
    return narrow_by_id (ask, BY_WORKER, actor, error);
  staff = sos_transaction_find (ask->transaction, SOS_TYPE_STAFF, "id = $1", &local, "i", actor);
  if (local == NULL)
    return narrow_by_id (ask, BY_TEAM, staff != NULL ? sos_record_get_number (staff, SOS_STAFF_TEAM) : 0, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
narrow_by_words (Ask *ask, const char *typed, GError **error)
{
  g_autofree char *words = g_strstrip (g_strdup (typed != NULL ? typed : ""));
  GArray *found = *words != '\0' ? sos_search_people (ask->transaction, words, SOS_SEARCH_TOLERANT, error) : NULL;

  if (found != NULL)
    narrow (ask, found);
  return *words == '\0' || found != NULL;
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

static gboolean
holds (const GArray *ascending, gint64 id)
{
  guint from = 0, to = ascending->len;

  while (from < to)
    {
      const guint middle = from + (to - from) / 2;

      if (g_array_index (ascending, gint64, middle) < id)
        from = middle + 1;
      else
        to = middle;
    }
  return from < ascending->len && g_array_index (ascending, gint64, from) == id;
}

/* Takes @ids and gives them in their order, but for those of @own, which stand before the others. */
static GArray *
put_first (GArray *ids, const GArray *own)
{
  GArray *all = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);

  for (int first = 1; first >= 0; first--)
    for (guint i = 0; i < ids->len; i++)
      if (holds (own, g_array_index (ids, gint64, i)) == first)
        g_array_append_val (all, g_array_index (ids, gint64, i));
  g_array_unref (ids);
  return all;
}

static GArray *
put_own_first (SosTransaction *transaction, GArray *ids, GError **error)
{
  Ask own = { transaction, NULL };
  g_autoptr (GArray) theirs = NULL;

  if (ids == NULL || ids->len < 2 || ids->len > MOST_READ)
    return ids;
  if (!narrow_by_id (&own, BY_WORKER, sos_transaction_get_actor (transaction), error))
    {
      g_array_unref (ids);
      return NULL;
    }
  theirs = own.ids;
  return put_first (ids, theirs);
}

static GArray *
find (SosTransaction *transaction, const SosPeopleQuery *query, GError **error)
{
  Ask ask = { transaction, NULL };
  const gboolean asked = narrow_by_scope (&ask, query->scope, error) && narrow_by_words (&ask, query->words, error)
                         && (query->worker == 0 || narrow_by_id (&ask, BY_WORKER, query->worker, error))
                         && narrow_by_text (&ask, BY_SERVICE, query->service, error)
                         && narrow_by_text (&ask, BY_ALERT, query->alert, error)
                         && narrow_by_text (&ask, BY_BOROUGH, query->borough, error)
                         && narrow_by_course (&ask, query, error);
  g_autoptr (GArray) found = ask.ids;
  const GArray *hidden = asked ? sos_transaction_get_hidden (transaction, error) : NULL;
  g_autoptr (SosPeopleRank) rank = NULL;

  g_return_val_if_fail (query->order < SOS_PEOPLE_N_ORDERS, NULL);

  if (hidden == NULL)
    return NULL;
  if (found != NULL && found->len <= FEW)
    return sos_transaction_drop_hidden (transaction, found, error)
             ? sos_people_rank_order_few (transaction, found, query->order, query->descending, error)
             : NULL;
  rank = sos_people_rank_load (transaction, query->order, error);
  if (rank == NULL)
    return NULL;
  return found == NULL ? sos_people_rank_list (rank, query->descending, hidden)
                       : sos_people_rank_order (rank, found, query->descending, hidden);
}

GArray *
sos_people_query_run (SosTransaction *transaction, const SosPeopleQuery *query, GError **error)
{
  GArray *ids = find (transaction, query, error);

  return query->own_first ? put_own_first (transaction, ids, error) : ids;
}

void
sos_people_query_async (SosStore *store, const SosPeopleQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  sos_load_async (store, run, sos_people_query_copy (query), (GDestroyNotify) sos_people_query_free, (GDestroyNotify) g_array_unref,
                  cancellable, callback, user_data);
}

static gboolean
warm_up (SosTransaction *transaction, gpointer data, GError **error)
{
  g_autoptr (SosPeopleRank) rank = sos_people_rank_load (transaction, GPOINTER_TO_UINT (data), error);

  return rank != NULL;
}

void
sos_people_warm_up (SosStore *store, SosPeopleOrder order)
{
  sos_store_read_async (store, warm_up, GUINT_TO_POINTER (order), NULL, NULL, NULL, NULL);
}

GArray *
sos_people_query_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
