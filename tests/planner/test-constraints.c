/* test-constraints.c - each constraint of domain 5.5 by itself: a session that nothing speaks against, and one thing changed. */
#include "config.h"

#include "worlds.h"

#include "sos-day.h"

#include <string.h>

enum
{
  ENFIELD, /* schools */
  HARINGEY,
  CROYDON,
  JOEL = 0, /* people */
  MARCIA,
  INES,
  ROSA,  /* volunteer */
  PAT,   /* of the partner */
  ANN,   /* needs a room without steps */
  ROOM_ENFIELD = 0,
  HALL_ENFIELD,
  ROOM_HARINGEY,
  ROOM_CROYDON,
  LIVVE = 0, /* runs */
  OTHER,     /* at the same school */
  GIRLS,
  BRAVE,
  CLASS,
  FAR,
  NEARBY,
};

typedef struct
{
  SosPlanWorld *world;
  SosPlanBoard *board;
} Desk;

static void
set_up (Desk *self, gconstpointer data)
{
  static const char *const boroughs[] = { "E09000010", "E09000014", "E09000008" }, *const names[] = { "Ferry Lane", "Northgate", "Arden Road" };
  static const SosPlanPerson people[] = {
    { 1, "Joel", SOS_PLAN_STAFF, "US", FALSE, "E09000010" },  { 2, "Marcia", SOS_PLAN_STAFF, "US", TRUE, "E09000010" },
    { 3, "Ines", SOS_PLAN_STAFF, "US", TRUE, "E09000010" },   { 4, "Rosa", SOS_PLAN_VOLUNTEER, "US", TRUE, "E09000010" },
    { 5, "Pat", SOS_PLAN_PARTNER, "CONNECT_FUTURES", TRUE, NULL },  { 6, "Ann", SOS_PLAN_STAFF, "US", TRUE, "E09000010", .step_free = TRUE },
  };
  static const struct
  {
    int programme, school;
  } runs[] = { { WORLD_LIVVE, ENFIELD }, { WORLD_LIVVE, ENFIELD }, { WORLD_EXPECT_RESPECT, ENFIELD }, { WORLD_BRAVE, HARINGEY },
               { WORLD_CLASS, ENFIELD }, { WORLD_CLASS, CROYDON }, { WORLD_CLASS, HARINGEY } };

  self->world = sos_plan_world_new (sos_day_parse ("2026-11-23"));
  world_add_programmes (self->world);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (SosSchoolDays) days = world_make_days ();

      sos_school_days_add_days (days, SOS_LAYER_SCHOOL, &(SosDaySpan){ SOS_DAY_INSET, sos_day_parse ("2026-11-25"), sos_day_parse ("2026-11-25"), 0, 0, NULL });
      sos_school_days_add_days (days, SOS_LAYER_SCHOOL, &(SosDaySpan){ SOS_DAY_MORNING_ONLY, sos_day_parse ("2026-12-04"), sos_day_parse ("2026-12-04"), 0, 0, NULL });
      sos_school_days_add_days (days, SOS_LAYER_SCHOOL, &(SosDaySpan){ SOS_DAY_MOCKS, sos_day_parse ("2026-12-10"), sos_day_parse ("2026-12-10"), 9, 9, NULL });
      sos_school_days_add_days (days, SOS_LAYER_SCHOOL, &(SosDaySpan){ SOS_DAY_FASTING, sos_day_parse ("2026-12-08"), sos_day_parse ("2026-12-09"), 0, 0, NULL });
      sos_plan_world_add_school (self->world, &(SosPlanSchool){ i + 1, names[i], boroughs[i], days, 1 });
    }
  sos_plan_world_add_room (self->world, &(SosPlanRoom){ 1, ENFIELD, "Room 4", 14, TRUE, TRUE });
  sos_plan_world_add_room (self->world, &(SosPlanRoom){ 2, ENFIELD, "Hall", 200, FALSE, FALSE });
  sos_plan_world_add_room (self->world, &(SosPlanRoom){ 3, HARINGEY, "N204", 32, TRUE, TRUE });
  sos_plan_world_add_room (self->world, &(SosPlanRoom){ 4, CROYDON, "M6", 32, TRUE, TRUE });
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    sos_plan_world_add_person (self->world, &people[i]);
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    sos_plan_world_add_run (self->world, &(SosPlanRun){ .id = i + 1, .programme = runs[i].programme, .school = runs[i].school, .name = "Group", .sessions = 3,
                                                      .pupils = 12, .years_from = 9, .years_to = 10, .lead = SOS_PLAN_NONE,
                                                      .school_staff = SOS_SCHOOL_STAFF_THERE });
  self->board = sos_plan_board_new (self->world);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  sos_plan_board_free (self->board);
  sos_plan_world_unref (self->world);
}

