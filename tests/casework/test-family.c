/* test-family.c - what is done with a family, taken back whole, and what its case shows: to its worker, to a lead, on another day. */
#include "config.h"
#include "office.h"

#include "sos-apart.h"
#include "sos-family-case.h"
#include "sos-family-deeds.h"
#include "sos-family-list.h"
#include "sos-posting-rules.h"

#include <string.h>

typedef struct
{
  Office *office;
  gint64 household, kadeem, aaliyah, denise, patrick;
  gint64 home, other_home;
  gint64 home_address, father_address;
  gint64 kadeem_here, denise_here, patrick_here;
} Home;

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)

/* deed: id membership, other home (0: a new one, in words), code lives-here, why "also", date, count nights. */
static gboolean
move_home (SosTransaction *transaction, SosDeed *deed, GError **error)
{
  g_autoptr (SosMoveHome) move = sos_move_home_new (deed->id, deed->other);

  move->lives_here = g_strdup (deed->code);
  move->from = g_strdup (deed->date);
  move->also = g_strcmp0 (deed->why, "also") == 0;
  move->nights = deed->count;
  if (deed->words != NULL)
    move->address = g_object_new (SOS_TYPE_ADDRESS, "lines", deed->words, "postcode", "SW9 9ZZ", NULL);
  if (!sos_casework_move_home (transaction, move, error))
    return FALSE;
  deed->result = move->result;
  return TRUE;
}
#define MOVE ((SosTransactionFunc) move_home)

static SosDeed *
move_deed (gint64 membership, gint64 home, const char *words, int nights, gboolean also)
{
  SosDeed *deed = office_deed (membership, home, NULL, words, "2026-11-20");

  deed->count = nights;
  deed->why = also ? g_strdup ("also") : NULL;
  return deed;
}

static gint64
add_person (Home *home, const char *name, const char *sex, const char *born)
{
  g_autofree char *given = g_strndup (name, strcspn (name, " "));

  return office_add (home->office, SOS_TYPE_PERSON, "full-name", name, "given-names", given,
                     "sex", sex, "birth-date", born, "birth-date-quality", "EXACT", NULL);
}

static gint64
add_member (Home *home, gint64 person, const char *role, gint64 at, const char *from)
{
  return office_add (home->office, SOS_TYPE_MEMBERSHIP, "person", person, "household", home->household,
                     "role", role, "home", at, "lives-here", "FULL", "valid-from", from, NULL);
}

static void
agree (Home *home, gint64 person)
{
  office_add (home->office, SOS_TYPE_CONSENT, "person", person, "type", "WORK_WITH_ME", "status", "GIVEN",
              "given-by", "SELF", "dated", "2026-09-14", NULL);
}

static gint64
add_address (Home *home, gint64 person, const char *type, const char *lines)
{
  return office_add (home->office, SOS_TYPE_ADDRESS, "person", person, "type", type, "lines", lines,
                     "postcode", "SW2 9CK", "posting-rule", SOS_POSTING_OK, "visiting-rule", "OK",
                     "reviewed-on", "2026-11-02", NULL);
}

static void
relate (Home *home, gint64 person, gint64 other, const char *type)
{
  office_must (home->office, FUNC (relate), office_deed (person, other, type, NULL, NULL));
}

static void
seal (Home *home, gint64 person, const char *sealed)
{
  sos_store_set_actor (home->office->store, home->office->lead);
  office_must (home->office, FUNC (seal_person), office_deed (person, 0, sealed, "Her uncle works here", NULL));
  sos_store_set_actor (home->office->store, home->office->worker);
}

/* S2: Kadeem in LiVVE with the worker at the desk, Aaliyah in Expect Respect with another; the father’s
 * address is hidden from the mother. */
