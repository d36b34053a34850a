/* test-family-papers.c - the gate of a family's papers, what it leaves in the history, and what is left out for whom, in words. */
#include "config.h"
#include "office.h"

#include "sos-family-deeds.h"
#include "sos-family-left-out.h"
#include "sos-family-papers.h"
#include "sos-taking-back.h"

#include <string.h>

#define FUNC(name) ((SosTransactionFunc) sos_casework_##name)

/* S2: Kadeem in LiVVE with the worker at the desk, who works with the family too; Aaliyah in Expect Respect with another; the father's
 * address is hidden from the mother. */
typedef struct
{
  Office *office;
  gint64 household, kadeem, aaliyah, denise, patrick;
  gint64 aaliyah_record, agreement;
} Home;

static gint64
add_person (Home *home, const char *name, const char *sex, const char *born)
{
  g_autofree char *given = g_strndup (name, strcspn (name, " "));

  return office_add (home->office, SOS_TYPE_PERSON, "full-name", name, "given-names", given, "sex", sex, "birth-date", born,
                     "birth-date-quality", "EXACT", NULL);
}

static void
add_member (Home *home, gint64 person, const char *role, gint64 at)
{
  office_add (home->office, SOS_TYPE_MEMBERSHIP, "person", person, "household", home->household, "role", role, "home", at, "lives-here",
              "FULL", "valid-from", "2019-05-01", NULL);
}

static gint64
add_home (Home *home, gint64 person, const char *lines, gint64 hidden_from)
{
  const gint64 address = office_add (home->office, SOS_TYPE_ADDRESS, "person", person, "type", "HOME", "lines", lines, "postcode", "SW2 9CK",
                                     "posting-rule", "HAND_ONLY", "visiting-rule", "OK", NULL);

  if (hidden_from != 0)
    office_add (home->office, SOS_TYPE_ADDRESS_PERSON, "address", address, "rule", "HIDDEN_FROM", "other-person", hidden_from, NULL);
  return office_must (home->office, FUNC (add_home), office_deed (home->household, address, NULL, NULL, "2019-05-01"));
}

static gint64
agree (Home *home, gint64 person)
{
  return office_add (home->office, SOS_TYPE_CONSENT, "person", person, "type", "WORK_WITH_ME", "status", "GIVEN", "given-by", "SELF", "dated",
                     "2026-09-14", NULL);
}

static void
add_goal (Home *home, gint64 person, const char *words, gboolean shared)
{
  office_add (home->office, SOS_TYPE_FAMILY_GOAL, "household", home->household, "person", person, "in-their-words", words, "shared", shared,
              NULL);
}

static Home *
home_new (void)
{
  Home *home = g_new0 (Home, 1);
  gint64 own, other;

  home->office = office_new ();
  home->kadeem = add_person (home, "Kadeem Okafor", "MALE", "2010-09-12");
  home->aaliyah = add_person (home, "Aaliyah Okafor", "FEMALE", "2011-10-02");
  home->denise = add_person (home, "Denise Bennett", "FEMALE", "1985-05-01");
  home->patrick = add_person (home, "Patrick Okafor", "MALE", "1982-03-03");
  home->household = office_must (home->office, FUNC (add_household), office_deed (0, 0, "E09000022", NULL, NULL));
  own = add_home (home, home->denise, "4 Larkfield Walk", 0);
  other = add_home (home, home->patrick, "9 Windlass Road", home->denise);
  add_member (home, home->kadeem, "YP_OF_CONCERN", own);
  add_member (home, home->aaliyah, "SIBLING", own);
  add_member (home, home->denise, "MOTHER", own);
  add_member (home, home->patrick, "FATHER", other);
  home->agreement = agree (home, home->denise);
  agree (home, home->kadeem);
  office_add (home->office, SOS_TYPE_EPISODE, "person", home->kadeem, "service", "LIV", "stage", "ACTIVE", "worker", home->office->worker,
              "team", home->office->team, NULL);
  office_add (home->office, SOS_TYPE_EPISODE, "person", home->aaliyah, "service", "EXR", "stage", "ACTIVE", "worker",
              home->office->colleague, "team", home->office->other_team, NULL);
  office_add (home->office, SOS_TYPE_HOUSEHOLD_EPISODE, "household", home->household, "service", "FAM", "stage", "ACTIVE", "worker",
              home->office->worker, "referred-on", "2026-09-28", NULL);
  add_goal (home, 0, "We eat together", TRUE);
  add_goal (home, home->denise, "I open the post", FALSE);
  add_goal (home, home->kadeem, "An evening that is mine", FALSE);
  return home;
}

