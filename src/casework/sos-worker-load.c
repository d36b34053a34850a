/* sos-worker-load.c - what workers carry, read from the episodes, and who may be given one more. The rules decide. */
#include "config.h"
#include "sos-worker-load.h"

#include "sos-clock.h"
#include "sos-family-list.h"
#include "sos-limits-load.h"
#include "sos-load.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-service-events.h"

static void
worker_load_free (gpointer data)
{
  SosWorkerLoad *self = data;

  g_free (self->name);
  g_free (self->words);
  g_free (self->why_not);
  g_free (self->elsewhere);
  g_free (self);
}

/* ---- the reading ---- */

/* Alike ones together, off one index: worker, service, stage, tier, how many, and how many of these are new. $3: the last day that is not new any more. */
#define LOADS(whose) \
  "SELECT e.worker, e.service, e.stage, e.tier, count (*), sum (e.tier IS NULL AND coalesce (e.allocated_on > $3, 0)) FROM episode e" \
  " WHERE e.closed_on IS NULL AND e.removed IS NULL AND " whose " GROUP BY e.worker, e.service, e.stage, e.tier"
#define OF_ONE "e.worker = $1 AND e.id <> $2"
#define OF_TEAM "e.worker IN (SELECT t.id FROM staff t WHERE t.team = $1) AND $2 = $2"
#define OF_ALL "$1 = $1 AND $2 = $2"
#define BOTH(whose) { LOADS (whose " AND $4 = 0"), LOADS (whose " AND e.person = $4") }

/* Of everybody they work with, and of one person alone: $4. */
static const char *const of_one[] = BOTH (OF_ONE), *const of_team[] = BOTH (OF_TEAM), *const of_all[] = BOTH (OF_ALL);

static void
add_alike (SosLoad *load, SosRows *rows, int sign)
{
  const char *service = sos_rows_get_text (rows, 1), *stage = sos_rows_get_text (rows, 2), *tier = sos_rows_get_text (rows, 3);
  const int n = (int) sos_rows_get_number (rows, 4), n_new = (int) sos_rows_get_number (rows, 5);

  sos_load_add (load, service, sos_load_weigh (stage, tier, FALSE), sign * (n - n_new));
  sos_load_add (load, service, sos_load_weigh (stage, tier, TRUE), sign * n_new);
}

static gboolean
add_loads (SosTransaction *transaction, GHashTable *loads, const char *const *sql, gint64 whose, gint64 but, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *since = NULL;
  g_autoptr (SosRows) rows = NULL;
  SosLimits limits;

  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  since = sos_load_dup_new_since (sos_transaction_get_today (transaction), &limits);
  rows = sos_transaction_select (transaction, sql[person != 0], &local, "iisi", whose, but, since, person);
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 worker = sos_rows_get_number (rows, 0);
      SosLoad *load = g_hash_table_lookup (loads, &worker);

      if (load == NULL)
        g_hash_table_insert (loads, g_memdup2 (&worker, sizeof worker), load = g_new0 (SosLoad, 1));
      add_alike (load, rows, person != 0 ? -1 : 1);
    }
  return sos_pass_error (&local, error);
}

/* Worker -> SosLoad. Whom whoever looks must not know of is in no figure either: one more would say that there is somebody. (transfer full) */
static GHashTable *
read_loads (SosTransaction *transaction, const char *const *sql, gint64 whose, gint64 but, GError **error)
{
  g_autoptr (GHashTable) loads = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  const GArray *hidden = sos_transaction_get_hidden (transaction, error);

  if (hidden == NULL || !add_loads (transaction, loads, sql, whose, but, 0, error))
    return NULL;
  for (guint i = 0; i < hidden->len; i++)
    if (!add_loads (transaction, loads, sql, whose, but, g_array_index (hidden, gint64, i), error))
      return NULL;
  return g_steal_pointer (&loads);
}

GHashTable *
sos_worker_load_read_team (SosTransaction *transaction, gint64 team, GError **error)
{
  return read_loads (transaction, of_team, team, 0, error);
}

static gboolean
is_near (SosTransaction *transaction, gint64 episode, const SosLimits *limits, gboolean *near, GError **error)
{
  g_auto (SosReleaseRead) read = { 0 };
  g_autoptr (SosRecord) stay = NULL;
  SosRecord *planned;

  if (!sos_custody_find (transaction, episode, &stay, error) || !sos_release_read (transaction, episode, stay, &read, error))
    return FALSE;
  planned = sos_release_read_find_planned (&read);
  *near = planned != NULL
          && ABS (sos_date_days_between (sos_transaction_get_today (transaction), sos_record_get_text (planned, SOS_RELEASE_DATE_DAY))) <= limits->release_near_days;
  return TRUE;
}

