/* sos-family-plan.c - what a family wants, when it met, and the work with it as a whole, as far as each may be shown. */
#include "config.h"
#include "sos-family-case-private.h"

#include "sos-clock.h"
#include "sos-stage-rules.h"

#include <glib/gi18n.h>
#include <string.h>

static void
free_step (gpointer data)
{
  SosFamilyStep *step = data;

  g_free (step->words);
  g_free (step->who);
  g_free (step->by_when);
  g_free (step->status);
  g_free (step);
}

void
sos_family_goal_row_free (gpointer data)
{
  SosFamilyGoalRow *row = data;

  g_free (row->whose);
  g_free (row->words);
  g_free (row->why);
  g_free (row->target);
  g_free (row->status);
  g_free (row->with);
  g_free (row->readers);
  g_array_unref (row->people);
  g_array_unref (row->homes);
  g_ptr_array_unref (row->steps);
  g_free (row);
}

void
sos_family_meeting_row_free (gpointer data)
{
  SosFamilyMeetingRow *row = data;

  g_free (row->day);
  g_free (row->place);
  g_free (row->language);
  g_free (row->note);
  g_free (row->next_on);
  g_free (row->hour);
  g_free (row->next_hour);
  g_free (row->asked);
  g_free (row->present);
  g_free (row->apologies);
  g_free (row->absent);
  g_array_unref (row->guests);
  g_free (row);
}

void
sos_family_episode_row_free (gpointer data)
{
  SosFamilyEpisodeRow *row = data;

  g_free (row->service);
  g_free (row->words);
  g_free (row->stage);
  g_free (row->worker);
  g_free (row->referred_on);
  g_free (row->closed_on);
  g_free (row->reviewed_on);
  g_free (row->review_on);
  g_free (row);
}

static char *
dup_text (SosRecord *record, guint field)
{
  return g_strdup (sos_record_find_text (record, field));
}

/* The name of a member who is shown; NULL of all others. */
static char *
dup_name (SosFamilyCase *self, gint64 person)
{
  const SosFamilyRow *row = sos_family_find_row (self, person);

  return row != NULL ? g_strdup (sos_family_get_member (self->family, row->place)->name) : NULL;
}

/* ---- goals ---- */

static gboolean
may_show_goal (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *goal)
{
  const gint64 person = sos_record_get_number (goal, SOS_FAMILY_GOAL_PERSON);

  return (person == 0 || sos_family_find_row (self, person) != NULL)
         && sos_family_reading_may_goal (reading, reading->view->for_person, goal);
}

/* Who could be given a paper with it: those who are shown, live, and may be told. */
static char *
dup_readers (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *goal)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; reading->view->for_person == 0 && i < self->members->len; i++)
    {
      const SosFamilyRow *row = self->members->pdata[i];
      const SosFamilyMember *member = sos_family_get_member (self->family, i);

      if (!row->plain && row->belongs && !member->died && !member->unborn && sos_family_reading_may_goal (reading, row->person, goal))
        g_ptr_array_add (names, g_strdup (member->name));
    }
  return sos_family_join (names, ", ");
}

static const SosFamilyHome *
find_home (SosFamilyCase *self, gint64 id)
{
  for (guint i = 0; i < self->family->homes->len; i++)
    if (((SosFamilyHome *) self->family->homes->pdata[i])->record == id)
      return self->family->homes->pdata[i];
  return NULL;
}

/* Those it is shared with, where that is not everybody: their names and homes, and who they are. */
static void
add_shares (SosFamilyCase *self, SosFamilyReading *reading, SosFamilyGoalRow *row)
{
  GPtrArray *shares = reading->records[SOS_READ_GOAL_SHARES];
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; reading->view->for_person == 0 && i < shares->len; i++)
    {
      const gint64 person = sos_record_get_number (shares->pdata[i], SOS_FAMILY_GOAL_SHARE_PERSON);
      const SosFamilyHome *home = find_home (self, sos_record_get_number (shares->pdata[i], SOS_FAMILY_GOAL_SHARE_HOME));

      if (sos_record_get_number (shares->pdata[i], SOS_FAMILY_GOAL_SHARE_GOAL) != row->id)
        continue;
      sos_family_add_part (names, person != 0 ? dup_name (self, person) : g_strdup (home != NULL ? home->label : _("a home nobody lives in")));
      if (person != 0)
        g_array_append_val (row->people, person);
      else if (home != NULL)
        g_array_append_val (row->homes, home->record);
      row->some = TRUE;
    }
  row->with = sos_family_join (names, ", ");
}