static Home *
home_new (void)
{
  Home *home = g_new0 (Home, 1);
  g_autoptr (GError) error = NULL;

  home->office = office_new ();
  home->kadeem = add_person (home, "Kadeem Okafor", "MALE", "2010-09-12");
  home->aaliyah = add_person (home, "Aaliyah Okafor", "FEMALE", "2011-10-02");
  home->denise = add_person (home, "Denise Bennett", "FEMALE", "1985-05-01");
  home->patrick = add_person (home, "Patrick Okafor", "MALE", "1982-03-03");
  home->household = office_must (home->office, FUNC (add_household), office_deed (0, 0, "E09000022", NULL, NULL));
  home->home_address = add_address (home, home->denise, "HOME", "4 Larkfield Walk\nLondon");
  home->father_address = add_address (home, home->kadeem, "OTHER_PARENT", "9 Windlass Road\nLondon");
  office_add (home->office, SOS_TYPE_ADDRESS_PERSON, "address", home->father_address, "rule", "HIDDEN_FROM",
              "other-person", home->denise, NULL);
  home->home
    = office_must (home->office, FUNC (add_home),
                   office_deed (home->household, home->home_address, NULL, "Larkfield Walk", "2019-05-01"));
  home->other_home
    = office_must (home->office, FUNC (add_home),
                   office_deed (home->household, home->father_address, NULL, "Windlass Road", "2019-05-01"));
  home->kadeem_here = add_member (home, home->kadeem, "YP_OF_CONCERN", home->home, "2019-05-01");
  add_member (home, home->aaliyah, "SIBLING", home->home, "2019-05-01");
  home->denise_here = add_member (home, home->denise, "MOTHER", home->home, "2019-05-01");
  home->patrick_here = add_member (home, home->patrick, "FATHER", home->home, "2019-05-01");
  relate (home, home->kadeem, home->denise, "MOTHER");
  relate (home, home->kadeem, home->patrick, "FATHER");
  relate (home, home->aaliyah, home->denise, "MOTHER");
  relate (home, home->aaliyah, home->patrick, "FATHER");
  agree (home, home->kadeem);
  agree (home, home->denise);
  office_add (home->office, SOS_TYPE_EPISODE, "person", home->kadeem, "service", "LIV", "stage", "ACTIVE",
              "worker", home->office->worker, "team", home->office->team, NULL);
  office_add (home->office, SOS_TYPE_EPISODE, "person", home->aaliyah, "service", "EXR", "stage", "ACTIVE",
              "worker", home->office->colleague, "team", home->office->other_team, NULL);
  office_must (home->office, MOVE, office_deed (home->patrick_here, home->other_home, NULL, NULL, "2021-06-01"));
  return home;
}

static void
home_free (Home *home)
{
  office_free (home->office);
  g_free (home);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Home, home_free)

typedef struct
{
  SosFamilyView *view;
  SosFamilyCase *family_case;
} Reading;

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  Reading *reading = data;

  reading->family_case = sos_family_case_load (transaction, reading->view, error);
  return reading->family_case != NULL;
}

static SosFamilyCase *
look (Home *home, gint64 staff, gint64 for_person, const char *day)
{
  g_autoptr (SosFamilyView) view = sos_family_view_new (home->household, home->kadeem, for_person, day);
  Reading reading = { view, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (home->office->store, staff);
  sos_store_read (home->office->store, load, &reading, &error);
  sos_store_set_actor (home->office->store, home->office->worker);
  g_assert_no_error (error);
  return reading.family_case;
}

static const SosFamilyRow *
row_of (SosFamilyCase *family_case, gint64 person)
{
  const int place = sos_family_find (sos_family_case_get_family (family_case), person);

  g_assert_cmpint (place, >=, 0);
  return g_ptr_array_index (sos_family_case_get_members (family_case), place);
}

static const SosFamilyMember *
member_of (SosFamilyCase *family_case, gint64 person)
{
  return sos_family_get_member (sos_family_case_get_family (family_case), row_of (family_case, person)->place);
}

/* Does the deed, takes it back and does it again: what is there is each time what was there then. */
static gint64
must_and_back (Office *office, SosTransactionFunc func, SosDeed *deed)
{
  g_autofree char *before = office_dump (office);
  const gint64 result = office_must (office, func, deed);
  g_autofree char *after = office_dump (office);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (before, !=, after);
  office_undo (office);
  undone = office_dump (office);
  g_assert_cmpstr (undone, ==, before);
  office_redo (office);
  redone = office_dump (office);
  g_assert_cmpstr (redone, ==, after);
  return result;
}

/* ---- what is seen ---- */

static void
test_s2 (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyCase) worker = look (home, home->office->worker, 0, NULL);
  g_autoptr (SosFamilyCase) lead = look (home, home->office->lead, 0, NULL);
  const SosFamilyHome *own = sos_family_case_get_family (worker)->homes->pdata[0],
                      *other = sos_family_case_get_family (worker)->homes->pdata[1];

  g_assert_true (member_of (worker, home->kadeem)->open);
  g_assert_cmpstr (row_of (worker, home->kadeem)->open, ==, "LiVVE · Moyo Adeyemi");
  g_assert_cmpstr (member_of (worker, home->aaliyah)->role, ==, "sister");
  g_assert_false (member_of (worker, home->aaliyah)->open);
  g_assert_null (row_of (worker, home->aaliyah)->open);
  g_assert_cmpstr (own->note, ==, "4 Larkfield Walk, SW2 · 3 people");
  g_assert_true (own->own);
  g_assert_null (other->note);
  g_assert_cmpstr (other->label, ==, "Home 2");
  /* The lead sees both, and is told that they did not allow it. */
  g_assert_true (member_of (lead, home->aaliyah)->open);
  g_assert_nonnull (row_of (lead, home->aaliyah)->flag);
  other = sos_family_case_get_family (lead)->homes->pdata[1];
  g_assert_nonnull (strstr (other->note, "Windlass Road"));
  g_assert_nonnull (strstr (row_of (lead, home->patrick)->flag, "must not learn"));
}

