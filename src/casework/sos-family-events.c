/* sos-family-events.c - what happened in a family and what somebody has to look at, as far as each may be shown. */
#include "config.h"
#include "sos-family-case-private.h"

#include "sos-clock.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define DAYS_OF_NEWS 30
#define DAYS_OF_EIGHTEEN 90

void
sos_family_event_free (gpointer data)
{
  SosFamilyEvent *event = data;

  g_free (event->date);
  g_free (event->words);
  g_free (event->who);
  g_free (event->service);
  g_free (event);
}

/* @words is taken. */
static void
add (GPtrArray *events, const char *date, char *words, const SosFamilyMember *who, const char *service)
{
  SosFamilyEvent *event;

  if (date == NULL)
    {
      g_free (words);
      return;
    }
  event = g_new0 (SosFamilyEvent, 1);
  event->date = g_strdup (date);
  event->words = words;
  event->who = who != NULL ? g_strdup (who->name) : NULL;
  event->person = who != NULL ? who->person : 0;
  event->service = g_strdup (service);
  g_ptr_array_add (events, event);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(SosFamilyEvent *const *) a)->date, (*(SosFamilyEvent *const *) b)->date);
}

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  return compare_events (b, a);
}

/* ---- the changes of the household ---- */

/* The row of the same person that goes on where this one ends, or begins where that one ends. */
static SosRecord *
find_neighbour (SosFamilyReading *reading, SosRecord *membership, guint own, guint other)
{
  GPtrArray *rows = reading->records[SOS_READ_MEMBERSHIPS];
  const char *date = sos_record_find_text (membership, own);

  for (guint i = 0; date != NULL && i < rows->len; i++)
    if (rows->pdata[i] != membership
        && sos_record_get_number (rows->pdata[i], SOS_MEMBERSHIP_PERSON) == sos_record_get_number (membership, SOS_MEMBERSHIP_PERSON)
        && g_strcmp0 (sos_record_find_text (rows->pdata[i], other), date) == 0)
      return rows->pdata[i];
  return NULL;
}

/* Another row of the same person that had begun already when this one did, and had not ended. */
static gboolean
is_second_home (SosFamilyReading *reading, SosRecord *membership)
{
  GPtrArray *rows = reading->records[SOS_READ_MEMBERSHIPS];
  const char *from = sos_record_find_text (membership, SOS_MEMBERSHIP_VALID_FROM);

  for (guint i = 0; from != NULL && i < rows->len; i++)
    if (rows->pdata[i] != membership
        && sos_record_get_number (rows->pdata[i], SOS_MEMBERSHIP_PERSON) == sos_record_get_number (membership, SOS_MEMBERSHIP_PERSON)
        && g_strcmp0 (sos_record_find_text (rows->pdata[i], SOS_MEMBERSHIP_VALID_FROM), from) != 0
        && sos_family_is_on_day (rows->pdata[i], SOS_MEMBERSHIP_VALID_FROM, SOS_MEMBERSHIP_VALID_TO, from))
      return TRUE;
  return FALSE;
}

/* Coming into the world, or leaving it, is no move. */
static gboolean
is_same_day (const char *date, SosRecord *person, guint field)
{
  const char *other = sos_record_find_text (person, field);

  return other != NULL && date != NULL && strncmp (date, other, MIN (strlen (date), strlen (other))) == 0;
}

/* Whether the one worked for lives in the home of @membership on @date. */
static gboolean
is_own_home (SosFamilyReading *reading, SosRecord *membership, const char *date)
{
  GPtrArray *rows = reading->records[SOS_READ_MEMBERSHIPS];

  for (guint i = 0; i < rows->len; i++)
    if (sos_record_get_number (rows->pdata[i], SOS_MEMBERSHIP_PERSON) == reading->view->subject
        && sos_record_get_number (rows->pdata[i], SOS_MEMBERSHIP_HOME) == sos_record_get_number (membership, SOS_MEMBERSHIP_HOME)
        && sos_family_is_on_day (rows->pdata[i], SOS_MEMBERSHIP_VALID_FROM, SOS_MEMBERSHIP_VALID_TO, date))
      return TRUE;
  return FALSE;
}