static char *
dup_who (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *step)
{
  char *name = dup_name (self, sos_record_get_number (step, SOS_FAMILY_ACTION_PERSON));
  const char *other = sos_record_find_text (step, SOS_FAMILY_ACTION_WHO_NAME);

  if (name != NULL)
    return name;
  if (other != NULL && !sos_record_has_text (step, SOS_FAMILY_ACTION_WHO, "MEMBER"))
    return g_strdup (other);
  return g_strdup (sos_codes_get_label (reading->codes, "family-who", sos_record_find_text (step, SOS_FAMILY_ACTION_WHO)));
}

static void
add_steps (SosFamilyCase *self, SosFamilyReading *reading, SosFamilyGoalRow *row)
{
  GPtrArray *steps = reading->records[SOS_READ_ACTIONS];

  for (guint i = 0; i < steps->len; i++)
    {
      SosFamilyStep *step;

      if (sos_record_get_number (steps->pdata[i], SOS_FAMILY_ACTION_GOAL) != row->id)
        continue;
      step = g_new0 (SosFamilyStep, 1);
      step->id = sos_record_get_id (steps->pdata[i]);
      step->words = dup_text (steps->pdata[i], SOS_FAMILY_ACTION_WORDS);
      step->who = dup_who (self, reading, steps->pdata[i]);
      step->by_when = dup_text (steps->pdata[i], SOS_FAMILY_ACTION_BY_WHEN);
      step->status = dup_text (steps->pdata[i], SOS_FAMILY_ACTION_STATUS);
      g_ptr_array_add (row->steps, step);
    }
}

static void
add_goal (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *goal)
{
  SosFamilyGoalRow *row = g_new0 (SosFamilyGoalRow, 1);

  row->id = sos_record_get_id (goal);
  row->person = sos_record_get_number (goal, SOS_FAMILY_GOAL_PERSON);
  row->whose = row->person != 0 ? dup_name (self, row->person) : g_strdup (_("The family"));
  row->words = dup_text (goal, SOS_FAMILY_GOAL_IN_THEIR_WORDS);
  row->why = dup_text (goal, SOS_FAMILY_GOAL_WHY_IT_MATTERS);
  row->target = dup_text (goal, SOS_FAMILY_GOAL_TARGET_DATE);
  row->status = dup_text (goal, SOS_FAMILY_GOAL_STATUS);
  row->shared = sos_record_get_flag (goal, SOS_FAMILY_GOAL_SHARED);
  row->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  row->homes = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_shares (self, reading, row);
  row->readers = dup_readers (self, reading, goal);
  row->steps = g_ptr_array_new_with_free_func (free_step);
  add_steps (self, reading, row);
  g_ptr_array_add (self->goals, row);
}

/* ---- meetings ---- */

static char *
dup_people (SosFamilyCase *self, SosFamilyReading *reading, gint64 meeting, const char *attendance)
{
  GPtrArray *people = reading->records[SOS_READ_MEETING_PEOPLE];
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++)
    {
      char *name;

      if (sos_record_get_number (people->pdata[i], SOS_MEETING_PERSON_MEETING) != meeting
          || !sos_record_has_text (people->pdata[i], SOS_MEETING_PERSON_ATTENDANCE, attendance))
        continue;
      name = dup_name (self, sos_record_get_number (people->pdata[i], SOS_MEETING_PERSON_PERSON));
      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  return sos_family_join (names, ", ");
}

