/* test-join-rules.c - two records of one person as tables: what is chosen, what stays whatever is chosen, what forbids it, and who may. */
#include "config.h"
#include "sos-join-rules.h"
#include "sos-likeness-rules.h"
#include "sos-rights-rules.h"

#include <string.h>

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

static SosRecord *
person_new (const char *first, ...)
{
  va_list values;
  SosRecord *person;

  va_start (values, first);
  person = SOS_RECORD (g_object_new_valist (SOS_TYPE_PERSON, first, values));
  va_end (values);
  return person;
}

static const SosJoinLine *
find_line (GArray *lines, guint field)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, SosJoinLine, i).field == field)
      return &g_array_index (lines, SosJoinLine, i);
  return NULL;
}

static void
test_compare (void)
{
  g_autoptr (SosRecord) kept = person_new ("ref", "P-000001-X", "full-name", "محمد الأحمد", "family-name", "الأحمد", "birth-date", "2009-03-11",
                                           "birth-date-quality", "EXACT", "school", "Meridian Park", "home-borough", "E09000028", NULL);
  g_autoptr (SosRecord) other = person_new ("ref", "P-000002-Y", "full-name", "Muhamed Al Ahmed", "birth-date", "2009-11-03", "birth-date-quality",
                                            "ESTIMATED", "pronouns", "he/him", "home-borough", "WITHHELD", "interpreter-needed", TRUE, NULL);
  g_autoptr (GArray) lines = sos_join_compare (kept, other);
  SosJoinState last = SOS_JOIN_CONFLICT;

  for (guint i = 0; i < lines->len; i++)
    {
      g_assert_cmpint (g_array_index (lines, SosJoinLine, i).state, >=, last);
      last = g_array_index (lines, SosJoinLine, i).state;
    }
  g_assert_cmpint (find_line (lines, SOS_PERSON_FULL_NAME)->state, ==, SOS_JOIN_CONFLICT);
  g_assert_cmpint (find_line (lines, SOS_PERSON_BIRTH_DATE)->state, ==, SOS_JOIN_CONFLICT);
  g_assert_null (find_line (lines, SOS_PERSON_BIRTH_DATE_QUALITY)); /* goes with the date */
  g_assert_null (find_line (lines, SOS_PERSON_FAMILY_NAME));
  g_assert_null (find_line (lines, SOS_PERSON_REF));
  g_assert_cmpint (find_line (lines, SOS_PERSON_SCHOOL)->state, ==, SOS_JOIN_ONE);
  g_assert_true (find_line (lines, SOS_PERSON_PRONOUNS)->takes_other);
  g_assert_cmpint (find_line (lines, SOS_PERSON_HOME_BOROUGH)->state, ==, SOS_JOIN_FIXED);
  g_assert_cmpint (find_line (lines, SOS_PERSON_INTERPRETER_NEEDED)->state, ==, SOS_JOIN_FIXED);
}

/* Whatever anybody chooses. */
static void
test_fixed (void)
{
  static const guint64 choices[] = { 0, G_MAXUINT64, BIT (SOS_PERSON_HOME_BOROUGH), BIT (SOS_PERSON_DECEASED_ON) };

  for (guint way = 0; way < 2; way++)
    for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
      for (guint j = 0; j < G_N_ELEMENTS (choices); j++)
        {
          g_autoptr (SosRecord) safe = person_new ("full-name", "A", "home-borough", "WITHHELD", "deceased-on", "2026-01-02", "interpreter-needed", TRUE,
                                                   "sealed", TRUE, NULL);
          g_autoptr (SosRecord) open = person_new ("full-name", "A", "home-borough", "E09000028", "home-district", "Kent", NULL);
          SosRecord *kept = way == 0 ? safe : open, *other = way == 0 ? open : safe;

          sos_join_apply (kept, other, choices[i], choices[j]);
          g_assert_true (sos_record_has_text (kept, SOS_PERSON_HOME_BOROUGH, "WITHHELD"));
          g_assert_true (sos_record_has_text (kept, SOS_PERSON_DECEASED_ON, "2026-01-02"));
          g_assert_true (sos_record_get_flag (kept, SOS_PERSON_INTERPRETER_NEEDED));
          g_assert_true (sos_record_get_flag (kept, SOS_PERSON_SEALED));
          g_assert_false (sos_record_is_set (kept, SOS_PERSON_HOME_DISTRICT)); /* where somebody is who is protected */
        }
}

