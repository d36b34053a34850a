/* test-plans.c - a plan from its first goal to its third version (domain 4.4, V13); the course of an episode (1.1, V10). */
#include "config.h"
#include "office.h"

#include "sos-plan-rules.h"
#include "sos-stage-rules.h"

#include <string.h>

#define START ((SosTransactionFunc) sos_casework_start_plan)
#define AGREE ((SosTransactionFunc) sos_casework_agree_plan)
#define ACTION_STATUS ((SosTransactionFunc) sos_casework_set_action_status)
#define GOAL_STATUS ((SosTransactionFunc) sos_casework_set_goal_status)
#define OPEN_EPISODE ((SosTransactionFunc) sos_casework_open_episode)
#define MOVE ((SosTransactionFunc) sos_casework_move_episode)
#define ALLOCATE ((SosTransactionFunc) sos_casework_allocate_episode)

static SosDeed *
about (gint64 id)
{
  return office_deed (id, 0, NULL, NULL, NULL);
}

static SosDeed *
ending (gint64 episode, const char *stage, const char *words, const char *why)
{
  SosDeed *deed = office_deed (episode, 0, stage, words, NULL);

  deed->why = g_strdup (why);
  return deed;
}

static void
assert_text (Office *office, GType type, gint64 id, const char *field, const char *text)
{
  g_autofree char *held = office_dup_text (office, type, id, field);

  g_assert_cmpstr (held, ==, text);
}

/* V13, one fault at a time. */
static void
test_v13 (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 plan = office_must (office, START, about (person));
  gint64 goal, step;

  g_assert_cmpint (office_must (office, START, about (person)), ==, plan);
  office_must_not (office, AGREE, about (plan), "no goal");
  goal = office_add_goal (office, plan, NULL);
  office_must_not (office, AGREE, about (plan), "goal 1 has no words");
  office_set (office, SOS_TYPE_GOAL, goal, "in-my-words", "I want to box again");
  office_must_not (office, AGREE, about (plan), "(V13)");
  step = office_add_step (office, goal, SOS_WHO_WORKER, NULL, "2026-11-30");
  office_must_not (office, AGREE, about (plan), "no step for you");
  office_set (office, SOS_TYPE_ACTION, step, "words", "Ring the club");
  office_must_not (office, AGREE, about (plan), "no review date");
  office_set (office, SOS_TYPE_PLAN, plan, "review-on", "2027-01-05");
  office_must_not (office, AGREE, about (plan), "too late");
  office_set (office, SOS_TYPE_PLAN, plan, "review-on", "2027-01-04");
  office_must_not (office, AGREE, about (plan), "how they agree");
  office_must_not (office, AGREE, office_deed (plan, 0, SOS_AGREEMENT_SIGNED, NULL, "2026-11-24"), "still to come");
  office_must_not (office, AGREE, office_deed (plan, 0, SOS_AGREEMENT_SIGNED, NULL, "2026-11-22"), "before");
  office_must (office, AGREE, office_deed (plan, 0, SOS_AGREEMENT_SIGNED, NULL, NULL));
  office_must_not (office, AGREE, about (plan), "agreed already");
  assert_text (office, SOS_TYPE_PLAN, plan, "state", SOS_PLAN_AGREED);
  assert_text (office, SOS_TYPE_PLAN, plan, "agreed-on", "2026-11-23");
  assert_text (office, SOS_TYPE_ACTION, step, "status", SOS_ACTION_TO_DO);
}

