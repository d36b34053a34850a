/* test-family-deeds.c - what is done with a family, and taken back whole. */
#include "config.h"
#include "family-home.h"

#include "sos-clock.h"
#include "sos-due-keep.h"
#include "sos-posting-rules.h"

#include <string.h>

static void
test_seal (void)
{
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;

  office_must_not (office, FUNC (seal_person), office_deed (home->aaliyah, 0, "YES", "Her uncle works here", NULL), "lead");
  sos_store_set_actor (office->store, office->lead);
  office_must_not (office, FUNC (seal_person), office_deed (home->aaliyah, 0, "YES", "So", NULL), "V28");
  home_must_and_back (office, FUNC (seal_person), office_deed (home->aaliyah, 0, "YES", "Her uncle works here", NULL));
  home_must_and_back (office, FUNC (seal_person), office_deed (home->aaliyah, 0, "NO", "He has left since", NULL));
}

static void
test_related (void)
{
  g_autoptr (Home) home = home_new ();
  const gint64 tie = home_must_and_back (home->office, FUNC (relate), office_deed (home->kadeem, home->aaliyah, "SISTER", NULL, NULL));

  g_assert_cmpint (
    office_count (
      home->office,
      "SELECT count (*) FROM relationship WHERE person = $1 AND type = 'BROTHER' AND removed IS NULL",
      home->aaliyah),
    ==, 1);
  home_must_and_back (home->office, FUNC (unrelate), office_deed (tie, 0, NULL, NULL, NULL));
  g_assert_cmpint (
    office_count (
      home->office,
      "SELECT count (*) FROM relationship WHERE type IN ('BROTHER', 'SISTER') AND removed IS NULL AND $1 = 0",
      0),
    ==, 0);
  office_must_not (home->office, FUNC (relate), office_deed (home->denise, home->kadeem, "MOTHER", NULL, NULL), "own ancestor");
  office_must_not (home->office, FUNC (relate), office_deed (home->aaliyah, home->kadeem, "FATHER", NULL, NULL), "birth father");
  office_must_not (home->office, FUNC (relate), office_deed (home->kadeem, home->denise, "MOTHER", NULL, NULL), "already");
}

static void
test_members (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosAddMember) add = sos_add_member_new (home->household, "SIBLING");
  g_autoptr (SosFamilyCase) seen = NULL;
  g_autoptr (GError) error = NULL;

  home_add_address (home, home->kadeem, "HOME", "4 Larkfield Walk\nLondon");
  add->name = g_strdup ("Micah Okafor");
  add->sex = g_strdup ("MALE");
  add->birth_date = g_strdup ("2014-01-01");
  add->sibling_of = home->kadeem;
  office_do (home->office, FUNC (add_member), add, &error);
  g_assert_no_error (error);
  seen = home_look (home, home->office->worker, 0, NULL);
  g_assert_cmpstr (home_member_of (seen, add->result)->role, ==, "brother");
  g_assert_cmpint (home_row_of (seen, add->result)->home, ==, home_row_of (seen, home->kadeem)->home);
  g_assert_cmpint (
    office_count (home->office,
                  "SELECT count (*) FROM address WHERE person = $1 AND posting_rule = 'DO_NOT_POST'",
                  add->result),
    ==, 1);
  g_assert_cmpint (
    office_count (
      home->office,
      "SELECT count (*) FROM relationship WHERE person = $1 AND type IN ('MOTHER', 'FATHER', 'BROTHER')",
      add->result),
    ==, 3);
  g_assert_cmpint (office_count (home->office, "SELECT count (*) FROM person_list WHERE person = $1", add->result), ==, 0);

  add->person = add->result;
  g_assert_false (office_do (home->office, FUNC (add_member), add, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  office_must_not (home->office, FUNC (end_membership), office_deed (home->kadeem_here, 0, NULL, NULL, "2027-01-01"), "still to come");
  office_must_not (home->office, FUNC (end_membership), office_deed (home->kadeem_here, 0, NULL, NULL, "2018-01-01"), "before they came");
  home_must_and_back (home->office, FUNC (end_membership), office_deed (home->kadeem_here, 0, NULL, NULL, NULL));
  office_must_not (home->office, FUNC (end_membership), office_deed (home->kadeem_here, 0, NULL, NULL, NULL), "ended already");
}

/* The address goes with whoever moves, and is nobody’s to post to until asked. */
static void
test_move (void)
{
  g_autoptr (Home) home = home_new ();
  gint64 moved;

  sos_store_set_actor (home->office->store, home->office->colleague);
  home_add_address (home, home->aaliyah, "HOME", "4 Larkfield Walk\nLondon");
  sos_store_set_actor (home->office->store, home->office->worker);
  office_must_not (home->office, MOVE, office_deed (home->kadeem_here, home->home, NULL, NULL, NULL), "already");
  moved = home_must_and_back (home->office, MOVE, office_deed (home->denise_here, home->other_home, NULL, NULL, "2026-11-20"));
  g_assert_cmpint (moved, !=, 0);
  g_assert_cmpint (
    office_count (home->office, "SELECT count (*) FROM address WHERE person = $1 AND valid_to = '2026-11-20'",
                  home->denise),
    ==, 1);
  g_assert_cmpint (office_count (home->office,
                                 "SELECT count (*) FROM address WHERE person = $1 AND posting_rule = "
                                 "'DO_NOT_POST' AND valid_from = '2026-11-20'",
                                 home->denise),
                   ==, 1);
  /* From whom it was hidden, it still is. */
  g_assert_cmpint (office_count (home->office,
                                 "SELECT count (*) FROM address_person JOIN address ON address.id = address "
                                 "WHERE person = $1 AND rule = 'HIDDEN_FROM'",
                                 home->denise),
                   ==, 1);
}

/* Some nights here, some there: two rows, and the week of seven nights is shared out. */
static void
test_split_week (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyCase) family_case = NULL;
  const SosFamilyRow *row;

  office_must_not (home->office, MOVE, home_move_deed (home->kadeem_here, home->other_home, NULL, 0, TRUE), "from one to six");
  office_must_not (home->office, MOVE, home_move_deed (home->kadeem_here, home->other_home, NULL, 9, FALSE), "seven nights");
  home_must_and_back (home->office, MOVE, home_move_deed (home->kadeem_here, home->other_home, NULL, 3, TRUE));
  family_case = home_look (home, home->office->worker, 0, NULL);
  row = home_row_of (family_case, home->kadeem);
  g_assert_cmpstr (row->lives, ==, "Home 1, 4 nights; Home 2, 3 nights");
  g_assert_cmpint (row->home, ==, 0);
}

