/* test-apart.c - keep-apart rules at work (N1, V24, V28): what an office does when a rule comes, changes and goes, and what may not be. */
#include "config.h"
#include "office.h"

#include "sos-apart.h"
#include "sos-apart-case.h"
#include "sos-clock.h"
#include "sos-family-deeds.h"
#include "sos-history.h"
#include "sos-join.h"
#include "sos-person-case.h"

#include <string.h>

#define MEETING_DAY "2026-12-03"

/* ---- an office with a family meeting to come ---- */

typedef struct
{
  Office *office;
  gint64 ann, ben, cat; /* Ann and Ben live together */
  gint64 household;
  gint64 dsl;
} Room;

static void
set_up (Room *self, gconstpointer data)
{
  self->office = office_new_with_people (3);
  self->ann = g_array_index (self->office->people, gint64, 0);
  self->ben = g_array_index (self->office->people, gint64, 1);
  self->cat = g_array_index (self->office->people, gint64, 2);
  self->dsl = office_add (self->office, SOS_TYPE_STAFF, "name", "Fay Castle", "role", "DSL", "active", TRUE, NULL);
  self->household = office_add (self->office, SOS_TYPE_HOUSEHOLD, "label", "Household", NULL);
  office_add (self->office, SOS_TYPE_MEMBERSHIP, "person", self->ann, "household", self->household, "role", "YP_OF_CONCERN", NULL);
  office_add (self->office, SOS_TYPE_MEMBERSHIP, "person", self->ben, "household", self->household, "role", "SIBLING", NULL);
}

static void
tear_down (Room *self, gconstpointer data)
{
  office_free (self->office);
}

static gint64
plan_meeting (Room *self)
{
  return office_add (self->office, SOS_TYPE_FAMILY_MEETING, "household", self->household, "day", "2026-11-01", "next-on", MEETING_DAY, NULL);
}

static SosKeepApart *
draft_rule (const char *kind, const char *level, gint64 one, gint64 other)
{
  SosKeepApart *keep = sos_keep_apart_new ();

  keep->kind = g_strdup (kind);
  keep->level = g_strdup (level);
  keep->reason_code = g_strdup ("THREAT");
  keep->reason_text = g_strdup ("Said so at the gate");
  keep->reported_on = g_strdup ("2026-11-20");
  keep->review_by = g_strdup ("2027-03-01");
  g_array_append_val (keep->people[0], one);
  if (other != 0)
    g_array_append_val (keep->people[1], other);
  return keep;
}

static gint64
keep_apart (Room *self, SosKeepApart *keep, int n_clashes)
{
  g_autoptr (SosKeepApart) taken = keep;
  g_autoptr (GError) error = NULL;

  office_do (self->office, (SosTransactionFunc) sos_casework_keep_apart, taken, &error);
  g_assert_no_error (error);
  g_assert_cmpint (taken->count, ==, n_clashes);
  return taken->result;
}

static void
must_not_keep (Room *self, SosKeepApart *keep, const char *words)
{
  g_autoptr (SosKeepApart) taken = keep;

  office_attempt (self->office, sos_casework_keep_apart, taken, words);
}

static gint64
count (Room *self, const char *sql)
{
  return office_count (self->office, sql, 0);
}

#define OPEN_CLASHES "SELECT count (*) FROM clash WHERE removed IS NULL AND gone_on IS NULL AND $1 = 0"
#define OPEN_TASKS "SELECT count (*) FROM task WHERE removed IS NULL AND done_on IS NULL AND kind = 'CLASH' AND $1 = 0"
#define RULES "SELECT count (*) FROM conflict WHERE removed IS NULL AND $1 = 0"

static void
assert_office (Room *self, int n_rules, int n_clashes, int n_tasks)
{
  g_assert_cmpint (count (self, RULES), ==, n_rules);
  g_assert_cmpint (count (self, OPEN_CLASHES), ==, n_clashes);
  g_assert_cmpint (count (self, OPEN_TASKS), ==, n_tasks);
}

/* ---- a rule comes ---- */

static void
test_comes (Room *self, gconstpointer data)
{
  gint64 conflict;

  plan_meeting (self);
  assert_office (self, 0, 0, 0);
  conflict = keep_apart (self, draft_rule ("PAIR", "3", self->ann, self->ben), 1);
  /* One task for the worker of each, one for their team lead. */
  assert_office (self, 1, 1, 3);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE kind = 'APPROVE_APART' AND done_on IS NULL AND $1 = 0"), ==, 1);
  /* Words that name nobody. */
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE words LIKE '%Tester%' AND $1 = 0"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE words LIKE 'Family meeting, 3 Dec. Clash: a keep-apart rule with another "
                                "booking in the same session (C-000001-_).' AND $1 = 0"), ==, 2);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM audit WHERE kind = 'conflict' AND record = $1 AND field = 'level'", conflict), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM person_alert WHERE kind = 'KEEP_APART' AND $1 = 0"), ==, 2);
}