/* How much is too much is the office's to choose. */
static void
test_limits (void)
{
  static const struct
  {
    const char *setting, *value, *words;
  } rows[] = {
    { "plan-review-days", "20", "too late" },
    { "plan-goals", "1", "There are 2 goals" },
    { "plan-steps", "none", NULL },
    { "plan-steps", "0", NULL },
    { "plan-steps", "1", "asks 2 steps" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      const gint64 plan = office_add_plan (office, office_add_person (office, "Zo"));
      const gint64 goal = office_add_goal (office, plan, "I want my bike back");

      office_add_step (office, goal, SOS_WHO_WORKER, "Ask the police", NULL);
      office_add_step (office, goal, SOS_WHO_YP, "Bring the key", NULL);
      office_add_step (office, goal, SOS_WHO_YP, "Bring the lock", NULL);
      office_put (office, g_object_new (SOS_TYPE_SETTING, "name", rows[i].setting, "value", rows[i].value, NULL));
      if (rows[i].words != NULL)
        office_must_not (office, AGREE, about (plan), g_utf8_find_next_char (rows[i].words, NULL));
      else
        office_must (office, AGREE, about (plan));
    }
}

/* The review is counted from the day of agreeing, also where that is told later, and is never past by then. */
static void
test_backdated (void)
{
  static const struct
  {
    const char *agreed_on, *review_on, *words; /* NULL: it is agreed */
  } rows[] = {
    { "2026-10-24", "2027-01-04", "too late" },
    { "2026-10-24", "2026-11-22", "past" },
    { "2026-10-24", "2026-12-05", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Office) office = office_new ();
      const gint64 plan = office_add_plan (office, office_add_person (office, "Zo"));
      SosDeed *deed = office_deed (plan, 0, SOS_AGREEMENT_SIGNED, NULL, rows[i].agreed_on);

      office_set (office, SOS_TYPE_PLAN, plan, "started-on", "2026-10-01");
      office_set (office, SOS_TYPE_PLAN, plan, "review-on", rows[i].review_on);
      if (rows[i].words != NULL)
        office_must_not (office, AGREE, deed, rows[i].words);
      else
        office_must (office, AGREE, deed);
      assert_text (office, SOS_TYPE_PLAN, plan, "agreed-on", rows[i].words != NULL ? NULL : rows[i].agreed_on);
    }
}

/* What was said of the day before never stands in for the day of agreeing. */
static void
test_agreed_in_advance (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 plan = office_add_plan (office, office_add_person (office, "Zo"));

  office_set (office, SOS_TYPE_PLAN, plan, "review-on", "2027-01-10");
  office_set (office, SOS_TYPE_PLAN, plan, "agreed-on", "2026-12-20");
  office_must_not (office, AGREE, about (plan), "too late");
}

/* A blank goal or step never gets into an agreed plan: not as one more, not under a dropped goal, not by emptying one. */
static void
test_blank (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 plan = office_add_plan (office, person);
  const gint64 goal = office_count (office, "SELECT id FROM goal WHERE plan = $1", plan);
  const gint64 step = office_count (office, "SELECT id FROM action WHERE goal = $1 ORDER BY position", goal);
  const gint64 blank = office_add_goal (office, plan, " \n ");
  g_autoptr (GError) error = NULL;
  gint64 more;

  g_assert_cmpint (office_count (office, "SELECT position FROM goal WHERE id = $1 AND status = 'NOT_STARTED'", blank), ==, 2);
  office_must_not (office, AGREE, about (plan), "goal 2 has no words");
  office_must (office, GOAL_STATUS, office_deed (blank, 0, SOS_GOAL_DROPPED, NULL, NULL));
  office_must_not (office, AGREE, about (plan), "goal 2 has no words");
  g_assert_true (office_remove (office, SOS_TYPE_GOAL, blank, &error));
  more = office_add_step (office, goal, SOS_WHO_YP, NULL, NULL);
  g_assert_cmpint (office_count (office, "SELECT position FROM action WHERE id = $1 AND status = 'TO_DO'", more), ==, 3);
  office_must_not (office, AGREE, about (plan), "a step has no words");
  g_assert_true (office_remove (office, SOS_TYPE_ACTION, more, &error));
  office_set (office, SOS_TYPE_ACTION, step, "words", NULL);
  office_must_not (office, AGREE, about (plan), "no step for you");
  office_set (office, SOS_TYPE_ACTION, step, "words", "Ring the club");
  office_must (office, AGREE, about (plan));
  g_assert_false (office_try_set (office, SOS_TYPE_ACTION, step, "words", NULL, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

static gboolean
try_add (Office *office, gpointer record, GError **error)
{
  g_autoptr (SosRecord) taken = record;
  g_autoptr (SosSaveRecord) save = sos_save_record_new (taken, NULL);

  return office_do (office, (SosTransactionFunc) sos_casework_save_record, save, error);
}

static void
must_not_add (Office *office, gpointer record)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (try_add (office, record, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_true (office_says (error, "stays as it is"));
}

/* What is frozen by agreeing, and what goes on living. */
static void
test_frozen (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 plan = office_add_plan (office, person);
  const gint64 goal = office_count (office, "SELECT id FROM goal WHERE plan = $1", plan);
  const gint64 step = office_count (office, "SELECT id FROM action WHERE goal = $1 ORDER BY position", goal);
  const gint64 share = office_add (office, SOS_TYPE_GOAL_SHARE, "goal", goal, "shared-with", "MOTHER", NULL);
  const struct
  {
    GType type;
    gint64 id;
    const char *field;
    const char *text;
    gboolean may;
  } rows[] = {
    { SOS_TYPE_PLAN, plan, "strengths", "Kind", FALSE },
    { SOS_TYPE_PLAN, plan, "review-on", "2026-12-20", FALSE },
    { SOS_TYPE_PLAN, plan, "state", SOS_PLAN_DRAFT, FALSE },
    { SOS_TYPE_PLAN, plan, "agreement", SOS_AGREEMENT_SIGNED, FALSE },
    { SOS_TYPE_PLAN, plan, "copy-given", SOS_COPY_HANDED, TRUE },
    { SOS_TYPE_GOAL, goal, "in-my-words", "Another", FALSE },
    { SOS_TYPE_GOAL, goal, "target-date", "2026-12-24", FALSE },
    { SOS_TYPE_GOAL, goal, "status", SOS_GOAL_GOING_WELL, TRUE },
    { SOS_TYPE_GOAL_SHARE, share, "name", "Bernie", FALSE },
    { SOS_TYPE_ACTION, step, "words", "Another", FALSE },
    { SOS_TYPE_ACTION, step, "by-when", "2026-12-24", FALSE },
    { SOS_TYPE_ACTION, step, "status", SOS_ACTION_DOING, TRUE },
    { SOS_TYPE_ACTION, step, "evidence", "Receipt", TRUE },
    { SOS_TYPE_ACTION, step, "remind-on", "2026-11-24", TRUE },
  };
  g_autoptr (GError) error = NULL;

  office_must (office, AGREE, about (plan));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) refusal = NULL;

      g_test_message ("%s", rows[i].field);
      g_assert_true (office_try_set (office, rows[i].type, rows[i].id, rows[i].field, rows[i].text, &refusal) == rows[i].may);
      if (!rows[i].may)
        g_assert_error (refusal, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
    }
  must_not_add (office, g_object_new (SOS_TYPE_GOAL, "plan", plan, "in-my-words", "One more", NULL));
  must_not_add (office, g_object_new (SOS_TYPE_ACTION, "goal", goal, "who", SOS_WHO_YP, "words", "One more", NULL));
  g_assert_false (office_remove (office, SOS_TYPE_GOAL, goal, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  office_must_not (office, ACTION_STATUS, office_deed (step, 0, SOS_ACTION_NOT_DONE, "  ", NULL), "Say why");
  office_must (office, ACTION_STATUS, office_deed (step, 0, SOS_ACTION_NOT_DONE, "The club was closed", NULL));
  assert_text (office, SOS_TYPE_ACTION, step, "reason", "The club was closed");
  office_must (office, ACTION_STATUS, office_deed (step, 0, SOS_ACTION_DONE, NULL, NULL));
  assert_text (office, SOS_TYPE_ACTION, step, "reason", NULL);
}

/* Version n+1 carries what is still open; agreeing it replaces version n, which no longer changes at all. */
static void
test_versions (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 first = office_add_plan (office, person);
  const gint64 goal = office_count (office, "SELECT id FROM goal WHERE plan = $1", first);
  const gint64 done = office_add_goal (office, first, "I want my bike back");
  gint64 second, copied, step;
  g_autoptr (GError) error = NULL;

  office_add (office, SOS_TYPE_GOAL_SHARE, "goal", goal, "shared-with", "SCHOOL", "name", "Ms Idris", NULL);
  office_set (office, SOS_TYPE_PLAN, first, "strengths", "You asked for help");
  office_add_step (office, done, SOS_WHO_WORKER, "Ask the police", NULL);
  office_must (office, AGREE, about (first));
  office_must (office, GOAL_STATUS, office_deed (done, 0, SOS_GOAL_DONE, NULL, NULL));
  step = office_count (office, "SELECT id FROM action WHERE goal = $1 AND who = 'YP'", goal);
  office_must (office, ACTION_STATUS, office_deed (step, 0, SOS_ACTION_DONE, NULL, NULL));

  second = office_must (office, START, about (person));
  g_assert_cmpint (second, !=, first);
  copied = office_count (office, "SELECT id FROM goal WHERE plan = $1", second);
  g_assert_cmpint (office_count (office, "SELECT version FROM plan WHERE id = $1", second), ==, 2);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM goal WHERE plan = $1", second), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM action WHERE goal = $1", copied), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM goal_share WHERE goal = $1 AND name = 'Ms Idris'", copied), ==, 1);
  assert_text (office, SOS_TYPE_PLAN, second, "strengths", "You asked for help");
  assert_text (office, SOS_TYPE_PLAN, second, "review-on", NULL);
  assert_text (office, SOS_TYPE_PLAN, second, "agreement", NULL);
  assert_text (office, SOS_TYPE_PLAN, first, "state", SOS_PLAN_AGREED);

  office_set (office, SOS_TYPE_PLAN, second, "review-on", "2026-12-21");
  office_must (office, AGREE, office_deed (second, 0, SOS_AGREEMENT_VERBAL, NULL, NULL));
  assert_text (office, SOS_TYPE_PLAN, first, "state", SOS_PLAN_REPLACED);
  assert_text (office, SOS_TYPE_PLAN, second, "state", SOS_PLAN_AGREED);
  g_assert_false (office_try_set (office, SOS_TYPE_GOAL, goal, "status", SOS_GOAL_STUCK, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

/* What the deeds refuse, no save of the record does either (V9, V10). */
static void
test_episode_by_save (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 first = office_add (office, SOS_TYPE_EPISODE, "person", person, "service", "SOS", "stage", SOS_STAGE_ASSESSED, "worker",
                                   office->worker, "referred-on", "2026-09-01", NULL);
  const gint64 other = office_add (office, SOS_TYPE_EPISODE, "person", person, "service", "EXR", "stage", SOS_STAGE_REFERRED,
                                   "referred-on", "2026-09-01", NULL);
  static const struct
  {
    const char *field, *text, *words;
  } rows[] = { { "stage", SOS_STAGE_PLAN_AGREED, "with the button" }, { "service", "EXR", "(V10)" } };
  g_autoptr (SosRecord) idle = office_load (office, SOS_TYPE_EPISODE, first);
  g_autoptr (SosRecord) second
    = g_object_new (SOS_TYPE_EPISODE, "person", person, "service", "SOS", "stage", SOS_STAGE_REFERRED, "referred-on", "2026-09-01", NULL);
  g_autoptr (SosSaveRecord) save_idle = sos_save_record_new (idle, NULL);
  g_autoptr (SosSaveRecord) save_second = sos_save_record_new (second, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_false (office_try_set (office, SOS_TYPE_EPISODE, first, rows[i].field, rows[i].text, &error));
      g_assert_true (office_says (error, rows[i].words));
      g_clear_error (&error);
    }
  sos_record_set_number (idle, SOS_EPISODE_WORKER, 0);
  g_assert_false (office_do (office, (SosTransactionFunc) sos_casework_save_record, save_idle, &error));
  g_assert_true (office_says (error, "(V9)"));
  g_clear_error (&error);
  g_assert_false (office_do (office, (SosTransactionFunc) sos_casework_save_record, save_second, &error));
  g_assert_true (office_says (error, "(V10)"));
  office_set (office, SOS_TYPE_EPISODE, other, "borough", "E09000022");
}

static void
test_agreeing_moves_the_episode (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 episode = office_add (office, SOS_TYPE_EPISODE, "person", person, "service", "SOS", "stage", SOS_STAGE_ASSESSED, "worker",
                                     office->worker, "referred-on", "2026-09-01", NULL);

  office_must (office, AGREE, about (office_add_plan (office, person)));
  assert_text (office, SOS_TYPE_EPISODE, episode, "stage", SOS_STAGE_PLAN_AGREED);
  assert_text (office, SOS_TYPE_EPISODE, episode, "review-on", "2026-12-21");
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM stage_event WHERE episode = $1 AND stage = 'PLAN_AGREED'"
                                         " AND dated = '2026-11-23'", episode), ==, 1);
}

static void
test_episode (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 gone = office_add (office, SOS_TYPE_STAFF, "name", "Left Long Ago", "role", "CASEWORKER", NULL);
  const gint64 episode = office_must (office, OPEN_EPISODE, office_deed (person, 0, "SOS", NULL, NULL));

  assert_text (office, SOS_TYPE_PERSON, person, "status", SOS_STATUS_ACTIVE);
  office_must_not (office, OPEN_EPISODE, office_deed (person, 0, "SOS", "again", NULL), "(V10)");
  office_must_not (office, OPEN_EPISODE, office_deed (person, 0, "SOS", "             ", NULL), "(V10)");
  office_must (office, OPEN_EPISODE, office_deed (person, 0, "SOS", "Another borough asked for it", NULL));
  office_must (office, OPEN_EPISODE, office_deed (person, 0, "EXR", NULL, NULL));
  office_must_not (office, MOVE, office_deed (episode, 0, SOS_STAGE_ACTIVE, NULL, NULL), "stages in between");
  office_must_not (office, MOVE, office_deed (episode, 0, SOS_STAGE_SCREENING, NULL, NULL), "not complete enough");
  office_make_ready (office, episode);
  office_must (office, MOVE, office_deed (episode, 0, SOS_STAGE_SCREENING, NULL, NULL));
  office_must (office, MOVE, office_deed (episode, 0, SOS_STAGE_WAITING, NULL, NULL));
  office_must_not (office, MOVE, office_deed (episode, 0, SOS_STAGE_ALLOCATED, NULL, NULL), "(V9)");
  office_must_not (office, ALLOCATE, office_deed (episode, gone, NULL, NULL, NULL), "not here any more");
  office_must (office, ALLOCATE, office_deed (episode, office->colleague, NULL, NULL, NULL));
  sos_store_set_actor (office->store, office->colleague);
  assert_text (office, SOS_TYPE_EPISODE, episode, "stage", SOS_STAGE_ALLOCATED);
  g_assert_cmpint (office_count (office, "SELECT team FROM episode WHERE id = $1", episode), ==, office->other_team);
  office_must_not (office, MOVE, ending (episode, SOS_STAGE_CLOSED_EARLY, NULL, "MOVED_AWAY"), "(N10)");
  office_must_not (office, MOVE, ending (episode, SOS_STAGE_CLOSED_EARLY, "  ", "MOVED_AWAY"), "(N10)");
  office_must_not (office, MOVE, ending (episode, SOS_STAGE_CLOSED_EARLY, "Moved to Leeds", NULL), "from the list");
  office_must_not (office, MOVE, ending (episode, SOS_STAGE_CLOSED_EARLY, "Moved to Leeds", "GOALS_MET"), "from the list");
  office_must_not (office, MOVE, ending (episode, SOS_STAGE_CLOSED_EARLY, "x", "MOVED_AWAY"), "(N10)");
  office_must_not (office, MOVE, ending (episode, SOS_STAGE_CLOSED_EARLY, "Moved to Leeds", "MOVED_AWAY"), "(V22)");
  office_end_early (office, episode, "MOVED_AWAY", " Moved to Leeds ");
  assert_text (office, SOS_TYPE_EPISODE, episode, "reason", "MOVED_AWAY");
  assert_text (office, SOS_TYPE_EPISODE, episode, "closed-on", "2026-11-23");
  assert_text (office, SOS_TYPE_EPISODE, episode, "reason-words", "Moved to Leeds");
  office_must_not (office, MOVE, office_deed (episode, 0, SOS_STAGE_ACTIVE, NULL, NULL), "does not open again");
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM stage_event WHERE episode = $1", episode), ==, 5);
}

static void
test_status (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  const gint64 episode = office_must (office, OPEN_EPISODE, office_deed (person, 0, "SOS", NULL, NULL));

  office_must (office, MOVE, ending (episode, SOS_STAGE_TRANSFERRED, "To Lambeth", "TRANSFERRED_SERVICE"));
  assert_text (office, SOS_TYPE_PERSON, person, "status", SOS_STATUS_FORMER);
  office_set (office, SOS_TYPE_PERSON, person, "deceased-on", "2026-11-20");
  assert_text (office, SOS_TYPE_PERSON, person, "status", SOS_STATUS_DECEASED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plans/v13", test_v13);
  g_test_add_func ("/plans/limits", test_limits);
  g_test_add_func ("/plans/backdated", test_backdated);
  g_test_add_func ("/plans/agreed-in-advance", test_agreed_in_advance);
  g_test_add_func ("/plans/blank", test_blank);
  g_test_add_func ("/plans/frozen", test_frozen);
  g_test_add_func ("/plans/versions", test_versions);
  g_test_add_func ("/plans/episode-by-save", test_episode_by_save);
  g_test_add_func ("/plans/agreeing-moves-the-episode", test_agreeing_moves_the_episode);
  g_test_add_func ("/episodes/course", test_episode);
  g_test_add_func ("/episodes/status", test_status);
  return g_test_run ();
}