static void
staff (SosPlanSession *session, int part, int person, SosStaffPart as)
{
  session->parts[part].staff[session->parts[part].n_staff].person = person;
  session->parts[part].staff[session->parts[part].n_staff++].part = as;
}

/* A session of @run that nothing speaks against: Thursday, third period. */
static SosPlanSession
make (Desk *self, int run, const char *day, int from)
{
  static const int rooms[] = { ROOM_ENFIELD, ROOM_HARINGEY, ROOM_CROYDON };
  SosPlanSession session = sos_plan_session_make (self->world, run, 1);

  sos_plan_session_move (&session, self->world, sos_day_parse (day), from, from + 50);
  session.room = rooms[sos_plan_world_get_run (self->world, run)->school];
  for (int i = 0; i < session.n_parts; i++)
    session.parts[i].accepted = TRUE;
  staff (&session, 0, run == GIRLS ? INES : JOEL, SOS_PART_LEAD);
  if (run == LIVVE || run == OTHER || run == GIRLS)
    staff (&session, 0, MARCIA, SOS_PART_SECOND);
  if (run == CLASS || run == FAR || run == NEARBY)
    staff (&session, 0, ROSA, SOS_PART_VOLUNTEER);
  if (run == BRAVE)
    staff (&session, 1, PAT, SOS_PART_TRAINER);
  return session;
}

#define DAY "2026-11-26"
#define P3 660

/* "C3 C7 " of what is hard, or of all with another grade. */
static char *
dup_ids (const GArray *findings, SosGrade grade)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);
      const char *id = sos_constraint_get_id (finding->constraint);

      if (finding->grade == grade && !g_str_has_suffix (ids->str, id))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
    }
  return g_string_free (ids, FALSE);
}

static void
assert_findings (Desk *self, const SosPlanSession *session, const char *hard, const char *soft, const char *words)
{
  g_autoptr (GArray) findings = sos_plan_board_ask (self->board, SOS_PLAN_NONE, session);
  g_autoptr (SosVerdict) verdict = sos_findings_dup_verdict (findings, self->board, session);
  g_autofree char *found_hard = dup_ids (findings, SOS_GRADE_HARD), *found_soft = dup_ids (findings, SOS_GRADE_SOFT);

  g_test_message ("%s%s: %s", found_hard, found_soft, verdict->words != NULL ? verdict->words : "yes");
  g_assert_cmpstr (found_hard, ==, hard);
  g_assert_cmpstr (found_soft, ==, soft);
  g_assert_cmpint (verdict->allowed, ==, hard[0] == '\0');
  if (words != NULL)
    g_assert_cmpstr (verdict->words, ==, words);
}

static void
put (Desk *self, SosPlanSession session)
{
  sos_plan_board_add (self->board, &session);
}

static void
test_nothing (Desk *self, gconstpointer data)
{
  for (int run = LIVVE; run <= NEARBY; run++)
    {
      const SosPlanSession session = make (self, run, DAY, P3);

      /* BRAVE takes two hours, and lunch lies in them. */
      assert_findings (self, &session, run == BRAVE ? "C2" : "", "", NULL);
    }
}

