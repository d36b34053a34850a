/* sos-safeguarding-deeds.c - what follows from an incident, from somebody missing, from a part in a concern (domain 4.5.2, .3, .5). */
#include "config.h"
#include "sos-safeguarding.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-limits-load.h"
#include "sos-moment.h"
#include "sos-pass-error.h"
#include "sos-rights.h"
#include "sos-role-rules.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- incidents ---- */

/* Beside a signature every incident of a person asks to assess again and to look at keep-apart rules (4.5.2), but for what harmed nobody. */
static const char *const harmless[] = { "COMPLAINT", "DATA_BREACH", "LOST_ID", NULL };

static gboolean
keep_breach (SosTransaction *transaction, SosRecord *incident, gint64 lead, GError **error)
{
  const gint64 due = sos_record_get_number (incident, SOS_INCIDENT_HAPPENED_AT) + SOS_BREACH_HOURS * SOS_HOUR;
  g_autofree char *when = sos_moment_dup_words (due), *day = sos_moment_dup_day (due);
  /* Translators: %s is a day and an hour */
  g_autofree char *words = g_strdup_printf (_("Data were lost or shown: the regulator is told by %s, where the risk asks for it."), when);

  return sos_tasks_keep (transaction, incident, sos_record_get_number (incident, SOS_INCIDENT_PERSON), "INCIDENT_BREACH",
                         sos_record_has_text (incident, SOS_INCIDENT_KIND, "DATA_BREACH"), lead, words, day, error);
}

static gboolean
ask_after (SosTransaction *transaction, SosRecord *incident, gint64 worker, gint64 lead, GError **error)
{
  const gint64 person = sos_record_get_number (incident, SOS_INCIDENT_PERSON);
  const gboolean asks = !g_strv_contains (harmless, sos_record_get_text (incident, SOS_INCIDENT_KIND));

  return sos_tasks_keep (transaction, incident, person, "INCIDENT_ASSESS", asks, worker, _("After the incident: assess again what has changed."), NULL, error)
         && sos_tasks_keep (transaction, incident, person, "INCIDENT_APART", asks, lead,
                            _("After the incident: does anybody have to be kept apart now?"), NULL, error);
}

/* Those that were done stay done: only a new one asks. */
gboolean
sos_incident_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  gint64 worker, lead;

  if (before != NULL || after == NULL)
    return TRUE;
  return sos_tasks_find_worker (transaction, sos_record_get_number (after, SOS_INCIDENT_PERSON), &worker, error)
         && sos_tasks_find_lead (transaction, sos_record_get_number (after, SOS_INCIDENT_PERSON), &lead, error)
         && ask_after (transaction, after, worker, lead, error) && keep_breach (transaction, after, lead, error)
         && sos_tasks_keep (transaction, after, sos_record_get_number (after, SOS_INCIDENT_PERSON), "INCIDENT_SIGN", TRUE, lead,
                            _("An incident is to sign."), NULL, error);
}

gboolean
sos_casework_sign_incident (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) incident = sos_transaction_load (transaction, SOS_TYPE_INCIDENT, deed->id, error);
  SosRightsCase rights;
  gint64 person;

  if (incident == NULL)
    return FALSE;
  person = sos_record_get_number (incident, SOS_INCIDENT_PERSON);
  if (!sos_rights_ask_change (transaction, person, SOS_TYPE_INCIDENT, deed->id, error) || !sos_rights_load (transaction, person, &rights, error))
    return FALSE;
  if (!sos_rights_is_lead (rights.role, rights.leads))
    return sos_casework_refuse ("4.5.2", _("The team lead or the safeguarding lead signs an incident."), error);
  if (sos_record_is_set (incident, SOS_INCIDENT_SIGNED_ON))
    return sos_casework_refuse ("4.5.2", _("This incident is signed already."), error);
  if (deed->words != NULL && deed->words[0] != '\0')
    sos_record_set_text (incident, SOS_INCIDENT_LEARNING, deed->words);
  sos_record_set_number (incident, SOS_INCIDENT_SIGNED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (incident, SOS_INCIDENT_SIGNED_ON, sos_transaction_get_today (transaction));
  return sos_transaction_save (transaction, incident, error)
         && sos_tasks_keep (transaction, incident, person, "INCIDENT_SIGN", FALSE, 0, NULL, NULL, error);
}

/* ---- missing ---- */

static gboolean
keep_talk (SosTransaction *transaction, SosRecord *missing, const SosLimits *limits, gint64 worker, GError **error)
{
  const gboolean found = sos_record_is_set (missing, SOS_MISSING_EPISODE_FOUND_AT);
  const gint64 due = found ? sos_record_get_number (missing, SOS_MISSING_EPISODE_FOUND_AT) + (gint64) limits->return_talk_hours * SOS_HOUR : 0;
  g_autofree char *when = sos_moment_dup_words (due), *day = sos_moment_dup_day (due);
  /* Translators: %s is a day and an hour */
  g_autofree char *words = g_strdup_printf (_("Found again: the council offers a return-home talk by %s. Was it held?"), when);

  return sos_tasks_keep (transaction, missing, sos_record_get_number (missing, SOS_MISSING_EPISODE_PERSON), "RETURN_TALK",
                         found && !sos_record_is_set (missing, SOS_MISSING_EPISODE_INTERVIEW_ON), worker, words, day, error);
}

static gboolean
read_times (SosTransaction *transaction, gint64 person, GArray *times, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows
    = sos_transaction_select (transaction, "SELECT reported_at FROM missing_episode WHERE person = $1 AND removed IS NULL", &local, "i", person);

  while (rows != NULL && sos_rows_next (rows, &local))
    {
      const gint64 time = sos_rows_get_number (rows, 0);

      g_array_append_val (times, time);
    }
  return sos_pass_error (&local, error);
}

