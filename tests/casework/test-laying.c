/* test-laying.c - sessions moved, staffed, cancelled and held another day: every rule is asked again, and nothing hard is let through. */
#include "config.h"
#include "school-office.h"

#include "sos-day.h"
#include "sos-laying.h"
#include "sos-school-deeds.h"

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)

typedef struct
{
  SosSchoolPlan *plan;
} Asked;

static gboolean
read_plan (SosTransaction *transaction, gpointer data, GError **error)
{
  ((Asked *) data)->plan = sos_school_plan_read (transaction, 2026, error);
  return ((Asked *) data)->plan != NULL;
}

static SosSchoolPlan *
read_school (SchoolOffice *school)
{
  Asked asked = { NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (school->office->store, read_plan, &asked, &error);
  g_assert_no_error (error);
  return asked.plan;
}

/* As it lies now, on another day and hour (0: the same). */
static SosLaying *
laying_move (SchoolOffice *school, gint64 session, const char *day, const char *begins)
{
  g_autoptr (SosSchoolPlan) plan = read_school (school);
  SosPlanSession as = *sos_plan_board_get (plan->board, sos_school_plan_find (plan->sessions, session));
  SosLaying *laying = sos_laying_new (2026);
  const int from = begins != NULL ? sos_minutes_parse (begins) : as.from;

  sos_plan_session_move (&as, plan->world, sos_day_parse (day), from, from + as.to - as.from);
  sos_laying_add (laying, plan, &as);
  return laying;
}

static void
assert_laid (SchoolOffice *school, SosLaying *laying)
{
  g_autoptr (GError) error = NULL;

  office_do (school->office, FUNC (lay_sessions), laying, &error);
  g_assert_no_error (error);
}

static void
assert_refused (SchoolOffice *school, SosLaying *laying, const char *words)
{
  office_attempt (school->office, FUNC (lay_sessions), laying, words);
}

static void
assert_session (SchoolOffice *school, gint64 session, const char *field, const char *text)
{
  g_autofree char *is = office_dup_text (school->office, SOS_TYPE_SESSION, session, field);

  g_assert_cmpstr (is, ==, text);
}

static void
test_move (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosLaying) laying = laying_move (school, school->sessions[10], "2026-11-26", "09:55");

  assert_laid (school, laying);
  assert_session (school, school->sessions[10], "day", "2026-11-26");
  assert_session (school, school->sessions[10], "begins", "09:55");
  assert_session (school, school->sessions[10], "period", "P2");
  assert_session (school, school->sessions[10], "moved-from", "2026-11-24");
  g_assert_cmpint (office_count (school->office, "SELECT count (*) FROM segment WHERE session = $1 AND begins = '09:55' AND removed IS NULL", school->sessions[10]), ==, 1);
  g_assert_cmpstr (laying->told->pdata[0], ==, "Session 10 goes from Tue 24 Nov 11:00 to Thu 26 Nov 09:55.");
  office_undo (school->office);
  assert_session (school, school->sessions[10], "day", "2026-11-24");
  assert_session (school, school->sessions[10], "moved-from", NULL);
}

/* Each is refused with the sentence of its rule; a refusal names the next ways. */
static void
test_refused (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  static const struct
  {
    const char *day, *begins, *words;
  } cases[] = {
    { "2026-12-26", NULL, "weekend" },           { "2026-11-20", NULL, "That day is over." }, { "2026-12-22", NULL, "holiday" },
    { "2026-11-26", "12:40", "lunch" },          { "2026-11-26", "20:00", "is not open then" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosLaying) laying = laying_move (school, school->sessions[10], cases[i].day, cases[i].begins);

      assert_refused (school, laying, cases[i].words);
    }
  {
    g_autoptr (SosLaying) laying = laying_move (school, school->sessions[10], "2026-11-26", "12:40");

    assert_refused (school, laying, "Possible: ");
  }
  assert_session (school, school->sessions[10], "day", "2026-11-24");
}

/* Whoever is elsewhere then cannot be here: the other session came after the page was read. */
static void
test_double (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosLaying) laying = laying_move (school, school->sessions[10], "2026-11-26", "09:00");
  const gint64 run = school_office_add_run (school, "LIVVE", "Thursdays", 13);

  school_office_add_session (school, run, 1, "2026-11-26", "09:00", "09:50", "PLANNED");
  assert_refused (school, laying, "is at Alder Hill School then");
}

