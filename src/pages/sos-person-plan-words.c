/* sos-person-plan-words.c - what the plan's page says, from a case; knows no widget. */
#include "config.h"
#include "sos-person-plan-words.h"

#include "sos-clock.h"
#include "sos-plan-rules.h"

#include <glib/gi18n.h>

SosPersonPlanAccess
sos_person_plan_words_get_access (SosPersonCase *person_case, SosPlan *plan)
{
  SosRecord *record = SOS_RECORD (plan);

  if (sos_record_has_text (record, SOS_PLAN_STATE, SOS_PLAN_DRAFT))
    return SOS_PERSON_PLAN_WRITE;
  return sos_record_has_text (record, SOS_PLAN_STATE, SOS_PLAN_AGREED) ? SOS_PERSON_PLAN_FOLLOW : SOS_PERSON_PLAN_READ;
}

char *
sos_person_plan_words_dup_name (SosPerson *person)
{
  static const guint fields[] = { SOS_PERSON_KNOWN_AS, SOS_PERSON_GIVEN_NAMES, SOS_PERSON_FULL_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (sos_record_find_text (person, fields[i]))
      return g_strdup (sos_record_find_text (person, fields[i]));
  return g_strdup ("");
}

const char *
sos_person_plan_words_find_worker (SosPersonCase *person_case)
{
  SosStaff *worker = sos_person_case_find_worker (person_case);
  const char *first;

  if (!worker)
    return NULL;
  first = sos_record_find_text (worker, SOS_STAFF_FIRST_NAME);
  return first ? first : sos_record_find_text (worker, SOS_STAFF_NAME);
}

char *
sos_person_plan_words_dup_who (SosPersonCase *person_case, const char *who, const char *name)
{
  const char *worker = sos_person_plan_words_find_worker (person_case);

  if (g_strcmp0 (who, SOS_WHO_YP) == 0)
    return sos_person_plan_words_dup_name (sos_person_case_get_person (person_case));
  if (name && name[0] != '\0')
    return g_strdup (name);
  if (g_strcmp0 (who, SOS_WHO_WORKER) == 0 && worker)
    return g_strdup (worker);
  return g_strdup (sos_codes_get_label (sos_person_case_get_codes (person_case), "action-who", who));
}

char *
sos_person_plan_words_dup_when (SosRecord *action)
{
  const char *words = sos_record_find_text (action, SOS_ACTION_WHEN_WORDS);
  char *day = NULL;

  if (words)
    return g_strdup (words);
  day = sos_date_dup_near (sos_record_find_text (action, SOS_ACTION_BY_WHEN));
  return day ? day : g_strdup ("");
}

int
sos_person_plan_words_get_days_over (SosRecord *action, const char *today)
{
  const char *by = sos_record_find_text (action, SOS_ACTION_BY_WHEN);

  if (!sos_date_is_valid (by) || sos_record_has_text (action, SOS_ACTION_STATUS, SOS_ACTION_DONE)
      || sos_record_has_text (action, SOS_ACTION_STATUS, SOS_ACTION_NOT_DONE))
    return 0;
  return MAX (0, sos_date_days_between (by, today));
}

/* 0 she, 1 he, 2 they. */
static guint
pronoun_of (SosPerson *person)
{
  const char *pronouns = sos_record_find_text (person, SOS_PERSON_PRONOUNS);

  if (pronouns && g_ascii_strncasecmp (pronouns, "she", 3) == 0)
    return 0;
  return pronouns && g_ascii_strncasecmp (pronouns, "he", 2) == 0 ? 1 : 2;
}

const char *
sos_person_plan_words_get_ask (SosPerson *person, SosPlanAsk ask)
{
  static const char *const asks[SOS_PLAN_N_ASKS][3] = {
    { N_("How does she agree?"), N_("How does he agree?"), N_("How do they agree?") },
    { N_("Copy for her"), N_("Copy for him"), N_("Copy for them") },
    { N_("What the law asks of her, apart from the goals"), N_("What the law asks of him, apart from the goals"),
      N_("What the law asks of them, apart from the goals") },
  };

  g_return_val_if_fail (ask < SOS_PLAN_N_ASKS, "");
  return _(asks[ask][pronoun_of (person)]);
}

char *
sos_person_plan_words_dup_shares (SosPersonCase *person_case, gint64 goal)
{
  static const char *const private_words[] = { N_("private, hers and yours"), N_("private, his and yours"),
                                               N_("private, theirs and yours") };
  g_autoptr (GPtrArray) shares = sos_person_case_dup_owned (person_case, SOS_TYPE_GOAL_SHARE, goal);
  GString *words;

  if (shares->len == 0)
    return g_strdup (_(private_words[pronoun_of (sos_person_case_get_person (person_case))]));
  /* Translators: before a list of who may see a goal */
  words = g_string_new (_("shared: "));
  for (guint i = 0; i < shares->len; i++)
    {
      const char *label = sos_codes_get_label (sos_person_case_get_codes (person_case), "goal-share",
                                               sos_record_find_text (shares->pdata[i], SOS_GOAL_SHARE_SHARED_WITH));
      const char *name = sos_record_find_text (shares->pdata[i], SOS_GOAL_SHARE_NAME);
      g_autofree char *lower = g_utf8_strdown (label, -1);

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", name ? name : lower);
    }
  return g_string_free (words, FALSE);
}

/* All steps of all goals of a plan, in order, that have their words. (transfer full) (element-type SosAction) */
static GPtrArray *
dup_steps (SosPersonCase *person_case, gint64 plan)
{
  g_autoptr (GPtrArray) goals = sos_person_case_dup_owned (person_case, SOS_TYPE_GOAL, plan);
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < goals->len; i++)
    {
      g_autoptr (GPtrArray) own = sos_person_case_dup_written (person_case, SOS_TYPE_ACTION, sos_record_get_id (goals->pdata[i]));

      for (guint j = 0; j < own->len; j++)
        g_ptr_array_add (steps, g_object_ref (own->pdata[j]));
    }
  return steps;
}

