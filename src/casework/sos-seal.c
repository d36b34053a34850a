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
  sos_record_set_flag (person, SOS_PERSON_SEALED, g_strcmp0 (deed->code, "YES") == 0);
  return sos_transaction_save (transaction, person, error);
}
