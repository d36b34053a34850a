/* sos-deliver-case.c - all that is known of one who delivers, in one snapshot, as far as whoever looks may see it. Reads only. */
#include "config.h"
#include "sos-deliver.h"

#include "sos-clock.h"
#include "sos-deliver-private.h"
#include "sos-expense.h"
#include "sos-load.h"
#include "sos-limits-load.h"
#include "sos-rights-private.h"

G_DEFINE_FINAL_TYPE (SosDelivererCase, sos_deliverer_case, G_TYPE_OBJECT)

static void
free_clearance (gpointer data)
{
  SosClearanceRow *row = data;

  g_object_unref (row->record);
  g_free (row->last_day);
  g_free (row);
}

static void
free_lack (gpointer data)
{
  g_free (((SosClearanceLack *) data)->words);
  g_free (data);
}

static void
free_planned (gpointer data)
{
  SosPlannedRow *row = data;

  g_free (row->day);
  g_free (row->label);
  g_free (row->place);
  g_free (row->words);
  g_free (row);
}

static void
sos_deliverer_case_finalize (GObject *object)
{
  SosDelivererCase *self = SOS_DELIVERER_CASE (object);
  GPtrArray *arrays[] = { self->clearances, self->lacks, self->hours, self->away, self->no_go, self->planned, self->tasks, self->expenses };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (&arrays[i], g_ptr_array_unref);
  g_clear_object (&self->staff);
  g_clear_object (&self->deliverer);
  g_free (self->today);
  G_OBJECT_CLASS (sos_deliverer_case_parent_class)->finalize (object);
}

static void
sos_deliverer_case_class_init (SosDelivererCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_deliverer_case_finalize;
}

static void
sos_deliverer_case_init (SosDelivererCase *self)
{
  self->clearances = g_ptr_array_new_with_free_func (free_clearance);
  self->lacks = g_ptr_array_new_with_free_func (free_lack);
  self->hours = g_ptr_array_new_with_free_func (g_object_unref);
  self->away = g_ptr_array_new_with_free_func (g_object_unref);
  self->no_go = g_ptr_array_new_with_free_func (g_object_unref);
  self->planned = g_ptr_array_new_with_free_func (free_planned);
}

/* ---- parts ---- */

static void
add_clearances (SosDelivererCase *self, const SosDeliverReading *reading)
{
  for (guint i = 0; i < reading->clearances->len; i++)
    {
      const SosClearanceFact *fact = &reading->facts.clearances[i];
      SosClearanceRow *row = g_new0 (SosClearanceRow, 1);

      row->record = g_object_ref (reading->clearances->pdata[i]);
      row->current = !sos_deliver_reading_is_followed (reading, i);
      row->holds = sos_clearance_holds (fact, NULL, self->today);
      row->last_day = sos_clearance_dup_last_day (fact);
      row->reminder = sos_clearance_get_reminder (row->last_day, self->today);
      g_ptr_array_add (self->clearances, row);
    }
}

static void
add_lacks (SosDelivererCase *self, const SosDeliverReading *reading)
{
  const SosDelivery plain = { .day = self->today, .from = -1 };
  g_autoptr (GArray) found = sos_deliver_find (&reading->facts, &plain);

  for (guint i = 0; i < found->len; i++)
    {
      const SosDeliverFinding *finding = &g_array_index (found, SosDeliverFinding, i);
      SosClearanceLack *lack;

      if (finding->reason != SOS_DELIVER_CLEARANCE)
        continue;
      lack = g_new (SosClearanceLack, 1);
      *lack = (SosClearanceLack){ finding->kind, sos_deliver_finding_dup_words (finding) };
      g_ptr_array_add (self->lacks, lack);
    }
}

