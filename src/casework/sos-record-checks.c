/* sos-record-checks.c - the rules of single records, one row a type. Saves nothing; knows no consequence. */
#include "config.h"
#include "sos-record-checks-private.h"

#include "sos-agreement-checks.h"
#include "sos-apart-booked.h"
#include "sos-apart-rules.h"
#include "sos-calendar-checks.h"
#include "sos-assessments.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-contacts.h"
#include "sos-day.h"
#include "sos-deliver-private.h"
#include "sos-family-read.h"
#include "sos-letter-states.h"
#include "sos-office-checks.h"
#include "sos-office-numbers.h"
#include "sos-pass-error.h"
#include "sos-plan-rules.h"
#include "sos-referral-checks.h"
#include "sos-safeguarding-checks.h"
#include "sos-school-checks.h"
#include "sos-service.h"
#include "sos-staff-deeds.h"
#include "sos-stage-rules.h"
#include "sos-wordings.h"

#include <glib/gi18n.h>

/* ---- episodes: their course is that of the episode deeds alone (1.1) ---- */

/* V9 on the result, whatever was changed. */
static gboolean
prepare_episode (SosTransaction *transaction, SosRecord *before, SosRecord *episode, GError **error)
{
  if (before != NULL && sos_casework_has_changed (before, episode, SOS_EPISODE_STAGE))
    return sos_casework_refuse ("1.1", _("An episode is moved on with the button for it, not by hand."), error);
  if (!sos_casework_obey (sos_stage_check_worker (sos_record_get_text (episode, SOS_EPISODE_STAGE), sos_record_get_number (episode, SOS_EPISODE_WORKER) != 0), error))
    return FALSE;
  if (before != NULL && !sos_casework_has_changed (before, episode, SOS_EPISODE_SERVICE)
      && !sos_casework_has_changed (before, episode, SOS_EPISODE_SECOND_REASON))
    return TRUE;
  return !sos_stage_is_open (sos_record_get_text (episode, SOS_EPISODE_STAGE))
         || sos_casework_check_second_episode (transaction, episode, error);
}

/* ---- families (3.4) ---- */

/* What is noted of somebody who did not agree is not noted. */
static gboolean
prepare_issue_level (SosTransaction *transaction, SosRecord *before, SosRecord *look, GError **error)
{
  const char *today = sos_transaction_get_today (transaction);
  g_autoptr (GPtrArray) consents = sos_transaction_query (transaction, SOS_TYPE_CONSENT, "person = $1 AND type = 'WORK_WITH_ME' ORDER BY dated, id", error, "i",
                                                          sos_record_get_number (look, SOS_ISSUE_LEVEL_PERSON));

  if (consents == NULL)
    return FALSE;
  if (!sos_family_has_agreed (sos_family_find_agreement (consents, sos_record_get_number (look, SOS_ISSUE_LEVEL_PERSON), "WORK_WITH_ME", today), today))
    return sos_casework_refuse ("3.4", _("They have not agreed to the work, so nothing is recorded. Ask them first."), error);
  if (!sos_record_is_set (look, SOS_ISSUE_LEVEL_LOOKED_ON))
    sos_record_set_text (look, SOS_ISSUE_LEVEL_LOOKED_ON, today);
  if (!sos_record_is_set (look, SOS_ISSUE_LEVEL_LOOKED_BY))
    sos_record_set_number (look, SOS_ISSUE_LEVEL_LOOKED_BY, sos_transaction_get_actor (transaction));
  return g_strcmp0 (sos_record_get_text (look, SOS_ISSUE_LEVEL_LOOKED_ON), today) <= 0
         || sos_casework_refuse ("V4", _("The day it was looked at is still to come."), error);
}

/* An hour is kept in one form, so that a paper can say it. */
static gboolean
prepare_meeting (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  static const guint hours[] = { SOS_FAMILY_MEETING_HOUR, SOS_FAMILY_MEETING_NEXT_HOUR };

  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      if (!sos_casework_tidy_hour (record, hours[i]))
        return sos_casework_refuse ("V4", _("That is no hour. Write it like 17:30."), error);
    }
  return sos_apart_check_family_meeting (transaction, before, record, error);
}

static gboolean
prepare_household_episode (SosTransaction *transaction, SosRecord *before, SosRecord *work, GError **error)
{
  if (before == NULL || !sos_casework_has_changed (before, work, SOS_HOUSEHOLD_EPISODE_STAGE))
    return TRUE;
  return sos_casework_obey (sos_stage_may_move (sos_record_get_text (before, SOS_HOUSEHOLD_EPISODE_STAGE),
                                                sos_record_get_text (work, SOS_HOUSEHOLD_EPISODE_STAGE)),
                            error);
}

