/* sos-letter-facts.c - the dictionary of letters: facts about a person under the names templates use. Knows no template and no page. */
#include "config.h"
#include "sos-letter-facts.h"

#include "sos-agreement-rules.h"
#include "sos-appointments.h"
#include "sos-clock.h"
#include "sos-consent-rules.h"
#include "sos-letter-days.h"
#include "sos-letter-named.h"
#include "sos-name-rules.h"
#include "sos-person-case-private.h"
#include "sos-plan-rules.h"

#include <glib/gi18n.h>

/* Fields that records alone may fill. */
static const char *const kept[] = { "recipient_address_block", "today", "our_ref", SOS_LETTER_PAST_DAYS_FIELD, SOS_LETTER_NAMED_FIELD, SOS_LETTER_NAMED_OF_FIELD, NULL };

/* ---- who they are ---- */

static char *
dup_initials (const char *name)
{
  GString *initials = g_string_new (NULL);
  gboolean begins = TRUE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (begins && g_unichar_isalpha (c))
        g_string_append_unichar (initials, g_unichar_toupper (c));
      begins = g_unichar_isspace (c) || c == '-';
    }
  return g_string_free (initials, FALSE);
}

static void
add_person (SosPersonCase *person, SosMerge *merge)
{
  SosRecord *record = SOS_RECORD (sos_person_case_get_person (person));
  g_autofree char *known_as = sos_person_dup_greeting (SOS_PERSON (record));
  g_autofree char *name = sos_person_dup_letter_name (SOS_PERSON (record));
  g_autofree char *initials = dup_initials (name);

  sos_merge_set_text (merge, "child_known_as", known_as);
  sos_merge_set_text (merge, "full_name", sos_record_find_text (record, SOS_PERSON_FULL_NAME));
  sos_merge_set_text (merge, "initials", initials);
  sos_merge_set_day (merge, "birth_date", sos_record_find_text (record, SOS_PERSON_BIRTH_DATE), NULL);
}

/* Which of three forms about agreeing is theirs; not known where the age is not. */
static void
add_age (SosPersonCase *person, SosMerge *merge)
{
  const char *born = sos_record_find_text (SOS_RECORD (sos_person_case_get_person (person)), SOS_PERSON_BIRTH_DATE);
  const int age = born != NULL ? sos_date_age (born, sos_person_case_get_today (person)) : -1;

  if (age >= 0)
    sos_merge_set_text (merge, "age_band", age < SOS_AGE_ASK_BOTH ? "UNDER_13" : age < SOS_AGE_ALONE ? "FROM_13" : "FROM_16");
}

