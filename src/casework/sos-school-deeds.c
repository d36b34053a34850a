/* sos-school-deeds.c - sessions and runs cancelled, locked, confirmed, extended, ended early. */
#include "config.h"
#include "sos-school-deeds.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-rights.h"
#include "sos-rights-rules.h"
#include "sos-run-private.h"
#include "sos-run-school.h"
#include "sos-school-rights.h"
#include "sos-session-rules.h"

#include <glib/gi18n.h>

static gboolean
keep (SosTransaction *transaction, SosRecord *record, const char *why, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, why);

  return sos_casework_keep_record (transaction, save, error);
}

/* One that may still be changed; what was held stays as it was. */
static SosRecord *
load_session (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) session = sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, 0, error) ? sos_transaction_load (transaction, SOS_TYPE_SESSION, id, error) : NULL;

  if (session == NULL)
    return NULL;
  if (!sos_session_was_held (sos_record_find_text (session, SOS_SESSION_STATUS)))
    return g_steal_pointer (&session);
  sos_casework_refuse (NULL, _("This session was held; it stays as it was."), error);
  return NULL;
}

gboolean
sos_casework_cancel_session (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) session = load_session (transaction, deed->id, error);

  if (session == NULL)
    return FALSE;
  if (sos_record_has_text (session, SOS_SESSION_STATUS, "CANCELLED"))
    return sos_casework_refuse (NULL, _("It is cancelled already."), error);
  if (deed->code == NULL || *deed->code == '\0')
    return sos_casework_refuse ("5.4", _("Say why it is not held."), error);
  sos_record_set_text (session, SOS_SESSION_STATUS, "CANCELLED");
  sos_record_set_text (session, SOS_SESSION_CANCEL_REASON, deed->code);
  sos_record_set_text (session, SOS_SESSION_CANCEL_NOTE, deed->words);
  sos_record_set_flag (session, SOS_SESSION_LOCKED, FALSE);
  return keep (transaction, session, deed->words, error) && sos_run_follow_progress (transaction, sos_record_get_number (session, SOS_SESSION_RUN), error);
}

gboolean
sos_casework_lock_session (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) session = load_session (transaction, deed->id, error);

  if (session == NULL)
    return FALSE;
  sos_record_set_flag (session, SOS_SESSION_LOCKED, g_strcmp0 (deed->code, "YES") == 0);
  return keep (transaction, session, NULL, error);
}

/* C13: pupils are never with us alone. */
static gboolean
check_school_staff (SosTransaction *transaction, SosRecord *session, GError **error)
{
  g_autoptr (SosRecord) run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, sos_record_get_number (session, SOS_SESSION_RUN), error);
  g_autoptr (SosRecord) programme = run != NULL ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), error) : NULL;

  if (programme == NULL)
    return FALSE;
  return !sos_record_get_flag (programme, SOS_PROGRAMME_SCHOOL_STAFF) || sos_run_find_school_staff (run, session) != SOS_SCHOOL_STAFF_NOBODY
         || sos_casework_refuse ("C13", _("The school sends nobody into the room. Ask it again, or give the session another day."), error);
}

gboolean
sos_casework_confirm_session (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) session = load_session (transaction, deed->id, error);
  g_autoptr (GPtrArray) open = NULL;

  if (session == NULL)
    return FALSE;
  if (sos_record_has_text (session, SOS_SESSION_STATUS, "CANCELLED") || !sos_record_is_set (session, SOS_SESSION_DAY))
    return sos_casework_refuse (NULL, _("It has no day that could be confirmed."), error);
  if (!check_school_staff (transaction, session, error)
      || (sos_record_get_number (session, SOS_SESSION_NUMBER) == 1 && !sos_run_check_start (transaction, sos_record_get_number (session, SOS_SESSION_RUN), error)))
    return FALSE;
  open = sos_transaction_query (transaction, SOS_TYPE_SEGMENT,
                                "session = $1 AND status NOT IN ('ACCEPTED', 'DELIVERED') AND NOT (status = 'DECLINED' AND EXISTS (SELECT 1 FROM planning_override o"
                                " WHERE o.session = $1 AND o.rule = 'C9' AND o.removed IS NULL))", error, "i", deed->id);
  if (open == NULL || open->len > 0)
    return open != NULL && sos_casework_refuse ("C9", _("Not everybody who delivers a part of it has accepted."), error);
  sos_record_set_text (session, SOS_SESSION_STATUS, "CONFIRMED");
  sos_record_set_text (session, SOS_SESSION_SCHOOL_CONFIRMED_ON, sos_transaction_get_today (transaction));
  return keep (transaction, session, NULL, error) && sos_run_follow_progress (transaction, sos_record_get_number (session, SOS_SESSION_RUN), error);
}

