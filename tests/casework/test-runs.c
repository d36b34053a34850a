/* test-runs.c - who is on a run, what its register says, what was measured (domain 3.6, 5.6): refusals in words, who is told, who sees what. */
#include "config.h"
#include "office.h"

#include "sos-apart-let.h"
#include "sos-apart.h"
#include "sos-run-feedback.h"
#include "sos-run.h"

#include <string.h>

typedef struct
{
  Office *office;
  gint64 school, run, coordinator;
  GArray *sessions; /* ids */
} Group;

static gint64
find_programme (Group *self, const char *code)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM programme WHERE code = '%s' AND $1 = 0", code);

  return office_count (self->office, sql, 0);
}

/* Tuesdays from @from on, one a week, @n of them. */
static void
add_sessions (Group *self, gint64 run, const char *from, guint n, GArray *ids)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GDate) date = g_date_new ();
      g_autofree char *day = NULL;
      gint64 id;

      g_date_set_parse (date, from);
      g_date_add_days (date, 7 * i);
      day = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
      id = office_add (self->office, SOS_TYPE_SESSION, "run", run, "number", (gint64) (i + 1), "day", day, "begins", "10:50", "ends", "11:50",
                       "status", strcmp (day, "2026-11-23") < 0 ? "DELIVERED" : "CONFIRMED", NULL);
      if (ids != NULL)
        g_array_append_val (ids, id);
    }
}

static gint64
add_run (Group *self, const char *programme, const char *from, guint n, GArray *ids)
{
  const gint64 run = office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme", find_programme (self, programme), "school", self->school, "name",
                                 "Tuesdays", "status", "RUNNING", "year", (gint64) 2026, "sessions", (gint64) n, NULL);

  add_sessions (self, run, from, n, ids);
  return run;
}

static void
set_up (Group *self, gconstpointer data)
{
  self->office = office_new_with_people (3);
  self->school = office_add (self->office, SOS_TYPE_SCHOOL, "name", "Alder Hill School", "type", "SECONDARY", "borough", "E09000010", NULL);
  self->sessions = g_array_new (FALSE, FALSE, sizeof (gint64));
  /* Sessions 1 and 2 are past; the third is tomorrow. */
  self->run = add_run (self, "LIVVE", "2026-11-10", 13, self->sessions);
  self->coordinator = office_add (self->office, SOS_TYPE_STAFF, "name", "Efua Boateng", "role", "SCHOOLS_COORDINATOR", "active", TRUE, NULL);
}

static void
tear_down (Group *self, gconstpointer data)
{
  g_array_unref (self->sessions);
  office_free (self->office);
}

static void
sit (Group *self, gint64 staff)
{
  sos_store_set_actor (self->office->store, staff);
}

static gint64
get_session (Group *self, guint i)
{
  return g_array_index (self->sessions, gint64, i);
}

static gint64
get_person (Group *self, guint i)
{
  return g_array_index (self->office->people, gint64, i);
}

/* ---- nominating, panel, places ---- */

static gboolean
try_nominate (Group *self, gint64 run, gint64 person, const char *name, gboolean another, gint64 *result, GError **error)
{
  g_autoptr (SosRecord) place = g_object_new (SOS_TYPE_COHORT_PLACE, "run", run, "person", person, "pupil-name", name, "nominated-by", "SCHOOL", NULL);
  SosNomination *nomination = sos_nomination_new (place, another);
  const gboolean done = office_do (self->office, (SosTransactionFunc) sos_casework_nominate, nomination, error);

  if (result != NULL)
    *result = nomination->result;
  sos_nomination_free (nomination);
  return done;
}

static gint64
nominate (Group *self, gint64 run, gint64 person, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 place = 0;

  try_nominate (self, run, person, name, TRUE, &place, &error);
  g_assert_no_error (error);
  return place;
}

static gboolean
try_decide (Group *self, gint64 place, const char *decision, const char *reason, GError **error)
{
  g_autoptr (SosRecord) record = office_load (self->office, SOS_TYPE_COHORT_PLACE, place);
  g_autoptr (SosSaveRecord) save = NULL;

  g_object_set (record, "decision", decision, "decision-reason", reason, NULL);
  save = sos_save_record_new (record, NULL);
  return office_do (self->office, (SosTransactionFunc) sos_casework_decide_place, save, error);
}

static void
decide (Group *self, gint64 place, const char *decision)
{
  g_autoptr (GError) error = NULL;

  try_decide (self, place, decision, "Panel of 4 September", &error);
  g_assert_no_error (error);
}

static void
assert_words (GError *error, const char *words)
{
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in “%s”", words, error->message);
}

static void
assert_status (Group *self, gint64 place, const char *status)
{
  g_autofree char *text = office_dup_text (self->office, SOS_TYPE_COHORT_PLACE, place, "status");

  g_assert_cmpstr (text, ==, status);
}

