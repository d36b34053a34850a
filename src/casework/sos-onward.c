/* sos-onward.c - help that is asked of a partner: asked, asked about again, answered, begun, ended. The rules decide what may be. */
#include "config.h"
#include "sos-onward.h"

#include "sos-agreement-rules.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-limits-load.h"
#include "sos-onward-rules.h"
#include "sos-rights.h"
#include "sos-tasks.h"
#include "sos-typed.h"

#include <glib/gi18n.h>

SosAskPartner *
sos_ask_partner_new (gpointer onward)
{
  SosAskPartner *self = g_new (SosAskPartner, 1);

  self->onward = g_object_ref (onward);
  return self;
}

void
sos_ask_partner_free (SosAskPartner *self)
{
  g_object_unref (self->onward);
  g_free (self);
}

/* ---- who, and whether they may be told ---- */

char *
sos_onward_dup_partner (SosTransaction *transaction, SosRecord *onward, GError **error)
{
  const gint64 id = sos_record_get_number (onward, SOS_ONWARD_REFERRAL_AGENCY);
  g_autoptr (SosRecord) agency = NULL;

  if (id == 0)
    return g_strdup (sos_record_is_set (onward, SOS_ONWARD_REFERRAL_AGENCY_NAME) ? sos_record_get_text (onward, SOS_ONWARD_REFERRAL_AGENCY_NAME) : "");
  agency = sos_transaction_load (transaction, SOS_TYPE_AGENCY, id, error);
  return agency != NULL ? g_strdup (sos_record_get_text (agency, SOS_AGENCY_NAME)) : NULL;
}

/* A reason that a lead wrote down once holds for what was asked then. */
static gboolean
is_lead (SosTransaction *transaction, SosRecord *onward, gboolean *lead, GError **error)
{
  SosRightsCase rights;

  *lead = sos_record_get_id (onward) != 0;
  if (*lead)
    return TRUE;
  if (!sos_rights_load (transaction, sos_record_get_number (onward, SOS_ONWARD_REFERRAL_PERSON), &rights, error))
    return FALSE;
  *lead = rights.program || sos_rights_is_lead (rights.role, rights.leads);
  return TRUE;
}

SosVerdict *
sos_onward_ask_sharing (SosTransaction *transaction, SosRecord *onward, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autofree char *partner = sos_onward_dup_partner (transaction, onward, error);
  g_autoptr (GPtrArray) consents
    = partner != NULL ? sos_transaction_query (transaction, SOS_TYPE_CONSENT, "person = $1 ORDER BY id", error, "i",
                                               sos_record_get_number (onward, SOS_ONWARD_REFERRAL_PERSON))
                      : NULL;
  gboolean lead;

  if (consents == NULL || !is_lead (transaction, onward, &lead, error))
    return NULL;
  return sos_onward_may_share (sos_agreement_get_status (sos_agreement_find_with (consents, partner, today), today),
                               sos_record_find_text (onward, SOS_ONWARD_REFERRAL_GROUND), lead);
}

/* ---- the task ---- */

static gboolean
keep_task (SosTransaction *transaction, SosRecord *onward, GError **error)
{
  const gint64 person = sos_record_get_number (onward, SOS_ONWARD_REFERRAL_PERSON);
  g_autofree char *partner = sos_onward_dup_partner (transaction, onward, error);
  /* Translators: %s is a partner who was asked for help */
  g_autofree char *words = partner != NULL ? g_strdup_printf (_("Ask %s again"), partner) : NULL;
  gint64 staff;

  return words != NULL && sos_tasks_find_worker (transaction, person, &staff, error)
         && sos_tasks_keep (transaction, onward, person, "ONWARD_CHASE", sos_onward_waits (sos_record_get_text (onward, SOS_ONWARD_REFERRAL_STATE)), staff, words,
                            sos_record_find_text (onward, SOS_ONWARD_REFERRAL_CHASE_ON), error);
}

/* ---- asked ---- */

static gboolean
propose_chase (SosTransaction *transaction, SosRecord *onward, GError **error)
{
  g_autofree char *day = NULL;
  SosLimits limits;

  if (!sos_limits_load (transaction, &limits, error))
    return FALSE;
  day = sos_date_dup_add (sos_transaction_get_today (transaction), limits.onward_days);
  sos_record_set_text (onward, SOS_ONWARD_REFERRAL_CHASE_ON, day);
  return TRUE;
}

static gboolean
check_new (SosTransaction *transaction, SosRecord *onward, GError **error)
{
  const char *today = sos_transaction_get_today (transaction), *chase = sos_record_find_text (onward, SOS_ONWARD_REFERRAL_CHASE_ON);
  SosVerdict *sharing;

  if (sos_record_get_number (onward, SOS_ONWARD_REFERRAL_AGENCY) == 0 && sos_typed_is_blank (sos_record_find_text (onward, SOS_ONWARD_REFERRAL_AGENCY_NAME)))
    return sos_casework_refuse ("V9", _("Say which partner is asked: one of the list, or a name."), error);
  if (sos_typed_is_blank (sos_record_find_text (onward, SOS_ONWARD_REFERRAL_ASKED_FOR)))
    return sos_casework_refuse ("V9", _("Say what they are asked for."), error);
  if (g_strcmp0 (sos_record_get_text (onward, SOS_ONWARD_REFERRAL_ASKED_ON), today) > 0)
    return sos_casework_refuse ("V4", _("The day it was asked is not to come."), error);
  if (chase != NULL && g_strcmp0 (chase, today) < 0)
    return sos_casework_refuse ("V4", _("The day to ask again is not past."), error);
  sharing = sos_onward_ask_sharing (transaction, onward, error);
  return sharing != NULL && sos_casework_obey (sharing, error);
}

