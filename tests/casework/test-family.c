/* test-family.c - what the case of a family shows: to its worker, to a lead, on another day, in the list. */
#include "config.h"
#include "family-home.h"

#include "sos-apart.h"
#include "sos-family-list.h"
#include "sos-posting-rules.h"

#include <string.h>

static void
test_s2 (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyCase) worker = home_look (home, home->office->worker, 0, NULL);
  g_autoptr (SosFamilyCase) lead = home_look (home, home->office->lead, 0, NULL);
  const SosFamilyHome *own = sos_family_case_get_family (worker)->homes->pdata[0],
                      *other = sos_family_case_get_family (worker)->homes->pdata[1];

  g_assert_true (home_member_of (worker, home->kadeem)->open);
  g_assert_cmpstr (home_row_of (worker, home->kadeem)->open, ==, "LiVVE · Moyo Adeyemi");
  g_assert_cmpstr (home_member_of (worker, home->aaliyah)->role, ==, "sister");
  g_assert_false (home_member_of (worker, home->aaliyah)->open);
  g_assert_null (home_row_of (worker, home->aaliyah)->open);
  g_assert_cmpstr (own->note, ==, "4 Larkfield Walk, SW2 · 3 people");
  g_assert_true (own->own);
  g_assert_null (other->note);
  g_assert_cmpstr (other->label, ==, "Home 2");
  /* The lead sees both, and is told that they did not allow it. */
  g_assert_true (home_member_of (lead, home->aaliyah)->open);
  g_assert_nonnull (home_row_of (lead, home->aaliyah)->flag);
  other = sos_family_case_get_family (lead)->homes->pdata[1];
  g_assert_nonnull (strstr (other->note, "Windlass Road"));
  g_assert_nonnull (strstr (home_row_of (lead, home->patrick)->flag, "must not learn"));
}

static void
test_disclosure (void)
{
  g_autoptr (Home) home = home_new ();
  const gint64 told
    = home_must_and_back (home->office, FUNC (record_disclosure),
                     office_deed (home->aaliyah, home->kadeem, "SERVICE", "Said so in the session", NULL));
  g_autoptr (SosFamilyCase) seen = home_look (home, home->office->worker, 0, NULL);
  g_autoptr (SosFamilyCase) mother = home_look (home, home->office->worker, home->denise, NULL);
  g_autoptr (SosFamilyCase) brother = home_look (home, home->office->worker, home->kadeem, NULL);
  g_autoptr (SosFamilyCase) after = NULL;

  g_assert_true (home_member_of (seen, home->aaliyah)->open);
  g_assert_true (home_member_of (brother, home->aaliyah)->open);
  g_assert_false (home_member_of (mother, home->aaliyah)->open);
  home_must_and_back (home->office, FUNC (end_disclosure), office_deed (told, 0, NULL, NULL, NULL));
  after = home_look (home, home->office->worker, 0, NULL);
  g_assert_false (home_member_of (after, home->aaliyah)->open);
  office_must_not (home->office, FUNC (record_disclosure), office_deed (home->aaliyah, home->aaliyah, "SERVICE", NULL, NULL), "own facts");
  office_must_not (home->office, FUNC (record_disclosure), office_deed (home->aaliyah, 0, "ALL", NULL, NULL), "what may be told");
}

/* On a day of 2020 the father lived with them. */
static void
test_other_day (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyCase) then = home_look (home, home->office->worker, 0, "2020-01-01");
  g_autoptr (SosFamilyCase) now = home_look (home, home->office->worker, 0, NULL);
  g_autoptr (SosFamilyCase) before = home_look (home, home->office->worker, 0, "2015-01-01");
  GPtrArray *events = sos_family_case_get_events (now);

  g_assert_cmpint (home_row_of (then, home->patrick)->home, ==, home_row_of (then, home->denise)->home);
  g_assert_cmpint (home_row_of (now, home->patrick)->home, !=, home_row_of (now, home->denise)->home);
  g_assert_true (home_member_of (before, home->patrick)->absent);
  g_assert_cmpint (home_member_of (then, home->kadeem)->age, ==, 9);
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

  home_seal (home, home->aaliyah, "YES");
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