static void
test_days_and_hours (Desk *self, gconstpointer data)
{
  static const struct
  {
    const char *day;
    int from;
    const char *hard, *soft, *words;
  } rows[] = {
    { "2026-11-25", P3, "C1", "", "It is a training day (INSET) at Ferry Lane." },
    { "2026-11-28", P3, "C1", "", NULL },
    { "2026-12-25", P3, "C1", "", "It is a bank holiday at Ferry Lane." },
    { "2026-12-21", P3, "C1", "", "It is a day in the holidays at Ferry Lane." },
    { "2027-09-10", P3, "C1", "", NULL },
    { "2026-12-04", P3, "", "", NULL },
    { "2026-12-04", 800, "C1", "", "It is a day on which it closes at noon at Ferry Lane." },
    { "2026-11-20", P3, "C1", "", "That day is over." },
    { "2026-11-23", P3, "C1", "", "Too soon: Ferry Lane asks for 1 or more days of notice." },
    { "2026-11-24", P3, "", "", NULL },
    { DAY, 740, "C2", "", "It is lunch at Ferry Lane." },
    { DAY, 500, "C2", "", "Ferry Lane is not open then." },
    { DAY, 880, "C2", "", NULL },
    { DAY, 0, "C2", "", NULL },
    { "2026-12-10", P3, "", "C16", "There are mock exams at Ferry Lane." },
    { "2026-12-08", P3, "", "", NULL },
    { "2026-12-08", 800, "", "C16", "Some of Ferry Lane fast, and are tired in the afternoon." },
    { "2026-12-15", P3, "", "C16", "It is the last week of term." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosPlanSession session = make (self, LIVVE, rows[i].day, rows[i].from);

      assert_findings (self, &session, rows[i].hard, rows[i].soft, rows[i].words);
    }
}

static void
test_no_calendar (Desk *self, gconstpointer data)
{
  g_autoptr (SosSchoolDays) none = sos_school_days_new ();
  const int school = sos_plan_world_add_school (self->world, &(SosPlanSchool){ 9, "Alder Hill", "E09000011", none, 0 });
  const int run = sos_plan_world_add_run (self->world, &(SosPlanRun){ .programme = WORLD_CLASS, .school = school, .name = "Class", .sessions = 1, .pupils = 20 });
  SosPlanSession session = sos_plan_session_make (self->world, run, 1);

  sos_plan_session_move (&session, self->world, sos_day_parse (DAY), P3, P3 + 50);
  staff (&session, 0, JOEL, SOS_PART_LEAD);
  staff (&session, 0, ROSA, SOS_PART_VOLUNTEER);
  assert_findings (self, &session, "C1", "", "It is a day of which no calendar says anything at Alder Hill.");
}

/* Somebody elsewhere: at the hour, on the way, and early enough. */
static void
test_people (Desk *self, gconstpointer data)
{
  static const struct
  {
    int run, from;
    const char *hard, *words;
  } rows[] = {
    { FAR, P3, "C3", "Joel is at Arden Road then." },
    { FAR, 595, "C4", "Too far: Joel comes from Arden Road and is here at 12:20." }, /* ends 10:45; 85 and ten minutes */
    { FAR, 565, "C4", NULL },
    { FAR, 800, "C4", "Too far: Joel would be at Arden Road at 13:25." },
    { FAR, 850, "", NULL },
    { NEARBY, 565, "C4", NULL },  /* ends 10:15; beside, forty and ten minutes: 11:05 */
    { NEARBY, 560, "", NULL },
    { NEARBY, 760, "", NULL },
    { NEARBY, 755, "C4", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosPlanBoard) board = sos_plan_board_new (self->world);
      const SosPlanSession other = make (self, rows[i].run, DAY, rows[i].from), session = make (self, LIVVE, DAY, P3);
      Desk desk = { self->world, board };

      sos_plan_board_add (board, &other);
      assert_findings (&desk, &session, rows[i].hard, "", rows[i].words);
    }
}

/* One after the other in one room needs no way; in the next room ten minutes to set up. */
static void
test_same_school (Desk *self, gconstpointer data)
{
  SosPlanSession session = make (self, LIVVE, DAY, 710);

  put (self, make (self, OTHER, DAY, P3));
  assert_findings (self, &session, "", "", NULL);
  session.room = HALL_ENFIELD;
  assert_findings (self, &session, "C4", "", NULL);
}

static void
test_other_work (Desk *self, gconstpointer data)
{
  const SosPlanSession session = make (self, LIVVE, DAY, P3);

  sos_plan_world_add_busy (self->world, &(SosPlanBusy){ JOEL, sos_day_parse (DAY), 700, 800, SOS_PLAN_NONE, NULL, "a court hearing" });
  assert_findings (self, &session, "C3", "", "Joel is not free: a court hearing.");
  sos_plan_world_add_busy (self->world, &(SosPlanBusy){ MARCIA, sos_day_parse (DAY), 540, 600, SOS_PLAN_NONE, "E09000008", "a visit" });
  assert_findings (self, &session, "C3 C4", "", NULL);
}

/* The last valid day is one on which they deliver (S9). */
static void
test_clearance (Desk *self, gconstpointer data)
{
  sos_plan_world_add_unfit (self->world, &(SosPlanUnfit){ MARCIA, SOS_PLAN_NONE, sos_day_parse ("2027-01-19"), G_MAXINT, "C5", TRUE, "a clearance ended on 18 Jan" });
  sos_plan_world_add_unfit (self->world, &(SosPlanUnfit){ JOEL, HARINGEY, 0, G_MAXINT, "C11", TRUE, "not available for this place" });
  sos_plan_world_add_unfit (self->world, &(SosPlanUnfit){ JOEL, ENFIELD, 0, G_MAXINT, "C17", FALSE, "it is far from home" });
  {
    const SosPlanSession before = make (self, LIVVE, "2027-01-18", P3), after = make (self, LIVVE, "2027-01-19", P3), place = make (self, NEARBY, DAY, P3);

    assert_findings (self, &before, "", "C17", "Joel would rather not: it is far from home.");
    assert_findings (self, &after, "C5", "C17", "Marcia cannot come: a clearance ended on 18 Jan.");
    assert_findings (self, &place, "C11", "", "Joel cannot come: not available for this place.");
  }
}

/* X3: in any part, whatever they do there. */
static void
test_female_only (Desk *self, gconstpointer data)
{
  SosPlanSession session = make (self, GIRLS, DAY, P3);

  staff (&session, 0, JOEL, SOS_PART_OBSERVER);
  assert_findings (self, &session, "C6", "", "Joel cannot come: only women deliver this, and Joel is not written down as one.");
}

static void
test_rooms (Desk *self, gconstpointer data)
{
  SosPlanSession session = make (self, LIVVE, DAY, P3), girls = make (self, GIRLS, DAY, 800);
  const int crowd = sos_plan_world_add_run (self->world, &(SosPlanRun){ .programme = WORLD_CLASS, .school = ENFIELD, .name = "Crowd", .sessions = 1, .pupils = 33 });
  const int large = sos_plan_world_add_run (self->world, &(SosPlanRun){ .programme = WORLD_LIVVE, .school = ENFIELD, .name = "Large", .sessions = 1, .pupils = 15 });
  SosPlanSession other = make (self, CLASS, DAY, 680);

  /* The sixteenth is refused by the cap, not by the room. */
  girls.room = HALL_ENFIELD;
  assert_findings (self, &girls, "", "C19", "Hall is not private.");
  other.parts[0].staff[0].person = INES;
  put (self, other);
  assert_findings (self, &session, "C7", "", "Room 4 is taken by Group.");
  session.room = SOS_PLAN_NONE;
  assert_findings (self, &session, "", "", "It has no room yet.");
  session = make (self, CLASS, DAY, 800);
  session.run = crowd;
  session.room = HALL_ENFIELD;
  assert_findings (self, &session, "C7", "", "There are 32 places, and more pupils.");
  session = make (self, LIVVE, DAY, 800);
  session.run = large;
  assert_findings (self, &session, "C7", "", "Room 4 holds 14, and there are more pupils.");
}

/* N1: half an hour before and after, both ends inside. */
static void
test_apart (Desk *self, gconstpointer data)
{
  static const struct
  {
    int from;
    const char *hard;
  } rows[] = { { P3, "C8" }, { 740, "C2 C8" }, { 800, "" } };
  SosPlanSession other = make (self, OTHER, DAY, P3);

  sos_plan_world_set_apart_runs (self->world, LIVVE, OTHER, 3);
  other.room = HALL_ENFIELD;
  other.parts[0].n_staff = 0;
  put (self, other);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosPlanSession session = make (self, LIVVE, DAY, rows[i].from);

      assert_findings (self, &session, rows[i].hard, "", NULL);
    }
  {
    SosPlanSession session = make (self, LIVVE, DAY, 561); /* ends 29 minutes before */

    session.to = session.parts[0].to = 630;
    assert_findings (self, &session, "C8", "", "A keep-apart rule with another booking in the building.");
    session.to = session.parts[0].to = 629;
    assert_findings (self, &session, "", "", NULL);
    /* The office may reckon with more. */
    sos_plan_world_set_near (self->world, 45);
    assert_findings (self, &session, "C8", "", "A keep-apart rule with another booking in the building.");
  }
}

