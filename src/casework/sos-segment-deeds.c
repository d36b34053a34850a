/* sos-segment-deeds.c - what each of two providers said of their half of a booking (domain 3.7): it is confirmed only when both accepted, and
 * one half that was not given is counted as half. */
#include "config.h"
#include "sos-run-private.h"

#include "sos-casework-private.h"
#include "sos-school-rights.h"

#include <glib/gi18n.h>

typedef struct
{
  guint n, accepted, delivered, lost;
} Halves;

static gboolean
count_halves (SosTransaction *transaction, gint64 session, Halves *halves, GError **error)
{
  g_autoptr (GPtrArray) segments = sos_transaction_query (transaction, SOS_TYPE_SEGMENT, "session = $1", error, "i", session);

  for (guint i = 0; segments != NULL && i < segments->len; i++)
    {
      const gboolean delivered = sos_record_has_text (segments->pdata[i], SOS_SEGMENT_STATUS, "DELIVERED");

      halves->n++;
      halves->delivered += delivered;
      halves->lost += sos_record_has_text (segments->pdata[i], SOS_SEGMENT_STATUS, "DECLINED") || sos_record_has_text (segments->pdata[i], SOS_SEGMENT_STATUS, "NOT_DELIVERED");
      halves->accepted += delivered || sos_record_has_text (segments->pdata[i], SOS_SEGMENT_STATUS, "ACCEPTED");
    }
  return segments != NULL;
}

/* Where the session stands once this is said. */
static const char *
find_status (const Halves *halves, const char *status, const char *answer)
{
  if (halves->delivered == halves->n)
    return "DELIVERED";
  if (halves->delivered > 0 && (g_str_equal (answer, "NOT_DELIVERED") || halves->delivered + halves->lost == halves->n))
    return "PART_DELIVERED";
  return halves->accepted < halves->n && g_str_equal (status, "CONFIRMED") ? "PLANNED" : status;
}

static gboolean
follow_session (SosTransaction *transaction, SosRecord *segment, const char *answer, GError **error)
{
  g_autoptr (SosRecord) session = sos_transaction_load (transaction, SOS_TYPE_SESSION, sos_record_get_number (segment, SOS_SEGMENT_SESSION), error);
  g_autoptr (SosSaveRecord) save = NULL;
  Halves halves = { 0 };
  const char *status;

  if (session == NULL || !count_halves (transaction, sos_record_get_id (session), &halves, error))
    return FALSE;
  status = find_status (&halves, sos_record_get_text (session, SOS_SESSION_STATUS), answer);
  if (sos_record_has_text (session, SOS_SESSION_STATUS, status))
    return TRUE;
  sos_record_set_text (session, SOS_SESSION_STATUS, status);
  save = sos_save_record_new (session, NULL);
  return sos_casework_keep_record (transaction, save, error) && sos_run_follow_progress (transaction, sos_record_get_number (session, SOS_SESSION_RUN), error);
}

gboolean
sos_casework_answer_segment (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) segment = sos_transaction_load (transaction, SOS_TYPE_SEGMENT, deed->id, error);
  g_autoptr (SosRecord) session = segment != NULL ? sos_transaction_load (transaction, SOS_TYPE_SESSION, sos_record_get_number (segment, SOS_SEGMENT_SESSION), error) : NULL;
  g_autoptr (SosSaveRecord) save = NULL;

  if (session == NULL || !sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, sos_record_get_number (session, SOS_SESSION_RUN), error))
    return FALSE;
  if (g_str_has_suffix (deed->code, "DELIVERED") && g_strcmp0 (sos_record_get_text (session, SOS_SESSION_DAY), sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V21", _("That session is still to come."), error);
  sos_record_set_text (segment, SOS_SEGMENT_STATUS, deed->code);
  save = sos_save_record_new (segment, deed->words);
  return sos_casework_keep_record (transaction, save, error) && follow_session (transaction, segment, deed->code, error);
}

/* The same, told by the session and the number of its part. */
gboolean
sos_casework_answer_part (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) segment
    = sos_transaction_find (transaction, SOS_TYPE_SEGMENT, "session = $1 AND number = $2", &local, "ii", deed->id, (gint64) deed->count);
  g_autoptr (SosDeed) of = segment != NULL ? sos_deed_new (sos_record_get_id (segment), deed->code, deed->words) : NULL;

  if (of != NULL)
    return sos_casework_answer_segment (transaction, of, error);
  if (local == NULL)
    return sos_casework_refuse ("C9", _("It has no such part."), error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
