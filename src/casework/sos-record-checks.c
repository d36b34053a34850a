/* sos-record-checks.c - the rules of single records, one row a type. Saves nothing; knows no consequence. */
#include "config.h"
#include "sos-record-checks.h"

#include "sos-agreement-checks.h"
#include "sos-apart-rules.h"
#include "sos-calendar-checks.h"
#include "sos-casework-private.h"
#include "sos-clock.h"
#include "sos-contact-rules.h"
#include "sos-contacts.h"
#include "sos-date-rules.h"
#include "sos-day.h"
#include "sos-deliver-private.h"
#include "sos-family-read.h"
#include "sos-letter-states.h"
#include "sos-name-rules.h"
#include "sos-plan-rules.h"
#include "sos-posting-rules.h"
#include "sos-referral-checks.h"
#include "sos-safeguarding-checks.h"
#include "sos-school-checks.h"
#include "sos-service.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>

#define MAX_DATES 3
#define END G_MAXUINT

/* ---- dates: V4, and no day that never was ---- */

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

static gboolean
check_dates (SosRecord *record, GError **error)
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

/* ---- person ---- */

/* V1; kept as its owner writes it. */
static gboolean
clean_name (SosRecord *record, guint field, gboolean required, GError **error)
{
  const char *typed = sos_record_get_text (record, field);
  g_autofree char *clean = NULL;

  if (!sos_record_is_set (record, field) && !required)
    return TRUE;
  if (!sos_casework_obey (sos_name_check (typed), error))
    return FALSE;
  clean = sos_name_dup_clean (typed);
  sos_record_set_text (record, field, clean);
  return TRUE;
}

static char *
propose_sort_key (SosRecord *person)
{
  return sos_name_dup_sort_key (sos_record_get_text (person, SOS_PERSON_FULL_NAME), sos_record_get_text (person, SOS_PERSON_FAMILY_NAME),
                                sos_record_get_text (person, SOS_PERSON_GIVEN_NAMES));
}

/* What was proposed before may be proposed anew; what somebody wrote themselves stays. */
static void
propose (SosRecord *before, SosRecord *person, guint field, const char *old, const char *new)
{
  if (!sos_record_is_set (person, field)
      || (before != NULL && sos_record_has_text (person, field, old) && sos_record_has_text (before, field, old)))
    sos_record_set_text (person, field, new);
}

static void
propose_from_name (SosRecord *before, SosRecord *person)
{
  const char *name = sos_record_get_text (person, SOS_PERSON_FULL_NAME);
  const char *former = before != NULL ? sos_record_get_text (before, SOS_PERSON_FULL_NAME) : name;
  g_autofree char *key = propose_sort_key (person);
  g_autofree char *former_key = propose_sort_key (before != NULL ? before : person);

  propose (before, person, SOS_PERSON_SORT_KEY, former_key, key);
  propose (before, person, SOS_PERSON_NAME_SCRIPT, sos_name_get_script (former), sos_name_get_script (name));
  propose (before, person, SOS_PERSON_TEXT_DIRECTION, sos_name_get_direction (former), sos_name_get_direction (name));
}

/* A year alone is never exact, whatever was said of another date before. */
static void
propose_quality (SosRecord *before, SosRecord *person)
{
  const char *birth = sos_record_get_text (person, SOS_PERSON_BIRTH_DATE);
  const char *best = sos_birth_date_propose_quality (birth);
  const gboolean partial = sos_date_is_partial (birth);

  if (birth == NULL)
    return;
  if (!sos_record_is_set (person, SOS_PERSON_BIRTH_DATE_QUALITY)
      || (partial && sos_record_has_text (person, SOS_PERSON_BIRTH_DATE_QUALITY, SOS_BIRTH_EXACT))
      || (before != NULL && !sos_record_is_set (before, SOS_PERSON_BIRTH_DATE)
          && sos_record_has_text (person, SOS_PERSON_BIRTH_DATE_QUALITY, SOS_BIRTH_UNKNOWN)))
    sos_record_set_text (person, SOS_PERSON_BIRTH_DATE_QUALITY, best);
}

