/* sos-person-steps.c - what comes next for a person: steps of the plan, tasks, questions that are due. Makes no widget. */
#include "config.h"
#include "sos-person-steps.h"

#include "sos-blocks.h"
#include "sos-posting-rules.h"

#include <glib/gi18n.h>

static void
step_free (gpointer data)
{
  SosPersonStep *step = data;

  g_free (step->note);
  g_free (step);
}

static void
add_step (GPtrArray *steps, gpointer record, const char *title, const char *date, char *note)
{
  SosPersonStep *step = g_new0 (SosPersonStep, 1);

  step->record = record;
  step->title = title;
  step->date = date;
  step->note = note;
  g_ptr_array_add (steps, step);
}

/* Undated last. */
static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const SosPersonStep *left = *(SosPersonStep *const *) a;
  const SosPersonStep *right = *(SosPersonStep *const *) b;

  if (!left->date || !right->date)
    return (left->date == NULL) - (right->date == NULL);
  return strcmp (left->date, right->date);
}

static gboolean
is_done (SosRecord *action)
{
  return sos_record_has_text (action, SOS_ACTION_STATUS, "DONE") || sos_record_has_text (action, SOS_ACTION_STATUS, "NOT_DONE");
}

static char *
dup_who (SosPersonCase *person_case, SosRecord *action, guint goal)
{
  const char *name = sos_record_find_text (action, SOS_ACTION_WHO_NAME);
  const char *who = sos_codes_get_label (sos_person_case_get_codes (person_case), "action-who",
                                         sos_record_get_text (action, SOS_ACTION_WHO));
  g_autofree char *small = sos_block_dup_small (who);

  /* Translators: the number of a goal, and who does this step: "goal 1, worker" */
  return g_strdup_printf (_("goal %u, %s"), goal, name ? name : small);
}

static void
take_actions (SosPersonCase *person_case, GPtrArray *steps)
{
  SosPlan *plan = sos_person_case_find_agreed_plan (person_case);
  g_autoptr (GPtrArray) goals = NULL;

  if (!plan)
    return;
  goals = sos_person_case_dup_written (person_case, SOS_TYPE_GOAL, sos_record_get_id (SOS_RECORD (plan)));
  for (guint i = 0; i < goals->len; i++)
    {
      g_autoptr (GPtrArray) actions = sos_person_case_dup_written (person_case, SOS_TYPE_ACTION,
                                                                   sos_record_get_id (goals->pdata[i]));

      for (guint j = 0; j < actions->len; j++)
        if (!is_done (actions->pdata[j]))
          add_step (steps, actions->pdata[j], sos_record_find_text (actions->pdata[j], SOS_ACTION_WORDS),
                    sos_record_find_text (actions->pdata[j], SOS_ACTION_BY_WHEN),
                    dup_who (person_case, actions->pdata[j], i + 1));
    }
}

/* A task that repeats a step of the plan says nothing new. */
static gboolean
is_named (GPtrArray *steps, const char *words)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_strcmp0 (((SosPersonStep *) steps->pdata[i])->title, words) == 0)
      return TRUE;
  return FALSE;
}

static void
take_tasks (SosPersonCase *person_case, GPtrArray *steps)
{
  GPtrArray *tasks = sos_person_case_get_records (person_case, SOS_TYPE_TASK);

  for (guint i = 0; i < tasks->len; i++)
    {
      gint64 staff = sos_record_get_number (tasks->pdata[i], SOS_TASK_STAFF);
      const char *name = staff ? sos_person_case_get_name_of (person_case, staff) : "";
      const char *words = sos_record_find_text (tasks->pdata[i], SOS_TASK_WORDS);

      if (!sos_record_find_text (tasks->pdata[i], SOS_TASK_DONE_ON) && !is_named (steps, words))
        add_step (steps, tasks->pdata[i], words, sos_record_find_text (tasks->pdata[i], SOS_TASK_DUE_ON),
                  name[0] != '\0' ? g_strdup_printf (_("for %s"), name) : NULL);
    }
}

static gboolean
has_ask_task (SosPersonCase *person_case)
{
  GPtrArray *tasks = sos_person_case_get_records (person_case, SOS_TYPE_TASK);

  for (guint i = 0; i < tasks->len; i++)
    if (sos_record_has_text (tasks->pdata[i], SOS_TASK_KIND, "ASK_ADDRESS")
        && !sos_record_find_text (tasks->pdata[i], SOS_TASK_DONE_ON))
      return TRUE;
  return FALSE;
}

/* A posting rule that says yes and was not asked about for long is a step of its own. */
static void
take_stale_addresses (SosPersonCase *person_case, GPtrArray *steps)
{
  GPtrArray *addresses = sos_person_case_get_records (person_case, SOS_TYPE_ADDRESS);
  const char *today = sos_person_case_get_today (person_case);

  for (guint i = 0; i < addresses->len; i++)
    {
      const char *asked = sos_record_find_text (addresses->pdata[i], SOS_ADDRESS_REVIEWED_ON);
      const char *rule = sos_record_find_text (addresses->pdata[i], SOS_ADDRESS_POSTING_RULE);
      int days = sos_posting_get_days_asked (asked, today);

      if (sos_record_find_text (addresses->pdata[i], SOS_ADDRESS_VALID_TO) || !sos_posting_is_stale (asked, today, sos_person_case_get_limits (person_case)->posting_days)
          || (g_strcmp0 (rule, SOS_POSTING_OK) != 0 && g_strcmp0 (rule, SOS_POSTING_OK_DISCREET) != 0))
        continue;
      add_step (steps, addresses->pdata[i], _("Is their post still safe?"), today,
                days < 0 ? g_strdup (_("never asked"))
                         : g_strdup_printf (g_dngettext (NULL, "asked %d day ago", "asked %d days ago", days), days));
    }
}

GPtrArray *
sos_person_steps_dup (SosPersonCase *person_case)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (step_free);

  take_actions (person_case, steps);
  take_tasks (person_case, steps);
  if (!has_ask_task (person_case))
    take_stale_addresses (person_case, steps);
  g_ptr_array_sort (steps, compare_steps);
  return steps;
}
