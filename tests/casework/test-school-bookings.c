/* test-school-bookings.c - sessions in schools under the keep-apart rules (N1): who is on a run, when and where it meets, who delivers. */
#include "config.h"
#include "office.h"

#include "sos-apart.h"

typedef struct
{
  Office *office;
  gint64 ann, ben, cat;
  gint64 school, room, other_room;
  gint64 programme;
} Schools;

static void
set_up (Schools *self, gconstpointer data)
{
  self->office = office_new_with_people (3);
  self->ann = g_array_index (self->office->people, gint64, 0);
  self->ben = g_array_index (self->office->people, gint64, 1);
  self->cat = g_array_index (self->office->people, gint64, 2);
  self->school = office_add (self->office, SOS_TYPE_SCHOOL, "name", "Alder Hill School", "type", "SECONDARY", "borough", "E09000011", "postcode",
                             "SE9 1CI", "active", TRUE, NULL);
  self->room = office_add (self->office, SOS_TYPE_SCHOOL_ROOM, "school", self->school, "name", "B12", "active", TRUE, NULL);
  self->other_room = office_add (self->office, SOS_TYPE_SCHOOL_ROOM, "school", self->school, "name", "Hall", "active", TRUE, NULL);
  self->programme = office_count (self->office, "SELECT id FROM programme WHERE code = 'LIVVE' AND $1 = 0", 0);
}

static void
tear_down (Schools *self, gconstpointer data)
{
  office_free (self->office);
}

static gint64
add_run (Schools *self, const char *name)
{
  return office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme", self->programme, "school", self->school, "name", name, "status",
                     "RUNNING", "year", (gint64) 2026, "sessions", (gint64) 13, NULL);
}

static gint64
add_session (Schools *self, gint64 run, const char *day, const char *begins, const char *ends, gint64 room)
{
  return office_add (self->office, SOS_TYPE_SESSION, "run", run, "number", (gint64) 1, "day", day, "begins", begins, "ends", ends, "room",
                     room, "status", "PLANNED", NULL);
}

static gint64
add_place (Schools *self, gint64 run, gint64 person, const char *status)
{
  return office_add (self->office, SOS_TYPE_COHORT_PLACE, "run", run, "person", person, "status", status, NULL);
}

/* A rule of level 3 between the first and the second, who may be a colleague. */
static gint64
keep_apart (Schools *self, gint64 one, gint64 other, gboolean colleague)
{
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();
  g_autoptr (GError) error = NULL;

  keep->kind = g_strdup (colleague ? "PERSON_VS_STAFF" : "PAIR");
  keep->level = g_strdup ("3");
  keep->reason_code = g_strdup (colleague ? "STAFF_CONFLICT" : "THREAT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], one);
  if (colleague)
    g_array_append_val (keep->staff, other);
  else
    g_array_append_val (keep->people[1], other);
  office_do (self->office, (SosTransactionFunc) sos_casework_keep_apart, keep, &error);
  g_assert_no_error (error);
  return keep->count;
}

static void
assert_clashes (Schools *self, gint64 n)
{
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM clash WHERE removed IS NULL AND gone_on IS NULL AND $1 = 0", 0), ==, n);
}

static char *
dup_spot (Schools *self)
{
  const gint64 id = office_count (self->office, "SELECT id FROM clash WHERE gone_on IS NULL AND $1 = 0", 0);

  return office_dup_text (self->office, SOS_TYPE_CLASH, id, "spot");
}

/* A rule that comes while the run is on speaks against each session to come; one already held is past. */
static void
test_same_run (Schools *self, gconstpointer data)
{
  const gint64 run = add_run (self, "Tuesdays");
  g_autofree char *spot = NULL;

  add_session (self, run, "2026-11-17", "10:50", "11:50", self->room);
  add_session (self, run, "2026-11-24", "10:50", "11:50", self->room);
  add_session (self, run, "2026-12-01", "10:50", "11:50", self->room);
  add_place (self, run, self->ann, "ACTIVE");
  add_place (self, run, self->ben, "ACTIVE");
  g_assert_cmpint (keep_apart (self, self->ann, self->ben, FALSE), ==, 2);
  spot = dup_spot (self);
  g_assert_cmpstr (spot, ==, "SESSION");
}

#define OPEN_TASKS "SELECT count (*) FROM task WHERE kind = 'CLASH' AND done_on IS NULL AND $1 = 0"

/* However many deliver it, and in however many parts: a session clashes once, also where it is held against the rules anew. */
static void
test_many_deliver (Schools *self, gconstpointer data)
{
  const gint64 run = add_run (self, "Tuesdays"), session = add_session (self, run, "2026-11-24", "10:50", "11:50", self->room);
  gint64 n_tasks;

  for (gint64 part = 1; part <= 2; part++)
    {
      const gint64 segment = office_add (self->office, SOS_TYPE_SEGMENT, "session", session, "number", part, "provider", "US", "status", "ACCEPTED", NULL);

      office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->office->worker, "part", "LEAD", NULL);
      office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->office->lead, "part", "SECOND", NULL);
    }
  add_place (self, run, self->ann, "ACTIVE");
  add_place (self, run, self->ben, "ACTIVE");
  g_assert_cmpint (keep_apart (self, self->ann, self->ben, FALSE), ==, 1);
  assert_clashes (self, 1);
  n_tasks = office_count (self->office, OPEN_TASKS, 0);
  office_set (self->office, SOS_TYPE_SESSION, session, "ends", "12:00");
  assert_clashes (self, 1);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, 0), ==, n_tasks);
}