gboolean
sos_record_checks_derive_status (SosTransaction *transaction, SosRecord *person, GError **error)
{
  g_autoptr (GPtrArray) episodes
    = sos_transaction_query (transaction, SOS_TYPE_EPISODE, "person = $1", error, "i", sos_record_get_id (person));
  g_autoptr (GPtrArray) stages = g_ptr_array_new ();
  gboolean died = sos_record_is_set (person, SOS_PERSON_DECEASED_ON);

  if (episodes == NULL)
    return FALSE;
  /* A relative has no status and stays one until there is an episode. */
  if (episodes->len == 0 && sos_record_get_id (person) != 0 && !sos_record_is_set (person, SOS_PERSON_STATUS))
    return TRUE;
  for (guint i = 0; i < episodes->len; i++)
    {
      g_ptr_array_add (stages, (char *) sos_record_get_text (g_ptr_array_index (episodes, i), SOS_EPISODE_STAGE));
      died = died || sos_record_has_text (g_ptr_array_index (episodes, i), SOS_EPISODE_REASON, SOS_REASON_DIED);
    }
  g_ptr_array_add (stages, NULL);
  sos_record_set_text (person, SOS_PERSON_STATUS,
                       sos_stage_derive_status ((const char *const *) stages->pdata,
                                                sos_record_get_number (person, SOS_PERSON_MERGED_INTO) != 0,
                                                died));
  return TRUE;
}

gboolean
sos_casework_give_reference (SosTransaction *transaction, SosRecord *record, guint field, const char *prefix, GError **error)
{
  g_autofree char *ref = NULL;

  if (sos_record_is_set (record, field))
    return TRUE;
  ref = sos_transaction_issue_reference (transaction, prefix, error);
  sos_record_set_text (record, field, ref);
  return ref != NULL;
}

static SosVerdict *
check_birth (SosRecord *person, const char *today)
{
  const char *date = sos_record_get_text (person, SOS_PERSON_BIRTH_DATE);

  return sos_record_has_text (person, SOS_PERSON_BIRTH_DATE_QUALITY, SOS_BIRTH_EXPECTED)
           ? sos_birth_date_check_expected (date, today)
           : sos_birth_date_check (date, FALSE, today);
}

static gboolean
prepare_person (SosTransaction *transaction, SosRecord *before, SosRecord *person, GError **error)
{
  static const guint names[] = { SOS_PERSON_KNOWN_AS, SOS_PERSON_NAME_ON_LETTERS, SOS_PERSON_GIVEN_NAMES, SOS_PERSON_FAMILY_NAME };

  if (sos_record_get_flag (person, SOS_PERSON_SEALED) != (before != NULL && sos_record_get_flag (before, SOS_PERSON_SEALED)))
    return sos_casework_refuse ("N4", _("A record is sealed by those who lead, with a reason, not by hand."), error);
  if (sos_record_get_number (person, SOS_PERSON_MERGED_INTO) != (before != NULL ? sos_record_get_number (before, SOS_PERSON_MERGED_INTO) : 0))
    return sos_casework_refuse ("N10", _("Two records are joined beside each other, with a reason, not by hand."), error);
  if (!clean_name (person, SOS_PERSON_FULL_NAME, TRUE, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!clean_name (person, names[i], FALSE, error))
      return FALSE;
  if (!sos_casework_obey (check_birth (person, sos_transaction_get_today (transaction)), error))
    return FALSE;
  propose_from_name (before, person);
  propose_quality (before, person);
  return sos_record_checks_derive_status (transaction, person, error) && sos_casework_give_reference (transaction, person, SOS_PERSON_REF, "P", error);
}

/* What a colleague is called by where no name may stand: --as, the settings of a desk. */
static gboolean
prepare_staff (SosTransaction *transaction, SosRecord *before, SosRecord *staff, GError **error)
{
  return sos_casework_give_reference (transaction, staff, SOS_STAFF_REF, "S", error);
}

static gboolean
prepare_person_name (SosTransaction *transaction, SosRecord *before, SosRecord *name, GError **error)
{
  return clean_name (name, SOS_PERSON_NAME_NAME, TRUE, error);
}

/* ---- where people are and how they are reached ---- */

static void
set_if_some (SosRecord *record, guint field, char *text)
{
  g_autofree char *taken = text;

  if (taken != NULL)
    sos_record_set_text (record, field, taken);
}

/* Chosen by somebody: another rule than before, or more than the default of an address nobody asked about yet. */
static gboolean
is_rule_chosen (SosRecord *before, SosRecord *address)
{
  if (before != NULL)
    return sos_casework_has_changed (before, address, SOS_ADDRESS_POSTING_RULE);
  return sos_record_is_set (address, SOS_ADDRESS_POSTING_RULE)
         && !sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT);
}

