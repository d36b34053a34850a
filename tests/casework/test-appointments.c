/* test-appointments.c - appointments (4.7, N1): who may be asked to one office when, and what comes of it; and a generated office that holds each
 * answer against what the rule says by itself. */
#include "config.h"
#include "office.h"

#include "sos-apart-let.h"
#include "sos-apart.h"
#include "sos-appointments.h"
#include "sos-clock.h"
#include "sos-duty.h"
#include "sos-family-deeds.h"
#include "sos-letter-make.h"
#include "sos-letter-states.h"
#include "sos-office-codes.h"
#include "sos-taking-back.h"

#include <string.h>

#define DAY "2026-12-03"
#define N_OFFICES 24
#define N_STEPS 40

typedef struct
{
  Office *office;
  gint64 ann, ben, cat;
  gint64 school;
  gint64 workers[3]; /* whom each meets */
} Room;

static void
set_up (Room *self, gconstpointer data)
{
  self->office = office_new_with_people (3);
  self->ann = g_array_index (self->office->people, gint64, 0);
  self->ben = g_array_index (self->office->people, gint64, 1);
  self->cat = g_array_index (self->office->people, gint64, 2);
  for (guint i = 0; i < G_N_ELEMENTS (self->workers); i++)
    self->workers[i] = office_add (self->office, SOS_TYPE_STAFF, "name", "Somebody", "role", "CASEWORKER", "team", self->office->team, "active", TRUE, NULL);
  self->school = office_add (self->office, SOS_TYPE_SCHOOL, "name", "Meridian Park", "type", "ACADEMY", "borough", "E09000028", NULL);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

static gint64
count (Room *self, const char *sql, gint64 id)
{
  return office_count (self->office, sql, id);
}

#define OPEN_CLASHES "SELECT count (*) FROM clash WHERE removed IS NULL AND gone_on IS NULL AND $1 = 0"

static gint64
keep_apart (Room *self, gint64 one, gint64 other, const char *level)
{
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();

  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup (level);
  keep->reason_code = g_strdup ("THREAT");
  keep->reason_text = g_strdup ("Said so at the gate");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], one);
  g_array_append_val (keep->people[1], other);
  office_attempt (self->office, sos_casework_keep_apart, keep, NULL);
  return keep->count;
}

/* At our office, for 45 minutes. (transfer full) */
static gpointer
draft_at (Room *self, gint64 person, const char *day, const char *hour)
{
  const int minutes = (hour[0] - '0') * 600 + (hour[1] - '0') * 60 + (hour[3] - '0') * 10 + hour[4] - '0';

  return g_object_new (SOS_TYPE_APPOINTMENT, "person", person, "worker", self->workers[person == self->ann ? 0 : person == self->ben ? 1 : 2], "starts-at",
                       sos_clock_from_london (day, minutes), "minutes",
                       (gint64) 45, "place-kind", "OFFICE", NULL);
}

static gpointer
draft (Room *self, gint64 person, const char *hour)
{
  return draft_at (self, person, DAY, hour);
}

/* Takes @appointment; refused with @words, NULL: made. Its id. */
static gint64
make (Room *self, gpointer appointment, const char *words)
{
  g_autoptr (SosMakeAppointment) deed = sos_make_appointment_new (appointment);
  g_autoptr (SosRecord) taken = appointment;

  office_attempt (self->office, sos_casework_make_appointment, deed, words);
  return sos_record_get_id (taken);
}

static gpointer
with (gpointer appointment, const char *field, const char *text)
{
  g_object_set (appointment, field, text, NULL);
  return appointment;
}

/* ---- the office ---- */

static void
test_office (Room *self, gconstpointer data)
{
  static const struct
  {
    const char *level, *words;
  } levels[] = { { "4", "never-together" }, { "3", "keep-apart" } };

  make (self, draft (self, self->ann, "10:00"), NULL); /* to 10:45 */
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      gint64 far, conflict;

      keep_apart (self, self->ann, self->ben, levels[i].level);
      make (self, draft (self, self->ben, "10:15"), levels[i].words);
      make (self, draft (self, self->ben, "11:00"), "in the same reception");
      make (self, draft (self, self->ben, "11:15"), "N1");
      make (self, draft (self, self->ben, "08:45"), "N1");
      far = make (self, draft (self, self->ben, "11:16"), NULL);
      make (self, draft (self, self->cat, "10:15"), NULL);
      office_undo (self->office); /* their hour is free again */
      make (self, with (draft (self, self->ben, "10:15"), "office", "PECKHAM"), NULL);
      office_undo (self->office);
      g_assert_cmpint (count (self, OPEN_CLASHES, 0), ==, 0);
      office_must (self->office, (SosTransactionFunc) sos_casework_end_appointment, office_deed (far, 0, "CANCELLED", "She is ill", NULL));
      conflict = count (self, "SELECT max (id) FROM conflict WHERE $1 = 0", 0);
      sos_store_set_actor (self->office->store, self->office->lead);
      office_must (self->office, (SosTransactionFunc) sos_casework_end_conflict, office_deed (conflict, 0, "RESOLVED", "They made it up", NULL));
      sos_store_set_actor (self->office->store, self->office->worker);
    }
}

