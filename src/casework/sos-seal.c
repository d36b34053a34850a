/* sos-seal.c - a record is sealed, or unsealed, by those who lead (domain 0.4). What that hides, the rules say. */
#include "config.h"
#include "sos-family-deeds.h"

#include "sos-casework-private.h"
#include "sos-rights.h"

static gboolean
check (SosTransaction *transaction, const SosRightsCase *rights, SosDeed *deed, GError **error)
{
  return sos_rights_obey (transaction, sos_rights_may_seal (rights), "seal", deed->id, error)
         && sos_casework_obey (sos_rights_check_reason (deed->words), error);
}

/* Those that were joined with it would lead there. */
static gboolean
seal (SosTransaction *transaction, SosRecord *person, gboolean sealed, GError **error)
{
  g_autoptr (GPtrArray) joined
    = sos_transaction_query (transaction, SOS_TYPE_PERSON, "merged_into = $1 ORDER BY id", error, "i", sos_record_get_id (person));

  if (joined == NULL)
    return FALSE;
  g_ptr_array_add (joined, g_object_ref (person));
  for (guint i = 0; i < joined->len; i++)
    {
      sos_record_set_flag (joined->pdata[i], SOS_PERSON_SEALED, sealed);
      if (!sos_transaction_save (transaction, joined->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sos_seal_for_concern (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, id, error);

  return person != NULL && (sos_record_get_flag (person, SOS_PERSON_SEALED) || seal (transaction, person, TRUE, error));
}

gboolean
sos_casework_seal_person (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) person = sos_transaction_load (transaction, SOS_TYPE_PERSON, deed->id, error);
  SosRightsCase rights;

  if (person == NULL || !sos_rights_load (transaction, deed->id, &rights, error))
    return FALSE;
  if (!sos_rights_knows_of (&rights))
    {
      sos_transaction_set_not_found (error);
      return FALSE;
    }
  if (!check (transaction, &rights, deed, error))
    return FALSE;
  sos_transaction_set_reason (transaction, deed->words);
  return seal (transaction, person, g_strcmp0 (deed->code, "YES") == 0, error);
}