char *
sos_person_plan_words_dup_count (SosPersonCase *person_case, SosPlan *plan)
{
  gint64 id = sos_record_get_id (SOS_RECORD (plan));
  g_autoptr (GPtrArray) goals = sos_person_case_dup_written (person_case, SOS_TYPE_GOAL, id);
  g_autoptr (GPtrArray) steps = dup_steps (person_case, id);
  g_autofree char *n_goals = g_strdup_printf (g_dngettext (NULL, "%u goal", "%u goals", goals->len), goals->len);
  g_autofree char *n_steps = g_strdup_printf (g_dngettext (NULL, "%u step", "%u steps", steps->len), steps->len);

  /* Translators: "3 goals", "9 steps" */
  return g_strdup_printf (_("%s, %s"), n_goals, n_steps);
}

/* How many of @records say in @field what none of @before says. */
static guint
count_new (GPtrArray *records, GPtrArray *before, guint field)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    {
      const char *text = sos_record_find_text (records->pdata[i], field);
      gboolean found = FALSE;

      for (guint j = 0; j < before->len && !found; j++)
        found = g_strcmp0 (text, sos_record_find_text (before->pdata[j], field)) == 0;
      n += !found;
    }
  return n;
}

static guint
count_done (GPtrArray *steps)
{
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    n += sos_record_has_text (steps->pdata[i], SOS_ACTION_STATUS, SOS_ACTION_DONE);
  return n;
}

static SosPlan *
find_version (SosPersonCase *person_case, gint64 version)
{
  GPtrArray *plans = sos_person_case_get_records (person_case, SOS_TYPE_PLAN);

  for (guint i = 0; i < plans->len; i++)
    if (sos_record_get_number (plans->pdata[i], SOS_PLAN_VERSION) == version)
      return plans->pdata[i];
  return NULL;
}

static void
append_count (GString *words, char *count, guint n)
{
  if (n > 0)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", count);
  g_free (count);
}

/* "1 goal new, 4 steps new, 1 step done" of @plan against @before; what is none is not said. */
static char *
dup_differences (SosPersonCase *person_case, gint64 plan, gint64 before)
{
  g_autoptr (GPtrArray) goals = sos_person_case_dup_written (person_case, SOS_TYPE_GOAL, plan);
  g_autoptr (GPtrArray) old_goals = sos_person_case_dup_written (person_case, SOS_TYPE_GOAL, before);
  g_autoptr (GPtrArray) steps = dup_steps (person_case, plan);
  g_autoptr (GPtrArray) old_steps = dup_steps (person_case, before);
  guint n_goals = count_new (goals, old_goals, SOS_GOAL_IN_MY_WORDS);
  guint n_steps = count_new (steps, old_steps, SOS_ACTION_WORDS);
  guint n_done = count_done (steps);
  GString *words = g_string_new (NULL);

  append_count (words, g_strdup_printf (g_dngettext (NULL, "%u goal new", "%u goals new", n_goals), n_goals), n_goals);
  append_count (words, g_strdup_printf (g_dngettext (NULL, "%u step new", "%u steps new", n_steps), n_steps), n_steps);
  append_count (words, g_strdup_printf (g_dngettext (NULL, "%u done", "%u done", n_done), n_done), n_done);
  if (words->len == 0)
    g_string_append (words, _("nothing yet"));
  return g_string_free (words, FALSE);
}

char *
sos_person_plan_words_dup_changes (SosPersonCase *person_case, SosPlan *plan)
{
  SosPlan *before = find_version (person_case, sos_record_get_number (SOS_RECORD (plan), SOS_PLAN_VERSION) - 1);
  g_autofree char *day = NULL;
  g_autofree char *differences = NULL;

  if (!before)
    return NULL;
  day = sos_date_dup_short (sos_record_find_text (before, SOS_PLAN_AGREED_ON));
  differences = dup_differences (person_case, sos_record_get_id (SOS_RECORD (plan)), sos_record_get_id (SOS_RECORD (before)));
  /* Translators: a version's number and day, then a list: "1 goal new, 4 steps new, 1 done" */
  return g_strdup_printf (_("Changes version %d of %s: %s."), (int) sos_record_get_number (SOS_RECORD (before), SOS_PLAN_VERSION),
                          day ? day : _("no day"), differences);
}
