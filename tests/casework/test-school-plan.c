/* test-school-plan.c - the schools work of an office read for planning: what the demo office has to mend, and what keeps it from being as it is
 * on paper. */
#include "config.h"
#include "office.h"

#include "sos-apart.h"
#include "sos-clock.h"
#include "sos-day.h"
#include "sos-demo.h"
#include "sos-duty.h"
#include "sos-plan-slots.h"
#include "sos-run-shapes.h"
#include "sos-school-plan.h"

#include <glib/gstdio.h>
#include <string.h>

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
read_office (SosStore *store)
{
  Asked asked = { NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (store, read_plan, &asked, &error);
  g_assert_no_error (error);
  return asked.plan;
}

/* ---- the demo office ---- */

static int
find_session (SosSchoolPlan *plan, const char *run, int number)
{
  for (int i = 0; i < sos_plan_board_get_n (plan->board); i++)
    {
      const SosPlanSession *session = sos_plan_board_get (plan->board, i);

      if (session->number == number && g_str_equal (sos_plan_world_get_run (plan->world, session->run)->name, run))
        return i;
    }
  g_assert_not_reached ();
}

static void
print_findings (SosSchoolPlan *plan, int session, guint *by_constraint)
{
  const SosPlanSession *lies = sos_plan_board_get (plan->board, session);
  const GArray *findings = sos_plan_board_check (plan->board, session);

  for (guint i = 0; i < findings->len; i++)
    {
      const SosFinding *finding = &g_array_index (findings, SosFinding, i);
      g_autofree char *words = sos_finding_dup_words (finding, plan->board, lies), *day = sos_day_dup_words (lies->day, lies->day);

      if (finding->grade == SOS_GRADE_SOFT)
        continue;
      by_constraint[finding->constraint]++;
      g_test_message ("%s, %s: %s %s", sos_plan_world_get_school (plan->world, sos_plan_world_get_run (plan->world, lies->run)->school)->name, day,
                      sos_constraint_get_id (finding->constraint), words);
    }
}

static void
assert_only (SosSchoolPlan *plan, const char *run, int from, int to, SosConstraint but)
{
  for (int number = from; number <= to; number++)
    {
      const GArray *findings = sos_plan_board_check (plan->board, find_session (plan, run, number));

      for (guint i = 0; i < findings->len; i++)
        g_assert_true (g_array_index (findings, SosFinding, i).grade != SOS_GRADE_HARD || g_array_index (findings, SosFinding, i).constraint == but);
    }
}

/* Ferry Lane has a training day; Northgate waits for its second half; nobody is in two places; the rest lies well. */
static void
check_demo (SosSchoolPlan *plan)
{
  const int today = sos_plan_world_get_today (plan->world), ferry = find_session (plan, "Ferry Lane Autumn", 10);
  guint by_constraint[SOS_N_CONSTRAINTS] = { 0 };
  g_autoptr (SosVerdict) verdict = NULL;
  g_autoptr (GArray) slots = NULL;

  for (int i = 0; i < sos_plan_board_get_n (plan->board); i++)
    if (sos_plan_board_get (plan->board, i)->day >= today)
      print_findings (plan, i, by_constraint);
  verdict = sos_findings_dup_verdict (sos_plan_board_check (plan->board, ferry), plan->board, sos_plan_board_get (plan->board, ferry));
  g_assert_cmpstr (verdict->rule, ==, "C1");
  g_assert_cmpstr (verdict->words, ==, "It is a training day (INSET) at Ferry Lane PRU.");
  assert_only (plan, "Meridian Park Autumn", 10, 13, SOS_N_CONSTRAINTS);
  assert_only (plan, "Northmere Autumn", 11, 13, SOS_N_CONSTRAINTS);
  assert_only (plan, "Ferry Lane Autumn", 11, 13, SOS_N_CONSTRAINTS);
  g_assert_cmpuint (by_constraint[SOS_C1], ==, 1);
  g_assert_cmpuint (by_constraint[SOS_C2], ==, 0);
  g_assert_cmpuint (by_constraint[SOS_C3], ==, 0);
  g_assert_cmpuint (by_constraint[SOS_C4], ==, 0);
  g_assert_cmpuint (by_constraint[SOS_C5], ==, 1); /* a check that ends on the day before a session */
  g_assert_cmpuint (by_constraint[SOS_C6], ==, 0);
  g_assert_cmpuint (by_constraint[SOS_C7], ==, 0);
  g_assert_cmpuint (by_constraint[SOS_C8], ==, 0);
  g_assert_cmpuint (by_constraint[SOS_C9], ==, 2); /* two bookings of BRAVE wait for the other half */
  slots = sos_plan_find_slots (plan->board, ferry, today, today + 4, 3);
  g_assert_cmpuint (slots->len, ==, 3);
  /* Thursday in the third period, with those it has. */
  g_assert_cmpint (g_array_index (slots, SosPlanSlot, 0).as.day, ==, today + 3);
  g_assert_cmpint (g_array_index (slots, SosPlanSlot, 0).as.from, ==, 660);
  g_assert_cmpint (g_array_index (slots, SosPlanSlot, 0).n_others, ==, 0);
  for (guint i = 0; i < slots->len; i++)
    {
      const SosPlanSlot *slot = &g_array_index (slots, SosPlanSlot, i);
      g_autofree char *day = sos_day_dup_words (slot->as.day, today), *from = sos_minutes_dup_text (slot->as.from);

      g_test_message ("offered: %s at %s, costs %d", day, from, slot->cost);
      g_assert_cmpint (slot->as.day, >, today);
      g_assert_cmpint (slot->as.day, !=, today + 2);
    }
}

/* The calendars of the office are those of domain 5.1: a LiVVE does not fit the spring, and Meridian Park has no week to lose. */
static void
check_terms (SosSchoolPlan *plan)
{
  const int run = sos_plan_board_get (plan->board, find_session (plan, "Meridian Park Autumn", 10))->run;
  SosSchoolDays *days = sos_plan_world_get_school (plan->world, sos_plan_world_get_run (plan->world, run)->school)->days;
  g_autoptr (GArray) shapes = sos_run_shapes_list (days, &(SosShapeWish){ 2, 13, sos_day_parse ("2027-01-05"), 9, 10 });

  g_assert_cmpint (sos_run_slack (days, 2, sos_plan_world_get_today (plan->world), sos_day_parse ("2026-12-15"), 4, 9, 10), ==, 0);
  g_assert_cmpuint (shapes->len, ==, 2);
  g_assert_cmpint (g_array_index (shapes, SosShape, 0).kind, ==, SOS_SHAPE_CROSS_EASTER);
  g_assert_cmpint (g_array_index (shapes, SosShape, 1).kind, ==, SOS_SHAPE_SUMMER);
}

static void
test_demo (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sos-plan-XXXXXX", &error), *path = g_build_filename (folder, "office.sos", NULL);
  g_autoptr (SosStore) store = sos_store_open (path, SOS_STORE_CREATE, &error);
  g_autoptr (SosSchoolPlan) plan = NULL;
  g_autoptr (GDir) files = NULL;

  g_assert_no_error (error);
  sos_demo_fill (store, SOS_DEMO_SEED, 1, NULL, NULL, &error);
  g_assert_no_error (error);
  plan = read_office (store);
  check_demo (plan);
  check_terms (plan);
  sos_store_close (store);
  files = g_dir_open (folder, 0, NULL);
  for (const char *name = g_dir_read_name (files); name != NULL; name = g_dir_read_name (files))
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_unlink (file);
    }
  g_rmdir (folder);
}