static void
test_two_spellings (Group *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL, same = NULL;

  nominate (self, self->run, 0, "Mohammed A.");
  g_assert_false (try_nominate (self, self->run, 0, "Muhamed A.", FALSE, NULL, &error));
  assert_words (error, "may be the same pupil");
  /* Asked, and it is somebody else. */
  nominate (self, self->run, 0, "Muhamed A.");
  /* But nobody is there twice by the same name, whatever is said. */
  g_assert_false (try_nominate (self, self->run, 0, "MUHAMED A", TRUE, NULL, &same));
  assert_words (same, "on this group already");
  g_clear_error (&error);
  g_assert_true (try_nominate (self, self->run, 0, "Keziah O.", FALSE, NULL, &error));
}

/* Somebody we know and a name from the roll are held against each other too. */
static void
test_known_and_roll (Group *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  nominate (self, self->run, get_person (self, 0), NULL);
  g_assert_false (try_nominate (self, self->run, 0, "Person T.", FALSE, NULL, &error));
  assert_words (error, "may be the same pupil");
}

static void
test_panel (Group *self, gconstpointer data)
{
  const gint64 first = nominate (self, self->run, 0, "Ada B."), second = nominate (self, self->run, 0, "Ben C."), third = nominate (self, self->run, 0, "Cem D.");
  g_autoptr (GError) error = NULL, right = NULL;
  g_autoptr (SosRecord) kept = NULL;

  g_assert_false (try_decide (self, first, "GROUP", NULL, &right));
  assert_words (right, "coordinate schools");
  sit (self, self->coordinator);
  decide (self, first, "GROUP");
  assert_status (self, first, "OFFERED");
  decide (self, second, "RESERVE");
  decide (self, third, "RESERVE");
  kept = office_load (self->office, SOS_TYPE_COHORT_PLACE, third);
  g_assert_cmpint (sos_record_get_number (kept, SOS_COHORT_PLACE_RESERVE), ==, 2);
  g_assert_cmpint (sos_record_get_number (kept, SOS_COHORT_PLACE_DECIDED_BY), ==, self->coordinator);
  g_assert_false (try_decide (self, first, "NOT_SUITABLE", NULL, &error));
  assert_words (error, "Say why");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_start_place, office_deed (first, 0, NULL, NULL, NULL), "agrees first");
  office_must (self->office, (SosTransactionFunc) sos_casework_start_place, office_deed (first, 0, "PARENT", NULL, NULL));
  assert_status (self, first, "ACTIVE");
  /* Who leaves frees a place; the first of the reserve list has it, and the number goes. */
  office_must_not (self->office, (SosTransactionFunc) sos_casework_leave_place, office_deed (first, 0, "LEFT", NULL, NULL), "Say why");
  office_must (self->office, (SosTransactionFunc) sos_casework_leave_place, office_deed (first, 0, "MOVED_SCHOOL", "Now in Croydon", NULL));
  office_must (self->office, (SosTransactionFunc) sos_casework_offer_place, office_deed (second, 0, NULL, NULL, NULL));
  assert_status (self, second, "OFFERED");
  office_undo (self->office);
  assert_status (self, second, "RESERVE");
}

/* X4: the sixteenth is refused in words, and waits. */
static void
test_sixteenth (Group *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 last;

  sit (self, self->coordinator);
  for (guint i = 0; i < 15; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pupil %c%c.", 'A' + (char) i, 'a' + (char) i);

      decide (self, nominate (self, self->run, 0, name), "GROUP");
    }
  last = nominate (self, self->run, 0, "Zed Q.");
  g_assert_false (try_decide (self, last, "GROUP", "The sixteenth", &error));
  assert_words (error, "All 15 places of this group are taken. Put them on the reserve list.");
  assert_status (self, last, "NOMINATED");
  office_must (self->office, (SosTransactionFunc) sos_casework_reserve_place, office_deed (last, 0, NULL, NULL, NULL));
  assert_status (self, last, "RESERVE");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_offer_place, office_deed (last, 0, NULL, NULL, NULL), "All 15 places");
}

static void
test_joining_closed (Group *self, gconstpointer data)
{
  const gint64 run = add_run (self, "LIVVE", "2026-10-06", 13, NULL);
  g_autoptr (GError) error = NULL;

  sit (self, self->coordinator);
  g_assert_false (try_decide (self, nominate (self, run, 0, "Late L."), "GROUP", "Too late", &error));
  assert_words (error, "Joining closed after session 3");
}

