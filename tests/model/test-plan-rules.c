/* test-plan-rules.c - what stands between a draft plan and an agreed one (domain 4.4, V13). */
#include "config.h"

#include "sos-action.h"
#include "sos-area-place.h"
#include "sos-area-rules.h"
#include "sos-area-to-avoid.h"
#include "sos-goal.h"
#include "sos-plan-rules.h"

#include <string.h>

#define TODAY "2026-11-23"

typedef struct
{
  SosPlanCase plan_case;
  gint64 last_id;
} Fixture;

static SosRecord *
add (Fixture *fixture, GPtrArray *array, SosRecord *record)
{
  sos_record_set_identity (record, ++fixture->last_id, 1, 0);
  if (array != NULL)
    g_ptr_array_add (array, record);
  return record;
}

static SosRecord *
add_goal (Fixture *fixture, const char *words)
{
  return add (fixture, fixture->plan_case.goals, g_object_new (SOS_TYPE_GOAL, "in-my-words", words, NULL));
}

static SosRecord *
add_action (Fixture *fixture, SosRecord *goal, const char *who, const char *words, const char *by_when)
{
  return add (fixture, fixture->plan_case.actions,
              g_object_new (SOS_TYPE_ACTION, "goal", sos_record_get_id (goal), "who", who, "words", words,
                            "by-when", by_when, NULL));
}

/* A plan that may be agreed: one goal, a step each. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  SosPlanCase *plan_case = &fixture->plan_case;
  SosRecord *goal;

  plan_case->plan = g_object_new (SOS_TYPE_PLAN, "review-on", "2027-01-04", "agreement", "VERBAL", NULL);
  plan_case->goals = g_ptr_array_new_with_free_func (g_object_unref);
  plan_case->actions = g_ptr_array_new_with_free_func (g_object_unref);
  plan_case->areas = g_ptr_array_new_with_free_func (g_object_unref);
  plan_case->places = g_ptr_array_new_with_free_func (g_object_unref);
  plan_case->today = TODAY;
  goal = add_goal (fixture, "I want to get my level 2");
  add_action (fixture, goal, SOS_WHO_WORKER, "Ask college for short days", "2026-11-30");
  add_action (fixture, goal, SOS_WHO_YP, "Text if the bus feels unsafe", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->plan_case.plan);
  g_ptr_array_unref (fixture->plan_case.goals);
  g_ptr_array_unref (fixture->plan_case.actions);
  g_ptr_array_unref (fixture->plan_case.areas);
  g_ptr_array_unref (fixture->plan_case.places);
}

static void
set (gpointer record, guint field, const char *text)
{
  sos_record_set_text (SOS_RECORD (record), field, text);
}

/* Whether there is a finding in these words of this severity. */
static gboolean
finds (Fixture *fixture, SosPlanSeverity severity, const char *words)
{
  g_autoptr (GPtrArray) findings = sos_plan_check (&fixture->plan_case);
  g_autoptr (SosVerdict) verdict = sos_plan_may_be_agreed (findings);
  SosPlanSeverity last = SOS_PLAN_BLOCK;
  gboolean found = FALSE, blocked = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      SosPlanFinding *finding = findings->pdata[i];

      g_assert_cmpint (finding->severity, >=, last);
      last = finding->severity;
      found = found || (finding->severity == severity && strcmp (finding->words, words) == 0);
      blocked = blocked || finding->severity == SOS_PLAN_BLOCK;
    }
  g_assert_cmpint (verdict->allowed, ==, !blocked);
  return found;
}

static gboolean
may_be_agreed (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings = sos_plan_check (&fixture->plan_case);
  g_autoptr (SosVerdict) verdict = sos_plan_may_be_agreed (findings);

  return verdict->allowed;
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  g_assert_true (may_be_agreed (fixture));
  g_assert_true (finds (fixture, SOS_PLAN_OK, "Next review 4 January 2027"));
  g_assert_true (finds (fixture, SOS_PLAN_OK, "No step leads to an area to avoid"));
}

static void
test_goals (Fixture *fixture, gconstpointer data)
{
  SosRecord *goal = add_goal (fixture, "Sleep better");
  g_autoptr (GPtrArray) findings = sos_plan_check (&fixture->plan_case);
  g_autoptr (SosVerdict) verdict = sos_plan_may_be_agreed (findings);

  g_assert_cmpstr (verdict->words, ==, "Not yet: goal 2 has no step for you.");
  g_assert_cmpint (((SosPlanFinding *) findings->pdata[0])->goal, ==, sos_record_get_id (goal));
  add_action (fixture, goal, SOS_WHO_PARENT, "Leave hard talks for Sunday", NULL);
  g_assert_false (may_be_agreed (fixture));
  add_action (fixture, goal, SOS_WHO_WORKER, "Book the sleep nurse", NULL);
  g_assert_true (may_be_agreed (fixture));
  set (goal, SOS_GOAL_IN_MY_WORDS, "  ");
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "Goal 2 has no words yet"));
  set (goal, SOS_GOAL_STATUS, SOS_GOAL_DROPPED);
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "Goal 2 has no words yet"));
  set (goal, SOS_GOAL_IN_MY_WORDS, "Sleep");
  g_assert_true (may_be_agreed (fixture));
}

