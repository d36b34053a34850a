/* sos-safeguarding-checks.c - what records of safeguarding ask before they are saved. Saves nothing. */
#include "config.h"
#include "sos-safeguarding-checks.h"

#include "sos-casework-private.h"
#include "sos-incident-apart.h"
#include "sos-clock.h"
#include "sos-concern-rules.h"
#include "sos-moment.h"
#include "sos-pass-error.h"
#include "sos-record-plain.h"
#include "sos-role-rules.h"

#include <glib/gi18n.h>

gboolean
sos_safeguarding_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("N13", _("What is written down about somebody’s safety is never removed. Close or end it, and say why."), error);
}

/* Only these may change once it is there; the rest stays as it was said. */
static gboolean
only_these_changed (SosRecord *before, SosRecord *record, const guint *fields, guint n_fields)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      gboolean open = FALSE;

      for (guint k = 0; k < n_fields; k++)
        open = open || fields[k] == i;
      if (!open && sos_casework_has_changed (before, record, i))
        return FALSE;
    }
  return TRUE;
}

gboolean
sos_concern_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *concern, GError **error)
{
  static const guint open[] = { SOS_CONCERN_ABOUT,     SOS_CONCERN_PRESENT,     SOS_CONCERN_INJURIES,     SOS_CONCERN_PLACE,
                                SOS_CONCERN_ACTION,    SOS_CONCERN_TOLD_THEM,   SOS_CONCERN_TOLD_PARENT,  SOS_CONCERN_NOT_TOLD_WHY };

  if (before == NULL)
    return sos_casework_refuse ("V25", _("A concern is raised with the button for it."), error);
  if (!sos_concern_is_open (sos_record_get_text (before, SOS_CONCERN_STATE)))
    return sos_casework_refuse ("V25", _("This concern is closed and stays as it is."), error);
  return only_these_changed (before, concern, open, G_N_ELEMENTS (open))
         || sos_casework_refuse ("V25", _("The exact words stay as they were said. Add a note, or take the next step."), error);
}

gboolean
sos_concern_category_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *category, GError **error)
{
  g_autoptr (SosRecord) concern = NULL;

  if (before != NULL)
    return sos_casework_refuse ("V25", _("A kind of worry is added, and stays."), error);
  concern = sos_transaction_load (transaction, SOS_TYPE_CONCERN, sos_record_get_number (category, SOS_CONCERN_CATEGORY_CONCERN), error);
  if (concern == NULL)
    return FALSE;
  return sos_concern_is_open (sos_record_get_text (concern, SOS_CONCERN_STATE))
         || sos_casework_refuse ("V25", _("This concern is closed and stays as it is."), error);
}

/* 18 on the day it is made; of unknown age nobody is. */
static gboolean
find_adult (SosTransaction *transaction, SosRecord *step, const char *day, gboolean *adult, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, "SELECT p.birth_date FROM concern c JOIN person p ON p.id = c.person WHERE c.id = $1", &local,
                                                     "i", sos_record_get_number (step, SOS_CONCERN_STEP_CONCERN));

  *adult = rows != NULL && sos_rows_next (rows, &local) && sos_date_age (sos_rows_get_text (rows, 0), day) >= 18;
  return sos_pass_error (&local, error);
}

gboolean
sos_nrm_prepare (SosTransaction *transaction, SosRecord *step, GError **error)
{
  g_autofree char *day = sos_moment_dup_day (sos_record_get_known (step, SOS_CONCERN_STEP_DONE_AT));
  SosNrmCase asked = {
    .agreed = sos_record_find_text (step, SOS_CONCERN_STEP_AGREED),
    .sent_on = day,
    .grounds = sos_record_find_text (step, SOS_CONCERN_STEP_GROUNDS),
    .grounds_on = sos_record_find_text (step, SOS_CONCERN_STEP_GROUNDS_ON),
    .conclusive = sos_record_find_text (step, SOS_CONCERN_STEP_CONCLUSIVE),
    .conclusive_on = sos_record_find_text (step, SOS_CONCERN_STEP_CONCLUSIVE_ON),
    .today = sos_transaction_get_today (transaction),
  };

  if (!sos_record_has_text (step, SOS_CONCERN_STEP_KIND, SOS_STEP_REFERRAL) || !sos_record_has_text (step, SOS_CONCERN_STEP_DECISION, SOS_DECISION_NRM))
    return TRUE;
  return find_adult (transaction, step, day, &asked.adult, error) && sos_casework_obey (sos_nrm_check (&asked), error);
}

/* References, what a meeting asks of us and what the NRM decides come later. */
gboolean
sos_concern_step_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *step, GError **error)
{
  static const guint open[] = { SOS_CONCERN_STEP_REFERENCE,   SOS_CONCERN_STEP_NONE_GIVEN, SOS_CONCERN_STEP_CONTACT, SOS_CONCERN_STEP_ATTENDED,
                                SOS_CONCERN_STEP_REPORT_SENT, SOS_CONCERN_STEP_OUR_PART,   SOS_CONCERN_STEP_NEXT_ON, SOS_CONCERN_STEP_LEVEL,
                                SOS_CONCERN_STEP_CHAIR,       SOS_CONCERN_STEP_AGREED,     SOS_CONCERN_STEP_GROUNDS, SOS_CONCERN_STEP_GROUNDS_ON,
                                SOS_CONCERN_STEP_CONCLUSIVE,  SOS_CONCERN_STEP_CONCLUSIVE_ON, SOS_CONCERN_STEP_DEVOLVED, SOS_CONCERN_STEP_GUARDIAN };

  if (before == NULL)
    return sos_casework_refuse ("V25", _("A step is taken with the button for it."), error);
  if (!only_these_changed (before, step, open, G_N_ELEMENTS (open)))
    return sos_casework_refuse ("V25", _("What was done stays as it is written. Add another step."), error);
  return sos_nrm_prepare (transaction, step, error);
}

