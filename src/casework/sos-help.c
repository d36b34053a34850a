/* sos-help.c - practical help that is asked for somebody, decided by a lead, and given (domain 3.10). */
#include "config.h"
#include "sos-help.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-episode-private.h"
#include "sos-reason-rules.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

#define MOST_POUNDS 100000

/* The episode it is asked on, where whoever is at the desk may change it. */
static SosRecord *
load_episode (SosTransaction *transaction, SosRecord *request, GError **error)
{
  return sos_episode_load_for (transaction, sos_record_get_number (request, SOS_HELP_REQUEST_EPISODE), error);
}

static gboolean
is_at (SosRecord *request, const char *state)
{
  return sos_record_has_text (request, SOS_HELP_REQUEST_STATE, state);
}

static gboolean
tell_lead (SosTransaction *transaction, SosRecord *request, SosRecord *episode, GError **error)
{
  const gint64 person = sos_record_get_number (episode, SOS_EPISODE_PERSON);
  const gboolean waits = is_at (request, SOS_HELP_ASKED);
  gint64 lead = 0;

  return (!waits || sos_tasks_find_lead (transaction, person, &lead, error))
         && sos_tasks_keep (transaction, request, person, "HELP_DECIDE", waits, lead, _("Practical help is asked for. Decide whether it is given."), NULL, error);
}

/* ---- asked ---- */

static gboolean
check_asked (SosTransaction *transaction, SosRecord *request, SosRecord *episode, GError **error)
{
  const gint64 amount = sos_record_get_number (request, SOS_HELP_REQUEST_AMOUNT);

  if (!sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE)))
    return sos_casework_refuse ("1.1", _("This episode has ended already."), error);
  if (sos_record_is_set (request, SOS_HELP_REQUEST_AMOUNT) && (amount < 1 || amount > MOST_POUNDS))
    return sos_casework_refuse ("3.10", _("An amount is in whole pounds, from 1. Leave it out where it costs nothing."), error);
  if (!sos_record_is_set (request, SOS_HELP_REQUEST_WORDS))
    return sos_casework_refuse ("3.10", _("Say what it is needed for, so that a lead can decide."), error);
  return g_strcmp0 (sos_record_get_text (request, SOS_HELP_REQUEST_ASKED_ON), sos_transaction_get_today (transaction)) <= 0
         || sos_casework_refuse ("V4", _("That day is still to come."), error);
}

/* Whether it waits is what is stored, not what the window thinks. */
static gboolean
check_waits (SosTransaction *transaction, SosRecord *request, GError **error)
{
  g_autoptr (SosRecord) held = sos_record_get_id (request) != 0 ? sos_transaction_load (transaction, SOS_TYPE_HELP_REQUEST, sos_record_get_id (request), error) : NULL;

  if (sos_record_get_id (request) == 0)
    return TRUE;
  if (held == NULL)
    return FALSE;
  return is_at (held, SOS_HELP_ASKED) || sos_casework_refuse ("3.10", _("It is decided and stays as it was asked for. Ask for something else."), error);
}

gboolean
sos_casework_ask_help (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  SosRecord *request = save->record;
  g_autoptr (SosRecord) episode = load_episode (transaction, request, error);

  if (episode == NULL || !check_waits (transaction, request, error) || !check_asked (transaction, request, episode, error))
    return FALSE;
  sos_record_set_text (request, SOS_HELP_REQUEST_STATE, SOS_HELP_ASKED);
  if (sos_record_get_number (request, SOS_HELP_REQUEST_ASKED_BY) == 0)
    sos_record_set_number (request, SOS_HELP_REQUEST_ASKED_BY, sos_transaction_get_actor (transaction));
  return sos_transaction_save (transaction, request, error) && tell_lead (transaction, request, episode, error);
}

/* ---- decided ---- */

static SosVerdict *
may_decide (SosRecord *request, const SosRightsCase *rights, gint64 actor, const SosDeed *deed)
{
  if (!is_at (request, SOS_HELP_ASKED))
    return sos_verdict_new_refused ("3.10", _("It is decided already."), NULL);
  if (!rights->program && !sos_rights_is_lead (rights->role, rights->leads))
    return sos_verdict_new_refused ("3.10", _("A lead of the team decides on help."), _("It stands on their page."));
  if (sos_record_get_number (request, SOS_HELP_REQUEST_ASKED_BY) == actor)
    return sos_verdict_new_refused ("3.10", _("Whoever asks for help does not decide on it."), _("Ask another lead."));
  if (g_strcmp0 (deed->code, SOS_HELP_REFUSED) == 0 && !sos_reason_is_enough (deed->words))
    return sos_verdict_new_refused ("3.10", _("Say in a few words why it is not given."), NULL);
  return sos_verdict_new_allowed ("3.10", NULL);
}

static SosRecord *
load_request (SosTransaction *transaction, gint64 id, SosRecord **episode, GError **error)
{
  g_autoptr (SosRecord) request = sos_transaction_load (transaction, SOS_TYPE_HELP_REQUEST, id, error);

  *episode = request != NULL ? load_episode (transaction, request, error) : NULL;
  return *episode != NULL ? g_steal_pointer (&request) : NULL;
}

gboolean
sos_casework_decide_help (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = NULL;
  g_autoptr (SosRecord) request = load_request (transaction, deed->id, &episode, error);
  const gint64 person = episode != NULL ? sos_record_get_number (episode, SOS_EPISODE_PERSON) : 0;
  SosRightsCase rights;

  if (request == NULL || !sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  if (g_strcmp0 (deed->code, SOS_HELP_APPROVED) != 0 && g_strcmp0 (deed->code, SOS_HELP_REFUSED) != 0)
    return sos_casework_refuse ("3.10", _("It is given, or it is not."), error);
  if (!sos_rights_obey (transaction, may_decide (request, &rights, sos_transaction_get_actor (transaction), deed), "alter", person, error))
    return FALSE;
  sos_record_set_text (request, SOS_HELP_REQUEST_STATE, deed->code);
  sos_record_set_text (request, SOS_HELP_REQUEST_DECIDED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (request, SOS_HELP_REQUEST_DECIDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (request, SOS_HELP_REQUEST_DECIDED_WORDS, deed->words);
  return sos_transaction_save (transaction, request, error) && tell_lead (transaction, request, episode, error);
}

/* ---- given ---- */

gboolean
sos_casework_give_help (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) episode = NULL;
  g_autoptr (SosRecord) request = load_request (transaction, deed->id, &episode, error);
  const char *today = sos_transaction_get_today (transaction), *day = deed->date != NULL ? deed->date : today;

  if (request == NULL)
    return FALSE;
  if (!is_at (request, SOS_HELP_APPROVED))
    return sos_casework_refuse ("3.10", _("A lead has to approve it first, and it is given once."), error);
  if (!sos_date_is_valid (day) || g_strcmp0 (day, today) > 0 || g_strcmp0 (day, sos_record_get_text (request, SOS_HELP_REQUEST_DECIDED_ON)) < 0)
    return sos_casework_refuse ("V4", _("It is given after it was approved, and not on a day to come."), error);
  sos_record_set_text (request, SOS_HELP_REQUEST_STATE, SOS_HELP_GIVEN);
  sos_record_set_text (request, SOS_HELP_REQUEST_GIVEN_ON, day);
  return sos_transaction_save (transaction, request, error);
}