/* The rule was there before the booking: it is refused. What is planned all the same, by another door, is told. */
static void
test_booked_later (Room *self, gconstpointer data)
{
  g_autoptr (SosFamilyMeeting) meeting
    = g_object_new (SOS_TYPE_FAMILY_MEETING, "household", self->household, "day", "2026-11-01", "next-on", MEETING_DAY, NULL);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (meeting, NULL);
  g_autoptr (GError) error = NULL;
  gint64 id;

  keep_apart (self, draft_rule ("PAIR", "4", self->ben, self->ann), 0);
  assert_office (self, 1, 0, 0);
  office_attempt (self->office, sos_casework_save_record, save, "in the same session (C-");
  assert_office (self, 1, 0, 0);
  id = office_put (self->office, g_object_ref (meeting));
  assert_office (self, 1, 1, 3);
  g_assert_false (office_try_set (self->office, SOS_TYPE_FAMILY_MEETING, id, "next-on", "2026-12-10", &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  /* What has nothing to do with it may be changed. */
  office_set (self->office, SOS_TYPE_FAMILY_MEETING, id, "note", "They came late");
  assert_office (self, 1, 1, 3);
  office_set (self->office, SOS_TYPE_FAMILY_MEETING, id, "next-on", NULL);
  assert_office (self, 1, 0, 0);
}

static void
test_groups (Room *self, gconstpointer data)
{
  SosKeepApart *group = draft_rule ("GROUP_VS_GROUP", "2", self->cat, self->ann);

  plan_meeting (self);
  g_array_append_val (group->people[1], self->ben);
  keep_apart (self, group, 0); /* two friends may meet */
  group = draft_rule ("WHOLE_GROUP", "2", self->cat, 0);
  g_array_append_val (group->people[0], self->ann);
  g_array_append_val (group->people[0], self->ben);
  keep_apart (self, group, 1);
  assert_office (self, 2, 1, 2); /* to avoid: no lead is asked */
}

/* S5: a patient on the ward is their level 4. */
static void
test_ward (Room *self, gconstpointer data)
{
  office_add (self->office, SOS_TYPE_ADDRESS, "person", self->ann, "type", "HOSPITAL", "site", "Royal London, ward 12D", "valid-from", "2026-11-20", NULL);
  keep_apart (self, draft_rule ("PAIR", "4", self->cat, self->ann), 0);
  office_add (self->office, SOS_TYPE_ADDRESS, "person", self->cat, "type", "HOSPITAL", "site", "royal london ward 12d", "valid-from", "2026-11-22", NULL);
  assert_office (self, 1, 1, 3);
  g_assert_cmpint (count (self, "SELECT count (*) FROM clash WHERE spot = 'WARD' AND level = 4 AND $1 = 0"), ==, 1);
}

static void
test_colleague (Room *self, gconstpointer data)
{
  SosKeepApart *keep = draft_rule ("PERSON_VS_STAFF", "3", self->ann, 0);
  gint64 episode = office_count (self->office, "SELECT id FROM episode WHERE person = $1", self->ann);

  office_add (self->office, SOS_TYPE_PLAN, "person", self->ann, "episode", episode, "version", (gint64) 1, "state", "DRAFT", "started-on", "2026-11-01",
              "next-meeting-on", MEETING_DAY, NULL);
  g_array_append_val (keep->staff, self->office->worker);
  keep_apart (self, keep, 1);
  assert_office (self, 1, 1, 2);
}

/* ---- a rule changes and goes ---- */

static SosKeepApart *
draft_change (Room *self, gint64 conflict, const char *level)
{
  SosKeepApart *keep = draft_rule ("PAIR", level, self->ann, self->ben);

  keep->id = conflict;
  keep->why = g_strdup ("Looked at it together");
  return keep;
}

static void
test_changes (Room *self, gconstpointer data)
{
  gint64 conflict;

  plan_meeting (self);
  conflict = keep_apart (self, draft_rule ("PAIR", "3", self->ann, self->ben), 1);
  keep_apart (self, draft_change (self, conflict, "4"), 0); /* the same clash, graver */
  g_assert_cmpint (count (self, "SELECT level FROM clash WHERE $1 = 0"), ==, 4);
  /* Milder: neither the caseworker nor whoever entered it. */
  must_not_keep (self, draft_change (self, conflict, "2"), "A team lead or the safeguarding lead");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_end_conflict, office_deed (conflict, 0, "RESOLVED", "They made it up", NULL), "team lead");
  g_assert_cmpint (count (self, "SELECT level FROM clash WHERE $1 = 0"), ==, 4);
  sos_store_set_actor (self->office->store, self->office->lead);
  keep_apart (self, draft_change (self, conflict, "2"), 0);
  assert_office (self, 1, 1, 3);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_end_conflict, office_deed (conflict, 0, "RESOLVED", "Fine", NULL), "ten characters");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_end_conflict, office_deed (conflict, 0, "OVER", "They made it up", NULL), "settled");
  office_must (self->office, (SosTransactionFunc) sos_casework_end_conflict, office_deed (conflict, 0, "RESOLVED", "They made it up", NULL));
  assert_office (self, 1, 0, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM person_alert WHERE kind = 'KEEP_APART' AND $1 = 0"), ==, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE kind = 'APPROVE_APART' AND done_on IS NULL AND $1 = 0"), ==, 0);
  must_not_keep (self, draft_change (self, conflict, "4"), "has ended");
}

