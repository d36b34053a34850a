/* test-school-checks.c - what records of schools refuse: the sixteenth pupil (N8, X4), a girls' group (N7), doubles, hours, closed registers. */
#include "config.h"
#include "office.h"

#include "sos-calendar-file.h"
#include "sos-school-calendar-file.h"
#include "sos-school-checks.h"

#include <string.h>

typedef struct
{
  Office *office;
  gint64 school, run;
} Group;

static gint64
find_programme (Group *self, const char *code)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM programme WHERE code = '%s' AND $1 = 0", code);

  return office_count (self->office, sql, 0);
}

static gint64
add_run (Group *self, const char *programme)
{
  return office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme", find_programme (self, programme), "school", self->school, "name", "Tuesdays",
                     "status", "RUNNING", "year", (gint64) 2026, "sessions", (gint64) 13, NULL);
}

static void
set_up (Group *self, gconstpointer data)
{
  self->office = office_new_with_people (2);
  self->school = office_add (self->office, SOS_TYPE_SCHOOL, "name", "Alder Hill School", "type", "SECONDARY", "borough", "E09000011", NULL);
  self->run = add_run (self, "LIVVE");
}

static void
tear_down (Group *self, gconstpointer data)
{
  office_free (self->office);
}

typedef struct
{
  GType type;
  const char *values[12]; /* name, value: texts alone */
  gint64 owner, other;
  const char *owner_name, *other_name;
} Draft;

static gboolean
save_draft (SosTransaction *transaction, gpointer data, GError **error)
{
  Draft *draft = data;
  g_autoptr (SosRecord) record = g_object_new (draft->type, NULL);
  g_autoptr (SosSaveRecord) save = NULL;

  g_object_set (record, draft->owner_name, draft->owner, NULL);
  if (draft->other_name != NULL)
    g_object_set (record, draft->other_name, draft->other, NULL);
  for (guint i = 0; draft->values[i] != NULL; i += 2)
    g_object_set (record, draft->values[i], draft->values[i + 1], NULL);
  save = sos_save_record_new (record, NULL);
  return sos_casework_save_record (transaction, save, error);
}

static void
assert_refused (Group *self, Draft draft, const char *words)
{
  office_attempt (self->office, save_draft, &draft, words);
}

static Draft
draft_place (Group *self, gint64 run, const char *name, const char *status)
{
  return (Draft){ .type = SOS_TYPE_COHORT_PLACE, .values = { "pupil-name", name, "status", status }, .owner_name = "run", .owner = run };
}

static void
must_save (Group *self, Draft draft)
{
  g_autoptr (GError) error = NULL;

  office_do (self->office, save_draft, &draft, &error);
  g_assert_no_error (error);
}

/* The sixteenth waits; a place that falls free can be taken. */
static void
test_cap (Group *self, gconstpointer data)
{
  gint64 first = 0;
  g_autofree char *ref = office_dup_text (self->office, SOS_TYPE_PROGRAMME_RUN, self->run, "ref");

  g_assert_true (g_str_has_prefix (ref, "R-"));
  for (guint i = 0; i < 15; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pupil %c.", 'A' + (char) i);

      must_save (self, draft_place (self, self->run, name, "ACTIVE"));
    }
  assert_refused (self, draft_place (self, self->run, "Zed Q.", "ACTIVE"), "All 15 places");
  assert_refused (self, draft_place (self, self->run, "Zed Q.", "OFFERED"), "reserve list");
  must_save (self, draft_place (self, self->run, "Zed Q.", "RESERVE"));
  first = office_count (self->office, "SELECT min (id) FROM cohort_place WHERE $1 = 0", 0);
  office_set (self->office, SOS_TYPE_COHORT_PLACE, first, "left-on", "2026-11-20");
  must_save (self, draft_place (self, self->run, "Yan Q.", "ACTIVE"));
  assert_refused (self, draft_place (self, self->run, "Xi Q.", "ACTIVE"), "All 15 places");
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (office_try_set (self->office, SOS_TYPE_COHORT_PLACE, first, "left-on", NULL, &error));
    g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  }
}

