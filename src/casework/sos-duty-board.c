/* sos-duty-board.c - who is out, who is looked for, who goes and who came back; and the tasks the clock makes. */
#include "config.h"
#include "sos-duty.h"

#include "sos-address-rules.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-deliver-private.h"
#include "sos-load.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-rights-private.h"
#include "sos-visit-private.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (SosDutyRow, sos_duty_row, G_TYPE_OBJECT)

static void
sos_duty_row_finalize (GObject *object)
{
  SosDutyRow *self = SOS_DUTY_ROW (object);
  char *texts[] = { self->worker, self->worker_phone, self->second, self->buddy, self->buddy_phone, self->person_name, self->place };

  g_clear_object (&self->visit);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  G_OBJECT_CLASS (sos_duty_row_parent_class)->finalize (object);
}

static void
sos_duty_row_class_init (SosDutyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sos_duty_row_finalize;
}

static void
sos_duty_row_init (SosDutyRow *self)
{
}

void
sos_duty_board_free (SosDutyBoard *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

SosDutyVisit
sos_visit_state (SosRecord *visit, const SosLimits *limits)
{
  return (SosDutyVisit){
    .state = sos_record_get_text (visit, SOS_VISIT_PLAN_STATE),
    .starts_at = sos_record_get_number (visit, SOS_VISIT_PLAN_STARTS_AT),
    .ends_at = sos_record_get_number (visit, SOS_VISIT_PLAN_ENDS_AT),
    .phone_in_at = MAX (sos_record_get_number (visit, SOS_VISIT_PLAN_PHONE_IN_AT), 0),
    .out_at = MAX (sos_record_get_number (visit, SOS_VISIT_PLAN_OUT_AT), 0),
    .checked_in_at = MAX (sos_record_get_number (visit, SOS_VISIT_PLAN_CHECKED_IN_AT), 0),
    .back_at = MAX (sos_record_get_number (visit, SOS_VISIT_PLAN_BACK_AT), 0),
    .worker_after = limits->duty_worker_minutes,
    .buddy_after = limits->duty_buddy_minutes,
    .decide_after = limits->duty_decide_minutes,
  };
}

/* ---- one row ---- */

typedef struct
{
  SosTransaction *transaction;
  SosSeatRead seat;
  SosDutyBoard *board;
  SosCodes *codes;
  SosLimits limits;
} Reading;

/* Name and phone of a colleague. */
static gboolean
read_colleague (Reading *reading, gint64 id, char **name, char **phone, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = id != 0 ? sos_transaction_select (reading->transaction, "SELECT name, phone FROM staff WHERE id = $1", &local, "i", id) : NULL;

  if (rows != NULL && sos_rows_next (rows, &local))
    {
      *name = g_strdup (sos_rows_get_text (rows, 0));
      if (phone != NULL)
        *phone = g_strdup (sos_rows_get_text (rows, 1));
    }
  return sos_pass_error (&local, error);
}

static gboolean
is_party (const SosSeatRead *seat, SosRecord *visit)
{
  static const guint parties[] = { SOS_VISIT_PLAN_WORKER, SOS_VISIT_PLAN_SECOND, SOS_VISIT_PLAN_BUDDY };

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    if (seat->id != 0 && sos_record_get_number (visit, parties[i]) == seat->id)
      return TRUE;
  return FALSE;
}

gboolean
sos_duty_may_see_visit (const SosSeatRead *seat, SosRecord *visit, const SosRightsCase *rights)
{
  return is_party (seat, visit) || sos_rights_allows (rights, SOS_GROUP_CONTACT, SOS_MAY_SEE)
         || (!rights->sealed && sos_duty_role_may (seat->role, SOS_DUTY_MAY_DECIDE));
}

static gboolean
read_person (Reading *reading, SosDutyRow *row, GError **error)
{
  const gint64 person = sos_record_get_number (row->visit, SOS_VISIT_PLAN_PERSON);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) record = NULL;
  SosRightsCase rights;

  row->open = TRUE;
  if (person == 0)
    return TRUE;
  if (!sos_rights_load (reading->transaction, person, &rights, &local))
    {
      row->open = FALSE;
      if (g_error_matches (local, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  row->open = sos_duty_may_see_visit (&reading->seat, row->visit, &rights);
  if (!sos_rights_knows_of (&rights) && !is_party (&reading->seat, row->visit))
    return TRUE;
  record = sos_transaction_find (reading->transaction, SOS_TYPE_PERSON, "id = $1", error, "i", person);
  row->person = sos_rights_knows_of (&rights) ? person : 0;
  row->person_name = record != NULL ? g_strdup (sos_record_get_text (record, SOS_PERSON_FULL_NAME)) : NULL;
  return record != NULL;
}

static void
state_place (Reading *reading, SosDutyRow *row)
{
  const char *borough = sos_record_find_text (row->visit, SOS_VISIT_PLAN_BOROUGH);

  if (row->open)
    row->place = g_strdup (sos_record_find_text (row->visit, SOS_VISIT_PLAN_PLACE));
  else if (row->person != 0 && borough != NULL)
    row->place = g_strdup (sos_codes_get_label (reading->codes, "borough", borough));
}

static SosDutyRow *
read_row (Reading *reading, SosRecord *visit, GError **error)
{
  g_autoptr (SosDutyRow) row = g_object_new (SOS_TYPE_DUTY_ROW, NULL);
  const SosDutyVisit state = sos_visit_state (visit, &reading->limits);

  row->visit = g_object_ref (visit);
  row->duty = sos_duty_decide (&state, reading->board->now);
  if (!read_colleague (reading, sos_record_get_number (visit, SOS_VISIT_PLAN_WORKER), &row->worker, &row->worker_phone, error)
      || !read_colleague (reading, sos_record_get_number (visit, SOS_VISIT_PLAN_SECOND), &row->second, NULL, error)
      || !read_colleague (reading, sos_record_get_number (visit, SOS_VISIT_PLAN_BUDDY), &row->buddy, &row->buddy_phone, error)
      || !read_person (reading, row, error))
    return NULL;
  state_place (reading, row);
  row->steps = sos_transaction_query (reading->transaction, SOS_TYPE_VISIT_STEP, "visit = $1 ORDER BY at, id", error, "i", sos_record_get_id (visit));
  return row->steps != NULL ? g_steal_pointer (&row) : NULL;
}

/* ---- the board ---- */

/* The gravest first; of equals whoever is due first. */
static int
rank (const SosDuty *duty)
{
  static const int ranks[] = {
    [SOS_DUTY_DECIDE] = 0,     [SOS_DUTY_CALL_BUDDY] = 1, [SOS_DUTY_CALL_WORKER] = 2, [SOS_DUTY_DUE_BACK] = 3, [SOS_DUTY_OUT] = 4,
    [SOS_DUTY_CHECKED_IN] = 4, [SOS_DUTY_PLANNED] = 5,    [SOS_DUTY_BACK] = 6,        [SOS_DUTY_CANCELLED] = 7,
  };

  return ranks[duty->phase];
}

static gint64
get_order (const SosDutyRow *row)
{
  return row->duty.phase == SOS_DUTY_PLANNED ? sos_record_get_number (row->visit, SOS_VISIT_PLAN_STARTS_AT)
         : row->duty.due_at != 0             ? row->duty.due_at
                                             : -row->duty.since;
}

static int
compare_rows (gconstpointer one, gconstpointer other)
{
  const SosDutyRow *a = *(SosDutyRow *const *) one, *b = *(SosDutyRow *const *) other;

  if (rank (&a->duty) != rank (&b->duty))
    return rank (&a->duty) - rank (&b->duty);
  if (get_order (a) != get_order (b))
    return get_order (a) < get_order (b) ? -1 : 1;
  return sos_record_get_id (a->visit) < sos_record_get_id (b->visit) ? -1 : 1;
}

static void
count (SosDutyBoard *self, const SosDuty *duty)
{
  self->until = MIN (self->until, duty->until);
  self->n_overdue += sos_duty_is_overdue (duty->phase) ? 1 : 0;
  self->n_out += duty->phase >= SOS_DUTY_OUT && duty->phase <= SOS_DUTY_DECIDE ? 1 : 0;
  self->n_to_come += duty->phase == SOS_DUTY_PLANNED ? 1 : 0;
}

/* Whatever is not over, however old; what is to come of two weeks; and what was over today. */
#define BOARD_TAIL \
  "(state = 'OUT' OR (state = 'PLANNED' AND starts_at < $2) OR (state IN ('BACK', 'CANCELLED') AND starts_at >= $1 AND starts_at < $3))" \
  " ORDER BY starts_at, id"

static GPtrArray *
query_visits (SosTransaction *transaction, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autofree char *tomorrow = sos_date_dup_add (today, 1), *later = sos_date_dup_add (today, 15);

  return sos_transaction_query (transaction, SOS_TYPE_VISIT_PLAN, BOARD_TAIL, error, "iii", sos_clock_from_london (today, 0),
                                sos_clock_from_london (later, 0), sos_clock_from_london (tomorrow, 0));
}

SosDutyBoard *
sos_duty_board_load (SosTransaction *transaction, GError **error)
{
  g_autoptr (SosDutyBoard) self = g_new0 (SosDutyBoard, 1);
  Reading reading = { .transaction = transaction, .board = self, .codes = sos_transaction_get_codes (transaction) };
  g_autoptr (GPtrArray) visits = NULL;

  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->now = sos_transaction_get_now (transaction);
  self->until = G_MAXINT64;
  if (!sos_rights_read_seat (transaction, &reading.seat, error) || !sos_limits_load (transaction, &reading.limits, error))
    return NULL;
  self->may_plan = reading.seat.id == 0 || sos_duty_role_may (reading.seat.role, SOS_DUTY_MAY_PLAN);
  self->may_decide = reading.seat.id == 0 || sos_duty_role_may (reading.seat.role, SOS_DUTY_MAY_DECIDE);
  visits = self->may_plan ? query_visits (transaction, error) : g_ptr_array_new ();
  if (visits == NULL)
    return NULL;
  for (guint i = 0; i < visits->len; i++)
    {
      g_autoptr (SosDutyRow) row = read_row (&reading, visits->pdata[i], error);

      if (row == NULL)
        return NULL;
      count (self, &row->duty);
      g_ptr_array_add (self->rows, g_steal_pointer (&row));
    }
  g_ptr_array_sort (self->rows, compare_rows);
  return g_steal_pointer (&self);
}

static gpointer
run_board (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_duty_board_load (transaction, error);
}

void
sos_duty_board_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run_board, NULL, NULL, (GDestroyNotify) sos_duty_board_free, cancellable, callback, user_data);
}

SosDutyBoard *
sos_duty_board_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- the tasks of the ladder ---- */

/* No name and no place: whoever may know them finds them on the board. */
static gboolean
keep_rung (SosTransaction *transaction, SosRecord *visit, const SosDuty *duty, SosDutyPhase rung, GError **error)
{
  static const char *const words[] = {
    [SOS_DUTY_CALL_WORKER] = N_("Late back: ring the worker. The numbers are on the duty board."),
    [SOS_DUTY_CALL_BUDDY] = N_("Still not back: ring the buddy and the team lead."),
    [SOS_DUTY_DECIDE] = N_("Still not heard of: decide whether the police is rung."),
  };
  const gint64 worker = sos_record_get_number (visit, SOS_VISIT_PLAN_WORKER);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) task
    = sos_transaction_find (transaction, SOS_TYPE_OFFICE_TASK, "visit = $1 AND kind = $2 AND stage = $3", &local, "isi", sos_record_get_id (visit),
                            sos_duty_phase_get_task (rung), duty->due_at);
  gint64 lead = 0;

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (task != NULL)
    return TRUE;
  if (rung > SOS_DUTY_CALL_WORKER && !sos_staff_find_lead (transaction, worker, &lead, error))
    return FALSE;
  task = sos_office_task_new (transaction, worker, lead, sos_duty_phase_get_task (rung), _(words[rung]));
  sos_record_set_number (task, SOS_OFFICE_TASK_VISIT, sos_record_get_id (visit));
  sos_record_set_number (task, SOS_OFFICE_TASK_STAGE, duty->due_at);
  return sos_transaction_save (transaction, task, error);
}

#define LATE_TAIL "state IN ('PLANNED', 'OUT') AND starts_at <= $1 ORDER BY starts_at, id"

gboolean
sos_casework_watch_duty (SosTransaction *transaction, gpointer data, GError **error)
{
  const gint64 now = sos_transaction_get_now (transaction);
  g_autoptr (GPtrArray) visits = sos_transaction_query (transaction, SOS_TYPE_VISIT_PLAN, LATE_TAIL, error, "i", now);
  SosLimits limits;

  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      const SosDutyVisit state = sos_visit_state (visits->pdata[i], &limits);
      const SosDuty duty = sos_duty_decide (&state, now);

      for (SosDutyPhase rung = SOS_DUTY_CALL_WORKER; sos_duty_is_overdue (duty.phase) && rung <= duty.phase; rung++)
        if (!keep_rung (transaction, visits->pdata[i], &duty, rung, error))
          return FALSE;
    }
  return visits != NULL;
}
