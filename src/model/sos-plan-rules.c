/* sos-plan-rules.c - what stands between a draft plan and an agreed one. Knows no store and no page.
 * A goal or a step whose words are still to be written is not there yet: it counts for nothing and is never agreed. */
#include "config.h"
#include "sos-plan-rules.h"

#include "sos-action.h"
#include "sos-area-rules.h"
#include "sos-clock.h"
#include "sos-goal.h"
#include "sos-limits.h"

#include <glib/gi18n.h>
#include <string.h>

#define V13 "V13"
#define PLAN "4.4"

static void
free_finding (SosPlanFinding *finding)
{
  g_free (finding->words);
  g_free (finding->note);
  g_free (finding);
}

/* Takes @words. */
static SosPlanFinding *
add_finding (GPtrArray *findings,
             SosPlanSeverity severity,
             const char *rule,
             char *words,
             const char *note,
             const char *remedy)
{
  SosPlanFinding *finding = g_new0 (SosPlanFinding, 1);

  finding->severity = severity;
  finding->rule = rule;
  finding->words = words;
  finding->note = g_strdup (note);
  finding->remedy = remedy;
  g_ptr_array_add (findings, finding);
  return finding;
}

static const SosLimits *
get_limits (const SosPlanCase *plan_case)
{
  return plan_case->limits != NULL ? plan_case->limits : &sos_limits_default;
}

static guint
get_length (GPtrArray *array)
{
  return array != NULL ? array->len : 0;
}

static gboolean
is_dropped (SosRecord *goal)
{
  return sos_record_has_text (goal, SOS_GOAL_STATUS, SOS_GOAL_DROPPED);
}

static gboolean
is_finished (SosRecord *action)
{
  return sos_record_has_text (action, SOS_ACTION_STATUS, SOS_ACTION_DONE)
         || sos_record_has_text (action, SOS_ACTION_STATUS, SOS_ACTION_NOT_DONE);
}

gboolean
sos_plan_is_written (gpointer record)
{
  return sos_record_is_set (record, SOS_IS_GOAL (record) ? (guint) SOS_GOAL_IN_MY_WORDS : (guint) SOS_ACTION_WORDS);
}

static guint
count_actions (const SosPlanCase *plan_case, SosRecord *goal, const char *who)
{
  guint n = 0;

  for (guint i = 0; i < get_length (plan_case->actions); i++)
    {
      SosRecord *action = g_ptr_array_index (plan_case->actions, i);

      n += sos_record_get_number (action, SOS_ACTION_GOAL) == sos_record_get_id (goal)
           && sos_record_has_text (action, SOS_ACTION_WHO, who) && sos_plan_is_written (action);
    }
  return n;
}

static void
check_number_of_goals (const SosPlanCase *plan_case, GPtrArray *findings)
{
  const guint most = (guint) get_limits (plan_case)->goals;
  g_autofree char *range = g_strdup_printf (_("One to %u, in their own words"), most);
  g_autofree char *limit = g_strdup_printf (_("%u at most; fewer are easier to keep"), most);
  guint n = 0;

  for (guint i = 0; i < get_length (plan_case->goals); i++)
    n += !is_dropped (g_ptr_array_index (plan_case->goals, i));
  if (n == 0)
    add_finding (findings, SOS_PLAN_BLOCK, V13, g_strdup (_("There is no goal yet")),
                 range, SOS_PLAN_REMEDY_ADD_GOAL);
  else if (n > most)
    add_finding (findings, SOS_PLAN_BLOCK, PLAN, g_strdup_printf (_("There are %u goals"), n),
                 limit, NULL);
}

/* Asked of dropped ones too: what was never written was never a goal. */
static void
check_words_of_goal (GPtrArray *findings, SosRecord *goal, guint number)
{
  SosPlanFinding *finding;

  if (sos_plan_is_written (goal))
    return;
  finding = add_finding (findings, SOS_PLAN_BLOCK, V13, g_strdup_printf (_("Goal %u has no words yet"), number),
                         is_dropped (goal) ? _("Write it as they said it, or remove it") : _("Write it as they say it"),
                         SOS_PLAN_REMEDY_SHOW_GOAL);
  finding->goal = sos_record_get_id (goal);
}

