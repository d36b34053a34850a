/* sos-concern-asked.c - which of the agencies that were asked about a concern has replied, was asked again, was taken further (domain 4.5.1). */
#include "config.h"
#include "sos-concern-asked.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-concern-rules.h"
#include "sos-record-plain.h"

#include <glib/gi18n.h>

static gboolean
is_about_one (SosRecord *step)
{
  return sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REPLY) || sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_CHASE)
         || sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_ESCALATION);
}

/* The one that is named; else the one that waits; else the only one there is. (transfer full) */
static SosRecord *
find_referral (SosTransaction *transaction, SosRecord *step, GError **error)
{
  const gint64 named = sos_record_get_known (step, SOS_CONCERN_STEP_REFERRAL);
  g_autoptr (GPtrArray) all = sos_transaction_query (transaction, SOS_TYPE_CONCERN_STEP, "concern = $1 AND kind = 'REFERRAL' ORDER BY id", error, "i",
                                                     sos_record_get_number (step, SOS_CONCERN_STEP_CONCERN));
  SosRecord *found = NULL;
  guint n = 0;

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (named != 0 ? sos_record_get_id (all->pdata[i]) == named : all->len == 1 || !sos_record_is_set (all->pdata[i], SOS_CONCERN_STEP_REPLIED_AT))
      {
        found = all->pdata[i];
        n++;
      }
  if (n == 1)
    return g_object_ref (found);
  if (all != NULL)
    sos_casework_refuse ("V25", _("Several were asked: say which referral it is about."), error);
  return NULL;
}

/* A reference that comes with a reply is that of the referral. */
static void
note_reply (SosRecord *referral, SosRecord *step)
{
  if (!sos_record_is_set (referral, SOS_CONCERN_STEP_REPLIED_AT))
    sos_record_set_number (referral, SOS_CONCERN_STEP_REPLIED_AT, sos_record_get_number (step, SOS_CONCERN_STEP_DONE_AT));
  if (sos_record_is_set (referral, SOS_CONCERN_STEP_REFERENCE))
    return;
  if (sos_record_is_set (step, SOS_CONCERN_STEP_REFERENCE))
    sos_record_set_text (referral, SOS_CONCERN_STEP_REFERENCE, sos_record_get_text (step, SOS_CONCERN_STEP_REFERENCE));
  else if (sos_record_get_flag (step, SOS_CONCERN_STEP_NONE_GIVEN))
    sos_record_set_flag (referral, SOS_CONCERN_STEP_NONE_GIVEN, TRUE);
}

static void
note_step (SosRecord *referral, SosRecord *step)
{
  const gint64 at = sos_record_get_number (step, SOS_CONCERN_STEP_DONE_AT);

  if (sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REPLY))
    note_reply (referral, step);
  else if (sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_CHASE))
    sos_record_set_number (referral, SOS_CONCERN_STEP_CHASED_AT, MAX (at, sos_record_get_known (referral, SOS_CONCERN_STEP_CHASED_AT)));
  else if (!sos_record_is_set (referral, SOS_CONCERN_STEP_ESCALATED_AT))
    sos_record_set_number (referral, SOS_CONCERN_STEP_ESCALATED_AT, at);
}

/* By the minute: the hour of either may have been typed. */
static gboolean
check_order (SosRecord *referral, SosRecord *step, GError **error)
{
  return sos_record_get_number (step, SOS_CONCERN_STEP_DONE_AT) / 60 >= sos_record_get_number (referral, SOS_CONCERN_STEP_DONE_AT) / 60
         || sos_casework_refuse ("V4", _("That was before they were asked."), error);
}

gboolean
sos_concern_note_asked (SosTransaction *transaction, SosRecord *step, GError **error)
{
  g_autoptr (SosRecord) referral = is_about_one (step) ? find_referral (transaction, step, error) : NULL;

  if (!is_about_one (step))
    return TRUE;
  if (referral == NULL || !check_order (referral, step, error))
    return FALSE;
  sos_record_set_number (step, SOS_CONCERN_STEP_REFERRAL, sos_record_get_id (referral));
  if (!sos_record_is_set (step, SOS_CONCERN_STEP_AGENCY))
    sos_record_set_text (step, SOS_CONCERN_STEP_AGENCY, sos_record_get_text (referral, SOS_CONCERN_STEP_AGENCY));
  note_step (referral, step);
  return sos_transaction_save (transaction, referral, error);
}
