/* test-index-person.c - children and families as a template: on whose account somebody is helped and who may read it, and with whom a service works. */
#include "config.h"
#include "office.h"

#include "sos-family-deeds.h"
#include "sos-index-person.h"

#include <string.h>

#define SET ((SosTransactionFunc) sos_casework_set_index_person)
#define OPEN_WORK ((SosTransactionFunc) sos_casework_open_household_episode)

typedef struct
{
  Office *office;
  gint64 person, episode, index;
} Desk;

static gint64
add_episode (Desk *self, gint64 person, const char *service, gint64 worker, gint64 team)
{
  return office_put (self->office, g_object_new (SOS_TYPE_EPISODE, "person", person, "service", service, "stage", "ACTIVE", "worker", worker, "team", team, "referred-on",
                                                 "2026-10-02", NULL));
}

/* A sister the worker works with, on account of somebody a colleague works with. */
static void
set_up (Desk *self, gconstpointer data)
{
  self->office = office_new ();
  self->person = office_add_person (self->office, "Amina Tester");
  self->index = office_add_person (self->office, "Karim Tester");
  self->episode = add_episode (self, self->person, "CFS", self->office->worker, self->office->team);
  add_episode (self, self->index, "SOS", self->office->colleague, self->office->team);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  office_free (self->office);
}

static gboolean
read_case (SosTransaction *transaction, gpointer data, GError **error)
{
  Desk *self = ((gpointer *) data)[0];
  g_autoptr (SosPersonCase) person_case = sos_person_case_load (transaction, self->person, error);

  if (person_case != NULL)
    ((gpointer *) data)[1] = g_strdup (sos_person_case_find_index (person_case, self->episode));
  return person_case != NULL;
}

/* What whoever sits at the desk reads there; NULL: nothing. */
static char *
look (Desk *self, gint64 staff)
{
  gpointer asked[] = { self, NULL };
  g_autoptr (GError) error = NULL;

  sos_store_set_actor (self->office->store, staff);
  sos_store_read (self->office->store, read_case, asked, &error);
  g_assert_no_error (error);
  sos_store_set_actor (self->office->store, self->office->worker);
  return asked[1];
}

static void
test_who_reads (Desk *self, gconstpointer data)
{
  g_autofree char *none = look (self, self->office->worker), *own = NULL, *both = NULL;

  g_assert_null (none);
  office_must (self->office, SET, office_deed (self->episode, self->index, NULL, NULL, NULL));
  own = look (self, self->office->worker);
  g_assert_cmpstr (own, ==, "");
  /* Whoever works with both reads the name. */
  add_episode (self, self->index, "TTG", self->office->worker, self->office->team);
  both = look (self, self->office->worker);
  g_assert_cmpstr (both, ==, "Karim Tester");
}

/* Of somebody who must not be known of nothing stands there; the episode does, and what another writes to it takes nothing away. */
static void
test_sealed (Desk *self, gconstpointer data)
{
  const gint64 other = office_add_person (self->office, "Salma Tester");
  SosDeed *deed = office_deed (self->episode, self->index, NULL, NULL, NULL);
  g_autofree char *hidden = NULL;
  g_autoptr (GError) error = NULL;

  office_must (self->office, SET, office_deed (self->episode, self->index, NULL, NULL, NULL));
  office_put (self->office, g_object_new (SOS_TYPE_TASK, "person", self->person, "kind", "OTHER", "words", "Ring her", "staff", self->office->worker, "due-on", "2026-11-24", NULL));
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_seal_person, office_deed (self->index, 0, "YES", "A relative of a colleague works here", NULL));
  hidden = look (self, self->office->worker);
  g_assert_null (hidden);
  office_set (self->office, SOS_TYPE_EPISODE, self->episode, "review-on", "2026-12-04");
  g_assert_cmpint (office_count (self->office, "SELECT index_person FROM episode WHERE id = $1", self->episode), ==, self->index);
  g_assert_false (office_do (self->office, SET, deed, &error));
  g_assert_error (error, SOS_STORE_ERROR, SOS_STORE_ERROR_NOT_FOUND);
  sos_deed_free (deed);
  /* Nobody chosen in a form where nobody stands takes nobody away. */
  office_must (self->office, SET, office_deed (self->episode, 0, NULL, NULL, NULL));
  g_assert_cmpint (office_count (self->office, "SELECT index_person FROM episode WHERE id = $1", self->episode), ==, self->index);
  /* Nor does somebody else who is named; what is said tells of nobody. */
  add_episode (self, other, "SOS", self->office->worker, self->office->team);
  office_must_not (self->office, SET, office_deed (self->episode, other, NULL, NULL, NULL), "This is not changed from here. A team lead or the safeguarding lead can write it down.");
  g_assert_cmpint (office_count (self->office, "SELECT index_person FROM episode WHERE id = $1", self->episode), ==, self->index);
}

