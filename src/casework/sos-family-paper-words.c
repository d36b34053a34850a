/* sos-family-paper-words.c - what the papers of a family say, gathered from what each reader may see. Knows no template and no page. */
#include "config.h"
#include "sos-family-paper-words.h"

#include "sos-clock.h"
#include "sos-ids.h"
#include "sos-name-rules.h"
#include "sos-office-words.h"
#include "sos-pass-error.h"
#include "sos-plan-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* From this age on nobody is sent to a children’s line. */
#define GROWN_UP 19

void
sos_family_paper_words_add_person (SosFamilyPaperWords *self, gint64 person)
{
  if (person != 0 && !sos_ids_have (self->people, person))
    g_array_append_val (self->people, person);
}

static void
add_date (SosMerge *merge, const char *field, const char *date)
{
  g_autofree char *words = sos_date_dup_long (date);

  sos_merge_set_text (merge, field, words);
}

static char *
join (const char *one, const char *other, const char *between)
{
  return one != NULL && other != NULL ? g_strjoin (between, one, other, NULL) : g_strdup (one != NULL ? one : other);
}

static SosFamilyRow *
get_row (SosFamilyCase *family_case, guint place)
{
  return g_ptr_array_index (sos_family_case_get_members (family_case), place);
}

static SosFamilyMember *
get_member (SosFamilyCase *family_case, guint place)
{
  return sos_family_get_member (sos_family_case_get_family (family_case), place);
}

/* ---- the frame ---- */

/* Who is rung: whoever works with the household; where nobody does, whoever makes the paper. */
static SosRecord *
find_worker (SosFamilyPaperWords *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  SosRecord *staff = sos_transaction_find (
    self->transaction, SOS_TYPE_STAFF,
    "active = 1 AND id IN (SELECT worker FROM household_episode WHERE household = $1 AND removed IS NULL AND closed_on IS NULL)"
    " ORDER BY id", &local,
    "i", sos_family_case_get_view (self->desk)->household);

  if (staff == NULL && local == NULL)
    staff = sos_transaction_find (self->transaction, SOS_TYPE_STAFF, "id = $1", &local, "i", sos_transaction_get_actor (self->transaction));
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return staff;
}

gboolean
sos_family_paper_words_fill_frame (SosFamilyPaperWords *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (SosRecord) worker = find_worker (self, &local);

  if (!sos_pass_error (&local, error))
    return FALSE;
  sos_merge_set_text (self->merge, "our_ref", sos_family_case_get_ref (self->desk));
  add_date (self->merge, "today", sos_transaction_get_today (self->transaction));
  add_date (self->merge, "day", sos_family_case_get_day (self->desk));
  return sos_office_words_add (self->transaction, self->merge, error)
         && sos_office_words_add_worker (self->transaction, worker, self->merge, error);
}

/* ---- goals ---- */