/* ---- runs ---- */

/* A training for professionals is held anywhere (3.8); all else in a school. */
static gboolean
check_venue (SosTransaction *transaction, SosRecord *run, GError **error)
{
  g_autoptr (SosRecord) programme = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), error);

  if (programme == NULL)
    return FALSE;
  if (!sos_record_has_text (programme, SOS_PROGRAMME_SERVICE, "STP"))
    return sos_casework_refuse (NULL, _("Choose a school."), error);
  return sos_record_is_set (run, SOS_PROGRAMME_RUN_VENUE) || sos_casework_refuse ("3.8", _("Choose a school, or write down where the training is held."), error);
}

/* A period that no timetable of the school holds could never be kept, and would cost every plan; of a school without one it is taken as said. */
static gboolean
check_period (SosTransaction *transaction, SosRecord *run, GError **error)
{
  static const char labels[] = "SELECT group_concat (label, ', '), max (label = $2) FROM (SELECT label FROM school_period WHERE school = $1 AND removed IS NULL"
                               " GROUP BY label ORDER BY min (begins))";
  const char *period = sos_record_find_text (run, SOS_PROGRAMME_RUN_PERIOD);
  g_autoptr (SosRows) known = NULL;
  g_autofree char *words = NULL;

  if (period == NULL)
    return TRUE;
  known = sos_transaction_select (transaction, labels, error, "is", sos_record_get_number (run, SOS_PROGRAMME_RUN_SCHOOL), period);
  if (known == NULL || !sos_rows_next (known, error))
    return FALSE;
  if (sos_rows_is_null (known, 0) || sos_rows_get_number (known, 1) != 0)
    return TRUE;
  /* Translators: a period that was written down, and those that there are */
  words = g_strdup_printf (_("Nothing in the timetable there is called “%s”. There are: %s."), period, sos_rows_get_text (known, 0));
  return sos_casework_refuse (NULL, words, error);
}

static gboolean
check_audience (SosRecord *run, GError **error)
{
  return !sos_record_is_set (run, SOS_PROGRAMME_RUN_AUDIENCE) || sos_record_get_number (run, SOS_PROGRAMME_RUN_AUDIENCE) > 0
         || sos_casework_refuse (NULL, _("Pupils expected: at least one, or leave it empty."), error);
}

gboolean
sos_casework_add_run (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  SosRecord *run = save->record;

  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, 0, error))
    return FALSE;
  if (sos_record_get_number (run, SOS_PROGRAMME_RUN_SCHOOL) == 0 && !check_venue (transaction, run, error))
    return FALSE;
  if (!check_audience (run, error) || !check_period (transaction, run, error))
    return FALSE;
  if (sos_record_is_set (run, SOS_PROGRAMME_RUN_BEGINS_ON) && sos_date_is_valid (sos_record_get_text (run, SOS_PROGRAMME_RUN_BEGINS_ON)))
    sos_record_set_number (run, SOS_PROGRAMME_RUN_YEAR, sos_day_get_academic_year (sos_day_parse (sos_record_get_text (run, SOS_PROGRAMME_RUN_BEGINS_ON))));
  return sos_casework_keep_record (transaction, save, error) && sos_run_follow_progress (transaction, sos_record_get_id (run), error);
}

static SosRecord *
load_run (SosTransaction *transaction, gint64 id, GError **error)
{
  return sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, 0, error) ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, id, error) : NULL;
}

gboolean
sos_casework_extend_run (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) run = load_run (transaction, deed->id, error);
  g_autoptr (SosRecord) programme
    = run != NULL ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), error) : NULL;
  gint64 most, sessions;
  g_autofree char *words = NULL;

  if (programme == NULL)
    return FALSE;
  sessions = sos_record_get_number (run, SOS_PROGRAMME_RUN_SESSIONS);
  most = sos_record_is_set (programme, SOS_PROGRAMME_SESSIONS_MOST) ? sos_record_get_number (programme, SOS_PROGRAMME_SESSIONS_MOST)
                                                                    : sos_record_get_number (programme, SOS_PROGRAMME_SESSIONS);
  words = g_strdup_printf (g_dngettext (NULL, "This programme has %d session at most.", "This programme has %d sessions at most.", (gulong) most), (int) most);
  if (sessions >= most)
    return sos_casework_refuse ("3.6", words, error);
  sos_record_set_number (run, SOS_PROGRAMME_RUN_SESSIONS, sessions + 1);
  return keep (transaction, run, deed->words, error);
}

