/* sos-run-deeds.c - what is written down of a run as a whole: its particulars, how far it has come, whether it takes place with few (domain 3.6,
 * 3.8). */
#include "config.h"
#include "sos-school-deeds.h"

#include "sos-casework-private.h"
#include "sos-day.h"
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

static gboolean
count_sessions (SosTransaction *transaction, SosRecord *run, SosRunProgress *progress, GError **error)
{
  g_autoptr (GPtrArray) sessions = sos_transaction_query (transaction, SOS_TYPE_SESSION, "run = $1 ORDER BY id", error, "i", sos_record_get_id (run));

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const char *status = sos_record_find_text (sessions->pdata[i], SOS_SESSION_STATUS);
      const gboolean held = sos_session_was_held (status);

      if (sos_session_is_off (status) || !sos_record_is_set (sessions->pdata[i], SOS_SESSION_DAY))
        continue;
      progress->n_dated++;
      progress->n_held += held;
      progress->n_open += !held;
    }
  return sessions != NULL;
}

static gboolean
state_progress (SosTransaction *transaction, SosRecord *run, GError **error)
{
  SosRunProgress progress = { .status = sos_record_get_text (run, SOS_PROGRAMME_RUN_STATUS), .agreed = sos_record_is_set (run, SOS_PROGRAMME_RUN_AGREED_ON),
                              .panel_held = sos_record_is_set (run, SOS_PROGRAMME_RUN_PANEL_ON),
                              .curtailed = sos_record_is_set (run, SOS_PROGRAMME_RUN_CURTAILED_REASON),
                              .sessions = (guint) MAX (sos_record_get_number (run, SOS_PROGRAMME_RUN_SESSIONS), 0) };

  if (!count_sessions (transaction, run, &progress, error))
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
  static const char *const over[] = { "COMPLETED", "CURTAILED", NULL };
  g_autoptr (SosRecord) run = sos_school_rights_ask (transaction, SOS_SCHOOL_MAY_PLAN, deed->id, error) ? sos_transaction_load (transaction, SOS_TYPE_PROGRAMME_RUN, deed->id, error) : NULL;

  if (run == NULL)
    return FALSE;
  if (!g_strv_contains (over, sos_record_get_text (run, SOS_PROGRAMME_RUN_STATUS)))
    return sos_casework_refuse ("3.6", _("It is evaluated once every session is over."), error);
  sos_record_set_text (run, SOS_PROGRAMME_RUN_STATUS, "EVALUATED");
  return keep (transaction, run, NULL, error);
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
