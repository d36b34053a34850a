/* sos-run-deeds.c - what is written down of a run as a whole: its particulars, how far it has come, whether it takes place with few (domain 3.6,
 * 3.8). */
#include "config.h"
#include "sos-school-deeds.h"

#include "sos-casework-private.h"
#include "sos-day.h"
#include "sos-record-plain.h"
#include "sos-rights-rules.h"
#include "sos-run-dates.h"
#include "sos-run-private.h"
#include "sos-school-rights.h"
#include "sos-session-rules.h"

#include <glib/gi18n.h>

static gboolean
keep (SosTransaction *transaction, SosRecord *record, const char *why, GError **error)
{
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, why);

  return sos_casework_keep_record (transaction, save, error);
}

/* ---- how far it has come ---- */

/* Enough are named for the first part, and somebody for each other; 1: they are not. */
#define STAFFED_SQL \
  "SELECT coalesce (max ((SELECT count (*) FROM segment_staff f WHERE f.segment = g.id AND f.removed IS NULL AND f.part NOT IN ('SHADOW', 'OBSERVER'))" \
  " < CASE WHEN g.number = 1 THEN $2 ELSE 1 END), 1) FROM segment g WHERE g.session = $1 AND g.removed IS NULL"

static gboolean
is_staffed (SosTransaction *transaction, SosRecord *session, SosRecord *programme, gboolean *staffed, GError **error)
{
  const gint64 needed = MAX (sos_record_get_known (programme, SOS_PROGRAMME_STAFF_LEAST), 1) + sos_record_get_known (programme, SOS_PROGRAMME_VOLUNTEERS_LEAST);
  gint64 lacking;

  if (!sos_transaction_select_number (transaction, STAFFED_SQL, &lacking, error, "ii", sos_record_get_id (session), needed))
    return FALSE;
  *staffed = lacking == 0;
  return TRUE;
}

static gboolean
count_open (SosTransaction *transaction, SosRecord *session, SosRecord *programme, SosRunProgress *progress, GError **error)
{
  gboolean staffed;

  if (!is_staffed (transaction, session, programme, &staffed, error))
    return FALSE;
  progress->n_open++;
  progress->n_confirmed += sos_record_has_text (session, SOS_SESSION_STATUS, "CONFIRMED");
  progress->n_staffed += staffed;
  return TRUE;
}

static gboolean
count_session (SosTransaction *transaction, SosRecord *session, SosRecord *programme, SosRunProgress *progress, GError **error)
{
  const char *status = sos_record_find_text (session, SOS_SESSION_STATUS);

  if (sos_session_is_off (status))
    {
      progress->cancel_reason = sos_record_is_set (session, SOS_SESSION_CANCEL_REASON) ? g_intern_string (sos_record_get_text (session, SOS_SESSION_CANCEL_REASON))
                                                                                       : progress->cancel_reason;
      return TRUE;
    }
  if (!sos_record_is_set (session, SOS_SESSION_DAY))
    return TRUE;
  progress->n_dated++;
  if (!sos_session_was_held (status))
    return count_open (transaction, session, programme, progress, error);
  progress->n_held++;
  progress->n_part += sos_record_has_text (session, SOS_SESSION_STATUS, "PART_DELIVERED");
  return TRUE;
}

static gboolean
count_sessions (SosTransaction *transaction, SosRecord *run, SosRecord *programme, SosRunProgress *progress, GError **error)
{
  g_autoptr (GPtrArray) sessions = sos_transaction_query (transaction, SOS_TYPE_SESSION, "run = $1 ORDER BY number, id", error, "i", sos_record_get_id (run));

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    if (!count_session (transaction, sessions->pdata[i], programme, progress, error))
      return FALSE;
  return sessions != NULL;
}

/* A letter that was sent before the school confirmed anew says nothing of it. */
#define SENT_SQL \
  "SELECT count (*) FROM school_notice WHERE run = $1 AND kind = 'CONFIRMS' AND removed IS NULL AND dated >= (SELECT coalesce (max (school_confirmed_on), '9999')" \
  " FROM session WHERE run = $1 AND removed IS NULL AND status = 'CONFIRMED')"
#define DELEGATES_SQL "SELECT count (*) FROM delegate WHERE run = $1 AND removed IS NULL AND status = $2"

static gboolean
count_others (SosTransaction *transaction, SosRecord *run, SosRunProgress *progress, GError **error)
{
  const gint64 id = sos_record_get_id (run);
  gint64 sent = 0, booked = 0, waiting = 0;

  if (progress->course == SOS_RUN_IS_BOOKING && !sos_transaction_select_number (transaction, SENT_SQL, &sent, error, "i", id))
    return FALSE;
  if (progress->course == SOS_RUN_IS_TRAINING
      && (!sos_transaction_select_number (transaction, DELEGATES_SQL, &booked, error, "is", id, "BOOKED")
          || !sos_transaction_select_number (transaction, DELEGATES_SQL, &waiting, error, "is", id, "WAITLISTED")))
    return FALSE;
  progress->letter_sent = sent > 0;
  progress->n_booked = (guint) booked;
  progress->n_waiting = (guint) waiting;
  progress->cap = (guint) sos_record_get_known (run, SOS_PROGRAMME_RUN_CAP);
  return TRUE;
}