static char *
dup_move (SosFamilyReading *reading, SosRecord *from, SosRecord *to, const char *date, const SosFamilyMember *who)
{
  if (is_own_home (reading, from, date) && who->person != reading->view->subject)
    return g_strdup_printf (_("%s moved out"), who->name);
  if (is_own_home (reading, to, date) && who->person != reading->view->subject)
    return g_strdup_printf (_("%s moved in"), who->name);
  return g_strdup_printf (_("%s moved home"), who->name);
}

/* @first: the first day of which the household knows anything; who came on it has always been there. */
static void
add_moves (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *membership, const SosReadMember *member, const SosFamilyMember *who,
           const char *first)
{
  const char *from = sos_record_find_text (membership, SOS_MEMBERSHIP_VALID_FROM),
             *to = sos_record_find_text (membership, SOS_MEMBERSHIP_VALID_TO);
  SosRecord *before = find_neighbour (reading, membership, SOS_MEMBERSHIP_VALID_FROM, SOS_MEMBERSHIP_VALID_TO);

  if (before != NULL && sos_record_get_number (before, SOS_MEMBERSHIP_HOME) != sos_record_get_number (membership, SOS_MEMBERSHIP_HOME))
    add (self->events, from, dup_move (reading, before, membership, from, who), who, NULL);
  else if (before == NULL && is_second_home (reading, membership))
    add (self->events, from, g_strdup_printf (_("%s in two homes"), who->name), who, NULL);
  else if (before == NULL && g_strcmp0 (from, first) != 0 && !is_same_day (from, member->person, SOS_PERSON_BIRTH_DATE))
    add (self->events, from, g_strdup_printf (_("%s moved in"), who->name), who, NULL);
  if (find_neighbour (reading, membership, SOS_MEMBERSHIP_VALID_TO, SOS_MEMBERSHIP_VALID_FROM) == NULL
      && !is_same_day (to, member->person, SOS_PERSON_DECEASED_ON))
    add (self->events, to, g_strdup_printf (_("%s moved out"), who->name), who, NULL);
}

/* The first day of which the household knows anything; who was born before has always been there. */
static const char *
find_first_day (SosFamilyReading *reading)
{
  const char *first = NULL;

  for (guint i = 0; i < reading->records[SOS_READ_MEMBERSHIPS]->len; i++)
    {
      const char *from = sos_record_find_text (reading->records[SOS_READ_MEMBERSHIPS]->pdata[i], SOS_MEMBERSHIP_VALID_FROM);

      if (from != NULL && (first == NULL || strcmp (from, first) < 0))
        first = from;
    }
  return first;
}

static void
add_changes (SosFamilyCase *self, SosFamilyReading *reading)
{
  const char *first = find_first_day (reading);

  for (guint i = 0; i < self->members->len; i++)
    {
      const SosFamilyRow *row = self->members->pdata[i];
      const SosFamilyMember *who = sos_family_get_member (self->family, i);
      const SosReadMember *member = sos_family_reading_find (reading, row->person);
      const char *born = member != NULL ? sos_record_find_text (member->person, SOS_PERSON_BIRTH_DATE) : NULL;

      if (row->plain)
        continue;
      if (first != NULL && born != NULL && strcmp (born, first) > 0)
        add (self->events, born, g_strdup_printf (_("%s born"), who->name), who, NULL);
      add (self->events, sos_record_find_text (member->person, SOS_PERSON_DECEASED_ON),
           g_strdup_printf (_ ("%s died"), who->name), who, NULL);
      /* Whoever gets a paper knows of their own moves. */
      for (guint k = 0; (reading->view->for_person == 0 || member->asked.is_self) && k < reading->records[SOS_READ_MEMBERSHIPS]->len; k++)
        if (sos_record_get_number (reading->records[SOS_READ_MEMBERSHIPS]->pdata[k], SOS_MEMBERSHIP_PERSON) == row->person)
          add_moves (self, reading, reading->records[SOS_READ_MEMBERSHIPS]->pdata[k], member, who, first);
    }
  g_ptr_array_sort (self->events, compare_events);
}

