/* sos-taking-back-decide.c - what becomes of the work once an agreement was taken back: looked at, then decided by whoever leads (4.2.4,
 * S7). Stops nothing itself. */
#include "config.h"
#include "sos-taking-back.h"

#include "sos-agreement-rules.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-endings.h"
#include "sos-moment.h"
#include "sos-posting-rules.h"
#include "sos-reason-rules.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

/* Whoever leads, of somebody they may see. */
static gboolean
ask_lead (SosTransaction *transaction, gint64 person, GType type, gint64 id, GError **error)
{
  SosRightsCase rights;

  if (!sos_rights_ask_change (transaction, person, type, id, error) || !sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  return sos_rights_is_lead (rights.role, rights.leads)
         || sos_casework_refuse ("N13", _("The team lead or the safeguarding lead does this."), error);
}

static SosRecord *
load_open (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) withdrawal = sos_transaction_load (transaction, SOS_TYPE_WITHDRAWAL, id, error);

  if (withdrawal == NULL
      || !ask_lead (transaction, sos_record_get_number (withdrawal, SOS_WITHDRAWAL_PERSON), SOS_TYPE_WITHDRAWAL, id, error))
    return NULL;
  if (!sos_record_is_set (withdrawal, SOS_WITHDRAWAL_DECISION))
    return g_steal_pointer (&withdrawal);
  sos_casework_refuse ("N13", _("This was decided already."), error);
  return NULL;
}

/* ---- the safeguarding check ---- */

static gboolean
ask_to_decide (SosTransaction *transaction, SosRecord *withdrawal, gboolean wanted, GError **error)
{
  const gint64 person = sos_record_get_number (withdrawal, SOS_WITHDRAWAL_PERSON);
  gint64 lead;

  return sos_tasks_find_lead (transaction, person, &lead, error)
         && sos_tasks_keep (transaction, withdrawal, person, "WITHDRAWN_CHECK", FALSE, 0, NULL, NULL, error)
         && sos_tasks_keep (transaction, withdrawal, person, "WITHDRAWN_DECIDE", wanted, lead,
                            _("Decide: does the work go on as they now agree, or does it end?"), NULL, error);
}

gboolean
sos_casework_check_withdrawal (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) withdrawal = load_open (transaction, deed->id, error);

  if (withdrawal == NULL)
    return FALSE;
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("N13", _("Say in ten characters or more what you looked at."), error);
  if (deed->date != NULL && g_strcmp0 (deed->date, sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V4", _("The day they were told is still to come."), error);
  sos_record_set_text (withdrawal, SOS_WITHDRAWAL_CHECK_WORDS, deed->words);
  sos_record_set_text (withdrawal, SOS_WITHDRAWAL_TOLD_ON, deed->date);
  sos_record_set_number (withdrawal, SOS_WITHDRAWAL_CHECKED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (withdrawal, SOS_WITHDRAWAL_CHECKED_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, withdrawal, error)
         && ask_to_decide (transaction, withdrawal, sos_record_get_flag (withdrawal, SOS_WITHDRAWAL_RESTRICTS), error);
}

/* ---- the decision ---- */

/* Agreed anew since, by somebody who may: the record of it was checked when it was saved. */
static gboolean
check_agreed (SosTransaction *transaction, SosRecord *withdrawal, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autofree char *since = sos_moment_dup_day (sos_record_get_number (withdrawal, SOS_WITHDRAWAL_TAKEN_AT));
  g_autoptr (GPtrArray) consents = sos_transaction_query (transaction, SOS_TYPE_CONSENT, "person = $1 AND withdrawal IS NULL ORDER BY dated, id",
                                                          error, "i", sos_record_get_number (withdrawal, SOS_WITHDRAWAL_PERSON));
  SosRecord *work = consents != NULL ? sos_agreement_find (consents, SOS_CONSENT_WORK, today) : NULL;

  if (consents == NULL)
    return FALSE;
  if (sos_agreement_holds (work, today) && g_strcmp0 (sos_record_get_text (work, SOS_CONSENT_DATED), since) >= 0)
    return TRUE;
  return sos_casework_refuse ("V15", _("Nobody has agreed to the work since. Write down the new agreement first."), error);
}

/* N10: each ends by the decision and the reason of whoever decides. */
static gboolean
close_episodes (SosTransaction *transaction, SosRecord *withdrawal, SosDeed *deed, GError **error)
{
  g_autoptr (GPtrArray) episodes = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1 AND closed_on IS NULL ORDER BY id", error,
                                                          "i", sos_record_get_number (withdrawal, SOS_WITHDRAWAL_PERSON));

  for (guint i = 0; episodes != NULL && i < episodes->len; i++)
    {
      if (!sos_stage_is_open (sos_record_get_text (episodes->pdata[i], SOS_EPISODE_STAGE)))
        continue;
      if (!sos_ending_close_early (transaction, sos_record_get_id (episodes->pdata[i]), deed->why, deed->words, _("They took back that we work with them."), error))
        return FALSE;
      deed->count++;
    }
  return episodes != NULL;
}

gboolean
sos_casework_decide_withdrawal (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) withdrawal = load_open (transaction, deed->id, error);
  const gboolean go_on = g_strcmp0 (deed->code, "CONTINUE") == 0;

  if (withdrawal == NULL)
    return FALSE;
  if (!go_on && g_strcmp0 (deed->code, "CLOSE") != 0)
    return sos_casework_refuse ("N13", _("Say whether the work goes on or ends."), error);
  if (!sos_record_is_set (withdrawal, SOS_WITHDRAWAL_CHECKED_ON))
    return sos_casework_refuse ("N13", _("The safeguarding check comes first."), error);
  if (!sos_reason_is_enough (deed->words))
    return sos_casework_refuse ("V28", _("Say why in ten characters or more."), error);
  if (go_on ? !check_agreed (transaction, withdrawal, error) : !close_episodes (transaction, withdrawal, deed, error))
    return FALSE;
  /* What ended stays as it was; what goes on is written again. */
  if (go_on)
    sos_record_set_flag (withdrawal, SOS_WITHDRAWAL_RESTRICTS, FALSE);
  sos_record_set_text (withdrawal, SOS_WITHDRAWAL_DECISION, deed->code);
  sos_record_set_text (withdrawal, SOS_WITHDRAWAL_REASON, deed->words);
  sos_record_set_number (withdrawal, SOS_WITHDRAWAL_DECIDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (withdrawal, SOS_WITHDRAWAL_DECIDED_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, withdrawal, error) && ask_to_decide (transaction, withdrawal, FALSE, error);
}

/* ---- notes on competence ---- */

gboolean
sos_casework_see_competence (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) note = sos_transaction_load (transaction, SOS_TYPE_COMPETENCE_NOTE, deed->id, error);

  if (note == NULL
      || !ask_lead (transaction, sos_record_get_number (note, SOS_COMPETENCE_NOTE_PERSON), SOS_TYPE_COMPETENCE_NOTE, deed->id, error))
    return FALSE;
  if (sos_record_get_number (note, SOS_COMPETENCE_NOTE_WORKER) == sos_transaction_get_actor (transaction))
    return sos_casework_refuse ("4.2.3", _("Somebody else looks over a note you wrote yourself."), error);
  sos_record_set_number (note, SOS_COMPETENCE_NOTE_LEAD_SEEN_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (note, SOS_COMPETENCE_NOTE_LEAD_SEEN_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, note, error);
}