static void
home_free (Home *home)
{
  office_free (home->office);
  g_free (home);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Home, home_free)

static SosFamilyPaperOut *
out_new (Home *home, SosFamilyPaperKind kind, gint64 whom, gboolean redacted)
{
  g_autoptr (SosFamilyView) view = sos_family_view_new (home->household, home->kadeem, whom, NULL);
  g_autoptr (SosFamilyPaperAsk) ask = sos_family_paper_ask_new (kind, view, redacted);

  return sos_family_paper_out_new (ask, "print");
}

static gboolean
release (Home *home, gint64 staff, SosFamilyPaperOut *out, GError **error)
{
  gboolean done;

  sos_store_set_actor (home->office->store, staff);
  done = sos_store_write (home->office->store, NULL, FUNC (release_family_paper), out, error);
  sos_store_set_actor (home->office->store, home->office->worker);
  return done;
}

static SosFamilyPaper *
must (Home *home, gint64 staff, SosFamilyPaperKind kind, gint64 whom, gboolean redacted)
{
  g_autoptr (SosFamilyPaperOut) out = out_new (home, kind, whom, redacted);
  g_autoptr (GError) error = NULL;

  release (home, staff, out, &error);
  g_assert_no_error (error);
  return g_object_ref (out->paper);
}

static void
must_not (Home *home, gint64 staff, SosFamilyPaperKind kind, gint64 whom, int code, const char *words)
{
  g_autoptr (SosFamilyPaperOut) out = out_new (home, kind, whom, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_false (release (home, staff, out, &error));
  g_assert_error (error, SOS_STORE_ERROR, code);
  g_assert_null (out->paper);
  if (!office_says (error, words))
    g_error ("no “%s” in “%s”", words, error->message);
}

static void
ask_to_meeting (Home *home, const gint64 *people, guint n)
{
  const gint64 meeting = office_add (home->office, SOS_TYPE_FAMILY_MEETING, "household", home->household, "day", "2026-12-01", NULL);

  for (guint i = 0; i < n; i++)
    office_add (home->office, SOS_TYPE_MEETING_PERSON, "meeting", meeting, "person", people[i], "attendance", "ASKED", NULL);
}

/* ---- what is left out ---- */

static gboolean
says (SosFamilyPaper *paper, const char *words)
{
  GPtrArray *left_out = sos_family_paper_get_left_out (paper);

  for (guint i = 0; i < left_out->len; i++)
    if (strstr (left_out->pdata[i], words) != NULL)
      return TRUE;
  return FALSE;
}

static void
assert_says (SosFamilyPaper *paper, const char *words, gboolean expected)
{
  GPtrArray *all = sos_family_paper_get_left_out (paper);

  if (says (paper, words) == expected)
    return;
  for (guint i = 0; i < all->len; i++)
    g_test_message ("%s", (char *) all->pdata[i]);
  g_error ("“%s” is %s", words, expected ? "not said" : "said");
}

static void
test_left_out (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyPaper) mother = must (home, home->office->worker, SOS_FAMILY_PLAN, home->denise, FALSE);
  g_autoptr (SosFamilyPaper) father = must (home, home->office->worker, SOS_FAMILY_PLAN, home->patrick, FALSE);
  g_autoptr (SosFamilyPaper) lead = must (home, home->office->lead, SOS_FAMILY_PLAN, home->denise, FALSE);
  g_autoptr (SosFamilyPaper) worker = must (home, home->office->worker, SOS_FAMILY_DRAWING, 0, FALSE);

  assert_says (mother, "1 private goal of others", TRUE);
  assert_says (mother, "Where Patrick lives. Somebody must not learn this address.", TRUE);
  assert_says (mother, "Where Kadeem", FALSE); /* it is her own home */
  assert_says (mother, "Kadeem’s service, and that there is one. They have not allowed this to be told.", TRUE);
  /* What the worker does not see is not said to be left out: no hint on their screen either. */
  assert_says (mother, "Aaliyah’s service", FALSE);
  assert_says (lead, "Aaliyah’s service, and that there is one. They have not allowed this to be told.", TRUE);
  assert_says (father, "2 private goals of others", TRUE);
  assert_says (father, "Where Kadeem, Aaliyah and Denise live. They have not allowed this to be told.", TRUE);
  assert_says (father, "The work with the family", TRUE);
  g_assert_cmpuint (sos_family_paper_get_left_out (worker)->len, ==, 0);
}