static void
check_goal (const SosPlanCase *plan_case, GPtrArray *findings, SosRecord *goal, guint number)
{
  guint n_asked = count_actions (plan_case, goal, SOS_WHO_YP);
  const guint most = (guint) get_limits (plan_case)->steps;
  g_autofree char *limit = g_strdup_printf (_("%u at most"), most);
  SosPlanFinding *finding;

  if (count_actions (plan_case, goal, SOS_WHO_WORKER) == 0)
    {
      finding = add_finding (findings, SOS_PLAN_BLOCK, V13,
                             g_strdup_printf (_("Goal %u has no step for you"), number),
                             _("Each goal needs one"), SOS_PLAN_REMEDY_SHOW_STEPS);
      finding->goal = sos_record_get_id (goal);
    }
  if (n_asked > most)
    {
      finding = add_finding (findings, SOS_PLAN_BLOCK, PLAN,
                             g_strdup_printf (_("Goal %u asks %u steps of them"), number, n_asked),
                             limit, SOS_PLAN_REMEDY_SHOW_GOAL);
      finding->goal = sos_record_get_id (goal);
    }
}

static void
check_goals (const SosPlanCase *plan_case, GPtrArray *findings)
{
  check_number_of_goals (plan_case, findings);
  for (guint i = 0; i < get_length (plan_case->goals); i++)
    {
      SosRecord *goal = g_ptr_array_index (plan_case->goals, i);

      check_words_of_goal (findings, goal, i + 1);
      if (!is_dropped (goal))
        check_goal (plan_case, findings, goal, i + 1);
    }
}

static SosRecord *
find_goal (const SosPlanCase *plan_case, SosRecord *action, guint *number)
{
  for (guint i = 0; i < get_length (plan_case->goals); i++)
    {
      SosRecord *goal = g_ptr_array_index (plan_case->goals, i);

      *number = i + 1;
      if (sos_record_get_id (goal) == sos_record_get_number (action, SOS_ACTION_GOAL))
        return goal;
    }
  return NULL;
}

static void
add_about_action (GPtrArray *findings,
                  SosPlanSeverity severity,
                  SosRecord *action,
                  guint number,
                  const char *words,
                  const char *remedy)
{
  const char *what = sos_plan_is_written (action) ? sos_record_get_text (action, SOS_ACTION_WORDS) : _("a step");
  /* Translators: a goal's number and a step of it. */
  g_autofree char *note = g_strdup_printf (_("Goal %u, %s"), number, what);
  SosPlanFinding *finding = add_finding (findings, severity, PLAN, g_strdup (words), note, remedy);

  finding->action = sos_record_get_id (action);
  finding->goal = sos_record_get_number (action, SOS_ACTION_GOAL);
}

static void
check_action (const SosPlanCase *plan_case, GPtrArray *findings, SosRecord *action, guint number)
{
  const char *by_when = sos_record_get_text (action, SOS_ACTION_BY_WHEN);
  const char *review = sos_record_get_text (SOS_RECORD (plan_case->plan), SOS_PLAN_REVIEW_ON);

  if (is_finished (action) || !sos_date_is_valid (by_when))
    return;
  if (strcmp (by_when, plan_case->today) < 0)
    add_about_action (findings, SOS_PLAN_WARN, action, number, _("Step past its day"),
                      SOS_PLAN_REMEDY_MOVE_ACTION);
  else if (sos_date_is_valid (review) && strcmp (by_when, review) > 0)
    add_about_action (findings, SOS_PLAN_WARN, action, number, _("Step after the next review"),
                      SOS_PLAN_REMEDY_MOVE_ACTION);
}

static void
check_actions (const SosPlanCase *plan_case, GPtrArray *findings)
{
  for (guint i = 0; i < get_length (plan_case->actions); i++)
    {
      SosRecord *action = g_ptr_array_index (plan_case->actions, i);
      guint number = 0;
      SosRecord *goal = find_goal (plan_case, action, &number);

      if (goal != NULL && !sos_plan_is_written (action))
        add_about_action (findings, SOS_PLAN_BLOCK, action, number, _("A step has no words yet"), SOS_PLAN_REMEDY_SHOW_ACTION);
      if (goal != NULL && !is_dropped (goal))
        check_action (plan_case, findings, action, number);
    }
}

/* No review is past when a plan is agreed, however long ago that was. */
static gboolean
is_past (const SosPlanCase *plan_case, const char *from, const char *review)
{
  if (sos_date_days_between (from, review) < 0)
    return TRUE;
  return sos_record_has_text (SOS_RECORD (plan_case->plan), SOS_PLAN_STATE, SOS_PLAN_DRAFT)
         && sos_date_days_between (plan_case->today, review) < 0;
}