/* A step whose words are still to be written is not there yet: it is nobody's, it asks nothing, and it is never agreed. */
static void
test_blank_steps (Fixture *fixture, gconstpointer data)
{
  SosRecord *goal = fixture->plan_case.goals->pdata[0];
  SosRecord *worker = fixture->plan_case.actions->pdata[0];
  SosRecord *blank;

  set (worker, SOS_ACTION_WORDS, "\n ");
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "Goal 1 has no step for you"));
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "A step has no words yet"));
  set (worker, SOS_ACTION_WORDS, "Ask college for short days");
  g_assert_true (may_be_agreed (fixture));
  add_action (fixture, goal, SOS_WHO_YP, "Two", NULL);
  add_action (fixture, goal, SOS_WHO_YP, "Three", NULL);
  blank = add_action (fixture, goal, SOS_WHO_YP, NULL, NULL);
  g_assert_false (finds (fixture, SOS_PLAN_BLOCK, "Goal 1 asks 4 steps of them"));
  g_assert_false (may_be_agreed (fixture));
  set (blank, SOS_ACTION_STATUS, SOS_ACTION_DONE);
  g_assert_false (may_be_agreed (fixture));
  set (goal, SOS_GOAL_STATUS, SOS_GOAL_DROPPED);
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "A step has no words yet"));
}

static void
test_number_of_goals (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 4; i++)
    add_action (fixture, add_goal (fixture, "More"), SOS_WHO_WORKER, "Help", NULL);
  g_assert_true (may_be_agreed (fixture));
  add_action (fixture, add_goal (fixture, "Too many"), SOS_WHO_WORKER, "Help", NULL);
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "There are 6 goals"));
  g_ptr_array_set_size (fixture->plan_case.goals, 0);
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "There is no goal yet"));
  g_clear_pointer (&fixture->plan_case.goals, g_ptr_array_unref);
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "There is no goal yet"));
  fixture->plan_case.goals = g_ptr_array_new ();
}

static void
test_steps_of_the_young_person (Fixture *fixture, gconstpointer data)
{
  SosRecord *goal = fixture->plan_case.goals->pdata[0];

  add_action (fixture, goal, SOS_WHO_YP, "Two", NULL);
  add_action (fixture, goal, SOS_WHO_YP, "Three", NULL);
  g_assert_true (may_be_agreed (fixture));
  add_action (fixture, goal, SOS_WHO_YP, "Four", NULL);
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "Goal 1 asks 4 steps of them"));
}

static void
test_dates_of_steps (Fixture *fixture, gconstpointer data)
{
  SosRecord *action = fixture->plan_case.actions->pdata[0];

  set (action, SOS_ACTION_BY_WHEN, "2026-11-22");
  g_assert_true (finds (fixture, SOS_PLAN_WARN, "Step past its day"));
  set (action, SOS_ACTION_STATUS, SOS_ACTION_DONE);
  g_assert_false (finds (fixture, SOS_PLAN_WARN, "Step past its day"));
  set (action, SOS_ACTION_STATUS, SOS_ACTION_TO_DO);
  set (action, SOS_ACTION_BY_WHEN, "2027-01-05");
  g_assert_true (finds (fixture, SOS_PLAN_WARN, "Step after the next review"));
  set (action, SOS_ACTION_BY_WHEN, "2027-01-04");
  g_assert_false (finds (fixture, SOS_PLAN_WARN, "Step after the next review"));
  g_assert_true (may_be_agreed (fixture));
  set (action, SOS_ACTION_WORDS, "");
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "A step has no words yet"));
}

static void
test_review (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[][3] = {
    { NULL, NULL, "There is no review date" },
    { "2027", NULL, "There is no review date" },
    { "2026-11-22", NULL, "The review date is past" },
    { "2027-01-05", NULL, "The review date is too late" },
    { "2027-01-04", NULL, NULL },
    { "2027-01-04", "2026-11-22", "The review date is too late" },
    { "2026-11-23", NULL, NULL },
    { "2027-01-05", "2026-11-24", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      set (fixture->plan_case.plan, SOS_PLAN_REVIEW_ON, rows[i][0]);
      set (fixture->plan_case.plan, SOS_PLAN_AGREED_ON, rows[i][1]);
      g_assert_cmpint (may_be_agreed (fixture), ==, rows[i][2] == NULL);
      g_assert_true (rows[i][2] == NULL || finds (fixture, SOS_PLAN_BLOCK, rows[i][2]));
    }
}

static void
test_agreement (Fixture *fixture, gconstpointer data)
{
  SosPlan *plan = fixture->plan_case.plan;

  set (plan, SOS_PLAN_AGREEMENT, NULL);
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "How they agree is not said"));
  set (plan, SOS_PLAN_AGREEMENT, SOS_AGREEMENT_IN_PART);
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "Which part they do not agree to is not said"));
  set (plan, SOS_PLAN_AGREEMENT, SOS_AGREEMENT_NOT_AGREED);
  g_assert_true (finds (fixture, SOS_PLAN_BLOCK, "Why they do not agree is not said"));
  set (plan, SOS_PLAN_AGREEMENT_WORDS, "Too much at once");
  g_assert_true (may_be_agreed (fixture));
  g_assert_true (finds (fixture, SOS_PLAN_WARN, "They do not agree to this plan"));
  set (plan, SOS_PLAN_AGREEMENT, SOS_AGREEMENT_SIGNED);
  g_assert_false (finds (fixture, SOS_PLAN_WARN, "They do not agree to this plan"));
}