/* Where something speaks against one office, the others against which nothing does are named (4.8). */
static void
test_other_office (Room *self, gconstpointer data)
{
  SosDeed *office = office_deed (0, 0, "our-office", "The Peckham office", NULL);

  office->count = 1; /* in use */
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_keep_office_code, office);
  while (g_main_context_iteration (NULL, FALSE))
    ; /* the list is read anew */
  sos_store_set_actor (self->office->store, self->office->worker);
  keep_apart (self, self->ann, self->ben, "4");
  make (self, draft (self, self->ann, "10:00"), NULL);
  make (self, draft (self, self->ben, "10:15"), "Nothing speaks against: The Peckham office.");
}

/* A rule that comes later finds them; one that is moved away is over. */
static void
test_rescan (Room *self, gconstpointer data)
{
  g_autoptr (SosRecord) moved = NULL;
  gint64 second;

  make (self, draft (self, self->ann, "10:00"), NULL);
  second = make (self, draft (self, self->ben, "11:00"), NULL);
  g_assert_cmpint (keep_apart (self, self->ben, self->ann, "4"), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM clash WHERE spot = 'RECEPTION' AND level = 4 AND kind = 'appointment' AND $1 = 0", 0), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE kind = 'CLASH' AND words LIKE 'Appointment, 3 Dec%' AND $1 = 0", 0), ==, 2);
  moved = office_load (self->office, SOS_TYPE_APPOINTMENT, second);
  sos_record_set_number (moved, SOS_APPOINTMENT_STARTS_AT, sos_clock_from_london (DAY, 11 * 60 + 10));
  make (self, g_object_ref (moved), "N1");
  sos_record_set_number (moved, SOS_APPOINTMENT_STARTS_AT, sos_clock_from_london (DAY, 12 * 60));
  make (self, g_object_ref (moved), NULL);
  g_assert_cmpint (count (self, OPEN_CLASHES, 0), ==, 0);
}

/* To be avoided only: with words of how it is done all the same, and a remark. */
static void
test_note (Room *self, gconstpointer data)
{
  g_autoptr (SosRecord) second = draft (self, self->ben, "11:00");
  g_autoptr (SosMakeAppointment) deed = sos_make_appointment_new (second);
  gint64 clashes;

  keep_apart (self, self->ann, self->ben, "2");
  make (self, draft (self, self->ann, "10:00"), NULL);
  office_attempt (self->office, sos_casework_make_appointment, deed, "ten letters or more");
  sos_record_set_text (second, SOS_APPOINTMENT_APART_NOTE, "Two doors, two workers");
  office_attempt (self->office, sos_casework_make_appointment, deed, NULL);
  g_assert_nonnull (deed->remark);
  g_assert_null (strstr (deed->remark, "Tester"));
  clashes = count (self, OPEN_CLASHES, 0);
  g_assert_cmpint (clashes, ==, 1);
}

/* ---- nobody at two places (C3) ---- */

/* From @minute, for half an hour; who is meant is told. */
static void
plan_visit (Room *self, gint64 worker, gint64 second, int minute, const char *words)
{
  g_autoptr (SosRecord) visit = g_object_new (SOS_TYPE_VISIT_PLAN, "person", self->cat, "worker", worker, "second", second, "place-kind", "COURT", "place", "Camberwell court",
                                              "purpose", "ACCOMPANY", "buddy", self->office->lead, "starts-at", sos_clock_from_london (DAY, minute), "ends-at",
                                              sos_clock_from_london (DAY, minute + 30), "risk", "LOW", NULL);
  g_autoptr (SosPlanVisit) plan = sos_plan_visit_new (visit);
  g_autofree char *name = office_dup_text (self->office, SOS_TYPE_STAFF, self->workers[0], "name"), *said = g_strdup_printf ("%s: They are %s", name, words);

  office_attempt (self->office, sos_casework_plan_visit, plan, words != NULL ? said : NULL);
}

/* Whoever meets or drives somebody is nowhere else: at no other appointment, and on no visit; and no visit is planned over an appointment,
 * nor over another visit, of whoever it is. Whoever is back is free. */
static void
test_twice (Room *self, gconstpointer data)
{
  const gint64 one = self->workers[0];
  gpointer other = draft (self, self->ben, "10:30"), driven = draft (self, self->ben, "10:30"), far = draft (self, self->ben, "10:45");
  g_autoptr (SosRecord) visit = g_object_new (SOS_TYPE_VISIT_PLAN, "person", self->cat, "worker", one, "place-kind", "COURT", "place", "Camberwell court", "purpose", "ACCOMPANY",
                                              "buddy", self->office->lead, "starts-at", sos_clock_from_london (DAY, 620), "ends-at", sos_clock_from_london (DAY, 680), "risk", "LOW", NULL);
  g_autoptr (SosPlanVisit) plan = sos_plan_visit_new (visit);
  const gint64 now = sos_clock_now ();

  make (self, draft (self, self->ann, "10:00"), NULL); /* to 10:45 */
  g_object_set (other, "worker", one, NULL);
  make (self, other, "somewhere else at that time");
  g_object_set (driven, "driver", one, NULL);
  make (self, driven, "somewhere else");
  g_object_set (far, "worker", one, NULL);
  make (self, far, NULL);
  office_attempt (self->office, sos_casework_plan_visit, plan, "somewhere else at that time");
  g_object_set (visit, "starts-at", sos_clock_from_london (DAY, 700), "ends-at", sos_clock_from_london (DAY, 760), NULL);
  office_attempt (self->office, sos_casework_plan_visit, plan, NULL);
  other = draft (self, self->ann, "12:00");
  make (self, other, "somewhere else");
  plan_visit (self, one, 0, 730, "somewhere else at that time");
  plan_visit (self, self->workers[1], one, 730, "somewhere else at that time");
  office_must (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (sos_record_get_id (visit), 0, "OUT", NULL, NULL));
  sos_clock_set (sos_clock_from_london (DAY, 725));
  office_must (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (sos_record_get_id (visit), 0, "BACK", NULL, NULL));
  plan_visit (self, one, 0, 730, NULL);
  sos_clock_set (now);
}

