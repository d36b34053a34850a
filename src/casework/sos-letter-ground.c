/* sos-letter-ground.c - what stands on paper keeps what it stands on: the person, and the plan as it was agreed. */
#include "config.h"
#include "sos-letter-ground.h"

#include "sos-casework-private.h"
#include "sos-pass-error.h"

#include <glib/gi18n.h>

/* Letters whose person or plan is gone; or that have pages, of a plan that is a draft. */
#define GROUNDLESS \
  "SELECT 1 FROM letter l LEFT JOIN plan p ON p.id = l.plan LEFT JOIN person s ON s.id = l.person" \
  " WHERE l.person = $1 AND l.removed IS NULL AND l.state <> 'VOID'" \
  " AND (s.removed IS NOT NULL OR p.removed IS NOT NULL OR (p.state = 'DRAFT' AND l.state NOT IN ('DRAFT', 'CHECK'))) LIMIT 1"

gboolean
sos_letters_keep_ground (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, GROUNDLESS, &local, "i", person);

  if (rows != NULL && sos_rows_next (rows, &local))
    return sos_casework_refuse ("4.4", _("A letter was made from this plan, so it stays. Take the letter back to draft first, or start "
                                         "a new version of the plan."), error);
  return sos_pass_error (&local, error);
}