/* ---- what was opened with a reason, and the task that tells of it ---- */

static gboolean
check_opening (SosTransaction *transaction, SosRecord *opening, GError **error)
{
  return sos_casework_refuse ("0.4", _("What was opened with a reason stays as it is written."), error);
}

static gboolean
prepare_opening (SosTransaction *transaction, SosRecord *before, SosRecord *opening, GError **error)
{
  return check_opening (transaction, opening, error);
}

/* Whether one person or two was asked with @task, and nobody has said. */
static gboolean
is_asked (SosTransaction *transaction, SosRecord *task, gboolean *asked, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) likeness = sos_transaction_find (transaction, SOS_TYPE_LIKENESS, "task = $1 AND verdict = 'NOT_SURE'", &local, "i",
                                                         sos_record_get_id (task));

  *asked = likeness != NULL;
  return sos_pass_error (&local, error);
}

static gboolean
check_task (SosTransaction *transaction, SosRecord *task, GError **error)
{
  gboolean asked = FALSE;

  if (sos_record_has_text (task, SOS_TASK_KIND, "OPENED"))
    return sos_casework_refuse ("0.4", _("This is done once the lead has looked over why the record was opened."), error);
  if (sos_record_has_text (task, SOS_TASK_KIND, "LIKENESS") && !is_asked (transaction, task, &asked, error))
    return FALSE;
  return !asked || sos_casework_refuse ("N10", _("This is done once somebody has said under “Held twice?” whether they are one person."), error);
}

/* Nobody ticks off that somebody has looked over what they did, nor what goes by a deed. */
static gboolean
prepare_task (SosTransaction *transaction, SosRecord *before, SosRecord *task, GError **error)
{
  const gboolean says = before != NULL && sos_record_is_set (task, SOS_TASK_DONE_ON) && !sos_record_is_set (before, SOS_TASK_DONE_ON);

  return check_task (transaction, before != NULL ? before : task, error) && (!says || sos_task_may_be_said_done (transaction, before, error));
}

/* ---- letters: their course is that of the letter deeds alone (6.1) ---- */

static gboolean
prepare_letter (SosTransaction *transaction, SosRecord *before, SosRecord *letter, GError **error)
{
  static const guint open_fields[] = { SOS_LETTER_FORMAT, SOS_LETTER_HIGH_CONTRAST, SOS_LETTER_MADE_ON, SOS_LETTER_WORKER };
  const guint n_fields = SOS_RECORD_GET_CLASS (letter)->n_fields;

  if (before == NULL)
    return sos_casework_refuse ("6.1", _("A letter begins as a draft from its template."), error);
  if (!sos_record_has_text (before, SOS_LETTER_STATE, SOS_LETTER_DRAFT) && !sos_record_has_text (before, SOS_LETTER_STATE, SOS_LETTER_CHECK))
    return sos_casework_refuse ("6.1", _("This letter was approved and stays as it is. To change it, take it back to draft."), error);
  for (guint i = 0; i < n_fields; i++)
    {
      gboolean open = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (open_fields); j++)
        open = open || open_fields[j] == i;
      if (!open && sos_casework_has_changed (before, letter, i))
        return sos_casework_refuse ("6.1", _("Where a letter stands and how it goes out is chosen with the letter's own buttons."), error);
    }
  return TRUE;
}

static gboolean
prepare_letter_paper (SosTransaction *transaction, SosRecord *before, SosRecord *paper, GError **error)
{
  return sos_casework_refuse ("6.1", _("The pages of an approved letter stay as they are."), error);
}

/* ---- keeping apart (4.7, 4.8) ---- */

/* What an order of a kind must say. */
static const struct
{
  const char *kind;
  guint field, or_field;
  const char *words;
} orders[] = {
  { "NO_CONTACT", SOS_RESTRICTION_OTHER_PERSON, SOS_RESTRICTION_OTHER_NAME, N_("Say whom they must not meet.") },
  { "RESTRAINING", SOS_RESTRICTION_OTHER_PERSON, SOS_RESTRICTION_OTHER_NAME, N_("Say whom they must not meet.") },
  { "EXCLUSION_ZONE", SOS_RESTRICTION_PLACE, SOS_RESTRICTION_PLACE, N_("Say which place they must not enter.") },
  { "SCHOOL_BAN", SOS_RESTRICTION_PLACE, SOS_RESTRICTION_PLACE, N_("Say which place they must not enter.") },
  { "NON_VISIT_HOSPITAL", SOS_RESTRICTION_PLACE, SOS_RESTRICTION_PLACE, N_("Say which place they must not enter.") },
  { "CURFEW", SOS_RESTRICTION_CURFEW_FROM, SOS_RESTRICTION_CURFEW_FROM, N_("Say from when to when they must be at home.") },
};

