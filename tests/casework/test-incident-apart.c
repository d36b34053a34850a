/* test-incident-apart.c - two known people in one incident: whether they are to be kept apart is suggested and answered, never decided (4.7, N10). */
#include "config.h"
#include "office.h"

#include "sos-apart.h"
#include "sos-casework.h"
#include "sos-contacts.h"
#include "sos-family-deeds.h"
#include "sos-incident-apart.h"
#include "sos-today.h"

#define NOW 1795442520 /* 23 November 2026, 14:02 */
#define HOUR 3600

typedef struct
{
  Office *office;
  gint64 zo;
} Room;

static gint64
meet (Room *self, gint64 other)
{
  return office_add (self->office, SOS_TYPE_INCIDENT, "person", self->zo, "kind", "CONFLICT_MET", "happened-at", (gint64) NOW - HOUR, "words", "They met at the door",
                     "other-person", other, NULL);
}

static void
assert_answer (Room *self, gint64 incident, const char *answer)
{
  g_autofree char *found = office_dup_text (self->office, SOS_TYPE_INCIDENT, incident, "apart-answer");
  const gint64 open = office_count (self->office, "SELECT count(*) FROM task WHERE kind = 'INCIDENT_APART' AND about_id = $1 AND done_on IS NULL", incident);

  g_assert_cmpstr (found, ==, answer);
  g_assert_cmpint (open, ==, answer == NULL ? 1 : 0);
}

