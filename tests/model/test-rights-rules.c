/* test-rights-rules.c - who may see and do what with a person's record: the table of domain 0.4, and what must hold for any case. */
#include "config.h"

#include "sos-disclosure-rules.h"
#include "sos-rights-rules.h"

#include <string.h>

#define N_CASES 20000

/* One letter a group in their order, as the table of the rules has them. */
static char *
dup_may (const SosRightsCase *asked)
{
  static const char letters[] = "-spc";
  char *may = g_strnfill (SOS_N_GROUPS, '-');

  for (SosGroup group = 0; group < SOS_N_GROUPS; group++)
    for (SosMay one = SOS_MAY_SEE; one <= SOS_MAY_CHANGE; one++)
      {
        g_autoptr (SosVerdict) verdict = sos_rights_decide (asked, group, one);

        g_assert_true (verdict->allowed || verdict->words != NULL);
        g_assert_cmpint (verdict->allowed, ==, sos_rights_allows (asked, group, one));
        if (verdict->allowed)
          may[group] = letters[one];
      }
  return may;
}

#define ROLE(r) .role = SOS_ROLE_##r
#define ALL "ssccccccccsc"
#define OPENED "ssccccccccs-"
#define NONE "------------"

/* Columns: name, banner, work, family, plan, contact, safety, agreement, letters, details, history, restricted. */
static void
test_table (void)
{
  static const struct
  {
    const char *what;
    SosRightsCase asked;
    const char *may;
    gboolean open, seal;
  } cases[] = {
    { "nobody", { 0 }, NONE },
    { "somebody without a role", { .near = SOS_NEAR_OWN, .keeps = TRUE, .leads = TRUE, .opened = TRUE }, NONE },
    { "a role nobody knows", { .role = "WIZARD", .near = SOS_NEAR_OWN, .keeps = TRUE }, NONE },
    { "a volunteer", { ROLE (VOLUNTEER), .near = SOS_NEAR_OWN, .keeps = TRUE, .opened = TRUE }, NONE },
    { "the program", { .program = TRUE }, ALL },
    { "the program, sealed", { .program = TRUE, .sealed = TRUE }, NONE },
    { "their own worker", { ROLE (CASEWORKER), .near = SOS_NEAR_OWN }, ALL },
    { "their own worker on a ward", { ROLE (SITE_WORKER), .near = SOS_NEAR_OWN }, ALL },
    { "whose record it is", { ROLE (CASEWORKER), .keeps = TRUE }, ALL },
    { "of the team", { ROLE (CASEWORKER), .near = SOS_NEAR_TEAM, .in_team = TRUE }, "ss----------", TRUE },
    { "of another team", { ROLE (CASEWORKER) }, "s-----------", TRUE },
    { "of another team, on a ward", { ROLE (SITE_WORKER) }, "s-----------", TRUE },
    { "works with the brother", { ROLE (CASEWORKER), .near = SOS_NEAR_RELATIVE }, "s--c--------", TRUE },
    { "works with the brother, of the team", { ROLE (CASEWORKER), .near = SOS_NEAR_RELATIVE, .in_team = TRUE }, "ss-c--------", TRUE },
    { "works with the household", { ROLE (CASEWORKER), .near = SOS_NEAR_HOUSEHOLD }, "s--c--------", TRUE },
    { "opened with a reason", { ROLE (CASEWORKER), .opened = TRUE }, OPENED },
    { "another lead, opened with a reason", { ROLE (TEAM_LEAD), .opened = TRUE }, OPENED },
    { "their lead", { ROLE (TEAM_LEAD), .in_team = TRUE, .leads = TRUE }, ALL, FALSE, TRUE },
    { "another lead", { ROLE (TEAM_LEAD) }, "s-----------", TRUE },
    { "another lead, their own worker", { ROLE (TEAM_LEAD), .near = SOS_NEAR_OWN }, ALL },
    { "a caseworker does not lead", { ROLE (CASEWORKER), .leads = TRUE }, "s-----------", TRUE },
    { "the safeguarding lead", { ROLE (DSL) }, ALL, FALSE, TRUE },
    { "the administrator", { ROLE (ADMINISTRATOR) }, "s----s--p---" },
    { "an administrator does not keep", { ROLE (ADMINISTRATOR), .near = SOS_NEAR_OWN, .keeps = TRUE, .opened = TRUE, .leads = TRUE }, "s----s--p---" },
    { "data protection", { ROLE (DATA_PROTECTION_LEAD), .in_team = TRUE, .leads = TRUE }, "s------s--s-" },
    { "schools", { ROLE (SCHOOLS_COORDINATOR), .in_team = TRUE, .leads = TRUE }, "s-----------" },
    { "sealed, their own worker", { ROLE (CASEWORKER), .near = SOS_NEAR_OWN, .sealed = TRUE }, ALL },
    { "sealed, their lead", { ROLE (TEAM_LEAD), .leads = TRUE, .sealed = TRUE }, ALL, FALSE, TRUE },
    { "sealed, the safeguarding lead", { ROLE (DSL), .sealed = TRUE }, ALL, FALSE, TRUE },
    { "sealed, another lead", { ROLE (TEAM_LEAD), .sealed = TRUE }, NONE },
    { "sealed, of the team", { ROLE (CASEWORKER), .in_team = TRUE, .sealed = TRUE }, NONE },
    { "sealed, works with the household", { ROLE (CASEWORKER), .near = SOS_NEAR_HOUSEHOLD, .keeps = TRUE, .sealed = TRUE }, NONE },
    { "sealed, opened before", { ROLE (CASEWORKER), .opened = TRUE, .sealed = TRUE }, NONE },
    { "sealed, the administrator", { ROLE (ADMINISTRATOR), .sealed = TRUE }, NONE },
    { "sealed, data protection", { ROLE (DATA_PROTECTION_LEAD), .sealed = TRUE }, NONE },
    { "sealed, schools", { ROLE (SCHOOLS_COORDINATOR), .sealed = TRUE }, NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *may = dup_may (&cases[i].asked);
      g_autoptr (SosVerdict) open = sos_rights_may_open (&cases[i].asked);
      g_autoptr (SosVerdict) seal = sos_rights_may_seal (&cases[i].asked);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (may, ==, cases[i].may);
      g_assert_cmpint (open->allowed, ==, cases[i].open);
      g_assert_cmpint (seal->allowed, ==, cases[i].seal);
    }
  g_test_message ("%u cases, %u verdicts", (guint) G_N_ELEMENTS (cases), (guint) G_N_ELEMENTS (cases) * SOS_N_GROUPS * SOS_MAY_CHANGE);
}

static void
test_reason (void)
{
  static const struct
  {
    const char *words;
    gboolean enough;
  } reasons[] = {
    { NULL, FALSE }, { "", FALSE }, { "So.", FALSE }, { "123456789", FALSE }, { "          x", FALSE }, { "1234567890", TRUE },
    { "He rang the duty desk", TRUE }, { "Él llamó a", TRUE }, { "مكالمة الآن", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_rights_check_reason (reasons[i].words);

      g_assert_cmpint (verdict->allowed, ==, reasons[i].enough);
      g_assert_cmpstr (verdict->rule, ==, "V28");
    }
  g_assert_true (sos_rights_is_open_at (100, 99));
  g_assert_false (sos_rights_is_open_at (100, 100));
  g_assert_false (sos_rights_is_open_at (0, 100));
}

static void
test_review (void)
{
  const SosRightsCase lead = { ROLE (TEAM_LEAD), .leads = TRUE }, other = { ROLE (TEAM_LEAD) }, worker = { ROLE (CASEWORKER), .keeps = TRUE };
  g_autoptr (SosVerdict) may = sos_rights_may_review (&lead, FALSE);
  g_autoptr (SosVerdict) own = sos_rights_may_review (&lead, TRUE);
  g_autoptr (SosVerdict) far = sos_rights_may_review (&other, FALSE);
  g_autoptr (SosVerdict) below = sos_rights_may_review (&worker, FALSE);

  g_assert_true (may->allowed);
  g_assert_false (own->allowed || far->allowed || below->allowed);
}

/* What no line names is seen by the fewest. */
static void
test_groups (void)
{
  g_assert_cmpint (sos_rights_get_group ("address"), ==, SOS_GROUP_CONTACT);
  g_assert_cmpint (sos_rights_get_group ("person"), ==, SOS_GROUP_DETAILS);
  g_assert_cmpint (sos_rights_get_group ("something_new"), ==, SOS_GROUP_SAFETY);
  g_assert_cmpint (sos_rights_get_group (NULL), ==, SOS_GROUP_SAFETY);
}

/* ---- whatever the case ---- */

static SosRightsCase
draw (GRand *rand)
{
  static const char *const roles[] = {
    NULL,
    SOS_ROLE_CASEWORKER,
    SOS_ROLE_SITE_WORKER,
    SOS_ROLE_SCHOOLS_COORDINATOR,
    SOS_ROLE_TEAM_LEAD,
    SOS_ROLE_DSL,
    SOS_ROLE_DATA_PROTECTION_LEAD,
    SOS_ROLE_ADMINISTRATOR,
    SOS_ROLE_VOLUNTEER,
  };

  return (SosRightsCase){
    .role = roles[g_rand_int_range (rand, 0, G_N_ELEMENTS (roles))],
    .near = (SosNear) g_rand_int_range (rand, 0, SOS_NEAR_OWN + 1),
    .in_team = g_rand_boolean (rand),
    .keeps = g_rand_boolean (rand),
    .leads = g_rand_boolean (rand),
    .sealed = g_rand_boolean (rand),
    .opened = g_rand_boolean (rand),
  };
}

/* A seal takes away and gives nothing; what is not known opens no door; a family never shows a sealed name a record would hide. */
static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);

  for (guint i = 0; i < N_CASES; i++)
    {
      const SosRightsCase asked = draw (rand);
      SosRightsCase open = asked, closed = asked, unknown = { .role = asked.role };
      const SosDisclosureCase family = { .role = asked.role, .near = asked.near, .leads = asked.leads, .sealed = TRUE };

      open.sealed = FALSE;
      closed.sealed = TRUE;
      for (SosGroup group = 0; group < SOS_N_GROUPS; group++)
        for (SosMay may = SOS_MAY_SEE; may <= SOS_MAY_CHANGE; may++)
          {
            g_assert_true (!sos_rights_allows (&closed, group, may) || sos_rights_allows (&open, group, may));
            g_assert_true (!sos_rights_allows (&unknown, group, may) || sos_rights_allows (&open, group, may));
            g_assert_true (sos_rights_knows_of (&asked) || !sos_rights_allows (&asked, group, may));
          }
      g_assert_true (!sos_disclosure_allows (&family, SOS_FACT_NAME) || sos_rights_knows_of (&closed));
    }
  g_test_message ("%u cases", N_CASES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rights/table", test_table);
  g_test_add_func ("/rights/reason", test_reason);
  g_test_add_func ("/rights/review", test_review);
  g_test_add_func ("/rights/groups", test_groups);
  g_test_add_func ("/rights/any", test_any);
  return g_test_run ();
}