static void
test_apart_from_others (Desk *self, gconstpointer data)
{
  const SosPlanSession session = make (self, LIVVE, DAY, P3), later = make (self, LIVVE, "2026-12-03", P3), girls = make (self, GIRLS, DAY, 800);

  sos_plan_world_add_apart_booking (self->world, LIVVE, ENFIELD, sos_day_parse (DAY), 600, 640, 4);
  sos_plan_world_set_apart_person (self->world, GIRLS, INES, 3);
  assert_findings (self, &session, "C8", "", NULL);
  assert_findings (self, &later, "", "", NULL);
  assert_findings (self, &girls, "C8", "", "A keep-apart rule with somebody who delivers.");
  sos_plan_world_set_apart_runs (self->world, LIVVE, LIVVE, 4);
  assert_findings (self, &later, "C8", "", "A keep-apart rule between two of this group.");
  /* Levels below are somebody’s to weigh. */
  sos_plan_world_set_apart_runs (self->world, OTHER, OTHER, 2);
  {
    const SosPlanSession other = make (self, OTHER, DAY, P3);

    assert_findings (self, &other, "", "", NULL);
  }
}

/* BRAVE: two halves, in order, each by its own, both accepted. */
static void
test_parts (Desk *self, gconstpointer data)
{
  SosPlanSession session = make (self, BRAVE, DAY, 540);

  assert_findings (self, &session, "", "", NULL);
  session.parts[1].from += 20;
  session.parts[1].to += 20;
  session.to += 20;
  assert_findings (self, &session, "", "", NULL);
  session.parts[1].from++;
  session.parts[1].to++;
  session.to++;
  assert_findings (self, &session, "C9", "", "More than 20 minutes lie between the parts.");
  session = make (self, BRAVE, DAY, 540);
  session.parts[1].from = 590;
  assert_findings (self, &session, "C9", "", NULL);
  session = make (self, BRAVE, DAY, 540);
  session.parts[1].accepted = FALSE;
  assert_findings (self, &session, "", "", "Part 2 has not been accepted.");
  session.confirmed = TRUE;
  assert_findings (self, &session, "C9", "", "Part 2 has not been accepted.");
  session = make (self, BRAVE, DAY, 540);
  session.parts[1].staff[0].person = MARCIA;
  assert_findings (self, &session, "C9", "", "Marcia does not deliver this part.");
  session.n_parts = 1;
  session.to = session.parts[0].to;
  assert_findings (self, &session, "C9", "", NULL);
  session = make (self, BRAVE, DAY, 540);
  session.parts[1].n_staff = 0;
  assert_findings (self, &session, "", "", "Nobody is named for part 2.");
  session.parts[1].accepted = FALSE; /* who comes is not asked before whether anybody does */
  assert_findings (self, &session, "", "", "Part 2 has not been accepted.");
}

