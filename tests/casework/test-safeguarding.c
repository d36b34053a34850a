/* test-safeguarding.c - concerns from raised to closed with their tasks (4.5.1, V25), incidents, missing, a threat to life in one deed
 * (4.5.4), parts in a concern (N12); that nothing of it is removed (N13), and that what is refused half-way leaves nothing behind. */
#include "config.h"
#include "office.h"

#include "sos-apart.h"
#include "sos-banner-rules.h"
#include "sos-clock.h"
#include "sos-concern-list.h"
#include "sos-casework.h"
#include "sos-openings.h"
#include "sos-person-case.h"
#include "sos-posting-rules.h"
#include "sos-role-rules.h"
#include "sos-safeguarding.h"
#include "sos-stage-rules.h"

#include <string.h>

#define NOW 1795442520 /* 23 November 2026, 14:02 */
#define HOUR 3600

typedef struct
{
  Office *office;
  gint64 zo, address, dsl, household;
} Room;

static void
set_up (Room *self, gconstpointer data)
{
  self->office = office_new ();
  self->dsl = office_add (self->office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  self->zo = office_add_client (self->office, "Zo", &self->address);
  self->household = office_add (self->office, SOS_TYPE_HOUSEHOLD, "label", "Household", NULL);
  office_add (self->office, SOS_TYPE_MEMBERSHIP, "person", self->zo, "household", self->household, "role", "YP_OF_CONCERN", NULL);
  office_add (self->office, SOS_TYPE_FAMILY_MEETING, "household", self->household, "day", "2026-11-01", "next-on", "2026-12-03", NULL);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

static void
sit (Room *self, gint64 staff)
{
  sos_store_set_actor (self->office->store, staff);
}

static gint64
count (Room *self, const char *sql)
{
  return office_count (self->office, sql, self->zo);
}

#define OPEN_TASK(kind) "SELECT count (*) FROM task WHERE person = $1 AND removed IS NULL AND done_on IS NULL AND kind = '" kind "'"
#define TASK_FOR(kind) "SELECT staff FROM task WHERE person = $1 AND removed IS NULL AND done_on IS NULL AND kind = '" kind "'"
#define BANNER(kind) "SELECT count (*) FROM person_alert WHERE person = $1 AND kind = '" kind "'"

/* ---- concerns ---- */

static SosRaiseConcern *
draft_concern (Room *self, const char *category)
{
  g_autoptr (SosConcern) concern = g_object_new (SOS_TYPE_CONCERN, "person", self->zo, "words", "“They said they would get me at the gate.”", NULL);
  SosRaiseConcern *raise = sos_raise_concern_new (concern);

  if (category != NULL)
    sos_raise_concern_add (raise, category);
  return raise;
}

static gint64
raise_concern (Room *self, const char *category)
{
  g_autoptr (SosRaiseConcern) raise = draft_concern (self, category);

  office_attempt (self->office, sos_casework_raise_concern, raise, NULL);
  return raise->result;
}

static void
take_step (Room *self, gint64 concern, const char *kind, const char *decision, const char *words, const char *agency, const char *reference,
           const char *refused)
{
  g_autoptr (SosConcernStep) step = g_object_new (SOS_TYPE_CONCERN_STEP, "concern", concern, "kind", kind, "decision", decision, "words", words,
                                                  "agency", agency, "reference", reference, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (step, NULL);

  office_attempt (self->office, sos_casework_add_concern_step, save, refused);
}

static void
assert_state (Room *self, gint64 concern, const char *state)
{
  g_autofree char *now = office_dup_text (self->office, SOS_TYPE_CONCERN, concern, "state");

  g_assert_cmpstr (now, ==, state);
}

static void
test_course (Room *self, gconstpointer data)
{
  const gint64 concern = raise_concern (self, "SERIOUS_VIOLENCE");
  g_autofree char *ref = office_dup_text (self->office, SOS_TYPE_CONCERN, concern, "ref");

  g_assert_true (g_str_has_prefix (ref, "G-000001-"));
  g_assert_cmpint (count (self, TASK_FOR ("CONCERN_TRIAGE")), ==, self->dsl);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CONCERN_TRIAGE' AND words LIKE '%by 23 Nov, 18:02.'"), ==, 1);
  g_assert_cmpint (count (self, BANNER ("CHILD_PROTECTION")), ==, 0);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_triage_concern, office_deed (concern, 0, NULL, "Serious", NULL), "safeguarding lead");
  take_step (self, concern, "DECISION", "MASH_REFERRAL", "He is in danger on his way to school.", NULL, NULL, "safeguarding lead");

  sit (self, self->dsl);
  take_step (self, concern, "DECISION", "MASH_REFERRAL", "He is in danger on his way to school.", NULL, NULL, "not looked at");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_triage_concern, office_deed (concern, 0, NULL, NULL, NULL), "what you make of it");
  office_must (self->office, (SosTransactionFunc) sos_casework_triage_concern, office_deed (concern, 0, NULL, "Serious: refer today", NULL));
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_TRIAGE")), ==, 0);
  take_step (self, concern, "DECISION", "MASH_REFERRAL", "Too short", NULL, NULL, "twenty characters");
  take_step (self, concern, "DECISION", "MASH_REFERRAL", "He is in danger on his way to school.", NULL, NULL, NULL);
  assert_state (self, concern, "DECIDED");
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_REFER")), ==, 1);
  g_assert_cmpint (count (self, BANNER ("CHILD_PROTECTION")), ==, 1);

  sit (self, self->office->worker);
  take_step (self, concern, "REPLY", NULL, "They rang", NULL, NULL, "not referred");
  take_step (self, concern, "REFERRAL", NULL, NULL, NULL, NULL, "which agency");
  take_step (self, concern, "REFERRAL", NULL, NULL, "MASH Southwark", NULL, NULL);
  assert_state (self, concern, "REFERRED_OUT");
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_REFER")), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CONCERN_CHASE' AND due_on = '2026-11-24'"), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CONCERN_ESCALATE' AND due_on = '2026-11-26'"), ==, 1);
  take_step (self, concern, "CHASE", NULL, "Rang the duty desk", NULL, NULL, NULL);

  sit (self, self->dsl);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_close_concern, office_deed (concern, 0, NULL, "Seen by the council, he is safe.", NULL),
                   "no reference");
  take_step (self, concern, "REPLY", NULL, "They hold a strategy meeting", NULL, "SW-2026-771", NULL);
  assert_state (self, concern, "ACKNOWLEDGED");
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_CHASE")), ==, 0);
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_ESCALATE")), ==, 0);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM concern_step WHERE concern = $1 AND kind = 'REFERRAL' AND reference = 'SW-2026-771'", concern), ==, 1);
  office_must (self->office, (SosTransactionFunc) sos_casework_set_concern_outcome, office_deed (concern, 0, NULL, "A plan is in place", NULL));
  office_must_not (self->office, (SosTransactionFunc) sos_casework_close_concern, office_deed (concern, 0, NULL, "Done", NULL), "twenty characters");
  office_must (self->office, (SosTransactionFunc) sos_casework_close_concern, office_deed (concern, 0, NULL, "Seen by the council, he is safe.", NULL));
  assert_state (self, concern, "CLOSED");
  g_assert_cmpint (count (self, BANNER ("CHILD_PROTECTION")), ==, 0);
  take_step (self, concern, "NOTE", NULL, "One more thing", NULL, NULL, "is closed");
  office_undo (self->office);
  assert_state (self, concern, "OUTCOME");
  g_assert_cmpint (count (self, BANNER ("CHILD_PROTECTION")), ==, 1);
}

