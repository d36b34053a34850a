/* test-deliver.c - people who deliver, in an office (N6; domain 4.10): what follows when a check is written down, lapses and is renewed; who
 * may; and 1,500 random deeds and days after each of which the tasks are what a look at everything says. */
#include "config.h"
#include "office.h"

#include "sos-clock.h"
#include "sos-deliver.h"
#include "sos-duty.h"
#include "sos-expense.h"
#include "sos-stand-ins.h"

#include <string.h>

typedef struct
{
  Office *office;
  gint64 coordinator, marcia;
} Room;

static gint64
noon (const char *day)
{
  return sos_clock_from_london (day, 12 * 60);
}

static void
move_to (Room *self, const char *day)
{
  g_autoptr (GError) error = NULL;

  sos_clock_set (noon (day));
  sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, &error);
  g_assert_no_error (error);
}

static gint64
add_clearance (Room *self, gint64 staff, const char *kind, const char *issued_on, const char *last_day)
{
  return office_add (self->office, SOS_TYPE_CLEARANCE, "staff", staff, "kind", kind, "workforce", "CHILD", "issued-on", issued_on, "last-day", last_day,
                     NULL);
}

static void
clear_fully (Room *self, gint64 staff)
{
  static const char *const kinds[] = { "SAFEGUARDING", "IDENTITY", "REFERENCE", "RIGHT_TO_WORK" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_clearance (self, staff, kinds[i], "2024-01-01", "2030-01-01");
}

static void
set_up (Room *self, gconstpointer data)
{
  sos_clock_set (noon ("2026-11-23"));
  self->office = office_new ();
  self->coordinator = office_add (self->office, SOS_TYPE_STAFF, "name", "Idris Vale", "role", "SCHOOLS_COORDINATOR", "active", TRUE, NULL);
  sos_store_set_actor (self->office->store, self->coordinator);
  self->marcia = office_must (self->office, (SosTransactionFunc) sos_casework_add_deliverer, office_deed (0, 0, "VOLUNTEER", "Marcia Dunne", NULL));
  {
    const gint64 deliverer = office_count (self->office, "SELECT id FROM deliverer WHERE staff = $1", self->marcia);

    office_set (self->office, SOS_TYPE_DELIVERER, deliverer, "stage", "ACTIVE");
  }
  clear_fully (self, self->marcia);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

/* A session at a school, on that Tuesday. */
static SosVisitPlan *
draft_session (Room *self, const char *day)
{
  return g_object_new (SOS_TYPE_VISIT_PLAN, "worker", self->marcia, "buddy", self->coordinator, "place-kind", "SCHOOL", "place", "Ferry Lane PRU",
                       "borough", "E09000010", "purpose", "SESSION", "starts-at", sos_clock_from_london (day, 600), "ends-at",
                       sos_clock_from_london (day, 660), "risk", "LOW", NULL);
}

static gboolean
try_session (Room *self, const char *day, GError **error)
{
  g_autoptr (SosVisitPlan) visit = draft_session (self, day);
  g_autoptr (SosPlanVisit) plan = sos_plan_visit_new (visit);

  return sos_store_write (self->office->store, "Visit planned", (SosTransactionFunc) sos_casework_plan_visit, plan, error);
}

static void
plan_session (Room *self, const char *day)
{
  g_autoptr (GError) error = NULL;

  try_session (self, day, &error);
  g_assert_no_error (error);
}

/* The words of the open task of @kind about her; NULL: none. (transfer full) */
typedef struct
{
  gint64 about;
  const char *kind;
  char *words;
  guint n;
} Look;

static gboolean
look (SosTransaction *transaction, gpointer data, GError **error)
{
  Look *asked = data;
  g_autoptr (GPtrArray) tasks
    = sos_transaction_query (transaction, SOS_TYPE_OFFICE_TASK, "about = $1 AND kind = $2 AND done_on IS NULL", error, "is", asked->about, asked->kind);

  asked->n = tasks->len;
  asked->words = tasks->len > 0 ? g_strdup (sos_record_get_text (tasks->pdata[0], SOS_OFFICE_TASK_WORDS)) : NULL;
  return TRUE;
}

static char *
dup_task (Room *self, const char *kind)
{
  Look asked = { self->marcia, kind, NULL, 0 };

  g_assert_true (sos_store_read (self->office->store, look, &asked, NULL));
  g_assert_cmpuint (asked.n, <=, 1);
  return asked.words;
}

static void
assert_task (Room *self, const char *kind, const char *part)
{
  g_autofree char *words = dup_task (self, kind);

  g_test_message ("%s: %s", kind, words);
  if (part == NULL)
    g_assert_null (words);
  else
    g_assert_nonnull (strstr (words != NULL ? words : "", part));
}

/* ---- a check lapses mid-term ---- */

static void
test_lapses_mid_term (Room *self, gconstpointer data)
{
  static const char *const tuesdays[] = { "2027-01-12", "2027-01-19", "2027-01-26" };
  g_autoptr (GError) error = NULL;
  gint64 renewed;

  add_clearance (self, self->marcia, "DBS", "2024-01-19", "2027-02-18");
  for (guint i = 0; i < G_N_ELEMENTS (tuesdays); i++)
    plan_session (self, tuesdays[i]);
  assert_task (self, "AT_RISK", NULL);
  assert_task (self, "RENEW", "18 February 2027");
  /* The certificate turns out to end a month earlier. */
  office_set (self->office, SOS_TYPE_CLEARANCE, office_count (self->office, "SELECT id FROM clearance WHERE kind = 'DBS' AND staff = $1", self->marcia),
              "last-day", "2027-01-18");
  assert_task (self, "AT_RISK", "2 bookings may not be delivered, the first on 19 Jan");
  assert_task (self, "RENEW", "2 bookings after that day");
  /* The last valid day is inside; the day after it nothing is planned any more. */
  g_assert_true (try_session (self, "2027-01-18", &error));
  g_assert_no_error (error);
  g_assert_false (try_session (self, "2027-02-02", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_cmpstr (sos_store_error_get_rule (error), ==, "N6");
  /* Renewed in time, everything clears; taken back, all of it is there again. */
  renewed = add_clearance (self, self->marcia, "DBS", "2027-01-14", "2030-01-13");
  assert_task (self, "AT_RISK", NULL);
  assert_task (self, "RENEW", NULL);
  g_assert_true (office_remove (self->office, SOS_TYPE_CLEARANCE, renewed, NULL));
  assert_task (self, "AT_RISK", "2 bookings");
  office_undo (self->office);
  assert_task (self, "AT_RISK", NULL);
  office_redo (self->office);
  assert_task (self, "AT_RISK", "2 bookings");
}

/* ---- sessions in schools ---- */

typedef struct
{
  gint64 sessions[3];
} Run;

static Run
make_run (Room *self)
{
  static const char *const tuesdays[] = { "2027-01-12", "2027-01-19", "2027-01-26" };
  const gint64 school = office_add (self->office, SOS_TYPE_SCHOOL, "name", "Ferry Lane PRU", "type", "PRU", "borough", "E09000010", "active", TRUE, NULL);
  const gint64 programme = office_add (self->office, SOS_TYPE_PROGRAMME, "code", "LIV", "service", "LIV", "name", "LiVVE", "sessions", (gint64) 13, "minutes",
                                       (gint64) 60, "staff-least", (gint64) 2, NULL);
  const gint64 run = office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme", programme, "school", school, "name", "Spring", "status", "SCHEDULED", "year",
                                 (gint64) 2026, "sessions", (gint64) 3, NULL);
  Run made;

  for (guint i = 0; i < 3; i++)
    {
      gint64 segment;

      made.sessions[i] = office_add (self->office, SOS_TYPE_SESSION, "run", run, "number", (gint64) (i + 1), "day", tuesdays[i], "begins", "10:00", "ends", "11:00",
                                     "status", "PLANNED", NULL);
      segment = office_add (self->office, SOS_TYPE_SEGMENT, "session", made.sessions[i], "number", (gint64) 1, "provider", "US", "status", "ASKED", NULL);
      office_add (self->office, SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->marcia, "part", "VOLUNTEER", NULL);
    }
  return made;
}

typedef struct
{
  gint64 staff, session;
  GPtrArray *found;
} Others;

static gboolean
load_others (SosTransaction *transaction, gpointer data, GError **error)
{
  Others *others = data;

  others->found = sos_stand_ins_load (transaction, others->staff, "session", others->session, error);
  return others->found != NULL;
}

static const SosStandIn *
find_other (GPtrArray *found, gint64 staff)
{
  for (guint i = 0; i < found->len; i++)
    if (((SosStandIn *) found->pdata[i])->staff == staff)
      return found->pdata[i];
  return NULL;
}

static gint64
add_volunteer (Room *self, const char *name)
{
  const gint64 staff = office_must (self->office, (SosTransactionFunc) sos_casework_add_deliverer, office_deed (0, 0, "VOLUNTEER", name, NULL));

  office_set (self->office, SOS_TYPE_DELIVERER, office_count (self->office, "SELECT id FROM deliverer WHERE staff = $1", staff), "stage", "ACTIVE");
  clear_fully (self, staff);
  return staff;
}

/* S9: whoever may stand in is cleared on the day, here, and kept apart from nobody there; the others are listed with their reason. */
static void
test_stand_ins (Room *self, gconstpointer data)
{
  const Run run = make_run (self);
  Others others = { self->marcia, run.sessions[1], NULL };
  const gint64 cleared = add_volunteer (self, "Bola Adeyinka"), lapsed = add_volunteer (self, "Ade Lapsed"), away = add_volunteer (self, "Cal Away"),
               apart = add_volunteer (self, "Dee Apart");
  const gint64 all[] = { cleared, lapsed, away, apart };
  gint64 conflict, place, pupil = office_add_person (self->office, "Pupil Tester");

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    add_clearance (self, all[i], "DBS", "2024-01-19", all[i] == lapsed ? "2027-01-18" : "2028-01-18");
  office_put (self->office, g_object_new (SOS_TYPE_ABSENCE, "staff", away, "kind", "LEAVE", "first", "2027-01-19", "last", "2027-01-19", NULL));
  place = office_put (self->office, g_object_new (SOS_TYPE_COHORT_PLACE, "run", office_count (self->office, "SELECT run FROM session WHERE id = $1", run.sessions[1]),
                                                  "person", pupil, "status", "CONSENTED", NULL));
  conflict = office_put (self->office, g_object_new (SOS_TYPE_CONFLICT, "ref", "C-000042-X", "kind", "PERSON_VS_STAFF", "level", "3", "reason-code",
                                                     "STAFF_CONFLICT", "reported-on", "2026-11-01", "review-by", "2027-02-01", "status", "ACTIVE", NULL));
  office_put (self->office, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", conflict, "person", pupil, "side", "A", NULL));
  office_put (self->office, g_object_new (SOS_TYPE_CONFLICT_MEMBER, "conflict", conflict, "staff", apart, "side", "B", NULL));
  g_assert_true (sos_store_read (self->office->store, load_others, &others, NULL));
  g_assert_cmpuint (others.found->len, ==, 4);
  g_assert_cmpint (((SosStandIn *) others.found->pdata[0])->staff, ==, cleared);
  g_assert_true (find_other (others.found, cleared)->may);
  for (guint i = 1; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_false (find_other (others.found, all[i])->may);
      g_assert_nonnull (find_other (others.found, all[i])->words);
    }
  g_assert_nonnull (strstr (find_other (others.found, apart)->words, "C-000042-X"));
  g_assert_null (strstr (find_other (others.found, apart)->words, "Pupil"));
  g_assert_null (find_other (others.found, self->marcia));
  g_ptr_array_unref (others.found);
  /* Who left before that day is not met there. */
  office_set (self->office, SOS_TYPE_COHORT_PLACE, place, "left-on", "2026-12-18");
  g_assert_true (sos_store_read (self->office->store, load_others, &others, NULL));
  g_assert_true (find_other (others.found, apart)->may);
  g_ptr_array_unref (others.found);
}

/* S9: 12 January is fine, from the 19th on nothing is confirmed; renewed on the 14th, all of it may be. */
static void
test_sessions (Room *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Run run;

  add_clearance (self, self->marcia, "DBS", "2024-01-19", "2027-01-18");
  run = make_run (self);
  assert_task (self, "AT_RISK", "2 bookings may not be delivered, the first on 19 Jan");
  g_assert_true (office_try_set (self->office, SOS_TYPE_SESSION, run.sessions[0], "status", "CONFIRMED", &error));
  g_assert_no_error (error);
  g_assert_false (office_try_set (self->office, SOS_TYPE_SESSION, run.sessions[1], "status", "CONFIRMED", &error));
  g_assert_true (office_says (error, "18 January 2027. (N6)"));
  g_clear_error (&error);
  /* Nor is one that is confirmed moved behind the last day. */
  g_assert_false (office_try_set (self->office, SOS_TYPE_SESSION, run.sessions[0], "day", "2027-01-20", &error));
  g_clear_error (&error);
  /* A session that is called off is at risk no more. */
  office_set (self->office, SOS_TYPE_SESSION, run.sessions[2], "status", "CANCELLED");
  assert_task (self, "AT_RISK", "1 booking may not be delivered, on 19 Jan");
  add_clearance (self, self->marcia, "DBS", "2027-01-14", "2030-01-13");
  assert_task (self, "AT_RISK", NULL);
  g_assert_true (office_try_set (self->office, SOS_TYPE_SESSION, run.sessions[1], "status", "CONFIRMED", &error));
  g_assert_no_error (error);
}

static void
test_reminders (Room *self, gconstpointer data)
{
  static const struct
  {
    const char *day, *words;
    int stage;
  } days[] = { { "2026-11-24", NULL, 0 },           { "2026-12-04", "is 4 March 2027", 90 }, { "2027-02-01", "is 4 March 2027", 60 },
               { "2027-03-04", "is 4 March 2027", 0 }, { "2027-03-05", "was 4 March 2027", -1 } };

  add_clearance (self, self->marcia, "DBS", "2024-03-05", "2027-03-04");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      move_to (self, days[i].day);
      assert_task (self, "RENEW", days[i].words);
      if (days[i].words != NULL)
        g_assert_cmpint (office_count (self->office, "SELECT stage FROM office_task WHERE kind = 'RENEW' AND done_on IS NULL AND about = $1", self->marcia), ==,
                         days[i].stage);
    }
  g_assert_cmpint (office_count (self->office, "SELECT staff FROM office_task WHERE kind = 'RENEW' AND done_on IS NULL AND about = $1", self->marcia), ==,
                   self->coordinator);
  /* Whoever left is reminded of nothing. */
  office_set (self->office, SOS_TYPE_DELIVERER, office_count (self->office, "SELECT id FROM deliverer WHERE staff = $1", self->marcia), "stage", "LEFT");
  assert_task (self, "RENEW", NULL);
}

typedef struct
{
  gint64 session;
  const char *status;
} Status;

static gboolean
set_status (SosTransaction *transaction, gpointer data, GError **error)
{
  const Status *asked = data;
  g_autoptr (SosRecord) session = sos_transaction_load (transaction, SOS_TYPE_SESSION, asked->session, error);

  if (session == NULL)
    return FALSE;
  sos_record_set_text (session, SOS_SESSION_STATUS, asked->status);
  return sos_transaction_save (transaction, session, error);
}

/* As a register that was taken leaves it. */
static void
say_status (Room *self, gint64 session, const char *status)
{
  g_assert_true (sos_store_write (self->office->store, NULL, set_status, &(Status){ session, status }, NULL));
}

/* After each delivery a volunteer is asked how they are, until somebody has asked; a month later nobody asks any more. */
static void
test_how_they_are (Room *self, gconstpointer data)
{
  const Run run = make_run (self);
  const gint64 deliverer = office_count (self->office, "SELECT id FROM deliverer WHERE staff = $1", self->marcia);

  add_clearance (self, self->marcia, "DBS", "2026-03-05", "2029-03-04");
  /* One that is to be caught up was not held. */
  say_status (self, run.sessions[0], "CATCH_UP");
  move_to (self, "2027-01-13");
  assert_task (self, "WELLBEING", NULL);
  say_status (self, run.sessions[0], "DELIVERED");
  move_to (self, "2027-01-14");
  assert_task (self, "WELLBEING", "they delivered on 12 Jan.");
  g_assert_cmpint (office_count (self->office, "SELECT staff FROM office_task WHERE kind = 'WELLBEING' AND done_on IS NULL AND about = $1", self->marcia), ==,
                   self->coordinator);
  office_set (self->office, SOS_TYPE_DELIVERER, deliverer, "wellbeing-on", "2027-01-14");
  assert_task (self, "WELLBEING", NULL);
  say_status (self, run.sessions[1], "DELIVERED");
  move_to (self, "2027-01-20");
  assert_task (self, "WELLBEING", "they delivered on 19 Jan.");
  move_to (self, "2027-02-20");
  assert_task (self, "WELLBEING", NULL);
}

/* ---- what is written down ---- */

static gboolean
try_clearance (Room *self, const char *first, ...)
{
  g_autoptr (SosRecord) clearance = g_object_new (SOS_TYPE_CLEARANCE, "staff", self->marcia, "issued-on", "2026-01-05", NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (clearance, NULL);
  va_list values;

  va_start (values, first);
  g_object_set_valist (G_OBJECT (clearance), first, values);
  va_end (values);
  return sos_store_write (self->office->store, NULL, (SosTransactionFunc) sos_casework_save_record, save, NULL);
}

static void
test_bad_input (Room *self, gconstpointer data)
{
  g_autofree char *before = office_dump (self->office), *after = NULL, *last = NULL;
  gint64 dbs;

  g_assert_false (try_clearance (self, "kind", "TEA", NULL));
  g_assert_false (try_clearance (self, "kind", "DBS", NULL));
  g_assert_false (try_clearance (self, "kind", "PRISON", "last-day", "2027-01-01", NULL));
  g_assert_false (try_clearance (self, "kind", "PRISON", "site", "HMP Isis", NULL));
  g_assert_false (try_clearance (self, "kind", "SAFEGUARDING", "last-day", "2025-01-01", NULL));
  g_assert_false (try_clearance (self, "kind", "SAFEGUARDING", "last-day", "2027-02-30", NULL));
  g_assert_false (try_clearance (self, "kind", "DBS", "workforce", "CHILD", "number-end", "00123456789", NULL));
  g_assert_false (try_clearance (self, "kind", "DBS", "workforce", "CHILD", "update-service", TRUE, "checked-on", "2026-11-24", NULL));
  /* What is decided about a certificate is decided by a lead. */
  g_assert_false (try_clearance (self, "kind", "DBS", "workforce", "CHILD", "content", TRUE, "content-approved-by", self->coordinator, NULL));
  after = office_dump (self->office);
  g_assert_cmpstr (before, ==, after);
  /* What the office counts stands there where nobody says. */
  g_assert_true (try_clearance (self, "kind", "DBS", "workforce", "CHILD", "content", TRUE, NULL));
  dbs = office_count (self->office, "SELECT max (id) FROM clearance WHERE staff = $1", self->marcia);
  last = office_dup_text (self->office, SOS_TYPE_CLEARANCE, dbs, "last-day");
  g_assert_cmpstr (last, ==, "2029-01-04");
}

static void
test_content (Room *self, gconstpointer data)
{
  const gint64 dbs = office_add (self->office, SOS_TYPE_CLEARANCE, "staff", self->marcia, "kind", "DBS", "workforce", "CHILD", "issued-on", "2026-01-05",
                                 "content", TRUE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (try_session (self, "2026-12-01", &error));
  g_assert_true (office_says (error, "nobody has decided"));
  office_must_not (self->office, (SosTransactionFunc) sos_casework_approve_content, office_deed (dbs, 0, NULL, "Seen and talked about", NULL),
                   "not part of your work");
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_approve_content, office_deed (dbs, 0, NULL, "ok", NULL), "Say why");
  office_must (self->office, (SosTransactionFunc) sos_casework_approve_content, office_deed (dbs, 0, NULL, "Seen and talked about", NULL));
  plan_session (self, "2026-12-01");
  /* Why is in the history; the record has no field for it. */
  g_assert_cmpint (office_count (self->office, "SELECT count(*) FROM audit WHERE reason = 'Seen and talked about' AND record = $1", dbs), >, 0);
  /* And a certificate of one's own is nobody's to decide about. */
  {
    const gint64 own = office_add (self->office, SOS_TYPE_CLEARANCE, "staff", self->office->lead, "kind", "DBS", "workforce", "CHILD", "issued-on",
                                   "2026-01-05", "content", TRUE, NULL);

    office_must_not (self->office, (SosTransactionFunc) sos_casework_approve_content, office_deed (own, 0, NULL, "Seen and talked about", NULL),
                     "their own");
  }
}

/* ---- hours and places ---- */

static void
test_hours_and_places (Room *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 place;

  add_clearance (self, self->marcia, "DBS", "2024-01-19", "2029-01-18");
  office_add (self->office, SOS_TYPE_AVAILABILITY, "staff", self->marcia, "weekday", (gint64) 2, "from-hour", "09:30", "to-hour", "13:00",
              NULL);
  plan_session (self, "2026-12-01");
  g_assert_false (try_session (self, "2026-12-02", &error));
  g_assert_true (office_says (error, "not their hours"));
  g_clear_error (&error);
  /* Leave that comes later says so of what is planned. */
  office_add (self->office, SOS_TYPE_ABSENCE, "staff", self->marcia, "kind", "LEAVE", "first", "2026-11-30", "last", "2026-12-04", NULL);
  assert_task (self, "AT_RISK", "They are away then");
  /* A place for leads alone: the coordinator may neither enter nor see it, and is told no more than that she does not go there. */
  {
    g_autoptr (SosRecord) limit = g_object_new (SOS_TYPE_NO_GO, "staff", self->marcia, "kind", "BOROUGH", "borough", "E09000010", "firm", TRUE, "restricted", TRUE,
                                                "reason", "Licence, until March", NULL);
    g_autoptr (SosSaveRecord) save = sos_save_record_new (limit, NULL);

    g_assert_false (sos_store_write (self->office->store, NULL, (SosTransactionFunc) sos_casework_save_record, save, NULL));
    sos_store_set_actor (self->office->store, self->office->lead);
    g_assert_true (sos_store_write (self->office->store, NULL, (SosTransactionFunc) sos_casework_save_record, save, NULL));
    place = sos_record_get_id (save->record);
  }
  sos_store_set_actor (self->office->store, self->coordinator);
  g_assert_false (try_session (self, "2026-12-08", &error));
  g_assert_true (office_says (error, "not available for this place"));
  g_assert_null (strstr (error->message, "icence"));
  g_assert_false (office_remove (self->office, SOS_TYPE_NO_GO, place, NULL));
}

/* ---- who sees what ---- */

typedef struct
{
  gint64 staff;
  SosDelivererCase *found;
} CaseLook;

static gboolean
look_at_case (SosTransaction *transaction, gpointer data, GError **error)
{
  CaseLook *asked = data;

  asked->found = sos_deliverer_case_load (transaction, asked->staff, error);
  return asked->found != NULL;
}

static gboolean
look_at_list (SosTransaction *transaction, gpointer data, GError **error)
{
  SosDeliverers **found = data;

  *found = sos_deliverers_load (transaction, &(SosDeliverersQuery){ 0 }, error);
  return *found != NULL;
}

static void
test_rights (Room *self, gconstpointer data)
{
  const struct
  {
    gint64 who;
    gboolean sees, restricted;
  } seats[] = {
    { self->office->worker, FALSE, FALSE }, { self->office->administrator, FALSE, FALSE }, { self->coordinator, TRUE, FALSE }, { self->office->lead, TRUE, TRUE },
  };

  sos_store_set_actor (self->office->store, self->office->lead);
  office_add (self->office, SOS_TYPE_NO_GO, "staff", self->marcia, "kind", "PLACE", "place", "Canary Wharf", "firm", TRUE, "restricted", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      CaseLook asked = { self->marcia, NULL };
      SosDeliverers *list = NULL;

      sos_store_set_actor (self->office->store, seats[i].who);
      g_assert_cmpint (sos_store_read (self->office->store, look_at_case, &asked, NULL), ==, seats[i].sees);
      g_assert_true (sos_store_read (self->office->store, look_at_list, &list, NULL));
      g_assert_cmpint (list->may_see, ==, seats[i].sees);
      g_assert_cmpuint (list->rows->len, ==, seats[i].sees ? 1 : 0);
      sos_deliverers_free (list);
      if (asked.found == NULL)
        continue;
      g_assert_cmpuint (asked.found->no_go->len, ==, seats[i].restricted ? 1 : 0);
      g_assert_cmpuint (asked.found->n_restricted, ==, seats[i].restricted ? 0 : 1);
      g_object_unref (asked.found);
    }
}

/* A volunteer is nobody's worker and has no place at the desk; entered twice, they are refused. */
static void
test_new_ones (Room *self, gconstpointer data)
{
  office_must_not (self->office, (SosTransactionFunc) sos_casework_add_deliverer, office_deed (self->marcia, 0, "VOLUNTEER", NULL, NULL), "already");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_add_deliverer, office_deed (0, 0, "STAFF", "New One", NULL), "chosen from");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_add_deliverer, office_deed (0, 0, "PARTNER", "  ", NULL), "name");
  sos_store_set_actor (self->office->store, self->office->worker);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_add_deliverer, office_deed (0, 0, "PARTNER", "New One", NULL), "not part of your work");
}

/* ---- random deeds ---- */

#define N_DEEDS 1500

typedef struct
{
  gint64 staff;
  guint n_risk, n_renew; /* by a look at everything */
  guint n_risk_task, n_renew_task;
  gint64 stage;
} Held;

/* What the case says, against the tasks that are kept. */
static gboolean
hold (SosTransaction *transaction, gpointer data, GError **error)
{
  Held *held = data;
  g_autoptr (SosDelivererCase) found = sos_deliverer_case_load (transaction, held->staff, error);

  if (found == NULL)
    return FALSE;
  held->n_risk = found->n_at_risk;
  for (guint i = 0; i < found->tasks->len; i++)
    {
      if (sos_record_has_text (found->tasks->pdata[i], SOS_OFFICE_TASK_KIND, "AT_RISK"))
        {
          held->n_risk_task++;
          held->stage = sos_record_get_number (found->tasks->pdata[i], SOS_OFFICE_TASK_STAGE);
        }
      held->n_renew_task += sos_record_has_text (found->tasks->pdata[i], SOS_OFFICE_TASK_KIND, "RENEW");
    }
  return TRUE;
}

static char *
draw_day (GRand *rand, int from, int to)
{
  return sos_date_dup_add ("2026-11-23", g_rand_int_range (rand, from, to));
}

static void
do_something (Room *self, GRand *rand)
{
  g_autofree char *day = draw_day (rand, 0, 200), *issued = draw_day (rand, -900, 30), *last = draw_day (rand, 0, 260);
  const gint64 some = office_count (self->office, "SELECT coalesce (max (id), 0) FROM clearance WHERE kind = 'DBS' AND removed IS NULL AND staff = $1", self->marcia);

  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0:
    case 1:
      if (g_strcmp0 (issued, last) <= 0)
        add_clearance (self, self->marcia, "DBS", issued, last);
      break;
    case 2:
      if (some != 0)
        office_remove (self->office, SOS_TYPE_CLEARANCE, some, NULL);
      break;
    case 3:
      if (some != 0)
        office_try_set (self->office, SOS_TYPE_CLEARANCE, some, "last-day", last, NULL);
      break;
    case 4:
      try_session (self, day, NULL);
      break;
    case 5:
      office_try_undo (self->office, NULL);
      break;
    default:
      office_add (self->office, SOS_TYPE_ABSENCE, "staff", self->marcia, "kind", "LEAVE", "first", day, "last", day, NULL);
      if (g_rand_int_range (rand, 0, 3) > 0)
        office_try_undo (self->office, NULL);
      break;
    }
}

