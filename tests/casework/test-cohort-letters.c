/* test-cohort-letters.c - letters to the parents of those on a run: each is asked about as any letter, each is one of its own, all or none. */
#include "config.h"
#include "school-office.h"

#include "sos-cohort-letters.h"

typedef struct
{
  gint64 run;
  SosCohortLetters *found;
} Asked;

static gboolean
load (SosTransaction *transaction, gpointer data, GError **error)
{
  Asked *asked = data;

  asked->found = sos_cohort_letters_load (transaction, asked->run, error);
  return asked->found != NULL;
}

static SosCohortLetters *
read_letters (SchoolOffice *school)
{
  Asked asked = { school->run, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_read (school->office->store, load, &asked, &error);
  g_assert_no_error (error);
  return asked.found;
}

static gint64
get_person (SchoolOffice *school, guint i)
{
  return g_array_index (school->office->people, gint64, i);
}

static gint64
add_parent (SchoolOffice *school, gint64 person, const char *name, const char *type, const char *responsible)
{
  const gint64 parent = office_add_person (school->office, name);

  office_add (school->office, SOS_TYPE_RELATIONSHIP, "person", person, "other-person", parent, "type", type, "parental-responsibility", responsible, NULL);
  return parent;
}

/* One who agreed, with two parents and a grandmother; one who did not; one whom the school alone knows. */
static SchoolOffice *
make_group (gint64 parents[2])
{
  SchoolOffice *school = school_office_new ();

  for (guint i = 0; i < 2; i++)
    office_add (school->office, SOS_TYPE_COHORT_PLACE, "run", school->run, "person", get_person (school, i), "pupil-name", i == 0 ? "Ada L." : "Ben C.", "status", "ACTIVE",
                "agreed-by", "PARENT", NULL);
  office_add (school->office, SOS_TYPE_COHORT_PLACE, "run", school->run, "pupil-name", "Cem D.", "status", "ACTIVE", "agreed-by", "PARENT", NULL);
  office_add (school->office, SOS_TYPE_CONSENT, "person", get_person (school, 0), "type", "CONTACT_PARENT", "status", "GIVEN", "dated", "2026-10-01", NULL);
  add_parent (school, get_person (school, 0), "Rosa Example", "GRANDPARENT", "NO");
  parents[0] = add_parent (school, get_person (school, 0), "Maria Example", "MOTHER", "YES");
  parents[1] = add_parent (school, get_person (school, 0), "Paul Example", "FATHER", "YES");
  add_parent (school, get_person (school, 1), "Nora Example", "MOTHER", "YES");
  return school;
}

static void
test_for_whom (void)
{
  gint64 parents[2];
  g_autoptr (SchoolOffice) school = make_group (parents);
  g_autoptr (SosCohortLetters) found = read_letters (school);
  static const struct
  {
    const char *pupil, *parent, *words;
    gboolean may, wanted;
  } rows[] = {
    { "Ada L.", "Maria Example, Mother", NULL, TRUE, TRUE },
    { "Ada L.", "Paul Example, Father", NULL, TRUE, TRUE },
    { "Ada L.", "Rosa Example, Grandparent", NULL, TRUE, FALSE },
    { "Ben C.", "Nora Example, Mother", "They have not agreed that we write to a parent.", FALSE, FALSE },
    { "Cem D.", NULL, "The school alone knows them", FALSE, FALSE },
  };

  g_assert_cmpuint (found->letters->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosCohortLetter *letter = found->letters->pdata[i];

      g_assert_cmpstr (letter->pupil, ==, rows[i].pupil);
      g_assert_cmpstr (letter->parent, ==, rows[i].parent);
      g_assert_cmpint (letter->may, ==, rows[i].may);
      g_assert_cmpint (letter->wanted, ==, rows[i].wanted);
      g_assert_true (rows[i].words == NULL ? letter->words == NULL : g_str_has_prefix (letter->words, rows[i].words));
    }
  g_assert_cmpstr (found->what_we_do, ==, "We meet in a small group at school, on Tuesdays.");
  g_assert_cmpstr (found->next_steps, ==, "We meet next on 24 November 2026 at 11:00.");
}

static guint
count_letters (SchoolOffice *school, gint64 reader)
{
  g_autoptr (SosCohortLetters) found = read_letters (school);
  guint n = 0;

  for (guint i = 0; i < found->letters->len; i++)
    n += ((SosCohortLetter *) found->letters->pdata[i])->reader == reader;
  return n;
}

/* A parent whom the reader must not know of is not named, and no letter to them is offered; the other one still is. */
static void
test_sealed (void)
{
  gint64 parents[2];
  g_autoptr (SchoolOffice) school = make_group (parents);
  SosRecord *parent = office_load (school->office, SOS_TYPE_PERSON, parents[0]);

  sos_store_set_actor (school->office->store, school->office->worker);
  g_assert_cmpuint (count_letters (school, parents[0]), ==, 1);
  g_object_set (parent, "sealed", TRUE, NULL);
  office_put (school->office, parent);
  g_assert_cmpuint (count_letters (school, parents[0]), ==, 0);
  g_assert_cmpuint (count_letters (school, parents[1]), ==, 1);
}

static SosBeginCohortLetters *
begin_new (const gint64 *people, const gint64 *readers, guint n)
{
  SosBeginCohortLetters *begin = sos_begin_cohort_letters_new ();

  for (guint i = 0; i < n; i++)
    sos_begin_cohort_letters_add (begin, people[i], readers[i]);
  begin->what_we_do = g_strdup ("We meet in a small group at school.");
  begin->what_you_can_do = g_strdup ("Ask them how it was.");
  begin->next_steps = g_strdup ("We meet next week.");
  return begin;
}

#define LETTERS "SELECT count (*) FROM letter WHERE kind = 'L2' AND state = 'DRAFT' AND removed IS NULL AND reader = $1"

/* A letter each, never two on one; what was begun is not proposed again; one undo takes all of it back. */
static void
test_begun (void)
{
  gint64 parents[2];
  g_autoptr (SchoolOffice) school = make_group (parents);
  const gint64 people[] = { get_person (school, 0), get_person (school, 0) };
  g_autoptr (SosBeginCohortLetters) begin = begin_new (people, parents, 2);
  g_autoptr (SosCohortLetters) after = NULL;
  g_autoptr (GError) error = NULL;

  office_do (school->office, (SosTransactionFunc) sos_casework_begin_cohort_letters, begin, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (begin->made->len, ==, 2);
  g_assert_cmpint (office_count (school->office, LETTERS, parents[0]), ==, 1);
  g_assert_cmpint (office_count (school->office, LETTERS, parents[1]), ==, 1);
  g_assert_cmpint (office_count (school->office, "SELECT count (*) FROM letter_word WHERE letter = $1 AND field IN ('what_we_do', 'what_you_can_do', 'next_steps')",
                                 g_array_index (begin->made, gint64, 1)), ==, 3);
  after = read_letters (school);
  g_assert_false (((SosCohortLetter *) after->letters->pdata[0])->wanted);
  g_assert_true (g_str_has_prefix (((SosCohortLetter *) after->letters->pdata[0])->words, "A letter waits already (L-"));
  office_undo (school->office);
  g_assert_cmpint (office_count (school->office, LETTERS, parents[0]) + office_count (school->office, LETTERS, parents[1]), ==, 0);
}

/* N4: what may not be begun is not begun by many at once either, and then none of them is. */
static void
test_all_or_none (void)
{
  gint64 parents[2];
  g_autoptr (SchoolOffice) school = make_group (parents);
  const gint64 other = office_count (school->office, "SELECT other_person FROM relationship WHERE person = $1", get_person (school, 1));
  const gint64 people[] = { get_person (school, 0), get_person (school, 1) }, readers[] = { parents[0], other };
  g_autoptr (SosBeginCohortLetters) begin = begin_new (people, readers, 2);

  office_attempt (school->office, sos_casework_begin_cohort_letters, begin, "They have not agreed that we write to a parent.");
  g_assert_cmpint (office_count (school->office, LETTERS, parents[0]), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sos_casework_init ();
  g_test_add_func ("/casework/cohort-letters/for-whom", test_for_whom);
  g_test_add_func ("/casework/cohort-letters/sealed", test_sealed);
  g_test_add_func ("/casework/cohort-letters/begun", test_begun);
  g_test_add_func ("/casework/cohort-letters/all-or-none", test_all_or_none);
  return g_test_run ();
}