/* ---- each agency that was asked ---- */

static gint64
find_referral (Room *self, gint64 concern, const char *agency)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM concern_step WHERE concern = $1 AND kind = 'REFERRAL' AND agency = '%s'", agency);

  return office_count (self->office, sql, concern);
}

static gint64
count_tasks_of (Room *self, gint64 referral, const char *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM task WHERE about = 'concern_step' AND about_id = $1 AND kind = '%s' AND done_on IS NULL AND removed IS NULL", kind);

  return office_count (self->office, sql, referral);
}

static void
answer (Room *self, gint64 concern, gint64 referral, const char *kind, const char *reference, const char *refused)
{
  g_autoptr (SosConcernStep) step = g_object_new (SOS_TYPE_CONCERN_STEP, "concern", concern, "kind", kind, "words", "Spoke with the duty desk", "referral",
                                                  referral, "reference", reference, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (step, NULL);

  office_attempt (self->office, sos_casework_add_concern_step, save, refused);
}

/* What was decided on is told to each: one referral ends the clock of one, its hour is that of the decision, and deciding on nothing more takes back the rest. */
static void
test_each_owed (Room *self, gconstpointer data)
{
  const gint64 concern = raise_concern (self, "SERIOUS_VIOLENCE"), now = sos_clock_now ();

  sit (self, self->dsl);
  office_must (self->office, (SosTransactionFunc) sos_casework_triage_concern, office_deed (concern, 0, NULL, "Serious: refer today", NULL));
  take_step (self, concern, "DECISION", "MASH_REFERRAL", "He is in danger on his way to school.", NULL, NULL, NULL);
  take_step (self, concern, "REFERRAL", "MASH_REFERRAL", NULL, "MASH Southwark", "M-1", NULL);
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_REFER")), ==, 0);
  sos_clock_set (now + 2 * 24 * 60 * 60);
  take_step (self, concern, "DECISION", "MACE_PANEL", "They move him between houses now.", NULL, NULL, NULL);
  take_step (self, concern, "DECISION", "POLICE_101", "The car was seen again by two of them.", NULL, NULL, NULL);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CONCERN_REFER' AND done_on IS NULL AND due_on = '2026-11-26'"), ==, 1);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_close_concern, office_deed (concern, 0, NULL, "Everybody has been told of it now.", NULL), "no referral");
  take_step (self, concern, "REFERRAL", "MASH_REFERRAL", NULL, "MASH Southwark", "M-2", NULL);
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_REFER")), ==, 1);
  take_step (self, concern, "REFERRAL", "MACE_PANEL", NULL, "MACE Southwark", "M-3", NULL);
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_REFER")), ==, 1);
  take_step (self, concern, "DECISION", "NFA_REASONED", "The police have it from the school already.", NULL, NULL, NULL);
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_REFER")), ==, 0);
  office_must (self->office, (SosTransactionFunc) sos_casework_close_concern, office_deed (concern, 0, NULL, "Everybody has been told of it now.", NULL));
  sos_clock_set (now);
}

/* A reply of the one leaves the clocks of the other running; a reply that could be either's is refused. */
static void
test_each_asked (Room *self, gconstpointer data)
{
  const gint64 concern = raise_concern (self, "CCE"), other = raise_concern (self, "ONLINE");
  gint64 council, police, far;
  g_autofree char *agency = NULL;

  take_step (self, concern, "REFERRAL", NULL, NULL, "Children’s services", NULL, NULL);
  take_step (self, concern, "REFERRAL", NULL, NULL, "Police", NULL, NULL);
  take_step (self, other, "REFERRAL", NULL, NULL, "School", NULL, NULL);
  council = find_referral (self, concern, "Children’s services");
  police = find_referral (self, concern, "Police");
  far = find_referral (self, other, "School");
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_CHASE")), ==, 3);
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_ESCALATE")), ==, 3);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CONCERN_CHASE' AND words LIKE '%ask Police for a reply%by 24 Nov, 14:02.'"), ==, 1);

  take_step (self, concern, "REPLY", NULL, "They rang", NULL, NULL, "say which referral");
  answer (self, concern, far, "REPLY", NULL, "say which referral");
  answer (self, concern, council, "REPLY", "SW-1", NULL);
  g_assert_cmpint (count_tasks_of (self, council, "CONCERN_CHASE") + count_tasks_of (self, council, "CONCERN_ESCALATE"), ==, 0);
  g_assert_cmpint (count_tasks_of (self, police, "CONCERN_CHASE") + count_tasks_of (self, police, "CONCERN_ESCALATE"), ==, 2);
  agency = office_dup_text (self->office, SOS_TYPE_CONCERN_STEP, office_count (self->office, "SELECT id FROM concern_step WHERE kind = 'REPLY' AND concern = $1", concern), "agency");
  g_assert_cmpstr (agency, ==, "Children’s services");

  /* The one that still waits is meant where none is named. */
  take_step (self, concern, "CHASE", NULL, "Rang the station", NULL, NULL, NULL);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM concern_step WHERE id = $1 AND chased_at IS NOT NULL", police), ==, 1);
  take_step (self, concern, "ESCALATION", NULL, "Wrote to the inspector", NULL, NULL, NULL);
  g_assert_cmpint (count_tasks_of (self, police, "CONCERN_ESCALATE"), ==, 0);
  g_assert_cmpint (count_tasks_of (self, police, "CONCERN_CHASE"), ==, 1);
  answer (self, concern, police, "REPLY", NULL, NULL);
  g_assert_cmpint (count_tasks_of (self, police, "CONCERN_CHASE"), ==, 0);
  g_assert_cmpint (count_tasks_of (self, far, "CONCERN_CHASE"), ==, 1);
  office_undo (self->office);
  g_assert_cmpint (count_tasks_of (self, police, "CONCERN_CHASE"), ==, 1);
}

