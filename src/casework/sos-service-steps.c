/* sos-service-steps.c - what a service has to do before and after something that has a day, kept as tasks. The rules say by when and whether;
 * the table of the office says what. */
#include "config.h"
#include "sos-service-steps.h"

#include "sos-check-rules.h"
#include "sos-clock.h"
#include "sos-contact-seen.h"
#include "sos-moment.h"
#include "sos-service-events.h"
#include "sos-step-rules.h"
#include "sos-tasks.h"

#include <glib/gi18n.h>

/* ---- what is so already ---- */

#define SPOKE "person = $1 AND removed IS NULL AND outcome = 'HELD' AND starts_at >= $4 AND type NOT IN ('PROFESSIONAL_CALL', 'MEETING', 'ATTEMPT', 'EMAIL', 'LETTER')"
#define OPEN_CHECKS(of, about) \
  "SELECT NOT EXISTS (SELECT 1 FROM code c WHERE c.list = 'check-item' AND c.note = '" of "' AND c.active = 1 AND NOT EXISTS (SELECT 1 FROM" \
  " episode_check k WHERE k.episode = $2 AND k.item = c.code AND k.removed IS NULL AND k.state IN ('DONE', 'NOT_NEEDED') AND " about " IN ($3, 0)))"

/* Those who belong to the household of the work the event stands on. */
#define MEMBER " FROM household_episode h JOIN membership m ON m.household = h.household WHERE h.id = $3 AND m.removed IS NULL AND m.valid_to IS NULL"
#define OF_WORK(table) " FROM household_episode h JOIN " table " t ON t.household = h.household WHERE h.id = $3 AND t.removed IS NULL"
#define NO_MEMBER_WITHOUT(who, what) \
  "SELECT EXISTS (SELECT 1" MEMBER ") AND NOT EXISTS (SELECT 1" MEMBER " AND " who " AND NOT EXISTS (SELECT 1 FROM " what " t WHERE t.person = m.person AND t.removed IS NULL"
/* Of whoever did not agree nothing is recorded. */
#define AGREED_AND_THERE \
  "coalesce (m.lives_here, 'FULL') IN ('FULL', 'PART') AND EXISTS (SELECT 1 FROM consent c WHERE c.person = m.person AND c.type = 'WORK_WITH_ME'" \
  " AND c.status IN ('GIVEN', 'PARTLY') AND c.withdrawn_on IS NULL AND c.removed IS NULL)"
#define WORKED_WITH "EXISTS (SELECT 1 FROM episode o WHERE o.person = m.person AND o.service = h.service AND o.closed_on IS NULL AND o.removed IS NULL)"