/* The review is counted from the day of agreeing, or from today while there is none. */
static void
check_review (const SosPlanCase *plan_case, GPtrArray *findings)
{
  const char *review = sos_record_get_text (SOS_RECORD (plan_case->plan), SOS_PLAN_REVIEW_ON);
  const char *agreed = sos_record_get_text (SOS_RECORD (plan_case->plan), SOS_PLAN_AGREED_ON);
  const char *from = sos_date_is_valid (agreed) ? agreed : plan_case->today;
  g_autofree char *day = sos_date_is_valid (review) ? sos_date_dup_long (review) : NULL;
  const int most = get_limits (plan_case)->review_days;
  g_autofree char *last = sos_date_dup_add (from, most);
  g_autofree char *last_day = sos_date_dup_long (last);
  /* Translators: a date, and how many days that is from agreeing. */
  g_autofree char *until = g_strdup_printf (_("By %s, %d days at most"), last_day != NULL ? last_day : "", most);

  if (day == NULL)
    add_finding (findings, SOS_PLAN_BLOCK, V13, g_strdup (_("There is no review date")), until,
                 SOS_PLAN_REMEDY_SET_REVIEW);
  else if (is_past (plan_case, from, review))
    add_finding (findings, SOS_PLAN_BLOCK, V13, g_strdup (_("The review date is past")), until,
                 SOS_PLAN_REMEDY_SET_REVIEW);
  else if (sos_date_days_between (from, review) > most)
    add_finding (findings, SOS_PLAN_BLOCK, V13, g_strdup (_("The review date is too late")), until,
                 SOS_PLAN_REMEDY_SET_REVIEW);
  else
    /* Translators: a date. */
    add_finding (findings, SOS_PLAN_OK, V13, g_strdup_printf (_("Next review %s"), day), NULL, NULL);
}

static void
check_agreement (const SosPlanCase *plan_case, GPtrArray *findings)
{
  SosRecord *plan = SOS_RECORD (plan_case->plan);
  gboolean in_part = sos_record_has_text (plan, SOS_PLAN_AGREEMENT, SOS_AGREEMENT_IN_PART);
  gboolean not_agreed = sos_record_has_text (plan, SOS_PLAN_AGREEMENT, SOS_AGREEMENT_NOT_AGREED);

  if (!sos_record_is_set (plan, SOS_PLAN_AGREEMENT))
    add_finding (findings, SOS_PLAN_BLOCK, PLAN, g_strdup (_("How they agree is not said")), NULL,
                 SOS_PLAN_REMEDY_CHOOSE_AGREEMENT);
  else if ((in_part || not_agreed) && !sos_record_is_set (plan, SOS_PLAN_AGREEMENT_WORDS))
    add_finding (findings, SOS_PLAN_BLOCK, PLAN,
                 g_strdup (in_part ? _("Which part they do not agree to is not said")
                                   : _("Why they do not agree is not said")),
                 NULL, SOS_PLAN_REMEDY_SAY_WHY);
  else if (not_agreed)
    add_finding (findings, SOS_PLAN_WARN, PLAN, g_strdup (_("They do not agree to this plan")),
                 _("It is kept with their reason"), NULL);
}

static void
check_areas (const SosPlanCase *plan_case, GPtrArray *findings)
{
  SosRecord *plan = SOS_RECORD (plan_case->plan);
  gboolean found = FALSE;

  for (guint i = 0; i < get_length (plan_case->actions); i++)
    {
      SosRecord *action = g_ptr_array_index (plan_case->actions, i);
      guint number = 0;
      SosRecord *goal = find_goal (plan_case, action, &number);

      if (goal == NULL || is_dropped (goal) || is_finished (action)
          || sos_area_find_named (sos_record_get_text (action, SOS_ACTION_WORDS), plan_case->areas,
                                 plan_case->places)
               == NULL)
        continue;
      add_about_action (findings, SOS_PLAN_WARN, action, number, _("A step names a place to avoid"),
                        SOS_PLAN_REMEDY_SHOW_ACTION);
      found = TRUE;
    }
  if (sos_area_find_named (sos_record_get_text (plan, SOS_PLAN_NEXT_MEETING_WORDS), plan_case->areas,
                          plan_case->places)
      != NULL)
    add_finding (findings, SOS_PLAN_WARN, PLAN, g_strdup (_("The next meeting names a place to avoid")),
                 NULL, NULL);
  else if (!found)
    add_finding (findings, SOS_PLAN_OK, PLAN, g_strdup (_("No step leads to an area to avoid")), NULL, NULL);
}

/* ---- what the letter to them asks for, and nobody can add once it is agreed ---- */

static const struct
{
  guint fields[2]; /* one of them is enough */
  const char *words;
  const char *remedy;
} answers[] = {
  { { SOS_PLAN_STRENGTHS, SOS_PLAN_STRENGTHS }, N_("What is going well is not said"), SOS_PLAN_REMEDY_SAY_STRENGTHS },
  { { SOS_PLAN_IF_THINGS_GO_WRONG, SOS_PLAN_IF_THINGS_GO_WRONG }, N_("What to do if things go wrong is not said"),
    SOS_PLAN_REMEDY_SAY_IF_WRONG },
  { { SOS_PLAN_NEXT_MEETING_ON, SOS_PLAN_NEXT_MEETING_WORDS }, N_("When you meet next is not said"), SOS_PLAN_REMEDY_SET_MEETING },
};