/* Both or none, over midnight where the second is earlier. @half, @same: what is said where one is missing, or both are the same. */
static gboolean
check_hours (SosRecord *record, guint from_field, guint to_field, const char *half, const char *same, GError **error)
{
  const gboolean from = sos_record_is_set (record, from_field), to = sos_record_is_set (record, to_field);

  if (!from && !to)
    return TRUE;
  if (!from || !to)
    return sos_casework_refuse ("V4", half, error);
  if (!sos_casework_tidy_hour (record, from_field) || !sos_casework_tidy_hour (record, to_field))
    return sos_casework_refuse ("V4", _("Write hours as 19:00."), error);
  return !sos_record_has_text (record, from_field, sos_record_get_text (record, to_field)) || sos_casework_refuse ("V4", same, error);
}

static gboolean
prepare_area (SosTransaction *transaction, SosRecord *before, SosRecord *area, GError **error)
{
  return check_hours (area, SOS_AREA_TO_AVOID_FROM_HOUR, SOS_AREA_TO_AVOID_TO_HOUR, _("Say from when to when they avoid it, or leave both hours empty."),
                      _("They avoid it until another hour than from which they do."), error);
}

static gboolean
prepare_restriction (SosTransaction *transaction, SosRecord *before, SosRecord *order, GError **error)
{
  const gint64 other = sos_record_get_number (order, SOS_RESTRICTION_OTHER_PERSON);

  if (other != 0 && other == sos_record_get_number (order, SOS_RESTRICTION_PERSON))
    return sos_casework_refuse ("V24", _("Nobody is kept apart from themselves. Choose somebody else."), error);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (sos_record_has_text (order, SOS_RESTRICTION_KIND, orders[i].kind) && !sos_record_is_set (order, orders[i].field)
        && !sos_record_is_set (order, orders[i].or_field))
      return sos_casework_refuse (NULL, _(orders[i].words), error);
  return check_hours (order, SOS_RESTRICTION_CURFEW_FROM, SOS_RESTRICTION_CURFEW_TO, _("Say from when to when they must be at home."),
                      _("A curfew ends at another hour than it begins."), error);
}

/* Rules, their members and their clashes are changed by their own deeds alone, which ask who may. */
static gboolean
prepare_apart (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("V24", _("A keep-apart rule is changed under “Keep apart”, not by hand."), error);
}

static gboolean
may_remove_apart (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("N10", _("A keep-apart rule is not removed. End it, and say why."), error);
}

/* Every step of a visit has its hour, and follows from a deed. */
static gboolean
prepare_visit (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("4.9", _("A visit is planned and noted on the duty board, not by hand."), error);
}

static gboolean
may_remove_visit (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("4.9", _("A visit is not removed. Cancel it, and say why."), error);
}

/* An appointment is held against all the others before it stands. */
static gboolean
prepare_appointment (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("4.7", _("An appointment is made and moved by its own window, not by hand."), error);
}

/* Contacts and all that goes with them are written, signed and put right by their own deeds, which ask what a contact has to be. */
static gboolean
prepare_contact (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("4.6", _("A contact is written under “Contacts”, not by hand."), error);
}

/* ---- taking away ---- */

static gboolean
may_remove_contact (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return prepare_contact (transaction, NULL, record, error);
}

static gboolean
may_remove_appointment (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("4.7", _("An appointment is not removed. Cancel it, and say why."), error);
}

static gboolean
may_remove_person (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("N10", _("A person's record is not removed here."), error);
}

static gboolean
may_remove_letter (SosTransaction *transaction, SosRecord *letter, GError **error)
{
  return sos_record_has_text (letter, SOS_LETTER_STATE, SOS_LETTER_DRAFT)
         || sos_casework_refuse ("6.1", _("This letter went further than a draft. Mark it as not used instead."), error);
}

static gboolean
may_remove_paper (SosTransaction *transaction, SosRecord *paper, GError **error)
{
  return prepare_letter_paper (transaction, NULL, paper, error);
}

