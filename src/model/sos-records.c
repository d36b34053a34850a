/* sos-records.c - all record types; a new record is one line here. */
#include "config.h"
#include "sos-records.h"

#include "sos-access-mark.h"
#include "sos-access-part.h"
#include "sos-access-request.h"
#include "sos-expense.h"
#include "sos-session-feedback.h"

const GType *
sos_records_get_types (guint *n_types)
{
  static gsize n_ready; /* how many there are, once they are there */
  static const GType *types;

  if (g_once_init_enter (&n_ready))
    {
      const GType made[] = {
        SOS_TYPE_TEAM,
        SOS_TYPE_STAFF,
        SOS_TYPE_BOROUGH_SERVICE,
        SOS_TYPE_HOUSEHOLD,
        SOS_TYPE_PERSON,
        SOS_TYPE_PERSON_CODE,
        SOS_TYPE_PERSON_NAME,
        SOS_TYPE_IDENTIFIER,
        SOS_TYPE_ADDRESS,
        SOS_TYPE_ADDRESS_PERSON,
        SOS_TYPE_CONTACT_POINT,
        SOS_TYPE_WITHDRAWAL,
        SOS_TYPE_CONSENT,
        SOS_TYPE_COMPETENCE_NOTE,
        SOS_TYPE_RELATIONSHIP,
        SOS_TYPE_HOUSEHOLD_ADDRESS,
        SOS_TYPE_MEMBERSHIP,
        SOS_TYPE_EPISODE,
        SOS_TYPE_STAGE_EVENT,
        SOS_TYPE_PLAN,
        SOS_TYPE_GOAL,
        SOS_TYPE_GOAL_SHARE,
        SOS_TYPE_ACTION,
        SOS_TYPE_AREA_TO_AVOID,
        SOS_TYPE_AREA_PLACE,
        SOS_TYPE_ALERT,
        SOS_TYPE_LETTER,
        SOS_TYPE_LETTER_PAPER,
        SOS_TYPE_LETTER_WORD,
        SOS_TYPE_WORDING,
        SOS_TYPE_SPELLING_WORD,
        SOS_TYPE_CONFLICT,
        SOS_TYPE_CONFLICT_MEMBER,
        SOS_TYPE_RESTRICTION,
        SOS_TYPE_CLASH,
        SOS_TYPE_CONCERN,
        SOS_TYPE_CONCERN_CATEGORY,
        SOS_TYPE_CONCERN_STEP,
        SOS_TYPE_INCIDENT,
        SOS_TYPE_MISSING_EPISODE,
        SOS_TYPE_THREAT_WARNING,
        SOS_TYPE_MAPPA,
        SOS_TYPE_ROLE_IN_CONCERN,
        SOS_TYPE_ACCESS_REQUEST,
        SOS_TYPE_ACCESS_PART,
        SOS_TYPE_ACCESS_MARK,
        SOS_TYPE_EXPENSE,
        SOS_TYPE_TASK,
        SOS_TYPE_LIKENESS,
        SOS_TYPE_ISSUE_LEVEL,
        SOS_TYPE_DISCLOSURE,
        SOS_TYPE_FAMILY_GOAL,
        SOS_TYPE_FAMILY_GOAL_SHARE,
        SOS_TYPE_FAMILY_ACTION,
        SOS_TYPE_FAMILY_MEETING,
        SOS_TYPE_MEETING_PERSON,
        SOS_TYPE_HOUSEHOLD_EPISODE,
        SOS_TYPE_OUTSIDE_TIE,
        SOS_TYPE_BREAK_GLASS,
        SOS_TYPE_SCHOOL,
        SOS_TYPE_SCHOOL_CALENDAR,
        SOS_TYPE_SCHOOL_TERM,
        SOS_TYPE_CALENDAR_DAY,
        SOS_TYPE_BANK_HOLIDAY,
        SOS_TYPE_SCHOOL_CONTACT,
        SOS_TYPE_SCHOOL_ROOM,
        SOS_TYPE_SCHOOL_PERIOD,
        SOS_TYPE_PROGRAMME,
        SOS_TYPE_PROGRAMME_PART,
        SOS_TYPE_PROGRAMME_SESSION,
        SOS_TYPE_PROGRAMME_RUN,
        SOS_TYPE_SCHOOL_NOTICE,
        SOS_TYPE_SESSION,
        SOS_TYPE_SEGMENT,
        SOS_TYPE_SEGMENT_STAFF,
        SOS_TYPE_COHORT_PLACE,
        SOS_TYPE_ATTENDANCE,
        SOS_TYPE_MEASURE,
        SOS_TYPE_SESSION_COUNT,
        SOS_TYPE_SESSION_FEEDBACK,
        SOS_TYPE_DELEGATE,
        SOS_TYPE_DELEGATE_ANSWER,
        SOS_TYPE_PLANNING_OVERRIDE,
        SOS_TYPE_ABSENCE,
        SOS_TYPE_TRAVEL_TIME,
        SOS_TYPE_JOINING,
        SOS_TYPE_DELIVERER,
        SOS_TYPE_CLEARANCE,
        SOS_TYPE_AVAILABILITY,
        SOS_TYPE_NO_GO,
        SOS_TYPE_APPOINTMENT,
        SOS_TYPE_VISIT_PLAN,
        SOS_TYPE_VISIT_STEP,
        SOS_TYPE_CODE_PHRASE,
        SOS_TYPE_OFFICE_TASK,
        SOS_TYPE_LAWFUL_BASIS,
        SOS_TYPE_SETTING,
        SOS_TYPE_OFFICE_CODE,
        SOS_TYPE_CONTACT,
        SOS_TYPE_CONTACT_WITH,
        SOS_TYPE_CONTACT_GOAL,
        SOS_TYPE_CONTACT_PURPOSE,
        SOS_TYPE_ADDENDUM,
        SOS_TYPE_CUSTODY_STAY,
        SOS_TYPE_RELEASE_DATE,
        SOS_TYPE_OPPORTUNITY,
        SOS_TYPE_ADMISSION,
        SOS_TYPE_RULER,
        SOS_TYPE_WARD_OFFER,
        SOS_TYPE_JUSTICE_STATUS,
        SOS_TYPE_RELOCATION,
        SOS_TYPE_EPISODE_FACT,
        SOS_TYPE_EPISODE_CHECK,
        SOS_TYPE_SERVICE_FIELD,
        SOS_TYPE_SERVICE_STEP,
        SOS_TYPE_SERVICE_SHAPE,
        SOS_TYPE_HOSPITAL_SPLIT,
        SOS_TYPE_AGENCY,
        SOS_TYPE_PROFESSIONAL,
        SOS_TYPE_SITE,
        SOS_TYPE_REFERRAL,
        SOS_TYPE_REFERRAL_NEED,
        SOS_TYPE_OUTCOME,
        SOS_TYPE_CLOSURE,
        SOS_TYPE_FOLLOW_UP,
        SOS_TYPE_ONWARD_REFERRAL,
        SOS_TYPE_HELP_REQUEST,
        SOS_TYPE_SERVICE_OUTCOME,
        SOS_TYPE_HANDOVER,
        SOS_TYPE_PUT_OFF,
        SOS_TYPE_SUPERVISION,
        SOS_TYPE_SUPERVISION_CASE,
        SOS_TYPE_SUPERVISION_ACTION,
        SOS_TYPE_ASSESSMENT,
        SOS_TYPE_ASSESSMENT_SCORE,
        SOS_TYPE_ASSESSMENT_NOTE,
        SOS_TYPE_SAFETY_PLAN,
      };

      for (guint i = 0; i < G_N_ELEMENTS (made); i++)
        g_type_class_ref (made[i]);
      types = g_memdup2 (made, sizeof made);
      g_once_init_leave (&n_ready, G_N_ELEMENTS (made));
    }
  *n_types = (guint) n_ready;
  return types;
}

GType
sos_records_find_type (const char *name)
{
  guint n_types;
  const GType *types = sos_records_get_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (g_str_equal (sos_records_get_class (types[i])->name, name))
      return types[i];
  return G_TYPE_INVALID;
}

SosRecordClass *
sos_records_get_class (GType type)
{
  SosRecordClass *klass = g_type_class_peek (type);

  return klass != NULL ? klass : g_type_class_ref (type);
}
