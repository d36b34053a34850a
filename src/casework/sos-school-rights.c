/* sos-school-rights.c - who may what with schools work, asked of whoever is at the desk. */
#include "config.h"
#include "sos-school-rights.h"

#include "sos-casework-private.h"
#include "sos-records.h"
#include "sos-rights-private.h"

gboolean
sos_school_rights_read (SosTransaction *transaction, SosSchoolMay what, gboolean *may, GError **error)
{
  SosSeatRead seat;

  *may = FALSE;
  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  *may = seat.id == 0 || sos_school_role_may (seat.role, what);
  return TRUE;
}

gboolean
sos_school_rights_ask (SosTransaction *transaction, SosSchoolMay what, gint64 run, GError **error)
{
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  if (seat.id == 0 || sos_casework_obey (sos_school_may (seat.role, what), error))
    return TRUE;
  if (sos_transaction_is_write (transaction))
    sos_transaction_note_refusal (transaction, "alter", SOS_TYPE_PROGRAMME_RUN, run, 0);
  return FALSE;
}
