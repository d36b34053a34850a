/* sos-deliver-bookings.c - bookings of two providers that were confirmed: where somebody of one half may no longer come on the day, the booking as a
 * whole is confirmed no more, and that half is asked anew (3.7). Exchanges nobody. */
#include "config.h"
#include "sos-deliver-private.h"

#include "sos-casework-private.h"

/* A check that does not hold on the day, or N7: what nobody sets aside. */
static gboolean
may_not_come (const SosDeliverReading *reading, const SosPlannedDelivery *planned)
{
  g_autoptr (GArray) found = sos_deliver_find_planned (reading, planned);

  for (guint i = 0; i < found->len; i++)
    {
      const SosDeliverFinding *finding = &g_array_index (found, SosDeliverFinding, i);

      if (finding->blocks && sos_deliver_finding_get_rule (finding)[0] == 'N')
        return TRUE;
    }
  return FALSE;
}

static gboolean
keep (SosTransaction *transaction, SosRecord *record, guint status, const char *code, GError **error)
{
  g_autoptr (SosSaveRecord) save = NULL;

  sos_record_set_text (record, status, code);
  save = sos_save_record_new (record, NULL);
  return sos_casework_keep_record (transaction, save, error);
}

#define THEIRS "session = $1 AND status = 'ACCEPTED' AND EXISTS (SELECT 1 FROM segment_staff f WHERE f.segment = segment.id AND f.removed IS NULL AND f.staff = $2)"
#define PARTS_SQL "SELECT count (*) FROM segment WHERE session = $1 AND removed IS NULL"

static gboolean
loosen (SosTransaction *transaction, gint64 id, gint64 staff, GError **error)
{
  g_autoptr (SosRecord) session = sos_transaction_load (transaction, SOS_TYPE_SESSION, id, error);
  g_autoptr (GPtrArray) halves = NULL;
  gint64 parts;

  if (session == NULL || !sos_transaction_select_number (transaction, PARTS_SQL, &parts, error, "i", id))
    return FALSE;
  if (parts < 2 || !sos_record_has_text (session, SOS_SESSION_STATUS, "CONFIRMED"))
    return TRUE;
  halves = sos_transaction_query (transaction, SOS_TYPE_SEGMENT, THEIRS, error, "ii", id, staff);
  sos_record_set_text (session, SOS_SESSION_SCHOOL_CONFIRMED_ON, NULL);
  if (halves == NULL || !keep (transaction, session, SOS_SESSION_STATUS, "PLANNED", error))
    return FALSE;
  for (guint i = 0; i < halves->len; i++)
    if (!keep (transaction, halves->pdata[i], SOS_SEGMENT_STATUS, "ASKED", error))
      return FALSE;
  return TRUE;
}

gboolean
sos_deliver_loosen_bookings (SosTransaction *transaction, gint64 staff, GError **error)
{
  g_autoptr (SosDeliverReading) reading = sos_deliver_reading_new (transaction, staff, error);
  const char *today = sos_transaction_get_today (transaction);

  for (guint i = 0; reading != NULL && i < reading->planned->len; i++)
    {
      const SosPlannedDelivery *planned = &g_array_index (reading->planned, SosPlannedDelivery, i);

      if (g_strcmp0 (planned->what.kind, "session") == 0 && sos_planned_is_to_come (planned, today) && may_not_come (reading, planned)
          && !loosen (transaction, planned->what.id, staff, error))
        return FALSE;
    }
  return reading != NULL;
}
