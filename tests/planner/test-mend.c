/* test-mend.c - plans that broke: what is proposed is sound and moves as few sessions as can be, held against trying everything; and S6. */
#include "config.h"

#include "losses.h"

#include "sos-day.h"
#include "sos-plan-mend.h"
#include "sos-plan-slots.h"
#include "sos-planner.h"

static gboolean
is_free_of_hard (SosPlanBoard *board)
{
  return sos_plan_board_sum (board).n_hard == 0;
}

/* ---- cases ---- */

static void
assert_mended (SosPlanBoard *before, int lost, const SosPlanMend *mend)
{
  g_autoptr (SosPlanBoard) after = sos_plan_board_copy (before);
  guint n_moved = 0;

  sos_plan_mend_apply (mend, after);
  g_assert_true (is_free_of_hard (after));
  for (int i = 0; i < sos_plan_board_get_n (before); i++)
    {
      const SosPlanSession *a = sos_plan_board_get (before, i), *b = sos_plan_board_get (after, i);

      n_moved += a->day != b->day || a->from != b->from;
      if (a->locked)
        g_assert_true (a->day == b->day && a->from == b->from && a->room == b->room);
    }
  g_assert_cmpuint (n_moved, <=, mend->moves->len);
  g_assert_cmpint (g_array_index (mend->moves, SosPlanMove, 0).session, ==, lost);
}

static void
test_least (void)
{
  guint n_cases = 0, n_known = 0, n_least = 0, n_by[4] = { 0 };

  for (guint seed = 0; n_known < LOSSES_KNOWN; seed++)
    {
      g_autoptr (SosPlanMend) mend = NULL;
      Loss loss;

      if (!loss_make (seed, &loss))
        continue;
      n_cases++;
      mend = sos_plan_mend (loss.plan, &loss.lost, 1, loss.monday, loss.monday + 11, 2, NULL);
      n_by[loss.least]++;
      if (mend != NULL)
        assert_mended (loss.plan, loss.lost, mend);
      if (loss.least <= 2)
        {
          n_known++;
          n_least += mend != NULL && (int) mend->moves->len == loss.least;
          if (mend != NULL && mend->least)
            g_assert_cmpint ((int) mend->moves->len, <=, loss.least);
        }
      loss_clear (&loss);
    }
  g_test_message ("%u cases: %u mended by one, %u by two, %u by more or not at all; of the %u whose least is known %u moved as few", n_cases, n_by[1], n_by[2], n_by[3],
                  n_known, n_least);
  g_assert_cmpuint (n_least * 100, >=, n_known * 95);
  g_assert_cmpuint (n_by[2], >, 15);
}

/* Weekly runs in terms of some size: sound, and one session moves alone where it can. */
static void
test_weekly (void)
{
  guint n_alone = 0, n = 0;

  for (guint seed = 0; seed < 12; seed++)
    {
      g_autoptr (SosPlanBoard) plan = loss_make_plan (&(WorldSize){ 8, 12, 6, 3, 8, 4, 5 }, 50 + seed);
      int lost = (int) (seed * 17) % sos_plan_board_get_n (plan);
      const int monday = sos_day_get_monday (sos_plan_board_get (plan, lost)->day);
      g_autoptr (SosPlanMend) mend = sos_plan_mend (plan, &lost, 1, monday, monday + 11, 1, NULL);

      if (monday == 0 || mend == NULL)
        continue;
      assert_mended (plan, lost, mend);
      n++;
      n_alone += mend->moves->len == 1;
    }
  g_test_message ("%u of %u moved alone", n_alone, n);
  g_assert_cmpuint (n, >=, 10);
}

/* What is locked or confirmed does not give way. */
static void
test_locked (void)
{
  g_autoptr (SosPlanBoard) plan = loss_make_plan (&(WorldSize){ 1, 5, 0, 0, 8, 0, 40 }, 3005);

  for (int i = 1; i < sos_plan_board_get_n (plan); i++)
    {
      SosPlanSession session = *sos_plan_board_get (plan, i);

      session.locked = TRUE;
      sos_plan_board_put (plan, i, &session);
    }
  for (int lost = 0; lost < sos_plan_board_get_n (plan); lost++)
    {
      const int monday = sos_day_get_monday (sos_plan_board_get (plan, lost)->day);
      g_autoptr (SosPlanMend) mend = monday != 0 ? sos_plan_mend (plan, &lost, 1, monday, monday + 4, 2, NULL) : NULL;

      if (mend != NULL)
        for (guint k = 1; k < mend->moves->len; k++)
          g_assert_cmpint (g_array_index (mend->moves, SosPlanMove, k).session, ==, 0);
    }
}

