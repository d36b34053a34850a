/* test-run-needs.c - what a run asks for by a day (3.5 to 3.8): measures at their times, the word of the school, whether a training takes place with
 * few. Each is gone once it is there; nothing tells of somebody who is hidden. */
#include "config.h"
#include "office.h"

#include "sos-family-deeds.h"
#include "sos-run.h"
#include "sos-run-school.h"
#include "sos-school-deeds.h"
#include "sos-term-sheet.h"

#include <string.h>

typedef struct
{
  Office *office;
  gint64 school, coordinator;
} Desk;

static void
set_up (Desk *self, gconstpointer data)
{
  self->office = office_new_with_people (2);
  self->school = office_add (self->office, SOS_TYPE_SCHOOL, "name", "Alder Hill School", "type", "SECONDARY", "borough", "E09000010", NULL);
  self->coordinator = office_add (self->office, SOS_TYPE_STAFF, "name", "Efua Boateng", "role", "SCHOOLS_COORDINATOR", "active", TRUE, NULL);
  sos_store_set_actor (self->office->store, self->coordinator);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  office_free (self->office);
}

/* @n sessions, one a week from @from on; today is Monday 23 November. */
static gint64
add_run (Desk *self, const char *programme, const char *from, guint n)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM programme WHERE code = '%s' AND $1 = 0", programme);
  const gint64 run = office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme", office_count (self->office, sql, 0), "school", self->school, "name", "Tuesdays", "status",
                                 "SCHEDULED", "year", (gint64) 2026, "sessions", (gint64) n, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GDate) date = g_date_new ();
      g_autofree char *day = NULL;

      g_date_set_parse (date, from);
      g_date_add_days (date, 7 * i);
      day = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
      office_add (self->office, SOS_TYPE_SESSION, "run", run, "number", (gint64) (i + 1), "day", day, "begins", "10:50", "ends", "11:50", "status",
                  strcmp (day, "2026-11-23") < 0 ? "DELIVERED" : "PLANNED", NULL);
    }
  return run;
}

static gint64
add_pupil (Desk *self, gint64 run, const char *name, gint64 person)
{
  return office_add (self->office, SOS_TYPE_COHORT_PLACE, "run", run, "pupil-name", name, "person", person, "status", "ACTIVE", "agreed-by", "PARENT", NULL);
}

static gpointer
load_run (SosTransaction *transaction, gpointer run, GError **error)
{
  return sos_run_case_load (transaction, *(gint64 *) run, error);
}

static gboolean
load_cb (SosTransaction *transaction, gpointer data, GError **error)
{
  gpointer *pair = data;

  pair[1] = load_run (transaction, pair[0], error);
  return pair[1] != NULL;
}

static SosRunCase *
load (Desk *self, gint64 run)
{
  gpointer pair[2] = { &run, NULL };
  g_autoptr (GError) error = NULL;

  office_do (self->office, load_cb, pair, &error);
  g_assert_no_error (error);
  return pair[1];
}

/* The action of the fault that says @words; NULL: none says it. */
static const char *
find_action (Desk *self, gint64 run, const char *words)
{
  g_autoptr (SosRunCase) found = load (self, run);

  for (guint i = 0; i < found->faults->len; i++)
    {
      const SosRunFault *fault = found->faults->pdata[i];

      if (strstr (fault->words, words) != NULL)
        return fault->action;
    }
  return NULL;
}

static gboolean
says (SosRunCase *found, const char *words)
{
  for (guint i = 0; i < found->faults->len; i++)
    if (strstr (((SosRunFault *) found->faults->pdata[i])->words, words) != NULL)
      return TRUE;
  return FALSE;
}

static void
set_year (Desk *self, gint64 place, gint64 year)
{
  g_autoptr (SosRecord) record = office_load (self->office, SOS_TYPE_COHORT_PLACE, place);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

  sos_record_set_number (record, SOS_COHORT_PLACE_SCHOOL_YEAR, year);
  g_assert_true (office_do (self->office, (SosTransactionFunc) sos_casework_save_record, save, NULL));
}

