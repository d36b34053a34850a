/* test-v-rules.c - the rules by their numbers (domain 4.16) that keep people safe and records right: a row a case, which says what breaks the
 * rule or just keeps it. What blocks is refused by that number; what warns is allowed with a sentence. Those that need records are held where these are:
 * V5 and V11 in test-contact-log-rules.c and test-assessment-rules.c, V10, V13, V14 and V22 in test-plans.c, test-family-deeds.c and test-stage-needs.c,
 * V20 and V21 in test-school-checks.c and test-runs.c, V23 in test-letters.c. */
#include "config.h"

#include "sos-access-rules.h"
#include "sos-apart-check.h"
#include "sos-apart-rules.h"
#include "sos-assessment-rules.h"
#include "sos-concern-rules.h"
#include "sos-consent-rules.h"
#include "sos-contact-rules.h"
#include "sos-date-rules.h"
#include "sos-hospital-rules.h"
#include "sos-name-rules.h"
#include "sos-referral-rules.h"
#include "sos-release-rules.h"
#include "sos-rights-rules.h"
#include "sos-stage-rules.h"

#define TODAY "2026-11-23"

/* What a row says is asked of one of these; texts as it needs them. */
typedef SosVerdict *(*Ask) (const char *one, const char *two, const char *three, gint64 number);

static SosVerdict *
name (const char *typed, const char *two, const char *three, gint64 times)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (gint64 i = 0; i < MAX (times, 1); i++)
    g_string_append (words, typed);
  return sos_name_check (words->str);
}

static SosVerdict *
born (const char *date, const char *two, const char *three, gint64 client)
{
  return sos_birth_date_check (date, client != 0, TODAY);
}

static SosVerdict *
age_of_service (const char *service, const char *birth_date, const char *three, gint64 number)
{
  return sos_referral_check_age (service, birth_date, TODAY, &sos_limits_default);
}

static SosVerdict *
accept_out_of_age (const char *reason, const char *two, const char *three, gint64 number)
{
  const SosDecisionFacts facts = { .lead = TRUE, .decision = "ACCEPT", .fits = TRUE, .apart = "CLEAR", .out_of_age = TRUE, .age_reason = reason };

  return sos_referral_may_decide (&facts);
}

static SosVerdict *
order (const char *first, const char *second, const char *third, gint64 number)
{
  const SosDatedLabel dates[] = { { "Referral", first }, { "First contact", second }, { "Assessment", third } };

  return sos_date_check_order (dates, G_N_ELEMENTS (dates));
}

static SosVerdict *
postcode (const char *typed, const char *two, const char *three, gint64 number)
{
  return sos_postcode_check (typed);
}

static SosVerdict *
phone (const char *typed, const char *two, const char *three, gint64 number)
{
  return sos_phone_check (typed);
}

static SosVerdict *
identifier (const char *type, const char *typed, const char *three, gint64 number)
{
  return sos_identifier_check (type, typed);
}

static SosVerdict *
worker (const char *stage, const char *two, const char *three, gint64 has)
{
  return sos_stage_check_worker (stage, has != 0);
}

static SosVerdict *
agree (const char *given_by, const char *expires_on, const char *birth_date, gint64 parental)
{
  const SosConsentCase asked = { .type = "WORK_WITH_ME", .status = "GIVEN", .given_by = given_by, .dated = TODAY, .expires_on = expires_on, .today = TODAY,
                                 .birth_date = birth_date, .parental = (SosParental) parental };

  return sos_consent_check (&asked);
}

static SosVerdict *
share (const char *agency, const char *two, const char *three, gint64 number)
{
  const SosConsentCase asked = { .type = "SHARE_WITH", .status = "GIVEN", .given_by = SOS_GIVER_SELF, .to_agency = agency, .dated = TODAY,
                                 .expires_on = "2027-05-23", .today = TODAY, .birth_date = "2008-03-04" };

  return sos_consent_check (&asked);
}

static SosVerdict *
keep_apart (const char *review_by, const char *two, const char *three, gint64 level)
{
  static const gint64 one[] = { 1 }, other[] = { 2 };
  const SosApartDraft draft = { .kind = "PAIR", .level = (int) level, .reason_code = "THREAT", .reported_on = TODAY, .review_by = review_by,
                                .people = { one, other }, .n_people = { 1, two != NULL ? 0 : 1 }, .today = TODAY };

  return sos_apart_check (&draft);
}

static SosVerdict *
make_milder (const char *role, const char *two, const char *three, gint64 author)
{
  return sos_apart_check_level (4, 2, role, 1, author);
}