/* ---- the timeline ---- */

static const SosFamilyMember *
find_who (SosFamilyCase *self, gint64 person)
{
  const SosFamilyRow *row = sos_family_find_row (self, person);

  return row != NULL ? sos_family_get_member (self->family, row->place) : NULL;
}

static void
add_looks (SosFamilyCase *self, SosFamilyReading *reading)
{
  GPtrArray *looks = reading->records[SOS_READ_ISSUE_LEVELS];

  for (guint i = 0; i < looks->len; i++)
    {
      const gint64 person = sos_record_get_number (looks->pdata[i], SOS_ISSUE_LEVEL_PERSON);
      const SosFamilyMember *who = find_who (self, person);

      if (who != NULL && sos_family_reading_may (reading, person, SOS_FACT_ISSUES))
        /* Translators: an issue and how much of it: "Housing: Significant" */
        add (self->timeline, sos_record_get_text (looks->pdata[i], SOS_ISSUE_LEVEL_LOOKED_ON),
             g_strdup_printf (
               _ ("%s: %s"),
               sos_codes_get_label (reading->codes, "issue",
                                    sos_record_get_text (looks->pdata[i], SOS_ISSUE_LEVEL_ISSUE)),
               sos_codes_get_label (reading->codes, "issue-level",
                                    sos_record_get_text (looks->pdata[i], SOS_ISSUE_LEVEL_LEVEL))),
             who, NULL);
    }
}

/* Translators: a service: "LiVVE began" */
#define BEGAN _("%s began")
#define ENDED _("%s ended")

static void
add_services (SosFamilyCase *self, SosFamilyReading *reading)
{
  GPtrArray *episodes = reading->records[SOS_READ_EPISODES];

  for (guint i = 0; i < episodes->len; i++)
    {
      SosRecord *episode = episodes->pdata[i];
      const gint64 person = sos_record_get_number (episode, SOS_EPISODE_PERSON);
      const SosReadMember *member = sos_family_reading_find (reading, person);
      const SosFamilyMember *who = find_who (self, person);
      const char *service = sos_record_get_text (episode, SOS_EPISODE_SERVICE),
                 *label = sos_codes_get_label (reading->codes, "service", service);

      if (who == NULL || !sos_family_reading_may_episode (reading, member, episode))
        continue;
      add (self->timeline, sos_record_find_text (episode, SOS_EPISODE_REFERRED_ON), g_strdup_printf (BEGAN, label), who, service);
      add (self->timeline, sos_record_find_text (episode, SOS_EPISODE_CLOSED_ON), g_strdup_printf (ENDED, label), who, service);
    }
}

static void
add_work (SosFamilyCase *self, SosFamilyReading *reading)
{
  for (guint i = 0; i < self->episodes->len; i++)
    {
      const SosFamilyEpisodeRow *row = self->episodes->pdata[i];
      const char *label = sos_codes_get_label (reading->codes, "service", row->service);

      add (self->timeline, row->referred_on, g_strdup_printf (BEGAN, label), NULL, row->service);
      add (self->timeline, row->closed_on, g_strdup_printf (ENDED, label), NULL, row->service);
    }
  for (guint i = 0; i < self->meetings->len; i++)
    add (self->timeline, ((SosFamilyMeetingRow *) self->meetings->pdata[i])->day, g_strdup (_("Family meeting")), NULL, NULL);
}

