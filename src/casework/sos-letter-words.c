/* sos-letter-words.c - what a letter says, gathered; what is not known stays missing and is named beside the preview.
 * Knows no template and no page. */
#include "config.h"
#include "sos-letter-words.h"

#include "sos-appointments.h"
#include "sos-clock.h"
#include "sos-letter-facts.h"
#include "sos-letter-prison.h"
#include "sos-letter-rules.h"
#include "sos-letter-sender.h"
#include "sos-letter-states.h"
#include "sos-letters.h"
#include "sos-name-rules.h"
#include "sos-office-words.h"
#include "sos-pass-error.h"
#include "sos-person-case-private.h"
#include "sos-plan-rules.h"
#include "sos-posting-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* Everything the words come from. */
typedef struct
{
  SosPersonCase *person;
  SosRecord *letter;
  SosRecord *plan;
  SosPerson *reader; /* NULL: the person, or somebody at work */
  const SosLetterRule *rule;
  SosMerge *merge;
} Words;

/* ---- those who write and read it ---- */

static SosRecord *
find_writer (Words *words)
{
  SosStaff *writer = sos_person_case_find_staff (words->person, sos_record_get_number (words->letter, SOS_LETTER_WORKER));

  return SOS_RECORD (writer != NULL ? writer : sos_person_case_find_worker (words->person));
}

static gboolean
add_lead (SosTransaction *transaction, Words *words, GError **error)
{
  SosRecord *writer = find_writer (words);
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) lead
    = writer == NULL ? NULL
                     : sos_transaction_find (transaction, SOS_TYPE_STAFF,
                                             "team = $1 AND role = 'TEAM_LEAD' AND active = 1 AND id <> $2 ORDER BY id", &local, "ii",
                                             sos_record_get_number (writer, SOS_STAFF_TEAM), sos_record_get_id (writer));
  g_autofree char *first_name = lead != NULL ? sos_office_words_dup_first_name (lead) : NULL;

  sos_merge_set_text (words->merge, "team_lead", first_name);
  return sos_pass_error (&local, error);
}

static char *
dup_day (gint64 moment)
{
  g_autoptr (GDateTime) london = sos_clock_to_london (moment);

  return g_date_time_format (london, "%Y-%m-%d");
}

/* The day on the paper: today while it is written, then the day it was approved, so that it can be drawn again as it was. */
static char *
dup_letter_day (Words *words)
{
  const gint64 at = sos_record_get_number (words->letter, SOS_LETTER_APPROVED_AT);

  if (at == SOS_NUMBER_UNKNOWN || at <= 0 || sos_letter_is_being_written (words->letter))
    return g_strdup (sos_person_case_get_today (words->person));
  return dup_day (at);
}

/* "Ms Idris", "Head of year", "Meridian Park School": what was typed, each in a line of its own. */
static char *
dup_office (Words *words)
{
  static const char *const fields[] = { "to_name", "to_role", "to_office" };
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *typed = sos_letter_facts_find_typed (words->person, words->letter, fields[i]);

      if (typed != NULL)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", typed);
    }
  return g_string_free (lines, FALSE);
}

/* A parent who is held here is called as their record says; everybody else as somebody typed. */
static void
add_reader (Words *words)
{
  SosPerson *reader = words->rule->reader == SOS_READER_PERSON ? sos_person_case_get_person (words->person) : words->reader;
  g_autofree char *name = reader != NULL ? sos_person_dup_letter_name (reader) : dup_office (words);
  g_autofree char *greeting
    = reader != NULL ? sos_person_dup_greeting (reader) : g_strdup (sos_letter_facts_find_typed (words->person, words->letter, "to_name"));

  sos_merge_set_text (words->merge, "recipient_name", name);
  sos_merge_set_text (words->merge, "salutation", greeting);
}

static void
add_recipient (Words *words)
{
  SosPerson *person = sos_person_case_get_person (words->person);
  g_autofree char *day = dup_letter_day (words);

  add_reader (words);
  sos_merge_set_text (words->merge, "our_ref", sos_record_get_text (SOS_RECORD (person), SOS_PERSON_REF));
  sos_merge_set_day (words->merge, "today", day, NULL);
}