/* On a day that has passed: the work that went on then, what they had agreed to then, and nothing of what has no history. */
static void
test_past (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyCase) now = NULL, then = NULL;

  office_add (home->office, SOS_TYPE_EPISODE, "person", home->kadeem, "service", "SOS", "stage", "CLOSED", "worker",
              home->office->worker, "team", home->office->team, "referred-on", "2024-02-01", "closed-on", "2024-09-01", NULL);
  office_add (home->office, SOS_TYPE_ALERT, "person", home->kadeem, "kind", "MEDICAL", "words", "Look out", NULL);
  now = home_look (home, home->office->worker, 0, NULL);
  then = home_look (home, home->office->worker, 0, "2024-05-01");
  g_assert_cmpstr (home_row_of (now, home->kadeem)->open, ==, "LiVVE · Moyo Adeyemi");
  g_assert_cmpstr (home_row_of (then, home->kadeem)->open, ==, "SOS · Moyo Adeyemi");
  g_assert_cmpstr (home_row_of (now, home->kadeem)->agreement, ==, "GIVEN");
  g_assert_null (home_row_of (then, home->kadeem)->agreement);
  g_assert_cmpstr (home_member_of (now, home->kadeem)->alert, ==, "Look out");
  g_assert_null (home_member_of (then, home->kadeem)->alert);
  g_assert_null (home_row_of (then, home->kadeem)->post);
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
  g_autoptr (SosFamilyCase) family_case = home_look (home, worker, 0, NULL);
  GPtrArray *notices = sos_family_case_get_notices (family_case);

  for (guint i = 0; i < notices->len; i++)
    if (strstr (notices->pdata[i], words) != NULL)
      return strstr (notices->pdata[i], "Tariq") == NULL;
  return FALSE;
}

/* The drawing has words that stand alone, and says how many more the list has. */
static void
test_alerts (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyCase) worker = NULL, then = NULL;
  const SosFamilyMember *kadeem;

  office_add (home->office, SOS_TYPE_ADDRESS, "person", home->kadeem, "type", "HOME", "lines", "4 Larkfield Walk", "label", "Home, with mother",
              "posting-rule", SOS_POSTING_OK, "visiting-rule", "TWO_WORKERS", NULL);
  office_add (home->office, SOS_TYPE_ALERT, "person", home->kadeem, "kind", "MEDICAL", "words", "Carries an inhaler", NULL);
  worker = home_look (home, home->office->worker, 0, NULL);
  then = home_look (home, home->office->worker, 0, "2024-05-01");
  kadeem = home_member_of (worker, home->kadeem);
  g_assert_cmpstr (kadeem->alert, ==, "Two workers +1");
  g_assert_cmpuint (g_strv_length (kadeem->alerts), ==, 2);
  g_assert_cmpstr (kadeem->alerts[0], ==, "Two workers: Home, with mother");
  g_assert_cmpstr (kadeem->alerts[1], ==, "Carries an inhaler");
  g_assert_null (home_member_of (then, home->kadeem)->alerts);
  g_assert_null (home_member_of (worker, home->aaliyah)->alerts);
}

