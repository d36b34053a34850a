/* test-stage-needs.c - what each stage asks, and the clock of each, as tables: verdict and words (1.1, V3, V9, V12, V13, V22, V28). */
#include "config.h"
#include "sos-load-rules.h"
#include "sos-referral-rules.h"
#include "sos-stage-needs.h"
#include "sos-stage-rules.h"

#include <string.h>

/* Everything there is, so that each row takes one thing away. */
static SosStageFacts
whole (void)
{
  return (SosStageFacts){
    .service = "SOS", .stage = SOS_STAGE_CLOSING, .since = "2026-11-02", .referred = TRUE, .received_on = "2026-03-02", .urgency = "ROUTINE",
    .duplicates_looked = TRUE, .acknowledged = TRUE, .apart = "CLEAR", .decision = "ACCEPT", .worker = TRUE, .tried = TRUE, .met_on = "2026-03-20",
    .agreed = TRUE, .assessed = TRUE, .planned = TRUE, .closing = TRUE, .reason = "GOALS_MET", .n_outcomes = 3, .scores = TRUE, .onward = TRUE,
    .safeguarding = TRUE, .letter = TRUE, .signed_off = TRUE, .referrer_told = TRUE,
  };
}

#define LESS(field, value) G_STRUCT_OFFSET (SosStageFacts, field), value

static const struct
{
  const char *stage;
  gsize offset;
  int value;
  const char *rule, *words; /* of the first thing that is lacking; NULL: nothing */
} needs[] = {
  { SOS_STAGE_SCREENING, LESS (referred, FALSE), "4.1", "not complete enough" },
  { SOS_STAGE_SCREENING, LESS (n_lacking, 2), "4.1", "not complete enough" },
  { SOS_STAGE_SCREENING, LESS (duplicates_looked, FALSE), "0.6", "held already" },
  { SOS_STAGE_SCREENING, LESS (acknowledged, FALSE), "1.1", "not acknowledged" },
  { SOS_STAGE_SCREENING, LESS (worker, FALSE), NULL, NULL },
  { SOS_STAGE_ALLOCATED, LESS (worker, FALSE), "V9", "Nobody works with them" },
  { SOS_STAGE_ENGAGING, LESS (tried, FALSE), "1.1", "No try to reach them" },
  { SOS_STAGE_ASSESSED, LESS (agreed, FALSE), "4.2", "agree to" },
  { SOS_STAGE_ASSESSED, LESS (assessed, FALSE), "4.3", "not signed" },
  { SOS_STAGE_PLAN_AGREED, LESS (countersign, TRUE), "V12", "safety plan" },
  { SOS_STAGE_PLAN_AGREED, LESS (planned, FALSE), "V13", "No plan is agreed" },
  { SOS_STAGE_ACTIVE, LESS (planned, FALSE), "V13", "No plan is agreed" },
  { SOS_STAGE_STEP_DOWN, LESS (planned, FALSE), NULL, NULL },
  { SOS_STAGE_CLOSED, LESS (closing, FALSE), "V22", "not prepared" },
  { SOS_STAGE_CLOSED, LESS (onward, FALSE), "V22", "not prepared" },
  { SOS_STAGE_CLOSED, LESS (letter, FALSE), "V22", "not prepared" },
  { SOS_STAGE_CLOSED, LESS (scores, FALSE), "V22", "Final scores" },
  { SOS_STAGE_CLOSED, LESS (n_outcomes, 0), "V22", "outcome" },
  { SOS_STAGE_CLOSED, LESS (n_unanswered, 1), "V22", "outcome" },
  { SOS_STAGE_CLOSED, LESS (safeguarding, FALSE), "1.1", "safeguarding check" },
  { SOS_STAGE_CLOSED, LESS (open_concerns, 1), "V22", "concern is still open" },
  { SOS_STAGE_CLOSED, LESS (signed_off, FALSE), "1.1", "not signed the ending" },
  { SOS_STAGE_CLOSED, LESS (referrer_told, FALSE), NULL, NULL },
  { SOS_STAGE_CLOSED_EARLY, LESS (open_concerns, 2), "V22", "concern is still open" },
  { SOS_STAGE_CLOSED_EARLY, LESS (n_outcomes, 0), NULL, NULL },
  { SOS_STAGE_TRANSFERRED, LESS (open_concerns, 1), "V22", "concern is still open" },
};

