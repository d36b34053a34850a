/* test-partner.c - a booking of two halves by two providers, of whom one falls away (3.7, X1): what can be done, and what it counts for. */
#include "config.h"
#include "school-office.h"

#include "sos-run.h"
#include "sos-school-deeds.h"
#include "sos-school-mends.h"

#include <string.h>

typedef struct
{
  SchoolOffice *school;
  gint64 run, session, halves[2], trainer;
} Brave;

static void
add_half (Brave *self, int n, const char *provider, const char *begins, const char *ends, const char *status, gint64 staff)
{
  self->halves[n] = office_add (self->school->office, SOS_TYPE_SEGMENT, "session", self->session, "number", (gint64) n + 1, "provider", provider, "begins", begins, "ends",
                                ends, "status", status, NULL);
  if (staff != 0)
    office_add (self->school->office, SOS_TYPE_SEGMENT_STAFF, "segment", self->halves[n], "staff", staff, "part", n == 0 ? "LEAD" : "TRAINER", NULL);
}

static void
set_up (Brave *self, gconstpointer data)
{
  SchoolOffice *school = self->school = school_office_new ();

  self->run = school_office_add_run (school, "BRAVE", "Year 9", 1);
  self->session = office_add (school->office, SOS_TYPE_SESSION, "run", self->run, "number", (gint64) 1, "day", "2026-11-26", "begins", "09:55", "ends", "12:40", "status",
                              "PLANNED", "room", school->hall, NULL);
  add_half (self, 0, "US", "09:55", "10:45", "ACCEPTED", school->third);
  add_half (self, 1, "CONNECT_FUTURES", "11:00", "11:50", "ACCEPTED", 0);
}

static void
tear_down (Brave *self, gconstpointer data)
{
  school_office_free (self->school);
}

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  *(SosTermSheet **) data = sos_term_sheet_load (transaction, &(SosTermQuery){ 0, NULL }, error);
  return *(SosTermSheet **) data != NULL;
}

static SosTermSheet *
read_sheet (Brave *self)
{
  SosTermSheet *sheet = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_read (self->school->office->store, load, &sheet, &error);
  g_assert_no_error (error);
  return sheet;
}

static const SosTermWrong *
find_wrong (const SosTermSheet *sheet, SosReason reason)
{
  for (guint i = 0; i < sheet->wrongs->len; i++)
    if (((SosTermWrong *) sheet->wrongs->pdata[i])->finding.reason == reason)
      return sheet->wrongs->pdata[i];
  return NULL;
}

static SosSchoolMend *
find_mend (GPtrArray *mends, const char *words)
{
  for (guint i = 0; i < mends->len; i++)
    if (strstr (((SosSchoolMend *) mends->pdata[i])->title, words) != NULL)
      return mends->pdata[i];
  return NULL;
}

static void
decline (Brave *self)
{
  office_must (self->school->office, (SosTransactionFunc) sos_casework_answer_segment, office_deed (self->halves[1], 0, "DECLINED", NULL, NULL));
}

static gboolean
do_mend (Brave *self, SosSchoolMend *mend, const char *why, const char *agreed, GError **error)
{
  SosTransactionFunc func;
  GDestroyNotify free_deed;
  gpointer deed = sos_school_mend_make_deed (mend, why, agreed, &func, &free_deed);
  const gboolean done = sos_store_write (self->school->office->store, "Mended", func, deed, error);

  free_deed (deed);
  return done;
}

static void
assert_text (Brave *self, GType type, gint64 id, const char *field, const char *wanted)
{
  g_autofree char *text = office_dup_text (self->school->office, type, id, field);

  g_assert_cmpstr (text, ==, wanted);
}

/* Said as what it is, and no more as something that waits. */
static void
test_falls_away (Brave *self, gconstpointer data)
{
  g_autoptr (SosTermSheet) sheet = NULL;

  decline (self);
  sheet = read_sheet (self);
  g_assert_null (find_wrong (sheet, SOS_REASON_NOT_ACCEPTED));
  g_assert_nonnull (find_wrong (sheet, SOS_REASON_DECLINED));
  g_assert_cmpint (find_wrong (sheet, SOS_REASON_DECLINED)->finding.grade, ==, SOS_GRADE_HARD);
  g_assert_nonnull (strstr (find_wrong (sheet, SOS_REASON_DECLINED)->words, "Part 2 has fallen away"));
}