static void
test_apply (void)
{
  g_autoptr (SosRecord) kept = person_new ("full-name", "Ann", "family-name", "Old", "birth-date", "2010-01-06", "birth-date-quality", "EXACT", "school", "A", NULL);
  g_autoptr (SosRecord) other = person_new ("full-name", "Anne", "birth-date", "2010-06-01", "birth-date-quality", "AGE_DISPUTED", "pronouns", "she/her", NULL);

  sos_join_apply (kept, other, 0, BIT (SOS_PERSON_BIRTH_DATE));
  g_assert_cmpstr (sos_record_get_text (kept, SOS_PERSON_FULL_NAME), ==, "Ann");
  g_assert_cmpstr (sos_record_get_text (kept, SOS_PERSON_FAMILY_NAME), ==, "Old");
  g_assert_cmpstr (sos_record_get_text (kept, SOS_PERSON_BIRTH_DATE), ==, "2010-06-01");
  g_assert_cmpstr (sos_record_get_text (kept, SOS_PERSON_BIRTH_DATE_QUALITY), ==, "AGE_DISPUTED");
  g_assert_cmpstr (sos_record_get_text (kept, SOS_PERSON_SCHOOL), ==, "A");
  g_assert_cmpstr (sos_record_get_text (kept, SOS_PERSON_PRONOUNS), ==, "she/her");
}