/* N7: a lead decides who may join a girls' group. */
static void
test_girls (Group *self, gconstpointer data)
{
  const gint64 run = add_run (self, "EXPECT_RESPECT", "2026-11-10", 8, NULL);
  const gint64 place = nominate (self, run, 0, "Ada B.");
  g_autoptr (GError) error = NULL, lead = NULL;
  g_autoptr (SosRecord) record = office_load (self->office, SOS_TYPE_COHORT_PLACE, place);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);

  sit (self, self->coordinator);
  g_assert_false (try_decide (self, place, "GROUP", "Fits", &error));
  assert_words (error, "A team lead decides who may join");
  g_object_set (record, "female-only", "YES", "decision", "GROUP", NULL);
  g_assert_false (office_do (self->office, (SosTransactionFunc) sos_casework_decide_place, save, &lead));
  assert_words (lead, "A team lead decides that");
  sit (self, self->office->lead);
  g_assert_true (office_do (self->office, (SosTransactionFunc) sos_casework_decide_place, save, NULL));
  assert_status (self, place, "OFFERED");
}

/* ---- kept apart (N1, N5) ---- */

static void
keep_apart (Group *self, const char *level)
{
  SosKeepApart *keep = sos_keep_apart_new ();
  g_autoptr (GError) error = NULL;

  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup (level);
  keep->reason_code = g_strdup ("VIOLENCE_BETWEEN");
  keep->reason_text = g_strdup ("Fought twice this autumn");
  keep->source = g_strdup ("PROFESSIONAL");
  keep->reported_on = g_strdup ("2026-11-02");
  keep->review_by = g_strdup ("2027-02-02");
  for (guint i = 0; i < 2; i++)
    {
      const gint64 person = get_person (self, i);

      g_array_append_val (keep->people[i], person);
    }
  sit (self, self->office->lead);
  office_do (self->office, (SosTransactionFunc) sos_casework_keep_apart, keep, &error);
  g_assert_no_error (error);
  sos_keep_apart_free (keep);
}

static void
test_apart (Group *self, gconstpointer data)
{
  const gint64 one = nominate (self, self->run, get_person (self, 0), NULL), other = nominate (self, self->run, get_person (self, 1), "Second P.");
  g_autoptr (GError) error = NULL, building = NULL;
  gint64 beside, place;

  keep_apart (self, "3");
  sit (self, self->coordinator);
  decide (self, one, "GROUP");
  g_assert_false (try_decide (self, other, "GROUP", "Both", &error));
  assert_words (error, "C-0");
  assert_words (error, "reserve list");
  g_assert_null (strstr (error->message, "Person"));
  g_assert_null (strstr (error->message, "Tester"));
  decide (self, other, "RESERVE");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_offer_place, office_deed (other, 0, NULL, NULL, NULL), "C-0");
  /* Another run in the same building at the same hour is no way out. */
  beside = add_run (self, "LIVVE", "2026-11-17", 13, NULL);
  place = nominate (self, beside, get_person (self, 1), "Second P.");
  g_assert_false (try_decide (self, place, "GROUP", "Next door", &building));
  assert_words (building, "C-0");
}

static SosLetting *
let (Group *self, gpointer func, gpointer data, GDestroyNotify free_data, const char *words)
{
  SosLetting *letting = sos_letting_new (func, data, free_data, "They have made it up", "Two staff in the room, arrive apart");

  office_attempt (self->office, sos_casework_do_letting, letting, words);
  return letting;
}

#define WAITING "SELECT count (*) FROM task WHERE kind = 'CLASH' AND done_on IS NULL AND removed IS NULL AND $1 = 0"
#define OPEN_SESSIONS "SELECT count (*) FROM clash WHERE gone_on IS NULL AND kind = 'session' AND $1 = 0"

/* A lead lets somebody join: for the sessions there are and those that are planned later, until one of them leaves. */
static void
test_let_join (Group *self, gconstpointer data)
{
  const gint64 one = nominate (self, self->run, get_person (self, 0), NULL), other = nominate (self, self->run, get_person (self, 1), "Second P.");
  g_autoptr (SosLetting) coordinator = NULL, lead = NULL;
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 n;

  keep_apart (self, "3");
  sit (self, self->coordinator);
  decide (self, one, "GROUP");
  coordinator = let (self, sos_casework_offer_place, office_deed (other, 0, NULL, NULL, NULL), (GDestroyNotify) sos_deed_free, "may allow it");
  g_assert_false (*coordinator->asked);
  sit (self, self->office->lead);
  lead = let (self, sos_casework_offer_place, office_deed (other, 0, NULL, NULL, NULL), (GDestroyNotify) sos_deed_free, NULL);
  n = office_count (self->office, OPEN_SESSIONS, 0);
  g_assert_cmpint (n, ==, 11); /* those to come */
  g_assert_cmpint (office_count (self->office, WAITING, 0), ==, 0);
  sit (self, self->coordinator);
  office_must (self->office, (SosTransactionFunc) sos_casework_start_place, office_deed (other, 0, "PARENT", NULL, NULL));
  add_sessions (self, self->run, "2027-03-02", 1, more);
  g_assert_cmpint (office_count (self->office, OPEN_SESSIONS, 0), ==, n + 1);
  g_assert_cmpint (office_count (self->office, WAITING, 0), ==, 0);
  office_must (self->office, (SosTransactionFunc) sos_casework_leave_place, office_deed (other, 0, "LEFT", "Moved away", NULL));
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM clash WHERE gone_on IS NULL AND $1 = 0", 0), ==, 0);
}