static void
test_needs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      SosStageFacts facts = whole ();
      g_autoptr (SosVerdict) verdict = NULL;

      G_STRUCT_MEMBER (int, &facts, needs[i].offset) = needs[i].value;
      verdict = sos_stage_check_needs (needs[i].stage, &facts, &sos_limits_default);
      g_test_message ("%s, row %u", needs[i].stage, i);
      g_assert_cmpint (verdict->allowed, ==, needs[i].rule == NULL);
      if (needs[i].rule == NULL)
        continue;
      g_assert_cmpstr (verdict->rule, ==, needs[i].rule);
      g_assert_nonnull (strstr (verdict->words, needs[i].words));
    }
}

/* Enough tries, in more than one way, over enough days, and the referrer knows; a number of the office moves each bound. */
static void
test_leaving (void)
{
  static const struct
  {
    guint tries, ways;
    int days;
    gboolean told, allowed;
  } rows[] = {
    { 3, 2, 10, TRUE, TRUE }, { 2, 2, 10, TRUE, FALSE }, { 3, 1, 10, TRUE, FALSE }, { 3, 2, 9, TRUE, FALSE }, { 3, 2, 10, FALSE, FALSE },
  };
  SosLimits less = sos_limits_default;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SosStageFacts facts = whole ();
      g_autoptr (SosVerdict) verdict = NULL;

      facts.reason = "DISENGAGED";
      facts.tries = rows[i].tries;
      facts.ways = rows[i].ways;
      facts.try_days = rows[i].days;
      facts.referrer_told = rows[i].told;
      verdict = sos_stage_check_needs (SOS_STAGE_CLOSED_EARLY, &facts, &sos_limits_default);
      g_assert_cmpint (verdict->allowed, ==, rows[i].allowed);
    }
  sos_limits_choose (&less, "leaving-tries", "1");
  sos_limits_choose (&less, "leaving-ways", "not a number");
  sos_limits_choose (&less, "leaving-days", "-3");
  g_assert_cmpint (less.leaving_tries, ==, 1);
  g_assert_cmpint (less.leaving_ways, ==, 2);
  g_assert_cmpint (less.leaving_days, ==, 10);
}

/* After a death nothing is asked but what keeps others safe. */
static void
test_died (void)
{
  const SosStageFacts facts = { .stage = SOS_STAGE_CLOSING, .reason = SOS_REASON_DIED, .signed_off = TRUE };
  g_autoptr (GPtrArray) lacking = sos_stage_find_needs (SOS_STAGE_CLOSED, &facts, &sos_limits_default);

  g_assert_cmpuint (lacking->len, ==, 0);
}