static void
test_locked (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosLaying) laying = NULL, held = NULL;

  office_must (school->office, FUNC (lock_session), office_deed (school->sessions[10], 0, "YES", NULL, NULL));
  laying = laying_move (school, school->sessions[10], "2026-11-26", NULL);
  assert_refused (school, laying, "unlock it first");
  held = laying_move (school, school->sessions[9], "2026-11-26", NULL);
  assert_refused (school, held, "This session was held");
  office_must_not (school->office, FUNC (lock_session), office_deed (school->sessions[9], 0, "YES", NULL, NULL), "was held");
}

static void
test_right (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosLaying) laying = laying_move (school, school->sessions[10], "2026-11-26", NULL);

  sos_store_set_actor (school->office->store, school->office->worker);
  assert_refused (school, laying, "planned by those who coordinate schools");
  office_must_not (school->office, FUNC (cancel_session), office_deed (school->sessions[10], 0, "SCHOOL_CLOSED", NULL, NULL), "planned by");
}

/* S6: cancelled by the school, held two days later: the same session, its number and its register stay. */
static void
test_catch_up (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosSchoolPlan) plan = NULL;
  g_autoptr (SosLaying) laying = sos_laying_new (2026);
  SosPlanSession as;

  office_set (school->office, SOS_TYPE_SESSION, school->sessions[10], "school-confirmed-on", "2026-11-16");
  plan = read_school (school);
  as = *sos_plan_board_get (plan->board, sos_school_plan_find (plan->sessions, school->sessions[10]));
  office_must (school->office, FUNC (cancel_session), office_deed (school->sessions[10], 0, "SCHOOL_CLOSED", "Strike", NULL));
  assert_session (school, school->sessions[10], "status", "CANCELLED");
  office_must_not (school->office, FUNC (cancel_session), office_deed (school->sessions[10], 0, "SCHOOL_CLOSED", NULL, NULL), "already");
  sos_plan_session_move (&as, plan->world, sos_day_parse ("2026-11-26"), 11 * 60, 11 * 60 + 50);
  sos_laying_add (laying, plan, &as);
  assert_laid (school, laying);
  assert_session (school, school->sessions[10], "status", "CATCH_UP");
  assert_session (school, school->sessions[10], "moved-from", "2026-11-24");
  assert_session (school, school->sessions[10], "school-confirmed-on", NULL);
  g_assert_cmpint (office_count (school->office, "SELECT version FROM session WHERE id = $1", school->sessions[10]), ==, 2);
  g_assert_cmpint (office_count (school->office, "SELECT number FROM session WHERE id = $1", school->sessions[10]), ==, 10);
  office_undo (school->office);
  assert_session (school, school->sessions[10], "status", "CANCELLED");
  office_undo (school->office);
  assert_session (school, school->sessions[10], "day", "2026-11-24");
}

/* A day that is not taught, agreed to in writing by somebody who is named, with a reason; a check is nobody’s to set aside. */
static void
test_set_aside (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosLaying) laying = NULL;

  office_add (school->office, SOS_TYPE_CALENDAR_DAY, "calendar", school->calendar, "kind", "INSET", "first", "2026-11-26", "last", "2026-11-26", NULL);
  laying = laying_move (school, school->sessions[10], "2026-11-26", NULL);
  assert_refused (school, laying, "training day");
  sos_laying_set_aside (laying, "C1", "Pupils come in for it", NULL);
  assert_refused (school, laying, "agreed to it in writing");
  sos_laying_set_aside (laying, "C1", "short", "Ms Idris");
  assert_refused (school, laying, "Say why");
  sos_laying_set_aside (laying, "C5", "Pupils come in for it", "Ms Idris");
  assert_refused (school, laying, "training day");
  sos_laying_set_aside (laying, "C1", "Pupils come in for it", "Ms Idris");
  assert_laid (school, laying);
  g_assert_cmpint (office_count (school->office, "SELECT count (*) FROM planning_override WHERE session = $1 AND rule = 'C1'", school->sessions[10]), ==, 1);
}

