/* test-duty.c - visits and the duty board in an office (domain 4.9): what is refused, who is looked for and when, over a restart and over
 * the change of the clocks, and who sees where somebody went. */
#include "config.h"
#include "office.h"

#include "sos-apart-let.h"
#include "sos-apart.h"
#include "sos-clock.h"
#include "sos-deliver.h"
#include "sos-duty.h"
#include "sos-family-deeds.h"

#include <string.h>

#define TODAY "2026-11-23"
#define MINUTE 60

typedef struct
{
  Office *office;
  gint64 person, address, second;
} Room;

static gint64
at (const char *day, int hour, int minute)
{
  return sos_clock_from_london (day, hour * 60 + minute);
}

static void
set_up (Room *self, gconstpointer data)
{
  sos_clock_set (at (TODAY, 9, 0));
  self->office = office_new_with_people (2);
  self->person = g_array_index (self->office->people, gint64, 0);
  self->second = office_add (self->office, SOS_TYPE_STAFF, "name", "Tola Grant", "role", "CASEWORKER", "team", self->office->team, "active", TRUE, NULL);
  self->address = office_add (self->office, SOS_TYPE_ADDRESS, "person", self->person, "type", "HOME", "lines", "4 Larkfield Walk", "postcode", "SE15 9CK",
                              "borough", "E09000028", "posting-rule", "OK", "visiting-rule", "OK", "reviewed-on", TODAY, NULL);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

static SosVisitPlan *
draft (Room *self)
{
  return g_object_new (SOS_TYPE_VISIT_PLAN, "person", self->person, "worker", self->office->worker, "buddy", self->office->colleague, "place-kind", "HOME",
                       "address", self->address, "purpose", "HOME_VISIT", "starts-at", at (TODAY, 10, 0), "ends-at", at (TODAY, 11, 0), "risk", "LOW",
                       NULL);
}

static gboolean
try_plan (Room *self, SosVisitPlan *visit, char **remark, GError **error)
{
  g_autoptr (SosPlanVisit) plan = sos_plan_visit_new (visit);
  const gboolean done = sos_store_write (self->office->store, "Visit planned", (SosTransactionFunc) sos_casework_plan_visit, plan, error);

  if (remark != NULL)
    *remark = g_strdup (plan->remark);
  return done;
}

/* Takes @visit. */
static gint64
must_plan (Room *self, SosVisitPlan *visit)
{
  g_autoptr (SosVisitPlan) taken = visit;
  g_autoptr (GError) error = NULL;

  try_plan (self, taken, NULL, &error);
  g_assert_no_error (error);
  return sos_record_get_id (SOS_RECORD (taken));
}

static void
must_not_plan (Room *self, SosVisitPlan *visit, const char *words)
{
  g_autoptr (SosVisitPlan) taken = visit;
  g_autoptr (GError) error = NULL;

  g_assert_false (try_plan (self, taken, NULL, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_test_message ("%s", error->message);
  g_assert_true (office_says (error, words));
}

static void
note (Room *self, gint64 visit, const char *code)
{
  office_must (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (visit, 0, code, "A few words", NULL));
}

static gboolean
load_board (SosTransaction *transaction, gpointer data, GError **error)
{
  SosDutyBoard **board = data;

  *board = sos_duty_board_load (transaction, error);
  return *board != NULL;
}

static SosDutyBoard *
look_at_board (Room *self)
{
  SosDutyBoard *board = NULL;

  g_assert_true (sos_store_read (self->office->store, load_board, &board, NULL));
  return board;
}

static SosDutyPhase
get_phase (Room *self)
{
  g_autoptr (SosDutyBoard) board = look_at_board (self);

  g_assert_cmpuint (board->rows->len, ==, 1);
  return ((SosDutyRow *) board->rows->pdata[0])->duty.phase;
}

static void
watch (Room *self)
{
  g_assert_true (sos_store_write (self->office->store, NULL, sos_casework_watch_duty, NULL, NULL));
}

static gint64
count_tasks (Room *self, const char *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM office_task WHERE kind = '%s' AND done_on IS NULL AND removed IS NULL AND visit = $1", kind);

  return office_count (self->office, sql, office_count (self->office, "SELECT max (id) FROM visit_plan WHERE id > $1", 0));
}

/* ---- planning ---- */

static SosVisitPlan *
draft_with (Room *self, const char *first, ...)
{
  SosVisitPlan *visit = draft (self);
  va_list values;

  va_start (values, first);
  g_object_set_valist (G_OBJECT (visit), first, values);
  va_end (values);
  return visit;
}

static void
test_refused (Room *self, gconstpointer data)
{
  g_autofree char *before = office_dump (self->office), *after = NULL;
  const gint64 other = g_array_index (self->office->people, gint64, 1);

  must_not_plan (self, draft_with (self, "buddy", (gint64) 0, NULL), "no buddy");
  must_not_plan (self, draft_with (self, "ends-at", at (TODAY, 9, 30), NULL), "before they leave");
  must_not_plan (self, draft_with (self, "starts-at", at ("2026-11-22", 10, 0), "ends-at", at ("2026-11-22", 11, 0), NULL), "over already");
  must_not_plan (self, draft_with (self, "address", (gint64) 0, "place", "At theirs", NULL), "which of their addresses");
  must_not_plan (self, draft_with (self, "person", other, NULL), "no address of theirs");
  must_not_plan (self, draft_with (self, "risk", "HIGH", NULL), "makes it safer");
  must_not_plan (self, draft_with (self, "daytime", TRUE, "starts-at", at (TODAY, 15, 30), "ends-at", at (TODAY, 16, 30), NULL), "daylight");
  after = office_dump (self->office);
  g_assert_cmpstr (before, ==, after);
}

/* The address answers for itself, when the visit is planned and when they leave. */
static void
test_address (Room *self, gconstpointer data)
{
  g_autofree char *place = NULL;
  gint64 visit;

  office_set (self->office, SOS_TYPE_ADDRESS, self->address, "visiting-rule", "NOT_AT_ADDRESS");
  must_not_plan (self, draft (self), "Nobody visits");
  office_set (self->office, SOS_TYPE_ADDRESS, self->address, "visiting-rule", "TWO_WORKERS");
  must_not_plan (self, draft (self), "Two workers");
  visit = must_plan (self, draft_with (self, "second", self->second, NULL));
  place = office_dup_text (self->office, SOS_TYPE_VISIT_PLAN, visit, "place");
  g_assert_cmpstr (place, ==, "4 Larkfield Walk, SE15 9CK");
  office_must (self->office, (SosTransactionFunc) sos_casework_set_posting_rule, office_deed (self->address, 0, "UNSAFE", "A warning came this morning", NULL));
  office_must_not (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (visit, 0, "OUT", NULL, NULL), "Nobody visits");
  note (self, visit, "CANCELLED");
}

static void
test_two_workers_by_alert (Room *self, gconstpointer data)
{
  office_add (self->office, SOS_TYPE_ALERT, "person", self->person, "kind", "TWO_WORKERS", "words", "Two go", NULL);
  must_not_plan (self, draft (self), "Two workers");
  must_plan (self, draft_with (self, "place-kind", "PUBLIC", "address", (gint64) 0, "place", "Library", NULL));
}

/* Whatever is noted of a home they live in, until it stands there no more; not of one they only visit. */
static void
test_two_workers_by_hazard (Room *self, gconstpointer data)
{
  const gint64 home = office_add (self->office, SOS_TYPE_HOUSEHOLD, "label", "Larkfield Walk", "visit-hazards", "Two large dogs, loose in the yard", NULL);
  const gint64 member = office_add (self->office, SOS_TYPE_MEMBERSHIP, "person", self->person, "household", home, "role", "YP", "lives-here", "FULL", NULL);

  must_not_plan (self, draft (self), "Hazards are noted of this home");
  must_plan (self, draft_with (self, "place-kind", "PUBLIC", "address", (gint64) 0, "place", "Library", "starts-at", at (TODAY, 15, 0), "ends-at", at (TODAY, 16, 0), NULL));
  must_plan (self, draft_with (self, "second", self->second, NULL));
  office_set (self->office, SOS_TYPE_MEMBERSHIP, member, "lives-here", "VISITS");
  must_plan (self, draft_with (self, "starts-at", at (TODAY, 12, 0), "ends-at", at (TODAY, 13, 0), NULL));
  office_set (self->office, SOS_TYPE_MEMBERSHIP, member, "lives-here", "PART");
  must_not_plan (self, draft_with (self, "starts-at", at (TODAY, 17, 0), "ends-at", at (TODAY, 18, 0), NULL), "two workers go there");
  office_set (self->office, SOS_TYPE_HOUSEHOLD, home, "visit-hazards", NULL);
  must_plan (self, draft_with (self, "starts-at", at (TODAY, 17, 0), "ends-at", at (TODAY, 18, 0), NULL));
}

static gint64
keep_from_colleague (Room *self, const char *level)
{
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();
  g_autoptr (GError) error = NULL;

  keep->kind = g_strdup (SOS_CONFLICT_PERSON_VS_STAFF);
  keep->level = g_strdup (level);
  keep->reason_code = g_strdup ("STAFF_CONFLICT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], self->person);
  g_array_append_val (keep->staff, self->second);
  sos_store_write (self->office->store, "Rule", (SosTransactionFunc) sos_casework_keep_apart, keep, &error);
  g_assert_no_error (error);
  return keep->result;
}

/* N1: neither first nor second; and a rule that comes later finds the visit that was planned before. */
static void
test_keep_apart (Room *self, gconstpointer data)
{
  must_plan (self, draft_with (self, "second", self->second, NULL));
  sos_store_set_actor (self->office->store, self->office->lead);
  keep_from_colleague (self, "4");
  g_assert_cmpint (office_count (self->office, "SELECT count(*) FROM clash WHERE gone_on IS NULL AND other_staff = $1", self->second), ==, 1);
  sos_store_set_actor (self->office->store, self->office->worker);
  must_not_plan (self, draft_with (self, "worker", self->second, "starts-at", at (TODAY, 12, 0), "ends-at", at (TODAY, 13, 0), NULL), "N1");
  must_not_plan (self, draft_with (self, "second", self->second, "starts-at", at (TODAY, 14, 0), "ends-at", at (TODAY, 15, 0), NULL), "N1");
}

/* What had better not be wants words how it is done all the same; whoever leaves is not asked again, though it came later. */
static void
test_area_wants_a_note (Room *self, gconstpointer data)
{
  SosVisitPlan *visit = draft_with (self, "place-kind", "PUBLIC", "address", (gint64) 0, "place", "Cafe by Peckham Rye station", NULL);
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;
  gint64 late;

  office_add (self->office, SOS_TYPE_AREA_TO_AVOID, "person", self->person, "label", "Peckham Rye", "severity", "NEVER", NULL);
  must_not_plan (self, g_object_ref (visit), "in an area they avoid");
  g_object_set (visit, "apart-note", "short", NULL);
  must_not_plan (self, g_object_ref (visit), "how it is done all the same");
  g_object_set (visit, "apart-note", "We meet her at the bus stop and walk", NULL);
  g_assert_true (try_plan (self, visit, &remark, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (remark, "in an area they avoid"));
  g_object_unref (visit);
  late = must_plan (self, draft_with (self, "place-kind", "PUBLIC", "address", (gint64) 0, "place", "Library in Camden", "starts-at", at (TODAY, 12, 0), "ends-at",
                                      at (TODAY, 13, 0), NULL));
  office_add (self->office, SOS_TYPE_AREA_TO_AVOID, "person", self->person, "label", "Camden", "severity", "RISKY", NULL);
  note (self, late, "OUT");
}

/* ---- a clash that is let be ---- */

/* As the window does it: again with words, which whoever is at the desk may say. */
static SosLetting *
let_plan (Room *self, SosVisitPlan *visit, const char *reason, const char *plan, const char *words)
{
  SosLetting *letting = sos_letting_new ((SosTransactionFunc) sos_casework_plan_visit, sos_plan_visit_new (visit), (GDestroyNotify) sos_plan_visit_free, reason, plan);

  office_attempt (self->office, sos_casework_do_letting, letting, words);
  return letting;
}

#define OPEN_TASKS "SELECT count(*) FROM task WHERE kind = 'CLASH' AND done_on IS NULL AND removed IS NULL AND $1 = 0"

static void
test_let (Room *self, gconstpointer data)
{
  g_autoptr (SosVisitPlan) visit = draft_with (self, "second", self->second, NULL), level_4 = draft_with (self, "second", self->second, "starts-at", at (TODAY, 12, 0), "ends-at", at (TODAY, 13, 0), NULL);
  g_autoptr (SosLetting) worker = NULL, bare = NULL, half = NULL, done = NULL, moved = NULL;
  gint64 conflict;

  sos_store_set_actor (self->office->store, self->office->lead);
  conflict = keep_from_colleague (self, "3");
  sos_store_set_actor (self->office->store, self->office->worker);
  worker = let_plan (self, visit, "I think it is fine", "We will see what comes", "may allow it, with a reason and a plan");
  g_assert_false (*worker->asked);
  sos_store_set_actor (self->office->store, self->office->lead);
  bare = let_plan (self, visit, NULL, NULL, "You may allow it");
  g_assert_true (*bare->asked);
  half = let_plan (self, visit, "They made it up last week", NULL, "what is done about the risk");
  g_assert_true (*half->asked);
  done = let_plan (self, visit, "They made it up last week", "Sheila rings before the door", NULL);
  g_assert_cmpint (office_count (self->office, "SELECT count(*) FROM clash WHERE gone_on IS NULL AND overridden_by = $1 AND overridden_level = 3", self->office->lead), ==, 1);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, 0), ==, 0);
  g_assert_cmpint (office_count (self->office, "SELECT count(*) FROM audit WHERE kind = 'conflict' AND record = $1 AND reason = 'They made it up last week'", conflict), ==, 1);
  /* It is not asked again: to change something else, and to leave. Another hour is another question. */
  sos_store_set_actor (self->office->store, self->office->worker);
  g_object_set (visit, "controls", "A code word", NULL);
  must_plan (self, g_object_ref (visit));
  g_object_set (visit, "starts-at", at (TODAY, 10, 30), "ends-at", at (TODAY, 11, 30), NULL);
  must_not_plan (self, g_object_ref (visit), "may allow it");
  note (self, sos_record_get_id (SOS_RECORD (visit)), "OUT");
  /* Nobody lets the highest level be. */
  sos_store_set_actor (self->office->store, self->office->lead);
  keep_from_colleague (self, "4");
  g_object_set (level_4, "starts-at", at (TODAY, 14, 0), "ends-at", at (TODAY, 15, 0), NULL);
  moved = let_plan (self, level_4, "They made it up last week", "Sheila rings before the door", "Nobody can override this");
  g_assert_false (*moved->asked);
}

static SosLetting *
let_out (Room *self, gint64 visit, const char *reason, const char *plan, const char *words)
{
  SosLetting *letting = sos_letting_new ((SosTransactionFunc) sos_casework_note_visit, office_deed (visit, 0, "OUT", NULL, NULL), (GDestroyNotify) sos_deed_free, reason, plan);

  office_attempt (self->office, sos_casework_do_letting, letting, words);
  return letting;
}

/* A rule that came after the visit was planned is let be as they leave. */
static void
test_let_out (Room *self, gconstpointer data)
{
  const gint64 visit = must_plan (self, draft_with (self, "second", self->second, NULL));
  g_autoptr (SosLetting) worker = NULL, bare = NULL, done = NULL;

  sos_store_set_actor (self->office->store, self->office->lead);
  keep_from_colleague (self, "3");
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, 0), >, 0);
  sos_store_set_actor (self->office->store, self->office->worker);
  worker = let_out (self, visit, "I think it is fine", "We will see what comes", "may allow it, with a reason and a plan");
  g_assert_false (*worker->asked);
  sos_store_set_actor (self->office->store, self->office->lead);
  bare = let_out (self, visit, NULL, NULL, "You may allow it");
  g_assert_true (*bare->asked);
  done = let_out (self, visit, "They made it up last week", "Sheila rings before the door", NULL);
  g_assert_cmpint (office_count (self->office, "SELECT count(*) FROM visit_plan WHERE id = $1 AND state = 'OUT'", visit), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count(*) FROM clash WHERE gone_on IS NULL AND overridden_by = $1 AND overridden_level = 3", self->office->lead), ==, 1);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, 0), ==, 0);
}

/* N6: whoever goes is cleared for that place on that day. */
static void
test_clearances (Room *self, gconstpointer data)
{
  SosVisitPlan *visit = draft_with (self, "place-kind", "PRISON", "address", (gint64) 0, "place", "HMP Isis", "purpose", "PRISON_VISIT", NULL);
  static const char *const kinds[] = { "DBS", "SAFEGUARDING", "IDENTITY", "REFERENCE", "RIGHT_TO_WORK" };

  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_add_deliverer, office_deed (self->office->worker, 0, "STAFF", NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    office_add (self->office, SOS_TYPE_CLEARANCE, "staff", self->office->worker, "kind", kinds[i], "workforce", "BOTH", "issued-on", "2024-01-01", "last-day",
                "2030-01-01", NULL);
  sos_store_set_actor (self->office->store, self->office->worker);
  must_not_plan (self, g_object_ref (visit), "this prison");
  sos_store_set_actor (self->office->store, self->office->lead);
  office_add (self->office, SOS_TYPE_CLEARANCE, "staff", self->office->worker, "kind", "PRISON", "site", "HMP Isis", "issued-on", "2024-01-01", "last-day",
              TODAY, NULL);
  sos_store_set_actor (self->office->store, self->office->worker);
  must_plan (self, g_object_ref (visit));
  g_object_set (visit, "starts-at", at ("2026-11-24", 10, 0), "ends-at", at ("2026-11-24", 11, 0), NULL);
  must_not_plan (self, visit, "23 November 2026");
}

static void
test_high_risk (Room *self, gconstpointer data)
{
  const gint64 visit = must_plan (self, draft_with (self, "risk", "HIGH", "phone-in-at", at (TODAY, 10, 30), NULL));

  g_assert_cmpint (count_tasks (self, "APPROVE_VISIT"), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT staff FROM office_task WHERE visit = $1", visit), ==, self->office->lead);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (visit, 0, "OUT", NULL, NULL), "approved by a team lead");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (visit, 0, "APPROVED", NULL, NULL), "A team lead decides");
  sos_store_set_actor (self->office->store, self->office->lead);
  note (self, visit, "APPROVED");
  g_assert_cmpint (count_tasks (self, "APPROVE_VISIT"), ==, 0);
  sos_store_set_actor (self->office->store, self->office->worker);
  note (self, visit, "OUT");
  /* A lead's own is another lead's. */
  {
    const gint64 own = must_plan (self, draft_with (self, "worker", self->office->lead, "risk", "HIGH", "public-place", TRUE, NULL));

    sos_store_set_actor (self->office->store, self->office->lead);
    office_must_not (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (own, 0, "APPROVED", NULL, NULL), "their own visit");
  }
}

/* ---- the ladder ---- */

static void
test_ladder (Room *self, gconstpointer data)
{
  static const struct
  {
    int hour, minute;
    SosDutyPhase phase;
    int worker, buddy, decide;
  } times[] = { { 11, 0, SOS_DUTY_DUE_BACK, 0, 0, 0 },    { 11, 14, SOS_DUTY_DUE_BACK, 0, 0, 0 }, { 11, 15, SOS_DUTY_CALL_WORKER, 1, 0, 0 },
                { 11, 16, SOS_DUTY_CALL_WORKER, 1, 0, 0 }, { 11, 30, SOS_DUTY_CALL_BUDDY, 1, 1, 0 }, { 11, 45, SOS_DUTY_DECIDE, 1, 1, 1 },
                { 13, 0, SOS_DUTY_DECIDE, 1, 1, 1 } };
  const gint64 visit = must_plan (self, draft (self));

  sos_clock_set (at (TODAY, 10, 2));
  note (self, visit, "OUT");
  g_assert_cmpint (get_phase (self), ==, SOS_DUTY_OUT);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      sos_clock_set (at (TODAY, times[i].hour, times[i].minute));
      watch (self);
      g_assert_cmpint (get_phase (self), ==, times[i].phase);
      g_assert_cmpint (count_tasks (self, "CALL_WORKER"), ==, times[i].worker);
      g_assert_cmpint (count_tasks (self, "CALL_BUDDY"), ==, times[i].buddy);
      g_assert_cmpint (count_tasks (self, "DECIDE"), ==, times[i].decide);
    }
  note (self, visit, "CALLED_WORKER");
  g_assert_cmpint (count_tasks (self, "CALL_WORKER"), ==, 0);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (visit, 0, "POLICE", "Rang 999", NULL), "A team lead decides");
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (visit, 0, "POLICE", " ", NULL), "Say why");
  note (self, visit, "POLICE");
  watch (self);
  g_assert_cmpint (count_tasks (self, "DECIDE"), ==, 0);
  /* Found: all is done, each step with its hour; undone, they are looked for again. */
  note (self, visit, "BACK");
  g_assert_cmpint (count_tasks (self, "CALL_BUDDY"), ==, 0);
  g_assert_cmpint (get_phase (self), ==, SOS_DUTY_BACK);
  g_assert_cmpint (office_count (self->office, "SELECT count(*) FROM visit_step WHERE visit = $1", visit), ==, 4);
  office_undo (self->office);
  g_assert_cmpint (get_phase (self), ==, SOS_DUTY_DECIDE);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (visit, 0, "CANCELLED", "No", NULL), "left already");
}

