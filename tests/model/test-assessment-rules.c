/* test-assessment-rules.c - what an assessment needs before it is signed, and what its signature asks for (domain 4.3; V4, V11, V12). */
#include "sos-assessment-rules.h"
#include "sos-contact-log-rules.h"

#include <string.h>

static const SosAreaScore whole[] = {
  { "HOME", { "1", "0", NULL } }, { "VIOL", { "3", NULL, NULL }, TRUE }, { "LEGAL", { "NA", NULL, NULL } }, { "MIND", { "NK", NULL, NULL } }, { "HOPE", { NULL, NULL, "2" } },
};

#define N G_N_ELEMENTS (whole)

static SosAssessmentFacts
make_facts (const SosAreaScore *areas)
{
  return (SosAssessmentFacts){ .service = "SOS", .started_on = "2026-11-20", .referred_on = "2026-08-03", .today = "2026-11-23",
                               .judgements = { "GREEN", "AMBER", "NK", "GREEN" }, .areas = areas, .n_areas = N };
}

static void
assert_fault (const SosAssessmentFacts *facts, const char *rule, const char *field, const char *domain)
{
  g_autoptr (GPtrArray) faults = sos_assessment_find_faults (facts);
  g_autoptr (SosVerdict) verdict = sos_assessment_may_sign (facts);
  const SosAssessmentFault *first = faults->len > 0 ? faults->pdata[0] : NULL;

  if (rule == NULL)
    {
      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_true (verdict->allowed);
      return;
    }
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_false (verdict->allowed);
  g_assert_cmpstr (verdict->rule, ==, rule);
  g_assert_cmpstr (first->field, ==, field);
  g_assert_cmpstr (first->domain, ==, domain);
}

/* Each thing that is taken away is the one that is named; “not known” is an answer. */
static void
test_sign (void)
{
  SosAreaScore areas[N];
  SosAssessmentFacts facts = make_facts (areas);

  memcpy (areas, whole, sizeof areas);
  assert_fault (&facts, NULL, NULL, NULL);
  areas[0].codes[SOS_COLUMN_SCORE] = NULL;
  assert_fault (&facts, "V11", "score", "HOME");
  areas[0].codes[SOS_COLUMN_SCORE] = "NK";
  assert_fault (&facts, NULL, NULL, NULL);
  areas[1].evidence = FALSE;
  assert_fault (&facts, "V11", "evidence", "VIOL");
  areas[1].codes[SOS_COLUMN_SCORE] = "2";
  assert_fault (&facts, NULL, NULL, NULL);
  areas[4].codes[SOS_COLUMN_STRENGTH] = NULL;
  assert_fault (&facts, "V11", "strength", "HOPE");
}