/* A rule somebody chose was asked for today, unless they say when. */
static void
date_rule (SosTransaction *transaction, SosRecord *before, SosRecord *address)
{
  if (!is_rule_chosen (before, address) || (before == NULL && sos_record_is_set (address, SOS_ADDRESS_REVIEWED_ON))
      || (before != NULL && sos_casework_has_changed (before, address, SOS_ADDRESS_REVIEWED_ON)))
    return;
  sos_record_set_text (address, SOS_ADDRESS_REVIEWED_ON, sos_transaction_get_today (transaction));
  sos_record_set_number (address, SOS_ADDRESS_REVIEWED_BY, sos_transaction_get_actor (transaction));
}

/* Nobody has asked yet, so nothing is posted there; unsafe means neither post nor visits (0.7), whoever says so and however. */
static gboolean
prepare_address (SosTransaction *transaction, SosRecord *before, SosRecord *address, GError **error)
{
  date_rule (transaction, before, address);
  if (!sos_record_is_set (address, SOS_ADDRESS_POSTING_RULE))
    sos_record_set_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_DEFAULT);
  if (!sos_record_is_set (address, SOS_ADDRESS_VISITING_RULE))
    sos_record_set_text (address, SOS_ADDRESS_VISITING_RULE, SOS_VISITING_OK);
  if (sos_record_has_text (address, SOS_ADDRESS_POSTING_RULE, SOS_POSTING_UNSAFE))
    sos_record_set_text (address, SOS_ADDRESS_VISITING_RULE, SOS_VISITING_NOT_AT_ADDRESS);
  set_if_some (address, SOS_ADDRESS_POSTCODE, sos_postcode_dup_normalised (sos_record_get_text (address, SOS_ADDRESS_POSTCODE)));
  return TRUE;
}

static gboolean
prepare_address_person (SosTransaction *transaction, SosRecord *before, SosRecord *from, GError **error)
{
  const gint64 other = sos_record_get_number (from, SOS_ADDRESS_PERSON_OTHER_PERSON);
  g_autoptr (SosRecord) person = NULL;

  if (other == 0 || sos_record_is_set (from, SOS_ADDRESS_PERSON_NAME))
    return TRUE;
  person = sos_transaction_load (transaction, SOS_TYPE_PERSON, other, error);
  if (person == NULL)
    return FALSE;
  sos_record_set_text (from, SOS_ADDRESS_PERSON_NAME, sos_record_get_text (person, SOS_PERSON_FULL_NAME));
  return TRUE;
}

static gboolean
prepare_contact_point (SosTransaction *transaction, SosRecord *before, SosRecord *point, GError **error)
{
  const char *value = sos_record_get_text (point, SOS_CONTACT_POINT_VALUE);
  g_autofree char *normalised = sos_phone_dup_normalised (value);

  sos_record_set_text (point, SOS_CONTACT_POINT_NORMALISED, normalised);
  return TRUE;
}

/* Numbers with a shape are kept in it, so that they are found and compared; the office's own ones stay as typed. */
static gboolean
prepare_identifier (SosTransaction *transaction, SosRecord *before, SosRecord *identifier, GError **error)
{
  static const char *const shaped[]
    = { SOS_IDENTIFIER_PRISON_NO, SOS_IDENTIFIER_NHS_NO, SOS_IDENTIFIER_UPN, SOS_IDENTIFIER_ULN, SOS_IDENTIFIER_NI_NO, NULL };
  const char *type = sos_record_get_text (identifier, SOS_IDENTIFIER_TYPE);

  if (type != NULL && g_strv_contains (shaped, type) && sos_record_is_set (identifier, SOS_IDENTIFIER_VALUE))
    set_if_some (identifier, SOS_IDENTIFIER_VALUE,
                 sos_identifier_dup_normalised (sos_record_get_text (identifier, SOS_IDENTIFIER_VALUE)));
  return TRUE;
}

static gboolean
prepare_household (SosTransaction *transaction, SosRecord *before, SosRecord *household, GError **error)
{
  g_autofree char *label = NULL;

  if (!sos_casework_give_reference (transaction, household, SOS_HOUSEHOLD_REF, "H", error))
    return FALSE;
  /* Translators: %s is a reference. Never a surname by itself: two families may share one, and one may be in hiding. */
  label = g_strdup_printf (_("Household %s"), sos_record_get_text (household, SOS_HOUSEHOLD_REF));
  if (!sos_record_is_set (household, SOS_HOUSEHOLD_LABEL))
    sos_record_set_text (household, SOS_HOUSEHOLD_LABEL, label);
  return TRUE;
}

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
      const int minutes = sos_minutes_parse (sos_record_find_text (record, hours[i]));
      g_autofree char *hour = minutes >= 0 ? sos_minutes_dup_text (minutes) : NULL;

      if (sos_record_is_set (record, hours[i]) && hour == NULL)
        return sos_casework_refuse ("V4", _("That is no hour. Write it like 17:30."), error);
      sos_record_set_text (record, hours[i], hour);
    }
  return TRUE;
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