static void
test_longer (Room *self, gconstpointer data)
{
  const gint64 visit = must_plan (self, draft (self));

  note (self, visit, "OUT");
  sos_clock_set (at (TODAY, 11, 20));
  watch (self);
  g_assert_cmpint (count_tasks (self, "CALL_WORKER"), ==, 1);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (visit, at (TODAY, 11, 19), "LONGER", NULL, NULL), "still to come");
  office_must (self->office, (SosTransactionFunc) sos_casework_note_visit, office_deed (visit, at (TODAY, 12, 0), "LONGER", NULL, NULL));
  g_assert_cmpint (count_tasks (self, "CALL_WORKER"), ==, 0);
  g_assert_cmpint (get_phase (self), ==, SOS_DUTY_CHECKED_IN);
  sos_clock_set (at (TODAY, 12, 15));
  watch (self);
  g_assert_cmpint (count_tasks (self, "CALL_WORKER"), ==, 1);
}

/* Nobody looked for two hours, the program was closed: the board is what it would have been, and every rung is written down. */
static void
test_restart (Room *self, gconstpointer data)
{
  const gint64 visit = must_plan (self, draft (self));
  g_autoptr (GError) error = NULL;

  note (self, visit, "OUT");
  sos_store_close (self->office->store);
  g_clear_object (&self->office->store);
  sos_clock_set (at (TODAY, 13, 0));
  self->office->store = sos_store_open (self->office->path, SOS_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_phase (self), ==, SOS_DUTY_DECIDE);
  watch (self);
  watch (self);
  g_assert_cmpint (count_tasks (self, "CALL_WORKER") + count_tasks (self, "CALL_BUDDY") + count_tasks (self, "DECIDE"), ==, 3);
}

