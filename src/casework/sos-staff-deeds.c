/* sos-staff-deeds.c - who works here: their post, their team, how much they carry, the day they leave (domain 0.4). */
#include "config.h"
#include "sos-staff-deeds.h"

#include "sos-casework-private.h"
#include "sos-office-rights.h"
#include "sos-rights-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Whoever leads, or answers for data, is made that by somebody who leads. */
static gboolean
gives_power (const char *role)
{
  static const char *const roles[] = { SOS_ROLE_TEAM_LEAD, SOS_ROLE_DSL, SOS_ROLE_DATA_PROTECTION_LEAD, NULL };

  return role != NULL && g_strv_contains (roles, role);
}

static gboolean
check_role (const SosSeatRead *seat, SosRecord *before, SosRecord *staff, GError **error)
{
  if (before != NULL && !sos_casework_has_changed (before, staff, SOS_STAFF_ROLE))
    return TRUE;
  if (seat->id == sos_record_get_id (staff))
    return sos_casework_refuse ("0.4", _("Nobody changes their own post. Ask a lead."), error);
  if ((gives_power (sos_record_get_text (staff, SOS_STAFF_ROLE)) || (before != NULL && gives_power (sos_record_get_text (before, SOS_STAFF_ROLE))))
      && !sos_rights_is_lead (seat->role, TRUE))
    return sos_casework_refuse ("0.4", _("A lead decides who leads, and who answers for safeguarding or data."), error);
  return TRUE;
}

/* A last day that is past, or that is taken away, says whether they are here. */
static void
state_active (SosTransaction *transaction, SosRecord *before, SosRecord *staff)
{
  const char *last = sos_record_find_text (staff, SOS_STAFF_LEAVES_ON);

  if (before == NULL)
    sos_record_set_flag (staff, SOS_STAFF_ACTIVE, TRUE);
  if (last != NULL)
    sos_record_set_flag (staff, SOS_STAFF_ACTIVE, strcmp (last, sos_transaction_get_today (transaction)) >= 0);
  else if (before != NULL && sos_record_is_set (before, SOS_STAFF_LEAVES_ON))
    sos_record_set_flag (staff, SOS_STAFF_ACTIVE, TRUE);
}

static gboolean
check_limit (SosRecord *staff, GError **error)
{
  const gint64 limit = sos_record_get_number (staff, SOS_STAFF_CASELOAD_LIMIT);

  return !sos_record_is_set (staff, SOS_STAFF_CASELOAD_LIMIT) || (limit >= 0 && limit <= 500)
         || sos_casework_refuse ("3.1", _("From 0 to 500; empty: as the office chose for everybody."), error);
}

gboolean
sos_staff_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *staff, GError **error)
{
  SosSeatRead seat;

  if (!sos_rights_read_seat (transaction, &seat, error))
    return FALSE;
  if (seat.id == 0)
    return sos_casework_give_reference (transaction, staff, SOS_STAFF_REF, "S", error);
  if (!sos_office_ask (transaction, sos_record_has_text (staff, SOS_STAFF_ROLE, SOS_ROLE_VOLUNTEER) ? SOS_OFFICE_LISTS : SOS_OFFICE_STAFF, error) || !check_role (&seat, before, staff, error) || !check_limit (staff, error))
    return FALSE;
  if (seat.id == sos_record_get_id (staff) && before != NULL && sos_casework_has_changed (before, staff, SOS_STAFF_LEAVES_ON))
    return sos_casework_refuse ("0.4", _("Somebody else writes down when you leave."), error);
  state_active (transaction, before, staff);
  /* What a colleague is called by where no name may stand: --as, the settings of a desk. */
  return sos_casework_give_reference (transaction, staff, SOS_STAFF_REF, "S", error);
}

gboolean
sos_staff_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("0.4", _("A colleague is not removed: the history speaks of them. Say which was their last day."), error);
}
