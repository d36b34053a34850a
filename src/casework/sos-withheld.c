/* sos-withheld.c - who is on protective relocation. Decides for map, lists and papers alike, and changes nothing. */
#include "config.h"
#include "sos-withheld.h"

#include "sos-pass-error.h"
#include "sos-records.h"

gboolean
sos_withheld_read (SosTransaction *transaction, gint64 person, gboolean *withheld, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT " SOS_WITHHELD_SQL ("$1", "$2"), &local, "is", person,
                                                     sos_transaction_get_today (transaction));

  *withheld = rows == NULL || !sos_rows_next (rows, &local) || sos_rows_get_number (rows, 0) != 0;
  return sos_pass_error (&local, error);
}

gboolean
sos_withheld_is_place (SosRecord *address)
{
  return sos_record_has_text (address, SOS_ADDRESS_TYPE, "REFUGE") || sos_record_has_text (address, SOS_ADDRESS_BOROUGH, SOS_WITHHELD);
}

gboolean
sos_withheld_hides (SosTransaction *transaction, SosRecord *address)
{
  gboolean withheld;

  return sos_withheld_is_place (address)
         || !sos_withheld_read (transaction, sos_record_get_number (address, SOS_ADDRESS_PERSON), &withheld, NULL) || withheld;
}
