/* sos-demo-course.c - what happened with one young person of the demo office: episode, stages, plan, letters, tasks. */
#include "config.h"
#include "sos-demo-course.h"

#include "sos-demo-assessments.h"
#include "sos-demo-contacts.h"
#include "sos-demo-referrals.h"
#include "sos-demo-services.h"
#include "sos-stage-needs.h"
#include "sos-stage-rules.h"

/* The way of an episode until it ends. */
static const char *const way[] = {
  SOS_STAGE_REFERRED, SOS_STAGE_SCREENING, SOS_STAGE_ALLOCATED, SOS_STAGE_ENGAGING, SOS_STAGE_ASSESSED,
  SOS_STAGE_PLAN_AGREED, SOS_STAGE_ACTIVE, SOS_STAGE_STEP_DOWN, SOS_STAGE_CLOSING,
};
/* Days after the referral at which each stage is usually reached. */
static const int reached[] = { 0, 4, 12, 15, 42, 56, 62, 170, 215 };

/* One episode being made up. Days are before today. */
typedef struct
{
  gint64 id;
  const char *stage;
  const char *reason;
  int referred;
  int ended; /* -1 where it goes on */
  guint n_stages;
} Course;

static guint
count_reached (int days)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (way) && reached[n] <= days)
    n++;
  return n;
}

static void
draw_open (SosDemoWriter *writer, Course *course)
{
  course->referred = sos_demo_between (writer, 14, 260);
  course->ended = -1;
  course->n_stages = count_reached (course->referred);
  /* Not everybody moves on as the calendar says. */
  if (course->n_stages > 7 && sos_demo_chance (writer, 60))
    course->n_stages = 7;
  course->stage = way[course->n_stages - 1];
  if (course->n_stages == 7 && sos_demo_chance (writer, 7))
    course->stage = SOS_STAGE_PAUSED;
}

static void
draw_closed (SosDemoWriter *writer, Course *course)
{
  static const SosDemoShare full[] = {
    { "GOALS_MET", 45 }, { "PARTLY_MET_PLANNED", 30 }, { "MOVED_AWAY", 8 }, { "STATUTORY_TOOK_OVER", 5 }, { "AGED_OUT", 4 },
    { "CUSTODY_LONG", 4 }, { "DISENGAGED", 4 },
  };
  static const SosDemoShare early[] = { { "DISENGAGED", 50 }, { "DECLINED_SUPPORT", 35 }, { "MOVED_AWAY", 15 } };
  const gboolean whole = sos_demo_chance (writer, 78);
  const int length = whole ? sos_demo_between (writer, 130, 330) : sos_demo_between (writer, 25, 110);

  course->ended = sos_demo_between (writer, 3, 1090);
  course->referred = course->ended + length;
  course->n_stages = count_reached (length);
  course->stage = whole ? SOS_STAGE_CLOSED : SOS_STAGE_CLOSED_EARLY;
  course->reason = whole ? sos_demo_pick_share (writer, full, G_N_ELEMENTS (full))
                         : sos_demo_pick_share (writer, early, G_N_ELEMENTS (early));
  if (whole && course->ended > 100 && sos_demo_chance (writer, 30))
    course->stage = SOS_STAGE_FOLLOWED_UP;
}

static void
draw_never_begun (SosDemoWriter *writer, Course *course)
{
  static const SosDemoShare reasons[] = {
    { "OUT_OF_AREA", 30 }, { "OUT_OF_AGE", 12 }, { "NOT_ELIGIBLE", 20 }, { "NO_CAPACITY", 20 }, { "CONFLICT_WITH_CURRENT_CLIENT", 8 },
  };

  course->ended = sos_demo_between (writer, 5, 360);
  course->referred = course->ended + sos_demo_between (writer, 2, 9);
  course->n_stages = 2;
  course->stage = sos_demo_chance (writer, 55) ? SOS_STAGE_SIGNPOSTED : SOS_STAGE_DECLINED;
  course->reason = sos_demo_pick_share (writer, reasons, G_N_ELEMENTS (reasons));
}

/* Some of those who came lately nobody has decided about yet. */
static void
leave_open (Course *course, guint number)
{
  course->n_stages = number % 4 == 1 ? 2 : 1;
  course->referred = (int) (number / 6 % 6) + reached[course->n_stages - 1];
  course->ended = -1;
  course->reason = NULL;
  course->stage = way[course->n_stages - 1];
}