/* Both halves another day: the partner is asked anew. */
static void
test_both (Brave *self, gconstpointer data)
{
  g_autoptr (SosTermSheet) sheet = NULL;
  g_autoptr (GPtrArray) mends = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL, *begins = NULL;

  decline (self);
  sheet = read_sheet (self);
  mends = sos_school_mends_list (sheet, find_wrong (sheet, SOS_REASON_DECLINED));
  g_assert_nonnull (((SosSchoolMend *) mends->pdata[0])->laying);
  g_assert_null (((SosSchoolMend *) mends->pdata[0])->code);
  g_assert_null (find_mend (mends, "Write down that they have accepted"));
  do_mend (self, mends->pdata[0], NULL, NULL, &error);
  g_assert_no_error (error);
  day = office_dup_text (self->school->office, SOS_TYPE_SESSION, self->session, "day");
  begins = office_dup_text (self->school->office, SOS_TYPE_SESSION, self->session, "begins");
  g_assert_true (strcmp (day, "2026-11-26") != 0 || strcmp (begins, "09:55") != 0);
  assert_text (self, SOS_TYPE_SEGMENT, self->halves[1], "status", "ASKED");
  assert_text (self, SOS_TYPE_SEGMENT, self->halves[0], "status", "ACCEPTED");
}