static gboolean
lacks_answer (const SosPlanCase *plan_case, GPtrArray *findings)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (!sos_record_is_set (SOS_RECORD (plan_case->plan), answers[i].fields[0])
        && !sos_record_is_set (SOS_RECORD (plan_case->plan), answers[i].fields[1]))
      {
        add_finding (findings, SOS_PLAN_WARN, PLAN, g_strdup (_(answers[i].words)), _("The letter to them asks for it"),
                     answers[i].remedy);
        return TRUE;
      }
  return FALSE;
}

static gboolean
lacks_reason (const SosPlanCase *plan_case, GPtrArray *findings)
{
  for (guint i = 0; i < get_length (plan_case->goals); i++)
    {
      SosRecord *goal = g_ptr_array_index (plan_case->goals, i);
      SosPlanFinding *finding;

      if (is_dropped (goal) || !sos_plan_is_written (goal) || sos_record_is_set (goal, SOS_GOAL_WHY_IT_MATTERS))
        continue;
      finding = add_finding (findings, SOS_PLAN_WARN, PLAN, g_strdup_printf (_("Why goal %u matters is not said"), i + 1),
                             _("The letter to them asks for it"), SOS_PLAN_REMEDY_SAY_REASON);
      finding->goal = sos_record_get_id (goal);
      return TRUE;
    }
  return FALSE;
}

static gboolean
lacks_day (const SosPlanCase *plan_case, GPtrArray *findings)
{
  for (guint i = 0; i < get_length (plan_case->actions); i++)
    {
      SosRecord *action = g_ptr_array_index (plan_case->actions, i);
      guint number = 0;
      SosRecord *goal = find_goal (plan_case, action, &number);

      if (goal == NULL || is_dropped (goal) || !sos_plan_is_written (action) || sos_record_is_set (action, SOS_ACTION_BY_WHEN)
          || sos_record_is_set (action, SOS_ACTION_WHEN_WORDS))
        continue;
      add_about_action (findings, SOS_PLAN_WARN, action, number, _("A step has no day, which the letter asks for"),
                        SOS_PLAN_REMEDY_SET_DAY);
      return TRUE;
    }
  return FALSE;
}

/* One at a time: each leads to the next, and the list stays short. */
static void
check_letter (const SosPlanCase *plan_case, GPtrArray *findings)
{
  if (!lacks_answer (plan_case, findings) && !lacks_reason (plan_case, findings))
    lacks_day (plan_case, findings);
}

/* Findings of one severity keep the order in which they were found. */
static GPtrArray *
order_findings (GPtrArray *found)
{
  GPtrArray *ordered = g_ptr_array_new_with_free_func ((GDestroyNotify) free_finding);

  for (SosPlanSeverity severity = SOS_PLAN_BLOCK; severity <= SOS_PLAN_OK; severity++)
    for (guint i = 0; i < found->len; i++)
      {
        SosPlanFinding *finding = g_ptr_array_index (found, i);

        if (finding->severity == severity)
          g_ptr_array_add (ordered, finding);
      }
  return ordered;
}

GPtrArray *
sos_plan_check (const SosPlanCase *plan_case)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  g_return_val_if_fail (SOS_IS_PLAN (plan_case->plan), NULL);
  g_return_val_if_fail (sos_date_is_valid (plan_case->today), NULL);
  check_goals (plan_case, found);
  check_actions (plan_case, found);
  check_review (plan_case, found);
  check_agreement (plan_case, found);
  check_areas (plan_case, found);
  check_letter (plan_case, found);
  return order_findings (found);
}

SosVerdict *
sos_plan_may_be_agreed (GPtrArray *findings)
{
  SosPlanFinding *first = findings->len > 0 ? g_ptr_array_index (findings, 0) : NULL;
  g_autofree char *start = NULL;
  g_autofree char *words = NULL;

  if (first == NULL || first->severity != SOS_PLAN_BLOCK)
    return sos_verdict_new_allowed (V13, NULL);
  start = g_utf8_strdown (first->words, g_utf8_next_char (first->words) - first->words);
  /* Translators: what still stands in the way, beginning with a small letter and its rest. */
  words = g_strdup_printf (_("Not yet: %s%s."), start, g_utf8_next_char (first->words));
  return sos_verdict_new_refused (first->rule, words, first->note);
}