static void
draw_waiting (SosDemoWriter *writer, Course *course)
{
  course->referred = sos_demo_between (writer, 5, 31);
  course->ended = -1;
  course->n_stages = 2;
  course->stage = SOS_STAGE_WAITING;
}

static void
draw (SosDemoWriter *writer, SosDemoState state, Course *course)
{
  static void (*const draws[]) (SosDemoWriter *, Course *) = {
    [SOS_DEMO_OPEN] = draw_open,
    [SOS_DEMO_WAITING] = draw_waiting,
    [SOS_DEMO_CLOSED] = draw_closed,
    [SOS_DEMO_DECLINED] = draw_never_begun,
  };

  draws[state](writer, course);
}

static const char *
draw_source (SosDemoWriter *writer, const char *service)
{
  static const SosDemoShare sources[] = {
    { "YOS", 22 }, { "CHILDREN_SOCIAL_CARE", 20 }, { "SCHOOL", 14 }, { "PRU", 8 }, { "POLICE", 8 }, { "COUNCIL_PANEL", 8 },
    { "CAMHS", 4 }, { "HOUSING", 4 }, { "FAMILY", 5 }, { "SELF", 4 }, { "VCS_PARTNER", 3 },
  };

  if (g_str_equal (service, "TTG"))
    return "PRISON";
  if (g_str_equal (service, "HOS"))
    return "HOSPITAL";
  return sos_demo_pick_share (writer, sources, G_N_ELEMENTS (sources));
}

static void
make_event (SosDemoWriter *writer, Course *course, SosDemoClient *client, const char *stage, int days_ago)
{
  sos_demo_make (writer, SOS_TYPE_STAGE_EVENT, SOS_STAGE_EVENT_EPISODE, course->id, SOS_STAGE_EVENT_STAGE, stage,
                 SOS_STAGE_EVENT_DATED, sos_demo_date (writer, -days_ago), SOS_STAGE_EVENT_STAFF, client->worker, SOS_DEMO_END);
}

static void
make_events (SosDemoWriter *writer, Course *course, SosDemoClient *client)
{
  for (guint i = 0; i < course->n_stages; i++)
    make_event (writer, course, client, way[i], course->referred - reached[i]);
  if (course->ended >= 0 || g_str_equal (course->stage, SOS_STAGE_WAITING))
    make_event (writer, course, client, g_str_equal (course->stage, SOS_STAGE_FOLLOWED_UP) ? SOS_STAGE_CLOSED : course->stage,
                course->ended >= 0 ? course->ended : course->referred - 5);
  if (g_str_equal (course->stage, SOS_STAGE_FOLLOWED_UP))
    make_event (writer, course, client, SOS_STAGE_FOLLOWED_UP, course->ended - 91);
  if (g_str_equal (course->stage, SOS_STAGE_PAUSED))
    make_event (writer, course, client, SOS_STAGE_PAUSED, 10);
}

static void
make_episode (SosDemoWriter *writer, SosDemoClient *client, const SosDemoSlot *slot, Course *course)
{
  const gboolean open = slot->state == SOS_DEMO_OPEN;
  const gboolean worked = open || slot->state == SOS_DEMO_CLOSED;
  const gboolean over = course->ended >= 0;
  const char *source, *review_on, *last_on, *words;

  /* In the order in which they always were drawn; what is due the rules say now, and that draw is only thrown. */
  if (open)
    sos_demo_between (writer, -5, 16);
  last_on = open && course->n_stages > 3 ? sos_demo_date (writer, -sos_demo_between (writer, 0, 19)) : NULL;
  words = course->reason != NULL && worked ? sos_demo_pick (writer, "closing words") : NULL;
  review_on = open && course->n_stages >= 6 ? sos_demo_date (writer, sos_demo_between (writer, -8, 42)) : NULL;
  source = draw_source (writer, slot->service);
  course->id = sos_demo_make (
    writer, SOS_TYPE_EPISODE, SOS_EPISODE_PERSON, client->id, SOS_EPISODE_SERVICE, slot->service, SOS_EPISODE_STAGE, course->stage,
    SOS_EPISODE_WORKER, worked ? client->worker : G_GINT64_CONSTANT (0), SOS_EPISODE_TEAM, client->team, SOS_EPISODE_BOROUGH, slot->borough,
    SOS_EPISODE_SOURCE, source, SOS_EPISODE_REFERRED_ON, sos_demo_date (writer, -course->referred), SOS_EPISODE_CLOSED_ON,
    over ? sos_demo_date (writer, -course->ended) : NULL, SOS_EPISODE_REVIEW_ON, review_on, SOS_EPISODE_REASON, course->reason,
    SOS_EPISODE_REASON_WORDS, words, SOS_EPISODE_LAST_CONTACT_ON, last_on, SOS_EPISODE_LAST_SEEN_ON, last_on, SOS_DEMO_END);
  make_events (writer, course, client);
  if (open)
    sos_demo_services_make (writer, client, slot->service, course->id);
  sos_demo_referral_make (writer, client, &(SosDemoReferral){ course->id, slot->service, source, course->stage, course->reason, course->referred, course->ended });
}