/* The night with an hour twice: due at three, which is four and a half hours after half past eleven. */
static void
test_clock_change (Room *self, gconstpointer data)
{
  gint64 visit;

  sos_clock_set (at ("2026-10-24", 22, 0));
  visit = must_plan (self, draft_with (self, "place-kind", "HOSPITAL", "address", (gint64) 0, "place", "Royal London", "purpose", "WARD_VISIT", "starts-at",
                                       at ("2026-10-24", 23, 30), "ends-at", at ("2026-10-25", 3, 0), NULL));
  sos_clock_set (at ("2026-10-24", 23, 30));
  note (self, visit, "OUT");
  sos_clock_set (at ("2026-10-24", 23, 30) + (4 * 60 + 29) * MINUTE);
  g_assert_cmpint (get_phase (self), ==, SOS_DUTY_OUT);
  sos_clock_set (at ("2026-10-24", 23, 30) + (4 * 60 + 30) * MINUTE);
  g_assert_cmpint (get_phase (self), ==, SOS_DUTY_DUE_BACK);
  sos_clock_set (at ("2026-10-25", 3, 15));
  g_assert_cmpint (get_phase (self), ==, SOS_DUTY_CALL_WORKER);
}

/* ---- the watch ---- */

typedef struct
{
  Room *room;
  const char *kind;
  guint n_late, n_times;
} Heard;