static void
test_doubles (Group *self, gconstpointer data)
{
  const gint64 person = g_array_index (self->office->people, gint64, 0);

  must_save (self, draft_place (self, self->run, "Zoë O’N.", "NOMINATED"));
  assert_refused (self, draft_place (self, self->run, "ZOE  O'N", "NOMINATED"), "on this group already");
  assert_refused (self, draft_place (self, self->run, NULL, "NOMINATED"), "Say who it is");
  office_add (self->office, SOS_TYPE_COHORT_PLACE, "run", self->run, "person", person, "status", "ACTIVE", NULL);
  assert_refused (self, (Draft){ .type = SOS_TYPE_COHORT_PLACE, .values = { "status", "RESERVE" }, .owner_name = "run", .owner = self->run,
                                 .other_name = "person", .other = person }, "on this group already");
}

static void
test_female_only (Group *self, gconstpointer data)
{
  const gint64 run = add_run (self, "EXPECT_RESPECT");

  assert_refused (self, draft_place (self, run, "Sam P.", "ACTIVE"), "girls and young women only");
  must_save (self, draft_place (self, run, "Sam P.", "NOMINATED"));
  must_save (self, (Draft){ .type = SOS_TYPE_COHORT_PLACE, .values = { "pupil-name", "Ada P.", "status", "ACTIVE", "female-only", "YES" }, .owner_name = "run", .owner = run });
}

static void
test_hours (Group *self, gconstpointer data)
{
  g_autofree char *begins = NULL;
  Draft draft = { .type = SOS_TYPE_SCHOOL_PERIOD, .values = { "label", "P1", "kind", "LESSON", "begins", "9.05", "ends", "09:55" }, .owner_name = "school", .owner = self->school };

  must_save (self, draft);
  begins = office_dup_text (self->office, SOS_TYPE_SCHOOL_PERIOD, office_count (self->office, "SELECT id FROM school_period WHERE $1 = 0", 0), "begins");
  g_assert_cmpstr (begins, ==, "09:05");
  draft.values[7] = "08:00";
  assert_refused (self, draft, "ends after it begins");
  draft.values[7] = "25:00";
  assert_refused (self, draft, "Write hours");
}