/* V26: sent only when two different people looked through it, and nothing is left to decide. */
static SosVerdict *
send_copy (const char *first, const char *second, const char *role, gint64 n_open)
{
  const SosAccessCase asked = { .state = SOS_ACCESS_SECOND_REVIEW, .received_on = TODAY, .n_parts = 3, .n_open = (guint) n_open,
                                .first_reviewer = first != NULL ? first[0] : 0, .second_reviewer = second != NULL ? second[0] : 0, .actor = 1 };

  return sos_access_may (&asked, SOS_ACCESS_DO_SEND, role, NULL, NULL, TODAY);
}

static SosVerdict *
look_again (const char *first, const char *second, const char *role, gint64 number)
{
  const SosAccessCase asked = { .state = SOS_ACCESS_REDACTED, .received_on = TODAY, .n_parts = 3, .first_reviewer = first[0], .actor = second[0] };

  return sos_access_may (&asked, SOS_ACCESS_DO_SECOND, role, NULL, NULL, TODAY);
}

static SosVerdict *
release_copy (const char *state, const char *two, const char *role, gint64 number)
{
  const SosAccessCase asked = { .state = state, .received_on = TODAY, .n_parts = 3, .first_reviewer = 1, .second_reviewer = 2, .actor = 1 };

  return sos_access_may (&asked, SOS_ACCESS_DO_RELEASE, role, NULL, NULL, TODAY);
}

static SosVerdict *
mark_as_harm (const char *reason, const char *two, const char *role, gint64 number)
{
  const SosAccessCase asked = { .state = SOS_ACCESS_COLLECTED, .received_on = TODAY, .n_parts = 3 };

  return sos_access_may_mark (&asked, reason, role, TODAY);
}

static SosVerdict *
close_concern (const char *note, const char *role, const char *three, gint64 n_unanswered)
{
  const SosConcernCase asked = { .state = "OUTCOME", .raised_at = 1, .triaged_at = 2, .decided_at = 3, .referred_at = 4, .n_decisions = 1,
                                 .n_referrals = 1, .n_unanswered = (guint) n_unanswered, .dsl_note = note };

  return sos_concern_may (&asked, SOS_DEED_CLOSE, role);
}

static SosVerdict *
decide (const char *words, const char *two, const char *three, gint64 number)
{
  return sos_concern_check_step ("DECISION", "NFA_REASONED", words, NULL, NULL, TODAY);
}

static SosVerdict *
override (const char *reason, const char *plan, const char *role, gint64 level)
{
  return sos_apart_check_override ((int) level, role, reason, plan);
}

static SosVerdict *
open_with (const char *reason, const char *two, const char *three, gint64 number)
{
  return sos_rights_check_reason (reason);
}

static SosVerdict *
countersign (const char *lead, const char *own, const char *done, gint64 danger)
{
  return sos_assessment_may_countersign (TRUE, danger != 0, done != NULL, lead != NULL, own != NULL);
}

static SosVerdict *
close_after_release (const char *released_on, const char *lead, const char *three, gint64 number)
{
  return sos_release_may_close (released_on, TODAY, lead != NULL);
}

static SosVerdict *
go_home (const char *left_before, const char *two, const char *three, gint64 plan_ready)
{
  return sos_hospital_check_discharge (1, 2, plan_ready != 0, left_before, FALSE, 3);
}

typedef enum
{
  KEPT,
  WARNS,
  BLOCKS,
} Expected;

#define TEN "ten chars."
#define NINE "nine char"
#define TWENTY "twenty characters ok"

