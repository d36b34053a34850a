/* sos-deliver-deeds.c - people who deliver are entered, their checks written down and decided about (N6, V4; domain 4.10). */
#include "config.h"
#include "sos-deliver.h"

#include "sos-expense.h"
#include "sos-apart-rules.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-deliver-private.h"
#include "sos-name-rules.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-rights-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_PENCE 100000

/* ---- checks of single records ---- */

static gboolean
check_staff (SosRecord *before, SosRecord *record, guint field, GError **error)
{
  return before == NULL || !sos_casework_has_changed (before, record, field)
         || sos_casework_refuse (NULL, _("This belongs where it is; enter it anew there instead."), error);
}

static gboolean
is_between (SosRecord *record, guint field, gint64 least, gint64 most)
{
  const gint64 number = sos_record_get_number (record, field);

  return !sos_record_is_set (record, field) || (number >= least && number <= most);
}

gboolean
sos_deliver_prepare_deliverer (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  if (!sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_CHANGE, error) || !check_staff (before, record, SOS_DELIVERER_STAFF, error))
    return FALSE;
  if (!is_between (record, SOS_DELIVERER_TRAINED, 0, 99) || !is_between (record, SOS_DELIVERER_SHADOWED, 0, 999)
      || !is_between (record, SOS_DELIVERER_MOST_A_WEEK, 0, 40))
    return sos_casework_refuse ("V4", _("That number cannot be right."), error);
  if (sos_record_has_text (record, SOS_DELIVERER_KIND, SOS_DELIVERS_AS_VOLUNTEER) && !sos_record_is_set (record, SOS_DELIVERER_STAGE))
    sos_record_set_text (record, SOS_DELIVERER_STAGE, "APPLIED");
  return TRUE;
}

/* What was decided about a certificate, leads alone write: nobody clears themselves. */
static gboolean
check_content (SosTransaction *transaction, SosRecord *before, SosRecord *clearance, GError **error)
{
  static const guint decided[] = { SOS_CLEARANCE_CONTENT_APPROVED_BY, SOS_CLEARANCE_CONTENT_APPROVED_ON };
  gboolean changed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (decided); i++)
    changed |= sos_casework_has_changed (before, clearance, decided[i]);
  /* That something stands there is not taken back by whoever does not decide about it. */
  changed |= before != NULL && sos_record_get_flag (before, SOS_CLEARANCE_CONTENT) && !sos_record_get_flag (clearance, SOS_CLEARANCE_CONTENT);
  if (!changed)
    return TRUE;
  if (sos_transaction_get_actor (transaction) != 0
      && sos_record_get_number (clearance, SOS_CLEARANCE_STAFF) == sos_transaction_get_actor (transaction))
    return sos_casework_refuse ("N6", _("Nobody decides about their own certificate."), error);
  return sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_RESTRICTED, error);
}

/* The last four, and never more: a whole number would be kept for nothing. */
static gboolean
check_number (SosRecord *clearance, GError **error)
{
  const char *end = sos_record_find_text (clearance, SOS_CLEARANCE_NUMBER_END);

  return end == NULL || g_utf8_strlen (end, -1) <= 4
         || sos_casework_refuse ("N6", _("Write down only the last four of the certificate’s number."), error);
}

static gboolean
check_issued (SosTransaction *transaction, SosRecord *clearance, GError **error)
{
  static const guint looked[] = { SOS_CLEARANCE_CHECKED_ON, SOS_CLEARANCE_CONTENT_APPROVED_ON };
  const char *today = sos_transaction_get_today (transaction);

  for (guint i = 0; i < G_N_ELEMENTS (looked); i++)
    if (sos_record_is_set (clearance, looked[i]) && g_strcmp0 (sos_record_get_text (clearance, looked[i]), today) > 0)
      return sos_casework_refuse ("V4", _("What was looked at was looked at today or before."), error);
  return TRUE;
}