gboolean
sos_casework_ask_partner (SosTransaction *transaction, SosAskPartner *ask, GError **error)
{
  SosRecord *onward = ask->onward;

  if (!sos_rights_ask_change (transaction, sos_record_get_number (onward, SOS_ONWARD_REFERRAL_PERSON), SOS_TYPE_ONWARD_REFERRAL, 0, error))
    return FALSE;
  if (!sos_record_is_set (onward, SOS_ONWARD_REFERRAL_ASKED_ON))
    sos_record_set_text (onward, SOS_ONWARD_REFERRAL_ASKED_ON, sos_transaction_get_today (transaction));
  if (!check_new (transaction, onward, error)
      || (!sos_record_is_set (onward, SOS_ONWARD_REFERRAL_CHASE_ON) && !propose_chase (transaction, onward, error)))
    return FALSE;
  sos_record_set_text (onward, SOS_ONWARD_REFERRAL_STATE, SOS_ONWARD_ASKED);
  sos_record_set_number (onward, SOS_ONWARD_REFERRAL_STAFF, sos_transaction_get_actor (transaction));
  return sos_transaction_save (transaction, onward, error) && keep_task (transaction, onward, error);
}

/* ---- answered, and asked about again ---- */

static SosRecord *
load_for (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) onward = sos_transaction_load (transaction, SOS_TYPE_ONWARD_REFERRAL, id, error);

  if (onward == NULL
      || !sos_rights_ask_change (transaction, sos_record_get_number (onward, SOS_ONWARD_REFERRAL_PERSON), SOS_TYPE_ONWARD_REFERRAL, id, error))
    return NULL;
  return g_steal_pointer (&onward);
}

/* The day each state is written down as. */
static guint
get_day_field (const char *state)
{
  if (g_strcmp0 (state, SOS_ONWARD_STARTED) == 0)
    return SOS_ONWARD_REFERRAL_STARTED_ON;
  if (g_strcmp0 (state, SOS_ONWARD_ENDED) == 0 || g_strcmp0 (state, SOS_ONWARD_WITHDRAWN) == 0)
    return SOS_ONWARD_REFERRAL_ENDED_ON;
  return SOS_ONWARD_REFERRAL_ANSWERED_ON;
}

static gboolean
check_day (SosTransaction *transaction, SosRecord *onward, const char *day, GError **error)
{
  static const guint before[] = { SOS_ONWARD_REFERRAL_ASKED_ON, SOS_ONWARD_REFERRAL_ANSWERED_ON, SOS_ONWARD_REFERRAL_STARTED_ON };

  if (!sos_date_is_valid (day) || g_strcmp0 (day, sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V4", _("What they answered is not to come."), error);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    if (sos_record_is_set (onward, before[i]) && g_strcmp0 (day, sos_record_get_text (onward, before[i])) < 0)
      return sos_casework_refuse ("V4", _("This day is before what went before it."), error);
  return TRUE;
}

static void
take_words (SosRecord *onward, const SosDeed *deed)
{
  if (deed->words != NULL && deed->words[0] != '\0')
    sos_record_set_text (onward, SOS_ONWARD_REFERRAL_WORDS, deed->words);
}

gboolean
sos_casework_note_partner (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) onward = load_for (transaction, deed->id, error);
  const char *day = deed->date != NULL ? deed->date : sos_transaction_get_today (transaction);

  if (onward == NULL || !sos_casework_obey (sos_onward_may_move (sos_record_get_text (onward, SOS_ONWARD_REFERRAL_STATE), deed->code), error)
      || !check_day (transaction, onward, day, error))
    return FALSE;
  sos_record_set_text (onward, SOS_ONWARD_REFERRAL_STATE, deed->code);
  sos_record_set_text (onward, get_day_field (deed->code), day);
  take_words (onward, deed);
  if (!sos_onward_waits (deed->code))
    sos_record_set_text (onward, SOS_ONWARD_REFERRAL_CHASE_ON, NULL);
  else if (!propose_chase (transaction, onward, error))
    return FALSE;
  return sos_transaction_save (transaction, onward, error) && keep_task (transaction, onward, error);
}

gboolean
sos_casework_chase_partner (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) onward = load_for (transaction, deed->id, error);

  if (onward == NULL)
    return FALSE;
  if (!sos_onward_waits (sos_record_get_text (onward, SOS_ONWARD_REFERRAL_STATE)))
    return sos_casework_refuse ("4.1", _("Nothing is asked of them any more."), error);
  if (deed->date != NULL && (!sos_date_is_valid (deed->date) || g_strcmp0 (deed->date, sos_transaction_get_today (transaction)) <= 0))
    return sos_casework_refuse ("V4", _("The day to ask again is to come."), error);
  if (deed->date == NULL && !propose_chase (transaction, onward, error))
    return FALSE;
  if (deed->date != NULL)
    sos_record_set_text (onward, SOS_ONWARD_REFERRAL_CHASE_ON, deed->date);
  take_words (onward, deed);
  return sos_transaction_save (transaction, onward, error) && keep_task (transaction, onward, error);
}