static void
measure (Desk *self, gint64 place, const char *moment)
{
  static const char *const kinds[] = { "ATTENDANCE", "DETENTIONS", "SAY_NO", "WHO_TO_TALK_TO", "SCHOOL_MATTERS", "CARRYING_SAFER", "THINK_FIRST", "SAFE_ON_WAY" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      SosMeasuring *measuring = sos_measuring_new (place, moment, kinds[i], 1, i == 0 ? 2 : SOS_NUMBER_UNKNOWN);

      g_assert_true (office_do (self->office, (SosTransactionFunc) sos_casework_measure, measuring, NULL));
      sos_measuring_free (measuring);
    }
}

/* Of a run that began on 6 October the seventh session was on 17 November: its review is due, its first measures no more. */
static void
test_measures (Desk *self, gconstpointer data)
{
  const gint64 run = add_run (self, "LIVVE", "2026-10-06", 13), first = add_pupil (self, run, "Ada B.", 0), second = add_pupil (self, run, "Ben C.", 0);

  g_assert_null (find_action (self, run, "First measures"));
  g_assert_null (find_action (self, run, "Measures at the end"));
  g_assert_cmpstr (find_action (self, run, "Measures at the review of 2 pupils are not whole; they are due by Fri 27 Nov."), ==, "page.measures");
  measure (self, first, "MID");
  g_assert_nonnull (find_action (self, run, "Measures at the review of 1 pupil "));
  measure (self, second, "MID");
  g_assert_null (find_action (self, run, "Measures at the review"));
}

static void
test_first_and_last (Desk *self, gconstpointer data)
{
  const gint64 begins = add_run (self, "LIVVE", "2026-12-01", 13), ends = add_run (self, "LIVVE", "2026-09-08", 13), over = add_run (self, "LIVVE", "2026-06-02", 13);

  add_pupil (self, begins, "Ada B.", 0);
  add_pupil (self, ends, "Ben C.", 0);
  add_pupil (self, over, "Cem D.", 0);
  g_assert_nonnull (find_action (self, begins, "First measures of 1 pupil are not whole; they are due by Tue 1 Dec."));
  g_assert_nonnull (find_action (self, ends, "Measures at the end of 1 pupil are not whole; they are due by Fri 11 Dec."));
  /* The last session was on 25 August; twelve weeks and ten days later was 27 November. */
  g_assert_nonnull (find_action (self, over, "Measures some weeks after the end of 1 pupil are not whole; they are due by Fri 27 Nov."));
  /* A programme that measures nothing asks for nothing. */
  g_assert_null (find_action (self, add_run (self, "EXTENDED_GROUP", "2026-12-01", 6), "First measures"));
}

/* Whom nobody may know of is not counted. */
static void
test_hidden (Desk *self, gconstpointer data)
{
  const gint64 person = g_array_index (self->office->people, gint64, 0), run = add_run (self, "LIVVE", "2026-10-06", 13);

  add_pupil (self, run, "Ada B.", person);
  g_assert_nonnull (find_action (self, run, "Measures at the review"));
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_seal_person, office_deed (person, 0, "YES", "A relative of staff", NULL));
  sos_store_set_actor (self->office->store, self->coordinator);
  g_assert_null (find_action (self, run, "Measures at the review"));
}

/* ---- the school ---- */

static void
test_confirmation (Desk *self, gconstpointer data)
{
  const gint64 run = add_run (self, "CLASS", "2026-11-27", 1), later = add_run (self, "CLASS", "2026-12-07", 1);
  const gint64 session = office_count (self->office, "SELECT id FROM session WHERE run = $1", run);

  g_assert_cmpstr (find_action (self, run, "nobody is written down who is asked at the school"), ==, "page.contact");
  g_assert_null (find_action (self, later, "nobody is written down"));
  office_add (self->office, SOS_TYPE_SCHOOL_CONTACT, "school", self->school, "role", "DSL", "name", "Ngozi Okafor", "phone", "020 7946 0123", NULL);
  g_assert_cmpstr (find_action (self, run, "Ring Ngozi Okafor, 020 7946 0123."), ==, "page.confirm");
  office_must (self->office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (session, 0, NULL, NULL, NULL));
  g_assert_null (find_action (self, run, "has not confirmed"));
}