/* One of the dates told has to be near for the one that plans to be. */
#define TO_LOOK_AT \
  "SELECT id, person FROM episode WHERE worker = $1 AND service = 'TTG' AND closed_on IS NULL AND removed IS NULL AND id <> $2" \
  " AND EXISTS (SELECT 1 FROM release_date r WHERE r.episode = episode.id AND r.day BETWEEN $3 AND $4 AND r.removed IS NULL)"

/* A family of whom nobody may be known of is in no count. */
static gboolean
count_families (SosTransaction *transaction, gint64 worker, SosLoad *load, GError **error)
{
  g_autoptr (GArray) households = sos_transaction_select_ids (
    transaction, "SELECT household FROM household_episode WHERE worker = $1 AND closed_on IS NULL AND removed IS NULL ORDER BY id", error, "i", worker);
  gboolean hidden;

  for (guint i = 0; households != NULL && i < households->len; i++)
    {
      if (!sos_family_list_hides (transaction, g_array_index (households, gint64, i), &hidden, error))
        return FALSE;
      load->n_households += !hidden;
    }
  return households != NULL;
}

/* What only some services ask: whose release is near, how many families. */
static gboolean
read_own (SosTransaction *transaction, gint64 worker, gint64 but, SosLoad *load, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autofree char *from = NULL, *to = NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;
  SosLimits limits;
  gboolean near = FALSE;

  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  from = sos_date_dup_add (today, -limits.release_near_days);
  to = sos_date_dup_add (today, limits.release_near_days);
  rows = sos_transaction_select (transaction, TO_LOOK_AT, &local, "iiss", worker, but, from, to);
  while (rows != NULL && sos_rows_next (rows, &local) && is_near (transaction, sos_rows_get_number (rows, 0), &limits, &near, &local))
    load->n_near += near && !sos_transaction_hides (transaction, sos_rows_get_number (rows, 1));
  if (local == NULL)
    return count_families (transaction, worker, load, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
sos_worker_load_read (SosTransaction *transaction, gint64 worker, gint64 but, SosLoad *load, GError **error)
{
  g_autoptr (GHashTable) loads = read_loads (transaction, of_one, worker, but, error);
  const SosLoad *found = loads != NULL ? g_hash_table_lookup (loads, &worker) : NULL;

  *load = found != NULL ? *found : (SosLoad){ 0 };
  return loads != NULL && read_own (transaction, worker, but, load, error);
}

gboolean
sos_worker_load_limits (SosTransaction *transaction, gint64 own, SosLimits *limits, GError **error)
{
  if (!sos_limits_load (transaction, limits, error))
    return FALSE;
  sos_load_take_own_limit (limits, (int) own);
  return TRUE;
}

/* ---- one more ---- */

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
fill_facts (SosTransaction *transaction, SosRecord *episode, SosRecord *worker, const SosLoad *known, SosAllocationFacts *facts, GError **error)
{
  const gint64 person = sos_record_get_number (episode, SOS_EPISODE_PERSON), staff = sos_record_get_id (worker);
  SosRightsCase rights;
  SosLimits limits;

  if (!sos_rights_load (transaction, person, &rights, error) || !sos_limits_load (transaction, &limits, error)
      || !is_near (transaction, sos_record_get_id (episode), &limits, &facts->near_release, error)
      || (known == NULL && !sos_worker_load_read (transaction, staff, sos_record_get_id (episode), &facts->load, error))
      || !read_flag (transaction, APART, staff, person, &facts->apart, error))
    return FALSE;
  if (known != NULL)
    facts->load = *known;
  facts->service = sos_record_get_text (episode, SOS_EPISODE_SERVICE);
  facts->works_here = sos_record_get_flag (worker, SOS_STAFF_ACTIVE);
  facts->works_with_people = sos_rights_is_worker (sos_record_get_text (worker, SOS_STAFF_ROLE));
  facts->lead = rights.program || sos_rights_is_lead (rights.role, rights.leads);
  /* A new one is intensive until somebody says otherwise. */
  sos_load_add (&facts->load, facts->service, sos_load_weigh ("ALLOCATED", sos_record_find_text (episode, SOS_EPISODE_TIER), TRUE), 1);
  facts->load.n_near += facts->near_release;
  return TRUE;
}

/* @known: what they carry without @episode; NULL: to be read. */
static SosVerdict *
ask (SosTransaction *transaction, SosRecord *episode, SosRecord *worker, const SosLoad *known, const char *words, GError **error)
{
  SosAllocationFacts facts = { .words = words };
  SosLimits limits;

  if (!sos_worker_load_limits (transaction, sos_record_get_number (worker, SOS_STAFF_CASELOAD_LIMIT), &limits, error)
      || !fill_facts (transaction, episode, worker, known, &facts, error))
    return NULL;
  return sos_load_may_take (&facts, &limits);
}

SosVerdict *
sos_worker_load_ask (SosTransaction *transaction, SosRecord *episode, SosRecord *worker, const char *words, GError **error)
{
  return ask (transaction, episode, worker, NULL, words, error);
}

/* ---- everybody ---- */

/* @loads: of everybody; of whoever works on @episode now, another is read for the question, without it. */
static SosWorkerLoad *
make_one (SosTransaction *transaction, SosRecord *episode, SosRecord *worker, GHashTable *loads, GError **error)
{
  const gint64 id = sos_record_get_id (worker);
  const SosLoad *found = g_hash_table_lookup (loads, &id);
  const gboolean theirs = episode != NULL && sos_record_get_number (episode, SOS_EPISODE_WORKER) == id;
  SosWorkerLoad *self = g_new0 (SosWorkerLoad, 1);
  g_autoptr (SosVerdict) verdict = NULL;
  SosLimits limits;

  self->staff = id;
  self->load = found != NULL ? *found : (SosLoad){ 0 };
  self->team = sos_record_get_number (worker, SOS_STAFF_TEAM);
  self->own = sos_record_get_number (worker, SOS_STAFF_CASELOAD_LIMIT);
  self->name = g_strdup (sos_record_get_text (worker, SOS_STAFF_NAME));
  self->may = TRUE;
  if (sos_worker_load_limits (transaction, self->own, &limits, error)
      && read_own (transaction, self->staff, 0, &self->load, error))
    {
      self->state = sos_load_get_state (&self->load, &limits);
      self->words = sos_load_dup_words (&self->load, &limits);
      if (episode == NULL)
        return self;
      verdict = ask (transaction, episode, worker, theirs ? NULL : &self->load, NULL, error);
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

/* To another team they go out of sight: a lead gives to it knowingly, not because it stands first. */
static gboolean
say_elsewhere (SosTransaction *transaction, GPtrArray *list, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) others = sos_transaction_select (transaction, "SELECT t.id, t.name FROM team t JOIN staff s ON s.id = $1 AND s.team <> t.id", &local, "i",
                                                       sos_transaction_get_actor (transaction));

  while (others != NULL && sos_rows_next (others, &local))
    for (guint i = 0; i < list->len; i++)
      {
        SosWorkerLoad *one = list->pdata[i];

        if (one->team == sos_rows_get_number (others, 0))
          one->elsewhere = g_strdup (sos_rows_get_text (others, 1));
      }
  return sos_pass_error (&local, error);
}

static int
compare_room (gconstpointer one, gconstpointer other)
{
  const SosWorkerLoad *a = *(SosWorkerLoad *const *) one, *b = *(SosWorkerLoad *const *) other;

  if ((a->elsewhere != NULL) != (b->elsewhere != NULL))
    return a->elsewhere != NULL ? 1 : -1;
  return a->load.weight != b->load.weight ? a->load.weight - b->load.weight : g_utf8_collate (a->name, b->name);
}

GPtrArray *
sos_worker_loads (SosTransaction *transaction, gint64 episode, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (worker_load_free);
  g_autoptr (GPtrArray) workers = sos_transaction_query (
    transaction, SOS_TYPE_STAFF, "active = 1 AND role IN ('CASEWORKER', 'SITE_WORKER', 'TEAM_LEAD') ORDER BY name, id", error, "");
  g_autoptr (GHashTable) loads = workers != NULL ? read_loads (transaction, of_all, 0, 0, error) : NULL;
  g_autoptr (SosRecord) asked = workers != NULL && episode != 0 ? sos_transaction_load (transaction, SOS_TYPE_EPISODE, episode, error) : NULL;

  if (loads == NULL || (episode != 0 && asked == NULL))
    return NULL;
  for (guint i = 0; i < workers->len; i++)
    {
      SosWorkerLoad *one = make_one (transaction, asked, workers->pdata[i], loads, error);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (list, one);
    }
  if (asked != NULL && !say_elsewhere (transaction, list, error))
    return NULL;
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
