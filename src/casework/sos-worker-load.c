/* sos-worker-load.c - what workers carry, read from the episodes, and who may be given one more. The rules decide. */
#include "config.h"
#include "sos-worker-load.h"

#include "sos-limits-load.h"
#include "sos-load.h"
#include "sos-rights.h"

static void
worker_load_free (gpointer data)
{
  SosWorkerLoad *self = data;

  g_free (self->name);
  g_free (self->words);
  g_free (self->why_not);
  g_free (self);
}

#define WORK \
  "SELECT e.person, e.service, e.stage, e.tier, (SELECT max (dated) FROM stage_event s WHERE s.episode = e.id AND s.stage = 'ALLOCATED' AND s.removed IS NULL)" \
  " FROM episode e WHERE e.worker = $1 AND e.closed_on IS NULL AND e.removed IS NULL AND e.id <> $2"

/* Whom whoever looks must not know of is in no figure either: one more would say that there is somebody. */
gboolean
sos_worker_load_read (SosTransaction *transaction, gint64 worker, gint64 but, SosLoad *load, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, WORK, &local, "ii", worker, but);

  *load = (SosLoad){ 0 };
  while (rows != NULL && sos_rows_next (rows, &local))
    if (!sos_transaction_hides (transaction, sos_rows_get_number (rows, 0)))
      sos_load_add (load, sos_rows_get_text (rows, 1),
                    sos_load_weigh (sos_rows_get_text (rows, 2), sos_rows_get_text (rows, 3), sos_rows_get_text (rows, 4),
                                    sos_transaction_get_today (transaction)));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
read_flag (SosTransaction *transaction, const char *sql, gint64 one, gint64 other, gboolean *flag, GError **error)
{
  gint64 found;

  if (!sos_transaction_select_number (transaction, sql, &found, error, "ii", one, other))
    return FALSE;
  *flag = found != 0;
  return TRUE;
}

/* One rule that is in force names both. */
#define APART \
  "SELECT 1 FROM conflict_member me JOIN conflict_member them ON them.conflict = me.conflict JOIN conflict ON conflict.id = me.conflict" \
  " WHERE me.staff = $1 AND them.person = $2 AND me.removed IS NULL AND them.removed IS NULL AND conflict.removed IS NULL AND conflict.status = 'ACTIVE'"

/* Of a household or a relation of whoever is sealed only their own people know; a worker who belongs to it takes nobody. */
static gboolean
fill_facts (SosTransaction *transaction, SosRecord *episode, SosRecord *worker, SosAllocationFacts *facts, GError **error)
{
  const gint64 person = sos_record_get_number (episode, SOS_EPISODE_PERSON), staff = sos_record_get_id (worker);
  SosRightsCase rights;

  if (!sos_rights_load (transaction, person, &rights, error)
      || !sos_worker_load_read (transaction, staff, sos_record_get_id (episode), &facts->load, error)
      || !read_flag (transaction, APART, staff, person, &facts->apart, error))
    return FALSE;
  facts->service = sos_record_get_text (episode, SOS_EPISODE_SERVICE);
  facts->works_here = sos_record_get_flag (worker, SOS_STAFF_ACTIVE);
  facts->works_with_people = sos_rights_is_worker (sos_record_get_text (worker, SOS_STAFF_ROLE));
  facts->lead = rights.program || sos_rights_is_lead (rights.role, rights.leads);
  /* A new one is intensive until somebody says otherwise. */
  sos_load_add (&facts->load, facts->service, sos_load_weigh ("ALLOCATED", sos_record_find_text (episode, SOS_EPISODE_TIER),
                                                             sos_transaction_get_today (transaction), sos_transaction_get_today (transaction)));
  return TRUE;
}

SosVerdict *
sos_worker_load_ask (SosTransaction *transaction, SosRecord *episode, SosRecord *worker, const char *words, GError **error)
{
  SosAllocationFacts facts = { .words = words };
  SosLimits limits;

  if (!sos_limits_load (transaction, &limits, error) || !fill_facts (transaction, episode, worker, &facts, error))
    return NULL;
  return sos_load_may_take (&facts, &limits);
}

/* ---- everybody ---- */

static SosWorkerLoad *
make_one (SosTransaction *transaction, SosRecord *episode, SosRecord *worker, const SosLimits *limits, GError **error)
{
  SosWorkerLoad *self = g_new0 (SosWorkerLoad, 1);
  g_autoptr (SosVerdict) verdict = NULL;

  self->staff = sos_record_get_id (worker);
  self->team = sos_record_get_number (worker, SOS_STAFF_TEAM);
  self->name = g_strdup (sos_record_get_text (worker, SOS_STAFF_NAME));
  self->may = TRUE;
  if (sos_worker_load_read (transaction, self->staff, 0, &self->load, error))
    {
      self->state = sos_load_get_state (&self->load, limits);
      self->words = sos_load_dup_words (&self->load, limits);
      if (episode == NULL)
        return self;
      verdict = sos_worker_load_ask (transaction, episode, worker, NULL, error);
    }
  if (verdict == NULL)
    {
      worker_load_free (self);
      return NULL;
    }
  self->may = verdict->allowed;
  self->why_not = g_strdup (verdict->words);
  return self;
}

static int
compare_room (gconstpointer one, gconstpointer other)
{
  const SosWorkerLoad *a = *(SosWorkerLoad *const *) one, *b = *(SosWorkerLoad *const *) other;

  return a->load.weight != b->load.weight ? a->load.weight - b->load.weight : g_utf8_collate (a->name, b->name);
}

GPtrArray *
sos_worker_loads (SosTransaction *transaction, gint64 episode, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (worker_load_free);
  g_autoptr (GPtrArray) workers = sos_transaction_query (
    transaction, SOS_TYPE_STAFF, "active = 1 AND role IN ('CASEWORKER', 'SITE_WORKER', 'TEAM_LEAD') ORDER BY name, id", error, "");
  g_autoptr (SosRecord) asked = workers != NULL && episode != 0 ? sos_transaction_load (transaction, SOS_TYPE_EPISODE, episode, error) : NULL;
  SosLimits limits;

  if (workers == NULL || (episode != 0 && asked == NULL) || !sos_limits_load (transaction, &limits, error))
    return NULL;
  for (guint i = 0; i < workers->len; i++)
    {
      SosWorkerLoad *one = make_one (transaction, asked, workers->pdata[i], &limits, error);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (list, one);
    }
  g_ptr_array_sort (list, compare_room);
  return g_steal_pointer (&list);
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_worker_loads (transaction, *(gint64 *) data, error);
}

void
sos_worker_loads_async (SosStore *store, gint64 episode, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, g_memdup2 (&episode, sizeof episode), g_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_worker_loads_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
