/* test-disclosure-rules.c - who may see what of a member of a family: the table, and what must hold for any case at all. */
#include "config.h"

#include "sos-disclosure-rules.h"

#include <string.h>

#define N_CASES 20000

/* One letter a fact in their order: y may, f may and is told that it was not allowed, - may not. */
static char *
dup_seen (const SosDisclosureCase *asked)
{
  char *seen = g_strnfill (SOS_N_FACTS, '-');

  for (SosFact fact = 0; fact < SOS_N_FACTS; fact++)
    {
      g_autoptr (SosVerdict) verdict = sos_disclosure_decide (asked, fact);

      g_assert_cmpstr (verdict->rule, ==, "N4");
      g_assert_true (verdict->allowed || verdict->words != NULL);
      g_assert_cmpint (verdict->allowed, ==, sos_disclosure_allows (asked, fact));
      if (verdict->allowed)
        seen[fact] = verdict->words != NULL ? 'f' : 'y';
    }
  return seen;
}

#define WORKER(r, n) .role = SOS_ROLE_##r, .near = SOS_NEAR_##n
#define PERSON .for_person = TRUE, .belongs = TRUE

/* Columns: name, address, service, shared goals, own goals, issues, contact, alerts, agreement. */
static void
test_table (void)
{
  static const struct
  {
    const char *what;
    SosDisclosureCase asked;
    const char *seen;
  } cases[] = {
    { "nobody", { .agreed = TRUE, .has_address = TRUE }, "---------" },
    { "no role", { .near = SOS_NEAR_OWN, .agreed = TRUE, .has_address = TRUE }, "---------" },
    { "a volunteer", { WORKER (VOLUNTEER, OWN), .agreed = TRUE, .has_address = TRUE }, "---------" },
    { "schools", { WORKER (SCHOOLS_COORDINATOR, OWN), .agreed = TRUE, .has_address = TRUE }, "---------" },
    { "administrator", { WORKER (ADMINISTRATOR, NOT), .agreed = TRUE, .has_address = TRUE }, "yy----y--" },
    { "administrator, hidden", { WORKER (ADMINISTRATOR, NOT), .has_address = TRUE, .hidden_from_some = TRUE }, "y-----y--" },
    { "administrator, sealed", { WORKER (ADMINISTRATOR, NOT), .has_address = TRUE, .sealed = TRUE }, "---------" },
    { "data protection", { WORKER (DATA_PROTECTION_LEAD, NOT), .agreed = TRUE, .has_address = TRUE }, "y-------y" },
    { "another worker", { WORKER (CASEWORKER, NOT), .agreed = TRUE, .has_address = TRUE }, "---------" },
    { "another worker, all told", { WORKER (CASEWORKER, NOT), .agreed = TRUE, .has_address = TRUE, .discloses_service = TRUE, .discloses_address = TRUE, .discloses_goals = TRUE, .discloses_issues = TRUE }, "---------" },
    { "of the team", { WORKER (CASEWORKER, TEAM), .agreed = TRUE, .has_address = TRUE }, "y--------" },
    { "S2: the brother’s worker", { WORKER (CASEWORKER, RELATIVE), .agreed = TRUE, .has_address = TRUE }, "yy-y-----" },
    { "S2: and the hidden address", { WORKER (CASEWORKER, RELATIVE), .agreed = TRUE, .has_address = TRUE, .hidden_from_some = TRUE }, "y--y-----" },
    { "the brother’s worker, told", { WORKER (CASEWORKER, RELATIVE), .agreed = TRUE, .has_address = TRUE, .discloses_service = TRUE, .discloses_issues = TRUE }, "yyyy-y---" },
    { "the household’s worker", { WORKER (SITE_WORKER, HOUSEHOLD), .agreed = TRUE, .has_address = TRUE }, "yy-yyyy-y" },
    { "the household’s own service", { WORKER (SITE_WORKER, HOUSEHOLD), .agreed = TRUE, .has_address = TRUE, .own_service = TRUE }, "yyyyyyy-y" },
    { "the household’s worker, not agreed", { WORKER (SITE_WORKER, HOUSEHOLD), .has_address = TRUE }, "yy-y----y" },
    { "their own worker", { WORKER (CASEWORKER, OWN), .agreed = TRUE, .has_address = TRUE }, "yyyyyyyyy" },
    { "their own worker, hidden", { WORKER (CASEWORKER, OWN), .agreed = TRUE, .has_address = TRUE, .hidden_from_some = TRUE }, "y-yyyyyyy" },
    { "their own worker, not agreed", { WORKER (CASEWORKER, OWN), .has_address = TRUE }, "yyyyy-yyy" },
    { "their own worker, sealed", { WORKER (CASEWORKER, OWN), .agreed = TRUE, .has_address = TRUE, .sealed = TRUE }, "yyyyyyyyy" },
    { "the household’s worker, sealed", { WORKER (CASEWORKER, HOUSEHOLD), .agreed = TRUE, .has_address = TRUE, .sealed = TRUE }, "---------" },
    { "S2: the lead", { WORKER (TEAM_LEAD, NOT), .leads = TRUE, .agreed = TRUE, .has_address = TRUE, .hidden_from_some = TRUE }, "yffyfyyyy" },
    { "the lead, told", { WORKER (TEAM_LEAD, NOT), .leads = TRUE, .agreed = TRUE, .has_address = TRUE, .discloses_service = TRUE, .discloses_goals = TRUE }, "yyyyyyyyy" },
    { "the lead, sealed", { WORKER (TEAM_LEAD, NOT), .leads = TRUE, .agreed = TRUE, .has_address = TRUE, .sealed = TRUE }, "yyfyfyyyy" },
    { "another lead", { WORKER (TEAM_LEAD, NOT), .agreed = TRUE, .has_address = TRUE }, "---------" },
    { "a caseworker does not lead", { WORKER (CASEWORKER, NOT), .leads = TRUE, .agreed = TRUE, .has_address = TRUE }, "---------" },
    { "the safeguarding lead, sealed", { WORKER (DSL, NOT), .agreed = TRUE, .has_address = TRUE, .sealed = TRUE }, "yyfyfyyyy" },
    { "the safeguarding lead, not agreed", { WORKER (DSL, NOT) }, "y-fyf-yyy" },
    { "oneself", { PERSON, .is_self = TRUE, .agreed = TRUE, .has_address = TRUE, .knows_home = TRUE }, "yyyyyyyyy" },
    { "S2: a mother", { PERSON, .agreed = TRUE, .has_address = TRUE }, "y--y-----" },
    { "a mother, shared with others", { PERSON, .agreed = TRUE, .has_address = TRUE, .shared_with_some = TRUE }, "y--------" },
    { "a mother, shared with her", { PERSON, .agreed = TRUE, .has_address = TRUE, .shared_with_some = TRUE, .shared_with_viewer = TRUE }, "y--y-----" },
    { "oneself, shared with others", { PERSON, .is_self = TRUE, .agreed = TRUE, .has_address = TRUE, .knows_home = TRUE, .shared_with_some = TRUE }, "yyyyyyyyy" },
    { "the brother’s worker, shared with others", { WORKER (CASEWORKER, RELATIVE), .agreed = TRUE, .has_address = TRUE, .shared_with_some = TRUE }, "yy-------" },
    { "the household’s worker, shared with some", { WORKER (SITE_WORKER, HOUSEHOLD), .agreed = TRUE, .has_address = TRUE, .shared_with_some = TRUE }, "yy-yyyy-y" },
    { "a mother, under one roof", { PERSON, .agreed = TRUE, .has_address = TRUE, .knows_home = TRUE }, "yy-y-----" },
    { "a mother, hidden from her", { PERSON, .agreed = TRUE, .has_address = TRUE, .knows_home = TRUE, .hidden_from_viewer = TRUE, .hidden_from_some = TRUE, .discloses_address = TRUE }, "y--y-----" },
    { "a mother, hidden from another", { PERSON, .agreed = TRUE, .has_address = TRUE, .hidden_from_some = TRUE, .discloses_address = TRUE }, "y--y-----" },
    { "a mother, all told", { PERSON, .agreed = TRUE, .has_address = TRUE, .discloses_service = TRUE, .discloses_address = TRUE, .discloses_goals = TRUE, .discloses_issues = TRUE }, "yyyyyy---" },
    { "a mother, sealed", { PERSON, .agreed = TRUE, .has_address = TRUE, .sealed = TRUE, .knows_home = TRUE, .discloses_service = TRUE }, "---------" },
    { "no contact", { PERSON, .agreed = TRUE, .has_address = TRUE, .restriction = SOS_CONTACT_NO_CONTACT_ORDER, .discloses_service = TRUE, .discloses_goals = TRUE, .discloses_address = TRUE }, "y--------" },
    { "bail", { PERSON, .agreed = TRUE, .has_address = TRUE, .restriction = SOS_CONTACT_BAIL_NO_CONTACT, .discloses_address = TRUE }, "y--------" },
    { "a restriction nobody knows", { PERSON, .agreed = TRUE, .has_address = TRUE, .restriction = "NEW", .discloses_address = TRUE }, "y--------" },
    { "supervised", { PERSON, .agreed = TRUE, .has_address = TRUE, .restriction = SOS_CONTACT_SUPERVISED, .discloses_address = TRUE }, "y--y-----" },
    { "moved away", { .for_person = TRUE, .agreed = TRUE, .has_address = TRUE, .discloses_service = TRUE, .discloses_goals = TRUE }, "y--------" },
    { "a person with a role has none", { PERSON, WORKER (DSL, OWN), .agreed = TRUE, .has_address = TRUE }, "y--y-----" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *seen = dup_seen (&cases[i].asked);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (seen, ==, cases[i].seen);
    }
  g_test_message ("%u cases, %u verdicts", (guint) G_N_ELEMENTS (cases), (guint) G_N_ELEMENTS (cases) * SOS_N_FACTS);
}

static void
test_in_force (void)
{
  g_assert_true (sos_disclosure_is_in_force ("2026-11-23", NULL, "2026-11-23"));
  g_assert_false (sos_disclosure_is_in_force ("2026-11-24", NULL, "2026-11-23"));
  g_assert_false (sos_disclosure_is_in_force (NULL, NULL, "2026-11-23"));
  g_assert_false (sos_disclosure_is_in_force ("2026-11", NULL, "2026-11-23"));
  g_assert_true (sos_disclosure_is_in_force ("2026-11-01", "2026-11-24", "2026-11-23"));
  g_assert_false (sos_disclosure_is_in_force ("2026-11-01", "2026-11-23", "2026-11-23"));
  g_assert_false (sos_disclosure_is_in_force ("2026-11-01", "2026", "2026-11-23"));
  g_assert_cmpstr (sos_contact_restriction_stricter (SOS_CONTACT_SUPERVISED, NULL), ==, SOS_CONTACT_SUPERVISED);
  g_assert_cmpstr (sos_contact_restriction_stricter (SOS_CONTACT_SUPERVISED, SOS_CONTACT_NO_CONTACT_ORDER), ==, SOS_CONTACT_NO_CONTACT_ORDER);
  g_assert_false (sos_contact_restriction_forbids (SOS_CONTACT_SUPERVISED));
}

/* ---- whatever the case ---- */

static gboolean
toss (GRand *rand)
{
  return g_rand_boolean (rand);
}

static SosDisclosureCase
draw (GRand *rand)
{
  static const char *const roles[] = { NULL, SOS_ROLE_CASEWORKER, SOS_ROLE_SITE_WORKER, SOS_ROLE_SCHOOLS_COORDINATOR, SOS_ROLE_TEAM_LEAD, SOS_ROLE_DSL,
                                       SOS_ROLE_DATA_PROTECTION_LEAD, SOS_ROLE_ADMINISTRATOR, SOS_ROLE_VOLUNTEER, "NEW" };
  static const char *const restrictions[] = { NULL, SOS_CONTACT_NONE, SOS_CONTACT_SUPERVISED, SOS_CONTACT_NO_CONTACT_ORDER, SOS_CONTACT_BAIL_NO_CONTACT };

  return (SosDisclosureCase){
    .for_person = toss (rand), .role = roles[g_rand_int_range (rand, 0, G_N_ELEMENTS (roles))], .near = (SosNear) g_rand_int_range (rand, 0, 5),
    .leads = toss (rand), .is_self = g_rand_int_range (rand, 0, 6) == 0, .belongs = toss (rand),
    .restriction = restrictions[g_rand_int_range (rand, 0, G_N_ELEMENTS (restrictions))], .knows_home = toss (rand), .sealed = toss (rand),
    .agreed = toss (rand), .discloses_service = toss (rand), .discloses_address = toss (rand), .discloses_goals = toss (rand),
    .discloses_issues = toss (rand), .has_address = toss (rand), .hidden_from_viewer = toss (rand), .hidden_from_some = toss (rand),
    .own_service = toss (rand), .shared_with_some = toss (rand), .shared_with_viewer = toss (rand),
  };
}

/* Whatever makes a case stricter opens nothing. */
static void
test_stricter_opens_nothing (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  guint n = 0;

  for (guint i = 0; i < N_CASES; i++)
    {
      const SosDisclosureCase asked = draw (rand);
      SosDisclosureCase stricter[14];
      guint n_stricter = 0;

#define MAKE(field, value) stricter[n_stricter] = asked, stricter[n_stricter++].field = value
      MAKE (sealed, asked.is_self ? asked.sealed : TRUE);
      MAKE (agreed, FALSE);
      MAKE (discloses_service, FALSE);
      MAKE (discloses_address, FALSE);
      MAKE (discloses_goals, FALSE);
      MAKE (discloses_issues, FALSE);
      MAKE (shared_with_some, TRUE);
      MAKE (shared_with_viewer, FALSE);
      MAKE (hidden_from_some, TRUE);
      MAKE (hidden_from_viewer, TRUE);
      MAKE (near, SOS_NEAR_NOT);
      MAKE (leads, FALSE);
      MAKE (knows_home, FALSE);
      MAKE (restriction, SOS_CONTACT_NO_CONTACT_ORDER);
#undef MAKE
      for (guint k = 0; k < n_stricter; k++)
        for (SosFact fact = 0; fact < SOS_N_FACTS; fact++, n++)
          g_assert_true (sos_disclosure_allows (&asked, fact) || !sos_disclosure_allows (&stricter[k], fact));
    }
  g_test_message ("%u pairs of cases", n);
}

/* Who may not know the name may know nothing; who must not learn an address never does, but for a lead. */
static void
test_always (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2027);

  for (guint i = 0; i < N_CASES; i++)
    {
      const SosDisclosureCase asked = draw (rand);
      const gboolean lead = !asked.for_person && (g_strcmp0 (asked.role, SOS_ROLE_DSL) == 0 || (g_strcmp0 (asked.role, SOS_ROLE_TEAM_LEAD) == 0 && asked.leads));

      for (SosFact fact = 0; fact < SOS_N_FACTS && !sos_disclosure_allows (&asked, SOS_FACT_NAME); fact++)
        g_assert_false (sos_disclosure_allows (&asked, fact));
      if (asked.hidden_from_viewer && !lead)
        g_assert_false (sos_disclosure_allows (&asked, SOS_FACT_ADDRESS));
      if (asked.for_person && !asked.is_self && !asked.discloses_service)
        g_assert_false (sos_disclosure_allows (&asked, SOS_FACT_SERVICE));
      if (!asked.agreed)
        g_assert_false (sos_disclosure_allows (&asked, SOS_FACT_ISSUES));
      g_assert_true (!asked.for_person || !sos_disclosure_shows_plain (&asked));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/disclosure-rules/table", test_table);
  g_test_add_func ("/disclosure-rules/in-force", test_in_force);
  g_test_add_func ("/disclosure-rules/stricter-opens-nothing", test_stricter_opens_nothing);
  g_test_add_func ("/disclosure-rules/always", test_always);
  return g_test_run ();
}