static void
add_agreements (SosFamilyCase *self, SosFamilyReading *reading)
{
  GPtrArray *consents = reading->records[SOS_READ_CONSENTS];

  for (guint i = 0; i < consents->len; i++)
    {
      const gint64 person = sos_record_get_number (consents->pdata[i], SOS_CONSENT_PERSON);
      const SosFamilyMember *who = find_who (self, person);

      if (who == NULL || !sos_family_reading_may (reading, person, SOS_FACT_AGREEMENT))
        continue;
      if (sos_record_has_text (consents->pdata[i], SOS_CONSENT_STATUS, "GIVEN")
          || sos_record_is_set (consents->pdata[i], SOS_CONSENT_WITHDRAWN_ON))
        add (self->timeline, sos_record_find_text (consents->pdata[i], SOS_CONSENT_DATED), g_strdup (_("Agreed to the work")), who, NULL);
      add (self->timeline, sos_record_find_text (consents->pdata[i], SOS_CONSENT_WITHDRAWN_ON),
           g_strdup (_ ("Took the agreement back")), who, NULL);
    }
}

static void
add_all_changes (SosFamilyCase *self)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const SosFamilyEvent *event = self->events->pdata[i];

      add (self->timeline, event->date, g_strdup (event->words), find_who (self, event->person), NULL);
    }
}

/* Nothing of a later day stands in the picture of an earlier one. */
static void
drop_later (GPtrArray *events, const char *day)
{
  for (guint i = events->len; i > 0; i--)
    if (strcmp (((SosFamilyEvent *) events->pdata[i - 1])->date, day) > 0)
      g_ptr_array_remove_index (events, i - 1);
}

void
sos_family_fill_events (SosFamilyCase *self, SosFamilyReading *reading)
{
  add_changes (self, reading);
  add_all_changes (self);
  add_looks (self, reading);
  add_services (self, reading);
  add_work (self, reading);
  add_agreements (self, reading);
  drop_later (self->timeline, reading->day);
  g_ptr_array_sort (self->timeline, compare_newest);
}

/* ---- what somebody has to look at ---- */

static void
note_main_contact (SosFamilyCase *self, SosFamilyReading *reading)
{
  guint n = 0;

  for (guint i = 0; i < reading->records[SOS_READ_MEMBERSHIPS]->len; i++)
    {
      SosRecord *membership = reading->records[SOS_READ_MEMBERSHIPS]->pdata[i];

      n += sos_record_get_flag (membership, SOS_MEMBERSHIP_MAIN_CONTACT)
           && sos_family_is_on_day (membership, SOS_MEMBERSHIP_VALID_FROM, SOS_MEMBERSHIP_VALID_TO, reading->today);
    }
  if (n != 1)
    g_ptr_array_add (self->notices, g_strdup (n == 0 ? _ ("Nobody is the main contact. Choose one.")
                                                     : _ ("More than one is the main contact. Choose one.")));
}

static void
note_forbidden (SosFamilyCase *self)
{
  for (guint i = 0; i < self->family->ties->len; i++)
    {
      const SosTie *tie = self->family->ties->pdata[i];
      const SosFamilyRow *one = tie->other >= 0 ? self->members->pdata[tie->member] : NULL;
      const SosFamilyRow *two = one != NULL ? self->members->pdata[tie->other] : NULL;

      if (one != NULL && one->home >= 0 && one->home == two->home)
        g_ptr_array_add (self->notices, g_strdup_printf (_("%s and %s must not be in contact, and live in one home."),
                                                         sos_family_get_member (self->family, tie->member)->name,
                                                         sos_family_get_member (self->family, (guint) tie->other)->name));
    }
}