/* Who moves into a refuge along with somebody is hidden as they are. */
static void
test_into_a_refuge (void)
{
  g_autoptr (Home) home = home_new ();

  office_set (home->office, SOS_TYPE_ADDRESS, home->father_address, "type", "REFUGE");
  home_must_and_back (home->office, MOVE, home_move_deed (home->denise_here, home->other_home, NULL, 0, FALSE));
  g_assert_cmpint (office_count (home->office, "SELECT count (*) FROM address WHERE person = $1 AND type = 'REFUGE' AND removed IS NULL", home->denise), ==, 1);
}

/* To a home the household did not have: the address is theirs, and nobody posts to it yet. */
static void
test_new_home (void)
{
  g_autoptr (Home) home = home_new ();
  const char *homes = "SELECT count (*) FROM household_address WHERE household = $1 AND removed IS NULL";
  const gint64 before = office_count (home->office, homes, home->household);

  office_must_not (home->office, MOVE, home_move_deed (home->denise_here, 0, NULL, 0, FALSE), "where they move to");
  home_must_and_back (home->office, MOVE, home_move_deed (home->denise_here, 0, "1 Quarry Steps", 0, FALSE));
  g_assert_cmpint (office_count (home->office, homes, home->household), ==, before + 1);
  g_assert_cmpint (office_count (home->office,
                                 "SELECT count (*) FROM address WHERE person = $1 AND lines = '1 Quarry Steps' AND "
                                 "posting_rule = 'DO_NOT_POST' AND removed IS NULL",
                                 home->denise),
                   ==, 1);
}

static gboolean
add_to_family (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosAddMember) add = sos_add_member_new (deed->id, "OTHER");

  add->person = deed->other;
  return sos_casework_add_member (transaction, add, error);
}

/* N4: whoever works with nobody in it cannot put somebody of theirs into a family, to look into it. */
static void
test_outsider (void)
{
  g_autoptr (Home) home = home_new ();
  const gint64 own = office_add_person (home->office, "Delroy Nembhard");
  const gint64 outsider = office_add (home->office, SOS_TYPE_STAFF, "name", "Marek", "role", "CASEWORKER", "team",
                                      home->office->other_team, "active", TRUE, NULL);

  office_add (home->office, SOS_TYPE_EPISODE, "person", own, "service", "SOS", "stage", "ACTIVE", "worker", outsider, NULL);
  sos_store_set_actor (home->office->store, outsider);
  office_must_not (home->office, (SosTransactionFunc) add_to_family, office_deed (home->household, own, NULL, NULL, NULL),
                   "do not work with anybody in this family");
  sos_store_set_actor (home->office->store, home->office->worker);
  office_must (home->office, (SosTransactionFunc) add_to_family, office_deed (home->household, own, NULL, NULL, NULL));
}

