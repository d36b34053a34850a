/* sos-referral-case.c - everything the page of one referral shows. Writes nothing but the look. */
#include "config.h"
#include "sos-referral-case.h"

#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-referrals.h"
#include "sos-load.h"
#include "sos-pairs.h"
#include "sos-referral-rules.h"
#include "sos-rights.h"

void
sos_referral_case_free (SosReferralCase *self)
{
  g_clear_object (&self->referral);
  g_clear_object (&self->person);
  g_clear_object (&self->episode);
  g_clear_pointer (&self->stage, sos_stage_case_free);
  g_clear_pointer (&self->lacking, g_ptr_array_unref);
  g_clear_pointer (&self->needs, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->age, sos_verdict_free);
  g_free (self->agency);
  g_free (self->professional);
  g_free (self->worker);
  g_free (self->decided_by);
  g_free (self->borough);
  g_free (self->today);
  g_free (self);
}

/* The name of a record, NULL where there is none. */
static gboolean
read_name (SosTransaction *transaction, GType type, gint64 id, guint field, char **name, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) record = id != 0 ? sos_transaction_find (transaction, type, "id = $1", &local, "i", id) : NULL;

  *name = record != NULL ? g_strdup (sos_record_get_text (record, field)) : NULL;
  return sos_pass_error (&local, error);
}

static gboolean
load_needs (SosReferralCase *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GPtrArray) records = sos_transaction_query (transaction, SOS_TYPE_REFERRAL_NEED, "referral = $1 ORDER BY id", error, "i",
                                                         sos_record_get_id (self->referral));

  self->needs = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; records != NULL && i < records->len; i++)
    g_ptr_array_add (self->needs, g_strdup (sos_record_get_text (records->pdata[i], SOS_REFERRAL_NEED_NEED)));
  return records != NULL;
}

static gboolean
load_names (SosReferralCase *self, SosTransaction *transaction, GError **error)
{
  SosRecord *referral = self->referral;
  const char *borough = sos_record_find_text (self->person, SOS_PERSON_HOME_BOROUGH);

  self->borough = borough != NULL ? g_strdup (sos_codes_get_label (sos_transaction_get_codes (transaction), "borough", borough)) : NULL;
  return read_name (transaction, SOS_TYPE_AGENCY, sos_record_get_number (referral, SOS_REFERRAL_AGENCY), SOS_AGENCY_NAME, &self->agency, error)
         && read_name (transaction, SOS_TYPE_PROFESSIONAL, sos_record_get_number (referral, SOS_REFERRAL_PROFESSIONAL), SOS_PROFESSIONAL_NAME,
                       &self->professional, error)
         && read_name (transaction, SOS_TYPE_STAFF, sos_record_get_number (referral, SOS_REFERRAL_DECIDED_BY), SOS_STAFF_NAME, &self->decided_by, error)
         && read_name (transaction, SOS_TYPE_STAFF, sos_record_get_number (self->episode, SOS_EPISODE_WORKER), SOS_STAFF_NAME, &self->worker, error);
}

static gboolean
load_rights (SosReferralCase *self, SosTransaction *transaction, gint64 person, GError **error)
{
  SosRightsCase rights;

  if (!sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  self->may_change = sos_rights_allows (&rights, SOS_GROUP_WORK, SOS_MAY_CHANGE);
  self->may_decide = rights.program || sos_rights_is_lead (rights.role, rights.leads);
  return TRUE;
}

static gboolean
fill (SosReferralCase *self, SosTransaction *transaction, GError **error)
{
  const gint64 person = sos_record_get_number (self->referral, SOS_REFERRAL_PERSON);

  self->today = g_strdup (sos_transaction_get_today (transaction));
  if (!sos_rights_ask (transaction, person, SOS_GROUP_WORK, SOS_MAY_SEE, SOS_TYPE_REFERRAL, sos_record_get_id (self->referral), error)
      || !load_rights (self, transaction, person, error) || !sos_limits_load (transaction, &self->limits, error))
    return FALSE;
  self->person = sos_transaction_load (transaction, SOS_TYPE_PERSON, person, error);
  self->episode = self->person != NULL ? sos_transaction_load (transaction, SOS_TYPE_EPISODE, sos_record_get_number (self->referral, SOS_REFERRAL_EPISODE), error) : NULL;
  self->stage = self->episode != NULL ? sos_stage_case_load (transaction, self->episode, error) : NULL;
  self->lacking = self->stage != NULL ? sos_referral_dup_lacking (transaction, self->referral, error) : NULL;
  if (self->lacking == NULL || !load_needs (self, transaction, error) || !load_names (self, transaction, error)
      || !sos_pairs_count (transaction, person, &self->n_alike, error))
    return FALSE;
  self->others = sos_transaction_query (transaction, SOS_TYPE_REFERRAL, "person = $1 AND id <> $2 ORDER BY received_on DESC, id DESC", error, "ii", person,
                                        sos_record_get_id (self->referral));
  self->age = self->others != NULL ? sos_referral_ask_age (transaction, self->referral, self->person, &self->limits, error) : NULL;
  return self->age != NULL;
}

SosReferralCase *
sos_referral_case_load (SosTransaction *transaction, gint64 referral, GError **error)
{
  g_autoptr (SosReferralCase) self = g_new0 (SosReferralCase, 1);

  self->referral = sos_transaction_load (transaction, SOS_TYPE_REFERRAL, referral, error);
  return self->referral != NULL && fill (self, transaction, error) ? g_steal_pointer (&self) : NULL;
}

static gpointer
run (SosTransaction *transaction, gpointer data, GError **error)
{
  return sos_referral_case_load (transaction, *(gint64 *) data, error);
}

void
sos_referral_case_async (SosStore *store, gint64 referral, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run, g_memdup2 (&referral, sizeof referral), g_free, (GDestroyNotify) sos_referral_case_free, cancellable, callback, user_data);
}

SosReferralCase *
sos_referral_case_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}

/* ---- names to choose from ---- */

void
sos_named_free (gpointer named)
{
  g_free (((SosNamed *) named)->name);
  g_free (named);
}

static gpointer
run_named (SosTransaction *transaction, gpointer data, GError **error)
{
  const GType type = *(GType *) data;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (sos_named_free);
  g_autoptr (GPtrArray) records = sos_transaction_query (transaction, type, "ended_on IS NULL OR ended_on >= $1 ORDER BY name, id", error, "s",
                                                         sos_transaction_get_today (transaction));

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      SosNamed *named = g_new (SosNamed, 1);

      *named = (SosNamed){ sos_record_get_id (records->pdata[i]), g_strdup (sos_record_find_text (records->pdata[i], 0)) };
      g_ptr_array_add (list, named);
    }
  return records != NULL ? g_steal_pointer (&list) : NULL;
}

void
sos_named_async (SosStore *store, GType type, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_load_async (store, run_named, g_memdup2 (&type, sizeof type), g_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sos_named_finish (GAsyncResult *result, GError **error)
{
  return sos_load_finish (result, error);
}
