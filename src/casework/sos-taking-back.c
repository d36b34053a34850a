/* sos-taking-back.c - an agreement taken back: runs the steps of the files beside it, asked and done by the same, so that nothing is done that was
 * not shown. Stops nothing itself; leaves safeguarding alone (N13). */
#include "config.h"
#include "sos-taking-back-private.h"

#include "sos-agreement-checks.h"
#include "sos-agreement-rules.h"
#include "sos-casework-private.h"
#include "sos-ids.h"
#include "sos-pass-error.h"
#include "sos-posting-rules.h"
#include "sos-rights.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

SosWithdraw *
sos_withdraw_new (gint64 person, const char *taken_by, const char *how)
{
  SosWithdraw *self = g_new0 (SosWithdraw, 1);

  self->person = person;
  self->consents = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->taken_by = g_strdup (taken_by);
  self->how = g_strdup (how);
  return self;
}

void
sos_withdraw_free (SosWithdraw *self)
{
  g_array_unref (self->consents);
  g_free (self->taken_by);
  g_free (self->how);
  g_free (self->scope);
  g_clear_pointer (&self->what, g_ptr_array_unref);
  g_free (self);
}

static void
clear_taking (SosTaking *taking)
{
  g_clear_pointer (&taking->all, g_ptr_array_unref);
  g_clear_pointer (&taking->chosen, g_ptr_array_unref);
  g_clear_object (&taking->withdrawal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SosTaking, clear_taking)

/* Takes @words. */
void
sos_taking_say (SosTaking *taking, SosConsequenceSort sort, const char *kind, char *words)
{
  sos_consequences_add (taking->withdraw->what, sort, kind, words);
}

gboolean
sos_taking_keep (SosTaking *taking, SosRecord *record, GError **error)
{
  return taking->withdrawal == NULL || sos_transaction_save (taking->transaction, record, error);
}

const char *
sos_taking_label (SosTaking *taking, const char *list, const char *code)
{
  return sos_codes_get_label (sos_transaction_get_codes (taking->transaction), list, code);
}

const char *
sos_taking_get_today (SosTaking *taking)
{
  return sos_transaction_get_today (taking->transaction);
}

/* Last of what stops: who is expected where is asked before. */
static gboolean
close_record (SosTaking *taking, GError **error)
{
  if (!taking->work)
    return TRUE;
  sos_taking_say (taking, SOS_STOPS, "record", g_strdup (_("Plan, letters and details are only read until a lead decides. Nothing is removed.")));
  if (taking->withdrawal != NULL)
    sos_record_set_flag (taking->withdrawal, SOS_WITHDRAWAL_RESTRICTS, TRUE);
  return sos_taking_keep (taking, taking->withdrawal, error);
}

/* ---- what stays ---- */

static gboolean
say_what_stays (SosTaking *taking, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (taking->transaction,
                                                     "SELECT count (*) FROM concern WHERE person = $1 AND removed IS NULL AND closed_at IS NULL", &local,
                                                     "i", taking->withdraw->person);
  const gulong n = rows != NULL && sos_rows_next (rows, &local) ? (gulong) sos_rows_get_number (rows, 0) : 0;

  if (!sos_pass_error (&local, error))
    return FALSE;
  if (n > 0)
    sos_taking_say (taking, SOS_STAYS, "safeguarding",
         g_strdup_printf (ngettext ("%lu concern stays open, and is worked on.", "%lu concerns stay open, and are worked on.", n), n));
  sos_taking_say (taking, SOS_STAYS, "safeguarding",
       g_strdup (_("All that keeps them safe stays: concerns, addresses, keep-apart rules, alerts. So do the agreements of brothers and sisters.")));
  return TRUE;
}

static gboolean
run_steps (SosTaking *taking, GError **error)
{
  static gboolean (*const steps[]) (SosTaking *taking, GError **error) = { sos_taking_stop, close_record, sos_taking_make_tasks, say_what_stays };

  g_clear_pointer (&taking->withdraw->what, g_ptr_array_unref);
  taking->withdraw->what = sos_consequences_new ();
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!steps[i](taking, error))
      return FALSE;
  return TRUE;
}

/* ---- may it be taken back ---- */