static void
test_officer (Desk *self, gconstpointer data)
{
  const gint64 run = add_run (self, "LIVVE", "2026-10-06", 13);

  g_assert_cmpstr (find_action (self, run, "No Safer Schools officer"), ==, "page.officer");
  office_add (self->office, SOS_TYPE_SCHOOL_CONTACT, "school", self->school, "role", "SAFER_SCHOOLS", "name", "PC Walsh", NULL);
  g_assert_null (find_action (self, run, "No Safer Schools officer"));
  g_assert_null (find_action (self, add_run (self, "CLASS", "2026-11-27", 1), "No Safer Schools officer"));
}

/* Exams of one school year touch whoever is in it, and nobody else. */
static void
test_exams (Desk *self, gconstpointer data)
{
  const gint64 run = add_run (self, "LIVVE", "2026-10-06", 13), calendar = office_add (self->office, SOS_TYPE_SCHOOL_CALENDAR, "name", "Alder Hill", "school", self->school, "year", (gint64) 2026, NULL);
  const gint64 sits = add_pupil (self, run, "Ada B.", 0), other = add_pupil (self, run, "Ben C.", 0);
  g_autoptr (SosRunCase) found = NULL;

  office_add (self->office, SOS_TYPE_SCHOOL_TERM, "calendar", calendar, "name", "AUTUMN", "begins-on", "2026-09-03", "ends-on", "2026-12-18", NULL);
  office_add (self->office, SOS_TYPE_CALENDAR_DAY, "calendar", calendar, "kind", "EXAMS", "first", "2026-11-30", "last", "2026-12-04", "years-from", (gint64) 11, "years-to",
              (gint64) 11, NULL);
  set_year (self, sits, 11);
  set_year (self, other, 9);
  found = load (self, run);
  for (guint i = 0; i < found->places->len; i++)
    for (guint k = 0; k < found->sessions->len; k++)
      g_assert_cmpint (((SosRunPlace *) found->places->pdata[i])->exams[k], ==, i == 0 && k == 8);
  g_assert_cmpstr (((SosRunPlace *) found->places->pdata[0])->name, ==, "Ada B.");
  g_assert_true (says (found, "Session 9, 1 Dec. In an exam that day: Ada B."));
}

/* ---- trainings ---- */

static gint64
add_training (Desk *self, const char *day, guint n)
{
  const gint64 run = add_run (self, "STOP_HALF_DAY", day, 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Delegate %u", i);

      office_add (self->office, SOS_TYPE_DELEGATE, "run", run, "name", name, "status", i == 0 ? "CANCELLED" : "BOOKED", NULL);
    }
  return run;
}

#define FEW "Booked: 5; it needs 6."

static void
test_few (Desk *self, gconstpointer data)
{
  const gint64 run = add_training (self, "2026-11-30", 6), other = add_training (self, "2026-11-30", 6), far = add_training (self, "2026-12-01", 6), full = add_training (self, "2026-11-30", 7);
  const gint64 session = office_count (self->office, "SELECT id FROM session WHERE run = $1", run), off = office_count (self->office, "SELECT id FROM session WHERE run = $1", other);

  g_assert_cmpstr (find_action (self, run, FEW), ==, "page.few");
  g_assert_null (find_action (self, far, FEW));
  g_assert_null (find_action (self, full, "it needs 6"));
  office_must_not (self->office, (SosTransactionFunc) sos_casework_decide_few, office_deed (session, 0, "HOLD", "few", NULL), "Say why");
  office_must (self->office, (SosTransactionFunc) sos_casework_decide_few, office_deed (session, 0, "HOLD", "All five travel from far away", NULL));
  g_assert_null (find_action (self, run, FEW));
  office_undo (self->office);
  g_assert_nonnull (find_action (self, run, FEW));
  office_must (self->office, (SosTransactionFunc) sos_casework_decide_few, office_deed (off, 0, "LOW_NUMBERS", "Not enough", NULL));
  g_assert_null (find_action (self, other, FEW));
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM session WHERE id = $1 AND status = 'CANCELLED' AND cancel_reason = 'LOW_NUMBERS'", off), ==, 1);
}