static void
test_main_contact (void)
{
  g_autoptr (Home) home = home_new ();

  home_must_and_back (home->office, FUNC (set_main_contact), office_deed (home->denise_here, 0, NULL, NULL, NULL));
  home_must_and_back (home->office, FUNC (set_main_contact), office_deed (home->kadeem_here, 0, NULL, NULL, NULL));
  g_assert_cmpint (office_count (home->office,
                                 "SELECT count (*) FROM membership WHERE main_contact = 1 AND household = $1",
                                 home->household),
                   ==, 1);
  office_must_not (home->office, FUNC (set_main_contact), office_deed (home->patrick_here, 0, NULL, NULL, NULL), "V14");
}

static void
set_issue (Home *home, gint64 person, const char *issue, const char *level, const char *day)
{
  g_autoptr (SosSetIssue) set = sos_set_issue_new (person, issue, level, NULL);
  g_autoptr (GError) error = NULL;

  set->looked_on = g_strdup (day);
  office_do (home->office, FUNC (set_issue_level), set, &error);
  g_assert_no_error (error);
}

static void
test_issues (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosSetIssue) refused = sos_set_issue_new (home->aaliyah, "HOUSING", "2", NULL);
  g_autoptr (SosFamilyCase) now = NULL;
  g_autoptr (SosFamilyCase) then = NULL;
  g_autoptr (GError) error = NULL;
  const SosIssueCell *cell;

  office_add (home->office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", home->household, "service", "FAM",
              "stage", "ACTIVE", "worker", home->office->worker, "referred-on", "2026-09-28", "reviewed-on",
              "2026-10-20", NULL);
  g_assert_false (office_do (home->office, FUNC (set_issue_level), refused, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_REFUSED);
  g_assert_cmpint (office_count (home->office, "SELECT count (*) FROM issue_level WHERE person = $1", home->aaliyah), ==, 0);
  set_issue (home, home->kadeem, "HOUSING", "1", "2026-06-01");
  set_issue (home, home->kadeem, "HOUSING", "3", NULL);
  set_issue (home, home->kadeem, "POVERTY_DEBT", "NK", "2026-06-01");
  now = home_look (home, home->office->worker, 0, NULL);
  then = home_look (home, home->office->worker, 0, "2026-07-01");
  cell = sos_family_case_get_cell (now, home_row_of (now, home->kadeem)->place, "HOUSING");
  g_assert_cmpstr (cell->words, ==, "Severe");
  g_assert_cmpstr (cell->by, ==, OFFICE_WORKER);
  g_assert_cmpstr (cell->before, ==, "1");
  g_assert_cmpint (cell->change, ==, 2);
  g_assert_false (cell->stale);
  cell = sos_family_case_get_cell (then, home_row_of (then, home->kadeem)->place, "HOUSING");
  g_assert_cmpstr (cell->level, ==, "1");
  /* What is not known is no nought, and grows old as well. */
  cell = sos_family_case_get_cell (now, home_row_of (now, home->kadeem)->place, "POVERTY_DEBT");
  g_assert_cmpint (cell->change, ==, 0);
  g_assert_true (cell->stale);
  g_assert_null (sos_family_case_get_cell (now, home_row_of (now, home->aaliyah)->place, "HOUSING"));
  g_assert_nonnull (strstr (sos_family_case_get_grid_sentence (now, home_row_of (now, home->aaliyah)->place), "nothing is recorded"));
  g_assert_cmpstr (sos_family_case_get_subtitle (now), ==, "Family work, Lambeth · week 9");
}