static const struct
{
  const char *record;
  gboolean (*prepare) (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error);
  gboolean (*may_remove) (SosTransaction *transaction, SosRecord *record, GError **error);
} checks[] = {
  { "person", sos_person_checks_person, may_remove_person },
  { "person_name", sos_person_checks_person_name, NULL },
  { "staff", sos_staff_prepare, sos_staff_may_remove },
  { "identifier", sos_person_checks_identifier, NULL },
  { "address", sos_person_checks_address, NULL },
  { "address_person", sos_person_checks_address_person, NULL },
  { "contact_point", sos_person_checks_contact_point, NULL },
  { "household", sos_person_checks_household, NULL },
  { "episode", prepare_episode, NULL },
  { "plan", sos_plan_checks_plan, sos_plan_checks_may_remove },
  { "plan", sos_apart_check_plan_meeting, NULL },
  { "goal", sos_plan_checks_part, sos_plan_checks_may_remove },
  { "goal_share", sos_plan_checks_frozen, sos_plan_checks_may_remove },
  { "action", sos_plan_checks_part, sos_plan_checks_may_remove },
  { "issue_level", prepare_issue_level, NULL },
  { "family_goal", sos_plan_checks_begun, NULL },
  { "family_meeting", prepare_meeting, NULL },
  { "family_action", sos_plan_checks_begun, NULL },
  { "household_episode", prepare_household_episode, NULL },
  { "letter", prepare_letter, may_remove_letter },
  { "letter_paper", prepare_letter_paper, may_remove_paper },
  { "wording", sos_wording_prepare, sos_wording_may_remove },
  { "area_to_avoid", prepare_area, NULL },
  { "restriction", prepare_restriction, NULL },
  { "conflict", prepare_apart, may_remove_apart },
  { "conflict_member", prepare_apart, may_remove_apart },
  { "clash", prepare_apart, may_remove_apart },
  { "consent", sos_consent_prepare, NULL },
  { "competence_note", sos_competence_prepare, sos_competence_may_remove },
  { "withdrawal", sos_withdrawal_prepare, sos_withdrawal_may_remove },
  { "lawful_basis", sos_lawful_basis_prepare, sos_lawful_basis_may_remove },
  { "concern", sos_concern_prepare, sos_safeguarding_may_remove },
  { "concern_category", sos_concern_category_prepare, sos_safeguarding_may_remove },
  { "concern_step", sos_concern_step_prepare, sos_safeguarding_may_remove },
  { "incident", sos_incident_prepare, sos_safeguarding_may_remove },
  { "missing_episode", sos_missing_prepare, sos_safeguarding_may_remove },
  { "threat_warning", sos_threat_prepare, sos_safeguarding_may_remove },
  { "role_in_concern", sos_role_prepare, sos_safeguarding_may_remove },
  { "mappa", sos_mappa_prepare, sos_safeguarding_may_remove },
  { "task", prepare_task, check_task },
  { "break_glass", prepare_opening, check_opening },
  { "school", sos_school_checks_school, NULL },
  { "school_notice", prepare_letter_paper, may_remove_paper },
  { "programme_run", sos_school_checks_run, NULL },
  { "school", sos_calendar_checks_school, NULL },
  { "school_calendar", sos_calendar_checks_calendar, NULL },
  { "school_term", sos_calendar_checks_term, NULL },
  { "calendar_day", sos_calendar_checks_day, NULL },
  { "bank_holiday", sos_calendar_checks_holiday, NULL },
  { "school_period", sos_school_checks_hours, NULL },
  { "school_period", sos_calendar_checks_period, NULL },
  { "session", sos_school_checks_hours, NULL },
  { "session", sos_school_checks_session, NULL },
  { "segment", sos_school_checks_hours, NULL },
  { "cohort_place", sos_school_checks_place, NULL },
  { "attendance", sos_school_checks_attendance, NULL },
  { "deliverer", sos_deliver_prepare_deliverer, sos_deliver_may_remove },
  { "clearance", sos_deliver_prepare_clearance, sos_deliver_may_remove },
  { "availability", sos_deliver_prepare_availability, sos_deliver_may_remove },
  { "absence", sos_deliver_prepare_absence, sos_deliver_may_remove },
  { "session", sos_deliver_prepare_session, NULL },
  { "expense", sos_deliver_prepare_expense, sos_deliver_may_remove },
  { "no_go", sos_deliver_prepare_no_go, sos_deliver_may_remove_no_go },
  { "visit_plan", prepare_visit, may_remove_visit },
  { "appointment", prepare_appointment, may_remove_appointment },
  { "visit_step", prepare_visit, may_remove_visit },
  { "code_phrase", prepare_visit, may_remove_visit },
  { "office_task", prepare_visit, may_remove_visit },
  { "contact", prepare_contact, may_remove_contact },
  { "contact_with", prepare_contact, may_remove_contact },
  { "contact_goal", prepare_contact, may_remove_contact },
  { "contact_purpose", prepare_contact, may_remove_contact },
  { "addendum", prepare_contact, may_remove_contact },
  { "release_date", sos_service_record_prepare, sos_service_record_may_remove },
  { "custody_stay", sos_service_record_prepare, sos_service_record_may_remove },
  { "ruler", sos_service_record_prepare, sos_service_record_may_remove },
  { "opportunity", sos_service_record_prepare, sos_service_record_may_remove },
  { "justice_status", sos_service_record_prepare, sos_service_record_may_remove },
  { "relocation", sos_service_record_prepare, sos_service_record_may_remove },
  { "episode_fact", sos_service_record_prepare, sos_service_record_may_remove },
  { "admission", sos_service_record_prepare, sos_service_record_may_remove },
  { "ward_offer", sos_service_record_prepare, sos_service_record_may_remove },
  { "referral", sos_referral_prepare, sos_referral_may_remove },
  { "outcome", sos_outcome_prepare, NULL },
  { "closure", sos_course_prepare, sos_course_may_remove },
  { "follow_up", sos_course_prepare, sos_course_may_remove },
  { "onward_referral", sos_course_prepare, sos_course_may_remove },
  { "help_request", sos_course_prepare, sos_course_may_remove },
  { "handover", sos_course_prepare, sos_course_may_remove },
  { "assessment", sos_assessment_prepare, sos_assessment_may_remove },
  { "assessment_score", sos_assessment_score_prepare, sos_assessment_may_remove },
  { "assessment_note", sos_assessment_deed_only, sos_assessment_may_remove },
  { "safety_plan", sos_assessment_deed_only, sos_assessment_may_remove },
  { "agency", sos_office_prepare, sos_office_may_remove },
  { "professional", sos_office_prepare, sos_office_may_remove },
  { "site", sos_office_prepare, sos_office_may_remove },
  { "team", sos_office_prepare, sos_office_may_remove },
  { "school_contact", sos_office_prepare, sos_office_may_remove }, { "school_room", sos_office_prepare, sos_office_may_remove },
  { "travel_time", sos_office_prepare, sos_office_may_remove },
  { "programme", sos_office_prepare, sos_office_may_remove },
  { "programme_part", sos_office_prepare, sos_office_may_remove },
  { "programme_session", sos_office_prepare, sos_office_may_remove },
  { "service_step", sos_office_prepare, sos_office_may_remove },
  { "service_field", sos_office_prepare, sos_office_may_remove },
  { "service_shape", sos_office_prepare, sos_office_may_remove },
  { "service_outcome", sos_office_prepare, sos_office_may_remove },
  { "office_code", sos_office_prepare, sos_office_may_remove },
  { "setting", sos_office_setting_prepare, NULL },
};

