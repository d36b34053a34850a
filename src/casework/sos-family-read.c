/* sos-family-read.c - reads the records of one household, one query a kind, and who is in it. */
#include "config.h"
#include "sos-family-read.h"

#include "sos-consent-rules.h"
#include "sos-limits-load.h"
#include "sos-pass-error.h"
#include "sos-posting-rules.h"
#include "sos-stage-rules.h"

#include <string.h>

/* Everybody who ever was a member. */
#define THEM "(SELECT person FROM membership WHERE household = $1 AND removed IS NULL)"
#define PLACES "(person IN " THEM " OR id IN (SELECT address FROM household_address WHERE household = $1 AND removed IS NULL))"

static const struct
{
  GType (*get_type) (void);
  const char *tail;
} reads[SOS_N_READS] = {
  [SOS_READ_MEMBERSHIPS] = { sos_membership_get_type, "household = $1 ORDER BY id" },
  [SOS_READ_PEOPLE] = { sos_person_get_type, "id IN " THEM " ORDER BY id" },
  [SOS_READ_HOMES] = { sos_household_address_get_type, "household = $1 ORDER BY id" },
  [SOS_READ_ADDRESSES] = { sos_address_get_type, PLACES " ORDER BY id" },
  [SOS_READ_ADDRESS_PEOPLE]
  = { sos_address_person_get_type,
      "address IN (SELECT id FROM address WHERE removed IS NULL AND " PLACES ") ORDER BY id" },
  [SOS_READ_RELATIONSHIPS]
  = { sos_relationship_get_type, "person IN " THEM " AND other_person IN " THEM " ORDER BY id" },
  [SOS_READ_CONSENTS]
  = { sos_consent_get_type, "person IN " THEM " AND type = 'WORK_WITH_ME' ORDER BY dated, id" },
  [SOS_READ_EPISODES] = { sos_episode_get_type, "person IN " THEM " ORDER BY referred_on, id" },
  [SOS_READ_ISSUE_LEVELS] = { sos_issue_level_get_type, "person IN " THEM " ORDER BY looked_on, id" },
  [SOS_READ_DISCLOSURES] = { sos_disclosure_get_type, "person IN " THEM " ORDER BY id" },
  [SOS_READ_GOALS] = { sos_family_goal_get_type, "household = $1 ORDER BY shared DESC, position, id" },
  [SOS_READ_GOAL_SHARES]
  = { sos_family_goal_share_get_type,
      "goal IN (SELECT id FROM family_goal WHERE household = $1 AND removed IS NULL) ORDER BY id" },
  [SOS_READ_ACTIONS]
  = { sos_family_action_get_type,
      "goal IN (SELECT id FROM family_goal WHERE household = $1 AND removed IS NULL) ORDER BY position, id" },
  [SOS_READ_MEETINGS] = { sos_family_meeting_get_type, "household = $1 ORDER BY day DESC, id DESC" },
  [SOS_READ_MEETING_PEOPLE]
  = { sos_meeting_person_get_type,
      "meeting IN (SELECT id FROM family_meeting WHERE household = $1 AND removed IS NULL) ORDER BY id" },
  [SOS_READ_HOUSEHOLD_EPISODES]
  = { sos_household_episode_get_type, "household = $1 ORDER BY closed_on IS NOT NULL, referred_on DESC, id" },
  [SOS_READ_OUTSIDE_TIES] = { sos_outside_tie_get_type, "person IN " THEM " ORDER BY id" },
  [SOS_READ_PERSON_CODES] = { sos_person_code_get_type, "person IN " THEM " ORDER BY id" },
  [SOS_READ_ALERTS] = { sos_alert_get_type, "person IN " THEM " ORDER BY id" },
  [SOS_READ_CONFLICTS]
  = { sos_conflict_get_type,
      "status = 'ACTIVE' AND level > '1' AND id IN (SELECT conflict FROM conflict_member WHERE removed IS NULL AND person IN " THEM ") ORDER BY id" },
  [SOS_READ_CONFLICT_MEMBERS] = { sos_conflict_member_get_type, "person IN " THEM " ORDER BY id" },
  [SOS_READ_RESTRICTIONS] = { sos_restriction_get_type, "person IN " THEM " ORDER BY valid_from, id" },
  [SOS_READ_STAFF]
  = { sos_staff_get_type,
      "id IN (SELECT worker FROM episode WHERE removed IS NULL AND person IN " THEM ")"
      " OR id IN (SELECT worker FROM household_episode WHERE removed IS NULL AND household = $1)"
      " OR id IN (SELECT looked_by FROM issue_level WHERE removed IS NULL AND person IN " THEM ")" },
};