static const struct
{
  const char *rule;
  Ask ask;
  const char *one, *two, *three;
  gint64 number;
  Expected expected;
} rows[] = {
  { "V1", name, "a", NULL, NULL, 200, KEPT },
  { "V1", name, "ạ", NULL, NULL, 201, BLOCKS },
  { "V1", name, " \t ", NULL, NULL, 1, BLOCKS },
  { "V1", name, "Zo\001e", NULL, NULL, 1, BLOCKS },
  { "V1", name, "X Æ", NULL, NULL, 1, KEPT },
  { "V2", born, TODAY, NULL, NULL, 0, KEPT },
  { "V2", born, "2026-11-24", NULL, NULL, 0, BLOCKS },
  { "V2", born, "2021-11-23", NULL, NULL, 1, KEPT },
  { "V2", born, "2021-11-24", NULL, NULL, 1, WARNS },
  { "V2", born, "1995-11-23", NULL, NULL, 1, WARNS },
  { "V2", born, "1950-01-01", NULL, NULL, 0, KEPT },
  { "V3", age_of_service, "SOS", "2016-11-23", NULL, 0, KEPT },
  { "V3", age_of_service, "SOS", "2016-11-24", NULL, 0, WARNS },
  { "V3", age_of_service, "TTG", "2010-11-24", NULL, 0, WARNS },
  { "V3", age_of_service, "TTG", "2010-11-23", NULL, 0, KEPT },
  { "V3", age_of_service, "FAM", "1950-01-01", NULL, 0, KEPT },
  { "V3", accept_out_of_age, NULL, NULL, NULL, 0, BLOCKS },
  { "V3", accept_out_of_age, "Her brother is with us already", NULL, NULL, 0, KEPT },
  { "V4", order, "2026-11-01", "2026-11-01", "2026-11-02", 0, KEPT },
  { "V4", order, "2026-11-01", "2026-10-31", "2026-11-02", 0, BLOCKS },
  { "V4", order, "2026-11-03", NULL, "2026-11-02", 0, BLOCKS },
  { "V6", postcode, "e1 6an", NULL, NULL, 0, KEPT },
  { "V6", postcode, "EC1A 1BB", NULL, NULL, 0, KEPT },
  { "V6", postcode, "ZZ99 9CK", NULL, NULL, 0, KEPT }, /* no such district; the borough is chosen by hand */
  { "V6", postcode, "SE15 CK9", NULL, NULL, 0, WARNS },
  { "V6", postcode, "A99A 9AA", NULL, NULL, 0, WARNS },
  { "V7", phone, "07700 900142", NULL, NULL, 0, KEPT },
  { "V7", phone, "01632 96001", NULL, NULL, 0, KEPT },
  { "V7", phone, "+48 123 456 789", NULL, NULL, 0, KEPT },
  { "V7", phone, "07700 9001", NULL, NULL, 0, WARNS },
  { "V7", phone, "07700 9001422", NULL, NULL, 0, WARNS },
  { "V7", phone, "ask mum", NULL, NULL, 0, WARNS },
  { "V8", identifier, "NHS_NO", "943 476 5919", NULL, 0, KEPT },
  { "V8", identifier, "NHS_NO", "943 476 5910", NULL, 0, WARNS },
  { "V8", identifier, "PRISON_NO", "Z9417ZZ", NULL, 0, KEPT },
  { "V8", identifier, "PRISON_NO", "Z941ZZ", NULL, 0, WARNS },
  { "V8", identifier, "URN", "990001", NULL, 0, KEPT },
  { "V8", identifier, "URN", "99001", NULL, 0, WARNS },
  { "V8", identifier, "URN", "99000A", NULL, 0, WARNS },
  { "V9", worker, "WAITING", NULL, NULL, 0, KEPT },
  { "V9", worker, "ALLOCATED", NULL, NULL, 1, KEPT },
  { "V9", worker, "ALLOCATED", NULL, NULL, 0, BLOCKS },
  { "V9", worker, "PAUSED", NULL, NULL, 0, BLOCKS },
  { "V9", worker, "CLOSED", NULL, NULL, 0, KEPT },
  { "V12", countersign, "a lead", NULL, NULL, 1, KEPT },
  { "V12", countersign, NULL, NULL, NULL, 1, BLOCKS },
  { "V12", countersign, "a lead", "who signed it", NULL, 1, BLOCKS },
  { "V12", countersign, "a lead", NULL, "already", 1, BLOCKS },
  { "V15", agree, "SELF", "2027-11-23", "2003-03-04", SOS_PARENTAL_NOT_NAMED, KEPT },
  { "V15", agree, "SELF", "2027-11-24", "2003-03-04", SOS_PARENTAL_NOT_NAMED, BLOCKS },
  { "V15", agree, "PARENT_PR", "2027-05-23", "2014-12-04", SOS_PARENTAL_YES, WARNS }, /* the child is asked as well */
  { "V15", agree, "PARENT_PR", "2027-05-23", "2014-12-04", SOS_PARENTAL_NO, BLOCKS },
  { "V15", agree, "PARENT_PR", "2027-05-23", "2014-12-04", SOS_PARENTAL_NOT_KNOWN, BLOCKS },
  { "V15", agree, "PARENT_PR", "2027-05-23", "2014-12-04", SOS_PARENTAL_NOT_NAMED, BLOCKS },
  { "V15", agree, "CARER_NO_PR", "2027-05-23", "2014-12-04", SOS_PARENTAL_NO, BLOCKS },
  { "V15", share, NULL, NULL, NULL, 0, BLOCKS },
  { "V16", close_after_release, "2026-10-26", NULL, NULL, 0, KEPT },
  { "V16", close_after_release, "2026-10-27", NULL, NULL, 0, BLOCKS },
  { "V16", close_after_release, "2026-10-27", "a lead", NULL, 0, WARNS },
  { "V17", go_home, NULL, NULL, NULL, 1, KEPT },
  { "V17", go_home, NULL, NULL, NULL, 0, BLOCKS },
  { "V17", go_home, TEN, NULL, NULL, 0, KEPT },
  { "V17", go_home, NINE, NULL, NULL, 0, BLOCKS },
  { "V24", keep_apart, "2027-05-23", NULL, NULL, 3, KEPT },
  { "V24", keep_apart, "2027-05-24", NULL, NULL, 3, BLOCKS },
  { "V24", keep_apart, "2027-11-23", NULL, NULL, 4, KEPT },
  { "V24", keep_apart, "2027-11-24", NULL, NULL, 4, BLOCKS },
  { "V24", keep_apart, NULL, NULL, NULL, 2, BLOCKS },
  { "V24", keep_apart, "2027-05-23", "alone", NULL, 3, BLOCKS },
  { "V24", make_milder, SOS_ROLE_TEAM_LEAD, NULL, NULL, 2, KEPT },
  { "V24", make_milder, SOS_ROLE_TEAM_LEAD, NULL, NULL, 1, BLOCKS }, /* its author alone */
  { "V24", make_milder, SOS_ROLE_CASEWORKER, NULL, NULL, 2, BLOCKS },
  { "V25", decide, TWENTY, NULL, NULL, 0, KEPT },
  { "V25", decide, "nineteen characters", NULL, NULL, 0, BLOCKS },
  { "V25", close_concern, TWENTY, SOS_ROLE_DSL, NULL, 0, KEPT },
  { "V25", close_concern, TWENTY, SOS_ROLE_TEAM_LEAD, NULL, 0, BLOCKS },
  { "V25", close_concern, TWENTY, SOS_ROLE_DSL, NULL, 1, BLOCKS },
  { "V25", close_concern, NULL, SOS_ROLE_DSL, NULL, 0, BLOCKS },
  { "V26", send_copy, "a", "b", SOS_ROLE_DATA_PROTECTION_LEAD, 0, KEPT },
  { "V26", send_copy, "a", "a", SOS_ROLE_DATA_PROTECTION_LEAD, 0, BLOCKS },
  { "V26", send_copy, "a", NULL, SOS_ROLE_DATA_PROTECTION_LEAD, 0, BLOCKS },
  { "V26", send_copy, "a", "b", SOS_ROLE_DATA_PROTECTION_LEAD, 1, BLOCKS },
  { "V26", send_copy, "a", "b", SOS_ROLE_TEAM_LEAD, 0, BLOCKS },
  { "V26", look_again, "a", "b", SOS_ROLE_DSL, 0, KEPT },
  { "V26", look_again, "a", "a", SOS_ROLE_DSL, 0, BLOCKS },
  { "V26", look_again, "a", "b", SOS_ROLE_DATA_PROTECTION_LEAD, 0, BLOCKS },
  { "V26", release_copy, SOS_ACCESS_SECOND_REVIEW, NULL, SOS_ROLE_DATA_PROTECTION_LEAD, 0, KEPT },
  { "V26", release_copy, SOS_ACCESS_REDACTED, NULL, SOS_ROLE_DATA_PROTECTION_LEAD, 0, BLOCKS },
  { "V26", release_copy, SOS_ACCESS_CLOSED, NULL, SOS_ROLE_DATA_PROTECTION_LEAD, 0, BLOCKS },
  { "V26", mark_as_harm, SOS_ACCESS_HARM, NULL, SOS_ROLE_DSL, 0, KEPT },
  { "V26", mark_as_harm, SOS_ACCESS_HARM, NULL, SOS_ROLE_DATA_PROTECTION_LEAD, 0, BLOCKS },
  { "V26", mark_as_harm, SOS_ACCESS_OTHERS, NULL, SOS_ROLE_DATA_PROTECTION_LEAD, 0, KEPT },
  { "V28", override, TEN, "Two doors, two hours", SOS_ROLE_TEAM_LEAD, 3, KEPT },
  { "V28", override, NINE, "Two doors, two hours", SOS_ROLE_TEAM_LEAD, 3, BLOCKS },
  { "V28", override, TEN, NULL, SOS_ROLE_TEAM_LEAD, 3, BLOCKS },
  { "V28", open_with, TEN, NULL, NULL, 0, KEPT },
  { "V28", open_with, NINE, NULL, NULL, 0, BLOCKS },
};

static Expected
find_expected (const SosVerdict *verdict)
{
  return !verdict->allowed ? BLOCKS : verdict->words != NULL ? WARNS : KEPT;
}

static void
test_all (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = rows[i].ask (rows[i].one, rows[i].two, rows[i].three, rows[i].number);
      g_autofree char *one = g_strescape (rows[i].one != NULL ? rows[i].one : "", NULL);

      g_test_message ("%u: %s, %s: %s", i, rows[i].rule, one, verdict->words);
      g_assert_cmpint (find_expected (verdict), ==, rows[i].expected);
      if (rows[i].expected != KEPT)
        g_assert_cmpstr (verdict->rule, ==, rows[i].rule);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/v-rules/all", test_all);
  return g_test_run ();
}