/* Where somebody at work is written to stands nowhere but in the letter. */
static void
add_office_address (Words *words)
{
  if (words->rule->reader == SOS_READER_OFFICE && sos_record_has_text (words->letter, SOS_LETTER_DELIVERY, SOS_DELIVERY_POST))
    sos_merge_set_text (words->merge, "recipient_address_block", sos_letter_facts_find_typed (words->person, words->letter, "to_address"));
}

static void
add_line (GString *block, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (block, "%s%s", block->len > 0 ? "\n" : "", line);
}

/* What goes into a prison arrives by the whole name and the number (6.3). */
static gboolean
add_prison_lines (Words *words, SosTransaction *transaction, GString *block, GError **error)
{
  SosRecord *reader = SOS_RECORD (words->reader != NULL ? words->reader : sos_person_case_get_person (words->person));
  g_autoptr (GError) local = NULL;
  g_autofree char *number = sos_letter_prison_dup_number (transaction, sos_record_get_id (reader), &local);

  sos_merge_set_text (words->merge, "recipient_name", sos_record_get_text (reader, SOS_PERSON_FULL_NAME));
  add_line (block, number);
  return sos_pass_error (&local, error);
}

static gboolean
add_address (Words *words, SosTransaction *transaction, SosRecord *address, GError **error)
{
  g_autoptr (GString) block = g_string_new (NULL);

  if (address == NULL)
    return TRUE;
  if (sos_letter_prison_is (address) && !add_prison_lines (words, transaction, block, error))
    return FALSE;
  if (sos_record_is_set (address, SOS_ADDRESS_SITE))
    add_line (block, sos_codes_get_label (sos_person_case_get_codes (words->person), "site", sos_record_get_text (address, SOS_ADDRESS_SITE)));
  add_line (block, sos_record_find_text (address, SOS_ADDRESS_LINES));
  add_line (block, sos_record_find_text (address, SOS_ADDRESS_POSTCODE));
  sos_merge_set_text (words->merge, "recipient_address_block", block->str);
  return TRUE;
}

/* ---- the plan ---- */

/* @list as words: "Mother, Ms Idris and you". */
static char *
join_words (GPtrArray *list)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      if (i > 0)
        /* Translators: the last two of a list of names, then the others */
        g_string_append (words, i + 1 == list->len ? _(" and ") : _(", "));
      g_string_append (words, g_ptr_array_index (list, i));
    }
  return g_string_free (words, FALSE);
}

static const char *
name_share (Words *words, SosRecord *share)
{
  if (sos_record_is_set (share, SOS_GOAL_SHARE_NAME))
    return sos_record_get_text (share, SOS_GOAL_SHARE_NAME);
  return sos_codes_get_label (sos_person_case_get_codes (words->person), "goal-share",
                              sos_record_get_text (share, SOS_GOAL_SHARE_SHARED_WITH));
}

static gboolean
is_in_letter (SosRecord *goal)
{
  return !sos_record_has_text (goal, SOS_GOAL_STATUS, SOS_GOAL_DROPPED);
}

/* Who may see the letter: those some goal is shared with, each once. */
static void
add_shares (Words *words, GPtrArray *goals)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < goals->len; i++)
    {
      g_autoptr (GPtrArray) shares
        = sos_person_case_dup_owned (words->person, SOS_TYPE_GOAL_SHARE, sos_record_get_id (g_ptr_array_index (goals, i)));

      for (guint j = 0; is_in_letter (g_ptr_array_index (goals, i)) && j < shares->len; j++)
        {
          const char *name = name_share (words, g_ptr_array_index (shares, j));

          if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
            g_ptr_array_add (names, (char *) name);
        }
    }
  joined = join_words (names);
  sos_merge_set_said (words->merge, "shared_with",
                      names->len == 0 ? N_("You and me, and nobody else.")
                                      /* Translators: keep {names}: people or agencies stand there */
                                      : N_("You and me. Of the goals you agreed to share: {names}."),
                      joined);
}

/* Whether the goal of this step is shared with the one who does it, so that a name may stand in the letter. */
static gboolean
may_be_named (GPtrArray *shares, const char *name)
{
  for (guint i = 0; i < shares->len; i++)
    if (g_strcmp0 (sos_record_get_text (g_ptr_array_index (shares, i), SOS_GOAL_SHARE_NAME), name) == 0)
      return TRUE;
  return FALSE;
}