static GArray *
make_guests (SosFamilyCase *self, SosFamilyReading *reading, gint64 meeting)
{
  GPtrArray *people = reading->records[SOS_READ_MEETING_PEOPLE];
  GArray *guests = g_array_new (FALSE, FALSE, sizeof (SosFamilyGuest));

  for (guint i = 0; i < people->len; i++)
    {
      const SosFamilyGuest guest = { sos_record_get_number (people->pdata[i], SOS_MEETING_PERSON_PERSON),
                                     g_intern_string (sos_record_get_text (people->pdata[i], SOS_MEETING_PERSON_ATTENDANCE)) };

      if (sos_record_get_number (people->pdata[i], SOS_MEETING_PERSON_MEETING) == meeting && sos_family_find_row (self, guest.person) != NULL)
        g_array_append_val (guests, guest);
    }
  return guests;
}

static gboolean
was_asked_to (SosFamilyReading *reading, gint64 meeting, gint64 person)
{
  GPtrArray *people = reading->records[SOS_READ_MEETING_PEOPLE];

  for (guint i = 0; i < people->len; i++)
    if (sos_record_get_number (people->pdata[i], SOS_MEETING_PERSON_MEETING) == meeting
        && sos_record_get_number (people->pdata[i], SOS_MEETING_PERSON_PERSON) == person)
      return TRUE;
  return FALSE;
}

/* Who was asked to a meeting knows of it; of workers, those who work with somebody of the family. */
static gboolean
may_show_meeting (SosFamilyReading *reading, SosRecord *meeting)
{
  if (reading->view->for_person != 0 && !was_asked_to (reading, sos_record_get_id (meeting), reading->view->for_person))
    return FALSE;
  return sos_family_reading_may_any (reading, SOS_FACT_SHARED_GOALS);
}

static void
add_meeting (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *meeting)
{
  SosFamilyMeetingRow *row = g_new0 (SosFamilyMeetingRow, 1);
  const char *language = sos_record_find_text (meeting, SOS_FAMILY_MEETING_LANGUAGE);

  row->id = sos_record_get_id (meeting);
  row->day = dup_text (meeting, SOS_FAMILY_MEETING_DAY);
  row->place = dup_text (meeting, SOS_FAMILY_MEETING_PLACE);
  row->language = language != NULL ? g_strdup (sos_codes_get_label (reading->codes, "language", language)) : NULL;
  row->interpreter = sos_record_get_flag (meeting, SOS_FAMILY_MEETING_INTERPRETER);
  row->note = sos_family_reading_is_near (reading) ? dup_text (meeting, SOS_FAMILY_MEETING_NOTE) : NULL;
  row->next_on = dup_text (meeting, SOS_FAMILY_MEETING_NEXT_ON);
  row->hour = dup_text (meeting, SOS_FAMILY_MEETING_HOUR);
  row->next_hour = dup_text (meeting, SOS_FAMILY_MEETING_NEXT_HOUR);
  row->asked = dup_people (self, reading, row->id, "ASKED");
  row->present = dup_people (self, reading, row->id, "PRESENT");
  row->apologies = dup_people (self, reading, row->id, "APOLOGIES");
  row->absent = dup_people (self, reading, row->id, "ABSENT");
  row->guests = make_guests (self, reading, row->id);
  g_ptr_array_add (self->meetings, row);
}

/* ---- the work with the household ---- */

/* For a person: only to somebody who agreed to it themselves. */
static gboolean
may_show_work (SosFamilyReading *reading)
{
  const SosReadMember *viewer = sos_family_reading_find (reading, reading->view->for_person);

  if (reading->view->for_person != 0 && (viewer == NULL || !viewer->asked.belongs || !viewer->asked.agreed))
    return FALSE;
  return sos_family_reading_may_any (reading, SOS_FACT_SHARED_GOALS);
}

