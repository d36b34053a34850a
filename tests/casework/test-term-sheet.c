/* test-term-sheet.c - a term of schools work as it is looked at: rows, weeks, states, slack, what is not yet right. */
#include "config.h"
#include "school-office.h"

#include "sos-day.h"
#include "sos-school-deeds.h"
#include "sos-school-mends.h"
#include "sos-term-sheet.h"

#include <string.h>

typedef struct
{
  SosTermQuery query;
  SosTermSheet *sheet;
} Asked;

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  Asked *asked = data;

  asked->sheet = sos_term_sheet_load (transaction, &asked->query, error);
  return asked->sheet != NULL;
}

static SosTermSheet *
read_sheet (SchoolOffice *school, const char *term)
{
  Asked asked = { { 0, term }, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (school->office->store, load, &asked, &error);
  g_assert_no_error (error);
  return asked.sheet;
}

/* The place in its week of a session that is there. */
static const SosTermCell *
find_cell (const SosTermRows *rows, gint64 session)
{
  guint row, week;

  g_assert_true (sos_term_rows_find (rows, session, &row, &week));
  return &((SosTermRow *) rows->picture->rows->pdata[row])->cells[week];
}

static void
test_rows (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosTermSheet) sheet = read_sheet (school, NULL);
  g_autoptr (SosTermRows) rows = sos_term_sheet_list (sheet, &(SosTermFilter){ 0 });
  const SosTermRow *row = rows->picture->rows->pdata[0];
  g_autofree char *title = sos_term_sheet_dup_title (sheet);

  g_assert_cmpstr (title, ==, "Autumn 2026");
  g_assert_true (sheet->may_plan);
  g_assert_cmpuint (rows->picture->rows->len, ==, 1);
  g_assert_cmpuint (rows->picture->weeks->len, ==, 16);
  g_assert_cmpint (rows->picture->now, ==, 12);
  g_assert_cmpstr (g_array_index (rows->picture->weeks, SosTermWeek, 8).shade, ==, "Half-term");
  g_assert_cmpstr (row->title, ==, "Alder Hill School");
  g_assert_cmpstr (row->tag, ==, "LiVVE");
  g_assert_nonnull (strstr (row->note, "Tue"));
  g_assert_cmpstr (find_cell (rows, school->sessions[9])->label, ==, "9");
  g_assert_cmpint (find_cell (rows, school->sessions[9])->state, ==, SOS_BLOCK_DELIVERED);
  g_assert_cmpint (find_cell (rows, school->sessions[10])->state, ==, SOS_BLOCK_PLANNED);
  /* From 15 September to 15 December is every Tuesday there is. */
  g_assert_cmpstr (row->slack, ==, "none");
  g_assert_true (row->tight);
  g_assert_cmpuint (sheet->wrongs->len, ==, 0);
}

/* A training day on the day of a session: the place is hatched and red, and the list says which rule. */
static void
test_closed_day (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosTermSheet) sheet = NULL;
  g_autoptr (SosTermRows) rows = NULL;
  const SosTermWrong *wrong;

  office_add (school->office, SOS_TYPE_CALENDAR_DAY, "calendar", school->calendar, "kind", "INSET", "first", "2026-12-01", "last", "2026-12-01", NULL);
  sheet = read_sheet (school, NULL);
  rows = sos_term_sheet_list (sheet, &(SosTermFilter){ 0 });
  g_assert_cmpint (find_cell (rows, school->sessions[11])->state, ==, SOS_BLOCK_WRONG);
  g_assert_true (find_cell (rows, school->sessions[11])->lost);
  g_assert_cmpint (find_cell (rows, school->sessions[11])->closed, ==, 1 << 1);
  g_assert_cmpstr (((SosTermRow *) rows->picture->rows->pdata[0])->slack, ==, "1 too few");
  g_assert_cmpuint (sheet->wrongs->len, ==, 1);
  wrong = sheet->wrongs->pdata[0];
  g_assert_cmpint (wrong->finding.constraint, ==, SOS_C1);
  g_assert_cmpstr (wrong->head, ==, "LiVVE 11 at Alder Hill School, Tue 1 Dec");
  g_assert_cmpstr (wrong->words, ==, "It is a training day (INSET) at Alder Hill School.");
}