static const struct
{
  const char *who;
  const char *kind;
  const char *words; /* who it is, where no name may stand */
} doers[] = {
  { SOS_WHO_YP, "YOU", NULL },
  { SOS_WHO_WORKER, "ME", NULL },
  { SOS_WHO_PARENT, "OTHER", N_("Your parent") },
  { SOS_WHO_SCHOOL, "OTHER", N_("Your school") },
  { SOS_WHO_PROFESSIONAL, "OTHER", N_("Someone who helps us") },
};

static void
add_doer (SosMerge *step, SosRecord *action, GPtrArray *shares)
{
  const char *name = sos_record_get_text (action, SOS_ACTION_WHO_NAME);

  for (guint i = 0; i < G_N_ELEMENTS (doers); i++)
    if (sos_record_has_text (action, SOS_ACTION_WHO, doers[i].who))
      {
        sos_merge_set_text (step, "who_kind", doers[i].kind);
        if (doers[i].words != NULL && name != NULL && may_be_named (shares, name))
          sos_merge_set_text (step, "who", name);
        else if (doers[i].words != NULL)
          sos_merge_set_said (step, "who", doers[i].words, NULL);
      }
}

static void
add_step (SosMerge *goal, SosRecord *action, GPtrArray *shares)
{
  SosMerge *step = sos_merge_add_item (goal, "steps");

  add_doer (step, action, shares);
  sos_merge_set_text (step, "what", sos_record_get_text (action, SOS_ACTION_WORDS));
  if (sos_record_is_set (action, SOS_ACTION_WHEN_WORDS))
    sos_merge_set_text (step, "when", sos_record_get_text (action, SOS_ACTION_WHEN_WORDS));
  else
    sos_merge_set_day (step, "when", sos_record_get_text (action, SOS_ACTION_BY_WHEN), NULL);
}

static void
add_goal (Words *words, SosRecord *goal)
{
  g_autoptr (GPtrArray) actions = sos_person_case_dup_written (words->person, SOS_TYPE_ACTION, sos_record_get_id (goal));
  g_autoptr (GPtrArray) shares = sos_person_case_dup_owned (words->person, SOS_TYPE_GOAL_SHARE, sos_record_get_id (goal));
  SosMerge *item = sos_merge_add_item (words->merge, "goals");

  sos_merge_set_text (item, "words", sos_record_get_text (goal, SOS_GOAL_IN_MY_WORDS));
  sos_merge_set_text (item, "why", sos_record_get_text (goal, SOS_GOAL_WHY_IT_MATTERS));
  sos_merge_set_list (item, "steps");
  for (guint i = 0; i < actions->len; i++)
    add_step (item, g_ptr_array_index (actions, i), shares);
}

/* The next meeting in the diary, where it comes no later than the one the plan names: it was made, moved and held against everything since, and is where
 * they will be waited for. NULL: what the plan says holds. */
static SosRecord *
find_diary (Words *words, const char *day)
{
  SosRecord *next = sos_appointments_find_next (sos_person_case_get_held (words->person, SOS_TYPE_APPOINTMENT), sos_clock_now ());
  g_autofree char *diary = next != NULL ? dup_day (sos_record_get_number (next, SOS_APPOINTMENT_STARTS_AT)) : NULL;
  const gboolean holds = sos_date_is_valid (day) && g_strcmp0 (day, sos_person_case_get_today (words->person)) >= 0;

  return next != NULL && (!holds || g_strcmp0 (diary, day) <= 0) ? next : NULL;
}

/* A prison or a ward is named on no page: they know where they are. */
static char *
dup_diary_place (SosRecord *next)
{
  if (sos_record_has_text (next, SOS_APPOINTMENT_PLACE_KIND, SOS_APPOINTMENT_AT_SITE))
    return g_strdup ("");
  return g_strdup_printf (", %s", sos_record_get_text (next, SOS_APPOINTMENT_PLACE));
}

static void
add_diary (Words *words, SosRecord *next)
{
  const gint64 start = sos_record_get_number (next, SOS_APPOINTMENT_STARTS_AT);
  g_autofree char *day = dup_day (start), *hour = sos_letter_facts_dup_hour (start), *place = dup_diary_place (next),
                  *beside = g_strconcat (", ", hour, place, NULL);

  sos_merge_set_day (words->merge, "next_meeting", day, beside);
}