/* What is told is not left out any more; what is told no more is left out again. */
static void
test_left_out_follows (void)
{
  g_autoptr (Home) home = home_new ();
  const gint64 told = office_must (home->office, FUNC (record_disclosure), office_deed (home->kadeem, home->denise, "SERVICE", "Said so", NULL));
  g_autoptr (SosFamilyPaper) with = must (home, home->office->worker, SOS_FAMILY_DRAWING, home->denise, FALSE);
  g_autoptr (SosFamilyPaper) other = must (home, home->office->worker, SOS_FAMILY_DRAWING, home->patrick, FALSE);
  g_autoptr (SosFamilyPaper) without = NULL;

  assert_says (with, "Kadeem’s service", FALSE);
  assert_says (other, "Kadeem’s service", TRUE);
  office_must (home->office, FUNC (end_disclosure), office_deed (told, 0, NULL, NULL, NULL));
  without = must (home, home->office->worker, SOS_FAMILY_DRAWING, home->denise, FALSE);
  assert_says (without, "Kadeem’s service", TRUE);
}

static void
test_sealed (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyPaper) mother = NULL;
  g_autoptr (SosFamilyPaper) lead = NULL;
  g_autoptr (SosFamilyPaper) redacted = NULL;
  g_autoptr (SosFamilyPaper) table = NULL;

  sos_store_set_actor (home->office->store, home->office->lead);
  office_must (home->office, FUNC (seal_person), office_deed (home->aaliyah, 0, "YES", "Her uncle works here", NULL));
  sos_store_set_actor (home->office->store, home->office->worker);
  mother = must (home, home->office->worker, SOS_FAMILY_PLAN, home->denise, FALSE);
  lead = must (home, home->office->lead, SOS_FAMILY_PLAN, home->denise, FALSE);
  redacted = must (home, home->office->worker, SOS_FAMILY_DRAWING, 0, TRUE);
  table = must (home, home->office->lead, SOS_FAMILY_MEETING_SHEET, 0, FALSE);
  assert_says (mother, "1 person who is not shown to you either", TRUE);
  assert_says (mother, "Aaliyah", FALSE);
  assert_says (lead, "Aaliyah. This record is sealed.", TRUE);
  assert_says (redacted, "Those who are not shown to you", TRUE);
  g_assert_cmpuint (sos_family_paper_get_family (redacted)->members->len, ==, 3);
  /* Nobody was asked: nobody is named, and it is said. */
  g_assert_cmpuint (sos_merge_get_list (sos_family_paper_get_words (table), "asked")->len, ==, 0);
  g_assert_false (sos_merge_get_flag (sos_family_paper_get_words (table), "has_asked"));
  ask_to_meeting (home, (const gint64[]){ home->denise, home->aaliyah, home->patrick }, 3);
  g_clear_object (&table);
  table = must (home, home->office->lead, SOS_FAMILY_MEETING_SHEET, 0, FALSE);
  /* The lead sees her, the others at the table do not. */
  g_assert_cmpuint (sos_merge_get_list (sos_family_paper_get_words (table), "asked")->len, ==, 2);
  g_assert_true (sos_merge_get_flag (sos_family_paper_get_words (table), "has_asked"));
  must_not (home, home->office->worker, SOS_FAMILY_PLAN, home->aaliyah, SOS_STORE_ERROR_REFUSED, "belong");
}

/* ---- the gate ---- */

static gint64
count (Home *home, const char *verb, gint64 person)
{
  g_autofree char *sql
    = g_strdup_printf ("SELECT count (*) FROM audit WHERE kind = 'household' AND verb = '%s' AND person = $1", verb);

  return office_count (home->office, sql, person);
}

static void
test_refused (void)
{
  g_autoptr (Home) home = home_new ();

  must_not (home, home->office->administrator, SOS_FAMILY_PLAN, home->denise, SOS_STORE_ERROR_REFUSED, "N4");
  g_assert_cmpint (count (home, "fail", home->denise), ==, 1);
  must_not (home, home->office->worker, SOS_FAMILY_PLAN, 0, SOS_STORE_ERROR_REFUSED, "for whom");
  must_not (home, home->office->worker, SOS_FAMILY_FRONT_SHEET, home->denise, SOS_STORE_ERROR_REFUSED, "worker alone");
  must_not (home, home->office->worker, SOS_FAMILY_MEETING_SHEET, home->denise, SOS_STORE_ERROR_REFUSED, "on the table");
  g_assert_cmpint (count (home, "fail", home->denise), ==, 3);
  g_assert_cmpint (count (home, "fail", home->kadeem), ==, 1);
  must_not (home, home->office->worker, SOS_FAMILY_DRAWING, 999, SOS_STORE_ERROR_REFUSED, "belong");
}

