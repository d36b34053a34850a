/* sos-taking-back-tasks.c - what is to do once an agreement is taken back: whom to tell, what to confirm, what to check. */
#include "config.h"
#include "sos-taking-back-private.h"

#include "sos-agreement-rules.h"
#include "sos-clock.h"
#include "sos-pass-error.h"
#include "sos-posting-ask.h"
#include "sos-posting-rules.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

gboolean
sos_taking_save_task (SosTaking *taking, const char *kind, gint64 staff, const char *words, GError **error)
{
  g_autoptr (SosRecord) task = NULL;

  if (taking->withdrawal == NULL)
    return TRUE;
  task = sos_tasks_make (taking->transaction, taking->withdraw->person, kind, staff, words);
  sos_tasks_say_about (task, taking->withdrawal);
  return sos_transaction_save (taking->transaction, task, error);
}

gboolean
sos_taking_ask_to (SosTaking *taking, const char *kind, gint64 staff, const char *words, GError **error)
{
  sos_taking_say (taking, SOS_TO_DO, "task", g_strdup (words));
  return sos_taking_save_task (taking, kind, staff, words, error);
}

/* ---- what is to do now ---- */

/* Never why: whoever is told learns that it has stopped, and no more. */
static gboolean
tell (SosTaking *taking, const char *whom, GError **error)
{
  /* Translators: %s is an agency */
  g_autofree char *words = taking->work ? g_strdup_printf (_("Tell them that our work has stopped, without reasons: %s."), whom)
                                        : g_strdup_printf (_("Tell them that we share nothing any more, without reasons: %s."), whom);

  return sos_taking_ask_to (taking, "TELL_STOPPED", taking->worker, words, error);
}

static gboolean
is_chosen (SosTaking *taking, SosRecord *consent)
{
  return g_ptr_array_find (taking->chosen, consent, NULL);
}

/* Agencies with which something is shared: those taken back, and with the work all of them. Each once. */
static gboolean
tell_agencies (SosTaking *taking, GHashTable *told, GError **error)
{
  for (guint i = 0; i < taking->all->len; i++)
    {
      SosRecord *consent = taking->all->pdata[i];
      const char *agency = sos_record_find_text (consent, SOS_CONSENT_TO_AGENCY);

      if (agency == NULL || !sos_record_has_text (consent, SOS_CONSENT_TYPE, SOS_CONSENT_SHARE)
          || !(is_chosen (taking, consent) || (taking->work && sos_agreement_holds (consent, sos_taking_get_today (taking)))) || !g_hash_table_add (told, g_strdup (agency)))
        continue;
      if (!tell (taking, agency, error))
        return FALSE;
    }
  return TRUE;
}

/* Whoever has a statutory duty in an open concern learns that they are alone with it now. */
static gboolean
tell_statutory (SosTaking *taking, GHashTable *told, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (
    taking->transaction,
    "SELECT DISTINCT s.agency FROM concern c JOIN concern_step s ON s.concern = c.id WHERE c.person = $1 AND c.removed IS NULL AND c.closed_at IS NULL"
    " AND s.removed IS NULL AND s.kind = 'REFERRAL' AND s.agency IS NOT NULL ORDER BY s.agency",
    &local, "i", taking->withdraw->person);

  while (rows != NULL && sos_rows_next (rows, &local))
    if (g_hash_table_add (told, g_strdup (sos_rows_get_text (rows, 0))) && !tell (taking, sos_rows_get_text (rows, 0), error))
      return FALSE;
  return sos_pass_error (&local, error);
}

/* Work that takes place at their school. */
static gboolean
tell_school (SosTaking *taking, GHashTable *told, GError **error)
{
  gint64 at_school;

  if (!sos_transaction_select_number (
        taking->transaction,
        "SELECT 1 FROM episode WHERE person = $1 AND removed IS NULL AND closed_on IS NULL AND service IN ('SPL', 'LIV', 'BRV', 'EXR')", &at_school, error, "i",
        taking->withdraw->person))
    return FALSE;
  return !(at_school != 0 || taking->school) || tell (taking, _("the safeguarding lead of their school"), error);
}

/* One letter, in words that say nothing, where an address allows it; else by voice or hand. */
static gboolean
confirm (SosTaking *taking, GError **error)
{
  g_autoptr (GPtrArray) addresses = sos_transaction_query (taking->transaction, SOS_TYPE_ADDRESS, "person = $1 ORDER BY id", error, "i",
                                                           taking->withdraw->person);
  gboolean post = FALSE;

  for (guint i = 0; addresses != NULL && i < addresses->len; i++)
    {
      g_autoptr (SosVerdict) verdict = sos_posting_ask (taking->transaction, taking->withdraw->person, sos_record_get_id (addresses->pdata[i]),
                                                        sos_delivery_to (sos_record_find_text (addresses->pdata[i], SOS_ADDRESS_TYPE)), error);

      if (verdict == NULL)
        return FALSE;
      post = post || (verdict->allowed && !taking->post);
    }
  return addresses != NULL
         && sos_taking_ask_to (taking, "CONFIRM_STOPPED", taking->worker,
                    post ? _("Confirm it once, by the neutral letter “Keep in touch” (L14); the posting rule allows it.")
                         : _("Confirm it once, in neutral words, by voice. Nothing may be posted, and so no letter is due."),
                    error);
}

/* Somebody below 16 for whom another one speaks is asked themselves. */
static gboolean
ask_themselves (SosTaking *taking, GError **error)
{
  g_autoptr (SosRecord) person = NULL;
  int age;

  if (g_strcmp0 (taking->withdraw->taken_by, SOS_GIVER_SELF) == 0)
    return TRUE;
  person = sos_transaction_load (taking->transaction, SOS_TYPE_PERSON, taking->withdraw->person, error);
  if (person == NULL)
    return FALSE;
  age = sos_date_age (sos_record_get_text (person, SOS_PERSON_BIRTH_DATE), sos_taking_get_today (taking));
  return age >= SOS_AGE_ALONE
         || sos_taking_ask_to (taking, "COMPETENCE", taking->worker, _("Ask what they want themselves, and write a note on their competence for this decision."), error);
}

gboolean
sos_taking_make_tasks (SosTaking *taking, GError **error)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!taking->work)
    return tell_agencies (taking, told, error);
  return sos_taking_ask_to (taking, "WITHDRAWN_CHECK", taking->lead, _("Safeguarding check: the agreement to work with them was taken back."), error)
         && ask_themselves (taking, error) && tell_agencies (taking, told, error) && tell_statutory (taking, told, error)
         && tell_school (taking, told, error) && confirm (taking, error);
}