static gboolean
ask_lead (SosTransaction *transaction, GError **error)
{
  gboolean may;

  return sos_school_rights_read (transaction, SOS_SCHOOL_MAY_DECIDE, &may, error)
         && (may || sos_casework_refuse ("5.1", _("That a run ends early is decided by a team lead, with a reason."), error));
}

static gint64
count_there (SosTransaction *transaction, gint64 run, GError **error)
{
  gint64 n;

  if (!sos_transaction_select_number (
        transaction,
        "SELECT count (*) FROM session WHERE run = $1 AND removed IS NULL AND day IS NOT NULL AND status NOT IN ('CANCELLED', 'POSTPONED')",
        &n, error, "i", run))
    return -1;
  return n;
}

gboolean
sos_casework_curtail_run (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) run = load_run (transaction, deed->id, error);
  const gint64 there = run != NULL && ask_lead (transaction, error) ? count_there (transaction, deed->id, error) : -1;
  g_autofree char *words = NULL;
  gint64 sessions;

  if (there < 0 || !sos_casework_obey (sos_rights_check_reason (deed->words), error))
    return FALSE;
  sessions = sos_record_get_number (run, SOS_PROGRAMME_RUN_SESSIONS);
  if (there == 0 || there >= sessions)
    return sos_casework_refuse (NULL, _("Every session of this run has a day; none is lost."), error);
  /* Translators: how many sessions are held, of how many, and why */
  words = g_strdup_printf (_("%d of %d: %s"), (int) there, (int) sessions, deed->words);
  sos_record_set_number (run, SOS_PROGRAMME_RUN_SESSIONS, there);
  sos_record_set_text (run, SOS_PROGRAMME_RUN_CURTAILED_REASON, words);
  return keep (transaction, run, deed->words, error) && sos_run_follow_progress (transaction, deed->id, error);
}

/* ---- two in one ---- */

static SosRecord *
load_other (SosTransaction *transaction, SosRecord *lost, gint64 id, GError **error)
{
  g_autoptr (SosRecord) other = load_session (transaction, id, error);
  const char *day = other != NULL ? sos_record_find_text (other, SOS_SESSION_DAY) : NULL;

  if (other == NULL)
    return NULL;
  if (sos_record_get_number (other, SOS_SESSION_RUN) == sos_record_get_number (lost, SOS_SESSION_RUN) && day != NULL
      && !sos_session_is_off (sos_record_find_text (other, SOS_SESSION_STATUS)) && g_strcmp0 (day, sos_transaction_get_today (transaction)) >= 0)
    return g_steal_pointer (&other);
  sos_casework_refuse (NULL, _("It can be taken only with a session of its run that is still to come."), error);
  return NULL;
}

static void
join_topics (SosRecord *into, SosRecord *lost)
{
  const char *topic = sos_record_find_text (into, SOS_SESSION_TOPIC), *more = sos_record_find_text (lost, SOS_SESSION_TOPIC);
  g_autofree char *both = topic != NULL && more != NULL ? g_strdup_printf ("%s · %s", more, topic) : NULL;

  if (more != NULL)
    sos_record_set_text (into, SOS_SESSION_TOPIC, both != NULL ? both : more);
}

static gboolean
shorten_run (SosTransaction *transaction, gint64 id, const char *why, GError **error)
{
  g_autoptr (SosRecord) run = load_run (transaction, id, error);

  if (run == NULL)
    return FALSE;
  sos_record_set_number (run, SOS_PROGRAMME_RUN_SESSIONS, MAX (sos_record_get_number (run, SOS_PROGRAMME_RUN_SESSIONS) - 1, 1));
  return keep (transaction, run, why, error) && sos_run_follow_progress (transaction, id, error);
}

gboolean
sos_casework_merge_sessions (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) lost = load_session (transaction, deed->id, error), into = lost != NULL ? load_other (transaction, lost, deed->other, error) : NULL;

  if (into == NULL || !sos_casework_obey (sos_rights_check_reason (deed->words), error))
    return FALSE;
  if (!sos_record_has_text (lost, SOS_SESSION_STATUS, "CANCELLED"))
    return sos_casework_refuse (NULL, _("Only a session that was cancelled can be taken together with another."), error);
  join_topics (into, lost);
  sos_record_set_text (lost, SOS_SESSION_STATUS, "POSTPONED");
  sos_record_set_number (lost, SOS_SESSION_REPLACED_BY, deed->other);
  return keep (transaction, lost, deed->words, error) && keep (transaction, into, deed->words, error)
         && shorten_run (transaction, sos_record_get_number (lost, SOS_SESSION_RUN), deed->words, error);
}