/* V24: an author who leads is not alone either. */
static void
test_author (Room *self, gconstpointer data)
{
  gint64 conflict;

  sos_store_set_actor (self->office->store, self->office->lead);
  conflict = keep_apart (self, draft_rule ("PAIR", "4", self->ann, self->ben), 0);
  g_assert_cmpint (office_count (self->office, "SELECT approved_by IS NOT NULL FROM conflict WHERE id = $1", conflict), ==, 1);
  must_not_keep (self, draft_change (self, conflict, "3"), "alone");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_end_conflict, office_deed (conflict, 0, "MISTAKEN", "Another person", NULL), "alone");
  sos_store_set_actor (self->office->store, self->dsl);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_end_conflict, office_deed (conflict, 0, "MISTAKEN", NULL, NULL), "ten characters");
  office_must (self->office, (SosTransactionFunc) sos_casework_end_conflict, office_deed (conflict, 0, "MISTAKEN", "Another person", NULL));
}

/* V24: milder is not a lower level alone: two who may meet again, another place, another kind of rule. */
static void
test_milder (Room *self, gconstpointer data)
{
  SosKeepApart *keep = draft_rule ("WHOLE_GROUP", "4", self->ann, 0);
  gint64 group, place;

  g_array_append_val (keep->people[0], self->ben);
  group = keep_apart (self, keep, 0);
  keep = draft_rule ("GROUP_VS_GROUP", "4", self->ann, self->cat);
  g_array_append_val (keep->people[0], self->ben);
  keep->id = group;
  must_not_keep (self, keep, "A team lead or the safeguarding lead");
  keep = draft_rule ("PERSON_VS_PLACE", "3", self->cat, 0);
  keep->place = g_strdup ("Alder Hill School");
  place = keep_apart (self, keep, 0);
  keep = draft_rule ("PERSON_VS_PLACE", "3", self->cat, 0);
  keep->id = place;
  keep->place = g_strdup ("Elm Park School");
  must_not_keep (self, keep, "A team lead or the safeguarding lead");
  /* The same place, written otherwise; and one more who is kept apart. */
  keep = draft_rule ("PERSON_VS_PLACE", "3", self->cat, 0);
  keep->id = place;
  keep->place = g_strdup ("alder hill school");
  keep_apart (self, keep, 0);
  keep = draft_rule ("WHOLE_GROUP", "4", self->ann, 0);
  keep->id = group;
  g_array_append_val (keep->people[0], self->ben);
  g_array_append_val (keep->people[0], self->cat);
  keep_apart (self, keep, 0);
}

#define APPROVALS "SELECT count (*) FROM task WHERE kind = 'APPROVE_APART' AND done_on IS NULL AND $1 = 0"
#define IS_APPROVED "SELECT approved_by IS NOT NULL FROM conflict WHERE id = $1"

/* What a lead approved is not what a caseworker made of it. */
static void
test_approved_anew (Room *self, gconstpointer data)
{
  const gint64 conflict = keep_apart (self, draft_rule ("PAIR", "2", self->ann, self->ben), 0);
  SosKeepApart *same = draft_change (self, conflict, "2");

  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_approve_conflict, office_deed (conflict, 0, NULL, NULL, NULL));
  g_assert_cmpint (count (self, APPROVALS), ==, 0);
  sos_store_set_actor (self->office->store, self->office->worker);
  g_free (same->reason_text);
  same->reason_text = g_strdup ("Said so twice");
  keep_apart (self, same, 0);
  g_assert_cmpint (office_count (self->office, IS_APPROVED, conflict), ==, 1);
  keep_apart (self, draft_change (self, conflict, "3"), 0);
  g_assert_cmpint (office_count (self->office, IS_APPROVED, conflict), ==, 0);
  keep_apart (self, draft_change (self, conflict, "4"), 0);
  g_assert_cmpint (count (self, APPROVALS), ==, 1);
  sos_store_set_actor (self->office->store, self->office->lead);
  keep_apart (self, draft_change (self, conflict, "3"), 0);
  g_assert_cmpint (office_count (self->office, IS_APPROVED, conflict), ==, 1);
  g_assert_cmpint (count (self, APPROVALS), ==, 0);
}