/* ---- how far it has come ---- */

static void
test_progress (Desk *self, gconstpointer data)
{
  const gint64 run = add_run (self, "CLASS", "2026-11-23", 1);
  g_autoptr (SosRecord) session = office_load (self->office, SOS_TYPE_SESSION, office_count (self->office, "SELECT id FROM session WHERE run = $1", run));
  g_autoptr (SosSaveRecord) save = sos_save_record_new (session, NULL);
  g_autofree char *before = NULL, *after = NULL, *undone = NULL;

  before = office_dup_text (self->office, SOS_TYPE_PROGRAMME_RUN, run, "status");
  g_assert_cmpstr (before, ==, "SCHEDULED");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_evaluate_run, office_deed (run, 0, NULL, NULL, NULL), "every session is over");
  g_assert_true (office_do (self->office, (SosTransactionFunc) sos_casework_hold_session, save, NULL));
  after = office_dup_text (self->office, SOS_TYPE_PROGRAMME_RUN, run, "status");
  g_assert_cmpstr (after, ==, "DELIVERED");
  office_undo (self->office);
  undone = office_dup_text (self->office, SOS_TYPE_PROGRAMME_RUN, run, "status");
  g_assert_cmpstr (undone, ==, "SCHEDULED");
}

/* 3.5: a booking goes from an enquiry to its end; what is said of it follows from what is written down. */
static void
assert_status (Desk *self, gint64 run, const char *status)
{
  g_autofree char *found = office_dup_text (self->office, SOS_TYPE_PROGRAMME_RUN, run, "status");

  g_assert_cmpstr (found, ==, status);
}

static gint64
ask_for (Desk *self, const char *programme, gint64 school, const char *venue)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM programme WHERE code = '%s' AND $1 = 0", programme);
  g_autoptr (SosRecord) run = g_object_new (SOS_TYPE_PROGRAMME_RUN, "programme", office_count (self->office, sql, 0), "school", school, "name", "Asked for", "status", "PROPOSED",
                                            "year", (gint64) 2026, "sessions", (gint64) 1, "venue", venue, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (run, NULL);

  office_attempt (self->office, sos_casework_add_run, save, NULL);
  return sos_record_get_id (run);
}

static gint64
add_session (Desk *self, gint64 run, const char *day)
{
  return office_add (self->office, SOS_TYPE_SESSION, "run", run, "number", (gint64) 1, "day", day, "begins", "10:50", "ends", "11:50", "status", "PLANNED", NULL);
}

static void
staff (Desk *self, gint64 session)
{
  const gint64 segment = office_add (self->office, SOS_TYPE_SEGMENT, "session", session, "number", (gint64) 1, "provider", "US", "begins", "10:50", "ends", "11:50", "status", "ACCEPTED", NULL);

  office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->coordinator, "part", "LEAD", NULL);
  office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->office->lead, "part", "VOLUNTEER", NULL);
}

static void
follow (Desk *self, gint64 run)
{
  g_autoptr (SosRecord) record = office_load (self->office, SOS_TYPE_PROGRAMME_RUN, run);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

  sos_record_set_text (record, SOS_PROGRAMME_RUN_FUNDER, "Council");
  office_attempt (self->office, sos_casework_change_run, save, NULL);
}

