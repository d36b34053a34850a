/* sos-work-ask.c - reads what the rules about beginning work rest on: the agreements, and whether a lead has still to decide. */
#include "config.h"
#include "sos-work-ask.h"

#include "sos-tasks.h"

#include <glib/gi18n.h>

gboolean
sos_work_read_taken_back (SosTransaction *transaction, gint64 person, gboolean *taken_back, GError **error)
{
  gint64 found;

  if (!sos_transaction_select_number (transaction, "SELECT " SOS_TAKEN_BACK_SQL ("$1"), &found, error, "i", person))
    return FALSE;
  *taken_back = found != 0;
  return TRUE;
}

SosVerdict *
sos_work_ask (SosTransaction *transaction, gint64 person, SosWork work, GError **error)
{
  g_autoptr (GPtrArray) consents = NULL;
  gboolean taken_back;

  if (!sos_work_read_taken_back (transaction, person, &taken_back, error))
    return NULL;
  if (taken_back)
    return sos_verdict_new_refused ("N13", _("The agreement to work with them was taken back. A lead decides first how it goes on."), NULL);
  consents = sos_transaction_query (transaction, SOS_TYPE_CONSENT, "person = $1 ORDER BY id", error, "i", person);
  return consents != NULL ? sos_work_may_begin (consents, work, sos_transaction_get_today (transaction)) : NULL;
}

static gboolean
disagree_at_all (GPtrArray *consents)
{
  for (guint i = 0; i < consents->len; i++)
    if (sos_work_parents_disagree (consents, sos_record_get_text (consents->pdata[i], SOS_CONSENT_TYPE)))
      return TRUE;
  return FALSE;
}

gboolean
sos_consent_keep_disagreement (SosTransaction *transaction, SosRecord *consent, GError **error)
{
  const gint64 person = sos_record_get_number (consent, SOS_CONSENT_PERSON);
  g_autoptr (GPtrArray) consents = sos_transaction_query (transaction, SOS_TYPE_CONSENT, "person = $1 ORDER BY id", error, "i", person);
  gint64 lead, asked;

  if (consents == NULL || !sos_tasks_find_lead (transaction, person, &lead, error)
      || !sos_transaction_select_number (transaction, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'AGREE_PARENTS' AND done_on IS NULL AND removed IS NULL",
                                         &asked, error, "i", person))
    return FALSE;
  if (!disagree_at_all (consents))
    return sos_tasks_finish (transaction, "person = $1 AND kind = 'AGREE_PARENTS' AND done_on IS NULL", person, error);
  return asked != 0 || !sos_work_parents_disagree (consents, sos_record_get_text (consent, SOS_CONSENT_TYPE))
         || sos_tasks_keep (transaction, consent, person, "AGREE_PARENTS", TRUE, lead,
                            _("Two parents with responsibility disagree. Settle it; no visits at home and no place in a group until then."), NULL, error);
}