static gint64
put_let_order (Group *self, gint64 order)
{
  return office_put (self->office, g_object_new (SOS_TYPE_CLASH, "kind", "programme_run", "booking", self->run, "person", get_person (self, 0), "other-person",
                                                 get_person (self, 1), "other-kind", "programme_run", "other-booking", self->run, "restriction", order, "level", (gint64) 3,
                                                 "spot", "SESSION", "begins-at", (gint64) 1, "found-on", "2026-11-20", "overridden-by", self->office->lead,
                                                 "overridden-level", (gint64) 3, NULL));
}

/* What was let be of an order ends with it: once it is past its last day, and once it is taken away. */
static void
test_let_order_ends (Group *self, gconstpointer data)
{
  static const char *const last_days[] = { "2026-11-22", NULL };

  for (guint i = 0; i < 2; i++)
    {
      const gint64 place = nominate (self, self->run, get_person (self, i), NULL);

      sit (self, self->coordinator);
      decide (self, place, "GROUP");
    }
  sit (self, self->office->lead);
  for (guint i = 0; i < G_N_ELEMENTS (last_days); i++)
    {
      const gint64 order = office_add (self->office, SOS_TYPE_RESTRICTION, "person", get_person (self, 0), "kind", "EXCLUSION_ZONE", "place", "Brent Cross", "valid-from",
                                       "2026-11-01", "valid-to", "2026-11-23", NULL);
      const gint64 clash = put_let_order (self, order);

      office_set (self->office, SOS_TYPE_RESTRICTION, order, "note", "Not on Saturdays");
      g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM clash WHERE id = $1 AND gone_on IS NULL", clash), ==, 1);
      if (last_days[i] != NULL)
        office_set (self->office, SOS_TYPE_RESTRICTION, order, "valid-to", last_days[i]);
      else
        g_assert_true (office_remove (self->office, SOS_TYPE_RESTRICTION, order, NULL));
      g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM clash WHERE id = $1 AND gone_on IS NULL", clash), ==, 0);
    }
}

/* ---- the register ---- */

static gint64
put_on (Group *self, gint64 person, const char *name)
{
  const gint64 place = nominate (self, self->run, person, name);

  sit (self, self->coordinator);
  decide (self, place, "GROUP");
  office_must (self->office, (SosTransactionFunc) sos_casework_start_place, office_deed (place, 0, "PARENT", NULL, NULL));
  sit (self, self->office->worker);
  return place;
}

static gboolean
try_mark (Group *self, gint64 place, gint64 session, const char *code, gint64 late, const char *why, GError **error)
{
  SosMarking *marking = sos_marking_new ();
  gboolean done;

  sos_marking_add (marking, place, session, code, late, NULL, why);
  done = office_do (self->office, (SosTransactionFunc) sos_casework_mark_register, marking, error);
  sos_marking_free (marking);
  return done;
}

static void
mark (Group *self, gint64 place, gint64 session, const char *code, gint64 late)
{
  g_autoptr (GError) error = NULL;

  try_mark (self, place, session, code, late, NULL, &error);
  g_assert_no_error (error);
}

#define OPEN_TASKS "SELECT count (*) FROM task WHERE person = $1 AND kind = 'ABSENT' AND done_on IS NULL AND removed IS NULL"

static void
test_absence (Group *self, gconstpointer data)
{
  const gint64 person = get_person (self, 0), known = put_on (self, person, NULL), roll = put_on (self, 0, "Roll R.");

  mark (self, known, get_session (self, 1), "A", SOS_NUMBER_UNKNOWN);
  mark (self, roll, get_session (self, 1), "A", SOS_NUMBER_UNKNOWN);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, person), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM task WHERE kind = 'ABSENT' AND $1 = 0", 0), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT staff FROM task WHERE person = $1 AND kind = 'ABSENT'", person), ==, self->office->worker);
  /* Another absence of the same session is the same task; excused, there is none. */
  mark (self, known, get_session (self, 1), "R", SOS_NUMBER_UNKNOWN);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, person), ==, 1);
  mark (self, known, get_session (self, 1), "X", SOS_NUMBER_UNKNOWN);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, person), ==, 0);
  mark (self, known, get_session (self, 1), "L", 30);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, person), ==, 1);
  mark (self, known, get_session (self, 1), "L", 12);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, person), ==, 0);
  /* Undone with the mark. */
  mark (self, known, get_session (self, 1), "A", SOS_NUMBER_UNKNOWN);
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, person), ==, 0);
  office_redo (self->office);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, person), ==, 1);
  mark (self, known, get_session (self, 1), NULL, SOS_NUMBER_UNKNOWN);
  g_assert_cmpint (office_count (self->office, OPEN_TASKS, person), ==, 0);
}