/* Two known people in one incident: suggested, never made; accepted by a rule, declined with a reason, and remembered. */
static void
test_incident_apart (void)
{
  g_autoptr (Office) office = office_new ();
  Room room = { office, office_add_person (office, "Zo") }, *self = &room;
  const SosTransactionFunc decline = (SosTransactionFunc) sos_casework_decline_apart;
  const gint64 ben = office_add_person (self->office, "Ben"), cat = office_add_person (self->office, "Cat");
  g_autoptr (SosRecord) self_met = g_object_new (SOS_TYPE_INCIDENT, "person", self->zo, "kind", "CONFLICT_MET", "happened-at", (gint64) NOW - HOUR, "words", "Met",
                                                 "other-person", self->zo, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (self_met, NULL);
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();
  const gint64 with_ben = meet (self, ben), with_cat = meet (self, cat);
  gint64 again;

  office_attempt (self->office, sos_casework_save_record, save, "kept apart from themselves");
  assert_answer (self, with_ben, NULL);
  office_must_not (self->office, decline, office_deed (with_ben, 0, NULL, "No", NULL), "ten characters");
  office_must (self->office, decline, office_deed (with_ben, 0, NULL, "They are brothers and laughed", NULL));
  assert_answer (self, with_ben, "NOT_NEEDED");
  office_must_not (self->office, decline, office_deed (with_ben, 0, NULL, "They are brothers and laughed", NULL), "asked any more");
  office_undo (self->office);
  assert_answer (self, with_ben, NULL);
  office_must (self->office, decline, office_deed (with_ben, 0, NULL, "They are brothers and laughed", NULL));
  office_set (self->office, SOS_TYPE_INCIDENT, with_ben, "apart-answer", NULL); /* nobody types it */
  assert_answer (self, with_ben, "NOT_NEEDED");
  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup ("3");
  keep->reason_code = g_strdup ("THREAT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], cat);
  g_array_append_val (keep->people[1], self->zo);
  office_attempt (self->office, sos_casework_keep_apart, keep, NULL);
  assert_answer (self, with_cat, "RULE");
  assert_answer (self, with_ben, "NOT_NEEDED");
  again = meet (self, cat); /* a rule holds already: what is asked is whether it is strict enough */
  {
    g_autofree char *found = office_dup_text (self->office, SOS_TYPE_INCIDENT, again, "apart-answer");

    g_assert_cmpstr (found, ==, "RULE");
  }
}

static gint64
hold_case (Office *office, gint64 person, const char *value)
{
  return office_add (office, SOS_TYPE_IDENTIFIER, "person", person, "type", "COURT_CASE", "value", value, NULL);
}

static gint64
count_asked (Office *office, gint64 identifier)
{
  return office_count (office, "SELECT count(*) FROM task WHERE kind = 'COURT_APART' AND about_id = $1 AND done_on IS NULL AND removed IS NULL", identifier);
}

/* Two known people in one court case, however it is written: a lead is asked, once; a rule answers it, and so does taking the number away (4.7, N10). */
static void
test_court_case (void)
{
  g_autoptr (Office) office = office_new ();
  const gint64 zo = office_add_person (office, "Zo"), ben = office_add_person (office, "Ben"), cat = office_add_person (office, "Cat");
  const gint64 first = hold_case (office, zo, "T2026 7041"), other = hold_case (office, cat, "T20261111"), second = hold_case (office, ben, "t2026/7041");
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();
  gint64 third;

  g_assert_cmpint (count_asked (office, first), ==, 0);
  g_assert_cmpint (count_asked (office, other), ==, 0);
  g_assert_cmpint (count_asked (office, second), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT count(*) FROM conflict WHERE $1 = 0", 0), ==, 0);
  office_set (office, SOS_TYPE_IDENTIFIER, second, "source", "Court list");
  g_assert_cmpint (count_asked (office, second), ==, 1);
  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup ("3");
  keep->reason_code = g_strdup ("CO_DEFENDANTS");
  keep->reason_text = g_strdup ("One case");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], zo);
  g_array_append_val (keep->people[1], ben);
  office_attempt (office, sos_casework_keep_apart, keep, NULL);
  g_assert_cmpint (count_asked (office, second), ==, 0);
  third = hold_case (office, cat, "T20267041");
  g_assert_cmpint (count_asked (office, third), ==, 1);
  g_assert_true (office_remove (office, SOS_TYPE_IDENTIFIER, third, NULL));
  g_assert_cmpint (count_asked (office, third), ==, 0);
}

static gint64
count_suggested (Office *office, gint64 about)
{
  return office_count (office, "SELECT count(*) FROM task WHERE kind = 'NOTE_APART' AND about_id = $1 AND done_on IS NULL AND removed IS NULL", about);
}

static gint64
sign_note (Office *office, gint64 person, const char *note)
{
  g_autoptr (SosContactEntry) entry = sos_contact_entry_new (person);

  sos_contact_entry_add_with (entry, "YP", 0, 0, NULL, NULL);
  g_object_set (entry->contact, "type", "PHONE", "direction", "OUT", "outcome", "HELD", "starts-at", (gint64) NOW - HOUR, "minutes", (gint64) 10, "note", note, NULL);
  entry->sign = TRUE;
  office_attempt (office, sos_casework_keep_contact, entry, NULL);
  return sos_record_get_id (entry->contact);
}

/* A note that sets somebody known against them: a lead is asked, once; what is said of others, or in peace, asks nothing; a rule answers it; "not needed"
 * is remembered; and nothing is told of somebody whom the writer must not know of (4.7, N10, 0.4). */
static void
test_note (void)
{
  g_autoptr (Office) office = office_new ();
  gint64 address;
  const gint64 zo = office_add_client (office, "Zo Maddox", &address), ben = office_add_person (office, "Ben O’Neill"),
               eve = office_add_person (office, "Eve Hidden");
  const gint64 peace = sign_note (office, zo, "Met Ben O'Neill and Cat Adams in the park. There was a fight elsewhere.");
  const gint64 war = sign_note (office, zo, "Ben O'Neill threatened him.");
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();
  gint64 other, again;

  office_add_person (office, "Cat Adams");
  g_assert_cmpint (count_suggested (office, peace), ==, 0);
  g_assert_cmpint (count_suggested (office, war), ==, 1);
  g_assert_cmpint (office_count (office, "SELECT staff FROM task WHERE kind = 'NOTE_APART' AND about_id = $1", war), ==, office->lead);
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM task WHERE kind = 'NOTE_APART' AND words LIKE '%Ben%' AND $1 <> 0", 1), ==, 0);
  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup ("3");
  keep->reason_code = g_strdup ("THREAT");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], zo);
  g_array_append_val (keep->people[1], ben);
  office_attempt (office, sos_casework_keep_apart, keep, NULL);
  g_assert_cmpint (count_suggested (office, war), ==, 0);
  other = sign_note (office, zo, "Scared of Cat Adams since the summer");
  g_assert_cmpint (count_suggested (office, other), ==, 1);
  sos_store_set_actor (office->store, office->lead);
  office_must (office, (SosTransactionFunc) sos_casework_finish_task,
               office_deed (office_count (office, "SELECT id FROM task WHERE kind = 'NOTE_APART' AND about_id = $1", other), 0, NULL, NULL, NULL));
  again = sign_note (office, zo, "Cat Adams attacked him again");
  g_assert_cmpint (count_suggested (office, again), ==, 0);
  office_must (office, (SosTransactionFunc) sos_casework_seal_person, office_deed (eve, 0, "YES", "Witness in a case at court", NULL));
  sos_store_set_actor (office->store, office->worker);
  g_assert_cmpint (count_suggested (office, sign_note (office, zo, "A fight with Eve Hidden")), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/incident-apart/answered", test_incident_apart);
  g_test_add_func ("/incident-apart/court-case", test_court_case);
  g_test_add_func ("/incident-apart/note", test_note);
  return g_test_run ();
}