/* That it applies, and what is ours to do; it ends with a reason, and stays. */
gboolean
sos_mappa_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *mappa, GError **error)
{
  const char *since = sos_record_find_text (mappa, SOS_MAPPA_SINCE), *ended = sos_record_find_text (mappa, SOS_MAPPA_ENDED_ON);

  if (before == NULL)
    sos_record_set_number (mappa, SOS_MAPPA_RECORDED_BY, sos_transaction_get_actor (transaction));
  if (before != NULL && sos_record_is_set (before, SOS_MAPPA_ENDED_ON))
    return sos_casework_refuse ("4.5.1", _("This has ended and stays as it is. Write it down anew where it applies again."), error);
  if (ended != NULL && g_strcmp0 (ended, sos_transaction_get_today (transaction)) > 0)
    return sos_casework_refuse ("V4", _("That day is still to come."), error);
  if (ended != NULL && since != NULL && g_strcmp0 (ended, since) < 0)
    return sos_casework_refuse ("V4", _("It ended after it began, not before."), error);
  return ended == NULL || sos_record_is_set (mappa, SOS_MAPPA_ENDED_REASON) || sos_casework_refuse ("4.5.1", _("Say why it ended."), error);
}

/* ---- incidents, missing ---- */

gboolean
sos_incident_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *incident, GError **error)
{
  if (before != NULL && sos_record_is_set (before, SOS_INCIDENT_SIGNED_ON))
    return sos_casework_refuse ("4.5.2", _("This incident is signed and stays as it is."), error);
  if (before == NULL)
    {
      sos_record_set_number (incident, SOS_INCIDENT_RECORDED_BY, sos_transaction_get_actor (transaction));
      sos_record_set_number (incident, SOS_INCIDENT_SIGNED_BY, 0);
      sos_record_set_text (incident, SOS_INCIDENT_SIGNED_ON, NULL);
    }
  else if (sos_casework_has_changed (before, incident, SOS_INCIDENT_SIGNED_ON) || sos_casework_has_changed (before, incident, SOS_INCIDENT_SIGNED_BY))
    return sos_casework_refuse ("4.5.2", _("An incident is signed with the button for it."), error);
  if (sos_record_get_number (incident, SOS_INCIDENT_HAPPENED_AT) > sos_transaction_get_now (transaction))
    return sos_casework_refuse ("V4", _("That time is still to come."), error);
  return sos_incident_prepare_apart (transaction, before, incident, error);
}

static gint64
get_time (SosRecord *record, guint field)
{
  return sos_record_is_set (record, field) ? sos_record_get_number (record, field) : 0;
}

gboolean
sos_missing_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *missing, GError **error)
{
  if (before == NULL)
    sos_record_set_number (missing, SOS_MISSING_EPISODE_RECORDED_BY, sos_transaction_get_actor (transaction));
  return sos_casework_obey (sos_missing_check (get_time (missing, SOS_MISSING_EPISODE_REPORTED_AT), get_time (missing, SOS_MISSING_EPISODE_FOUND_AT),
                                               sos_transaction_get_now (transaction)),
                            error);
}

/* ---- threats, parts in a concern ---- */

gboolean
sos_threat_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *warning, GError **error)
{
  static const guint open[] = { SOS_THREAT_WARNING_OFFICER,   SOS_THREAT_WARNING_CRIME_REF, SOS_THREAT_WARNING_GIVEN_TO,
                                SOS_THREAT_WARNING_WHO_KNOWS, SOS_THREAT_WARNING_STEPS,     SOS_THREAT_WARNING_RELOCATION };

  if (before == NULL)
    return sos_casework_refuse ("4.5.4", _("A warning is entered with the button for it: it makes addresses unsafe and takes letters back."), error);
  if (sos_record_is_set (before, SOS_THREAT_WARNING_ENDED_ON))
    return sos_casework_refuse ("4.5.4", _("This warning has ended and stays as it is."), error);
  return only_these_changed (before, warning, open, G_N_ELEMENTS (open))
         || sos_casework_refuse ("4.5.4", _("A warning is looked at again, and ended, with the buttons for it."), error);
}

/* N12: whoever says more than what part somebody had, says from whom, and until when. Renewed and ended by deeds alone. */
gboolean
sos_role_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *role, GError **error)
{
  const SosRoleCase asked = {
    .role = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_ROLE),
    .source = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_SOURCE),
    .reliability = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_RELIABILITY),
    .recorded_on = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_RECORDED_ON),
    .review_by = sos_record_find_text (role, SOS_ROLE_IN_CONCERN_REVIEW_BY),
    .today = sos_transaction_get_today (transaction),
  };
  const gint64 concern = sos_record_get_number (role, SOS_ROLE_IN_CONCERN_CONCERN);
  g_autoptr (SosRecord) about = NULL;

  if (before != NULL)
    return sos_casework_refuse ("N12", _("What somebody said stays as it was said. Renew it, or end it and write another."), error);
  sos_record_set_number (role, SOS_ROLE_IN_CONCERN_RECORDED_BY, sos_transaction_get_actor (transaction));
  sos_record_set_text (role, SOS_ROLE_IN_CONCERN_ENDED_ON, NULL);
  if (concern != 0)
    about = sos_transaction_load (transaction, SOS_TYPE_CONCERN, concern, error);
  if (concern != 0 && about == NULL)
    return FALSE;
  return sos_casework_obey (sos_role_check (&asked), error);
}