/* ---- let be beforehand (V28) ---- */

static SosLetting *
let (Room *self, gpointer appointment, const char *reason, const char *plan, const char *words)
{
  SosLetting *letting = sos_letting_new ((SosTransactionFunc) sos_casework_make_appointment, sos_make_appointment_new (appointment),
                                         (GDestroyNotify) sos_make_appointment_free, reason, plan);

  office_attempt (self->office, sos_casework_do_letting, letting, words);
  return letting;
}

#define WAITING "SELECT count (*) FROM task WHERE kind = 'CLASH' AND done_on IS NULL AND removed IS NULL AND $1 = 0"
#define LET "SELECT count (*) FROM clash WHERE removed IS NULL AND gone_on IS NULL AND overridden_by IS NOT NULL AND override_reason = 'They have made it up' AND $1 = 0"

/* With how many they would meet is said; each is written down; nobody is asked again until it moves; a rule that becomes stricter asks anew. */
static void
test_let (Room *self, gconstpointer data)
{
  g_autoptr (SosRecord) one = draft (self, self->ann, "11:00"), again = NULL;
  g_autoptr (SosLetting) refused = NULL, done = NULL;
  gint64 conflict;

  keep_apart (self, self->ann, self->ben, "3");
  keep_apart (self, self->ann, self->cat, "3");
  make (self, draft (self, self->ben, "10:30"), NULL);
  make (self, draft (self, self->cat, "12:00"), NULL);
  make (self, g_object_ref (one), "may allow it, with a reason and a plan");
  sos_store_set_actor (self->office->store, self->office->lead);
  refused = let (self, one, "", NULL, "1 more clash like it");
  g_assert_true (*refused->asked);
  done = let (self, one, "They have made it up", "Two waiting rooms", NULL);
  office_undo (self->office);
  g_assert_cmpint (count (self, OPEN_CLASHES, 0), ==, 0);
  g_clear_object (&one);
  one = draft (self, self->ann, "11:00");
  sos_letting_free (g_steal_pointer (&done));
  done = let (self, one, "They have made it up", "Two waiting rooms", NULL);
  g_assert_cmpint (count (self, LET, 0), ==, 2);
  g_assert_cmpint (count (self, WAITING, 0), ==, 0);
  sos_store_set_actor (self->office->store, self->office->worker);
  again = office_load (self->office, SOS_TYPE_APPOINTMENT, sos_record_get_id (one));
  sos_record_set_text (again, SOS_APPOINTMENT_WORDS, "About college");
  make (self, g_object_ref (again), NULL);
  g_assert_cmpint (count (self, WAITING, 0), ==, 0);
  conflict = count (self, "SELECT min (id) FROM conflict WHERE $1 = 0", 0);
  sos_store_set_actor (self->office->store, self->office->lead);
  {
    g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();

    keep->id = conflict;
    keep->kind = g_strdup ("PAIR");
    keep->level = g_strdup ("4");
    keep->reason_code = g_strdup ("THREAT");
    keep->reported_on = g_strdup ("2026-11-20");
    keep->review_by = g_strdup ("2027-03-01");
    g_array_append_val (keep->people[0], self->ann);
    g_array_append_val (keep->people[1], self->ben);
    office_attempt (self->office, sos_casework_keep_apart, keep, NULL);
  }
  g_assert_cmpint (count (self, WAITING, 0), >, 0);
  sos_record_set_text (again, SOS_APPOINTMENT_WORDS, "About work");
  make (self, g_object_ref (again), "Nobody can override this");
}

/* ---- rooms, schools, sites, cars ---- */

static void
test_spots (Room *self, gconstpointer data)
{
  const gint64 worker = self->workers[1];

  keep_apart (self, self->ann, self->ben, "4");
  make (self, with (draft (self, self->ann, "10:00"), "room", "Blue room"), NULL);
  make (self, with (draft (self, self->ben, "11:10"), "room", "blue  ROOM"), "in the same room");
  make (self, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->ann, "worker", worker, "starts-at", sos_clock_from_london (DAY, 840), "minutes", (gint64) 30,
                            "place-kind", "ELSEWHERE", "place", "Library, Rye Lane", "driver", self->office->colleague, NULL), NULL);
  make (self, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->ben, "worker", worker, "starts-at", sos_clock_from_london (DAY, 870), "minutes", (gint64) 30,
                            "place-kind", "SCHOOL", "school", self->school, "driver", self->office->colleague, NULL), "in the same car");
  make (self, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->ben, "worker", worker, "starts-at", sos_clock_from_london (DAY, 870), "minutes", (gint64) 30,
                            "place-kind", "ELSEWHERE", "place", "library rye lane", NULL), "in the same building");
  make (self, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->ben, "worker", worker, "starts-at", sos_clock_from_london (DAY, 870), "minutes", (gint64) 30,
                            "place-kind", "SCHOOL", "school", self->school, NULL), NULL);
}

