/* impossible.c - runs that cannot be, each for a reason made by hand, and two that can: for the test of what is said, and for the benchmark. */
#include "config.h"
#include "impossible.h"

#include "worlds.h"

#include "sos-day.h"
#include "sos-planner.h"

#define FIRST WORLD_FIRST
#define LAST WORLD_LAST

enum
{
  JOEL,
  MARCIA,
  INES,
  ROSA,
  PAT,
};

static const SosPlanPerson people[] = {
  { 1, "Joel", SOS_PLAN_STAFF, "US", FALSE },  { 2, "Marcia", SOS_PLAN_STAFF, "US", TRUE },
  { 3, "Ines", SOS_PLAN_STAFF, "US", TRUE },   { 4, "Rosa", SOS_PLAN_VOLUNTEER, "US", TRUE },
  { 5, "Pat", SOS_PLAN_PARTNER, "CONNECT_FUTURES", TRUE },
};

static void
close_school (ImpossibleCase *self, const char *first, const char *last)
{
  sos_school_days_add_days (self->days, SOS_LAYER_SCHOOL, &(SosDaySpan){ SOS_DAY_CLOSED, sos_day_parse (first), sos_day_parse (last), 0, 0, NULL });
}

static void
lapse (ImpossibleCase *self, int person, const char *from, const char *rule, const char *words)
{
  sos_plan_world_add_unfit (self->world, &(SosPlanUnfit){ person, SOS_PLAN_NONE, sos_day_parse (from), G_MAXINT, rule, TRUE, words });
}

static void
keep_busy (ImpossibleCase *self, int person, int from, int to, const char *borough)
{
  for (int day = sos_day_parse (FIRST) - 100; day < sos_day_parse (LAST) + 200; day++)
    sos_plan_world_add_busy (self->world, &(SosPlanBusy){ person, day, from, to, SOS_PLAN_NONE, borough, "court" });
}

/* ---- before the run is there: @self->run, days, who there is ---- */

static void
spring (ImpossibleCase *self)
{
  self->run.not_before = sos_day_parse ("2027-01-04");
  self->run.not_after = sos_day_parse ("2027-03-25");
}

static void
girls (ImpossibleCase *self)
{
  self->run.programme = WORLD_EXPECT_RESPECT;
}

static void
girls_and_men (ImpossibleCase *self)
{
  girls (self);
  self->men = TRUE;
}

static void
girls_and_one (ImpossibleCase *self)
{
  girls (self);
  self->n_people = 2;
}

static void
crowd (ImpossibleCase *self)
{
  self->run.pupils = 16;
}

static void
small_room (ImpossibleCase *self)
{
  self->n_rooms = 1;
  self->room_places = 10;
}

static void
closed (ImpossibleCase *self)
{
  close_school (self, "2026-08-01", "2027-08-31");
}

static void
in_holidays (ImpossibleCase *self)
{
  self->run.programme = WORLD_CLASS;
  self->run.sessions = 1;
  self->run.not_before = sos_day_parse ("2026-12-21");
  self->run.not_after = sos_day_parse ("2026-12-31");
}

static void
no_volunteer (ImpossibleCase *self)
{
  self->run.programme = WORLD_CLASS;
  self->run.sessions = 1;
  self->n_people = 3;
}

static void
no_partner (ImpossibleCase *self)
{
  self->run.programme = WORLD_BRAVE;
  self->run.sessions = 1;
  self->n_people = 4;
}

static void
brave (ImpossibleCase *self)
{
  self->run.programme = WORLD_BRAVE;
  self->run.sessions = 1;
  self->run.minutes = 0;
}

static void
one_class (ImpossibleCase *self)
{
  self->run.programme = WORLD_CLASS;
  self->run.sessions = 1;
}

static void
two_weeks_closed (ImpossibleCase *self)
{
  close_school (self, "2026-10-05", "2026-10-06");
  close_school (self, "2026-10-08", "2026-10-09");
  close_school (self, "2026-11-09", "2026-11-10");
  close_school (self, "2026-11-12", "2026-11-13");
  self->run.not_before = sos_day_parse ("2026-09-07");
  self->run.sessions = 11;
}

static void
over (ImpossibleCase *self)
{
  self->run.not_before = sos_day_parse ("2026-06-01");
  self->run.not_after = sos_day_parse ("2026-07-17");
}

static void
too_many (ImpossibleCase *self)
{
  self->run.sessions = 16;
}

/* ---- after ---- */

static void
all_lapse (ImpossibleCase *self)
{
  for (int person = JOEL; person <= ROSA; person++)
    lapse (self, person, "2026-08-01", "C5", "a clearance is missing");
}