/* Its decisions are asked for, over the close of the concern; only the safeguarding lead or the worker writes them, and nothing else of the step. */
static void
test_nrm (Room *self, gconstpointer data)
{
  const gint64 concern = raise_concern (self, "CCE");
  g_autoptr (GError) error = NULL;
  gint64 referral;

  office_set (self->office, SOS_TYPE_PERSON, self->zo, "birth-date", "2008-11-23");
  take_step (self, concern, "REFERRAL", "NRM", NULL, "Salvation Army", NULL, "An adult has to agree");
  office_set (self->office, SOS_TYPE_PERSON, self->zo, "birth-date", "2008-11-24");
  take_step (self, concern, "REFERRAL", "NRM", NULL, "Salvation Army", NULL, NULL);
  referral = find_referral (self, concern, "Salvation Army");
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'NRM_GROUNDS' AND due_on = '2026-11-30' AND done_on IS NULL"), ==, 1);
  g_assert_false (office_try_set (self->office, SOS_TYPE_CONCERN_STEP, referral, "agency", "Police", &error));
  g_clear_error (&error);
  g_assert_false (office_try_set (self->office, SOS_TYPE_CONCERN_STEP, referral, "grounds", "POSITIVE", &error));
  g_assert_true (office_says (error, "both of them"));
  {
    g_autoptr (SosRecord) step = office_load (self->office, SOS_TYPE_CONCERN_STEP, referral);
    g_autoptr (SosSaveRecord) save = sos_save_record_new (step, NULL);

    g_object_set (step, "grounds", "POSITIVE", "grounds-on", "2026-11-23", "guardian", "YES", "devolved", "NO", NULL);
    office_attempt (self->office, sos_casework_save_record, save, NULL);
  }
  g_assert_cmpint (count (self, OPEN_TASK ("NRM_GROUNDS")), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'NRM_CONCLUSIVE' AND due_on = '2026-12-23' AND done_on IS NULL"), ==, 1);
  sit (self, self->dsl);
  office_must (self->office, (SosTransactionFunc) sos_casework_triage_concern, office_deed (concern, 0, NULL, "Rightly sent", NULL));
  take_step (self, concern, "DECISION", "NRM", "What he says fits what they look for.", NULL, NULL, NULL);
  answer (self, concern, referral, "REPLY", "NRM-77", NULL);
  office_must (self->office, (SosTransactionFunc) sos_casework_close_concern, office_deed (concern, 0, NULL, "He is safe, the rest is with the NRM.", NULL));
  g_assert_cmpint (count (self, OPEN_TASK ("NRM_CONCLUSIVE")), ==, 1);
}

/* MACE and the like: the next one is due until it is held. */
static void
test_meeting (Room *self, gconstpointer data)
{
  const gint64 concern = raise_concern (self, "CSE");
  const char *const days[] = { "2026-12-07", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (SosConcernStep) step = g_object_new (SOS_TYPE_CONCERN_STEP, "concern", concern, "kind", "MEETING", "meeting", "MACE", "words", "Held", "level", "2",
                                                      "chair", "Detective inspector", "our-part", "See her weekly", "next-on", days[i], NULL);
      g_autoptr (SosSaveRecord) save = sos_save_record_new (step, NULL);

      office_attempt (self->office, sos_casework_add_concern_step, save, NULL);
      g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_MEETING")), ==, days[i] != NULL ? 1 : 0);
      g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CONCERN_MEETING' AND due_on = '2026-12-07'"), ==, 1);
    }
}

typedef struct
{
  gint64 person;
  SosPersonCase *person_case;
} Seen;

static gboolean
read_case (SosTransaction *transaction, gpointer data, GError **error)
{
  Seen *seen = data;

  seen->person_case = sos_person_case_load (transaction, seen->person, error);
  return seen->person_case != NULL;
}

/* That MAPPA applies is for their own worker and those who lead: neither who opened the record with a reason nor data protection. */
static void
test_mappa (Room *self, gconstpointer data)
{
  const gint64 mappa = office_add (self->office, SOS_TYPE_MAPPA, "person", self->zo, "category", "2", "level", "2", "agency", "Probation", "next-on", "2026-12-01", NULL);
  const struct
  {
    gint64 staff;
    gboolean opens, sees;
  } seats[] = { { self->office->worker, FALSE, TRUE }, { self->office->lead, FALSE, TRUE }, { self->dsl, FALSE, TRUE }, { self->office->colleague, TRUE, FALSE },
                { self->office->administrator, FALSE, FALSE } };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'MAPPA_NEXT' AND due_on = '2026-12-01' AND words NOT LIKE '%MAPPA%'"), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      g_autoptr (SosPersonCase) seen = NULL;
      Seen reading = { self->zo, NULL };

      sit (self, seats[i].staff);
      if (seats[i].opens)
        office_must (self->office, (SosTransactionFunc) sos_casework_open_with_reason, office_deed (self->zo, 0, NULL, "On duty, their worker is away", NULL));
      g_assert_true (sos_store_read (self->office->store, read_case, &reading, NULL));
      seen = reading.person_case;
      g_assert_cmpuint (sos_person_case_get_records (seen, SOS_TYPE_MAPPA)->len, ==, seats[i].sees ? 1 : 0);
      g_assert_cmpint (office_try_set (self->office, SOS_TYPE_MAPPA, mappa, "contact", seats[i].sees ? "Their officer" : "Nobody", &error), ==, seats[i].sees);
      g_clear_error (&error);
    }
  sit (self, self->office->worker);
  g_assert_false (office_try_set (self->office, SOS_TYPE_MAPPA, mappa, "ended-on", "2026-11-23", &error));
  g_assert_true (office_says (error, "why it ended"));
  g_clear_error (&error);
  office_set (self->office, SOS_TYPE_MAPPA, mappa, "ended-reason", "Discharged");
  office_set (self->office, SOS_TYPE_MAPPA, mappa, "ended-on", "2026-11-23");
  g_assert_cmpint (count (self, OPEN_TASK ("MAPPA_NEXT")), ==, 0);
  g_assert_false (office_try_set (self->office, SOS_TYPE_MAPPA, mappa, "level", "3", &error));
  g_clear_error (&error);
  g_assert_false (office_remove (self->office, SOS_TYPE_MAPPA, mappa, &error));
}

