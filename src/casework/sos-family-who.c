/* sos-family-who.c - who looks at a family: how near they are to each of its members, and what each said may be told to them. */
#include "config.h"
#include "sos-family-read.h"

#include "sos-stage-rules.h"

/* ---- who looks ---- */

static gboolean
is_open (SosRecord *record, guint stage)
{
  return sos_stage_is_open (sos_record_find_text (record, stage));
}

gint64
sos_family_reading_get_viewer (SosFamilyReading *self)
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

gboolean
sos_family_reading_works_with_household (SosFamilyReading *self)
{
  GPtrArray *works = self->records[SOS_READ_HOUSEHOLD_EPISODES];

  for (guint i = 0; i < works->len; i++)
    if (is_open (works->pdata[i], SOS_HOUSEHOLD_EPISODE_STAGE) && sos_family_reading_get_viewer (self) != 0
        && sos_record_get_number (works->pdata[i], SOS_HOUSEHOLD_EPISODE_WORKER) == sos_family_reading_get_viewer (self))
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

      if (sos_record_get_number (episode, SOS_EPISODE_PERSON) != person || !is_open (episode, SOS_EPISODE_STAGE) || sos_family_reading_get_viewer (self) == 0
          || sos_record_get_number (episode, SOS_EPISODE_WORKER) != sos_family_reading_get_viewer (self))
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
  SosNear least = sos_family_reading_works_with_household (self) ? SOS_NEAR_HOUSEHOLD : team ? SOS_NEAR_TEAM : SOS_NEAR_NOT;

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

      member->desk.near = MAX (member->desk.near, least);
      member->desk.leads = team;
    }
}

/* ---- what a member said, and to whom ---- */

/* @reader: a person of the family; 0: whoever is at the desk, to whom it is told for somebody of theirs. */
static gboolean
is_told (SosFamilyReading *self, gint64 reader, gint64 other)
{
  const SosReadMember *member = other != 0 ? sos_family_reading_find (self, other) : NULL;

  if (other == 0)
    return TRUE;
  if (reader != 0)
    return other == reader;
  return member != NULL && member->desk.near == SOS_NEAR_OWN;
}

static void
read_said (SosFamilyReading *self, gint64 member, gint64 reader, SosDisclosureCase *asked)
{
  GPtrArray *disclosures = self->records[SOS_READ_DISCLOSURES];

  for (guint i = 0; i < disclosures->len; i++)
    {
      SosRecord *said = disclosures->pdata[i];
      const char *kind = sos_record_find_text (said, SOS_DISCLOSURE_KIND);

      if (sos_record_get_number (said, SOS_DISCLOSURE_PERSON) != member
          || !is_told (self, reader, sos_record_get_number (said, SOS_DISCLOSURE_OTHER_PERSON))
          || !sos_disclosure_is_in_force (sos_record_find_text (said, SOS_DISCLOSURE_DATED), sos_record_find_text (said, SOS_DISCLOSURE_ENDED_ON),
                                          self->today))
        continue;
      asked->discloses_service |= g_strcmp0 (kind, SOS_DISCLOSURE_SERVICE) == 0;
      asked->discloses_address |= g_strcmp0 (kind, SOS_DISCLOSURE_ADDRESS) == 0;
      asked->discloses_goals |= g_strcmp0 (kind, SOS_DISCLOSURE_GOALS) == 0;
      asked->discloses_issues |= g_strcmp0 (kind, SOS_DISCLOSURE_ISSUES) == 0;
    }
}

/* The strictest that stands between the two. */
static const char *
find_restriction (SosFamilyReading *self, gint64 one, gint64 other)
{
  GPtrArray *ties = self->records[SOS_READ_RELATIONSHIPS];
  const char *strictest = NULL;

  for (guint i = 0; i < ties->len; i++)
    {
      const gint64 person = sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_PERSON),
                   to = sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON);

      if ((person == one && to == other) || (person == other && to == one))
        strictest = sos_contact_restriction_stricter (strictest,
                                                      sos_record_find_text (ties->pdata[i], SOS_RELATIONSHIP_CONTACT_RESTRICTION));
    }
  return strictest;
}

SosDisclosureCase
sos_family_reading_make_case (SosFamilyReading *self, const SosReadMember *member, gint64 reader)
{
  SosDisclosureCase asked = { .for_person = TRUE, .sealed = member->desk.sealed, .agreed = member->desk.agreed };

  asked.is_self = member->id == reader;
  asked.belongs = sos_family_reading_belongs (self, reader, self->today);
  asked.restriction = find_restriction (self, member->id, reader);
  read_said (self, member->id, reader, &asked);
  return asked;
}

void
sos_family_reading_ask_who (SosFamilyReading *self)
{
  find_nearness (self);
  for (guint i = 0; i < self->members->len; i++)
    {
      SosReadMember *member = &g_array_index (self->members, SosReadMember, i);

      read_said (self, member->id, 0, &member->desk);
      member->asked = self->view->for_person != 0 ? sos_family_reading_make_case (self, member, self->view->for_person) : member->desk;
    }
}