/* One half: asks who agreed, can be confirmed, and counts as half once it was given. */
static void
test_one_half (Brave *self, gconstpointer data)
{
  g_autoptr (SosTermSheet) sheet = NULL, after = NULL;
  g_autoptr (GPtrArray) mends = NULL;
  g_autoptr (GError) error = NULL;
  SosSchoolMend *half;

  decline (self);
  office_must_not (self->school->office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (self->session, 0, NULL, NULL, NULL), "Not everybody");
  sheet = read_sheet (self);
  mends = sos_school_mends_list (sheet, find_wrong (sheet, SOS_REASON_DECLINED));
  half = find_mend (mends, "Hold one half only");
  g_assert_nonnull (half);
  g_assert_true (half->asks_agreed);
  g_assert_false (do_mend (self, half, "The school wants its own half all the same", NULL, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  do_mend (self, half, "The school wants its own half all the same", "Ms Idris, email of 23 November", &error);
  g_assert_no_error (error);
  after = read_sheet (self);
  g_assert_null (find_wrong (after, SOS_REASON_DECLINED));
  assert_text (self, SOS_TYPE_SEGMENT, self->halves[1], "status", "DECLINED");
  office_must (self->school->office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (self->session, 0, NULL, NULL, NULL));
  office_set (self->school->office, SOS_TYPE_SESSION, self->session, "day", "2026-11-23");
  office_must (self->school->office, (SosTransactionFunc) sos_casework_answer_segment, office_deed (self->halves[0], 0, "DELIVERED", NULL, NULL));
  assert_text (self, SOS_TYPE_SESSION, self->session, "status", "PART_DELIVERED");
}

/* The board keeps a whole half declined where nothing about it changed, whatever else is laid. */
static void
test_stays (Brave *self, gconstpointer data)
{
  g_autoptr (SosTermSheet) sheet = NULL;
  g_autoptr (SosLaying) laying = NULL;
  g_autoptr (GError) error = NULL;
  SosPlanSession as;

  decline (self);
  sheet = read_sheet (self);
  as = *sos_plan_board_get (sheet->plan->board, sos_school_plan_find (sheet->plan->sessions, self->session));
  as.locked = TRUE;
  laying = sos_laying_new (sheet->year);
  sos_laying_add (laying, sheet->plan, &as);
  sos_store_write (self->school->office->store, "Kept", (SosTransactionFunc) sos_casework_lay_sessions, laying, &error);
  g_assert_no_error (error);
  assert_text (self, SOS_TYPE_SEGMENT, self->halves[1], "status", "DECLINED");
}

/* Every check that is asked of a trainer; the certificate. */
static gint64
add_all_checks (Brave *self)
{
  static const char *const others[] = { "IDENTITY", "SAFEGUARDING", "SPEAKER", "REFERENCE" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    office_add (self->school->office, SOS_TYPE_CLEARANCE, "staff", self->trainer, "kind", others[i], "issued-on", "2026-09-10", "last-day", "2028-01-10", NULL);
  return office_add (self->school->office, SOS_TYPE_CLEARANCE, "staff", self->trainer, "kind", "DBS", "level", "ENHANCED_BARRED", "workforce", "BOTH", "number-end", "0417",
                     "issued-on", "2026-01-10", "last-day", "2029-01-10", "seen-by", self->school->office->lead, NULL);
}

static void
add_trainer (Brave *self)
{
  self->trainer = office_add (self->school->office, SOS_TYPE_STAFF, "name", "Priya Raman", "first-name", "Priya", "role", "VOLUNTEER", "active", TRUE, NULL);
  office_add (self->school->office, SOS_TYPE_DELIVERER, "staff", self->trainer, "kind", "PARTNER", "provider", "CONNECT_FUTURES", "stage", "ACTIVE", NULL);
}

/* They have accepted and named nobody: that is one matter, and of theirs alone somebody is offered, whose naming leaves it accepted. Before they have
 * accepted, nothing is said of who comes. */
static void
test_named (Brave *self, gconstpointer data)
{
  Office *office = self->school->office;
  g_autoptr (SosTermSheet) sheet = NULL, asked = NULL;
  g_autoptr (GPtrArray) mends = NULL;
  g_autoptr (GError) error = NULL;

  add_trainer (self);
  add_all_checks (self);
  sheet = read_sheet (self);
  g_assert_null (find_wrong (sheet, SOS_REASON_NOT_ACCEPTED));
  mends = sos_school_mends_list (sheet, find_wrong (sheet, SOS_REASON_NOT_NAMED));
  g_assert_cmpuint (mends->len, ==, 1);
  g_assert_true (do_mend (self, find_mend (mends, "Send Priya"), NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM segment_staff WHERE segment = $1 AND removed IS NULL", self->halves[1]), ==, 1);
  assert_text (self, SOS_TYPE_SEGMENT, self->halves[1], "status", "ACCEPTED");
  office_undo (office);
  office_must (office, (SosTransactionFunc) sos_casework_answer_segment, office_deed (self->halves[1], 0, "ASKED", NULL, NULL));
  asked = read_sheet (self);
  g_assert_nonnull (find_wrong (asked, SOS_REASON_NOT_ACCEPTED));
  g_assert_null (find_wrong (asked, SOS_REASON_NOT_NAMED));
}

/* S9 with somebody of ConnectFutures: what lapses for one half takes the confirmation of both, exchanges nobody, and is no confirmation anew when the
 * check is renewed. */
static void
test_their_check_lapses (Brave *self, gconstpointer data)
{
  Office *office = self->school->office;
  g_autoptr (SosTermSheet) sheet = NULL, after = NULL;
  const SosTermWrong *wrong;
  gint64 check;

  add_trainer (self);
  check = add_all_checks (self);
  office_add (office, SOS_TYPE_SEGMENT_STAFF, "segment", self->halves[1], "staff", self->trainer, "part", "TRAINER", NULL);
  office_must (office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (self->session, 0, NULL, NULL, NULL));
  assert_text (self, SOS_TYPE_SESSION, self->session, "status", "CONFIRMED");

  office_set (office, SOS_TYPE_CLEARANCE, check, "last-day", "2026-11-26"); /* the last valid day is inside */
  assert_text (self, SOS_TYPE_SESSION, self->session, "status", "CONFIRMED");
  office_set (office, SOS_TYPE_CLEARANCE, check, "last-day", "2026-11-25");
  assert_text (self, SOS_TYPE_SESSION, self->session, "status", "PLANNED");
  assert_text (self, SOS_TYPE_SEGMENT, self->halves[0], "status", "ACCEPTED");
  assert_text (self, SOS_TYPE_SEGMENT, self->halves[1], "status", "ASKED");
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM segment_staff WHERE staff = $1 AND removed IS NULL", self->trainer), ==, 1);
  sheet = read_sheet (self);
  wrong = find_wrong (sheet, SOS_REASON_UNFIT);
  g_assert_nonnull (wrong);
  g_assert_cmpint (wrong->finding.constraint, ==, SOS_C5);
  office_must (office, (SosTransactionFunc) sos_casework_answer_segment, office_deed (self->halves[1], 0, "ACCEPTED", NULL, NULL));
  office_must_not (office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (self->session, 0, NULL, NULL, NULL), "");

  office_set (office, SOS_TYPE_CLEARANCE, check, "last-day", "2029-01-10");
  assert_text (self, SOS_TYPE_SESSION, self->session, "status", "PLANNED");
  after = read_sheet (self);
  g_assert_null (find_wrong (after, SOS_REASON_UNFIT));
  office_must (office, (SosTransactionFunc) sos_casework_confirm_session, office_deed (self->session, 0, NULL, NULL, NULL));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Brave *self, gconstpointer data);
  } tests[] = { { "falls-away", test_falls_away }, { "both", test_both }, { "one-half", test_one_half }, { "stays", test_stays }, { "named", test_named }, { "their-check-lapses", test_their_check_lapses } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/casework/partner/", tests[i].name, NULL);

      g_test_add (path, Brave, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