/* 3.4: the sister has come to the age at which her brother was first harmed; it is said to who works with all of them. */
static void
test_same_age (void)
{
  g_autoptr (Home) home = home_new ();
  const char *words = "Aaliyah is now as old as Kadeem was when first harmed.";

  office_add (home->office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", home->household, "service", "FAM", "stage", "ACTIVE", "worker",
              home->office->worker, NULL);
  g_assert_false (has_notice (home, home->office->worker, words));
  office_set (home->office, SOS_TYPE_PERSON, home->kadeem, "first-harmed-on", "2025-10-20");
  g_assert_true (has_notice (home, home->office->worker, words));
  g_assert_false (has_notice (home, home->office->colleague, words));
  office_set (home->office, SOS_TYPE_PERSON, home->kadeem, "first-harmed-on", "2023-10-20");
  g_assert_false (has_notice (home, home->office->worker, words));
  /* An older one has been that age before. */
  office_set (home->office, SOS_TYPE_PERSON, home->kadeem, "first-harmed-on", NULL);
  sos_store_set_actor (home->office->store, home->office->colleague);
  office_set (home->office, SOS_TYPE_PERSON, home->aaliyah, "first-harmed-on", "2026-10-10");
  sos_store_set_actor (home->office->store, home->office->worker);
  g_assert_false (has_notice (home, home->office->worker, "was when first harmed"));
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

typedef struct
{
  SosFamiliesQuery query;
  GArray *ids;
  GHashTable *why;
} Asking;

static gboolean
ask (SosTransaction *transaction, gpointer data, GError **error)
{
  Asking *asking = data;

  asking->ids = sos_families_query_run (transaction, &asking->query, &asking->why, error);
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
  g_clear_pointer (&asking.why, g_hash_table_unref);
  return n;
}

/* By whose name @words find the household: a name to whoever may see it, nothing where it was found another way. */
static void
assert_why (Home *home, gint64 staff, const char *words, const char *why)
{
  Asking asking = { { .words = (char *) words }, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (home->office->store, staff);
  sos_store_read (home->office->store, ask, &asking, &error);
  sos_store_set_actor (home->office->store, home->office->worker);
  g_assert_no_error (error);
  g_assert_cmpstr (g_hash_table_lookup (asking.why, &home->household), ==, why);
  g_array_unref (asking.ids);
  g_hash_table_unref (asking.why);
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

typedef struct
{
  gint64 household;
  char *label;
} Labelled;

static gboolean
fetch_label (SosTransaction *transaction, gpointer data, GError **error)
{
  Labelled *labelled = data;
  g_autoptr (GPtrArray) rows = sos_family_list_fetch (transaction, &labelled->household, 1, error);

  labelled->label = rows != NULL ? g_strdup (sos_family_list_row_get_label (rows->pdata[0])) : NULL;
  return rows != NULL;
}

static void
assert_label (Home *home, gint64 staff, const char *label)
{
  Labelled labelled = { home->household, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (home->office->store, staff);
  sos_store_read (home->office->store, fetch_label, &labelled, &error);
  sos_store_set_actor (home->office->store, home->office->worker);
  g_assert_no_error (error);
  g_assert_cmpstr (labelled.label, ==, label);
  g_free (labelled.label);
}

/* A name finds a household only for who may see the name. */
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
  assert_why (home, office->worker, "aaliyah", "Aaliyah Okafor");
  assert_why (home, office->worker, "H-000001", NULL);
  assert_why (home, stranger, "aaliyah", NULL);
  g_assert_cmpuint (count_found (home, stranger, "aaliyah", FALSE), ==, 0);
  g_assert_cmpuint (count_found (home, office->administrator, "aaliyah", FALSE), ==, 1);
  home_seal (home, home->aaliyah, "YES");
  g_assert_cmpuint (count_found (home, office->worker, "aaliyah", FALSE), ==, 0);
  g_assert_cmpuint (count_found (home, office->administrator, "aaliyah", FALSE), ==, 0);
  g_assert_cmpuint (count_found (home, office->colleague, "aaliyah", FALSE), ==, 1);
  g_assert_cmpuint (count_found (home, office->lead, "aaliyah", FALSE), ==, 1);
  home_seal (home, home->aaliyah, "NO");
  /* A label may hold a surname: it finds the household for those who see it in the title. */
  office_set (office, SOS_TYPE_HOUSEHOLD, home->household, "label", "Ökafor-Bennett, Larkfield");
  g_assert_cmpuint (count_found (home, office->worker, "okafor bennett", FALSE), ==, 1);
  g_assert_cmpuint (count_found (home, office->lead, "larkfield", FALSE), ==, 1);
  g_assert_cmpuint (count_found (home, office->colleague, "larkfield", FALSE), ==, 0);
  g_assert_cmpuint (count_found (home, stranger, "larkfield", FALSE), ==, 0);
  assert_label (home, office->worker, "Ökafor-Bennett, Larkfield");
  assert_label (home, office->colleague, NULL);
  office_set (office, SOS_TYPE_HOUSEHOLD, home->household, "label", NULL);
  assert_label (home, office->worker, NULL); /* the reference alone is none */
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
  g_test_add_func ("/family/past", test_past);
  g_test_add_func ("/family/same-age", test_same_age);
  g_test_add_func ("/family/alerts", test_alerts);
  g_test_add_func ("/family/third-party", test_third_party);
  g_test_add_func ("/family/list", test_list);
  return g_test_run ();
}