/* ---- plans: an agreed version stays as it was agreed (4.4) ---- */

/* What goes on after a plan was agreed: how far things are, when the next meeting is, and how the copy was given. */
static const struct
{
  const char *record;
  guint field;
} living[] = {
  { "plan", SOS_PLAN_COPY_GIVEN },   { "goal", SOS_GOAL_STATUS },       { "action", SOS_ACTION_STATUS },
  { "action", SOS_ACTION_REASON },   { "action", SOS_ACTION_EVIDENCE }, { "action", SOS_ACTION_REMIND_ON },
  { "plan", SOS_PLAN_NEXT_MEETING_ON }, { "plan", SOS_PLAN_NEXT_MEETING_WORDS },
};

static gboolean
is_living (const char *record, guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (living); i++)
    if (living[i].field == field && g_str_equal (living[i].record, record))
      return TRUE;
  return FALSE;
}

static gboolean
only_living_changed (SosRecord *before, SosRecord *record)
{
  SosRecordClass *klass = SOS_RECORD_GET_CLASS (record);

  for (guint i = 0; before != NULL && i < klass->n_fields; i++)
    if (!is_living (klass->name, i) && sos_casework_has_changed (before, record, i))
      return FALSE;
  return before != NULL;
}

static gboolean
refuse_frozen (GError **error)
{
  return sos_casework_refuse ("4.4", _("This plan was agreed and stays as it is. To change something, start a new version."), error);
}

static gboolean
check_frozen (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  g_autoptr (SosRecord) plan = sos_casework_find_plan (transaction, before != NULL ? before : record, error);

  if (plan == NULL)
    return FALSE;
  if (sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_DRAFT)
      || (sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_AGREED) && only_living_changed (before, record)))
    return TRUE;
  return refuse_frozen (error);
}

/* A new goal or step stands after the others and has not begun. */
static const struct
{
  const char *record;
  guint owner, position, status;
  const char *first_status;
  const char *next_position;
} beginnings[] = {
  { "goal", SOS_GOAL_PLAN, SOS_GOAL_POSITION, SOS_GOAL_STATUS, SOS_GOAL_NOT_STARTED,
    "SELECT coalesce (max (position), 0) + 1 FROM goal WHERE plan = $1 AND removed IS NULL" },
  { "action", SOS_ACTION_GOAL, SOS_ACTION_POSITION, SOS_ACTION_STATUS, SOS_ACTION_TO_DO,
    "SELECT coalesce (max (position), 0) + 1 FROM action WHERE goal = $1 AND removed IS NULL" },
  { "family_goal", SOS_FAMILY_GOAL_HOUSEHOLD, SOS_FAMILY_GOAL_POSITION, SOS_FAMILY_GOAL_STATUS, SOS_GOAL_NOT_STARTED,
    "SELECT coalesce (max (position), 0) + 1 FROM family_goal WHERE household = $1 AND removed IS NULL" },
  { "family_action", SOS_FAMILY_ACTION_GOAL, SOS_FAMILY_ACTION_POSITION, SOS_FAMILY_ACTION_STATUS, SOS_ACTION_TO_DO,
    "SELECT coalesce (max (position), 0) + 1 FROM family_action WHERE goal = $1 AND removed IS NULL" },
};

static gboolean
begin_planned (SosTransaction *transaction, SosRecord *record, guint i, GError **error)
{
  g_autoptr (SosRows) rows = sos_transaction_select (transaction, beginnings[i].next_position, error, "i",
                                                     sos_record_get_number (record, beginnings[i].owner));

  if (rows == NULL || !sos_rows_next (rows, error))
    return FALSE;
  if (!sos_record_is_set (record, beginnings[i].position))
    sos_record_set_number (record, beginnings[i].position, sos_rows_get_number (rows, 0));
  if (!sos_record_is_set (record, beginnings[i].status))
    sos_record_set_text (record, beginnings[i].status, beginnings[i].first_status);
  return TRUE;
}

static gboolean
prepare_begun (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  for (guint i = 0; before == NULL && i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_equal (beginnings[i].record, sos_record_get_name (record)))
      return begin_planned (transaction, record, i, error);
  return TRUE;
}

static gboolean
prepare_planned (SosTransaction *transaction, SosRecord *before, SosRecord *record, GError **error)
{
  return check_frozen (transaction, before, record, error) && prepare_begun (transaction, before, record, error);
}

