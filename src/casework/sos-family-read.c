/* sos-family-read.c - reads the records of one household, one query a kind, and asks the disclosure rules about each member once. */
#include "config.h"
#include "sos-family-read.h"

#include "sos-fold.h"
#include "sos-posting-rules.h"
#include "sos-stage-rules.h"

#include <stdlib.h>
#include <string.h>

#define REVIEW_DAYS 90

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

  return agreement != NULL
         && (sos_record_has_text (agreement, SOS_CONSENT_STATUS, SOS_CONSENT_GIVEN)
             || sos_record_has_text (agreement, SOS_CONSENT_STATUS, SOS_CONSENT_PARTLY))
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

/* ---- who looks ---- */

static gboolean
is_open (SosRecord *record, guint stage)
{
  return sos_stage_is_open (sos_record_find_text (record, stage));
}

static gint64
get_viewer (SosFamilyReading *self)
{
  return self->viewer != NULL ? sos_record_get_id (self->viewer) : 0;
}

static gboolean
is_of_team (SosFamilyReading *self, gint64 team, gint64 worker)
{
  const gint64 own = self->viewer != NULL ? sos_record_get_number (self->viewer, SOS_STAFF_TEAM) : 0;
  SosRecord *staff = sos_family_reading_find_record (self, SOS_READ_STAFF, worker);

  return own != 0 && (team == own || (team == 0 && staff != NULL && sos_record_get_number (staff, SOS_STAFF_TEAM) == own));
}

/* Whether the team of whoever looks works with the household, or with one of them whom they may know of. */
static gboolean
is_team_involved (SosFamilyReading *self)
{
  GPtrArray *episodes = self->records[SOS_READ_EPISODES], *works = self->records[SOS_READ_HOUSEHOLD_EPISODES];

  for (guint i = 0; i < works->len; i++)
    if (is_open (works->pdata[i], SOS_HOUSEHOLD_EPISODE_STAGE)
        && is_of_team (self, sos_record_get_number (works->pdata[i], SOS_HOUSEHOLD_EPISODE_TEAM),
                       sos_record_get_number (works->pdata[i], SOS_HOUSEHOLD_EPISODE_WORKER)))
      return TRUE;
  for (guint i = 0; i < episodes->len; i++)
    if (is_open (episodes->pdata[i], SOS_EPISODE_STAGE)
        && is_of_team (self, sos_record_get_number (episodes->pdata[i], SOS_EPISODE_TEAM),
                       sos_record_get_number (episodes->pdata[i], SOS_EPISODE_WORKER))
        && !sos_transaction_hides (self->transaction, sos_record_get_number (episodes->pdata[i], SOS_EPISODE_PERSON)))
      return TRUE;
  return FALSE;
}

static gboolean
works_with_household (SosFamilyReading *self)
{
  GPtrArray *works = self->records[SOS_READ_HOUSEHOLD_EPISODES];

  for (guint i = 0; i < works->len; i++)
    if (is_open (works->pdata[i], SOS_HOUSEHOLD_EPISODE_STAGE) && get_viewer (self) != 0
        && sos_record_get_number (works->pdata[i], SOS_HOUSEHOLD_EPISODE_WORKER) == get_viewer (self))
      return TRUE;
  return FALSE;
}

/* The work with the whole household makes nobody the worker of one. */
static SosNear
find_near_of (SosFamilyReading *self, gint64 person)
{
  GPtrArray *episodes = self->records[SOS_READ_EPISODES];
  SosNear near = SOS_NEAR_NOT;

  for (guint i = 0; i < episodes->len; i++)
    {
      SosRecord *episode = episodes->pdata[i];

      if (sos_record_get_number (episode, SOS_EPISODE_PERSON) != person || !is_open (episode, SOS_EPISODE_STAGE) || get_viewer (self) == 0
          || sos_record_get_number (episode, SOS_EPISODE_WORKER) != get_viewer (self))
        continue;
      near = MAX (near, sos_family_is_household_service (self->codes,
                                                         sos_record_find_text (episode, SOS_EPISODE_SERVICE))
                          ? SOS_NEAR_HOUSEHOLD
                          : SOS_NEAR_OWN);
    }
  return near;
}