/* ---- small questions ---- */

static gboolean
has_begun (const char *date, const char *day)
{
  return date == NULL || strncmp (date, day, strlen (date)) <= 0;
}

gboolean
sos_family_is_on_day (SosRecord *record, guint from, guint to, const char *day)
{
  const char *end = sos_record_find_text (record, to);

  return has_begun (sos_record_find_text (record, from), day) && (end == NULL || !has_begun (end, day));
}

char *
sos_family_dup_short_name (SosRecord *person)
{
  const char *known_as = sos_record_find_text (person, SOS_PERSON_KNOWN_AS);
  const char *given = sos_record_find_text (person, SOS_PERSON_GIVEN_NAMES);
  const char *full = sos_record_find_text (person, SOS_PERSON_FULL_NAME);

  if (known_as != NULL)
    return g_strdup (known_as);
  if (given != NULL)
    return g_strdup (given);
  return g_strdup (full != NULL ? full : "");
}

gboolean
sos_family_is_household_service (SosCodes *codes, const char *service)
{
  const SosCode *code = sos_codes_find (codes, "service", service);

  return code != NULL && g_strcmp0 (code->note, "household") == 0;
}

static const char *
get_last_word (SosRecord *consent)
{
  const char *withdrawn = sos_record_find_text (consent, SOS_CONSENT_WITHDRAWN_ON);

  return withdrawn != NULL ? withdrawn : sos_record_find_text (consent, SOS_CONSENT_DATED);
}

SosRecord *
sos_family_find_agreement (GPtrArray *consents, gint64 person, const char *type, const char *day)
{
  SosRecord *latest = NULL;

  for (guint i = 0; i < consents->len; i++)
    {
      SosRecord *consent = g_ptr_array_index (consents, i);
      const char *dated = sos_record_find_text (consent, SOS_CONSENT_DATED);

      if (sos_record_get_number (consent, SOS_CONSENT_PERSON) == person && sos_record_has_text (consent, SOS_CONSENT_TYPE, type)
          && (dated == NULL || strcmp (dated, day) <= 0)
          && (latest == NULL || g_strcmp0 (get_last_word (consent), get_last_word (latest)) >= 0))
        latest = consent;
    }
  return latest;
}

gboolean
sos_family_has_agreed (SosRecord *agreement, const char *day)
{
  const char *withdrawn = agreement != NULL ? sos_record_find_text (agreement, SOS_CONSENT_WITHDRAWN_ON) : NULL;
  const char *ends = agreement != NULL ? sos_record_find_text (agreement, SOS_CONSENT_EXPIRES_ON) : NULL;

  return agreement != NULL && sos_consent_is_yes (sos_record_get_text (agreement, SOS_CONSENT_STATUS))
         && (withdrawn == NULL || strcmp (withdrawn, day) > 0) && (ends == NULL || strcmp (ends, day) >= 0);
}

SosReadMember *
sos_family_reading_find (SosFamilyReading *self, gint64 person)
{
  for (guint i = 0; i < self->members->len; i++)
    if (g_array_index (self->members, SosReadMember, i).id == person)
      return &g_array_index (self->members, SosReadMember, i);
  return NULL;
}

SosRecord *
sos_family_reading_find_record (SosFamilyReading *self, SosRead read, gint64 id)
{
  for (guint i = 0; i < self->records[read]->len; i++)
    if (sos_record_get_id (g_ptr_array_index (self->records[read], i)) == id)
      return g_ptr_array_index (self->records[read], i);
  return NULL;
}

gboolean
sos_family_reading_is_past (const SosFamilyReading *self)
{
  return strcmp (self->day, self->today) < 0;
}

gboolean
sos_family_reading_is_open (SosFamilyReading *self, SosRecord *work, guint stage, guint referred, guint closed)
{
  const char *from = sos_record_find_text (work, referred), *until = sos_record_find_text (work, closed);

  if (!sos_family_reading_is_past (self))
    return sos_stage_is_open (sos_record_find_text (work, stage));
  return from != NULL && strcmp (from, self->day) <= 0 && (until == NULL || strcmp (until, self->day) > 0);
}

/* ---- members ---- */

gboolean
sos_family_reading_belongs (SosFamilyReading *self, gint64 person, const char *day)
{
  GPtrArray *memberships = self->records[SOS_READ_MEMBERSHIPS];

  for (guint i = 0; i < memberships->len; i++)
    if (sos_record_get_number (memberships->pdata[i], SOS_MEMBERSHIP_PERSON) == person
        && sos_family_is_on_day (memberships->pdata[i], SOS_MEMBERSHIP_VALID_FROM, SOS_MEMBERSHIP_VALID_TO, day))
      return TRUE;
  return FALSE;
}