static gboolean
prepare_plan (SosTransaction *transaction, SosRecord *before, SosRecord *plan, GError **error)
{
  if (before == NULL)
    {
      sos_record_set_text (plan, SOS_PLAN_STATE, SOS_PLAN_DRAFT);
      return TRUE;
    }
  if (sos_casework_has_changed (before, plan, SOS_PLAN_STATE) || sos_casework_has_changed (before, plan, SOS_PLAN_VERSION))
    return sos_casework_refuse ("4.4", _("A plan is agreed with the button for it, not by hand."), error);
  return check_frozen (transaction, before, plan, error);
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
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
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

/* Nobody ticks off that somebody has looked over what they did. */
static gboolean
prepare_task (SosTransaction *transaction, SosRecord *before, SosRecord *task, GError **error)
{
  return check_task (transaction, before != NULL ? before : task, error);
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

static gboolean
check_curfew (SosRecord *order, GError **error)
{
  const char *from = sos_record_find_text (order, SOS_RESTRICTION_CURFEW_FROM), *to = sos_record_find_text (order, SOS_RESTRICTION_CURFEW_TO);

  if (from == NULL && to == NULL)
    return TRUE;
  if (from == NULL || to == NULL)
    return sos_casework_refuse ("V4", _("Say from when to when they must be at home."), error);
  if (sos_minutes_parse (from) < 0 || sos_minutes_parse (to) < 0)
    return sos_casework_refuse ("V4", _("Write hours as 19:00."), error);
  return sos_minutes_parse (from) != sos_minutes_parse (to)
         || sos_casework_refuse ("V4", _("A curfew ends at another hour than it begins."), error);
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
  return check_curfew (order, error);
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
may_remove_person (SosTransaction *transaction, SosRecord *record, GError **error)
{
  return sos_casework_refuse ("N10", _("A person's record is not removed here."), error);
}

static gboolean
may_remove_planned (SosTransaction *transaction, SosRecord *record, GError **error)
{
  g_autoptr (SosRecord) plan = sos_casework_find_plan (transaction, record, error);

  if (plan == NULL)
    return FALSE;
  return sos_record_has_text (plan, SOS_PLAN_STATE, SOS_PLAN_DRAFT) || refuse_frozen (error);
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
  { "person", prepare_person, may_remove_person },
  { "person_name", prepare_person_name, NULL },
  { "staff", prepare_staff, NULL },
  { "identifier", prepare_identifier, NULL },
  { "address", prepare_address, NULL },
  { "address_person", prepare_address_person, NULL },
  { "contact_point", prepare_contact_point, NULL },
  { "household", prepare_household, NULL },
  { "episode", prepare_episode, NULL },
  { "plan", prepare_plan, may_remove_planned },
  { "goal", prepare_planned, may_remove_planned },
  { "goal_share", check_frozen, may_remove_planned },
  { "action", prepare_planned, may_remove_planned },
  { "issue_level", prepare_issue_level, NULL },
  { "family_goal", prepare_begun, NULL },
  { "family_meeting", prepare_meeting, NULL },
  { "family_action", prepare_begun, NULL },
  { "household_episode", prepare_household_episode, NULL },
  { "letter", prepare_letter, may_remove_letter },
  { "letter_paper", prepare_letter_paper, may_remove_paper },
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
  { "task", prepare_task, check_task },
  { "break_glass", prepare_opening, check_opening },
  { "school", sos_school_checks_school, NULL },
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
  { "no_go", sos_deliver_prepare_no_go, sos_deliver_may_remove_no_go },
  { "visit_plan", prepare_visit, may_remove_visit },
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
  { "timeline", sos_course_prepare, sos_course_may_remove },
  { "onward_referral", sos_course_prepare, sos_course_may_remove },
  { "handover", sos_course_prepare, sos_course_may_remove },
  { "agency", sos_office_list_prepare, sos_office_list_may_remove },
  { "professional", sos_office_list_prepare, sos_office_list_may_remove },
  { "site", sos_office_list_prepare, sos_office_list_may_remove },
  { "task_set", sos_office_list_prepare, sos_office_list_may_remove },
  { "task_set_item", sos_office_list_prepare, sos_office_list_may_remove },
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
  return check_dates (record, error);
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
  if (!SOS_IS_GOAL (before) && !SOS_IS_ACTION (before) && !SOS_IS_GOAL_SHARE (before))
    return TRUE;
  if (after == NULL || sos_record_get_removed (before) != 0)
    return may_remove_planned (transaction, before, error);
  return check_frozen (transaction, before, after, error);
}
