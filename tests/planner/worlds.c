/* worlds.c - small and large worlds for the tests and measurements of the planner: invented, the same for a seed. */
#include "config.h"
#include "worlds.h"

#include "sos-day.h"
#include "sos-planner.h"

static const char *const boroughs[] = { "E09000010", "E09000014", "E09000028", "E09000022", "E09000008", "E09000012", "E09000025",
                                        "E09000009", "E09000011", "E09000030", "E09000019" };

static int
between (GRand *rand, int least, int most)
{
  return g_rand_int_range (rand, least, most + 1);
}

static void
add_terms (SosSchoolDays *days)
{
  static const char *const terms[][5] = { { "AUTUMN", WORLD_FIRST, WORLD_LAST, "2026-10-26", "2026-10-30" },
                                          { "SPRING", "2027-01-04", "2027-03-25", "2027-02-15", "2027-02-19" },
                                          { "SUMMER", "2027-04-12", "2027-07-21", "2027-05-31", "2027-06-04" } };

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    sos_school_days_add_term (days, SOS_LAYER_BOROUGH, &(SosTermSpan){ terms[i][0], sos_day_parse (terms[i][1]), sos_day_parse (terms[i][2]),
                                                                      sos_day_parse (terms[i][3]), sos_day_parse (terms[i][4]) });
}