/* Abuse at home: nothing goes by post to anybody there, and what is on its way comes back. */
static void
test_abuse (void)
{
  g_autoptr (Home) home = home_new ();
  gint64 address, letter, client = office_add_client (home->office, "Zo", &address);
  g_autoptr (SosSetIssue) set = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *state = NULL;

  home_add_member (home, client, "SIBLING", home->home, "2026-01-01");
  letter = office_add_approved_letter (home->office, client, address);
  set_issue (home, home->denise, "DOMESTIC_ABUSE", "1", NULL);
  g_assert_cmpint (office_count (home->office, "SELECT count (*) FROM address WHERE posting_rule = 'HAND_ONLY' AND $1 = 0", 0), ==, 0);
  before = office_dump (home->office);
  set = sos_set_issue_new (home->denise, "DOMESTIC_ABUSE", "3", NULL);
  office_do (home->office, FUNC (set_issue_level), set, &error);
  g_assert_no_error (error);
  g_assert_cmpint (set->addresses, ==, 3); /* of those at home; his father’s, where he stays too, among them */
  g_assert_cmpint (set->letters, ==, 1);
  rule = office_dup_text (home->office, SOS_TYPE_ADDRESS, address, "posting-rule");
  state = office_dup_text (home->office, SOS_TYPE_LETTER, letter, "state");
  g_assert_cmpstr (rule, ==, SOS_POSTING_HAND_ONLY);
  g_assert_cmpstr (state, ==, "DRAFT");
  g_assert_cmpint (
    office_count (home->office,
                  "SELECT count (*) FROM task WHERE kind = 'ASK_ADDRESS' AND done_on IS NULL AND person = $1",
                  client),
    ==, 1);
  /* The one who lives elsewhere is left alone; the reason stands on no address. */
  g_assert_cmpint (office_count (home->office,
                                 "SELECT count (*) FROM task WHERE kind = 'ASK_ADDRESS' AND person = $1",
                                 home->patrick),
                   ==, 0);
  g_assert_cmpint (office_count (home->office, "SELECT count (*) FROM address WHERE reason LIKE '%abuse%' AND $1 = 0", 0), ==, 0);
  office_undo (home->office);
  after = office_dump (home->office);
  g_assert_cmpstr (before, ==, after);
  office_redo (home->office);
  office_must (home->office, FUNC (set_posting_rule), office_deed (address, 0, SOS_POSTING_OK, "Asked alone", NULL));
  g_assert_cmpint (
    office_count (home->office,
                  "SELECT count (*) FROM task WHERE kind = 'ASK_ADDRESS' AND done_on IS NULL AND person = $1",
                  client),
    ==, 0);
}

static const SosFamilyGoalRow *
find_goal (SosFamilyCase *family_case, gint64 goal)
{
  GPtrArray *goals = sos_family_case_get_goals (family_case);

  for (guint i = 0; i < goals->len; i++)
    if (((const SosFamilyGoalRow *) goals->pdata[i])->id == goal)
      return goals->pdata[i];
  return NULL;
}

/* @person or @home alone; neither: with everybody. */
static void
share (Home *home, gint64 goal, gboolean shared, gint64 person, gint64 at)
{
  g_autoptr (SosShareGoal) with = sos_share_goal_new (goal, shared);
  g_autoptr (GError) error = NULL;

  if (person != 0)
    g_array_append_val (with->people, person);
  if (at != 0)
    g_array_append_val (with->homes, at);
  office_do (home->office, FUNC (share_family_goal), with, &error);
  g_assert_no_error (error);
}

/* Who reads a goal, as it is said to the worker, and as papers made for each of them hold it: the two agree. */
static void
assert_readers (Home *home, gint64 goal, const char *readers)
{
  g_autoptr (SosFamilyCase) worker = home_look (home, home->office->worker, 0, NULL);
  const gint64 people[] = { home->kadeem, home->aaliyah, home->denise, home->patrick };
  g_autoptr (GString) read = g_string_new (NULL);

  g_assert_cmpstr (find_goal (worker, goal)->readers, ==, readers);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (SosFamilyCase) paper = home_look (home, home->office->worker, people[i], NULL);

      if (find_goal (paper, goal) != NULL)
        g_string_append_printf (read, "%s%s", read->len > 0 ? ", " : "", home_member_of (worker, people[i])->name);
    }
  g_assert_cmpstr (read->str, ==, readers != NULL ? readers : "");
}