/* ---- about somebody who is not worked with ---- */

static SosRaiseConcern *
draft_other (const char *name, const char *subject)
{
  g_autoptr (SosConcern) concern = g_object_new (SOS_TYPE_CONCERN, "words", "“He hits her when he has drunk.”", "subject", subject, NULL);
  SosRaiseConcern *raise = sos_raise_concern_new (concern);

  sos_raise_concern_add (raise, "PHYSICAL");
  raise->named = g_new0 (SosNewPerson, 1);
  raise->named->name = g_strdup (name);
  return raise;
}

/* Raised by @staff; whom it is about. */
static gint64
raise_other (Room *self, gint64 staff, const char *name, const char *subject, const char *refused)
{
  g_autoptr (SosRaiseConcern) raise = draft_other (name, subject);

  sit (self, staff);
  office_attempt (self->office, sos_casework_raise_concern, raise, refused);
  return refused != NULL ? 0 : sos_record_get_number (SOS_RECORD (raise->concern), SOS_CONCERN_PERSON);
}

static gboolean
read_list (SosTransaction *transaction, gpointer data, GError **error)
{
  *(GPtrArray **) data = sos_concern_list_load (transaction, error);
  return *(GPtrArray **) data != NULL;
}

/* Whether @staff reads of a concern about @person: in the list, and in the record. */
static void
assert_reads (Room *self, gint64 staff, gint64 person, gboolean knows, gboolean reads)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (SosPersonCase) seen = NULL;
  Seen reading = { person, NULL };
  guint n = 0;

  sit (self, staff);
  g_assert_true (sos_store_read (self->office->store, read_list, &rows, NULL));
  for (guint i = 0; i < rows->len; i++)
    n += ((SosConcernRow *) rows->pdata[i])->person == person;
  g_assert_cmpuint (n, ==, reads ? 1 : 0);
  g_assert_cmpint (sos_store_read (self->office->store, read_case, &reading, NULL), ==, knows);
  seen = reading.person_case;
  if (seen != NULL)
    g_assert_cmpuint (sos_person_case_get_records (seen, SOS_TYPE_CONCERN)->len, ==, reads ? 1 : 0);
}

static void
test_others (Room *self, gconstpointer data)
{
  const gint64 volunteer = office_add (self->office, SOS_TYPE_STAFF, "name", "Vic", "role", "VOLUNTEER", "active", TRUE, NULL);
  gint64 sibling, colleague, unknown;
  g_autofree char *name = NULL;

  raise_other (self, volunteer, "Kit Marlow", "SIBLING", "not part of your work");
  raise_other (self, self->office->colleague, "Kit Marlow", NULL, "who they are to us");
  raise_other (self, self->office->colleague, " ", "SIBLING", "(V1)");
  sibling = raise_other (self, self->office->colleague, "Kit Marlow", "SIBLING", NULL);

  /* Clocked as others are, at the desk of the safeguarding lead; in no list of people. */
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CONCERN_TRIAGE' AND done_on IS NULL", sibling), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT staff FROM task WHERE person = $1 AND kind = 'CONCERN_TRIAGE'", sibling), ==, self->dsl);
  g_assert_true (sos_store_write (self->office->store, NULL, sos_casework_turn_day, NULL, NULL));
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM person_due WHERE person = $1 AND rule = 'TASK_TRIAGE'", sibling), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM person_list WHERE person = $1", sibling), ==, 0);
  assert_reads (self, self->dsl, sibling, TRUE, TRUE);
  assert_reads (self, self->office->lead, sibling, TRUE, TRUE);
  assert_reads (self, self->office->colleague, sibling, TRUE, FALSE);
  assert_reads (self, self->office->worker, sibling, TRUE, FALSE);

  colleague = raise_other (self, self->office->worker, "Lou Grant", "COLLEAGUE", NULL);
  assert_reads (self, self->dsl, colleague, TRUE, TRUE);
  assert_reads (self, self->office->lead, colleague, FALSE, FALSE);
  assert_reads (self, self->office->worker, colleague, FALSE, FALSE);
  unknown = raise_other (self, self->office->worker, NULL, "UNKNOWN", NULL);
  name = office_dup_text (self->office, SOS_TYPE_PERSON, unknown, "full-name");
  g_assert_cmpstr (name, ==, "Name not known");

  /* Once somebody works with them, they are theirs as any other is. */
  sit (self, self->office->lead);
  office_add (self->office, SOS_TYPE_EPISODE, "person", sibling, "service", "SOS", "stage", "ACTIVE", "worker", self->office->worker, "referred-on", "2026-11-23", NULL);
  assert_reads (self, self->office->worker, sibling, TRUE, TRUE);
}

