/* sos-referral-checks.c - what referrals and endings ask before they are saved by hand, and what follows. */
#include "config.h"
#include "sos-referral-checks.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-pass-error.h"
#include "sos-tasks.h"

#include "sos-outcome-rules.h"

#include <glib/gi18n.h>

/* ---- referrals ---- */

/* What the deeds of a referral write, and no hand. */
static const guint by_deed[] = {
  SOS_REFERRAL_REF,        SOS_REFERRAL_EPISODE,         SOS_REFERRAL_SERVICE,       SOS_REFERRAL_DECISION,      SOS_REFERRAL_DECISION_REASON,
  SOS_REFERRAL_DECIDED_ON, SOS_REFERRAL_DECIDED_BY,      SOS_REFERRAL_DUPLICATES_ON, SOS_REFERRAL_DUPLICATES_BY, SOS_REFERRAL_WAITING_SINCE,
  SOS_REFERRAL_KEEP_UNTIL, SOS_REFERRAL_DECISION_WORDS,
};

gboolean
sos_referral_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *referral, GError **error)
{
  if (before == NULL)
    return sos_casework_refuse ("4.1", _("A referral is entered under “New referral”, not by hand."), error);
  for (guint i = 0; i < G_N_ELEMENTS (by_deed); i++)
    if (sos_casework_has_changed (before, referral, by_deed[i])
        || sos_record_get_number (before, SOS_REFERRAL_EPISODE) != sos_record_get_number (referral, SOS_REFERRAL_EPISODE))
      return sos_casework_refuse ("4.1", _("This is decided with the buttons of the referral, not by hand."), error);
  return g_strcmp0 (sos_record_get_text (referral, SOS_REFERRAL_RECEIVED_ON), sos_transaction_get_today (transaction)) <= 0
         || sos_casework_refuse ("V4", _("A referral is not received in the future."), error);
}

gboolean
sos_referral_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("4.1", _("A referral is not removed. Decline it, and say why; it is kept for some months."), error);
}

/* ---- what only deeds write ---- */

gboolean
sos_course_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("1.1", _("This is written down with the buttons of the episode, not by hand."), error);
}

gboolean
sos_course_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("N10", _("This is part of the record and is not removed."), error);
}

/* One line of each. */
static gboolean
check_once (SosTransaction *transaction, SosRecord *outcome, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) other
    = sos_transaction_find (transaction, SOS_TYPE_OUTCOME, "episode = $1 AND code = $2 AND id <> $3", &local, "isi", sos_record_get_number (outcome, SOS_OUTCOME_EPISODE),
                            sos_record_get_text (outcome, SOS_OUTCOME_CODE), sos_record_get_id (outcome));

  if (!sos_pass_error (&local, error))
    return FALSE;
  return other == NULL || sos_casework_refuse ("4.14", _("That outcome is written down already. Change its line."), error);
}

/* Whether it held is said when the weeks are over; that it is not known may be said at any time. */
static gboolean
check_held (SosTransaction *transaction, SosRecord *outcome, GError **error)
{
  static const struct
  {
    guint field;
    int weeks;
  } asked[] = { { SOS_OUTCOME_SUSTAINED_13W, SOS_OUTCOME_FIRST_WEEKS }, { SOS_OUTCOME_SUSTAINED_26W, SOS_OUTCOME_SECOND_WEEKS } };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    if ((sos_record_has_text (outcome, asked[i].field, "YES") || sos_record_has_text (outcome, asked[i].field, "NO"))
        && !sos_casework_obey (sos_outcome_may_hold (sos_record_find_text (outcome, SOS_OUTCOME_STATUS), sos_record_find_text (outcome, SOS_OUTCOME_DATED), asked[i].weeks,
                                                     sos_transaction_get_today (transaction)), error))
      return FALSE;
  return TRUE;
}

/* Never taken for achieved: what nobody answered stays open. */
gboolean
sos_outcome_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *outcome, GError **error)
{
  const gboolean achieved = sos_record_has_text (outcome, SOS_OUTCOME_STATUS, "ACHIEVED") || sos_record_has_text (outcome, SOS_OUTCOME_STATUS, "PARTLY");

  if (achieved && !sos_record_is_set (outcome, SOS_OUTCOME_EVIDENCE))
    return sos_casework_refuse ("4.14", _("Say who says so: they, their worker, a professional, or a document."), error);
  if (achieved && !sos_record_is_set (outcome, SOS_OUTCOME_DATED))
    sos_record_set_text (outcome, SOS_OUTCOME_DATED, sos_transaction_get_today (transaction));
  if (g_strcmp0 (sos_record_get_text (outcome, SOS_OUTCOME_DATED), sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V4", _("What came of it is not in the future."), error);
  return check_once (transaction, outcome, error) && check_held (transaction, outcome, error);
}

/* ---- a professional who left ---- */

/* Referrals they made that are still worked on, and help of theirs that is asked or goes on. */
#define HELPED \
  "SELECT r.person FROM referral r JOIN episode e ON e.id = r.episode WHERE r.professional = $1 AND r.removed IS NULL AND e.closed_on IS NULL AND e.removed IS NULL" \
  " GROUP BY r.person ORDER BY r.person"

static gboolean
tell_worker (SosTransaction *transaction, SosRecord *professional, gint64 person, GError **error)
{
  gint64 worker;

  return sos_tasks_find_worker (transaction, person, &worker, error) && (worker != 0 || sos_tasks_find_lead (transaction, person, &worker, error))
         && sos_tasks_keep (transaction, professional, person, "PROFESSIONAL_LEFT", TRUE, worker,
                            _("The professional who referred them has left. Find out who comes after them."), NULL, error);
}

gboolean
sos_professional_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (SosRows) rows = NULL;
  g_autoptr (GError) local = NULL;

  if (before == NULL || after == NULL || sos_record_is_set (before, SOS_PROFESSIONAL_ENDED_ON) || !sos_record_is_set (after, SOS_PROFESSIONAL_ENDED_ON))
    return TRUE;
  rows = sos_transaction_select (transaction, HELPED, &local, "i", sos_record_get_id (after));
  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 person = sos_rows_get_number (rows, 0);

      g_array_append_val (people, person);
    }
  for (guint i = 0; local == NULL && i < people->len; i++)
    if (!tell_worker (transaction, after, g_array_index (people, gint64, i), error))
      return FALSE;
  return sos_pass_error (&local, error);
}