static void
test_random_deeds (Room *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint n_broken = 0;

  office_set (self->office, SOS_TYPE_DELIVERER, office_count (self->office, "SELECT id FROM deliverer WHERE staff = $1", self->marcia), "stage", "ACTIVE");
  /* Something there is to lose from the first deed on. */
  add_clearance (self, self->marcia, "DBS", "2024-01-19", "2029-01-18");
  plan_session (self, "2027-01-12");
  plan_session (self, "2027-03-09");
  for (guint i = 0; i < N_DEEDS; i++)
    {
      Held held = { .staff = self->marcia };

      do_something (self, rand);
      if (i % 25 == 24)
        {
          g_autofree char *day = sos_date_dup_add ("2026-11-23", (int) i / 25);

          move_to (self, day);
        }
      g_assert_true (sos_store_read (self->office->store, hold, &held, NULL));
      g_assert_cmpuint (held.n_risk_task, ==, held.n_risk > 0 ? 1 : 0);
      if (held.n_risk > 0)
        g_assert_cmpint (held.stage, ==, held.n_risk);
      g_assert_cmpuint (held.n_renew_task, <=, 1);
      n_broken += held.n_risk > 0;
    }
  g_print ("# %d random deeds: the tasks were what a look at everything says, %u times with bookings at risk\n", N_DEEDS, n_broken);
  g_assert_cmpuint (n_broken, >, N_DEEDS / 20);
}