/* Of a colleague or a professional, whoever their family is and whether they were held before or not. */
static void
test_at_work (Room *self, gconstpointer data)
{
  static const char *const subjects[] = { "COLLEAGUE", "PROFESSIONAL" };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      const gint64 held = office_add_person (self->office, "Nell Ashby");
      g_autoptr (SosRaiseConcern) raise = draft_other (NULL, subjects[i]);
      gint64 named;

      sit (self, self->office->worker);
      office_add (self->office, SOS_TYPE_MEMBERSHIP, "person", held, "household", self->household, "role", "OTHER", NULL);
      sos_record_set_number (SOS_RECORD (raise->concern), SOS_CONCERN_PERSON, held);
      office_attempt (self->office, sos_casework_raise_concern, raise, NULL);
      assert_reads (self, self->dsl, held, TRUE, TRUE);
      assert_reads (self, self->office->lead, held, FALSE, FALSE);
      assert_reads (self, self->office->worker, held, FALSE, FALSE);
      named = raise_other (self, self->office->worker, "Lou Grant", subjects[i], NULL);
      assert_reads (self, self->dsl, named, TRUE, TRUE);
      assert_reads (self, self->office->lead, named, FALSE, FALSE);
    }
}

/* Somebody we work with stays with their worker and the lead of their team; nobody else comes across them. */
static void
test_at_work_and_worked_with (Room *self, gconstpointer data)
{
  g_autoptr (SosRaiseConcern) raise = draft_other (NULL, "COLLEAGUE");

  sos_record_set_number (SOS_RECORD (raise->concern), SOS_CONCERN_PERSON, self->zo);
  sit (self, self->office->worker);
  office_attempt (self->office, sos_casework_raise_concern, raise, NULL);
  assert_reads (self, self->office->worker, self->zo, TRUE, TRUE);
  assert_reads (self, self->office->lead, self->zo, TRUE, TRUE);
  assert_reads (self, self->office->colleague, self->zo, FALSE, FALSE);
}

/* A pupil who is only on a register: the second worry finds the record of the first, and the register keeps what the school says. */
static void
test_pupil (Room *self, gconstpointer data)
{
  const gint64 programme = office_add (self->office, SOS_TYPE_PROGRAMME, "code", "GRP", "service", "SPL", "name", "A group", "sessions", (gint64) 6, "minutes", (gint64) 60,
                                       "staff-least", (gint64) 1, "active", TRUE, NULL);
  const gint64 run = office_add (self->office, SOS_TYPE_PROGRAMME_RUN, "programme", programme, "name", "A run", "status", "RUNNING", "year", (gint64) 2026, "sessions",
                                 (gint64) 6, "cap", (gint64) 6, NULL);
  const gint64 place = office_add (self->office, SOS_TYPE_COHORT_PLACE, "run", run, "pupil-name", "Kit M.", "status", "ACTIVE", NULL);
  g_autofree char *pupil = NULL, *name = NULL;
  gint64 person = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SosConcern) concern = g_object_new (SOS_TYPE_CONCERN, "words", "“Mum is never there.”", NULL);
      g_autoptr (SosRaiseConcern) raise = sos_raise_concern_new (concern);

      raise->place = place;
      sos_raise_concern_add (raise, "NEGLECT");
      office_attempt (self->office, sos_casework_raise_concern, raise, NULL);
      g_assert_cmpint (sos_record_get_number (SOS_RECORD (concern), SOS_CONCERN_PERSON), ==, i == 0 ? office_count (self->office, "SELECT person FROM cohort_place WHERE id = $1", place) : person);
      person = sos_record_get_number (SOS_RECORD (concern), SOS_CONCERN_PERSON);
    }
  pupil = office_dup_text (self->office, SOS_TYPE_COHORT_PLACE, place, "pupil-name");
  name = office_dup_text (self->office, SOS_TYPE_PERSON, person, "full-name");
  g_assert_cmpstr (pupil, ==, "Kit M.");
  g_assert_cmpstr (name, ==, "Kit M.");
  office_undo (self->office);
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, "SELECT coalesce (person, 0) FROM cohort_place WHERE id = $1", place), ==, 0);
}

static void
test_raised (Room *self, gconstpointer data)
{
  g_autoptr (SosRaiseConcern) none = draft_concern (self, NULL), unknown = draft_concern (self, "NOTHING"), untold = draft_concern (self, "NEGLECT"),
                              early = draft_concern (self, "NEGLECT"), other = draft_concern (self, "NEGLECT");

  office_attempt (self->office, sos_casework_raise_concern, none, "what kind of worry");
  office_attempt (self->office, sos_casework_raise_concern, unknown, "no kind of worry");
  g_object_set (untold->concern, "told-parent", "NO", NULL);
  office_attempt (self->office, sos_casework_raise_concern, untold, "were not told");
  g_object_set (untold->concern, "not-told-why", "It would make it worse", NULL);
  office_attempt (self->office, sos_casework_raise_concern, untold, NULL);
  g_object_set (early->concern, "raised-at", (gint64) NOW + 60, NULL);
  office_attempt (self->office, sos_casework_raise_concern, early, "still to come");
  /* Anybody who works here, about anybody: a colleague of another team, an administrator. */
  sit (self, self->office->colleague);
  office_attempt (self->office, sos_casework_raise_concern, other, NULL);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_triage_concern, office_deed (other->result, 0, NULL, "Mine", NULL), "do not work with");
  sit (self, self->office->administrator);
  raise_concern (self, "ONLINE");
}

