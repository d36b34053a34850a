/* sos-school-deeds.c - schools work planned, moved, staffed, cancelled. */
#include "config.h"
#include "sos-school-deeds.h"

#include "sos-casework-private.h"
#include "sos-rights-private.h"

gboolean
sos_school_deeds_read_right (SosTransaction *transaction, gboolean *may, GError **error)
{
  g_autoptr (SosVerdict) verdict = NULL;
  SosSeatRead seat;

  *may = sos_transaction_get_actor (transaction) == 0;
  if (*may)
    return TRUE;
  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  verdict = sos_rights_may_plan_schools (seat.role);
  *may = verdict->allowed;
  return TRUE;
}