static void
test_disclosure (void)
{
  g_autoptr (Home) home = home_new ();
  const gint64 told
    = must_and_back (home->office, FUNC (record_disclosure),
                     office_deed (home->aaliyah, home->kadeem, "SERVICE", "Said so in the session", NULL));
  g_autoptr (SosFamilyCase) seen = look (home, home->office->worker, 0, NULL);
  g_autoptr (SosFamilyCase) mother = look (home, home->office->worker, home->denise, NULL);
  g_autoptr (SosFamilyCase) brother = look (home, home->office->worker, home->kadeem, NULL);
  g_autoptr (SosFamilyCase) after = NULL;

  g_assert_true (member_of (seen, home->aaliyah)->open);
  g_assert_true (member_of (brother, home->aaliyah)->open);
  g_assert_false (member_of (mother, home->aaliyah)->open);
  must_and_back (home->office, FUNC (end_disclosure), office_deed (told, 0, NULL, NULL, NULL));
  after = look (home, home->office->worker, 0, NULL);
  g_assert_false (member_of (after, home->aaliyah)->open);
  office_must_not (home->office, FUNC (record_disclosure), office_deed (home->aaliyah, home->aaliyah, "SERVICE", NULL, NULL), "own facts");
  office_must_not (home->office, FUNC (record_disclosure), office_deed (home->aaliyah, 0, "ALL", NULL, NULL), "what may be told");
}

/* On a day of 2020 the father lived with them. */
static void
test_other_day (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyCase) then = look (home, home->office->worker, 0, "2020-01-01");
  g_autoptr (SosFamilyCase) now = look (home, home->office->worker, 0, NULL);
  g_autoptr (SosFamilyCase) before = look (home, home->office->worker, 0, "2015-01-01");
  GPtrArray *events = sos_family_case_get_events (now);

  g_assert_cmpint (row_of (then, home->patrick)->home, ==, row_of (then, home->denise)->home);
  g_assert_cmpint (row_of (now, home->patrick)->home, !=, row_of (now, home->denise)->home);
  g_assert_true (member_of (before, home->patrick)->absent);
  g_assert_cmpint (member_of (then, home->kadeem)->age, ==, 9);
  for (guint i = 0; i < events->len; i++)
    g_test_message ("%s %s", ((SosFamilyEvent *) events->pdata[i])->date, ((SosFamilyEvent *) events->pdata[i])->words);
  g_assert_cmpuint (events->len, ==, 1); /* who came on the first day has always been there */
  g_assert_cmpstr (((SosFamilyEvent *) events->pdata[0])->words, ==, "Patrick moved out");
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(SosFamilyCase **) data = sos_family_case_finish (result, &error);
  g_assert_no_error (error);
}