/* Asked with the newest that makes three of them. */
static gboolean
keep_often (SosTransaction *transaction, SosRecord *before, SosRecord *missing, const SosLimits *limits, GError **error)
{
  const gint64 person = sos_record_get_number (missing, SOS_MISSING_EPISODE_PERSON);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *words = NULL;
  gint64 lead;
  guint n;

  if (before != NULL)
    return TRUE;
  if (!read_times (transaction, person, times, error) || !sos_tasks_find_safeguarding_lead (transaction, person, &lead, error))
    return FALSE;
  n = sos_missing_count ((const gint64 *) times->data, times->len, sos_transaction_get_now (transaction));
  words = g_strdup_printf (ngettext ("Missing %u time in 90 days: is this for the MACE panel?", "Missing %u times in 90 days: is this for the MACE panel?", n), n);
  return sos_tasks_keep (transaction, missing, person, "MISSING_OFTEN", (int) n >= limits->missing_often, lead, words, NULL, error);
}

gboolean
sos_missing_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  SosLimits limits;
  gint64 worker;

  return after == NULL
         || (sos_limits_load (transaction, &limits, error)
             && sos_tasks_find_worker (transaction, sos_record_get_number (after, SOS_MISSING_EPISODE_PERSON), &worker, error)
             && keep_talk (transaction, after, &limits, worker, error) && keep_often (transaction, before, after, &limits, error));
}

/* ---- MAPPA ---- */

/* Its words say nothing of what it is: whoever sees what is to do may not see this. */
gboolean
sos_mappa_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  const gint64 person = after != NULL ? sos_record_get_number (after, SOS_MAPPA_PERSON) : 0;
  gint64 worker, lead;

  return after == NULL
         || (sos_tasks_find_worker (transaction, person, &worker, error) && sos_tasks_find_safeguarding_lead (transaction, person, &lead, error)
             && sos_tasks_keep (transaction, after, person, "MAPPA_NEXT", sos_record_is_set (after, SOS_MAPPA_NEXT_ON) && !sos_record_is_set (after, SOS_MAPPA_ENDED_ON),
                                worker != 0 ? worker : lead, _("What we agreed with the lead agency is to do by then."), sos_record_find_text (after, SOS_MAPPA_NEXT_ON),
                                error));
}

/* ---- parts in a concern ---- */

static gboolean
keep_role_task (SosTransaction *transaction, SosRecord *role, gboolean wanted, GError **error)
{
  const gint64 person = sos_record_get_number (role, SOS_ROLE_IN_CONCERN_PERSON);
  gint64 worker;

  return sos_tasks_find_worker (transaction, person, &worker, error)
         && sos_tasks_keep (transaction, role, person, "ROLE_REVIEW", wanted, worker,
                            _("A part in a concern is to be looked at again, or it counts no more."),
                            sos_record_get_text (role, SOS_ROLE_IN_CONCERN_REVIEW_BY), error);
}

gboolean
sos_role_follow (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  return after == NULL || keep_role_task (transaction, after, !sos_record_is_set (after, SOS_ROLE_IN_CONCERN_ENDED_ON), error);
}

static SosRecord *
load_standing (SosTransaction *transaction, gint64 id, GError **error)
{
  g_autoptr (SosRecord) role = sos_transaction_load (transaction, SOS_TYPE_ROLE_IN_CONCERN, id, error);

  if (role == NULL
      || !sos_rights_ask_change (transaction, sos_record_get_number (role, SOS_ROLE_IN_CONCERN_PERSON), SOS_TYPE_ROLE_IN_CONCERN, id, error))
    return NULL;
  if (!sos_record_is_set (role, SOS_ROLE_IN_CONCERN_ENDED_ON))
    return g_steal_pointer (&role);
  sos_casework_refuse ("N12", _("This has ended. Write another one, with its source."), error);
  return NULL;
}

gboolean
sos_casework_renew_role (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) role = load_standing (transaction, deed->id, error);
  SosRoleCase asked;

  if (role == NULL)
    return FALSE;
  asked = (SosRoleCase){ .role = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_ROLE), .source = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_SOURCE),
                         .reliability = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_RELIABILITY),
                         .recorded_on = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_RECORDED_ON), .review_by = deed->date,
                         .today = sos_transaction_get_today (transaction) };
  if (!sos_casework_obey (sos_role_check (&asked), error))
    return FALSE;
  if (deed->words != NULL)
    sos_transaction_set_reason (transaction, deed->words);
  sos_record_set_text (role, SOS_ROLE_IN_CONCERN_REVIEW_BY, deed->date);
  sos_record_set_text (role, SOS_ROLE_IN_CONCERN_REVIEWED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (role, SOS_ROLE_IN_CONCERN_REVIEWED_BY, sos_transaction_get_actor (transaction));
  return sos_transaction_save (transaction, role, error) && keep_role_task (transaction, role, TRUE, error);
}

gboolean
sos_casework_end_role (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosRecord) role = load_standing (transaction, deed->id, error);

  if (role == NULL)
    return FALSE;
  if (deed->words == NULL || deed->words[0] == '\0')
    return sos_casework_refuse ("N12", _("Say why it holds no more."), error);
  sos_record_set_text (role, SOS_ROLE_IN_CONCERN_ENDED_ON, sos_transaction_get_today (transaction));
  sos_record_set_text (role, SOS_ROLE_IN_CONCERN_ENDED_REASON, deed->words);
  return sos_transaction_save (transaction, role, error) && keep_role_task (transaction, role, FALSE, error);
}
