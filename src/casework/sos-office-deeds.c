/* sos-office-deeds.c - one of what the office keeps: opened, changed, ended, and what a step changes in the work that goes on. Rules are asked
 * in sos-office-checks.c. */
#include "config.h"
#include "sos-office-list.h"

#include "sos-borough-offers.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-office-checks.h"
#include "sos-office-pointers.h"
#include "sos-office-rights.h"
#include "sos-service-steps.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- opened ---- */

static void
choice_free (gpointer data)
{
  g_free (((SosOfficeChoice *) data)->name);
  g_free (data);
}

static void
reference_free (gpointer data)
{
  g_ptr_array_unref (((SosOfficeReference *) data)->choices);
  g_free (data);
}

SosOfficeOpen *
sos_office_open_new (const SosOfficeKind *kind, gint64 id)
{
  SosOfficeOpen *self = g_new0 (SosOfficeOpen, 1);

  self->kind = kind;
  self->id = id;
  return self;
}

void
sos_office_open_free (SosOfficeOpen *self)
{
  g_clear_object (&self->record);
  g_clear_pointer (&self->references, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->same, g_ptr_array_unref);
  g_free (self);
}

static GPtrArray *
load_choices (SosTransaction *transaction, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (choice_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, sql, &local, "");

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      SosOfficeChoice *choice = g_new (SosOfficeChoice, 1);

      *choice = (SosOfficeChoice){ sos_rows_get_number (rows, 0), g_strdup (sos_rows_get_text (rows, 1)) };
      g_ptr_array_add (choices, choice);
    }
  if (local == NULL)
    return g_steal_pointer (&choices);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
load_references (SosTransaction *transaction, SosOfficeOpen *self, GError **error)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (self->record);

  self->references = g_ptr_array_new_with_free_func (reference_free);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      SosOfficeReference *reference;
      g_autofree char *sql = NULL;

      if (klass->fields[i].kind != SOS_KIND_REFERENCE)
        continue;
      reference = g_new0 (SosOfficeReference, 1);
      reference->field = i;
      sql = g_strdup_printf ("SELECT id, name FROM %s WHERE removed IS NULL ORDER BY name, id", klass->fields[i].of);
      reference->choices = load_choices (transaction, sql, error);
      if (reference->choices == NULL)
        {
          g_free (reference);
          return FALSE;
        }
      g_ptr_array_add (self->references, reference);
    }
  return TRUE;
}

/* Into which one it may be moved. */
static gboolean
load_same (SosTransaction *transaction, SosOfficeOpen *self, GError **error)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (self->record);
  g_autofree char *label = sos_field_dup_column (&klass->fields[self->kind->label]);
  g_autofree char *ended = self->kind->ended != SOS_OFFICE_NO_FIELD ? sos_field_dup_column (&klass->fields[self->kind->ended]) : NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT id, %s FROM %s WHERE removed IS NULL AND id <> %" G_GINT64_FORMAT "%s%s%s ORDER BY 2, 1", label, klass->name,
                                          self->id, ended != NULL ? " AND " : "", ended != NULL ? ended : "", ended != NULL ? " IS NULL" : "");

  self->same = load_choices (transaction, sql, error);
  return self->same != NULL;
}

gboolean
sos_office_open_load (SosTransaction *transaction, SosOfficeOpen *self, GError **error)
{
  g_autoptr (SosVerdict) see = sos_office_may (transaction, self->kind->part, SOS_MAY_SEE, error);

  if (see == NULL || !sos_casework_obey (g_steal_pointer (&see), error))
    return FALSE;
  self->record = self->id != 0 ? sos_transaction_load (transaction, self->kind->get_type (), self->id, error) : g_object_new (self->kind->get_type (), NULL);
  if (self->record == NULL)
    return FALSE;
  /* What is new is in use, until somebody says otherwise. */
  if (self->id == 0 && self->kind->active != SOS_OFFICE_NO_FIELD)
    sos_record_set_flag (self->record, (guint) self->kind->active, TRUE);
  self->points = sos_consequences_new ();
  return load_references (transaction, self, error) && load_same (transaction, self, error)
         && (self->id == 0 || sos_office_pointers_say (transaction, self->record, self->points, error));
}