static void
test_booking (Desk *self, gconstpointer data)
{
  const gint64 run = ask_for (self, "CLASS", self->school, NULL);
  gint64 session;

  assert_status (self, run, "ENQUIRY");
  session = add_session (self, run, "2026-11-23");
  follow (self, run);
  assert_status (self, run, "PENCILLED");
  office_must (self->office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (session, 0, NULL, NULL, NULL));
  assert_status (self, run, "SCHOOL_CONFIRMED");
  staff (self, session);
  follow (self, run);
  assert_status (self, run, "STAFFED");
  office_put (self->office, g_object_new (SOS_TYPE_SCHOOL_NOTICE, "run", run, "kind", "CONFIRMS", "version", (gint64) 1, "dated", "2026-11-23", NULL));
  follow (self, run);
  assert_status (self, run, "CONFIRMED");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_close_run, office_deed (run, 0, NULL, NULL, NULL), "once it is evaluated");
  {
    g_autoptr (SosRecord) record = office_load (self->office, SOS_TYPE_SESSION, session);
    g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

    office_attempt (self->office, sos_casework_hold_session, save, NULL);
  }
  assert_status (self, run, "DELIVERED");
  office_must (self->office, (SosTransactionFunc) sos_casework_evaluate_run, office_deed (run, 0, NULL, NULL, NULL));
  assert_status (self, run, "EVALUATED");
  office_must (self->office, (SosTransactionFunc) sos_casework_close_run, office_deed (run, 0, NULL, NULL, NULL));
  assert_status (self, run, "CLOSED");
  office_undo (self->office);
  assert_status (self, run, "EVALUATED");
}

static void
test_called_off (Desk *self, gconstpointer data)
{
  static const char *const rows[][2] = { { "SCHOOL_CANCELLED", "CANCELLED_BY_SCHOOL" }, { "STAFF_SICK", "CANCELLED_BY_US" }, { "NO_SHOW", "NO_SHOW" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const gint64 run = ask_for (self, "ASSEMBLY", self->school, NULL), session = add_session (self, run, "2026-11-27");

      office_must (self->office, (SosTransactionFunc) sos_casework_cancel_session, office_deed (session, 0, rows[i][0], NULL, NULL));
      assert_status (self, run, rows[i][1]);
      office_must (self->office, (SosTransactionFunc) sos_casework_close_run, office_deed (run, 0, NULL, NULL, NULL));
    }
}

/* 3.8: a training needs a place, not a school; all else needs one. */
static void
test_elsewhere (Desk *self, gconstpointer data)
{
  g_autoptr (SosRecord) run = NULL;
  g_autoptr (SosSaveRecord) save = NULL;
  const gint64 training = ask_for (self, "STOP_HALF_DAY", 0, "Community hall");

  assert_status (self, training, "PLANNED");
  add_session (self, training, "2026-12-10");
  follow (self, training);
  assert_status (self, training, "OPEN");
  run = g_object_new (SOS_TYPE_PROGRAMME_RUN, "programme", office_count (self->office, "SELECT id FROM programme WHERE code = 'CLASS' AND $1 = 0", 0), "name", "Nowhere", "status",
                      "PROPOSED", "year", (gint64) 2026, "sessions", (gint64) 1, "venue", "Community hall", NULL);
  save = sos_save_record_new (run, NULL);
  office_attempt (self->office, sos_casework_add_run, save, "Choose a school");
}

/* ---- C13: somebody of the school ---- */

static void
test_school_staff (Desk *self, gconstpointer data)
{
  const gint64 run = add_run (self, "LIVVE", "2026-11-24", 13), session = office_count (self->office, "SELECT min (id) FROM session WHERE run = $1", run);
  const gint64 last = office_count (self->office, "SELECT max (id) FROM session WHERE run = $1", run);
  SosDeed *all = office_deed (session, 0, SOS_SCHOOL_PRESENT_YES, "Ms Okoye, head of year", NULL);

  g_assert_cmpstr (find_action (self, run, "Nobody of the school is named"), ==, "page.school-staff");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_name_school_staff, office_deed (session, 0, SOS_SCHOOL_PRESENT_NO, "Ms Okoye", NULL), "take out the one or the other");
  office_must (self->office, (SosTransactionFunc) sos_casework_name_school_staff, office_deed (session, 0, SOS_SCHOOL_PRESENT_NO, NULL, NULL));
  g_assert_cmpstr (find_action (self, run, "The school sends nobody into the room to session 1."), ==, "page.school-staff");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (session, 0, NULL, NULL, NULL), "sends nobody");
  all->count = SOS_SCHOOL_STAFF_OF_ALL;
  office_must (self->office, (SosTransactionFunc) sos_casework_name_school_staff, all);
  g_assert_null (find_action (self, run, "sends nobody"));
  g_assert_null (find_action (self, run, "Nobody of the school is named"));
  office_must (self->office, (SosTransactionFunc) sos_casework_name_school_staff, office_deed (last, 0, SOS_SCHOOL_PRESENT_NO, NULL, NULL));
  g_assert_nonnull (find_action (self, run, "The school sends nobody into the room to session 13."));
  office_undo (self->office);
  g_assert_null (find_action (self, run, "sends nobody"));
}