static void
add_periods (SosSchoolDays *days, int shift)
{
  static const SosPeriod periods[] = {
    { "P1", SOS_PERIOD_LESSON, 540, 590 },   { "P2", SOS_PERIOD_LESSON, 595, 645 }, { "Break", SOS_PERIOD_BREAK, 645, 660 },
    { "P3", SOS_PERIOD_LESSON, 660, 710 },   { "P4", SOS_PERIOD_LESSON, 710, 760 }, { "Lunch", SOS_PERIOD_LUNCH, 760, 800 },
    { "P5", SOS_PERIOD_LESSON, 800, 850 },   { "P6", SOS_PERIOD_LESSON, 855, 905 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      SosPeriod period = periods[i];

      period.begins += shift;
      period.ends += shift;
      sos_school_days_add_period (days, &period);
    }
}

SosSchoolDays *
world_make_days (void)
{
  SosSchoolDays *days = sos_school_days_new ();

  add_terms (days);
  add_periods (days, 0);
  return days;
}

void
world_add_programmes (SosPlanWorld *world)
{
  static const SosPlanProgramme all[] = {
    [WORLD_LIVVE] = { .code = "LIVVE", .sessions = 13, .every_week = TRUE, .gap_most = 1, .cap = 15, .staff_least = 2, .school_staff = TRUE,
                      .school_staff_counts = TRUE, .lead_least = 10, .n_parts = 1, .parts = { { "US", 60 } } },
    [WORLD_EXPECT_RESPECT] = { .code = "EXPECT_RESPECT", .sessions = 8, .every_week = TRUE, .gap_most = 1, .cap = 12, .staff_least = 2,
                               .school_staff = TRUE, .female_only = TRUE, .private_room = TRUE, .n_parts = 1, .parts = { { "US", 60 } } },
    [WORLD_BRAVE] = { .code = "BRAVE", .sessions = 1, .staff_least = 1, .school_staff = TRUE, .n_parts = 2,
                      .parts = { { "US", 60 }, { "CONNECT_FUTURES", 60, 20 } } },
    [WORLD_CLASS] = { .code = "CLASS", .sessions = 1, .cap = 32, .staff_least = 1, .volunteers_least = 1, .school_staff = TRUE, .n_parts = 1,
                      .parts = { { "US", 60 } } },
    [WORLD_GROUP] = { .code = "EXTENDED_GROUP", .sessions = 6, .every_week = TRUE, .gap_most = 2, .cap = 10, .staff_least = 1,
                      .volunteers_least = 1, .school_staff = TRUE, .n_parts = 1, .parts = { { "US", 60 } } },
    [WORLD_STOP] = { .code = "STOP", .sessions = 1, .cap = 25, .staff_least = 2, .n_parts = 1, .parts = { { "US", 180 } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    sos_plan_world_add_programme (world, &all[i]);
}

static void
add_school (SosPlanWorld *world, GRand *rand, int i)
{
  g_autoptr (SosSchoolDays) days = sos_school_days_new ();
  g_autofree char *name = g_strdup_printf ("School %d", i);
  const int first = sos_day_parse (WORLD_FIRST);
  int school;

  add_terms (days);
  add_periods (days, between (rand, 0, 4) * 5 - 10);
  for (int k = 0; k < 2; k++)
    {
      const int day = first + between (rand, 0, 100);

      sos_school_days_add_days (days, SOS_LAYER_SCHOOL, &(SosDaySpan){ k == 0 ? SOS_DAY_INSET : SOS_DAY_MOCKS, day, day + (k == 0 ? 0 : 4), 0, 0, NULL });
    }
  school = sos_plan_world_add_school (world, &(SosPlanSchool){ i + 1, name, boroughs[between (rand, 0, G_N_ELEMENTS (boroughs) - 1)], days, between (rand, 0, 2) });
  for (int k = 0; k < 2; k++)
    sos_plan_world_add_room (world, &(SosPlanRoom){ i * 10 + k, school, k == 0 ? "Room 1" : "Hall", k == 0 ? between (rand, 12, 20) : 200, k == 0, between (rand, 0, 3) > 0 });
}

static void
add_person (SosPlanWorld *world, GRand *rand, int i, int away)
{
  static const SosPlanKind kinds[] = { SOS_PLAN_STAFF, SOS_PLAN_STAFF, SOS_PLAN_STAFF, SOS_PLAN_VOLUNTEER, SOS_PLAN_PARTNER };
  g_autofree char *name = g_strdup_printf ("Person %d", i);
  const SosPlanKind kind = kinds[i % G_N_ELEMENTS (kinds)];
  const int person = sos_plan_world_add_person (world, &(SosPlanPerson){ i + 1, name, kind, kind == SOS_PLAN_PARTNER ? "CONNECT_FUTURES" : "US", i % 2 == 0,
                                                                       boroughs[between (rand, 0, G_N_ELEMENTS (boroughs) - 1)], kind == SOS_PLAN_VOLUNTEER ? 3 : 0 });

  for (int day = sos_day_parse (WORLD_FIRST); day <= sos_day_parse (WORLD_LAST); day++)
    if (sos_day_get_weekday (day) <= 5 && between (rand, 0, 99) < away)
      sos_plan_world_add_busy (world, &(SosPlanBusy){ person, day, between (rand, 0, 1) * 540, between (rand, 0, 1) == 0 ? 720 : 1440, SOS_PLAN_NONE,
                                                    between (rand, 0, 1) == 0 ? boroughs[between (rand, 0, 10)] : NULL, "a visit" });
  if (between (rand, 0, 99) < away * 3)
    sos_plan_world_add_unfit (world, &(SosPlanUnfit){ person, SOS_PLAN_NONE, sos_day_parse (WORLD_FIRST) + between (rand, 40, 100), G_MAXINT, "C5", TRUE, "a clearance has ended" });
}

static void
add_run (SosPlanWorld *world, GRand *rand, int i, int programme, int n_schools)
{
  const SosPlanProgramme *of = sos_plan_world_get_programme (world, programme);
  g_autofree char *name = g_strdup_printf ("%s %d", of->code, i);

  sos_plan_world_add_run (world, &(SosPlanRun){ .id = i + 1, .programme = programme, .school = between (rand, 0, n_schools - 1), .name = name, .sessions = of->sessions,
                                              .pupils = between (rand, 6, programme == WORLD_GROUP ? 10 : 12), .years_from = 8, .years_to = 10, .weekday = between (rand, 0, 5),
                                              .not_before = sos_day_parse (WORLD_FIRST), .not_after = sos_day_parse (WORLD_LAST), .lead = SOS_PLAN_NONE,
                                              .minutes = programme == WORLD_STOP ? 90 : 0, .rotates = i % 3 == 0, .school_staff = SOS_SCHOOL_STAFF_THERE });
}

SosPlanWorld *
world_make (const WorldSize *size, guint32 seed)
{
  SosPlanWorld *world = sos_plan_world_new (sos_day_parse (WORLD_TODAY));
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  static const int weekly[] = { WORLD_LIVVE, WORLD_LIVVE, WORLD_LIVVE, WORLD_EXPECT_RESPECT }, single[] = { WORLD_CLASS, WORLD_BRAVE, WORLD_CLASS };
  int n = 0;

  world_add_programmes (world);
  for (int i = 0; i < size->n_schools; i++)
    add_school (world, rand, i);
  for (int i = 0; i < size->n_people; i++)
    add_person (world, rand, i, size->away);
  for (int i = 0; i < size->n_weekly; i++)
    add_run (world, rand, n++, weekly[i % G_N_ELEMENTS (weekly)], size->n_schools);
  for (int i = 0; i < size->n_short; i++)
    add_run (world, rand, n++, WORLD_GROUP, size->n_schools);
  for (int i = 0; i < size->n_single; i++)
    add_run (world, rand, n++, single[i % G_N_ELEMENTS (single)], size->n_schools);
  for (int i = 0; i < size->n_apart && n > 1; i++)
    sos_plan_world_set_apart_runs (world, between (rand, 0, n - 2), n - 1, between (rand, 3, 4));
  return world;
}

SosPlanBoard *
world_make_board (SosPlanWorld *world)
{
  SosPlanBoard *board = sos_plan_board_new (world);

  for (int run = 0; run < sos_plan_world_get_n_runs (world); run++)
    sos_planner_add_missing (board, run);
  return board;
}

SosPlanSession
world_draw_session (SosPlanWorld *world, GRand *rand, int run, int number)
{
  SosPlanSession session = sos_plan_session_make (world, run, number);
  const SosPlanRun *of = sos_plan_world_get_run (world, run);
  const int from = 540 + between (rand, 0, 6) * 55, n_rooms = sos_plan_world_get_n_rooms (world);

  sos_plan_session_move (&session, world, sos_day_parse (WORLD_FIRST) + between (rand, 0, between (rand, 0, 9) < 7 ? 13 : 70), from, from + 50);
  for (int i = 0; i < n_rooms && between (rand, 0, 9) > 0; i++)
    if (sos_plan_world_get_room (world, i)->school == of->school && between (rand, 0, 1) == 0)
      session.room = i;
  for (int part = 0; part < session.n_parts; part++)
    {
      session.parts[part].accepted = between (rand, 0, 1) == 0;
      session.parts[part].n_staff = between (rand, 0, 2);
      for (int k = 0; k < session.parts[part].n_staff; k++)
        {
          session.parts[part].staff[k].person = between (rand, 0, sos_plan_world_get_n_people (world) - 1);
          session.parts[part].staff[k].part = k == 0 ? SOS_PART_LEAD : SOS_PART_SECOND;
        }
    }
  session.school_staff = between (rand, 0, 4) > 0 ? SOS_SCHOOL_STAFF_THERE : SOS_SCHOOL_STAFF_NOBODY;
  return session;
}
