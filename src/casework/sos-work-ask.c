/* sos-work-ask.c - reads what the rules about beginning work rest on: the agreements, and whether a lead has still to decide. */
#include "config.h"
#include "sos-work-ask.h"

#include "sos-withdrawal.h"

#include <glib/gi18n.h>

SosVerdict *
sos_work_ask (SosTransaction *transaction, gint64 person, SosWork work, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) open = sos_transaction_find (transaction, SOS_TYPE_WITHDRAWAL, "person = $1 AND restricts = 1", &local, "i", person);
  g_autoptr (GPtrArray) consents = NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (open != NULL)
    return sos_verdict_new_refused ("N13", _("The agreement to work with them was taken back. A lead decides first how it goes on."), NULL);
  consents = sos_transaction_query (transaction, SOS_TYPE_CONSENT, "person = $1 ORDER BY id", error, "i", person);
  return consents != NULL ? sos_work_may_begin (consents, work, sos_transaction_get_today (transaction)) : NULL;
}
