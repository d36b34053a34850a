/* test-person-case.c - a person whole: every type of record through its owners, names of those mentioned, the look noted. */
#include "config.h"
#include "office.h"

#include "sos-banner-rules.h"
#include "sos-family-deeds.h"
#include "sos-incident-apart.h"
#include "sos-plan-rules.h"
#include "sos-posting-rules.h"
#include "sos-stage-rules.h"

typedef struct
{
  gint64 person;
  SosPersonCase *person_case;
} Request;

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  Request *request = data;

  request->person_case = sos_person_case_load (transaction, request->person, error);
  return request->person_case != NULL;
}

static SosPersonCase *
read_case (Office *office, gint64 person)
{
  Request request = { person, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (office->store, load, &request, &error);
  g_assert_no_error (error);
  return request.person_case;
}

static void
test_all_types (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Zo", &address);
  const gint64 father = office_add_person (office, "Dan Brennan");
  const gint64 household = office_add (office, SOS_TYPE_HOUSEHOLD, "label", "Brennan home", NULL);
  const gint64 area = office_add (office, SOS_TYPE_AREA_TO_AVOID, "person", person, "label", "Rye Lane", "severity", "HIGH", NULL);
  const gint64 plan = office_count (office, "SELECT id FROM plan WHERE person = $1", person);
  const gint64 goal = office_count (office, "SELECT id FROM goal WHERE plan = $1", plan);
  static const struct
  {
    const char *record;
    guint n;
  } counts[] = {
    { "address", 1 }, { "address_person", 1 }, { "consent", 1 }, { "relationship", 1 }, { "membership", 1 }, { "episode", 1 },
    { "stage_event", 2 }, { "plan", 1 }, { "goal", 1 }, { "goal_share", 0 }, { "action", 2 }, { "area_to_avoid", 1 },
    { "area_place", 2 }, { "letter", 1 }, { "letter_paper", 0 }, { "task", 0 }, { "person_name", 0 }, { "staff", 0 },
  };
  g_autoptr (SosPersonCase) person_case = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  office_add (office, SOS_TYPE_ADDRESS_PERSON, "address", address, "rule", "HIDDEN_FROM", "other-person", father, NULL);
  office_add (office, SOS_TYPE_RELATIONSHIP, "person", person, "other-person", father, "type", "FATHER", NULL);
  office_add (office, SOS_TYPE_MEMBERSHIP, "person", person, "household", household, "role", "CHILD", NULL);
  office_add (office, SOS_TYPE_AREA_PLACE, "area", area, "kind", "STREET", "words", "Rye Lane", NULL);
  office_add (office, SOS_TYPE_AREA_PLACE, "area", area, "kind", "STREET", "words", "Choumert Road", NULL);
  office_add_approved_letter (office, person, address);
  office_must (office, (SosTransactionFunc) sos_casework_set_goal_status, office_deed (goal, 0, SOS_GOAL_GOING_WELL, NULL, NULL));
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM letter_paper WHERE id > $1", 0), ==, 1);
  office_must (office, (SosTransactionFunc) sos_casework_start_plan, office_deed (office_add_person (office, "Another"), 0, NULL, NULL, NULL));

  person_case = read_case (office, person);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_test_message ("%s", counts[i].record);
      g_assert_cmpuint (sos_person_case_get_records (person_case, sos_records_find_type (counts[i].record))->len, ==, counts[i].n);
    }
  g_assert_cmpstr (sos_person_case_get_name_of (person_case, father), ==, "Dan Brennan");
  g_assert_cmpstr (sos_person_case_get_name_of (person_case, household), ==, "Brennan home");
  g_assert_cmpstr (sos_person_case_get_name_of (person_case, office->worker), ==, "Moyo Adeyemi");
  g_assert_cmpstr (sos_person_case_get_name_of (person_case, person), ==, "Zo");
  g_assert_cmpstr (sos_person_case_get_name_of (person_case, 12345), ==, "");
  g_assert_cmpint (sos_record_get_id (SOS_RECORD (sos_person_case_find_worker (person_case))), ==, office->worker);
  g_assert_cmpint (sos_record_get_id (SOS_RECORD (sos_person_case_find_agreed_plan (person_case))), ==, plan);
  g_assert_true (sos_person_case_find_current_plan (person_case) == sos_person_case_find_agreed_plan (person_case));
  steps = sos_person_case_dup_owned (person_case, SOS_TYPE_ACTION, goal);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_true (sos_record_has_text (g_ptr_array_index (steps, 0), SOS_ACTION_WHO, SOS_WHO_WORKER));
  findings = sos_person_case_check_plan (person_case, sos_person_case_find_agreed_plan (person_case));
  g_assert_cmpint (((SosPlanFinding *) g_ptr_array_index (findings, 0))->severity, !=, SOS_PLAN_BLOCK);
}

/* What was taken away is gone, and so is what belonged to it. */
static void
test_removed (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Zo", &address);
  g_autoptr (SosPersonCase) person_case = NULL;
  g_autoptr (GError) error = NULL;

  office_add (office, SOS_TYPE_ADDRESS_PERSON, "address", address, "rule", "SHARED_WITH", "name", "Nan", NULL);
  office_remove (office, SOS_TYPE_ADDRESS, address, &error);
  g_assert_no_error (error);
  person_case = read_case (office, person);
  g_assert_cmpuint (sos_person_case_get_records (person_case, SOS_TYPE_ADDRESS)->len, ==, 0);
  g_assert_cmpuint (sos_person_case_get_records (person_case, SOS_TYPE_ADDRESS_PERSON)->len, ==, 0);
}