/* A task says the neutral name of the group, and neither school nor programme. */
static void
test_neutral (Group *self, gconstpointer data)
{
  const gint64 known = put_on (self, get_person (self, 0), NULL);
  g_autofree char *words = NULL;
  gint64 task;

  mark (self, known, get_session (self, 1), "A", SOS_NUMBER_UNKNOWN);
  task = office_count (self->office, "SELECT id FROM task WHERE kind = 'ABSENT' AND $1 = 0", 0);
  words = office_dup_text (self->office, SOS_TYPE_TASK, task, "words");
  g_assert_cmpstr (words, ==, "School programme, session 2, 17 Nov: absent. Ask how they are.");
}

static void
test_closed (Group *self, gconstpointer data)
{
  const gint64 place = put_on (self, 0, "Roll R.");
  g_autoptr (GError) error = NULL, gone = NULL, ahead = NULL, none = NULL;
  g_autoptr (SosRecord) kept = NULL;
  gint64 id;

  mark (self, place, get_session (self, 0), "A", SOS_NUMBER_UNKNOWN); /* the 10th: closed, but nobody took it */
  g_assert_false (try_mark (self, place, get_session (self, 0), "P", SOS_NUMBER_UNKNOWN, NULL, &error));
  assert_words (error, "This register is closed");
  g_assert_false (try_mark (self, place, get_session (self, 0), NULL, SOS_NUMBER_UNKNOWN, NULL, &gone));
  assert_words (gone, "This register is closed");
  g_assert_true (try_mark (self, place, get_session (self, 0), "L", 15, "He came with his tutor", NULL));
  g_assert_true (try_mark (self, place, get_session (self, 0), "P", SOS_NUMBER_UNKNOWN, "Only two minutes", NULL));
  id = office_count (self->office, "SELECT id FROM attendance WHERE place = $1", place);
  kept = office_load (self->office, SOS_TYPE_ATTENDANCE, id);
  g_assert_true (sos_record_has_text (kept, SOS_ATTENDANCE_CODE, "P"));
  g_assert_true (sos_record_has_text (kept, SOS_ATTENDANCE_FIRST_CODE, "A"));
  g_assert_true (sos_record_has_text (kept, SOS_ATTENDANCE_CORRECTION, "Only two minutes"));
  g_assert_false (try_mark (self, place, get_session (self, 5), "P", SOS_NUMBER_UNKNOWN, NULL, &ahead));
  assert_words (ahead, "still to come");
  sit (self, self->office->administrator);
  g_assert_false (try_mark (self, place, get_session (self, 1), "P", SOS_NUMBER_UNKNOWN, NULL, &none));
  assert_words (none, "work with people");
}

static void
test_held (Group *self, gconstpointer data)
{
  g_autoptr (SosRecord) session = office_load (self->office, SOS_TYPE_SESSION, get_session (self, 1));
  g_autoptr (SosRecord) ahead = office_load (self->office, SOS_TYPE_SESSION, get_session (self, 4));
  g_autoptr (SosSaveRecord) save = sos_save_record_new (session, NULL), soon = sos_save_record_new (ahead, NULL);
  g_autoptr (GError) error = NULL;

  g_object_set (session, "delivery-note", "Good talk about debt", "delivered-minutes", (gint64) 55, NULL);
  g_assert_true (office_do (self->office, (SosTransactionFunc) sos_casework_hold_session, save, NULL));
  g_assert_true (sos_record_has_text (session, SOS_SESSION_STATUS, "DELIVERED"));
  g_assert_false (office_do (self->office, (SosTransactionFunc) sos_casework_hold_session, soon, &error));
  assert_words (error, "still to come");
}

/* ---- what pupils said ---- */