static void
add_meeting (Words *words)
{
  const char *day = sos_record_find_text (words->plan, SOS_PLAN_NEXT_MEETING_ON);
  const char *place = sos_record_find_text (words->plan, SOS_PLAN_NEXT_MEETING_WORDS);
  g_autofree char *beside = place != NULL ? g_strdup_printf (", %s", place) : NULL;
  SosRecord *next = find_diary (words, day);

  if (next != NULL)
    add_diary (words, next);
  else if (sos_date_is_valid (day))
    sos_merge_set_day (words->merge, "next_meeting", day, beside);
  else
    sos_merge_set_text (words->merge, "next_meeting", place);
}

static void
add_plan (Words *words)
{
  static const struct
  {
    const char *name;
    guint field;
  } texts[] = {
    { "strengths", SOS_PLAN_STRENGTHS },
    { "non_negotiables", SOS_PLAN_NON_NEGOTIABLES },
    { "when_things_go_wrong", SOS_PLAN_IF_THINGS_GO_WRONG },
  };
  g_autoptr (GPtrArray) goals = sos_person_case_dup_written (words->person, SOS_TYPE_GOAL, sos_record_get_id (words->plan));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sos_merge_set_text (words->merge, texts[i].name, sos_record_get_text (words->plan, texts[i].field));
  sos_merge_set_day (words->merge, "agreed_on", sos_record_get_text (words->plan, SOS_PLAN_AGREED_ON), NULL);
  sos_merge_set_day (words->merge, "review_date", sos_record_get_text (words->plan, SOS_PLAN_REVIEW_ON), NULL);
  add_meeting (words);
  add_shares (words, goals);
  for (guint i = 0; i < goals->len; i++)
    if (is_in_letter (g_ptr_array_index (goals, i)))
      add_goal (words, g_ptr_array_index (goals, i));
}

static void
add_format_note (Words *words)
{
  static const struct
  {
    const char *format, *note;
  } notes[] = {
    { SOS_FORMAT_LARGE_PRINT, N_("This letter is in large print. Tell me if you want it another way.") },
    { SOS_FORMAT_GIANT, N_("This letter is in large print. Tell me if you want it another way.") },
    { SOS_FORMAT_EASY_READ, N_("This letter is in easy words and short lines. Tell me if you want it another way.") },
    { SOS_FORMAT_DYSLEXIA, N_("This letter has wide lines, for tinted paper. Tell me if you want it another way.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    if (sos_record_has_text (words->letter, SOS_LETTER_FORMAT, notes[i].format))
      sos_merge_set_said (words->merge, "format_note", notes[i].note, NULL);
}

SosMerge *
sos_letter_words_make (SosTransaction *transaction, SosPersonCase *person, SosLetter *letter, SosPerson *reader, SosRecord *address,
                       gboolean hand_only, GError **error)
{
  g_autoptr (SosMerge) merge = sos_merge_new ();
  Words words = { person, SOS_RECORD (letter), NULL, reader, NULL, merge };

  words.rule = sos_letter_rule_find (sos_record_get_text (words.letter, SOS_LETTER_KIND));
  words.plan = sos_person_case_find (person, SOS_TYPE_PLAN, sos_record_get_number (words.letter, SOS_LETTER_PLAN));
  add_recipient (&words);
  if (!add_address (&words, transaction, address, error))
    return NULL;
  add_office_address (&words);
  if (!sos_office_words_add (transaction, merge, error)
      || !sos_office_words_add_worker (transaction, find_writer (&words), merge, error) || !add_lead (transaction, &words, error))
    return NULL;
  if (!sos_letter_sender_add (transaction, address, merge, error))
    return NULL;
  sos_merge_set_list (merge, "goals");
  /* What one says of their own plan, no other reader has. */
  if (words.plan != NULL && words.rule->reader == SOS_READER_PERSON)
    add_plan (&words);
  if (!words.rule->of_plan)
    sos_letter_facts_add (person, words.letter, reader, merge);
  add_format_note (&words);
  sos_merge_set_flag (merge, "hand_only", hand_only);
  return g_steal_pointer (&merge);
}