static SosPlanVisit *
draft_visit (Room *self, gint64 person, int minutes)
{
  g_autoptr (SosRecord) visit
    = g_object_new (SOS_TYPE_VISIT_PLAN, "person", person, "worker", self->office->worker, "place-kind", "COURT", "place", "Camberwell court", "purpose", "ACCOMPANY", "buddy", self->office->lead,
                    "starts-at", sos_clock_from_london (DAY, minutes), "ends-at", sos_clock_from_london (DAY, minutes + 60), "transport", "OWN_CAR", "risk",
                    "LOW", NULL);

  return sos_plan_visit_new (visit);
}

/* One car is not two: with somebody to court, and somebody else from school. */
static void
test_cars (Room *self, gconstpointer data)
{
  g_autoptr (SosPlanVisit) visit = draft_visit (self, self->ann, 600), near = draft_visit (self, self->ben, 685), far = draft_visit (self, self->ben, 780);

  keep_apart (self, self->ann, self->ben, "4");
  office_attempt (self->office, sos_casework_plan_visit, visit, NULL);
  make (self, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->ben, "worker", self->office->colleague, "starts-at", sos_clock_from_london (DAY, 680), "minutes",
                            (gint64) 30, "place-kind", "OFFICE", "driver", self->office->worker, NULL), "in the same car");
  make (self, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->ben, "worker", self->office->colleague, "starts-at", sos_clock_from_london (DAY, 680), "minutes",
                            (gint64) 30, "place-kind", "OFFICE", "driver", self->office->colleague, NULL), NULL);
  sos_record_set_text (near->visit, SOS_VISIT_PLAN_PLACE, "Dulwich");
  office_attempt (self->office, sos_casework_plan_visit, near, "in the same car");
  office_attempt (self->office, sos_casework_plan_visit, far, NULL);
}

static void
let_out (Room *self, gint64 person, const char *hour, gint64 pickup)
{
  const gint64 episode = count (self, "SELECT id FROM episode WHERE person = $1", person);

  office_put (self->office, g_object_new (SOS_TYPE_CUSTODY_STAY, "episode", episode, "site", "ISIS", "valid-from", "2026-05-01", "pickup", pickup,
                                          "pickup-hour", hour, NULL));
  office_put (self->office, g_object_new (SOS_TYPE_RELEASE_DATE, "episode", episode, "kind", "CONDITIONAL", "day", DAY, "status", "CONFIRMED", "source", "PRISON",
                                          "told-on", "2026-11-01", NULL));
  office_put (self->office, g_object_new (SOS_TYPE_RELEASE_DATE, "episode", episode, "kind", "HDC_ELIGIBILITY", "day", "2026-12-01", "status", "CONFIRMED",
                                          "source", "PRISON", "told-on", "2026-11-02", NULL));
}

/* Two who come out of one gate in one hour; and the car that waits there. They lie in one prison besides, which is told as it was. */
static void
test_gate (Room *self, gconstpointer data)
{
  let_out (self, self->ann, "09:30", self->office->worker);
  let_out (self, self->ben, "10:00", 0);
  keep_apart (self, self->ann, self->ben, "4");
  g_assert_cmpint (count (self, "SELECT count (*) FROM clash WHERE spot = 'VEHICLE' AND kind = 'gate_pickup' AND other_kind = 'gate_pickup' AND $1 = 0", 0), ==, 1);
  keep_apart (self, self->ann, self->cat, "4");
  make (self, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->cat, "worker", self->office->colleague, "starts-at", sos_clock_from_london (DAY, 620), "minutes",
                            (gint64) 30, "place-kind", "OFFICE", "driver", self->office->worker, NULL), "in the same car");
}

/* A plan that says when they meet next, in words: at our office and at an hour that can be read it counts like any other. */
static void
test_plan (Room *self, gconstpointer data)
{
  const struct
  {
    const char *words;
    const char *refused; /* NULL: nothing is read in it */
  } rows[] = { { "10:30, the office", "in the same reception" }, { "Our office, 10.30 am", "in the same reception" },
               { "At the library, 10:30", NULL }, { "the office, in the morning", NULL }, { "the office, 3.30", NULL }, { "the office, 0207.10.30", NULL } };
  const gint64 episode = count (self, "SELECT id FROM episode WHERE person = $1", self->ann);
  const gint64 plan = office_add (self->office, SOS_TYPE_PLAN, "person", self->ann, "episode", episode, "version", (gint64) 1, "state", "DRAFT", "started-on",
                                  "2026-11-01", "next-meeting-on", DAY, NULL);

  keep_apart (self, self->ann, self->ben, "4");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      office_set (self->office, SOS_TYPE_PLAN, plan, "next-meeting-words", rows[i].words);
      make (self, draft (self, self->ben, "11:00"), rows[i].refused);
      if (rows[i].refused == NULL)
        office_undo (self->office);
    }
}