static void
choose (SosTaking *taking)
{
  const struct
  {
    const char *type;
    gboolean *flag;
  } flags[] = {
    { SOS_CONSENT_WORK, &taking->work },
    { SOS_CONSENT_POST_LETTERS, &taking->post },
    { SOS_CONSENT_VISIT, &taking->visit },
    { SOS_CONSENT_GROUP, &taking->group },
  };

  taking->chosen = g_ptr_array_new ();
  taking->school = sos_agreement_holds (sos_agreement_find (taking->all, SOS_CONSENT_SCHOOL, sos_taking_get_today (taking)), sos_taking_get_today (taking));
  for (guint i = 0; i < taking->all->len; i++)
    if (sos_ids_have (taking->withdraw->consents, sos_record_get_id (taking->all->pdata[i]))
        && sos_agreement_holds (taking->all->pdata[i], sos_taking_get_today (taking)))
      {
        g_ptr_array_add (taking->chosen, taking->all->pdata[i]);
        for (guint k = 0; k < G_N_ELEMENTS (flags); k++)
          *flags[k].flag = *flags[k].flag || sos_record_has_text (taking->all->pdata[i], SOS_CONSENT_TYPE, flags[k].type);
      }
}

static gboolean
check_taker (SosTaking *taking, GError **error)
{
  const gint64 person = taking->withdraw->person;
  g_autoptr (SosRecord) record = sos_transaction_load (taking->transaction, SOS_TYPE_PERSON, person, error);
  g_autofree char *competence = NULL;
  SosConsentCase asked = { .given_by = taking->withdraw->taken_by, .today = sos_taking_get_today (taking) };

  if (record == NULL || !sos_consent_find_parental (taking->transaction, person, taking->withdraw->by_person, &asked.parental, error)
      || !sos_competence_find (taking->transaction, person, SOS_CONSENT_WORK, &competence, error))
    return FALSE;
  asked.birth_date = sos_record_get_text (record, SOS_PERSON_BIRTH_DATE);
  asked.competence = competence;
  return sos_casework_obey (sos_consent_may_take_back (&asked), error);
}

/* Whoever has taken back the work already, once more, would find the letters of a new agreement: each consent is asked whether it holds. */
static gboolean
begin (SosTaking *taking, GError **error)
{
  SosWithdraw *withdraw = taking->withdraw;

  if (!sos_rights_ask_change (taking->transaction, withdraw->person, SOS_TYPE_CONSENT, 0, error))
    return FALSE;
  taking->all = sos_transaction_query (taking->transaction, SOS_TYPE_CONSENT, "person = $1 ORDER BY dated, id", error, "i", withdraw->person);
  if (taking->all == NULL)
    return FALSE;
  choose (taking);
  if (taking->chosen->len == 0)
    return sos_casework_refuse ("V15", _("Choose what is taken back: an agreement that holds."), error);
  if (taking->chosen->len < withdraw->consents->len)
    return sos_casework_refuse ("V15", _("One of these does not hold any more. Choose again."), error);
  return check_taker (taking, error) && sos_tasks_find_worker (taking->transaction, withdraw->person, &taking->worker, error)
         && sos_tasks_find_lead (taking->transaction, withdraw->person, &taking->lead, error);
}

gboolean
sos_withdrawal_ask (SosTransaction *transaction, SosWithdraw *withdraw, GError **error)
{
  g_auto (SosTaking) taking = { .transaction = transaction, .withdraw = withdraw };

  return begin (&taking, error) && run_steps (&taking, error);
}

/* ---- doing it ---- */

static gboolean
write_down (SosTaking *taking, GError **error)
{
  const SosWithdraw *withdraw = taking->withdraw;
  SosRecord *record = g_object_new (SOS_TYPE_WITHDRAWAL, NULL);

  taking->withdrawal = record;
  sos_record_set_number (record, SOS_WITHDRAWAL_PERSON, withdraw->person);
  sos_record_set_number (record, SOS_WITHDRAWAL_TAKEN_AT, sos_transaction_get_now (taking->transaction));
  sos_record_set_text (record, SOS_WITHDRAWAL_TAKEN_BY, withdraw->taken_by);
  sos_record_set_number (record, SOS_WITHDRAWAL_BY_PERSON, withdraw->by_person);
  sos_record_set_text (record, SOS_WITHDRAWAL_HOW, withdraw->how);
  sos_record_set_text (record, SOS_WITHDRAWAL_SCOPE, withdraw->scope);
  sos_record_set_number (record, SOS_WITHDRAWAL_RECORDED_BY, sos_transaction_get_actor (taking->transaction));
  return sos_transaction_save (taking->transaction, record, error);
}

gboolean
sos_casework_withdraw (SosTransaction *transaction, SosWithdraw *withdraw, GError **error)
{
  g_auto (SosTaking) taking = { .transaction = transaction, .withdraw = withdraw };
  g_autofree char *how = g_strstrip (g_strdup (withdraw->how != NULL ? withdraw->how : ""));

  if (!begin (&taking, error))
    return FALSE;
  if (*how == '\0')
    return sos_casework_refuse ("V15", _("Write down how it was said: “by telephone, 10:05”."), error);
  if (!write_down (&taking, error) || !run_steps (&taking, error))
    return FALSE;
  withdraw->result = sos_record_get_id (taking.withdrawal);
  return TRUE;
}