/* N13, V25: what was written stays as it was written. */
static void
test_stays (Room *self, gconstpointer data)
{
  const gint64 concern = raise_concern (self, "SELF_HARM");
  g_autoptr (GError) error = NULL;
  static const struct
  {
    const char *field, *words;
    gboolean may;
  } fields[] = { { "words", "Something else", FALSE }, { "state", "CLOSED", FALSE }, { "place", "At the gate", TRUE }, { "injuries", "None", TRUE } };

  g_assert_cmpint (count (self, BANNER ("SELF_HARM")), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_assert_cmpint (office_try_set (self->office, SOS_TYPE_CONCERN, concern, fields[i].field, fields[i].words, &error), ==, fields[i].may);
      g_clear_error (&error);
    }
  sit (self, self->dsl);
  g_assert_false (office_remove (self->office, SOS_TYPE_CONCERN, concern, &error));
  g_assert_true (office_says (error, "(N13)"));
}

/* V22: an episode ends only where the safeguarding lead has spoken. */
static void
test_episode_ends (Room *self, gconstpointer data)
{
  const gint64 concern = raise_concern (self, "CCE"), episode = count (self, "SELECT id FROM episode WHERE person = $1");
  SosDeed *end = office_deed (episode, 0, SOS_STAGE_CLOSED_EARLY, "Does not want it any more", NULL), *again;

  end->why = g_strdup ("DECLINED_SUPPORT");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_move_episode, end, "(V22)");
  take_step (self, concern, "NOTE", NULL, "A worker's own note does not do", NULL, NULL, NULL);
  again = office_deed (episode, 0, SOS_STAGE_CLOSED_EARLY, "Does not want it any more", NULL);
  again->why = g_strdup ("DECLINED_SUPPORT");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_move_episode, again, "(V22)");
  sit (self, self->dsl);
  take_step (self, concern, "NOTE", NULL, "The council has it; our work may end.", NULL, NULL, NULL);
  sit (self, self->office->worker);
  office_end_early (self->office, episode, "DECLINED_SUPPORT", "Does not want it any more");
}

/* A duty the office has switched on. */
static void
test_duty (Room *self, gconstpointer data)
{
  const gint64 concern = raise_concern (self, "SEXUAL");
  SosDeed *close;

  office_set (self->office, SOS_TYPE_PERSON, self->zo, "birth-date", "2012-03-18");
  office_add (self->office, SOS_TYPE_SETTING, "name", "abuse-duty", "value", "yes", NULL);
  sit (self, self->dsl);
  office_must (self->office, (SosTransactionFunc) sos_casework_triage_concern, office_deed (concern, 0, NULL, "To be reported", NULL));
  take_step (self, concern, "DECISION", "NFA_REASONED", "Told to somebody else already, and known.", NULL, NULL, NULL);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_close_concern, office_deed (concern, 0, NULL, "Known to the police already.", NULL),
                   "was reported");
  close = office_deed (concern, 0, "Police", "Known to the police already.", "2026-11-23");
  office_must (self->office, (SosTransactionFunc) sos_casework_close_concern, close);
}

static void
test_watched (Room *self, gconstpointer data)
{
  const gint64 concern = raise_concern (self, "ONLINE");
  g_autoptr (SosConcernStep) step = g_object_new (SOS_TYPE_CONCERN_STEP, "concern", concern, "kind", "DECISION", "decision", "MONITOR", "words",
                                                  "Look whether it stops by itself.", "next-on", "2026-12-07", NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (step, NULL);

  sit (self, self->dsl);
  office_must (self->office, (SosTransactionFunc) sos_casework_triage_concern, office_deed (concern, 0, NULL, "Watch it", NULL));
  office_attempt (self->office, sos_casework_add_concern_step, save, NULL);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'CONCERN_WATCH' AND done_on IS NULL AND due_on = '2026-12-07'"), ==, 1);
  take_step (self, concern, "DECISION", "NFA_REASONED", "It has stopped; nothing more is needed.", NULL, NULL, NULL);
  g_assert_cmpint (count (self, OPEN_TASK ("CONCERN_WATCH")), ==, 0);
}

/* ---- a threat to life: one deed ---- */

static SosWarnOfThreat *
draft_threat (Room *self)
{
  g_autoptr (SosThreatWarning) warning = g_object_new (SOS_TYPE_THREAT_WARNING, "person", self->zo, "officer", "DC Hale", "steps", "Stays with her aunt", NULL);
  SosWarnOfThreat *warn = sos_warn_of_threat_new (warning);

  g_array_append_val (warn->addresses, self->address);
  return warn;
}

static char *
say (GPtrArray *what)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < what->len; i++)
    g_string_append_printf (words, "%d %s\n", ((SosConsequence *) what->pdata[i])->sort, ((SosConsequence *) what->pdata[i])->words);
  return g_string_free (words, FALSE);
}

static void
test_threat (Room *self, gconstpointer data)
{
  g_autoptr (SosWarnOfThreat) warn = draft_threat (self);
  const gint64 letter = office_add_approved_letter (self->office, self->zo, self->address);
  g_autofree char *before = office_dump (self->office);
  g_autofree char *asked = NULL, *done = NULL, *undone = NULL;
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, (SosTransactionFunc) sos_threat_ask, warn, &error);
  g_assert_no_error (error);
  asked = say (warn->what);
  office_attempt (self->office, sos_casework_warn_of_threat, warn, NULL);
  done = say (warn->what);
  g_assert_cmpstr (asked, ==, done);
  g_test_message ("%s", done);
  g_assert_nonnull (strstr (done, "Family meeting, 3 Dec"));
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM address WHERE id = $1 AND posting_rule = 'UNSAFE' AND visiting_rule = 'NOT_AT_ADDRESS'", self->address), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM letter WHERE id = $1 AND state = 'DRAFT'", letter), ==, 1);
  g_assert_cmpint (count (self, OPEN_TASK ("THREAT_BOOKING")), ==, office_count (self->office, "SELECT count (*) FROM task WHERE about_id = $1 AND kind = 'THREAT_BOOKING'", warn->result));
  g_assert_cmpint (count (self, OPEN_TASK ("THREAT_BOOKING")), >=, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'THREAT_REVIEW' AND due_on = '2026-12-21'"), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM person_list WHERE person = $1 AND alert = 'THREAT_TO_LIFE'"), ==, 1);
  office_undo (self->office);
  undone = office_dump (self->office);
  g_assert_cmpstr (before, ==, undone);
}