/* ---- changed ---- */

gboolean
sos_casework_keep_office_record (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  if (SOS_IS_BOROUGH_SERVICE (save->record))
    return sos_casework_keep_offer (transaction, save, error);
  if (SOS_IS_SCHOOL (save->record) && !sos_office_ask (transaction, SOS_OFFICE_LISTS, error))
    return FALSE;
  return sos_casework_keep_record (transaction, save, error);
}

gboolean
sos_casework_drop_office_record (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  return sos_casework_drop_record (transaction, save, error);
}

/* ---- ended ---- */

SosEndOffice *
sos_end_office_new (const SosOfficeKind *kind, gint64 id)
{
  SosEndOffice *self = g_new0 (SosEndOffice, 1);

  self->kind = kind;
  self->id = id;
  return self;
}

void
sos_end_office_free (SosEndOffice *self)
{
  g_free (self->day);
  g_free (self);
}

static gboolean
point_elsewhere (SosTransaction *transaction, SosRecord *record, const SosEndOffice *end, GError **error)
{
  g_autoptr (SosRecord) to = NULL;

  if (end->instead == 0)
    return !end->the_same || sos_casework_refuse ("2", _("Choose which one it is the same as."), error);
  if (end->instead == end->id)
    return sos_casework_refuse ("2", _("Choose another one."), error);
  to = sos_transaction_load (transaction, G_OBJECT_TYPE (record), end->instead, error);
  return to != NULL && sos_office_pointers_move (transaction, record, to, end->the_same, error);
}

/* A list without a day has a switch: it is off at once. */
static gboolean
state_end (SosTransaction *transaction, SosRecord *record, const SosEndOffice *end, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);

  if (end->kind->ended == SOS_OFFICE_NO_FIELD)
    {
      sos_record_set_flag (record, (guint) end->kind->active, FALSE);
      return TRUE;
    }
  if (!sos_date_is_valid (end->day))
    return sos_casework_refuse ("V4", _("Say which was the last day, or will be."), error);
  sos_record_set_text (record, (guint) end->kind->ended, end->day);
  if (SOS_IS_SITE (record) && strcmp (end->day, today) < 0 && sos_record_has_text (record, SOS_SITE_STATUS, "OPEN"))
    sos_record_set_text (record, SOS_SITE_STATUS, "CLOSED");
  if (SOS_IS_BOROUGH_SERVICE (record) && strcmp (end->day, today) < 0)
    sos_record_set_text (record, SOS_BOROUGH_SERVICE_STATUS, "ENDED");
  return TRUE;
}

gboolean
sos_casework_end_office_record (SosTransaction *transaction, SosEndOffice *end, GError **error)
{
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (SosSaveRecord) save = NULL;

  if (!sos_office_ask (transaction, end->kind->part, error))
    return FALSE;
  record = sos_transaction_load (transaction, end->kind->get_type (), end->id, error);
  if (record == NULL || !point_elsewhere (transaction, record, end, error) || !state_end (transaction, record, end, error))
    return FALSE;
  save = sos_save_record_new (record, end->the_same ? _("It was entered twice.") : NULL);
  return sos_casework_keep_office_record (transaction, save, error);
}

/* ---- what a step changes; a programme, sos-programme-asks.c ---- */

SosAskRecord *
sos_ask_record_new (SosRecord *record)
{
  SosAskRecord *self = g_new0 (SosAskRecord, 1);

  self->record = sos_record_copy (record);
  return self;
}