gboolean
sos_deliver_prepare_clearance (SosTransaction *transaction, SosRecord *before, SosRecord *clearance, GError **error)
{
  const char *code = sos_record_find_text (clearance, SOS_CLEARANCE_KIND), *issued = sos_record_find_text (clearance, SOS_CLEARANCE_ISSUED_ON);
  const SosClearanceKind *kind = sos_clearance_kind_find (code);
  g_autofree char *last = NULL;
  SosLimits limits;

  if (!sos_limits_load (transaction, &limits, error) || !sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_CHANGE, error) || !check_staff (before, clearance, SOS_CLEARANCE_STAFF, error))
    return FALSE;
  if (kind == NULL)
    return sos_casework_refuse ("N6", _("Choose what was checked."), error);
  if (kind->of_site && !sos_record_is_set (clearance, SOS_CLEARANCE_SITE))
    return sos_casework_refuse ("N6", _("Write down which place it is for."), error);
  last = sos_clearance_dup_default_last_day (code, issued, limits.dbs_years);
  if (!sos_record_is_set (clearance, SOS_CLEARANCE_LAST_DAY) && last != NULL)
    sos_record_set_text (clearance, SOS_CLEARANCE_LAST_DAY, last);
  if (kind->ends && !sos_record_is_set (clearance, SOS_CLEARANCE_LAST_DAY))
    return sos_casework_refuse ("N6", _("Write down its last valid day."), error);
  if (g_strcmp0 (code, SOS_CLEARANCE_KIND_DBS) == 0 && !sos_record_is_set (clearance, SOS_CLEARANCE_WORKFORCE))
    return sos_casework_refuse ("N6", _("Write down for which workforce the certificate is."), error);
  return check_number (clearance, error) && check_issued (transaction, clearance, error) && check_content (transaction, before, clearance, error);
}

static gboolean
check_hours (SosRecord *record, guint from, guint to, GError **error)
{
  if (!sos_record_is_set (record, from) && !sos_record_is_set (record, to))
    return TRUE;
  if (!sos_record_is_set (record, from) || !sos_record_is_set (record, to))
    return sos_casework_refuse ("V4", _("Say from when to when."), error);
  if (!sos_casework_tidy_hour (record, from) || !sos_casework_tidy_hour (record, to))
    return sos_casework_refuse ("V4", _("Write hours as 09:30."), error);
  return strcmp (sos_record_get_text (record, from), sos_record_get_text (record, to)) < 0 || sos_casework_refuse ("V4", _("It ends at an earlier hour than it begins."), error);
}

gboolean
sos_deliver_prepare_availability (SosTransaction *transaction, SosRecord *before, SosRecord *when, GError **error)
{
  if (!sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_CHANGE, error) || !check_staff (before, when, SOS_AVAILABILITY_STAFF, error))
    return FALSE;
  if (!sos_record_is_set (when, SOS_AVAILABILITY_WEEKDAY) || !is_between (when, SOS_AVAILABILITY_WEEKDAY, 1, 7))
    return sos_casework_refuse ("V4", _("Choose a weekday."), error);
  return check_hours (when, SOS_AVAILABILITY_FROM_HOUR, SOS_AVAILABILITY_TO_HOUR, error);
}

gboolean
sos_deliver_prepare_absence (SosTransaction *transaction, SosRecord *before, SosRecord *absence, GError **error)
{
  if (!sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_CHANGE, error) || !check_staff (before, absence, SOS_ABSENCE_STAFF, error))
    return FALSE;
  if (sos_record_get_number (absence, SOS_ABSENCE_STAFF) == 0 && !sos_record_is_set (absence, SOS_ABSENCE_PROVIDER))
    return sos_casework_refuse ("C3", _("Say who is away."), error);
  return check_hours (absence, SOS_ABSENCE_BEGINS, SOS_ABSENCE_ENDS, error);
}

/* Why somebody with lived experience must not go to a place is for those who lead. */
gboolean
sos_deliver_prepare_no_go (SosTransaction *transaction, SosRecord *before, SosRecord *place, GError **error)
{
  const gboolean restricted = sos_record_get_flag (place, SOS_NO_GO_RESTRICTED) || (before != NULL && sos_record_get_flag (before, SOS_NO_GO_RESTRICTED));
  const gboolean borough = sos_record_has_text (place, SOS_NO_GO_KIND, "BOROUGH");

  if (!sos_deliver_ask_right (transaction, restricted ? SOS_DELIVER_MAY_RESTRICTED : SOS_DELIVER_MAY_CHANGE, error)
      || !check_staff (before, place, SOS_NO_GO_STAFF, error))
    return FALSE;
  if (!sos_record_is_set (place, borough ? SOS_NO_GO_BOROUGH : SOS_NO_GO_PLACE))
    return sos_casework_refuse ("C11", _("Say which place."), error);
  return TRUE;
}