/* One a week; one week may be missed; holidays are no gap. */
static void
test_weeks (Desk *self, gconstpointer data)
{
  SosPlanSession first = make (self, LIVVE, "2027-01-05", P3), session = make (self, LIVVE, "2027-01-19", P3);

  put (self, first);
  session.number = 2;
  assert_findings (self, &session, "", "", NULL); /* one week missed */
  session = make (self, LIVVE, "2027-01-26", P3);
  assert_findings (self, &session, "C10", "", "Teaching weeks missed: 2. The school has to agree.");
  session = make (self, LIVVE, "2027-01-08", P3);
  assert_findings (self, &session, "", "C10", "It is one of 2 sessions in that week.");
  put (self, make (self, LIVVE, "2027-02-09", P3));
  session = make (self, LIVVE, "2027-02-23", P3); /* half-term between */
  {
    g_autoptr (GArray) findings = sos_plan_board_ask (self->board, SOS_PLAN_NONE, &session);

    for (guint i = 0; i < findings->len; i++)
      g_assert_cmpint (g_array_index (findings, SosFinding, i).reason, !=, SOS_REASON_GAP);
  }
}

/* No school is open at midnight, before it or after; what ends then is not in the way of what begins then. */
static void
test_midnight (Desk *self, gconstpointer data)
{
  SosPlanSession late = make (self, LIVVE, "2027-01-12", 1390), early = make (self, LIVVE, "2027-01-13", 0);
  g_autoptr (GArray) findings = NULL;

  assert_findings (self, &late, "C2", "", NULL);
  put (self, late);
  early.number = 2;
  findings = sos_plan_board_ask (self->board, SOS_PLAN_NONE, &early);
  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);

      g_assert_cmpint (finding->constraint, !=, SOS_C3);
      g_assert_cmpint (finding->constraint, !=, SOS_C4);
    }
  g_assert_true (sos_findings_are_hard (findings));
}

