/* test-family-words.c - a family in words, and without names. */
#include "config.h"

#include "sos-family-redact.h"
#include "sos-family-text.h"

#include <string.h>

static void
add (SosFamily *family, const char *name, const char *sex, int age, const char *fact)
{
  SosFamilyMember *member = sos_family_add_member (family, 100 + family->members->len);

  member->name = g_strdup (name);
  member->full_name = g_strdup (name);
  member->sex = g_strdup (sex);
  member->age = age;
  member->born = 700000;
  member->fact = g_strdup (fact);
  member->seen = name != NULL ? SOS_SEEN : SOS_SEEN_PLAIN;
}

enum { ANNA, BRUNO, HIDDEN, CARLA };

static SosFamily *
family_new (void)
{
  SosFamily *family = sos_family_new ();
  SosFamilyHome *home;
  SosTie *tie;

  add (family, "Anna", "FEMALE", 41, "main contact");
  add (family, "Bruno", "MALE", 44, NULL);
  add (family, NULL, NULL, -1, NULL);
  add (family, "Carla", NULL, 9, "LiVVE");
  sos_family_get_member (family, CARLA)->subject = TRUE;
  sos_family_get_member (family, CARLA)->open = TRUE;
  sos_family_member_take_alerts (sos_family_get_member (family, BRUNO),
                                 g_strdupv ((char *[]){ "Two workers: home", "Interpreter: Polish", NULL }), "Two workers");
  sos_family_add_couple (family, ANNA, BRUNO, SOS_COUPLE_DIVORCED)->years = g_strdup ("2001–2012");
  sos_family_add_couple (family, ANNA, HIDDEN, SOS_COUPLE_TOGETHER)->years = g_strdup ("2013");
  sos_family_add_descent (family, ANNA, CARLA, SOS_DESCENT_BIRTH);
  sos_family_add_descent (family, BRUNO, CARLA, SOS_DESCENT_BIRTH);
  sos_family_add_descent (family, ANNA, HIDDEN, SOS_DESCENT_FOSTER);
  home = sos_family_add_home (family);
  home->label = g_strdup ("Home 1");
  home->note = g_strdup ("1 High Road");
  for (guint i = ANNA; i <= CARLA; i++)
    if (i != BRUNO && i != HIDDEN)
      g_array_append_val (home->members, i);
  tie = sos_family_add_tie (family, CARLA, SOS_TIE_WEAK);
  tie->label = g_strdup ("The school");
  sos_family_add_tie (family, BRUNO, SOS_TIE_CONFLICT)->other = CARLA;
  return family;
}

static void
test_text (void)
{
  g_autoptr (SosFamily) family = family_new ();
  g_autofree char *text = sos_family_dup_text (family);

  g_assert_cmpstr (text, ==,
                   "Anna: female, 41, main contact, divorced from Bruno, 2001–2012, living with somebody who is not shown.\n"
                   "Bruno: male, 44, Two workers: home, Interpreter: Polish, divorced from Anna, 2001–2012.\n"
                   "somebody who is not shown: living with Anna, foster child of Anna.\n"
                   "Carla: the one we work for, sex not stated, 9, open to us, LiVVE, child of Anna and Bruno.\n"
                   "Home 1, 1 High Road: Anna, Carla.\n"
                   "Carla: weak tie to The school.\n"
                   "Bruno: contact not allowed with Carla.\n");
}

static void
test_redacted (void)
{
  g_autoptr (SosFamily) family = family_new ();
  g_autoptr (SosFamily) redacted = sos_family_dup_redacted (family);
  g_autoptr (GPtrArray) words = sos_family_dup_redacted_words (family);
  g_autoptr (GPtrArray) again = sos_family_dup_redacted_words (redacted);
  g_autofree char *text = sos_family_dup_text (redacted);

  g_assert_cmpstr (text, ==,
                   "Person 1: female, divorced from Person 2.\n"
                   "Person 2: male, divorced from Person 1.\n"
                   "Person 3: the one we work for, sex not stated, child of Person 1 and Person 2.\n"
                   "Home 1: Person 1, Person 3.\n");
  for (guint i = 0; i < redacted->members->len; i++)
    {
      const SosFamilyMember *member = sos_family_get_member (redacted, i);

      g_assert_cmpint (member->person, <, 0);
      g_assert_cmpuint (member->born, ==, 0);
      g_assert_cmpint (member->age, ==, -1);
    }
  g_assert_cmpuint (words->len, ==, 9);
  g_assert_cmpuint (again->len, ==, 2); /* of names and ages it cannot know that they are none */
}

/* The drawing says the first in words that stand alone, and how many more the list has. */
static void
test_alerts (void)
{
  g_autoptr (SosFamily) family = family_new ();
  SosFamilyMember *bruno = sos_family_get_member (family, BRUNO);

  g_assert_cmpstr (bruno->alert, ==, "Two workers +1");
  g_assert_cmpuint (g_strv_length (bruno->alerts), ==, 2);
  sos_family_member_take_alerts (bruno, g_strdupv ((char *[]){ "Keep apart", NULL }), "Keep apart");
  g_assert_cmpstr (bruno->alert, ==, "Keep apart");
  sos_family_member_take_alerts (bruno, g_new0 (char *, 1), NULL);
  g_assert_null (bruno->alert);
  g_assert_null (bruno->alerts);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/family-words/text", test_text);
  g_test_add_func ("/family-words/redacted", test_redacted);
  g_test_add_func ("/family-words/alerts", test_alerts);
  return g_test_run ();
}