/* Christmas 2026: Fri 25, the substitute Mon 28; the office's set says which. Nights on which the clocks change count as any other. */
static const struct
{
  const char *stage, *since, *received, *urgency, *review, *met;
  gboolean acknowledged, tried;
  const char *clock, *due;
} clocks[] = {
  { SOS_STAGE_REFERRED, "2026-11-20", "2026-11-20", "ROUTINE", NULL, NULL, FALSE, FALSE, SOS_CLOCK_ACKNOWLEDGE, "2026-11-24" },
  { SOS_STAGE_REFERRED, "2026-11-20", "2026-11-20", "ROUTINE", NULL, NULL, TRUE, FALSE, SOS_CLOCK_DECIDE, "2026-11-27" },
  { SOS_STAGE_REFERRED, "2026-12-23", "2026-12-23", "ROUTINE", NULL, NULL, FALSE, FALSE, SOS_CLOCK_ACKNOWLEDGE, "2026-12-29" },
  { SOS_STAGE_SCREENING, "2026-11-23", "2026-11-20", "ROUTINE", NULL, NULL, TRUE, FALSE, SOS_CLOCK_DECIDE, "2026-11-30" },
  { SOS_STAGE_SCREENING, "2026-11-23", "2026-11-20", "URGENT", NULL, NULL, TRUE, FALSE, SOS_CLOCK_DECIDE, "2026-11-25" },
  { SOS_STAGE_SCREENING, "2026-11-23", "2026-11-20", "EMERGENCY", NULL, NULL, TRUE, FALSE, SOS_CLOCK_DECIDE, "2026-11-23" },
  { SOS_STAGE_WAITING, "2026-10-20", NULL, NULL, NULL, NULL, TRUE, FALSE, SOS_CLOCK_WAITING, "2026-11-03" },
  { SOS_STAGE_WAITING, "2027-03-20", NULL, NULL, NULL, NULL, TRUE, FALSE, SOS_CLOCK_WAITING, "2027-04-03" },
  { SOS_STAGE_ALLOCATED, "2026-10-23", NULL, NULL, NULL, NULL, TRUE, FALSE, SOS_CLOCK_FIRST_CONTACT, "2026-10-27" },
  { SOS_STAGE_ALLOCATED, "2027-03-26", NULL, NULL, NULL, NULL, TRUE, FALSE, SOS_CLOCK_FIRST_CONTACT, "2027-03-30" },
  { SOS_STAGE_ENGAGING, "2026-11-02", NULL, NULL, NULL, "2026-11-09", TRUE, TRUE, SOS_CLOCK_ASSESS, "2026-12-07" },
  { SOS_STAGE_ENGAGING, "2026-11-02", NULL, NULL, NULL, NULL, TRUE, TRUE, SOS_CLOCK_ASSESS, "2026-11-30" },
  { SOS_STAGE_ASSESSED, "2026-11-02", NULL, NULL, NULL, NULL, TRUE, TRUE, SOS_CLOCK_AGREE_PLAN, "2026-11-16" },
  { SOS_STAGE_ACTIVE, "2026-11-02", NULL, NULL, "2026-12-01", NULL, TRUE, TRUE, SOS_CLOCK_REVIEW, "2026-12-01" },
  { SOS_STAGE_ACTIVE, "2026-11-02", NULL, NULL, NULL, NULL, TRUE, TRUE, SOS_CLOCK_REVIEW, "2026-12-14" },
  { SOS_STAGE_PAUSED, "2026-11-02", NULL, NULL, "2026-12-01", NULL, TRUE, TRUE, SOS_CLOCK_PAUSED, "2026-12-01" },
  { SOS_STAGE_PAUSED, "2026-11-02", NULL, NULL, "2027-12-01", NULL, TRUE, TRUE, SOS_CLOCK_PAUSED, "2026-12-28" },
  { SOS_STAGE_CLOSING, "2026-11-02", NULL, NULL, NULL, NULL, TRUE, TRUE, SOS_CLOCK_CLOSE, "2026-11-16" },
  { SOS_STAGE_CLOSED, "2026-11-02", NULL, NULL, NULL, NULL, TRUE, TRUE, NULL, NULL },
};

static void
test_clocks (void)
{
  g_autoptr (GHashTable) closed = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (closed, (gpointer) "2026-12-25");
  g_hash_table_add (closed, (gpointer) "2026-12-28");
  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      const SosStageFacts facts = { .service = "SOS", .stage = clocks[i].stage, .since = clocks[i].since, .received_on = clocks[i].received,
                                    .urgency = clocks[i].urgency, .review_on = clocks[i].review, .met_on = clocks[i].met,
                                    .acknowledged = clocks[i].acknowledged, .tried = clocks[i].tried };
      const char *clock;
      g_autofree char *due = sos_stage_find_clock (&facts, &sos_limits_default, closed, &clock);

      g_test_message ("%s since %s, row %u", clocks[i].stage, clocks[i].since, i);
      g_assert_cmpstr (clock, ==, clocks[i].clock);
      g_assert_cmpstr (due, ==, clocks[i].due);
      if (clock != NULL)
        g_assert_cmpstr (sos_stage_clock_get_words (clock), !=, "");
    }
}

/* Hospital the same day, one day where a release is near or was just now; what was asked of the referrer comes before all else. */
static void
test_special_clocks (void)
{
  SosStageFacts facts = { .service = "HOS", .stage = SOS_STAGE_ALLOCATED, .since = "2026-11-23" };
  const char *clock;
  g_autofree char *hospital = sos_stage_find_clock (&facts, &sos_limits_default, NULL, &clock), *release = NULL, *far = NULL, *out = NULL, *asked = NULL;

  g_assert_cmpstr (hospital, ==, "2026-11-23");
  facts.service = "TTG";
  facts.release_on = "2026-12-21";
  release = sos_stage_find_clock (&facts, &sos_limits_default, NULL, &clock);
  g_assert_cmpstr (release, ==, "2026-11-24");
  facts.release_on = "2026-12-22";
  far = sos_stage_find_clock (&facts, &sos_limits_default, NULL, &clock);
  g_assert_cmpstr (far, ==, "2026-11-25");
  facts.release_on = "2026-11-20";
  out = sos_stage_find_clock (&facts, &sos_limits_default, NULL, &clock);
  g_assert_cmpstr (out, ==, "2026-11-24");
  facts.stage = SOS_STAGE_SCREENING;
  facts.answer_by = "2026-12-24";
  asked = sos_stage_find_clock (&facts, &sos_limits_default, NULL, &clock);
  g_assert_cmpstr (clock, ==, SOS_CLOCK_ANSWER);
  g_assert_cmpstr (asked, ==, "2026-12-24");
}