/* ---- the plan ---- */

typedef struct
{
  gint64 id;
  int version;
  const char *state;
  int started; /* days ago */
} PlanMade;

/* A goal somebody of @age may have; "10-14" stands behind the word goal. */
static SosDemoNode *
draw_goal (SosDemoWriter *writer, GPtrArray *goals, int age)
{
  SosDemoNode *goal;
  int from, to;

  do
    {
      goal = g_ptr_array_index (goals, sos_demo_between (writer, 0, (int) goals->len - 1));
      from = (int) g_ascii_strtoll (goal->label, NULL, 10);
      to = (int) g_ascii_strtoll (goal->label + 3, NULL, 10);
    }
  while (age < from || age > to);
  return goal;
}

static void
make_steps (SosDemoWriter *writer, PlanMade *plan, SosDemoNode *goal, gint64 id)
{
  static const SosDemoShare now[] = { { "TO_DO", 30 }, { "DOING", 35 }, { "DONE", 30 }, { "NOT_DONE", 5 } };
  const gboolean over = g_str_equal (plan->state, "REPLACED");

  for (guint i = 0; i < goal->children->len; i++)
    {
      const char *status = over ? "DONE" : sos_demo_pick_share (writer, now, G_N_ELEMENTS (now));

      sos_demo_play (writer, g_ptr_array_index (goal->children, i), id, SOS_ACTION_POSITION, (gint64) (i + 1), SOS_ACTION_BY_WHEN,
                     sos_demo_date (writer, -plan->started + sos_demo_between (writer, 7, 60)), SOS_ACTION_STATUS, status,
                     SOS_ACTION_REASON, g_str_equal (status, "NOT_DONE") ? "Other things came first." : NULL, SOS_DEMO_END);
    }
}

static void
make_goal (SosDemoWriter *writer, PlanMade *plan, SosDemoNode *goal, int position)
{
  static const SosDemoShare now[] = { { "NOT_STARTED", 20 }, { "GOING_WELL", 48 }, { "STUCK", 20 }, { "DONE", 10 }, { "CHANGED", 2 } };
  static const SosDemoShare shares[] = { { "MOTHER", 30 }, { "SCHOOL", 25 }, { "SOCIAL_WORKER", 20 }, { "YOS", 25 } };
  const char *status = g_str_equal (plan->state, "REPLACED") ? "CHANGED" : sos_demo_pick_share (writer, now, G_N_ELEMENTS (now));
  gint64 id = sos_demo_play_alone (writer, goal, plan->id, SOS_GOAL_POSITION, (gint64) position, SOS_GOAL_TARGET_DATE,
                                   sos_demo_date (writer, -plan->started + sos_demo_between (writer, 60, 140)), SOS_GOAL_STATUS,
                                   status, SOS_DEMO_END);

  make_steps (writer, plan, goal, id);
  if (sos_demo_chance (writer, 45))
    sos_demo_make (writer, SOS_TYPE_GOAL_SHARE, SOS_GOAL_SHARE_GOAL, id, SOS_GOAL_SHARE_SHARED_WITH,
                   sos_demo_pick_share (writer, shares, G_N_ELEMENTS (shares)), SOS_DEMO_END);
}

static void
make_goals (SosDemoWriter *writer, SosDemoClient *client, PlanMade *plan, GPtrArray *goals)
{
  const int n = sos_demo_between (writer, 1, 3);
  SosDemoNode *made[3] = { NULL };

  for (int i = 0; i < n; i++)
    {
      made[i] = draw_goal (writer, goals, client->age);
      if (made[i] != made[0] || i == 0)
        make_goal (writer, plan, made[i], i + 1);
    }
}