/* ---- nights on which the clocks change ---- */

static void
test_clocks (Room *self, gconstpointer data)
{
  g_autoptr (SosRecord) again = NULL;

  keep_apart (self, self->ann, self->ben, "4");
  /* In spring ten past two is twenty-five minutes after a quarter to one; in autumn it is nearly two and a half hours. */
  make (self, draft_at (self, self->ann, "2027-03-28", "00:00"), NULL);
  make (self, draft_at (self, self->ben, "2027-03-28", "02:10"), "N1");
  make (self, draft_at (self, self->ben, "2027-03-28", "02:16"), NULL);
  make (self, draft_at (self, self->ann, "2026-12-31", "23:30"), NULL);
  make (self, draft_at (self, self->ben, "2027-01-01", "00:40"), "N1");
  make (self, draft_at (self, self->ann, "2027-10-31", "00:00"), NULL);
  again = draft_at (self, self->ben, "2027-10-31", "01:16");
  make (self, g_object_ref (again), NULL);
}

/* ---- what came of it ---- */

static void
wait_until (const char *day, int minutes)
{
  sos_clock_set (sos_clock_from_london (day, minutes));
}

static void
test_endings (Room *self, gconstpointer data)
{
  const SosTransactionFunc end = (SosTransactionFunc) sos_casework_end_appointment;
  const gint64 now = sos_clock_now (), kept = make (self, draft (self, self->ann, "10:00"), NULL), missed = make (self, draft (self, self->ben, "10:00"), NULL);
  const gint64 cancelled = make (self, draft (self, self->cat, "10:00"), NULL);
  g_autofree char *before = NULL, *after = NULL;
  gint64 contact, try;

  office_must_not (self->office, end, office_deed (kept, 0, "KEPT", NULL, NULL), "still to come");
  office_must_not (self->office, end, office_deed (cancelled, 0, "CANCELLED", " ", NULL), "Say why");
  office_must_not (self->office, end, office_deed (cancelled, 0, "LOST", "Why", NULL), "what came of it");
  office_must (self->office, end, office_deed (cancelled, 0, "CANCELLED", "She is ill", NULL));
  office_must_not (self->office, end, office_deed (cancelled, 0, "KEPT", NULL, NULL), "already");
  wait_until (DAY, 13 * 60);
  before = office_dump (self->office);
  contact = office_must (self->office, end, office_deed (kept, 0, "KEPT", "Talked about college.", NULL));
  office_undo (self->office);
  after = office_dump (self->office);
  g_assert_cmpstr (before, ==, after);
  contact = office_must (self->office, end, office_deed (kept, 0, "KEPT", "Talked about college.", NULL));
  g_assert_cmpint (count (self, "SELECT count (*) FROM contact WHERE id = $1 AND outcome = 'HELD' AND type = 'FACE_TO_FACE' AND place = 'OFFICE' AND minutes = 45"
                                " AND signed_at IS NULL AND note = 'Talked about college.'", contact), ==, 1);
  g_assert_cmpint (count (self, "SELECT contact FROM appointment WHERE id = $1", kept), ==, contact);
  g_assert_cmpint (count (self, "SELECT count (*) FROM episode WHERE person = $1 AND last_contact_on = '" DAY "'", self->ann), ==, 1);
  try = office_must (self->office, end, office_deed (missed, 0, "MISSED", NULL, NULL));
  g_assert_cmpint (count (self, "SELECT count (*) FROM contact WHERE id = $1 AND outcome = 'DNA'", try), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM episode WHERE person = $1 AND last_contact_on = '" DAY "'", self->ben), ==, 0);
  sos_clock_set (now);
}

/* ---- what may not be ---- */

static void
test_bad_input (Room *self, gconstpointer data)
{
  const gint64 made = make (self, draft (self, self->ann, "10:00"), NULL);
  g_autoptr (SosRecord) moved = office_load (self->office, SOS_TYPE_APPOINTMENT, made);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (moved, NULL);
  g_autoptr (GError) error = NULL;

  make (self, draft_at (self, self->ann, "2026-11-22", "10:00"), "over already");
  make (self, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->ann, "worker", self->office->worker, "starts-at", sos_clock_now () + 3600, "minutes", (gint64) 1,
                            "place-kind", "OFFICE", NULL), "five minutes");
  make (self, with (draft (self, self->ann, "12:00"), "place-kind", "ELSEWHERE"), "where they come to");
  make (self, with (draft (self, self->ann, "12:00"), "place-kind", "SCHOOL"), "which school");
  make (self, with (draft (self, self->ann, "12:00"), "place-kind", "SITE"), "which hospital");
  make (self, with (draft (self, self->ann, "12:00"), "place-kind", "MOON"), "where they come to");
  g_assert_false (office_do (self->office, (SosTransactionFunc) sos_casework_save_record, save, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  /* Whom it is with stays, whatever is handed in. */
  sos_record_set_number (moved, SOS_APPOINTMENT_PERSON, self->ben);
  sos_record_set_text (moved, SOS_APPOINTMENT_STATE, "KEPT");
  make (self, g_object_ref (moved), NULL);
  g_assert_cmpint (count (self, "SELECT person FROM appointment WHERE id = $1 AND state = 'PLANNED'", made), ==, self->ann);
}

/* Sealed: who must not know of them hears what they would hear of nobody. */
static void
test_rights (Room *self, gconstpointer data)
{
  const gint64 made = make (self, draft (self, self->ann, "10:00"), NULL);

  sos_store_set_actor (self->office->store, self->office->administrator);
  make (self, draft (self, self->ann, "12:00"), "");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_end_appointment, office_deed (made, 0, "CANCELLED", "She is ill", NULL), "");
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_seal_person, office_deed (self->ann, 0, "YES", "Witness in a case at court", NULL));
  sos_store_set_actor (self->office->store, self->office->colleague);
  {
    g_autoptr (SosDeed) deed = office_deed (made, 0, "CANCELLED", "She is ill", NULL);
    g_autoptr (GError) error = NULL;

    g_assert_false (office_do (self->office, (SosTransactionFunc) sos_casework_end_appointment, deed, &error));
    g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  }
}