/* $1 person, $2 episode, $3 the record the event stands on, $4 the first second of it, $5 the day from which it counts. */
static const struct
{
  const char *need;
  const char *sql;
} needs[] = {
  { "CONTACT", "SELECT EXISTS (SELECT 1 FROM contact WHERE " SPOKE ")" },
  { "FACE", "SELECT EXISTS (SELECT 1 FROM contact WHERE " SPOKE " AND type IN " SOS_CONTACT_SEEN_IN ")" },
  { "PLAN", "SELECT EXISTS (SELECT 1 FROM plan WHERE person = $1 AND removed IS NULL AND state = 'AGREED')" },
  { "ADDRESS", "SELECT EXISTS (SELECT 1 FROM episode_check WHERE episode = $2 AND removed IS NULL AND item = 'GATE_ADDRESS' AND state IN ('DONE', 'NOT_NEEDED')"
               " AND coalesce (stay, 0) IN ($3, 0)) OR EXISTS (SELECT 1 FROM custody_stay WHERE id = $3 AND suitability IN ('CONFIRMED', 'APPROVED_PREMISES', 'CAS3'))" },
  { "CHECKS", OPEN_CHECKS ("TTG", "coalesce (k.stay, 0)") },
  { "SAFETY_PLAN", OPEN_CHECKS ("HOS", "coalesce (k.admission, 0)") },
  { "RULER", "SELECT EXISTS (SELECT 1 FROM ruler WHERE episode = $2 AND removed IS NULL AND kind = 'MOTIVATION' AND dated >= $5)" },
  { "RELEASED", "SELECT EXISTS (SELECT 1 FROM custody_stay WHERE id = $3 AND released_at IS NOT NULL)" },
  { "SEEN", "SELECT EXISTS (SELECT 1 FROM ward_offer WHERE admission = $3 AND removed IS NULL)"
            " OR EXISTS (SELECT 1 FROM admission WHERE id = $3 AND discharged_at IS NOT NULL)" },
  { "OPPORTUNITIES", "SELECT (SELECT count (*) FROM opportunity WHERE episode = $2 AND removed IS NULL AND status <> 'FOUND') >= 2" },
  { "MEMBERS", "SELECT EXISTS (SELECT 1" MEMBER " AND m.main_contact = 1) AND NOT EXISTS (SELECT 1" MEMBER " AND m.lives_here IS NULL)" },
  { "HOME_CHECK", "SELECT EXISTS (SELECT 1" MEMBER " AND EXISTS (SELECT 1 FROM visit_plan v WHERE v.person = m.person AND v.place_kind = 'HOME' AND v.removed IS NULL))"
                  " OR EXISTS (SELECT 1" MEMBER " AND EXISTS (SELECT 1 FROM contact c WHERE c.person = m.person AND c.type = 'HOME_VISIT' AND c.outcome = 'HELD' AND c.removed IS NULL))"
                  " OR EXISTS (SELECT 1 FROM household_episode h JOIN household k ON k.id = h.household WHERE h.id = $3 AND coalesce (k.visit_hazards, '') <> '')" },
  { "ALL_ASKED", NO_MEMBER_WITHOUT (WORKED_WITH, "consent") " AND t.type = 'WORK_WITH_ME' AND t.status <> 'ASKED'))" },
  { "ALL_LOOKED", NO_MEMBER_WITHOUT (AGREED_AND_THERE, "issue_level") ")) AND EXISTS (SELECT 1" MEMBER " AND " AGREED_AND_THERE ")" },
  { "FAMILY_MET", "SELECT EXISTS (SELECT 1" OF_WORK ("family_meeting") " AND t.day >= coalesce (h.referred_on, ''))" },
  { "FAMILY_PLAN", "SELECT EXISTS (SELECT 1" OF_WORK ("family_goal") ")" },
};

static gboolean
ask_need (SosTransaction *transaction, SosRecord *episode, const SosServiceEvent *event, const char *need, int after, gboolean *met, GError **error)
{
  const gint64 since = event->moment != 0 ? event->moment : sos_clock_from_london (event->day, 0);
  g_autofree char *from = sos_date_dup_add (event->day, after);

  *met = FALSE;
  for (guint i = 0; need != NULL && i < G_N_ELEMENTS (needs); i++)
    {
      g_autoptr (SosRows) rows = NULL;

      if (!g_str_equal (needs[i].need, need))
        continue;
      rows = sos_transaction_select (transaction, needs[i].sql, error, "iiiis", sos_record_get_number (episode, SOS_EPISODE_PERSON),
                                     sos_record_get_id (episode), event->about_id, since, from);
      if (rows == NULL || !sos_rows_next (rows, error))
        return FALSE;
      *met = sos_rows_get_number (rows, 0) != 0;
    }
  return TRUE;
}

/* ---- the steps of one episode ---- */

typedef struct
{
  GPtrArray *rows;   /* SosServiceStep */
  GPtrArray *events; /* SosServiceEvent */
  GArray *cases;     /* SosStepCase, one a row */
} Steps;

