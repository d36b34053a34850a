/* sos-referral-entry.c - a new referral: who, why, by whom, and the episode it begins (domain 4.1; V4, V10). */
#include "config.h"
#include "sos-referrals.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

#define YEAR 365

SosAddReferral *
sos_add_referral_new (SosReferral *referral)
{
  SosAddReferral *self = g_new0 (SosAddReferral, 1);

  self->referral = g_object_ref (SOS_RECORD (referral));
  self->needs = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
sos_add_referral_free (SosAddReferral *self)
{
  g_object_unref (self->referral);
  g_ptr_array_unref (self->needs);
  g_clear_pointer (&self->create, sos_create_person_free);
  g_free (self->borough);
  g_free (self->second_reason);
  g_free (self);
}

static gboolean
check (SosTransaction *transaction, SosAddReferral *add, GError **error)
{
  const char *received = sos_record_find_text (add->referral, SOS_REFERRAL_RECEIVED_ON);

  if (received == NULL)
    sos_record_set_text (add->referral, SOS_REFERRAL_RECEIVED_ON, sos_transaction_get_today (transaction));
  else if (g_strcmp0 (received, sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V4", _("A referral is not received in the future."), error);
  return sos_record_is_set (add->referral, SOS_REFERRAL_SERVICE) || sos_casework_refuse ("4.1", _("Choose the service that is wanted."), error);
}

/* What is known of where they live is never written over. */
static gboolean
keep_borough (SosTransaction *transaction, gint64 id, const char *borough, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, id, error);

  if (person == NULL)
    return FALSE;
  if (borough == NULL || sos_record_is_set (person, SOS_PERSON_HOME_BOROUGH))
    return TRUE;
  sos_record_set_text (person, SOS_PERSON_HOME_BOROUGH, borough);
  return sos_transaction_save (transaction, person, error);
}

/* Whoever is entered comes first; joined at once with somebody who is held, the referral is that one's. */
static gboolean
find_person (SosTransaction *transaction, SosAddReferral *add, GError **error)
{
  if (add->create == NULL)
    add->person = sos_record_get_number (add->referral, SOS_REFERRAL_PERSON);
  else if (!sos_casework_create_person (transaction, add->create, error))
    return FALSE;
  else
    add->person = add->create->joined ? add->create->same : add->create->result;
  if (add->person == 0)
    return sos_casework_refuse ("4.1", _("Say who is referred."), error);
  sos_record_set_number (add->referral, SOS_REFERRAL_PERSON, add->person);
  return keep_borough (transaction, add->person, add->borough, error);
}

/* They were with this service before, and it has ended: the new episode goes on from the last one. */
static gboolean
find_before (SosTransaction *transaction, SosAddReferral *add, gint64 *before, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) last = sos_transaction_find (transaction, SOS_TYPE_EPISODE,
                                                     "person = $1 AND service = $2 AND closed_on IS NOT NULL AND stage NOT IN ('DECLINED', 'SIGNPOSTED')"
                                                     " ORDER BY closed_on DESC, id DESC",
                                                     &local, "is", add->person, sos_record_get_text (add->referral, SOS_REFERRAL_SERVICE));

  *before = last != NULL ? sos_record_get_id (last) : 0;
  add->reopens = last != NULL;
  return sos_pass_error (&local, error);
}

static gboolean
open_episode (SosTransaction *transaction, SosAddReferral *add, GError **error)
{
  g_autoptr (SosDeed) open = sos_deed_new (add->person, sos_record_get_text (add->referral, SOS_REFERRAL_SERVICE), add->second_reason);
  g_autoptr (SosRecord) episode = NULL;
  gint64 before;

  if (add->episode != 0)
    return TRUE;
  open->date = g_strdup (sos_record_get_text (add->referral, SOS_REFERRAL_RECEIVED_ON));
  if (!find_before (transaction, add, &before, error) || !sos_casework_open_episode (transaction, open, error))
    return FALSE;
  add->episode = open->result;
  episode = sos_transaction_load (transaction, SOS_TYPE_EPISODE, add->episode, error);
  if (episode == NULL)
    return FALSE;
  sos_record_set_text (episode, SOS_EPISODE_SOURCE, sos_record_find_text (add->referral, SOS_REFERRAL_SOURCE));
  sos_record_set_number (episode, SOS_EPISODE_FOLLOWS, before);
  return sos_transaction_save (transaction, episode, error);
}

static gboolean
count_before (SosTransaction *transaction, SosAddReferral *add, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *since = sos_date_dup_add (sos_record_get_text (add->referral, SOS_REFERRAL_RECEIVED_ON), -YEAR);
  g_autoptr (SosRows) rows = sos_transaction_select (
    transaction, "SELECT count (*) FROM referral WHERE person = $1 AND removed IS NULL AND received_on >= $2", &local, "is", add->person, since);

  add->n_before = rows != NULL && sos_rows_next (rows, &local) ? (guint) sos_rows_get_number (rows, 0) : 0;
  return sos_pass_error (&local, error);
}

static gboolean
has_need (GPtrArray *needs, const char *code)
{
  for (guint i = 0; needs != NULL && i < needs->len; i++)
    if (g_str_equal (needs->pdata[i], code))
      return TRUE;
  return FALSE;
}

static gboolean
add_need (SosTransaction *transaction, gint64 referral, const char *code, GError **error)
{
  g_autoptr (SosRecord) need = g_object_new (SOS_TYPE_REFERRAL_NEED, NULL);

  sos_record_set_number (need, SOS_REFERRAL_NEED_REFERRAL, referral);
  sos_record_set_text (need, SOS_REFERRAL_NEED_NEED, code);
  return sos_transaction_save (transaction, need, error);
}

gboolean
sos_referral_keep_needs (SosTransaction *transaction, gint64 referral, GPtrArray *needs, GError **error)
{
  g_autoptr (GPtrArray) held = sos_transaction_query (transaction, SOS_TYPE_REFERRAL_NEED, "referral = $1 ORDER BY id", error, "i", referral);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; held != NULL && i < held->len; i++)
    if (has_need (needs, sos_record_get_text (held->pdata[i], SOS_REFERRAL_NEED_NEED)))
      g_ptr_array_add (codes, (char *) sos_record_get_text (held->pdata[i], SOS_REFERRAL_NEED_NEED));
    else if (!sos_transaction_remove (transaction, held->pdata[i], error))
      return FALSE;
  for (guint i = 0; held != NULL && needs != NULL && i < needs->len; i++)
    if (!has_need (codes, needs->pdata[i]) && !add_need (transaction, referral, needs->pdata[i], error))
      return FALSE;
  return held != NULL;
}