static void
late_cb (SosDutyWatch *watch, guint n, Heard *heard)
{
  heard->n_late = n;
  heard->n_times++;
}

static gboolean
was_heard (gpointer data)
{
  Heard *heard = data;

  return heard->n_times > 0 && count_tasks (heard->room, heard->kind) == 1;
}

static void
test_watch (Room *self, gconstpointer data)
{
  g_autoptr (SosDutyWatch) watch_ = NULL;
  const gint64 visit = must_plan (self, draft (self));
  static const char *const kinds[] = { "CALL_WORKER", "CALL_BUDDY", "DECIDE" };
  Heard heard = { self };

  note (self, visit, "OUT");
  watch_ = sos_duty_watch_new (self->office->store);
  g_signal_connect (watch_, "late", G_CALLBACK (late_cb), &heard);
  for (int rung = 0; rung < 3; rung++)
    {
      heard.n_times = 0;
      heard.kind = kinds[rung];
      sos_clock_set (at (TODAY, 11, 15 + 15 * rung));
      sos_duty_watch_look (watch_);
      office_wait (was_heard, &heard, "the watch to say that somebody is late");
      g_assert_cmpuint (heard.n_late, ==, 1);
    }
}

/* ---- who sees where ---- */

static void
assert_seen (Room *self, gint64 who, const char *place, gboolean named)
{
  g_autoptr (SosDutyBoard) board = NULL;
  const SosDutyRow *row;

  sos_store_set_actor (self->office->store, who);
  board = look_at_board (self);
  g_assert_cmpuint (board->rows->len, ==, 1);
  row = board->rows->pdata[0];
  g_assert_cmpstr (row->place, ==, place);
  g_assert_cmpint (row->person_name != NULL, ==, named);
  g_assert_cmpstr (row->worker, ==, OFFICE_WORKER);
}