void
sos_ask_record_free (SosAskRecord *self)
{
  g_object_unref (self->record);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

typedef struct
{
  guint n_open, n_new, n_late, n_moved, n_gone;
  char *first; /* the earliest day of a new one */
} Sum;

static void
add_move (Sum *sum, const SosStepMove *move, const char *today)
{
  if (move->before == NULL && move->after != NULL)
    {
      sum->n_new++;
      sum->n_late += strcmp (move->after, today) < 0;
      if (sum->first == NULL || strcmp (move->after, sum->first) < 0)
        {
          g_free (sum->first);
          sum->first = g_strdup (move->after);
        }
    }
  sum->n_gone += move->before != NULL && move->after == NULL;
  sum->n_moved += move->before != NULL && move->after != NULL && strcmp (move->before, move->after) != 0;
}

#define RUNNING "service = $1 AND closed_on IS NULL AND stage NOT IN ('ENQUIRY', 'SCREENING', 'WAITING') AND worker IS NOT NULL AND worker <> 0 AND $2 = $2 ORDER BY id"
#define ENDED "service = $1 AND closed_on >= $2 AND worker IS NOT NULL AND worker <> 0 ORDER BY id"

static gboolean
sum_up (SosTransaction *transaction, SosRecord *step, Sum *sum, GError **error)
{
  g_autofree char *since = sos_date_dup_add (sos_transaction_get_today (transaction), -SOS_STEPS_ENDED_DAYS);
  g_autoptr (GPtrArray) episodes
    = sos_transaction_query (transaction, SOS_TYPE_EPISODE, sos_record_has_text (step, SOS_SERVICE_STEP_EVENT, SOS_EVENT_CLOSURE) ? ENDED : RUNNING, error, "ss",
                             sos_record_get_text (step, SOS_SERVICE_STEP_SERVICE), since);

  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    {
      SosStepMove *move = NULL;

      if (sos_transaction_hides (transaction, sos_record_get_number (episodes->pdata[i], SOS_EPISODE_PERSON)))
        continue;
      sum->n_open++;
      if (!sos_service_steps_ask (transaction, episodes->pdata[i], step, &move, error))
        return FALSE;
      if (move != NULL)
        add_move (sum, move, sos_transaction_get_today (transaction));
      g_clear_pointer (&move, sos_step_move_free);
    }
  return episodes != NULL;
}

static void
say (SosAskRecord *ask, SosConsequenceSort sort, char *words)
{
  sos_consequences_add (ask->what, sort, "task", words);
}

static void
say_sum (SosAskRecord *ask, const Sum *sum)
{
  g_autofree char *first = sum->first != NULL ? sos_date_dup_long (sum->first) : NULL;

  if (sum->n_new > 0)
    say (ask, SOS_TO_DO, g_strdup_printf (g_dngettext (NULL, "%u task is made, the first due on %s", "%u tasks are made, the first due on %s", sum->n_new), sum->n_new, first));
  if (sum->n_late > 0)
    say (ask, SOS_TO_DO, g_strdup_printf (g_dngettext (NULL, "%u of them is late at once", "%u of them are late at once", sum->n_late), sum->n_late));
  if (sum->n_moved > 0)
    say (ask, SOS_STOPS, g_strdup_printf (g_dngettext (NULL, "%u task gets another day", "%u tasks get another day", sum->n_moved), sum->n_moved));
  if (sum->n_gone > 0)
    say (ask, SOS_STOPS, g_strdup_printf (g_dngettext (NULL, "%u task is not asked for any more", "%u tasks are not asked for any more", sum->n_gone), sum->n_gone));
  say (ask, SOS_STAYS,
       g_strdup_printf (g_dngettext (NULL, "%u episode goes on now; what is done in it stays done", "%u episodes go on now; what is done in them stays done", sum->n_open),
                        sum->n_open));
}

gboolean
sos_casework_ask_step (SosTransaction *transaction, SosAskRecord *ask, GError **error)
{
  Sum sum = { 0 };
  const gboolean done = sos_record_is_set (ask->record, SOS_SERVICE_STEP_SERVICE) && sos_record_is_set (ask->record, SOS_SERVICE_STEP_EVENT);

  ask->what = sos_consequences_new ();
  if (done && !sum_up (transaction, ask->record, &sum, error))
    {
      g_free (sum.first);
      return FALSE;
    }
  if (done)
    say_sum (ask, &sum);
  g_free (sum.first);
  return TRUE;
}