/* N13: from the day on which she takes her word back; the others go on. */
static void
test_withdrawn (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyPaper) son = NULL;
  g_autoptr (SosWithdraw) withdraw = sos_withdraw_new (home->denise, "SELF", "Said so");
  g_autoptr (GError) error = NULL;

  g_array_append_val (withdraw->consents, home->agreement);
  office_do (home->office, (SosTransactionFunc) sos_casework_withdraw, withdraw, &error);
  g_assert_no_error (error);
  must_not (home, home->office->worker, SOS_FAMILY_PLAN, home->denise, SOS_STORE_ERROR_REFUSED, "N13");
  must_not (home, home->office->worker, SOS_FAMILY_DRAWING, home->denise, SOS_STORE_ERROR_REFUSED, "N13");
  son = must (home, home->office->worker, SOS_FAMILY_PLAN, home->kadeem, FALSE);
  g_assert_nonnull (son);
}

/* V23: in a language they do not have their letters in it is no plan. */
static void
test_language (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyPaper) drawing = NULL;

  office_set (home->office, SOS_TYPE_PERSON, home->denise, "letter-language", "so");
  must_not (home, home->office->worker, SOS_FAMILY_PLAN, home->denise, SOS_STORE_ERROR_REFUSED, "V23");
  drawing = must (home, home->office->worker, SOS_FAMILY_DRAWING, home->denise, FALSE);
  g_assert_nonnull (drawing);
}

/* A plan with nothing on it says what to do, and is no refusal. */
static void
test_no_goal (void)
{
  g_autoptr (Home) home = home_new ();
  const gint64 goal = office_count (home->office, "SELECT id FROM family_goal WHERE shared = 1 AND $1 = 0", 0);

  office_set (home->office, SOS_TYPE_FAMILY_GOAL, goal, "shared", FALSE);
  must_not (home, home->office->worker, SOS_FAMILY_PLAN, home->patrick, SOS_STORE_ERROR_MISSING, "Add a goal");
  g_assert_cmpint (count (home, "fail", home->patrick), ==, 0);
}

/* Paper that came out is in the history of each who stands on it, and nobody else’s; it cannot be taken back. */
static void
test_noted (void)
{
  g_autoptr (Home) home = home_new ();
  g_autoptr (SosFamilyPaperOut) plan = out_new (home, SOS_FAMILY_PLAN, home->denise, FALSE);
  g_autoptr (SosFamilyPaperOut) drawing = out_new (home, SOS_FAMILY_DRAWING, 0, TRUE);
  g_autoptr (GError) error = NULL;

  release (home, home->office->worker, plan, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (home, "print", home->denise), ==, 0); /* nothing has come out yet */
  sos_store_write (home->office->store, NULL, FUNC (mark_family_paper_out), plan, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (home, "print", home->denise), ==, 1);
  g_assert_cmpint (count (home, "print", home->aaliyah), ==, 0);
  release (home, home->office->worker, drawing, &error);
  g_assert_no_error (error);
  sos_store_write (home->office->store, NULL, FUNC (mark_family_paper_out), drawing, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (home, "print", home->denise), ==, 2);
  g_assert_cmpint (count (home, "print", home->aaliyah), ==, 1);
  /* For whom it was made is told in nobody’s history: others read it. */
  g_assert_cmpint (office_count (home->office,
                                 "SELECT count (*) FROM audit WHERE kind = 'household' AND verb = 'print' AND reason IN ('Family plan', "
                                 "'Drawing of the family, without names') AND $1 = 0",
                                 0),
                   ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/family-papers/left-out", test_left_out);
  g_test_add_func ("/family-papers/left-out-follows", test_left_out_follows);
  g_test_add_func ("/family-papers/sealed", test_sealed);
  g_test_add_func ("/family-papers/refused", test_refused);
  g_test_add_func ("/family-papers/withdrawn", test_withdrawn);
  g_test_add_func ("/family-papers/language", test_language);
  g_test_add_func ("/family-papers/no-goal", test_no_goal);
  g_test_add_func ("/family-papers/noted", test_noted);
  return g_test_run ();
}