static void
find_nearness (SosFamilyReading *self)
{
  const gboolean team = is_team_involved (self);
  SosNear least = works_with_household (self) ? SOS_NEAR_HOUSEHOLD : team ? SOS_NEAR_TEAM : SOS_NEAR_NOT;

  for (guint i = 0; i < self->members->len; i++)
    {
      SosReadMember *member = &g_array_index (self->members, SosReadMember, i);

      member->desk.near = find_near_of (self, member->id);
      if (member->desk.near >= SOS_NEAR_HOUSEHOLD)
        least = MAX (least, SOS_NEAR_RELATIVE);
    }
  for (guint i = 0; i < self->members->len; i++)
    {
      SosReadMember *member = &g_array_index (self->members, SosReadMember, i);

      member->desk.near = member->asked.near = MAX (member->desk.near, least);
      member->desk.leads = member->asked.leads = team;
    }
}

/* ---- what a member said ---- */

static gboolean
is_told (SosFamilyReading *self, const SosDisclosureCase *asked, gint64 other)
{
  const SosReadMember *member = other != 0 ? sos_family_reading_find (self, other) : NULL;

  if (other == 0)
    return TRUE;
  if (asked->for_person)
    return other == self->view->for_person;
  return member != NULL && member->desk.near == SOS_NEAR_OWN;
}

static void
read_disclosure (SosFamilyReading *self, SosRecord *disclosure, SosDisclosureCase *asked)
{
  const char *kind = sos_record_find_text (disclosure, SOS_DISCLOSURE_KIND);

  if (!is_told (self, asked, sos_record_get_number (disclosure, SOS_DISCLOSURE_OTHER_PERSON)))
    return;
  asked->discloses_service |= g_strcmp0 (kind, SOS_DISCLOSURE_SERVICE) == 0;
  asked->discloses_address |= g_strcmp0 (kind, SOS_DISCLOSURE_ADDRESS) == 0;
  asked->discloses_goals |= g_strcmp0 (kind, SOS_DISCLOSURE_GOALS) == 0;
  asked->discloses_issues |= g_strcmp0 (kind, SOS_DISCLOSURE_ISSUES) == 0;
}

static void
read_disclosures (SosFamilyReading *self)
{
  GPtrArray *disclosures = self->records[SOS_READ_DISCLOSURES];

  for (guint i = 0; i < disclosures->len; i++)
    {
      SosRecord *disclosure = disclosures->pdata[i];
      SosReadMember *member = sos_family_reading_find (self, sos_record_get_number (disclosure, SOS_DISCLOSURE_PERSON));

      if (member == NULL
          || !sos_disclosure_is_in_force (sos_record_find_text (disclosure, SOS_DISCLOSURE_DATED),
                                          sos_record_find_text (disclosure, SOS_DISCLOSURE_ENDED_ON), self->today))
        continue;
      read_disclosure (self, disclosure, &member->asked);
      read_disclosure (self, disclosure, &member->desk);
    }
}

static void
read_restrictions (SosFamilyReading *self)
{
  GPtrArray *ties = self->records[SOS_READ_RELATIONSHIPS];

  for (guint i = 0; self->view->for_person != 0 && i < ties->len; i++)
    {
      SosRecord *tie = ties->pdata[i];
      const gint64 one = sos_record_get_number (tie, SOS_RELATIONSHIP_PERSON),
                   two = sos_record_get_number (tie, SOS_RELATIONSHIP_OTHER_PERSON);
      SosReadMember *member = one == self->view->for_person   ? sos_family_reading_find (self, two)
                              : two == self->view->for_person ? sos_family_reading_find (self, one)
                                                              : NULL;

      if (member != NULL)
        member->asked.restriction = sos_contact_restriction_stricter (
          member->asked.restriction, sos_record_find_text (tie, SOS_RELATIONSHIP_CONTACT_RESTRICTION));
    }
}

/* ---- homes ---- */

/* The same place may stand with several people, each with rules of their own: hidden with one, it is hidden. */
static gboolean
is_same_place (SosRecord *one, SosRecord *other)
{
  static const guint fields[] = { SOS_ADDRESS_LINES, SOS_ADDRESS_POSTCODE };

  if (one == other)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *a = sos_fold_index_text (sos_record_get_text (one, fields[i]));
      g_autofree char *b = sos_fold_index_text (sos_record_get_text (other, fields[i]));

      if (*a == '\0' || !g_str_equal (a, b))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_called (SosRecord *person, const char *name)
{
  static const guint fields[] = { SOS_PERSON_FULL_NAME, SOS_PERSON_KNOWN_AS, SOS_PERSON_NAME_ON_LETTERS };
  g_autofree char *folded = sos_fold_index_text (name);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *own = sos_fold_index_text (sos_record_get_text (person, fields[i]));

      if (*own != '\0' && g_str_equal (own, folded))
        return TRUE;
    }
  return FALSE;
}