static void
test_register (Group *self, gconstpointer data)
{
  const gint64 other_run = add_run (self, "LIVVE");
  const gint64 place = office_add (self->office, SOS_TYPE_COHORT_PLACE, "run", self->run, "pupil-name", "Ada P.", "status", "ACTIVE", NULL);
  const gint64 old = office_add (self->office, SOS_TYPE_SESSION, "run", self->run, "number", (gint64) 8, "day", "2026-11-10", "status", "DELIVERED", NULL);
  const gint64 recent = office_add (self->office, SOS_TYPE_SESSION, "run", self->run, "number", (gint64) 9, "day", "2026-11-17", "status", "DELIVERED", NULL);
  const gint64 next = office_add (self->office, SOS_TYPE_SESSION, "run", self->run, "number", (gint64) 10, "day", "2026-11-24", "status", "CONFIRMED", NULL);
  const gint64 elsewhere = office_add (self->office, SOS_TYPE_SESSION, "run", other_run, "number", (gint64) 1, "day", "2026-11-17", "status", "DELIVERED", NULL);
  const gint64 closed = office_add (self->office, SOS_TYPE_ATTENDANCE, "place", place, "session", old, "code", "A", NULL);
  const gint64 open = office_add (self->office, SOS_TYPE_ATTENDANCE, "place", place, "session", recent, "code", "A", NULL);
  g_autofree char *first = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (self, (Draft){ SOS_TYPE_ATTENDANCE, { "code", "P" }, place, next, "place", "session" }, "still to come");
  assert_refused (self, (Draft){ SOS_TYPE_ATTENDANCE, { "code", "P" }, place, elsewhere, "place", "session" }, "not on the group");
  office_set (self->office, SOS_TYPE_ATTENDANCE, open, "code", "L");
  g_assert_false (office_try_set (self->office, SOS_TYPE_ATTENDANCE, closed, "code", "L", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  office_set (self->office, SOS_TYPE_ATTENDANCE, closed, "correction", "Came at half past, the teacher says");
  office_set (self->office, SOS_TYPE_ATTENDANCE, closed, "code", "L");
  first = office_dup_text (self->office, SOS_TYPE_ATTENDANCE, closed, "first-code");
  g_assert_cmpstr (first, ==, "A");
}

/* ---- calendar files ---- */

static SosTakeCalendar *
read_calendar_of (SosRecord *calendar, const char *events)
{
  g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", events, "END:VCALENDAR\r\n", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SosCalendarFile *file = sos_calendar_file_read (bytes, 2026, NULL, &error);

  g_assert_no_error (error);
  return sos_take_calendar_new (calendar, file);
}

static SosTakeCalendar *
read_calendar (Group *self, gint64 id, const char *events)
{
  g_autoptr (SosRecord) calendar = office_load (self->office, SOS_TYPE_SCHOOL_CALENDAR, id);

  return read_calendar_of (calendar, events);
}

static void
look (Group *self, SosTakeCalendar *take, guint new, guint changed, guint same, guint gone, guint refused)
{
  const guint expected[SOS_N_TAKES] = { new, changed, same, gone, refused };
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, (SosTransactionFunc) sos_school_calendar_look, take, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < SOS_N_TAKES; i++)
    g_assert_cmpuint (take->n[i], ==, expected[i]);
}

static void
take_all (Group *self, SosTakeCalendar *take)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SosCalendarChange) change = sos_take_calendar_make_change (take, "2026-11-23", &error);

  g_assert_no_error (error);
  sos_store_write (self->office->store, "Calendar", (SosTransactionFunc) sos_casework_change_calendar, change, &error);
  g_assert_no_error (error);
}

#define EVENT(uid, words, first, last) \
  "BEGIN:VEVENT\r\nUID:" uid "\r\nSUMMARY:" words "\r\nDTSTART;VALUE=DATE:" first "\r\nDTEND;VALUE=DATE:" last "\r\nEND:VEVENT\r\n"

/* Taken, taken again, changed where it comes from, and something of it gone; what was entered by hand stays. */
static void
test_calendar_file (Group *self, gconstpointer data)
{
  static const char first[] = EVENT ("1", "Autumn term", "20260903", "20261219") EVENT ("2", "INSET day", "20261125", "20261126")
    EVENT ("3", "Half-term", "20261026", "20261031") EVENT ("4", "Sports day", "20270615", "20270616");
  static const char second[] = EVENT ("1", "Autumn term", "20260902", "20261219") EVENT ("2", "INSET day", "20261127", "20261128")
    EVENT ("4", "Sports day", "20270615", "20270616");
  const gint64 calendar = office_add (self->office, SOS_TYPE_SCHOOL_CALENDAR, "name", "Alder Hill", "year", (gint64) 2026, "school", self->school, "source", "The school’s letter", "source-on",
                                      "2026-08-20", NULL);
  g_autoptr (SosTakeCalendar) one = read_calendar (self, calendar, first), again = read_calendar (self, calendar, first), later = read_calendar (self, calendar, second);
  g_autofree char *on = NULL, *source = NULL;

  one->source = later->source = "The school’s website";
  sos_store_set_actor (self->office->store, self->office->lead);
  office_add (self->office, SOS_TYPE_CALENDAR_DAY, "calendar", calendar, "kind", "CLOSED", "first", "2026-11-03", "last", "2026-11-03", NULL);
  look (self, one, 3, 0, 0, 0, 1);
  take_all (self, one);
  look (self, again, 0, 0, 3, 0, 1);
  take_all (self, again);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM calendar_day WHERE removed IS NULL AND $1 = 0", 0), ==, 3);
  look (self, later, 0, 2, 0, 1, 1);
  for (guint i = 0; i < later->rows->len; i++)
    {
      SosTakeRow *row = later->rows->pdata[i];

      g_assert_cmpint (row->chosen, ==, row->take == SOS_TAKE_CHANGED);
      row->chosen = TRUE;
      /* Whoever looks knows what a sports day is. */
      if (row->take == SOS_TAKE_REFUSED)
        row->kind = SOS_DAY_CLOSED;
    }
  take_all (self, later);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM calendar_day WHERE removed IS NULL AND $1 = 0", 0), ==, 3);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM calendar_day WHERE removed IS NULL AND first IN ('2026-11-03', '2026-11-27', '2027-06-15') AND $1 = 0", 0), ==, 3);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM school_term WHERE begins_on = '2026-09-02' AND $1 = 0", 0), ==, 1);
  /* Each day and term says whose word it is, and that nobody confirmed it where the year is confirmed; by hand it was said by nobody yet. */
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM calendar_day WHERE removed IS NULL AND source = 'The school’s website' AND source_on = '2026-11-23' AND unsure = 0"
                                               " AND $1 = 0", 0), ==, 2);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM calendar_day WHERE removed IS NULL AND first = '2026-11-03' AND source IS NULL AND $1 = 0", 0), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM school_term WHERE source = 'The school’s website' AND source_on = '2026-11-23' AND $1 = 0", 0), ==, 1);
  /* The year as a whole is from where it was. */
  on = office_dup_text (self->office, SOS_TYPE_SCHOOL_CALENDAR, calendar, "source-on");
  source = office_dup_text (self->office, SOS_TYPE_SCHOOL_CALENDAR, calendar, "source");
  g_assert_cmpstr (on, ==, "2026-08-20");
  g_assert_cmpstr (source, ==, "The school’s letter");
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM audit WHERE kind = 'calendar_day' AND reason = 'The school’s website' AND $1 = 0", 0), >=, 2);
}

