/* test-school-letter.c - letters to the school of a run: what they say comes from the records, and nothing that would not be so (L5, N5, N6, 4.10). */
#include "config.h"
#include "office.h"

#include "sos-deliver.h"
#include "sos-run.h"
#include "sos-school-letter.h"

#include <string.h>

typedef struct
{
  Office *office;
  gint64 place, run, session, segment, clearance;
  gboolean may; /* what was answered last */
  guint n_faults;
} School;

static void
set_up (School *school, gconstpointer data)
{
  Office *office = school->office = office_new ();
  const gint64 place = school->place = office_put (office, g_object_new (SOS_TYPE_SCHOOL, "ref", "H-000001-A", "name", "Meridian Park", "type", "SECONDARY", "borough",
                                                         "E09000028", "street", "12 Osier Path", "postcode", "N18 4CK", NULL));
  const gint64 programme
    = office_put (office, g_object_new (SOS_TYPE_PROGRAMME, "code", "LIV", "service", "LIV", "name", "LiVVE", "sessions", (gint64) 13, "minutes",
                                        (gint64) 60, "staff-least", (gint64) 2, NULL));
  const gint64 room = office_put (office, g_object_new (SOS_TYPE_SCHOOL_ROOM, "school", place, "name", "B12", NULL));

  office_put (office, g_object_new (SOS_TYPE_SCHOOL_CONTACT, "school", place, "role", "DSL", "name", "Ms Idris", NULL));
  school->run = office_put (office, g_object_new (SOS_TYPE_PROGRAMME_RUN, "ref", "R-000001-A", "programme", programme, "school", place, "name", "Autumn",
                                                  "status", "RUNNING", "year", (gint64) 2026, "sessions", (gint64) 13, "cap", (gint64) 15, NULL));
  school->session = office_put (office, g_object_new (SOS_TYPE_SESSION, "run", school->run, "number", (gint64) 1, "day", "2026-12-01", "begins", "10:50",
                                                      "ends", "11:50", "room", room, "status", "CONFIRMED", NULL));
  sos_store_set_actor (office->store, office->lead);
  school->segment = office_put (office, g_object_new (SOS_TYPE_SEGMENT, "session", school->session, "number", (gint64) 1, "provider", "US", "status", "PLANNED", NULL));
  office_put (office, g_object_new (SOS_TYPE_SEGMENT_STAFF, "segment", school->segment, "staff", office->colleague, "part", "LEAD", NULL));
  school->clearance = office_put (office, g_object_new (SOS_TYPE_CLEARANCE, "staff", office->colleague, "kind", "DBS", "level", "ENHANCED_BARRED", "workforce", "CHILD", "issued-on", "2026-02-11",
                                                        "last-day", "2027-02-10", NULL));
}

static void
tear_down (School *school, gconstpointer data)
{
  office_free (school->office);
}

static gboolean
release (School *school, SosSchoolLetter *letter, GError **error)
{
  return office_do (school->office, (SosTransactionFunc) sos_casework_release_school_letter, letter, error);
}

static void
test_words (School *school, gconstpointer data)
{
  g_autoptr (SosSchoolLetter) letter = sos_school_letter_new (SOS_SCHOOL_LETTER_CONFIRMS, "R-000001-A", 0, "export");
  g_autoptr (GError) error = NULL;
  SosMerge *date, *who;

  release (school, letter, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sos_merge_get_text (letter->words, "recipient_address_block"), ==, "12 Osier Path\nN18 4CK");
  g_assert_cmpstr (sos_merge_get_text (letter->words, "salutation"), ==, "Ms Idris");
  g_assert_cmpstr (sos_merge_get_text (letter->words, "pupils_expected"), ==, "15");
  g_assert_cmpuint (sos_merge_get_list (letter->words, "run_dates")->len, ==, 1);
  date = sos_merge_get_list (letter->words, "run_dates")->pdata[0];
  g_assert_cmpstr (sos_merge_get_text (date, "day"), ==, "1 December 2026");
  g_assert_cmpstr (sos_merge_get_text (date, "hours"), ==, "10:50 to 11:50");
  g_assert_cmpstr (sos_merge_get_text (date, "room"), ==, "B12");
  who = sos_merge_get_list (letter->words, "facilitators")->pdata[0];
  g_assert_cmpstr (sos_merge_get_text (who, "dbs_date"), ==, "11 February 2026");
}

/* The last valid day is inside; the day after is not. */
static void
test_lapsed (School *school, gconstpointer data)
{
  static const struct
  {
    const char *last_day;
    gboolean may;
  } rows[] = { { "2026-12-01", TRUE }, { "2026-11-30", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosSchoolLetter) letter = sos_school_letter_new (SOS_SCHOOL_LETTER_CONFIRMS, "R-000001-A", 0, "export");
      g_autoptr (GError) error = NULL;

      office_set (school->office, SOS_TYPE_CLEARANCE, school->clearance, "last-day", rows[i].last_day);
      g_assert_true (release (school, letter, &error) == rows[i].may);
      if (!rows[i].may)
        g_assert_true (office_says (error, "(N6)"));
    }
}