static void
say (Group *self, guint session, const char *quotes, gint64 asked, gint64 agree, const char *refused)
{
  g_autoptr (SosRecord) feedback = g_object_new (SOS_TYPE_SESSION_FEEDBACK, "session", get_session (self, session), "asked-after", asked, "help-after", agree, "quotes", quotes, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (feedback, NULL);

  office_attempt (self->office, sos_casework_keep_feedback, save, refused);
}

/* In numbers that can be, once a session, after it was held, and nobody is named in it. */
static void
test_feedback (Group *self, gconstpointer data)
{
  gint64 id;

  put_on (self, 0, "Keziah O.");
  say (self, 1, NULL, 30, 20, "given to many");
  office_set_number (self->office, SOS_TYPE_PROGRAMME_RUN, self->run, "programme", office_count (self->office, "SELECT id FROM programme WHERE code = 'CLASS' AND $1 = 0", 0));
  say (self, 4, NULL, 30, 20, "has not been held");
  say (self, 1, NULL, 30, 31, "No more can agree");
  say (self, 1, NULL, -1, SOS_NUMBER_UNKNOWN, "from 0");
  say (self, 1, NULL, SOS_NUMBER_UNKNOWN, 3, "how many pupils answered");
  say (self, 1, "“Keziah, that was good”", 30, 20, "Leave names out");
  say (self, 1, "“That was good”", 30, 20, NULL);
  say (self, 1, NULL, 30, 21, "written it down meanwhile");
  id = office_count (self->office, "SELECT count (*) FROM session_feedback WHERE removed IS NULL AND $1 = 0", 0);
  g_assert_cmpint (id, ==, 1);
  sit (self, self->office->administrator);
  say (self, 2, NULL, 30, 20, "work with people");
}

/* ---- what a page is given ---- */

typedef struct
{
  gint64 run;
  SosRunCase *found;
} Look;

static gboolean
look (SosTransaction *transaction, gpointer data, GError **error)
{
  Look *asked = data;

  asked->found = sos_run_case_load (transaction, asked->run, error);
  return asked->found != NULL;
}

static SosRunCase *
load (Group *self)
{
  g_autoptr (GError) error = NULL;
  Look asked = { self->run, NULL };

  sos_store_read (self->office->store, look, &asked, &error);
  g_assert_no_error (error);
  return asked.found;
}

static void
test_names (Group *self, gconstpointer data)
{
  const gint64 named = put_on (self, get_person (self, 0), "Pat T."), bare = put_on (self, get_person (self, 1), NULL);
  g_autofree char *ref = office_dup_text (self->office, SOS_TYPE_PERSON, get_person (self, 1), "ref");

  office_set (self->office, SOS_TYPE_COHORT_PLACE, bare, "pupil-name", NULL);
  {
    g_autoptr (SosRunCase) mine = load (self);

    g_assert_cmpuint (mine->n_taken, ==, 2);
    g_assert_cmpstr (sos_run_case_find_place (mine, bare)->name, ==, "Person T.");
    g_assert_cmpint (sos_run_case_find_place (mine, bare)->person, ==, get_person (self, 1));
  }
  sit (self, self->coordinator);
  {
    g_autoptr (SosRunCase) theirs = load (self);

    g_assert_cmpstr (sos_run_case_find_place (theirs, named)->name, ==, "Pat T.");
    g_assert_cmpstr (sos_run_case_find_place (theirs, bare)->name, ==, ref);
    g_assert_cmpint (sos_run_case_find_place (theirs, bare)->person, ==, 0);
  }
  /* Sealed: not there, and not counted. */
  sit (self, self->office->worker);
  {
    g_autoptr (SosRecord) person = office_load (self->office, SOS_TYPE_PERSON, get_person (self, 1));

    g_object_set (person, "sealed", TRUE, NULL);
    office_put (self->office, g_steal_pointer (&person));
  }
  sit (self, self->coordinator);
  {
    g_autoptr (SosRunCase) theirs = load (self);

    g_assert_null (sos_run_case_find_place (theirs, bare));
    g_assert_cmpuint (theirs->n_taken, ==, 1);
  }
}

static void
measure (Group *self, gint64 place, const char *moment, const char *kind, gint64 value, gint64 possible)
{
  SosMeasuring *measuring = sos_measuring_new (place, moment, kind, value, possible);
  g_autoptr (GError) error = NULL;

  office_do (self->office, (SosTransactionFunc) sos_casework_measure, measuring, &error);
  g_assert_no_error (error);
  sos_measuring_free (measuring);
}

/* Only who is known both times; the last time counts; what is taken away is not known again. */
static void
test_pairs (Group *self, gconstpointer data)
{
  const gint64 one = put_on (self, 0, "Ada B."), other = put_on (self, 0, "Ben C.");
  SosMeasuring *wrong = sos_measuring_new (one, "MID", "ATTENDANCE", 80, 70);
  static const char *const areas[] = { "WORKER_HOME", "WORKER_FAMILY", "WORKER_SCHOOL", "WORKER_FRIENDS", "WORKER_PLACES", "WORKER_SAFETY" };
  g_autoptr (GError) error = NULL;

  measure (self, one, "BASELINE", "ATTENDANCE", 50, 100);
  measure (self, other, "BASELINE", "ATTENDANCE", 0, 70);
  measure (self, one, "MID", "ATTENDANCE", 60, 100);
  measure (self, one, "END", "ATTENDANCE", 80, 100);
  measure (self, one, "BASELINE", "DETENTIONS", 5, SOS_NUMBER_UNKNOWN);
  measure (self, one, "MID", "DETENTIONS", 2, SOS_NUMBER_UNKNOWN);
  {
    g_autoptr (SosRunCase) found = load (self);
    const SosMeasureChange change = sos_run_case_get_change (found, "ATTENDANCE"), detentions = sos_run_case_get_change (found, "DETENTIONS");

    g_assert_cmpuint (change.n, ==, 1);
    g_assert_cmpfloat (change.before, ==, 50);
    g_assert_cmpfloat (change.after, ==, 80);
    g_assert_cmpuint (detentions.better, ==, 1);
    g_assert_cmpuint (sos_run_case_get_change (found, "ATTITUDE").n, ==, 0);
    g_assert_cmpuint (sos_run_case_get_change (found, "WORKER_VIEW").n, ==, 0);
  }
  /* How the worker sees a pupil: all areas or none, and less is better. */
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      measure (self, one, "BASELINE", areas[i], 3, SOS_NUMBER_UNKNOWN);
      measure (self, one, "END", areas[i], i == 0 ? 3 : 2, SOS_NUMBER_UNKNOWN);
    }
  {
    g_autoptr (SosRunCase) found = load (self);
    const SosMeasureChange view = sos_run_case_get_change (found, "WORKER_VIEW");

    g_assert_cmpuint (view.n, ==, 1);
    g_assert_cmpuint (view.better, ==, 1);
    g_assert_cmpfloat (view.before, ==, 3);
    g_assert_cmpstr (sos_record_get_text (sos_run_case_find_measure (found, one, "END", "WORKER_HOME"), SOS_MEASURE_SOURCE), ==, "US");
  }
  measure (self, one, "END", "ATTENDANCE", SOS_NUMBER_UNKNOWN, SOS_NUMBER_UNKNOWN);
  {
    g_autoptr (SosRunCase) found = load (self);

    g_assert_cmpfloat (sos_run_case_get_change (found, "ATTENDANCE").after, ==, 60);
  }
  g_assert_false (office_do (self->office, (SosTransactionFunc) sos_casework_measure, wrong, &error));
  assert_words (error, "61/70");
  sos_measuring_free (wrong);
}