/* Each member who is shown was looked at, once; a sealed one was not. */
static void
test_look (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyView) view = sos_family_view_new (home->household, 0, 0, NULL);
  g_autoptr (SosFamilyCase) opened = NULL;
  g_autoptr (SosFamilyCase) again = NULL;

  seal (home, home->aaliyah, "YES");
  sos_family_case_open_async (home->office->store, view, NULL, opened_cb, &opened);
  while (opened == NULL)
    g_main_context_iteration (NULL, TRUE);
  sos_family_case_reload_async (home->office->store, view, NULL, opened_cb, &again);
  while (again == NULL)
    g_main_context_iteration (NULL, TRUE);
  office_add_person (home->office, "Another");
  g_assert_cmpint (office_count (home->office, "SELECT count (*) FROM audit WHERE verb = 'consult' AND person = $1", home->denise), ==, 1);
  g_assert_cmpint (office_count (home->office, "SELECT count (*) FROM audit WHERE verb = 'consult' AND person = $1", home->aaliyah), ==, 0);
  g_assert_cmpint (sos_family_find (sos_family_case_get_family (opened), home->aaliyah), ==, -1);
  g_assert_cmpuint (sos_family_case_get_members (opened)->len, ==, 4);
  g_assert_cmpint (sos_family_case_get_view (opened)->subject, ==, home->kadeem);
}

/* ---- what is done ---- */

static void
test_seal (void)
{
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;

  office_must_not (office, FUNC (seal_person), office_deed (home->aaliyah, 0, "YES", "Her uncle works here", NULL), "lead");
  sos_store_set_actor (office->store, office->lead);
  office_must_not (office, FUNC (seal_person), office_deed (home->aaliyah, 0, "YES", "So", NULL), "V28");
  must_and_back (office, FUNC (seal_person), office_deed (home->aaliyah, 0, "YES", "Her uncle works here", NULL));
  must_and_back (office, FUNC (seal_person), office_deed (home->aaliyah, 0, "NO", "He has left since", NULL));
}

static void
test_related (void)
{
  g_autoptr (Home) home = home_new ();
  const gint64 tie = must_and_back (home->office, FUNC (relate), office_deed (home->kadeem, home->aaliyah, "SISTER", NULL, NULL));

  g_assert_cmpint (
    office_count (
      home->office,
      "SELECT count (*) FROM relationship WHERE person = $1 AND type = 'BROTHER' AND removed IS NULL",
      home->aaliyah),
    ==, 1);
  must_and_back (home->office, FUNC (unrelate), office_deed (tie, 0, NULL, NULL, NULL));
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

  add_address (home, home->kadeem, "HOME", "4 Larkfield Walk\nLondon");
  add->name = g_strdup ("Micah Okafor");
  add->sex = g_strdup ("MALE");
  add->birth_date = g_strdup ("2014-01-01");
  add->sibling_of = home->kadeem;
  office_do (home->office, FUNC (add_member), add, &error);
  g_assert_no_error (error);
  seen = look (home, home->office->worker, 0, NULL);
  g_assert_cmpstr (member_of (seen, add->result)->role, ==, "brother");
  g_assert_cmpint (row_of (seen, add->result)->home, ==, row_of (seen, home->kadeem)->home);
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
  must_and_back (home->office, FUNC (end_membership), office_deed (home->kadeem_here, 0, NULL, NULL, NULL));
  office_must_not (home->office, FUNC (end_membership), office_deed (home->kadeem_here, 0, NULL, NULL, NULL), "ended already");
}

/* The address goes with whoever moves, and is nobody’s to post to until asked. */
static void
test_move (void)
{
  g_autoptr (Home) home = home_new ();
  gint64 moved;

  sos_store_set_actor (home->office->store, home->office->colleague);
  add_address (home, home->aaliyah, "HOME", "4 Larkfield Walk\nLondon");
  sos_store_set_actor (home->office->store, home->office->worker);
  office_must_not (home->office, MOVE, office_deed (home->kadeem_here, home->home, NULL, NULL, NULL), "already");
  moved = must_and_back (home->office, MOVE, office_deed (home->denise_here, home->other_home, NULL, NULL, "2026-11-20"));
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

  office_must_not (home->office, MOVE, move_deed (home->kadeem_here, home->other_home, NULL, 0, TRUE), "from one to six");
  office_must_not (home->office, MOVE, move_deed (home->kadeem_here, home->other_home, NULL, 9, FALSE), "seven nights");
  must_and_back (home->office, MOVE, move_deed (home->kadeem_here, home->other_home, NULL, 3, TRUE));
  family_case = look (home, home->office->worker, 0, NULL);
  row = row_of (family_case, home->kadeem);
  g_assert_cmpstr (row->lives, ==, "Home 1, 4 nights; Home 2, 3 nights");
  g_assert_cmpint (row->home, ==, 0);
}