/* Shared is not with everybody in three homes: with one home, whoever lives there then, or with some by name. */
static void
test_share (void)
{
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;
  const gint64 goal = office_add (office, SOS_TYPE_FAMILY_GOAL, "household", home->household, "person", home->kadeem, "in-their-words",
                                  "A room of my own", NULL);
  const gint64 all = office_add (office, SOS_TYPE_FAMILY_GOAL, "household", home->household, "in-their-words", "Eat together", NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (SosFamilyCase) colleague = NULL;

  home_must_and_back (office, FUNC (open_household_episode), office_deed (home->household, office->worker, "FAM", NULL, NULL));
  assert_readers (home, goal, "Kadeem");
  assert_readers (home, all, NULL);
  share (home, goal, TRUE, 0, 0);
  assert_readers (home, goal, "Kadeem, Aaliyah, Denise, Patrick");
  before = office_dump (office);
  share (home, goal, TRUE, 0, home->home);
  assert_readers (home, goal, "Kadeem, Aaliyah, Denise");
  office_undo (office);
  after = office_dump (office);
  g_assert_cmpstr (before, ==, after);
  office_redo (office);
  /* Whoever moves out reads it no more; whoever moves in does. */
  office_must (office, MOVE, office_deed (home->denise_here, home->other_home, NULL, NULL, "2026-11-20"));
  assert_readers (home, goal, "Kadeem, Aaliyah");
  share (home, goal, TRUE, home->patrick, 0);
  assert_readers (home, goal, "Kadeem, Patrick");
  /* Who works with somebody it is not shared with does not see it either. */
  colleague = home_look (home, office->colleague, 0, NULL);
  g_assert_null (find_goal (colleague, goal));
  share (home, all, TRUE, home->aaliyah, 0);
  assert_readers (home, all, "Aaliyah");
  g_clear_object (&colleague);
  colleague = home_look (home, office->colleague, 0, NULL);
  g_assert_nonnull (find_goal (colleague, all));
  share (home, goal, FALSE, 0, 0);
  assert_readers (home, goal, "Kadeem");
  g_assert_cmpint (office_count (office, "SELECT count (*) FROM family_goal_share WHERE goal = $1 AND removed IS NULL", goal), ==, 0);
}

static const char *
note_of (SosFamilyCase *family_case, gint64 record)
{
  GPtrArray *homes = sos_family_case_get_family (family_case)->homes;

  for (guint i = 0; i < homes->len; i++)
    if (((const SosFamilyHome *) homes->pdata[i])->record == record)
      return ((const SosFamilyHome *) homes->pdata[i])->note;
  return NULL;
}

/* What is kept of rent and rooms is of one home: it does not move with anybody. */
static void
test_facts_stay (void)
{
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;
  g_autoptr (SosFamilyCase) before = NULL, after = NULL, said = NULL;

  home_must_and_back (office, FUNC (open_household_episode), office_deed (home->household, office->worker, "FAM", NULL, NULL));
  office_set (office, SOS_TYPE_HOUSEHOLD, home->household, "tenancy", "SOCIAL");
  before = home_look (home, office->lead, 0, NULL);
  g_assert_nonnull (strstr (note_of (before, home->home), "Council"));
  g_assert_nonnull (strstr (sos_family_case_get_home_facts (before), "Home 1 · "));
  office_must (office, MOVE, office_deed (home->kadeem_here, home->other_home, NULL, NULL, "2026-11-20"));
  after = home_look (home, office->lead, 0, NULL);
  g_assert_null (strstr (note_of (after, home->other_home), "Council"));
  g_assert_nonnull (strstr (note_of (after, home->home), "Council"));
  home_must_and_back (office, FUNC (keep_facts_of), office_deed (home->household, home->other_home, NULL, NULL, NULL));
  said = home_look (home, office->lead, 0, NULL);
  g_assert_nonnull (strstr (note_of (said, home->other_home), "Council"));
  g_assert_null (strstr (note_of (said, home->home), "Council"));
}

static void
test_plan (void)
{
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;
  const gint64 shared = office_add (office, SOS_TYPE_FAMILY_GOAL, "household", home->household,
                                    "in-their-words", "Eat together on Sundays", "shared", TRUE, NULL);
  const gint64 private = office_add (office, SOS_TYPE_FAMILY_GOAL, "household", home->household, "person",
                                     home->kadeem, "in-their-words", "A room of my own", NULL);
  const gint64 step = office_add (office, SOS_TYPE_FAMILY_ACTION, "goal", shared, "words", "Cook", "who",
                                  "MEMBER", "person", home->denise, NULL);
  g_autoptr (SosFamilyMeeting) meeting = g_object_new (SOS_TYPE_FAMILY_MEETING, "household", home->household,
                                                       "day", "2026-11-26", "place", "Community hall", NULL);
  g_autoptr (SosRecordMeeting) record = sos_record_meeting_new (meeting);
  g_autoptr (SosFamilyCase) worker = NULL;
  g_autoptr (SosFamilyCase) mother = NULL;
  g_autoptr (GError) error = NULL;

  home_must_and_back (office, FUNC (set_family_goal_status), office_deed (shared, 0, "GOING_WELL", NULL, NULL));
  office_must_not (office, FUNC (set_family_action_status), office_deed (step, 0, "NOT_DONE", " ", NULL), "why it was not done");
  home_must_and_back (office, FUNC (set_family_action_status), office_deed (step, 0, "DONE", NULL, NULL));
  sos_record_meeting_add (record, home->denise, "PRESENT");
  sos_record_meeting_add (record, home->kadeem, "APOLOGIES");
  office_do (office, FUNC (record_meeting), record, &error);
  g_assert_no_error (error);
  g_array_index (record->people, SosMeetingGuest, 1).attendance = NULL; /* was not asked after all; of the other nothing is said */
  g_array_remove_index (record->people, 0);
  office_do (office, FUNC (record_meeting), record, &error);
  g_assert_no_error (error);
  worker = home_look (home, office->worker, 0, NULL);
  mother = home_look (home, office->worker, home->denise, NULL);
  g_assert_cmpuint (sos_family_case_get_goals (worker)->len, ==, 2);
  g_assert_cmpuint (sos_family_case_get_goals (mother)->len, ==, 1);
  g_assert_cmpstr (
    ((SosFamilyStep *)((SosFamilyGoalRow *)sos_family_case_get_goals (mother)->pdata[0])->steps->pdata[0])
      ->who,
    ==, "Denise");
  g_assert_cmpstr (((SosFamilyMeetingRow *) sos_family_case_get_meetings (worker)->pdata[0])->present, ==, "Denise");
  g_assert_null (((SosFamilyMeetingRow *) sos_family_case_get_meetings (worker)->pdata[0])->apologies);
  g_assert_cmpstr (sos_family_case_get_subtitle (worker), ==, "family meeting Thu 26 Nov");
  g_assert_cmpstr (find_goal (worker, shared)->readers, ==, "Kadeem, Aaliyah, Denise, Patrick");
  g_assert_cmpstr (find_goal (worker, private)->readers, ==, "Kadeem");
}

static void
test_episode (void)
{
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;
  const gint64 work = home_must_and_back (office, FUNC (open_household_episode),
                                     office_deed (home->household, office->worker, "FAM", NULL, NULL));
  const gint64 own = office_add (office, SOS_TYPE_EPISODE, "person", home->denise, "service", "FAM", "stage",
                                 "ACTIVE", "worker", office->worker, NULL);

  office_must_not (office, FUNC (open_household_episode), office_deed (home->household, office->worker, "FAM", NULL, NULL), "V10");
  office_must_not (office, FUNC (open_household_episode), office_deed (home->household, office->worker, "SOS", NULL, NULL), "one person");
  office_must_not (office, FUNC (close_household_episode), office_deed (work, 0, "GOALS_MET", NULL, NULL), "1 member");
  office_end_early (office, own, "MOVED_AWAY", "They moved to Kent");
  office_must_not (office, FUNC (close_household_episode), office_deed (work, 0, NULL, NULL, NULL), "V22");
  home_must_and_back (office, FUNC (close_household_episode), office_deed (work, 0, "GOALS_MET", "All went well", NULL));
}

static void
test_review (void)
{
  g_autoptr (Home) home = home_new ();
  const gint64 work = office_add (home->office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", home->household, "service", "FAM", "stage", "REFERRED",
                                  "referred-on", "2026-09-28", NULL);
  g_autofree char *next = NULL;

  home_must_and_back (home->office, FUNC (review_household), office_deed (work, 0, NULL, NULL, NULL));
  next = office_dup_text (home->office, SOS_TYPE_HOUSEHOLD_EPISODE, work, "review-on");
  g_assert_cmpstr (next, ==, "2027-01-04");
  office_must_not (home->office, FUNC (review_household), office_deed (work, 0, NULL, NULL, "2026-11-24"), "still to come");
  office_must_not (home->office, FUNC (review_household), office_deed (work, 0, NULL, NULL, "2026-11-20"), "since that day");
  /* V9; and an end is no stage to be moved to. */
  office_must_not (home->office, FUNC (move_household_episode), office_deed (work, 0, "ALLOCATED", NULL, NULL), "");
  home_must_and_back (home->office, FUNC (move_household_episode), office_deed (work, 0, "SCREENING", NULL, NULL));
  office_must_not (home->office, FUNC (move_household_episode), office_deed (work, 0, "CLOSED", NULL, NULL), "say why");
  office_must_not (home->office, FUNC (move_household_episode), office_deed (work, 0, "REFERRED", NULL, NULL), "");
  home_must_and_back (home->office, FUNC (close_household_episode), office_deed (work, 0, "DISENGAGED", "They moved away", NULL));
  office_must_not (home->office, FUNC (review_household), office_deed (work, 0, NULL, NULL, NULL), "has ended");
}

#define OPEN_STEPS "SELECT count (*) FROM task WHERE kind LIKE 'FAM_%' AND done_on IS NULL AND removed IS NULL AND person = $1"
#define OPEN_STEP(kind) OPEN_STEPS " AND kind = '" kind "'"

static gint64
add_own (Home *home, gint64 person)
{
  return office_add (home->office, SOS_TYPE_EPISODE, "person", person, "service", "FAM", "stage", "ACTIVE", "worker", home->office->worker, "team",
                     home->office->team, "referred-on", "2026-11-01", NULL);
}

/* What is to do with a family is asked once, of whoever stands for it, and is done by what is written down of any of them. */
static void
test_way (void)
{
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;
  const gint64 work = office_add (office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", home->household, "service", "FAM", "stage", "ACTIVE", "worker",
                                  office->worker, "referred-on", "2026-11-01", NULL);
  const gint64 first = add_own (home, home->denise);

  add_own (home, home->kadeem);
  g_assert_cmpint (office_count (office, OPEN_STEPS, home->kadeem), ==, 0);
  /* Denise and Kadeem were asked already. */
  g_assert_cmpint (office_count (office, OPEN_STEPS, home->denise), ==, 5);
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_ASKED"), home->denise), ==, 0);
  office_must (office, FUNC (set_main_contact), office_deed (home->denise_here, 0, NULL, NULL, NULL));
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_MEMBERS"), home->denise), ==, 0);
  office_undo (office);
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_MEMBERS"), home->denise), ==, 1);
  office_redo (office);
  office_set (office, SOS_TYPE_HOUSEHOLD, home->household, "visit-hazards", "A dog, on a chain");
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_HOME"), home->denise), ==, 0);
  office_add (office, SOS_TYPE_FAMILY_GOAL, "household", home->household, "in-their-words", "Eat together", "shared", TRUE, NULL);
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_PLAN"), home->denise), ==, 0);
  office_add (office, SOS_TYPE_FAMILY_MEETING, "household", home->household, "day", "2026-11-20", NULL);
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_MET"), home->denise), ==, 0);
  {
    const gint64 agreed[] = { home->kadeem, home->denise };

    for (guint i = 0; i < G_N_ELEMENTS (agreed); i++)
      {
        g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_LOOKED"), home->denise), ==, 1);
        office_add (office, SOS_TYPE_ISSUE_LEVEL, "person", agreed[i], "issue", "HOUSING", "level", "NK", "looked-on", "2026-11-20", NULL);
      }
  }
  g_assert_cmpint (office_count (office, OPEN_STEPS, home->denise), ==, 0);
  /* Somebody who joins is asked too; with whoever stood for all gone, the next one does. */
  add_own (home, home->patrick);
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_ASKED"), home->denise), ==, 1);
  office_end_early (office, first, "MOVED_AWAY", "They moved to Kent");
  g_assert_cmpint (office_count (office, OPEN_STEPS, home->denise), ==, 0);
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_ASKED"), home->kadeem), ==, 1);
  home_agree (home, home->patrick);
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_ASKED"), home->kadeem), ==, 0);
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_LOOKED"), home->kadeem), ==, 1);
  office_set (office, SOS_TYPE_HOUSEHOLD_EPISODE, work, "closed-on", "2026-11-23");
  g_assert_cmpint (office_count (office, OPEN_STEPS, home->kadeem), ==, 0);
}

/* Where somebody was at home with any of them already, nobody is told to think of it first. */
static void
test_been_there (void)
{
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;

  office_add (office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", home->household, "service", "FAM", "stage", "ACTIVE", "worker", office->worker, "referred-on",
              "2026-11-01", NULL);
  add_own (home, home->denise);
  add_own (home, home->kadeem);
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_HOME"), home->denise), ==, 1);
  office_put (office, g_object_new (SOS_TYPE_CONTACT, "person", home->kadeem, "type", "HOME_VISIT", "outcome", "HELD", "worker", office->worker, "starts-at",
                                    sos_clock_from_london ("2026-11-20", 15 * 60), NULL));
  g_assert_cmpint (office_count (office, OPEN_STEP ("FAM_HOME"), home->denise), ==, 0);
}

#define DUE(rule) "SELECT count (*) FROM person_due WHERE rule = '" rule "' AND person = $1"

#define REVIEW_ON "SELECT due_on FROM person_due WHERE rule = 'FAMILY_REVIEW' AND person = $1"

/* Its review, and who moved, is due once; of whom nobody may know, nobody is told. */
static void
test_due (void)
{
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;
  const gint64 work = office_add (office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", home->household, "service", "FAM", "stage", "ACTIVE", "worker",
                                  office->worker, "referred-on", "2026-09-28", "review-on", "2026-11-25", NULL);
  gint64 before;
  const gint64 lodger = home_add_person (home, "Ed Lodger", "MALE", "1990-01-01"), hidden = home_add_person (home, "Zed Unseen", "MALE", "1991-01-01");

  add_own (home, home->denise);
  add_own (home, home->kadeem);
  office_do (office, sos_due_keep_turn, NULL, NULL);
  g_assert_cmpint (office_count (office, DUE ("FAMILY_REVIEW"), home->denise), ==, 1);
  g_assert_cmpint (office_count (office, DUE ("FAMILY_REVIEW"), home->kadeem), ==, 0);
  before = office_count (office, REVIEW_ON, home->denise);
  office_must (office, FUNC (review_household), office_deed (work, 0, NULL, NULL, NULL));
  g_assert_cmpint (office_count (office, REVIEW_ON, home->denise), ==, before + 40);
  office_undo (office);
  g_assert_cmpint (office_count (office, REVIEW_ON, home->denise), ==, before);
  home_add_member (home, lodger, "LODGER", home->home, "2026-11-15");
  g_assert_cmpint (office_count (office, DUE ("FAMILY_MOVED_IN"), home->denise), ==, 1);
  home_seal (home, hidden, "YES");
  sos_store_set_actor (office->store, office->lead);
  home_add_member (home, hidden, "LODGER", home->home, "2026-11-16");
  g_assert_cmpint (office_count (office, DUE ("FAMILY_MOVED_IN"), home->denise), ==, 1);
  g_assert_cmpint (office_count (office, DUE ("FAMILY_MOVED_OUT"), home->denise), ==, 0);
}

static const SosFamilyHomeRow *
home_row (SosFamilyCase *family_case, gint64 home)
{
  GPtrArray *rows = sos_family_case_get_homes (family_case);

  for (guint i = 0; i < rows->len; i++)
    if (((SosFamilyHomeRow *) rows->pdata[i])->id == home)
      return rows->pdata[i];
  g_assert_not_reached ();
}

static void
test_homes (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyCase) before = home_look (home, home->office->worker, 0, NULL);
  g_autoptr (SosFamilyCase) lead = NULL;
  g_autoptr (SosFamilyCase) worker = NULL;
  SosDeed *deed = office_deed (home->household, 0, NULL, "New flat", "2026-11-20");
  gint64 added;

  /* Whoever works with one of them alone knows the household as it is drawn, no more. */
  g_assert_null (sos_family_case_get_household (before));
  g_assert_cmpuint (sos_family_case_get_homes (before)->len, ==, 0);
  office_add (home->office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", home->household, "service", "FAM", "stage", "ACTIVE", "worker",
              home->office->worker, "referred-on", "2026-09-28", NULL);
  office_add (home->office, SOS_TYPE_OUTSIDE_TIE, "person", home->kadeem, "label", "Meridian Park Academy", "kind", "SCHOOL", "strength",
              "STRONG", NULL);
  deed->made = g_object_new (SOS_TYPE_ADDRESS, "person", home->denise, "type", "HOME", "lines", "1 Orchard House", "postcode", "se5 9ck", NULL);
  added = home_must_and_back (home->office, FUNC (add_new_home), deed);
  worker = home_look (home, home->office->worker, 0, NULL);
  lead = home_look (home, home->office->lead, 0, NULL);
  g_assert_nonnull (sos_family_case_get_household (worker));
  g_assert_cmpstr (home_row (worker, home->home)->address, ==, "4 Larkfield Walk, London, SW2 9CK");
  g_assert_cmpuint (home_row (worker, home->home)->n_people, ==, 3);
  g_assert_null (home_row (worker, home->other_home)->address);
  g_assert_null (home_row (worker, home->other_home)->called);
  g_assert_cmpstr (home_row (lead, home->other_home)->called, ==, "Windlass Road");
  g_assert_cmpstr (home_row (worker, added)->address, ==, "1 Orchard House, SE5 9CK");
  g_assert_cmpuint (sos_family_case_get_outside (worker)->len, ==, 1);

  office_must_not (home->office, FUNC (end_home), office_deed (home->home, 0, NULL, NULL, NULL), "Somebody still lives there");
  home_must_and_back (home->office, FUNC (end_home), office_deed (added, 0, NULL, NULL, "2026-11-22"));
  office_must_not (home->office, FUNC (end_home), office_deed (added, 0, NULL, NULL, NULL), "ended already");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/family-deeds/seal", test_seal);
  g_test_add_func ("/family-deeds/related", test_related);
  g_test_add_func ("/family-deeds/members", test_members);
  g_test_add_func ("/family-deeds/move", test_move);
  g_test_add_func ("/family-deeds/outsider", test_outsider);
  g_test_add_func ("/family-deeds/split-week", test_split_week);
  g_test_add_func ("/family-deeds/new-home", test_new_home);
  g_test_add_func ("/family-deeds/into-a-refuge", test_into_a_refuge);
  g_test_add_func ("/family-deeds/main-contact", test_main_contact);
  g_test_add_func ("/family-deeds/issues", test_issues);
  g_test_add_func ("/family-deeds/abuse", test_abuse);
  g_test_add_func ("/family-deeds/share", test_share);
  g_test_add_func ("/family-deeds/facts-stay", test_facts_stay);
  g_test_add_func ("/family-deeds/plan", test_plan);
  g_test_add_func ("/family-deeds/episode", test_episode);
  g_test_add_func ("/family-deeds/review", test_review);
  g_test_add_func ("/family-deeds/way", test_way);
  g_test_add_func ("/family-deeds/been-there", test_been_there);
  g_test_add_func ("/family-deeds/due", test_due);
  g_test_add_func ("/family-deeds/homes", test_homes);
  return g_test_run ();
}