/* A run that is longer than what is left of the term says so from the beginning, before anybody plans it; and the week in which the term goes on
 * at another school alone is not called holidays. */
static void
test_too_long (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  const gint64 programme = school_office_find_programme (school, "LIVVE");
  const gint64 other = office_add (school->office, SOS_TYPE_SCHOOL, "name", "Later School", "type", "SECONDARY", "borough", "E09000010", NULL);
  const gint64 calendar = office_add (school->office, SOS_TYPE_SCHOOL_CALENDAR, "name", "Later 2026/27", "year", (gint64) 2026, "school", other, NULL);
  const gint64 run = office_add (school->office, SOS_TYPE_PROGRAMME_RUN, "programme", programme, "school", school->school, "name", "LiVVE", "status", "PROPOSED", "year",
                                 (gint64) 2026, "sessions", (gint64) 13, "weekday", (gint64) 2, "begins-on", "2026-11-24", "ends-on", "2026-12-18", NULL);
  g_autoptr (SosTermSheet) sheet = NULL;
  g_autoptr (SosTermRows) rows = NULL;
  g_autofree char *few = NULL, *enough = NULL;
  SosPlanRun plan;

  office_add (school->office, SOS_TYPE_SCHOOL_TERM, "calendar", calendar, "name", "AUTUMN", "begins-on", "2026-09-03", "ends-on", "2026-12-23", NULL);
  sheet = read_sheet (school, NULL);
  rows = sos_term_sheet_list (sheet, &(SosTermFilter){ 0 });
  for (guint i = 0; i < rows->rows->len; i++)
    {
      const SosTermRow *row = rows->picture->rows->pdata[i];

      g_assert_cmpstr (row->slack, ==, row->run == run ? "9 too few" : "none");
    }
  g_assert_cmpstr (g_array_index (rows->picture->weeks, SosTermWeek, 16).shade, ==, "Term over");
  plan = *sos_plan_world_get_run (sheet->plan->world, sos_school_plan_find (sheet->plan->runs, run));
  few = sos_school_plan_dup_too_few (sheet->plan, &plan);
  g_assert_cmpstr (few, ==, "Only 4 Tuesdays are taught from Tue 24 Nov to Fri 18 Dec; 13 are needed.");
  plan.sessions = 4;
  enough = sos_school_plan_dup_too_few (sheet->plan, &plan);
  g_assert_null (enough);
}

/* What a check says of a colleague is read by those who plan; anybody else reads that they cannot come. */
static void
test_discretion (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosTermSheet) seen = NULL, told = NULL;
  const SosTermWrong *wrong;

  office_add (school->office, SOS_TYPE_DELIVERER, "staff", school->second, "kind", "STAFF", NULL);
  seen = read_sheet (school, NULL);
  g_assert_cmpuint (seen->wrongs->len, >, 0);
  wrong = seen->wrongs->pdata[0];
  g_assert_cmpint (wrong->finding.constraint, ==, SOS_C5);
  g_assert_cmpuint (wrong->n, ==, 4);
  g_assert_nonnull (strstr (wrong->words, "cannot come: "));
  sos_store_set_actor (school->office->store, school->office->worker);
  told = read_sheet (school, NULL);
  g_assert_false (told->may_plan);
  wrong = told->wrongs->pdata[0];
  g_assert_null (strstr (wrong->words, "cannot come: "));
  g_assert_nonnull (strstr (wrong->words, "cannot come."));
}

static void
add_visits (SchoolOffice *school, guint n)
{
  static const char *const days[] = { "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-27" };

  for (guint i = 0; i < n; i++)
    school_office_add_session (school, school_office_add_run (school, "CLASS", "A class", 1), 1, days[i], i < 4 ? "09:00" : "13:20", i < 4 ? "09:50" : "14:10", "PLANNED");
}

