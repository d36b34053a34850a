/* test-run-staffing.c - who could deliver the sessions of a run, and who then does: the one rule set, asked for each and asked again by the deed. */
#include "config.h"
#include "school-office.h"

#include "sos-run-staffing.h"

typedef struct
{
  gint64 run;
  SosRunStaffing *staffing;
} Asked;

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  Asked *asked = data;

  asked->staffing = sos_run_staffing_load (transaction, asked->run, error);
  return asked->staffing != NULL;
}

static SosRunStaffing *
read_staffing (SchoolOffice *school, gint64 run)
{
  Asked asked = { run, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (school->office->store, load, &asked, &error);
  g_assert_no_error (error);
  return asked.staffing;
}

static const SosStaffSeat *
find_seat (SosRunStaffing *staffing, const char *label)
{
  for (guint i = 0; i < staffing->seats->len; i++)
    if (g_str_equal (((SosStaffSeat *) staffing->seats->pdata[i])->label, label))
      return staffing->seats->pdata[i];
  g_assert_not_reached ();
}

static const SosStaffChoice *
find_choice (GPtrArray *choices, const char *name)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (((SosStaffChoice *) choices->pdata[i])->name, name))
      return choices->pdata[i];
  return NULL;
}

static int
find_person (SosRunStaffing *staffing, gint64 staff)
{
  return sos_school_plan_find (staffing->plan->people, staff);
}

#define ON "SELECT count (*) FROM segment_staff f JOIN segment g ON g.id = f.segment JOIN session s ON s.id = g.session" \
  " WHERE f.removed IS NULL AND s.day >= '2026-11-23' AND f.staff = $1 AND f.part = "

static void
lay (SchoolOffice *school, SosLaying *laying)
{
  g_autoptr (SosLaying) owned = laying;
  g_autoptr (GError) error = NULL;

  office_do (school->office, (SosTransactionFunc) sos_casework_lay_sessions, owned, &error);
  g_assert_no_error (error);
}

/* Four are to come. Whoever leads elsewhere on one of them may in three; the others are changed, that one stays, and all of it is one undo. */
static void
test_all_to_come (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  const gint64 other = school_office_add_run (school, "LIVVE", "Elsewhere", 13);
  const gint64 session = school_office_add_session (school, other, 1, "2026-12-01", "11:00", "11:50", "PLANNED");
  g_autoptr (SosRunStaffing) staffing = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  const SosStaffChoice *choice;

  {
    const gint64 on = office_count (school->office, "SELECT f.id FROM segment_staff f JOIN segment g ON g.id = f.segment WHERE g.session = $1 AND f.part = 'LEAD'", session);
    SosRecord *record = office_load (school->office, SOS_TYPE_SEGMENT_STAFF, on);

    sos_record_set_number (record, SOS_SEGMENT_STAFF_STAFF, school->third);
    office_put (school->office, record);
  }
  staffing = read_staffing (school, school->run);
  g_assert_cmpuint (staffing->sessions->len, ==, 4);
  choices = sos_run_staffing_ask (staffing, find_seat (staffing, "Leads"), staffing->sessions);
  choice = find_choice (choices, "Thuy");
  g_assert_cmpuint (choice->n_may, ==, 3);
  g_assert_cmpuint (choice->n_there, ==, 0);
  g_assert_cmpstr (choice->words, ==, "Session 11: Thuy is at Alder Hill School then.");
  lay (school, sos_run_staffing_lay (staffing, find_seat (staffing, "Leads"), staffing->sessions, choice->person));
  g_assert_cmpint (office_count (school->office, ON "'LEAD'", school->third), ==, 4);
  g_assert_cmpint (office_count (school->office, ON "'LEAD'", school->lead), ==, 1);
  office_undo (school->office);
  g_assert_cmpint (office_count (school->office, ON "'LEAD'", school->lead), ==, 4);
}

/* Whoever is second leads: they do one thing there, not two, and whoever led has gone. */
static void
test_second_leads (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  g_autoptr (SosRunStaffing) staffing = read_staffing (school, school->run);
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (SosLaying) laying = NULL;
  g_autoptr (GError) error = NULL;

  g_array_append_val (one, g_array_index (staffing->sessions, int, 0));
  laying = sos_run_staffing_lay (staffing, find_seat (staffing, "Leads"), one, find_person (staffing, school->second));
  g_assert_cmpuint (laying->sessions->len, ==, 1);
  office_do (school->office, (SosTransactionFunc) sos_casework_lay_sessions, laying, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (laying->told->pdata[1], ==, "Session 10: Ada Lund leads.");
  g_assert_cmpint (office_count (school->office, ON "'LEAD'", school->second), ==, 1);
  g_assert_cmpint (office_count (school->office, ON "'SECOND'", school->second), ==, 3);
  office_undo (school->office);
  g_clear_pointer (&laying, sos_laying_free);
  laying = sos_run_staffing_lay (staffing, find_seat (staffing, "Second"), one, find_person (staffing, school->third));
  office_do (school->office, (SosTransactionFunc) sos_casework_lay_sessions, laying, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (laying->told->pdata[0], ==, "Session 10: Thuy instead of Ada Lund.");
  g_assert_cmpint (office_count (school->office, ON "'SECOND'", school->third), ==, 1);
  g_assert_cmpint (office_count (school->office, ON "'SECOND'", school->second), ==, 3);
}

/* X3: nobody but women deliver Expect Respect; a man is not among those who may, and the deed says why. */
static void
test_women_only (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  const gint64 run = school_office_add_run (school, "EXPECT_RESPECT", "Wellbeing group", 6);
  g_autoptr (SosRunStaffing) staffing = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  const SosStaffChoice *choice;
  SosLaying *laying;

  school_office_add_session (school, run, 1, "2026-11-27", "09:00", "09:50", "PLANNED");
  staffing = read_staffing (school, run);
  choices = sos_run_staffing_ask (staffing, find_seat (staffing, "Leads"), staffing->sessions);
  choice = find_choice (choices, "Thuy");
  g_assert_cmpuint (choice->n_may, ==, 0);
  g_assert_cmpstr (choice->words, ==, "Thuy cannot come: only women deliver this, and Thuy is not written down as one.");
  laying = sos_run_staffing_lay (staffing, find_seat (staffing, "Leads"), staffing->sessions, choice->person);
  g_assert_cmpuint (laying->sessions->len, ==, 0);
  sos_laying_free (laying);
}

/* Whoever sits at the desk has to be somebody who plans. */
static void
test_right (void)
{
  g_autoptr (SchoolOffice) school = school_office_new ();
  Asked asked = { school->run, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (school->office->store, school->office->worker);
  g_assert_false (sos_store_read (school->office->store, load, &asked, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  g_test_add_func ("/casework/run-staffing/all-to-come", test_all_to_come);
  g_test_add_func ("/casework/run-staffing/second-leads", test_second_leads);
  g_test_add_func ("/casework/run-staffing/women-only", test_women_only);
  g_test_add_func ("/casework/run-staffing/right", test_right);
  return g_test_run ();
}
