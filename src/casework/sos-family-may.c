/* sos-family-may.c - asks the disclosure rules about each member of a family, and about their homes, services and goals. */
#include "config.h"
#include "sos-family-read.h"

#include "sos-fold.h"
#include "sos-posting-rules.h"

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

  desk.own_service = (sos_family_reading_get_viewer (self) != 0 && sos_record_get_number (episode, SOS_EPISODE_WORKER) == sos_family_reading_get_viewer (self))
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

      if ((desk->leads && g_strcmp0 (desk->role, SOS_ROLE_TEAM_LEAD) == 0) || sos_family_reading_works_with_household (self))
        return sos_family_reading_may_any (self, SOS_FACT_AGREEMENT);
    }
  return FALSE;
}

/* ---- goals ---- */

/* Whether @reader is meant by a share; 0: whoever is at the desk is, where it is somebody of theirs. */
static gboolean
is_meant (SosFamilyReading *self, gint64 reader, gint64 person, gint64 home)
{
  if (reader != 0)
    return person == reader || (home != 0 && lives_in (self, reader, home));
  for (guint i = 0; i < self->members->len; i++)
    {
      const SosReadMember *member = &g_array_index (self->members, SosReadMember, i);

      if (member->desk.near == SOS_NEAR_OWN && (member->id == person || (home != 0 && lives_in (self, member->id, home))))
        return TRUE;
    }
  return FALSE;
}

static void
read_shares (SosFamilyReading *self, SosRecord *goal, gint64 reader, SosDisclosureCase *asked)
{
  GPtrArray *shares = self->records[SOS_READ_GOAL_SHARES];

  for (guint i = 0; i < shares->len; i++)
    {
      if (sos_record_get_number (shares->pdata[i], SOS_FAMILY_GOAL_SHARE_GOAL) != sos_record_get_id (goal))
        continue;
      asked->shared_with_some = TRUE;
      asked->shared_with_viewer |= is_meant (self, reader, sos_record_get_number (shares->pdata[i], SOS_FAMILY_GOAL_SHARE_PERSON),
                                             sos_record_get_number (shares->pdata[i], SOS_FAMILY_GOAL_SHARE_HOME));
    }
}

static gboolean
may_desk (SosFamilyReading *self, const SosReadMember *member, SosRecord *goal, SosFact fact)
{
  SosDisclosureCase desk = member->desk;

  read_shares (self, goal, 0, &desk);
  return sos_disclosure_allows (&desk, fact);
}

/* Goals of @member, or of the family as far as @member stands for it, for @reader: 0 the desk alone. */
static gboolean
may_read_of (SosFamilyReading *self, const SosReadMember *member, gint64 reader, SosRecord *goal)
{
  const SosFact fact = sos_record_get_flag (goal, SOS_FAMILY_GOAL_SHARED) ? SOS_FACT_SHARED_GOALS : SOS_FACT_GOALS;
  SosDisclosureCase asked;

  if (!may_desk (self, member, goal, fact))
    return FALSE;
  if (reader == 0)
    return TRUE;
  asked = sos_family_reading_make_case (self, member, reader);
  read_shares (self, goal, reader, &asked);
  return sos_disclosure_allows (&asked, fact);
}

/* Nobody’s own: whoever is not among those it is shared with is not told it for being in the family. */
static gboolean
is_kept_from (SosFamilyReading *self, gint64 reader, SosRecord *goal)
{
  SosDisclosureCase asked = { .for_person = TRUE, .belongs = TRUE };

  if (reader == 0)
    return FALSE;
  read_shares (self, goal, reader, &asked);
  return !sos_family_reading_belongs (self, reader, self->today) || !sos_disclosure_allows (&asked, SOS_FACT_SHARED_GOALS);
}

/* One that is not shared stays with those who work with the whole family. */
static gboolean
may_read_of_family (SosFamilyReading *self, gint64 reader, SosRecord *goal)
{
  if (!sos_record_get_flag (goal, SOS_FAMILY_GOAL_SHARED))
    return reader == 0 && sos_family_reading_is_near (self);
  for (guint i = 0; !is_kept_from (self, reader, goal) && i < self->members->len; i++)
    if (may_read_of (self, &g_array_index (self->members, SosReadMember, i), reader, goal))
      return TRUE;
  return FALSE;
}

gboolean
sos_family_reading_may_goal (SosFamilyReading *self, gint64 reader, SosRecord *goal)
{
  const gint64 person = sos_record_get_number (goal, SOS_FAMILY_GOAL_PERSON);
  const SosReadMember *member = sos_family_reading_find (self, person);

  return person == 0 ? may_read_of_family (self, reader, goal) : member != NULL && may_read_of (self, member, reader, goal);
}

/* ---- each of them ---- */

void
sos_family_reading_decide (SosFamilyReading *self)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      SosReadMember *member = &g_array_index (self->members, SosReadMember, i);

      for (SosFact fact = 0; fact < SOS_N_FACTS; fact++)
        member->verdicts[fact] = decide_fact (&member->asked, &member->desk, fact);
    }
}