static void
add_planned (SosDelivererCase *self, const SosDeliverReading *reading)
{
  for (guint i = 0; i < reading->planned->len; i++)
    {
      const SosPlannedDelivery *planned = &g_array_index (reading->planned, SosPlannedDelivery, i);
      g_autoptr (GArray) found = NULL;
      SosPlannedRow *row;

      if (!sos_planned_is_shown (planned, self->today))
        continue;
      found = sos_deliver_find_planned (reading, planned);
      row = g_new0 (SosPlannedRow, 1);
      row->kind = planned->what.kind;
      row->id = planned->what.id;
      row->day = g_strdup (planned->what.day);
      row->label = g_strdup (planned->label);
      /* Where somebody lives is not told to those who look after checks. */
      row->place = g_strdup (planned->what.at != SOS_AT_HOME && g_strcmp0 (planned->what.kind, "plan") != 0 ? planned->what.place : NULL);
      row->from = planned->what.from;
      row->to = planned->what.to;
      if (found->len > 0)
        {
          row->words = sos_deliver_finding_dup_words (&g_array_index (found, SosDeliverFinding, 0));
          row->blocks = g_array_index (found, SosDeliverFinding, 0).blocks;
        }
      self->n_at_risk += row->blocks ? 1 : 0;
      g_ptr_array_add (self->planned, row);
    }
}

/* Those that are not over. */
static void
add_times (GPtrArray *to, GPtrArray *from, guint last, const char *today)
{
  for (guint i = 0; i < from->len; i++)
    if (!sos_record_is_set (from->pdata[i], last) || g_strcmp0 (sos_record_get_text (from->pdata[i], last), today) >= 0)
      g_ptr_array_add (to, g_object_ref (from->pdata[i]));
}

static void
add_times_and_places (SosDelivererCase *self, const SosDeliverReading *reading)
{
  add_times (self->hours, reading->availability, SOS_AVAILABILITY_VALID_TO, self->today);
  add_times (self->away, reading->absences, SOS_ABSENCE_LAST, self->today);
  for (guint i = 0; i < reading->no_go->len; i++)
    {
      SosRecord *place = reading->no_go->pdata[i];

      if (sos_record_get_flag (place, SOS_NO_GO_RESTRICTED) && !self->may_restricted)
        self->n_restricted++;
      else
        g_ptr_array_add (self->no_go, g_object_ref (place));
    }
}

/* ---- the whole ---- */

SosDelivererCase *
sos_deliverer_case_load (SosTransaction *transaction, gint64 staff, GError **error)
{
  g_autoptr (SosDelivererCase) self = g_object_new (SOS_TYPE_DELIVERER_CASE, NULL);
  g_autoptr (SosDeliverReading) reading = NULL;
  SosSeatRead seat;
  SosLimits limits;

  if (!sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_SEE, error) || !sos_rights_read_seat (transaction, &seat, error)
      || !sos_limits_load (transaction, &limits, error))
    return NULL;
  reading = sos_deliver_reading_new (transaction, staff, error);
  if (reading == NULL)
    return NULL;
  self->today = g_strdup (sos_transaction_get_today (transaction));
  self->may_change = seat.id == 0 || sos_deliver_role_may (seat.role, SOS_DELIVER_MAY_CHANGE);
  self->dbs_years = limits.dbs_years;
  self->may_restricted = seat.id == 0 || sos_deliver_role_may (seat.role, SOS_DELIVER_MAY_RESTRICTED);
  self->staff = g_object_ref (reading->staff);
  self->deliverer = reading->deliverer != NULL ? g_object_ref (reading->deliverer) : NULL;
  add_clearances (self, reading);
  if (sos_deliver_reading_is_asked (reading))
    add_lacks (self, reading);
  add_times_and_places (self, reading);
  add_planned (self, reading);
  self->expenses = sos_transaction_query (transaction, SOS_TYPE_EXPENSE, "staff = $1 ORDER BY paid_on IS NOT NULL, spent_on DESC, id DESC LIMIT 50", error, "i", staff);
  if (self->expenses == NULL)
    return NULL;
  self->tasks = sos_transaction_query (transaction, SOS_TYPE_OFFICE_TASK, "about = $1 AND done_on IS NULL ORDER BY due_on, id", error, "i", staff);
  return self->tasks != NULL ? g_steal_pointer (&self) : NULL;
}

static gpointer
run (SosTransaction *transaction, gpointer staff, GError **error)
{
  return sos_deliverer_case_load (transaction, *(gint64 *) staff, error);
}

void
sos_deliverer_case_async (SosStore *store, gint64 staff, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, g_memdup2 (&staff, sizeof staff), g_free, g_object_unref, cancellable, callback, user_data);
}

SosDelivererCase *
sos_deliverer_case_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