/* Many single sessions share a row, unless their service alone is looked at; filters narrow; a row a school holds all of it. */
static void
test_filters (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosTermSheet) sheet = NULL;
  g_autoptr (SosTermRows) all = NULL, service = NULL, staff = NULL, by_school = NULL, none = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  add_visits (school, 5);
  sheet = read_sheet (school, NULL);
  all = sos_term_sheet_list (sheet, &(SosTermFilter){ 0 });
  g_assert_cmpuint (all->rows->len, ==, 2);
  g_assert_cmpstr (((SosTermRow *) all->picture->rows->pdata[1])->title, ==, "Single sessions");
  g_assert_cmpstr (((SosTermRow *) all->picture->rows->pdata[1])->cells[12].label, ==, "5×");
  blocks = sos_term_rows_find_blocks (all, 1, 12);
  g_assert_cmpuint (blocks->len, ==, 5);
  service = sos_term_sheet_list (sheet, &(SosTermFilter){ .service = "SPL" });
  g_assert_cmpuint (service->rows->len, ==, 5);
  staff = sos_term_sheet_list (sheet, &(SosTermFilter){ .staff = school->third });
  g_assert_cmpuint (staff->rows->len, ==, 0);
  by_school = sos_term_sheet_list (sheet, &(SosTermFilter){ .by_school = TRUE });
  g_assert_cmpuint (by_school->rows->len, ==, 1);
  g_assert_cmpstr (((SosTermRow *) by_school->picture->rows->pdata[0])->cells[12].label, ==, "6×");
  none = sos_term_sheet_list (sheet, &(SosTermFilter){ .borough = "E09000001" });
  g_assert_cmpuint (none->rows->len, ==, 0);
}

/* The spring has nothing of it; a year is left at both ends. */
static void
test_terms (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosTermSheet) spring = read_sheet (school, "SPRING");
  g_autofree char *title = sos_term_sheet_dup_title (spring);
  SosTermQuery query;

  g_assert_cmpstr (title, ==, "Spring 2027");
  g_assert_cmpuint (spring->runs->len, ==, 0);
  g_assert_true (sos_term_sheet_find_beside (spring, -1, &query));
  g_assert_cmpstr (query.term, ==, "AUTUMN");
  g_assert_cmpint (query.year, ==, 2026);
  g_assert_true (sos_term_sheet_find_beside (spring, 2, &query));
  g_assert_cmpint (query.year, ==, 2027);
}

static void
set_confirmed (SchoolOffice *school, gint64 calendar, gboolean confirmed)
{
  SosRecord *record = office_load (school->office, SOS_TYPE_SCHOOL_CALENDAR, calendar);

  sos_record_set_flag (record, SOS_SCHOOL_CALENDAR_CONFIRMED, confirmed);
  office_put (school->office, record);
}

/* Whether what the one run rests on is not certain. */
static gboolean
is_unsure (SchoolOffice *school)
{
  g_autoptr (SosTermSheet) sheet = read_sheet (school, NULL);

  return ((SosTermRun *) sheet->runs->pdata[0])->unsure;
}

/* Whose terms a school goes by decides: its borough’s, until it has terms of its own. */
static void
test_unsure (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  gint64 own;

  g_assert_false (is_unsure (school));
  set_confirmed (school, school->calendar, FALSE);
  g_assert_true (is_unsure (school));
  own = office_add (school->office, SOS_TYPE_SCHOOL_CALENDAR, "name", "Alder Hill", "year", (gint64) 2026, "school", school->school, "confirmed", TRUE, NULL);
  g_assert_true (is_unsure (school));
  office_add (school->office, SOS_TYPE_SCHOOL_TERM, "calendar", own, "name", "AUTUMN", "begins-on", "2026-09-03", "ends-on", "2026-12-18", NULL);
  g_assert_false (is_unsure (school));
  set_confirmed (school, own, FALSE);
  g_assert_true (is_unsure (school));
}

/* The way that is of that kind, of a session that is cancelled. */
static SosSchoolMend *
find_way (GPtrArray *mends, SosMendKind kind)
{
  for (guint i = 0; i < mends->len; i++)
    if (((SosSchoolMend *) mends->pdata[i])->kind == kind)
      return mends->pdata[i];
  return NULL;
}