/* N13: with the agreement to work go the appointments; none is made until somebody has decided. */
static void
test_taken_back (Room *self, gconstpointer data)
{
  const gint64 work = office_add (self->office, SOS_TYPE_CONSENT, "person", self->ann, "type", "WORK_WITH_ME", "status", "GIVEN", "dated", "2026-10-01", NULL);
  const gint64 made = make (self, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->ann, "worker", self->office->worker, "starts-at",
                                                sos_clock_from_london (DAY, 600), "minutes", (gint64) 30, "place-kind", "OFFICE", "driver",
                                                self->office->colleague, NULL), NULL);
  g_autoptr (SosWithdraw) withdraw = NULL;
  g_autofree char *before = office_dump (self->office), *after = NULL;
  guint said = 0;

  office_set (self->office, SOS_TYPE_PERSON, self->ann, "birth-date", "2008-03-18");
  withdraw = sos_withdraw_new (self->ann, "SELF", "By telephone, 10:05");
  g_array_append_val (withdraw->consents, work);
  g_clear_pointer (&before, g_free);
  before = office_dump (self->office);
  office_attempt (self->office, sos_casework_withdraw, withdraw, NULL);
  g_assert_cmpint (count (self, "SELECT count (*) FROM appointment WHERE id = $1 AND state = 'CANCELLED' AND ended_words IS NOT NULL", made), ==, 1);
  for (guint i = 0; i < withdraw->what->len; i++)
    said += g_str_has_prefix (((SosConsequence *) withdraw->what->pdata[i])->words, "Appointment");
  g_assert_cmpuint (said, ==, 1);
  make (self, draft (self, self->ann, "14:00"), "taken back");
  office_undo (self->office);
  after = office_dump (self->office);
  g_assert_cmpstr (before, ==, after);
}

static void
test_undo (Room *self, gconstpointer data)
{
  g_autofree char *before = office_dump (self->office), *with = NULL, *undone = NULL, *redone = NULL;

  make (self, draft (self, self->ann, "10:00"), NULL);
  with = office_dump (self->office);
  office_undo (self->office);
  undone = office_dump (self->office);
  g_assert_cmpstr (before, ==, undone);
  office_redo (self->office);
  redone = office_dump (self->office);
  g_assert_cmpstr (with, ==, redone);
}

/* ---- told in a letter, and of the day ---- */

static gint64
write_letter (Room *self, gint64 person)
{
  g_autoptr (SosMakeLetter) letter = sos_make_letter_new (person, "L4");

  office_attempt (self->office, sos_casework_make_letter, letter, NULL);
  return letter->letter;
}

static void
assert_told (Room *self, gint64 letter, const char *day, const char *hour, const char *venue)
{
  g_autoptr (SosLetterCase) opened = office_open_letter (self->office, letter);
  SosMerge *merge = sos_letter_case_get_merge (opened);

  g_assert_cmpstr (sos_merge_get_text (merge, "appt_date"), ==, day);
  g_assert_cmpstr (sos_merge_get_text (merge, "start"), ==, hour);
  g_assert_cmpstr (sos_merge_get_text (merge, "venue"), ==, venue);
}