/* ---- referrals ---- */

static void
test_lacking (void)
{
  static const struct
  {
    SosReferralFacts facts;
    guint n;
  } rows[] = {
    { { "Ada Reed", "2010", TRUE, "E09000028", "Wants to talk", "SCHOOL", "Ms Vale", "020 7946 0300" }, 0 },
    { { "Ada Reed", NULL, TRUE, "E09000028", "Wants to talk", "SELF", NULL, NULL }, 1 },
    { { "Ada Reed", "2010-05", FALSE, "E09000028", "Wants to talk", "SELF", NULL, NULL }, 1 },
    { { "Ada Reed", "2010", TRUE, NULL, "   ", "POLICE", "PC Low", NULL }, 3 },
    { { NULL, NULL, FALSE, NULL, NULL, NULL, NULL, NULL }, 7 },
    { { "Ada Reed", "2010", TRUE, "OUT_OF_LONDON", "x", "INTERNAL", NULL, NULL }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) lacking = sos_referral_find_lacking (&rows[i].facts);

      g_assert_cmpuint (lacking->len, ==, rows[i].n);
    }
}

static void
test_ages (void)
{
  static const struct
  {
    const char *service, *born;
    gboolean outside;
  } rows[] = {
    { "SOS", "2010-01-01", FALSE }, { "SOS", "2018-01-01", TRUE }, { "SOS", "1999-01-01", TRUE },  { "TTG", "2009-01-01", FALSE },
    { "TTG", "2012-01-01", TRUE },  { "FAM", "2020-01-01", FALSE }, { "EXR", NULL, FALSE },         { "HOS", "2016-01-01", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_referral_check_age (rows[i].service, rows[i].born, "2026-11-23", &sos_limits_default);

      g_assert_true (verdict->allowed);
      g_assert_cmpint (verdict->words != NULL, ==, rows[i].outside);
    }
}

static void
test_decisions (void)
{
  static const struct
  {
    SosDecisionFacts facts;
    const char *rule, *words; /* NULL: allowed */
  } rows[] = {
    { { TRUE, "ACCEPT", FALSE, NULL, "CLEAR", NULL, FALSE, NULL, NULL, 0 }, NULL, NULL },
    { { FALSE, "ACCEPT", FALSE, NULL, "CLEAR", NULL, FALSE, NULL, NULL, 0 }, "1.1", "team lead" },
    { { TRUE, "ACCEPT", FALSE, NULL, "CLEAR", NULL, FALSE, NULL, NULL, 1 }, "4.1", "complete" },
    { { TRUE, "ACCEPT", FALSE, NULL, NULL, NULL, FALSE, NULL, NULL, 0 }, "4.7", "keep-apart" },
    { { TRUE, "ACCEPT", FALSE, NULL, "CONFLICT", NULL, FALSE, NULL, NULL, 0 }, "4.7", "cannot be managed" },
    { { TRUE, "ACCEPT", FALSE, NULL, "MANAGED", "short", FALSE, NULL, NULL, 0 }, "V28", "kept apart" },
    { { TRUE, "ACCEPT", FALSE, NULL, "MANAGED", "Other days, other office", FALSE, NULL, NULL, 0 }, NULL, NULL },
    { { TRUE, "ACCEPT", FALSE, NULL, "CLEAR", NULL, TRUE, NULL, NULL, 0 }, "V3", "outside the ages" },
    { { TRUE, "ACCEPT", FALSE, NULL, "CLEAR", NULL, TRUE, "Turns ten next month", NULL, 0 }, NULL, NULL },
    { { TRUE, "DECLINE", FALSE, "Because", NULL, NULL, FALSE, NULL, NULL, 4 }, "1.1", "from the list" },
    { { TRUE, "DECLINE", TRUE, " ", NULL, NULL, FALSE, NULL, NULL, 4 }, "N10", "Say why" },
    { { TRUE, "DECLINE", TRUE, "Lives in Leeds", NULL, NULL, FALSE, NULL, NULL, 4 }, NULL, NULL },
    { { TRUE, "SIGNPOST", TRUE, "Lives in Leeds", NULL, NULL, FALSE, NULL, NULL, 4 }, "1.1", "to whom" },
    { { TRUE, "SIGNPOST", TRUE, "Lives in Leeds", NULL, NULL, FALSE, NULL, "Leeds early help", 4 }, NULL, NULL },
    { { TRUE, NULL, FALSE, NULL, NULL, NULL, FALSE, NULL, NULL, 0 }, "1.1", "what is decided" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (SosVerdict) verdict = sos_referral_may_decide (&rows[i].facts);

      g_test_message ("row %u", i);
      g_assert_cmpint (verdict->allowed, ==, rows[i].rule == NULL);
      if (rows[i].rule == NULL)
        continue;
      g_assert_cmpstr (verdict->rule, ==, rows[i].rule);
      g_assert_nonnull (strstr (verdict->words, rows[i].words));
    }
}

/* ---- load ---- */

static void
test_load (void)
{
  static const struct
  {
    int weight;
    gboolean lead;
    const char *words;
    gboolean apart, here, post, allowed;
    const char *says;
  } rows[] = {
    { 20, FALSE, NULL, FALSE, TRUE, TRUE, TRUE, NULL },
    { 26, FALSE, NULL, FALSE, TRUE, TRUE, TRUE, "nearly full" },
    { 31, FALSE, NULL, FALSE, TRUE, TRUE, TRUE, "full" },
    { 37, FALSE, "They know them from before", FALSE, TRUE, TRUE, FALSE, "as much as anybody" },
    { 37, TRUE, "no", FALSE, TRUE, TRUE, FALSE, "as much as anybody" },
    { 37, TRUE, "They know them from before", FALSE, TRUE, TRUE, TRUE, "more than anybody" },
    { 4, TRUE, "They know them from before", TRUE, TRUE, TRUE, FALSE, "kept apart" },
    { 4, TRUE, NULL, FALSE, FALSE, TRUE, FALSE, "not here any more" },
    { 4, TRUE, NULL, FALSE, TRUE, FALSE, FALSE, "does not work with" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosAllocationFacts facts = { .load = { .weight = rows[i].weight, .n_episodes = 5 }, .service = "SOS", .works_here = rows[i].here,
                                         .works_with_people = rows[i].post, .apart = rows[i].apart, .lead = rows[i].lead, .words = rows[i].words };
      g_autoptr (SosVerdict) verdict = sos_load_may_take (&facts, &sos_limits_default);

      g_test_message ("row %u", i);
      g_assert_cmpint (verdict->allowed, ==, rows[i].allowed);
      if (rows[i].says != NULL)
        g_assert_nonnull (strstr (verdict->words, rows[i].says));
    }
  g_assert_cmpint (sos_load_weigh (SOS_STAGE_ACTIVE, "T1", FALSE), ==, 4);
  g_assert_cmpint (sos_load_weigh (SOS_STAGE_ACTIVE, "T2", TRUE), ==, 2);
  g_assert_cmpint (sos_load_weigh (SOS_STAGE_ALLOCATED, NULL, TRUE), ==, 4);
  g_assert_cmpint (sos_load_weigh (SOS_STAGE_ALLOCATED, NULL, FALSE), ==, 2);
  g_assert_cmpint (sos_load_weigh (SOS_STAGE_STEP_DOWN, NULL, FALSE), ==, 1);
  g_assert_cmpint (sos_load_weigh (SOS_STAGE_CLOSING, "T1", FALSE), ==, 1);
  g_assert_cmpint (sos_load_weigh (SOS_STAGE_PAUSED, "T1", FALSE), ==, 0);
  g_assert_cmpint (sos_load_weigh (SOS_STAGE_WAITING, NULL, FALSE), ==, 0);
}

/* Who can carry less is nearly full, full and over sooner, by the same steps; some services have limits of their own. */
static void
test_own_limits (void)
{
  static const struct
  {
    int own, weight;
    SosLoadState state;
  } rows[] = {
    { 0, 25, SOS_LOAD_ROOM },  { 0, 26, SOS_LOAD_NEARLY_FULL },  { 0, 30, SOS_LOAD_FULL },  { 0, 36, SOS_LOAD_FULL },  { 0, 37, SOS_LOAD_OVER },
    { 12, 19, SOS_LOAD_ROOM }, { 12, 20, SOS_LOAD_NEARLY_FULL }, { 12, 24, SOS_LOAD_FULL }, { 12, 30, SOS_LOAD_FULL }, { 12, 31, SOS_LOAD_OVER },
    { 20, 35, SOS_LOAD_ROOM }, { 20, 36, SOS_LOAD_NEARLY_FULL }, { 1, 1, SOS_LOAD_ROOM },   { 1, 2, SOS_LOAD_FULL },
  };
  static const struct
  {
    const char *service;
    SosLoad load;
    gboolean near, allowed;
  } services[] = {
    { "TTG", { .n_releases = 12, .n_near = 6 }, TRUE, TRUE }, { "TTG", { .n_releases = 13 }, FALSE, FALSE },
    { "TTG", { .n_releases = 8, .n_near = 7 }, TRUE, FALSE }, { "TTG", { .n_releases = 8, .n_near = 7 }, FALSE, TRUE },
    { "HOS", { .n_hospital = 13 }, FALSE, FALSE },            { "FAM", { .n_families = 30, .n_households = 8 }, FALSE, TRUE },
    { "FAM", { .n_families = 31 }, FALSE, FALSE },            { "FAM", { .n_households = 9 }, FALSE, FALSE },
    { "SOS", { .n_releases = 20, .n_hospital = 20 }, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const SosLoad load = { .weight = rows[i].weight };
      SosLimits limits = sos_limits_default;

      g_test_message ("own %d, weight %d", rows[i].own, rows[i].weight);
      sos_load_take_own_limit (&limits, rows[i].own);
      g_assert_cmpint (sos_load_get_state (&load, &limits), ==, rows[i].state);
    }
  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    {
      const SosAllocationFacts facts = { .load = services[i].load, .service = services[i].service, .near_release = services[i].near, .works_here = TRUE,
                                         .works_with_people = TRUE };
      g_autoptr (SosVerdict) verdict = sos_load_may_take (&facts, &sos_limits_default);

      g_test_message ("service %u", i);
      g_assert_cmpint (verdict->allowed, ==, services[i].allowed);
    }
}

/* Every number of the list is taken within its bounds and stands where it says. */
static void
test_limits (void)
{
  guint n;
  const SosLimit *list = sos_limits_list (&n);

  for (guint i = 0; i < n; i++)
    {
      SosLimits limits = sos_limits_default;
      g_autofree char *most = g_strdup_printf ("%d", list[i].most), *over = g_strdup_printf ("%d", list[i].most + 1);

      sos_limits_choose (&limits, list[i].name, over);
      g_assert_cmpint (sos_limits_get (&limits, &list[i]), ==, sos_limits_get (&sos_limits_default, &list[i]));
      sos_limits_choose (&limits, list[i].name, most);
      g_assert_cmpint (sos_limits_get (&limits, &list[i]), ==, list[i].most);
      g_assert_cmpint (sos_limits_get (&sos_limits_default, &list[i]), >=, list[i].least);
      g_assert_cmpstr (sos_limit_unit_get_words (list[i].unit), !=, "");
      for (guint k = 0; k < i; k++)
        g_assert_true (list[k].offset != list[i].offset && !g_str_equal (list[k].name, list[i].name));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage-needs/needs", test_needs);
  g_test_add_func ("/stage-needs/leaving", test_leaving);
  g_test_add_func ("/stage-needs/died", test_died);
  g_test_add_func ("/stage-needs/clocks", test_clocks);
  g_test_add_func ("/stage-needs/special-clocks", test_special_clocks);
  g_test_add_func ("/stage-needs/lacking", test_lacking);
  g_test_add_func ("/stage-needs/ages", test_ages);
  g_test_add_func ("/stage-needs/decisions", test_decisions);
  g_test_add_func ("/stage-needs/load", test_load);
  g_test_add_func ("/stage-needs/load-limits", test_own_limits);
  g_test_add_func ("/stage-needs/limits", test_limits);
  return g_test_run ();
}