/* V18: what a group of identified pupils needs before it begins. */
static void
test_start (Desk *self, gconstpointer data)
{
  const gint64 run = add_run (self, "LIVVE", "2026-11-24", 13), session = office_count (self->office, "SELECT min (id) FROM session WHERE run = $1", run);
  const gint64 last = office_count (self->office, "SELECT max (id) FROM session WHERE run = $1", run), pupil = add_pupil (self, run, "Ada B.", 0);

  add_pupil (self, run, "Ben C.", 0);
  g_assert_nonnull (find_action (self, run, "first measures of 0 of 2 pupils are whole"));
  measure (self, pupil, "BASELINE");
  g_assert_nonnull (find_action (self, run, "first measures of 1 of 2 pupils are whole"));
  office_must_not (self->office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (session, 0, NULL, NULL, NULL), "when the panel met");
  office_set (self->office, SOS_TYPE_PROGRAMME_RUN, run, "panel-on", "2026-11-16");
  office_set (self->office, SOS_TYPE_SESSION, last, "day", NULL);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (session, 0, NULL, NULL, NULL), "12 of 13");
  office_set (self->office, SOS_TYPE_SESSION, last, "day", "2027-02-23");
  office_must (self->office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (session, 0, NULL, NULL, NULL));
}

/* ---- in the term ---- */

static gboolean
load_term_cb (SosTransaction *transaction, gpointer data, GError **error)
{
  SosTermSheet **sheet = data;

  *sheet = sos_term_sheet_load (transaction, &(SosTermQuery){ 0 }, error);
  return *sheet != NULL;
}

/* What a run asks for stands among what is not right of the term too, and leads to its page. */
static void
test_in_term (Desk *self, gconstpointer data)
{
  const gint64 run = add_training (self, "2026-11-30", 6);
  g_autoptr (SosTermSheet) sheet = NULL;
  guint n = 0;

  g_assert_true (office_do (self->office, load_term_cb, &sheet, NULL));
  for (guint i = 0; i < sheet->wrongs->len; i++)
    {
      const SosTermWrong *wrong = sheet->wrongs->pdata[i];

      n += wrong->opens == run && strstr (wrong->words, FEW) != NULL && g_str_equal (wrong->head, "STOP, half a day at Alder Hill School");
    }
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Desk, NULL, set_up, func, tear_down)
  ADD ("/run-needs/measures", test_measures);
  ADD ("/run-needs/first-and-last", test_first_and_last);
  ADD ("/run-needs/hidden", test_hidden);
  ADD ("/run-needs/confirmation", test_confirmation);
  ADD ("/run-needs/officer", test_officer);
  ADD ("/run-needs/exams", test_exams);
  ADD ("/run-needs/few", test_few);
  ADD ("/run-needs/progress", test_progress);
  ADD ("/run-needs/booking", test_booking);
  ADD ("/run-needs/called-off", test_called_off);
  ADD ("/run-needs/elsewhere", test_elsewhere);
  ADD ("/run-needs/school-staff", test_school_staff);
  ADD ("/run-needs/start", test_start);
  ADD ("/run-needs/in-term", test_in_term);
#undef ADD
  return g_test_run ();
}