/* A place that comes after the rule clashes too; the reserve list and whoever left do not come. */
static void
test_places (Schools *self, gconstpointer data)
{
  const gint64 run = add_run (self, "Tuesdays");
  gint64 place;

  add_session (self, run, "2026-11-24", "10:50", "11:50", self->room);
  add_place (self, run, self->ann, "ACTIVE");
  keep_apart (self, self->ann, self->ben, FALSE);
  place = add_place (self, run, self->ben, "RESERVE");
  assert_clashes (self, 0);
  office_set (self->office, SOS_TYPE_COHORT_PLACE, place, "status", "ACTIVE");
  assert_clashes (self, 1);
  office_set (self->office, SOS_TYPE_COHORT_PLACE, place, "left-on", "2026-11-23");
  assert_clashes (self, 0);
}

/* Two groups in one building are too near within half an hour. */
static void
test_building (Schools *self, gconstpointer data)
{
  static const struct
  {
    const char *begins, *ends;
    gboolean same_room;
    const char *spot; /* NULL: far enough */
  } rows[] = {
    { "11:50", "12:40", TRUE, "ROOM" },  { "11:50", "12:40", FALSE, "BUILDING" }, { "12:20", "13:10", FALSE, "BUILDING" },
    { "12:21", "13:10", FALSE, NULL },   { "09:00", "10:20", FALSE, "BUILDING" }, { "09:00", "10:19", FALSE, NULL },
  };
  const gint64 one = add_run (self, "Tuesdays"), other = add_run (self, "Also Tuesdays");
  gint64 session;

  add_session (self, one, "2026-11-24", "10:50", "11:50", self->room);
  add_place (self, one, self->ann, "ACTIVE");
  add_place (self, other, self->ben, "ACTIVE");
  keep_apart (self, self->ann, self->ben, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *spot = NULL;
      g_autoptr (GError) error = NULL;

      session = add_session (self, other, "2026-11-24", rows[i].begins, rows[i].ends, rows[i].same_room ? self->room : self->other_room);
      assert_clashes (self, rows[i].spot != NULL ? 1 : 0);
      if (rows[i].spot != NULL)
        {
          spot = dup_spot (self);
          g_assert_cmpstr (spot, ==, rows[i].spot);
        }
      g_assert_true (office_remove (self->office, SOS_TYPE_SESSION, session, &error));
      assert_clashes (self, 0);
    }
}

static void
test_moved (Schools *self, gconstpointer data)
{
  const gint64 run = add_run (self, "Tuesdays"), other = add_run (self, "Wednesdays");
  gint64 session;

  add_session (self, run, "2026-11-24", "10:50", "11:50", self->room);
  session = add_session (self, other, "2026-11-25", "10:50", "11:50", self->room);
  add_place (self, run, self->ann, "ACTIVE");
  add_place (self, other, self->ben, "ACTIVE");
  keep_apart (self, self->ann, self->ben, FALSE);
  assert_clashes (self, 0);
  office_set (self->office, SOS_TYPE_SESSION, session, "day", "2026-11-24");
  assert_clashes (self, 1);
  office_set (self->office, SOS_TYPE_SESSION, session, "status", "CANCELLED");
  assert_clashes (self, 0);
}

/* Who delivers is kept from a pupil too, from whichever part of the session they give. */
static void
test_who_delivers (Schools *self, gconstpointer data)
{
  const gint64 run = add_run (self, "Tuesdays");
  const gint64 session = add_session (self, run, "2026-11-24", "10:50", "11:50", self->room);
  gint64 segment, staff;
  g_autoptr (GError) error = NULL;

  add_place (self, run, self->ann, "ACTIVE");
  add_place (self, run, self->cat, "ACTIVE");
  segment = office_add (self->office, SOS_TYPE_SEGMENT, "session", session, "number", (gint64) 2, "provider", "US", "status", "ACCEPTED", NULL);
  keep_apart (self, self->ann, self->office->colleague, TRUE);
  assert_clashes (self, 0);
  staff = office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->office->colleague, "part", "SECOND", NULL);
  assert_clashes (self, 1);
  g_assert_true (office_remove (self->office, SOS_TYPE_SEGMENT_STAFF, staff, &error));
  assert_clashes (self, 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Schools *self, gconstpointer data);
  } tests[] = {
    { "/casework/school-bookings/many-deliver", test_many_deliver },
    { "/casework/school-bookings/same-run", test_same_run },   { "/casework/school-bookings/places", test_places },
    { "/casework/school-bookings/building", test_building },   { "/casework/school-bookings/moved", test_moved },
    { "/casework/school-bookings/who-delivers", test_who_delivers },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Schools, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