/* ---- an office of its own ---- */

typedef struct
{
  Office *office;
  gint64 school, run, session;
} Group;

static void
set_up (Group *self, gconstpointer data)
{
  gint64 calendar, segment;

  self->office = office_new_with_people (3);
  self->school = office_add (self->office, SOS_TYPE_SCHOOL, "name", "Alder Hill School", "type", "SECONDARY", "borough", "E09000011", "postcode", "SE9 1CI", NULL);
  calendar = office_add (self->office, SOS_TYPE_SCHOOL_CALENDAR, "name", "Greenwich", "year", (gint64) 2026, "borough", "E09000011", NULL);
  office_add (self->office, SOS_TYPE_SCHOOL_TERM, "calendar", calendar, "name", "AUTUMN", "begins-on", "2026-09-03", "ends-on", "2026-12-18", NULL);
  office_add (self->office, SOS_TYPE_SCHOOL_ROOM, "school", self->school, "name", "B12", "capacity", (gint64) 20, "active", TRUE, NULL);
  office_add (self->office, SOS_TYPE_SCHOOL_PERIOD, "school", self->school, "label", "P3", "kind", "LESSON", "begins", "11:00", "ends", "11:50", NULL);
  self->run = office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme",
                          office_count (self->office, "SELECT id FROM programme WHERE code = 'LIVVE' AND $1 = 0", 0), "school", self->school, "name", "Tuesdays",
                          "status", "RUNNING", "year", (gint64) 2026, "sessions", (gint64) 13, NULL);
  self->session = office_add (self->office, SOS_TYPE_SESSION, "run", self->run, "number", (gint64) 1, "day", "2026-11-24", "begins", "11:00", "ends", "11:50", "status",
                              "PLANNED", "room", office_count (self->office, "SELECT id FROM school_room WHERE $1 = 0", 0), NULL);
  segment = office_add (self->office, SOS_TYPE_SEGMENT, "session", self->session, "number", (gint64) 1, "provider", "US", "begins", "11:00", "ends", "11:50", "status",
                        "ACCEPTED", NULL);
  office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->office->worker, "part", "LEAD", NULL);
  for (guint i = 0; i < 2; i++)
    office_add (self->office, SOS_TYPE_COHORT_PLACE, "run", self->run, "person", g_array_index (self->office->people, gint64, i), "status", "ACTIVE", NULL);
}