static void
clear_steps (Steps *steps)
{
  g_clear_pointer (&steps->rows, g_ptr_array_unref);
  g_clear_pointer (&steps->events, g_ptr_array_unref);
  g_clear_pointer (&steps->cases, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Steps, clear_steps)

static int
get_count (SosRecord *row, guint field)
{
  return sos_record_is_set (row, field) ? (int) sos_record_get_number (row, field) : SOS_STEP_UNCOUNTED;
}

static SosStepCase
state_case (SosRecord *row, const char *day, gint64 moment)
{
  return (SosStepCase){ .code = sos_record_get_text (row, SOS_SERVICE_STEP_CODE), .event = sos_record_get_text (row, SOS_SERVICE_STEP_EVENT),
                        .needs = sos_record_find_text (row, SOS_SERVICE_STEP_NEEDS), .days = get_count (row, SOS_SERVICE_STEP_DAYS),
                        .hours = get_count (row, SOS_SERVICE_STEP_HOURS), .day = day, .moment = moment };
}

/* Of reviews that ask the same one after the other, what was written down belongs to the nearer one: days after the event from which it counts. */
static int
find_after (GPtrArray *rows, SosRecord *row)
{
  const int days = get_count (row, SOS_SERVICE_STEP_DAYS);
  int before = 0;

  for (guint i = 0; i < rows->len; i++)
    if (sos_record_has_text (rows->pdata[i], SOS_SERVICE_STEP_EVENT, sos_record_get_text (row, SOS_SERVICE_STEP_EVENT))
        && sos_record_has_text (rows->pdata[i], SOS_SERVICE_STEP_NEEDS, sos_record_find_text (row, SOS_SERVICE_STEP_NEEDS))
        && get_count (rows->pdata[i], SOS_SERVICE_STEP_DAYS) < days)
      before = MAX (before, get_count (rows->pdata[i], SOS_SERVICE_STEP_DAYS));
  return before > 0 ? (before + days) / 2 : 1;
}

/* @besides: a step that is not in the table yet; @instead: see sos_service_events_read (). */
static gboolean
read_steps (SosTransaction *transaction, SosRecord *episode, SosRecord *besides, SosRecord *instead, Steps *steps, GError **error)
{
  steps->rows = sos_transaction_query (transaction, SOS_TYPE_SERVICE_STEP, "service = $1 AND active = 1 ORDER BY id", error, "s",
                                       sos_record_get_text (episode, SOS_EPISODE_SERVICE));
  if (steps->rows == NULL)
    return FALSE;
  steps->events = sos_service_events_read (transaction, episode, besides != NULL ? NULL : steps->rows, instead, error);
  steps->cases = g_array_new (FALSE, TRUE, sizeof (SosStepCase));
  for (guint i = 0; steps->events != NULL && i < steps->rows->len; i++)
    {
      const SosServiceEvent *event = sos_service_events_find (steps->events, sos_record_get_text (steps->rows->pdata[i], SOS_SERVICE_STEP_EVENT));
      SosStepCase asked = state_case (steps->rows->pdata[i], event != NULL ? event->day : NULL, event != NULL ? event->moment : 0);

      if (event != NULL && !ask_need (transaction, episode, event, asked.needs, find_after (steps->rows, steps->rows->pdata[i]), &asked.met, error))
        return FALSE;
      g_array_append_val (steps->cases, asked);
    }
  return steps->events != NULL;
}

/* An hour that is known is said: a day has many. */
static char *
dup_words (SosRecord *row, const SosStepCase *asked)
{
  const gint64 moment = sos_step_get_moment (asked);
  g_autofree char *when = moment != 0 ? sos_moment_dup_words (moment) : NULL;

  if (when == NULL)
    return g_strdup (sos_record_get_text (row, SOS_SERVICE_STEP_WORDS));
  /* Translators: what is to do, a sentence; a day and an hour */
  return g_strdup_printf (_("%s By %s."), sos_record_get_text (row, SOS_SERVICE_STEP_WORDS), when);
}

/* ---- tasks ---- */

/* Every task of @person that came of a step, done or not. */
static GPtrArray *
load_tasks (SosTransaction *transaction, gint64 person, GError **error)
{
  return sos_transaction_query (transaction, SOS_TYPE_TASK, "person = $1 AND kind IN (SELECT code FROM service_step) ORDER BY id", error, "i", person);
}

static SosRecord *
find_open (GPtrArray *tasks, const char *kind)
{
  for (guint i = 0; i < tasks->len; i++)
    if (sos_record_has_text (tasks->pdata[i], SOS_TASK_KIND, kind) && !sos_record_is_set (tasks->pdata[i], SOS_TASK_DONE_ON))
      return tasks->pdata[i];
  return NULL;
}

/* Done for this very event, or for the same day: it is not asked again. */
static gboolean
is_done (GPtrArray *tasks, const char *kind, const SosServiceEvent *event, const char *due)
{
  for (guint i = 0; i < tasks->len; i++)
    if (sos_record_has_text (tasks->pdata[i], SOS_TASK_KIND, kind) && sos_record_is_set (tasks->pdata[i], SOS_TASK_DONE_ON)
        && (sos_record_get_number (tasks->pdata[i], SOS_TASK_ABOUT_ID) == event->about_id
            || sos_record_has_text (tasks->pdata[i], SOS_TASK_DUE_ON, due)))
      return TRUE;
  return FALSE;
}

/* After the end it is still whoever worked with them. */
static gboolean
find_staff (SosTransaction *transaction, SosRecord *row, SosRecord *episode, gint64 *staff, GError **error)
{
  const gint64 person = sos_record_get_number (episode, SOS_EPISODE_PERSON);

  if (sos_record_get_flag (row, SOS_SERVICE_STEP_LEAD))
    return sos_tasks_find_lead (transaction, person, staff, error);
  *staff = sos_record_is_set (episode, SOS_EPISODE_CLOSED_ON) ? sos_record_get_number (episode, SOS_EPISODE_WORKER) : 0;
  return *staff != 0 || sos_tasks_find_worker (transaction, person, staff, error);
}

#define HORIZON_DAYS 366 /* further off, it is nobody's task yet; it comes with a later change */

static gboolean
is_long_ended (SosTransaction *transaction, SosRecord *episode)
{
  return sos_record_is_set (episode, SOS_EPISODE_CLOSED_ON)
         && sos_date_days_between (sos_record_get_text (episode, SOS_EPISODE_CLOSED_ON), sos_transaction_get_today (transaction)) > SOS_STEPS_ENDED_DAYS;
}

static gboolean
keep_one (SosTransaction *transaction, SosRecord *episode, SosRecord *row, const SosStepCase *asked, const SosServiceEvent *event, GPtrArray *tasks,
          GError **error)
{
  g_autofree char *due = sos_step_dup_due (asked), *words = dup_words (row, asked);
  SosRecord *open = find_open (tasks, asked->code);
  g_autoptr (SosRecord) task = NULL;
  gint64 staff = 0;

  if (is_done (tasks, asked->code, event, due) || sos_date_days_between (sos_transaction_get_today (transaction), due) > HORIZON_DAYS)
    return TRUE;
  if (open == NULL && is_long_ended (transaction, episode))
    return TRUE;
  if (open == NULL && !find_staff (transaction, row, episode, &staff, error))
    return FALSE;
  task = open != NULL ? g_object_ref (open)
                      : sos_tasks_make (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), asked->code, staff, words);
  sos_record_set_text (task, SOS_TASK_ABOUT, event->about);
  sos_record_set_number (task, SOS_TASK_ABOUT_ID, event->about_id);
  sos_record_set_text (task, SOS_TASK_WORDS, words);
  sos_record_set_text (task, SOS_TASK_DUE_ON, due);
  if (open != NULL)
    g_ptr_array_remove (tasks, open);
  return sos_record_get_changed (task) == 0 || sos_transaction_save (transaction, task, error);
}