/* Overdue: it blocks until somebody has looked, and looking again is no change. */
static void
test_review (Room *self, gconstpointer data)
{
  gint64 conflict = keep_apart (self, draft_rule ("PAIR", "3", self->ann, self->ben), 0);

  sos_clock_set (sos_clock_now () + 120 * 24 * 3600); /* 23 March 2027 */
  office_put (self->office, g_object_new (SOS_TYPE_FAMILY_MEETING, "household", self->household, "day", "2027-03-01", "next-on", "2027-04-01", NULL));
  assert_office (self, 1, 1, 3);
  g_assert_cmpint (count (self, "SELECT count (*) FROM task WHERE words LIKE '%Its review is overdue%' AND $1 = 0"), ==, 2);
  office_must_not (self->office, (SosTransactionFunc) sos_casework_review_conflict, office_deed (conflict, 0, NULL, NULL, "2027-03-23"), "still to come");
  office_must_not (self->office, (SosTransactionFunc) sos_casework_review_conflict, office_deed (conflict, 0, NULL, NULL, "2027-09-24"), "23 September 2027");
  office_must (self->office, (SosTransactionFunc) sos_casework_review_conflict, office_deed (conflict, 0, NULL, "Nothing new", "2027-09-01"));
  assert_office (self, 1, 1, 3);
  sos_clock_set (sos_clock_now () - 120 * 24 * 3600);
}

/* ---- overriding ---- */

static SosDeed *
draft_override (gint64 clash, const char *why)
{
  SosDeed *deed = office_deed (clash, 0, NULL, "Both must hear the court", NULL);

  deed->why = g_strdup (why);
  return deed;
}

