/* sos-agreed-sessions.c - how many sessions were agreed in an episode, and how many were held: those in person. Changes nothing. */
#include "config.h"
#include "sos-agreed-sessions.h"

#include "sos-clock.h"
#include "sos-contact-seen.h"
#include "sos-moment.h"
#include "sos-records.h"

#define ANSWERED "SESSIONS" /* the question of a service how many were agreed */
#define AGREED \
  "SELECT coalesce ((SELECT CAST (f.value AS INTEGER) FROM episode_fact f WHERE f.episode = $1 AND f.field = '" ANSWERED "' AND f.removed IS NULL" \
  " AND f.value <> '' ORDER BY f.id LIMIT 1), (SELECT s.sessions FROM service_shape s WHERE s.service = $2 AND s.removed IS NULL ORDER BY s.id LIMIT 1), 0)"
#define HELD "SELECT starts_at FROM contact WHERE person = $2 AND episode = $1 AND removed IS NULL AND outcome = 'HELD' AND type IN " SOS_CONTACT_SEEN_IN " ORDER BY starts_at, id"

void
sos_agreed_sessions_free (SosAgreedSessions *self)
{
  g_free (self->last_on);
  g_free (self);
}

static gboolean
read_agreed (SosTransaction *transaction, SosRecord *episode, int *agreed, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, AGREED, error, "is", sos_record_get_id (episode), sos_record_get_text (episode, SOS_EPISODE_SERVICE));

  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  *agreed = (int) sos_rows_get_number (rows, 0);
  return TRUE;
}

gboolean
sos_agreed_sessions_read (SosTransaction *transaction, SosRecord *episode, SosAgreedSessions **count, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = NULL;
  int agreed = 0;

  *count = NULL;
  if (!read_agreed (transaction, episode, &agreed, error))
    return FALSE;
  if (agreed <= 0)
    return TRUE;
  rows = sos_transaction_select (transaction, HELD, &local, "ii", sos_record_get_id (episode), sos_record_get_number (episode, SOS_EPISODE_PERSON));
  *count = g_new0 (SosAgreedSessions, 1);
  (*count)->agreed = agreed;
  while (rows != NULL && sos_rows_next (rows, &local))
    if (++(*count)->held == agreed)
      (*count)->last_on = sos_moment_dup_day (sos_rows_get_number (rows, 0));
  if (local == NULL)
    return TRUE;
  g_clear_pointer (count, sos_agreed_sessions_free);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