static gboolean
save_referral (SosTransaction *transaction, SosAddReferral *add, GError **error)
{
  if (!count_before (transaction, add, error)
      || !sos_casework_give_reference (transaction, add->referral, SOS_REFERRAL_REF, "R", error))
    return FALSE;
  sos_record_set_number (add->referral, SOS_REFERRAL_EPISODE, add->episode);
  if (!sos_record_is_set (add->referral, SOS_REFERRAL_URGENCY))
    sos_record_set_text (add->referral, SOS_REFERRAL_URGENCY, "ROUTINE");
  /* Whoever was entered with it was held against everybody there is. */
  if (add->create != NULL || add->looked)
    {
      sos_record_set_text (add->referral, SOS_REFERRAL_DUPLICATES_ON, sos_transaction_get_today (transaction));
      sos_record_set_number (add->referral, SOS_REFERRAL_DUPLICATES_BY, sos_transaction_get_actor (transaction));
    }
  if (!sos_transaction_save (transaction, add->referral, error))
    return FALSE;
  add->result = sos_record_get_id (add->referral);
  return sos_referral_keep_needs (transaction, add->result, add->needs, error);
}

gboolean
sos_casework_add_referral (SosTransaction *transaction, SosAddReferral *add, GError **error)
{
  return check (transaction, add, error) && find_person (transaction, add, error)
         && sos_rights_ask_change (transaction, add->person, SOS_TYPE_REFERRAL, 0, error) && open_episode (transaction, add, error)
         && save_referral (transaction, add, error);
}

void
sos_change_referral_free (SosChangeReferral *self)
{
  g_object_unref (self->referral);
  g_clear_pointer (&self->needs, g_ptr_array_unref);
  g_free (self->borough);
  g_free (self);
}

gboolean
sos_casework_change_referral (SosTransaction *transaction, SosChangeReferral *change, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (change->referral, NULL);

  return sos_casework_save_record (transaction, save, error)
         && keep_borough (transaction, sos_record_get_number (change->referral, SOS_REFERRAL_PERSON), change->borough, error)
         && sos_referral_keep_needs (transaction, sos_record_get_id (change->referral), change->needs, error);
}