static gboolean
finish_rest (SosTransaction *transaction, GPtrArray *tasks, GError **error)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      if (sos_record_is_set (tasks->pdata[i], SOS_TASK_DONE_ON))
        continue;
      sos_record_set_text (tasks->pdata[i], SOS_TASK_DONE_ON, sos_transaction_get_today (transaction));
      if (!sos_transaction_save (transaction, tasks->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

/* What is kept is taken out of @tasks; what is left is wanted no more. */
static gboolean
keep_episode (SosTransaction *transaction, SosRecord *episode, GPtrArray *tasks, GError **error)
{
  g_auto (Steps) steps = { 0 };
  const SosStepCase *cases;

  if (!read_steps (transaction, episode, NULL, NULL, &steps, error))
    return FALSE;
  cases = (const SosStepCase *) (gpointer) steps.cases->data;
  for (guint i = 0; i < steps.cases->len; i++)
    if (sos_step_is_wanted (&cases[i], cases, steps.cases->len, sos_transaction_get_today (transaction))
        && !keep_one (transaction, episode, steps.rows->pdata[i], &cases[i],
                      sos_service_events_find (steps.events, cases[i].event), tasks, error))
      return FALSE;
  return TRUE;
}

/* Nothing is asked of who died, nor of who waits for a worker; after the end, what is counted from it. */
#define EPISODES \
  "person = $1 AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = $1 AND p.deceased_on IS NOT NULL) AND worker IS NOT NULL AND worker <> 0" \
  " AND ((closed_on IS NULL AND stage NOT IN ('ENQUIRY', 'SCREENING', 'WAITING') AND service IN (SELECT service FROM service_step WHERE active = 1 AND" \
  " removed IS NULL)) OR (closed_on IS NOT NULL AND service IN (SELECT service FROM service_step WHERE active = 1 AND removed IS NULL AND event =" \
  " 'CLOSURE'))) ORDER BY id"

gboolean
sos_service_steps_project (SosTransaction *transaction, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) episodes = sos_transaction_query (transaction, SOS_TYPE_EPISODE, EPISODES, error, "i", person);
  g_autoptr (GPtrArray) tasks = episodes != NULL ? load_tasks (transaction, person, error) : NULL;

  if (tasks == NULL || (episodes->len == 0 && tasks->len == 0))
    return tasks != NULL;
  for (guint i = 0; i < episodes->len; i++)
    if (!keep_episode (transaction, episodes->pdata[i], tasks, error))
      return FALSE;
  return finish_rest (transaction, tasks, error);
}

/* ---- what would move ---- */

void
sos_step_move_free (gpointer data)
{
  SosStepMove *move = data;

  g_free (move->words);
  g_free (move->before);
  g_free (move->after);
  g_free (move);
}

static SosStepMove *
make_move (SosRecord *row, const SosStepCase *asked, GPtrArray *tasks, const SosServiceEvent *event)
{
  SosStepMove *move = g_new0 (SosStepMove, 1);
  SosRecord *open = find_open (tasks, asked->code);

  move->words = g_strdup (sos_record_get_text (row, SOS_SERVICE_STEP_WORDS));
  move->before = open != NULL ? g_strdup (sos_record_get_text (open, SOS_TASK_DUE_ON)) : NULL;
  move->done = open == NULL && event != NULL && is_done (tasks, asked->code, event, "");
  return move;
}

GPtrArray *
sos_service_steps_compare (SosTransaction *transaction, SosRecord *episode, const char *event, const char *day, gint64 moment, GError **error)
{
  g_auto (Steps) steps = { 0 };
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func (sos_step_move_free);
  g_autoptr (GPtrArray) tasks = load_tasks (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), error);
  SosStepCase *cases;

  if (tasks == NULL || !read_steps (transaction, episode, NULL, NULL, &steps, error))
    return NULL;
  cases = (SosStepCase *) (gpointer) steps.cases->data;
  for (guint i = 0; i < steps.cases->len; i++)
    if (g_strcmp0 (cases[i].event, event) == 0)
      {
        cases[i].day = day;
        cases[i].moment = moment;
      }
  for (guint i = 0; i < steps.cases->len; i++)
    {
      SosStepMove *move;

      if (g_strcmp0 (cases[i].event, event) != 0)
        continue;
      move = make_move (steps.rows->pdata[i], &cases[i], tasks, sos_service_events_find (steps.events, event));
      if (!move->done && sos_step_is_wanted (&cases[i], cases, steps.cases->len, sos_transaction_get_today (transaction)))
        move->after = sos_step_dup_due (&cases[i]);
      g_ptr_array_add (moves, move);
    }
  return g_steal_pointer (&moves);
}