/* What somebody spent is paid back: of a day that was, and how much; who paid it back is written down (4.10). */
gboolean
sos_deliver_prepare_expense (SosTransaction *transaction, SosRecord *before, SosRecord *expense, GError **error)
{
  static const guint days[] = { SOS_EXPENSE_SPENT_ON, SOS_EXPENSE_PAID_ON };
  const char *spent = sos_record_find_text (expense, SOS_EXPENSE_SPENT_ON), *paid = sos_record_find_text (expense, SOS_EXPENSE_PAID_ON);

  if (!sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_CHANGE, error) || !check_staff (before, expense, SOS_EXPENSE_STAFF, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_strcmp0 (sos_record_find_text (expense, days[i]), sos_transaction_get_today (transaction)) > 0)
      return sos_casework_refuse ("V4", _("That day is still to come."), error);
  if (paid != NULL && g_strcmp0 (paid, spent) < 0)
    return sos_casework_refuse ("V4", _("It was paid back before it was spent."), error);
  if (!sos_record_is_set (expense, SOS_EXPENSE_PENCE) || !is_between (expense, SOS_EXPENSE_PENCE, 1, MOST_PENCE))
    return sos_casework_refuse ("4.10", _("Write how much as pounds and pence: 4.60."), error);
  if (before == NULL || sos_record_is_set (before, SOS_EXPENSE_PAID_ON) != (paid != NULL))
    sos_record_set_number (expense, SOS_EXPENSE_PAID_BY, paid != NULL ? sos_transaction_get_actor (transaction) : 0);
  return TRUE;
}

gboolean
sos_deliver_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_CHANGE, error);
}

gboolean
sos_deliver_may_remove_no_go (SosTransaction *transaction, SosRecord *place, GError **error)
{
  return sos_deliver_ask_right (transaction, sos_record_get_flag (place, SOS_NO_GO_RESTRICTED) ? SOS_DELIVER_MAY_RESTRICTED : SOS_DELIVER_MAY_CHANGE,
                                error);
}

/* Of a whole provider, everybody is looked at: 0. */
gboolean
sos_deliver_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  SosRecord *record = after != NULL ? after : before;
  const int staff = sos_record_class_find_field (SOS_RECORD_GET_CLASS (record), "staff");

  return sos_deliver_rescan (transaction, sos_record_get_number (record, (guint) staff), error);
}

/* ---- sessions ---- */

#define SESSION_STAFF_SQL \
  "SELECT DISTINCT f.staff FROM segment_staff f JOIN segment g ON g.id = f.segment WHERE g.session = $1 AND f.removed IS NULL AND g.removed IS NULL"

static GArray *
find_session_staff (SosTransaction *transaction, gint64 session, GError **error)
{
  return sos_transaction_select_ids (transaction, SESSION_STAFF_SQL, error, "i", session);
}

/* What is planned with them for that session, as it will be on its new day. */
static gboolean
check_one (SosTransaction *transaction, SosRecord *session, gint64 staff, GError **error)
{
  g_autoptr (SosDeliverReading) reading = sos_deliver_reading_new (transaction, staff, error);

  if (reading == NULL)
    return FALSE;
  for (guint i = 0; i < reading->planned->len; i++)
    {
      SosPlannedDelivery planned = g_array_index (reading->planned, SosPlannedDelivery, i);
      g_autoptr (GArray) found = NULL;

      if (g_strcmp0 (planned.what.kind, "session") != 0 || planned.what.id != sos_record_get_id (session))
        continue;
      planned.what.day = sos_record_get_text (session, SOS_SESSION_DAY);
      found = sos_deliver_find_planned (reading, &planned);
      for (guint k = 0; k < found->len; k++)
        {
          const SosDeliverFinding *finding = &g_array_index (found, SosDeliverFinding, k);
          g_autofree char *words = sos_deliver_finding_dup_words (finding);

          /* Hours and double bookings are the planner’s to weigh; checks and N7 are nobody’s. */
          if (finding->blocks && sos_deliver_finding_get_rule (finding)[0] == 'N')
            return sos_casework_refuse (sos_deliver_finding_get_rule (finding), words, error);
        }
    }
  return TRUE;
}

