/* sos-due-deeds.c - what is due put off, taken up again, ticked off. What may be put off, the rules say. */
#include "config.h"
#include "sos-today.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-pass-error.h"
#include "sos-records.h"
#include "sos-rights.h"

#include <glib/gi18n.h>

/* The day it is due now; 0 without @error where it is not. */
static gboolean
find_due (SosTransaction *transaction, SosDeed *deed, int *due, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT due_on FROM person_due WHERE person = $1 AND rule = $2 AND about = $3", &local, "isi",
                                                     deed->id, deed->code, deed->other);

  *due = rows != NULL && sos_rows_next (rows, &local) ? (int) sos_rows_get_number (rows, 0) : 0;
  return sos_pass_error (&local, error);
}

static gboolean
save_put_off (SosTransaction *transaction, SosDeed *deed, int due, GError **error)
{
  g_autofree char *on = sos_day_dup_text (due), *reason = g_strstrip (g_strdup (deed->words));
  g_autoptr (SosRecord) record = g_object_new (SOS_TYPE_PUT_OFF, "person", deed->id, "rule", deed->code, "about-id", deed->other, "due-on", on, "until",
                                               deed->date, "reason", reason, "staff", sos_transaction_get_actor (transaction), NULL);

  if (!sos_transaction_save (transaction, record, error))
    return FALSE;
  deed->result = sos_record_get_id (record);
  return TRUE;
}

gboolean
sos_casework_put_off (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  const SosAlertRule *rule = sos_alert_rule_find (deed->code);
  const int today = sos_day_parse (sos_transaction_get_today (transaction)), until = deed->date != NULL ? sos_day_parse (deed->date) : 0;
  int due;

  if (!sos_rights_ask_change (transaction, deed->id, SOS_TYPE_PUT_OFF, 0, error) || !find_due (transaction, deed, &due, error))
    return FALSE;
  if (rule == NULL || due == 0)
    return sos_casework_refuse ("4.12", _("This is not due any more."), error);
  return sos_casework_obey (sos_alert_may_put_off (rule, today, until, deed->words), error) && save_put_off (transaction, deed, due, error);
}

gboolean
sos_casework_take_up (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) record = sos_transaction_load (transaction, SOS_TYPE_PUT_OFF, deed->id, error);

  return record != NULL
         && sos_rights_ask_change (transaction, sos_record_get_number (record, SOS_PUT_OFF_PERSON), SOS_TYPE_PUT_OFF, deed->id, error)
         && sos_transaction_remove (transaction, record, error);
}

/* Theirs is what they were given, what is nobody's, and for who leads on safeguarding whatever it is. */
static gboolean
is_theirs (SosTransaction *transaction, SosRecord *task, gboolean *theirs, GError **error)
{
  SosRightsCase rights;

  if (!sos_rights_load (transaction, sos_record_get_number (task, SOS_TASK_PERSON), &rights, error))
    return FALSE;
  *theirs = sos_rights_has_task (&rights, sos_record_get_number (task, SOS_TASK_STAFF), sos_transaction_get_actor (transaction));
  return TRUE;
}

gboolean
sos_task_may_be_said_done (SosTransaction *transaction, SosRecord *task, GError **error)
{
  const SosAlertRule *rule = sos_alert_rule_find_of_task (sos_record_get_text (task, SOS_TASK_KIND));
  gboolean theirs;

  if (!is_theirs (transaction, task, &theirs, error))
    return FALSE;
  if (sos_alert_may_tick (rule, theirs))
    return TRUE;
  return sos_casework_refuse ("4.12", rule->deed == SOS_ALERT_TELL ? _("This is said by whoever has to do it.") : _("This is done where it is about, not by saying so."),
                              error);
}

/* A note handed over has been read. */
static gboolean
note_read (SosTransaction *transaction, SosRecord *task, GError **error)
{
  g_autoptr (SosRecord) handover = NULL;

  if (g_strcmp0 (sos_record_find_text (task, SOS_TASK_ABOUT), "handover") != 0)
    return TRUE;
  handover = sos_transaction_load (transaction, SOS_TYPE_HANDOVER, sos_record_get_number (task, SOS_TASK_ABOUT_ID), error);
  if (handover == NULL)
    return FALSE;
  sos_record_set_text (handover, SOS_HANDOVER_READ_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, handover, error);
}

/* Whoever it was given to may say so, also where they do not work with the person. */
gboolean
sos_casework_finish_task (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) task = sos_transaction_load (transaction, SOS_TYPE_TASK, deed->id, error);

  if (task == NULL)
    return FALSE;
  if (sos_record_get_number (task, SOS_TASK_STAFF) != sos_transaction_get_actor (transaction)
      && !sos_rights_ask_change (transaction, sos_record_get_number (task, SOS_TASK_PERSON), SOS_TYPE_TASK, deed->id, error))
    return FALSE;
  if (sos_record_is_set (task, SOS_TASK_DONE_ON))
    return sos_casework_refuse ("4.12", _("This is done already."), error);
  if (!sos_task_may_be_said_done (transaction, task, error))
    return FALSE;
  sos_record_set_text (task, SOS_TASK_DONE_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, task, error) && note_read (transaction, task, error);
}