/* ---- whoever is not cleared on the day is not confirmed on it (N6) ---- */

#define N_TRIES 1200
#define N_SESSIONS 3

/* By force: of each check that is asked of her and comes and goes here, one that holds on that very day. */
#define HOLDS(kind) "(SELECT count (*) FROM clearance WHERE removed IS NULL AND kind = '" kind "' AND staff = $1 AND issued_on <= '%s' AND last_day >= '%s')"

static gboolean
is_cleared (Room *self, const char *day)
{
  g_autofree char *sql = g_strdup_printf ("SELECT " HOLDS ("DBS") " > 0 AND " HOLDS ("SAFEGUARDING") " > 0", day, day, day, day);

  return office_count (self->office, sql, self->marcia) != 0;
}

static void
change_checks (Room *self, GRand *rand)
{
  const char *kind = g_rand_boolean (rand) ? "DBS" : "SAFEGUARDING";
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce (max (id), 0) FROM clearance WHERE kind = '%s' AND removed IS NULL AND staff = $1", kind);
  const gint64 newest = office_count (self->office, sql, self->marcia);
  const int from = g_rand_int_range (rand, -300, 80);
  g_autofree char *issued = sos_date_dup_add ("2026-11-23", from), *last = sos_date_dup_add ("2026-11-23", from + g_rand_int_range (rand, 30, 300));

  if (newest != 0 && g_rand_int_range (rand, 0, 2) == 0)
    office_remove (self->office, SOS_TYPE_CLEARANCE, newest, NULL);
  else if (newest != 0 && g_rand_int_range (rand, 0, 3) == 0)
    office_try_set (self->office, SOS_TYPE_CLEARANCE, newest, "last-day", last, NULL);
  else
    add_clearance (self, self->marcia, kind, issued, last);
}