static gboolean
state_progress (SosTransaction *transaction, SosRecord *run, GError **error)
{
  g_autoptr (SosRecord) programme = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), error);
  SosRunProgress progress = { .status = sos_record_get_text (run, SOS_PROGRAMME_RUN_STATUS), .agreed = sos_record_is_set (run, SOS_PROGRAMME_RUN_AGREED_ON),
                              .panel_held = sos_record_is_set (run, SOS_PROGRAMME_RUN_PANEL_ON),
                              .curtailed = sos_record_is_set (run, SOS_PROGRAMME_RUN_CURTAILED_REASON),
                              .sessions = (guint) MAX (sos_record_get_number (run, SOS_PROGRAMME_RUN_SESSIONS), 0) };

  if (programme == NULL)
    return FALSE;
  progress.course = sos_run_course_find (sos_record_get_text (programme, SOS_PROGRAMME_SERVICE));
  if (!count_sessions (transaction, run, programme, &progress, error) || !count_others (transaction, run, &progress, error))
    return FALSE;
  sos_record_set_text (run, SOS_PROGRAMME_RUN_STATUS, sos_run_progress_find_status (&progress));
  return TRUE;
}

gboolean
sos_run_follow_progress (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, id, error);

  if (run == NULL || !state_progress (transaction, run, error))
    return FALSE;
  return sos_record_get_changed (run) == 0 || keep (transaction, run, NULL, error);
}

gboolean
sos_casework_change_run (SosTransaction *transaction, SosSaveRecord *save, GError **error)
{
  return sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, sos_record_get_id (save->record), error) && state_progress (transaction, save->record, error)
         && sos_casework_keep_record (transaction, save, error);
}

gboolean
sos_casework_evaluate_run (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) run = sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, deed->id, error) ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, deed->id, error) : NULL;

  if (run == NULL)
    return FALSE;
  if (!sos_run_may_be_evaluated (sos_record_get_text (run, SOS_PROGRAMME_RUN_STATUS)))
    return sos_casework_refuse ("3.6", _("It is evaluated once every session is over."), error);
  sos_record_set_text (run, SOS_PROGRAMME_RUN_STATUS, "EVALUATED");
  return keep (transaction, run, NULL, error);
}

/* Nothing more is asked of it (3.5). */
gboolean
sos_casework_close_run (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) run = sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, deed->id, error) ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, deed->id, error) : NULL;

  if (run == NULL)
    return FALSE;
  if (!sos_run_may_be_closed (sos_record_get_text (run, SOS_PROGRAMME_RUN_STATUS)))
    return sos_casework_refuse ("3.5", _("It is closed once it is evaluated, or called off."), error);
  sos_record_set_text (run, SOS_PROGRAMME_RUN_STATUS, "CLOSED");
  return keep (transaction, run, NULL, error);
}

/* ---- its start (V18) ---- */

gboolean
sos_run_check_start (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) run = sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, id, error);
  g_autoptr (SosRecord) programme = run != NULL ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME, sos_record_get_number (run, SOS_PROGRAMME_RUN_PROGRAMME), error) : NULL;
  const gint64 sessions = run != NULL ? sos_record_get_known (run, SOS_PROGRAMME_RUN_SESSIONS) : 0;
  SosRunProgress progress = { 0 };
  g_autofree char *words = NULL;

  if (programme == NULL || !count_sessions (transaction, run, programme, &progress, error))
    return FALSE;
  if (!sos_record_has_text (programme, SOS_PROGRAMME_SERVICE, "LIV") || progress.n_held > 0)
    return TRUE;
  if (!sos_record_is_set (run, SOS_PROGRAMME_RUN_PANEL_ON))
    return sos_casework_refuse ("V18", _("It begins with what a panel decided. Write down in its details when the panel met."), error);
  /* Translators: how many sessions have a day, of how many */
  words = g_strdup_printf (_("It begins once every session has a day: %u of %d have one."), progress.n_dated, (int) sessions);
  return progress.n_dated >= sessions || sos_casework_refuse ("V18", words, error);
}

/* ---- with few ---- */

/* V28: who set a rule aside, when and why stays. */
static gboolean
set_aside (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) override
    = g_object_new (SOS_TYPE_PLANNING_OVERRIDE, "session", deed->id, "rule", SOS_RUN_FEW, "reason", deed->words, "staff", sos_transaction_get_actor (transaction), "at",
                    sos_transaction_get_now (transaction), NULL);

  return sos_casework_obey (sos_rights_check_reason (deed->words), error) && keep (transaction, override, deed->words, error);
}

gboolean
sos_casework_decide_few (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  if (!sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, 0, error))
    return FALSE;
  if (g_strcmp0 (deed->code, "LOW_NUMBERS") == 0)
    return sos_casework_cancel_session (transaction, deed, error);
  return set_aside (transaction, deed, error);
}
