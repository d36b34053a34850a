/* sos-run-school.c - who of the school is in the room (C13): said of a run, or of one session otherwise; that nobody is, is said too. */
#include "config.h"
#include "sos-run-school.h"

#include "sos-casework-private.h"
#include "sos-day.h"
#include "sos-school-rights.h"
#include "sos-session-rules.h"

#include <glib/gi18n.h>

/* ---- reading ---- */

static SosSchoolStaff
state_staff (SosRecord *record, guint present, guint words, SosSchoolStaff otherwise)
{
  if (sos_record_has_text (record, present, SOS_SCHOOL_PRESENT_NO))
    return SOS_SCHOOL_STAFF_NOBODY;
  return sos_record_is_set (record, words) || sos_record_has_text (record, present, SOS_SCHOOL_PRESENT_YES) ? SOS_SCHOOL_STAFF_THERE : otherwise;
}

SosSchoolStaff
sos_run_find_school_staff (SosRecord *run, SosRecord *session)
{
  const SosSchoolStaff of_run = state_staff (run, SOS_PROGRAMME_RUN_SCHOOL_PRESENT, SOS_PROGRAMME_RUN_SCHOOL_STAFF, SOS_SCHOOL_STAFF_NOT_KNOWN);

  return session != NULL ? state_staff (session, SOS_SESSION_SCHOOL_PRESENT, SOS_SESSION_SCHOOL_STAFF, of_run) : of_run;
}

const char *
sos_run_get_school_staff_words (SosRecord *run, SosRecord *session)
{
  switch (sos_run_find_school_staff (run, session))
    {
    case SOS_SCHOOL_STAFF_THERE:
      return sos_record_is_set (session, SOS_SESSION_SCHOOL_STAFF) ? sos_record_get_text (session, SOS_SESSION_SCHOOL_STAFF)
             : sos_record_is_set (run, SOS_PROGRAMME_RUN_SCHOOL_STAFF) && !sos_record_is_set (session, SOS_SESSION_SCHOOL_PRESENT)
               ? sos_record_get_text (run, SOS_PROGRAMME_RUN_SCHOOL_STAFF) : _("somebody of the school");
    case SOS_SCHOOL_STAFF_NOBODY:
      return _("the school sends nobody");
    case SOS_SCHOOL_STAFF_NOT_KNOWN:
    default:
      return NULL;
    }
}

/* ---- writing ---- */

static gboolean
keep (SosTransaction *transaction, SosRecord *record, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

  return sos_record_get_changed (record) == 0 || sos_casework_keep_record (transaction, save, error);
}

static gboolean
state_session (SosTransaction *transaction, SosRecord *session, const char *present, const char *words, GError **error)
{
  sos_record_set_text (session, SOS_SESSION_SCHOOL_PRESENT, present);
  sos_record_set_text (session, SOS_SESSION_SCHOOL_STAFF, words);
  return keep (transaction, session, error);
}

/* What was said of single sessions that are to come gives way to what is said of all. */
static gboolean
state_run (SosTransaction *transaction, gint64 id, const char *present, const char *words, GError **error)
{
  g_autoptr (SosRecord) run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, id, error);
  g_autoptr (GPtrArray) sessions = run != NULL ? sos_transaction_query (transaction, SOS_TYPE_SESSION, "run = $1 ORDER BY number, id", error, "i", id) : NULL;
  const int today = sos_day_parse (sos_transaction_get_today (transaction));

  if (sessions == NULL)
    return FALSE;
  sos_record_set_text (run, SOS_PROGRAMME_RUN_SCHOOL_PRESENT, present);
  sos_record_set_text (run, SOS_PROGRAMME_RUN_SCHOOL_STAFF, words);
  for (guint i = 0; i < sessions->len; i++)
    if (sos_session_is_to_come (sos_record_find_text (sessions->pdata[i], SOS_SESSION_STATUS), sos_day_parse (sos_record_get_text (sessions->pdata[i], SOS_SESSION_DAY)), today)
        && !state_session (transaction, sessions->pdata[i], NULL, NULL, error))
      return FALSE;
  return keep (transaction, run, error);
}

gboolean
sos_casework_name_school_staff (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) session
    = sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, 0, error) ? sos_transaction_load (transaction, SOS_TYPE_SESSION, deed->id, error) : NULL;
  const gboolean nobody = g_strcmp0 (deed->code, SOS_SCHOOL_PRESENT_NO) == 0;
  const char *words = deed->words != NULL && *deed->words != '\0' ? deed->words : NULL;

  if (session == NULL)
    return FALSE;
  if (sos_session_was_held (sos_record_find_text (session, SOS_SESSION_STATUS)))
    return sos_casework_refuse (NULL, _("This session was held; it stays as it was."), error);
  if (nobody && words != NULL)
    return sos_casework_refuse ("C13", _("Somebody is named, and the school sends nobody: take out the one or the other."), error);
  if (deed->count == SOS_SCHOOL_STAFF_OF_ALL)
    return state_run (transaction, sos_record_get_number (session, SOS_SESSION_RUN), deed->code, words, error);
  return state_session (transaction, session, deed->code, words, error);
}