/* What the letter will ask for is asked for while it can still be written; it stops nobody from agreeing. */
static void
test_letter (Fixture *fixture, gconstpointer data)
{
  SosPlan *plan = fixture->plan_case.plan;
  SosRecord *goal = fixture->plan_case.goals->pdata[0];

  g_assert_true (finds (fixture, SOS_PLAN_WARN, "What is going well is not said"));
  g_assert_false (finds (fixture, SOS_PLAN_WARN, "What to do if things go wrong is not said"));
  set (plan, SOS_PLAN_STRENGTHS, "You came every week");
  g_assert_true (finds (fixture, SOS_PLAN_WARN, "What to do if things go wrong is not said"));
  set (plan, SOS_PLAN_IF_THINGS_GO_WRONG, "Ring me");
  g_assert_true (finds (fixture, SOS_PLAN_WARN, "When you meet next is not said"));
  set (plan, SOS_PLAN_NEXT_MEETING_WORDS, "Tuesdays at four");
  g_assert_true (finds (fixture, SOS_PLAN_WARN, "Why goal 1 matters is not said"));
  set (goal, SOS_GOAL_WHY_IT_MATTERS, "To be a nurse");
  g_assert_true (finds (fixture, SOS_PLAN_WARN, "A step has no day, which the letter asks for"));
  set (fixture->plan_case.actions->pdata[1], SOS_ACTION_WHEN_WORDS, "any day");
  g_assert_false (finds (fixture, SOS_PLAN_WARN, "A step has no day, which the letter asks for"));
  g_assert_true (may_be_agreed (fixture));
  add_goal (fixture, NULL);
  g_assert_false (finds (fixture, SOS_PLAN_WARN, "Why goal 2 matters is not said"));
}

static void
test_areas (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *step;
    gboolean named;
  } rows[] = {
    { "Walk down Rye Lane to college", TRUE },
    { "Meet at Peckham Rye Station", TRUE },
    { "Meet at peckham rye", TRUE },
    { "Take bus 36 to college", TRUE },
    { "Take the 36 bus", TRUE },
    { "Sleep 36 hours a week", FALSE },
    { "Go to the shop in SE15", TRUE },
    { "Post it to SE15 9CK", TRUE },
    { "Meet at the side gate", FALSE },
    { "Eat rye bread in a country lane", FALSE },
    { "Visit Élmgrove", TRUE },
    { "", FALSE },
  };
  SosRecord *area = add (fixture, fixture->plan_case.areas,
                         g_object_new (SOS_TYPE_AREA_TO_AVOID, "label", "Rye Lane and Peckham Rye station",
                                       "severity", "NEVER", NULL));
  SosRecord *action = fixture->plan_case.actions->pdata[0];

  for (guint i = 0; i < 3; i++)
    add (fixture, fixture->plan_case.places,
         g_object_new (SOS_TYPE_AREA_PLACE, "area", sos_record_get_id (area), "words",
                       (const char *[]){ "SE15", "36", "Elmgrove Estate" }[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].step);
      set (action, SOS_ACTION_WORDS, rows[i].step);
      g_assert_cmpint (sos_area_find_named (rows[i].step, fixture->plan_case.areas, fixture->plan_case.places)
                         != NULL,
                       ==, rows[i].named);
      g_assert_cmpint (finds (fixture, SOS_PLAN_WARN, "A step names a place to avoid"), ==, rows[i].named);
      g_assert_cmpint (finds (fixture, SOS_PLAN_OK, "No step leads to an area to avoid"), ==, !rows[i].named);
    }
  set (fixture->plan_case.plan, SOS_PLAN_NEXT_MEETING_WORDS, "14:00, Rye Lane library");
  g_assert_true (finds (fixture, SOS_PLAN_WARN, "The next meeting names a place to avoid"));
}

#define ADD(name, function) g_test_add ("/plan/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("good", test_good);
  ADD ("goals", test_goals);
  ADD ("blank-steps", test_blank_steps);
  ADD ("number-of-goals", test_number_of_goals);
  ADD ("steps-of-the-young-person", test_steps_of_the_young_person);
  ADD ("dates-of-steps", test_dates_of_steps);
  ADD ("review", test_review);
  ADD ("agreement", test_agreement);
  ADD ("areas", test_areas);
  ADD ("letter", test_letter);
  return g_test_run ();
}