/* What belongs to one person does not wander to another. */
static gboolean
check_owner (SosRecord *before, SosRecord *record, GError **error)
{
  const int owner = sos_record_class_find_owner (SOS_RECORD_GET_CLASS (record));

  if (before == NULL || owner < 0 || !sos_casework_has_changed (before, record, (guint) owner))
    return TRUE;
  return sos_casework_refuse (NULL, _("This belongs where it is; enter it anew there instead."), error);
}

gboolean
sos_record_checks_prepare (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  const char *name = sos_record_get_name (record);

  if (!check_owner (before, record, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].record, name) && !checks[i].prepare (transaction, before, record, error))
      return FALSE;
  return sos_record_check_dates (record, error);
}

gboolean
sos_record_checks_may_remove (SosTransaction *transaction, SosRecord *record, GError **error)
{
  const char *name = sos_record_get_name (record);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (checks[i].may_remove != NULL && g_str_equal (checks[i].record, name))
      return checks[i].may_remove (transaction, record, error);
  return TRUE;
}

/* The plan itself goes back to a draft by undo alone, and what follows from that is held elsewhere (sos-letter-ground.c). */
gboolean
sos_record_checks_may_restore (SosTransaction *transaction, SosRecord *before, SosRecord *after, GError **error)
{
  if (SOS_IS_CONTACT (before))
    return sos_contacts_may_restore (transaction, before, after, error);
  if (SOS_IS_ASSESSMENT (before) || SOS_IS_ASSESSMENT_SCORE (before))
    return sos_assessments_may_restore (transaction, before, after, error);
  if (!SOS_IS_GOAL (before) && !SOS_IS_ACTION (before) && !SOS_IS_GOAL_SHARE (before))
    return TRUE;
  if (after == NULL || sos_record_get_removed (before) != 0)
    return sos_plan_checks_may_remove (transaction, before, error);
  return sos_plan_checks_frozen (transaction, before, after, error);
}