/* N6: a session is confirmed only with those who are cleared on its day. */
gboolean
sos_deliver_prepare_session (SosTransaction *transaction, SosRecord *before, SosRecord *session, GError **error)
{
  g_autoptr (GArray) staff = NULL;

  if (!sos_record_has_text (session, SOS_SESSION_STATUS, "CONFIRMED") || before == NULL
      || !sos_date_is_valid (sos_record_find_text (session, SOS_SESSION_DAY))
      || (!sos_casework_has_changed (before, session, SOS_SESSION_STATUS) && !sos_casework_has_changed (before, session, SOS_SESSION_DAY)))
    return TRUE;
  staff = find_session_staff (transaction, sos_record_get_id (session), error);
  for (guint i = 0; staff != NULL && i < staff->len; i++)
    if (!check_one (transaction, session, g_array_index (staff, gint64, i), error))
      return FALSE;
  return staff != NULL;
}

gboolean
sos_deliver_follow_session (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  g_autoptr (GArray) staff = find_session_staff (transaction, sos_record_get_id (after != NULL ? after : before), error);

  for (guint i = 0; staff != NULL && i < staff->len; i++)
    if (!sos_deliver_rescan (transaction, g_array_index (staff, gint64, i), error))
      return FALSE;
  return staff != NULL;
}

/* N6: nor is anybody put on a confirmed session who is not cleared on its day. */
gboolean
sos_deliver_follow_staff (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  g_autoptr (SosRecord) segment = NULL, session = NULL;

  if (!sos_deliver_follow (transaction, before, after, error))
    return FALSE;
  if (after == NULL || sos_record_get_removed (after) != 0)
    return TRUE;
  segment = sos_transaction_load (transaction, SOS_TYPE_SEGMENT, sos_record_get_number (after, SOS_SEGMENT_STAFF_SEGMENT), error);
  session = segment != NULL ? sos_transaction_load (transaction, SOS_TYPE_SESSION, sos_record_get_number (segment, SOS_SEGMENT_SESSION), error) : NULL;
  if (session == NULL || !sos_record_has_text (session, SOS_SESSION_STATUS, "CONFIRMED"))
    return session != NULL;
  return check_one (transaction, session, sos_record_get_number (after, SOS_SEGMENT_STAFF_STAFF), error);
}

/* ---- deeds ---- */

static gboolean
make_staff (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autofree char *name = sos_name_dup_clean (deed->words);
  g_autoptr (SosStaff) staff = g_object_new (SOS_TYPE_STAFF, "name", name, "role", SOS_ROLE_VOLUNTEER, "active", TRUE, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (staff, NULL);

  if (g_strcmp0 (deed->code, SOS_DELIVERS_AS_STAFF) == 0)
    return sos_casework_refuse (NULL, _("Staff are chosen from those who work here."), error);
  if (!sos_casework_obey (sos_name_check (deed->words), error) || !sos_casework_keep_record (transaction, save, error))
    return FALSE;
  deed->id = sos_record_get_id (save->record);
  return TRUE;
}

static gboolean
check_new (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) there = sos_transaction_find (transaction, SOS_TYPE_DELIVERER, "staff = $1", &local, "i", deed->id);

  if (!sos_pass_error (&local, error))
    return FALSE;
  return there == NULL || sos_casework_refuse (NULL, _("They are in this list already."), error);
}

gboolean
sos_casework_add_deliverer (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) deliverer = g_object_new (SOS_TYPE_DELIVERER, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (deliverer, NULL);

  if (!sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_CHANGE, error) || (deed->id == 0 && !make_staff (transaction, deed, error))
      || !check_new (transaction, deed, error))
    return FALSE;
  deed->result = deed->id;
  sos_record_set_number (deliverer, SOS_DELIVERER_STAFF, deed->id);
  sos_record_set_text (deliverer, SOS_DELIVERER_KIND, deed->code);
  return sos_casework_keep_record (transaction, save, error);
}

gboolean
sos_casework_approve_content (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) clearance = sos_transaction_load (transaction, SOS_TYPE_CLEARANCE, deed->id, error);
  g_autoptr (SosSaveRecord) save = NULL;

  if (clearance == NULL || !sos_deliver_ask_right (transaction, SOS_DELIVER_MAY_RESTRICTED, error)
      || !sos_casework_obey (sos_rights_check_reason (deed->words), error))
    return FALSE;
  if (!sos_record_get_flag (clearance, SOS_CLEARANCE_CONTENT))
    return sos_casework_refuse ("N6", _("Nothing stands on this certificate."), error);
  sos_record_set_number (clearance, SOS_CLEARANCE_CONTENT_APPROVED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (clearance, SOS_CLEARANCE_CONTENT_APPROVED_ON, sos_transaction_get_today (transaction));
  save = sos_save_record_new (clearance, deed->words);
  return sos_casework_keep_record (transaction, save, error);
}