static char *
dup_week (const char *service, SosFamilyEpisodeRow *row, const char *day)
{
  const int days = row->referred_on != NULL ? sos_date_days_between (row->referred_on, day) : -1;

  if (!row->open || days < 0)
    return g_strdup (service);
  /* Translators: a service, and the week of the work: "Family work, Lambeth · week 9" */
  return g_strdup_printf (_("%s · week %d"), service, days / 7 + 1);
}

static void
add_episode (SosFamilyCase *self, SosFamilyReading *reading, SosRecord *work)
{
  const char *referred = sos_record_find_text (work, SOS_HOUSEHOLD_EPISODE_REFERRED_ON);
  SosFamilyEpisodeRow *row;
  SosRecord *worker = sos_family_reading_find_record (reading, SOS_READ_STAFF, sos_record_get_number (work, SOS_HOUSEHOLD_EPISODE_WORKER));

  if (sos_family_reading_is_past (reading) && (referred == NULL || strcmp (referred, reading->day) > 0))
    return;
  row = g_new0 (SosFamilyEpisodeRow, 1);
  row->id = sos_record_get_id (work);
  row->service = dup_text (work, SOS_HOUSEHOLD_EPISODE_SERVICE);
  row->stage = dup_text (work, SOS_HOUSEHOLD_EPISODE_STAGE);
  row->open = sos_family_reading_is_open (reading, work, SOS_HOUSEHOLD_EPISODE_STAGE, SOS_HOUSEHOLD_EPISODE_REFERRED_ON,
                                          SOS_HOUSEHOLD_EPISODE_CLOSED_ON);
  row->worker = worker != NULL ? dup_text (worker, SOS_STAFF_NAME) : NULL;
  row->referred_on = dup_text (work, SOS_HOUSEHOLD_EPISODE_REFERRED_ON);
  row->closed_on = dup_text (work, SOS_HOUSEHOLD_EPISODE_CLOSED_ON);
  row->reviewed_on = dup_text (work, SOS_HOUSEHOLD_EPISODE_REVIEWED_ON);
  row->review_on = dup_text (work, SOS_HOUSEHOLD_EPISODE_REVIEW_ON);
  row->words = dup_week (sos_codes_get_label (reading->codes, "service", row->service), row, reading->day);
  g_ptr_array_add (self->episodes, row);
}

/* One of that day is still to come until somebody was noted to have been there. */
static gboolean
is_to_come (const SosFamilyMeetingRow *row, const char *from)
{
  const int days = row->day != NULL ? strcmp (row->day, from) : -1;

  return days > 0 || (days == 0 && row->present == NULL);
}

static gboolean
is_sooner (const char *day, const char *than)
{
  return than == NULL || strcmp (day, than) < 0;
}

static const SosFamilyMeetingRow *
find_next_meeting (SosFamilyCase *self, const char *from, const char **day)
{
  const SosFamilyMeetingRow *next = NULL;

  *day = NULL;
  for (guint i = 0; i < self->meetings->len; i++)
    {
      const SosFamilyMeetingRow *row = self->meetings->pdata[i];

      if (is_to_come (row, from) && is_sooner (row->day, *day))
        *day = (next = row)->day;
    }
  for (guint i = 0; i < self->meetings->len; i++)
    {
      const SosFamilyMeetingRow *row = self->meetings->pdata[i];

      if (row->next_on == NULL || strcmp (row->next_on, from) < 0 || !is_sooner (row->next_on, *day))
        continue;
      *day = row->next_on;
      next = NULL;
    }
  return next;
}

const SosFamilyMeetingRow *
sos_family_case_find_next_meeting (SosFamilyCase *self, const char **day)
{
  return find_next_meeting (self, self->view->day, day);
}

const char *
sos_family_case_find_next_hour (SosFamilyCase *self)
{
  const char *day;
  const SosFamilyMeetingRow *next = sos_family_case_find_next_meeting (self, &day);

  if (next != NULL)
    return next->hour;
  for (guint i = 0; day != NULL && i < self->meetings->len; i++)
    {
      const SosFamilyMeetingRow *row = self->meetings->pdata[i];

      if (g_strcmp0 (row->next_on, day) == 0 && row->next_hour != NULL)
        return row->next_hour;
    }
  return NULL;
}