static void
test_threat_refused (Room *self, gconstpointer data)
{
  gint64 address;
  const gint64 stranger = office_add_client (self->office, "Ann", &address);
  g_autoptr (SosWarnOfThreat) of_other = draft_threat (self), early = draft_threat (self), late = draft_threat (self), empty = draft_threat (self),
                              held = draft_threat (self);

  g_assert_cmpint (stranger, !=, 0);
  g_array_append_val (of_other->addresses, address);
  office_attempt (self->office, sos_casework_warn_of_threat, of_other, "somebody else’s");
  g_object_set (early->warning, "warned-at", (gint64) NOW + 60, NULL);
  office_attempt (self->office, sos_casework_warn_of_threat, early, "still to come");
  g_object_set (late->warning, "review-by", "2026-12-22", NULL);
  office_attempt (self->office, sos_casework_warn_of_threat, late, "within 28 days");
  g_object_set (empty->warning, "steps", NULL, NULL);
  office_attempt (self->office, sos_casework_warn_of_threat, empty, "to protect them");
  sit (self, self->office->colleague);
  office_attempt (self->office, sos_casework_warn_of_threat, held, "do not work with");
}

static void
test_threat_ends (Room *self, gconstpointer data)
{
  g_autoptr (SosWarnOfThreat) warn = draft_threat (self);

  office_attempt (self->office, sos_casework_warn_of_threat, warn, NULL);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_review_threat, office_deed (warn->result, 0, NULL, NULL, "2026-12-22"), "28 days");
  office_must (self->office, (SosTransactionFunc) sos_casework_review_threat, office_deed (warn->result, 0, NULL, "Still stands", "2026-12-14"));
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'THREAT_REVIEW' AND done_on IS NULL AND due_on = '2026-12-14'"), ==, 1);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_end_threat, office_deed (warn->result, 0, NULL, "The police say it is over", NULL), "lead");
  sit (self, self->office->lead);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_end_threat, office_deed (warn->result, 0, NULL, "Over", NULL), "ten characters");
  office_must (self->office, (SosTransactionFunc) sos_casework_end_threat, office_deed (warn->result, 0, NULL, "The police say it is over", NULL));
  g_assert_cmpint (count (self, BANNER ("THREAT_TO_LIFE")), ==, 0);
  g_assert_cmpint (count (self, OPEN_TASK ("THREAT_REVIEW")), ==, 0);
  g_assert_cmpint (count (self, OPEN_TASK ("THREAT_BOOKING")), ==, 0);
  /* The addresses stay unsafe until somebody has asked. */
  g_assert_cmpint (count (self, OPEN_TASK ("ASK_ADDRESS")), ==, 1);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM address WHERE id = $1 AND posting_rule = 'UNSAFE'", self->address), ==, 1);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_end_threat, office_deed (warn->result, 0, NULL, "Once more for good", NULL), "has ended");
}

/* ---- incidents, missing ---- */

static void
test_incident (Room *self, gconstpointer data)
{
  const gint64 incident = office_add (self->office, SOS_TYPE_INCIDENT, "person", self->zo, "kind", "ASSAULT_ON_YP", "happened-at", (gint64) NOW - HOUR, "words",
                                      "Hit at the bus stop", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (count (self, TASK_FOR ("INCIDENT_ASSESS")), ==, self->office->worker);
  g_assert_cmpint (count (self, TASK_FOR ("INCIDENT_APART")), ==, self->office->lead);
  g_assert_cmpint (count (self, OPEN_TASK ("INCIDENT_BREACH")), ==, 0);
  office_set (self->office, SOS_TYPE_INCIDENT, incident, "injuries", "A cut lip");
  g_assert_cmpint (count (self, OPEN_TASK ("INCIDENT_ASSESS")), ==, 1);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_sign_incident, office_deed (incident, 0, NULL, NULL, NULL), "lead");
  sit (self, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_sign_incident, office_deed (incident, 0, NULL, "Meet at the library instead", NULL));
  g_assert_cmpint (count (self, OPEN_TASK ("INCIDENT_SIGN")), ==, 0);
  sit (self, self->office->worker);
  g_assert_false (office_try_set (self->office, SOS_TYPE_INCIDENT, incident, "injuries", "None", &error));
  g_assert_true (office_says (error, "is signed"));
  g_clear_error (&error);
  office_add (self->office, SOS_TYPE_INCIDENT, "person", self->zo, "kind", "DATA_BREACH", "happened-at", (gint64) NOW, "words", "A letter to the wrong door", NULL);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'INCIDENT_BREACH' AND due_on = '2026-11-26' AND words LIKE '%26 Nov, 14:02%'"), ==, 1);
  g_assert_false (office_remove (self->office, SOS_TYPE_INCIDENT, incident, &error));
}

static gint64
go_missing (Room *self, int days_ago)
{
  return office_add (self->office, SOS_TYPE_MISSING_EPISODE, "person", self->zo, "reported-at", (gint64) NOW - days_ago * 24 * HOUR, NULL);
}

static void
find_again (Room *self, gint64 missing, gint64 when, gboolean may)
{
  g_autoptr (SosRecord) record = office_load (self->office, SOS_TYPE_MISSING_EPISODE, missing);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);
  g_autoptr (GError) error = NULL;

  sos_record_set_number (record, SOS_MISSING_EPISODE_FOUND_AT, when);
  g_assert_cmpint (office_do (self->office, (SosTransactionFunc) sos_casework_save_record, save, &error), ==, may);
}