/* Topics build on one another: a session before one of a lower number, or after one of a higher, is said whichever was put first. Single ones have no order. */
static void
test_order (Desk *self, gconstpointer data)
{
  static const struct
  {
    int number;
    const char *day, *soft, *words;
  } rows[] = {
    { 2, "2027-01-05", "C10", "It comes before session 1." }, { 2, "2027-01-19", "", NULL },
    { 3, "2027-01-19", "C10", "It comes before session 2." }, { 1, "2027-02-02", "C10", "It comes after session 2." },
    { 3, "2027-01-25", "C10", "It comes before session 2." }, /* one of two in its week as well */
    { 3, "2027-02-02", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosPlanBoard) board = sos_plan_board_new (self->world);
      Desk desk = { self->world, board };
      SosPlanSession session = make (self, LIVVE, rows[i].day, P3), other = make (self, LIVVE, rows[i].number == 2 ? "2027-01-12" : "2027-01-26", P3);

      other.number = rows[i].number == 2 ? 1 : 2;
      session.number = rows[i].number;
      sos_plan_board_add (board, &other);
      assert_findings (&desk, &session, "", rows[i].soft, rows[i].words);
    }
}

static void
test_staffing (Desk *self, gconstpointer data)
{
  SosPlanSession session = make (self, LIVVE, DAY, P3);

  session.parts[0].n_staff = 1; /* with school staff */
  assert_findings (self, &session, "", "", NULL);
  session.school_staff = SOS_SCHOOL_STAFF_NOBODY;
  assert_findings (self, &session, "C13", "", "It needs more people who deliver: 1.");
  session = make (self, GIRLS, DAY, P3);
  session.parts[0].staff[1].part = SOS_PART_SHADOW;
  assert_findings (self, &session, "C13", "", NULL);
  session = make (self, CLASS, DAY, P3);
  session.parts[0].n_staff = 1;
  assert_findings (self, &session, "C13", "", "It has no volunteer.");
  session.parts[0].staff[0].person = ROSA;
  session.parts[0].staff[0].part = SOS_PART_VOLUNTEER;
  assert_findings (self, &session, "C13", "", NULL);
}

static gboolean
waits_for (Desk *self, const SosPlanSession *session, SosReason reason)
{
  g_autoptr (GArray) findings = sos_plan_board_ask (self->board, SOS_PLAN_NONE, session);

  for (guint i = 0; i < findings->len; i++)
    if (g_array_index (findings, SosFinding, i).reason == reason && g_array_index (findings, SosFinding, i).grade == SOS_GRADE_WAITS)
      return TRUE;
  return FALSE;
}

/* C13: somebody of the school is in the room; that nobody is named is a matter once it is near, that nobody comes is one at once. */
static void
test_school_staff (Desk *self, gconstpointer data)
{
  SosPlanSession session = make (self, CLASS, DAY, P3), later = make (self, CLASS, "2026-12-04", P3);

  session.school_staff = later.school_staff = SOS_SCHOOL_STAFF_NOT_KNOWN;
  assert_findings (self, &session, "", "", "Nobody of the school is named to be in the room.");
  g_assert_true (waits_for (self, &session, SOS_REASON_SCHOOL_STAFF));
  g_assert_false (waits_for (self, &later, SOS_REASON_SCHOOL_STAFF));
  sos_plan_world_set_named_days (self->world, 14);
  g_assert_true (waits_for (self, &later, SOS_REASON_SCHOOL_STAFF));

  later.school_staff = SOS_SCHOOL_STAFF_NOBODY;
  assert_findings (self, &later, "C13", "", "The school sends nobody into the room.");
  g_assert_false (sos_plan_board_allows_slot (self->board, SOS_PLAN_NONE, &later, NULL));
  /* On another day they are asked anew; in another room of that hour they are not. */
  sos_plan_session_move (&later, self->world, later.day, later.from, later.to);
  g_assert_cmpint (later.school_staff, ==, SOS_SCHOOL_STAFF_NOBODY);
  sos_plan_session_move (&later, self->world, later.day + 3, later.from, later.to);
  assert_findings (self, &later, "", "", NULL);
}