static void
fill_subtitle (SosFamilyCase *self, SosFamilyReading *reading)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *next = NULL;
  const char *day;

  find_next_meeting (self, reading->day, &day);
  next = sos_family_reading_is_past (reading) ? NULL : sos_date_dup_near (day);
  for (guint i = 0; i < self->episodes->len; i++)
    if (((SosFamilyEpisodeRow *) self->episodes->pdata[i])->open)
      g_ptr_array_add (parts, g_strdup (((SosFamilyEpisodeRow *) self->episodes->pdata[i])->words));
  if (next != NULL)
    /* Translators: %s is a day: "Thu 26 Nov" */
    g_ptr_array_add (parts, g_strdup_printf (_("family meeting %s"), next));
  self->subtitle = sos_family_join (parts, " · ");
}

/* Where nobody lives any more, nothing is said of it. */
static const SosFamilyHome *
find_facts_home (SosFamilyCase *self, SosFamilyReading *reading)
{
  for (guint i = 0; i < self->family->homes->len; i++)
    if (sos_family_has_facts (reading, ((SosFamilyHome *) self->family->homes->pdata[i])->record))
      return self->family->homes->pdata[i];
  return NULL;
}

static void
fill_facts (SosFamilyCase *self, SosFamilyReading *reading)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  SosRecord *household = reading->household;
  const char *tenancy = sos_record_find_text (household, SOS_HOUSEHOLD_TENANCY),
             *arrears = sos_record_find_text (household, SOS_HOUSEHOLD_ARREARS_BAND);
  const gint64 bedrooms = sos_record_get_number (household, SOS_HOUSEHOLD_BEDROOMS);
  const SosFamilyHome *home = find_facts_home (self, reading);

  if (!sos_family_reading_is_near (reading))
    return;
  self->hazards = dup_text (household, SOS_HOUSEHOLD_VISIT_HAZARDS);
  if (home == NULL)
    return;
  if (self->family->homes->len > 1)
    g_ptr_array_add (parts, g_strdup (home->label));
  if (tenancy != NULL)
    g_ptr_array_add (parts, g_strdup (sos_codes_get_label (reading->codes, "tenancy", tenancy)));
  if (bedrooms != SOS_NUMBER_UNKNOWN)
    /* Translators: bedrooms, and people who live there: "2 bedrooms for 5" */
    g_ptr_array_add (
      parts, g_strdup_printf (g_dngettext (NULL, "%d bedroom for %u", "%d bedrooms for %u", (gulong)bedrooms),
                              (int)bedrooms, home->members->len));
  if (arrears != NULL)
    /* Translators: %s is an amount: "rent owed: £500 to £1,500" */
    g_ptr_array_add (parts, g_strdup_printf (_("rent owed: %s"), sos_codes_get_label (reading->codes, "arrears-band", arrears)));
  self->home_facts = parts->len > (self->family->homes->len > 1) ? sos_family_join (parts, " · ") : NULL;
}

void
sos_family_fill_plan (SosFamilyCase *self, SosFamilyReading *reading)
{
  GPtrArray *goals = reading->records[SOS_READ_GOALS], *meetings = reading->records[SOS_READ_MEETINGS],
            *works = reading->records[SOS_READ_HOUSEHOLD_EPISODES];

  for (guint i = 0; i < goals->len; i++)
    if (may_show_goal (self, reading, goals->pdata[i]))
      add_goal (self, reading, goals->pdata[i]);
  for (guint i = 0; i < meetings->len; i++)
    if (may_show_meeting (reading, meetings->pdata[i]))
      add_meeting (self, reading, meetings->pdata[i]);
  for (guint i = 0; may_show_work (reading) && i < works->len; i++)
    add_episode (self, reading, works->pdata[i]);
  fill_subtitle (self, reading);
  fill_facts (self, reading);
}