static void
test_privacy (Room *self, gconstpointer data)
{
  const char *place = "4 Larkfield Walk, SE15 9CK";
  const gint64 stranger = office_add (self->office, SOS_TYPE_STAFF, "name", "Ola Berg", "role", "CASEWORKER", "team", self->office->other_team, "active", TRUE, NULL);
  const gint64 dsl = office_add (self->office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);

  must_plan (self, draft (self));
  assert_seen (self, self->office->worker, place, TRUE);
  assert_seen (self, self->office->colleague, place, TRUE); /* the buddy */
  assert_seen (self, self->office->lead, place, TRUE);
  assert_seen (self, stranger, "Southwark", TRUE);
  sos_store_set_actor (self->office->store, dsl);
  office_must (self->office, (SosTransactionFunc) sos_casework_seal_person, office_deed (self->person, 0, "YES", "Witness in a trial", NULL));
  assert_seen (self, dsl, place, TRUE);
  assert_seen (self, stranger, NULL, FALSE);
  assert_seen (self, self->office->administrator, NULL, FALSE);
}

static void
test_phrase (Room *self, gconstpointer data)
{
  g_autoptr (SosDeed) asked = office_deed (self->office->worker, 0, NULL, NULL, NULL);

  office_must_not (self->office, (SosTransactionFunc) sos_casework_set_phrase, office_deed (self->office->worker, 0, NULL, "The red folder", NULL),
                   "A team lead decides");
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_set_phrase, office_deed (self->office->worker, 0, NULL, "The red folder", NULL));
  g_assert_true (office_do (self->office, (SosTransactionFunc) sos_casework_look_at_phrase, asked, NULL));
  g_assert_cmpstr (sos_record_get_text (asked->made, SOS_CODE_PHRASE_PHRASE), ==, "The red folder");
  g_assert_cmpint (office_count (self->office, "SELECT count(*) FROM audit WHERE verb = 'consult' AND kind = 'code_phrase' AND actor = $1", self->office->lead), ==, 1);
  sos_store_set_actor (self->office->store, self->office->worker);
  g_assert_false (office_do (self->office, (SosTransactionFunc) sos_casework_look_at_phrase, asked, NULL));
}