static void
test_judgements (void)
{
  for (guint which = 0; which < SOS_N_JUDGEMENTS; which++)
    {
      SosAssessmentFacts facts = make_facts (whole);

      facts.judgements[which] = NULL;
      assert_fault (&facts, "V11", sos_judgement_get_field (which), NULL);
      facts.service = "LIV";
      assert_fault (&facts, which < 3 ? "V11" : NULL, sos_judgement_get_field (which), NULL);
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *started_on, *referred_on;
    gboolean allowed;
  } rows[] = {
    { "2026-11-23", "2026-11-23", TRUE }, { "2026-11-24", "2026-11-20", FALSE }, { "2026-11-19", "2026-11-20", FALSE },
    { "2026-11-20", "2026-11-20", TRUE }, { "2026-02-30", NULL, FALSE },         { NULL, NULL, FALSE },          { "2026-11-20", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SosAssessmentFacts facts = make_facts (whole);

      facts.started_on = rows[i].started_on;
      facts.referred_on = rows[i].referred_on;
      assert_fault (&facts, rows[i].allowed ? NULL : "V4", "started-on", NULL);
    }
}

static const char *
get_label (gpointer data, const char *domain)
{
  return domain;
}

static void
test_danger (void)
{
  SosAreaScore areas[N];
  SosAssessmentFacts facts = make_facts (areas);
  g_autofree char *none = NULL, *four = NULL, *red = NULL;

  memcpy (areas, whole, sizeof areas);
  g_assert_false (sos_assessment_is_danger (&facts));
  none = sos_assessment_dup_danger (&facts, get_label, NULL);
  g_assert_null (none);
  areas[4].codes[SOS_COLUMN_STRENGTH] = "4";
  areas[0].codes[SOS_COLUMN_OWN] = "4";
  g_assert_false (sos_assessment_is_danger (&facts)); /* great strength, and great worry of their own, are no danger by themselves */
  facts.judgements[3] = "RED";
  g_assert_true (sos_assessment_is_danger (&facts));
  red = sos_assessment_dup_danger (&facts, get_label, NULL);
  g_assert_cmpstr (red, ==, "A judgement is red.");
  facts.judgements[3] = "GREEN";
  areas[1].codes[SOS_COLUMN_SCORE] = "4";
  four = sos_assessment_dup_danger (&facts, get_label, NULL);
  g_assert_cmpstr (four, ==, "Immediate danger: VIOL.");
}

static void
test_countersign (void)
{
  /* signed, danger, countersigned, lead, own */
  for (guint bits = 0; bits < 32; bits++)
    {
      g_autoptr (SosVerdict) verdict = sos_assessment_may_countersign (bits & 1, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0);

      g_assert_cmpint (verdict->allowed, ==, bits == (1 | 2 | 8));
      g_assert_cmpstr (verdict->rule, ==, "V12");
    }
}

static void
test_safety_plan (void)
{
  static const struct
  {
    guint n;
    const char *review_on;
    gboolean allowed;
  } rows[] = { { 1, "2026-12-07", TRUE }, { 1, "2026-12-08", FALSE }, { 1, "2026-11-23", FALSE }, { 1, "2026-11-24", TRUE }, { 0, "2026-12-01", FALSE }, { 3, NULL, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_safety_plan_check (rows[i].n, "2026-11-23", rows[i].review_on, SOS_SAFETY_PLAN_MOST_DAYS);

      g_assert_cmpint (verdict->allowed, ==, rows[i].allowed);
    }
}

static void
test_tier (void)
{
  g_assert_cmpstr (sos_assessment_propose_tier (TRUE, "T3"), ==, SOS_TIER_INTENSIVE);
  g_assert_cmpstr (sos_assessment_propose_tier (FALSE, "T3"), ==, SOS_TIER_STEP_DOWN);
  g_assert_cmpstr (sos_assessment_propose_tier (FALSE, NULL), ==, SOS_TIER_ACTIVE);
}

static void
test_begin (void)
{
  static const struct
  {
    gboolean earlier, happened;
    const char *stage, *proposed;
  } rows[] = { { FALSE, FALSE, "ENGAGING", SOS_ASSESSMENT_INITIAL }, { FALSE, TRUE, "ACTIVE", SOS_ASSESSMENT_INITIAL },  { TRUE, FALSE, "ACTIVE", SOS_ASSESSMENT_REVIEW },
               { TRUE, TRUE, "ACTIVE", SOS_ASSESSMENT_CHANGE },       { TRUE, TRUE, "CLOSING", SOS_ASSESSMENT_CHANGE },   { TRUE, FALSE, "CLOSING", SOS_ASSESSMENT_CLOSING },
               { TRUE, FALSE, NULL, SOS_ASSESSMENT_REVIEW } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *proposed = sos_assessment_propose_type (rows[i].earlier, rows[i].happened, rows[i].stage);
      g_autoptr (SosVerdict) verdict = sos_assessment_may_begin (proposed, rows[i].earlier), first = sos_assessment_may_begin (SOS_ASSESSMENT_INITIAL, rows[i].earlier);

      g_assert_cmpstr (proposed, ==, rows[i].proposed);
      g_assert_true (verdict->allowed);
      g_assert_cmpint (first->allowed, !=, rows[i].earlier);
    }
}

static void
test_tier_change (void)
{
  static const struct
  {
    const char *tier, *before;
    gboolean danger, assessed;
    const char *why;
    gboolean allowed;
  } rows[] = {
    { "T1", "T3", FALSE, FALSE, NULL, TRUE },  { "T2", "T1", FALSE, FALSE, NULL, FALSE }, { "T2", "T1", FALSE, FALSE, "Things are calm", TRUE },
    { "T2", "T1", FALSE, TRUE, NULL, TRUE },   { "T3", "T1", TRUE, TRUE, "Things are calm", FALSE }, { "T1", NULL, TRUE, TRUE, NULL, TRUE },
    { "T3", NULL, FALSE, FALSE, NULL, FALSE }, { "T2", NULL, FALSE, FALSE, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_tier_may_be (rows[i].tier, rows[i].before, rows[i].danger, rows[i].assessed, rows[i].why);

      g_assert_cmpint (verdict->allowed, ==, rows[i].allowed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment-rules/sign", test_sign);
  g_test_add_func ("/assessment-rules/judgements", test_judgements);
  g_test_add_func ("/assessment-rules/days", test_days);
  g_test_add_func ("/assessment-rules/danger", test_danger);
  g_test_add_func ("/assessment-rules/countersign", test_countersign);
  g_test_add_func ("/assessment-rules/safety-plan", test_safety_plan);
  g_test_add_func ("/assessment-rules/tier", test_tier);
  g_test_add_func ("/assessment-rules/begin", test_begin);
  g_test_add_func ("/assessment-rules/tier-change", test_tier_change);
  return g_test_run ();
}