/* To a home the household did not have: the address is theirs, and nobody posts to it yet. */
static void
test_new_home (void)
{
  g_autoptr (Home) home = home_new ();
  const char *homes = "SELECT count (*) FROM household_address WHERE household = $1 AND removed IS NULL";
  const gint64 before = office_count (home->office, homes, home->household);

  office_must_not (home->office, MOVE, move_deed (home->denise_here, 0, NULL, 0, FALSE), "where they move to");
  must_and_back (home->office, MOVE, move_deed (home->denise_here, 0, "1 Quarry Steps", 0, FALSE));
  g_assert_cmpint (office_count (home->office, homes, home->household), ==, before + 1);
  g_assert_cmpint (office_count (home->office,
                                 "SELECT count (*) FROM address WHERE person = $1 AND lines = '1 Quarry Steps' AND "
                                 "posting_rule = 'DO_NOT_POST' AND removed IS NULL",
                                 home->denise),
                   ==, 1);
}

/* On a day that has passed: the work that went on then, what they had agreed to then, and nothing of what has no history. */
static void
test_past (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyCase) now = NULL, then = NULL;

  office_add (home->office, SOS_TYPE_EPISODE, "person", home->kadeem, "service", "SOS", "stage", "CLOSED", "worker",
              home->office->worker, "team", home->office->team, "referred-on", "2024-02-01", "closed-on", "2024-09-01", NULL);
  office_add (home->office, SOS_TYPE_ALERT, "person", home->kadeem, "kind", "MEDICAL", "words", "Look out", NULL);
  now = look (home, home->office->worker, 0, NULL);
  then = look (home, home->office->worker, 0, "2024-05-01");
  g_assert_cmpstr (row_of (now, home->kadeem)->open, ==, "LiVVE · Moyo Adeyemi");
  g_assert_cmpstr (row_of (then, home->kadeem)->open, ==, "SOS · Moyo Adeyemi");
  g_assert_cmpstr (row_of (now, home->kadeem)->agreement, ==, "GIVEN");
  g_assert_null (row_of (then, home->kadeem)->agreement);
  g_assert_nonnull (member_of (now, home->kadeem)->alert);
  g_assert_null (member_of (then, home->kadeem)->alert);
  g_assert_null (row_of (then, home->kadeem)->post);
}

static void
keep_apart (Home *home, gint64 one, gint64 other)
{
  g_autoptr (SosKeepApart) keep = sos_keep_apart_new ();
  g_autoptr (GError) error = NULL;

  keep->kind = g_strdup ("PAIR");
  keep->level = g_strdup ("3");
  keep->reason_code = g_strdup ("THREAT");
  keep->reported_on = g_strdup ("2026-11-01");
  keep->review_by = g_strdup ("2027-02-01");
  g_array_append_val (keep->people[0], one);
  g_array_append_val (keep->people[1], other);
  office_do (home->office, FUNC (keep_apart), keep, &error);
  g_assert_no_error (error);
}

static gboolean
has_notice (Home *home, gint64 worker, const char *words)
{
  g_autoptr (SosFamilyCase) family_case = look (home, worker, 0, NULL);
  GPtrArray *notices = sos_family_case_get_notices (family_case);

  for (guint i = 0; i < notices->len; i++)
    if (strstr (notices->pdata[i], words) != NULL)
      return strstr (notices->pdata[i], "Tariq") == NULL;
  return FALSE;
}