/* Somebody written down by name alone is recognised by it. */
static gboolean
is_viewer (SosFamilyReading *self, SosRecord *row)
{
  const gint64 other = sos_record_get_number (row, SOS_ADDRESS_PERSON_OTHER_PERSON);
  const SosReadMember *viewer = self->view->for_person != 0 ? sos_family_reading_find (self, self->view->for_person) : NULL;

  if (viewer == NULL)
    return FALSE;
  return other != 0 ? other == viewer->id : is_called (viewer->person, sos_record_get_text (row, SOS_ADDRESS_PERSON_NAME));
}

static void
read_address_rules (SosFamilyReading *self, SosRecord *address, SosDisclosureCase *asked)
{
  GPtrArray *rows = self->records[SOS_READ_ADDRESS_PEOPLE];

  for (guint i = 0; i < rows->len; i++)
    {
      SosRecord *row = rows->pdata[i];
      SosRecord *of = sos_family_reading_find_record (self, SOS_READ_ADDRESSES, sos_record_get_number (row, SOS_ADDRESS_PERSON_ADDRESS));

      if (of == NULL || !is_same_place (address, of))
        continue;
      if (sos_record_has_text (row, SOS_ADDRESS_PERSON_RULE, SOS_ADDRESS_RULE_SHARED_WITH))
        asked->knows_home |= is_viewer (self, row);
      else
        {
          asked->hidden_from_some = TRUE;
          asked->hidden_from_viewer |= is_viewer (self, row);
        }
    }
}

static gboolean
lives_in (SosFamilyReading *self, gint64 person, gint64 home)
{
  GPtrArray *memberships = self->records[SOS_READ_MEMBERSHIPS];

  for (guint i = 0; i < memberships->len; i++)
    if (sos_record_get_number (memberships->pdata[i], SOS_MEMBERSHIP_PERSON) == person
        && sos_record_get_number (memberships->pdata[i], SOS_MEMBERSHIP_HOME) == home
        && !sos_record_has_text (memberships->pdata[i], SOS_MEMBERSHIP_LIVES_HERE, "NO")
        && !sos_record_has_text (memberships->pdata[i], SOS_MEMBERSHIP_LIVES_HERE, "VISITS")
        && sos_family_is_on_day (memberships->pdata[i], SOS_MEMBERSHIP_VALID_FROM, SOS_MEMBERSHIP_VALID_TO, self->today))
      return TRUE;
  return FALSE;
}

/* What is made for a person passes the eyes and hands of whoever makes it: it holds what both may see. */
static SosVerdict *
decide_fact (const SosDisclosureCase *asked, const SosDisclosureCase *desk, SosFact fact)
{
  g_autoptr (SosVerdict) verdict = sos_disclosure_decide (asked, fact);

  if (asked->for_person && verdict->allowed && !sos_disclosure_allows (desk, fact))
    return sos_disclosure_decide (desk, fact);
  return g_steal_pointer (&verdict);
}

SosVerdict *
sos_family_reading_decide_home (SosFamilyReading *self, const SosReadMember *member, SosRecord *home)
{
  SosRecord *address = sos_family_reading_find_record (
    self, SOS_READ_ADDRESSES, sos_record_get_number (home, SOS_HOUSEHOLD_ADDRESS_ADDRESS));
  SosDisclosureCase asked = member->asked, desk = member->desk;

  asked.has_address = desk.has_address = address != NULL;
  asked.knows_home = self->view->for_person != 0 && lives_in (self, self->view->for_person, sos_record_get_id (home));
  if (address != NULL)
    read_address_rules (self, address, &asked);
  desk.hidden_from_some = asked.hidden_from_some;
  return decide_fact (&asked, &desk, SOS_FACT_ADDRESS);
}

gboolean
sos_family_reading_may_home (SosFamilyReading *self, const SosReadMember *member, SosRecord *home)
{
  g_autoptr (SosVerdict) verdict = sos_family_reading_decide_home (self, member, home);

  return verdict->allowed;
}

