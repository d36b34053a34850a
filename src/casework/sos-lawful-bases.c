/* sos-lawful-bases.c - on which basis the office holds what it holds. Reads only; a change is a record saved. */
#include "config.h"
#include "sos-lawful-bases.h"

#include "sos-pass-error.h"
#include "sos-rights-rules.h"

void
sos_lawful_bases_free (SosLawfulBases *self)
{
  g_clear_pointer (&self->bases, g_ptr_array_unref);
  g_clear_pointer (&self->deciders, g_ptr_array_unref);
  g_free (self->policy);
  g_free (self->policy_review_on);
  g_free (self);
}

static gboolean
load_deciders (SosLawfulBases *self, SosTransaction *transaction, GError **error)
{
  self->deciders = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->bases->len; i++)
    {
      const gint64 by = sos_record_get_number (self->bases->pdata[i], SOS_LAWFUL_BASIS_DECIDED_BY);
      g_autoptr (SosRecord) staff = by != 0 ? sos_transaction_load (transaction, SOS_TYPE_STAFF, by, error) : NULL;

      if (by != 0 && staff == NULL)
        return FALSE;
      g_ptr_array_add (self->deciders, g_strdup (staff != NULL ? sos_record_get_text (staff, SOS_STAFF_NAME) : ""));
    }
  return TRUE;
}

static gboolean
load_policy (SosLawfulBases *self, SosTransaction *transaction, GError **error)
{
  g_autoptr (GError) local = NULL;

  self->policy = sos_transaction_dup_setting (transaction, "policy.version", &local);
  if (local == NULL)
    self->policy_review_on = sos_transaction_dup_setting (transaction, "policy.review-on", &local);
  return sos_pass_error (&local, error);
}

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  SosLawfulBases *self = data;
  g_autoptr (GPtrArray) desk = sos_transaction_query (transaction, SOS_TYPE_STAFF, "id = $1 AND active = 1", error, "i", sos_transaction_get_actor (transaction));

  self->bases = desk != NULL ? sos_transaction_query (transaction, SOS_TYPE_LAWFUL_BASIS, "id > 0 ORDER BY position, id", error, "") : NULL;
  if (self->bases == NULL)
    return FALSE;
  self->may_decide = desk->len > 0 && sos_record_has_text (desk->pdata[0], SOS_STAFF_ROLE, SOS_ROLE_DATA_PROTECTION_LEAD);
  return load_policy (self, transaction, error) && load_deciders (self, transaction, error);
}

void
sos_lawful_bases_async (SosStore *store, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sos_store_read_async (store, load, g_new0 (SosLawfulBases, 1), (GDestroyNotify) sos_lawful_bases_free, cancellable, callback, user_data);
}

SosLawfulBases *
sos_lawful_bases_finish (SosStore *store, GAsyncResult *result, GError **error)
{
  gpointer data = NULL;

  if (sos_store_finish (store, result, &data, error))
    return data;
  g_clear_pointer (&data, sos_lawful_bases_free);
  return NULL;
}