/* Of somebody a colleague works with, whoever reads only that there is somebody neither takes them out nor puts another in their place. */
static void
test_not_theirs (Desk *self, gconstpointer data)
{
  const gint64 other = office_add_person (self->office, "Salma Tester");

  add_episode (self, other, "SOS", self->office->worker, self->office->team);
  office_must (self->office, SET, office_deed (self->episode, self->index, NULL, NULL, NULL));
  office_must_not (self->office, SET, office_deed (self->episode, other, NULL, NULL, NULL), "written down already");
  office_must_not (self->office, SET, office_deed (self->episode, 0, NULL, NULL, NULL), "written down already");
  office_must (self->office, SET, office_deed (self->episode, self->index, NULL, NULL, NULL));
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, SET, office_deed (self->episode, other, NULL, NULL, NULL));
}

static void
test_refused (Desk *self, gconstpointer data)
{
  const gint64 mother = office_add_person (self->office, "Mother Tester");

  office_must_not (self->office, SET, office_deed (self->episode, self->person, NULL, NULL, NULL), "about themselves");
  office_must_not (self->office, SET, office_deed (self->episode, mother, NULL, NULL, NULL), "Nobody works");
  office_must (self->office, SET, office_deed (self->episode, self->index, NULL, NULL, NULL));
  office_undo (self->office);
  g_assert_cmpint (office_count (self->office, "SELECT index_person IS NULL FROM episode WHERE id = $1", self->episode), ==, 1);
}

/* The office says with whom the service works; it goes back once no family is worked with. */
static void
test_unit (Desk *self, gconstpointer data)
{
  const gint64 household = office_add (self->office, SOS_TYPE_HOUSEHOLD, "label", "Household 1", NULL);
  const gint64 shape = office_count (self->office, "SELECT id FROM service_shape WHERE service = 'CFS' AND $1 = $1", 0);
  g_autoptr (GError) error = NULL;

  office_must_not (self->office, OPEN_WORK, office_deed (household, self->office->worker, "CFS", NULL, NULL), "one person");
  sos_store_set_actor (self->office->store, 0);
  office_set (self->office, SOS_TYPE_SERVICE_SHAPE, shape, "unit", "HOUSEHOLD");
  office_must (self->office, OPEN_WORK, office_deed (household, self->office->worker, "CFS", NULL, NULL));
  g_assert_false (office_try_set (self->office, SOS_TYPE_SERVICE_SHAPE, shape, "unit", "PERSON", &error));
  g_assert_nonnull (strstr (error->message, "1 family is worked with"));
}

/* No family of somebody who must not be known of is counted, and none is known by a refusal. */
static void
test_unit_sealed (Desk *self, gconstpointer data)
{
  const gint64 shape = office_count (self->office, "SELECT id FROM service_shape WHERE service = 'CFS' AND $1 = $1", 0);
  const gint64 lead = office_add (self->office, SOS_TYPE_STAFF, "name", "Other Lead", "role", "TEAM_LEAD", "team", self->office->other_team, "active", TRUE, NULL);
  const gint64 member = office_add_person (self->office, "Hidden Tester"), household = office_add (self->office, SOS_TYPE_HOUSEHOLD, "label", "Household 1", NULL);
  g_autoptr (GError) error = NULL;

  office_add (self->office, SOS_TYPE_MEMBERSHIP, "person", member, "household", household, "role", "CHILD", NULL);
  add_episode (self, member, "SOS", self->office->worker, self->office->team);
  sos_store_set_actor (self->office->store, 0);
  office_set (self->office, SOS_TYPE_SERVICE_SHAPE, shape, "unit", "HOUSEHOLD");
  office_must (self->office, OPEN_WORK, office_deed (household, self->office->worker, "CFS", NULL, NULL));
  sos_store_set_actor (self->office->store, self->office->lead);
  office_must (self->office, (SosTransactionFunc) sos_casework_seal_person, office_deed (member, 0, "YES", "A witness, who must not be found", NULL));
  g_assert_false (office_try_set (self->office, SOS_TYPE_SERVICE_SHAPE, shape, "unit", "PERSON", &error));
  g_assert_nonnull (strstr (error->message, "1 family is worked with"));
  g_clear_error (&error);
  sos_store_set_actor (self->office->store, lead);
  g_assert_true (office_try_set (self->office, SOS_TYPE_SERVICE_SHAPE, shape, "unit", "PERSON", &error));
  g_assert_no_error (error);
  g_assert_cmpint (office_count (self->office, "SELECT count (*) FROM household_episode WHERE household = $1 AND closed_on IS NULL", household), ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Desk *, gconstpointer);
  } tests[] = {
    { "/index-person/who-reads", test_who_reads }, { "/index-person/sealed", test_sealed },
    { "/index-person/not-theirs", test_not_theirs }, { "/index-person/refused", test_refused }, { "/index-person/unit", test_unit },
    { "/index-person/unit-sealed", test_unit_sealed },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desk, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