static void
make_plan (SosDemoWriter *writer, SosDemoClient *client, Course *course, PlanMade *plan, GPtrArray *goals, gboolean order)
{
  static const SosDemoShare agreements[] = { { "SIGNED", 45 }, { "VERBAL", 45 }, { "AGREED_IN_PART", 10 } };
  static const SosDemoShare copies[] = { { "HANDED", 65 }, { "READ_ALOUD", 20 }, { "DECLINED", 15 } };
  const gboolean agreed = !g_str_equal (plan->state, "DRAFT");
  const gboolean meets = agreed && course->ended < 0;

  plan->id = sos_demo_make (
    writer, SOS_TYPE_PLAN, SOS_PLAN_PERSON, client->id, SOS_PLAN_EPISODE, course->id, SOS_PLAN_VERSION, (gint64) plan->version,
    SOS_PLAN_STATE, plan->state, SOS_PLAN_STARTED_ON, sos_demo_date (writer, -plan->started), SOS_PLAN_AGREED_ON,
    agreed ? sos_demo_date (writer, -plan->started + 5) : NULL, SOS_PLAN_AGREEMENT,
    agreed ? sos_demo_pick_share (writer, agreements, G_N_ELEMENTS (agreements)) : NULL, SOS_PLAN_COPY_GIVEN,
    agreed ? sos_demo_pick_share (writer, copies, G_N_ELEMENTS (copies)) : NULL, SOS_PLAN_REVIEW_ON,
    sos_demo_date (writer, -plan->started + 47), SOS_PLAN_STRENGTHS,
    sos_demo_pick (writer, client->age < 12 ? "strengths little" : "strengths"), SOS_PLAN_NON_NEGOTIABLES,
    order ? sos_demo_pick (writer, "law asks") : NULL, SOS_PLAN_IF_THINGS_GO_WRONG, sos_demo_pick (writer, "if things go wrong"),
    SOS_PLAN_NEXT_MEETING_ON, meets ? sos_demo_date (writer, sos_demo_between (writer, 1, 16)) : NULL, SOS_PLAN_NEXT_MEETING_WORDS,
    meets ? sos_demo_pick (writer, "meeting") : NULL, SOS_PLAN_AUTHOR, client->worker, SOS_DEMO_END);
  make_goals (writer, client, plan, goals);
}

/* ---- letters ---- */

static void
make_letter (SosDemoWriter *writer, SosDemoClient *client, Course *course, PlanMade *plan)
{
  static const SosDemoShare states[] = { { "HANDED", 60 }, { "DRAFT", 16 }, { "CHECK", 14 }, { "READ_ALOUD", 6 }, { "VOID", 4 } };
  const char *state = course->ended >= 0 ? "HANDED" : sos_demo_pick_share (writer, states, G_N_ELEMENTS (states));
  const gboolean large = g_strcmp0 (client->access_need, "LARGE_PRINT") == 0;
  const gboolean posted = g_str_equal (state, "HANDED") && g_str_has_prefix (client->posting_rule, "OK") && sos_demo_chance (writer, 40);
  const gboolean given = g_str_equal (state, "HANDED") || g_str_equal (state, "READ_ALOUD");
  const int made = MAX (plan->started - 6, 0);

  sos_demo_make (writer, SOS_TYPE_LETTER, SOS_LETTER_PERSON, client->id, SOS_LETTER_KIND, "L1", SOS_LETTER_PLAN, plan->id,
                 SOS_LETTER_VERSION, G_GINT64_CONSTANT (1), SOS_LETTER_STATE, posted ? "POSTED" : state, SOS_LETTER_FORMAT,
                 large ? "LARGE_PRINT" : "CLEAR_PRINT", SOS_LETTER_DELIVERY, posted ? "POST" : "HAND", SOS_LETTER_ADDRESS,
                 posted ? client->address : G_GINT64_CONSTANT (0), SOS_LETTER_WORKER, client->worker, SOS_LETTER_MADE_ON,
                 sos_demo_date (writer, -made), SOS_LETTER_DELIVERED_ON, given ? sos_demo_date (writer, -MAX (made - 3, 0)) : NULL,
                 SOS_LETTER_VOID_REASON, g_str_equal (state, "VOID") ? "The plan changed before it was given." : NULL, SOS_DEMO_END);
}