/* C19: a room without steps, for the group or for one who delivers, who is not named. */
static void
test_step_free (Desk *self, gconstpointer data)
{
  SosPlanSession session = make (self, LIVVE, DAY, P3);

  session.room = HALL_ENFIELD;
  assert_findings (self, &session, "", "", NULL);
  session.parts[0].staff[1].person = ANN;
  assert_findings (self, &session, "", "C19", "Hall is not step-free, and somebody who delivers needs that.");
  session.room = ROOM_ENFIELD;
  assert_findings (self, &session, "", "", NULL);
}

static void
test_too_much (Desk *self, gconstpointer data)
{
  SosPlanSession session = make (self, CLASS, "2026-12-03", 860);

  for (int i = 0; i < 2; i++)
    put (self, make (self, CLASS, i == 0 ? "2026-11-30" : "2026-12-01", 540));
  session.parts[0].staff[1].person = ROSA;
  session.to = session.parts[0].to = 905;
  session.from = session.parts[0].from = 855;
  assert_findings (self, &session, "", "C15", "Rosa would have 3 sessions that week.");
}

static void
test_limits_and_avoid (Desk *self, gconstpointer data)
{
  const int day = sos_day_parse (DAY);
  const SosPlanSession session = make (self, LIVVE, DAY, P3), brave = make (self, BRAVE, DAY, 540), early = make (self, LIVVE, DAY, 540);

  sos_plan_world_add_avoid (self->world, &(SosPlanAvoid){ SOS_PLAN_NONE, "CONNECT_FUTURES", day, day, 0, "days not offered" });
  assert_findings (self, &brave, "", "C20", "The partner would rather not: days not offered.");
  sos_plan_world_add_avoid (self->world, &(SosPlanAvoid){ ENFIELD, NULL, day, day, P3, "afternoons of Ramadan" });
  assert_findings (self, &session, "", "C16", "Better not then: afternoons of Ramadan.");
  assert_findings (self, &early, "", "", NULL);
  sos_plan_world_add_limit (self->world, &(SosPlanLimit){ LIVVE, SOS_PLAN_NONE, day, day, 540, 600, "an order of a court" });
  assert_findings (self, &early, "C12", "", "A pupil cannot come then: an order of a court.");
}

/* V28: what somebody set aside in writing does not speak, for that session alone. */
static void
test_set_aside (Desk *self, gconstpointer data)
{
  SosPlanSession session = make (self, LIVVE, "2026-11-25", P3);

  session.aside = G_MAXUINT32;
  assert_findings (self, &session, "", "", NULL);
  sos_plan_world_set_apart_runs (self->world, LIVVE, LIVVE, 3);
  assert_findings (self, &session, "", "", NULL);
  /* But never the past, people who are never together, clearances, nor who delivers to girls. */
  sos_plan_world_set_apart_runs (self->world, LIVVE, LIVVE, 4);
  sos_plan_world_add_unfit (self->world, &(SosPlanUnfit){ MARCIA, SOS_PLAN_NONE, 0, G_MAXINT, "C5", TRUE, "a clearance is missing" });
  assert_findings (self, &session, "C5 C8", "", NULL);
  session = make (self, OTHER, "2026-11-20", P3);
  session.aside = G_MAXUINT32;
  assert_findings (self, &session, "C1 C5", "", "That day is over.");
}

