/* sos-record-dates.c - the days of a single record: in the order in which things happen (V4), and none that never was. */
#include "config.h"
#include "sos-record-checks-private.h"

#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-date-rules.h"
#include "sos-records.h"

#include <glib/gi18n.h>

#define MAX_DATES 3
#define END G_MAXUINT

static const struct
{
  const char *record;
  guint fields[MAX_DATES]; /* in the order in which they happen */
} date_orders[] = {
  { "person", { SOS_PERSON_BIRTH_DATE, SOS_PERSON_DECEASED_ON, END } },
  { "person", { SOS_PERSON_BIRTH_DATE, SOS_PERSON_FIRST_HARMED_ON, END } },
  { "person_name", { SOS_PERSON_NAME_VALID_FROM, SOS_PERSON_NAME_VALID_TO, END } },
  { "address", { SOS_ADDRESS_VALID_FROM, SOS_ADDRESS_VALID_TO, END } },
  { "membership", { SOS_MEMBERSHIP_VALID_FROM, SOS_MEMBERSHIP_VALID_TO, END } },
  { "household_address", { SOS_HOUSEHOLD_ADDRESS_VALID_FROM, SOS_HOUSEHOLD_ADDRESS_VALID_TO, END } },
  { "relationship", { SOS_RELATIONSHIP_VALID_FROM, SOS_RELATIONSHIP_VALID_TO, END } },
  { "disclosure", { SOS_DISCLOSURE_DATED, SOS_DISCLOSURE_ENDED_ON, END } },
  { "household_episode", { SOS_HOUSEHOLD_EPISODE_REFERRED_ON, SOS_HOUSEHOLD_EPISODE_CLOSED_ON, END } },
  { "family_meeting", { SOS_FAMILY_MEETING_DAY, SOS_FAMILY_MEETING_NEXT_ON, END } },
  { "consent", { SOS_CONSENT_DATED, SOS_CONSENT_EXPIRES_ON, END } },
  { "consent", { SOS_CONSENT_DATED, SOS_CONSENT_WITHDRAWN_ON, END } },
  { "custody_stay", { SOS_CUSTODY_STAY_VALID_FROM, SOS_CUSTODY_STAY_VALID_TO, END } },
  { "justice_status", { SOS_JUSTICE_STATUS_DATED, SOS_JUSTICE_STATUS_ORDER_ENDS_ON, END } },
  { "restriction", { SOS_RESTRICTION_VALID_FROM, SOS_RESTRICTION_VALID_TO, END } },
  { "clearance", { SOS_CLEARANCE_ISSUED_ON, SOS_CLEARANCE_LAST_DAY, END } },
  { "clearance", { SOS_CLEARANCE_ISSUED_ON, SOS_CLEARANCE_CONTENT_APPROVED_ON, END } },
  { "absence", { SOS_ABSENCE_FIRST, SOS_ABSENCE_LAST, END } },
  { "availability", { SOS_AVAILABILITY_VALID_FROM, SOS_AVAILABILITY_VALID_TO, END } },
  { "episode", { SOS_EPISODE_REFERRED_ON, SOS_EPISODE_CLOSED_ON, END } },
  { "plan", { SOS_PLAN_STARTED_ON, SOS_PLAN_AGREED_ON, SOS_PLAN_REVIEW_ON } },
  { "school_term", { SOS_SCHOOL_TERM_BEGINS_ON, SOS_SCHOOL_TERM_ENDS_ON, END } },
  { "school_term", { SOS_SCHOOL_TERM_HALF_FROM, SOS_SCHOOL_TERM_HALF_TO, END } },
  { "calendar_day", { SOS_CALENDAR_DAY_FIRST, SOS_CALENDAR_DAY_LAST, END } },
  { "programme_run", { SOS_PROGRAMME_RUN_BEGINS_ON, SOS_PROGRAMME_RUN_ENDS_ON, END } },
};

static gboolean
check_date_order (SosRecord *record, const guint *fields, GError **error)
{
  const SosField *table = SOS_RECORD_GET_CLASS (record)->fields;
  SosDatedLabel dates[MAX_DATES];
  guint n = 0;

  for (; n < MAX_DATES && fields[n] != END; n++)
    {
      dates[n].label = sos_field_get_label (&table[fields[n]]);
      dates[n].date = sos_record_get_text (record, fields[n]);
    }
  return sos_casework_obey (sos_date_check_order (dates, n), error);
}

static gboolean
check_day (SosRecord *record, guint field, GError **error)
{
  const SosField *row = &SOS_RECORD_GET_CLASS (record)->fields[field];
  const char *date = sos_record_get_text (record, field);
  g_autofree char *words = NULL;

  if (!sos_record_is_set (record, field) || sos_date_is_valid (date)
      || ((row->flags & SOS_FIELD_PARTIAL) && sos_date_is_partial (date)))
    return TRUE;
  /* Translators: %s is the name of a field, like "Born" */
  words = g_strdup_printf (_("“%s” is not a day there ever was."), sos_field_get_label (row));
  return sos_casework_refuse ("V4", words, error);
}

gboolean
sos_record_check_dates (SosRecord *record, GError **error)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == SOS_KIND_DATE && !check_day (record, i, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (date_orders); i++)
    if (g_str_equal (date_orders[i].record, klass->name) && !check_date_order (record, date_orders[i].fields, error))
      return FALSE;
  return TRUE;
}