static gint64
find_on (Room *self, gint64 session)
{
  return office_count (self->office, "SELECT coalesce (max (f.id), 0) FROM segment_staff f JOIN segment g ON g.id = f.segment WHERE f.removed IS NULL AND g.session = $1",
                       session);
}

/* Off the session and on it again. */
static gboolean
put_on (Room *self, gint64 session, GError **error)
{
  const gint64 on = find_on (self, session), segment = office_count (self->office, "SELECT id FROM segment WHERE session = $1", session);
  g_autoptr (SosRecord) made = g_object_new (SOS_TYPE_SEGMENT_STAFF, "segment", segment, "staff", self->marcia, "part", "VOLUNTEER", NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (made, NULL);

  if (on != 0 && !office_remove (self->office, SOS_TYPE_SEGMENT_STAFF, on, error))
    return FALSE;
  return office_do (self->office, (SosTransactionFunc) sos_casework_save_record, save, error);
}

/* One way of putting her in front of young people on @day: a session confirmed, a confirmed one moved, she put on one, a visit planned. */
static gboolean
try_way (Room *self, GRand *rand, gint64 session, const char *day, GError **error)
{
  const gboolean confirmed = office_count (self->office, "SELECT status = 'CONFIRMED' FROM session WHERE id = $1", session) != 0;
  g_autofree char *held_on = office_dup_text (self->office, SOS_TYPE_SESSION, session, "day");

  if (g_rand_int_range (rand, 0, 3) == 0)
    return try_session (self, day, error);
  if (find_on (self, session) == 0 || (confirmed && g_str_equal (held_on, day)))
    return put_on (self, session, error) && (confirmed || office_try_set (self->office, SOS_TYPE_SESSION, session, "status", "CONFIRMED", error));
  if (confirmed)
    return office_try_set (self->office, SOS_TYPE_SESSION, session, "day", day, error);
  if (!g_str_equal (held_on, day) && !office_try_set (self->office, SOS_TYPE_SESSION, session, "day", day, error))
    return FALSE;
  return office_try_set (self->office, SOS_TYPE_SESSION, session, "status", "CONFIRMED", error);
}

static void
test_attack (Room *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  const Run run = make_run (self);
  guint n_done = 0, n_refused = 0;

  for (guint i = 0; i < N_TRIES; i++)
    {
      const gint64 session = run.sessions[g_rand_int_range (rand, 0, N_SESSIONS)];
      g_autofree char *there = office_dup_text (self->office, SOS_TYPE_SESSION, session, "day"), *other = draw_day (rand, 1, 240);
      const char *day = g_rand_boolean (rand) || find_on (self, session) == 0 ? there : other;
      g_autoptr (GError) error = NULL;
      gboolean done, cleared;

      if (g_rand_int_range (rand, 0, 2) == 0)
        change_checks (self, rand);
      cleared = is_cleared (self, day);
      done = try_way (self, rand, session, day, &error);
      if (done && !cleared)
        g_error ("on %s she is not cleared, and was confirmed", day);
      if (!done && cleared && office_says (error, "(N6)"))
        g_error ("on %s she is cleared, and was refused: %s", day, error->message);
      n_done += done;
      n_refused += !done && !cleared;
      if (g_rand_int_range (rand, 0, 4) == 0)
        office_set (self->office, SOS_TYPE_SESSION, session, "status", "PLANNED");
    }
  g_test_message ("N6: %d tries to have somebody deliver: %u done, all on days on which every check holds; %u refused", N_TRIES, n_done, n_refused);
  g_assert_cmpuint (n_done, >, N_TRIES / 40);
  g_assert_cmpuint (n_refused, >, N_TRIES / 40);
}

/* What somebody spent (4.10): of a day that was, pounds and pence, paid back after it was spent; by whom is written down; not for every post. */
static void
test_expense (Room *self, gconstpointer data)
{
  static const struct
  {
    const char *spent, *paid, *words;
    gint64 pence;
  } rows[] = {
    { "2026-11-20", NULL, NULL, 460 },
    { "2026-11-24", NULL, "still to come", 460 },
    { "2026-11-20", "2026-11-24", "still to come", 460 },
    { "2026-11-20", "2026-11-19", "before it was spent", 460 },
    { "2026-11-20", NULL, "pounds and pence", 0 },
    { "2026-11-20", NULL, "pounds and pence", SOS_NUMBER_UNKNOWN },
    { "2026-11-20", "2026-11-23", NULL, 460 },
  };
  gint64 last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosRecord) expense = g_object_new (SOS_TYPE_EXPENSE, "staff", self->marcia, "spent-on", rows[i].spent, "kind", "TRAVEL", "pence", rows[i].pence, "paid-on",
                                                    rows[i].paid, NULL);
      g_autoptr (SosSaveRecord) save = sos_save_record_new (expense, NULL);

      office_attempt (self->office, sos_casework_save_record, save, rows[i].words);
      last = sos_record_get_id (save->record);
    }
  g_assert_cmpint (office_count (self->office, "SELECT paid_by FROM expense WHERE id = $1", last), ==, self->coordinator);
  sos_store_set_actor (self->office->store, self->office->worker);
  {
    g_autoptr (SosRecord) expense = g_object_new (SOS_TYPE_EXPENSE, "staff", self->marcia, "spent-on", "2026-11-20", "kind", "TRAVEL", "pence", (gint64) 460, NULL);
    g_autoptr (SosSaveRecord) save = sos_save_record_new (expense, NULL);

    office_attempt (self->office, sos_casework_save_record, save, "0.4");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/casework/deliver/" name, Room, NULL, set_up, func, tear_down)
  ADD ("expense", test_expense);
  ADD ("lapses-mid-term", test_lapses_mid_term);
  ADD ("sessions", test_sessions);
  ADD ("stand-ins", test_stand_ins);
  ADD ("reminders", test_reminders);
  ADD ("how-they-are", test_how_they_are);
  ADD ("bad-input", test_bad_input);
  ADD ("content", test_content);
  ADD ("hours-and-places", test_hours_and_places);
  ADD ("rights", test_rights);
  ADD ("new-ones", test_new_ones);
  ADD ("random-deeds", test_random_deeds);
  ADD ("attack", test_attack);
#undef ADD
  return g_test_run ();
}