/* A calendar that begins with the file is from there as a whole. */
static void
test_calendar_begins (Group *self, gconstpointer data)
{
  g_autoptr (SosRecord) calendar = g_object_new (SOS_TYPE_SCHOOL_CALENDAR, "name", "Alder Hill", "year", (gint64) 2026, "school", self->school, NULL);
  const gint64 id = sos_store_make_id (self->office->store);
  g_autoptr (SosTakeCalendar) take = NULL;

  sos_record_set_identity (calendar, id, 0, 0);
  take = read_calendar_of (calendar, EVENT ("2", "INSET day", "20261125", "20261126"));
  take->source = "The school’s website";
  sos_store_set_actor (self->office->store, self->office->lead);
  look (self, take, 1, 0, 0, 0, 0);
  take_all (self, take);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM school_calendar WHERE id = $1 AND source = 'The school’s website' AND source_on = '2026-11-23'", id), ==, 1);
}

/* Nothing is taken by halves. */
static void
test_calendar_unsure (Group *self, gconstpointer data)
{
  const gint64 calendar = office_add (self->office, SOS_TYPE_SCHOOL_CALENDAR, "name", "Alder Hill", "year", (gint64) 2026, "school", self->school, NULL);
  g_autoptr (SosTakeCalendar) take = read_calendar (self, calendar, EVENT ("2", "INSET day", "20261125", "20261126") EVENT ("4", "Sports day", "20270615", "20270616"));
  g_autoptr (GError) error = NULL;

  look (self, take, 1, 0, 0, 0, 1);
  ((SosTakeRow *) take->rows->pdata[1])->chosen = TRUE;
  g_assert_null (sos_take_calendar_make_change (take, "2026-11-23", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM calendar_day WHERE $1 = 0", 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Group *self, gconstpointer data);
  } tests[] = {
    { "cap", test_cap },           { "doubles", test_doubles },             { "female-only", test_female_only },
    { "hours", test_hours },       { "register", test_register },           { "calendar-file", test_calendar_file },
    { "calendar-unsure", test_calendar_unsure }, { "calendar-begins", test_calendar_begins },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/casework/school-checks/", tests[i].name, NULL);

      g_test_add (path, Group, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
