/* test-school-letter.c - a run confirmed to its school: what it says comes from the records, and nothing that would not be so (L5, N5, N6). */
#include "config.h"
#include "office.h"

#include "sos-school-letter.h"

typedef struct
{
  Office *office;
  gint64 run, session, clearance;
} School;

static void
set_up (School *school, gconstpointer data)
{
  Office *office = school->office = office_new ();
  const gint64 place = office_put (office, g_object_new (SOS_TYPE_SCHOOL, "ref", "H-000001-A", "name", "Meridian Park", "type", "SECONDARY", "borough",
                                                         "E09000028", "street", "12 Osier Path", "postcode", "N18 4CK", NULL));
  const gint64 programme
    = office_put (office, g_object_new (SOS_TYPE_PROGRAMME, "code", "LIV", "service", "LIV", "name", "LiVVE", "sessions", (gint64) 13, "minutes",
                                        (gint64) 60, "staff-least", (gint64) 2, NULL));
  const gint64 room = office_put (office, g_object_new (SOS_TYPE_SCHOOL_ROOM, "school", place, "name", "B12", NULL));
  gint64 segment;

  office_put (office, g_object_new (SOS_TYPE_SCHOOL_CONTACT, "school", place, "role", "DSL", "name", "Ms Idris", NULL));
  school->run = office_put (office, g_object_new (SOS_TYPE_PROGRAMME_RUN, "ref", "R-000001-A", "programme", programme, "school", place, "name", "Autumn",
                                                  "status", "RUNNING", "year", (gint64) 2026, "sessions", (gint64) 13, "cap", (gint64) 15, NULL));
  school->session = office_put (office, g_object_new (SOS_TYPE_SESSION, "run", school->run, "number", (gint64) 1, "day", "2026-12-01", "begins", "10:50",
                                                      "ends", "11:50", "room", room, "status", "CONFIRMED", NULL));
  sos_store_set_actor (office->store, office->lead);
  segment = office_put (office, g_object_new (SOS_TYPE_SEGMENT, "session", school->session, "number", (gint64) 1, "provider", "US", "status", "PLANNED", NULL));
  office_put (office, g_object_new (SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", office->colleague, "part", "LEAD", NULL));
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
  g_autoptr (SosSchoolLetter) letter = sos_school_letter_new ("R-000001-A");
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
      g_autoptr (SosSchoolLetter) letter = sos_school_letter_new ("R-000001-A");
      g_autoptr (GError) error = NULL;

      office_set (school->office, SOS_TYPE_CLEARANCE, school->clearance, "last-day", rows[i].last_day);
      g_assert_true (release (school, letter, &error) == rows[i].may);
      if (!rows[i].may)
        g_assert_nonnull (g_strstr_len (error->message, -1, "(N6)"));
    }
}

/* What was called off is in no letter; a run nobody knows is not found; an administrator does not write to schools. */
static void
test_refused (School *school, gconstpointer data)
{
  g_autoptr (SosSchoolLetter) letter = sos_school_letter_new ("R-000001-A"), unknown = sos_school_letter_new ("R-000009-X");
  g_autoptr (SosSchoolLetter) not_theirs = sos_school_letter_new ("R-000001-A");
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/casework/school-letter/words", School, NULL, set_up, test_words, tear_down);
  g_test_add ("/casework/school-letter/lapsed", School, NULL, set_up, test_lapsed, tear_down);
  g_test_add ("/casework/school-letter/refused", School, NULL, set_up, test_refused, tear_down);
  return g_test_run ();
}