/* No way round the deeds. */
static void
test_by_hand (Room *self, gconstpointer data)
{
  const gint64 visit = must_plan (self, draft (self));

  g_assert_false (office_try_set (self->office, SOS_TYPE_VISIT_PLAN, visit, "state", "BACK", NULL));
  g_assert_false (office_remove (self->office, SOS_TYPE_VISIT_PLAN, visit, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/casework/duty/" name, Room, NULL, set_up, func, tear_down)
  ADD ("refused", test_refused);
  ADD ("address", test_address);
  ADD ("two-workers-by-alert", test_two_workers_by_alert);
  ADD ("keep-apart", test_keep_apart);
  ADD ("area-wants-a-note", test_area_wants_a_note);
  ADD ("let", test_let);
  ADD ("let-out", test_let_out);
  ADD ("two-workers-by-hazard", test_two_workers_by_hazard);
  ADD ("clearances", test_clearances);
  ADD ("high-risk", test_high_risk);
  ADD ("ladder", test_ladder);
  ADD ("longer", test_longer);
  ADD ("restart", test_restart);
  ADD ("clock-change", test_clock_change);
  ADD ("watch", test_watch);
  ADD ("privacy", test_privacy);
  ADD ("phrase", test_phrase);
  ADD ("by-hand", test_by_hand);
#undef ADD
  return g_test_run ();
}