/* Two of them are kept apart from the same person, with whom somebody works as well: said, and that person is not named. */
static void
test_third_party (void)
{
  g_autoptr (Home) home = home_new ();
  const gint64 third = office_add_person (home->office, "Tariq Lowe");

  office_add (home->office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", home->household, "service", "FAM", "stage", "ACTIVE", "worker",
              home->office->worker, "referred-on", "2026-09-28", NULL);
  keep_apart (home, home->kadeem, third);
  g_assert_false (has_notice (home, home->office->worker, "kept apart from one person"));
  keep_apart (home, home->denise, third);
  g_assert_false (has_notice (home, home->office->worker, "kept apart from one person"));
  office_add (home->office, SOS_TYPE_EPISODE, "person", third, "service", "SOS", "stage", "ACTIVE", "worker", home->office->colleague, NULL);
  g_assert_true (has_notice (home, home->office->worker, "Kadeem and Denise are both kept apart from one person"));
  g_assert_false (has_notice (home, home->office->colleague, "kept apart from one person"));
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

  must_and_back (home->office, FUNC (set_main_contact), office_deed (home->denise_here, 0, NULL, NULL, NULL));
  must_and_back (home->office, FUNC (set_main_contact), office_deed (home->kadeem_here, 0, NULL, NULL, NULL));
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
  now = look (home, home->office->worker, 0, NULL);
  then = look (home, home->office->worker, 0, "2026-07-01");
  cell = sos_family_case_get_cell (now, row_of (now, home->kadeem)->place, "HOUSING");
  g_assert_cmpstr (cell->words, ==, "Severe");
  g_assert_cmpstr (cell->by, ==, OFFICE_WORKER);
  g_assert_cmpstr (cell->before, ==, "1");
  g_assert_cmpint (cell->change, ==, 2);
  g_assert_false (cell->stale);
  cell = sos_family_case_get_cell (then, row_of (then, home->kadeem)->place, "HOUSING");
  g_assert_cmpstr (cell->level, ==, "1");
  /* What is not known is no nought, and grows old as well. */
  cell = sos_family_case_get_cell (now, row_of (now, home->kadeem)->place, "POVERTY_DEBT");
  g_assert_cmpint (cell->change, ==, 0);
  g_assert_true (cell->stale);
  g_assert_null (sos_family_case_get_cell (now, row_of (now, home->aaliyah)->place, "HOUSING"));
  g_assert_nonnull (strstr (sos_family_case_get_grid_sentence (now, row_of (now, home->aaliyah)->place), "nothing is recorded"));
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

  add_member (home, client, "SIBLING", home->home, "2026-01-01");
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

  must_and_back (office, FUNC (set_family_goal_status), office_deed (shared, 0, "GOING_WELL", NULL, NULL));
  office_must_not (office, FUNC (set_family_action_status), office_deed (step, 0, "NOT_DONE", " ", NULL), "why it was not done");
  must_and_back (office, FUNC (set_family_action_status), office_deed (step, 0, "DONE", NULL, NULL));
  sos_record_meeting_add (record, home->denise, "PRESENT");
  sos_record_meeting_add (record, home->kadeem, "APOLOGIES");
  office_do (office, FUNC (record_meeting), record, &error);
  g_assert_no_error (error);
  g_array_index (record->people, SosMeetingGuest, 1).attendance = NULL; /* was not asked after all; of the other nothing is said */
  g_array_remove_index (record->people, 0);
  office_do (office, FUNC (record_meeting), record, &error);
  g_assert_no_error (error);
  worker = look (home, office->worker, 0, NULL);
  mother = look (home, office->worker, home->denise, NULL);
  g_assert_cmpuint (sos_family_case_get_goals (worker)->len, ==, 2);
  g_assert_cmpuint (sos_family_case_get_goals (mother)->len, ==, 1);
  g_assert_cmpstr (
    ((SosFamilyStep *)((SosFamilyGoalRow *)sos_family_case_get_goals (mother)->pdata[0])->steps->pdata[0])
      ->who,
    ==, "Denise");
  g_assert_cmpstr (((SosFamilyMeetingRow *) sos_family_case_get_meetings (worker)->pdata[0])->present, ==, "Denise");
  g_assert_null (((SosFamilyMeetingRow *) sos_family_case_get_meetings (worker)->pdata[0])->apologies);
  g_assert_cmpstr (sos_family_case_get_subtitle (worker), ==, "family meeting Thu 26 Nov");
  must_and_back (office, FUNC (share_family_goal), office_deed (private, 0, "YES", NULL, NULL));
}