static void
add_identifiers (SosPersonCase *person, SosMerge *merge)
{
  static const struct
  {
    const char *type, *field;
  } numbers[] = { { "PRISON_NO", "prison_no" }, { "NHS_NO", "nhs_no" }, { "YOS_REF", "yos_ref" }, { "LA_REF", "council_ref" } };
  GPtrArray *identifiers = sos_person_case_get_held (person, SOS_TYPE_IDENTIFIER);

  for (guint i = 0; i < identifiers->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
      if (sos_record_has_text (identifiers->pdata[i], SOS_IDENTIFIER_TYPE, numbers[j].type))
        sos_merge_set_text (merge, numbers[j].field, sos_record_get_text (identifiers->pdata[i], SOS_IDENTIFIER_VALUE));
}

/* ---- what was agreed, what came of it ---- */

static const char *
find_word (GPtrArray *words, SosRecord *letter, const char *field)
{
  for (guint i = 0; i < words->len; i++)
    if (sos_record_get_number (words->pdata[i], SOS_LETTER_WORD_LETTER) == sos_record_get_id (letter)
        && sos_record_has_text (words->pdata[i], SOS_LETTER_WORD_FIELD, field))
      return sos_record_find_text (words->pdata[i], SOS_LETTER_WORD_WORDS);
  return NULL;
}

const char *
sos_letter_facts_find_agency (GPtrArray *words, SosRecord *letter)
{
  const char *office = find_word (words, letter, "to_office");

  return office != NULL ? office : find_word (words, letter, "to_name");
}

/* The day they agreed to share with whoever reads it: with that one, and no other. */
static void
add_agreement (SosPersonCase *person, SosRecord *letter, SosMerge *merge)
{
  const char *today = sos_person_case_get_today (person);
  const char *agency = sos_letter_facts_find_agency (sos_person_case_get_held (person, SOS_TYPE_LETTER_WORD), letter);
  SosRecord *consent = agency != NULL ? sos_agreement_find_with (sos_person_case_get_held (person, SOS_TYPE_CONSENT), agency, today) : NULL;

  if (sos_agreement_holds (consent, today))
    sos_merge_set_day (merge, "consent_date", sos_record_find_text (consent, SOS_CONSENT_DATED), NULL);
}

static void
add_episode (SosPersonCase *person, SosMerge *merge)
{
  GPtrArray *episodes = sos_person_case_get_held (person, SOS_TYPE_EPISODE);
  SosRecord *last = NULL;

  for (guint i = 0; i < episodes->len; i++)
    if (sos_record_is_set (episodes->pdata[i], SOS_EPISODE_CLOSED_ON)
        && (last == NULL || g_strcmp0 (sos_record_get_text (episodes->pdata[i], SOS_EPISODE_CLOSED_ON),
                                       sos_record_get_text (last, SOS_EPISODE_CLOSED_ON)) >= 0))
      last = episodes->pdata[i];
  if (last == NULL)
    return;
  sos_merge_set_day (merge, "last_day", sos_record_get_text (last, SOS_EPISODE_CLOSED_ON), NULL);
  sos_merge_set_flag (merge, "disengaged", sos_record_has_text (last, SOS_EPISODE_REASON, "DISENGAGED"));
}

static void
add_concern (SosPersonCase *person, SosMerge *merge)
{
  GPtrArray *concerns = sos_person_case_get_held (person, SOS_TYPE_CONCERN);

  for (guint i = 0; i < concerns->len; i++)
    if (!sos_record_is_set (concerns->pdata[i], SOS_CONCERN_CLOSED_AT))
      sos_merge_set_text (merge, "concern_ref", sos_record_find_text (concerns->pdata[i], SOS_CONCERN_REF));
}

/* ---- what a parent may read (N4) ---- */

static SosRecord *
find_tie (SosPersonCase *person, SosPerson *reader)
{
  GPtrArray *ties = sos_person_case_get_held (person, SOS_TYPE_RELATIONSHIP);

  for (guint i = 0; reader != NULL && i < ties->len; i++)
    if (sos_record_get_number (ties->pdata[i], SOS_RELATIONSHIP_OTHER_PERSON) == sos_record_get_id (SOS_RECORD (reader)))
      return ties->pdata[i];
  return NULL;
}

/* With all of the family, or with this very reader; a goal shared with one parent is not for the other. */
static gboolean
is_shared (SosPersonCase *person, SosRecord *goal, SosPerson *reader, SosRecord *tie)
{
  g_autoptr (GPtrArray) shares = sos_person_case_dup_owned (person, SOS_TYPE_GOAL_SHARE, sos_record_get_id (goal));
  const char *type = tie != NULL ? sos_record_find_text (tie, SOS_RELATIONSHIP_TYPE) : NULL;
  const char *name = reader != NULL ? sos_record_get_text (SOS_RECORD (reader), SOS_PERSON_FULL_NAME) : NULL;

  for (guint i = 0; i < shares->len; i++)
    {
      const char *with = sos_record_find_text (shares->pdata[i], SOS_GOAL_SHARE_SHARED_WITH);
      const char *named = sos_record_find_text (shares->pdata[i], SOS_GOAL_SHARE_NAME);

      if (g_strcmp0 (with, "FAMILY") == 0 || (type != NULL && g_strcmp0 (with, type) == 0 && named == NULL)
          || (name != NULL && g_strcmp0 (named, name) == 0))
        return TRUE;
    }
  return FALSE;
}

static void
add_shared_goals (SosPersonCase *person, SosRecord *letter, SosPerson *reader, SosMerge *merge)
{
  SosRecord *tie = find_tie (person, reader);
  g_autoptr (GPtrArray) goals
    = sos_person_case_dup_written (person, SOS_TYPE_GOAL, MAX (sos_record_get_number (letter, SOS_LETTER_PLAN), 0));

  sos_merge_set_list (merge, "shared_goals");
  for (guint i = 0; i < goals->len; i++)
    if (!sos_record_has_text (goals->pdata[i], SOS_GOAL_STATUS, SOS_GOAL_DROPPED) && is_shared (person, goals->pdata[i], reader, tie))
      sos_merge_set_text (sos_merge_add_item (merge, "shared_goals"), "words", sos_record_get_text (goals->pdata[i], SOS_GOAL_IN_MY_WORDS));
  sos_merge_set_text (merge, "pr_status", tie != NULL && sos_record_has_text (tie, SOS_RELATIONSHIP_PARENTAL_RESPONSIBILITY, "YES") ? "YES" : "NO");
}

/* Whom one may agree to share with, where nobody typed others: those goals are shared with. */
static void
add_agencies (SosPersonCase *person, SosMerge *merge)
{
  GPtrArray *codes = sos_codes_get_list (sos_person_case_get_codes (person), "goal-share");

  if (sos_merge_get_kind (merge, "agencies") != SOS_MERGE_ABSENT)
    return;
  sos_merge_set_list (merge, "agencies");
  for (guint i = 0; codes != NULL && i < codes->len; i++)
    {
      const SosCode *code = codes->pdata[i];

      if (g_strcmp0 (code->code, "OTHER") != 0)
        sos_merge_set_text (sos_merge_add_item (merge, "agencies"), "words", code->label);
    }
}

/* ---- when and where, where nobody typed it (L4) ---- */

char *
sos_letter_facts_dup_hour (gint64 moment)
{
  g_autoptr (GDateTime) london = sos_clock_to_london (moment);
  const int hour = g_date_time_get_hour (london), twelve = hour % 12 == 0 ? 12 : hour % 12;
  g_autofree char *words = g_strdup_printf ("%d:%02d", twelve, g_date_time_get_minute (london));

  /* Translators: %s is an hour by the clock, from 1:00 to 12:59 */
  return g_strdup_printf (hour < 12 ? _("%s in the morning") : hour < 17 ? _("%s in the afternoon") : _("%s in the evening"), words);
}

/* As an envelope has it: the house, the room in it, the street. A place that begins with a number has no name before its street. */
static char *
dup_venue (SosRecord *appointment)
{
  const char *place = sos_record_get_text (appointment, SOS_APPOINTMENT_PLACE), *room = sos_record_find_text (appointment, SOS_APPOINTMENT_ROOM);
  g_auto (GStrv) parts = g_strsplit (place, ", ", -1);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (lines, parts[i]);
  if (room != NULL)
    g_ptr_array_insert (lines, g_ascii_isdigit (place[0]) ? 0 : MIN (1, (int) lines->len), (char *) room);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* A day that somebody typed is of another meeting: nothing is mixed with it. */
static void
add_appointment (SosPersonCase *person, SosRecord *letter, SosMerge *merge)
{
  SosRecord *next = sos_record_has_text (letter, SOS_LETTER_KIND, "L4")
                      ? sos_appointments_find_next (sos_person_case_get_held (person, SOS_TYPE_APPOINTMENT), sos_clock_now ())
                      : NULL;
  g_autofree char *hour = NULL, *venue = NULL, *day = NULL;
  g_autoptr (GDateTime) london = NULL;

  if (next == NULL || sos_merge_get_text (merge, "appt_date") != NULL || sos_merge_get_text (merge, "start") != NULL)
    return;
  london = sos_clock_to_london (sos_record_get_number (next, SOS_APPOINTMENT_STARTS_AT));
  /* Translators: a day in a letter, with its weekday: %A is the weekday, %-d the day, %B the month */
  day = g_date_time_format (london, _("%A %-d %B %Y"));
  hour = sos_letter_facts_dup_hour (sos_record_get_number (next, SOS_APPOINTMENT_STARTS_AT));
  venue = dup_venue (next);
  sos_merge_set_text (merge, "appt_date", day); /* read as a day again where the letter is in another language */
  sos_merge_set_text (merge, "start", hour);
  if (sos_merge_get_text (merge, "venue") == NULL)
    sos_merge_set_text (merge, "venue", venue);
}

void
sos_letter_facts_add (SosPersonCase *person, SosRecord *letter, SosPerson *reader, SosMerge *merge)
{
  add_person (person, merge);
  add_age (person, merge);
  add_identifiers (person, merge);
  add_agreement (person, letter, merge);
  add_episode (person, merge);
  add_concern (person, merge);
  add_shared_goals (person, letter, reader, merge);
  sos_letter_facts_add_typed (person, letter, merge);
  add_appointment (person, letter, merge);
  add_agencies (person, merge);
}

/* ---- what was typed ---- */

const char *
sos_letter_facts_find_typed (SosPersonCase *person, SosRecord *letter, const char *field)
{
  return find_word (sos_person_case_get_held (person, SOS_TYPE_LETTER_WORD), letter, field);
}

void
sos_letter_facts_add_typed (SosPersonCase *person, SosRecord *letter, SosMerge *merge)
{
  GPtrArray *words = sos_person_case_get_held (person, SOS_TYPE_LETTER_WORD);

  for (guint i = 0; i < words->len; i++)
    {
      const char *field = sos_record_get_text (words->pdata[i], SOS_LETTER_WORD_FIELD);

      if (sos_record_get_number (words->pdata[i], SOS_LETTER_WORD_LETTER) == sos_record_get_id (letter)
          && !g_strv_contains (kept, field) && sos_merge_get_text (merge, field) == NULL)
        sos_merge_set_text (merge, field, sos_record_find_text (words->pdata[i], SOS_LETTER_WORD_WORDS));
    }
}
