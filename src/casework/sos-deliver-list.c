/* sos-deliver-list.c - everybody who delivers, the most urgent first. Reads only. */
#include "config.h"
#include "sos-deliver.h"

#include "sos-clock.h"
#include "sos-deliver-private.h"
#include "sos-fold.h"
#include "sos-load.h"
#include "sos-rights-private.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (SosDelivererRow, sos_deliverer_row, G_TYPE_OBJECT)

static void
sos_deliverer_row_finalize (GObject *object)
{
  SosDelivererRow *self = SOS_DELIVERER_ROW (object);
  char *texts[] = { self->name, self->ref, self->kind, self->stage, self->role, self->lapses, self->last_day, self->lacks, self->at_risk_on };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  G_OBJECT_CLASS (sos_deliverer_row_parent_class)->finalize (object);
}

static void
sos_deliverer_row_class_init (SosDelivererRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_deliverer_row_finalize;
}

static void
sos_deliverer_row_init (SosDelivererRow *self)
{
}

void
sos_deliverers_free (SosDeliverers *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

/* ---- how they stand ---- */

/* The one of those that hold today that ends first. */
static void
state_next_lapse (SosDelivererRow *self, const SosDeliverReading *reading, const char *today)
{
  for (guint i = 0; i < reading->facts.n_clearances; i++)
    {
      const SosClearanceFact *fact = &reading->facts.clearances[i];
      g_auto (SosClearanceStanding) standing
        = sos_clearance_decide (reading->facts.clearances, reading->facts.n_clearances, fact->kind, fact->site, today);

      if (standing.state != SOS_CLEARED || standing.last_day == NULL
          || (self->last_day != NULL && strcmp (standing.last_day, self->last_day) >= 0))
        continue;
      g_free (self->last_day);
      self->last_day = g_steal_pointer (&standing.last_day);
      g_free (self->lapses);
      self->lapses = g_strdup (fact->kind);
    }
}

static void
state_lacks (SosDelivererRow *self, const SosDeliverReading *reading, const char *today)
{
  const SosDelivery plain = { .day = today, .from = -1 };
  const char *kinds[SOS_CLEARANCE_MOST];
  const guint n = sos_deliver_list_needed (&reading->facts, &plain, kinds);

  for (guint i = 0; i < n; i++)
    {
      g_auto (SosClearanceStanding) standing = sos_deliver_stand (&reading->facts, &plain, kinds[i]);

      if (standing.state == SOS_CLEARED)
        continue;
      if (self->n_lacks++ == 0)
        self->lacks = g_strdup (kinds[i]);
    }
}

static void
state_planned (SosDelivererRow *self, const SosDeliverReading *reading, const char *today)
{
  for (guint i = 0; i < reading->planned->len; i++)
    {
      const SosPlannedDelivery *planned = &g_array_index (reading->planned, SosPlannedDelivery, i);
      g_autoptr (GArray) found = NULL;

      if (!sos_planned_is_shown (planned, today))
        continue;
      self->n_planned++;
      found = sos_deliver_find_planned (reading, planned);
      if (found->len == 0 || !g_array_index (found, SosDeliverFinding, 0).blocks)
        continue;
      if (self->n_at_risk++ == 0)
        self->at_risk_on = g_strdup (planned->what.day);
    }
}

static gboolean
is_away (const SosDeliverReading *reading, const char *today)
{
  for (guint i = 0; i < reading->facts.n_away; i++)
    {
      const SosAway *away = &reading->facts.away[i];

      if (g_strcmp0 (away->first, today) <= 0 && g_strcmp0 (today, away->last != NULL ? away->last : away->first) <= 0)
        return TRUE;
    }
  return FALSE;
}

static SosDelivererRow *
make_row (const SosDeliverReading *reading, const char *today)
{
  SosDelivererRow *self = g_object_new (SOS_TYPE_DELIVERER_ROW, NULL);

  self->staff = reading->facts.id;
  self->name = g_strdup (sos_record_get_text (reading->staff, SOS_STAFF_NAME));
  self->ref = g_strdup (sos_record_get_text (reading->staff, SOS_STAFF_REF));
  self->role = g_strdup (sos_record_get_text (reading->staff, SOS_STAFF_ROLE));
  self->kind = g_strdup (reading->facts.kind);
  self->stage = g_strdup (reading->facts.stage);
  self->away = is_away (reading, today);
  state_next_lapse (self, reading, today);
  state_lacks (self, reading, today);
  state_planned (self, reading, today);
  return self;
}

/* ---- the question ---- */

static gboolean
is_active (const SosDelivererRow *row)
{
  return g_strcmp0 (row->kind, SOS_DELIVERS_AS_VOLUNTEER) != 0 || g_strcmp0 (row->stage, SOS_STAGE_VOLUNTEER_ACTIVE) == 0;
}

static gboolean
may_not_today (const SosDelivererRow *row)
{
  return row->n_lacks > 0 || !is_active (row);
}

/* Of those who deliver now; who is not that far has nothing that could lapse. */
static gboolean
lapses_soon (const SosDelivererRow *row, const char *today)
{
  return is_active (row) && (row->n_lacks > 0 || (row->last_day != NULL && sos_date_days_between (today, row->last_day) <= SOS_DELIVERERS_SOON));
}

static gboolean
has_words (const SosDelivererRow *row, const char *words)
{
  g_auto (GStrv) asked = sos_fold_query_words (words != NULL ? words : "");
  g_autofree char *name = sos_fold_index_text (row->name);
  g_auto (GStrv) parts = g_strsplit (name, " ", -1);

  for (guint i = 0; asked[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; !found && parts[k] != NULL; k++)
        found = g_str_has_prefix (parts[k], asked[i]);
      if (!found && (row->ref == NULL || g_ascii_strcasecmp (row->ref, words) != 0))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_asked (const SosDelivererRow *row, const SosDeliverersQuery *query, const char *today)
{
  const gboolean passes[SOS_N_DELIVERER_FILTERS] = {
    [SOS_DELIVERERS_ALL] = TRUE,
    [SOS_DELIVERERS_LAPSE] = lapses_soon (row, today),
    [SOS_DELIVERERS_NOT] = may_not_today (row),
    [SOS_DELIVERERS_AT_RISK] = row->n_at_risk > 0,
    [SOS_DELIVERERS_AWAY] = row->away,
  };

  return passes[query->filter] && (query->kind == NULL || g_strcmp0 (query->kind, row->kind) == 0) && has_words (row, query->words);
}

/* Volunteers who are not that far, or paused, stand last: nobody waits for them. */
static int
rank (const SosDelivererRow *row)
{
  return row->n_at_risk > 0 ? 0 : !is_active (row) ? 3 : row->n_lacks > 0 ? 1 : 2;
}

static int
compare_rows (gconstpointer one, gconstpointer other)
{
  const SosDelivererRow *a = *(SosDelivererRow *const *) one, *b = *(SosDelivererRow *const *) other;
  const int days = g_strcmp0 (a->last_day != NULL ? a->last_day : "9999", b->last_day != NULL ? b->last_day : "9999");

  if (rank (a) != rank (b))
    return rank (a) - rank (b);
  return days != 0 ? days : g_utf8_collate (a->name, b->name);
}

#define WHO_SQL \
  "SELECT s.id FROM staff s LEFT JOIN deliverer d ON d.staff = s.id AND d.removed IS NULL WHERE s.removed IS NULL AND s.active = 1" \
  " AND (d.id IS NOT NULL OR s.role = 'VOLUNTEER') ORDER BY s.name, s.id"

static gboolean
fill (SosDeliverers *self, SosTransaction *transaction, const SosDeliverersQuery *query, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autoptr (GArray) all = sos_transaction_select_ids (transaction, WHO_SQL, error, "");

  if (all == NULL)
    return FALSE;
  self->n_all = all->len;
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (SosDeliverReading) reading = sos_deliver_reading_new (transaction, g_array_index (all, gint64, i), error);
      g_autoptr (SosDelivererRow) row = reading != NULL ? make_row (reading, today) : NULL;

      if (row == NULL)
        return FALSE;
      if (is_asked (row, query, today))
        g_ptr_array_add (self->rows, g_steal_pointer (&row));
    }
  g_ptr_array_sort (self->rows, compare_rows);
  return TRUE;
}

SosDeliverers *
sos_deliverers_load (SosTransaction *transaction, const SosDeliverersQuery *query, GError **error)
{
  g_autoptr (SosDeliverers) self = g_new0 (SosDeliverers, 1);
  SosSeatRead seat;

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  if (!sos_rights_read_seat (transaction, &seat, error))
    return NULL;
  self->may_see = seat.id == 0 || sos_deliver_role_may (seat.role, SOS_DELIVER_MAY_SEE);
  self->may_change = seat.id == 0 || sos_deliver_role_may (seat.role, SOS_DELIVER_MAY_CHANGE);
  if (self->may_see && !fill (self, transaction, query, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* ---- beside the window ---- */

static SosDeliverersQuery *
query_copy (const SosDeliverersQuery *query)
{
  SosDeliverersQuery *copy = g_new (SosDeliverersQuery, 1);

  *copy = (SosDeliverersQuery){ g_strdup (query->words), g_strdup (query->kind), query->filter };
  return copy;
}

static void
query_free (gpointer data)
{
  SosDeliverersQuery *query = data;

  g_free (query->words);
  g_free (query->kind);
  g_free (query);
}

static gpointer
run (SosTransaction *transaction, gpointer query, GError **error)
{
  return sos_deliverers_load (transaction, query, error);
}

void
sos_deliverers_async (SosStore *store, const SosDeliverersQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  sos_load_async (store, run, query_copy (query), query_free, (GDestroyNotify) sos_deliverers_free, cancellable, callback, user_data);
}

SosDeliverers *
sos_deliverers_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