static void
add_member (SosFamilyReading *self, gint64 id)
{
  SosReadMember member = { .id = id };
  SosDisclosureCase *desk = &member.desk;

  member.person = sos_family_reading_find_record (self, SOS_READ_PEOPLE, id);
  if (member.person == NULL || sos_family_reading_find (self, id) != NULL)
    return;
  member.belongs = sos_family_reading_belongs (self, id, self->day);
  member.agreement = sos_family_find_agreement (self->records[SOS_READ_CONSENTS], id, "WORK_WITH_ME", self->today);
  desk->role = self->viewer != NULL ? sos_record_find_text (self->viewer, SOS_STAFF_ROLE) : NULL;
  desk->sealed = sos_record_get_flag (member.person, SOS_PERSON_SEALED);
  desk->agreed = sos_family_has_agreed (member.agreement, self->today);
  g_array_append_val (self->members, member);
}

static void
clear_member (gpointer data)
{
  SosReadMember *member = data;

  for (SosFact fact = 0; fact < SOS_N_FACTS; fact++)
    g_clear_pointer (&member->verdicts[fact], sos_verdict_free);
}

static gboolean
load_records (SosFamilyReading *self, GError **error)
{
  for (SosRead read = 0; read < SOS_N_READS; read++)
    {
      self->records[read] = sos_transaction_query (self->transaction, reads[read].get_type (),
                                                   reads[read].tail, error, "i", self->view->household);
      if (self->records[read] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_viewer (SosFamilyReading *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosLimits limits;

  if (!sos_limits_load (self->transaction, &limits, error))
    return FALSE;
  self->review_days = limits.issue_days;
  self->viewer = sos_transaction_find (self->transaction, SOS_TYPE_STAFF, "id = $1 AND active = 1", &local, "i",
                                         sos_transaction_get_actor (self->transaction));
  return sos_pass_error (&local, error);
}

gboolean
sos_family_reading_load (SosFamilyReading *self, SosTransaction *transaction, const SosFamilyView *view, GError **error)
{
  self->transaction = transaction;
  self->codes = sos_transaction_get_codes (transaction);
  self->view = view;
  self->today = sos_transaction_get_today (transaction);
  self->day = view->day != NULL ? view->day : self->today;
  self->household = sos_transaction_load (transaction, SOS_TYPE_HOUSEHOLD, view->household, error);
  if (self->household == NULL || !load_records (self, error) || !load_viewer (self, error))
    return FALSE;
  self->members = g_array_new (FALSE, FALSE, sizeof (SosReadMember));
  g_array_set_clear_func (self->members, clear_member);
  for (guint i = 0; i < self->records[SOS_READ_MEMBERSHIPS]->len; i++)
    add_member (self, sos_record_get_number (self->records[SOS_READ_MEMBERSHIPS]->pdata[i], SOS_MEMBERSHIP_PERSON));
  sos_family_reading_ask_who (self);
  sos_family_reading_decide (self);
  return TRUE;
}

void
sos_family_reading_clear (SosFamilyReading *self)
{
  g_clear_object (&self->household);
  g_clear_object (&self->viewer);
  g_clear_pointer (&self->members, g_array_unref);
  for (SosRead read = 0; read < SOS_N_READS; read++)
    g_clear_pointer (&self->records[read], g_ptr_array_unref);
}

SosKin *
sos_family_reading_make_kin (SosFamilyReading *self, const char *day, gboolean shown)
{
  SosKin *kin = sos_kin_new (day);
  GPtrArray *ties = self->records[SOS_READ_RELATIONSHIPS];

  for (guint i = 0; i < self->members->len; i++)
    {
      const SosReadMember *member = &g_array_index (self->members, SosReadMember, i);

      if (shown && !member->verdicts[SOS_FACT_NAME]->allowed)
        continue;
      sos_kin_add_person (kin, member->id, sos_record_find_text (member->person, SOS_PERSON_SEX),
                          sos_record_find_text (member->person, SOS_PERSON_BIRTH_DATE));
    }
  for (guint i = 0; i < ties->len; i++)
    sos_kin_add_tie (kin, &(SosKinTie){ .person = sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_PERSON),
                                        .other = sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON),
                                        .type = sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_TYPE),
                                        .standing = sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_STANDING),
                                        .from = sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_VALID_FROM),
                                        .to = sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_VALID_TO) });
  return kin;
}