GPtrArray *
sos_service_steps_foresee (SosTransaction *transaction, SosRecord *episode, SosRecord *instead, GError **error)
{
  g_auto (Steps) steps = { 0 };
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func (sos_step_move_free);
  g_autoptr (GPtrArray) tasks = load_tasks (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), error);
  const char *today = sos_transaction_get_today (transaction);
  const SosStepCase *cases;

  if (tasks == NULL || !read_steps (transaction, episode, NULL, instead, &steps, error))
    return NULL;
  cases = (const SosStepCase *) (gpointer) steps.cases->data;
  for (guint i = 0; i < steps.cases->len; i++)
    {
      const SosServiceEvent *event = sos_service_events_find (steps.events, cases[i].event);
      g_autofree char *due = sos_step_is_wanted (&cases[i], cases, steps.cases->len, today) ? sos_step_dup_due (&cases[i]) : NULL;
      SosStepMove *move = make_move (steps.rows->pdata[i], &cases[i], tasks, event);

      if (due != NULL && !move->done && !is_done (tasks, cases[i].code, event, due) && sos_date_days_between (today, due) <= HORIZON_DAYS)
        move->after = g_steal_pointer (&due);
      g_ptr_array_add (moves, move);
    }
  return g_steal_pointer (&moves);
}

