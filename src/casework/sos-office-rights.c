/* sos-office-rights.c - whether whoever is at the desk may see or change a part of the office. The rules decide. */
#include "config.h"
#include "sos-office-rights.h"

#include "sos-casework-private.h"
#include "sos-rights-private.h"

SosVerdict *
sos_office_may (SosTransaction *transaction, SosOfficePart part, SosMay may, GError **error)
{
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error))
    return NULL;
  return seat.id == 0 ? sos_verdict_new_allowed ("0.4", NULL) : sos_rights_may_office (seat.role, part, may);
}

gboolean
sos_office_ask (SosTransaction *transaction, SosOfficePart part, GError **error)
{
  SosVerdict *verdict = sos_office_may (transaction, part, SOS_MAY_CHANGE, error);

  return verdict != NULL && sos_casework_obey (verdict, error);
}