static void
test_runs (Desk *self, gconstpointer data)
{
  const int run = sos_plan_world_add_run (self->world, &(SosPlanRun){ .programme = WORLD_LIVVE, .school = ENFIELD, .name = "Long", .sessions = 13, .pupils = 9, .rotates = TRUE });
  const int first = sos_day_parse ("2027-01-05");

  for (int i = 0; i < 12; i++)
    {
      SosPlanSession session = make (self, LIVVE, DAY, P3);

      session.run = run;
      session.number = i + 1;
      sos_plan_session_move (&session, self->world, first + 7 * i, P3, P3 + 50);
      session.parts[0].staff[0].person = i % 2 == 0 ? JOEL : INES;
      sos_plan_board_add (self->board, &session);
    }
  {
    g_autoptr (GArray) findings = sos_plan_board_check_run (self->board, run);

    g_assert_cmpuint (findings->len, ==, 2);
    g_assert_cmpint (g_array_index (findings, SosFinding, 0).reason, ==, SOS_REASON_MISSING);
    g_assert_cmpint (g_array_index (findings, SosFinding, 0).number, ==, 1);
    g_assert_cmpint (g_array_index (findings, SosFinding, 1).constraint, ==, SOS_C14);
    g_assert_cmpint (g_array_index (findings, SosFinding, 1).number, ==, 6);
  }
  {
    const GArray *third = sos_plan_board_check (self->board, 2), *second = sos_plan_board_check (self->board, 1);

    g_assert_cmpint (sos_findings_get_cost (second), ==, 0);
    g_assert_cmpint (sos_findings_get_cost (third), >, 0); /* the lesson missed a third time */
  }
}

/* The weekday that is wanted; else that of most others. A period only where one is wanted. */
static void
test_as_usual (Desk *self, gconstpointer data)
{
  static const struct
  {
    int weekday;
    const char *period, *day;
    int from;
    const char *soft, *words;
  } rows[] = {
    { 2, NULL, "2027-01-26", P3, "", NULL },
    { 2, NULL, "2027-01-28", P3, "C10", "It is another weekday than usual." },
    { 0, NULL, "2027-01-28", P3, "C10", "It is another weekday than usual." },
    { 0, NULL, "2027-01-26", P3, "", NULL },
    { 0, "P3", "2027-01-26", P3, "", NULL },
    { 0, "P3", "2027-01-26", 595, "C10", "It is another period than usual." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosPlanBoard) board = sos_plan_board_new (self->world);
      Desk desk = { self->world, board };
      const int run = sos_plan_world_add_run (self->world, &(SosPlanRun){ .programme = WORLD_LIVVE, .school = ENFIELD, .name = "Usual", .sessions = 13, .pupils = 9,
                                                                        .weekday = rows[i].weekday, .period = rows[i].period });
      static const char *const others[] = { "2027-01-05", "2027-01-12", "2027-01-21" };
      SosPlanSession session = make (self, LIVVE, rows[i].day, rows[i].from);

      session.run = run;
      for (guint k = 0; k < G_N_ELEMENTS (others); k++)
        {
          SosPlanSession other = make (self, LIVVE, others[k], P3);

          other.run = run;
          sos_plan_board_add (board, &other);
        }
      assert_findings (&desk, &session, "", rows[i].soft, rows[i].words);
    }
}

static void
test_words (Desk *self, gconstpointer data)
{
  for (guint i = 1; i < SOS_N_CONSTRAINTS; i++)
    {
      g_assert_nonnull (sos_constraint_get_id (i));
      g_assert_cmpuint (strlen (sos_constraint_get_words (i)), >, 3);
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Desk *self, gconstpointer data);
  } tests[] = {
    { "nothing", test_nothing },         { "days-and-hours", test_days_and_hours }, { "no-calendar", test_no_calendar }, { "people", test_people },
    { "same-school", test_same_school }, { "other-work", test_other_work },         { "clearance", test_clearance },     { "female-only", test_female_only },
    { "rooms", test_rooms },             { "apart", test_apart },                   { "apart-from-others", test_apart_from_others },
    { "parts", test_parts },             { "weeks", test_weeks }, { "order", test_order }, { "midnight", test_midnight },                   { "staffing", test_staffing },       { "too-much", test_too_much },
    { "school-staff", test_school_staff }, { "step-free", test_step_free },
    { "limits-and-avoid", test_limits_and_avoid }, { "set-aside", test_set_aside }, { "runs", test_runs }, { "as-usual", test_as_usual },               { "words", test_words },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/planner/constraints/", tests[i].name, NULL);

      g_test_add (path, Desk, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