/* X3: a man cannot be put on Expect Respect, whoever asks and however. */
static void
test_girls (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  const gint64 run = school_office_add_run (school, "EXPECT_RESPECT", "Wellbeing group", 6);
  const gint64 session = school_office_add_session (school, run, 1, "2026-12-03", "09:00", "09:50", "PLANNED");
  g_autoptr (SosSchoolPlan) plan = NULL;
  g_autoptr (SosLaying) laying = sos_laying_new (2026);
  SosPlanSession as;

  plan = read_school (school);
  as = *sos_plan_board_get (plan->board, sos_school_plan_find (plan->sessions, session));
  as.parts[0].staff[1].person = sos_school_plan_find (plan->people, school->third);
  sos_laying_add (laying, plan, &as);
  assert_refused (school, laying, "only women deliver this");
}

/* Somebody else delivers; the history has it, and undo brings the other back. */
static void
test_swap (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosSchoolPlan) plan = read_school (school);
  g_autoptr (SosLaying) laying = sos_laying_new (2026);
  SosPlanSession as = *sos_plan_board_get (plan->board, sos_school_plan_find (plan->sessions, school->sessions[11]));

  as.parts[0].staff[1].person = sos_school_plan_find (plan->people, school->third);
  sos_laying_add (laying, plan, &as);
  assert_laid (school, laying);
#define ON "SELECT count (*) FROM segment_staff f JOIN segment g ON g.id = f.segment WHERE f.removed IS NULL AND g.session = (SELECT id FROM session WHERE run = $1 AND number = 11) AND f.staff = "
  {
    g_autofree char *third = g_strdup_printf (ON "%" G_GINT64_FORMAT, school->third), *second = g_strdup_printf (ON "%" G_GINT64_FORMAT, school->second);

    g_assert_cmpint (office_count (school->office, third, school->run), ==, 1);
    g_assert_cmpint (office_count (school->office, second, school->run), ==, 0);
    assert_session (school, school->sessions[11], "moved-from", NULL);
    office_undo (school->office);
    g_assert_cmpint (office_count (school->office, third, school->run), ==, 0);
    g_assert_cmpint (office_count (school->office, second, school->run), ==, 1);
  }
}

/* Thirteen, up to fifteen; and fewer only where a lead says so. */
static void
test_run_length (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  for (guint i = 0; i < 2; i++)
    office_must (school->office, FUNC (extend_run), office_deed (school->run, 0, NULL, NULL, NULL));
  office_must_not (school->office, FUNC (extend_run), office_deed (school->run, 0, NULL, NULL, NULL), "15 sessions at most");
  office_must_not (school->office, FUNC (curtail_run), office_deed (school->run, 0, NULL, "short", NULL), "Say why");
  office_must (school->office, FUNC (curtail_run), office_deed (school->run, 0, NULL, "The term is over", NULL));
  g_assert_cmpint (office_count (school->office, "SELECT sessions FROM programme_run WHERE id = $1", school->run), ==, 13);
  reason = office_dup_text (school->office, SOS_TYPE_PROGRAMME_RUN, school->run, "curtailed-reason");
  g_assert_cmpstr (reason, ==, "13 of 15: The term is over");
}

static void
test_confirm (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosLaying) laying = NULL;

  office_must (school->office, FUNC (confirm_session), office_deed (school->sessions[10], 0, NULL, NULL, NULL));
  assert_session (school, school->sessions[10], "status", "CONFIRMED");
  laying = laying_move (school, school->sessions[10], "2026-11-26", NULL);
  assert_laid (school, laying);
  assert_session (school, school->sessions[10], "status", "PLANNED");
  g_assert_nonnull (strstr (laying->told->pdata[1], "is asked again"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
#define ADD(name, func) g_test_add_func ("/casework/laying/" name, func)
  ADD ("move", test_move);
  ADD ("refused", test_refused);
  ADD ("double", test_double);
  ADD ("locked", test_locked);
  ADD ("right", test_right);
  ADD ("catch-up", test_catch_up);
  ADD ("set-aside", test_set_aside);
  ADD ("girls", test_girls);
  ADD ("swap", test_swap);
  ADD ("run-length", test_run_length);
  ADD ("confirm", test_confirm);
  return g_test_run ();
}