static void
lapse_in_october (ImpossibleCase *self)
{
  for (int person = JOEL; person <= ROSA; person++)
    lapse (self, person, "2026-10-12", "C5", "a clearance ended on 11 Oct");
}

static void
not_for_this_place (ImpossibleCase *self)
{
  for (int person = JOEL; person <= INES; person++)
    lapse (self, person, "2026-08-01", "C11", "not available for this place");
}

static void
apart_within (ImpossibleCase *self)
{
  sos_plan_world_set_apart_runs (self->world, 0, 0, 4);
}

static void
apart_from_all (ImpossibleCase *self)
{
  for (int person = JOEL; person <= INES; person++)
    sos_plan_world_set_apart_person (self->world, 0, person, 3);
}

static void
volunteer_in_court (ImpossibleCase *self)
{
  keep_busy (self, ROSA, 0, 1440, NULL);
}

static void
all_in_court (ImpossibleCase *self)
{
  for (int person = JOEL; person <= INES; person++)
    keep_busy (self, person, 500, 1000, NULL);
}

/* Out of London at noon: nobody is back or there in time for any lesson. */
static void
too_far (ImpossibleCase *self)
{
  for (int person = JOEL; person <= INES; person++)
    {
      keep_busy (self, person, 630, 640, "OUT_OF_LONDON");
      keep_busy (self, person, 785, 790, "OUT_OF_LONDON");
      keep_busy (self, person, 500, 510, "OUT_OF_LONDON");
      keep_busy (self, person, 920, 930, "OUT_OF_LONDON");
    }
}

/* On the days that are left in these weeks. */
static void
away_on_wednesdays (ImpossibleCase *self)
{
  for (int person = JOEL; person <= INES; person++)
    {
      sos_plan_world_add_busy (self->world, &(SosPlanBusy){ person, sos_day_parse ("2026-10-07"), 0, 1440, SOS_PLAN_NONE, NULL, "leave" });
      sos_plan_world_add_busy (self->world, &(SosPlanBusy){ person, sos_day_parse ("2026-11-11"), 0, 1440, SOS_PLAN_NONE, NULL, "leave" });
    }
}

static void
curfew (ImpossibleCase *self)
{
  sos_plan_world_add_limit (self->world, &(SosPlanLimit){ 0, SOS_PLAN_NONE, 0, G_MAXINT, 480, 960, "an order of a court" });
}

static void
woman_lapses (ImpossibleCase *self)
{
  lapse (self, MARCIA, "2026-08-01", "C5", "a clearance is missing");
}

/* Another group in both rooms at every hour of every day, or in the building at some, so that no half hour is free of it. */
static void
fill_school (ImpossibleCase *self, int run, int n_rooms, int step)
{
  int n = 1;

  for (int day = sos_day_parse (FIRST) - 20; day <= sos_day_parse (LAST) + 100; day++)
    for (int room = 0; room < n_rooms && sos_day_get_weekday (day) <= 5; room++)
      for (int from = 540; from < 900; from += step)
        {
          SosPlanSession session = sos_plan_session_make (self->world, run, n++);

          sos_plan_session_move (&session, self->world, day, from, from + 50);
          session.room = room;
          session.locked = TRUE;
          sos_plan_board_add (self->board, &session);
        }
}

static int
add_other (ImpossibleCase *self)
{
  return sos_plan_world_add_run (self->world, &(SosPlanRun){ .id = 2, .programme = WORLD_GROUP, .name = "Mentoring", .sessions = 6, .pupils = 8 });
}

static void
rooms_taken (ImpossibleCase *self)
{
  fill_school (self, add_other (self), 2, 50);
}

static void
others_near (ImpossibleCase *self)
{
  const int other = add_other (self);

  sos_plan_world_set_apart_runs (self->world, 0, other, 3);
  fill_school (self, other, 1, 100);
}

/* ---- the cases ---- */

