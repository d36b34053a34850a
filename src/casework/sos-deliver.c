/* sos-deliver.c - the question whether somebody may deliver something, and who may ask. Decides nothing: the rules do. */
#include "config.h"
#include "sos-deliver.h"

#include "sos-casework-private.h"
#include "sos-deliver-private.h"
#include "sos-rights-private.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

/* Nobody is in two places at once, whoever they are. */
static SosVerdict *
decide_unasked (const SosDeliverReading *reading, const SosDelivery *what)
{
  g_autoptr (SosVerdict) hour = sos_deliver_decide_hour (&reading->facts, what);

  if (!hour->allowed || what->meeting)
    return g_steal_pointer (&hour);
  return sos_verdict_new_allowed ("N6", _("Nobody has written down yet what was checked of them."));
}

/* Two may go, and whoever is asked about both is told of which. Takes @verdict. */
static SosVerdict *
say_whom (const SosDeliverReading *reading, SosVerdict *verdict)
{
  g_autofree char *words = verdict->words;

  if (words != NULL)
    /* Translators: the name of somebody who works here, and a whole sentence about them */
    verdict->words = g_strdup_printf (_("%s: %s"), sos_record_get_text (reading->staff, SOS_STAFF_NAME), words);
  return verdict;
}

SosVerdict *
sos_deliver_ask (SosTransaction *transaction, gint64 staff, const SosDelivery *what, GError **error)
{
  g_autoptr (SosDeliverReading) reading = sos_deliver_reading_new (transaction, staff, error);

  if (reading == NULL)
    return NULL;
  return say_whom (reading, sos_deliver_reading_is_asked (reading) ? sos_deliver_decide (&reading->facts, what) : decide_unasked (reading, what));
}

GArray *
sos_deliver_find_planned (const SosDeliverReading *reading, const SosPlannedDelivery *planned)
{
  return sos_deliver_reading_is_asked (reading) ? sos_deliver_find (&reading->facts, &planned->what)
                                                : g_array_new (FALSE, FALSE, sizeof (SosDeliverFinding));
}

gboolean
sos_planned_is_to_come (const SosPlannedDelivery *planned, const char *today)
{
  return g_strcmp0 (planned->what.day, today) >= 0;
}

gboolean
sos_planned_is_shown (const SosPlannedDelivery *planned, const char *today)
{
  return !planned->untold && sos_planned_is_to_come (planned, today);
}

gboolean
sos_deliver_ask_right (SosTransaction *transaction, SosDeliverMay what, GError **error)
{
  SosSeatRead seat;

  if (sos_transaction_get_actor (transaction) == 0)
    return TRUE;
  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  return sos_deliver_role_may (seat.role, what) || sos_casework_refuse ("0.4", _("This is not part of your work."), error);
}

#define LEAD_SQL \
  "SELECT id FROM staff WHERE role = 'TEAM_LEAD' AND active = 1 AND removed IS NULL AND id <> $1" \
  " ORDER BY team IS NOT (SELECT team FROM staff WHERE id = $1), id"

gboolean
sos_staff_find_lead (SosTransaction *transaction, gint64 staff, gint64 *lead, GError **error)
{
  return sos_transaction_select_number (transaction, LEAD_SQL, lead, error, "i", staff);
}

SosRecord *
sos_office_task_new (SosTransaction *transaction, gint64 about, gint64 staff, const char *kind, const char *words)
{
  SosRecord *task = g_object_new (SOS_TYPE_OFFICE_TASK, NULL);

  sos_record_set_number (task, SOS_OFFICE_TASK_ABOUT, about);
  sos_record_set_number (task, SOS_OFFICE_TASK_STAFF, staff);
  sos_record_set_text (task, SOS_OFFICE_TASK_KIND, kind);
  sos_record_set_text (task, SOS_OFFICE_TASK_WORDS, words);
  sos_record_set_text (task, SOS_OFFICE_TASK_DUE_ON, sos_transaction_get_today (transaction));
  return task;
}

gboolean
sos_office_tasks_finish (SosTransaction *transaction, const char *tail, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) tasks = sos_transaction_query (transaction, SOS_TYPE_OFFICE_TASK, tail, error, "i", id);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      sos_record_set_text (tasks->pdata[i], SOS_OFFICE_TASK_DONE_ON, sos_transaction_get_today (transaction));
      if (!sos_transaction_save (transaction, tasks->pdata[i], error))
        return FALSE;
    }
  return tasks != NULL;
}