static void
test_episode (void)
{
  SosDeed *ended;
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;
  const gint64 work = must_and_back (office, FUNC (open_household_episode),
                                     office_deed (home->household, office->worker, "FAM", NULL, NULL));
  const gint64 own = office_add (office, SOS_TYPE_EPISODE, "person", home->denise, "service", "FAM", "stage",
                                 "ACTIVE", "worker", office->worker, NULL);

  office_must_not (office, FUNC (open_household_episode), office_deed (home->household, office->worker, "FAM", NULL, NULL), "V10");
  office_must_not (office, FUNC (open_household_episode), office_deed (home->household, office->worker, "SOS", NULL, NULL), "one person");
  office_must_not (office, FUNC (close_household_episode), office_deed (work, 0, "GOALS_MET", NULL, NULL), "1 member");
  ended = office_deed (own, 0, "CLOSED_EARLY", "Done", NULL);
  ended->why = g_strdup ("MOVED_AWAY");
  office_must (office, FUNC (move_episode), ended);
  office_must_not (office, FUNC (close_household_episode), office_deed (work, 0, NULL, NULL, NULL), "V22");
  must_and_back (office, FUNC (close_household_episode), office_deed (work, 0, "GOALS_MET", "All went well", NULL));
}

/* ---- the list ---- */

typedef struct
{
  SosFamiliesQuery query;
  GArray *ids;
} Asking;

static gboolean
ask (SosTransaction *transaction, gpointer data, GError **error)
{
  Asking *asking = data;

  asking->ids = sos_families_query_run (transaction, &asking->query, error);
  return asking->ids != NULL;
}

static guint
count_found (Home *home, gint64 staff, const char *words, gboolean open)
{
  Asking asking = { { .words = (char *) words, .open = open }, NULL };
  g_autoptr (GError) error = NULL;
  guint n;

  sos_store_set_actor (home->office->store, staff);
  sos_store_read (home->office->store, ask, &asking, &error);
  sos_store_set_actor (home->office->store, home->office->worker);
  g_assert_no_error (error);
  n = asking.ids->len;
  g_array_unref (asking.ids);
  return n;
}

static gboolean
fetch (SosTransaction *transaction, gpointer data, GError **error)
{
  const gint64 *household = data;
  g_autoptr (GPtrArray) rows = sos_family_list_fetch (transaction, household, 1, error);
  SosFamilyListRow *row = rows->pdata[0];

  g_assert_cmpuint (sos_family_list_row_get_n_members (row), ==, 4);
  g_assert_true (g_str_has_prefix (sos_family_list_row_get_ref (row), "H-000001-"));
  g_assert_cmpstr (sos_family_list_row_get_service (row), ==, "Family work, Lambeth");
  g_assert_cmpstr (sos_family_list_row_get_worker (row), ==, "Moyo Adeyemi");
  return TRUE;
}

/* A name finds a household only for who may see the name. */
static void
test_review (void)
{
  g_autoptr (Home) home = home_new ();
  const gint64 work = office_add (home->office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", home->household, "service", "FAM", "stage", "REFERRED",
                                  "referred-on", "2026-09-28", NULL);
  g_autofree char *next = NULL;

  must_and_back (home->office, FUNC (review_household), office_deed (work, 0, NULL, NULL, NULL));
  next = office_dup_text (home->office, SOS_TYPE_HOUSEHOLD_EPISODE, work, "review-on");
  g_assert_cmpstr (next, ==, "2027-01-04");
  office_must_not (home->office, FUNC (review_household), office_deed (work, 0, NULL, NULL, "2026-11-24"), "still to come");
  office_must_not (home->office, FUNC (review_household), office_deed (work, 0, NULL, NULL, "2026-11-20"), "since that day");
  /* V9; and an end is no stage to be moved to. */
  office_must_not (home->office, FUNC (move_household_episode), office_deed (work, 0, "ALLOCATED", NULL, NULL), "");
  must_and_back (home->office, FUNC (move_household_episode), office_deed (work, 0, "SCREENING", NULL, NULL));
  office_must_not (home->office, FUNC (move_household_episode), office_deed (work, 0, "CLOSED", NULL, NULL), "say why");
  office_must_not (home->office, FUNC (move_household_episode), office_deed (work, 0, "REFERRED", NULL, NULL), "");
  must_and_back (home->office, FUNC (close_household_episode), office_deed (work, 0, "DISENGAGED", "They moved away", NULL));
  office_must_not (home->office, FUNC (review_household), office_deed (work, 0, NULL, NULL, NULL), "has ended");
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
  g_autoptr (SosFamilyCase) before = look (home, home->office->worker, 0, NULL);
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
  added = must_and_back (home->office, FUNC (add_new_home), deed);
  worker = look (home, home->office->worker, 0, NULL);
  lead = look (home, home->office->lead, 0, NULL);
  g_assert_nonnull (sos_family_case_get_household (worker));
  g_assert_cmpstr (home_row (worker, home->home)->address, ==, "4 Larkfield Walk, London, SW2 9CK");
  g_assert_cmpuint (home_row (worker, home->home)->n_people, ==, 3);
  g_assert_null (home_row (worker, home->other_home)->address);
  g_assert_null (home_row (worker, home->other_home)->called);
  g_assert_cmpstr (home_row (lead, home->other_home)->called, ==, "Windlass Road");
  g_assert_cmpstr (home_row (worker, added)->address, ==, "1 Orchard House, SE5 9CK");
  g_assert_cmpuint (sos_family_case_get_outside (worker)->len, ==, 1);

  office_must_not (home->office, FUNC (end_home), office_deed (home->home, 0, NULL, NULL, NULL), "Somebody still lives there");
  must_and_back (home->office, FUNC (end_home), office_deed (added, 0, NULL, NULL, "2026-11-22"));
  office_must_not (home->office, FUNC (end_home), office_deed (added, 0, NULL, NULL, NULL), "ended already");
}