/* The stricter one, whichever way round; what is not known says nothing; what the program does not know is the strictest. */
static void
test_stricter (void)
{
  static const struct
  {
    const char *(*stricter) (const char *one, const char *other);
    const char *one, *other, *stays;
  } rows[] = {
    { sos_join_stricter_posting, "OK", "UNSAFE", "UNSAFE" },
    { sos_join_stricter_posting, "DO_NOT_POST", "HAND_ONLY", "DO_NOT_POST" },
    { sos_join_stricter_posting, "OK_DISCREET", "OK", "OK_DISCREET" },
    { sos_join_stricter_posting, "UNSAFE", "NEW_CODE", "NEW_CODE" },
    { sos_join_stricter_posting, "HAND_ONLY", NULL, "HAND_ONLY" },
    { sos_join_stricter_visiting, "OK", "TWO_WORKERS", "TWO_WORKERS" },
    { sos_join_stricter_visiting, "DAYLIGHT_ONLY", "TWO_WORKERS", "NOT_AT_ADDRESS" },
    { sos_join_stricter_visiting, "NOT_AT_ADDRESS", "OK", "NOT_AT_ADDRESS" },
    { sos_join_stricter_safe, "YES", "NO", "NO" },
    { sos_join_stricter_safe, "YES", NULL, "YES" },
    { sos_join_stricter_safe, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (rows[i].stricter (rows[i].one, rows[i].other), ==, rows[i].stays);
      g_assert_cmpstr (rows[i].stricter (rows[i].other, rows[i].one), ==, rows[i].stays);
    }
}

/* Any one of the facts forbids it, whatever else is so. */
static void
test_check (void)
{
  guint n = 0;

  for (guint bits = 0; bits < 1u << 7; bits++)
    {
      const SosJoinPair pair = { bits & 1, bits & 2, bits & 4, bits & 8, bits & 16, bits & 32, bits & 64 };
      g_autoptr (SosVerdict) verdict = sos_join_check (&pair);

      g_assert_cmpint (verdict->allowed, ==, bits == 0);
      g_assert_true (verdict->allowed || (verdict->words != NULL && verdict->rule != NULL));
      n++;
    }
  {
    const SosJoinPair twins = { .together = TRUE };
    g_autoptr (SosVerdict) verdict = sos_join_check (&twins);

    g_assert_true (verdict->allowed);
    g_assert_nonnull (strstr (verdict->words, "Twins"));
  }
  g_test_message ("%u pairs", n);
}

/* Who may say that two are one: every role, near or not, of each of the two. */
static void
test_rights (void)
{
  static const char *const roles[] = { SOS_ROLE_CASEWORKER,    SOS_ROLE_SITE_WORKER,  SOS_ROLE_SCHOOLS_COORDINATOR, SOS_ROLE_TEAM_LEAD,
                                       SOS_ROLE_DSL,           SOS_ROLE_DATA_PROTECTION_LEAD, SOS_ROLE_ADMINISTRATOR, SOS_ROLE_VOLUNTEER,
                                       NULL };
  guint n = 0, n_may = 0;

  for (guint role = 0; role < G_N_ELEMENTS (roles); role++)
    for (guint bits = 0; bits < 1u << 6; bits++)
      {
        const SosRightsCase one = { .role = roles[role], .near = bits & 1 ? SOS_NEAR_OWN : SOS_NEAR_NOT, .leads = (bits & 2) != 0, .opened = TRUE };
        const SosRightsCase other = { .role = roles[role], .keeps = (bits & 4) != 0, .leads = (bits & 8) != 0, .in_team = (bits & 16) != 0,
                                      .opened = (bits & 32) != 0 };
        g_autoptr (SosVerdict) may = sos_rights_may_join (&one, &other), same = sos_rights_may_join (&other, &one);
        const gboolean worker = sos_rights_is_worker (roles[role]);
        const gboolean has_one = sos_rights_is_lead (roles[role], one.leads) || (worker && one.near == SOS_NEAR_OWN);
        const gboolean has_other = sos_rights_is_lead (roles[role], other.leads) || (worker && other.keeps);

        g_assert_cmpint (may->allowed, ==, has_one && has_other);
        g_assert_cmpint (may->allowed, ==, same->allowed);
        n++;
        n_may += may->allowed;
      }
  g_test_message ("%u seats before two records, %u may join them", n, n_may);
}

/* A record that was joined is looked at, and written in by nobody. */
static void
test_joined (void)
{
  const SosRightsCase own = { .role = SOS_ROLE_CASEWORKER, .near = SOS_NEAR_OWN, .joined = TRUE };
  const SosRightsCase safeguarding = { .role = SOS_ROLE_DSL, .joined = TRUE };
  const SosRightsCase program = { .program = TRUE, .joined = TRUE };
  const SosRightsCase *seats[] = { &own, &safeguarding, &program };

  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    for (SosGroup group = 0; group < SOS_N_GROUPS; group++)
      {
        g_autoptr (SosVerdict) verdict = sos_rights_decide (seats[i], group, SOS_MAY_CHANGE);

        g_assert_true (sos_rights_allows (seats[i], group, SOS_MAY_SEE));
        g_assert_false (sos_rights_allows (seats[i], group, SOS_MAY_SEND));
        g_assert_false (verdict->allowed);
        g_assert_nonnull (strstr (verdict->words, "joined"));
      }
}

static void
test_asked_again (void)
{
  SosLikenessResult now = { .score = 97 };

  g_assert_false (sos_likeness_asks_again (70, &now));
  now.answers[SOS_LIKENESS_IDENTIFIER] = SOS_LIKENESS_SAME;
  g_assert_true (sos_likeness_asks_again (70, &now));
  g_assert_false (sos_likeness_asks_again (95, &now)); /* that was known when they said so */
  now.answers[SOS_LIKENESS_IDENTIFIER] = SOS_LIKENESS_DIFFERS;
  g_assert_false (sos_likeness_asks_again (0, &now));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/join-rules/compare", test_compare);
  g_test_add_func ("/join-rules/fixed", test_fixed);
  g_test_add_func ("/join-rules/apply", test_apply);
  g_test_add_func ("/join-rules/stricter", test_stricter);
  g_test_add_func ("/join-rules/check", test_check);
  g_test_add_func ("/join-rules/rights", test_rights);
  g_test_add_func ("/join-rules/joined", test_joined);
  g_test_add_func ("/join-rules/asked-again", test_asked_again);
  return g_test_run ();
}