static gboolean
has_fault (SosRunCase *found, const char *words)
{
  for (guint i = 0; i < found->faults->len; i++)
    if (strstr (((SosRunFault *) found->faults->pdata[i])->words, words) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_faults (Group *self, gconstpointer data)
{
  const gint64 place = put_on (self, 0, "Ada B.");
  g_autoptr (SosRunCase) before = load (self);
  g_autoptr (SosRunCase) after = NULL;

  g_assert_true (has_fault (before, "Nobody took the register of session 1."));
  g_assert_true (has_fault (before, "Nobody is named yet who delivers session 3."));
  g_assert_true (has_fault (before, "The group has 1 pupils; it needs 6."));
  mark (self, place, get_session (self, 0), "A", SOS_NUMBER_UNKNOWN);
  mark (self, place, get_session (self, 1), "A", SOS_NUMBER_UNKNOWN);
  after = load (self);
  g_assert_false (has_fault (after, "Nobody took"));
  g_assert_true (has_fault (after, "Ada B. has missed the last 2 sessions."));
  g_assert_cmpint (after->next, ==, 2);
}

/* S3: a rule that comes when both are on the group stands against each session to come, and names nobody; a lead is led to one of the two. One of
 * them goes on one-to-one, and nothing stands against the group any more. */
static void
test_clashes (Group *self, gconstpointer data)
{
  const gint64 first = put_on (self, get_person (self, 0), "First P."), second = put_on (self, get_person (self, 1), "Second P.");

  keep_apart (self, "4");
  {
    g_autoptr (SosRunCase) led = load (self);
    const SosRunFault *fault = led->faults->pdata[0];

    g_assert_cmpstr (fault->action, ==, "page.one-to-one");
    g_assert_true (fault->target == first || fault->target == second);
  }
  sit (self, self->coordinator);
  {
    g_autoptr (SosRunCase) found = load (self);
    const SosRunFault *fault = found->faults->pdata[0];

    g_assert_nonnull (strstr (fault->words, "stands against 11 coming sessions (C-0"));
    g_assert_null (strstr (fault->words, "First"));
    g_assert_true (fault->grave);
    g_assert_cmpint (fault->target, ==, SOS_RUN_NOBODY);
  }
  sit (self, self->office->lead);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_see_one_to_one, office_deed (first, 0, NULL, NULL, NULL), "Say why");
  g_assert_cmpint (office_must (self->office, (SosTransactionFunc) sos_casework_see_one_to_one, office_deed (first, 0, NULL, "Better alone for now", NULL)), !=, 0);
  {
    g_autoptr (SosRunCase) after = load (self);

    g_assert_false (has_fault (after, "keep-apart rule"));
    g_assert_cmpuint (after->n_taken, ==, 1);
  }
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM episode WHERE service = 'LIV' AND person = $1", get_person (self, 0)), ==, 1);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_see_one_to_one, office_deed (first, 0, NULL, "Once more", NULL), "not on the group");
}

/* ---- two providers ---- */

static void
assert_session (Group *self, gint64 session, const char *status)
{
  g_autofree char *text = office_dup_text (self->office, SOS_TYPE_SESSION, session, "status");

  g_assert_cmpstr (text, ==, status);
}

/* Not confirmed while one half is not accepted; one half given is half. */
static void
test_halves (Group *self, gconstpointer data)
{
  g_autoptr (GArray) sessions = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 halves[2];

  add_run (self, "BRAVE", "2026-11-23", 1, sessions);
  for (guint i = 0; i < 2; i++)
    halves[i] = office_add (self->office, SOS_TYPE_SEGMENT, "session", g_array_index (sessions, gint64, 0), "number", (gint64) (i + 1), "provider", i == 0 ? "US" : "CONNECT_FUTURES",
                            "status", "ACCEPTED", NULL);
  sit (self, self->coordinator);
  assert_session (self, g_array_index (sessions, gint64, 0), "CONFIRMED");
  office_must (self->office, (SosTransactionFunc) sos_casework_answer_segment, office_deed (halves[1], 0, "DECLINED", NULL, NULL));
  assert_session (self, g_array_index (sessions, gint64, 0), "PLANNED");
  office_must (self->office, (SosTransactionFunc) sos_casework_answer_segment, office_deed (halves[0], 0, "DELIVERED", NULL, NULL));
  office_must (self->office, (SosTransactionFunc) sos_casework_answer_segment, office_deed (halves[1], 0, "NOT_DELIVERED", NULL, NULL));
  assert_session (self, g_array_index (sessions, gint64, 0), "PART_DELIVERED");
  office_must (self->office, (SosTransactionFunc) sos_casework_answer_segment, office_deed (halves[1], 0, "DELIVERED", NULL, NULL));
  assert_session (self, g_array_index (sessions, gint64, 0), "DELIVERED");
  sit (self, self->office->worker);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_answer_segment, office_deed (halves[1], 0, "ASKED", NULL, NULL), "coordinate schools");
}