/* L4 says the day, the hour and the place of the next one where nobody typed others; one that moves takes it back. */
static void
test_letter (Room *self, gconstpointer data)
{
  gint64 address;
  const gint64 zo = office_add_client (self->office, "Zo", &address);
  g_autoptr (SosFillLetter) fill = NULL;
  g_autoptr (SosRecord) moved = NULL;
  gint64 letter, made;

  office_set (self->office, SOS_TYPE_SETTING, count (self, "SELECT id FROM setting WHERE name = 'office.address' AND $1 = 0", 0), "value",
              "Unit 4\nLarkfield Yard");
  make (self, draft (self, zo, "16:05"), NULL);
  made = make (self, with (draft (self, zo, "09:30"), "room", "Blue room"), NULL);
  letter = write_letter (self, zo);
  assert_told (self, letter, "Thursday 3 December 2026", "9:30 in the morning", "Our office\nBlue room\nUnit 4\nLarkfield Yard");
  office_must (self->office, (SosTransactionFunc) sos_casework_check_letter, sos_deed_new (letter, NULL, NULL));
  moved = office_load (self->office, SOS_TYPE_APPOINTMENT, made);
  sos_record_set_number (moved, SOS_APPOINTMENT_STARTS_AT, sos_clock_from_london (DAY, 12 * 60));
  make (self, g_object_ref (moved), NULL);
  g_assert_cmpint (count (self, "SELECT count (*) FROM letter WHERE id = $1 AND state = 'DRAFT'", letter), ==, 1);
  assert_told (self, letter, "Thursday 3 December 2026", "12:00 in the afternoon", "Our office\nBlue room\nUnit 4\nLarkfield Yard");
  fill = sos_fill_letter_new (letter);
  sos_fill_letter_add (fill, "appt_date", "Tuesday");
  office_attempt (self->office, sos_casework_fill_letter, fill, NULL);
  assert_told (self, letter, "Tuesday", NULL, NULL);
}

/* ---- generated offices ---- */

#define N_PEOPLE 5

typedef struct
{
  gint64 id, start, end, worker, driver;
  guint person, office, room; /* room 0: none */
} Planned;

typedef struct
{
  Room *room;
  int levels[N_PEOPLE][N_PEOPLE];
  GArray *planned; /* Planned */
} World;

/* What 4.7 says, from the plain numbers alone. */
static gboolean
may_stand (World *world, const Planned *asked)
{
  for (guint i = 0; i < world->planned->len; i++)
    {
      const Planned *other = &g_array_index (world->planned, Planned, i);
      const gboolean near = asked->start <= other->end + 1800 && other->start <= asked->end + 1800;
      const gboolean meet = asked->office == other->office || (asked->driver != 0 && asked->driver == other->driver);

      if (other->id != asked->id && near && meet && world->levels[asked->person][other->person] >= 3)
        return FALSE;
    }
  return TRUE;
}

/* Nobody is at two places: whoever meets or drives one does not meet or drive another then. */
static gboolean
is_taken (World *world, const Planned *asked)
{
  for (guint i = 0; i < world->planned->len; i++)
    {
      const Planned *other = &g_array_index (world->planned, Planned, i);
      const gboolean same = asked->worker == other->worker || asked->worker == other->driver || (asked->driver != 0 && (asked->driver == other->worker || asked->driver == other->driver));

      if (other->id != asked->id && same && asked->start < other->end && other->start < asked->end)
        return TRUE;
    }
  return FALSE;
}

static gpointer
dup_record (World *world, const Planned *planned)
{
  static const char *const offices[] = { "MAIN", "PECKHAM" }, *const rooms[] = { NULL, "One", "Two" };
  SosRecord *record = planned->id != 0 ? office_load (world->room->office, SOS_TYPE_APPOINTMENT, planned->id) : g_object_new (SOS_TYPE_APPOINTMENT, NULL);

  g_object_set (record, "person", g_array_index (world->room->office->people, gint64, planned->person), "worker", planned->worker, "starts-at",
                planned->start, "minutes", (planned->end - planned->start) / 60, "place-kind", "OFFICE", "office", offices[planned->office], "room",
                rooms[planned->room], "driver", planned->driver, "apart-note", "Two doors, two workers", NULL);
  return record;
}

static void
try_one (World *world, gint64 id, guint person)
{
  Planned asked = { .id = id, .person = person, .office = (guint) g_test_rand_int_range (0, 2), .room = (guint) g_test_rand_int_range (0, 3),
                    .worker = g_test_rand_int_range (0, 2) == 0 ? world->room->office->worker : world->room->office->lead,
                    .driver = g_test_rand_int_range (0, 3) == 0 ? world->room->office->colleague : 0 };
  g_autoptr (SosRecord) record = NULL;
  g_autoptr (SosMakeAppointment) deed = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  asked.start = sos_clock_from_london (DAY, 540 + 5 * g_test_rand_int_range (0, 72));
  asked.end = asked.start + 300 * g_test_rand_int_range (1, 13);
  record = dup_record (world, &asked);
  deed = sos_make_appointment_new (record);
  done = office_do (world->room->office, (SosTransactionFunc) sos_casework_make_appointment, deed, &error);
  g_assert_cmpint (done, ==, may_stand (world, &asked) && !is_taken (world, &asked));
  g_assert_true (done || office_says (error, may_stand (world, &asked) ? "somewhere else" : "N1"));
  if (!done)
    return;
  for (guint i = 0; id != 0 && i < world->planned->len; i++)
    if (g_array_index (world->planned, Planned, i).id == id)
      g_array_remove_index_fast (world->planned, i);
  asked.id = sos_record_get_id (record);
  g_array_append_val (world->planned, asked);
}

static void
cancel_one (World *world)
{
  const guint which = (guint) g_test_rand_int_range (0, (int) world->planned->len);

  office_must (world->room->office, (SosTransactionFunc) sos_casework_end_appointment,
               office_deed (g_array_index (world->planned, Planned, which).id, 0, "CANCELLED", "No reason", NULL));
  g_array_remove_index_fast (world->planned, which);
}