static void
test_override (Room *self, gconstpointer data)
{
  SosTransactionFunc override = (SosTransactionFunc) sos_casework_override_clash;
  gint64 conflict, clash;

  plan_meeting (self);
  conflict = keep_apart (self, draft_rule ("PAIR", "3", self->ann, self->ben), 1);
  clash = office_count (self->office, "SELECT id FROM clash WHERE $1 = 0", 0);
  office_must_not (self->office, override, draft_override (clash, "Two workers, two doors"), "team lead");
  g_assert_cmpint (count (self, "SELECT count (*) FROM audit WHERE verb = 'fail' AND kind = 'clash' AND $1 = 0"), ==, 1);
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must_not (self->office, override, draft_override (clash, NULL), "V28");
  office_must (self->office, override, draft_override (clash, "Two workers, two doors"));
  assert_office (self, 1, 1, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM audit WHERE kind = 'clash' AND field = 'overridden-by' AND reason = 'Both must hear the court' AND $1 = 0"), ==, 1);
  /* Whatever else is saved about them, it stays overridden; made graver, it counts no more. */
  office_set (self->office, SOS_TYPE_PERSON, self->ann, "known-as", "Annie");
  assert_office (self, 1, 1, 0);
  keep_apart (self, draft_change (self, conflict, "4"), 0);
  assert_office (self, 1, 1, 3);
  office_must_not (self->office, override, draft_override (clash, "Two workers, two doors"), "Nobody can override");
}

/* ---- what may not be ---- */

static gint64
merge_somebody (Room *self)
{
  gint64 merged = office_add (self->office, SOS_TYPE_PERSON, "full-name", "Twice There", NULL);
  const gint64 actor = sos_store_get_actor (self->office->store);
  g_autoptr (SosJoin) join = sos_join_new (self->ann, merged, "One person, held twice");
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (self->office->store, self->office->lead);
  office_do (self->office, (SosTransactionFunc) sos_casework_join_people, join, &error);
  g_assert_no_error (error);
  sos_store_set_actor (self->office->store, actor);
  return merged;
}

static void
test_bad_input (Room *self, gconstpointer data)
{
  const gint64 merged = merge_somebody (self), nobody = 123456789;
  const gint64 lines = count (self, "SELECT count (*) FROM audit WHERE verb <> 'fail' AND $1 = 0");
  const struct
  {
    const char *kind, *level;
    gint64 one, other;
    const char *words;
  } cases[] = {
    { "PAIR", "3", self->ann, self->ann, "from themselves" }, { "PAIR", "3", self->ann, 0, "two people" },
    { "PAIR", "3", self->ann, merged, "joined with another" }, { "PAIR", "3", self->ann, nobody, "no record any more" },
    { "PAIR", "3", merged, self->ben, "joined with another" }, { "PAIR", NULL, self->ann, self->ben, "how strictly" },
    { "PAIR", "9", self->ann, self->ben, "how strictly" },     { NULL, "3", self->ann, self->ben, "who is kept apart" },
    { "GANG", "3", self->ann, self->ben, "who is kept apart" }, { "GROUP_VS_GROUP", "3", self->ann, self->ann, "both sides" },
    { "WHOLE_GROUP", "3", self->ann, 0, "two people or more" }, { "PERSON_VS_STAFF", "3", self->ann, 0, "colleague" },
    { "PERSON_VS_PLACE", "3", self->ann, 0, "which place" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    must_not_keep (self, draft_rule (cases[i].kind, cases[i].level, cases[i].one, cases[i].other), cases[i].words);
  sos_store_set_actor (self->office->store, self->office->administrator);
  must_not_keep (self, draft_rule ("PAIR", "3", self->ann, self->ben), "caseworkers, team leads");
  assert_office (self, 0, 0, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM audit WHERE verb <> 'fail' AND $1 = 0"), ==, lines);
}

/* Not by the door for any record either. */
static void
test_by_hand (Room *self, gconstpointer data)
{
  gint64 conflict = keep_apart (self, draft_rule ("PAIR", "4", self->ann, self->ben), 0);
  g_autoptr (SosRecord) record = office_load (self->office, SOS_TYPE_CONFLICT, conflict);
  g_autoptr (SosSaveRecord) save = sos_save_record_new (record, NULL);
  g_autoptr (GError) error = NULL;

  sos_record_set_text (record, SOS_CONFLICT_LEVEL, "1");
  g_assert_false (office_do (self->office, (SosTransactionFunc) sos_casework_save_record, save, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (office_do (self->office, (SosTransactionFunc) sos_casework_remove_record, save, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
}

static void
test_orders (Room *self, gconstpointer data)
{
  static const struct
  {
    const char *kind, *from, *to, *place, *curfew_from, *curfew_to;
    const char *words; /* NULL: it may be so */
  } cases[] = {
    { "NO_CONTACT", "2026-11-01", NULL, NULL, NULL, NULL, "whom they must not meet" },
    { "EXCLUSION_ZONE", "2026-11-01", NULL, NULL, NULL, NULL, "which place" },
    { "EXCLUSION_ZONE", "2026-11-01", "2026-10-01", "SE15", NULL, NULL, "before" },
    { "EXCLUSION_ZONE", "2026-11-01", "2027-10-01", "SE15", NULL, NULL, NULL },
    { "CURFEW", "2026-11-01", NULL, NULL, NULL, NULL, "at home" },
    { "CURFEW", "2026-11-01", NULL, NULL, "19:00", NULL, "at home" },
    { "CURFEW", "2026-11-01", NULL, NULL, "at dusk", "07:00", "19:00" },
    { "CURFEW", "2026-11-01", NULL, NULL, "7 pm", "07:00", NULL },
    { "CURFEW", "2026-11-01", NULL, NULL, "19:00", "19:00", "another hour" },
    { "CURFEW", "2026-11-01", NULL, NULL, "19:00", "07:00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosRestriction) order
        = g_object_new (SOS_TYPE_RESTRICTION, "person", self->ann, "kind", cases[i].kind, "valid-from", cases[i].from, "valid-to", cases[i].to, "place",
                        cases[i].place, "curfew-from", cases[i].curfew_from, "curfew-to", cases[i].curfew_to, NULL);
      g_autoptr (SosSaveRecord) save = sos_save_record_new (order, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (office_do (self->office, (SosTransactionFunc) sos_casework_save_record, save, &error), ==, cases[i].words == NULL);
      if (cases[i].words != NULL && (error == NULL || !office_says (error, cases[i].words)))
        g_error ("%u: “%s” is not in “%s”", i, cases[i].words, error != NULL ? error->message : "");
    }
  g_assert_cmpint (count (self, "SELECT count (*) FROM person_alert WHERE kind = 'LICENCE' AND $1 = 0"), ==, 1);
}

/* A court said so: it is as strict as can be, until it ends. */
static void
test_no_contact (Room *self, gconstpointer data)
{
  gint64 order;

  plan_meeting (self);
  order = office_add (self->office, SOS_TYPE_RESTRICTION, "person", self->ben, "kind", "NO_CONTACT", "other-person", self->ann, "valid-from", "2026-11-01", NULL);
  assert_office (self, 0, 1, 2);
  g_assert_cmpint (count (self, "SELECT level FROM clash WHERE $1 = 0"), ==, 4);
  office_set (self->office, SOS_TYPE_RESTRICTION, order, "valid-to", "2026-12-02");
  assert_office (self, 0, 0, 0);
}

/* ---- asked about a booking ---- */

typedef struct
{
  SosBooking booking;
  SosSpot spot;
  const char *place;
  SosVerdict *verdict;
} Question;

static gboolean
ask (SosTransaction *transaction, gpointer data, GError **error)
{
  Question *question = data;

  question->verdict = sos_apart_ask (transaction, &question->booking, question->spot, question->place, error);
  return question->verdict != NULL;
}

static SosVerdict *
ask_about (Room *self, gint64 person, SosSpot spot, const char *place)
{
  Question question = { .booking = { .kind = "session", .id = 1, .person = person, .start = sos_clock_now () + 3600, .end = sos_clock_now () + 7200 },
                        .spot = spot, .place = place };
  g_autoptr (GError) error = NULL;

  sos_store_read (self->office->store, ask, &question, &error);
  g_assert_no_error (error);
  return question.verdict;
}

static void
test_ask (Room *self, gconstpointer data)
{
  g_autoptr (SosVerdict) before = ask_about (self, self->cat, SOS_SPOT_WARD, "Ward 12D");
  g_autoptr (SosVerdict) after = NULL, area = NULL, elsewhere = NULL;

  g_assert_true (before->allowed && before->words == NULL);
  office_add (self->office, SOS_TYPE_ADDRESS, "person", self->ann, "type", "HOSPITAL", "site", "Ward 12D", NULL);
  office_add (self->office, SOS_TYPE_AREA_TO_AVOID, "person", self->cat, "label", "Rye Lane", "severity", "NEVER", NULL);
  keep_apart (self, draft_rule ("PAIR", "4", self->ann, self->cat), 0);
  after = ask_about (self, self->cat, SOS_SPOT_WARD, "ward 12d");
  g_assert_false (after->allowed);
  g_assert_nonnull (strstr (after->words, "on the same ward (C-000001-"));
  g_assert_null (strstr (after->words, "Tester"));
  area = ask_about (self, self->cat, SOS_SPOT_BUILDING, "14 Rye Lane");
  g_assert_true (area->allowed);
  g_assert_nonnull (strstr (area->words, "in an area they avoid"));
  elsewhere = ask_about (self, self->cat, SOS_SPOT_BUILDING, "Lambeth office");
  g_assert_null (elsewhere->words);
}

/* ---- areas that come later (4.8) ---- */

#define OPEN_AREAS "SELECT count (*) FROM clash WHERE gone_on IS NULL AND spot = 'AREA' AND area IS NOT NULL AND level = 2 AND $1 = 0"
#define AREA_TASKS "SELECT count (*) FROM task WHERE kind = 'CLASH' AND done_on IS NULL AND removed IS NULL AND words LIKE '%in an area they avoid%' AND $1 = 0"

/* What was booked before is held against it, whenever it is added, changed or taken away: by its borough, its district, its days and hours. */
static void
test_areas (Room *self, gconstpointer data)
{
  const gint64 school = office_add (self->office, SOS_TYPE_SCHOOL, "name", "Meridian Park", "type", "ACADEMY", "borough", "E09000028", NULL);
  const gint64 now = sos_clock_from_london ("2026-12-04", 15 * 60 + 30); /* a Friday */
  gint64 area, place;

  office_put (self->office, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->ann, "worker", self->office->worker, "starts-at", now, "minutes", (gint64) 30,
                                          "place-kind", "SCHOOL", "school", school, "place", "Meridian Park", "state", "PLANNED", NULL));
  office_put (self->office, g_object_new (SOS_TYPE_APPOINTMENT, "person", self->ann, "worker", self->office->worker, "starts-at", now + 86400, "minutes",
                                          (gint64) 30, "place-kind", "ELSEWHERE", "place", "Library, SE15 4QL", "state", "PLANNED", NULL));
  area = office_add (self->office, SOS_TYPE_AREA_TO_AVOID, "person", self->ann, "label", "Where the others are", "severity", "NEVER", NULL);
  g_assert_cmpint (count (self, OPEN_AREAS), ==, 0);
  place = office_add (self->office, SOS_TYPE_AREA_PLACE, "area", area, "kind", "OTHER", "words", "southwark", NULL);
  g_assert_cmpint (count (self, OPEN_AREAS), ==, 1);
  g_assert_cmpint (count (self, AREA_TASKS), ==, 1);
  office_add (self->office, SOS_TYPE_AREA_PLACE, "area", area, "kind", "OTHER", "words", "SE15", NULL);
  g_assert_cmpint (count (self, OPEN_AREAS), ==, 2);
  office_set (self->office, SOS_TYPE_AREA_TO_AVOID, area, "days", "SAT");
  g_assert_cmpint (count (self, OPEN_AREAS), ==, 1);
  office_set (self->office, SOS_TYPE_AREA_TO_AVOID, area, "days", "FRI");
  {
    g_autoptr (SosRecord) hours = office_load (self->office, SOS_TYPE_AREA_TO_AVOID, area);
    g_autoptr (SosSaveRecord) save = sos_save_record_new (hours, NULL);

    g_object_set (hours, "from-hour", "16:00", NULL);
    office_attempt (self->office, sos_casework_save_record, save, "from when to when");
    g_object_set (hours, "to-hour", "four", NULL);
    office_attempt (self->office, sos_casework_save_record, save, "19:00");
    g_object_set (hours, "to-hour", "18:00", NULL);
    office_attempt (self->office, sos_casework_save_record, save, NULL);
    g_assert_cmpint (count (self, OPEN_AREAS), ==, 0); /* over at four */
    g_object_set (hours, "from-hour", "15:45", NULL);
    office_attempt (self->office, sos_casework_save_record, save, NULL);
    g_assert_cmpint (count (self, OPEN_AREAS), ==, 1);
  }
  office_set (self->office, SOS_TYPE_AREA_TO_AVOID, area, "severity", "UNCOMFORTABLE");
  g_assert_cmpint (count (self, OPEN_AREAS), ==, 0);
  g_assert_cmpint (count (self, AREA_TASKS), ==, 0);
  office_set (self->office, SOS_TYPE_AREA_TO_AVOID, area, "severity", "RISKY");
  g_assert_cmpint (count (self, OPEN_AREAS), ==, 1);
  g_assert_true (office_remove (self->office, SOS_TYPE_AREA_PLACE, place, NULL));
  g_assert_cmpint (count (self, OPEN_AREAS), ==, 0);
}

/* ---- undo, and nothing left behind ---- */

static void
test_undo (Room *self, gconstpointer data)
{
  g_autofree char *before = NULL, *with = NULL, *undone = NULL, *redone = NULL, *again = NULL;
  gint64 conflict;

  plan_meeting (self);
  before = office_dump (self->office);
  conflict = keep_apart (self, draft_rule ("PAIR", "3", self->ann, self->ben), 1);
  with = office_dump (self->office);
  office_undo (self->office);
  undone = office_dump (self->office);
  g_assert_cmpstr (undone, ==, before);
  assert_office (self, 0, 0, 0);
  g_assert_cmpint (count (self, "SELECT count (*) FROM person_alert WHERE kind = 'KEEP_APART' AND $1 = 0"), ==, 0);
  office_redo (self->office);
  redone = office_dump (self->office);
  g_assert_cmpstr (redone, ==, with);
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_end_conflict, office_deed (conflict, 0, "RESOLVED", "They made it up", NULL));
  assert_office (self, 1, 0, 0);
  office_undo (self->office);
  again = office_dump (self->office);
  g_assert_cmpstr (again, ==, with);
  g_assert_cmpint (count (self, "SELECT count (*) FROM person_alert WHERE kind = 'KEEP_APART' AND $1 = 0"), ==, 2);
}

/* ---- who sees a name ---- */

typedef struct
{
  gint64 person;
  SosApartCase *made;
} Look;

static gboolean
look (SosTransaction *transaction, gpointer data, GError **error)
{
  ((Look *) data)->made = sos_apart_case_load (transaction, ((Look *) data)->person, error);
  return ((Look *) data)->made != NULL;
}

static SosApartCase *
look_as (Room *self, gint64 actor, gint64 person)
{
  Look wanted = { person, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (self->office->store, actor);
  sos_store_read (self->office->store, look, &wanted, &error);
  g_assert_no_error (error);
  return wanted.made;
}

static void
test_names (Room *self, gconstpointer data)
{
  const struct
  {
    gint64 actor;
    gboolean named;
    guint n_rules;
  } cases[] = {
    { self->office->worker, TRUE, 2 }, { self->office->lead, TRUE, 2 }, { self->dsl, TRUE, 2 },
    { self->office->colleague, FALSE, 1 }, { self->office->administrator, FALSE, 1 }, { 0, FALSE, 1 },
  };

  keep_apart (self, draft_rule ("PAIR", "4", self->ann, self->ben), 0);
  keep_apart (self, draft_rule ("PAIR", "1", self->cat, self->ann), 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosApartCase) made = look_as (self, cases[i].actor, self->ann);
      const SosApartRow *row;

      g_assert_cmpuint (made->rules->len, ==, cases[i].n_rules);
      row = made->rules->pdata[0];
      g_assert_cmpint (row->level, ==, 4);
      g_assert_cmpint (row->named, ==, cases[i].named);
      g_assert_cmpstr (row->title, ==, cases[i].named ? "Person 2 Tester" : "Somebody");
      g_assert_cmpuint (row->people[1]->len, ==, cases[i].named ? 1 : 0);
      g_assert_cmpint (sos_record_is_set (SOS_RECORD (row->conflict), SOS_CONFLICT_REASON_TEXT), ==, cases[i].named);
      g_assert_cmpuint (made->conflicts->len, ==, 1); /* a note makes no banner */
    }
}

/* Who leads another team reads that there is a rule with somebody, and not with whom, where that one is sealed. */
static void
test_sealed_names (Room *self, gconstpointer data)
{
  const gint64 other_lead = office_add (self->office, SOS_TYPE_STAFF, "name", "Ida Brandt", "role", "TEAM_LEAD", "team", self->office->other_team, "active",
                                        TRUE, NULL);
  const struct
  {
    gint64 actor;
    const char *title;
  } cases[] = { { self->office->lead, "Person 2 Tester" }, { self->dsl, "Person 2 Tester" }, { other_lead, "somebody" } };

  keep_apart (self, draft_rule ("PAIR", "4", self->ann, self->ben), 0);
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_seal_person, office_deed (self->ben, 0, "YES", "Witness in a case at court", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SosApartCase) made = look_as (self, cases[i].actor, self->ann);

      g_assert_cmpuint (made->rules->len, ==, 1);
      g_assert_cmpstr (((SosApartRow *) made->rules->pdata[0])->title, ==, cases[i].title);
    }
}

/* What a history says, whole. */
static gboolean
read_history (SosTransaction *transaction, gpointer data, GError **error)
{
  Look *wanted = data;
  g_autoptr (GArray) ids = sos_history_query_run (transaction, wanted->person, SOS_HISTORY_ALL, error);
  g_autoptr (GPtrArray) rows = ids != NULL ? sos_history_fetch (transaction, (const gint64 *) ids->data, ids->len, error) : NULL;
  guint n_apart = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *old = sos_history_row_get_old (rows->pdata[i]), *now = sos_history_row_get_new (rows->pdata[i]),
                 *reason = sos_history_row_get_reason (rows->pdata[i]);
      g_autofree char *line = g_strjoin (" ", sos_history_row_get_what (rows->pdata[i]), old != NULL ? old : "", now != NULL ? now : "",
                                         reason != NULL ? reason : "", NULL);

      n_apart += strstr (line, "Keep-apart rule") != NULL;
      if (strstr (line, "Person 2") != NULL || strstr (line, "court") != NULL || strstr (line, "gate") != NULL)
        g_error ("the history says: %s", line);
    }
  g_assert_cmpuint (n_apart, >, 0);
  return rows != NULL;
}

/* N4: the history of the one says that there is a rule, and nothing of the other. */
static void
test_history (Room *self, gconstpointer data)
{
  Look wanted = { self->ann, NULL };
  g_autoptr (GError) error = NULL;
  gint64 conflict;

  plan_meeting (self);
  conflict = keep_apart (self, draft_rule ("PAIR", "3", self->ann, self->ben), 1);
  office_add (self->office, SOS_TYPE_RESTRICTION, "person", self->ann, "kind", "NO_CONTACT", "other-person", self->ben, "valid-from", "2026-11-30",
              "valid-to", "2026-12-01", NULL);
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_override_clash,
               draft_override (office_count (self->office, "SELECT id FROM clash WHERE $1 = 0", 0), "Two workers, two doors"));
  office_must (self->office, (SosTransactionFunc) sos_casework_review_conflict, office_deed (conflict, 0, NULL, "Person 2 said so at the gate", "2027-03-02"));
  sos_store_read (self->office->store, read_history, &wanted, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*func) (Room *self, gconstpointer data);
  } tests[] = {
    { "/apart/comes", test_comes },       { "/apart/booked-later", test_booked_later }, { "/apart/groups", test_groups },
    { "/apart/ward", test_ward },         { "/apart/colleague", test_colleague },       { "/apart/changes", test_changes },
    { "/apart/milder", test_milder },     { "/apart/approved-anew", test_approved_anew },
    { "/apart/author", test_author },     { "/apart/review", test_review },             { "/apart/override", test_override },
    { "/apart/bad-input", test_bad_input }, { "/apart/by-hand", test_by_hand },         { "/apart/orders", test_orders },
    { "/apart/no-contact", test_no_contact }, { "/apart/ask", test_ask }, { "/apart/areas", test_areas }, { "/apart/undo", test_undo },
    { "/apart/names", test_names }, { "/apart/sealed-names", test_sealed_names },       { "/apart/history", test_history },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Room, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
