/* family-home.c - the family of S2 in an office. */
#include "config.h"
#include "family-home.h"

#include "sos-posting-rules.h"

#include <string.h>

gboolean
home_move (SosTransaction *transaction, SosDeed *deed, GError **error)
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
SosDeed *
home_move_deed (gint64 membership, gint64 home, const char *words, int nights, gboolean also)
{
  SosDeed *deed = office_deed (membership, home, NULL, words, "2026-11-20");

  deed->count = nights;
  deed->why = also ? g_strdup ("also") : NULL;
  return deed;
}

gint64
home_add_person (Home *home, const char *name, const char *sex, const char *born)
{
  g_autofree char *given = g_strndup (name, strcspn (name, " "));

  return office_add (home->office, SOS_TYPE_PERSON, "full-name", name, "given-names", given,
                     "sex", sex, "birth-date", born, "birth-date-quality", "EXACT", NULL);
}

gint64
home_add_member (Home *home, gint64 person, const char *role, gint64 at, const char *from)
{
  return office_add (home->office, SOS_TYPE_MEMBERSHIP, "person", person, "household", home->household,
                     "role", role, "home", at, "lives-here", "FULL", "valid-from", from, NULL);
}

void
home_agree (Home *home, gint64 person)
{
  office_add (home->office, SOS_TYPE_CONSENT, "person", person, "type", "WORK_WITH_ME", "status", "GIVEN",
              "given-by", "SELF", "dated", "2026-09-14", NULL);
}

gint64
home_add_address (Home *home, gint64 person, const char *type, const char *lines)
{
  return office_add (home->office, SOS_TYPE_ADDRESS, "person", person, "type", type, "lines", lines,
                     "postcode", "SW2 9CK", "posting-rule", SOS_POSTING_OK, "visiting-rule", "OK",
                     "reviewed-on", "2026-11-02", NULL);
}

void
home_relate (Home *home, gint64 person, gint64 other, const char *type)
{
  office_must (home->office, FUNC (relate), office_deed (person, other, type, NULL, NULL));
}

void
home_seal (Home *home, gint64 person, const char *sealed)
{
  sos_store_set_actor (home->office->store, home->office->lead);
  office_must (home->office, FUNC (seal_person), office_deed (person, 0, sealed, "Her uncle works here", NULL));
  sos_store_set_actor (home->office->store, home->office->worker);
}

/* S2: Kadeem in LiVVE with the worker at the desk, Aaliyah in Expect Respect with another; the father’s
 * address is hidden from the mother. */
Home *
home_new (void)
{
  Home *home = g_new0 (Home, 1);
  g_autoptr (GError) error = NULL;

  home->office = office_new ();
  home->kadeem = home_add_person (home, "Kadeem Okafor", "MALE", "2010-09-12");
  home->aaliyah = home_add_person (home, "Aaliyah Okafor", "FEMALE", "2011-10-02");
  home->denise = home_add_person (home, "Denise Bennett", "FEMALE", "1985-05-01");
  home->patrick = home_add_person (home, "Patrick Okafor", "MALE", "1982-03-03");
  home->household = office_must (home->office, FUNC (add_household), office_deed (0, 0, "E09000022", NULL, NULL));
  home->home_address = home_add_address (home, home->denise, "HOME", "4 Larkfield Walk\nLondon");
  home->father_address = home_add_address (home, home->kadeem, "OTHER_PARENT", "9 Windlass Road\nLondon");
  office_add (home->office, SOS_TYPE_ADDRESS_PERSON, "address", home->father_address, "rule", "HIDDEN_FROM",
              "other-person", home->denise, NULL);
  home->home
    = office_must (home->office, FUNC (add_home),
                   office_deed (home->household, home->home_address, NULL, "Larkfield Walk", "2019-05-01"));
  home->other_home
    = office_must (home->office, FUNC (add_home),
                   office_deed (home->household, home->father_address, NULL, "Windlass Road", "2019-05-01"));
  home->kadeem_here = home_add_member (home, home->kadeem, "YP_OF_CONCERN", home->home, "2019-05-01");
  home_add_member (home, home->aaliyah, "SIBLING", home->home, "2019-05-01");
  home->denise_here = home_add_member (home, home->denise, "MOTHER", home->home, "2019-05-01");
  home->patrick_here = home_add_member (home, home->patrick, "FATHER", home->home, "2019-05-01");
  home_relate (home, home->kadeem, home->denise, "MOTHER");
  home_relate (home, home->kadeem, home->patrick, "FATHER");
  home_relate (home, home->aaliyah, home->denise, "MOTHER");
  home_relate (home, home->aaliyah, home->patrick, "FATHER");
  home_agree (home, home->kadeem);
  home_agree (home, home->denise);
  office_add (home->office, SOS_TYPE_EPISODE, "person", home->kadeem, "service", "LIV", "stage", "ACTIVE",
              "worker", home->office->worker, "team", home->office->team, NULL);
  office_add (home->office, SOS_TYPE_EPISODE, "person", home->aaliyah, "service", "EXR", "stage", "ACTIVE",
              "worker", home->office->colleague, "team", home->office->other_team, NULL);
  office_must (home->office, ((SosTransactionFunc) home_move), office_deed (home->patrick_here, home->other_home, NULL, NULL, "2021-06-01"));
  return home;
}

void
home_free (Home *home)
{
  office_free (home->office);
  g_free (home);
}
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

SosFamilyCase *
home_look (Home *home, gint64 staff, gint64 for_person, const char *day)
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

const SosFamilyRow *
home_row_of (SosFamilyCase *family_case, gint64 person)
{
  const int place = sos_family_find (sos_family_case_get_family (family_case), person);

  g_assert_cmpint (place, >=, 0);
  return g_ptr_array_index (sos_family_case_get_members (family_case), place);
}

const SosFamilyMember *
home_member_of (SosFamilyCase *family_case, gint64 person)
{
  return sos_family_get_member (sos_family_case_get_family (family_case), home_row_of (family_case, person)->place);
}

/* Does the deed, takes it back and does it again: what is there is each time what was there then. */
gint64
home_must_and_back (Office *office, SosTransactionFunc func, SosDeed *deed)
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