static gboolean
has_goal (SosFamilyCase *family_case, gint64 id)
{
  GPtrArray *goals = sos_family_case_get_goals (family_case);

  for (guint i = 0; i < goals->len; i++)
    if (((SosFamilyGoalRow *) goals->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

/* Where several read one paper, each must be allowed to see it. */
static gboolean
may_all_see (SosFamilyPaperWords *self, const SosFamilyGoalRow *goal)
{
  for (guint i = 0; i < self->cases->len; i++)
    if (!has_goal (self->cases->pdata[i], goal->id))
      return FALSE;
  return TRUE;
}

static void
add_named (SosFamilyPaperWords *self, const char *name)
{
  for (guint i = 0; i < sos_family_case_get_members (self->reader)->len; i++)
    if (name != NULL && !get_row (self->reader, i)->plain && g_strcmp0 (get_member (self->reader, i)->name, name) == 0)
      sos_family_paper_words_add_person (self, get_row (self->reader, i)->person);
}

/* "20 December"; the year only where it is another one. */
static char *
dup_day (SosFamilyPaperWords *self, const char *date)
{
  char *day = sos_date_dup_long (date);
  g_autofree char *year = g_strndup (sos_transaction_get_today (self->transaction), strlen ("2026"));

  if (day != NULL && g_str_has_suffix (day, year))
    day[strlen (day) - strlen (year)] = '\0';
  return day != NULL ? g_strchomp (day) : NULL;
}

static char *
dup_when (SosFamilyPaperWords *self, const SosFamilyStep *step)
{
  if (g_strcmp0 (step->status, SOS_ACTION_DONE) == 0)
    return g_strdup (_("Done"));
  return step->by_when != NULL ? dup_day (self, step->by_when) : g_strdup (_("No day yet"));
}

static gboolean
is_reader (SosFamilyPaperWords *self, const char *name)
{
  const int place = self->person != 0 ? sos_family_find (sos_family_case_get_family (self->reader), self->person) : -1;

  return place >= 0 && g_strcmp0 (get_member (self->reader, (guint) place)->name, name) == 0;
}

static const SosFamilyStep *
find_step (SosFamilyCase *family_case, gint64 id)
{
  GPtrArray *goals = sos_family_case_get_goals (family_case);

  for (guint i = 0; i < goals->len; i++)
    for (guint k = 0; k < ((SosFamilyGoalRow *) goals->pdata[i])->steps->len; k++)
      {
        const SosFamilyStep *step = ((SosFamilyGoalRow *) goals->pdata[i])->steps->pdata[k];

        if (step->id == id)
          return step;
      }
  return NULL;
}

/* Where a name is not for all of them, what stands in its place for one stands there for all. */
static const char *
get_who (SosFamilyPaperWords *self, const SosFamilyStep *step)
{
  for (guint i = 0; i < self->cases->len; i++)
    {
      const SosFamilyStep *seen = find_step (self->cases->pdata[i], step->id);

      if (seen != NULL && g_strcmp0 (seen->who, step->who) != 0)
        return seen->who;
    }
  return step->who;
}

/* Where the worker does it, their name. */
static const char *
name_worker (SosFamilyPaperWords *self, const char *who)
{
  const char *worker = sos_codes_get_label (sos_transaction_get_codes (self->transaction), "family-who", "WORKER");
  const char *name = sos_merge_get_text (self->merge, "worker_first_name");

  return name != NULL && g_strcmp0 (who, worker) == 0 ? name : who;
}

static void
add_step (SosFamilyPaperWords *self, SosMerge *goal, const SosFamilyStep *step)
{
  SosMerge *item;
  const char *who = get_who (self, step);
  g_autofree char *when = dup_when (self, step);

  if (g_strcmp0 (step->status, SOS_ACTION_NOT_DONE) == 0)
    return;
  item = sos_merge_add_item (goal, "steps");
  sos_merge_set_text (item, "who", is_reader (self, who) ? _("You") : name_worker (self, who));
  sos_merge_set_text (item, "what", step->words);
  sos_merge_set_text (item, "when", when);
  add_named (self, who);
}

static void
add_goal (SosFamilyPaperWords *self, const char *list, const SosFamilyGoalRow *goal)
{
  SosMerge *item = sos_merge_add_item (self->merge, list);
  const gboolean others = goal->person != 0 && goal->person != self->person;

  sos_merge_set_text (item, "words", goal->words);
  sos_merge_set_text (item, "why", goal->why);
  sos_merge_set_text (item, "whose", others ? goal->whose : NULL);
  add_date (item, "target", g_strcmp0 (goal->status, SOS_GOAL_DONE) == 0 ? NULL : goal->target);
  sos_merge_set_flag (item, "done", g_strcmp0 (goal->status, SOS_GOAL_DONE) == 0);
  sos_merge_set_list (item, "steps");
  for (guint i = 0; i < goal->steps->len; i++)
    add_step (self, item, goal->steps->pdata[i]);
  sos_family_paper_words_add_person (self, goal->person);
}

static guint
add_goals (SosFamilyPaperWords *self, const char *list, gboolean shared)
{
  GPtrArray *goals = sos_family_case_get_goals (self->reader);
  guint n = 0;

  sos_merge_set_list (self->merge, list);
  for (guint i = 0; i < goals->len; i++)
    {
      const SosFamilyGoalRow *goal = goals->pdata[i];

      if (goal->shared != shared || (!shared && goal->person != self->person) || g_strcmp0 (goal->status, SOS_GOAL_DROPPED) == 0
          || !may_all_see (self, goal))
        continue;
      add_goal (self, list, goal);
      n++;
    }
  if (shared)
    sos_merge_set_flag (self->merge, "has_shared", n > 0);
  return n;
}

/* ---- meetings ---- */

static void
add_next_meeting (SosFamilyPaperWords *self)
{
  const char *next_day;
  const SosFamilyMeetingRow *next = sos_family_case_find_next_meeting (self->reader, &next_day);
  g_autofree char *day = dup_day (self, next_day);
  const char *hour = sos_family_case_find_next_hour (self->reader);
  /* Translators: a day, and an hour */
  g_autofree char *when = day != NULL && hour != NULL ? g_strdup_printf (_("%s at %s"), day, hour) : g_strdup (day);
  g_autofree char *both = when != NULL && next != NULL ? join (when, next->place, ", ") : g_strdup (when);

  sos_merge_set_text (self->merge, "next_meeting", both);
}

/* ---- the plan ---- */

static gboolean
add_reader (SosFamilyPaperWords *self, GError **error)
{
  g_autoptr (SosPerson) person = sos_transaction_load (self->transaction, SOS_TYPE_PERSON, self->person, error);
  g_autofree char *name = person != NULL ? sos_person_dup_letter_name (person) : NULL;
  g_autofree char *greeting = person != NULL ? sos_person_dup_greeting (person) : NULL;
  const int place = sos_family_find (sos_family_case_get_family (self->reader), self->person);

  if (person == NULL)
    return FALSE;
  sos_merge_set_text (self->merge, "recipient_name", name);
  sos_merge_set_text (self->merge, "salutation", greeting);
  sos_merge_set_flag (self->merge, "young", place >= 0 && get_member (self->reader, (guint) place)->age < GROWN_UP);
  sos_family_paper_words_add_person (self, self->person);
  return TRUE;
}

gboolean
sos_family_paper_words_fill_plan (SosFamilyPaperWords *self, GError **error)
{
  guint shared, own;

  if (!add_reader (self, error))
    return FALSE;
  shared = add_goals (self, "shared_goals", TRUE);
  own = add_goals (self, "own_goals", FALSE);
  sos_merge_set_flag (self->merge, "has_own", own > 0);
  add_next_meeting (self);
  if (shared + own > 0)
    return TRUE;
  g_set_error_literal (error, SOS_STORE_ERROR, SOS_STORE_ERROR_MISSING,
                       _("There is no goal that could stand on this plan: none is shared, and none is their own. "
                         "Add a goal, or mark one as shared, then print again."));
  return FALSE;
}

/* ---- the front sheet ---- */

static char *
dup_age (const SosFamilyMember *member)
{
  if (member->age < 0)
    return NULL;
  /* Translators: %d is an age that is not exact */
  return member->about ? g_strdup_printf (_("about %d"), member->age) : g_strdup_printf ("%d", member->age);
}

/* "Agreed, 14 Sep": by whom is in the words where it was somebody else. */
static char *
dup_agreement (const SosFamilyRow *row)
{
  g_autofree char *day = row->agreed != NULL ? g_strndup (row->agreed, strcspn (row->agreed, ",")) : NULL;

  return join (row->agreement_words, day, ", ");
}

static void
add_member (SosFamilyPaperWords *self, guint place)
{
  const SosFamilyRow *row = get_row (self->desk, place);
  const SosFamilyMember *member = get_member (self->desk, place);
  SosMerge *item;
  g_autofree char *age = dup_age (member);
  g_autofree char *role = join (member->subject ? _("the one we work for") : member->role, age, ", ");
  g_autofree char *contact = row->main_contact ? join (role, _("main contact"), ", ") : g_strdup (role);
  g_autofree char *lives = join (contact, row->lives, " · ");
  g_autofree char *what = join (lives, row->open, "\n");
  g_autofree char *agreed = dup_agreement (row);

  if (row->plain || member->died || member->absent)
    return;
  item = sos_merge_add_item (self->merge, "members");
  sos_merge_set_text (item, "who", row->name);
  sos_merge_set_text (item, "what", what != NULL ? what : "–");
  sos_merge_set_text (item, "when", agreed != NULL ? agreed : "–");
  sos_family_paper_words_add_person (self, row->person);
}

static void
add_homes (SosFamilyPaperWords *self)
{
  GPtrArray *homes = sos_family_case_get_family (self->desk)->homes;

  sos_merge_set_list (self->merge, "homes");
  for (guint i = 0; i < homes->len; i++)
    {
      const SosFamilyHome *home = homes->pdata[i];
      SosMerge *item = sos_merge_add_item (self->merge, "homes");

      sos_merge_set_text (item, "label", home->label);
      sos_merge_set_text (item, "note", home->note != NULL ? home->note : _("address not on this sheet"));
    }
}

static void
add_work (SosFamilyPaperWords *self)
{
  GPtrArray *works = sos_family_case_get_episodes (self->desk);

  sos_merge_set_list (self->merge, "works");
  for (guint i = 0; i < works->len; i++)
    {
      const SosFamilyEpisodeRow *work = works->pdata[i];
      g_autofree char *review = sos_date_dup_long (work->review_on);
      SosMerge *item;

      if (!work->open)
        continue;
      item = sos_merge_add_item (self->merge, "works");
      sos_merge_set_text (item, "words", work->words);
      sos_merge_set_text (item, "worker", work->worker);
      sos_merge_set_text (item, "review", review);
    }
}

static guint
count_plain (SosFamilyCase *desk)
{
  guint n = 0;

  for (guint i = 0; i < sos_family_case_get_members (desk)->len; i++)
    n += get_row (desk, i)->plain;
  return n;
}

gboolean
sos_family_paper_words_fill_front_sheet (SosFamilyPaperWords *self, GError **error)
{
  const guint plain = count_plain (self->desk);
  g_autofree char *others = g_strdup_printf (
    g_dngettext (NULL, "%u more person is not shown.", "%u more people are not shown.", plain), plain);

  sos_merge_set_list (self->merge, "members");
  for (guint i = 0; i < sos_family_case_get_members (self->desk)->len; i++)
    add_member (self, i);
  sos_merge_set_text (self->merge, "others", plain > 0 ? others : NULL);
  add_homes (self);
  sos_merge_set_text (self->merge, "home_facts", sos_family_case_get_home_facts (self->desk));
  sos_merge_set_flag (self->merge, "has_homes", sos_family_case_get_family (self->desk)->homes->len > 0 || sos_family_case_get_home_facts (self->desk) != NULL);
  sos_merge_set_text (self->merge, "hazards", sos_family_case_get_hazards (self->desk));
  add_work (self);
  add_goals (self, "shared_goals", TRUE);
  add_next_meeting (self);
  return TRUE;
}

/* ---- the meeting sheet ---- */

static gboolean
is_named_to_all (SosFamilyPaperWords *self, gint64 person)
{
  for (guint i = 0; i < self->cases->len; i++)
    if (sos_family_find (sos_family_case_get_family (self->cases->pdata[i]), person) < 0)
      return FALSE;
  return TRUE;
}

static void
add_asked (SosFamilyPaperWords *self)
{
  sos_merge_set_list (self->merge, "asked");
  sos_merge_set_flag (self->merge, "has_asked", self->any_asked);
  for (guint i = 0; i < self->asked->len; i++)
    {
      const gint64 person = g_array_index (self->asked, gint64, i);
      const int place = sos_family_find (sos_family_case_get_family (self->desk), person);

      if (place < 0 || !is_named_to_all (self, person))
        continue;
      sos_merge_set_text (sos_merge_add_item (self->merge, "asked"), "name", get_row (self->desk, (guint) place)->name);
      sos_family_paper_words_add_person (self, person);
    }
}

gboolean
sos_family_paper_words_fill_meeting_sheet (SosFamilyPaperWords *self, GError **error)
{
  const char *day;
  const SosFamilyMeetingRow *next = sos_family_case_find_next_meeting (self->desk, &day);

  add_date (self->merge, "meeting_day", day);
  sos_merge_set_text (self->merge, "place", next != NULL ? next->place : NULL);
  sos_merge_set_text (self->merge, "language", next != NULL ? next->language : NULL);
  sos_merge_set_flag (self->merge, "interpreter", next != NULL && next->interpreter);
  add_date (self->merge, "next_on", next != NULL ? next->next_on : NULL);
  add_asked (self);
  add_goals (self, "shared_goals", TRUE);
  return TRUE;
}