/* What was called off is in no letter; a run nobody knows is not found; an administrator does not write to schools. */
static void
test_refused (School *school, gconstpointer data)
{
  g_autoptr (SosSchoolLetter) letter = sos_school_letter_new (SOS_SCHOOL_LETTER_CONFIRMS, "R-000001-A", 0, "export"), unknown = sos_school_letter_new (SOS_SCHOOL_LETTER_CONFIRMS, "R-000009-X", 0, "export");
  g_autoptr (SosSchoolLetter) not_theirs = sos_school_letter_new (SOS_SCHOOL_LETTER_CONFIRMS, "R-000001-A", 0, "export");
  g_autoptr (GError) error = NULL;

  office_set (school->office, SOS_TYPE_SESSION, school->session, "status", "CANCELLED");
  release (school, letter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sos_merge_get_list (letter->words, "run_dates")->len, ==, 0);
  g_assert_false (release (school, unknown, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  sos_store_set_actor (school->office->store, school->office->administrator);
  g_assert_false (release (school, not_theirs, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

/* ---- the letter of assurance ---- */

/* Somebody of whom all is checked that is asked of whoever comes here, but that the school has it in writing. */
static void
check_all_of (School *school, gint64 staff, const char *dbs_until)
{
  static const struct
  {
    const char *kind, *level, *last_day;
  } checks[] = { { "SAFEGUARDING", "LEVEL_2", "2028-03-01" }, { "IDENTITY" }, { "REFERENCE" }, { "RIGHT_TO_WORK" } };

  office_put (school->office, g_object_new (SOS_TYPE_DELIVERER, "staff", staff, "kind", "STAFF", NULL));
  if (dbs_until != NULL)
    office_put (school->office, g_object_new (SOS_TYPE_CLEARANCE, "staff", staff, "kind", "DBS", "level", "ENHANCED", "workforce", "CHILD", "number-end", "4417",
                                              "content", FALSE, "issued-on", "2026-05-05", "last-day", dbs_until, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    office_put (school->office, g_object_new (SOS_TYPE_CLEARANCE, "staff", staff, "kind", checks[i].kind, "level", checks[i].level, "issued-on", "2026-03-02",
                                              "last-day", checks[i].last_day, NULL));
}

static SosSchoolLetter *
assure (School *school, const char *refused)
{
  SosSchoolLetter *letter = sos_school_letter_new (SOS_SCHOOL_LETTER_ASSURES, NULL, school->run, "print");

  office_attempt (school->office, sos_casework_release_school_letter, letter, refused);
  return letter;
}

static void
send (School *school, int version, gboolean again)
{
  g_autoptr (SosSchoolLetter) letter = assure (school, NULL);

  g_assert_cmpint (letter->version, ==, version);
  g_assert_cmpint (letter->again, ==, again);
  office_attempt (school->office, sos_casework_mark_school_letter_out, letter, NULL);
}

static gboolean
ask (SosTransaction *transaction, gpointer data, GError **error)
{
  School *school = data;
  const SosDelivery what = { .kind = "session", .id = school->session, .day = "2026-12-01", .from = 650, .to = 710, .at = SOS_AT_SCHOOL,
                             .site = "Meridian Park", .place = "Meridian Park", .borough = "E09000028", .letter_needed = TRUE };
  g_autoptr (SosVerdict) verdict = sos_deliver_ask (transaction, school->office->colleague, &what, error);

  school->may = verdict != NULL && verdict->allowed;
  return verdict != NULL;
}

static gboolean
may_deliver (School *school)
{
  g_autoptr (GError) error = NULL;

  sos_store_read (school->office->store, ask, school, &error);
  g_assert_no_error (error);
  return school->may;
}

static void
set_needed (School *school)
{
  g_autoptr (SosRecord) place = office_load (school->office, SOS_TYPE_SCHOOL, school->place);

  sos_record_set_flag (place, SOS_SCHOOL_LETTER_NEEDED, TRUE);
  office_put (school->office, g_steal_pointer (&place));
}

static gboolean
look (SosTransaction *transaction, gpointer data, GError **error)
{
  School *school = data;
  g_autoptr (SosRunCase) found = sos_run_case_load (transaction, school->run, error);

  school->n_faults = 0;
  for (guint i = 0; found != NULL && i < found->faults->len; i++)
    school->n_faults += strstr (((SosRunFault *) found->faults->pdata[i])->words, "no letter of assurance that names") != NULL;
  return found != NULL;
}

static guint
count_faults (School *school)
{
  g_autoptr (GError) error = NULL;

  sos_store_read (school->office->store, look, school, &error);
  g_assert_no_error (error);
  return school->n_faults;
}

#define N_LETTERS "SELECT count (*) FROM clearance WHERE kind = 'SCHOOL_LETTER' AND removed IS NULL AND staff = $1 AND last_day = '2027-08-31'"

/* Once it is out, the school has it of each of them, to the end of the school year; who comes besides is a new version. */
static void
test_assures (School *school, gconstpointer data)
{
  Office *office = school->office;
  g_autoptr (SosSchoolLetter) letter = NULL;
  g_autoptr (GError) error = NULL;
  SosMerge *who;

  check_all_of (school, office->colleague, NULL);
  letter = assure (school, NULL);
  who = sos_merge_get_list (letter->words, "facilitators")->pdata[0];
  g_assert_cmpstr (sos_merge_get_text (who, "dbs_level"), ==, "Enhanced with barred list");
  g_assert_cmpstr (sos_merge_get_text (who, "training_date"), ==, "2 March 2026");
  g_assert_cmpstr (letter->name, ==, "R-000001-A-assurance");
  g_assert_null (strstr (letter->told, "4417"));
  g_assert_false (may_deliver (school));
  g_assert_cmpuint (count_faults (school), ==, 0); /* this school asks for none */
  set_needed (school);
  g_assert_cmpuint (count_faults (school), ==, 1);
  send (school, 1, FALSE);
  g_assert_cmpuint (count_faults (school), ==, 0);
  g_assert_true (may_deliver (school));
  g_assert_cmpint (office_count (office, N_LETTERS, office->colleague), ==, 1);
  /* Again, it is the same letter, and says nothing new of anybody. */
  send (school, 1, TRUE);
  g_assert_cmpint (office_count (office, N_LETTERS, office->colleague), ==, 1);
  check_all_of (school, office->worker, "2027-05-04");
  office_put (office, g_object_new (SOS_TYPE_SEGMENT_STAFF, "segment", school->segment, "staff", office->worker, "part", "SECOND", NULL));
  send (school, 2, FALSE);
  g_assert_cmpint (office_count (office, N_LETTERS, office->worker), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM school_notice WHERE run = $1", school->run), ==, 2);
  /* What went out stays as it went out. */
  g_assert_false (office_try_set (office, SOS_TYPE_SCHOOL_NOTICE, office_count (office, "SELECT min (id) FROM school_notice WHERE run = $1", school->run), "dated",
                                  "2026-01-01", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM audit WHERE verb = 'print' AND record = $1 AND reason = 'assurance'", school->run), ==, 3);
}

/* What was looked at goes out, or nothing does. */
static void
test_changed (School *school, gconstpointer data)
{
  g_autoptr (SosSchoolLetter) letter = NULL;

  check_all_of (school, school->office->colleague, NULL);
  letter = assure (school, NULL);
  office_attempt (school->office, sos_casework_release_school_letter, letter, NULL);
  office_set (school->office, SOS_TYPE_STAFF, school->office->colleague, "name", "Kofi Boateng-Hale");
  office_attempt (school->office, sos_casework_release_school_letter, letter, "has changed since");
}

/* Nobody is vouched for whose check does not hold, or of whom nobody wrote one down; and a letter with nobody on it is none. */
static void
test_does_not_assure (School *school, gconstpointer data)
{
  Office *office = school->office;

  check_all_of (school, office->colleague, NULL);
  office_set (office, SOS_TYPE_CLEARANCE, school->clearance, "last-day", "2026-11-30");
  sos_school_letter_free (assure (school, "They come on 1 December 2026"));
  office_set (office, SOS_TYPE_CLEARANCE, school->clearance, "last-day", "2026-12-01");
  check_all_of (school, office->worker, NULL);
  office_put (office, g_object_new (SOS_TYPE_SEGMENT_STAFF, "segment", school->segment, "staff", office->worker, "part", "SECOND", NULL));
  sos_school_letter_free (assure (school, "(N6)"));
  office_set (office, SOS_TYPE_SESSION, school->session, "status", "CANCELLED");
  sos_school_letter_free (assure (school, "nobody to vouch for"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/casework/school-letter/words", School, NULL, set_up, test_words, tear_down);
  g_test_add ("/casework/school-letter/lapsed", School, NULL, set_up, test_lapsed, tear_down);
  g_test_add ("/casework/school-letter/refused", School, NULL, set_up, test_refused, tear_down);
  g_test_add ("/casework/school-letter/assures", School, NULL, set_up, test_assures, tear_down);
  g_test_add ("/casework/school-letter/changed", School, NULL, set_up, test_changed, tear_down);
  g_test_add ("/casework/school-letter/does-not-assure", School, NULL, set_up, test_does_not_assure, tear_down);
  return g_test_run ();
}