static void
test_alerts (void)
{
  static const char *const order[] = { SOS_ALERT_THREAT_TO_LIFE, SOS_ALERT_DO_NOT_POST, SOS_ALERT_TWO_WORKERS, SOS_ALERT_NO_CONSENT };
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Zo", &address);
  g_autoptr (SosPersonCase) person_case = NULL;
  GPtrArray *alerts;

  office_add (office, SOS_TYPE_ALERT, "person", person, "kind", SOS_ALERT_THREAT_TO_LIFE, NULL);
  office_must (office, (SosTransactionFunc) sos_casework_set_posting_rule, office_deed (address, 0, SOS_POSTING_UNSAFE, NULL, NULL));
  person_case = read_case (office, person);
  alerts = sos_person_case_get_alerts (person_case);
  g_assert_cmpuint (alerts->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < alerts->len; i++)
    g_assert_cmpstr (((SosBannerAlert *) g_ptr_array_index (alerts, i))->kind, ==, order[i]);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(SosPersonCase **) data = sos_person_case_finish (result, &error);
  g_assert_no_error (error);
}

static void
missing_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sos_person_case_finish (result, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  *(gboolean *) data = TRUE;
}

/* Opening is noted once; reading again after a change is not another look. */
static void
test_look (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo");
  g_autoptr (SosPersonCase) opened = NULL;
  g_autoptr (SosPersonCase) reloaded = NULL;
  gboolean missing = FALSE;

  sos_person_case_open_async (office->store, person, NULL, opened_cb, &opened);
  while (opened == NULL)
    g_main_context_iteration (NULL, TRUE);
  sos_person_case_reload_async (office->store, person, NULL, opened_cb, &reloaded);
  while (reloaded == NULL)
    g_main_context_iteration (NULL, TRUE);
  sos_person_case_open_async (office->store, 4711, NULL, missing_cb, &missing);
  while (!missing)
    g_main_context_iteration (NULL, TRUE);
  /* Notes are written by the one writer, in order: after this write they are there. */
  office_add_person (office, "Another");
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM audit WHERE verb = 'consult' AND person = $1", person), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM audit WHERE verb = 'consult' AND $1 = 0", 0), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT actor FROM audit WHERE verb = 'consult' AND person = $1", person), ==, office->worker);
}

/* Of somebody who must not be known of nothing is in the incident, and whoever writes in it takes nothing away. */
static void
test_sealed_in_incident (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 person = office_add_person (office, "Zo"), cat = office_add_person (office, "Cat");
  const gint64 incident = office_add (office, SOS_TYPE_INCIDENT, "person", person, "kind", "CONFLICT_MET", "happened-at", (gint64) 1795438920, "words", "They met",
                                      "other-person", cat, NULL);
  g_autoptr (SosPersonCase) seen = NULL;
  g_autoptr (SosRecord) draft = NULL;
  g_autoptr (SosSaveRecord) save = NULL;

  office_must (office, (SosTransactionFunc) sos_casework_decline_apart, office_deed (incident, 0, NULL, "They are sisters and laughed", NULL));
  sos_store_set_actor (office->store, office->lead);
  office_must (office, (SosTransactionFunc) sos_casework_seal_person, office_deed (cat, 0, "YES", "A witness in a trial", NULL));
  sos_store_set_actor (office->store, office->worker);
  seen = read_case (office, person);
  draft = sos_record_copy (sos_person_case_find (seen, SOS_TYPE_INCIDENT, incident));
  g_assert_cmpint (sos_record_get_number (draft, SOS_INCIDENT_OTHER_PERSON), ==, 0);
  sos_record_set_text (draft, SOS_INCIDENT_INJURIES, "A cut lip");
  save = sos_save_record_new (draft, NULL);
  office_attempt (office, sos_casework_save_record, save, NULL);
  g_assert_cmpint (office_count (office, "SELECT other_person FROM incident WHERE id = $1 AND injuries = 'A cut lip' AND apart_answer = 'NOT_NEEDED'", incident), ==, cat);
  sos_record_set_number (save->record, SOS_INCIDENT_OTHER_PERSON, office_add_person (office, "Ben"));
  office_attempt (office, sos_casework_save_record, save, "This is not changed from here. A team lead or the safeguarding lead can write it down.");
  g_assert_cmpint (office_count (office, "SELECT other_person FROM incident WHERE id = $1", incident), ==, cat);
}

/* Not a figure that can fail, but one that is seen: the whole case. */
static void
test_pace (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 person = office_add_client (office, "Zo", &address);
  g_autoptr (GTimer) timer = NULL;

  g_clear_object (&(SosPersonCase *){ read_case (office, person) });
  timer = g_timer_new ();
  for (guint i = 0; i < 100; i++)
    g_clear_object (&(SosPersonCase *){ read_case (office, person) });
  g_test_message ("a whole case in %.2f ms", g_timer_elapsed (timer, NULL) * 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-case/all-types", test_all_types);
  g_test_add_func ("/person-case/removed", test_removed);
  g_test_add_func ("/person-case/alerts", test_alerts);
  g_test_add_func ("/person-case/sealed-in-an-incident", test_sealed_in_incident);
  g_test_add_func ("/person-case/look", test_look);
  g_test_add_func ("/person-case/pace", test_pace);
  return g_test_run ();
}