/* Of several that wait for the same only the last is asked for: @step stands where it stood among them. */
static gboolean
is_wanted (const Steps *steps, const SosStepCase *asked, const char *today)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (SosStepCase));

  for (guint i = 0; i < steps->cases->len; i++)
    if (g_strcmp0 (g_array_index (steps->cases, SosStepCase, i).code, asked->code) != 0)
      g_array_append_val (all, g_array_index (steps->cases, SosStepCase, i));
  g_array_append_val (all, *asked);
  return sos_step_is_wanted (asked, (const SosStepCase *) (gpointer) all->data, all->len, today);
}

gboolean
sos_service_steps_ask (SosTransaction *transaction, SosRecord *episode, SosRecord *step, SosStepMove **move, GError **error)
{
  g_auto (Steps) steps = { 0 };
  const char *today = sos_transaction_get_today (transaction);
  g_autoptr (GPtrArray) tasks = load_tasks (transaction, sos_record_get_number (episode, SOS_EPISODE_PERSON), error);
  const SosServiceEvent *event;
  g_autofree char *due = NULL;
  SosStepCase asked;

  *move = NULL;
  if (tasks == NULL || !read_steps (transaction, episode, step, NULL, &steps, error))
    return FALSE;
  event = sos_service_events_find (steps.events, sos_record_get_text (step, SOS_SERVICE_STEP_EVENT));
  if (event == NULL)
    return TRUE;
  asked = state_case (step, event->day, event->moment);
  if (asked.code == NULL)
    asked.code = "";
  if (!ask_need (transaction, episode, event, asked.needs, find_after (steps.rows, step), &asked.met, error))
    return FALSE;
  *move = make_move (step, &asked, tasks, event);
  due = sos_step_dup_due (&asked);
  if (!(*move)->done && sos_record_get_flag (step, SOS_SERVICE_STEP_ACTIVE) && due != NULL && sos_date_days_between (today, due) <= HORIZON_DAYS
      && !is_done (tasks, asked.code, event, due) && is_wanted (&steps, &asked, today))
    (*move)->after = g_steal_pointer (&due);
  return TRUE;
}