/* Versions in order: replaced ones, the agreed one, now and then a draft of the next. */
static void
make_plans (SosDemoWriter *writer, SosDemoClient *client, const SosDemoSlot *slot, Course *course, GPtrArray *goals)
{
  const gboolean order = g_str_equal (slot->service, "TTG") || sos_demo_chance (writer, 12);
  const gboolean over = course->ended >= 0;
  const int first = course->referred - reached[5] + 5;
  PlanMade plan = { 0, 1, "AGREED", first };

  if (!over && first > 70 && sos_demo_chance (writer, 60))
    {
      plan.state = "REPLACED";
      make_plan (writer, client, course, &plan, goals, order);
      plan = (PlanMade) { 0, 2, "AGREED", first - 47 };
    }
  make_plan (writer, client, course, &plan, goals, order);
  if (sos_demo_chance (writer, 70))
    make_letter (writer, client, course, &plan);
  if (over || !sos_demo_chance (writer, 22))
    return;
  plan = (PlanMade) { 0, plan.version + 1, "DRAFT", sos_demo_between (writer, 0, 6) };
  make_plan (writer, client, course, &plan, goals, order);
}

static void
make_task (SosDemoWriter *writer, SosDemoClient *client, const char *kind)
{
  g_autofree char *section = g_strconcat ("task ", kind, NULL);

  sos_demo_make (writer, SOS_TYPE_TASK, SOS_TASK_PERSON, client->id, SOS_TASK_KIND, kind, SOS_TASK_WORDS,
                 sos_demo_pick (writer, section), SOS_TASK_STAFF, client->worker, SOS_TASK_DUE_ON,
                 sos_demo_date (writer, sos_demo_between (writer, -4, 14)), SOS_DEMO_END);
}

/* Who comes back has an old episode beside the new one. */
static void
make_earlier (SosDemoWriter *writer, SosDemoClient *client, const SosDemoSlot *slot)
{
  const SosDemoSlot before = { slot->service, slot->borough, SOS_DEMO_CLOSED };
  Course course = { 0 };

  draw_closed (writer, &course);
  course.ended += 400;
  course.referred += 400;
  make_episode (writer, client, &before, &course);
}

/* From the day they were taken up; what was never begun has none. */
static void
make_contacts (SosDemoWriter *writer, SosDemoClient *client, Course *course)
{
  const int begun = course->referred - reached[3];
  g_autoptr (SosRecord) episode
    = course->n_stages > 3 && writer->error == NULL ? sos_transaction_load (writer->transaction, SOS_TYPE_EPISODE, course->id, &writer->error) : NULL;
  const SosDemoContacts contacts = { course->id, begun, MAX (course->ended, 0),
                                     episode != NULL ? sos_record_find_text (episode, SOS_EPISODE_LAST_CONTACT_ON) : NULL, course->ended < 0 };

  if (episode != NULL && begun > contacts.to)
    sos_demo_contacts_make (writer, client, &contacts);
}

static void
make_assessments (SosDemoWriter *writer, SosDemoClient *client, const SosDemoSlot *slot, const Course *course)
{
  const SosDemoAssessed assessed = { course->id, slot->service, course->referred - reached[4], course->ended };

  if (course->n_stages >= 5 && writer->error == NULL)
    sos_demo_assessments_make (writer, client, &assessed);
}

void
sos_demo_course_make (SosDemoWriter *writer, SosDemoClient *client, const SosDemoSlot *slot, GPtrArray *goals)
{
  static const SosDemoShare kinds[] = { { "OTHER", 60 }, { "PLAN_REVIEW", 25 }, { "ASK_ADDRESS", 15 } };
  Course course = { 0 };

  if (slot->state == SOS_DEMO_OPEN && sos_demo_chance (writer, 8))
    make_earlier (writer, client, slot);
  draw (writer, slot->state, &course);
  if (slot->state == SOS_DEMO_DECLINED && client->number % 6 == 1)
    leave_open (&course, client->number);
  make_episode (writer, client, slot, &course);
  make_contacts (writer, client, &course);
  make_assessments (writer, client, slot, &course);
  if (course.n_stages >= 6 && (slot->state == SOS_DEMO_OPEN || sos_demo_chance (writer, 30)))
    make_plans (writer, client, slot, &course, goals);
  if (slot->state == SOS_DEMO_OPEN && sos_demo_chance (writer, 35))
    make_task (writer, client, sos_demo_pick_share (writer, kinds, G_N_ELEMENTS (kinds)));
}