/* Of many days, one session fewer and two in one, one each is offered first. */
static void
assert_picked (GPtrArray *mends)
{
  static const SosMendKind kinds[] = { SOS_MEND_DAY, SOS_MEND_TOGETHER, SOS_MEND_FEWER };
  guint picked[SOS_SCHOOL_MENDS_AT_ONCE];

  g_assert_cmpuint (mends->len, >, 3);
  g_assert_cmpuint (sos_school_mends_pick (mends, picked), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_cmpint (((SosSchoolMend *) mends->pdata[picked[i]])->kind, ==, kinds[i]);
      g_assert_cmpuint (strlen (((SosSchoolMend *) mends->pdata[picked[i]])->brief), >, 3);
    }
}

/* A session that was lost is taken together with the next: both topics, one session fewer, and nothing more to mend. Back again by undo. */
static void
test_merge (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosTermSheet) sheet = NULL, after = NULL;
  g_autoptr (GPtrArray) mends = NULL;
  g_autofree char *topic = NULL, *status = NULL;
  SosTransactionFunc func;
  GDestroyNotify free_deed;
  gpointer deed;

  office_set (school->office, SOS_TYPE_SESSION, school->sessions[11], "topic", "Goals");
  office_set (school->office, SOS_TYPE_SESSION, school->sessions[12], "topic", "Friends");
  office_must (school->office, (SosTransactionFunc) sos_casework_cancel_session, office_deed (school->sessions[11], 0, "SCHOOL_CLOSED", NULL, NULL));
  sheet = read_sheet (school, NULL);
  mends = sos_school_mends_list (sheet, sheet->wrongs->pdata[0]);
  assert_picked (mends);
  deed = sos_school_mend_make_deed (find_way (mends, SOS_MEND_TOGETHER), "No day is left before the holidays", NULL, &func, &free_deed);
  office_must (school->office, func, deed);
  topic = office_dup_text (school->office, SOS_TYPE_SESSION, school->sessions[12], "topic");
  status = office_dup_text (school->office, SOS_TYPE_SESSION, school->sessions[11], "status");
  g_assert_cmpstr (topic, ==, "Goals · Friends");
  g_assert_cmpstr (status, ==, "POSTPONED");
  g_assert_cmpint (office_count (school->office, "SELECT sessions FROM programme_run WHERE id = $1", school->run), ==, 12);
  after = read_sheet (school, NULL);
  g_assert_cmpuint (after->wrongs->len, ==, 0);
  office_undo (school->office);
  g_assert_cmpint (office_count (school->office, "SELECT sessions FROM programme_run WHERE id = $1", school->run), ==, 13);
  /* Not with one that was held, nor one of another run, nor without a reason. */
  office_must_not (school->office, (SosTransactionFunc) sos_casework_merge_sessions,
                   office_deed (school->sessions[11], school->sessions[9], NULL, "No day is left before the holidays", NULL), "stays as it was");
  office_must_not (school->office, (SosTransactionFunc) sos_casework_merge_sessions, office_deed (school->sessions[11], school->sessions[12], NULL, "so", NULL), "Say why");
  office_must_not (school->office, (SosTransactionFunc) sos_casework_merge_sessions,
                   office_deed (school->sessions[10], school->sessions[12], NULL, "No day is left before the holidays", NULL), "was cancelled");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  g_test_add_func ("/casework/term-sheet/rows", test_rows);
  g_test_add_func ("/casework/term-sheet/closed-day", test_closed_day);
  g_test_add_func ("/casework/term-sheet/too-long", test_too_long);
  g_test_add_func ("/casework/term-sheet/discretion", test_discretion);
  g_test_add_func ("/casework/term-sheet/filters", test_filters);
  g_test_add_func ("/casework/term-sheet/terms", test_terms);
  g_test_add_func ("/casework/term-sheet/unsure", test_unsure);
  g_test_add_func ("/casework/term-sheet/merge", test_merge);
  return g_test_run ();
}