/* ---- trainings ---- */

static void
test_delegates (Group *self, gconstpointer data)
{
  const gint64 run = add_run (self, "STOP_HALF_DAY", "2026-12-08", 1, NULL);
  g_autoptr (SosRecord) last = NULL;

  sit (self, self->coordinator);
  for (guint i = 0; i < 26; i++)
    {
      g_autofree char *name = g_strdup_printf ("Delegate %u", i);
      g_autoptr (SosRecord) delegate = g_object_new (SOS_TYPE_DELEGATE, "run", run, "name", name, NULL);
      g_autoptr (SosSaveRecord) save = sos_save_record_new (delegate, NULL);

      g_assert_true (office_do (self->office, (SosTransactionFunc) sos_casework_save_delegate, save, NULL));
      g_set_object (&last, delegate);
    }
  g_assert_true (sos_record_has_text (last, SOS_DELEGATE_STATUS, "WAITLISTED"));
  /* Professionals are nobody whom a search of people finds. */
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM person WHERE full_name LIKE 'Delegate%' AND $1 = 0", 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Group, NULL, set_up, func, tear_down)
  ADD ("/runs/two-spellings", test_two_spellings);
  ADD ("/runs/known-and-roll", test_known_and_roll);
  ADD ("/runs/panel", test_panel);
  ADD ("/runs/sixteenth", test_sixteenth);
  ADD ("/runs/joining-closed", test_joining_closed);
  ADD ("/runs/girls", test_girls);
  ADD ("/runs/apart", test_apart);
  ADD ("/runs/let-join", test_let_join);
  ADD ("/runs/let-order-ends", test_let_order_ends);
  ADD ("/runs/absence", test_absence);
  ADD ("/runs/neutral", test_neutral);
  ADD ("/runs/closed", test_closed);
  ADD ("/runs/held", test_held);
  ADD ("/runs/feedback", test_feedback);
  ADD ("/runs/names", test_names);
  ADD ("/runs/pairs", test_pairs);
  ADD ("/runs/faults", test_faults);
  ADD ("/runs/clashes", test_clashes);
  ADD ("/runs/halves", test_halves);
  ADD ("/runs/delegates", test_delegates);
#undef ADD
  return g_test_run ();
}