static void
test_list (void)
{
  g_autoptr (Home) home = home_new ();
  Office *office = home->office;
  const gint64 stranger = office_add (office, SOS_TYPE_STAFF, "name", "Ann", "role", "CASEWORKER", "active", TRUE, NULL);
  g_autoptr (GError) error = NULL;

  office_must (office, FUNC (add_household), office_deed (0, 0, NULL, NULL, NULL));
  g_assert_cmpuint (count_found (home, office->worker, NULL, FALSE), ==, 2);
  g_assert_cmpuint (count_found (home, office->worker, NULL, TRUE), ==, 0);
  office_must (office, FUNC (open_household_episode), office_deed (home->household, office->worker, "FAM", NULL, NULL));
  g_assert_cmpuint (count_found (home, office->worker, NULL, TRUE), ==, 1);
  g_assert_cmpuint (count_found (home, office->worker, "H-000001", FALSE), ==, 1);
  g_assert_cmpuint (count_found (home, stranger, "1", FALSE), ==, 1);
  g_assert_cmpuint (count_found (home, office->worker, "aaliyah", FALSE), ==, 1);
  g_assert_cmpuint (count_found (home, stranger, "aaliyah", FALSE), ==, 0);
  g_assert_cmpuint (count_found (home, office->administrator, "aaliyah", FALSE), ==, 1);
  seal (home, home->aaliyah, "YES");
  g_assert_cmpuint (count_found (home, office->worker, "aaliyah", FALSE), ==, 0);
  g_assert_cmpuint (count_found (home, office->administrator, "aaliyah", FALSE), ==, 0);
  g_assert_cmpuint (count_found (home, office->colleague, "aaliyah", FALSE), ==, 1);
  g_assert_cmpuint (count_found (home, office->lead, "aaliyah", FALSE), ==, 1);
  seal (home, home->aaliyah, "NO");
  sos_store_read (office->store, fetch, &home->household, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/family/s2", test_s2);
  g_test_add_func ("/family/disclosure", test_disclosure);
  g_test_add_func ("/family/other-day", test_other_day);
  g_test_add_func ("/family/look", test_look);
  g_test_add_func ("/family/seal", test_seal);
  g_test_add_func ("/family/related", test_related);
  g_test_add_func ("/family/members", test_members);
  g_test_add_func ("/family/move", test_move);
  g_test_add_func ("/family/past", test_past);
  g_test_add_func ("/family/third-party", test_third_party);
  g_test_add_func ("/family/outsider", test_outsider);
  g_test_add_func ("/family/split-week", test_split_week);
  g_test_add_func ("/family/new-home", test_new_home);
  g_test_add_func ("/family/main-contact", test_main_contact);
  g_test_add_func ("/family/issues", test_issues);
  g_test_add_func ("/family/abuse", test_abuse);
  g_test_add_func ("/family/plan", test_plan);
  g_test_add_func ("/family/episode", test_episode);
  g_test_add_func ("/family/review", test_review);
  g_test_add_func ("/family/homes", test_homes);
  g_test_add_func ("/family/list", test_list);
  return g_test_run ();
}