static const struct
{
  const char *name;
  void (*before) (ImpossibleCase *self);
  void (*after) (ImpossibleCase *self);
  const char *ids;
  const char *words[IMPOSSIBLE_WORDS];
} cases[] = {
  { "spring", spring, NULL, "C10 C10", { "13 sessions are needed. As many as 11 would fit", "between Mon 4 Jan 2027 and Thu 25 Mar 2027" } },
  { "sixteen weeks", too_many, NULL, "C1 C10 C10", { "16 sessions are needed. As many as 15 would fit", "Without this it could begin on" } },
  { "only men for girls", girls_and_men, NULL, "C6 C13", { "Joel cannot come: only women", "It takes 2" } },
  { "one woman for girls", girls_and_one, NULL, "C6 C13", { "It takes 2", "Joel cannot come: only women" } },
  { "the second woman is not cleared", girls, woman_lapses, "C5 C6 C13", { "Marcia cannot come: a clearance is missing", "Without this" } },
  { "nobody is cleared", NULL, all_lapse, "C5 C13", { "a clearance is missing", "Without this it could begin" } },
  { "clearances end too early", NULL, lapse_in_october, "C5 C10 C13", { "ended on 11 Oct", NULL } },
  { "nobody goes to this place", NULL, not_for_this_place, "C11 C13", { "not available for this place", NULL } },
  { "sixteenth pupil", crowd, NULL, "C7", { "There are 15 places", NULL } },
  { "small room", small_room, NULL, "C7", { "Room 1 holds 10", "Without this it could begin" } },
  { "rooms taken", NULL, rooms_taken, "C7", { "taken by Mentoring", "Without this it could begin" } },
  { "two of the group are apart", NULL, apart_within, "C8", { "between two of this group", NULL } },
  { "apart from another group there all day", NULL, others_near, "C8", { "another booking in the building", "Without this" } },
  { "apart from all who deliver", NULL, apart_from_all, "C8 C13", { "somebody who delivers", NULL } },
  { "closed all year", closed, NULL, "C1", { "closed", "Without this" } },
  { "in the holidays", in_holidays, NULL, "C1 C10", { "between Mon 21 Dec 2026 and Thu 31 Dec 2026", "holidays" } },
  { "no volunteer", no_volunteer, NULL, "C13", { "and a volunteer", "Without this" } },
  { "the volunteer is in court", one_class, volunteer_in_court, "C3 C13", { "Rosa is not free: court", "Without this" } },
  { "all are in court", NULL, all_in_court, "C3 C13", { "is not free: court", "Without this" } },
  { "all are too far away", NULL, too_far, "C4 C13", { "Too far", "Without this" } },
  { "nobody of the partner named", no_partner, NULL, "", { NULL } },
  { "an order of a court", NULL, curfew, "C12", { "an order of a court", "Without this" } },
  { "two weeks lost", two_weeks_closed, away_on_wednesdays, "C1 C3 C10 C10 C10 C13", { "1 week may be missed. Without this", "As many as 8 would fit" } },
  { "over", over, NULL, "C10", { "had to be over by Fri 17 Jul 2026", NULL } },
  { "partner and hours", brave, NULL, "", { NULL } },
};

guint
impossible_get_n (void)
{
  return G_N_ELEMENTS (cases);
}

const char *
impossible_get_name (guint i)
{
  return cases[i].name;
}

const char *
impossible_get_ids (guint i)
{
  return cases[i].ids;
}

const char *const *
impossible_get_words (guint i)
{
  return cases[i].words;
}

void
impossible_begin (ImpossibleCase *self, guint i)
{
  *self = (ImpossibleCase){ .world = sos_plan_world_new (sos_day_parse (WORLD_TODAY)), .days = world_make_days (), .n_people = G_N_ELEMENTS (people), .n_rooms = 2,
                  .room_places = 15 };
  self->run = (SosPlanRun){ .id = 1, .programme = WORLD_LIVVE, .name = "LiVVE", .sessions = 13, .pupils = 12, .years_from = 9, .years_to = 10,
                            .not_before = sos_day_parse (FIRST), .not_after = sos_day_parse (LAST), .lead = SOS_PLAN_NONE };
  world_add_programmes (self->world);
  if (cases[i].before != NULL)
    cases[i].before (self);
  sos_plan_world_add_school (self->world, &(SosPlanSchool){ 1, "Ferry Lane", "E09000010", self->days, 1 });
  for (int room = 0; room < self->n_rooms; room++)
    sos_plan_world_add_room (self->world, &(SosPlanRoom){ room + 1, 0, room == 0 ? "Room 1" : "Hall", room == 0 ? self->room_places : 200, room == 0, TRUE });
  for (int person = 0; person < self->n_people; person++)
    {
      SosPlanPerson who = people[person];

      who.female = who.female && !self->men;
      sos_plan_world_add_person (self->world, &who);
    }
  sos_plan_world_add_run (self->world, &self->run);
  self->board = sos_plan_board_new (self->world);
  if (cases[i].after != NULL)
    cases[i].after (self);
  sos_planner_add_missing (self->board, 0);
}

void
impossible_end (ImpossibleCase *self)
{
  sos_plan_board_free (self->board);
  sos_plan_world_unref (self->world);
  sos_school_days_unref (self->days);
}

char *
impossible_dup_ids (const SosPlanExplanation *explanation)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < explanation->facts->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", sos_constraint_get_id (((SosPlanFact *) explanation->facts->pdata[i])->constraint));
  return g_string_free (ids, FALSE);
}