static void
step (World *world)
{
  const guint n = world->planned->len;

  if (n > 3 && g_test_rand_int_range (0, 5) == 0)
    cancel_one (world);
  else if (n > 0 && g_test_rand_int_range (0, 3) == 0)
    {
      const Planned old = g_array_index (world->planned, Planned, g_test_rand_int_range (0, (int) n));

      try_one (world, old.id, old.person);
    }
  else
    try_one (world, 0, (guint) g_test_rand_int_range (0, N_PEOPLE));
}

static void
test_generated (void)
{
  for (guint i = 0; i < N_OFFICES; i++)
    {
      Room room = { office_new_with_people (N_PEOPLE) };
      World world = { .room = &room, .planned = g_array_new (FALSE, FALSE, sizeof (Planned)) };

      for (guint rule = 0; rule < 5; rule++)
        {
          const guint one = (guint) g_test_rand_int_range (0, N_PEOPLE), other = (one + (guint) g_test_rand_int_range (1, N_PEOPLE)) % N_PEOPLE;
          const char *const levels[] = { "2", "3", "4" };
          const char *level = levels[g_test_rand_int_range (0, 3)];

          keep_apart (&room, g_array_index (room.office->people, gint64, one), g_array_index (room.office->people, gint64, other), level);
          world.levels[one][other] = world.levels[other][one] = MAX (world.levels[one][other], level[0] - '0');
        }
      for (guint n = 0; n < N_STEPS; n++)
        step (&world);
      g_assert_cmpint (count (&room, OPEN_CLASHES " AND level >= 3", 0), ==, 0);
      g_array_unref (world.planned);
      office_free (room.office);
    }
}

/* ---- when we meet next ---- */

static void
assert_meeting (Office *office, gint64 letter, const char *day, const char *rest)
{
  g_autoptr (SosLetterCase) letter_case = office_open_letter (office, letter);
  const char *said = NULL, *is = sos_merge_get_day (sos_letter_case_get_merge (letter_case), "next_meeting", &said);

  g_assert_cmpstr (is, ==, day);
  g_assert_cmpstr (said, ==, rest);
}

static gint64
put_appointment (Office *office, gint64 person, const char *day, int hour, const char *kind)
{
  return office_put (office, g_object_new (SOS_TYPE_APPOINTMENT, "person", person, "worker", office->worker, "starts-at", sos_clock_from_london (day, hour * 60),
                                           "minutes", (gint64) 60, "place-kind", kind, "place", "Unit 4, Larkfield Yard", "state", "PLANNED", NULL));
}

/* The diary is where they will be waited for: it speaks where it has them meet no later than the plan does, and where what the plan says is past. */
static void
test_next_meeting (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 home, letter, plan, sooner;
  const gint64 person = office_add_client (office, "Zo", &home);

  plan = office_count (office, "SELECT id FROM plan WHERE person = $1", person);
  office_set (office, SOS_TYPE_PLAN, plan, "next-meeting-on", "2026-12-03");
  office_set (office, SOS_TYPE_PLAN, plan, "next-meeting-words", "at 3, the library");
  letter = office_must (office, (SosTransactionFunc) sos_casework_draft_letter, office_deed (person, 0, NULL, NULL, NULL));
  assert_meeting (office, letter, "2026-12-03", ", at 3, the library");
  put_appointment (office, person, "2026-12-09", 15, "OFFICE");
  assert_meeting (office, letter, "2026-12-03", ", at 3, the library");
  put_appointment (office, person, "2026-12-03", 16, "OFFICE");
  assert_meeting (office, letter, "2026-12-03", ", 4:00 in the afternoon, Unit 4, Larkfield Yard");
  sooner = put_appointment (office, person, "2026-12-01", 10, "SITE");
  assert_meeting (office, letter, "2026-12-01", ", 10:00 in the morning");
  {
    g_autoptr (SosRecord) moved = office_load (office, SOS_TYPE_APPOINTMENT, sooner);

    sos_record_set_text (moved, SOS_APPOINTMENT_STATE, "CANCELLED");
    office_put (office, g_steal_pointer (&moved));
  }
  assert_meeting (office, letter, "2026-12-03", ", 4:00 in the afternoon, Unit 4, Larkfield Yard");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (Room *self, gconstpointer data);
  } tests[] = {
{ "/appointments/other-office", test_other_office }, { "/appointments/office", test_office }, { "/appointments/rescan", test_rescan },       { "/appointments/note", test_note },
    { "/appointments/spots", test_spots },   { "/appointments/cars", test_cars },           { "/appointments/gate", test_gate },
    { "/appointments/clocks", test_clocks }, { "/appointments/endings", test_endings },     { "/appointments/bad-input", test_bad_input },
    { "/appointments/rights", test_rights }, { "/appointments/taken-back", test_taken_back }, { "/appointments/undo", test_undo },
    { "/appointments/letter", test_letter }, { "/appointments/plan", test_plan },           { "/appointments/let", test_let },
    { "/appointments/twice", test_twice },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Room, NULL, set_up, tests[i].func, tear_down);
  g_test_add_func ("/appointments/generated", test_generated);
  g_test_add_func ("/appointments/next-meeting", test_next_meeting);
  return g_test_run ();
}