static void
note_member (SosFamilyCase *self, SosFamilyReading *reading, const SosFamilyRow *row)
{
  const SosReadMember *member = sos_family_reading_find (reading, row->person);
  const SosFamilyMember *who = sos_family_get_member (self->family, row->place);
  const char *born = sos_record_find_text (member->person, SOS_PERSON_BIRTH_DATE);
  g_autofree char *earlier = sos_date_dup_add (reading->today, -DAYS_OF_EIGHTEEN);

  if (who->unborn && born != NULL && strncmp (born, reading->today, strlen (born)) < 0)
    g_ptr_array_add (self->notices, g_strdup_printf (_("The birth of %s was expected. Write down the day, or that it was not."), who->name));
  if (!who->unborn && sos_date_age (born, reading->today) == 18 && sos_date_age (born, earlier) == 17)
    g_ptr_array_add (self->notices, g_strdup_printf (_("%s is eighteen now. Ask for an agreement of their own."), who->name));
  if (member->agreement != NULL && !member->asked.agreed && member->verdicts[SOS_FACT_AGREEMENT]->allowed
      && (sos_record_is_set (member->agreement, SOS_CONSENT_WITHDRAWN_ON)
          || sos_record_has_text (member->agreement, SOS_CONSENT_STATUS, "GIVEN")))
    g_ptr_array_add (self->notices, g_strdup_printf (_("The agreement of %s has ended."), who->name));
}

/* 3.4: a younger brother or sister who is now as old as somebody was when they were first harmed. */
static void
note_same_age (SosFamilyCase *self, SosFamilyReading *reading, const SosReadMember *harmed, SosKin *kin)
{
  const char *born = sos_record_find_text (harmed->person, SOS_PERSON_BIRTH_DATE);
  const int age = sos_date_age (born, sos_record_find_text (harmed->person, SOS_PERSON_FIRST_HARMED_ON));

  for (guint i = 0; age >= 0 && harmed->verdicts[SOS_FACT_ISSUES]->allowed && i < self->members->len; i++)
    {
      const SosFamilyRow *row = self->members->pdata[i];
      const SosFamilyMember *who = sos_family_get_member (self->family, i);

      if (!row->plain && row->belongs && !who->died && who->age == age && sos_kin_is_sibling (kin, harmed->id, row->person)
          && who->born > sos_family_get_member (self->family, (guint) sos_family_find (self->family, harmed->id))->born)
        g_ptr_array_add (self->notices, g_strdup_printf (_("%s is now as old as %s was when first harmed."), who->name,
                                                         sos_family_get_member (self->family, (guint) sos_family_find (self->family, harmed->id))->name));
    }
}

static void
note_all_of_same_age (SosFamilyCase *self, SosFamilyReading *reading)
{
  g_autoptr (SosKin) kin = sos_family_reading_make_kin (reading, reading->today, TRUE);

  for (guint i = 0; i < reading->members->len; i++)
    {
      const SosReadMember *member = &g_array_index (reading->members, SosReadMember, i);

      if (sos_family_is_shown (member) && sos_record_is_set (member->person, SOS_PERSON_FIRST_HARMED_ON))
        note_same_age (self, reading, member, kin);
    }
}

static void
note_moves (SosFamilyCase *self, SosFamilyReading *reading)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      const SosFamilyEvent *event = self->events->pdata[i];

      if (sos_date_is_valid (event->date) && strcmp (event->date, reading->today) <= 0
          && sos_date_days_between (event->date, reading->today) <= DAYS_OF_NEWS)
        /* Translators: what happened in a family: "New: Marlon moved in." */
        g_ptr_array_add (self->notices, g_strdup_printf (_("New: %s."), event->words));
    }
}

/* For workers who work with the family; a paper has none. */
void
sos_family_fill_notices (SosFamilyCase *self, SosFamilyReading *reading)
{
  if (!sos_family_reading_is_near (reading))
    return;
  note_main_contact (self, reading);
  note_forbidden (self);
  for (guint i = 0; i < self->members->len; i++)
    if (!((SosFamilyRow *) self->members->pdata[i])->plain && ((SosFamilyRow *) self->members->pdata[i])->belongs)
      note_member (self, reading, self->members->pdata[i]);
  note_all_of_same_age (self, reading);
  note_moves (self, reading);
}