/* S6: Tuesdays from 15 September to 15 December; the seventh, on 3 November, is lost. Thursday is offered; the week before Christmas is not. */
static void
test_s6 (void)
{
  g_autoptr (SosPlanWorld) world = sos_plan_world_new (sos_day_parse ("2026-11-02"));
  g_autoptr (SosPlanBoard) board = NULL;
  g_autoptr (SosSchoolDays) days = world_make_days ();
  g_autoptr (GArray) soon = NULL, late = NULL;
  int day = sos_day_parse ("2026-09-15"), lost = SOS_PLAN_NONE, joel, marcia;

  sos_school_days_add_days (days, SOS_LAYER_SCHOOL, &(SosDaySpan){ SOS_DAY_CLOSED, sos_day_parse ("2026-11-03"), sos_day_parse ("2026-11-03"), 0, 0, "Strike" });
  world_add_programmes (world);
  sos_plan_world_add_school (world, &(SosPlanSchool){ 1, "Meridian Park", "E09000010", days, 1 });
  sos_plan_world_add_room (world, &(SosPlanRoom){ 1, 0, "B12", 18, TRUE, TRUE });
  joel = sos_plan_world_add_person (world, &(SosPlanPerson){ 1, "Joel", SOS_PLAN_STAFF, "US" });
  marcia = sos_plan_world_add_person (world, &(SosPlanPerson){ 2, "Marcia", SOS_PLAN_STAFF, "US", TRUE });
  sos_plan_world_add_busy (world, &(SosPlanBusy){ joel, sos_day_parse ("2026-11-04"), 0, 1440, SOS_PLAN_NONE, NULL, "court" });
  sos_plan_world_add_busy (world, &(SosPlanBusy){ marcia, sos_day_parse ("2026-11-04"), 0, 1440, SOS_PLAN_NONE, NULL, "leave" });
  sos_plan_world_add_run (world, &(SosPlanRun){ .id = 1, .programme = WORLD_LIVVE, .name = "Autumn", .sessions = 13, .pupils = 14, .years_from = 9, .years_to = 10,
                                              .weekday = 2, .period = "P3", .lead = joel });
  board = sos_plan_board_new (world);
  for (int n = 1; n <= 13; n++, day += day == sos_day_parse ("2026-10-20") ? 14 : 7)
    {
      SosPlanSession session = sos_plan_session_make (world, 0, n);

      sos_plan_session_move (&session, world, day, 660, 710);
      session.room = 0;
      session.held = day < sos_day_parse ("2026-11-02");
      session.parts[0].n_staff = 2;
      session.parts[0].staff[0].person = joel;
      session.parts[0].staff[0].part = SOS_PART_LEAD;
      session.parts[0].staff[1].person = marcia;
      session.parts[0].staff[1].part = SOS_PART_SECOND;
      if (sos_plan_board_add (board, &session) == 6)
        lost = 6;
    }
  g_assert_cmpint (sos_plan_board_get (board, lost)->day, ==, sos_day_parse ("2026-11-03"));
  g_assert_true (sos_findings_are_hard (sos_plan_board_check (board, lost)));
  /* In its own week: Thursday in the third period, as on Tuesdays; not on Wednesday, when nobody can. */
  soon = sos_plan_find_slots (board, lost, sos_day_parse ("2026-11-02"), sos_day_parse ("2026-11-06"), 3);
  g_assert_cmpuint (soon->len, ==, 3);
  g_assert_cmpint (g_array_index (soon, SosPlanSlot, 0).as.day, ==, sos_day_parse ("2026-11-05"));
  g_assert_cmpint (g_array_index (soon, SosPlanSlot, 0).as.from, ==, 660);
  g_assert_cmpint (g_array_index (soon, SosPlanSlot, 0).as.parts[0].n_staff, ==, 2);
  for (guint i = 0; i < soon->len; i++)
    g_assert_cmpint (g_array_index (soon, SosPlanSlot, i).as.day, >=, sos_day_parse ("2026-11-05"));
  late = sos_plan_find_slots (board, lost, sos_day_parse ("2026-12-19"), sos_day_parse ("2026-12-31"), 3);
  g_assert_cmpuint (late->len, ==, 0);
}

/* S9: whoever may come in her place is cleared, free and near enough; nobody is put in by itself. */
static void
test_s9 (void)
{
  g_autoptr (SosPlanBoard) first = loss_make_plan (&(WorldSize){ 4, 10, 3, 2, 4, 0, 3 }, 77), plan = NULL;
  SosPlanWorld *world = sos_plan_board_get_world (first);
  const SosPlanSession before = *sos_plan_board_get (first, 5);
  const int marcia = before.parts[0].staff[0].person;
  SosPlanSession after = before;

  sos_plan_world_add_unfit (world, &(SosPlanUnfit){ marcia, SOS_PLAN_NONE, before.day, G_MAXINT, "C5", TRUE, "a clearance ended" });
  plan = sos_plan_board_copy (first); /* asked anew */
  g_assert_true (sos_findings_are_hard (sos_plan_board_check (plan, 5)));
  g_assert_false (sos_findings_are_hard (sos_plan_board_check (plan, 4)));
  g_assert_true (sos_plan_settle (plan, 5, &after));
  g_assert_cmpint (after.day, ==, before.day);
  g_assert_cmpint (after.from, ==, before.from);
  for (int k = 0; k < after.parts[0].n_staff; k++)
    g_assert_cmpint (after.parts[0].staff[k].person, !=, marcia);
  {
    g_autoptr (GArray) findings = sos_plan_board_ask (plan, 5, &after);

    g_assert_false (sos_findings_are_hard (findings));
  }
  g_assert_cmpint (sos_plan_board_get (plan, 5)->parts[0].staff[0].person, ==, marcia);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/mend/least", test_least);
  g_test_add_func ("/planner/mend/weekly", test_weekly);
  g_test_add_func ("/planner/mend/locked", test_locked);
  g_test_add_func ("/planner/mend/s6", test_s6);
  g_test_add_func ("/planner/mend/s9", test_s9);
  return g_test_run ();
}