static void
test_missing (Room *self, gconstpointer data)
{
  const gint64 first = go_missing (self, 91), second = go_missing (self, 60), third = go_missing (self, 3);

  g_assert_cmpint (count (self, BANNER ("MISSING")), ==, 1);
  g_assert_cmpint (count (self, OPEN_TASK ("MISSING_OFTEN")), ==, 0);
  find_again (self, third, NOW - 4 * 24 * HOUR, FALSE);
  find_again (self, third, NOW - HOUR, TRUE);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'RETURN_TALK' AND due_on = '2026-11-26' AND words LIKE '%26 Nov, 13:02%'"), ==, 1);
  find_again (self, first, NOW - 90 * 24 * HOUR, TRUE);
  find_again (self, second, NOW - 59 * 24 * HOUR, TRUE);
  g_assert_cmpint (count (self, BANNER ("MISSING")), ==, 0);
  office_set (self->office, SOS_TYPE_MISSING_EPISODE, third, "interview-on", "2026-11-23");
  g_assert_cmpint (count (self, OPEN_TASK ("RETURN_TALK")), ==, 2);
  go_missing (self, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'MISSING_OFTEN' AND words LIKE 'Missing 3 times%'"), ==, 1);
}

/* ---- N12 ---- */

static gint64
say_role (Room *self, const char *role, const char *review_by)
{
  return office_add (self->office, SOS_TYPE_ROLE_IN_CONCERN, "person", self->zo, "role", role, "source", "Her school", "reliability", "PROFESSIONAL",
                     "recorded-on", "2026-11-23", "review-by", review_by, NULL);
}

static void
test_role (Room *self, gconstpointer data)
{
  const gint64 role = say_role (self, "AT_RISK", "2027-05-01");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'ROLE_REVIEW' AND due_on = '2027-05-01' AND done_on IS NULL"), ==, 1);
  g_assert_false (office_try_set (self->office, SOS_TYPE_ROLE_IN_CONCERN, role, "role", "MAY_HARM_OTHERS", &error));
  g_assert_true (office_says (error, "(N12)"));
  g_clear_error (&error);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_renew_role, office_deed (role, 0, NULL, NULL, "2027-05-24"), "at the latest");
  office_must (self->office, (SosTransactionFunc) sos_casework_renew_role, office_deed (role, 0, NULL, NULL, "2027-05-20"));
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE person = $1 AND kind = 'ROLE_REVIEW' AND due_on = '2027-05-20' AND done_on IS NULL"), ==, 1);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_end_role, office_deed (role, 0, NULL, NULL, NULL), "Say why");
  office_must (self->office, (SosTransactionFunc) sos_casework_end_role, office_deed (role, 0, NULL, "Was somebody else", NULL));
  g_assert_cmpint (count (self, OPEN_TASK ("ROLE_REVIEW")), ==, 0);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_renew_role, office_deed (role, 0, NULL, NULL, "2027-05-20"), "has ended");
  g_assert_false (office_remove (self->office, SOS_TYPE_ROLE_IN_CONCERN, role, &error));
}

/* Draws roles, sources, days as a careless or a clever hand might give them; whatever is kept then has all that N12 asks for, and no list,
 * banner or search line says a word of it. */
static void
test_role_attack (Room *self, gconstpointer data)
{
  static const char *const roles[] = { "HARMED", "AT_RISK", "MAY_HARM_OTHERS", "", NULL }, *const sources[] = { "Her school", "", "   ", NULL },
                    *const kinds[] = { "DIRECT", "HEARSAY", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  const guint n = 2000;
  guint n_kept = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *recorded = sos_date_dup_add ("2026-11-23", g_rand_int_range (rand, -200, 20));
      g_autofree char *review = sos_date_dup_add ("2026-11-23", g_rand_int_range (rand, -60, 260));
      g_autoptr (SosRoleInConcern) role = g_object_new (
        SOS_TYPE_ROLE_IN_CONCERN, "person", self->zo, "role", roles[g_rand_int_range (rand, 0, 5)], "source", sources[g_rand_int_range (rand, 0, 4)],
        "reliability", kinds[g_rand_int_range (rand, 0, 3)], "recorded-on", g_rand_int_range (rand, 0, 9) == 0 ? NULL : recorded, "review-by",
        g_rand_int_range (rand, 0, 9) == 0 ? NULL : review, NULL);
      g_autoptr (SosSaveRecord) save = sos_save_record_new (role, NULL);
      g_autoptr (GError) error = NULL;

      n_kept += office_do (self->office, (SosTransactionFunc) sos_casework_save_record, save, &error) ? 1 : 0;
    }
  g_assert_cmpuint (n_kept, >, 20);
  g_assert_cmpint (count (self, "SELECT count (*) FROM role_in_concern WHERE person = $1"), ==, n_kept);
  g_assert_cmpint (count (self, "SELECT count (*) FROM role_in_concern WHERE person = $1 AND (trim (role) = '' OR trim (source) = '' OR recorded_on > '2026-11-23'"
                                " OR review_by <= '2026-11-23' OR review_by > '2027-05-23')"),
                   ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM person_alert WHERE person = $1"), ==, 1); /* no agreement to the work */
  g_assert_cmpint (count (self, "SELECT count (*) FROM person_list WHERE person = $1 AND (alert_words LIKE '%harm%' OR alert_words LIKE '%risk%')"), ==, 0);
  g_test_message ("N12: %u tries to write somebody down, %u kept; 0 without source, day or a review within six months; 0 words of it in lists", n, n_kept);
}

#define ADD(name, func) g_test_add ("/safeguarding/" name, Room, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("course", test_course);
  ADD ("each-asked", test_each_asked);
  ADD ("each-owed", test_each_owed);
  ADD ("nrm", test_nrm);
  ADD ("meeting", test_meeting);
  ADD ("mappa", test_mappa);
  ADD ("others", test_others);
  ADD ("at-work", test_at_work);
  ADD ("at-work-and-worked-with", test_at_work_and_worked_with);
  ADD ("pupil", test_pupil);
  ADD ("raised", test_raised);
  ADD ("stays", test_stays);
  ADD ("episode-ends", test_episode_ends);
  ADD ("duty", test_duty);
  ADD ("watched", test_watched);
  ADD ("threat", test_threat);
  ADD ("threat-refused", test_threat_refused);
  ADD ("threat-ends", test_threat_ends);
  ADD ("incident", test_incident);
  ADD ("missing", test_missing);
  ADD ("role", test_role);
  ADD ("role-attack", test_role_attack);
  return g_test_run ();
}