gboolean
sos_family_reading_may_address (SosFamilyReading *self, const SosReadMember *member, SosRecord *address)
{
  SosDisclosureCase asked = member->asked;

  asked.has_address = TRUE;
  read_address_rules (self, address, &asked);
  return sos_disclosure_allows (&asked, SOS_FACT_ADDRESS);
}

gboolean
sos_family_reading_may_episode (SosFamilyReading *self, const SosReadMember *member, SosRecord *episode)
{
  SosDisclosureCase asked = member->asked, desk = member->desk;
  g_autoptr (SosVerdict) verdict = NULL;

  desk.own_service = (get_viewer (self) != 0 && sos_record_get_number (episode, SOS_EPISODE_WORKER) == get_viewer (self))
                     || sos_family_is_household_service (self->codes, sos_record_find_text (episode, SOS_EPISODE_SERVICE));
  asked.own_service = desk.own_service;
  verdict = decide_fact (&asked, &desk, SOS_FACT_SERVICE);
  return verdict->allowed;
}

gboolean
sos_family_reading_may (SosFamilyReading *self, gint64 person, SosFact fact)
{
  const SosReadMember *member = sos_family_reading_find (self, person);

  return member != NULL && member->verdicts[fact]->allowed;
}

gboolean
sos_family_reading_may_any (SosFamilyReading *self, SosFact fact)
{
  for (guint i = 0; i < self->members->len; i++)
    if (g_array_index (self->members, SosReadMember, i).verdicts[fact]->allowed)
      return TRUE;
  return FALSE;
}

gboolean
sos_family_reading_is_near (SosFamilyReading *self)
{
  if (self->view->for_person != 0 || self->viewer == NULL)
    return FALSE;
  if (sos_record_has_text (self->viewer, SOS_STAFF_ROLE, SOS_ROLE_DSL))
    return TRUE;
  for (guint i = 0; i < self->members->len; i++)
    {
      const SosDisclosureCase *desk = &g_array_index (self->members, SosReadMember, i).desk;

      if ((desk->leads && g_strcmp0 (desk->role, SOS_ROLE_TEAM_LEAD) == 0) || works_with_household (self))
        return sos_family_reading_may_any (self, SOS_FACT_AGREEMENT);
    }
  return FALSE;
}

/* ---- members ---- */

static gboolean
belongs_on (SosFamilyReading *self, gint64 person, const char *day)
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
  SosDisclosureCase *asked = &member.asked, *desk = &member.desk;

  member.person = sos_family_reading_find_record (self, SOS_READ_PEOPLE, id);
  if (member.person == NULL || sos_family_reading_find (self, id) != NULL)
    return;
  member.belongs = belongs_on (self, id, self->day);
  member.agreement = sos_family_find_agreement (self->records[SOS_READ_CONSENTS], id, "WORK_WITH_ME", self->today);
  desk->role = self->viewer != NULL ? sos_record_find_text (self->viewer, SOS_STAFF_ROLE) : NULL;
  desk->sealed = sos_record_get_flag (member.person, SOS_PERSON_SEALED);
  desk->agreed = sos_family_has_agreed (member.agreement, self->today);
  *asked = *desk;
  asked->for_person = self->view->for_person != 0;
  asked->is_self = asked->for_person && id == self->view->for_person;
  asked->belongs = asked->for_person && belongs_on (self, self->view->for_person, self->today);
  g_array_append_val (self->members, member);
}

static void
decide (SosFamilyReading *self)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      SosReadMember *member = &g_array_index (self->members, SosReadMember, i);

      for (SosFact fact = 0; fact < SOS_N_FACTS; fact++)
        member->verdicts[fact] = decide_fact (&member->asked, &member->desk, fact);
    }
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
  g_autofree char *days = sos_transaction_dup_setting (self->transaction, "issue-review-days", &local);

  self->review_days = days != NULL && atoi (days) > 0 ? atoi (days) : REVIEW_DAYS;
  if (local == NULL)
    self->viewer = sos_transaction_find (self->transaction, SOS_TYPE_STAFF, "id = $1 AND active = 1", &local, "i",
                                         sos_transaction_get_actor (self->transaction));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
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
  find_nearness (self);
  read_disclosures (self);
  read_restrictions (self);
  decide (self);
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
