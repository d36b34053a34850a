/* sos-join-drafts.c - words typed on a record that was joined with another stand in that one, and go back when the two are two again. */
#include "config.h"
#include "sos-join-drafts.h"

#include "sos-pass-error.h"

#define GO \
  "UPDATE draft SET came_from = record, record = $1 WHERE kind = 'person' AND record = $2 AND NOT EXISTS (SELECT 1 FROM draft AS held" \
  " WHERE held.kind = draft.kind AND held.record = $1 AND held.field = draft.field AND held.actor = draft.actor)"
#define COME_BACK "UPDATE draft SET record = came_from, came_from = NULL WHERE came_from = $1"

gboolean
sos_join_keep_drafts (SosTransaction *transaction, gint64 person, GError **error)
{
  gint64 kept = 0;

  if (sos_transaction_has_made (transaction, person))
    return TRUE;
  {
    g_autoptr (GError) local = NULL;
    g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT merged_into FROM person WHERE id = $1", &local, "i", person);

    if (rows != NULL && sos_rows_next (rows, &local))
      kept = sos_rows_get_number (rows, 0);
    if (!sos_pass_error (&local, error))
      return FALSE;
  }
  return kept != 0 ? sos_transaction_execute (transaction, GO, error, "ii", kept, person)
                   : sos_transaction_execute (transaction, COME_BACK, error, "i", person);
}