static void
tear_down (Group *self, gconstpointer data)
{
  office_free (self->office);
}

static char *
dup_hard (Group *self)
{
  g_autoptr (SosSchoolPlan) plan = read_office (self->office->store);
  const int session = sos_school_plan_find (plan->sessions, self->session);
  const GArray *findings = sos_plan_board_check (plan->board, session);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    if (g_array_index (findings, SosFinding, i).grade == SOS_GRADE_HARD)
      g_string_append_printf (ids, "%s ", sos_constraint_get_id (g_array_index (findings, SosFinding, i).constraint));
  return g_string_free (ids, FALSE);
}

static void
assert_hard (Group *self, const char *expected)
{
  g_autofree char *ids = dup_hard (self);

  g_assert_cmpstr (ids, ==, expected);
}

/* What is entered anywhere in the office speaks in planning. */
static void
test_records_speak (Group *self, gconstpointer data)
{
  const gint64 ann = g_array_index (self->office->people, gint64, 0), ben = g_array_index (self->office->people, gint64, 1);
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();
  g_autoptr (GError) error = NULL;
  gint64 holiday;

  assert_hard (self, "");
  holiday = office_add (self->office, SOS_TYPE_BANK_HOLIDAY, "day", "2026-11-24", "name", "A royal day", "kept", TRUE, NULL);
  assert_hard (self, "C1 ");
  office_add (self->office, SOS_TYPE_PLANNING_OVERRIDE, "session", self->session, "rule", "C1", "reason", "The school opens for it", "staff", self->office->lead, "at",
              (gint64) 1795442400, NULL);
  assert_hard (self, "");
  g_assert_true (office_remove (self->office, SOS_TYPE_BANK_HOLIDAY, holiday, &error));
  office_add (self->office, SOS_TYPE_RESTRICTION, "person", ann, "kind", "CURFEW", "valid-from", "2026-11-01", "curfew-from", "19:00", "curfew-to", "07:00", NULL);
  assert_hard (self, "");
  office_add (self->office, SOS_TYPE_RESTRICTION, "person", ann, "kind", "SCHOOL_BAN", "valid-from", "2026-11-01", "place", "Alder Hill School", NULL);
  assert_hard (self, "C12 ");
  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup ("4");
  keep->reason_code = g_strdup ("THREAT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], ann);
  g_array_append_val (keep->people[1], ben);
  office_do (self->office, (SosTransactionFunc) sos_casework_keep_apart, keep, &error);
  g_assert_no_error (error);
  assert_hard (self, "C8 C12 ");
}

/* Somebody a pupil is kept from is visited in the school, within half an hour of the session; a minute more is far enough. */
static void
test_visits_speak (Group *self, gconstpointer data)
{
  static const struct
  {
    int from, to; /* minutes of the day */
    const char *hard;
  } rows[] = { { 9 * 60, 10 * 60 + 29, "" }, { 9 * 60, 10 * 60 + 30, "C8 " }, { 12 * 60 + 20, 13 * 60, "C8 " }, { 12 * 60 + 21, 13 * 60, "" } };
  const gint64 ann = g_array_index (self->office->people, gint64, 0), cat = g_array_index (self->office->people, gint64, 2);
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();

  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup ("3");
  keep->reason_code = g_strdup ("THREAT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], ann);
  g_array_append_val (keep->people[1], cat);
  office_attempt (self->office, sos_casework_keep_apart, keep, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const gint64 visit = office_put (self->office, g_object_new (SOS_TYPE_VISIT_PLAN, "person", cat, "worker", self->office->colleague, "place-kind", "SCHOOL",
                                                                   "school", self->school, "place", "Alder Hill School", "purpose", "SCHOOL_VISIT", "starts-at",
                                                                   sos_clock_from_london ("2026-11-24", rows[i].from), "ends-at",
                                                                   sos_clock_from_london ("2026-11-24", rows[i].to), "risk", "LOW", "state", "PLANNED", NULL));

      assert_hard (self, rows[i].hard);
      office_must (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (visit, 0, "CANCELLED", "Not needed", NULL));
      assert_hard (self, "");
    }
}

/* All that is asked of a worker in a school but what the test is about. */
static void
add_checks (Group *self, gint64 staff)
{
  static const char *const kinds[] = { "IDENTITY", "REFERENCE", "RIGHT_TO_WORK", "SAFEGUARDING" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    office_add (self->office, SOS_TYPE_CLEARANCE, "staff", staff, "kind", kinds[i], "issued-on", "2026-01-10", "last-day", "2028-01-10", NULL);
}

/* S9: the last valid day of a check is one on which they deliver; leave, hours and a visit speak too. */
static void
test_people_speak (Group *self, gconstpointer data)
{
  const gint64 worker = self->office->worker;
  g_autoptr (GError) error = NULL;
  gint64 away, check;

  sos_store_set_actor (self->office->store, self->office->lead);
  assert_hard (self, "");
  away = office_add (self->office, SOS_TYPE_ABSENCE, "staff", worker, "kind", "LEAVE", "first", "2026-11-23", "last", "2026-11-27", NULL);
  assert_hard (self, "C3 ");
  g_assert_true (office_remove (self->office, SOS_TYPE_ABSENCE, away, &error));
  assert_hard (self, "");
  /* From the day on which somebody writes down a check, all are asked for. */
  office_add (self->office, SOS_TYPE_DELIVERER, "staff", worker, "kind", "STAFF", "sex", "FEMALE", NULL);
  check = office_add (self->office, SOS_TYPE_CLEARANCE, "staff", worker, "kind", "DBS", "workforce", "CHILD", "issued-on", "2024-01-10", "last-day", "2026-11-24", NULL);
  {
    g_autofree char *hard = dup_hard (self);

    g_test_message ("with one check: %s", hard);
    g_assert_true (g_str_has_prefix (hard, "C5 "));
  }
  add_checks (self, worker);
  assert_hard (self, "");
  /* The training holds on the day of the session, that day inside, and not a day less. */
  office_set (self->office, SOS_TYPE_CLEARANCE, check, "last-day", "2026-11-23");
  assert_hard (self, "C5 ");
  office_set (self->office, SOS_TYPE_CLEARANCE, check, "last-day", "2026-11-24");
  office_add (self->office, SOS_TYPE_AVAILABILITY, "staff", worker, "weekday", (gint64) 2, "from-hour", "09:00", "to-hour", "11:50", NULL);
  assert_hard (self, "");
  office_set (self->office, SOS_TYPE_SESSION, self->session, "ends", "12:00");
  office_set (self->office, SOS_TYPE_SEGMENT, office_count (self->office, "SELECT id FROM segment WHERE $1 = 0", 0), "ends", "12:00");
  assert_hard (self, "C2 C3 ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/casework/school-plan/demo", test_demo);
  g_test_add ("/casework/school-plan/records-speak", Group, NULL, set_up, test_records_speak, tear_down);
  g_test_add ("/casework/school-plan/visits-speak", Group, NULL, set_up, test_visits_speak, tear_down);
  g_test_add ("/casework/school-plan/people-speak", Group, NULL, set_up, test_people_speak, tear_down);
  return g_test_run ();
}
