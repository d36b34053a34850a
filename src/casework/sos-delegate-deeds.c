/* sos-delegate-deeds.c - professionals who come to a training (domain 3.8): booked, there, and how sure they were before and after. */
#include "config.h"
#include "sos-run.h"

#include "sos-casework-private.h"
#include "sos-pass-error.h"
#include "sos-run-private.h"
#include "sos-school-rights.h"

#include <glib/gi18n.h>

#define MOST_SURE 10

static gint64
count_booked (SosTransaction *transaction, SosRecord *delegate, GError **error)
{
  gint64 n;

  if (!sos_transaction_select_number (
        transaction,
        "SELECT count (*) FROM delegate WHERE run = $1 AND id <> $2 AND removed IS NULL AND status IN ('BOOKED', 'ATTENDED', 'PART')",
        &n, error, "ii", sos_record_get_number (delegate, SOS_DELEGATE_RUN), sos_record_get_id (delegate)))
    return -1;
  return n;
}

/* C7: whoever comes after the last place waits. */
static gboolean
check_full (SosTransaction *transaction, SosRecord *run, SosRecord *delegate, GError **error)
{
  const gint64 cap = sos_record_get_number (run, SOS_PROGRAMME_RUN_CAP), booked = count_booked (transaction, delegate, error);

  if (booked < 0)
    return FALSE;
  if (cap == SOS_NUMBER_UNKNOWN || booked < cap || !sos_record_has_text (delegate, SOS_DELEGATE_STATUS, "BOOKED"))
    return TRUE;
  if (sos_record_get_revision (delegate) != 0)
    return sos_casework_refuse ("C7", _("The course is full. They can wait for a place."), error);
  sos_record_set_text (delegate, SOS_DELEGATE_STATUS, "WAITLISTED");
  return TRUE;
}

gboolean
sos_casework_save_delegate (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  SosRecord *delegate = save->record;
  g_autoptr (SosRecord) run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, sos_record_get_number (delegate, SOS_DELEGATE_RUN), error);

  if (run == NULL || !sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, sos_record_get_id (run), error))
    return FALSE;
  if (!sos_record_is_set (delegate, SOS_DELEGATE_STATUS))
    sos_record_set_text (delegate, SOS_DELEGATE_STATUS, "BOOKED");
  if (!sos_record_is_set (delegate, SOS_DELEGATE_BOOKED_ON))
    sos_record_set_text (delegate, SOS_DELEGATE_BOOKED_ON, sos_transaction_get_today (transaction));
  return check_full (transaction, run, delegate, error) && sos_casework_keep_record (transaction, save, error)
         && sos_run_follow_progress (transaction, sos_record_get_id (run), error);
}

gboolean
sos_casework_answer (SosTransaction *transaction, SosMeasuring *answer, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (SosSaveRecord) save = NULL;

  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_REGISTER, 0, error))
    return FALSE;
  if (answer->value != SOS_NUMBER_UNKNOWN && (answer->value < 0 || answer->value > MOST_SURE))
    return sos_casework_refuse ("N11", _("Write a number from 0 to 10, or leave it empty where it is not known."), error);
  record = sos_transaction_find (transaction, SOS_TYPE_DELEGATE_ANSWER, "delegate = $1 AND moment = $2 AND statement = $3 ORDER BY id DESC", &local, "iss",
                                 answer->place, answer->moment, answer->kind);
  if (!sos_pass_error (&local, error))
    return FALSE;
  if (record == NULL && answer->value == SOS_NUMBER_UNKNOWN)
    return TRUE;
  if (record == NULL)
    record = g_object_new (SOS_TYPE_DELEGATE_ANSWER, "delegate", answer->place, "moment", answer->moment, "statement", answer->kind, NULL);
  save = sos_save_record_new (record, NULL);
  if (answer->value == SOS_NUMBER_UNKNOWN)
    return sos_casework_drop_record (transaction, save, error);
  sos_record_set_number (record, SOS_DELEGATE_ANSWER_VALUE, answer->value);
  return sos_casework_keep_record (transaction, save, error);
}
